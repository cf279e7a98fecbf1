"""The items of amending Pasal counted by their printed numbers, before anyone reads them.

Made from the lines alone, so that an item which the tree loses is still known: by its number, its
place, and its words. The series of a Pasal keeps the form of its first number (``1.``, ``1)``,
``a.``, ``a)``); a number that it jumps over is an item without words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.law.reader.instruction import names_change
from generator.law.reader.labels import ITEMS, Label, heading, item, opens_amendment
from generator.model import nomor
from generator.model.lines import Line
from generator.model.satuan import ButirPengubah, Jenis

_GLUED = re.compile(
    r"(?<=[.;:\"”)]) (?=(?:\d{1,3}|[a-z])[.)] ?(?:Ketentuan|Di ?antara|Pasal|Judul|Penjelasan|"
    r"Setelah|Sesudah|Lampiran|Penyebutan|Frasa|Kata|Bab|BAB|Bagian|Paragraf)\b)"
)
_ROMAN = re.compile(r"[\"“]?(?:PASAL|Pasal) (?P<n>[IVX]+)[.,]?(?:\s+[A-Z\"“].*)?\Z", re.DOTALL)
_ENDED = (".", ";", '"', "”", ")")
AHEAD = 3  # lines behind a number in which its sentence may go on
WIDE = 12  # lines in which Pasal I lists earlier amendments, or a new page begins
FARTHEST = 5  # numbers that may be lost before the first item, or before the last few
GOES_ON = 3  # items that must follow where more numbers than that are lost


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A line that begins with a list label: where it is, and whether it names a change."""

    place: int
    label: Label
    line: Line
    worded: bool


def printed_items(lines: Sequence[Line]) -> tuple[ButirPengubah, ...]:
    """Return the items of every amending Pasal in the lines of a body."""
    pieces = [piece for line in lines for piece in _pieces(line)]
    return tuple(
        row
        for pasal, start, end in _amending(pieces)
        for row in _with_lost(list(_series(pieces, start, end, pasal)))
    )


def _pieces(line: Line) -> list[Line]:
    """Return a line cut before the instructions in it."""
    return [replace(line, text=text) for text in _GLUED.split(line.text) if text]


def _amending(lines: Sequence[Line]) -> Iterator[tuple[str, int, int]]:
    """Yield number, first and last line of every Pasal that amends another law."""
    opened, start = "", 0
    for n, line in enumerate(lines):
        number = _heading(line.text)
        if opened and number and _ends(opened, number, lines[n - 1].text):
            yield opened, start, n
            opened = ""
        if opened:
            continue
        if number[:1].isalpha() or (number and _opens(lines, n + 1)):
            opened, start = number, n + 1
        elif not number and opens_amendment(line.text):
            opened, start = "I", n + 1
    if opened:
        yield opened, start, len(lines)


def _heading(text: str) -> str:
    """Return the number of the Pasal whose heading begins a line, or ""."""
    if text[0] not in 'Pp"“':
        return ""
    if match := _ROMAN.match(text):
        return match["n"]
    label = heading(text)
    return label.nomor if label and label.jenis is Jenis.PASAL else ""


def _ends(opened: str, number: str, before: str) -> bool:
    """Return whether a heading is the next Pasal of the amending law, not one it restates."""
    if opened[0].isalpha():
        return number[0].isalpha()
    return nomor.follows(Jenis.PASAL, opened, number) and not before.endswith(":")


def _opens(lines: Sequence[Line], n: int) -> bool:
    return n < len(lines) and opens_amendment(" ".join(x.text for x in lines[n : n + WIDE]))


def _series(lines: Sequence[Line], start: int, end: int, pasal: str) -> Iterator[ButirPengubah]:
    numbered = list(_numbered(lines, start, end))
    nested = _nested(lines, numbered, start, end)
    numbered = [x for x in numbered if x.place not in nested]
    first = next((x for x in numbered if _may_be_first(x, lines, start)), None)
    if first is None:
        return
    form = [x for x in numbered if x.label.jenis is first.label.jenis and x.place >= first.place]
    chain = _chain([x for x in form if x.worded])
    places = {x.place for x in chain}
    taken = {_key(x) for x in chain}
    last, inner = "", ""
    for one in form:
        label = one.label
        if one.place in places or (
            _key(one) not in taken and _is_unworded(one, last, inner, lines)
        ):
            last, inner = label.nomor, ""
            yield ButirPengubah(pasal, label.jenis, label.nomor, label.rest, one.line.asal)
        else:
            inner = label.nomor


def _nested(
    lines: Sequence[Line], numbered: Sequence[_Numbered], start: int, end: int
) -> frozenset[int]:
    """Return the lines with items of a restated Pasal that amends yet another law."""
    places: set[int] = set()
    for head in range(start, end):
        if not (_heading(lines[head].text)[:1].isdigit() and _opens(lines, head + 1)):
            continue
        last = "0"
        for one in numbered:
            inside = one.place > head and one.worded and one.label.jenis is Jenis.ANGKA
            if inside and nomor.follows(Jenis.ANGKA, last, one.label.nomor):
                places.add(one.place)
                last = one.label.nomor
    return frozenset(places)


def _key(one: _Numbered) -> nomor.Nomor:
    return nomor.sort_key(one.label.jenis, one.label.nomor)


def _chain(worded: Sequence[_Numbered]) -> list[_Numbered]:
    """Return the longest run of numbers that do not fall; a far jump counts only if it goes on.

    A number may be printed twice where the next one was meant.
    """
    ends: list[nomor.Nomor] = []  # the lowest number in which a run of each length ends
    at: list[int] = []  # and the line that bears it
    before: list[int | None] = []
    for n, one in enumerate(worded):
        length = bisect_right(ends, _key(one))
        before.append(at[length - 1] if length else None)
        ends[length : length + 1] = [_key(one)]
        at[length : length + 1] = [n]
    run: list[_Numbered] = []
    here = at[-1] if at else None
    while here is not None:
        run.append(worded[here])
        here = before[here]
    run.reverse()
    for n in range(len(run) - 1, max(len(run) - GOES_ON, 0), -1):
        if _step(run[n - 1], run[n]) > FARTHEST:
            return run[:n]
    return run


def _step(a: _Numbered, b: _Numbered) -> int:
    return nomor.distance(a.label.jenis, a.label.nomor, b.label.nomor)


def _numbered(lines: Sequence[Line], start: int, end: int) -> Iterator[_Numbered]:
    for n in range(start, end):
        label = item(lines[n].text)
        if label is not None and label.jenis in ITEMS:
            after = " ".join(x.text for x in lines[n + 1 : min(n + 1 + AHEAD, end)])
            worded = names_change(f"{label.rest} {after}") and not _caught(lines, n, label)
            yield _Numbered(n, label, lines[n], worded)


def _caught(lines: Sequence[Line], n: int, label: Label) -> bool:
    """Return whether a label is the catch-word of a page: its number is printed again near by."""
    if names_change(label.rest):
        return False
    near = [*lines[max(n - AHEAD, 0) : n], *lines[n + 1 : n + 1 + WIDE]]
    labels = (item(line.text) for line in near)
    return any(x and (x.jenis, x.nomor) == (label.jenis, label.nomor) for x in labels)


def _may_be_first(one: _Numbered, lines: Sequence[Line], start: int) -> bool:
    """Return whether the series of a Pasal begins here: behind restated law only with digits."""
    early = nomor.distance(one.label.jenis, "0", one.label.nomor) <= FARTHEST
    if one.label.jenis in nomor.HURUF:
        early = nomor.is_first(one.label.jenis, one.label.nomor)
    if not (one.worded and early):
        return False
    restated = any(_heading(x.text) for x in lines[start : one.place])
    return not restated or one.label.jenis is Jenis.ANGKA


def _is_unworded(one: _Numbered, last: str, inner: str, lines: Sequence[Line]) -> bool:
    """Return whether a number without words of change is the next item all the same.

    It follows the last item, goes on with no list of the law restated there, and stands behind a
    whole sentence.
    """
    jenis, number = one.label.jenis, one.label.nomor
    if not nomor.follows(jenis, last, number) or (inner and nomor.follows(jenis, inner, number)):
        return False
    before = lines[one.place - 1].text
    return before.endswith(_ENDED) and not _heading(before)


def _with_lost(rows: Sequence[ButirPengubah]) -> Iterator[ButirPengubah]:
    """Yield the items of one Pasal, and those whose numbers the series jumps over.

    A number printed twice stands for one that is missing behind it.
    """
    last, twice = nomor.Nomor(0), 0
    for row in rows:
        here = nomor.sort_key(row.jenis, row.nomor)
        for number in range(last.pokok + 1 + twice, here.pokok):
            yield replace(row, nomor=nomor.render(row.jenis, nomor.Nomor(number)), kalimat="")
        yield row
        twice = twice + 1 if here == last else 0
        last = here
