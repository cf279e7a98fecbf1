"""Numbers as analysts write them into cells: ``3 Orang``, ``225.000``, ``1,5 jam``, ``12 x 1``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time, timedelta
from decimal import Decimal

DIGITS = 12  # significant digits of a number that a spreadsheet computed in binary
_NUMBER = r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"
_PRODUCT = re.compile(rf"({_NUMBER})\s*[xX×*]\s*({_NUMBER})(.*)", re.S)
_WITH_WORDS = re.compile(rf"({_NUMBER})\s*(%|[^\W\d].*|['\"/].*)?", re.S)
_HOURS_MINUTES = re.compile(rf"({_NUMBER})\s*jam\s+({_NUMBER})\s*(?:menit|mnt)\.?", re.I)
_EVERY = re.compile(r"(?:se)?tiap\s+(\w+)", re.I)
ANGKA_SAJA = "tulis angka saja, misalnya 1250 atau 12,5"
NIHIL = "nihil"
NIL = ("-", "–", "—", NIHIL)
WORDS = {
    "menit": ("menit", "mnt", "min", "mnt.", "'", "om"),
    "jam": ("jam", "jm", "oj"),
    "detik": ("detik", "dtk", "sec"),
    "orang": ("orang", "org", "or", "pegawai", "peg", "jiwa", "asn", "pns"),
}
PERIODS = {
    "hari": ("hari", "hr", "harian"),
    "minggu": ("minggu", "mgg", "mg", "pekan", "mingguan"),
    "bulan": ("bulan", "bln", "bl", "bulanan"),
    "triwulan": ("triwulan", "tw", "tribulan", "triwulanan"),
    "semester": ("semester", "smt", "semesteran"),
    "tahun": ("tahun", "thn", "th", "tahunan", "setahun"),
}
_UNIT = {word: unit for unit, words in WORDS.items() for word in words}
_PERIOD = {word: period for period, words in PERIODS.items() for word in words}


@dataclass(frozen=True, slots=True)
class Angka:
    """A number with the unit or the period that its cell names, and how finely it is written."""

    nilai: Decimal
    satuan: str = ""
    periode: str = ""
    sisa: str = ""  # words that say neither

    @property
    def halus(self) -> Decimal:
        """Return half a unit of the last digit that is written."""
        exponent = self.nilai.normalize().as_tuple().exponent
        return Decimal(5).scaleb(min(int(exponent), 0) - 1)


def read_number(value: object) -> Angka | None:
    """Return what a cell counts, or None; text is in Indonesian notation (``1.250,5``)."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, time | timedelta):
        return Angka(_minutes(value), "menit")
    if isinstance(value, Decimal | int | float):
        number = Decimal(str(value))
        return Angka(_significant(number)) if number.is_finite() else None
    return _read_text(" ".join(value.split())) if isinstance(value, str) else None


def _read_text(text: str) -> Angka | None:
    if text.lower() in NIL:
        return Angka(Decimal(0), sisa=NIHIL)
    if match := _HOURS_MINUTES.fullmatch(text):
        return Angka(_plain(match[1]) * 60 + _plain(match[2]), "menit")
    if match := _PRODUCT.fullmatch(text):
        doubtful = _doubtful(match[1]) or _doubtful(match[2])
        return None if doubtful else _worded(_plain(match[1]) * _plain(match[2]), match[3])
    if (every := _EVERY.fullmatch(text)) and (period := period_of(every[1])):
        return Angka(Decimal(1), periode=period)
    match = _WITH_WORDS.fullmatch(text)
    if match is None or _doubtful(match[1]):
        return None
    return _worded(_plain(match[1]), match[2] or "")


def unit_of(text: str) -> str:
    """Return the one unit of time that words name: ``menit``, ``jam``, ``detik``, ``hari``."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    found = {u for w in words if (u := _UNIT.get(w, "")) in ("menit", "jam", "detik")}
    return found.pop() if len(found) == 1 else ""


def period_of(text: str) -> str:
    """Return the one period that words name, or ""."""
    found = {p for w in re.findall(r"[^\W\d_]+", text.lower()) if (p := _PERIOD.get(w))}
    return found.pop() if len(found) == 1 else ""


def _worded(number: Decimal, words: str) -> Angka | None:
    words = words.strip(" .").lower()
    if words == "%" or re.search(r"\d", words):
        return None  # a part of what?, a range, two numbers
    unit = _UNIT.get(words) or ("orang" if words.startswith("orang") else unit_of(words))
    period = period_of(words)
    rest = "" if unit or period else words
    return Angka(number, unit, period, rest)


def _plain(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def _doubtful(text: str) -> bool:
    """Whether a number may have been meant in English notation: ``0.750``, ``1,250``."""
    whole, comma, decimals = text.lstrip("-").partition(",")
    if whole.startswith("0.") or (whole.startswith("0") and len(whole) > 1):
        return True
    return bool(comma) and len(decimals) == 3 and whole != "0" and "." not in whole


def _significant(number: Decimal) -> Decimal:
    if not number:
        return Decimal(0)
    rounded = round(number, DIGITS - 1 - number.adjusted()).normalize()
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded


def _minutes(value: time | timedelta) -> Decimal:
    if isinstance(value, time):
        value = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
    return Decimal(str(value.total_seconds())) / 60
