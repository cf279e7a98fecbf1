"""Plain authored text (block scalars) -> ir: paragraphs, and numbered items after a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from generator.diagnostics import NOWHERE, Span
from generator.documents.tabel_hukum import law_formula, law_sentence, law_table
from generator.ir.nodes import Block, Item, List, Paragraph, Text
from generator.model.rumus import is_formula
from generator.model.tabel import Rumus, Tabel, is_apart, parts_of, runs_of
from generator.model.teks import Teks

_BUTIR = re.compile(r"^\s*(\d+\.|[a-z]\.|-)\s+(.*)$")


def prosa(teks: str, peran: str = "isi") -> tuple[Block, ...]:
    """Return the blocks of a text; blank lines part paragraphs, labels begin items.

    Blocks of an authored text (:class:`Teks`) know the line they begin on.
    """
    awal = teks.span if isinstance(teks, Teks) else NOWHERE
    hasil: list[Block] = []
    baris = [(awal.down(n) if awal.path else awal, isi) for n, isi in enumerate(teks.splitlines())]
    rumus = False
    for isi_ada, bagian in groupby(baris, key=lambda satu: bool(satu[1].strip())):
        if isi_ada:
            satu = list(bagian)
            hasil += _alinea(satu, peran, explained=rumus)
            rumus = rumus or any(is_formula(isi) for _, isi in satu)
    return tuple(hasil)


def _alinea(baris: list[tuple[Span, str]], peran: str, *, explained: bool) -> Iterator[Block]:
    """Yield the sentences, tables and formulas of lines without a blank one between them."""
    mulai = 0
    for isi in runs_of((teks for _, teks in baris), explained=explained):
        bagian = baris[mulai : mulai + len(isi)]
        mulai += len(isi)
        if not is_apart(isi[0]):
            yield from _bagian(bagian, peran)
            continue
        for satu in parts_of("\n".join(isi)):
            if isinstance(satu, Tabel):
                yield law_table(satu, bagian[0][0])
            elif isinstance(satu, Rumus):
                yield law_formula(satu, bagian[0][0])


def _bagian(baris: list[tuple[Span, str]], peran: str) -> Iterator[Block]:
    """Yield one paragraph and the list that follows it without a blank line."""
    kepala: list[str] = []
    butir: list[tuple[Span, str, list[str]]] = []
    for span, isi in baris:
        if match := _BUTIR.match(isi):
            label = "\u2013" if match[1] == "-" else match[1]
            butir.append((span, label, [match[2]]))
        elif butir:
            butir[-1][2].append(isi)
        else:
            kepala.append(isi)
    if kepala:
        kalimat = _rapi(kepala)
        yield Paragraph(peran, law_sentence(kalimat, (Text(kalimat),)), asal=baris[0][0])
    if butir:
        peran_daftar = "butir" if butir[0][1] == "\u2013" else "bernomor"
        yield List(peran_daftar, tuple(_item(*satu) for satu in butir), asal=butir[0][0])


def _item(span: Span, label: str, baris: list[str]) -> Item:
    return Item(label, (Paragraph("isi-rapat", (Text(_rapi(baris)),), asal=span),), asal=span)


def _rapi(baris: list[str]) -> str:
    return " ".join(" ".join(baris).split())
