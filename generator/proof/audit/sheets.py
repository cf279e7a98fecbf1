"""A PDF becomes sheets: PDFium says where signs stand, the structure tree what they are."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.diagnostics import Diagnostic, Span, galat
from generator.proof.audit.sheet import Book, Box, Element, Line, Sheet, Word, lines_of

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

Handle: TypeAlias = Any  # of PDFium: its wrapper ships no types
BLANK = 0.14  # of the type size: a wider gap parts words
NOTHING = "\u200b"  # what the rest of a divided word is read as (render/pdf/divided.py)
WIDE_BLANK = 0.6  # of the height of its box: what is wider stands for printed letters
THIN = 1.6  # points: what is thinner is a ruled line
HEADINGS = ("H", "H1", "H2", "H3", "H4", "H5", "H6")
FOOT = ("Note", "FENote", "NonStruct")
BLOCKS = frozenset((*HEADINGS, *FOOT, "P", "TH", "TD", "LBody", "Lbl", "Caption", "Figure"))
MAPPED = re.compile(r"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]+)>")


class Unreadable(Exception):
    """A file is no PDF, is damaged, or asks for a password."""

    def finding(self, path: str) -> Diagnostic:
        """Return what is said of the file (P39)."""
        hint = "Beri berkas PDF yang utuh dan tidak bersandi."
        return galat(Span(path), "P39", f"{self}.", hint)


def read_book(pdf: bytes) -> Book:
    """Return all that the auditor looks at; raises Unreadable."""
    import pikepdf
    import pypdfium2  # type: ignore[import-untyped]  # the wheel has no py.typed

    try:
        return _read_book(pdf)
    except pikepdf.PasswordError:
        raise Unreadable("PDF dilindungi kata sandi") from None
    except (pikepdf.PdfError, pypdfium2.PdfiumError):
        raise Unreadable("bukan PDF, atau PDF yang rusak") from None


def _read_book(pdf: bytes) -> Book:
    import pikepdf
    import pypdfium2

    with pikepdf.open(io.BytesIO(pdf)) as told:
        elements = _elements(told)
        areas = [_box(page.obj.get("/ArtBox", page.cropbox)) for page in told.pages]
        bounded = all("/ArtBox" in page.obj for page in told.pages)
        addresses, unmapped = frozenset(_addresses(told)), frozenset(_unmapped(told))
    document = pypdfium2.PdfDocument(pdf)
    try:
        sheets = tuple(
            _sheet(document, page, number, areas[number], elements[number])
            for number, page in enumerate(document)
        )
        places = dict(_places(document.raw))
    finally:
        document.close()
    return Book(sheets, places, addresses, unmapped, any(elements), bounded)


# --- what the file tells of itself ----------------------------------------------------------------


def _box(numbers: object) -> Box:
    left, bottom, right, top = map(float, numbers)  # type: ignore[call-overload]  # pikepdf.Array
    return left, bottom, right, top


def _elements(told: Pdf) -> list[dict[int, Element]]:
    """Return for each page the element of each marked run of words, by its number (MCID)."""
    tree = told.Root.get("/StructTreeRoot")
    if tree is None:
        return [{} for _ in told.pages]
    entries = dict(_numbers(tree["/ParentTree"]))
    known: dict[tuple[int, int], Element] = {}
    found: list[dict[int, Element]] = []
    for page in told.pages:
        kids = entries.get(int(page.obj.get("/StructParents", -1)))
        runs = enumerate(kids.as_list()) if kids is not None else ()
        found.append({n: _element(kid, known) for n, kid in runs if kid is not None})
    return found


def _numbers(tree: Object) -> Iterator[tuple[int, Object]]:
    """Yield the entries of a number tree."""
    for kid in tree.get("/Kids", ()):
        yield from _numbers(kid)
    flat = list(tree.get("/Nums", ()))
    for key, value in zip(flat[::2], flat[1::2], strict=True):
        yield int(key), value


def _element(node: Object, known: dict[tuple[int, int], Element]) -> Element:
    """Return where a node of the structure tree stands; each is asked once."""
    import pikepdf

    if not isinstance(node, pikepdf.Dictionary) or "/S" not in node:
        return Element()
    key = node.objgen
    if key not in known:
        above = _element(node["/P"], known) if "/P" in node else Element()
        tag = str(node["/S"])[1:]
        known[key] = Element(
            (tag, *above.tags),
            key[0] if tag in BLOCKS else above.block,
            key[0] if tag == "TR" else above.row,
            key[0] if tag == "Part" else above.part,
        )
    return known[key]


def _addresses(told: Pdf) -> Iterator[str]:
    for page in told.pages:
        for link in page.obj.get("/Annots", ()):
            action = link.get("/A")
            if action is not None and "/URI" in action:
                yield str(action["/URI"])


def _unmapped(told: Pdf) -> Iterator[str]:
    """Yield signs whose code has no picture in the font that is to print them."""
    import pikepdf

    for each in told.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/Subtype") == "/Type0":
            pictures = _pictures(each["/DescendantFonts"][0]["/FontDescriptor"])
            if "/ToUnicode" in each and pictures is not None:
                table = each["/ToUnicode"].read_bytes().decode("ascii", "replace")
                for code, sign in MAPPED.findall(table.partition("endcodespacerange")[2]):
                    if not 0 < int(code, 16) < pictures:
                        yield bytes.fromhex(sign).decode("utf-16-be", "replace")


def _pictures(descriptor: Object) -> int | None:
    """Return how many glyphs an embedded font has, None for one that is not embedded."""
    from fontTools.cffLib import CFFFontSet  # type: ignore[import-untyped]  # ships no types
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # ships no types

    file = descriptor.get("/FontFile3", descriptor.get("/FontFile2"))
    if file is None:
        return None
    data = io.BytesIO(file.read_bytes())
    if file.get("/Subtype") == "/CIDFontType0C":
        bare = CFFFontSet()
        bare.decompile(data, None)
        return len(bare[0].CharStrings)
    with TTFont(data, lazy=True) as font:
        return int(font["maxp"].numGlyphs)


def _places(raw_document: object) -> Iterator[tuple[str, tuple[int, float, float]]]:
    """Yield every named place of the file."""
    from pypdfium2 import raw

    length = ctypes.c_long()
    flags = (ctypes.c_int * 3)()
    x, y, zoom = (ctypes.c_float() for _ in range(3))
    for number in range(raw.FPDF_CountNamedDests(raw_document)):
        length.value = 0
        raw.FPDF_GetNamedDest(raw_document, number, None, length)
        name = ctypes.create_string_buffer(length.value)
        place = raw.FPDF_GetNamedDest(raw_document, number, name, length)
        page = raw.FPDFDest_GetDestPageIndex(raw_document, place)
        has = [ctypes.c_int() for _ in flags]
        raw.FPDFDest_GetLocationInPage(place, *has, x, y, zoom)
        id = name.raw[: length.value].decode("utf-16-le", "replace").rstrip("\0")
        yield id, (int(page), x.value, y.value)


# --- what stands on a page ------------------------------------------------------------------------


def _sheet(
    document: Handle, page: Handle, number: int, area: Box, elements: Mapping[int, Element]
) -> Sheet:
    text = page.get_textpage()
    every = tuple(_words(text, elements))
    words = tuple(word for word in every if "Artifact" not in word.element.tags)
    repeated = tuple(word.box for word in every if "Artifact" in word.element.tags)
    upright, lying, drawn, pictures = _ruled(page)
    told = document.get_page_label(number)
    label = told or str(number + 1)
    lines: tuple[Line, ...] = lines_of(words)
    size, printed = page.get_size(), (words, upright, lying, drawn, lines)
    whole = text.get_text_range()
    return Sheet(number, label, size, area, *printed, repeated, pictures, whole, told)


def _words(text: Handle, elements: Mapping[int, Element]) -> Iterator[Word]:
    """Yield the words of a page as they were written, artifacts among them."""
    from pypdfium2 import raw

    runs = Runs(elements)
    letters: list[str] = []
    boxes: list[Box] = []
    run = Run(0.0, Element(), artifact=True, turned=False)
    for order, (sign, box) in enumerate(_signs(text.raw)):
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


def _word(letters: list[str], boxes: list[Box], run: Run) -> Iterator[Word]:
    if letters and (not run.artifact or "Artifact" in run.element.tags):
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        box = min(lefts), min(bottoms), max(rights), max(tops)
        size = (tops[0] - bottoms[0]) / run.tall if run.tall else run.size
        yield Word("".join(letters), box, size, run.element, run.turned)


def _apart(before: Box, box: Box, run: Run) -> bool:
    """Return whether two signs in a row belong to two words."""
    if run.turned:
        return min(abs(box[1] - before[3]), abs(before[1] - box[3])) > BLANK * run.size
    low = abs(box[1] - before[1]) > 0.12 * (before[3] - before[1])
    return low or not -1.2 * run.size < box[0] - before[2] < BLANK * run.size


def _signs(text: object) -> list[tuple[str, Box]]:
    """Return every sign of a page with the box that its type gives it."""
    from pypdfium2 import raw

    rect = raw.FS_RECTF()
    where = ctypes.byref(rect)
    look, box_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
    found = []
    for order in range(raw.FPDFText_CountChars(text)):
        box_of(text, order, where)
        found.append((chr(look(text, order)), (rect.left, rect.bottom, rect.right, rect.top)))
    return found


@dataclass(frozen=True, slots=True)
class Run:
    """What signs of one text object share; ``tall`` are sizes that its box is high.

    It is 0 but for words of a picture within the page, whose own scale nobody tells.
    """

    size: float
    element: Element
    artifact: bool
    turned: bool
    tall: float = 0.0


@dataclass
class Runs:
    """The text objects of a page, each asked once."""

    elements: Mapping[int, Element]
    known: dict[int, Run] = field(default_factory=dict)

    def of(self, handle: Handle) -> Run:
        """Return what is known of a text object."""
        key = ctypes.cast(handle, ctypes.c_void_p).value or 0
        if key not in self.known:
            self.known[key] = self._read(handle) if key else Run(0.0, Element(), True, False)
        return self.known[key]

    def _read(self, handle: Handle) -> Run:
        from pypdfium2 import raw

        size, matrix = ctypes.c_float(), raw.FS_MATRIX()
        raw.FPDFTextObj_GetFontSize(handle, size)
        raw.FPDFPageObj_GetMatrix(handle, matrix)
        scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
        turned = abs(matrix.b) > abs(matrix.a)
        number = raw.FPDFPageObj_GetMarkedContentID(handle)
        known = self.elements.get(number)
        if known is not None:  # most words: their marks tell nothing else
            return Run(size.value * scale, known, artifact=False, turned=turned)
        marks = tuple(_marks(handle))[::-1]
        drawn = ("Figure",) if self.elements and not marks else marks  # a picture's words bear none
        tall = _tall(handle) if number < 0 and not marks and not turned else 0.0
        artifact = number < 0 and "Artifact" in marks
        return Run(size.value * scale, Element(drawn), artifact, turned, tall)


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


def _ruled(page: Handle) -> tuple[tuple[Box, ...], ...]:
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
