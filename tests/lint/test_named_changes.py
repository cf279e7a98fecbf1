"""Restated Pasal beside the law in force (F31, F38, F39): what is named, there, and printed."""

from dataclasses import replace

import pytest

from generator.diagnostics import Severity, Span
from generator.law.reader.peraturan import read_peraturan
from generator.law.reader.read import read_satuan
from generator.lint.dari_peraturan import Yardstick, bingkai_dari, dari_peraturan
from generator.lint.naskah import Naskah
from generator.lint.perombakan import reorganised
from generator.lint.terapan import (
    named_changes,
    targets_exist,
    transition_repeated,
    whole_pasal,
)
from generator.model.lines import lines_of

BASE = """\
Pasal 1
(1) Kolam renang terdiri atas:
a. kolam anak;
b. kolam dewasa, meliputi:
1. kolam dangkal; dan
2. kolam dalam.
(2) Kolam renang dibuka setiap hari.
"""
HEAD = """\
PERATURAN DAERAH KOTA UJI NOMOR 2 TAHUN 2021 TENTANG PERUBAHAN
Menimbang : bahwa perlu diubah;
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG PERUBAHAN.
Pasal I
Ketentuan dalam Peraturan Daerah Nomor 1 Tahun 2010 tentang Kolam diubah sebagai berikut:
1. {sentence} sehingga Pasal 1 berbunyi sebagai berikut:
{text}Pasal II
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
"""
CASES = {
    "rincian ditambah, tanda bergeser": (
        "Ketentuan huruf b ayat (1) Pasal 1 ditambahkan 1 (satu) angka, yakni angka 3",
        {
            "kolam dangkal; dan": "kolam dangkal;",
            "kolam dalam.": "kolam dalam; dan\n3. kolam arus.",
        },
        [],
    ),
    "satu-satunya yang berubah disebut": (
        "Ketentuan angka 2 huruf b ayat (1) Pasal 1 diubah",
        {"kolam dalam.": "kolam loncat."},
        [],
    ),
    "saudara yang disebut ikut berubah": (
        "Ketentuan angka 2 huruf b ayat (1) Pasal 1 diubah",
        {"kolam dalam.": "kolam loncat.", "kolam dangkal;": "kolam landai;"},
        ["Pasal 1 ayat (1) huruf b angka 1 berubah tanpa disebut"],
    ),
    "ayat lain berubah": (
        "Ketentuan huruf a ayat (1) Pasal 1 diubah",
        {"kolam anak;": "kolam balita;", "setiap hari": "setiap pekan"},
        ["Pasal 1 ayat (2) berubah tanpa disebut"],
    ),
    "yang disebut tidak berubah": (
        "Ketentuan ayat (2) dan huruf a ayat (1) Pasal 1 diubah",
        {"kolam anak;": "kolam balita;"},
        ["Pasal 1 ayat (2) disebut diubah, tetapi bunyinya sama"],
    ),
}


def draft(sentence: str, changes: dict[str, str]) -> Naskah:
    text = BASE
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    lines = lines_of(HEAD.format(sentence=sentence, text=text), Span("rancangan.txt", 1, 1))
    base = read_satuan(BASE, Span("dasar.txt", 1, 1))[0]
    return dari_peraturan(read_peraturan(lines)[0], bingkai_dari(lines), Yardstick(dasar=base))


@pytest.mark.parametrize("name", CASES)
def test_what_changes_is_named_and_what_is_named_changes(name: str) -> None:
    sentence, changes, expected = CASES[name]
    assert [hit.pesan for hit in named_changes(draft(sentence, changes))] == expected


def test_only_a_capital_that_changes_is_a_hint() -> None:
    changes = {"kolam anak;": "kolam balita;", "(2) Kolam renang": "(2) Kolam Renang"}
    naskah = draft("Ketentuan huruf a ayat (1) Pasal 1 diubah", changes)
    (hit,) = named_changes(naskah)
    assert hit.tingkat is Severity.PETUNJUK
    assert (
        hit.pesan == "Pasal 1 ayat (2) berubah tanpa disebut, hanya pada huruf besar dan kecilnya"
    )


def test_what_is_named_and_changes_a_capital_only_changes() -> None:
    naskah = draft("Ketentuan ayat (2) Pasal 1 diubah", {"(2) Kolam renang": "(2) Kolam Renang"})
    assert list(named_changes(naskah)) == []


def test_a_blank_at_a_hyphen_or_a_mark_is_no_change() -> None:
    naskah = draft("Ketentuan huruf a ayat (1) Pasal 1 diubah",
                   {"kolam anak;": "kolam balita;", "setiap hari": "sehari-hari"})  # fmt: skip
    older = BASE.replace("setiap hari.", "sehari- hari .").replace("meliputi:", "meliputi :")
    base = read_satuan(older, Span("dasar.txt", 1, 1))[0]
    assert list(named_changes(replace(naskah, dasar=base))) == []


BROUGHT = {
    "penjelasan yang ditambahkan": "Ketentuan Pasal 1 diubah dan ditambah penjelasan ayat (3)",
    "penjelasan di belakang satuannya": "Ketentuan Pasal 1 diubah dan ayat (3) ditambah penjelasan",
    "nomor baru sebuah ayat": "Ketentuan ayat (1) Pasal 1 diubah serta mengubah ayat (2) lama "
    "menjadi ayat (3) baru",
    "sisipan dan perbaikan sekaligus": "Di antara ayat (1) dan ayat (2) Pasal 1 disisipkan ayat "
    "baru dan disempurnakan, yakni ayat (1) dan ayat (3)",
}


@pytest.mark.parametrize("name", BROUGHT)
def test_what_a_sentence_brings_need_not_be_there(name: str) -> None:
    assert list(targets_exist(draft(BROUGHT[name], {}))) == []


def test_a_pasal_changed_whole_may_lose_an_ayat_though_a_part_of_it_is_explained() -> None:
    sentence = "Ketentuan Pasal 1 diubah dan huruf a ditambah penjelasan"
    assert list(whole_pasal(draft(sentence, {"(2) Kolam renang dibuka setiap hari.\n": ""}))) == []
    sentence = "Ketentuan huruf a ayat (1) Pasal 1 diubah"
    said = whole_pasal(draft(sentence, {"(2) Kolam renang dibuka setiap hari.\n": ""}))
    assert [hit.pesan for hit in said] == ["ayat 2 tidak dicantumkan ulang"]


def test_what_is_changed_has_to_be_there() -> None:
    sentence = "Ketentuan ayat (4) Pasal 1 diubah dan ditambah 1 (satu) ayat, yakni ayat (5)"
    said = [hit.pesan for hit in targets_exist(draft(sentence, {}))]
    assert said == ["Pasal 1 ayat (4) tidak ada dalam peraturan yang diubah"]


def test_items_that_moved_into_an_ayat_are_restated() -> None:
    base = "Pasal 1\nPengelola wajib:\na. membersihkan kolam; dan\nb. menjaga kolam.\n"
    now = (
        "Pasal 1\n(1) Pengelola wajib:\na. membersihkan kolam; dan\nb. mengawasi kolam.\n"
        "(2) Pengelola melapor.\n"
    )
    sentence = "Ketentuan huruf b Pasal 1 diubah dan ditambah 1 (satu) ayat"
    lines = lines_of(HEAD.format(sentence=sentence, text=now), Span("rancangan.txt", 1, 1))
    dasar = read_satuan(base, Span("dasar.txt", 1, 1))[0]
    naskah = dari_peraturan(read_peraturan(lines)[0], bingkai_dari(lines), Yardstick(dasar=dasar))
    assert list(whole_pasal(naskah)) == []


def test_an_ayat_that_became_the_pasal_is_restated_and_its_neighbour_is_not() -> None:
    base = "Pasal 1\n(1) Kolam renang dibuka setiap hari.\n(2) Kolam renang dijaga petugas.\n"
    sentence = "Ketentuan ayat (2) Pasal 1 dihapus"
    text = "Pasal 1\nKolam renang dibuka setiap hari.\n"
    lines = lines_of(HEAD.format(sentence=sentence, text=text), Span("rancangan.txt", 1, 1))
    dasar = read_satuan(base, Span("dasar.txt", 1, 1))[0]
    naskah = dari_peraturan(read_peraturan(lines)[0], bingkai_dari(lines), Yardstick(dasar=dasar))
    assert [hit.pesan for hit in whole_pasal(naskah)] == ["ayat 2 tidak dicantumkan ulang"]


@pytest.mark.parametrize(
    ("title", "gone"), [("PERANGKAT DAERAH", ["Dinas Pasar"]), ("PAJAK KOTA", [])]
)
def test_only_a_draft_on_offices_abolishes_them(title: str, gone: list[str]) -> None:
    base = "Pasal 1\nTerdiri atas:\na. Dinas Pasar; dan\nb. Dinas Taman.\n"
    text = "Pasal 1\nTerdiri atas:\na. Dinas Taman.\n"
    head = HEAD.replace(
        "TENTANG PERUBAHAN\n", f"TENTANG PERUBAHAN ATAS PERATURAN DAERAH TENTANG {title}\n"
    )
    draft_text = head.format(sentence="Ketentuan Pasal 1 diubah", text=text)
    lines = lines_of(draft_text, Span("rancangan.txt", 1, 1))
    dasar = read_satuan(base, Span("dasar.txt", 1, 1))[0]
    naskah = dari_peraturan(read_peraturan(lines)[0], bingkai_dari(lines), Yardstick(dasar=dasar))
    assert [u.nama for u in reorganised(naskah)] == gone


def test_entry_into_force_repeats_no_transitional_rule() -> None:
    base = (
        "BAB I\nKETENTUAN PERALIHAN DAN PENUTUP\nPasal 1\nIzin yang ada tetap berlaku sampai habis "
        "waktunya.\nPasal 2\nPeraturan Daerah ini mulai berlaku pada tanggal diundangkan.\n"
    )
    head = HEAD.format(sentence="Ketentuan Pasal 1 diubah", text="Pasal 1\nIzin diperpanjang.\n")
    root = read_satuan(base, Span("dasar.txt", 1, 1))[0]
    repeated = "1. Izin yang ada tetap berlaku sampai habis waktunya.\n2. Peraturan"
    for old, new, said in (("Peraturan", "Peraturan", 0), ("Peraturan", repeated, 1)):
        text = head.replace(f"Pasal II\n{old}", f"Pasal II\n{new}")
        lines = lines_of(text, Span("rancangan.txt", 1, 1))
        acuan = Yardstick(dasar=root)
        naskah = dari_peraturan(read_peraturan(lines)[0], bingkai_dari(lines), acuan)
        assert len(list(transition_repeated(naskah))) == said


INSERTED = """\
PERATURAN DAERAH KOTA UJI NOMOR 2 TAHUN 2021 TENTANG PERUBAHAN
Menimbang : bahwa perlu diubah;
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG PERUBAHAN.
Pasal I
Ketentuan dalam Peraturan Daerah Nomor 1 Tahun 2010 tentang Kolam diubah sebagai berikut:
1. {sentence} sehingga Pasal 1 berbunyi sebagai berikut:
Pasal 1
(1) Kolam renang dibuka setiap hari.
(1a) Kolam arus dibuka pada hari libur.
(2) Kolam renang dijaga.
Pasal II
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
"""
ADDED = "Di antara ayat (1) dan ayat (2) Pasal 1 disisipkan 1 (satu) ayat, yakni ayat (1a)"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Ketentuan ayat (2) Pasal 1 diubah", ["Pasal 1 ayat (1a) tidak disebut disisipkan"]),
        ("Ketentuan Pasal 1 diubah", []),
        (ADDED, []),
    ],
)
def test_an_inserted_ayat_is_named_where_the_base_is_not_there(
    sentence: str, said: list[str]
) -> None:
    lines = lines_of(INSERTED.format(sentence=sentence), Span("draf.txt", 1, 1))
    naskah = dari_peraturan(read_peraturan(lines)[0], bingkai_dari(lines), Yardstick())
    found = list(named_changes(naskah))
    assert [kena.pesan for kena in found] == said
    assert {kena.tingkat for kena in found} <= {Severity.PETUNJUK}


def test_an_inserted_angka_is_named_too() -> None:
    angka = (
        "1. Kolam adalah tempat berenang.\n1a. Arus adalah air yang bergerak.\n2. Air adalah air."
    )
    teks = INSERTED.format(sentence="Ketentuan angka 2 Pasal 1 diubah").partition("(1) Kolam")
    sesudah = teks[2].partition("Pasal II")
    isi = f"{teks[0]}Yang dimaksud dengan:\n{angka}\n{sesudah[1]}{sesudah[2]}"
    lines = lines_of(isi, Span("draf.txt", 1, 1))
    naskah = dari_peraturan(read_peraturan(lines)[0], bingkai_dari(lines), Yardstick())
    pesan = [kena.pesan for kena in named_changes(naskah)]
    assert pesan == ["Pasal 1 angka 1a tidak disebut disisipkan"]
