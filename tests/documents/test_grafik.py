"""Plots: the same bytes every time, in greys, drawn only when they are not kept."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
import xml.etree.ElementTree as ET
from pathlib import Path

import kencana
import pytest
from dosir_contoh import bahan_dari

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.gambar.daftar import GAMBAR
from generator.documents.gambar.grafik.isi import Ambang, BarisRentang, Garis, Panel, Rentang
from generator.documents.gambar.grafik.lukis import draw, kunci_dari
from generator.documents.gambar.kerangka import Lukisan
from generator.documents.picture_store import MemoryStore
from generator.shipped import TEMPLATES

PLOTS = (
    "skor-tipe",
    "skor-lengkap",
    "kepekaan",
    "kepekaan-anggaran",
    "beban-kerja",
    "evaluasi-kelembagaan",
    "kematangan",
    "struktur",
    "hasil-bersih",
)
KECIL = Rentang(
    "Skor",
    (BarisRentang("Satu", 360, 1000), BarisRentang("Dua", 920, 920)),
    (Ambang(800, "> 800: A"),),
    (300, 1000),
    ("pasti", "rentang yang mungkin"),
)


@pytest.fixture(scope="module")
def lengkap() -> Bahan:
    return bahan_dari(kencana.dossier())


def satu(nama: str, bahan: Bahan) -> Lukisan:
    (lukisan,) = GAMBAR[nama].lukisan(bahan)
    return lukisan


def test_the_words_of_two_marks_side_by_side_do_not_meet() -> None:
    """One more or one less of forty units: the words over the two lines were printed in one."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from generator.documents.gambar.grafik.bentuk import garis

    for nilai in ((32.0, 33.0), (33.0, 32.0), (33.0, 32.9)):
        penanda = tuple(map(Ambang, nilai, ("usulan", "kini")))
        naik = Panel("Satu", "Jumlah", (20.0, 45.0), (400.0, 900.0), (500.0, 950.0), penanda, "mid")
        figur = Figure((2.6, 1.5))
        kanvas = FigureCanvasAgg(figur)
        garis(figur, Garis("Skor", (naik,), (), (350.0, 1000.0)))
        kanvas.draw()
        kata = {teks.get_text(): teks.get_window_extent() for teks in figur.axes[0].texts}
        assert not kata["usulan"].overlaps(kata["kini"]), nilai


@pytest.mark.parametrize("nama", PLOTS)
def test_a_plot_fits_the_page_and_is_told_in_words(nama: str, lengkap: Bahan) -> None:
    (figur,) = GAMBAR[nama].figur(lengkap, Templates(TEMPLATES))
    akar = ET.fromstring(figur.svg)
    assert akar.attrib["width"] == "140mm"
    assert float(akar.attrib["height"].removesuffix("mm")) <= 210
    assert len(figur.alt) > 60
    assert figur.alt.endswith(".")
    assert figur.caption
    assert figur.source


@pytest.mark.parametrize("nama", PLOTS)
def test_a_plot_is_black_white_and_grey(nama: str, lengkap: Bahan) -> None:
    colours = set(re.findall(r"#[0-9a-f]{6}", satu(nama, lengkap).svg))
    assert colours
    assert all(c[1:3] == c[3:5] == c[5:7] for c in colours), colours


def test_no_moment_and_no_machine_in_the_bytes(lengkap: Bahan) -> None:
    svg = satu("skor-tipe", lengkap).svg
    assert "<metadata" not in svg
    assert "<dc:date" not in svg
    assert not re.search(r"/usr/|/home/|matplotlib\.org", svg)


def test_the_same_bytes_in_another_process(lengkap: Bahan) -> None:
    code = textwrap.dedent(
        """
        import sys
        sys.path += ["tests", "tests/documents"]
        from test_grafik import KECIL
        from generator.documents.gambar.grafik.lukis import draw
        from generator.documents.picture_store import MemoryStore
        sys.stdout.write(draw(KECIL, MemoryStore()))
        """
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == draw(KECIL, MemoryStore())


def test_a_kept_picture_is_not_drawn_again() -> None:
    """Matplotlib is not even imported."""
    code = textwrap.dedent(
        """
        import sys
        sys.path += ["tests", "tests/documents"]
        from test_grafik import KECIL
        from generator.documents.gambar.grafik.lukis import draw, kunci_dari
        from generator.documents.picture_store import MemoryStore
        pictures = MemoryStore()
        pictures.put(kunci_dari(KECIL), b"<svg/>")
        assert draw(KECIL, pictures) == "<svg/>"
        assert "matplotlib" not in sys.modules
        """
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_key_is_what_the_plot_shows() -> None:
    lain = Rentang(KECIL.sumbu, KECIL.baris[:1], KECIL.ambang, KECIL.batas, KECIL.legenda)
    assert kunci_dari(KECIL) == kunci_dari(KECIL)
    assert kunci_dari(KECIL) != kunci_dari(lain)


def test_a_score_plot_shows_the_thresholds_and_every_known_score(lengkap: Bahan) -> None:
    (figur,) = GAMBAR["skor-lengkap"].figur(lengkap, Templates(TEMPLATES))
    alt = figur.alt
    assert "Kesehatan 910 (A)" in alt
    assert "Adminduk, pencatatan sipil 330–650 (bidang s.d. B)" in alt
    assert alt.count(";") == 40  # 41 urusan and functions


def test_no_plot_without_data(bahan: Bahan) -> None:
    """The small dossier has no indicators, workload or evaluation; only costs and benefits."""
    drawn = [nama for nama in PLOTS if GAMBAR[nama].lukisan(bahan)]
    assert drawn == ["hasil-bersih"]
