"""How large the pieces of an authored text may be: beyond, a page cannot hold them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.content.characters import place_of
from generator.diagnostics import Diagnostic, galat
from generator.model import narasi

MAX_WORD = 500  # characters without a blank: an address on the web may be long
MAX_HEADING = 300
MAX_PARAGRAPH = 20_000
MAX_NOTE = 12_000  # two pages and a half of notes
MAX_NOTES = 30  # called from one paragraph
MAX_COLUMNS = 8  # of a table on an upright page: 17 mm each
MAX_ROWS = 1_000
MAX_QUOTES = 2  # one inside the other
WORD = re.compile(rf"[^\s|]{{{MAX_WORD + 1},}}")


def words(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield an error for every word that no line, page or cell could hold."""
    if max(map(len, text.split()), default=0) <= MAX_WORD:  # ten times as fast as the pattern
        return
    for match in WORD.finditer(text):
        if any(map(str.isalnum, match.group())):
            message = f"Kata sepanjang {len(match.group())} karakter tanpa spasi."
            hint = f"Pecah dengan spasi; paling panjang {MAX_WORD} karakter."
            yield galat(place_of(text, match.start(), path), "Y20", message, hint)


def too_large(nodes: Iterable[narasi.Block | narasi.Inline]) -> Iterator[Diagnostic]:
    """Yield an error for every piece of a narrative that is larger than a page can take."""
    for node in nodes:
        for what, there, most, unit, hint in _measures(node):
            if there > most:
                message = f"{what} memuat {there} {unit}; paling banyak {most}."
                yield galat(node.span, "S41", message, hint)


Measure = tuple[str, int, int, str, str]


def _measures(node: narasi.Block | narasi.Inline) -> Iterator[Measure]:
    """Yield what is there of a piece, how much may be, its unit, and what to do about it."""
    match node:
        case narasi.Paragraph(children):
            notes = sum(isinstance(each, narasi.Note | narasi.Citation) for each in children)
            split = "Pecah menjadi beberapa alinea."
            yield "Alinea", _letters(children), MAX_PARAGRAPH, "karakter", split
            yield "Alinea", notes, MAX_NOTES, "catatan kaki", split
        case narasi.Heading(_, children):
            yield "Judul", _letters(children), MAX_HEADING, "karakter", "Ringkas judulnya."
        case narasi.Note(children):
            hint = "Pindahkan sebagian isinya ke dalam teks."
            yield "Catatan kaki", _letters(children), MAX_NOTE, "karakter", hint
        case narasi.Table(head=head, rows=rows):
            hint = "Bagi menjadi beberapa tabel, atau jadikan kolomnya baris."
            yield "Tabel", len(head), MAX_COLUMNS, "kolom", hint
            yield "Tabel", len(rows), MAX_ROWS, "baris", hint
        case narasi.Quote():
            yield "Kutipan", _depth(node), MAX_QUOTES, "tingkat", 'Kurangi tanda ">".'


def _letters(inlines: Sequence[narasi.Inline]) -> int:
    return sum(
        len(each.text)
        if isinstance(each, narasi.Text)
        else _letters(each.children)
        if isinstance(each, narasi.Strong | narasi.Emphasis)
        else 0
        for each in inlines
    )


def _depth(block: narasi.Block) -> int:
    """Return how many quotations stand one inside the other."""
    match block:
        case narasi.Quote(blocks):
            return 1 + max(map(_depth, blocks), default=0)
        case narasi.List(_, items):
            return max((_depth(each) for item in items for each in item.blocks), default=0)
        case _:
            return 0
