"""Plain authored text (block scalars) -> ir: paragraphs, and numbered items after a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.ir.nodes import Block, Item, List, Paragraph, Text

_BUTIR = re.compile(r"^\s*(\d+\.|[a-z]\.|-)\s+(.*)$")


def prosa(teks: str, peran: str = "isi") -> tuple[Block, ...]:
    """Return the blocks of a text; blank lines part paragraphs, labels begin items."""
    return tuple(blok for bagian in re.split(r"\n\s*\n", teks) for blok in _bagian(bagian, peran))


def _bagian(teks: str, peran: str) -> Iterator[Block]:
    """Yield one paragraph and the list that follows it without a blank line."""
    kepala: list[str] = []
    butir: list[tuple[str, list[str]]] = []
    for baris in teks.splitlines():
        if match := _BUTIR.match(baris):
            label = "\u2013" if match[1] == "-" else match[1]
            butir.append((label, [match[2]]))
        elif butir:
            butir[-1][1].append(baris)
        else:
            kepala.append(baris)
    if words := _rapi(kepala):
        yield Paragraph(peran, (Text(words),))
    if butir:
        yield List("butir" if butir[0][0] == "\u2013" else "bernomor", tuple(map(_item, butir)))


def _item(butir: tuple[str, list[str]]) -> Item:
    label, baris = butir
    return Item(label, (Paragraph("isi-rapat", (Text(_rapi(baris)),)),))


def _rapi(baris: list[str]) -> str:
    return " ".join(" ".join(baris).split())
