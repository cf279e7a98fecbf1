"""Narrative blocks -> plain words with places: what a check reads of the academic paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.diagnostics import Span
from generator.model.narasi import (
    Block,
    Break,
    Citation,
    Emphasis,
    Formula,
    Heading,
    Inline,
    List,
    Note,
    Paragraph,
    Placement,
    Quote,
    Reference,
    Strong,
    Table,
    Text,
)

# Full stops that end no sentence
SINGKATAN = re.compile(
    r"\b(?:(?:[A-Z]\. ?)+[A-Z]|PT|CV"
    r"|hlm|dkk|dsb|dll|No|Tn|Ny|Dr|Prof|Ir|S\.H|M\.H|t\.t|vol|cet|ed)\.\s"
)
Potongan = tuple[str, Span, tuple[str, ...]]


def paragraf(blok: Sequence[Block]) -> Iterator[Potongan]:
    """Yield the words of every paragraph, heading, list item and cell, and its italic passages."""
    for satu in blok:
        match satu:
            case Paragraph(children, span) | Heading(_, children, span):
                yield from _baris(children, span)
            case List(_, items, _):
                for butir in items:
                    yield from paragraf(butir.blocks)
            case Quote(blocks, _):
                yield from paragraf(blocks)
            case Table():
                yield from _tabel(satu)
            case Placement() | Formula():
                pass


def judul(blok: Sequence[Block], tingkat: int = 3) -> Iterator[tuple[str, Span]]:
    """Yield the headings of one level."""
    for satu in blok:
        if isinstance(satu, Heading) and satu.level == tingkat:
            yield kata(satu.children), satu.span


def _tabel(tabel: Table) -> Iterator[Potongan]:
    yield from _baris(tabel.caption, tabel.span)
    for deret in (tabel.head, *tabel.rows):
        for sel in deret:
            yield from _baris(sel, tabel.span)
    yield from _baris(tabel.source, tabel.span)


def _baris(children: Sequence[Inline], span: Span) -> Iterator[Potongan]:
    teks = kata(children)
    if teks.strip():
        yield teks, span, tuple(_miring(children))
    for satu in children:
        if isinstance(satu, Note):
            yield from _baris(satu.children, satu.span)


def kata(children: Sequence[Inline]) -> str:
    """Return plain words; footnotes are left out, what a reference names is its number."""
    hasil = ""
    for satu in children:
        match satu:
            case Text(text, _):
                hasil += text
            case Strong(anak, _) | Emphasis(anak, _):
                hasil += kata(anak)
            case Reference(target, _):
                hasil += target if target[:1].isupper() else "Tabel"
            case Break():
                hasil += " "
            case Citation() | Note():
                pass
    return hasil


def _miring(children: Sequence[Inline]) -> Iterator[str]:
    for satu in children:
        if isinstance(satu, Emphasis):
            yield kata(satu.children)
        elif isinstance(satu, Strong):
            yield from _miring(satu.children)


def kata_kata(teks: str) -> frozenset[str]:
    """Return the words of a blank-separated list."""
    return frozenset(teks.split())
