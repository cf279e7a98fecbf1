"""What is laid out again, and what is not."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from conftest import Counter, Memory
from sample import paper, regulation, sample

from generator.ir.nodes import Paragraph, Part, Text
from generator.render.pdf.book import write_many, write_pdf
from generator.render.pdf.layout import Job, lay_out
from generator.render.pdf.pool import open_pool

pytestmark = pytest.mark.slow


def test_two_builds_are_the_same_bytes_one_by_one_or_side_by_side(built, gaya):
    with open_pool(2) as pool:
        again = write_many((regulation(), sample()), gaya, Memory(), pool)
    assert {name: pdf.data for name, pdf in again.items()} == {
        name: pdf.data for name, pdf in built.items()
    }


def test_nothing_changed_lays_out_nothing(gaya):
    cache, pool = Memory(), Counter()
    first = write_pdf(regulation(), gaya, cache, pool)
    told = "three parts, the annex set closer in two steps, and the margin characters"
    assert len(pool.given) == 6, told
    assert write_pdf(regulation(), gaya, cache, pool) == first
    assert len(pool.given) == 6


def test_a_part_that_only_moves_is_not_laid_out_again(gaya):
    cache, pool = Memory(), Counter()
    before = regulation()
    write_pdf(before, gaya, cache, pool)
    pool.given.clear()
    extra = Part("muka", "Muka", (Paragraph("isi", (Text("Bagian baru di muka."),)),))
    longer = replace(before, parts=(extra, *before.parts))
    pdf = write_pdf(longer, gaya, cache, pool)
    assert len(pool.given) == 1
    assert "Bagian baru di muka." in pool.given[0]
    assert pdf.pages["penjelasan-umum"] != ""


def test_one_chapter_edited_lays_out_that_chapter_and_the_contents(gaya):
    cache, pool = Memory(), Counter()
    before = paper(3)
    write_pdf(before, gaya, cache, pool)
    pool.given.clear()
    chapter = before.parts[4]
    more = tuple(Paragraph("isi", (Text("Temuan baru. " * 400),)) for _ in range(3))
    after = replace(
        before,
        parts=(
            *before.parts[:4],
            replace(chapter, blocks=(*chapter.blocks, *more)),
            before.parts[5],
        ),
    )
    write_pdf(after, gaya, cache, pool)
    assert len(pool.given) == 2
    assert "Temuan baru." in pool.given[0]
    assert "DAFTAR ISI" in pool.given[1]


def test_running_line_and_metadata_cost_no_layout(gaya):
    cache, pool = Memory(), Counter()
    before = regulation()
    write_pdf(before, gaya, cache, pool)
    pool.given.clear()
    after = replace(before, meta=replace(before.meta, running="Final · contoh · ffffffff"))
    pdf = write_pdf(after, gaya, cache, pool)
    assert pool.given == []
    with pikepdf.open(io.BytesIO(pdf.data)) as opened:
        assert len(opened.pages) > 0


@pytest.mark.parametrize("url", ["https://contoh.go.id/a.png", "file:///etc/hostname"])
def test_nothing_is_fetched(url):
    with pytest.raises(RuntimeError, match="tidak boleh mengambil"):
        lay_out(Job(f'<img src="{url}" alt="">', "", ""))
