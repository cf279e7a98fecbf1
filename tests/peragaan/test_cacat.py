"""The demonstration dossier is clean; its faulty variant shows each fault where it was put.

``cacat.yaml`` is the faulty variant: a list of changes to the clean copy. Faults of one edition
are checked together, as in a dossier that somebody hands in.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from generator.app.check import check
from generator.app.paths import Home
from generator.diagnostics import Diagnostic, Severity
from generator.shipped import CONTENT

# The demonstration dossier is that of the invented province: docs/panduan.md walks through it.
(SLUG,) = (
    berkas.parent.name
    for berkas in CONTENT.glob("*/dossier.yaml")
    if "\n  jenis: provinsi\n" in (isi := berkas.read_text(encoding="utf-8"))
    and "\n  rekaan: true\n" in isi
)


class Cacat(TypedDict, total=False):
    """One fault: sought words (after the words ``dari``), what stands instead, and its code."""

    cacat: str
    berkas: str
    dari: str
    cari: str
    ganti: str
    kode: str
    pada: str


EDISI: dict[str, list[Cacat]] = yaml.safe_load(
    (Path(__file__).parent / "cacat.yaml").read_text(encoding="utf-8")
)


def salinan(folder: Path) -> Home:
    """Return a project with the demonstration dossier, its library, rules and words."""
    for nama in (SLUG, "_pustaka", "_aturan", "_kamus", "_skema"):
        shutil.copytree(CONTENT / nama, folder / "content" / nama)
    return Home(folder)


def rusak(folder: Path, satu: Cacat) -> None:
    berkas = folder / "content" / SLUG / satu["berkas"]
    awal, pisah, akhir = berkas.read_text(encoding="utf-8").partition(satu.get("dari", "\0"))
    if not satu.get("dari"):
        awal, akhir = "", berkas.read_text(encoding="utf-8")
    assert akhir.count(satu["cari"]) == 1, satu["cacat"]
    teks = akhir.replace(satu["cari"], satu["ganti"])
    berkas.write_text(f"{awal}{pisah}{teks}", encoding="utf-8")


def ditemukan(semua: tuple[Diagnostic, ...]) -> set[tuple[str, str]]:
    """Return every code with the file that it stands in."""
    return {(d.code, d.span.path.partition(f"{SLUG}/")[2]) for d in semua}


@pytest.fixture(scope="module")
def bersih(tmp_path_factory: pytest.TempPathFactory) -> tuple[Diagnostic, ...]:
    return check(salinan(tmp_path_factory.mktemp("bersih")), (SLUG,))


def test_the_clean_variant_has_no_error(bersih: tuple[Diagnostic, ...]) -> None:
    """What remains are the states that its proposal mends, and laws not yet checked."""
    assert not [d for d in bersih if d.severity is Severity.GALAT]
    assert {d.code for d in bersih} == {"K01", "K03", "F123"}
    assert all("susunan sekarang" in d.message for d in bersih if d.code[0] == "K")


@pytest.mark.parametrize("edisi", EDISI)
def test_every_fault_of_the_faulty_variant_is_found(
    edisi: str, bersih: tuple[Diagnostic, ...], tmp_path: Path
) -> None:
    home = salinan(tmp_path)
    for satu in EDISI[edisi]:
        rusak(tmp_path, satu)
    found = ditemukan(check(home, (SLUG,))) - ditemukan(
        tuple(d for d in bersih if d.code == "F123")
    )
    for satu in EDISI[edisi]:
        baru = satu["kode"], satu.get("pada", satu["berkas"])
        assert baru in found, f"{satu['cacat']}: {sorted(found)}"


def test_every_code_is_seeded_once() -> None:
    kode = [satu["kode"] for semua in EDISI.values() for satu in semua]
    assert len(kode) == len(set(kode))
