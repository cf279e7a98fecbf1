"""Ceilings of a unit: a post that is not named counts none, and no number is below nought."""

from __future__ import annotations

import pytest

from generator.content.decode import decode
from generator.content.yaml import compose
from generator.model.plafon import PlafonPelaksana, PlafonUnit
from generator.model.teks import Entri

UNIT = "jenis: dinas\npasal: Pasal 14\nunsur: {bidang: 4}\n"
UPTD = "jenis: uptd\nkelas: A\npasal: Pasal 19\nseksi: 2\nsubbagian: 1\n"
POSTS = ("madya", "pratama", "administrator", "pengawas")


def read(kind: type[Entri], text: str) -> Entri | None:
    """Return a record as an author's file gives it, or None when it is refused."""
    found, _ = decode(kind, compose(text, "plafon.yaml"), "plafon.yaml")
    return found


@pytest.mark.parametrize("jabatan", POSTS)
def test_a_post_that_is_not_named_counts_none(jabatan: str) -> None:
    assert getattr(read(PlafonUnit, UNIT), jabatan) == 0


@pytest.mark.parametrize("jabatan", POSTS)
def test_a_post_is_counted_from_nought(jabatan: str) -> None:
    assert read(PlafonUnit, f"{UNIT}{jabatan}: 0\n") is not None
    assert read(PlafonUnit, f"{UNIT}{jabatan}: -1\n") is None


def test_parts_of_an_executing_unit_are_counted_from_nought() -> None:
    assert read(PlafonPelaksana, UPTD) is not None
    for bagian, jumlah in (("seksi", 2), ("subbagian", 1)):
        whole = f"{bagian}: {jumlah}"
        assert read(PlafonPelaksana, UPTD.replace(whole, f"{bagian}: 0")) is not None
        assert read(PlafonPelaksana, UPTD.replace(whole, f"{bagian}: -1")) is None
