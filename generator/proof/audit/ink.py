"""What PDFium reads of a page: words with their boxes, ruled lines, pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from generator.proof.audit.sheet import Box

Handle: TypeAlias = Any  # of PDFium: its wrapper ships no types
BLANK = 0.14  # of the type size: a wider gap parts words
NOTHING = "\u200b"  # what the rest of a divided word is read as (render/pdf/divided.py)
WIDE_BLANK = 0.6  # of the height of its box: what is wider stands for printed letters
THIN = 1.6  # points: what is thinner is a ruled line
ARTIFACT = "Artifact"
Marks: TypeAlias = tuple[str, ...]
Boxes: TypeAlias = tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Ink:
    """A word: ``within`` is the marked run (MCID) that the structure knows, else its marks."""

    text: str
    box: Box
    size: float
    within: int | Marks
    turned: bool = False

    @property
    def is_content(self) -> bool:
        """Return whether it is no artifact."""
        return isinstance(self.within, int) or ARTIFACT not in self.within


@dataclass(frozen=True, slots=True)
class Printed:
    """One page: its words in the order in which they were written, artifacts among them.

    ``upright`` and ``lying`` are ruled lines; ``drawn`` is what is drawn besides, ``pictures`` are
    photographs, maps and charts among it. ``text`` is all that is printed as one text.
    """

    words: tuple[Ink, ...]
    upright: Boxes
    lying: Boxes
    drawn: Boxes
    pictures: Boxes
    text: str


def read_page(page: Handle, known: Set[int]) -> Printed:
    """Return what stands on a page, of which the reading structure knows these marked runs."""
    text = page.get_textpage()
    words = words_of(text, known, range(text.count_chars()))
    return Printed(words, *ruled(page), text.get_text_range())


def words_of(text: Handle, known: Set[int], signs: range) -> tuple[Ink, ...]:
    """Return the words that some signs of a page make."""
    return tuple(_words(text, known, signs))


def _words(text: Handle, known: Set[int], asked: range) -> Iterator[Ink]:
    """Yield the words of a page as they were written, artifacts among them."""
    from pypdfium2 import raw  # type: ignore[import-untyped]  # the wheel has no py.typed

    runs = Runs(known)
    letters: list[str] = []
    boxes: list[Box] = []
    run = NOBODY
    for order, sign, box in _signs(text.raw, asked):
        blank = sign.isspace() or sign == NOTHING
        if letters and (blank or _apart(boxes[-1], box, run)):
            yield from _word(letters, boxes, run)
            letters, boxes = [], []
        if blank and box[2] - box[0] > WIDE_BLANK * (box[3] - box[1]):
            hidden = runs.of(raw.FPDFText_GetTextObject(text.raw, order))
            yield from _word([""], [box], hidden)
        if blank or box[2] - box[0] <= 0:
            continue
        if not letters:
            run = runs.of(raw.FPDFText_GetTextObject(text.raw, order))
        letters.append(sign)
        boxes.append(box)
    yield from _word(letters, boxes, run)


def _word(letters: list[str], boxes: list[Box], run: Run) -> Iterator[Ink]:
    if letters and run is not NOBODY:
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        box = min(lefts), min(bottoms), max(rights), max(tops)
        size = (tops[0] - bottoms[0]) / run.tall if run.tall else run.size
        yield Ink("".join(letters), box, size, run.within, run.turned)


def _apart(before: Box, box: Box, run: Run) -> bool:
    """Return whether two signs in a row belong to two words."""
    if run.turned:
        return min(abs(box[1] - before[3]), abs(before[1] - box[3])) > BLANK * run.size
    low = abs(box[1] - before[1]) > 0.12 * (before[3] - before[1])
    return low or not -1.2 * run.size < box[0] - before[2] < BLANK * run.size


def _signs(text: object, asked: range) -> list[tuple[int, str, Box]]:
    """Return signs of a page in their order, with the box that their type gives them."""
    from pypdfium2 import raw

    rect = raw.FS_RECTF()
    where = ctypes.byref(rect)
    look, box_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
    found = []
    for order in asked:
        box_of(text, order, where)
        box = rect.left, rect.bottom, rect.right, rect.top
        found.append((order, chr(look(text, order)), box))
    return found


@dataclass(frozen=True, slots=True)
class Run:
    """What signs of one text object share; ``tall`` are sizes that its box is high.

    It is 0 but for words of a picture within the page, whose own scale nobody tells.
    """

    size: float
    within: int | Marks
    turned: bool
    tall: float = 0.0


NOBODY = Run(0.0, (), turned=False)  # of signs that PDFium adds: no word begins with one


@dataclass
class Runs:
    """The text objects of a page, each asked once; the structure knows the marked runs."""

    marked: Set[int]
    asked: dict[int, Run] = field(default_factory=dict)

    def of(self, handle: Handle) -> Run:
        """Return what is known of a text object."""
        key = address(handle)
        if key not in self.asked:
            self.asked[key] = self._read(handle) if key else NOBODY
        return self.asked[key]

    def _read(self, handle: Handle) -> Run:
        from pypdfium2 import raw

        size, matrix = ctypes.c_float(), raw.FS_MATRIX()
        raw.FPDFTextObj_GetFontSize(handle, size)
        raw.FPDFPageObj_GetMatrix(handle, matrix)
        scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
        turned = abs(matrix.b) > abs(matrix.a)
        number = raw.FPDFPageObj_GetMarkedContentID(handle)
        if number in self.marked:  # most words: their marks tell nothing else
            return Run(size.value * scale, number, turned)
        marks = tuple(_marks(handle))[::-1]
        drawn = ("Figure",) if self.marked and not marks else marks  # a picture's words bear none
        tall = _tall(handle) if number < 0 and not marks and not turned else 0.0
        return Run(size.value * scale, drawn, turned, tall)


def address(handle: Handle) -> int:
    """Return which object of PDFium a handle stands for; 0 for none."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _tall(handle: Handle) -> float:
    """Return how many times its size the box of a type is high."""
    from pypdfium2 import raw

    font, up, down = raw.FPDFTextObj_GetFont(handle), ctypes.c_float(), ctypes.c_float()
    raw.FPDFFont_GetAscent(font, ctypes.c_float(1.0), up)
    raw.FPDFFont_GetDescent(font, ctypes.c_float(1.0), down)
    return float(up.value - down.value)


def _marks(handle: Handle) -> Iterator[str]:
    from pypdfium2 import raw

    name, length = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
    for order in range(raw.FPDFPageObj_CountMarks(handle)):
        raw.FPDFPageObjMark_GetName(raw.FPDFPageObj_GetMark(handle, order), name, 128, length)
        yield bytes(name)[: max(0, length.value - 2)].decode("utf-16-le", "replace")


def ruled(page: Handle) -> tuple[Boxes, Boxes, Boxes, Boxes]:
    """Return ruled lines that stand, those that lie, what is drawn besides, pictures."""
    from pypdfium2 import raw

    upright, lying, drawn, pictures = [], [], [], []
    edges = [ctypes.c_float() for _ in range(4)]
    for order in range(raw.FPDFPage_CountObjects(page.raw)):
        each = raw.FPDFPage_GetObject(page.raw, order)
        kind = raw.FPDFPageObj_GetType(each)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            continue
        raw.FPDFPageObj_GetBounds(each, *edges)
        left, bottom, right, top = (edge.value for edge in edges)
        box = left, bottom, right, top
        marked = raw.FPDFPageObj_GetMarkedContentID(each) >= 0
        if kind == raw.FPDF_PAGEOBJ_IMAGE or (kind == raw.FPDF_PAGEOBJ_FORM and marked):
            pictures.append(box)
        if kind != raw.FPDF_PAGEOBJ_PATH or marked:
            drawn.append(box)
        elif right - left < THIN < top - bottom:
            upright.append(box)
        elif top - bottom < THIN < right - left:
            lying.append(box)
        else:
            drawn.append(box)
    return tuple(upright), tuple(lying), tuple(drawn), tuple(pictures)
