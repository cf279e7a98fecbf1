"""What changed between two prints of a document: norm by norm, not line by line.

A unit that says the same under another number is renumbered, not deleted and inserted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.ir.printed import PrintedLine
from generator.render.docx.kit import bookmark_name
from generator.review.match import Pair, key, match
from generator.review.returned import UNIT, Piece, Returned
from generator.review.tanda import JenisTanda, Tanda


def changes(old: Sequence[PrintedLine], new: Sequence[PrintedLine]) -> tuple[Tanda, ...]:
    """Return each change from the old print to the new one, in the order of the new."""
    found: list[Tanda] = []
    for notes in (False, True):
        was = [line for line in old if (line.jenis == "catatan") is notes and line.printed]
        now = [line for line in new if (line.jenis == "catatan") is notes and line.printed]
        shown = [_as_returned(line) for line in now]
        lines = {id(p): line for p, line in zip(shown, now, strict=True)}
        for pair in match(was, shown):
            found += _change(pair, lines.get(id(pair.now)) if pair.now else None)
    return tuple(found)


def _as_returned(line: PrintedLine) -> Returned:
    names = (bookmark_name(UNIT, line.id),) if line.id else ()
    return Returned(names, (Piece(line.printed),))


def _change(pair: Pair, now: PrintedLine | None) -> Iterator[Tanda]:
    """Yield what became of a line; its place is where it stands now, or stood."""
    was = pair.line
    if was is None:
        yield Tanda(JenisTanda.SISIP, now, new=now.printed if now else "")
    elif now is None:
        yield Tanda(JenisTanda.HAPUS, was, old=was.printed)
    elif key(was.printed) != key(now.printed):
        same = key(was.text) == key(now.text)
        jenis = JenisTanda.NOMOR if same and was.text else JenisTanda.UBAH
        yield Tanda(jenis, now, was.printed, now.printed)
    elif pair.moved:
        yield Tanda(JenisTanda.PINDAH, now, was.printed, now.printed)
