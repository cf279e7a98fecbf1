"""Inputs that cannot be: a place of another province, a kecamatan that there is not."""

from __future__ import annotations

from typing import Any

import kencana
import pytest
from test_kabupaten_kota import KUMPULAN, masukan

from generator.diagnostics import Diagnostic
from generator.kelembagaan.masukan import counted_units, input_faults
from generator.model.daerah import Daerah, JenisDaerah
from generator.model.dossier import Dossier, PerangkatDaerah
from generator.model.teks import Teks


def unit(nama: str, jenis: str = "kecamatan") -> PerangkatDaerah:
    isi = {"id": nama.lower().replace(" ", "-"), "nama": nama, "jenis": jenis}
    return PerangkatDaerah.model_validate({**isi, "sumber": ["uji"], "status": "ilustratif"})


UNITS = (
    unit("Kecamatan Hulu"),
    unit("Kecamatan Hilir"),
    unit("Sekretariat DPRD", "sekretariat_dprd"),
)
HULU = {
    "kecamatan-luas-wilayah": "10",
    "kecamatan-desa-kelurahan": "9",
    "kecamatan-penduduk": "9000",
}


def dosir(jenis: str, provinsi: str, berkas: Any) -> Dossier:
    """Return a dossier of another region with these inputs."""
    asal = kencana.dossier()
    daerah = Daerah.model_validate(
        {"jenis": jenis, "nama": "Uji", "ibu_kota": "Uji", "provinsi": provinsi, "rekaan": True}
    )
    perangkat = asal.perangkat.model_copy(update={"sekarang": UNITS, "usulan": ()})
    return asal.model_copy(
        update={
            "identitas": asal.identitas.model_copy(update={"daerah": daerah}),
            "perangkat": perangkat,
            "indikator": berkas,
            "beban_kerja": None,
            "evaluasi_kelembagaan": None,
        }
    )


def faults(jenis: str, provinsi: str, berkas: Any) -> list[Diagnostic]:
    return list(input_faults(dosir(jenis, provinsi, berkas), KUMPULAN[JenisDaerah(jenis)]))


SEMUA = {"kecamatan-hulu": HULU, "kecamatan-hilir": HULU}


@pytest.mark.parametrize(
    ("jenis", "provinsi", "letak", "kode"),
    [
        ("kabupaten", "Jawa Tengah", ["jawa-bali"], []),
        ("kabupaten", "Jawa Tengah", ["papua"], ["K85"]),
        ("kabupaten", "Maluku", ["nusa-tenggara-maluku", "kepulauan"], []),
        ("kabupaten", "Nusa Kencana", ["papua"], []),  # an invented province lies anywhere
        ("kota", "Jawa Tengah", ["kota"], []),
        ("kota", "Jawa Tengah", ["jawa-bali"], ["K52"]),  # a kota has no factor of its island
        ("kabupaten", "Jawa Tengah", ["kota"], ["K52"]),
    ],
)
def test_the_place_of_a_region(
    jenis: str, provinsi: str, letak: list[str], kode: list[str]
) -> None:
    assert [d.code for d in faults(jenis, provinsi, masukan(letak, {}, SEMUA))] == kode


def test_a_wrong_place_is_told_with_the_right_one() -> None:
    (satu,) = faults("kabupaten", "Papua Tengah", masukan(["jawa-bali"], {}, SEMUA))
    assert satu.message == "letak jawa-bali tidak memuat Provinsi Papua Tengah"
    assert satu.hint == "tulis papua (PP 18/2016 Pasal 107 ayat (2) huruf d)"


@pytest.mark.parametrize(
    ("kecamatan", "kode"),
    [
        (SEMUA, []),
        ({"kecamatan-hulu": HULU}, ["K89"]),
        ({**SEMUA, "kecamatan-lain": HULU}, ["K88"]),
        ({**SEMUA, "sekretariat-dprd": HULU}, ["K88"]),
        ({**SEMUA, "kecamatan-hilir": {"kecamatan-luas": "10"}}, ["K51"]),
        ({**SEMUA, "kecamatan-hilir": {"kecamatan-penduduk": "-1"}}, ["K51"]),
    ],
)
def test_the_values_of_kecamatan(kecamatan: Any, kode: list[str]) -> None:
    assert [d.code for d in faults("kabupaten", "X", masukan(["papua"], {}, kecamatan))] == kode


def test_a_kecamatan_given_twice() -> None:
    berkas = masukan(["papua"], {}, SEMUA)
    dua = berkas.model_copy(update={"kecamatan": (*berkas.kecamatan, berkas.kecamatan[0])})
    assert [d.code for d in faults("kabupaten", "X", dua)] == ["K88"]


def test_a_province_has_no_kecamatan() -> None:
    kode = [d.code for d in faults("provinsi", "", masukan(["papua"], {}, SEMUA))]
    assert set(kode) == {"K88"}


@pytest.mark.parametrize(
    ("nilai", "kode"),
    [
        ({"perangkat-daerah": "1", "kecamatan": "2"}, []),
        ({"perangkat-daerah": "3"}, ["K71"]),  # kecamatan are not counted
        ({"kecamatan": "3"}, ["K71"]),
    ],
)
def test_the_units_are_counted_without_kecamatan(nilai: dict[str, str], kode: list[str]) -> None:
    assert [d.code for d in counted_units(masukan(["papua"], nilai), UNITS)] == kode


def test_the_variant_of_a_table_is_no_urusan_of_its_own() -> None:
    """Units of an archipelago write perhubungan, whatever table scores it."""
    asal = dosir("kabupaten", "X", masukan(["kepulauan"], {}, SEMUA))
    dinas = unit("Dinas Perhubungan", "dinas").model_copy(
        update={"urusan": (Teks("perhubungan_kepulauan"),)}
    )
    perangkat = asal.perangkat.model_copy(update={"sekarang": (*UNITS, dinas)})
    found = input_faults(
        asal.model_copy(update={"perangkat": perangkat}), KUMPULAN[JenisDaerah.KABUPATEN]
    )
    assert [d.code for d in found] == ["K53"]
