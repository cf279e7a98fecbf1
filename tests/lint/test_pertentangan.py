"""Packets that contradict themselves, and clean twins beside them (``pertentangan.yaml``).

Every stage is asked: what keeps the dossier from being read, what checks find, what the
institutional rules find. Codes of the clean dossier count only when there are more of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypedDict

import kencana
import pytest
import yaml
from kencana import SLUG
from naskah_uji import kamus

from generator.app.authored import make_law
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError
from generator.kelembagaan.hasil import analyse
from generator.lint.dari_dossier import dari_dossier
from generator.lint.pemeriksaan import run

Ubahan = Mapping[str, Mapping[str, str]]


class Pertentangan(TypedDict):
    """One contradiction and its twin."""

    nomor: int
    hal: str
    kode: str
    salah: Ubahan
    benar: Ubahan


SEMUA: list[Pertentangan] = yaml.safe_load(
    (Path(__file__).parent / "pertentangan.yaml").read_text(encoding="utf-8")
)


def ditemukan(content: Path) -> Counter[str]:
    """Return how often each code is found in a dossier, at whatever stage."""
    try:
        dossier = load_dossier(content, SLUG)
    except DraftingError as error:
        return Counter(d.code for d in error.diagnostics)
    amandemen = make_law(dossier)
    pelanggaran = run(dari_dossier(dossier, amandemen, kamus()))
    analisis = analyse(dossier, amandemen, kencana.aturan()).temuan
    return Counter([*(p.lint.kode for p in pelanggaran), *(d.code for d in analisis)])


@cache
def bersih() -> Counter[str]:
    return ditemukan(kencana.CONTENT)


def diubah(folder: Path, ubahan: Ubahan) -> Counter[str]:
    content = kencana.copied(folder).content
    for nama, ganti in ubahan.items():
        path = content / SLUG / nama
        teks = path.read_text(encoding="utf-8")
        for cari, menjadi in ganti.items():
            assert cari in teks, f"{cari!r} tidak ada dalam {nama}"
            teks = teks.replace(cari, menjadi)
        path.write_text(teks, encoding="utf-8")
    return ditemukan(content)


@pytest.mark.parametrize("satu", SEMUA, ids=lambda p: f"{p['nomor']}-{p['kode']}")
def test_a_contradiction_is_found_and_its_twin_is_silent(
    satu: Pertentangan, tmp_path: Path
) -> None:
    kode = satu["kode"]
    salah, benar = (diubah(tmp_path / sisi, satu[sisi])[kode] for sisi in ("salah", "benar"))
    assert salah > benar, satu["hal"]
    assert benar <= bersih()[kode], satu["hal"]


def test_all_twenty_five_are_tried() -> None:
    assert {satu["nomor"] for satu in SEMUA} == set(range(1, 26))
