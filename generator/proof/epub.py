"""A packed book says what its document says, and every link in it leads somewhere."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from generator.diagnostics import Diagnostic
from generator.ir.nodes import Document
from generator.proof.web import compare_web, dead_ways

PACKAGE, PAGE = "buku.opf", ".xhtml"


def compare_epub(document: Document, data: bytes) -> tuple[Diagnostic, ...]:
    """Return what a book says otherwise than its document, and links that lead nowhere.

    The blocks of the document must be named. Pages are read in the order of the package.
    """
    name = f"{document.name}.epub"
    files = _files(data)
    pages = {file: _page(page) for file, page in files.items() if file.endswith(PAGE)}
    order = _order(files[PACKAGE])
    said = compare_web(document, order, pages, name)
    return (*said, *dead_ways(files, pages, (), name))


def _files(data: bytes) -> dict[str, bytes]:
    """Return the files of the folder in which the package stands, by their names there."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        package = next(n for n in book.namelist() if n.endswith(PACKAGE))
        folder = package.removesuffix(PACKAGE)
        inside = [n for n in book.namelist() if n.startswith(folder)]
        return {n.removeprefix(folder): book.read(n) for n in inside}


def _order(package: bytes) -> list[str]:
    root = _parsed(package)
    names = {e.get("id"): str(e.get("href")) for e in root.iter("{*}item")}
    return [names[e.get("idref")] for e in root.iter("{*}itemref")]


def _page(data: bytes) -> etree._Element:
    """Return a page whose elements have the names that those of a browser have."""
    root = _parsed(data)
    for element in root.iter(etree.Element):
        element.tag = etree.QName(element).localname
    return root


def _parsed(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
