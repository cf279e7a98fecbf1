"""The tree inside a unit, held against the Perda and the articles before it is a regulation."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from susunan_uji import SEMUA

from generator.diagnostics import Diagnostic, Span
from generator.kelembagaan.sotk import delegation, sotk_faults
from generator.law.reader.read import read_satuan
from generator.model.daerah import Daerah, JenisDaerah
from generator.model.dossier import (
    SOTK,
    BerkasBaru,
    BerkasPerangkat,
    Dossier,
    Identitas,
    PerangkatDaerah,
)
from generator.model.pustaka import Pustaka

PERDA = """
Pasal 1
Dengan Peraturan Daerah ini dibentuk Dinas Pasar, Dinas Air, dan Badan Keuangan Daerah.

Pasal 2
(1) Dinas dipimpin oleh kepala.
(2) Ketentuan mengenai kedudukan, susunan organisasi, tugas dan fungsi, serta tata kerja Perangkat
    Daerah diatur dengan Peraturan Wali Kota.
"""


def unsur(nama: str, jenis: str, *bawah: Any, **isi: Any) -> dict[str, Any]:
    tugas = {} if jenis == "kelompok_jf" else {"tugas": f"melaksanakan tugas {nama}"}
    below = {"bawah": list(bawah)} if bawah else {}
    return {"nama": nama, "jenis": jenis, **tugas, **below, **isi}


def dinas(nama: str = "Dinas Pasar", **lain: Any) -> dict[str, Any]:
    """Return a dinas tipe C with as much as it may have."""
    return {
        "id": nama.lower().replace(" ", "-"),
        "nama": nama,
        "jenis": "dinas",
        "tipe": "C",
        "sumber": ["uji"],
        "status": "ilustratif",
        "rincian": {
            "tugas": "membantu Wali Kota",
            "fungsi": ["pelaksanaan kebijakan"],
            "unsur": [
                unsur(
                    "Sekretariat",
                    "sekretariat",
                    unsur("Subbagian Umum", "subbagian"),
                    unsur("Subbagian Keuangan", "subbagian"),
                ),
                unsur("Bidang Kios", "bidang", unsur("Seksi Sewa", "seksi")),
                unsur("Bidang Los", "bidang", unsur("Kelompok Jabatan Fungsional", "kelompok_jf")),
                unsur("Kelompok Jabatan Fungsional", "kelompok_jf"),
                unsur(
                    "UPTD Pasar Loka", "uptd", unsur("Subbagian Tata Usaha", "subbagian"), kelas="A"
                ),
            ],
        },
        **lain,
    }


def faults(
    *units: dict[str, Any], sotk: tuple[str, ...] = (), perda: str = PERDA, dokumen: str = SOTK
) -> list[str]:
    return sorted(d.code for d in found(*units, sotk=sotk, perda=perda, dokumen=dokumen))


def found(
    *units: dict[str, Any], sotk: tuple[str, ...] = (), perda: str = PERDA, dokumen: str = SOTK
) -> list[Diagnostic]:
    daerah = {"jenis": "kota", "nama": "Uji", "ibu_kota": "Uji", "provinsi": "X", "rekaan": True}
    identitas = Identitas.model_validate(
        {
            "judul": "Perangkat Daerah",
            "daerah": Daerah.model_validate(daerah),
            "pemrakarsa": "Bagian Organisasi",
            "tanggal_acuan": "2026-11-23",
            "dokumen": [dokumen],
            "sotk": list(sotk),
        }
    )
    perangkat = BerkasPerangkat(
        sekarang=tuple(PerangkatDaerah.model_validate(u) for u in (units or (dinas(),)))
    )
    dossier = Dossier.model_construct(
        slug="uji",
        identitas=identitas,
        perangkat=perangkat,
        dibuat=(dokumen,),
        rancangan=BerkasBaru.model_construct(),
        pustaka=Pustaka(peraturan={}, literatur={}),
    )
    batang, _ = read_satuan(perda, Span("perda"))
    plafon = SEMUA[JenisDaerah.KOTA].plafon
    return list(sotk_faults(dossier, batang, None, plafon))


def test_a_tree_within_its_limits_is_no_finding() -> None:
    assert faults() == []


def test_a_hint_names_the_articles_of_the_kind_of_region() -> None:
    """PP 18/2016 Pasal 79 to 92 are of kabupaten and kota; Pasal 60 to 69 of provinces."""
    unit = dinas()
    _no_secretariat(unit)
    (satu,) = found(unit)
    assert satu.hint == "PP 18/2016 Pasal 79 sampai dengan Pasal 92"
    (lepas,) = found(perda=PERDA.replace("diatur dengan Peraturan Wali Kota", "ditetapkan"))
    assert "UU 23/2014 Pasal 212 ayat (4), PP 18/2016 Pasal 4" in lepas.hint


def test_nothing_is_said_where_the_regulation_is_not_made() -> None:
    assert faults(dinas("Dinas Lain"), perda="Pasal 1\nTanpa isi.\n", dokumen="ranperda") == []


def _names(d: dict[str, Any]) -> None:
    d["nama"] = "Dinas Pasar Rakyat"


def _third_bidang(d: dict[str, Any]) -> None:
    d["rincian"]["unsur"].append(unsur("Bidang Pelataran", "bidang"))


def _third_subbagian(d: dict[str, Any]) -> None:
    d["rincian"]["unsur"][0]["bawah"].append(unsur("Subbagian Program", "subbagian"))


def _seventh_seksi(d: dict[str, Any]) -> None:
    d["rincian"]["unsur"][1]["bawah"] = [unsur(f"Seksi {n}", "seksi") for n in range(7)]


def _seksi_of_uptd(d: dict[str, Any]) -> None:
    d["rincian"]["unsur"][-1]["bawah"].append(unsur("Seksi Loka", "seksi"))


def _twice(d: dict[str, Any]) -> None:
    d["rincian"]["unsur"][2]["nama"] = "Bidang kios"


def _counted(d: dict[str, Any]) -> None:
    d["susunan"] = {"bidang": 2, "subbagian": 1}


def _seksi_at_the_top(d: dict[str, Any]) -> None:
    d["rincian"]["unsur"].append(unsur("Seksi Lepas", "seksi"))


def _subbagian_of_bidang(d: dict[str, Any]) -> None:
    d["rincian"]["unsur"][1]["bawah"] = [unsur("Subbagian Lepas", "subbagian")]
    del d["rincian"]["unsur"][0]["bawah"][0]


def _no_secretariat(d: dict[str, Any]) -> None:
    del d["rincian"]["unsur"][0]


def _uptd_without_class(d: dict[str, Any]) -> None:
    del d["rincian"]["unsur"][-1]["kelas"]


def _no_task(d: dict[str, Any]) -> None:
    d["rincian"]["unsur"][1]["tugas"] = ""


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (_names, ["K98"]),
        (_third_bidang, ["K95"]),  # Pasal 83: tipe C at most two
        (_third_subbagian, ["K95"]),
        (_seventh_seksi, ["K95"]),
        (_seksi_of_uptd, ["K95"]),  # Pasal 84: class A one subbagian, no seksi
        (_twice, ["K94"]),
        (_counted, ["K96"]),
        (_seksi_at_the_top, ["K97"]),
        (_subbagian_of_bidang, ["K97"]),
        (_no_secretariat, ["K97"]),
        (_uptd_without_class, ["K97"]),
        (_no_task, ["K99"]),
    ],
)
def test_what_a_tree_cannot_be(change: Callable[[dict[str, Any]], None], codes: list[str]) -> None:
    satu = copy.deepcopy(dinas())
    change(satu)
    assert faults(satu) == codes


def test_which_units_are_regulated() -> None:
    tanpa = {k: v for k, v in dinas("Dinas Air").items() if k != "rincian"}
    assert faults(dinas(), tanpa) == ["K93"]
    assert faults(dinas(), tanpa, sotk=("dinas-pasar",)) == []
    assert faults(dinas(), tanpa, sotk=("dinas-air",)) == ["K91"]
    assert faults(dinas(), sotk=("dinas-lain",)) == ["K91"]
    assert faults(dinas(), sotk=("dinas-pasar", "dinas-pasar")) == ["K94"]
    assert faults(tanpa) == ["K91"]


@pytest.mark.parametrize(
    ("perda", "tempat"),
    [
        (PERDA, "Pasal 2 ayat (2)"),
        (PERDA.replace("Wali Kota", "Bupati"), None),  # another region's form
        (PERDA.replace("diatur", "ditetapkan"), "Pasal 2 ayat (2)"),
        (PERDA.replace("diatur dengan", "diatur lebih lanjut dengan"), "Pasal 2 ayat (2)"),
        ("Pasal 1\nTata kerja diatur dengan Peraturan Wali Kota.\n", "Pasal 1"),
        ("Pasal 1\nTarif diatur dengan Peraturan Wali Kota.\n", None),
    ],
)
def test_where_the_perda_delegates(perda: str, tempat: str | None) -> None:
    found = delegation(read_satuan(perda, Span("perda"))[0], "Peraturan Wali Kota")
    assert (str(found) if found else None) == tempat


def test_a_perda_that_does_not_delegate_is_told() -> None:
    assert faults(perda=PERDA.replace("Wali Kota", "Bupati")) == ["K92"]
