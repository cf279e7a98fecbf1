"""The parts of a sample academic paper."""

from __future__ import annotations

from sample_bahan import SVG, butir, isi, kata, prosa, sel, tabel_data

from generator.ir.nodes import (
    Block,
    Break,
    Contents,
    Figure,
    Footnote,
    Group,
    Heading,
    Link,
    List,
    Paragraph,
    Part,
    Ref,
    Signature,
    Styled,
    Table,
    Text,
)


def depan(sasaran: str = "bab-1") -> tuple[Part, ...]:
    """Return cover, foreword and lists of contents."""
    sampul = Part(
        "sampul",
        "Sampul",
        (
            Paragraph("sampul-judul", (Text("NASKAH AKADEMIK"), Break(), Text("CONTOH"))),
            Paragraph("sampul-judul", kata("PENATAAN PERANGKAT DAERAH PROVINSI CONTOH")),
            Paragraph("sampul-anak", kata("BIRO HUKUM SEKRETARIAT DAERAH PROVINSI CONTOH")),
            Paragraph("sampul-anak", kata("SERANG, 2026")),
        ),
        numbering="tanpa",
    )
    pengantar = Part(
        "pengantar",
        "Kata Pengantar",
        (
            Heading("judul-depan", 1, "", kata("KATA PENGANTAR"), "kata-pengantar"),
            isi(prosa(1)),
            isi(prosa(2), Text(" Lihat "), Ref(sasaran, kata("BAB I")), Text(".")),
            Signature("pengantar", (kata("Serang, November 2026"), (), (), kata("Tim Penyusun"))),
        ),
        numbering="romawi",
        restart=True,
    )
    daftar = Part(
        "daftar",
        "Daftar Isi",
        (
            Heading("judul-depan", 1, "", kata("DAFTAR ISI"), "daftar-isi"),
            Contents("isi"),
            Heading("judul-depan", 1, "", kata("DAFTAR TABEL"), "daftar-tabel"),
            Contents("tabel"),
            Heading("judul-depan", 1, "", kata("DAFTAR GAMBAR"), "daftar-gambar"),
            Contents("gambar"),
        ),
        numbering="romawi",
    )
    return sampul, pengantar, daftar


def bab_satu() -> Part:
    """Return a chapter with every kind of heading, list, note and inline of prose."""
    catatan = Footnote(
        "fn-1",
        1,
        (
            Text("Pasal 212 ayat (1) "),
            Styled("miring", kata("Undang-Undang Nomor 23 Tahun 2014")),
            Text(" tentang Pemerintahan Daerah; lihat juga "),
            Ref("tabel-1", kata("Tabel 1")),
            Text("."),
        ),
    )
    return Part(
        "bab-1",
        "BAB I PENDAHULUAN",
        (
            Heading("bab", 1, "BAB I", kata("PENDAHULUAN"), "bab-1"),
            Heading("subbab", 2, "A.", kata("Latar Belakang"), "bab-1-a"),
            Paragraph(
                "isi",
                (
                    Text("Penataan kelembagaan memerlukan dasar hukum yang "),
                    Styled("tebal", kata("jelas")),
                    Text(", bukan sekadar "),
                    Styled("istilah", kata("rightsizing")),
                    Text(" semata."),
                    catatan,
                    Text(" Kode temuan "),
                    Styled("kode", kata("T01")),
                    Text(" diuraikan dalam "),
                    Ref("tabel-1", kata("Tabel 1")),
                    Text(", "),
                    Ref("gambar-1", kata("Gambar 1")),
                    Text(", dan laman "),
                    Link("https://peraturan.go.id/", kata("peraturan.go.id")),
                    Text(" sebagaimana frasa "),
                    Styled("hapus", kata("5 (lima)")),
                    Text(" "),
                    Styled("sisip", kata("7 (tujuh)")),
                    Text("."),
                ),
                "paragraf-awal",
            ),
            isi(prosa(3), Footnote("fn-2", 2, kata(prosa(4, 2)))),
            Group("kutipan", (isi(prosa(5, 2), role="isi-rapat"),)),
            Heading("subbab", 2, "B.", kata("Identifikasi Masalah"), "bab-1-b"),
            Heading("pokok", 3, "1.", kata("Masalah kelembagaan yang bersifat umum"), "bab-1-b-1"),
            Heading("rincian", 4, "a.", kata("Beban kerja")),
            isi(prosa(6)),
            List(
                "bernomor",
                (
                    butir("1.", prosa(7, 2), List("bernomor", (butir("a.", prosa(8, 1)),))),
                    butir("2.", prosa(9, 1)),
                ),
            ),
            List("butir", (butir("–", prosa(10, 1)), butir("–", prosa(11, 1)))),
            Group("catatan-naskah", (isi("Angka dalam naskah ini ilustratif.", role="catatan"),)),
            Figure(
                "bagan",
                SVG,
                "Bagan dua biro di bawah Sekretaris Daerah",
                "Gambar 1",
                kata("Susunan sekretariat daerah"),
                kata("Sumber: diolah."),
                "gambar-1",
            ),
            tabel_data("tabel-1", "Tabel 1", 40),
            isi(prosa(12), Footnote("fn-3", 3, kata("Wawancara, 2026."))),
        ),
        restart=True,
    )


def bab_dua() -> Part:
    """Return a second chapter: an uncaptioned layout table, a plot, a bibliography."""
    rata = Table(
        "rata",
        (0.3, 0.7),
        (),
        ((sel("Pemrakarsa"), sel("Biro Organisasi")), (sel("Tahun"), sel("2026"))),
    )
    grafik = Figure("grafik", SVG, "Grafik contoh", "Gambar 2", kata("Sebaran beban kerja"))
    return Part(
        "bab-2",
        "BAB II PENUTUP",
        (
            Heading(
                "bab",
                1,
                "BAB II",
                kata(
                    "PENUTUP DAN SARAN YANG SANGAT PANJANG JUDULNYA SEHINGGA MEMERLUKAN DUA BARIS"
                ),
                "bab-2",
            ),
            Heading(
                "subbab", 2, "A.", (Text("Simpulan "), Styled("istilah", kata("policy"))), "bab-2-a"
            ),
            *(isi(prosa(n)) for n in range(20, 30)),
            rata,
            grafik,
            Group("utuh", (isi(prosa(31, 1)), Paragraph("tengah", kata("* * *")))),
            Heading("judul-depan", 1, "", kata("DAFTAR PUSTAKA"), "daftar-pustaka"),
            Paragraph(
                "entri-pustaka",
                (
                    Text("Asshiddiqie, Jimly. "),
                    Styled(
                        "miring",
                        kata(
                            "Perihal Undang-Undang di Indonesia: pengantar ilmu perundang-undangan"
                        ),
                    ),
                    Text(". Jakarta: Contoh, 2006."),
                ),
            ),
            Paragraph("entri-pustaka", kata("Indonesia. Undang-Undang Nomor 12 Tahun 2011.")),
        ),
    )


def bab_panjang(n: int) -> Part:
    """Return one long chapter of the synthetic paper (about eight pages)."""
    blocks: list[Block] = [
        Heading("bab", 1, f"BAB {n}", kata(f"POKOK BAHASAN {n}"), f"panjang-{n}")
    ]
    for s, huruf in enumerate("ABCD"):
        blocks.append(Heading("subbab", 2, f"{huruf}.", kata(prosa(s, 1)[:40]), f"panjang-{n}-{s}"))
        for p in range(5):
            seed = n * 100 + s * 10 + p
            catatan = Footnote(f"fn-{seed}", seed, kata(prosa(seed, 1)))
            blocks.append(
                isi(prosa(seed, 5), catatan, Text(" Lihat "), Ref("panjang-1", kata("BAB 1")))
            )
    blocks.append(tabel_data(f"tabel-{n}", f"Tabel {n}", 24))
    return Part(f"panjang-{n}", f"BAB {n}", tuple(blocks), restart=n == 1)
