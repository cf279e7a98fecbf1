"""Packets that contradict themselves, and clean twins beside them (``pertentangan.yaml``).

Every stage is asked: what keeps the dossier from being read, what checks find, what the
institutional rules find. What is found in the clean dossier counts only when there is more of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NotRequired, TypedDict

import kencana
import pytest
import yaml
from kencana import SLUG
from naskah_uji import kamus

from generator.app.authored import make_law
from generator.content.load import load_dossier
from generator.diagnostics import Diagnostic, DraftingError
from generator.kelembagaan.hasil import analyse
from generator.lint.dari_dossier import dari_dossier
from generator.lint.pemeriksaan import run

pytestmark = pytest.mark.slow

Ubahan = Mapping[str, Mapping[str, str]] | str


class Pertentangan(TypedDict):
    """One contradiction and its twin."""

    nomor: int
    hal: str
    kode: str
    kata: NotRequired[str]
    salah: Ubahan
    benar: Ubahan


SEMUA: list[Pertentangan] = yaml.safe_load(
    (Path(__file__).parent / "pertentangan.yaml").read_text(encoding="utf-8")
)
AWAL = "Kajian ini bertolak"


def ditemukan(content: Path) -> tuple[Diagnostic, ...]:
    """Return what is found in a dossier, at whatever stage."""
    try:
        dossier = load_dossier(content, SLUG)
    except DraftingError as error:
        return error.diagnostics
    amandemen = make_law(dossier)
    analisis = analyse(dossier, amandemen, kencana.aturan())
    naskah = dari_dossier(dossier, amandemen, kamus())
    if analisis.tipologi is not None:
        naskah = replace(naskah, skor=analisis.tipologi.urusan, ambang=analisis.tipologi.ambang)
    naskah = replace(naskah, beban=analisis.beban_kerja)
    return (*(p.diagnostic for p in run(naskah)), *analisis.temuan)


@cache
def bersih() -> tuple[Diagnostic, ...]:
    return ditemukan(kencana.CONTENT)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the dossier: what is not changed in it is read once."""
    return kencana.copied(tmp_path_factory.mktemp("pertentangan")).content


def diubah(content: Path, ubahan: Ubahan) -> tuple[Diagnostic, ...]:
    """Return what is found in a dossier that is changed, and then put back."""
    if isinstance(ubahan, str):
        ubahan = {"narasi/bab-1-a.md": {AWAL: f"{ubahan} {AWAL}"}}
    asli = {nama: (content / SLUG / nama).read_text(encoding="utf-8") for nama in ubahan}
    for nama, ganti in ubahan.items():
        teks = asli[nama]
        for cari, menjadi in ganti.items():
            assert cari in teks, f"{cari!r} tidak ada dalam {nama}"
            teks = teks.replace(cari, menjadi)
        (content / SLUG / nama).write_text(teks, encoding="utf-8")
    try:
        return ditemukan(content)
    finally:
        for nama, teks in asli.items():
            (content / SLUG / nama).write_text(teks, encoding="utf-8")


@pytest.mark.parametrize("satu", SEMUA, ids=lambda p: f"{p['nomor']}-{p['kode']}")
def test_a_contradiction_is_found_and_its_twin_is_silent(satu: Pertentangan, content: Path) -> None:
    def banyak(semua: tuple[Diagnostic, ...]) -> int:
        return sum(d.code == satu["kode"] and satu.get("kata", "") in d.message for d in semua)

    salah, benar = (banyak(diubah(content, satu[sisi])) for sisi in ("salah", "benar"))
    assert salah > benar, satu["hal"]
    assert benar <= banyak(bersih()), satu["hal"]


def test_all_of_the_outline_and_what_was_written_later_are_tried() -> None:
    nomor = [satu["nomor"] for satu in SEMUA]
    assert set(range(1, 26)) <= set(nomor)
    assert len(nomor) == len(set(nomor)) >= 66
