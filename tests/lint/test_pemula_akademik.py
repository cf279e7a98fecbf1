"""Faults of an academic paper as a junior drafter makes them (``pemula/salah_akademik.yaml``).

Written before anybody looked at which checks there are; what they found when they were new stands
in docs/ketelitian.md. Each is put into a copy of the clean dossier.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import kencana
import pytest
import yaml
from kencana import SLUG
from test_pertentangan import ditemukan

from generator.diagnostics import Diagnostic

pytestmark = pytest.mark.slow

SALAH: list[tuple[str, str, str, str]] = [
    tuple(s)
    for s in yaml.safe_load(
        (Path(__file__).parent / "pemula/salah_akademik.yaml").read_text(encoding="utf-8")
    )
]
LOLOS = {
    "bab 1: metode disebut dua": "wawancara mungkin sungguh dilakukan; data tidak memuatnya",
    "landasan yuridis menyebut urusan pendidikan": "dasar lain juga mungkin disebut",
    "landasan: nama provinsi lain": "daerah lain dapat dibandingkan",
    "metode kuantitatif tak dipakai": "survei mungkin sungguh dilakukan; data tidak memuatnya",
}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kencana.copied(tmp_path_factory.mktemp("akademik")).content


@pytest.fixture(scope="module")
def bersih(content: Path) -> Counter[tuple[str, str]]:
    return _told(ditemukan(content))


def _told(semua: tuple[Diagnostic, ...]) -> Counter[tuple[str, str]]:
    return Counter((d.code, d.message) for d in semua)


@pytest.mark.parametrize(("apa", "berkas", "cari", "ganti"), SALAH, ids=[s[0] for s in SALAH])
def test_a_fault_of_the_paper_is_seen(
    content: Path, bersih: Counter[tuple[str, str]], apa: str, berkas: str, cari: str, ganti: str
) -> None:
    path = content / SLUG / berkas
    asli = path.read_text(encoding="utf-8")
    assert cari in asli
    path.write_text(asli.replace(cari, ganti, 1), encoding="utf-8")
    try:
        baru = _told(ditemukan(content)) - bersih
    finally:
        path.write_text(asli, encoding="utf-8")
    assert bool(baru) != (apa in LOLOS), apa
