"""The record that every issued file carries: what it was printed from, line by line.

A DOCX holds it as a custom XML part, which Word and LibreOffice keep; a PDF as an attached file.
A copy that comes back can so be matched with what was printed, whatever was built since.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from generator.diagnostics import NOWHERE, Span
from generator.ir.nodes import BY_WORDS
from generator.ir.printed import Jenis, PrintedLine

NAMESPACE = "urn:naskah:cetakan:1"
_NS = f"{{{NAMESPACE}}}"
_SHORT: dict[Jenis, str] = {"naskah": "b", "sel": "s", "catatan": "c"}
_ORIGIN = ("dosir", "sidik", "acuan", "alat", "pilihan")  # the attributes of an Origin
_LONG = {short: jenis for jenis, short in _SHORT.items()}


@dataclass(frozen=True, slots=True)
class Origin:
    """What a set of documents was made from.

    ``hash`` is that of the dossier and the library, as every page prints it; ``alat`` the version
    of the generator; ``pilihan`` are the options of the build that documents depend on.
    """

    dosir: str
    hash: str
    acuan: str
    alat: str
    pilihan: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A printed document: its name, where it comes from, and its lines in order."""

    dokumen: str
    origin: Origin
    lines: tuple[PrintedLine, ...]

    def to_xml(self) -> bytes:
        """Return the record as an XML file, the same bytes for the same record."""
        paths = sorted({line.asal.path for line in self.lines if line.asal.path})
        numbers = {path: number for number, path in enumerate(paths)}
        told = {
            "xmlns": NAMESPACE,
            "dokumen": self.dokumen,
        } | dict(zip(_ORIGIN, astuple(self.origin), strict=True))
        out = ['<?xml version="1.0" encoding="UTF-8"?>\n<cetakan']
        out += [f" {key}={quoteattr(value)}" for key, value in told.items()]
        out.append(">\n")
        out += [f"<berkas>{escape(path)}</berkas>\n" for path in paths]
        out += [_line(line, numbers) for line in self.lines]
        out.append("</cetakan>\n")
        return "".join(out).encode()

    @classmethod
    def from_xml(cls, data: bytes) -> Record | None:
        """Return the record that a file carries; None where it is no record of ours."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            return None
        if root.tag != f"{_NS}cetakan":
            return None
        origin = Origin(*(str(root.get(key, "")) for key in _ORIGIN))
        paths = [each.text or "" for each in root.iter(f"{_NS}berkas")]
        lines = tuple(_read(each, paths) for each in root if _is_line(each))
        return cls(str(root.get("dokumen", "")), origin, lines)


def _line(line: PrintedLine, numbers: dict[str, int]) -> str:
    tag = _SHORT[line.jenis]
    told = [f" i={quoteattr(line.id)}"] if line.id else []
    told += [f" l={quoteattr(line.label)}"] if line.label else []
    told += [f" u={quoteattr(line.unit)}"] if line.unit not in ("", line.id) else []
    told += [f' r="{line.row[1]}"'] if line.jenis == "sel" and line.row[1] else []
    if line.asal.path:
        place = line.asal
        told.append(f' a="{numbers[place.path]}:{place.line}:{place.col}"')
    return f"<{tag}{''.join(told)}>{escape(line.text)}</{tag}>\n"


def _is_line(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and element.tag.removeprefix(_NS) in _LONG


def _read(element: etree._Element, paths: list[str]) -> PrintedLine:
    jenis = _LONG[element.tag.removeprefix(_NS)]
    id_, label = str(element.get("i", "")), str(element.get("l", ""))
    unit = str(element.get("u", "" if BY_WORDS.fullmatch(id_) else id_))
    place = _place(element.get("a"), paths)
    row = str(element.get("r", ""))
    told = ("", int(row)) if row.isdecimal() else ("", 0)
    return PrintedLine(id_, element.text or "", label, jenis, place, unit, told)


def _place(told: str | None, paths: list[str]) -> Span:
    numbers = [int(n) for n in (told or "").split(":") if n.isdecimal()]
    if len(numbers) != 3 or numbers[0] >= len(paths):
        return NOWHERE
    return Span(paths[numbers[0]], numbers[1], numbers[2])


def relative(lines: Iterable[PrintedLine], root: str) -> tuple[PrintedLine, ...]:
    """Return the lines with places told from the project's folder: the same on every machine."""
    prefix = root.rstrip("/") + "/"
    return tuple(
        replace(line, asal=replace(line.asal, path=line.asal.path.removeprefix(prefix)))
        for line in lines
    )
