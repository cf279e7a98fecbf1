"""The parts of a sample amending regulation."""

from __future__ import annotations

from sample_bahan import butir, isi, kata, prosa, sel

from generator.ir.nodes import (
    Block,
    Break,
    Cell,
    Group,
    Heading,
    Item,
    List,
    Paragraph,
    Part,
    Signature,
    Styled,
    Table,
    Text,
)


def pembukaan() -> tuple[Block, ...]:
    """Return title block, considerations, legal bases and enacting words."""
    judul = (
        "RANCANGAN",
        "PERATURAN DAERAH PROVINSI CONTOH",
        "NOMOR ... TAHUN ...",
        "TENTANG",
        "PERUBAHAN ATAS PERATURAN DAERAH NOMOR 8 TAHUN 2016 TENTANG PEMBENTUKAN DAN SUSUNAN "
        "PERANGKAT DAERAH",
        "DENGAN RAHMAT TUHAN YANG MAHA ESA",
        "GUBERNUR CONTOH,",
    )
    menimbang = tuple(
        butir(f"{huruf}.", f"bahwa {prosa(n, 1)[:-1].lower()};") for n, huruf in enumerate("abc")
    )
    mengingat = tuple(
        butir(
            f"{n}.",
            "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran "
            "Negara Republik Indonesia Tahun 2014 Nomor 244);",
        )
        for n in range(1, 12)
    )
    menetapkan = isi(
        "PERATURAN DAERAH TENTANG PERUBAHAN ATAS PERATURAN DAERAH NOMOR 8 TAHUN 2016.",
        role="isi-rapat",
    )
    return (
        *(Paragraph("judul-peraturan", kata(baris)) for baris in judul),
        List(
            "pembukaan",
            (
                Item("Menimbang", (List("pertimbangan", menimbang),)),
                Item("Mengingat", (List("pertimbangan", mengingat),)),
            ),
        ),
        Paragraph("diktum", kata("Dengan Persetujuan Bersama")),
        Paragraph("diktum", kata("MEMUTUSKAN:")),
        List("pembukaan", (Item("Menetapkan", (menetapkan,)),)),
    )


def batang_tubuh() -> tuple[Block, ...]:
    """Return Pasal I with instructions and the ladder of units, closing lines and signatures."""
    angka = List("angka", (butir("1.", "satu;"), butir("2.", "dua; dan"), butir("3.", "tiga.")))
    huruf = List(
        "huruf",
        (
            butir("a.", "huruf pertama terdiri atas:", angka),
            butir("b1.", "huruf sisipan yang cukup panjang untuk " + prosa(2, 1)),
        ),
    )
    ayat = List(
        "ayat",
        (
            butir("(1)", prosa(3, 1)),
            butir("(1a)", "Ayat sisipan meliputi:", huruf),
            butir("(2)", prosa(5, 2)),
        ),
    )
    rumusan = Group("rumusan", (Heading("pasal", 0, "Pasal 5A", ()), ayat))
    instruksi = List(
        "instruksi",
        (
            butir(
                "1.",
                "Di antara Pasal 5 dan Pasal 6 disisipkan 1 (satu) pasal, yakni Pasal 5A "
                "sehingga berbunyi sebagai berikut:",
                rumusan,
                id="instruksi-1",
            ),
            Item(
                "2.",
                (
                    isi("Pasal 9 dihapus.", role="isi-rapat"),
                    Group(
                        "lanjutan", (isi("Baris lanjutan pada butir yang sama.", role="isi-rapat"),)
                    ),
                ),
            ),
            *(
                butir(
                    f"{n}.",
                    f"Ketentuan Pasal {n + 7} diubah sehingga berbunyi sebagai berikut:",
                    Group(
                        "rumusan",
                        (
                            Heading("pasal", 0, f"Pasal {n + 7}", ()),
                            isi(prosa(n, 3), role="isi-rapat"),
                        ),
                    ),
                )
                for n in range(3, 8)
            ),
        ),
    )
    return (
        Heading("bab-hukum", 1, "BAB I", kata("KETENTUAN UMUM"), "hukum-bab-1"),
        Heading("bagian-hukum", 2, "Bagian Kesatu", kata("Umum"), "hukum-bagian-1"),
        Heading("paragraf-hukum", 3, "Paragraf 1", kata("Pembentukan"), "hukum-paragraf-1"),
        Heading("pasal", 1, "Pasal I", (), "pasal-i"),
        isi("Beberapa ketentuan diubah sebagai berikut:", role="isi-rapat"),
        instruksi,
        Heading("pasal", 1, "Pasal II", (), "pasal-ii"),
        isi("Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.", role="isi-rapat"),
        Paragraph(
            "penutup",
            kata(
                "Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan "
                "Daerah ini dengan penempatannya dalam Lembaran Daerah Provinsi Contoh."
            ),
        ),
        Signature(
            "penetapan",
            (
                kata("Ditetapkan di Serang"),
                kata("pada tanggal ..."),
                kata("GUBERNUR CONTOH,"),
                (),
                (),
                kata("..."),
            ),
        ),
        Signature(
            "pengundangan",
            (
                kata("Diundangkan di Serang"),
                kata("pada tanggal ..."),
                kata("SEKRETARIS DAERAH PROVINSI CONTOH,"),
                (),
                (),
                kata("..."),
            ),
        ),
        Paragraph("penutup", kata("LEMBARAN DAERAH PROVINSI CONTOH TAHUN ... NOMOR ...")),
    )


def penjelasan() -> Part:
    """Return the explanation of the law."""
    cukup = isi("Cukup jelas.", role="isi-rapat")
    ayat = Group(
        "penjelasan",
        (Paragraph("label-penjelasan", kata("Ayat (1)")), Group("penjelasan", (cukup,))),
    )
    return Part(
        "penjelasan",
        "Penjelasan",
        (
            Paragraph("judul-peraturan", kata("PENJELASAN")),
            Paragraph("judul-peraturan", kata("ATAS")),
            Heading("judul-penjelasan", 1, "I.", kata("UMUM"), "penjelasan-umum"),
            isi(prosa(4), role="isi"),
            Heading("judul-penjelasan", 1, "II.", kata("PASAL DEMI PASAL"), "penjelasan-pasal"),
            Group("penjelasan", (Paragraph("label-penjelasan", kata("Pasal 5A")), ayat)),
        ),
    )


def lampiran() -> Part:
    """Return a landscape annex with the comparison table, whose rows may split."""
    kepala = (tuple(sel(k, "sel-kepala") for k in ("Semula", "Menjadi", "Alasan dan Temuan")),)
    baris = tuple(
        (
            Cell((Heading("pasal", 0, f"Pasal {n}", ()), isi(prosa(n, 4), role="isi-rapat"))),
            Cell(
                (
                    Heading("pasal", 0, f"Pasal {n}", ()),
                    List("ayat", (butir("(1)", prosa(n + 1, 3)), butir("(2)", prosa(n + 2, 3)))),
                )
            ),
            Cell(
                (
                    Paragraph(
                        "sel", (Text(prosa(n, 2)), Text(" "), Styled("kode", kata(f"T{n:02}")))
                    ),
                )
            ),
        )
        for n in range(1, 9)
    )
    return Part(
        "lampiran",
        "Lampiran",
        (
            Paragraph(
                "lampiran-kepala",
                (
                    Text("LAMPIRAN"),
                    Break(),
                    Text("PERATURAN DAERAH PROVINSI CONTOH"),
                    Break(),
                    Text("NOMOR ... TAHUN ..."),
                ),
            ),
            Heading("judul-depan", 1, "", kata("MATRIKS PERSANDINGAN"), "matriks"),
            Table("persandingan", (0.36, 0.36, 0.28), kepala, baris, id="tabel-matriks"),
            Paragraph("catatan", kata("Catatan: kata yang disisipkan digarisbawahi.")),
        ),
        paper="mendatar",
    )
