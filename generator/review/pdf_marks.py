"""Marks that readers put on a PDF of ours: notes, highlights, strike-outs, each on its line.

Programs draw them in different ways (order of corners, several quads a line, enlarged boxes), so a
letter lies under a mark when its centre does. Which printed line the words belong to is told by
the words around them; nothing is guessed from the place on the page alone.
"""

from __future__ import annotations

import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Protocol

from generator.ir.printed import PrintedLine, tidy
from generator.review.mark import JenisTanda, Tanda
from generator.review.record import Record

if TYPE_CHECKING:
    from pikepdf import Object

NOT_MARKS = frozenset(("/Link", "/Popup", "/Widget", "/PrinterMark", "/TrapNet", "/Watermark"))
SETTLED = frozenset(("Accepted", "Completed", "Marked", "Rejected", "Cancelled"))
AROUND = 12  # words on either side by which a line is known
SPREAD = 6.0  # points round an ink stroke
UPRIGHT = 4.0  # a word above or below is as far as one four times as far beside
QUAD, STROKE, NEAR = 1.0, 0.7, 0.5  # how sure a place is
ObjGen = tuple[int, int]  # how a PDF names an object
Box = tuple[float, float, float, float]  # left, bottom, right, top


class TextPage(Protocol):
    """What is used of a page of text of pypdfium2, which tells no types."""

    def get_text_range(self) -> str:
        """Return every sign of the page."""

    def get_charbox(self, index: int) -> Box:
        """Return the box of a sign."""


@dataclass(frozen=True, slots=True)
class PageWord:
    """A word on a page and the box round it."""

    text: str
    box: Box

    @property
    def centre(self) -> tuple[float, float]:
        """Return the middle of its box."""
        left, bottom, right, top = self.box
        return (left + right) / 2, (bottom + top) / 2


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation as it stands in the file; ``boxes`` is what it covers."""

    kind: str
    author: str
    date: str
    text: str
    boxes: tuple[Box, ...]
    sure: float
    replaces: bool = False
    answers: str = ""
    done: bool = False


def marks_of_pdf(record: Record, data: bytes) -> tuple[Tanda, ...]:
    """Return every mark of a PDF in the order of its pages; raise ValueError for a damaged one."""
    pages = list(notes_of(data))
    words = _words(data, [number for number, notes in enumerate(pages) if notes])
    index = _Index(record.lines)
    return tuple(
        index.tanda(note, words.get(number, ()))
        for number, notes in enumerate(pages)
        for note in notes
    )


# --- the marks ---------------------------------------------------------------------------------


def notes_of(data: bytes) -> Iterator[tuple[Note, ...]]:
    """Yield the annotations of each page, replies with what they answer."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as book:
        for page in book.pages:
            annots = [a for a in page.obj.get("/Annots", ()) if _is_mark(a)]
            texts = {a.objgen: _words_of(a) for a in annots if a.objgen != (0, 0)}
            closed = {a["/IRT"].objgen for a in annots if _closes(a)}
            pairs = dict(_pairs(annots))
            yield tuple(
                _note(a, texts, pairs, closed)
                for a in annots
                if "/State" not in a and a.objgen not in pairs.values()
            )


def _is_mark(annot: Object) -> bool:
    return str(annot.get("/Subtype", "")) not in NOT_MARKS


def _said(annot: Object, key: str) -> str:
    return str(annot[key]) if key in annot else ""


def _words_of(annot: Object) -> str:
    """Return what a mark says; where only rich text tells it, its words."""
    plain = _said(annot, "/Contents").replace("\r\n", "\n").replace("\r", "\n").strip()
    return plain or tidy(unescape(re.sub(r"<[^>]*>", " ", _said(annot, "/RC"))))


def _closes(annot: Object) -> bool:
    """Say whether a mark is another's state: settled, accepted, or ticked off."""
    return str(annot.get("/State", "")) in SETTLED and "/IRT" in annot


def _pairs(annots: Sequence[Object]) -> Iterator[tuple[ObjGen, ObjGen]]:
    """Yield the strike-outs that a caret with the new words belongs to: one replacement."""
    kinds = {a.objgen: str(a.get("/Subtype", "")) for a in annots if a.objgen != (0, 0)}
    for annot in annots:
        if str(annot.get("/RT", "")) != "/Group" or "/IRT" not in annot:
            continue
        one, other = annot.objgen, annot["/IRT"].objgen
        if (kinds.get(one), kinds.get(other)) == ("/StrikeOut", "/Caret"):
            yield one, other
        elif (kinds.get(one), kinds.get(other)) == ("/Caret", "/StrikeOut"):
            yield other, one


def _note(
    annot: Object,
    texts: Mapping[ObjGen, str],
    pairs: Mapping[ObjGen, ObjGen],
    closed: Set[ObjGen],
) -> Note:
    boxes, sure = _boxes(annot)
    parent, caret = annot.get("/IRT"), pairs.get(annot.objgen)
    answers = "" if parent is None or caret is not None else texts.get(parent.objgen, "")
    return Note(
        kind=str(annot.get("/Subtype", "")),
        author=_said(annot, "/T"),
        date=_iso(_said(annot, "/M") or _said(annot, "/CreationDate")),
        text=_words_of(annot) if caret is None else texts[caret],
        boxes=boxes,
        sure=sure,
        replaces=caret is not None
        or str(annot.get("/IT", "")) in ("/Replace", "/StrikeOutTextEdit"),
        answers=answers,
        done=annot.objgen in closed,
    )


def _boxes(annot: Object) -> tuple[tuple[Box, ...], float]:
    """Return what a mark covers and how sure that is; corners come in any order."""
    if (quads := annot.get("/QuadPoints")) is not None:
        numbers = [float(n) for n in quads]
        fours = [numbers[at : at + 8] for at in range(0, len(numbers) - 7, 8)]
        return tuple(_around(four[::2], four[1::2]) for four in fours), QUAD
    if (strokes := annot.get("/InkList")) is not None:
        points = [[float(n) for n in stroke] for stroke in strokes]
        flat = [_around(each[::2], each[1::2]) for each in points if each]
        wide = (
            (left - SPREAD, bottom - SPREAD, right + SPREAD, top + SPREAD)
            for left, bottom, right, top in flat
        )
        return tuple(wide), STROKE
    rect = [float(n) for n in annot.get("/Rect", (0, 0, 0, 0))]
    return (_around(rect[::2], rect[1::2]),), NEAR


def _around(x: Sequence[float], y: Sequence[float]) -> Box:
    return min(x), min(y), max(x), max(y)


def _iso(date: str) -> str:
    """Return ``2026-11-28T09:15:00`` for ``D:20261128091500+07'00'``; what is no date stays."""
    found = re.match(r"D?:?(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?", date)
    if found is None:
        return date
    year, month, day, *clock = found.groups()
    return f"{year}-{month}-{day}T{':'.join(part or '00' for part in clock)}"


# --- the words ---------------------------------------------------------------------------------


def _words(data: bytes, pages: Sequence[int]) -> dict[int, tuple[PageWord, ...]]:
    """Return the words of some pages, in the order of their text."""
    import pypdfium2  # type: ignore[import-untyped]  # the wheel has no py.typed

    book = pypdfium2.PdfDocument(data)
    try:
        return {number: tuple(_on_page(book[number].get_textpage())) for number in pages}
    finally:
        book.close()


def words_of_pages(data: bytes) -> Iterator[tuple[int, tuple[PageWord, ...]]]:
    """Yield every page of a PDF by its number, with its words in the order of their text."""
    import pypdfium2

    book = pypdfium2.PdfDocument(data)
    try:
        count = len(book)
    finally:
        book.close()
    yield from sorted(_words(data, range(count)).items())


def _on_page(page: TextPage) -> Iterator[PageWord]:
    letters: list[str] = []
    boxes: list[Box] = []
    text: str = page.get_text_range()
    for place, char in enumerate(text):
        if char.isspace():
            if letters:
                yield _word(letters, boxes)
            letters, boxes = [], []
        else:
            letters.append(char)
            boxes.append(page.get_charbox(place))
    if letters:
        yield _word(letters, boxes)


def _word(letters: Sequence[str], boxes: Sequence[Box]) -> PageWord:
    left, bottom, right, top = zip(*boxes, strict=True)
    return PageWord("".join(letters), (min(left), min(bottom), max(right), max(top)))


# --- the line ----------------------------------------------------------------------------------


class _Index:
    """Finds printed lines by runs of three words."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        self.lines = lines
        self.runs: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for number, line in enumerate(lines):
            for run in _runs(line.printed.split()):
                self.runs[run].add(number)

    def tanda(self, note: Note, words: Sequence[PageWord]) -> Tanda:
        """Return what a note says, on the line that its words belong to."""
        under = _under(note, words)
        about = " ".join(words[n].text for n in under) if note.sure == QUAD else ""
        best = self._lines(under, words)
        line = best[0] if best else None
        candidates = tuple(best) if len(best) > 1 else ()
        old = line.printed if line else ""
        jenis, new = _meaning(note, old, about)
        return Tanda(
            jenis,
            line,
            old,
            new,
            author=note.author,
            date=note.date,
            tracked=True,
            text=note.text,
            about=about,
            answers=note.answers,
            done=note.done,
            sure=note.sure,
            candidates=candidates,
        )

    def _lines(self, under: Sequence[int], words: Sequence[PageWord]) -> list[PrintedLine]:
        """Return the line that most of the words round a mark belong to; several if equal."""
        if not under:
            return []
        first, last = max(0, under[0] - AROUND), under[-1] + AROUND + 1
        votes: Counter[int] = Counter()
        for at in range(first, min(last, len(words)) - 2):
            run = tuple(word.text for word in words[at : at + 3])
            covers = any(at <= n <= at + 2 for n in under)  # the marked words count for most
            for number in self.runs.get(run, ()):
                votes[number] += 5 if covers else 1
        if not votes:
            marked = tidy(" ".join(words[n].text for n in under))
            return [line for line in self.lines if marked and marked in line.printed][:10]
        top = votes.most_common(1)[0][1]
        return [self.lines[n] for n, count in sorted(votes.items()) if count == top]


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + 3]) for at in range(len(words) - 2))


def _under(note: Note, words: Sequence[PageWord]) -> list[int]:
    """Return which words a mark covers; of a mark beside the text, the nearest."""
    if note.sure > NEAR:
        found = [n for n, word in enumerate(words) if any(_inside(word, box) for box in note.boxes)]
        if found:
            return found
    if not words or not note.boxes:
        return []
    left, bottom, right, top = note.boxes[0]
    x, y = (left + right) / 2, (bottom + top) / 2

    def far(n: int) -> float:
        a, b = words[n].centre
        return abs(a - x) + UPRIGHT * abs(b - y)

    return [min(range(len(words)), key=far)]


def _inside(word: PageWord, box: Box) -> bool:
    x, y = word.centre
    left, bottom, right, top = box
    return left <= x <= right and bottom <= y <= top


def _meaning(note: Note, old: str, about: str) -> tuple[JenisTanda, str]:
    """Return what a mark asks for; words are changed only where they stand once in the line."""
    strikes = note.kind == "/StrikeOut"
    if strikes and about and old.count(about) == 1:
        copied = tidy(note.text) == about  # some programs copy the struck words into the remark
        new = tidy(old.replace(about, note.text if note.replaces and not copied else ""))
        return (JenisTanda.UBAH, new) if new else (JenisTanda.HAPUS, "")
    return JenisTanda.KOMENTAR, ""
