"""Tables of a PDF stay tables: ruled ones of ours and of others, over pages; charts are none."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from generator.app.paths import Home
from generator.content.gaya import load_gaya
from generator.documents.tabel_hukum import law_formula, law_table
from generator.intake.pdf import read_pdf
from generator.ir.nodes import Document, Meta, Paragraph, Part, Text
from generator.model.tabel import Rumus, parts_of
from generator.render.pdf.book import write_pdf

META = Meta("Uji", "Uji", "Uji", (), "2026-11-23", "Rancangan | uji | 00000000")
KEPALA = ["| No | Jenis | Tarif (Rp) |", "| --- | --- | --- |"]
ROWS = [f"| {n} | Kios kelas {n} dengan uraian yang panjang | {n}.000 |" for n in range(1, 90)]


class Kept(dict[str, bytes]):
    """A cache of layouts."""

    def put(self, key: str, data: bytes) -> None:
        self[key] = data


@pytest.fixture(scope="module")
def milik() -> list[str]:
    """Return the lines of a PDF of ours with a table over pages and a formula."""
    (tabel,) = parts_of("\n".join([*KEPALA, *ROWS]))
    assert not isinstance(tabel, str | Rumus)
    blok = (
        Paragraph("isi-rapat", (Text("Besarnya tarif ditetapkan sebagai berikut:"),)),
        law_table(tabel),
        law_formula(Rumus("T = (a + b)^2 / √(c − 1)")),
        Paragraph("isi-rapat", (Text("Ketentuan ini berlaku sejak tanggal diundangkan."),)),
    )
    part = Part("p", "Uji", blok, paper="tegak")
    document = Document("uji", META, "naskah", (part,))
    gaya = load_gaya(Home(Path(__file__).parents[2]).style)
    data = write_pdf(document, gaya, Kept(), None).data
    with pikepdf.open(io.BytesIO(data)) as dibuka:
        assert len(dibuka.pages) > 2
    return [line.text for line in read_pdf(data, "uji.pdf")[0]]


def test_a_table_over_pages_comes_back_whole_with_one_head(milik: list[str]) -> None:
    assert [satu for satu in milik if satu.startswith("|")] == [*KEPALA, *ROWS]


def test_a_formula_comes_back_as_its_line_and_what_is_around_stays(milik: list[str]) -> None:
    assert milik[0] == "Besarnya tarif ditetapkan sebagai berikut:"
    assert milik[-2:] == [
        "[[rumus: T = (a + b)^2 / √(c − 1)]]",
        "Ketentuan ini berlaku sejak tanggal diundangkan.",
    ]


def drawn(pages: list[str]) -> bytes:
    """Return a PDF whose pages have these operators."""
    pdf = pikepdf.new()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1,
                              BaseFont=pikepdf.Name.Helvetica)  # fmt: skip
    for operators in pages:
        page = pdf.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = pdf.make_stream(operators.encode("latin-1"))
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def said(x: float, y: float, text: str) -> str:
    return f"BT /F1 10 Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n"


def ruled(rows: list[list[str]], xs: list[float], top: float, high: float = 30) -> str:
    """Return a table as office programs draw it: lines, and the words of each cell."""
    ys = [top - high * n for n in range(len(rows) + 1)]
    lines = [f"{xs[0]} {y} m {xs[-1]} {y} l S\n" for y in ys]
    lines += [f"{x} {ys[0]} m {x} {ys[-1]} l S\n" for x in xs]
    for row, y in zip(rows, ys, strict=False):
        for cell, x in zip(row, xs, strict=False):
            parts = cell.split("\n")
            lines += [said(x + 4, y - 12 - 11 * n, part) for n, part in enumerate(parts)]
    return "".join(lines)


PEMBUKA = said(
    70, 800, "Tarif retribusi pelayanan pasar ditetapkan menurut kelas pasar berikut ini:"
)
XS: list[float] = [70, 100, 300, 400]


def lines(*pages: str) -> list[str]:
    return [line.text for line in read_pdf(drawn(list(pages)), "uji.pdf")[0]]


def test_a_foreign_table_is_read_by_its_rules() -> None:
    rows = [
        ["No", "Jenis", "Tarif"],
        ["1", "Kios di pasar ter-\nbuka", "1.500"],
        ["2", "Los", "1.000"],
    ]
    assert lines(PEMBUKA + ruled(rows, XS, 760) + said(70, 600, "Tarif itu ditinjau.")) == [
        "Tarif retribusi pelayanan pasar ditetapkan menurut kelas pasar berikut ini:",
        "| No | Jenis | Tarif |",
        "| --- | --- | --- |",
        "| 1 | Kios di pasar terbuka | 1.500 |",
        "| 2 | Los | 1.000 |",
        "Tarif itu ditinjau.",
    ]


def test_a_table_that_goes_on_without_its_head_stays_one() -> None:
    satu = PEMBUKA + ruled([["No", "Jenis", "Tarif"], ["1", "Kios", "1.500"]], XS, 760)
    dua = ruled([["2", "Los", "1.000"], ["3", "Pelataran", "500"]], XS, 780)
    assert [satu for satu in lines(satu, dua) if satu.startswith("|")] == [
        "| No | Jenis | Tarif |",
        "| --- | --- | --- |",
        "| 1 | Kios | 1.500 |",
        "| 2 | Los | 1.000 |",
        "| 3 | Pelataran | 500 |",
    ]


def test_boxes_of_a_chart_are_no_table() -> None:
    kotak = "".join(
        f"{x} {y} 100 30 re S\n{said(x + 5, y + 10, kata)}"
        for x, y, kata in ((200, 700, "KEPALA"), (80, 600, "SEKSI SATU"), (320, 600, "SEKSI DUA"))
    )
    garis = (
        "250 700 m 250 650 l S 130 650 m 370 650 l S 130 650 m 130 630 l S 370 650 m 370 630 l S\n"
    )
    assert not [satu for satu in lines(PEMBUKA + kotak + garis) if satu.startswith("|")]


def test_a_frame_around_words_is_no_table() -> None:
    bingkai = (
        "70 500 400 200 re S\n270 500 m 270 700 l S\n"
        + said(80, 650, "Kepala")
        + said(280, 650, "Wakil")
    )
    assert lines(PEMBUKA + bingkai)[1:] == ["Kepala Wakil"]


def notes(page: str) -> list[str]:
    return [d.message for d in read_pdf(drawn([page]), "uji.pdf")[1] if d.code == "H107"]


def columns(rows: list[list[str]], xs: list[float], top: float = 760, step: float = 16) -> str:
    return "".join(
        said(x, top - step * n, cell)
        for n, row in enumerate(rows)
        for x, cell in zip(xs, row, strict=False)
        if cell
    )


def test_a_table_without_rules_is_told_with_its_first_row() -> None:
    rows = [["Kelas", "Jenis pasar", "Tarif"], ["I", "Pasar kota", "1.500"]]
    rows += [["", "dan terminal", ""], ["II", "Pasar desa", "1.000"]]
    page = PEMBUKA + columns(rows, [70, 140, 400]) + said(70, 600, "Tarif itu ditinjau.")
    assert notes(page) == [
        "Tabel tanpa garis dibaca sebagai kalimat: “Kelas | Jenis pasar | Tarif”."
    ]


@pytest.mark.parametrize(
    ("rows", "xs"),
    [
        ([["Menimbang", ":", "a.", "bahwa pasar ditata;"], ["", "", "b.", "bahwa kios"],
          ["", "", "c.", "bahwa los"]], [70, 150, 170, 190]),
        ([["Nomor", ":", "12"], ["Lampiran", ":", "1."], ["Hal", ":", "3."]], [70, 150, 170]),
        ([["Tarif", "pasar", "dan"], ["kios", "serta", "los"], ["itu", "semua", "satu"]],
         [70, 100, 135]),
        ([["Nama", "Jabatan", "Tanda"], ["Ali", "Kepala", "ttd"]], [70, 200, 400]),
    ],
)  # fmt: skip
def test_lists_labels_and_words_drawn_apart_are_no_table(
    rows: list[list[str]], xs: list[float]
) -> None:
    assert notes(PEMBUKA + columns(rows, xs)) == []
