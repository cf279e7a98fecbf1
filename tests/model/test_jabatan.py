"""The table of units and offices, and the patterns that checks make of its names."""

from __future__ import annotations

import re

import pytest

from generator.model.beban_kerja import JENIS_JABATAN
from generator.model.jabatan import DI_DALAM, ESELON_UNIT, JABATAN_SETARA, KEPALA, spelled


@pytest.mark.parametrize(
    ("nama", "ditulis"),
    [
        ("subbagian", ("Subbagian", "Sub Bagian", "Sub bagian")),
        ("subbidang", ("Subbidang", "Sub Bidang", "Sub bidang")),
        ("sekretariat dprd", ("Sekretariat DPRD",)),
        ("kepala subbagian", ("Kepala Subbagian", "Kepala Sub Bagian")),
    ],
)
def test_a_name_is_known_as_drafters_write_it(nama: str, ditulis: tuple[str, ...]) -> None:
    assert all(re.fullmatch(spelled(nama), satu) for satu in ditulis)
    assert not re.fullmatch(spelled(nama), nama)
    assert re.fullmatch(spelled(nama, kecil=True), nama.replace("dprd", "DPRD"))
    assert all(re.fullmatch(spelled(nama, kecil=True), satu) for satu in ditulis)


def test_units_that_have_an_echelon_have_a_head_and_a_rank() -> None:
    assert set(ESELON_UNIT) | set(DI_DALAM) <= set(KEPALA)
    assert set(ESELON_UNIT.values()) <= set(JABATAN_SETARA)
    for setara in JABATAN_SETARA.values():
        assert len([jenis for jenis in JENIS_JABATAN if setara.startswith(jenis)]) == 1
