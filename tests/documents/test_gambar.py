"""Figures are well-formed, whole inside their frame, the same every time, and told in words."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.gambar.daftar import GAMBAR
from generator.documents.gambar.kanvas import lebar, wrap
from generator.kelembagaan.susunan import changed
from generator.shipped import TEMPLATES

TEMPLAT = Templates(TEMPLATES)
SVG = "{http://www.w3.org/2000/svg}"


BAGAN = (
    "bagan-sekarang",
    "bagan-usulan",
    "bagan-susunan",
    "peta-temuan",
    "benang-merah",
    "bagan-unit",
    "bagan-unit-susunan",
)


@pytest.mark.parametrize("nama", BAGAN)
def test_a_figure_stays_inside_its_frame(nama: str, bahan: Bahan) -> None:
    for satu in GAMBAR[nama].lukisan(bahan):
        akar = ET.fromstring(satu.svg)
        luas, tinggi = (float(akar.attrib[k].removesuffix("mm")) for k in ("width", "height"))
        assert luas == 140
        assert tinggi < 235  # A4 with margins of 30 mm and a caption
        for kotak in akar.iter(f"{SVG}rect"):
            x, y, w, h = (float(kotak.attrib[k]) for k in ("x", "y", "width", "height"))
            assert 0 <= x <= x + w <= luas + 0.01
            assert 0 <= y <= y + h <= tinggi


@pytest.mark.parametrize("nama", BAGAN)
def test_a_figure_is_drawn_the_same_every_time(nama: str, bahan: Bahan) -> None:
    figur = GAMBAR[nama].figur(bahan, TEMPLAT)
    assert figur
    assert figur == GAMBAR[nama].figur(bahan, TEMPLAT)
    for satu in figur:
        assert satu.alt.endswith(".")
        assert satu.id.startswith(f"gambar-{nama}")


def satu(nama: str, bahan: Bahan) -> str:
    (lukisan,) = GAMBAR[nama].lukisan(bahan)
    return lukisan.svg


def test_a_new_name_has_a_heavy_frame(bahan: Bahan) -> None:
    assert satu("bagan-usulan", bahan).count('stroke-width="0.7"') == 2  # Dinas Pangan, legend


def test_the_chart_of_the_annex_marks_nothing(bahan: Bahan) -> None:
    """A regulation does not tell what was different before."""
    svg = satu("bagan-susunan", bahan)
    assert 'stroke-width="0.7"' not in svg
    assert "garis perintah" in svg
    assert "berubah" not in svg
    for lukisan in GAMBAR["bagan-unit-susunan"].lukisan(bahan):
        assert 'stroke-width="0.7"' not in lukisan.svg
        assert "SEKARANG" not in lukisan.svg


def test_one_chart_for_each_changed_unit(bahan: Bahan) -> None:
    perangkat = bahan.dossier.perangkat
    berubah = [str(u.id) for u in perangkat.usulan if changed(u, perangkat.sekarang)]
    figur = GAMBAR["bagan-unit"].figur(bahan, TEMPLAT)
    assert [f.id for f in figur] == [f"gambar-bagan-unit-{id_}" for id_ in berubah]
    for satu_ in figur:
        assert "KELOMPOK JABATAN FUNGSIONAL" in satu_.svg
        assert "SEKRETARIAT" in satu_.svg
        assert "stroke-dasharray" in satu_.svg  # the line of coordination


def test_words_wrap_at_the_width() -> None:
    baris = wrap("Dinas Pekerjaan Umum dan Penataan Ruang", 20, 2.3)
    assert " ".join(baris) == "Dinas Pekerjaan Umum dan Penataan Ruang"
    assert all(lebar(satu, 2.3) <= 20 for satu in baris)
