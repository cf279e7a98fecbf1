"""Values that an author writes: what is taken, and which fault is told of what is not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

import pytest

from generator.content.decode import decode
from generator.content.yaml import compose
from generator.model.peraturan import JenisPeraturan
from generator.model.scalars import (
    Benar,
    Bulat,
    Desimal,
    Isi,
    Kunci,
    Nihil,
    Pilihan,
    Tanggal,
)
from generator.model.sitasi import recognise
from generator.model.teks import Entri, Teks


class Contoh(Entri):
    """A record with a field of every kind, made for the test."""

    isi: Isi = Teks("x")
    kunci: Kunci = Teks("x")
    hari: Annotated[Tanggal | None, Nihil] = None
    cacah: Bulat = 0
    bagian: Desimal = Decimal(0)
    ya: Benar = False
    pilih: Annotated[Teks, Pilihan(("satu", "dua"), r"[a-z]\d", "a1")] = Teks("satu")


def told(baris: str) -> tuple[Contoh | None, list[str]]:
    found, faults = decode(Contoh, compose(f"{baris}\n", "x.yaml"), "x.yaml")
    return found, [f"{d.code} {d.message}" for d in faults]


@pytest.mark.parametrize(
    ("baris", "nilai"),
    [
        ("isi: ' a '", " a "),
        ("kunci: uu-2014-23", "uu-2014-23"),
        ("hari: 1800-01-01", date(1800, 1, 1)),
        ("hari: 2100-12-31", date(2100, 12, 31)),
        ("hari: ''", None),
        ("hari:", None),
        ("cacah: -12", -12),
        ("cacah: 999999999999999", 999999999999999),
        ("bagian: -0.5", Decimal("-0.5")),
        ("bagian: 1.123456789", Decimal("1.123456789")),
        ("ya: true", True),
        ("ya: false", False),
        ("pilih: dua", "dua"),
        ("pilih: b2", "b2"),
    ],
)
def test_what_is_taken(baris: str, nilai: object) -> None:
    found, faults = told(baris)
    assert faults == []
    assert getattr(found, baris.partition(":")[0]) == nilai


@pytest.mark.parametrize(
    ("baris", "kode"),
    [
        ("isi: ''", "S07"),
        ("isi: '  '", "S07"),
        ("pilih: ''", "S07"),
        ("pilih: '  '", "S07"),
        ("kunci: ''", "S07"),
        ("pilih: tiga", "S04"),
        ("pilih: a12", "S04"),
        ("kunci: UU-2014", "S04"),
        ("kunci: a--b", "S04"),
        ("hari: 1799-12-31", "S05"),
        ("hari: 2101-01-01", "S05"),
        ("hari: 2023-02-29", "S05"),
        ("hari: 2023-2-9", "S05"),
        ("cacah: 1.000", "S06"),
        ("cacah: 007", "S06"),
        ("cacah: 1000000000000000", "S06"),
        ("bagian: 1,5", "S06"),
        ("bagian: 1.1234567890", "S06"),
        ("bagian: 1000000000000000.5", "S06"),
        ("ya: ya", "S06"),
        ("ya: 'True'", "S06"),
        ("lain: x", "S01"),
    ],
)
def test_what_is_not_has_one_fault_that_names_its_key(baris: str, kode: str) -> None:
    found, faults = told(baris)
    assert found is None
    (satu,) = faults
    assert satu.startswith(kode)
    assert baris.partition(":")[0] in satu
    assert satu.endswith(".")


@pytest.mark.parametrize(
    ("teks", "pendek"),
    [
        ("Undang-Undang Nomor 23 Tahun 2014", False),
        ("UU 23/2014", True),
        ("UU Nomor 23 Tahun 2014", True),
        ("Undang-Undang 23/2014", True),
    ],
)
def test_a_citation_is_one_in_any_form_and_says_whether_it_is_short(
    teks: str, pendek: bool
) -> None:
    (satu,) = recognise(f"menurut {teks}.", {})
    assert (satu.jenis, satu.nomor, satu.tahun) == (JenisPeraturan.UU, "23", "2014")
    assert satu.singkat is pendek
