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
from generator.proof.formulas import mathml_line
from generator.proof.parity import HINT, SHOWN, Written, formulas_in, hint_for, sentence
from generator.proof.words import read, words

INLINE = frozenset(("a", "b", "i", "ins", "del", "code", "span", "wbr"))
_IDS = etree.XPath("//@id", smart_strings=False)
OUTSIDE = ("http:", "https:", "mailto:")


@dataclass(slots=True)
class WebWords:
    """What the pages of a document say, in order."""

    body: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)
    described: list[str] = field(default_factory=list)  # what is said of each picture


Pages = Mapping[str, etree._Element]


def parsed(files: Mapping[str, bytes]) -> Pages:
    """Return the pages among files, read as a browser would."""
    return {
        name: html.document_fromstring(data.decode())
        for name, data in files.items()
        if name.endswith(".html")
    }


def compare_web(
    document: Document, names: Sequence[str], pages: Pages, edition: str = "web"
) -> tuple[Diagnostic, ...]:
    """Return what the pages of ``document``, in their order, say otherwise than it does.

    Its blocks must be named (:mod:`render.pdf.names`). ``edition`` is the folder or the file that
    the pages are in.
    """
    where = f"{edition}/{names[0] if names else document.name}"
    found = WebWords()
    for name in names:
        _read(pages[name], found)
    reading = read(document)
    body = Written.of(reading.text, reading.text_places, words)
    notes = Written.of(reading.notes, reading.note_places, words)
    numbered = sorted(found.notes, key=_number)  # one under a table stands behind those inside it
    return ordered(
        (
            *_differing(where, body, words(" ".join(found.body))),
            *_differing(f"{where}, catatan", notes, words(" ".join(numbered))),
            *_counted(where, document, found, reading.pictures),
            *formulas_in(where, "P80", reading.formulas, found.formulas),
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


def _read(page: etree._Element, found: WebWords) -> None:
    for main in page.iter("main"):
        said: list[str] = []
        _collect(main, said, found)
        found.body.append("".join(said))


def _collect(element: etree._Element, said: list[str], found: WebWords) -> None:
    """Take in the words of an element; whatever is no inline stands apart."""
    tag = element.tag
    if tag == "math":
        found.formulas.append(mathml_line(element))
    if tag == "svg":
        found.described.append(" ".join(words(str(element.get("aria-label", "")))))
        found.pictures.append(_drawn_words(element))
    elif tag == "img":
        found.described.append(" ".join(words(str(element.get("alt", "")))))
    elif tag == "aside" and element.get("role") == "note":
        note: list[str] = []
        _inner(element, note, found)
        found.notes.append(" ".join("".join(note).split()))
    elif tag in INLINE:
        _inner(element, said, found)
        return
    elif isinstance(tag, str) and "alat" not in str(element.get("class", "")).split():
        said.append(" ")
        _inner(element, said, found)
    said.append(" ")


def _inner(element: etree._Element, said: list[str], found: WebWords) -> None:
    said.append(element.text or "")
    for child in element:
        _collect(child, said, found)
        said.append(child.tail or "")


def _drawn_words(svg: etree._Element) -> str:
    return " ".join(_drawn(text) for text in svg.iter("text"))


def _drawn(element: etree._Element) -> str:
    """Return the words of an element; one with a place of its own stands apart."""
    apart = " " if any(element.get(key) for key in ("x", "y", "dx", "dy")) else ""
    inner = "".join(f"{_drawn(each)}{each.tail or ''}" for each in element)
    return f"{apart}{element.text or ''}{inner}"


# --- ways ----------------------------------------------------------------------------------------


def dead_ways(
    files: Container[str], pages: Pages, beside: Container[str], edition: str = "web"
) -> tuple[Diagnostic, ...]:
    """Return every link of the pages that leads nowhere, and every name that stands twice.

    ``files`` are the names of the web edition; ``beside`` those of what stands in the folder above.
    """
    ids = {name: _ids(page) for name, page in pages.items()}
    found: list[Diagnostic] = []
    for name, page in pages.items():
        for double in sorted(id_ for id_, times in ids[name].items() if times > 1):
            found.append(_twice(f"{edition}/{name}", double))
        ways = page.iter("a", "link", "script", "img")
        urls = {str(each.get("href") or each.get("src") or "") for each in ways}
        for url in sorted(urls):
            if not _lands(url, name, files, ids, beside):
                found.append(
                    galat(NOWHERE, "P82", f"{edition}/{name}: tautan '{url}' tidak sampai", HINT)
                )
    return ordered(found)


def _twice(where: str, name: str) -> Diagnostic:
    return galat(NOWHERE, "P82", f"{where}: jangkar '{name}' dipakai dua kali")


def _ids(page: etree._Element) -> Counter[str]:
    found = _IDS(page)
    return Counter(map(str, found)) if isinstance(found, list) else Counter()


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
