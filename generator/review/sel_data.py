"""Where a cell that a table prints from the data of a dossier is written by its author."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.content.edits import Unplaced
from generator.content.pieces import Piece, piece_at
from generator.diagnostics import Span
from generator.ir.printed import PrintedLine
from generator.review.mark import JenisTanda, Tanda
from generator.review.rencana import Sumber


def of_data(mark: Tanda, line: PrintedLine, sumber: Sumber) -> tuple[PrintedLine, ...]:
    """Return the cells of a mark where an author wrote them; raise where that is not one place.

    A table prints values of the dossier: a cell that is one value, word for word, is that value.
    """
    if mark.cells and mark.jenis is JenisTanda.HAPUS:
        entries = {
            (where.path, piece.first): replace(line, asal=where)
            for cell in mark.cells
            for where in _only(cell, sumber)
            if (piece := _entry_at(where, sumber)) is not None
        }
        if len(entries) == 1:
            return tuple(entries.values())
        raise Unplaced("baris ini disusun dari data beberapa entri; ubah datanya")
    there = sumber.nilai(line.text)
    if len(there) != 1:
        told = ", ".join(str(each) for each in there[:4])
        raise Unplaced(
            f"isi sel ini tertulis di {told}; ubah yang dimaksud"
            if there
            else "isi sel ini disusun dari data atau ditulis templat; ubah di sana"
        )
    return (replace(line, asal=there[0]),)


def _only(words: str, sumber: Sumber) -> Sequence[Span]:
    there = sumber.nilai(words)
    return there if len(there) == 1 else ()


def _entry_at(where: Span, sumber: Sumber) -> Piece | None:
    try:
        piece = piece_at(sumber.texts[where.path], where)
    except Unplaced:
        return None
    return piece if piece.kind == "entri" else None
