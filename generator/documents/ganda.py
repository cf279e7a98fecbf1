"""A table or figure has one home in a document: what is printed twice, whatever it is called.

Only composing tells: templates place blocks beside the author, and what two are made of is the same
or not whatever their ids say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from generator.content.files import NARASI
from generator.content.markdown import walk as walk_narrative
from generator.diagnostics import Diagnostic, peringatan
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.documents.picture_store import Unplotted
from generator.ir.dump import plain
from generator.ir.nodes import Cell, Document, Figure, Paragraph, Table
from generator.ir.walk import walk
from generator.model import narasi
from generator.model.dossier import Dossier

Row = tuple[str, ...]
PLACE = re.compile(r", span=Span\([^)]*\)")  # in the repr of a block
NUMBER = re.compile(r"\d*\.?\Z")  # the column that only counts the rows


def repeated(bahan: Bahan, templates: tuple[Path, ...]) -> Iterator[Diagnostic]:
    """Yield what the documents that an author narrates print twice; composing may raise."""
    asked = bahan.dossier.identitas.dokumen_dibuat
    names = [name for name in NARASI if name in asked]
    if names:
        for document in build(replace(bahan, pictures=Unplotted()), names, templates):
            yield from printed_twice(document)


def shown(dossier: Dossier) -> str:
    """Return what authors add to the tables and figures of their documents, narrative by narrative.

    Two dossiers with the same data and the same of these print the same tables and figures.
    """
    return "".join(
        f"{id_}: {PLACE.sub('', repr(block))}\n"
        for id_, narrative in dossier.narasi.items()
        for block in walk_narrative(narrative.isi)
        if isinstance(block, narasi.Table | narasi.Placement | narasi.Picture)
    )


def printed_twice(document: Document) -> Iterator[Diagnostic]:
    """Yield an S55 for every table whose rows another holds, and every figure shown again."""
    blocks = [b for part in document.parts for b in walk(part.blocks)]
    tables = [(t, _rows(t)) for t in blocks if isinstance(t, Table) and t.label]
    for (one, rows), (other, others) in combinations(tables, 2):
        if min(len(rows), len(others)) > 1 and (rows <= others or others <= rows):
            again, home = (one, other) if rows < others else (other, one)
            yield _twice(document, again, home)
    figures = [f for f in blocks if isinstance(f, Figure) and f.label and f.alt]
    for one_figure, again_figure in combinations(figures, 2):
        if one_figure.alt == again_figure.alt:
            yield _twice(document, again_figure, one_figure)


def _twice(document: Document, again: Table | Figure, home: Table | Figure) -> Diagnostic:
    """Report ``again``, all of which ``home`` shows."""
    message = f"{document.name}: isi {_name(again)} sudah tercetak dalam {_name(home)}."
    return peringatan(again.asal, "S55", message, f"Sisakan satu; rujuk dengan [#{home.id}].")


def _name(block: Table | Figure) -> str:
    return f"{block.label} ({plain(block.caption)})"


def _rows(table: Table) -> frozenset[Row]:
    """Return the words of the body, without the numbers of rows, which differ by place."""
    cells = (tuple(map(_words, row)) for row in table.body)
    return frozenset(row[1:] if row and NUMBER.match(row[0]) else row for row in cells)


def _words(cell: Cell) -> str:
    words = (plain(b.children) for b in walk(cell.blocks) if isinstance(b, Paragraph))
    return " ".join(" ".join(words).split())
