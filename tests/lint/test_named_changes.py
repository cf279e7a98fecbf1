"""F39 on a restated Pasal: what changes is named, whatever the marks of its list do."""

import pytest

from generator.diagnostics import Span
from generator.law.reader.peraturan import read_peraturan
from generator.law.reader.read import read_satuan
from generator.lint.dari_peraturan import Yardstick, bingkai_dari, dari_peraturan
from generator.lint.terapan import named_changes
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


@pytest.mark.parametrize("name", CASES)
def test_what_changes_is_named_and_what_is_named_changes(name: str) -> None:
    sentence, changes, expected = CASES[name]
    text = BASE
    for old, new in changes.items():
        text = text.replace(old, new)
    lines = lines_of(HEAD.format(sentence=sentence, text=text), Span("rancangan.txt", 1, 1))
    base = read_satuan(BASE, Span("dasar.txt", 1, 1))[0]
    draft = dari_peraturan(read_peraturan(lines)[0], bingkai_dari(lines), Yardstick(dasar=base))
    assert [hit.pesan for hit in named_changes(draft)] == expected
