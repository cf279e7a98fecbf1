"""Items of amending Pasal counted by their printed numbers, and opened as such in the tree."""

import pytest

from generator.diagnostics import Span
from generator.law.engine.consolidate import instruksi_dari
from generator.law.reader.peraturan import read_peraturan
from generator.model.lines import lines_of
from generator.model.satuan import Peraturan

HEAD = """\
PERATURAN DAERAH KOTA UJI NOMOR 2 TAHUN 2021 TENTANG PERUBAHAN ATAS PERATURAN DAERAH KOTA UJI \
NOMOR 9 TAHUN 2012 TENTANG PARKIR
Menimbang : bahwa perlu diubah;
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG PERUBAHAN.
Pasal I
Beberapa ketentuan dalam Peraturan Daerah Kota Uji Nomor 9 Tahun 2012 diubah sebagai berikut:
"""
TAIL = "Pasal II\nPeraturan Daerah ini mulai berlaku pada tanggal diundangkan.\n"


def read(items: str) -> Peraturan:
    return read_peraturan(lines_of(f"{HEAD}{items}{TAIL}", Span("ubah.txt", 1, 1)))[0]


def counted(items: str) -> list[str]:
    """Return the numbers of the items, those without words in brackets."""
    return [b.nomor if b.kalimat else f"({b.nomor})" for b in read(items).butir]


DEFINITIONS = (
    "1. Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:\nPasal 1\n"
    "Dalam Peraturan Daerah ini yang dimaksud dengan:\n1. Kota adalah Kota Uji.\n"
    "2. Dinas adalah dinas perhubungan.\n3. Parkir adalah keadaan berhenti.\n"
)


@pytest.mark.parametrize(
    ("items", "numbers"),
    [
        ("1. Pasal 2 dihapus.\n2. Pasal 3 dihapus.\n", ["1", "2"]),
        ("1) Pasal 2 dihapus.\n2) Pasal 3 dihapus.\n", ["1", "2"]),
        ("a. Pasal 2 dihapus.\nb. Ketentuan Pasal 3 diubah.\n", ["a", "b"]),
        ("a) Pasal 2 dihapus.\nb) Ketentuan Pasal 3 diubah.\n", ["a", "b"]),
        (f"{DEFINITIONS}2. Pasal 3 dihapus.\n", ["1", "2"]),
        ("1. Pasal 2 dihapus.\n3. Pasal 4 dihapus.\n", ["1", "(2)", "3"]),
        ("2. Pasal 4 dihapus.\n3. Pasal 5 dihapus.\n", ["(1)", "2", "3"]),
        ("1. Pasal 2 dihapus.\n2. Hal lain diatur kemudian.\n3. Pasal 4 dihapus.\n",
         ["1", "2", "3"]),
        (f"{DEFINITIONS}2. Hal lain diatur kemudian.\n3. Pasal 4 dihapus.\n", ["1", "2", "3"]),
        ("1. Pasal 2 dihapus.\n2. Istilah juru parkir dalam Pasal 4 diubah menjadi petugas.\n",
         ["1", "2"]),
        ("1. Pasal 2 dihapus.\n" + "".join(f"{n}. Pasal {n} dihapus.\n" for n in range(9, 13)),
         ["1", *(f"({n})" for n in range(2, 9)), "9", "10", "11", "12"]),
        ("1. Pasal 2 dihapus.\n2. Pasal 3 dihapus.\n2. Pasal 4 dihapus.\n4. Pasal 5 dihapus.\n",
         ["1", "2", "2", "4"]),
        ("Pasal 2 dihapus.\n", []),
    ],
)  # fmt: skip
def test_items_are_counted_by_their_printed_numbers(items: str, numbers: list[str]) -> None:
    assert counted(items) == numbers


def test_earlier_amendments_listed_in_the_opening_are_no_items() -> None:
    opening = (
        "Beberapa ketentuan dalam Peraturan Daerah Kota Uji Nomor 9 Tahun 2012 yang telah beberapa "
        "kali diubah dengan Peraturan Daerah:\na. Nomor 3 Tahun 2014;\nb. Nomor 4 Tahun 2016;\n"
        "diubah sebagai berikut:\n"
    )
    text = HEAD.rpartition("Beberapa")[0] + opening + "1. Pasal 2 dihapus.\n" + TAIL
    law = read_peraturan(lines_of(text, Span("ubah.txt", 1, 1)))[0]
    assert [(b.jenis.value, b.nomor) for b in law.butir] == [("angka", "1")]


@pytest.mark.parametrize("form", ["{}.", "{})"])
def test_every_counted_item_is_an_item_of_the_tree_and_keeps_its_text(form: str) -> None:
    one, two, three = (form.format(n) for n in "123")
    law = read(
        f"{one} Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:\nPasal 2\n"
        f"Juru parkir terdiri atas:\na. petugas tetap; dan\nb. petugas harian.\n"
        f"{two} Hal lain diatur kemudian.\n"
        f"{three} Pasal 4 dihapus.\n"
    )
    first, second, third = instruksi_dari(law)
    assert [s.nomor for s in first[1]] == ["2"]
    assert first[1][0].anak[-1].kalimat == "petugas harian."
    assert (second[0], second[1]) == ("Hal lain diatur kemudian.", ())
    assert third[0] == "Pasal 4 dihapus."


def test_an_omnibus_law_counts_the_items_of_each_of_its_pasal() -> None:
    text = HEAD.partition("Pasal I\n")[0] + (
        "Pasal 1\nDinas adalah dinas.\n"
        "Pasal 2\nBeberapa ketentuan dalam Peraturan Daerah Nomor 9 Tahun 2012 tentang Parkir "
        "diubah sebagai berikut:\n1. Pasal 2 dihapus.\n2. Pasal 4 dihapus.\n"
        "Pasal 3\nKetentuan dalam Peraturan Daerah Nomor 8 Tahun 2011 tentang Pasar diubah "
        "sebagai berikut:\n1. Pasal 5 dihapus.\n"
        "Pasal 4\nPeraturan Daerah ini mulai berlaku pada tanggal diundangkan.\n"
    )
    law = read_peraturan(lines_of(text, Span("ubah.txt", 1, 1)))[0]
    assert [(b.pasal, b.nomor) for b in law.butir] == [("2", "1"), ("2", "2"), ("3", "1")]
