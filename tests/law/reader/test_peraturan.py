"""Whole regulations as they come from outside: parts found, doubts told, nothing lost."""

from __future__ import annotations

import pytest
from outline import outline

from generator.diagnostics import Diagnostic, Severity, Span
from generator.law.as_data import from_dict, to_authored, to_dict
from generator.law.reader.explanation import read_penjelasan
from generator.law.reader.noise import clean
from generator.law.reader.peraturan import read_peraturan
from generator.law.reader.read import read_satuan
from generator.model.lines import lines_of
from generator.model.satuan import Peraturan

PERDA = """\
LEMBARAN DAERAH KABUPATEN CONTOH NOMOR 7 TAHUN 2019
BUPATI CONTOH
PERATURAN DAERAH KABUPATEN CONTOH
NOMOR 7 TAHUN 2019
TENTANG
PENGELOLAAN TAMAN KOTA
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI CONTOH,
Menimbang : a. bahwa taman kota adalah paru-paru kota;
b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan
Peraturan Daerah tentang Pengelolaan Taman Kota;
Mengingat : 1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
2. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
Dengan Persetujuan Bersama
DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN CONTOH
dan
BUPATI CONTOH
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG PENGELOLAAN TAMAN KOTA.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Daerah ini yang dimaksud dengan:
1. Daerah adalah Kabupaten Contoh.
2. Taman adalah ruang terbuka. . .
- 2 -
2. Taman adalah ruang terbuka hijau.
BAB II
PENGELOLAAN
Pasal 2
(1) Taman dikelola oleh:
a. dinas; dan
b. kelurahan.
(2) Pengelolaan taman . . .
3
(2) Pengelolaan taman sebagaimana dimaksud pada ayat (1) dicatat.
Pasal 3
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Daerah ini dengan
penempatannya dalam Lembaran Daerah Kabupaten Contoh.
Ditetapkan di Contoh
pada tanggal 3 Mei 2019
BUPATI CONTOH,
ttd
PENJELASAN
ATAS
PERATURAN DAERAH KABUPATEN CONTOH NOMOR 7 TAHUN 2019
I. UMUM
Taman kota memerlukan pengelola yang jelas.
II. PASAL DEMI PASAL
Pasal 1
Cukup jelas.
Pasal 2
Ayat (1)
Huruf a
Yang dimaksud dengan "dinas" adalah dinas yang mengurus lingkungan hidup.
Huruf b
Cukup jelas.
Ayat (2)
Cukup jelas. Pasal 3
Cukup jelas.
TAMBAHAN LEMBARAN DAERAH KABUPATEN CONTOH NOMOR 12
LAMPIRAN I
PERATURAN DAERAH KABUPATEN CONTOH
NOMOR 7 TAHUN 2019
DAFTAR TAMAN
1. Taman Melati
LAMPIRAN II
PETA TAMAN
Peta terlampir.
"""

PENGUBAH = """\
PERATURAN DAERAH KABUPATEN CONTOH NOMOR 4 TAHUN 2021 TENTANG PERUBAHAN ATAS PERATURAN DAERAH \
NOMOR 7 TAHUN 2019 TENTANG PENGELOLAAN TAMAN KOTA
Menimbang : bahwa taman kota perlu ditambah;
Mengingat : Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
MEMUTUSKAN: Menetapkan : PERATURAN DAERAH TENTANG PERUBAHAN. Pasal I
Beberapa ketentuan dalam Peraturan Daerah Nomor 7 Tahun 2019 diubah sebagai berikut:
1. Di antara Pasal 2 dan Pasal 3 disisipkan 1 (satu) pasal, yakni Pasal 2A sehingga berbunyi \
sebagai berikut:
Pasal 2A
(1) Setiap orang dapat menyumbang pohon.
(2) Pohon dicatat.
2. Penjelasan Pasal 1 diubah sebagaimana tercantum dalam penjelasan.
Pasal II
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Contoh pada tanggal 1 Juli 2021
PENJELASAN
I. UMUM
Perlu ditambah.
II. PASAL DEMI PASAL
Pasal I
Angka 1
Pasal 2A
Ayat (1)
Yang dimaksud dengan "pohon" adalah tumbuhan berkayu.
Ayat (2)
Cukup jelas.
Angka 2
Pasal 1
Cukup jelas.
Pasal II
Cukup jelas.
"""


def read(text: str) -> tuple[Peraturan, tuple[Diagnostic, ...]]:
    return read_peraturan(lines_of(text, Span("naskah.txt", 1, 1)))


@pytest.fixture(scope="module")
def perda() -> Peraturan:
    return read(PERDA)[0]


def test_title_stands_on_one_line(perda: Peraturan) -> None:
    assert perda.judul == (
        "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 7 TAHUN 2019 TENTANG PENGELOLAAN TAMAN KOTA"
    )


@pytest.mark.parametrize(
    ("kop", "judul"),
    [
        ("BUPATI CONTOH", "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 7 TAHUN 2019"),
        ("PEMERINTAH KABUPATEN CONTOH", "PERATURAN DAERAH KABUPATEN CONTOH NOMOR : 7 TAHUN 2019"),
        ("GUBERNUR CONTOH", "PERATURAN GUBERNUR CONTOH NOMOR 7 TAHUN 2019"),
    ],
)
def test_an_office_on_the_line_of_the_title_is_no_part_of_it(kop: str, judul: str) -> None:
    lama = "BUPATI CONTOH\nPERATURAN DAERAH KABUPATEN CONTOH\nNOMOR 7 TAHUN 2019\n"
    found = read(PERDA.replace(lama, f"{kop} {judul}\n"))[0]
    assert found.judul == f"{judul} TENTANG PENGELOLAAN TAMAN KOTA"


def test_an_item_of_an_amending_pasal_goes_on_behind_the_list_of_the_one_before() -> None:
    teks = (
        "Pasal I\n1. Ketentuan Lampiran Peraturan Pemerintah Nomor 7 Tahun 1977 sebagaimana telah"
        " diubah dengan:\na. Peraturan Pemerintah Nomor 13 Tahun 1980; dan\n"
        "b. Peraturan Pemerintah Nomor 15 Tahun 1985, diubah sehingga menjadi sebagaimana tercantum"
        " dalam Lampiran.\n"
        "2. Ketentuan sebagaimana dimaksud pada angka 1 berlaku sejak tanggal 1 Januari 2011.\n"
        "Pasal II\nPeraturan Pemerintah ini mulai berlaku pada tanggal diundangkan.\n"
    )
    pasal = read_satuan(teks, Span("x", 1, 1))[0].anak[0]
    assert [(a.nomor, len(a.anak)) for a in pasal.anak] == [("1", 2), ("2", 0)]


def test_considerations_and_legal_basis(perda: Peraturan) -> None:
    assert [item.nomor for item in perda.menimbang] == ["a", "b"]
    assert perda.menimbang[1].kalimat.endswith("tentang Pengelolaan Taman Kota;")
    assert [item.kalimat[:30] for item in perda.mengingat] == [
        "Pasal 18 ayat (6) Undang-Undan",
        "Undang-Undang Nomor 23 Tahun 2",
    ]


def test_body_without_page_furniture(perda: Peraturan) -> None:
    assert (
        outline(perda.batang_tubuh)
        == """\
bab I [KETENTUAN UMUM]
  pasal 1 | Dalam Peraturan Daerah ini yang dimaksud dengan:
    angka 1 | Daerah adalah Kabupaten Contoh.
    angka 2 | Taman adalah ruang terbuka hijau.
bab II [PENGELOLAAN]
  pasal 2
    ayat 1 | Taman dikelola oleh:
      huruf a | dinas; dan
      huruf b | kelurahan.
    ayat 2 | Pengelolaan taman sebagaimana dimaksud pada ayat (1) dicatat.
  pasal 3 | Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
"""
    )


def test_explanation_by_address(perda: Peraturan) -> None:
    assert perda.penjelasan.umum == "Taman kota memerlukan pengelola yang jelas."
    assert dict(perda.penjelasan.pasal_demi_pasal) == {
        "Pasal 1": "Cukup jelas.",
        "Pasal 2 ayat (1) huruf a": (
            'Yang dimaksud dengan "dinas" adalah dinas yang mengurus lingkungan hidup.'
        ),
        "Pasal 2 ayat (1) huruf b": "Cukup jelas.",
        "Pasal 2 ayat (2)": "Cukup jelas.",
        "Pasal 3": "Cukup jelas.",
    }


def test_closing_and_annexes(perda: Peraturan) -> None:
    assert perda.penutup.startswith("Agar setiap orang mengetahuinya")
    assert perda.penutup.endswith("TAMBAHAN LEMBARAN DAERAH KABUPATEN CONTOH NOMOR 12")
    assert [(annex.nomor, annex.teks) for annex in perda.lampiran] == [
        ("I", "1. Taman Melati"),
        ("II", "Peta terlampir."),
    ]
    assert perda.lampiran[0].judul.endswith("DAFTAR TAMAN")


def test_every_dropped_line_is_told() -> None:
    _, notes = read(PERDA)
    told = {d.span.line: d.message for d in notes if d.code in ("H90", "H108")}
    assert told == {
        25: "Kata penyambung halaman dilewati: “2. Taman adalah ruang terbuka. . .”.",
        26: "Nomor halaman dilewati: “- 2 -”.",
        34: "Kata penyambung halaman dilewati: “(2) Pengelolaan taman . . .”.",
        35: "Nomor halaman dilewati: “3”.",
    }
    assert not [d for d in notes if d.severity is not Severity.PETUNJUK]


@pytest.mark.parametrize("tanda", [".", "a", "ab-", "kata ", "( "])
def test_a_run_of_signs_is_cut_short_and_told(tanda: str) -> None:
    panjang = f"Izin diberikan {tanda * 20_000} oleh Bupati."
    naskah = f"Pasal 1\n{panjang}\nPasal 2\nIzin: {tanda * 20} habis.\n"
    peraturan, catatan = read_peraturan(lines_of(naskah, Span("perda.txt", 1, 1)))
    told = [d.span.line for d in catatan if d.code == "H35" and "diringkas" in d.message]
    assert told == [2]
    satu, dua = peraturan.batang_tubuh.anak
    assert satu.kalimat.startswith("Izin diberikan") and satu.kalimat.endswith("oleh Bupati.")
    assert len(satu.kalimat) < 100
    assert dua.kalimat == " ".join(f"Izin: {tanda * 20} habis.".split())


def test_what_a_scan_damaged_stays_and_is_told() -> None:
    naskah = (
        "Pasal 1\nBupati adalah Bupati Uji. nrrFF[iriN]\nPasal 2\nT\\rnjangan Pe1aksana dibayar.\n"
        "Pasal 3\nKelompok JKTb, PM2,5 dan Rp10.000,00 serta CO2 (ooo000ooo) dan 10mm.\n"
    )
    peraturan, catatan = read_peraturan(lines_of(naskah, Span("perda.txt", 1, 1)))
    assert peraturan.batang_tubuh.anak[0].kalimat.endswith("nrrFF[iriN]")
    assert [(d.span.line, d.message) for d in catatan if d.code == "H35"] == [
        (2, "Kata rusak atau meragukan: “nrrFF[iriN]”."),
        (4, "Kata rusak atau meragukan: “T\\rnjangan”, “Pe1aksana”."),
    ]


def test_signs_that_no_sentence_has_are_told_and_cost_no_heading() -> None:
    naskah = (
        "Pasal 1\nTaman dirawat dinas. ~~ ;;:.\nPasal 2 ^ „ .\nTaman dibuka §¶ setiap hari; ...\n"
        "Pasal 3 .\nTaman, dan/atau hutan kota (a, b) - dijaga.\n"
    )
    peraturan, catatan = read_peraturan(lines_of(naskah, Span("perda.txt", 1, 1)))
    assert [(p.nomor, p.kalimat[:12]) for p in peraturan.batang_tubuh.anak] == [
        ("1", "Taman dirawa"),
        ("2", "Taman dibuka"),
        ("3", "Taman, dan/a"),
    ]
    assert [(d.span.line, d.message) for d in catatan if d.code == "H35"] == [
        (2, "Kata rusak atau meragukan: “~~”, “;;:.”."),
        (3, "Tanda yang bukan huruf dilepas dari “Pasal 2”: “^ „ .”."),
        (4, "Kata rusak atau meragukan: “§¶”."),
    ]


def test_the_assent_is_no_running_head_however_often_an_annex_shows_it() -> None:
    assent = "Dengan Persetujuan Bersama DEWAN PERWAKILAN RAKYAT dan"
    head = "Himpunan Peraturan Kota Contoh"
    naskah = "Pasal 1\nTaman dirawat dinas.\n" + f"{assent}\n{head}\n" * 6
    kept = [line.text for line in clean(lines_of(naskah, Span("perda.txt", 1, 1)))[0]]
    assert kept.count(assent) == 6
    assert head not in kept


def test_a_long_title_above_an_annex_is_not_its_own() -> None:
    title = "PERATURAN DAERAH KABUPATEN CONTOH\nNOMOR 3 TAHUN 2015\nTENTANG\nPENATAAN PASAR\nRAKYAT"
    naskah = (
        f"{title}\nMenimbang : bahwa perlu;\nMEMUTUSKAN:\nPasal 1\nTaman dirawat.\nPENJELASAN\n"
        "I. UMUM\nCukup jelas.\nLAMPIRAN I\nPERATURAN DAERAH\nKABUPATEN CONTOH\nNOMOR 3\n"
        "TAHUN 2015\nTENTANG\nPENATAAN\nPASAR\nRAKYAT\nDAFTAR TAMAN\n1. Taman Lama.\n"
    )
    peraturan, _ = read_peraturan(lines_of(naskah, Span("perda.txt", 1, 1)))
    assert [(x.nomor, x.judul, x.teks) for x in peraturan.lampiran] == [
        ("I", "DAFTAR TAMAN", "1. Taman Lama.")
    ]


def test_amending_regulation() -> None:
    peraturan, notes = read(PENGUBAH)
    assert [item.kalimat for item in peraturan.menimbang] == ["bahwa taman kota perlu ditambah;"]
    assert (
        outline(peraturan.batang_tubuh)
        == """\
pasal I | Beberapa ketentuan dalam Peraturan Daerah Nomor 7 Tahun 2019 diubah sebagai berikut:
  angka 1 | Di antara Pasal 2 dan Pasal 3 disisipkan 1 (satu) pasal, yakni Pasal 2A sehingga \
berbunyi sebagai berikut:
    pasal 2A
      ayat 1 | Setiap orang dapat menyumbang pohon.
      ayat 2 | Pohon dicatat.
  angka 2 | Penjelasan Pasal 1 diubah sebagaimana tercantum dalam penjelasan.
pasal II | Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
"""
    )
    assert [address for address, _ in peraturan.penjelasan.pasal_demi_pasal] == [
        "Pasal I angka 1 Pasal 2A ayat (1)",
        "Pasal I angka 1 Pasal 2A ayat (2)",
        "Pasal I angka 2 Pasal 1",
        "Pasal II",
    ]
    assert not [d for d in notes if d.severity is not Severity.PETUNJUK]


def test_text_that_is_no_law_is_named_so() -> None:
    peraturan, notes = read("Rapat dimulai pukul 10.\nHadir: semua.\n")
    assert not peraturan.batang_tubuh.anak
    assert [d.code for d in notes if d.severity is Severity.GALAT] == ["H92"]


def test_data_form_holds_everything(perda: Peraturan) -> None:
    data = to_dict(perda, read(PERDA)[1])
    assert list(data)[:8] == [
        "judul", "menimbang", "mengingat", "batang_tubuh",
        "penutup", "penjelasan", "lampiran", "peringatan",
    ]  # fmt: skip
    assert data["batang_tubuh"][1]["anak"][0]["anak"][0]["anak"][1] == {  # type: ignore[index]
        "jenis": "huruf", "nomor": "b", "judul": "", "kalimat": "kelurahan.",
        "anak": [], "status": "berlaku",
    }  # fmt: skip
    assert from_dict(data) == perda


def test_what_an_author_would_write_keeps_legal_text_as_legal_text(perda: Peraturan) -> None:
    data = to_authored(perda)
    assert str(data["batang_tubuh"]).startswith("BAB I\nKETENTUAN UMUM\nPasal 1\n")
    assert {"alamat": "Pasal 2 ayat (2)", "teks": "Cukup jelas.\n"} in data["penjelasan"]  # type: ignore[operator]


def test_explained_items_are_told_from_the_next_instruction() -> None:
    """ "Angka 2" may be the second item of huruf d, or instruction 2; below that stands a Pasal."""
    teks = """II. PASAL DEMI PASAL
Pasal I
Angka 1
Pasal 2
Huruf d
Angka 1
Cukup jelas.
Angka 2
Dihapus.
Angka 2
Pasal 4
Ayat (1)
Cukup jelas.
Angka 3
LAMPIRAN
Cukup jelas.
Pasal II
Cukup jelas."""
    lines = lines_of(teks, Span("teks", 1, 1))
    assert dict(read_penjelasan(lines).pasal_demi_pasal) == {
        "Pasal I angka 1 Pasal 2 huruf d angka 1": "Cukup jelas.",
        "Pasal I angka 1 Pasal 2 huruf d angka 2": "Dihapus.",
        "Pasal I angka 2 Pasal 4 ayat (1)": "Cukup jelas.",
        "Pasal I angka 3": "LAMPIRAN Cukup jelas.",
        "Pasal II": "Cukup jelas.",
    }
    whole = f"Pasal I\nKetentuan diubah.\n\nPENJELASAN\n{teks}"
    peraturan, _ = read_peraturan(lines_of(whole, Span("teks", 1, 1)))
    assert peraturan.lampiran == ()
    assert len(peraturan.penjelasan.pasal_demi_pasal) == 5


def test_a_number_that_a_draft_leaves_open_is_no_word_of_the_next_page() -> None:
    baris = (
        "PERATURAN DAERAH KABUPATEN CONTOH",
        "NOMOR ... TAHUN ...",
        "TENTANG PERUBAHAN ATAS PERATURAN DAERAH",
        "NOMOR 4 TAHUN 2017 TENTANG TAMAN",
        "Pasal I",
        "Peraturan Daerah ini diubah.",
    )
    peraturan, catatan = read_peraturan(lines_of("\n".join(baris), Span("a.txt", 1, 1)))
    assert "NOMOR ... TAHUN ... TENTANG PERUBAHAN" in peraturan.judul
    assert not [d for d in catatan if "penyambung" in d.message]


def test_a_title_that_each_annex_repeats_is_no_running_head() -> None:
    """Penjelasan and every annex repeat who makes the law and its name (L2-180, 195)."""
    title = "PERATURAN DAERAH KABUPATEN CONTOH\nNOMOR 7 TAHUN 2019\nTENTANG\n{}\n"
    name = "PENGELOLAAN TAMAN KOTA\nDAN RUANG TERBUKA HIJAU"
    head = title.format(name)
    annexes = "".join(
        f"LAMPIRAN {n}\n{head}DAFTAR {n}\n1. Taman {n}.\n" for n in ("I", "II", "III", "IV")
    )
    body = "Pasal 1\nTaman dikelola oleh dinas.\nPasal 2\nPeraturan Daerah ini mulai berlaku.\n"
    explained = (
        f"PENJELASAN\nATAS\n{head}I. UMUM\nPerlu.\nII. PASAL DEMI PASAL\nPasal 1\nCukup jelas.\n"
    )
    law, doubts = read_peraturan(lines_of(f"{head}{body}{explained}{annexes}", Span("x.txt", 1, 1)))
    assert law.judul == " ".join(head.split())
    assert [x.judul for x in law.lampiran] == [f"DAFTAR {n}" for n in ("I", "II", "III", "IV")]
    assert [d for d in doubts if d.code == "H90"] == []


def test_a_title_printed_above_each_page_is_a_running_head() -> None:
    head = (
        "PERATURAN DAERAH KABUPATEN CONTOH\nNOMOR 7 TAHUN 2019\nTENTANG\nPENGELOLAAN TAMAN KOTA\n"
    )
    pages = [
        f"PENGELOLAAN TAMAN KOTA\nPasal {n}\nTaman {n} dikelola oleh dinas.\n" for n in range(1, 8)
    ]
    law, _ = read_peraturan(lines_of(head + "".join(pages), Span("x.txt", 1, 1)))
    assert law.judul.endswith("TENTANG PENGELOLAAN TAMAN KOTA")
    assert "PENGELOLAAN" not in outline(law.batang_tubuh)


def test_who_assents_to_a_law_is_no_running_head() -> None:
    assents = "dan\nPRESIDEN REPUBLIK INDONESIA\nMEMUTUSKAN:"
    naskah = PERDA.replace("dan\nBUPATI CONTOH\nMEMUTUSKAN:", assents)
    assert assents in naskah
    _, catatan = read_peraturan(lines_of(naskah, Span("uu.txt", 1, 1)))
    assert not [d for d in catatan if "PRESIDEN" in d.message]
