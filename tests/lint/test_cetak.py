"""What the generator prints passes every check that a draft from elsewhere has to pass.

The printed Ranperda is read back from its DOCX as an examiner's file would be, beside the law it
amends. What an author cannot break is proved here: frame, formulae, instructions, explanation.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import kencana
import pytest
from naskah_uji import HOME, KABUPATEN, KOTA, MINTA, TANGGAL, kamus, rak, tulis_dosir

from generator.app.lint_file import open_draft
from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.content.gaya import load_gaya
from generator.content.new import Permintaan
from generator.documents.build import build
from generator.lint.dari_peraturan import Yardstick
from generator.lint.pemeriksaan import run
from generator.render.docx.package import write_proof

GAYA = load_gaya(HOME / "templates/style/gaya.yaml")


def temuan(home: Home, slug: str, into: Path) -> list[str]:
    """Return what the checks say about the printed draft of a dossier."""
    bahan = prepare(home, slug)
    (ranperda,) = build(bahan, ["ranperda"])
    path = into / "ranperda.docx"
    path.write_bytes(write_proof(ranperda, GAYA))
    rujukan = Yardstick(bahan.dossier.pustaka.peraturan, bahan.amandemen.dasar, TANGGAL, kamus())
    return [str(p.diagnostic) for p in run(open_draft(path, rujukan).naskah)]


def test_the_printed_draft_is_without_a_finding(tmp_path: Path) -> None:
    assert temuan(kencana.HOME, kencana.SLUG, tmp_path) == []


@pytest.mark.parametrize("minta", [MINTA, KABUPATEN, KOTA], ids=lambda m: m.jenis)
def test_that_of_a_new_dossier_too(minta: Permintaan, tmp_path: Path) -> None:
    tulis_dosir(tmp_path / "content", minta)
    (tmp_path / "content/_aturan").symlink_to(HOME / "content/_aturan")
    shutil.copytree(rak() / "_pustaka", tmp_path / "content/_pustaka", dirs_exist_ok=True)
    assert temuan(Home(tmp_path), minta.slug, tmp_path) == []
