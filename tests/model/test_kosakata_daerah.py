"""Regions: codes and special forms against the list of the regions that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.model.daerah import Daerah, JenisDaerah
from generator.model.kekhususan import KHUSUS, Kekhususan, of_province
from generator.model.kode_daerah import PROVINSI, is_code, of_invented, of_region
from generator.model.teks import Teks

LIST = Path(__file__).parents[2] / "content" / "_aturan" / "daerah.txt"
SPELLINGS = frozenset(
    name.strip()
    for line in LIST.read_text(encoding="utf-8").splitlines()
    if line.startswith("provinsi:")
    for name in line.removeprefix("provinsi:").split(",")
)


def region(jenis: JenisDaerah, nama: str, provinsi: str = "") -> Daerah:
    return Daerah(jenis=jenis, nama=Teks(nama), ibu_kota=Teks("Ibu"), provinsi=Teks(provinsi))


@pytest.mark.parametrize("nama", sorted(SPELLINGS))
def test_every_province_has_a_code_of_two_letters(nama: str) -> None:
    for said in (nama, f"Provinsi {nama}", f"PROPINSI {nama.upper()}"):
        code = of_region(said)
        assert code is not None and re.fullmatch(r"id-[a-z]{2}", code), said
        assert is_code(code)


def test_no_two_provinces_have_one_code_and_every_name_is_one_of_them() -> None:
    assert len(set(PROVINSI.values())) == 38  # Kode dan Data Wilayah Administrasi Pemerintahan
    known = {name.casefold() for name in SPELLINGS}
    other = {"nanggroe aceh darussalam", "bangka belitung"} | {
        name for name in PROVINSI if name.startswith("sumatra ")
    }
    assert set(PROVINSI) - known == other


@pytest.mark.parametrize(
    ("nama", "kode"),
    [("Banten", "id-bt"), ("Aceh", "id-ac"), ("Papua Pegunungan", "id-pe")],
)  # fmt: skip
def test_codes_are_those_of_iso_3166_2(nama: str, kode: str) -> None:
    assert of_region(nama) == kode


def test_a_kabupaten_is_known_by_the_code_of_the_ministry_alone() -> None:
    assert of_region("Kabupaten Lebak") is of_region("Kota Serang") is None
    assert of_region("Kotamadya Bandung") is of_region("Atlantis") is None
    assert of_region("Kabupaten Lebak", "36.02") == "id-3602"
    assert of_invented("Kabupaten Nusa  Kencana") == "id-x-nusa-kencana"
    assert of_invented("Kabupaten Ibukota Lama") == "id-x-ibukota-lama"


@pytest.mark.parametrize("kode", ["id", "id-bt", "id-36", "id-3602", "id-x-nusa-kencana"])
def test_what_is_a_code(kode: str) -> None:
    assert is_code(kode)


@pytest.mark.parametrize("kode", ["", "ID-BT", "id-zz", "id-360", "id-bt-x", "bt", "id-x", "id-"])
def test_what_is_none(kode: str) -> None:
    assert not is_code(kode)


@pytest.mark.parametrize("sifat", Kekhususan)
def test_a_special_province_is_one_that_there_is(sifat: Kekhususan) -> None:
    assert set(KHUSUS[sifat].provinsi) <= SPELLINGS
    assert all(of_province(nama) is sifat for nama in KHUSUS[sifat].provinsi)
    papua = {nama for nama in SPELLINGS if nama.startswith("Papua")}
    assert sifat is not Kekhususan.PAPUA or set(KHUSUS[sifat].provinsi) == papua


@pytest.mark.parametrize("sifat", Kekhususan)
def test_what_is_not_certain_of_a_form_is_worded_to_stand_in_a_list(sifat: Kekhususan) -> None:
    said = KHUSUS[sifat].belum_pasti
    assert said and len(set(said)) == len(said)
    for words in said:
        assert re.fullmatch(r"[a-z]+(?: [A-Za-z]+)+", words), words


@pytest.mark.parametrize(
    ("provinsi", "dprd"),
    [
        ("Banten", "Dewan Perwakilan Rakyat Daerah Kabupaten Contoh"),
        ("Daerah Istimewa Yogyakarta", "Dewan Perwakilan Rakyat Daerah Kabupaten Contoh"),
        ("Papua Tengah", "Dewan Perwakilan Rakyat Daerah Kabupaten Contoh"),
        ("Aceh", "Dewan Perwakilan Rakyat Kabupaten Contoh"),
    ],
)
def test_the_assembly_of_a_kabupaten(provinsi: str, dprd: str) -> None:
    assert region(JenisDaerah.KABUPATEN, "Contoh", provinsi).dprd == dprd


@pytest.mark.parametrize(
    ("nama", "dprd"),
    [
        ("Banten", "Dewan Perwakilan Rakyat Daerah Provinsi Banten"),
        ("Daerah Khusus Jakarta", "Dewan Perwakilan Rakyat Daerah Provinsi Daerah Khusus Jakarta"),
        ("Aceh", "Dewan Perwakilan Rakyat Aceh"),
    ],
)
def test_the_assembly_of_a_province(nama: str, dprd: str) -> None:
    assert region(JenisDaerah.PROVINSI, nama).dprd == dprd


@pytest.mark.parametrize("provinsi", ["Banten", *(n for k in KHUSUS.values() for n in k.provinsi)])
def test_a_regulation_is_made_by_the_grace_of_god(provinsi: str) -> None:
    """UU 12/2011 Lampiran II angka 14; Aceh has words of its own (Qanun)."""
    khusus = region(JenisDaerah.PROVINSI, provinsi).khusus
    rows = (khusus.rahmat, khusus.rahmat_kabupaten) if khusus else ()
    for row in rows:
        assert all(line.istitle() or line.startswith("Bismillah") for line in row)
        assert any("Rahmat" in line for line in row)
        aceh = provinsi == "Aceh"
        assert aceh or row == ("Dengan Rahmat Tuhan Yang Maha Esa",)
