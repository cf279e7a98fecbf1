"""The workload spreadsheet the bureaus keep: its cells, checked, every bad one named.

One row a task. The cells of unit, post, kind and incumbents may be left empty (or merged) below
the row that gives them. A text cell is read in Indonesian notation: ``1.250,5``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches

from generator.diagnostics import Diagnostic, DraftingError, Span, galat
from generator.intake.workbook import Bad, sheet_rows
from generator.model.beban_kerja import JENIS_JABATAN

LEMBAR = "ABK"
UNIT, JABATAN, JENIS, PEMANGKU = "Unit", "Jabatan", "Jenis Jabatan", "Pemangku"
URAIAN, HASIL, URUSAN = "Uraian Tugas", "Satuan Hasil", "Urusan"
VOLUME, NORMA = "Volume per Tahun", "Norma Waktu (menit)"
KOLOM = (UNIT, JABATAN, JENIS, PEMANGKU, URAIAN, HASIL, VOLUME, NORMA, URUSAN)
WAJIB = (UNIT, JABATAN, PEMANGKU, URAIAN, HASIL, VOLUME, NORMA)
ANGKA = (PEMANGKU, VOLUME, NORMA)
TURUN = (UNIT, JABATAN, JENIS, PEMANGKU)  # an empty cell repeats the one above
# What the bureaus also write over these columns, in small letters
SEBUTAN = {
    UNIT: ("unit kerja", "perangkat daerah", "opd", "skpd"),
    JABATAN: ("nama jabatan",),
    JENIS: ("jenis",),
    PEMANGKU: ("jumlah pemangku", "jumlah pegawai", "pegawai yang ada", "bezetting"),
    URAIAN: ("uraian", "tugas", "uraian tugas jabatan"),
    HASIL: ("hasil", "hasil kerja", "satuan hasil kerja"),
    VOLUME: ("volume", "volume kerja", "volume setahun", "volume kerja per tahun"),
    NORMA: ("norma waktu", "norma waktu menit", "waktu penyelesaian (menit)"),
    URUSAN: ("urusan atau fungsi", "fungsi"),
}
DIKENAL = {name.lower(): column for column in KOLOM for name in (column, *SEBUTAN[column])}
RUMUS = "bila berisi rumus, buka dan simpan dahulu dengan program lembar kerja"
_INDONESIA = re.compile(r"-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?")
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class BarisAbk:
    """One task row with its place in the sheet."""

    sel: Mapping[str, object]
    asal: Span


@dataclass(frozen=True, slots=True)
class Kenal:
    """What the cells may name: units by any of their names, and ids of urusan; empty: anything."""

    unit: Mapping[str, str] = field(default_factory=dict)
    urusan: Sequence[str] = ()


def read_abk(data: bytes, path: str, kenal: Kenal | None = None) -> tuple[BarisAbk, ...]:
    """Return the rows of the sheet ``ABK``; raise DraftingError naming every bad cell.

    A place is ``path:row:column``, both counted as the spreadsheet shows them.
    """
    rows = sheet_rows(data, path, LEMBAR)
    place, names = _header(rows, path)
    reader = _Reader(path, names, kenal or Kenal())
    for number, row in enumerate(rows[place + 1 :], start=place + 2):
        reader.row(number, row)
    if reader.faults:
        raise DraftingError(reader.faults)
    if not reader.good:
        raise DraftingError([galat(Span(path, place + 1, 1), "K42", "tidak ada baris tugas")])
    return tuple(reader.good)


def _header(rows: Sequence[tuple[object, ...]], path: str) -> tuple[int, list[str]]:
    """Return the index of the row that names the columns, and the names; raise K43 otherwise."""
    for place, row in enumerate(rows[:20]):
        names = [_column(v) if isinstance(v, str) else "" for v in row]
        if UNIT in names and JABATAN in names:
            lacking = [k for k in WAJIB if k not in names]
            twice = [k for k in KOLOM if names.count(k) > 1]
            if lacking or twice:
                shown = f"kolom tidak ada: {', '.join(lacking)}" if lacking else ""
                shown = shown or f"kolom ditulis dua kali: {', '.join(twice)}"
                raise DraftingError([galat(Span(path, place + 1, 1), "K43", shown)])
            return place, names
    hint = "baris judul harus memuat: " + ", ".join(KOLOM)
    raise DraftingError([galat(Span(path, 1, 1), "K43", "baris judul tabel tidak ditemukan", hint)])


def _column(text: str) -> str:
    """Return the column a head names, however it is written; other heads as they are."""
    clean = _clean(text).rstrip(".:*")
    return DIKENAL.get(clean.lower(), clean)


def _clean(text: str) -> str:
    return " ".join(text.split())


@dataclass(slots=True)
class _Reader:
    """Reads rows one after another, and keeps what is wrong with them."""

    path: str
    names: list[str]
    kenal: Kenal
    good: list[BarisAbk] = field(default_factory=list)
    faults: list[Diagnostic] = field(default_factory=list)
    above: Row = field(default_factory=dict)
    incumbents: dict[tuple[object, object], object] = field(default_factory=dict)

    def row(self, number: int, row: tuple[object, ...]) -> None:
        cells: Row = {
            n: _clean(v) if isinstance(v, str) else v
            for n, v in zip(self.names, row, strict=False)
            if n in KOLOM
        }
        if all(v in (None, "") for v in cells.values()):
            return
        empty = {name for name in TURUN if cells.get(name) in (None, "")}
        if bad := [name for name, value in cells.items() if isinstance(value, Bad)]:
            self.faults += (self._bad(name, cells[name], number) for name in bad)
            return
        self._inherit(cells)
        before = len(self.faults)
        self.faults += self._empty(cells, number)
        own = (*self._numbers(cells, number), *self._names(cells, number))
        own = (*own, *self._same_incumbents(cells, number))
        self.faults += (d for d in own if self.names[d.span.col - 1] not in empty)
        if len(self.faults) == before:
            self.good.append(BarisAbk(cells, Span(self.path, number, 1)))

    def _inherit(self, cells: Row) -> None:
        """Fill empty cells from above: the unit always, the rest within one post."""
        if cells.get(UNIT) in (None, ""):
            cells[UNIT] = self.above.get(UNIT)
        same = cells.get(UNIT) == self.above.get(UNIT)
        if same and cells.get(JABATAN) in (None, "", self.above.get(JABATAN)):
            for name in (JABATAN, JENIS, PEMANGKU):
                if cells.get(name) in (None, ""):
                    cells[name] = self.above.get(name)
        self.above = {name: cells.get(name) for name in TURUN}

    def _at(self, name: str, number: int) -> Span:
        return Span(self.path, number, self.names.index(name) + 1 if name in self.names else 1)

    def _bad(self, name: str, value: object, number: int) -> Diagnostic:
        span = self._at(name, number)
        return galat(span, "K45", f"{_cell(span)} ({name}) berisi {value}", RUMUS)

    def _empty(self, cells: Row, number: int) -> Iterator[Diagnostic]:
        for name in WAJIB:
            if cells.get(name) in (None, ""):
                span = self._at(name, number)
                yield galat(span, "K44", f"{_cell(span)} ({name}) kosong", RUMUS)

    def _numbers(self, cells: Row, number: int) -> Iterator[Diagnostic]:
        for name in ANGKA:
            value = cells.get(name)
            if value in (None, ""):
                continue
            read = _decimal(value)
            if problem := _problem(name, read):
                span = self._at(name, number)
                shown = f'{_cell(span)} ({name}) berisi "{value}": {problem}'
                yield galat(span, "K45", shown, "tulis angka saja, misalnya 1250 atau 12,5")
            else:
                cells[name] = read

    def _names(self, cells: Row, number: int) -> Iterator[Diagnostic]:
        kind = str(cells.get(JENIS) or "pelaksana").lower()
        cells[JENIS] = kind
        unit, urusan = str(cells.get(UNIT) or ""), str(cells.get(URUSAN) or "")
        if kind not in JENIS_JABATAN:
            yield self._unknown(JENIS, kind, number, JENIS_JABATAN)
        if unit and self.kenal.unit:
            found = self.kenal.unit.get(unit.lower())
            if found is None:
                yield self._unknown(UNIT, unit, number, tuple(self.kenal.unit))
            cells[UNIT] = found or unit
            self.above[UNIT] = cells[UNIT]
        if urusan and self.kenal.urusan and urusan not in self.kenal.urusan:
            yield self._unknown(URUSAN, urusan, number, self.kenal.urusan)

    def _unknown(self, name: str, value: str, number: int, known: Sequence[str]) -> Diagnostic:
        span = self._at(name, number)
        near = get_close_matches(value.lower(), known, 1)
        hint = f'mungkin maksudnya "{near[0]}"' if near else f"yang dikenal: {', '.join(known)}"
        return galat(span, "K46", f'{_cell(span)} ({name}): "{value}" tidak dikenal', hint)

    def _same_incumbents(self, cells: Row, number: int) -> Iterator[Diagnostic]:
        post = (cells.get(UNIT), cells.get(JABATAN))
        first = self.incumbents.setdefault(post, cells.get(PEMANGKU))
        if first != cells.get(PEMANGKU) and isinstance(cells.get(PEMANGKU), Decimal):
            span = self._at(PEMANGKU, number)
            message = f"{_cell(span)} ({PEMANGKU}) berbeda dengan baris sebelumnya ({first})"
            yield galat(span, "K47", message, "satu jabatan mempunyai satu jumlah pemangku")


def _problem(name: str, number: Decimal | None) -> str:
    if number is None:
        return "bukan angka"
    if name == NORMA and number <= 0:
        return "harus lebih dari nol"
    if number < 0:
        return "tidak boleh negatif"
    if name == PEMANGKU and number != number.to_integral_value():
        return "harus bilangan bulat"
    return ""


def _decimal(value: object) -> Decimal | None:
    """Return a number cell, or a text in Indonesian notation, as a number."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = Decimal(str(value))
        return number if number.is_finite() else None
    text = str(value)
    if not _INDONESIA.fullmatch(text):
        return None
    return Decimal(text.replace(".", "").replace(",", "."))


def _cell(span: Span) -> str:
    from openpyxl.utils import get_column_letter

    return f"sel {get_column_letter(span.col)}{span.line}"
