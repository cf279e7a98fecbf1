"""A PDF becomes sheets: PDFium says where signs stand, the structure tree what they are."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator, Mapping, Set
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, Span, galat
from generator.proof.audit.ink import Handle, Ink, Printed, read_page
from generator.proof.audit.remembered import Memory
from generator.proof.audit.sheet import Book, Box, Element, Sheet, Word, lines_of

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

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


def read_book(pdf: bytes, memory: Memory | None = None) -> Book:
    """Return all that the auditor looks at; raises Unreadable.

    With a ``memory`` pages that were read before are not read again.
    """
    import pikepdf
    import pypdfium2  # type: ignore[import-untyped]  # the wheel has no py.typed

    try:
        return _read_book(pdf, memory)
    except pikepdf.PasswordError:
        raise Unreadable("PDF dilindungi kata sandi") from None
    except (pikepdf.PdfError, pypdfium2.PdfiumError):
        raise Unreadable("bukan PDF, atau PDF yang rusak") from None


def _read_book(pdf: bytes, memory: Memory | None) -> Book:
    import pikepdf
    import pypdfium2

    with pikepdf.open(io.BytesIO(pdf)) as told:
        elements = _elements(told)
        areas = [_box(page.obj.get("/ArtBox", page.cropbox)) for page in told.pages]
        bounded = all("/ArtBox" in page.obj for page in told.pages)
        read = memory.reader(told) if memory else _anew
        addresses, unmapped = frozenset(_addresses(told)), frozenset(_unmapped(told))
    document = pypdfium2.PdfDocument(pdf)
    try:
        sheets = tuple(
            _sheet(document, n, area, elements[n], read(document[n], n, elements[n].keys()))
            for n, area in enumerate(areas)
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


def _anew(page: Handle, _: int, known: Set[int]) -> Printed:
    return read_page(page, known)


def _sheet(
    document: Handle, number: int, area: Box, elements: Mapping[int, Element], printed: Printed
) -> Sheet:
    words = tuple(_placed(ink, elements) for ink in printed.words if ink.is_content)
    told = document.get_page_label(number)
    return Sheet(
        number,
        label=told or str(number + 1),
        size=document.get_page_size(number),
        area=area,
        words=words,
        rules=printed.upright,
        levels=printed.lying,
        drawn=printed.drawn,
        lines=lines_of(words),
        repeated=tuple(ink.box for ink in printed.words if not ink.is_content),
        pictures=printed.pictures,
        text=printed.text,
        told=told,
    )


def _placed(ink: Ink, elements: Mapping[int, Element]) -> Word:
    """Return a word with where it stands in the reading structure."""
    known = ink.within
    element = elements[known] if isinstance(known, int) else Element(known)
    return Word(ink.text, ink.box, ink.size, element, ink.turned)
