"""A document as EPUB 3.3: the pages of the web edition, packed so that the same gives the same.

Pages are XHTML; what only a browser can use (column names of restacked tables, keys to scroll with,
links to files beside the edition) is taken off, pictures of pixels become files of their own.
"""

from __future__ import annotations

import hashlib
import uuid
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from lxml import etree

from generator.ir.nodes import Document, Meta
from generator.render.pdf.contents import Line
from generator.render.web.blocks import Writer
from generator.render.web.site import Book, Page, book
from generator.render.zipping import MIMETYPE, pack

XHTML, EPUB = "http://www.w3.org/1999/xhtml", "http://www.idpf.org/2007/ops"
SVG = "{http://www.w3.org/2000/svg}svg"
MIME = "application/epub+zip"
KINDS = {"xhtml": "application/xhtml+xml", "css": "text/css", "png": "image/png",
         "jpeg": "image/jpeg"}  # fmt: skip
OUTSIDE = ("http://", "https://", "mailto:")
STYLE, NAV, ROOM = "gaya.css", "daftar-isi.xhtml", "EPUB"
DEEPEST = 3  # levels of the contents
CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    f'<rootfile full-path="{ROOM}/buku.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)
SUMMARY = "Judul bertingkat, daftar isi, tabel dengan kepala, dan gambar dengan uraian."


@dataclass(frozen=True, slots=True)
class Packed:
    """One file of the book: its name, its bytes, whether SVG stands in it."""

    name: str
    data: bytes
    drawn: bool = False


def write_epub(document: Document, css: str) -> bytes:
    """Return the book of a document whose blocks are named."""
    bound = book(document)
    pages: list[Packed] = []
    pictures: dict[str, Packed] = {}
    for page in bound.pages:
        pages.append(_page(bound, page, pictures))
    nav = Packed(NAV, _contents(bound).encode())
    inside = [nav, *pages, *pictures.values(), Packed(STYLE, css.encode())]
    package = _package(document.meta, inside, [p.name for p in pages])
    members = {
        MIMETYPE: MIME.encode(),
        "META-INF/container.xml": CONTAINER.encode(),
        f"{ROOM}/buku.opf": package.encode(),
        **{f"{ROOM}/{one.name}": one.data for one in inside},
    }
    return pack(members.items(), MIMETYPE)


# --- pages ----------------------------------------------------------------------------------------


def _file(name: str) -> str:
    return name.removesuffix(".html") + ".xhtml"


def _href(bound: Book, here: str, id_: str) -> str:
    file, name = bound.ids.get(id_, ("", ""))
    if not file:
        return ""
    return f"#{name}" if file == here else f"{_file(file)}#{name}"


def _page(bound: Book, page: Page, pictures: dict[str, Packed]) -> Packed:
    writer = Writer(
        lambda id_: _href(bound, page.file, id_),
        lambda id_: bound.ids.get(id_, ("", ""))[1],
        bound.entries,
    )
    body = "\n".join(
        f'<div class="lembar lembar-{part.paper}">\n{writer.blocks(part.blocks)}\n</div>'
        for part in page.parts
    )
    root = etree.fromstring(_shell(bound.document.meta, page.title, f"<main>{body}</main>"))
    _fitted(root, pictures)
    data = b"<!DOCTYPE html>\n" + etree.tostring(root, encoding="UTF-8", xml_declaration=False)
    return Packed(_file(page.file), data + b"\n", any(True for _ in root.iter(SVG)))


def _shell(meta: Meta, title: str, body: str, role: str = "") -> str:
    language = escape(meta.language)
    state = f'<p class="alat">{escape(meta.running, quote=False)}</p>' if meta.running else ""
    return (
        f'<html xmlns="{XHTML}" xmlns:epub="{EPUB}" lang="{language}" xml:lang="{language}">'
        f"<head><title>{escape(title, quote=False)}</title>"
        f'<link rel="stylesheet" type="text/css" href="{STYLE}"/></head>'
        f"<body>{state if not role else ''}{body}</body></html>"
    )


def _fitted(root: etree._Element, pictures: dict[str, Packed]) -> None:
    """Take off what a reader of books has no use for, and move pictures into files."""
    for element in root.iter(etree.Element):
        for key in [str(k) for k in element.attrib]:
            if key == "tabindex" or key.startswith("data-"):
                del element.attrib[key]
        if element.tag == f"{{{XHTML}}}a" and not _leads(element.get("href") or ""):
            element.attrib.pop("href", "")
        if element.tag == f"{{{XHTML}}}img":
            _moved(element, pictures)


def _leads(href: str) -> bool:
    return href.startswith(("#", *OUTSIDE)) or ".xhtml" in href


def _moved(image: etree._Element, pictures: dict[str, Packed]) -> None:
    """Let an image that stands in its page as data stand in a file."""
    head, _, coded = str(image.get("src")).partition(";base64,")
    data = b64decode(coded)
    kind = head.rpartition("/")[2]
    name = f"gambar-{hashlib.sha256(data).hexdigest()[:12]}.{kind}"
    pictures[name] = Packed(name, data)
    image.set("src", name)


# --- contents and package -------------------------------------------------------------------------


def _contents(bound: Book) -> str:
    """Return the contents: the headings of the document, nested as their levels are."""
    known = [x for x in bound.lines if x.kind == "isi" and x.target in bound.ids]
    shown = [x for x in known if x.level <= DEEPEST]
    links = [(x.level, _href(bound, "", x.target), _said(x)) for x in shown]
    links = links or [(1, _file(page.file), page.title) for page in bound.pages]
    inner = "".join(_nested(links))
    nav = f'<nav epub:type="toc" id="daftar-isi"><h1>Daftar Isi</h1>{inner}</nav>'
    return f"<!DOCTYPE html>\n{_shell(bound.document.meta, 'Daftar Isi', nav, 'toc')}\n"


def _said(line: Line) -> str:
    return " ".join(filter(None, (line.label, line.text)))


def _nested(links: Sequence[tuple[int, str, str]]) -> Iterator[str]:
    open_: list[int] = []
    for level, href, said in links:
        while len(open_) > 1 and open_[-1] > level:
            yield "</li></ol>"
            open_.pop()
        if not open_ or level > open_[-1]:
            yield "<ol>"
            open_.append(level)
        else:
            yield "</li>"
            open_[-1] = level
        yield f'<li><a href="{escape(href)}">{escape(said, quote=False)}</a>'
    yield "</li></ol>" * len(open_)


def _package(meta: Meta, inside: Sequence[Packed], spine: Sequence[str]) -> str:
    """Return the list of files, in what order they are read, and what the book says of itself."""
    digest = hashlib.sha256(b"".join(one.name.encode() + one.data for one in inside)).hexdigest()
    name = uuid.uuid5(uuid.NAMESPACE_OID, digest)
    items = "".join(
        f'<item id="f{n}" href="{escape(one.name)}" media-type="{_kind(one.name)}"'
        f"{_properties(one)}/>"
        for n, one in enumerate(inside)
    )
    order = {one.name: f"f{n}" for n, one in enumerate(inside)}
    refs = "".join(f'<itemref idref="{order[file]}"/>' for file in spine)
    features = ("structuralNavigation", "tableOfContents", "alternativeText")
    access: Mapping[str, Sequence[str]] = {
        "accessMode": ("textual", "visual"),
        "accessModeSufficient": ("textual",),
        "accessibilityFeature": features,
        "accessibilityHazard": ("none",),
        "accessibilitySummary": (SUMMARY,),
    }
    told = "".join(
        f'<meta property="schema:{key}">{escape(value, quote=False)}</meta>'
        for key, values in access.items()
        for value in values
    )
    words = "".join(f"<dc:subject>{escape(x, quote=False)}</dc:subject>" for x in meta.keywords)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"'
        f' xml:lang="{escape(meta.language)}">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="id">urn:uuid:{name}</dc:identifier>'
        f"<dc:title>{escape(meta.title, quote=False)}</dc:title>"
        f"<dc:language>{escape(meta.language)}</dc:language>"
        f"<dc:creator>{escape(meta.author, quote=False)}</dc:creator>"
        f"<dc:date>{escape(meta.date)}</dc:date>{words}"
        f'<meta property="dcterms:modified">{escape(meta.date)}T00:00:00Z</meta>{told}'
        f"</metadata><manifest>{items}</manifest><spine>{refs}</spine></package>\n"
    )


def _kind(name: str) -> str:
    return KINDS[name.rpartition(".")[2]]


def _properties(one: Packed) -> str:
    if one.name == NAV:
        return ' properties="nav"'
    told = [name for name, has in (("mathml", b"<math " in one.data), ("svg", one.drawn)) if has]
    return f' properties="{" ".join(told)}"' if told else ""
