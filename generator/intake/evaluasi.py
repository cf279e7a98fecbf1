"""Answers to the statements of an institutional evaluation, from a workbook: found by their words.

One sheet a unit. Answers stand in one column (STS to SS, the words, or 1 to 4) or as marks in four.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from generator.diagnostics import Diagnostic, DraftingError, Span, galat, ordered, peringatan
from generator.intake.abk import read_sheets
from generator.intake.beban.konteks import Konteks, read_names
from generator.intake.outside import Kind
from generator.intake.workbook import Sheet

STATEMENT = re.compile(r"(?:isi |uraian |butir )?(?:pernyataan|butir|pertanyaan)", re.I)
ANSWER = re.compile(r"(?:jawaban|nilai|skor|pilihan)(?:\s*\(.*\))?", re.I | re.S)
NEAR = 0.9  # of a statement that was typed again


@dataclass(frozen=True, slots=True)
class Butir:
    """One statement: its subdimension, its number there from 1, its words, when it applies."""

    subdimensi: str
    nomor: int
    bunyi: str
    syarat: str = ""


@dataclass(frozen=True, slots=True)
class Angket:
    """What may be asked and answered: statements, and answers from the lowest (short, words)."""

    butir: tuple[Butir, ...]
    jawaban: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Isian:
    """The answers of one sheet by subdimension, in the order of the statements."""

    unit: str
    tahun: str
    lembar: str
    jawaban: Mapping[str, Sequence[int]]


@dataclass(slots=True)
class _Lembar:
    path: str
    sheet: Sheet
    angket: Angket
    faults: list[Diagnostic] = field(default_factory=list)
    notes: list[Diagnostic] = field(default_factory=list)
    found: dict[tuple[str, int], int] = field(default_factory=dict)

    def at(self, row: int, column: int = 0) -> Span:
        return Span(self.path, row, column, self.sheet.name)

    def fault(self, row: int, column: int, code: str, words: str, hint: str = "") -> None:
        place = self.at(row, column)
        self.faults.append(galat(place, code, f"sel {place.cell} {words}", hint))

    def columns(self) -> tuple[int, int, dict[int, int]]:
        """Return the row of the head, the column of statements, and columns by answer.

        One column for all answers has the answer 0.
        """
        for number, row in enumerate(self.sheet.rows[:40], start=1):
            texts = {n: " ".join(c.split()) for n, c in enumerate(row, 1) if isinstance(c, str)}
            statement = next((n for n, t in texts.items() if STATEMENT.fullmatch(t)), 0)
            if not statement:
                continue
            marks = {n: a for n, t in texts.items() if n != statement and (a := self.answer(t))}
            if len(set(marks.values())) == len(self.angket.jawaban):
                return number, statement, marks
            single = [n for n, t in texts.items() if ANSWER.fullmatch(t)]
            if len(single) == 1:
                return number, statement, {single[0]: 0}
            if single:
                self.fault(number, single[1], "K78", "kolom jawaban kedua", "sisakan satu kolom")
        return 0, 0, {}

    def answer(self, value: object) -> int:
        """Return the answer that a text or number gives, from 1; 0 for none."""
        text = re.sub(r"[^\w ]", "", str(value)).strip().lower()
        for number, names in enumerate(self.angket.jawaban, start=1):
            if text in (str(number), f"{number}0"[: len(str(number))], *(n.lower() for n in names)):
                return number
        return 0

    def read(self) -> bool:
        """Read the sheet; return whether it has a table of statements."""
        head, statement, marks = self.columns()
        if not head:
            return False
        known = {_flat(b.bunyi): b for b in self.angket.butir}
        for number in range(head + 1, len(self.sheet.rows) + 1):
            words = self.sheet.at(number, statement)
            answers = {n: self.sheet.at(number, n) for n in marks}
            given = {n: v for n, v in answers.items() if v not in (None, "")}
            if not isinstance(words, str) or not words.strip():
                for column in given:
                    self.fault(number, column, "K44", "berjawaban tanpa pernyataan")
                continue
            butir = self._statement(number, statement, words, known)
            if butir is not None:
                self._answer(number, butir, marks, given)
            elif given:
                hint = "salin bunyinya dari formulir: naskah import-evaluasi --formulir BERKAS.xlsx"
                self.fault(number, statement, "K46", "berisi pernyataan yang tidak dikenal", hint)
        self._complete(head, statement)
        return True

    def _statement(
        self, row: int, column: int, words: str, known: Mapping[str, Butir]
    ) -> Butir | None:
        flat = _flat(words)
        if flat in known:
            return known[flat]
        near = [
            (SequenceMatcher(None, flat, other).ratio(), butir)
            for other, butir in known.items()
            if abs(len(other) - len(flat)) < len(flat) / 4
        ]
        best = max(near, key=lambda pair: pair[0], default=(0.0, None))
        if best[0] < NEAR or best[1] is None:
            return None
        b = best[1]
        words = f"sel {self.at(row, column).cell} dibaca sebagai {b.subdimensi} butir {b.nomor}"
        self.notes.append(peringatan(self.at(row, column), "K82", words))
        return b

    def _answer(
        self, row: int, butir: Butir, marks: Mapping[int, int], given: Mapping[int, object]
    ) -> None:
        if not given:
            return
        column, value = next(iter(given.items()))
        if len(given) > 1:
            self.fault(row, column, "K45", "mempunyai lebih dari satu jawaban")
            return
        found = marks[column] or self.answer(value)
        if not found:
            short = ", ".join(f"{n}={s}" for n, (s, _) in enumerate(self.angket.jawaban, start=1))
            self.fault(row, column, "K45", f'berisi "{value}": bukan jawaban', f"pilih {short}")
            return
        key = butir.subdimensi, butir.nomor
        if key in self.found:
            words = f"menjawab {butir.subdimensi} butir {butir.nomor} untuk kedua kali"
            self.fault(row, column, "K45", words)
        self.found[key] = found

    def _complete(self, head: int, statement: int) -> None:
        missing = [b for b in self.angket.butir if (b.subdimensi, b.nomor) not in self.found]
        for b in missing if not self.faults else ():
            message = f"{b.subdimensi} butir {b.nomor} belum dijawab: {b.bunyi}"
            hint = f"{b.syarat}; cara menilai tanpa butir itu tidak diketahui" if b.syarat else ""
            self.faults.append(galat(self.at(head, statement), "K44", message, hint))


def read_evaluation(
    data: bytes, path: str, kind: Kind, angket: Angket, units: Mapping[str, str]
) -> tuple[tuple[Isian, ...], tuple[Diagnostic, ...]]:
    """Return the answers of every sheet that has statements, and what is to be known.

    ``units`` are ids by any name of a unit, in small letters; empty: any name. Raise DraftingError
    with every fault.
    """
    out: list[Isian] = []
    faults: list[Diagnostic] = []
    notes: list[Diagnostic] = []
    for sheet in read_sheets(data, path, kind):
        one = _Lembar(path, sheet, angket)
        if not one.read():
            continue
        if sheet.hidden:
            message = f"lembar {sheet.name} tersembunyi dan tidak dibaca"
            notes.append(peringatan(one.at(0), "K80", message))
            continue
        unit, tahun = _names(one, units)
        faults += one.faults
        notes += one.notes
        out.append(Isian(unit, tahun, sheet.name, _by_sub(one)))
    if not out and not faults:
        message = "kolom Pernyataan dan Jawaban tidak ditemukan pada lembar mana pun"
        hint = "formulirnya dibuat dengan: naskah import-evaluasi --formulir BERKAS.xlsx"
        faults.append(galat(Span(path), "K43", message, hint))
    faults += _twice(path, out)
    if faults:
        raise DraftingError(faults)
    return tuple(out), ordered(notes)


def _names(one: _Lembar, units: Mapping[str, str]) -> tuple[str, str]:
    context = Konteks()
    for number in range(1, min(len(one.sheet.rows), 40) + 1):
        context = context.also(read_names(one.sheet, number), after=False)
    named = context.units()
    year = re.findall(r"\b20\d\d\b", context.get("tahun"))
    if not named:
        message = "unit tidak disebut; dibaca sebagai penilaian seluruh pemerintah daerah"
        one.notes.append(peringatan(one.at(0), "K81", message))
        return "", year[0] if year else ""
    found = next((units[n.lower()] for n in named if n.lower() in units), "")
    if units and not found:
        row, column = context.place("atas") or context.place("unit")
        message = f'unit "{named[0]}" tidak dikenal'
        one.faults.append(galat(one.at(row, column), "K46", message))
    return found or named[0], year[0] if year else ""


def _by_sub(one: _Lembar) -> Mapping[str, Sequence[int]]:
    out: dict[str, list[int]] = {}
    for b in one.angket.butir:
        answer = one.found.get((b.subdimensi, b.nomor))
        out.setdefault(b.subdimensi, []).append(answer or 0)
    return out


def _twice(path: str, sheets: Iterable[Isian]) -> list[Diagnostic]:
    seen: dict[str, str] = {}
    faults = []
    for one in sheets:
        if one.unit in seen:
            message = f"unit {one.unit or 'seluruhnya'} sudah dinilai pada lembar {seen[one.unit]}"
            faults.append(galat(Span(path, sheet=one.lembar), "K78", message))
        seen.setdefault(one.unit, one.lembar)
    return faults


def _flat(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.lower()))
