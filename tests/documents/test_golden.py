"""Every document of the small dossier, word for word.

After a wanted change: ``PERBARUI=1 pytest tests/documents/test_golden.py``, then read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.documents.registry import DOCUMENTS
from generator.ir.dump import dump
from generator.model.dossier import DOKUMEN

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("nama", DOCUMENTS)
def test_every_document_reads_as_accepted(nama: str, bahan: Bahan) -> None:
    (document,) = build(bahan, (nama,))
    berkas = GOLDEN / f"{nama}.txt"
    if os.environ.get("PERBARUI"):
        berkas.write_text(dump(document), encoding="utf-8")
    assert dump(document) == berkas.read_text(encoding="utf-8")


def test_registry_holds_every_document_an_author_can_name() -> None:
    assert set(DOCUMENTS) == set(DOKUMEN)


def test_goldens_hold_no_other_files() -> None:
    assert {berkas.stem for berkas in GOLDEN.iterdir()} == set(DOCUMENTS)


def test_building_twice_gives_the_same_tree(bahan: Bahan) -> None:
    assert build(bahan) == build(bahan)
