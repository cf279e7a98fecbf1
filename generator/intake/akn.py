"""Akoma Ntoso from outside -> a regulation: made here, by Indigo, or by whoever follows OASIS.

A unit is known by its element and its printed number, never by its id, which makers write in ways
of their own. What has no place in a regulation is told, element by element.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from generator.diagnostics import Diagnostic, DraftingError, Span, galat, ordered
from generator.intake.akn_units import UnitReader
from generator.intake.akn_words import Element, first, local, named, place
from generator.model.alamat import Alamat, Langkah, steps_in
from generator.model.satuan import (
    Jenis,
    Lampiran,
    Penjelasan,
    Peraturan,
    Satuan,
)

DOCUMENTS = ("act", "bill", "doc")
_ANNEX = re.compile(r"\s*LAMPIRAN\b\s*(?P<nomor>[IVXLC]+[A-Z]?\b|\d+\b)?", re.IGNORECASE)
_EXPLAINS = re.compile(r"penjelasan|explanat", re.IGNORECASE)
_MARK = re.compile(rb"<(?:\w+:)?akomaNtoso\b")
HINT = "Simpan lagi berkasnya dari program asalnya sebagai Akoma Ntoso 3.0."


def is_akn(data: bytes) -> bool:
    """Return whether a text file is Akoma Ntoso, whatever its name."""
    begins = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    return begins and bool(_MARK.search(data[:20_000]))


def read_akn(data: bytes, name: str) -> tuple[Peraturan, tuple[Diagnostic, ...]]:
    """Return the regulation in a file and what of it was not read (H100).

    Raise DraftingError where it is none.
    """
    reader = _Reader(name)
    law = reader.regulation(_document(_parsed(data, name), name))
    return law, ordered(reader.notes)


def _parsed(data: bytes, name: str) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True,
        remove_comments=True, huge_tree=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        place = Span(name, getattr(error, "lineno", None) or 1, 1)
        raise DraftingError([galat(place, "H97", "XML ini rusak.", HINT)]) from None
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(dtd.iterentities()):  # type: ignore[union-attr]  # not in the stubs
        message = "XML ini memuat entitas (<!ENTITY>), yang tidak dibaca."
        raise DraftingError([galat(Span(name, 1, 1), "H97", message, HINT)])
    return root


def _document(root: Element, name: str) -> Element:
    """Return the document in a file: an act, a bill or another one in the same parts."""
    if local(root) == "akomaNtoso":
        for one in root:
            if local(one) in DOCUMENTS:
                return one
    what = f"<{local(root)}>"
    message = f"XML ini bukan peraturan dalam Akoma Ntoso: unsur pertamanya {what}."
    raise DraftingError([galat(place(name, root), "H97", message, HINT)])


class _Reader(UnitReader):
    """Reads a whole regulation."""

    def regulation(self, document: Element) -> Peraturan:
        annexes: list[Lampiran] = []
        explained, closing = Penjelasan(), self._lines(first(document, "conclusions"))
        for part in document:
            if local(part) not in (
                "meta", "preface", "preamble", "body", "mainBody", "conclusions", "attachments",
                "components", "coverPage",
            ):  # fmt: skip
                self._unread(part)
        body = first(document, "body", "mainBody")
        menimbang, mengingat = self._preamble(first(document, "preamble"))
        judul = self._title(first(document, "preface", "coverPage"))
        tree = self._body(body) if body is not None else Satuan(Jenis.BATANG_TUBUH)
        for attached in self._attached(document):
            inner = first(attached, *DOCUMENTS)
            if inner is None:
                self._unread(attached)
            elif _explains(attached, inner):
                explained = self._explanation(inner)
                closing += self._lines(first(inner, "conclusions"))
            else:
                annexes.append(self._annex(attached, inner, judul))
        if not any(unit.jenis is Jenis.PASAL for unit in tree.walk()):
            message = "Tidak ditemukan satu pun Pasal dalam berkas Akoma Ntoso ini."
            raise DraftingError([galat(self._at(document), "H92", message)])
        return Peraturan(
            judul, menimbang, mengingat, tree, "\n".join(closing), explained, tuple(annexes),
            tuple(self.items),
        )  # fmt: skip

    def _attached(self, document: Element) -> Iterator[Element]:
        for part in named(document, "attachments", "components"):
            yield from (one for one in part if isinstance(one.tag, str))
        root = document.getparent()
        if root is not None:
            for part in named(root, "components"):
                yield from part

    def _title(self, preface: Element | None) -> str:
        if preface is None:
            return ""
        long = first(preface, "longTitle")
        if long is None:
            return " ".join(self._lines(preface))
        for child in preface:
            if child is not long and (words := " ".join(self._lines_of(child))):
                self._left(child, words)
        return " ".join(self._lines(long)) if len(long) else self._text(long)

    def _lines_of(self, element: Element) -> list[str]:
        words = self._text(element)
        whole = local(element) in ("p", "heading", "subheading")
        return [words] * bool(words) if whole else self._lines(element)

    def _preamble(self, preamble: Element | None) -> tuple[tuple[Satuan, ...], tuple[Satuan, ...]]:
        said: dict[str, list[Satuan]] = {"recital": [], "citation": []}
        for part in preamble if preamble is not None else ():
            name = local(part).removesuffix("s")
            if name in said:
                kind = Jenis.HURUF if name == "recital" else Jenis.ANGKA
                for one in named(part, name):
                    said[name].append(self._item(one, kind))
                self._others(part, "intro", name)
            elif local(part) == "formula":
                for line in self._lines(part):
                    self._left(part, line)
            else:
                self._unread(part)
        return tuple(said["recital"]), tuple(said["citation"])

    def _others(self, part: Element, *known: str) -> None:
        for child in part:
            if local(child) not in known:
                self._unread(child)

    def _explanation(self, document: Element) -> Penjelasan:
        body = first(document, "mainBody", "body")
        if body is None:
            return Penjelasan()
        umum: list[str] = []
        entries: list[tuple[str, str]] = []
        places: list[Span] = []
        for part in body:
            if local(part) == "hcontainer" and part.get("name") == "pasal-demi-pasal":
                self._entries(part, (), entries, places)
            else:
                kept = [c for c in part if local(c) not in ("num", "heading")]
                umum += [line for c in kept for line in self._inner(c)] or self._lines_of(part)
        return Penjelasan("\n".join(umum), tuple(entries), self._at(body), tuple(places))

    def _entries(
        self,
        part: Element,
        path: tuple[Langkah, ...],
        entries: list[tuple[str, str]],
        places: list[Span],
    ) -> None:
        for child in part:
            match local(child):
                case "num" | "heading":
                    continue
                case "hcontainer":
                    heading = first(child, "heading")
                    name = self._text(heading) if heading is not None else ""
                    try:
                        inner = (*path, *steps_in(name))
                    except ValueError:
                        self._unread(child)
                        continue
                    self._entries(child, inner, entries, places)
                case _:
                    lines = self._inner(child)
                    if lines:
                        entries.append((str(Alamat(path)) if path else "", "\n".join(lines)))
                        places.append(self._at(child))

    def _annex(self, attached: Element, document: Element, of: str) -> Lampiran:
        """Read an annex; its head may name the regulation, which is no part of its title."""
        heads = [*named(attached, "heading", "subheading"), *named(document, "preface")]
        title = next(iter(document.iter("{*}docTitle")), None)
        lines = [line for x in heads for line in self._lines_of(x)]
        m = _ANNEX.match(lines[0]) if lines else None
        judul = " ".join(lines)[m.end() if m else 0 :].strip()
        if title is not None:
            judul = self._text(title)
        elif of:
            judul = judul.removeprefix(of.upper()).strip()
        body = first(document, "mainBody", "body")
        inside = [*self._lines(body), *self._lines(first(document, "conclusions"))]
        nomor = (m["nomor"] or "") if m else ""
        return Lampiran(nomor, judul, "\n".join(inside), self._at(attached))


def _explains(attached: Element, document: Element) -> bool:
    heading = first(attached, "heading")
    words = "".join(map(str, heading.itertext())) if heading is not None else ""
    return bool(_EXPLAINS.match(document.get("name") or "") or _EXPLAINS.match(words.strip()))
