"""An Akoma Ntoso file held against its document, and what the schema of OASIS does not find.

The schema knows order, attributes and doubled ids. It does not know whether a reference leads
anywhere, whether a time begins, whether a unit has an id, or what country and language there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from generator.diagnostics import Diagnostic, Span, galat
from generator.ir.nodes import Block, Document, Group, Paragraph, Part
from generator.ir.printed import printed
from generator.model.kode_daerah import is_code
from generator.model.perubahan import Perubahan
from generator.proof.words import tokens

Element = etree._Element
LANGUAGE = "ind"
# fmt: off
NEED_ID = frozenset((
    "book", "chapter", "part", "subpart", "article", "paragraph", "point", "hcontainer",
    "recitals", "recital", "citations", "citation", "blockList", "item", "table", "mod",
    "quotedStructure", "container", "attachment", "eventRef", "temporalGroup", "textualMod",
    "original", "activeRef", "passiveRef", "TLCOrganization", "TLCObject", "TLCConcept", "note",
))
# fmt: on
INTERNAL = ("href", "source", "period", "start", "end", "refersTo")
ABOUT_THE_TEXT = ("catatan", "sampul-anak")  # roles of paragraphs that are no words of the law
HINT = "Laporkan: ini kesalahan program."


def sound(name: str, data: bytes) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the ids, references, times and names of a file (H102, H103)."""
    root = _parsed(data)
    given = [str(e.get("eId")) for e in root.iter() if isinstance(e.tag, str) and e.get("eId")]
    found: list[Diagnostic] = []
    for eid in dict.fromkeys(eid for eid, n in Counter(given).items() if n > 1):
        found.append(_fault("H103", name, root, f"eId {eid} diberikan lebih dari sekali"))
    known = set(given)
    for element in root.iter():
        if isinstance(element.tag, str):
            found += _element(name, element, known)
    return tuple(found)


def _element(name: str, element: Element, known: set[str]) -> Iterator[Diagnostic]:
    local = etree.QName(element).localname
    if local in NEED_ID and not element.get("eId"):
        yield _fault("H103", name, element, f"<{local}> tanpa eId")
    for key in INTERNAL:
        target = element.get(key) or ""
        if target.startswith("#") and target[1:] not in known:
            what = f'<{local} {key}="{target}"> tidak menuju apa pun'
            yield _fault("H102", name, element, what)
    value = element.get("value") or ""
    if local == "FRBRcountry" and not is_code(value):
        yield _fault("H103", name, element, f"negara {value!r} tidak dikenal")
    if local == "FRBRlanguage" and element.get("language") != LANGUAGE:
        yield _fault("H103", name, element, f"bahasa {element.get('language')!r}, bukan {LANGUAGE}")
    if local == "timeInterval" and not element.get("start"):
        yield _fault("H102", name, element, "waktu tanpa awal")


def recorded(name: str, data: bytes, operations: Sequence[Perubahan]) -> tuple[Diagnostic, ...]:
    """Return an H104 unless a file records exactly one change for each operation."""
    root = _parsed(data)
    n = sum(1 for _ in root.iter("{*}textualMod"))
    if n == len(operations):
        return ()
    return (_fault("H104", name, root, f"{n} perubahan dicatat bagi {len(operations)} operasi"),)


def same_words(
    name: str, data: bytes, document: Document, *, bare: bool = False
) -> tuple[Diagnostic, ...]:
    """Return an H101 where a file says something else than the document it was made from.

    Words of the law must stand in their order; notes about it, which the file keeps apart, too.
    Capitals of a heading are a matter of looks. ``bare`` numbers leave out Bab and Pasal: then
    reading the file back is what proves it.
    """
    if bare:
        return ()
    root = _parsed(data)
    law, notes = _split(document)
    said = [text for main in root for text in _texts(main)]
    aside = [text for note in root.iter("{*}note") for text in _texts(note)]
    return (
        *_unlike(name, root, said, [line.printed for line in printed(law)]),
        *_unlike(name, root, aside, [line.printed for line in printed(notes)]),
    )


def _unlike(
    name: str, root: Element, said: Sequence[str], wanted: Sequence[str]
) -> Iterator[Diagnostic]:
    have, want = _folded(said), _folded(wanted)
    if have == want:
        return
    at = next(
        (n for n, (a, b) in enumerate(zip(have, want, strict=False)) if a != b),
        min(len(have), len(want)),
    )
    here, there = (" ".join(x[max(at - 4, 0) : at + 6]) or "tidak ada" for x in (have, want))
    yield _fault("H101", name, root, f"berkas memuat “{here}”, dokumennya “{there}”")


def _folded(texts: Sequence[str]) -> list[str]:
    return [token.casefold() for text in texts for token in tokens(text)]


def _split(document: Document) -> tuple[Document, Document]:
    """Return a document without what is about its text, and that."""
    notes: list[Block] = []

    def kept(blocks: Sequence[Block]) -> tuple[Block, ...]:
        own: list[Block] = []
        for block in blocks:
            if isinstance(block, Paragraph) and block.role in ABOUT_THE_TEXT:
                notes.append(block)
            elif isinstance(block, Group) and block.role == "catatan-naskah":
                notes.extend(block.blocks)
            elif isinstance(block, Group):
                own.append(replace(block, blocks=kept(block.blocks)))
            else:
                own.append(block)
        return tuple(own)

    parts = tuple(replace(part, blocks=kept(part.blocks)) for part in document.parts)
    aside = Part("catatan", "", tuple(notes))
    return replace(document, parts=parts), replace(document, parts=(aside,))


def _texts(element: Element) -> Iterator[str]:
    """Yield the words of a document, a string for each run; what it says of itself left out."""
    local = etree.QName(element).localname
    if local == "meta":
        return
    if local == "p" and any(True for _ in element.iter("{*}authorialNote")):
        yield "".join(_without_notes(element))
        for note in element.iter("{*}authorialNote"):
            yield "".join(map(str, note.itertext()))
        return
    if local in ("p", "num", "heading") and not any(
        True for _ in element.iter("{*}quotedStructure")
    ):
        yield "".join(_lines(element))
        return
    yield element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""


def _lines(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield " " if etree.QName(child).localname == "br" else ""
        yield from _lines(child)
        yield child.tail or ""


def _without_notes(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if etree.QName(child).localname != "authorialNote":
            yield from _without_notes(child)
        yield child.tail or ""


def _parsed(data: bytes) -> Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _fault(code: str, name: str, element: Element, what: str) -> Diagnostic:
    line = element.sourceline
    place = Span(name, line if isinstance(line, int) else 1, 1)
    return galat(place, code, f"{what[0].upper()}{what[1:]}.", HINT)
