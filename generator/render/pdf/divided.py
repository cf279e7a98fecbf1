"""Divided words: searches and readers find them whole, and what is printed again is not read again.

A word divided at the end of a line stands whole behind its first piece as ``ActualText``, and a
zero width space behind the others: an empty text PDFium passes over, and reads the piece again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, TypeAlias

from generator.render.pdf.elements import Html

Weasy: TypeAlias = Any  # values of WeasyPrint and pydyf, which ship no types
NOTHING = "\u200b"
UNSEEN = re.compile("[\u00ad\u200b\u2060]")  # signs that only guide the layout
_WORD = re.compile(r"\w+(?:-\w+)*")
_ADDRESS = re.compile(r"://|www\.|\.\w+/")  # a hyphen in one is a fault that nothing may hide
_LAST = re.compile(r"\S+-$")
_FIRST = re.compile(r"(\w[\w-]*\S*)(\s?)")
_SHOWN = re.compile(rb"\[(.*)\] TJ", re.DOTALL)
_FONT = re.compile(rb"/(\S+) \S+ Tf")
_GLYPHS = re.compile(rb"<([0-9a-f]*)>|[^<>\s]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of a line: page, number of the run, and text."""

    page: int
    run: int
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """Signs of a line (from ``begin`` to before ``end``) and the words that they are read as."""

    begin: int
    end: int
    words: str


class Divided:
    """Gathers the lines of a part and joins the words that go on on the next."""

    def __init__(self, root: Html, streams: Sequence[Weasy]) -> None:
        texts = (text for each in root.iter() for text in (each.text, each.tail) if text)
        self._known = {word.lower() for text in texts for word in _WORD.findall(text)}
        self._open: dict[Html, list[Piece]] = {}
        self._found: list[list[Piece]] = []
        self._streams = streams
        self._places: dict[int, dict[int, int]] = {}

    def take(self, page: int, run: int, html: Html, text: str) -> None:
        """Take in the words of a line, in the order of reading."""
        piece = Piece(page, run, UNSEEN.sub("", text))
        before = self._open.pop(html, [])
        goes_on = _LAST.search(piece.text)
        if before and goes_on and goes_on.start() == 0:
            self._open[html] = [*before, piece]
            return
        if before:
            self._found.append([*before, piece])
        if goes_on:
            self._open[html] = [piece]

    def unread(self, page: int, run: int) -> None:
        """Make words an artifact: they are printed, not read."""
        start = self._start(page, run)
        artifact = ["/Artifact", "<</Type /Pagination>>", b"BDC"]
        self._streams[page].stream[start : start + 3] = artifact

    def _start(self, page: int, run: int) -> int:
        """Return where a run of words begins among the operators of its page."""
        if page not in self._places:
            stream = self._streams[page].stream
            self._places[page] = {
                stream[n - 1]["MCID"]: n - 2
                for n, each in enumerate(stream)
                if each == b"BDC" and isinstance(stream[n - 1], dict)
            }
        return self._places[page][run]

    def write(self) -> None:
        """Write whole words behind their pieces; a line may end one and begin another."""
        wanted: dict[tuple[int, int], list[Told]] = {}
        for pieces in self._found:
            *heads, last = pieces
            starts = [found.group() for each in heads if (found := _LAST.search(each.text))]
            rest = _FIRST.match(last.text)
            word = self._whole(starts, rest.group(1)) if rest else ""
            if rest and word:
                told = [word, *[NOTHING] * (len(heads) - 1)]
                for piece, start, words in zip(heads, starts, told, strict=True):
                    size = len(piece.text)
                    place = Told(size - len(start), size, words)
                    wanted.setdefault((piece.page, piece.run), []).append(place)
                place = Told(0, rest.end(), rest.group(2) or NOTHING)
                wanted.setdefault((last.page, last.run), []).insert(0, place)
        for (page, run), places in wanted.items():
            self._tell(page, run, places)

    def _whole(self, starts: Sequence[str], rest: str) -> str:
        """Return the word that pieces make; nothing where the part has no such word.

        The hyphens at the ends of lines are those of the layout, or of the word itself.
        """
        for kept in product((False, True), repeat=len(starts)):
            ends = zip(starts, kept, strict=True)
            whole = "".join(start if hyphen else start[:-1] for start, hyphen in ends) + rest
            core = _WORD.search(whole)
            if core and core.group().lower() in self._known and not _ADDRESS.search(whole):
                return whole
        return ""

    def _tell(self, page: int, run: int, places: Sequence[Told]) -> None:
        """Let signs of a line be read as other words."""
        stream = self._streams[page]
        at = self._start(page, run) + 3
        font = b""
        begun = 0
        while (operator := stream.stream[at]) != b"EMC":
            if isinstance(operator, bytes):
                named, shown = _FONT.fullmatch(operator), _SHOWN.fullmatch(operator)
                font = named.group(1) if named else font
                if shown:
                    signs = list(_signs(shown.group(1), self._letters(stream, font.decode())))
                    stream.stream[at] = _parted(signs, begun, places)
                    begun += sum(size for _, size in signs)
            at += 1

    @staticmethod
    def _letters(stream: Weasy, name: str) -> dict[int, str]:
        """Return what the glyphs of a font stand for."""
        found: dict[int, str] = {}
        for font in stream._fonts.values():
            if font.hash == name:
                found |= font.to_unicode
        return found


def _signs(shown: bytes, letters: dict[int, str]) -> Iterator[tuple[bytes, int]]:
    """Yield glyphs and shifts of a line with the number of signs that each stands for."""
    for found in _GLYPHS.finditer(shown):
        codes = found.group(1)
        if codes is None:
            yield b" " + found.group() + b" ", 0  # two shifts may follow one another
            continue
        for n in range(0, len(codes), 4):
            letter = letters.get(int(codes[n : n + 4], 16), "")
            yield b"<" + codes[n : n + 4] + b">", len(UNSEEN.sub("", letter))


def _parted(signs: Sequence[tuple[bytes, int]], begun: int, places: Sequence[Told]) -> bytes:
    """Return the operators that show signs, some of them with other words to read.

    A piece that goes over from one font to the next has its words at the first.
    """
    runs: list[tuple[Told | None, list[bytes]]] = []
    at = begun
    for sign, size in signs:
        here = next((told for told in places if told.begin <= at < told.end), None)
        if not runs or (size and runs[-1][0] is not here):
            runs.append((here, []))
        runs[-1][1].append(sign)
        at += size
    return b"\n".join(_shown(told, part, begun) for told, part in runs)


def _shown(told: Told | None, signs: Sequence[bytes], begun: int) -> bytes:
    import pydyf  # type: ignore[import-untyped]  # ships no types

    shown = b"[" + b"".join(signs) + b"] TJ"
    if told is None:
        return shown
    words = told.words if told.begin >= begun else NOTHING
    instead: bytes = pydyf.Dictionary({"ActualText": pydyf.String(words)}).data
    return b"/Span " + instead + b" BDC\n" + shown + b"\nEMC"
