"""What a DOCX holds around its lines: heads and feet, pictures, links, paper, properties.

An issued file carries it as a custom XML part, so that a copy which comes back tells what was
changed there without tracking. The same reading makes it and holds a copy against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import groupby
from urllib.parse import unquote
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from generator.ir.printed import tidy
from generator.render.docx.oxml import NAMESPACES

NAME = "sekeliling.xml"
NAMESPACE = "urn:naskah:sekeliling:1"
_NS = f"{{{NAMESPACE}}}"
W, A, R = (f"{{{NAMESPACES[prefix]}}}" for prefix in ("w", "a", "r"))
_VML = "{urn:schemas-microsoft-com:vml}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PICTURE = NAMESPACES["pic"]
_OBJECTS = {f"{W}drawing", f"{W}pict", f"{W}object", f"{W}altChunk", f"{W}subDoc"}
_NEW = {f"{W}ins", f"{W}moveTo"}  # tracked: it was not there before
NONE = "(kosong)"
ROUNDED = 30  # twips by which a program may round the size of paper
# Written by servers and offices into every file that passes them.
_FOREIGN = re.compile(r"MSIP_|ContentTypeId$|MediaService|_dlc_|TaxCatchAll|GrammarlyDocumentId")


class Bagian(StrEnum):
    """What it is; the value is the word that is printed."""

    KEPALA = "kepala halaman"
    KAKI = "kaki halaman"
    KERTAS = "kertas"
    GAMBAR = "gambar"
    OBJEK = "objek"
    TAUTAN = "tautan"
    SIFAT = "sifat berkas"


# In these the order tells, and the same again says nothing.
RUNNING = (Bagian.KEPALA, Bagian.KAKI, Bagian.KERTAS)


@dataclass(frozen=True, slots=True)
class Around:
    """One thing around the lines: its words, or what a picture is known by.

    ``near`` are the bookmarks of ours that stand at it.
    """

    bagian: Bagian
    words: str
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parts:
    """What is read: the text, heads and feet by the id of their relation, digests of pictures.

    ``margins`` are roots with the digests of their own pictures; ``links`` addresses outside.
    """

    body: etree._Element
    margins: Mapping[str, tuple[etree._Element, Mapping[str, str]]]
    pictures: Mapping[str, str]
    links: tuple[str, ...]
    properties: Mapping[str, str]


def around(parts: Parts) -> tuple[Around, ...]:
    """Return what is around the lines of a file, as it was before tracked changes."""
    running = list(_running(parts))
    found = [
        Around(bagian, words)
        for bagian in RUNNING
        for words, _ in groupby(words for kind, words in running if kind is bagian)
    ]
    found += _objects(parts)
    addresses = {address(each) for each in parts.links} - {""}
    found += [Around(Bagian.TAUTAN, each) for each in sorted(addresses)]
    told = parts.properties.items()
    found += [
        Around(Bagian.SIFAT, f"{name}: {tidy(words.replace(',', ' '))}")
        for name, words in sorted(told)
        if words.strip() and not _FOREIGN.match(name)
    ]
    return tuple(found)


def digest(picture: bytes) -> str:
    """Return what a picture is known by."""
    return sha256(picture).hexdigest()[:16]


PROPERTIES = ("title", "subject", "creator", "keywords", "description", "category", "contentStatus")


def properties(core: etree._Element) -> dict[str, str]:
    """Return the core properties that people write."""
    named = [each for each in core if isinstance(each.tag, str)]
    told = {etree.QName(each).localname: each.text or "" for each in named}
    return {name: told[name] for name in PROPERTIES if name in told}


def address(url: str) -> str:
    """Return an address for comparison: programs quote its signs in ways of their own."""
    return "" if url.startswith("#") else unquote(url).strip().rstrip("/")


def _running(parts: Parts) -> Iterator[tuple[Bagian, str]]:
    """Yield head, foot and paper of each section; what one does not name it has from the last."""
    held: dict[tuple[str, str], str] = {}
    for section in parts.body.iter(f"{W}sectPr"):
        first = _on(section.find(f"{W}titlePg"))
        for each in section.iter(f"{W}headerReference", f"{W}footerReference"):
            kind = "header" if each.tag == f"{W}headerReference" else "footer"
            held[kind, str(each.get(f"{W}type"))] = str(each.get(f"{R}id"))
        for kind, bagian in (("header", Bagian.KEPALA), ("footer", Bagian.KAKI)):
            whens = ("first", "default") if first else ("default",)
            told = [parts.margins.get(held.get((kind, when), "")) for when in whens]
            words = (_words(*each) if each else "" for each in told)
            yield bagian, " / ".join(dict.fromkeys(each or NONE for each in words))
        if (size := section.find(f"{W}pgSz")) is not None:
            yield Bagian.KERTAS, f"{size.get(f'{W}w')} x {size.get(f'{W}h')}"


def _on(element: etree._Element | None) -> bool:
    return element is not None and element.get(f"{W}val", "1") not in ("0", "false", "off")


def _words(root: etree._Element, pictures: Mapping[str, str]) -> str:
    """Return the words of a head or foot; a field by its name, a picture by its digest."""
    out: list[str] = []
    deep = shown = 0  # in how many fields, and in which of them the result begins
    for element in root.iter():
        if not isinstance(element.tag, str) or _beside(element):
            continue
        kind = element.get(f"{W}fldCharType") if element.tag == f"{W}fldChar" else ""
        if kind == "begin":
            deep += 1
        elif kind == "separate":
            shown = shown or deep
        elif kind == "end":
            deep, shown = deep - 1, 0 if shown >= deep else shown
        elif element.tag == f"{W}instrText" and not shown:
            out.append(f"{{{' '.join((element.text or '').split()[:1]).upper()}}}")
        elif element.tag == f"{W}fldSimple":
            out.append(f"{{{' '.join(str(element.get(f'{W}instr')).split()[:1]).upper()}}}")
        elif element.tag in (f"{W}t", f"{W}delText"):
            simple = any(True for _ in element.iterancestors(f"{W}fldSimple"))
            out += [] if shown or simple else [element.text or ""]
        elif element.tag in (f"{W}p", f"{W}tab", f"{W}br"):
            out.append(" ")
        elif element.tag == f"{_VML}textpath":
            out.append(f" [{element.get('string')}] ")
        elif element.tag in (f"{A}blip", f"{_VML}imagedata"):
            out.append(f" [gambar {_digest(element, pictures)}] ")
    return tidy("".join(out)).replace("{}", "")


def _beside(element: etree._Element) -> bool:
    """Say whether an element is the second telling of a drawing, or came with tracking."""
    return any(x.tag == _FALLBACK or x.tag in _NEW for x in element.iterancestors())


def _digest(element: etree._Element, pictures: Mapping[str, str]) -> str:
    named = element.get(f"{R}embed") or element.get(f"{R}id") or element.get(f"{R}link")
    return pictures.get(str(named), "di luar berkas")


def _objects(parts: Parts) -> Iterator[Around]:
    """Yield pictures by what they show, and other objects by what they are."""
    for element in parts.body.iter():
        if element.tag not in _OBJECTS or _beside(element):
            continue
        if any(x.tag in _OBJECTS for x in element.iterancestors()):
            continue
        near = _near(element)
        blips = [x for x in element.iter(f"{A}blip", f"{_VML}imagedata") if not _beside(x)]
        for blip in blips:
            yield Around(Bagian.GAMBAR, _digest(blip, parts.pictures), near)
        if not blips:
            data = next(element.iter(f"{A}graphicData"), None)
            uri = "" if data is None else str(data.get("uri")).rpartition("/")[2]
            yield Around(Bagian.OBJEK, uri or etree.QName(element).localname, near)


def _near(element: etree._Element) -> tuple[str, ...]:
    """Return the bookmarks in the paragraph of an object, else of the next that has one."""
    own = next(element.iterancestors(f"{W}p"), element)
    for p in (own, *own.itersiblings()):
        marks = [str(x.get(f"{W}name")) for x in p.iter(f"{W}bookmarkStart")]
        if found := tuple(name for name in marks if name.startswith("_U_")):
            return found
    return ()


# --- carried along -------------------------------------------------------------------------------


def to_xml(found: tuple[Around, ...]) -> bytes:
    """Return it as an XML file."""
    out = [f'<?xml version="1.0" encoding="UTF-8"?>\n<sekeliling xmlns="{NAMESPACE}">\n']
    for each in found:
        near = f" n={quoteattr(' '.join(each.near))}" if each.near else ""
        out.append(f"<s b={quoteattr(each.bagian)}{near}>{escape(each.words)}</s>\n")
    return "".join((*out, "</sekeliling>\n")).encode()


def from_xml(data: bytes) -> tuple[Around, ...] | None:
    """Return what a file carries; None where it is no such part."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
    if root.tag != f"{_NS}sekeliling":
        return None
    known = {str(each): each for each in Bagian}
    rows = [each for each in root.iter(f"{_NS}s") if each.get("b") in known]
    return tuple(
        Around(known[str(x.get("b"))], x.text or "", tuple(str(x.get("n", "")).split()))
        for x in rows
    )
