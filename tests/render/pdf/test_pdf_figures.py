"""A figure is drawn once and stamped where the layout left room, whole and as large as asked."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from conftest import Counter, Memory
from pypdfium2 import PdfDocument
from sample import sample
from sample_bahan import isi, prosa

from generator.ir.nodes import Document, Figure, Part
from generator.render.pdf.book import write_pdf
from generator.render.pdf.figures import figures_of

MM = 72 / 25.4
pytestmark = pytest.mark.slow


def drawing(word: str, wide: float = 80, tall: float = 40) -> str:
    """Return a frame with a word in its upper left corner."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}mm" height="{tall}mm" '
        f'viewBox="0 0 {wide} {tall}"><rect width="{wide}" height="{tall}" fill="none" '
        f'stroke="black"/><text x="4" y="8" font-size="5">{word}</text></svg>'
    )


def figure(word: str, id: str = "", **size: float) -> Figure:
    return Figure("bagan", drawing(word, **size), f"Bagan {word}", id=id or word.lower())


def document(*blocks) -> Document:
    """Return a document of one part."""
    part = Part("bagian", "Bagian", (isi("Kata di muka."), *blocks, isi("Kata di belakang.")))
    return replace(sample(), parts=(part,), marks=())


def words_of(pdf: bytes) -> list[str]:
    with PdfDocument(pdf) as opened:
        return [page.get_textpage().get_text_range() for page in opened]


def test_its_words_stand_on_its_page(gaya) -> None:
    first, second = figure("Satu"), figure("Dua")
    made = write_pdf(
        document(first, *[isi(prosa(n, 12)) for n in range(8)], second), gaya, Memory(), None
    )
    one, *_, two = words_of(made.data)
    assert "Satu" in one and "Satu" not in two
    assert "Dua" in two and "Dua" not in one


def test_it_is_as_large_as_its_drawing_says(gaya) -> None:
    (black, edges) = _frame(write_pdf(document(figure("Satu")), gaya, Memory(), None).data)
    left, top, right, bottom = edges
    assert black
    assert (right - left) / MM == pytest.approx(80, abs=1)
    assert (bottom - top) / MM == pytest.approx(40, abs=1)


def test_one_that_is_too_wide_is_made_smaller_in_both_directions(gaya) -> None:
    made = write_pdf(document(figure("Lebar", wide=400, tall=100)), gaya, Memory(), None)
    _, (left, top, right, bottom) = _frame(made.data)
    assert (right - left) / (bottom - top) == pytest.approx(4, abs=0.1)
    assert (right - left) / MM < 180


def test_an_edited_word_draws_no_figure_again(gaya) -> None:
    cache, pool = Memory(), Counter()
    before = document(figure("Satu"))
    write_pdf(before, gaya, cache, pool)
    pool.given.clear()
    (part,) = before.parts
    after = replace(before, parts=(replace(part, blocks=(*part.blocks, isi("Kata baru."))),))
    write_pdf(after, gaya, cache, pool)
    assert len(pool.given) == 1
    assert "Kata baru." in pool.given[0]


def test_the_same_drawing_is_in_the_file_once(gaya) -> None:
    twice = document(figure("Satu"), figure("Satu", id="lagi"), figure("Dua"))
    assert len(figures_of(twice)) == 2
    made = write_pdf(twice, gaya, Memory(), None)
    assert words_of(made.data)[0].count("Satu") == 2


def test_readers_meet_it_as_a_figure(gaya) -> None:
    made = write_pdf(document(figure("Satu")), gaya, Memory(), None)
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        steps = [str(step.operator) for step in pikepdf.parse_content_stream(pdf.pages[0])]
        opened = [
            str(step.operands[0])
            for step in pikepdf.parse_content_stream(pdf.pages[0])[: steps.index("Do")]
            if str(step.operator) in {"BDC", "BMC"}
        ]
    assert opened[-1] == "/Figure"
    assert steps[: steps.index("Do")].count("EMC") == len(opened) - 1


def _frame(pdf: bytes) -> tuple[int, tuple[float, float, float, float]]:
    """Return how many dots between the two lines of words are black, and in points their edges."""
    with PdfDocument(pdf) as opened:
        page = opened[0]
        image = page.render(scale=1).to_pil().convert("L")
        text = page.get_textpage()
        low = page.get_height() - text.get_charbox(text.get_text_range().index("Kata di muka."))[1]
        ending = text.get_text_range().index("Kata di belakang.")
        high = page.get_height() - text.get_charbox(ending)[3]
    between = image.crop((0, round(low) + 4, image.width, round(high) - 4)).point(
        lambda shade: 255 * (shade < 200)
    )
    left, top, right, bottom = between.getbbox()
    return between.histogram()[255], (left, top, right, bottom)
