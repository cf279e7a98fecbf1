"""How time grows with content: one chapter, repeated within itself, as PDF and as DOCX."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from math import log
from pathlib import Path

from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.content.gaya import load_gaya
from generator.documents.build import build
from generator.ir.nodes import Block, Document, Footnote, Inline, List, Table
from generator.ir.walk import Rewriter, Rows
from generator.render.docx.package import write_docx
from generator.render.pdf.book import write_pdf
from tools.pdf_alone import Forgetful

HOME = Home(Path(__file__).resolve().parents[1])
SLUG = "banten-perangkat-daerah"
CHAPTER = "bagian-bab-1"
TIMES = (1, 2, 4, 8, 16)


def grown(document: Document, times: int) -> Document:
    """Return a document of one part: the chapter so many times, notes counted through."""
    (chapter,) = (part for part in document.parts if part.id == CHAPTER)
    numbers = count(1)

    def renumbered(inline: Inline) -> tuple[Inline, ...]:
        if isinstance(inline, Footnote):
            number = next(numbers)
            return (replace(inline, id=f"catatan-{number}", number=number),)
        return inline.children if hasattr(inline, "target") else (inline,)

    def unnamed(block: Block) -> tuple[Block, ...]:
        match block:
            case List(items=items):
                block = replace(block, items=tuple(replace(item, id="") for item in items))
            case Table(head=head, body=body):
                block = replace(block, head=nameless(head), body=nameless(body))
            case _:
                pass
        return (replace(block, id=""),)

    def nameless(rows: Rows) -> Rows:
        return tuple(tuple(replace(cell, id="") for cell in row) for row in rows)

    rewriter = Rewriter(inline=renumbered, block=unnamed)
    blocks = tuple(b for _ in range(times) for b in rewriter.blocks(chapter.blocks))
    return replace(document, parts=(replace(chapter, blocks=blocks),))


def seconds(work: Callable[[], object]) -> float:
    """Return the processor seconds of a piece of work in this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def exponent(found: list[tuple[int, float]]) -> float:
    """Return the slope of log seconds over log size (least squares)."""
    points = [(log(size), log(spent)) for size, spent in found]
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def table() -> str:
    """Return the table of seconds by size, with the exponents."""
    gaya = load_gaya(HOME.style)
    (paper,) = build(prepare(HOME, SLUG), ("naskah-akademik",))
    write_pdf(grown(paper, 1), gaya, Forgetful(), None)  # imports and fonts
    rows, pdf, docx = [], [], []
    for times in TIMES:
        document = grown(paper, times)
        pdf.append((times, seconds(lambda d=document: write_pdf(d, gaya, Forgetful(), None))))
        docx.append((times, seconds(lambda d=document: write_docx(d, gaya, {}))))
        rows.append(f"| {times} | {pdf[-1][1]:.2f} | {docx[-1][1]:.2f} |")
    rows.append(f"| pangkat | {exponent(pdf):.2f} | {exponent(docx):.2f} |")
    return "\n".join(["| isi | PDF, detik | DOCX, detik |", "| --- | --- | --- |", *rows]) + "\n"


if __name__ == "__main__":
    print(table())
