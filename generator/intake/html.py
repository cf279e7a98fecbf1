"""A web page: what stands in its main part, a block a line, a row of data as a row.

Tables that only align (Menimbang | : | a. bahwa ...) become lines, as those of a DOCX do.

A page has ways to other pages, tools and scripts around its text; they are no part of it. Numbers
of lists stand in the text of our own pages, and are counted where a page leaves that to the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import zip_longest

from generator.diagnostics import Diagnostic, Span
from generator.intake.columns_named import names_columns
from generator.intake.text import tidy
from generator.model import nomor
from generator.model.lines import Line
from generator.model.satuan import Jenis
from generator.model.tabel import row_of, rule

PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
HEAD = 1024
LEFT_OUT = {"head", "nav", "script", "style", "noscript", "template", "svg", "aside", "form"}
LEFT_OUT |= {"button", "select", "dialog"}
BLOCKS = {
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "li",
    "dt",
    "dd",
    "ol",
    "ul",
}
BLOCKS |= {"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figure", "figcaption", "dl"}
BLOCKS |= {"ul", "table", "caption", "tr", "hr", "body", "html"}
TABLE = {"table", "tr", "td", "th"}
INDENT = 4  # of a list in a list, as a text would show it
TOOL = "alat"  # the class of what our own pages offer beside the text
OWN_LIST = "l "  # and of their lists, whose numbers are printed
HEADING = re.compile(r"(?:BUKU|BAB|Bagian|Paragraf)\s+\S+(?:\s\S{1,8})?\Z")
LABEL = re.compile(
    r"(?:Menimbang|Mengingat|Menetapkan|Memperhatikan)?\s*:?\s*(?:\(?\w{1,4}[.)])?\s*\Z"
)


def is_page(data: bytes) -> bool:
    """Whether a text is a web page, whatever its name says."""
    return PAGE.search(data[:HEAD]) is not None


def read_html(data: bytes, path: str) -> tuple[tuple[Line, ...], tuple[Diagnostic, ...]]:
    """Return the lines of a web page with their places in the file."""
    page = _Page(path)
    page.feed(data.decode("utf-8-sig", errors="replace"))
    page.close()
    page.finish()
    main = [line for line, inside in page.lines if inside]
    return tuple(main or [line for line, _ in page.lines]), ()


@dataclass
class _Table:
    """A table being read: rows of cells, each its lines, and how many rows are heads."""

    rows: list[list[list[Line]]] = field(default_factory=list)
    heads: int = 0
    head: bool = True  # whether the row that is read has had no cell of data so far
    reading: bool = False  # whether a row is open

    def lines(self) -> Iterator[Line]:
        """Yield its rows: of data as one line each, else the first lines of its cells and so on."""
        words = [[" ".join(line.text for line in cell) for cell in row] for row in self.rows]
        heads = self.heads or int(names_columns(words))
        for n, (row, said) in enumerate(zip(self.rows, words, strict=True), 1):
            first = next(line for cell in row for line in cell)
            if heads:
                yield replace(first, text=row_of(said))
                if n == heads:
                    yield replace(first, text=rule(len(said)))
                continue
            for together in zip_longest(*row):
                found = [line for line in together if line]
                yield replace(found[0], text=" ".join(line.text for line in found))


class _Page(HTMLParser):
    """Gathers the words of a page; ``lines`` are told with whether they stand in its main part."""

    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self.path = path
        self.lines: list[tuple[Line, bool]] = []
        self._words: list[str] = []
        self._start = (1, 1)
        self._left_out = ""
        self._depth = 0
        self._main = 0
        self._tables: list[_Table] = []
        self._cell: list[Line] | None = None
        self._nested = 0  # tables open within a cell
        self._lists: list[list[str | int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line with every block, and count the items of a list."""
        named = dict(attrs)
        kind = f"{named.get('class') or ''} "
        if self._left_out:
            self._depth += tag == self._left_out
            return
        if tag in LEFT_OUT or TOOL in kind.split():
            self._left_out, self._depth = tag, 1
            return
        self._main += tag == "main"
        if tag in BLOCKS or tag == "br":
            self.end(closed=False)
        if tag in TABLE:
            self._open(tag)
        elif tag in ("ol", "ul"):
            counted = tag == "ol" and not kind.startswith(OWN_LIST)
            first = str(named.get("start") or 1)
            number = int(first) if first.isdigit() else 1
            self._lists.append([str(named.get("type") or "1") if counted else "", number])
        elif tag == "li" and self._lists:
            self._number()

    def handle_endtag(self, tag: str) -> None:
        """End the line of a block, the cell of a row, the part that was left out."""
        if self._left_out:
            self._depth -= tag == self._left_out
            self._left_out = self._left_out if self._depth else ""
            return
        if tag in TABLE:
            self._close(tag)
        elif tag in BLOCKS or (tag == "span" and HEADING.match("".join(self._words).strip())):
            self.end()
        if tag in ("ol", "ul") and self._lists:
            self._lists.pop()
        if tag == "main":
            self._main = max(self._main - 1, 0)

    def handle_data(self, data: str) -> None:
        """Keep the words of the text."""
        if not self._left_out:
            if data.strip() and not "".join(self._words).strip():
                self._start = self._place(data)
            self._words.append(data)

    def _place(self, data: str) -> tuple[int, int]:
        """Return line and column of the first word; a page may have all its lines on one."""
        blank = data[: len(data) - len(data.lstrip())]
        line, column = self.getpos()
        if down := blank.count("\n"):
            return line + down, len(blank) - blank.rindex("\n")
        return line, column + len(blank) + 1

    def end(self, *, closed: bool = True) -> None:
        """End the line that was begun; a label waits for its words, a cell for its row."""
        if not closed and self._words and LABEL.match("".join(self._words).strip()):
            self._words.append(" ")
        elif text := self._take():
            self._add(text)

    def finish(self) -> None:
        """End what the page left open."""
        self.end()
        self._nested = 0
        while self._tables:
            self._close("table")

    def _take(self) -> str:
        text = " ".join(tidy("".join(self._words)).split())
        self._words = []
        return text

    def _add(self, text: str) -> None:
        line = Line(text, Span(self.path, *self._start), INDENT * len(self._lists))
        if self._cell is None:
            self.lines.append((line, self._main > 0))
        else:
            self._cell.append(line)

    def _open(self, tag: str) -> None:
        """Begin a table, a row or a cell; a table within a cell is read as lines of that cell."""
        if tag == "table" and self._cell is None:
            self._tables.append(_Table())
        elif tag == "table" or not self._tables or self._nested:
            self._nested += tag == "table"
            return
        table = self._tables[-1]
        if tag != "table":
            self.end()
            self._end_parts(table, tag)
        if tag == "tr":
            table.rows.append([])
            table.head = table.reading = True
        elif tag != "table" and table.rows:
            self._cell = []
            table.head &= tag == "th"

    def _close(self, tag: str) -> None:
        """End a cell, a row of heads, a table with all its lines."""
        self.end()
        if self._nested or not self._tables:
            self._nested -= tag == "table" and self._nested > 0
            return
        self._end_parts(self._tables[-1], tag)
        if tag == "table":
            self.lines += [(line, self._main > 0) for line in self._tables.pop().lines()]

    def _end_parts(self, table: _Table, tag: str) -> None:
        """End the cell, and its row where ``tag`` is none of a cell: a page need not say so."""
        if self._cell is not None:
            table.rows[-1].append(self._cell)
            self._cell = None
        if tag in ("td", "th") or not table.reading:
            return
        table.reading = False
        if not any(table.rows[-1]):
            table.rows.pop()
        else:
            table.heads += table.head and table.heads == len(table.rows) - 1

    def _number(self) -> None:
        self._start = self._place("")
        kind, number = self._lists[-1]
        self._lists[-1][1] = int(number) + 1
        if kind == "a":
            self._words.append(f"{nomor.render(Jenis.HURUF, nomor.Nomor(int(number)))}. ")
        elif kind == "1":
            self._words.append(f"{number}. ")
