"""Instruction sentences as laws print them, with their variants and scanning noise."""

from pathlib import Path

import pytest
import yaml

from generator.law.sentence.read_back import read_back
from generator.model.perubahan import Objek, Perubahan


def ringkas(op: Perubahan) -> str:
    objek = "" if op.objek is Objek.SATUAN else f" {op.objek}"
    baru = f" + {op.isi.jenis} {op.isi.nomor}" if op.isi else ""
    return f"{op.tindakan}{objek} {op.alamat}{baru}"


BERKAS = Path(__file__).parent / "kalimat.yaml"
KALIMAT = [
    (satu["kalimat"], satu["operasi"])
    for satu in yaml.safe_load(BERKAS.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("kalimat", "operasi"), KALIMAT)
def test_sentences(kalimat: str, operasi: list[str]) -> None:
    bacaan = read_back(kalimat)
    assert [ringkas(op) for op in bacaan.operasi] == operasi
    assert read_back(bacaan.baku).operasi == bacaan.operasi


KATALOG = [
    baris
    for baris in BERKAS.with_name("katalog.txt").read_text(encoding="utf-8").splitlines()
    if not baris.startswith("#")
]


@pytest.mark.parametrize("kalimat", KATALOG)
def test_the_catalogue_is_canonical(kalimat: str) -> None:
    assert read_back(kalimat).baku == kalimat


@pytest.mark.parametrize("kalimat", KATALOG)
def test_accepted_variants_are_normalised(kalimat: str) -> None:
    """C-20, C-21: comma or not, one word or two, ditambah, yaitu, disisipi, capitals."""
    varian = kalimat.replace("Di antara", "Diantara").replace("di antara", "diantara")
    varian = varian.replace(" sehingga", ", sehingga").replace("ditambahkan", "ditambah")
    varian = varian.replace(", yakni", " yaitu").replace("disisipkan", "disisipi")
    varian = (
        varian.replace("Bab ", "BAB ").replace(") ayat", ") Ayat").replace(") pasal", ") Pasal")
    )
    for satu in (varian, f"7. {varian}", varian.replace(" berikut:", " berikut :")):
        assert read_back(satu).baku == kalimat


def test_canonical_wording_mends_the_variants() -> None:
    bacaan = read_back(
        "Diantara Pasal 12 dan Pasal 13 disisipi 1 (satu) Pasal, yaitu Pasal 12 A yang berbunyi :"
    )
    assert bacaan.baku == (
        "Di antara Pasal 12 dan Pasal 13 disisipkan 1 (satu) pasal, yakni Pasal 12A"
        " sehingga berbunyi sebagai berikut:"
    )


@pytest.mark.parametrize("bentuk", ["Qanun", "Peraturan Bupati", "Undang-Undang"])
def test_an_annex_belongs_to_the_regulation_that_the_sentence_names(bentuk: str) -> None:
    kalimat = (
        "Lampiran II diubah menjadi sebagaimana tercantum dalam Lampiran II yang merupakan bagian "
        f"tidak terpisahkan dari {bentuk} ini."
    )
    assert read_back(kalimat).baku == kalimat


def test_an_annex_of_a_regulation_that_is_not_named_keeps_the_mark_of_the_unknown() -> None:
    baku = read_back("Lampiran II diubah sebagaimana terlampir.").baku
    assert baku.endswith("bagian tidak terpisahkan dari ... ini.")


def test_whether_text_follows() -> None:
    assert read_back("Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:").berbunyi
    assert not read_back("Pasal 5 dihapus.").berbunyi
    assert not read_back(
        "Penjelasan Pasal 78 diubah sebagaimana tercantum dalam penjelasan."
    ).berbunyi


@pytest.mark.parametrize(
    ("kalimat", "galat"),
    [
        ("", "tidak menyebut satuan peraturan"),
        ("Agar setiap orang mengetahuinya.", "tidak menyebut satuan peraturan"),
        (
            "Beberapa ketentuan dalam Peraturan Daerah Nomor 8 Tahun 2016 diubah sebagai berikut:",
            "kalimat pengantar Pasal I, bukan instruksi",
        ),
        ("Ketentuan ayat (2) diubah.", "instruksi tidak lengkap"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(kalimat: str, galat: str) -> None:
    bacaan = read_back(kalimat)
    assert bacaan.operasi == ()
    assert galat in bacaan.galat
