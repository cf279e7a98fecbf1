"""The pages of the web edition say what the ir says, and every way in them leads somewhere.

Read from the finished files, apart from what wrote them. Words are compared in order, notes and
pictures are counted one by one. What a page holds around the document has the class ``alat``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from posixpath import join, normpath
from urllib.parse import unquote, urldefrag

from lxml import etree, html

from generator.diagnostics import NOWHERE, Diagnostic, galat, ordered
from generator.ir.nodes import Document, Figure
from generator.ir.walk import walk
from generator.proof.difference import differences
from generator.proof.parity import HINT, SHOWN, Written, hint_for, sentence
from generator.proof.words import read, words
from generator.render.pdf.names import named

INLINE = frozenset(("a", "b", "i", "ins", "del", "code", "span", "wbr"))
OUTSIDE = ("http:", "https:", "mailto:")


@dataclass(slots=True)
class WebWords:
    """What the pages of a document say, in order."""

    body: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    described: list[str] = field(default_factory=list)  # what is said of each picture


Pages = Mapping[str, html.HtmlElement]


def parsed(files: Mapping[str, bytes]) -> Pages:
    """Return the pages among files, read as a browser would."""
    return {
        name: html.document_fromstring(data.decode())
        for name, data in files.items()
        if name.endswith(".html")
    }


def compare_web(document: Document, names: Sequence[str], pages: Pages) -> tuple[Diagnostic, ...]:
    """Return what the pages of ``document``, in their order, say otherwise than it does."""
    where = f"web/{names[0]}" if names else f"web/{document.name}"
    found = WebWords()
    for name in names:
        _read(pages[name], found)
    reading = read(named(document))
    body = Written.of(reading.text, reading.text_places, words)
    notes = Written.of(reading.notes, reading.note_places, words)
    numbered = sorted(found.notes, key=_number)  # one under a table stands behind those inside it
    return ordered(
        (
            *_differing(where, body, words(" ".join(found.body))),
            *_differing(f"{where}, catatan", notes, words(" ".join(numbered))),
            *_counted(where, document, found, reading.pictures),
        )
    )


def _differing(where: str, wanted: Written, printed: Sequence[str]) -> Iterator[Diagnostic]:
    for order, difference in enumerate(differences(wanted.line, printed)):
        if order == SHOWN:
            return
        place = wanted.place(difference.at)
        yield galat(place, "P80", f"{where}: {sentence(difference)}", hint_for(place))


def _counted(
    where: str, document: Document, found: WebWords, pictures: Sequence[str]
) -> Iterator[Diagnostic]:
    figures = [
        block for part in document.parts for block in walk(part.blocks) if isinstance(block, Figure)
    ]
    wanted = [" ".join(words(figure.alt)) for figure in figures]
    if wanted != found.described:
        told = f"{len(found.described)} gambar berketerangan, seharusnya {len(wanted)}"
        lost = next((each for each in wanted if each not in found.described), "")
        yield galat(NOWHERE, "P81", f"{where}: {told}; pertama yang berbeda: '{lost[:60]}'", HINT)
    drawn = [words(each) for each in pictures]
    if drawn != [words(each) for each in found.pictures]:
        yield galat(NOWHERE, "P81", f"{where}: kata di dalam gambar berbeda dari naskah", HINT)


def _number(note: str) -> int:
    first = note.split(maxsplit=1)[0]
    return int(first) if first.isdecimal() else 0


# --- reading -------------------------------------------------------------------------------------


def _read(page: html.HtmlElement, found: WebWords) -> None:
    for main in page.iter("main"):
        found.body.append("".join(_words(main, found)))


def _words(element: etree._Element, found: WebWords) -> Iterator[str]:
    """Yield the words of an element; whatever is no inline stands apart."""
    tag, classes = element.tag, str(element.get("class", "")).split()
    if not isinstance(tag, str) or "alat" in classes:
        yield " "
    elif tag == "svg":
        found.described.append(" ".join(words(str(element.get("aria-label", "")))))
        found.pictures.append(_drawn_words(element))
    elif tag == "img":
        found.described.append(" ".join(words(str(element.get("alt", "")))))
    elif tag == "aside" and element.get("role") == "note":
        note = "".join(_inner(element, found))
        found.notes.append(" ".join(note.split()))
        yield " "
    else:
        gap = "" if tag in INLINE else " "
        yield gap
        yield from _inner(element, found)
        yield gap


def _inner(element: etree._Element, found: WebWords) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from _words(child, found)
        yield child.tail or ""


def _drawn_words(svg: etree._Element) -> str:
    return " ".join(_drawn(text) for text in svg.iter("text"))


def _drawn(element: etree._Element) -> str:
    """Return the words of an element; one with a place of its own stands apart."""
    apart = " " if any(element.get(key) for key in ("x", "y", "dx", "dy")) else ""
    inner = "".join(f"{_drawn(each)}{each.tail or ''}" for each in element)
    return f"{apart}{element.text or ''}{inner}"


# --- ways ----------------------------------------------------------------------------------------


def dead_ways(
    files: Container[str], pages: Pages, beside: Container[str]
) -> tuple[Diagnostic, ...]:
    """Return every link of the pages that leads nowhere, and every name that stands twice.

    ``files`` are the names of the web edition; ``beside`` those of what stands in the folder above.
    """
    ids = {name: Counter(map(str, page.xpath("//@id"))) for name, page in pages.items()}
    found: list[Diagnostic] = []
    for name, page in pages.items():
        for double in sorted(id_ for id_, times in ids[name].items() if times > 1):
            found.append(galat(NOWHERE, "P82", f"web/{name}: jangkar '{double}' dipakai dua kali"))
        for url in sorted({*map(str, page.xpath("//@href[not(ancestor::svg)]|//@src"))}):
            if not _lands(url, name, files, ids, beside):
                found.append(
                    galat(NOWHERE, "P82", f"web/{name}: tautan '{url}' tidak sampai", HINT)
                )
    return ordered(found)


def _lands(
    url: str,
    name: str,
    files: Container[str],
    ids: Mapping[str, Counter[str]],
    beside: Container[str],
) -> bool:
    if url.startswith((*OUTSIDE, "data:")):
        return True
    path, fragment = urldefrag(url)
    file = normpath(join(".", unquote(path))) if path else name
    if file.startswith("../"):
        return file.removeprefix("../") in beside and not fragment
    return file in files and (not fragment or unquote(fragment) in ids.get(file, ()))
