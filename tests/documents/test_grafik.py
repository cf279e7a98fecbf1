"""Plots: the same bytes every time, in greys, drawn only when they are not kept."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import kencana
import pytest
from dosir_contoh import bahan_dari

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.gambar import kerangka
from generator.documents.gambar.daftar import GAMBAR
from generator.documents.gambar.grafik import kerja, tipologi
from generator.documents.gambar.grafik.isi import (
    Ambang,
    BarisRentang,
    Batang,
    Garis,
    Grafik,
    Panel,
    Rentang,
    Seri,
)
from generator.documents.gambar.grafik.lukis import draw, kunci_dari
from generator.documents.gambar.grafik.ukuran import TINGGI, parted, rows, tinggi
from generator.documents.gambar.kerangka import Lukisan
from generator.documents.picture_store import MemoryStore
from generator.ir.dump import plain
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

    from generator.documents.gambar.grafik.corak import garis

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


def _figures(monkeypatch: pytest.MonkeyPatch, shown: Sequence[Grafik]) -> list[Any]:
    """Return plots as matplotlib has them when their bytes are written."""
    from matplotlib.figure import Figure

    from generator.documents.gambar.grafik.pelukis import gambar

    drawn: list[Any] = []
    write = Figure.savefig

    def savefig(figure: Figure, *args: Any, **kwargs: Any) -> None:
        write(figure, *args, **kwargs)
        drawn.append(figure)

    monkeypatch.setattr(Figure, "savefig", savefig)
    for each in shown:
        gambar(each)
    return drawn


def _posts(banyak: int, seri: int = 2) -> Batang:
    """Return the bars of posts with long names."""
    nama = tuple(
        f"Dinas Pemberdayaan Perempuan dan Perlindungan\nAnak: Analis Kebijakan Utama {n}"
        for n in range(1, banyak + 1)
    )
    deret = tuple(
        Seri(f"Badan Pengelolaan Keuangan dan Aset Daerah {n}", (float(n),) * banyak)
        for n in range(1, seri + 1)
    )
    return Batang("Pegawai", nama, deret, ("EJ 1,00 (B)",) * banyak)


def test_no_word_of_a_plot_is_under_seven_points(
    monkeypatch: pytest.MonkeyPatch, lengkap: Bahan
) -> None:
    """They are outlines in the file: no auditor of pages can tell their size."""
    from matplotlib.text import Text

    shown: list[Grafik] = []
    monkeypatch.setattr(kerangka, "draw", lambda each, _: shown.append(each) or "<svg/>")
    for nama in PLOTS:
        GAMBAR[nama].lukisan(lengkap)
    assert len(shown) == len(PLOTS)
    for figure in _figures(monkeypatch, [*shown, _posts(5)]):
        words = [text for text in figure.findobj(Text) if text.get_text().strip()]
        assert words
        assert min(text.get_fontsize() for text in words) >= 7


@pytest.mark.parametrize(
    "shown",
    [
        _posts(59),
        _posts(9, 12),
        Rentang(
            "Skor",
            tuple(BarisRentang(f"Urusan\nke-{n}", 300, 400 + n) for n in range(59)),
            (),
            (300, 1000),
            ("pasti", "rentang yang mungkin"),
        ),
        Garis(
            "Skor",
            tuple(Panel(f"U{n}", "APBD", (1, 2), (3, 4), (3, 4), (), "pre") for n in range(13)),
            (),
            (0, 10),
        ),
    ],
    ids=["jabatan", "lembar", "skor", "kepekaan"],
)
def test_a_plot_too_tall_for_a_page_has_several_pictures(
    monkeypatch: pytest.MonkeyPatch, shown: Grafik
) -> None:
    parts = parted(shown)
    assert len(parts) > 1
    assert [n for each in parts for n in each.baris] == list(range(rows(shown)))
    assert [each for part in parts for each in drawn_in(part.grafik)] == list(drawn_in(shown))
    for part, figure in zip(parts, _figures(monkeypatch, [p.grafik for p in parts]), strict=True):
        assert tinggi(part.grafik) <= TINGGI
        whole = figure.get_tightbbox()  # inches: what stands beyond the paper is cut off
        assert whole.x0 >= -0.02
        assert whole.x1 <= 140 / 25.4 + 0.02
        assert whole.y0 >= -0.02


def drawn_in(grafik: Grafik) -> tuple[object, ...]:
    """Return the rows or panels of a plot."""
    match grafik:
        case Rentang():
            return grafik.baris
        case Garis():
            return grafik.panel
        case Batang():
            return grafik.nama
    raise AssertionError(grafik)


def test_each_of_several_pictures_tells_its_own_rows(lengkap: Bahan) -> None:
    isi = tuple(kerja.IsiBeban(f"Analis {n}", "Dinas", n, n, False) for n in range(59))
    banyak = kerangka.grafik("beban-kerja", lambda _: _posts(59), lambda _: isi)
    figur = banyak.figur(lengkap, Templates(TEMPLATES))
    assert [f.id for f in figur][:2] == ["gambar-beban-kerja", "gambar-beban-kerja-2"]
    assert "(bagian 2 dari " in plain(figur[1].caption)
    for n in range(59):
        assert sum(f"Analis {n} pada" in f.alt for f in figur) == 1


def test_the_legend_of_scores_names_only_what_the_plot_shows(lengkap: Bahan) -> None:
    both = tipologi.skor_lengkap(lengkap)
    assert both
    assert both.legenda == ("pasti", "rentang yang mungkin")
    kinds = {row.rendah == row.tinggi for row in both.baris}
    assert kinds == {True, False}
    for sure in (True, False):
        rows_ = [row for row in both.baris if (row.rendah == row.tinggi) is sure]
        alone = tipologi.rentang(rows_, lengkap).legenda
        assert [bool(word) for word in alone] == [sure, not sure]
