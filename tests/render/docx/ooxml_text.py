"""OOXML as lines that a person can read: ``Style | words``.

``→`` is a tab, ``↵`` a line break, ``{REF x: Tabel 1}`` a field with its result, ``^1`` a note,
``[x: words]`` a bookmark, ``<x: words>`` a link inside the document, ``‖`` the edge of a cell.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def member(docx: bytes, name: str) -> etree._Element:
    """Return a part of the package as a tree."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return etree.fromstring(package.read(name))


def text_of(docx: bytes, name: str = "word/document.xml") -> str:
    """Return the paragraphs and tables of a part, a line each."""
    root = member(docx, name)
    return "\n".join(_lines(root if root.tag != f"{W}document" else root[0]))


def _lines(parent: etree._Element) -> Iterator[str]:
    for child in parent:
        if child.tag == f"{W}p":
            yield _paragraph(child)
        elif child.tag == f"{W}tbl":
            for row in child.iter(f"{W}tr"):
                head = "HEAD " if row.find(f"{W}trPr/{W}tblHeader") is not None else ""
                cells = (" / ".join(_lines(cell)) for cell in row.iter(f"{W}tc"))
                yield f"{head}‖ " + " ‖ ".join(cells)
        elif child.tag in (f"{W}footnote", f"{W}sdt", f"{W}sdtContent"):
            yield from _lines(child)


def _paragraph(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = "" if style is None else style.get(f"{W}val")
    return f"{name} | {''.join(map(_inline, paragraph))}".rstrip()


def _inline(element: etree._Element) -> str:
    match element.tag.removeprefix(W):
        case "r":
            return "".join(map(_inline, element))
        case "hyperlink":
            target = element.get(f"{W}anchor") or "luar"
            return f"<{target}: {''.join(map(_inline, element))}>"
        case "t":
            return element.text or ""
        case "instrText":
            return (element.text or "").strip()
        case "fldChar":
            return {"begin": "{", "separate": ": ", "end": "}"}[element.get(f"{W}fldCharType")]
        case "tab":
            return "→"
        case "br":
            return "↵"
        case "footnoteReference":
            return f"^{element.get(f'{W}id')}"
        case "bookmarkStart":
            return f"[{element.get(f'{W}name')}: "
        case "bookmarkEnd":
            return "]"
        case "drawing":
            return "(gambar)"
        case _:
            return ""
