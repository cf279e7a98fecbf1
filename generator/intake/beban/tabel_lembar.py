"""Tables on a sheet, one below the other: head, what stands above it, and its rows by kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from generator.intake.beban.angka import Angka, read_number
from generator.intake.beban.kepala import Kepala, Kolom, find_head, matrix_head
from generator.intake.beban.konteks import Konteks, read_names, told_in_title
from generator.intake.beban.kosakata import plain
from generator.intake.beban.profil import ProfilLembar
from generator.intake.workbook import Bad, Sheet
from generator.model.profil_abk import ArtiKolom as Arti

TOTALS = re.compile(
    r"(?:sub ?)?(?:jumlah|total|grand total|rekapitulasi|pembulatan|dibulatkan)\b.*"
    r"|kebutuhan (?:pegawai|tenaga|formasi)\b.*"
)
SIGNED = re.compile(
    r"(?:responden|mengetahui|menyetujui|nip\b|ttd|(?:disusun|dibuat|diperiksa) oleh)\b.*"
)
REMARK = re.compile(r"\s*(?:catatan|keterangan|ket|sumber)\.?\s*:.*", re.I | re.S)
DATED = re.compile(
    r"[^\d,]{3,40},?\s+(?:\d{1,2}\s+)?(?:januari|februari|maret|april|mei|juni|juli|agustus|"
    r"september|oktober|november|desember)\s+\d{4}\.?",
    re.I,
)
AMOUNTS = (Arti.VOLUME, Arti.NORMA, Arti.MINIMAL, Arti.MAKSIMAL)
RESULTS = (Arti.BEBAN, Arti.KEBUTUHAN)


class Ragam(StrEnum):
    """Kinds of rows."""

    ISI = "isi"  # a task, or a post of a recapitulation
    JUDUL = "judul"  # words alone, or with a subtotal: a post, a group
    JUMLAH = "jumlah"
    KOSONG = "tanpa angka"  # a task that nobody filled in


@dataclass(frozen=True, slots=True)
class Baris:
    """One row: its number, kind, the words it begins with, and whether they stand out."""

    nomor: int
    ragam: Ragam
    kata: str = ""
    menonjol: bool = False


SPREAD = (Arti.URAIAN, Arti.HASIL)  # words that a sheet may write once for several rows


@dataclass(slots=True)
class Tabel:
    """A table of a sheet."""

    lembar: Sheet
    kepala: Kepala
    konteks: Konteks
    profil: ProfilLembar
    baris: list[Baris] = field(default_factory=list)

    @property
    def rinci(self) -> bool:
        """Whether rows are tasks; else they are posts."""
        return self.kepala.has(Arti.URAIAN)

    @property
    def matriks(self) -> bool:
        """Whether tasks stand against posts."""
        return matrix_head(self.kepala.kolom)

    def sel(self, row: int, column: Kolom) -> object:
        """Return what a cell holds; words merged over several rows are those of each."""
        value = self.lembar.at(row, column.nomor)
        if value is None and column.arti in SPREAD:
            at = column.nomor
            for top, left, bottom, right in self.lembar.merged:
                if top < row <= bottom and left <= at <= right and top > self.kepala.akhir:
                    return self.lembar.at(top, left)
        return value

    def angka(self, row: int, column: Kolom) -> Angka | None:
        """Return the number in a cell, None for anything else."""
        return read_number(self.sel(row, column))

    def teks(self, row: int, arti: Arti) -> str:
        """Return the words in the column of a meaning."""
        for column in self.kepala.of(arti):
            value = self.sel(row, column)
            if isinstance(value, str) and value.strip():
                return " ".join(value.split())
        return ""

    def isi(self) -> Iterator[Baris]:
        """Yield the rows that count."""
        yield from (b for b in self.baris if b.ragam is Ragam.ISI)


def read_tables(sheet: Sheet, profile: ProfilLembar) -> tuple[list[Tabel], list[int]]:
    """Return the tables of a sheet from the top, and rows with numbers that belong to none."""
    tables: list[Tabel] = []
    stray: list[int] = []
    context, row, now = Konteks(), 1, None
    while row <= len(sheet.rows):
        if head := find_head(sheet, row, profile.kolom):
            now = Tabel(sheet, head, context, profile)
            tables.append(now)
            row = head.akhir + 1
            continue
        names = read_names(sheet, row, within=now is not None)
        if now is None:
            names = [*names, *told_in_title(sheet, row)]
        if names and (now is None or not _amounts(now, row)):
            context = context.also(names, bool(tables))
            now = None
        elif now is not None and not _add(now, row):
            now = None
        elif now is None and not names and _looks_like_data(sheet, row):
            stray.append(row)
        row += 1
    return tables, stray


def _looks_like_data(sheet: Sheet, row: int) -> bool:
    """Whether a row has words and more than one number."""
    cells = sheet.rows[row - 1]
    numbers = sum(isinstance(c, int | float) and not isinstance(c, bool) for c in cells)
    return numbers > 1 and any(isinstance(c, str) and _letters(c) for c in cells)


def _amounts(table: Tabel, row: int) -> bool:
    """Whether a row has a number where the table counts."""
    columns = [k for k in table.kepala.kolom if k.arti in (*AMOUNTS, *RESULTS, Arti.PEMANGKU)]
    return any(table.angka(row, k) is not None for k in columns)


def _add(table: Tabel, row: int) -> bool:
    """Add a row; return False when the table ends with a signature."""
    cells = {n: c for n, c in enumerate(table.lembar.rows[row - 1], 1) if c not in (None, "")}
    if not any(not isinstance(c, str) or c.strip() for c in cells.values()):
        return True
    first = next((c for c in cells.values() if isinstance(c, str) and _letters(c)), "")
    key = table.teks(row, Arti.URAIAN if table.rinci else Arti.JABATAN)
    if not _amounts(table, row) and not _numbered(table, row) and _ends(first):
        return False
    filled = _filled(table, row)
    if TOTALS.fullmatch(plain(first)) and not _task(table, row):
        table.baris.append(Baris(row, Ragam.JUMLAH, first))
        return True
    if not key and not filled and not _amounts(table, row):
        return True  # words beside the table: a title of the next, a remark
    ragam, stands_out = _kind(table, row, key, filled), _bold(table, row, key)
    table.baris.append(Baris(row, ragam, key or first, stands_out))
    return True


def _ends(first: str) -> bool:
    signed = SIGNED.fullmatch(plain(first)) or REMARK.fullmatch(first)
    return bool(signed or DATED.fullmatch(first.strip()))


def _numbered(table: Tabel, row: int) -> bool:
    """Whether a row has a number of its own: 1, ``1.``, ``a)``, ``IV``."""
    cells = [table.sel(row, k) for k in table.kepala.of(Arti.NOMOR)]
    return any(c not in (None, "") and not _letters(str(c)) for c in cells) or any(
        re.fullmatch(r"[IVX]+\.?", str(c).strip()) for c in cells
    )


def _task(table: Tabel, row: int) -> bool:
    """Whether a row has both a volume and a norm, as no total has."""
    volume, norm = (
        any(table.angka(row, k) for k in table.kepala.kolom if k.arti in wanted)
        for wanted in ((Arti.VOLUME,), (Arti.NORMA, Arti.MINIMAL))
    )
    return volume and norm


def _letters(text: str) -> bool:
    return any(c.isalpha() for c in text) and len(text.strip()) > 2


def _filled(table: Tabel, row: int) -> bool:
    """Whether a row has some of the numbers that a row of its table needs."""
    columns = [k for k in table.kepala.kolom if k.arti in AMOUNTS]
    if not table.rinci:
        columns = [k for k in table.kepala.kolom if k.arti in (*RESULTS, Arti.PEMANGKU)]
    elif table.matriks:
        columns = [k for k in table.kepala.kolom if k.arti is None]
    return any(table.sel(row, k) not in (None, "") for k in columns)


def _kind(table: Tabel, row: int, key: str, filled: bool) -> Ragam:
    if filled or not key:
        return Ragam.ISI
    results = [k for k in table.kepala.kolom if k.arti in RESULTS]
    told = any(table.angka(row, k) is not None for k in results)
    number = next((table.sel(row, k) for k in table.kepala.of(Arti.NOMOR)), None)
    plainly = isinstance(number, int | float) and not told and not _bold(table, row, key)
    return Ragam.KOSONG if plainly else Ragam.JUDUL


def _bold(table: Tabel, row: int, key: str) -> bool:
    """Whether the words of a row stand out: bold, all capitals, or followed by a colon."""
    columns = table.kepala.of(Arti.URAIAN) or table.kepala.of(Arti.JABATAN)
    bold = any((row, k.nomor) in table.lembar.bold for k in columns)
    return bool(key) and (bold or key.isupper() or key.endswith(":"))


def bad_cells(table: Tabel, row: int, *meanings: Arti) -> Iterator[tuple[Kolom, Bad]]:
    """Yield cells without a value in the columns of these meanings."""
    for column in table.kepala.kolom:
        value = table.sel(row, column)
        if column.arti in meanings and isinstance(value, Bad):
            yield column, value
