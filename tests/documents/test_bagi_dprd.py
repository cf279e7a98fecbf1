"""The summary for the assembly tells what it is given or decides, whoever the sentence binds."""

from __future__ import annotations

from pathlib import Path

import kencana

from generator.app.authored import make_law
from generator.content.load import load_dossier
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.pembaca.bacaan import bacaan
from generator.documents.pembaca.dokumen import ringkasan_dewan
from generator.ir.printed import printed
from generator.proof.norm_sources import law_of
from generator.proof.norms import norms_agree
from generator.shipped import TEMPLATES

PERTANGGUNGJAWABAN = "melalui penyampaian laporan."
HASIL = (
    f"{PERTANGGUNGJAWABAN}\n"
    "      (3) Laporan sebagaimana dimaksud pada ayat (2) disampaikan kepada DPRD."
)
PERALIHAN = "peralihan:\n"
MENYAMPAIKAN = (
    "  - Gubernur menyampaikan hasil Analisis Jabatan kepada DPRD paling lambat 6 (enam) bulan.\n"
)


def changed(folder: Path) -> Bahan:
    home = kencana.copied(folder)
    path = home.content / kencana.SLUG / "perubahan.yaml"
    text = path.read_text("utf-8")
    assert PERTANGGUNGJAWABAN in text
    text = text.replace(PERTANGGUNGJAWABAN, HASIL, 1)
    path.write_text(text.replace(PERALIHAN, PERALIHAN + MENYAMPAIKAN, 1), "utf-8")
    dossier = load_dossier(home.content, kencana.SLUG)
    return Bahan(dossier, make_law(dossier), "0a1b2c3d")


def test_what_is_given_to_the_assembly_stands_in_its_summary(tmp_path: Path) -> None:
    bahan, templates = changed(tmp_path), Templates(TEMPLATES)
    view = bacaan(bahan, templates, "ringkasan-dewan")
    semua = {n.satuan: n.bunyi for n in view.norma_dewan}
    bound = {n.satuan for n in view.norma}
    assert bound <= semua.keys()
    assert list(semua).index("Pasal 3A ayat (4)") < list(semua).index("Pasal 5A ayat (3)")
    found = {tempat: bunyi for tempat, bunyi in semua.items() if tempat not in bound}
    assert found == {
        "Pasal 5A ayat (3)": "Laporan sebagaimana dimaksud dalam Pasal 5A ayat (2) disampaikan "
        "kepada DPRD.",
        "Pasal II angka 1": "Gubernur menyampaikan hasil Analisis Jabatan kepada DPRD paling "
        "lambat 6 (enam) bulan.",
    }
    document = ringkasan_dewan(bahan, templates)
    words = " ".join(" ".join(line.text for line in printed(document)).split())
    for satuan, bunyi in found.items():
        assert f"{satuan}: {bunyi}" in words
    assert list(norms_agree(document, law_of(bahan, templates))) == []
