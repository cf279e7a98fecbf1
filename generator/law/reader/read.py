"""Reader of legal text in natural layout: what a drafter types becomes a tree of units.

Natural layout: headings on lines of their own (``BAB II``, its title, ``Bagian Kesatu``,
``Paragraf 1``, ``Pasal 2``), then ``(1)``, ``a.``, ``1.``, ``a)``, ``1)`` at line beginnings
(L2-72 to 87). Continuation lines and indentation are free.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.diagnostics import Diagnostic, Span, galat, ordered
from generator.law.reader.heading import open_heading
from generator.law.reader.item import open_item
from generator.law.reader.labels import GROUPS, ITEMS, classify
from generator.law.reader.state import NEAR, Node, State, freeze
from generator.model.lines import Line, lines_of
from generator.model.satuan import Jenis, Satuan


def read_satuan(
    teks: str, asal: Span, dalam: Jenis = Jenis.BATANG_TUBUH
) -> tuple[Satuan, tuple[Diagnostic, ...]]:
    """Read legal text into a unit of kind ``dalam`` (its inside; its own number stays empty).

    ``asal`` is the place of the first line; every unit gets the place of its own line.
    """
    state = State(dalam, asal)
    lines = [line for line in lines_of(teks, asal) if line.text]
    feed(state, lines)
    notes = [*state.notes, *_stray(state), *_endless(lines)]
    return freeze(state.root), ordered(notes)


def feed(state: State, lines: Iterable[Line]) -> None:
    """Place every line in the tree."""
    queue = list(lines)
    for n, line in enumerate(queue):
        label = classify(line.text)
        if label is not None:
            state.after = " ".join(after.text[:NEAR] for after in queue[n + 1 : n + 4])
            opener = open_heading if label.jenis in GROUPS else open_item
            if opener(state, label, line):
                continue
        add_text(state, line)


def add_text(state: State, line: Line) -> None:
    """Add running text to the open sentence, or to the sentence that holds the list."""
    if state.top.jenis in ITEMS and not state.top.anak and _closes_list(state, line):
        depth = _owner(state, line)
        if depth:
            state.close_to(depth)
            state.sink = state.top.ekor
    state.sink.append(line.text)


def _closes_list(state: State, line: Line) -> bool:
    """Whether ``line`` goes on with the sentence that the list interrupted (L2-91)."""
    last, top = state.last, state.top
    if not last or last[-1] not in ".;," or line.indent > top.indent or top.amends:
        return False
    if line.indent < top.indent or top.indent:
        return last[-1] != "," or line.text[0].islower()
    return last[-1] != "." and line.text[0].islower() and len(_siblings(state)) > 1


def _siblings(state: State) -> list[Node]:
    return state.stack[-2].anak if len(state.stack) > 1 else []


def _owner(state: State, line: Line) -> int:
    """Return how many open units remain when ``line`` belongs to the innermost that may have it.

    The owner is the outermost unit whose list stands in the column of ``line``; an ayat, a Pasal,
    an instruction or the text itself ends the search outwards.
    """
    found = 0
    for depth in range(len(state.stack) - 1, 0, -1):
        if state.stack[depth].jenis not in ITEMS or state.stack[depth].amends:
            break
        if state.stack[depth].indent >= line.indent:
            found = depth
        if (
            state.stack[depth - 1].jenis is Jenis.PASAL
            and not state.stack[depth - 1].nomor[:1].isdigit()
        ):
            break
    return found


def _stray(state: State) -> list[Diagnostic]:
    """Report words that stand before the first heading of a body."""
    root = state.root
    if root.jenis is not Jenis.BATANG_TUBUH or not root.words:
        return []
    return [
        galat(
            root.asal,
            "H80",
            "Ada teks sebelum judul Bab atau Pasal yang pertama.",
            "Mulailah dengan BAB atau Pasal pada baris tersendiri.",
        )
    ]


# No list of a regulation has a thousand items; what begins with a year goes on with a sentence.
_ENDLESS = re.compile(r"\(?(?!(?:19|20)\d\d[.)])(\d{4,})[A-Za-z]{0,2}[.)]\s")


def _endless(lines: Sequence[Line]) -> Iterator[Diagnostic]:
    """Report numbers beyond any list: their lines would be words of the item before."""
    for line in lines:
        if match := _ENDLESS.match(line.text):
            number = match[1] if len(match[1]) < 12 else f"{match[1][:8]}…"
            yield galat(
                line.asal,
                "H78",
                f"Nomor rincian {number} terlalu panjang untuk dibaca sebagai nomor.",
                "Betulkan nomornya, atau sambungkan baris ini dengan baris sebelumnya.",
            )
