"""A paper is signed by the office of a person, never by a unit."""

from __future__ import annotations

from dataclasses import replace

import kencana
import pytest
from dosir_contoh import bahan_dari

from generator.documents.build import build
from generator.documents.jabatan import signer_of
from generator.ir.dump import dump
from generator.model.teks import Teks

JABATAN = {
    "Biro Organisasi Sekretariat Daerah": "Kepala Biro Organisasi Sekretariat Daerah",
    "Badan Pendapatan Daerah": "Kepala Badan Pendapatan Daerah",
    "Badan Pembentukan Peraturan Daerah": "Ketua Badan Pembentukan Peraturan Daerah",
    "Inspektorat Daerah": "Inspektur Daerah",
    "Sekretariat DPRD": "Sekretaris DPRD",
    "DPRD": "Pimpinan DPRD",
    "Kecamatan Muara": "Camat Muara",
    "Gubernur": "Gubernur",
    "Kepala Dinas Kesehatan": "Kepala Dinas Kesehatan",
}


@pytest.mark.parametrize("unit", JABATAN)
def test_a_unit_signs_through_its_head(unit: str) -> None:
    assert signer_of(unit) == JABATAN[unit]


def test_the_keterangan_is_signed_by_a_person_on_a_day_to_be_filled_in() -> None:
    bahan = bahan_dari(kencana.dossier())
    identitas = bahan.dossier.identitas.model_copy(update={"pemrakarsa": Teks("Biro Hukum")})
    dossier = bahan.dossier.model_copy(update={"identitas": identitas})
    (keterangan,) = build(replace(bahan, dossier=dossier), ("keterangan",))
    tanda = dump(keterangan)[-400:]
    assert "Kepala Biro Hukum," in tanda
    assert f"{identitas.daerah.ibu_kota}, ... " in tanda
