"""Narratives without what belongs to a part of the paper that is not in.

A placement of such a table goes, with a paragraph that only points to it and a heading that is left
over nothing; each is told (S123). A sentence that says more than where the table is stays: the
author alone can mend it (S124, :mod:`generator.content.check_narasi`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.narasi import (
    Block,
    Heading,
    Inline,
    Paragraph,
    Placement,
    Reference,
    Text,
)
from generator.model.teks import Teks
from generator.model.unsur_kajian import unsur_dari


def foreign(target: str, kajian: Sequence[str]) -> str:
    """Return the part of the paper that a table or figure belongs to when it is not in; else ""."""
    unsur = unsur_dari(target)
    return unsur if unsur and unsur not in kajian else ""


def trim(isi: Sequence[Block], kajian: Sequence[str]) -> tuple[tuple[Block, ...], tuple[Teks, ...]]:
    """Return a narrative without foreign tables and figures, and the names of those."""
    gone = {n for n, block in enumerate(isi) if _is_foreign(block, kajian)}
    if not gone:
        return tuple(isi), ()
    gone |= {n for n, block in enumerate(isi) if _points(block, kajian)}
    gone |= set(_bare(isi, gone))
    told = tuple(
        Teks(f"{block.kind} {block.name}", block.span)
        for block in isi
        if isinstance(block, Placement) and _is_foreign(block, kajian)
    )
    return tuple(block for n, block in enumerate(isi) if n not in gone), told


def _is_foreign(block: Block, kajian: Sequence[str]) -> bool:
    return isinstance(block, Placement) and bool(foreign(f"{block.kind}-{block.name}", kajian))


def _points(block: Block, kajian: Sequence[str]) -> bool:
    """Whether a paragraph is one sentence that ends by naming where a foreign table stands."""
    if not isinstance(block, Paragraph):
        return False
    *words, last = block.children or (Text(""),)
    before = words[-1] if words else None
    ends = isinstance(last, Text) and last.text.strip() == "."
    if not ends or not isinstance(before, Reference) or not foreign(before.target, kajian):
        return False
    return all(_plain(inline) for inline in words[:-1])


def _plain(inline: Inline) -> bool:
    return isinstance(inline, Text) and not any(mark in inline.text for mark in ".;?!")


def _bare(isi: Sequence[Block], gone: set[int]) -> Iterator[int]:
    """Yield the headings that had something under them and have nothing any more."""
    for n, block in enumerate(isi):
        if not isinstance(block, Heading):
            continue
        below = []
        for m in range(n + 1, len(isi)):
            other = isi[m]
            if isinstance(other, Heading) and other.level <= block.level:
                break
            below.append(m)
        inner = [m for m in below if not isinstance(isi[m], Heading)]
        if inner and all(m in gone for m in inner):
            yield n
