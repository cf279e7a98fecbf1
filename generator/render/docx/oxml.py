"""WordprocessingML as text that is known to be escaped, and the units Word counts in.

A document of a hundred pages has some ten thousand elements; joining strings is the quickest way
to write them, and :class:`Xml` lets mypy tell escaped markup from an author's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NewType
from xml.sax.saxutils import escape, quoteattr

Xml = NewType("Xml", str)
NOTHING = Xml("")

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile("[\t\n\r \u00a0\u202f]+")


def el(tag: str, *children: Xml, **attributes: str | int) -> Xml:
    """Return an element of the ``w`` namespace; attributes too are of ``w`` unless ``r_id``."""
    written = "".join(
        f" {_qualified(name)}={quoteattr(str(value))}" for name, value in attributes.items()
    )
    if not children:
        return Xml(f"<w:{tag}{written}/>")
    return Xml(f"<w:{tag}{written}>{''.join(children)}</w:{tag}>")


def _qualified(name: str) -> str:
    return name.replace("_", ":", 1) if "_" in name else f"w:{name}"


def join(parts: Iterable[Xml]) -> Xml:
    """Return the parts one after the other."""
    return Xml("".join(parts))


def words(text: str) -> Xml:
    """Return an author's words as escaped markup, all white space a plain space.

    No-break spaces too: neither Word nor LibreOffice finds ``Nomor 8`` across one when a reader
    types it, and whoever edits a draft types plain ones.
    """
    return Xml(escape(_clean(text)))


def attribute(text: str) -> str:
    """Return an author's words quoted as the value of an attribute, for literal templates."""
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    if illegal := _ILLEGAL.search(text):
        raise ValueError(f"XML cannot hold the character {illegal.group()!r} in {text!r}")
    return _SPACE.sub(" ", text)


def part(tag: str, *children: Xml, **attributes: str | int) -> bytes:
    """Return the bytes of a whole part whose root is ``w:tag``, all namespaces declared."""
    declared = {f"xmlns_{prefix}": uri for prefix, uri in NAMESPACES.items()}
    return (_DECLARATION + el(tag, *children, **declared, **attributes)).encode()


def mm(length: Decimal | float) -> int:
    """Return millimetres in twentieths of a point (twips)."""
    return round(float(length) * 1440 / 25.4)


def pt(length: Decimal | float) -> int:
    """Return points in twentieths of a point."""
    return round(float(length) * 20)


def emu(length_mm: float) -> int:
    """Return millimetres in English metric units, which drawings are measured in."""
    return round(length_mm * 36000)
