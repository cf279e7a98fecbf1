"""A page that was read before is read again only where it may differ."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from pages import page, seeded
from sample import sample

from generator.ir.nodes import Document
from generator.proof.audit import remembered
from generator.proof.audit.remembered import Memory
from generator.proof.audit.sheets import read_book
from generator.render.pdf.book import write_pdf

pytestmark = pytest.mark.slow
Counted = Callable[[], int]


class Kept(dict[str, bytes]):
    def put(self, key: str, data: bytes) -> None:
        self[key] = data


def of_another_state(document: Document) -> Document:
    """Return a document that only its margins tell from the first."""
    return replace(document, meta=replace(document.meta, running="Rancangan lain - 0123456789ab"))


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> Counted:
    """Return how many bodies of pages were read since it was last asked."""
    read = remembered._without_margins
    seen: list[object] = []
    monkeypatch.setattr(
        remembered, "_without_margins", lambda *told: (seen.append(told), read(*told))[1]
    )

    def count() -> int:
        found = len(seen)
        seen.clear()
        return found

    return count


def with_page(pdf: bytes, change: Callable[[pikepdf.Pdf, pikepdf.Page], None]) -> bytes:
    """Return a file whose last page is changed."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as book:
        change(book, book.pages[-1])
        book.save(out, deterministic_id=True)
    return out.getvalue()


def test_pages_with_other_margins_are_not_read_again_and_read_the_same(gaya, layouts, anew) -> None:
    memory = Memory(Kept(), "kode")
    first, other = (
        write_pdf(each, gaya, layouts, None).data for each in (sample(), of_another_state(sample()))
    )
    assert first != other
    pages = len(read_book(first).sheets)
    assert read_book(first, memory) == read_book(first)
    assert anew() == pages
    assert read_book(other, memory) == read_book(other)
    assert anew() == 0
    assert any("0123456789ab" in sheet.text for sheet in read_book(other, memory).sheets)


def overprint(book: pikepdf.Pdf, last: pikepdf.Page) -> None:
    """Draw a line across the page, behind its words."""
    last.contents_add(b"q 0 0 m 300 300 l S Q\n")


def other_letters(book: pikepdf.Pdf, last: pikepdf.Page) -> None:
    """Have the letters of one font mean others."""
    fonts = last.obj["/Resources"]["/Font"]
    for name in sorted(fonts.keys()):
        table = fonts[name]["/ToUnicode"]
        table.write(table.read_bytes().replace(b"<0061>", b"<0062>"))


def wider_letters(book: pikepdf.Pdf, last: pikepdf.Page) -> None:
    """Have the letters of every font be half as wide."""
    fonts = last.obj["/Resources"]["/Font"]
    for name in sorted(fonts.keys()):
        below = fonts[name]["/DescendantFonts"][0]
        below["/DW"] = 250
        del below["/W"]


@pytest.mark.parametrize("change", [overprint, other_letters, wider_letters])
def test_what_a_page_draws_or_draws_with_is_read_again(
    gaya, layouts, anew, change: Callable[[pikepdf.Pdf, pikepdf.Page], None]
) -> None:
    memory = Memory(Kept(), "kode")
    pdf = write_pdf(sample(), gaya, layouts, None).data
    read_book(pdf, memory)
    anew()
    changed = with_page(pdf, change)
    assert read_book(changed, memory) == read_book(changed) != read_book(pdf)
    assert anew() > 0


def test_what_was_kept_of_a_page_that_now_prints_other_words_is_not_believed(
    gaya, layouts, anew
) -> None:
    """Should two pages ever bear one name, the words decide."""
    kept = Kept()
    memory = Memory(kept, "kode")
    pdf = write_pdf(sample(), gaya, layouts, None).data
    read_book(pdf, memory)
    pages, strange = anew(), next(iter(kept.values()))
    for key in kept:
        kept[key] = strange
    assert read_book(pdf, memory) == read_book(pdf)
    assert anew() == pages - 1


def test_another_program_reads_anew(gaya, layouts, anew) -> None:
    kept = Kept()
    pdf = write_pdf(sample(), gaya, layouts, None).data
    for program in ("kode", "kode lain"):
        read_book(pdf, Memory(kept, program))
        assert anew() == len(read_book(pdf).sheets)


def test_a_file_whose_pages_begin_with_their_words_is_read_as_ever(anew) -> None:
    kept = Kept()
    for pdf in (seeded(0)[1], page("<p>Pasal 1</p>")):
        assert read_book(pdf, Memory(kept, "kode")) == read_book(pdf)
    assert not kept
    assert anew() == 0
