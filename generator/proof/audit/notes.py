"""Notes at the foot: each on the page of its mark, in order, its pieces one behind the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.proof.audit.fault import Fault
from generator.proof.audit.sheet import Book

CALL, CONTINUED = (
    "--asal",
    "--lanjut-",
)  # ids of a note's call, of its later pieces
Place = tuple[int, float, float]


def displaced(book: Book) -> Iterator[Fault]:
    """P43: a note lost, on another page than its mark, out of order, or with pieces apart.

    In a row of a table that goes on over the page a later column may be called, and noted, a page
    before an earlier one: there the notes follow their marks, not their numbers.
    """
    calls = {id.removesuffix(CALL): at for id, at in book.places.items() if id.endswith(CALL)}
    notes = sorted(calls, key=lambda id: _reading(calls[id]))
    for id in notes:
        page, x, y = calls[id]
        note = book.places.get(id)
        if note is None:
            yield Fault("P43", page, x, y, f"catatan {_name(id)} tidak tercetak", id)
        elif note[0] != page:
            other = book.sheets[note[0]].label
            what = f"catatan {_name(id)} tercetak di halaman {other}, bukan di halaman tandanya"
            yield Fault("P43", page, x, y, what, id)
        yield from _pieces(book, id, note or calls[id])
    printed = [id for id in notes if id in book.places]
    for one, two in pairwise(sorted(printed, key=_number)):
        follow = book.places[one][0] == book.places[two][0] or _reading(calls[one]) < _reading(
            calls[two]
        )
        if follow and _reading(book.places[one]) > _reading(book.places[two]):
            what = f"catatan {_name(two)} tercetak mendahului catatan {_name(one)}"
            yield Fault("P43", *book.places[two], what, two)


def _pieces(book: Book, id: str, first: Place) -> Iterator[Fault]:
    """Yield pieces of a long note that neither follow on the same page nor on the next."""
    before, number = first, 2
    while (piece := book.places.get(f"{id}{CONTINUED}{number}")) is not None:
        if not before[0] <= piece[0] <= before[0] + 1 or _reading(piece) < _reading(before):
            yield Fault("P43", *piece, f"lanjutan catatan {_name(id)} tidak bersambung", id)
        before, number = piece, number + 1


def _reading(place: Place) -> tuple[int, float, float]:
    page, x, y = place
    return page, -round(y, 1), x


def _number(id: str) -> tuple[str, int]:
    head, _, tail = id.rpartition("-")
    return (head, int(tail)) if tail.isdigit() else (id, 0)


def _name(id: str) -> str:
    return id.rpartition("-")[2] or id
