"""The table of tasks beside ``beban_kerja.yaml``: one row a task, as the form saves it as CSV.

A province has tasks by the hundred thousand; YAML holds a hundredth of them (Y12). The columns are
those of the form of ``naskah import-abk``; a unit, post, kind or count that is empty is that of the
row above.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from generator.content.characters import Glyphs
from generator.content.decode import suggest
from generator.content.syntax import decode_utf8
from generator.diagnostics import Diagnostic, Span, galat, ordered
from generator.model.beban_kerja import JENIS_JABATAN, BebanUnit, Jabatan, Tugas
from generator.model.teks import Teks

MAX_BYTES = 100_000_000  # a million rows
MARKS = ";\t,"
SHOWN = 20  # faults that are named one by one
KOLOM: Mapping[str, tuple[str, ...]] = {
    "unit": ("unit",),
    "bagian": ("bagian", "unit kerja"),
    "jabatan": ("jabatan", "nama jabatan"),
    "jenis": ("jenis jabatan", "jenis"),
    "pemangku": ("pemangku",),
    "uraian": ("uraian tugas", "uraian"),
    "hasil": ("satuan hasil", "hasil"),
    "volume": ("volume per tahun", "volume"),
    "norma_waktu": ("norma waktu (menit)", "norma waktu", "norma_waktu"),
    "urusan": ("urusan",),
    "beban": ("beban (menit)",),
}
OF_POST = ("unit", "bagian", "jabatan", "jenis", "pemangku")
FIELDS = {"uraian", "hasil", "volume", "norma_waktu", "urusan", "asal"}  # one set for all tasks
WAJIB = ("unit", "jabatan", "uraian", "volume", "norma_waktu")
BY_TITLE = {title: name for name, titles in KOLOM.items() for title in titles}
NUMBER = re.compile(r"\d{1,15}(?:[.,]\d{1,9})?", re.ASCII)
GROUPED = re.compile(r"[1-9]\d{0,2}[.,]\d{3}", re.ASCII)  # 1.250: a thousand, or one and a quarter?
COUNT = re.compile(r"0|[1-9]\d{0,8}", re.ASCII)
ANGKA = "Tulis tanpa pemisah ribuan, misalnya 1250 atau 12,5."
NEARLY = Decimal("0.5")  # minutes: what a spreadsheet rounds for the eye


def read_tasks(
    data: bytes, path: str, glyphs: Glyphs = None
) -> tuple[tuple[BebanUnit, ...], tuple[Diagnostic, ...]]:
    """Return the units with posts and tasks of a table in the order of its rows, or its faults.

    Faults are K42 (no task), K43 (columns), K44 (empty), K45 (no number, or a load that is not
    volume times norm), K46 (no such kind), K47 (counts that differ), those of characters, and Y12.
    """
    text, faults = decode_utf8(data, path, glyphs, most=MAX_BYTES)
    if faults:
        return (), faults
    rows = ((number, cells) for number, cells in _rows(text) if any(cells))
    number, head = next(rows, (1, []))
    columns, faults = _columns(head, Span(path, number, 1))
    if faults:
        return (), faults
    table = _Table(path, columns, len(head))
    for number, cells in rows:
        table.take(number, cells)
    if not table.posts and not table.faults:
        message = "Tabel ini tidak memuat satu tugas pun."
        table.faults.append(galat(Span(path, 1, 1), "K42", message, "Tulis satu baris satu tugas."))
    return ((), table.told()) if table.faults else (table.made(), ())


def joined(units: Sequence[BebanUnit], table: Sequence[BebanUnit]) -> tuple[BebanUnit, ...]:
    """Return the units of a file with those of its table; one in both has the posts of both."""
    more = {str(unit.unit): unit for unit in table}
    found = [
        unit.model_copy(update={"jabatan": (*unit.jabatan, *other.jabatan)}) if other else unit
        for unit in units
        for other in (more.pop(str(unit.unit), None),)
    ]
    return (*found, *more.values())


def write_tasks(units: Sequence[Mapping[str, Any]]) -> str:
    """Return the table of units as plain data (``unit``, ``jabatan`` with ``tugas``)."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=MARKS[0], lineterminator="\n")
    names = [name for name in KOLOM if name != "beban"]
    writer.writerow([KOLOM[name][0].capitalize() for name in names])
    for unit in units:
        for post in unit["jabatan"]:
            told = {**post, "unit": unit["unit"], "jabatan": post["nama"]}
            for task in post["tugas"]:
                row = told | task
                writer.writerow([_cell(row.get(name, "")) for name in names])
    return out.getvalue()


def _cell(value: object) -> str:
    """Return a value as a cell shows it here: with a decimal comma, on one line."""
    if isinstance(value, Decimal):
        return _number(value)
    return " ".join(str("" if value is None else value).split())


def _number(value: Decimal) -> str:
    """Return a number; one that could be read as a thousand gets one more digit."""
    words = f"{value.normalize():f}".replace(".", ",")
    return f"{words}0" if GROUPED.fullmatch(words) else words


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield every row with the number of its first line; cells have no blanks around them."""
    head = next((line for line in text.splitlines() if line.strip()), "")
    mark = max(MARKS, key=head.count)
    line = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    for cells in reader:
        yield line + 1, [cell.strip() for cell in cells]
        line = reader.line_num


def _columns(head: Sequence[str], place: Span) -> tuple[dict[str, int], tuple[Diagnostic, ...]]:
    """Return where each column stands, or what is wrong with the titles."""
    found: dict[str, int] = {}
    faults: list[Diagnostic] = []
    for at, title in enumerate(head):
        plain = " ".join(title.lower().split())
        name = BY_TITLE.get(plain)
        if name is None and plain:
            hint = suggest(title, [titles[0] for titles in KOLOM.values()], "Hapus kolom itu.")
            faults.append(galat(place, "K43", f'Kolom "{title}" tidak dikenal.', hint))
        elif name in found:
            faults.append(galat(place, "K43", f'Kolom "{title}" ada dua kali.', "Hapus satu."))
        elif name is not None:
            found[name] = at
    lacking = [f'"{KOLOM[name][0]}"' for name in WAJIB if name not in found]
    if lacking:
        hint = "Judul kolom pada baris pertama sama dengan judul pada formulir import-abk."
        faults.append(galat(place, "K43", f"Kolom {', '.join(lacking)} tidak ada.", hint))
    return found, tuple(faults)


@dataclass(slots=True)
class _Post:
    """A post while its rows come in."""

    nama: Teks
    bagian: Teks
    jenis: Teks | None = None
    pemangku: int | None = None
    tugas: list[Tugas] = field(default_factory=list)

    def made(self) -> Jabatan:
        """Return the record."""
        return Jabatan.model_construct(
            nama=self.nama,
            bagian=self.bagian,
            jenis=self.jenis or Teks("pelaksana", self.nama.span),
            pemangku=self.pemangku,
            tugas=tuple(self.tugas),
            asal=self.nama.span,
        )


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: its cells as wide as the titles, an empty one behind them for columns not there."""

    path: str
    number: int
    cells: Sequence[str]
    columns: Mapping[str, int]

    def __getitem__(self, name: str) -> str:
        return self.cells[self.columns.get(name, -1)]

    def place(self, name: str) -> Span:
        """Return where a cell stands; a row with cells in quotes is as near as one can tell."""
        before = self.cells[: self.columns.get(name, 0)]
        return Span(self.path, self.number, 1 + len(before) + len("".join(before)))


@dataclass(slots=True)
class _Table:
    """The rows so far. Words that come again are kept once, with the place of the first."""

    path: str
    columns: Mapping[str, int]
    width: int
    posts: dict[tuple[str, str, str], _Post] = field(default_factory=dict)
    units: dict[str, Teks] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)
    _words: dict[str, Teks] = field(default_factory=dict)
    _numbers: dict[str, Decimal] = field(default_factory=dict)
    _above: tuple[str, str, str] = ("", "", "")
    _last: tuple[tuple[str, ...], _Post | None] = ((), None)

    def take(self, number: int, cells: list[str]) -> None:
        """Take in a row: its task goes to the post that it names, or that the row above names."""
        if any(cells[self.width :]):
            message = f"Baris {number} lebih panjang daripada judulnya."
            hint = "Apit sel yang memuat tanda pemisah dengan tanda kutip."
            self.faults.append(galat(Span(self.path, number, 1), "K43", message, hint))
            return
        whole = (*cells[: self.width], *[""] * (self.width + 1 - len(cells[: self.width])))
        row = _Row(self.path, number, whole, self.columns)
        before = len(self.faults)
        post = self._post(row)
        volume, norm = self._number(row, "volume"), self._number(row, "norma_waktu")
        if not row["uraian"]:
            self._fault(row, "uraian", "K44", "kosong", "Tulis tugasnya, atau hapus baris ini.")
        if norm == 0:
            self._fault(row, "norma_waktu", "K45", "0", "Norma waktu lebih dari nol.")
        if row["beban"] and volume is not None and norm is not None:
            self._as_told(row, volume * norm)
        if post is None or volume is None or norm is None or len(self.faults) > before:
            return
        place = row.place("uraian")
        told = Teks(row["uraian"], place)
        post.tugas.append(
            Tugas.model_construct(
                _fields_set=FIELDS,
                uraian=told,
                hasil=self._word(row, "hasil"),
                volume=volume,
                norma_waktu=norm,
                urusan=self._word(row, "urusan"),
                asal=place,
            )
        )

    def _post(self, row: _Row) -> _Post | None:
        """Return the post of a row; most rows name that of the row above."""
        told = tuple(map(row.__getitem__, OF_POST))
        known, post = self._last
        if post is None or known != told:
            post = self._named(row)
            self._last = told, post
        return post

    def _named(self, row: _Row) -> _Post | None:
        unit, bagian, name = self._above
        if row["unit"] and row["unit"] != unit:
            unit, bagian, name = row["unit"], "", ""
        bagian, name = row["bagian"] or bagian, row["jabatan"] or name
        for column, told in (("unit", unit), ("jabatan", name)):
            if not told:
                self._fault(row, column, "K44", "kosong", "Isi, atau samakan baris di atasnya.")
                return None
        self._above = key = (unit, bagian, name)
        self.units.setdefault(unit, Teks(unit, row.place("unit")))
        post = self.posts.get(key)
        if post is None:
            post = _Post(Teks(name, row.place("jabatan")), Teks(bagian, row.place("bagian")))
            self.posts[key] = post
        self._kind(row, post)
        self._holders(row, post)
        return post

    def _kind(self, row: _Row, post: _Post) -> None:
        kind = row["jenis"].lower()
        if kind and kind not in JENIS_JABATAN:
            hint = suggest(kind, JENIS_JABATAN, f"Yang dikenal: {', '.join(JENIS_JABATAN)}.")
            self._fault(row, "jenis", "K46", f'"{row["jenis"]}" tidak dikenal', hint)
        elif kind and post.jenis is None:
            post.jenis = Teks(kind, row.place("jenis"))
        elif kind and post.jenis is not None and post.jenis != kind:
            first = post.jenis.span.line
            what = f'"{kind}", sedangkan baris {first} menyebut "{post.jenis}"'
            self._fault(row, "jenis", "K46", what, "Samakan jenis jabatan itu.")

    def _holders(self, row: _Row, post: _Post) -> None:
        told = row["pemangku"]
        if told and not COUNT.fullmatch(told):
            self._fault(row, "pemangku", "K45", f'"{told}" bukan bilangan bulat', ANGKA)
        elif told and post.pemangku not in (None, int(told)):
            what = f"{told}, sedangkan baris lain jabatan ini menyebut {post.pemangku}"
            self._fault(row, "pemangku", "K47", what, "Samakan jumlah pemangkunya.")
        elif told:
            post.pemangku = int(told)

    def _number(self, row: _Row, name: str) -> Decimal | None:
        told = row[name]
        if (known := self._numbers.get(told)) is not None:
            return known
        if NUMBER.fullmatch(told) and not GROUPED.fullmatch(told):
            self._numbers[told] = number = Decimal(told.replace(",", "."))
            return number
        what, hint = (f'"{told}" bukan bilangan' if told else "kosong"), ANGKA
        if GROUPED.fullmatch(told):
            whole, part = told[:-4], told[-3:]
            what = f'"{told}" dapat berarti ribuan atau pecahan'
            hint = f"Tulis {whole}{part} bila ribuan, atau {whole},{part}0 bila pecahan."
        self._fault(row, name, "K45" if told else "K44", what, hint)
        return None

    def _as_told(self, row: _Row, minutes: Decimal) -> None:
        told = self._number(row, "beban")
        if told is not None and abs(told - minutes) > NEARLY:
            what = f"{told:f}, sedangkan volume kali norma waktu {minutes.normalize():f}"
            self._fault(row, "beban", "K45", what, "Hitung ulang lembarnya, atau hapus kolom ini.")

    def _word(self, row: _Row, name: str) -> Teks:
        word = row[name]
        if (known := self._words.get(word)) is None:
            known = self._words[word] = Teks(word, row.place(name))
        return known

    def _fault(self, row: _Row, name: str, code: str, what: str, hint: str) -> None:
        message = f'Kolom "{KOLOM[name][0]}" baris {row.number}: {what}.'
        self.faults.append(galat(row.place(name), code, message, hint))

    def told(self) -> tuple[Diagnostic, ...]:
        """Return the faults; where there are many, the last tells how many there are besides."""
        found = ordered(self.faults)
        if len(found) <= SHOWN:
            return found
        last = found[SHOWN - 1]
        rest = f"{last.message} (dan {len(found) - SHOWN} kesalahan lain)"
        return (*found[: SHOWN - 1], galat(last.span, last.code, rest, last.hint))

    def made(self) -> tuple[BebanUnit, ...]:
        """Return the units in the order in which they were named first."""
        posts: dict[str, list[Jabatan]] = {unit: [] for unit in self.units}
        for (unit, _, _), post in self.posts.items():
            posts[unit].append(post.made())
        return tuple(
            BebanUnit.model_construct(unit=name, jabatan=tuple(posts[unit]), asal=name.span)
            for unit, name in self.units.items()
        )
