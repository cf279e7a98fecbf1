"""The analyst's rows become columns of words and numbers; totals are checked, never trusted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from generator.diagnostics import Diagnostic, DraftingError, galat
from generator.model.data_kajian import DataKajian
from generator.model.teks import Teks

RIBUAN = re.compile(r"[-\u2212]?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
POLOS = re.compile(r"[-\u2212]?\d+(?:,\d+)?")
JUMLAH = re.compile(r"(?:jumlah|total)\b", re.IGNORECASE)
KOSONG = frozenset({"", "-", "\u2013", "\u2014", "n/a", "na"})

Sel = str | Decimal | None
Row = tuple[int, Sequence[object]]


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: its heading, unit, cells; ``angka`` when every filled cell is a number.

    ``tempat`` are the decimals that it is printed with.
    """

    judul: str
    satuan: str
    sel: tuple[Sel, ...]
    angka: bool
    jumlah: Decimal | None = None

    @property
    def tempat(self) -> int:
        """Return the most decimals that a number of the column has."""
        nilai = [s for s in (*self.sel, self.jumlah) if isinstance(s, Decimal)]
        return max((-int(n.normalize().as_tuple().exponent) for n in nilai), default=0)


@dataclass(frozen=True, slots=True)
class IsiData:
    """A set of data ready to be shown."""

    data: DataKajian
    kolom: tuple[Kolom, ...]

    @property
    def berjumlah(self) -> bool:
        """Return whether it has a row of totals."""
        return any(satu.jumlah is not None for satu in self.kolom)


def columns(data: DataKajian, rows: Sequence[Row]) -> IsiData:
    """Return the columns asked for, of rows with their numbers, the heading first.

    Raise DraftingError (S126 to S128) with the cell of each fault.
    """
    head = _heading(data, rows[0][1])
    _known(data, head, rows[1:])
    body = [(n, [*cells, *[None] * (len(head) - len(cells))]) for n, cells in rows[1:]]
    told = next((c for c in body[-1][1] if not empty(c)), "")
    totals = body.pop() if len(body) > 1 and JUMLAH.match(str(told).strip()) else None
    sheet = _Sheet(data, body, totals, [])
    done = tuple(sheet.column(nama, head.index(nama)) for nama in map(str, data.kolom or head))
    if data.bentuk != "tabel" and not sheet.faults:
        sheet.drawable(done)
    if sheet.faults:
        raise DraftingError(sheet.faults)
    return IsiData(data, done)


def _heading(data: DataKajian, cells: Sequence[object]) -> list[str]:
    """Return the headings of the columns, each there once."""
    head = [" ".join(str("" if c is None else c).split()) for c in cells]
    while head and not head[-1]:
        head.pop()
    for judul in head:
        if not judul or head.count(judul) > 1:
            message = f'{data.berkas}: judul kolom "{judul}" kosong atau berulang.'
            hint = "Beri setiap kolom judul sendiri pada baris pertama."
            raise DraftingError([galat(data.berkas.span, "S126", message, hint)])
    return head


def _known(data: DataKajian, head: list[str], rows: Sequence[Row]) -> None:
    """Raise an S126 for every column asked for that is not there, and every cell too many."""
    faults = []
    for asked in (*data.kolom, *data.jumlah, *map(Teks, data.satuan)):
        if str(asked) not in head:
            span = asked.span if asked.span.path else data.asal
            message = f'Kolom "{asked}" tidak ada dalam {data.berkas}.'
            hint = f"Kolom yang ada: {', '.join(head)}."
            faults.append(galat(span, "S126", message, hint))
    for n, cells in rows:
        if any(not empty(c) for c in cells[len(head) :]):
            message = f"{data.berkas} baris {n} memuat lebih banyak sel daripada judul kolom."
            hint = "Samakan jumlah kolomnya; sel yang memuat tanda pemisah diapit tanda kutip."
            faults.append(galat(data.berkas.span, "S126", message, hint))
    if faults:
        raise DraftingError(faults)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The rows under the heading, the row of totals that the file has, and what is wrong."""

    data: DataKajian
    body: list[tuple[int, list[object]]]
    totals: tuple[int, list[object]] | None
    faults: list[Diagnostic]

    def fault(self, code: str, message: str, hint: str) -> None:
        self.faults.append(galat(self.data.berkas.span, code, message, hint))

    def name(self, judul: str, place: int, row: int) -> str:
        return f"{self.data.berkas} sel {_cell(place, row)} ({judul})"

    def column(self, judul: str, place: int) -> Kolom:
        cells = [(n, row[place], number(row[place])) for n, row in self.body]
        filled = [(n, cell, value) for n, cell, value in cells if not empty(cell)]
        numbers = sum(value is not None for _, _, value in filled)
        summed = judul in map(str, self.data.jumlah)
        angka = bool(filled) and (summed or judul in self.data.satuan or numbers * 2 >= len(filled))
        for n, cell, value in filled if angka else ():
            if value is None:
                message = f'{self.name(judul, place, n)}: "{cell}" bukan bilangan.'
                hint = "Tulis seperti 1.250.000,50 (titik ribuan, koma desimal), tanpa satuan."
                self.fault("S127", message, hint)
        values: tuple[Sel, ...] = tuple(
            None if empty(cell) else value if angka else " ".join(str(cell).split())
            for _, cell, value in cells
        )
        jumlah = self.total(judul, place, values) if summed else None
        return Kolom(judul, str(self.data.satuan.get(judul, "")), values, angka, jumlah)

    def drawable(self, kolom: Sequence[Kolom]) -> None:
        """A plot needs numbers beside the names of its rows, and shows no unknown as zero."""
        nilai = [k for k in kolom[1:] if k.angka]
        if not nilai:
            message = f"{self.data.berkas} tanpa kolom bilangan untuk digambar."
            self.fault("S127", message, "Kolom pertama memuat nama baris, yang lain bilangan.")
        for k in nilai:
            for (n, _), value in zip(self.body, k.sel, strict=True):
                if value is None:
                    message = f"{self.data.berkas} baris {n} ({k.judul}) kosong, sehingga tidak"
                    hint = "Isi bilangannya, atau tulis bentuk: tabel."
                    self.fault("S128", f"{message} dapat digambar.", hint)

    def total(self, judul: str, place: int, values: tuple[Sel, ...]) -> Decimal | None:
        """Return the sum of a column: what is unknown is not zero, what the file says agrees."""
        for (n, _), value in zip(self.body, values, strict=True):
            if value is None:
                message = f"{self.name(judul, place, n)} tidak berisi bilangan untuk dijumlahkan."
                hint = "Isi bilangannya (0 bila memang nol), atau hapus kolom itu dari jumlah."
                self.fault("S128", message, hint)
                return None
        total = sum((v for v in values if isinstance(v, Decimal)), Decimal(0))
        told = self.totals[1][place] if self.totals else None
        if self.totals and not empty(told) and number(told) != total:
            message = f"{self.name(judul, place, self.totals[0])}: jumlah tertulis {told}"
            message += f", sedangkan hasil penjumlahannya {plain(total)}."
            self.fault("S128", message, "Betulkan baris jumlah atau rinciannya.")
        return total


def plain(value: Decimal) -> str:
    """Return a number the Indonesian way: ``1.250,5``."""
    text = f"{value:,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.translate(str.maketrans(",.", ".,"))


def empty(cell: object) -> bool:
    """Return whether a cell says nothing: what is unknown is not zero."""
    return cell is None or str(cell).strip().lower() in KOSONG


def number(cell: object) -> Decimal | None:
    """Return the number in a cell; None for words, and for a point that may mean two things."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        try:
            return Decimal(repr(cell))
        except InvalidOperation:
            return None
    text = str(cell).strip().removeprefix("Rp").removesuffix("%").strip()
    if not (RIBUAN.fullmatch(text) or POLOS.fullmatch(text)):
        return None
    return Decimal(text.replace("\u2212", "-").replace(".", "").replace(",", "."))


def _cell(column: int, row: int) -> str:
    """Return the name of a cell as a spreadsheet calls it: ``C7``."""
    letters, n = "", column + 1
    while n:
        n, rest = divmod(n - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"
