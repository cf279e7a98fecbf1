"""What keeps its name and what keeps its place: kinds of words, fates, lines of units."""

from __future__ import annotations

import pytest
from kasus_hukum import baca
from test_versions import DATA, read

from generator.law import tree
from generator.law.alasan import Ditolak, refusal
from generator.law.engine.consolidate import Nasib, consolidate
from generator.law.engine.diff import diff
from generator.law.grammar.tokens import Kata
from generator.law.tanda_baca import Peran
from generator.model.alamat import Alamat
from generator.model.perubahan import Objek, Tindakan
from generator.model.satuan import Jenis

LAW = """\
BAB I
UMUM
Pasal 1
(1) Dinas terdiri atas:
a. bidang; dan
b. seksi.
(2) Bidang dipimpin kepala.
Pasal 2
Seksi dibentuk.
Pasal 3
Kepala diangkat.
"""


@pytest.mark.parametrize("kinds", [Kata, Peran])
def test_every_kind_has_a_value_of_its_own(kinds: type[Kata] | type[Peran]) -> None:
    values = [kind.value for kind in kinds]
    assert None not in values
    assert len(kinds.__members__) == len(list(kinds)) == len(set(values))


def test_fates_are_told_in_lower_case_words() -> None:
    for fate in Nasib:
        assert fate.value == fate.value.lower()
        assert fate.value.startswith(("di", "tidak ", "bukan "))


def test_every_unit_knows_its_line() -> None:
    lines = LAW.split("\n")
    for path, unit in tree.traverse(baca(LAW)):
        if path:
            label = str(tree.alamat_di(baca(LAW), path).akhir)
            said = lines[unit.asal.line - 1]
            mark = {Jenis.AYAT: f"{unit.nomor} ".replace("(", ""), Jenis.HURUF: f"{unit.nomor}."}
            assert said.upper().startswith(label.upper()) or mark[unit.jenis].strip() in said
            assert unit.asal.path == "dasar.yaml"


def test_the_parts_of_a_regulation_know_their_lines() -> None:
    law = read(DATA["dasar"])
    lines = DATA["dasar"].split("\n")
    for unit in (*law.menimbang, *law.mengingat):
        assert unit.asal.path == "tujuan.txt"
        assert unit.kalimat.split()[0] in lines[unit.asal.line - 1]


CHANGES = [
    ("Seksi dibentuk.", "Seksi dihapuskan.", (Tindakan.UBAH, "Pasal 2", Jenis.PASAL)),
    ("Pasal 3\n", "Pasal 2A\nUnit.\nPasal 3\n", (Tindakan.SISIP, "Pasal 2 Bab I", Jenis.PASAL)),
    ("kepala.\n", "kepala.\n(3) Unit.\n", (Tindakan.TAMBAH, "Pasal 1", Jenis.AYAT)),
    ("(2) Bid", "(1a) Unit.\n(2) Bid", (Tindakan.SISIP, "Pasal 1 ayat (1)", Jenis.AYAT)),
    ("diangkat.\n", "diangkat.\nPasal 4\nUnit.\n", (Tindakan.TAMBAH, "Pasal 3 Bab I", Jenis.PASAL)),
]


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES)
def test_comparing_says_what_each_unit_is_and_where_it_stands(
    old: str, new: str, expected: tuple[Tindakan, str, Jenis]
) -> None:
    (op,) = diff(baca(LAW), baca(LAW.replace(old, new)))
    assert (op.tindakan, str(op.alamat), op.jenis) == expected
    assert op.isi is not None
    assert op.isi.jenis is op.jenis
    assert op.asal.line == op.isi.asal.line > 0


def test_comparing_says_where_what_is_gone_stood() -> None:
    (gone,) = diff(baca(LAW), baca(LAW.replace("Seksi dibentuk.", "Dihapus.")))
    assert (gone.tindakan, str(gone.alamat), gone.asal.line) == (Tindakan.HAPUS, "Pasal 2", 8)


def test_a_refusal_says_all_its_reasons() -> None:
    with pytest.raises(Ditolak, match=r"^instruksi tidak menyebut Pasal$"):
        raise refusal("H57", sebab="instruksi tidak menyebut Pasal")


def test_a_refused_item_keeps_its_sentence() -> None:
    text = (
        "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 5 TAHUN 2018 TENTANG PERUBAHAN ATAS PERATURAN "
        "DAERAH NOMOR 3 TAHUN 2015 TENTANG PASAR RAKYAT\nMenimbang : bahwa perlu;\nMEMUTUSKAN:\n"
        "Menetapkan : PERATURAN DAERAH TENTANG PERUBAHAN.\nPasal I\n"
        "Beberapa ketentuan dalam Peraturan Daerah Nomor 3 Tahun 2015 diubah sebagai berikut:\n"
        "1. Pasal 99 dihapus.\n2. Ketentuan dihapus.\nPasal II\n"
        "Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.\n"
    )
    found = consolidate(read(DATA["dasar"]), [read(text)])
    assert [p.kalimat for p in found.penerapan] == ["Pasal 99 dihapus.", "Ketentuan dihapus."]
    assert all(p.nasib is not Nasib.DITERAPKAN for p in found.penerapan)
    assert found.hasil == read(DATA["dasar"])


def test_whole_address_is_no_facet() -> None:
    assert [o.value for o in Objek if o.dalam_teks] == ["satuan", "pembuka", "penutup"]
    assert str(Alamat()) == "batang tubuh"
