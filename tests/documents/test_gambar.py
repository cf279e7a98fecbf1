"""Figures are well-formed, whole inside their frame, the same every time, and told in words."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from generator.documents.bahan import Bahan
from generator.documents.gambar.daftar import GAMBAR
from generator.documents.gambar.kanvas import bungkus, lebar

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("nama", GAMBAR)
def test_a_figure_stays_inside_its_frame(nama: str, bahan: Bahan) -> None:
    akar = ET.fromstring(GAMBAR[nama].lukis(bahan))
    luas, tinggi = (float(akar.attrib[k].removesuffix("mm")) for k in ("width", "height"))
    assert luas == 140
    assert tinggi < 235  # A4 with margins of 30 mm and a caption
    for kotak in akar.iter(f"{SVG}rect"):
        x, y, w, h = (float(kotak.attrib[k]) for k in ("x", "y", "width", "height"))
        assert 0 <= x <= x + w <= luas + 0.01
        assert 0 <= y <= y + h <= tinggi


@pytest.mark.parametrize("nama", GAMBAR)
def test_a_figure_is_drawn_the_same_every_time(nama: str, bahan: Bahan) -> None:
    figur = GAMBAR[nama].figur(bahan)
    assert figur == GAMBAR[nama].figur(bahan)
    assert figur.alt.endswith(".")
    assert figur.id == f"gambar-{nama}"


def test_a_new_name_has_a_heavy_frame(bahan: Bahan) -> None:
    assert 'stroke-width="0.7"' in GAMBAR["bagan-usulan"].lukis(bahan)
    tanpa_legenda = GAMBAR["bagan-usulan"].lukis(bahan).count('stroke-width="0.7"')
    assert tanpa_legenda == 2  # Dinas Pangan and the legend


def test_words_wrap_at_the_width() -> None:
    baris = bungkus("Dinas Pekerjaan Umum dan Penataan Ruang", 20, 2.3)
    assert " ".join(baris) == "Dinas Pekerjaan Umum dan Penataan Ruang"
    assert all(lebar(satu, 2.3) <= 20 for satu in baris)
