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
from generator.intake.outside import Kind
from generator.intake.workbook import Bad, Sheet

KALI = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
MONEY = re.compile(r"^\s*rp\.?\s*", re.I)
HEADS = {
    "id": r"(?:id|kunci|kode)(?: indikator)?",
    "nama": r"(?:nama |uraian )?indikator|(?:nama )?variabel|besaran|uraian",
    "urusan": r"urusan(?: atau fungsi)?|fungsi|tabel",
    "nilai": r"nilai|besaran nilai|data|jumlah|hasil",
    "rendah": r"(?:nilai )?(?:rendah|terendah|minimal|minimum|terkecil)",
    "tinggi": r"(?:nilai )?(?:tinggi|tertinggi|maksimal|maksimum|terbesar)",
    "tahun": r"tahun(?: data)?",
    "asal": r"sumber(?: data)?",
    "catatan": r"catatan|keterangan|ket",
}
_HEADS = {name: re.compile(pattern, re.I) for name, pattern in HEADS.items()}


@dataclass(frozen=True, slots=True)
class Besaran:
    """One indicator that may be named: its id, its name, the urusan whose table has it."""

    id: str
    nama: str
    urusan: str


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
            self._row(row, columns)
        return True

    def _head(self) -> tuple[int, Mapping[str, int]]:
        for number, row in enumerate(self.sheet.rows[:40], start=1):
            found: dict[str, int] = {}
            for column, cell in enumerate(row, start=1):
                text = (
                    " ".join(re.sub(r"\(.*?\)", "", cell).split()) if isinstance(cell, str) else ""
                )
                name = next((n for n, p in _HEADS.items() if p.fullmatch(text)), "")
                if name and name not in found:
                    found[name] = column
            named = found.keys() & {"id", "nama"}
            if named and ("nilai" in found or {"rendah", "tinggi"} <= found.keys()):
                return number, found
        return 0, {}

    def _row(self, row: int, columns: Mapping[str, int]) -> None:
        given = {name: self.sheet.at(row, column) for name, column in columns.items()}
        texts = {n: " ".join(str(v).split()) if v is not None else "" for n, v in given.items()}
        amounts = [n for n in ("nilai", "rendah", "tinggi") if given.get(n) not in (None, "")]
        words = texts.get("id") or texts.get("nama") or ""
        if not amounts:
            return  # not known yet, as the form says
        place = self.at(row, columns["id"] if texts.get("id") else columns.get("nama", 0))
        if not words:
            self.fault(self.at(row, columns[amounts[0]]), "K44", "bernilai tanpa nama indikator")
            return
        found = self._indicator(place, texts)
        numbers = {n: self._number(self.at(row, columns[n]), given[n]) for n in amounts}
        if found is None or any(v is None for v in numbers.values()):
            return
        low, high = (numbers.get(n, numbers.get("nilai")) for n in ("rendah", "tinggi"))
        if low is None or high is None:
            self.fault(place, "K44", "hanya mempunyai satu ujung rentang")
            return
        if low > high:
            self.fault(place, "K45", f"rendah {low:f} melebihi tinggi {high:f}")
            return
        year = "".join(re.findall(r"\d{4}(?:\s*-\s*\d{4})?", texts.get("tahun", ""))[:1])
        rest = texts.get("asal", ""), texts.get("catatan", "")
        self.values.append(
            NilaiLembar(found, low, high, year, *rest, self.at(row, columns[amounts[0]]))
        )

    def _number(self, place: Span, value: object) -> Decimal | None:
        """Return an amount; a part of a hundred is given as it is written: 14,2% is 14.2."""
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
        return number.nilai * KALI.get(number.sisa.partition(" ")[0], 1)

    def _indicator(self, place: Span, texts: Mapping[str, str]) -> str | None:
        if own := texts.get("id"):
            if any(b.id == own for b in self.known):
                return own
            self._unknown(place, own, [b.id for b in self.known])
            return None
        name, urusan = _flat(texts.get("nama", "")), _flat(texts.get("urusan", ""))
        wanted = [b for b in self.known if not urusan or urusan in (_flat(b.urusan), "")]
        same = {b.id for b in wanted or self.known if _flat(b.nama) == name}
        if len(same) == 1:
            return same.pop()
        if same:
            told = ", ".join(sorted(same))
            hint = f"tulis id pada kolom Id: {told}"
            self.fault(place, "K78", f'"{texts["nama"]}" adalah nama beberapa indikator', hint)
            return None
        self._unknown(place, texts.get("nama", ""), [b.nama for b in wanted or self.known])
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


def _flat(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.lower()))
