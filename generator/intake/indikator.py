"""Values of typology indicators from a workbook: a row an indicator, found by id or by name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches

from generator.diagnostics import Diagnostic, DraftingError, Span, galat, ordered, peringatan
from generator.intake.abk import read_sheets
from generator.intake.beban.angka import ANGKA_SAJA, NIHIL, read_number
from generator.intake.indikator_nama import KALI, Besaran, field_of, find, measure, measure_in
from generator.intake.outside import Kind
from generator.intake.workbook import Bad, Sheet

MONEY = re.compile(r"^\s*rp\.?\s*", re.I)
HEADS = {
    "id": r"(?:id|kunci|kode)(?: indikator)?",
    "nama": r"(?:(?:urusan|fungsi)\s*(?:/|dan|atau)\s*)?(?:nama |uraian )?indikator"
    r"|(?:nama )?variabel|besaran|uraian",
    "satuan": r"satuan",
    "urusan": r"urusan(?: atau fungsi)?|fungsi|tabel",
    "nilai": r"nilai|besaran nilai|data|jumlah|hasil",
    "rendah": r"(?:nilai )?(?:rendah|terendah|minimal|minimum|terkecil)",
    "tinggi": r"(?:nilai )?(?:tinggi|tertinggi|maksimal|maksimum|terbesar)",
    "tahun": r"tahun(?: data)?",
    "asal": r"sumber(?: data)?",
    "catatan": r"catatan|keterangan|ket",
}
YEARLY = re.compile(r"(?:(?:nilai|data|tahun|realisasi|jumlah)\s*)*(20\d\d)", re.I)
NUMBERING = re.compile(r"^\(?(?:\d{1,3}|[a-z])[.)]\s+", re.I)
UNKNOWN = re.compile(r"n/?a|belum (?:ada|diketahui|tersedia)|tidak ada data|\?+", re.I)
_HEADS = {name: re.compile(pattern, re.I) for name, pattern in HEADS.items()}


@dataclass(frozen=True, slots=True)
class NilaiLembar:
    """One value as a sheet gives it, with its cell; ``asal`` is the source in its words."""

    id: str
    rendah: Decimal
    tinggi: Decimal
    tahun: str
    asal: str
    catatan: str
    tempat: Span


@dataclass(slots=True)
class _Lembar:
    path: str
    sheet: Sheet
    known: Sequence[Besaran]
    faults: list[Diagnostic] = field(default_factory=list)
    notes: list[Diagnostic] = field(default_factory=list)
    values: list[NilaiLembar] = field(default_factory=list)
    urusan: str = ""  # of the rows below a heading, or below a cell that is merged
    years: dict[int, str] = field(default_factory=dict)  # by column, where each year has its own

    def at(self, row: int, column: int = 0) -> Span:
        return Span(self.path, row, column, self.sheet.name)

    def fault(self, place: Span, code: str, words: str, hint: str = "") -> None:
        self.faults.append(galat(place, code, f"sel {place.cell} {words}", hint))

    def read(self) -> bool:
        """Read the sheet; return whether it has a table of indicators."""
        head, columns = self._head()
        if not head:
            return False
        for row in range(head + 1, len(self.sheet.rows) + 1):
            if not _counting(self.sheet.rows[row - 1]):
                self._row(row, columns)
        return True

    def _head(self) -> tuple[int, Mapping[str, int]]:
        for number, row in enumerate(self.sheet.rows[:40], start=1):
            found: dict[str, int] = {}
            years: dict[int, str] = {}
            for column, cell in enumerate(row, start=1):
                words = str(cell) if isinstance(cell, str | int) else ""
                text = " ".join(re.sub(r"\(.*?\)", "", words).split())
                if year := YEARLY.fullmatch(text):
                    years[column] = year[1]
                name = next((n for n, p in _HEADS.items() if p.fullmatch(text)), "")
                if name and name not in found:
                    found[name] = column
            single = "nilai" in found or {"rendah", "tinggi"} <= found.keys()
            if found.keys() & {"id", "nama"} and (single or years):
                self.years = years
                return number, found
        return 0, {}

    def _row(self, row: int, columns: Mapping[str, int]) -> None:
        given = {name: self.sheet.at(row, column) for name, column in columns.items()}
        texts = {n: " ".join(str(v).split()) if v is not None else "" for n, v in given.items()}
        texts["nama"] = NUMBERING.sub("", texts.get("nama", ""))
        own = {n: columns[n] for n in ("nilai", "rendah", "tinggi") if _told(given.get(n))}
        years = {c: y for c, y in self.years.items() if _told(self.sheet.at(row, c))}
        self._within(texts, heading=not own and not years)
        if not own and not years:
            return  # not known yet, as the form says
        place = self.at(row, columns["id"] if texts.get("id") else columns.get("nama", 0))
        if not texts.get("id") and not texts["nama"]:
            first = self.at(row, min(own.values() or years))
            self.fault(first, "K44", "bernilai tanpa nama indikator")
            return
        found = self._indicator(place, texts)
        unit = measure(texts.get("satuan", "")) or measure_in(texts["nama"])
        for year, cells in (
            *(((_year(texts.get("tahun", "")), own),) if own else ()),
            *((year, {"nilai": column}) for column, year in years.items()),
        ):
            numbers = {n: self._number(self.at(row, c), found, unit) for n, c in cells.items()}
            if found is not None and all(v is not None for v in numbers.values()):
                at = place, self.at(row, min(cells.values()))
                self._value(found.id, year, numbers, at, texts)

    def _value(
        self,
        key: str,
        year: str,
        numbers: Mapping[str, Decimal | None],
        at: tuple[Span, Span],
        texts: Mapping[str, str],
    ) -> None:
        """Add one value of one year, or say what is wrong with its ends."""
        low, high = (numbers.get(n, numbers.get("nilai")) for n in ("rendah", "tinggi"))
        if low is None or high is None:
            self.fault(at[0], "K44", "hanya mempunyai satu ujung rentang")
        elif low > high:
            self.fault(at[0], "K45", f"rendah {low:f} melebihi tinggi {high:f}")
        else:
            rest = texts.get("asal", ""), texts.get("catatan", "")
            self.values.append(NilaiLembar(key, low, high, year, *rest, at[1]))

    def _within(self, texts: Mapping[str, str], *, heading: bool) -> None:
        """Note the urusan of a row: its own cell, else the heading or the merged cell above it."""
        words = texts.get("urusan", "") or (texts["nama"] if heading else "")
        if words:
            self.urusan = field_of(words, self.known)

    def _number(
        self, place: Span, found: Besaran | None, unit: tuple[str, int] | None
    ) -> Decimal | None:
        """Return an amount; a part of a hundred is given as it is written: 14,2% is 14.2."""
        value = self.sheet.at(place.line, place.col)
        if isinstance(value, Bad):
            self.fault(place, "K45", f"berisi {value}")
            return None
        text = MONEY.sub("", value) if isinstance(value, str) else value
        if isinstance(text, str):
            text = text.strip().removesuffix("%").strip()
        number = read_number(text)
        if number is None or number.sisa == NIHIL or number.nilai < 0:
            self.fault(place, "K45", f'berisi "{value}": bukan angka', ANGKA_SAJA)
            return None
        own = measure(re.sub(r"^[\d.,\s-]+", "", str(value))) or unit
        wanted = measure_in(found.nama) if found else None
        if own and wanted and own[0] != wanted[0]:
            words = f"dalam {own[0]}, sedangkan indikator ini dihitung dalam {wanted[0]}"
            self.fault(place, "K45", words, "ubah nilainya ke satuan itu lebih dahulu")
            return None
        times = KALI.get(number.sisa.partition(" ")[0], 0) or (own[1] if own and wanted else 1)
        return number.nilai * times / (wanted[1] if own and wanted else 1)

    def _indicator(self, place: Span, texts: Mapping[str, str]) -> Besaran | None:
        if own := texts.get("id"):
            if named := next((b for b in self.known if b.id == own), None):
                return named
            self._unknown(place, own, [b.id for b in self.known])
            return None
        name = texts["nama"]
        same = find(name, self.urusan, self.known) or find(name, "", self.known)
        if len(same) == 1:
            return next(b for b in self.known if b.id in same)
        if same:
            told = ", ".join(sorted(same))
            hint = f"tulis id pada kolom Id: {told}"
            self.fault(place, "K78", f'"{name}" adalah nama beberapa indikator', hint)
            return None
        wanted = [b.nama for b in self.known if self.urusan in ("", b.urusan)]
        self._unknown(place, name, wanted)
        return None

    def _unknown(self, place: Span, words: str, known: Sequence[str]) -> None:
        near = get_close_matches(words, known, 1)
        hint = f'mungkin maksudnya "{near[0]}"' if near else "lihat formulirnya"
        self.fault(place, "K46", f': indikator "{words}" tidak dikenal', hint)


def read_indicators(
    data: bytes, path: str, kind: Kind, known: Sequence[Besaran]
) -> tuple[tuple[NilaiLembar, ...], tuple[Diagnostic, ...]]:
    """Return the values of a workbook, and what is to be known; raise DraftingError by cells."""
    values: list[NilaiLembar] = []
    faults: list[Diagnostic] = []
    notes: list[Diagnostic] = []
    tables = 0
    for sheet in read_sheets(data, path, kind):
        one = _Lembar(path, sheet, known)
        if sheet.hidden:
            message = f"lembar {sheet.name} tersembunyi dan tidak dibaca"
            notes.append(peringatan(one.at(0), "K80", message))
            continue
        tables += one.read()
        values += one.values
        faults += one.faults
        notes += one.notes
    if not tables:
        message = "kolom Indikator dan Nilai tidak ditemukan pada lembar mana pun"
        hint = "formulirnya dibuat dengan: naskah import-indikator --formulir BERKAS.xlsx"
        faults.append(galat(Span(path), "K43", message, hint))
    seen: dict[tuple[str, str], NilaiLembar] = {}
    for value in values:
        other = seen.setdefault((value.id, value.tahun), value)
        if other is not value and (other.rendah, other.tinggi) != (value.rendah, value.tinggi):
            message = f"sel {value.tempat.cell}: nilai {value.id} berbeda dengan sel "
            message += f"{other.tempat.sheet}!{other.tempat.cell}"
            faults.append(galat(value.tempat, "K78", message, "sisakan satu nilai"))
    if faults:
        raise DraftingError(faults)
    return tuple(seen.values()), ordered(notes)


def _told(value: object) -> bool:
    """Whether a cell has a value, and does not say that nobody knows it."""
    return value not in (None, "") and not UNKNOWN.fullmatch(str(value).strip())


def _year(text: str) -> str:
    return "".join(re.findall(r"\d{4}(?:\s*-\s*\d{4})?", text)[:1])


def _counting(row: Sequence[object]) -> bool:
    """Whether a row only counts the columns: 1 2 3."""
    cells = [c for c in row if c not in (None, "")]
    numbers = [str(c).strip(" ().") for c in cells]
    return len(cells) > 2 and numbers == [str(n) for n in range(1, len(cells) + 1)]
