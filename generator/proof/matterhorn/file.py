"""Checks of what a file says of itself, of its fonts, its annotations and its marked words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from generator.proof.matterhorn.elements import runs_of
from generator.proof.matterhorn.fault import FILE, Fault
from generator.proof.structure import Area, Element

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

PRINT, HIDDEN = 4, 0b100011  # flags of annotations: Print; Invisible, Hidden, NoView
SEEN = ("/Popup", "/Link", "/PrinterMark")
NAME = re.compile(r"\S+[-:]\S+")  # of a place in the file
NOTHING = re.compile(r"<[0-9a-fA-F]{4}>\s*<(?:0000|[fF][eE][fF][fF]|[fF][fF][fF][eE])>")


def claims(book: Pdf) -> bool:
    """Return whether a file says that it follows PDF/UA-1."""
    return bool(re.search(r"pdfuaid:part(?:>|=\")1\b", _packet(book)))


def _packet(book: Pdf) -> str:
    """Return the metadata of a file, nothing where it has none."""
    packet = book.Root.get("/Metadata")
    return "" if packet is None else packet.read_bytes().decode("utf-8", "replace")


def identity(book: Pdf) -> Iterator[Fault]:
    """06-001 to 06-003, 07-001, 07-002, 11-006: title, language and the norm it claims."""

    def told(point: str, what: str, code: str = "P58") -> Fault:
        return Fault(code, f"Matterhorn {point}", FILE, what)

    text = _packet(book)
    if not text:
        yield told("06-001", "berkas tanpa metadata XMP")
    else:
        if not claims(book):
            yield told("06-002", "metadata tidak menyebut PDF/UA-1")
        if not re.search(r"<dc:title>.*?<rdf:li[^>]*>\s*[^<\s]", text, re.DOTALL):
            yield told("06-003", "metadata tanpa judul (dc:title)")
    wishes: Any = book.Root.get("/ViewerPreferences", {})
    shown = wishes.get("/DisplayDocTitle")
    if shown is None:
        yield told("07-001", "bilah judul tidak diminta menampilkan judul dokumen")
    elif not shown:
        yield told("07-002", "bilah judul diminta menampilkan nama berkas")
    if not str(book.Root.get("/Lang", "")).strip():
        yield told("11-006", "bahasa dokumen tidak disebut", "P61")
    said: Any = book.Root.get("/MarkInfo", {})
    if not said.get("/Marked"):
        what = "berkas tidak menyatakan diri bertanda susunan"
        yield Fault("P58", "ISO 14289-1, 6.2", FILE, what)


def archival(book: Pdf) -> Iterator[Fault]:
    """ISO 19005-3 (PDF/A-3): what is asked beside what PDF/UA asks."""

    def told(clause: str, what: str, page: int = FILE) -> Fault:
        return Fault("P68", f"ISO 19005-3, {clause}", page, what)

    text = _packet(book)
    if not re.search(r"pdfaid:part(?:>|=\")3\b", text):
        yield told("6.6.4", "metadata tidak menyebut PDF/A-3")
    if "pdfuaid:part" in text and "http://www.aiim.org/pdfua/ns/id/</" not in text:
        yield told("6.6.2.3", "skema pdfuaid tidak dijelaskan dalam metadata")
    intents = list(book.Root.get("/OutputIntents", ()))
    if not any("/DestOutputProfile" in each for each in intents):
        yield told("6.2.3", "makna warna (OutputIntent) tidak disebut")
    if book.is_encrypted:
        yield told("6.1.3", "berkas bersandi")
    for number, page in enumerate(book.pages):
        for note in page.obj.get("/Annots", ()):
            flags = int(note.get("/F", 0))
            if note.get("/Subtype") != "/Popup" and (not flags & PRINT or flags & HIDDEN):
                yield told("6.3.2", "anotasi tidak ikut tercetak", number)


def areas(book: Pdf, top: Element) -> Iterator[Fault]:
    """28-002, 28-008, 28-009, 28-011, 28-012: links and other annotations."""
    held = ((kid, each) for each in top.walk() for kid in each.kids if isinstance(kid, Area))
    owner = {area.annotation: each.tag for area, each in held}
    for number, page in enumerate(book.pages):
        found = list(page.obj.get("/Annots", ()))
        tabs = page.obj.get("/Tabs")
        if found and tabs != "/S":
            point = "28-008" if tabs is None else "28-009"
            what = "urutan anotasi halaman tidak mengikuti susunan"
            yield Fault("P66", f"Matterhorn {point}", number, what)
        for note in found:
            yield from _annotation(note, number, owner.get(note.objgen, ""))


def _annotation(note: Object, page: int, tag: str) -> Iterator[Fault]:
    kind = str(note.get("/Subtype", ""))
    said = str(note.get("/Contents", "")).strip()
    target = str(note.get("/Dest", ""))

    def told(point: str, what: str) -> Fault:
        return Fault("P66", f"Matterhorn {point}", page, what)

    if kind == "/Link":
        if tag != "Link":
            yield told("28-011", "tautan di luar susunan baca")
        if not said:
            yield told("28-012", "tautan tanpa keterangan")
        elif NAME.fullmatch(said) and (said == target or said.startswith("naskah:")):
            yield told("28-012", f"keterangan tautan “{said}” bukan kata untuk pembaca")
    elif kind == "/Widget" and tag != "Form":
        yield told("28-010", "isian formulir di luar susunan baca")
    elif kind not in (*SEEN, "/Widget"):
        if tag != "Annot":
            yield told("28-002", f"anotasi {kind[1:]} di luar susunan baca")
        if not said:
            yield told("28-004", f"anotasi {kind[1:]} tanpa keterangan")


def parents(book: Pdf, top: Element) -> Iterator[Fault]:
    """01-005: marked words that the reading structure does not know, or knows twice."""
    held = Counter((run.page, run.number) for run, _ in runs_of(top))
    for (page, number), times in sorted(held.items()):
        if times > 1:
            yield Fault("P59", "Matterhorn 01-005", page, f"bagian {number} dibaca {times} kali")
    tree: Any = book.Root["/StructTreeRoot"].get("/ParentTree", {})
    known = dict(_numbers(tree))
    for number, sheet in enumerate(book.pages):
        runs = known.get(int(sheet.obj.get("/StructParents", -1)))
        listed = list(runs) if runs is not None else []
        told = {(number, order) for order, owner in enumerate(listed) if owner is not None}
        here = {key for key in held if key[0] == number}
        for _, run in sorted(told ^ here):
            what = f"bagian {run} tidak sama dalam pohon susunan dan pohon halaman"
            yield Fault("P59", "Matterhorn 01-005", number, what)


def _numbers(tree: Object) -> Iterator[tuple[int, Object]]:
    for kid in tree.get("/Kids", ()):
        yield from _numbers(kid)
    flat = list(tree.get("/Nums", ()))
    yield from ((int(key), value) for key, value in zip(flat[::2], flat[1::2], strict=True))


def fonts(book: Pdf) -> Iterator[Fault]:
    """31-009, 31-006, 31-027, 31-028: fonts that are not embedded, signs without meaning."""
    import pikepdf

    for each in book.objects:
        if not isinstance(each, pikepdf.Dictionary) or each.get("/Type") != "/Font":
            continue
        name = str(each.get("/BaseFont", "/tanpa nama"))[1:]
        kind = each.get("/Subtype")
        whole = each.get("/DescendantFonts", [each])[0]

        def told(point: str, what: str, name: str = name) -> Fault:
            return Fault("P67", f"Matterhorn {point}", FILE, f"huruf {name} {what}")

        if kind in ("/CIDFontType0", "/CIDFontType2"):
            continue
        descriptor: Any = whole.get("/FontDescriptor", {})
        if kind != "/Type3" and not any(f"/FontFile{n}" in descriptor for n in ("", "2", "3")):
            yield told("31-009", "tidak disertakan")
        if whole.get("/Subtype") == "/CIDFontType2" and "/CIDToGIDMap" not in whole:
            yield told("31-006", "tidak menyebut bentuk hurufnya (CIDToGIDMap)")
        if kind == "/Type0" and "/ToUnicode" not in each:
            yield told("31-027", "tidak menyebut arti tandanya (ToUnicode)")
        elif "/ToUnicode" in each:
            table = each["/ToUnicode"].read_bytes().decode("ascii", "replace")
            if NOTHING.search(table.partition("endcodespacerange")[2]):
                yield told("31-028", "memuat tanda tanpa arti")
