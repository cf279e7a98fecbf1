"""Tables and formulas typed into law text.

Rows close, a head stands over its line of dashes, columns are even; a formula can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.bundle import Bundle
from generator.content.formula_lines import formula_faults
from generator.diagnostics import Diagnostic, Span, galat
from generator.model import rumus
from generator.model.rancangan import EntriPerubahan
from generator.model.satuan import Jenis
from generator.model.tabel import cells, is_row, is_rule
from generator.model.teks import Entri, Teks

BARIS = re.compile(r"\bbaris\s+\S+\Z")
CONTOH = 'Tulis seperti: "| No | Jenis | Tarif |", lalu "| --- | --- | --- |", lalu baris isinya.'


def check_tables(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an S103 for every line of a table, an S115 for every formula that cannot be printed."""
    rows = {id(op.teks) for op in _row_operations(bundle)}
    for record in (bundle.dasar, bundle.perubahan, bundle.rancangan):
        for teks in _texts(record):
            if "|" in teks and id(teks) not in rows:
                yield from _faults(teks)
            if rumus.AWAL.search(teks):
                yield from _formulas(teks)


def _row_operations(bundle: Bundle) -> Iterator[EntriPerubahan]:
    """Yield the operations on rows of a table: these bring rows alone, their head is in the law."""
    for op in bundle.perubahan.operasi if bundle.perubahan else ():
        lines = [line for line in op.teks.split("\n") if line.strip()]
        in_rows = str(op.satuan) == Jenis.BARIS or BARIS.search(op.alamat)
        if in_rows and lines and all(map(is_row, lines)):
            yield op


def _texts(value: object) -> Iterator[Teks]:
    if isinstance(value, Teks):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Entri):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))


def _faults(teks: Teks) -> Iterator[Diagnostic]:
    table: list[tuple[Span, str]] = []
    for n, line in enumerate([*teks.split("\n"), "."]):
        place, words = teks.span.down(n), line.strip()
        if is_row(words):
            table.append((place, words))
        elif words.startswith("|"):
            yield _fault(place, 'Baris tabel tidak ditutup dengan "|".')
        elif words:
            yield from _of_table(table)
            table = []


def _of_table(table: list[tuple[Span, str]]) -> Iterator[Diagnostic]:
    """Yield what is wrong with consecutive rows, of one table or of several."""
    if not table:
        return
    rows = [cells(words) for _, words in table]
    rules = [n for n, row in enumerate(rows) if is_rule(row)]
    if not rules or rules[0] == 0:
        yield _fault(table[0][0], "Tabel tanpa kepala di atas garis putus-putus (---).")
        return
    heads = [0, *(n - 1 for n in rules[1:])]
    for begin, end in zip(heads, [*heads[1:], len(rows)], strict=True):
        columns = len(rows[begin])
        for (place, _), row in zip(table[begin:end], rows[begin:end], strict=True):
            if len(row) != columns:
                yield _fault(place, f"Baris tabel berisi {len(row)} kolom, kepalanya {columns}.")


def _formulas(teks: Teks) -> Iterator[Diagnostic]:
    for n, line in enumerate(teks.split("\n")):
        yield from formula_faults(teks.span.down(n), line)


def _fault(place: Span, message: str) -> Diagnostic:
    return galat(place, "S103", message, CONTOH)
