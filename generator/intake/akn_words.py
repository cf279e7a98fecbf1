"""The words of Akoma Ntoso elements, and what of a file is not read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from generator.diagnostics import Diagnostic, Severity, Span, galat
from generator.model.rumus import KELAS, is_sign, line_of
from generator.model.satuan import Jenis
from generator.model.tabel import row_of, rule

Element = etree._Element
GROUPS = {"book": Jenis.BUKU, "chapter": Jenis.BAB, "part": Jenis.BAGIAN, "subpart": Jenis.PARAGRAF}
KINDS = {
    **GROUPS,
    "article": Jenis.PASAL,
    "section": Jenis.PASAL,
    "rule": Jenis.PASAL,
    "paragraph": Jenis.AYAT,
    "subsection": Jenis.AYAT,
    **dict.fromkeys(("point", "subparagraph", "indent", "item", "clause", "subclause"), None),
}


def place(name: str, element: Element) -> Span:
    """Return where an element begins."""
    line = element.sourceline
    return Span(name, line if isinstance(line, int) else 1, 1)


def local(element: Element) -> str:
    """Return the name of an element without its namespace; nothing for what is no element."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def named(parent: Element, *names: str) -> Iterator[Element]:
    """Return the elements of some names directly in another."""
    return (child for child in parent if local(child) in names)


def first(parent: Element, *names: str) -> Element | None:
    """Return the first of them."""
    return next(named(parent, *names), None)


@dataclass(slots=True)
class WordReader:
    """Reads words of one file; ``notes`` will hold what was not read."""

    name: str
    notes: list[Diagnostic] = field(default_factory=list)

    def _at(self, element: Element) -> Span:
        return place(self.name, element)

    def _unread(self, element: Element) -> None:
        """Tell an element whose words find no place; one without words is nothing lost."""
        words = " ".join("".join(map(str, element.itertext())).split())
        if not words and local(element) != "img":
            return
        shown = words if len(words) < 80 else f"{words[:77]}..."
        message = f"Unsur <{local(element)}> tidak dibaca: “{shown}”."
        hint = "Pindahkan isinya ke satuan yang dikenal, atau tulis sendiri dalam hasilnya."
        self.notes.append(galat(self._at(element), "H100", message, hint))

    def _left(self, element: Element, words: str) -> None:
        """Tell words that a tree of a law has no room for, as for a text (H91)."""
        message = f"Di luar judul dan satuan, dilewati: “{words}”."
        self.notes.append(Diagnostic(self._at(element), Severity.PETUNJUK, "H91", message))

    def _text(self, element: Element) -> str:
        """Return the words of a paragraph without what it quotes in units and its notes."""
        return " ".join("".join(self._pieces(element)).split())

    def _pieces(self, element: Element) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            match local(child):
                case "quotedStructure":
                    pass
                case "authorialNote" | "noteRef" | "remark":
                    self._unread(child)
                case "br" | "eol":
                    yield " "
                case "img":
                    yield child.get("alt") or ""
                case "span" if child.get("class") == KELAS:
                    said = self._text(child)
                    yield said if _is_among_words(child, said) else line_of(said)
                case _:
                    yield from self._pieces(child)
            yield child.tail or ""

    def _lines(self, part: Element | None) -> list[str]:
        """Return what stands in a part, a line for each paragraph, item and cell of a table."""
        return list(self._flat(part)) if part is not None else []

    def _flat(self, part: Element) -> Iterator[str]:
        for child in part:
            name = local(child)
            if name in ("p", "listIntroduction", "listWrapUp", "heading", "subheading"):
                yield from filter(None, [self._text(child)])
            elif name == "table":
                yield from self._rows(child) if _is_plain(child) else self._flat(child)
            elif name in ("item", "hcontainer", "point", "paragraph", *KINDS):
                yield from self._labelled(child)
            elif name in ("meta",):
                continue
            elif len(child):
                yield from self._flat(child)
            else:
                yield from filter(None, [self._text(child)])

    def _labelled(self, item: Element) -> Iterator[str]:
        num = first(item, "num")
        inside = iter(
            [line for child in item if local(child) != "num" for line in self._inner(child)]
        )
        label = self._text(num) if num is not None else ""
        yield from filter(None, [f"{label} {next(inside, '')}".strip()])
        yield from inside

    def _inner(self, child: Element) -> list[str]:
        if local(child) in ("p", "heading", "subheading", "listIntroduction", "listWrapUp"):
            return [words] if (words := self._text(child)) else []
        if local(child) in ("item", *KINDS):
            return list(self._labelled(child))
        return list(self._flat(child))

    def _rows(self, table: Element) -> Iterator[str]:
        """Yield the rows of a table of law text as an author types them."""
        rows = [row for row in table.iter() if local(row) == "tr"]
        for n, row in enumerate(rows):
            cells = [" ".join(self._cell(cell)) for cell in named(row, "td", "th")]
            yield row_of(cells)
            heads = _is_head(row)
            if heads and not (n + 1 < len(rows) and _is_head(rows[n + 1])):
                yield rule(len(cells))

    def _cell(self, cell: Element) -> list[str]:
        return self._lines(cell) if len(cell) else [self._text(cell)]


def _is_head(row: Element) -> bool:
    return any(local(cell) == "th" for cell in row)


def _is_plain(table: Element) -> bool:
    """Return whether a table is one of law text: a paragraph in each cell, none joined."""
    cells = [cell for cell in table.iter() if local(cell) in ("td", "th")]
    return all(len(c) < 2 and not c.get("colspan") and not c.get("rowspan") for c in cells)


def _is_among_words(span: Element, said: str) -> bool:
    """Return whether a formula is but a sign in a sentence: other words stand beside it."""
    around = span.getparent()
    beside = "" if around is None else "".join(map(str, around.itertext()))
    return is_sign(said) and " ".join(beside.split()) != said
