"""The one catalogue of codes (``codes.toml``): meaning, gravity, rule, examples, mending.

Every other room says *that* something is wrong and where; what a code means and how grave it may
be stands here alone. :class:`~generator.diagnostics.Diagnostic` refuses what the table does not
allow, so that the explanation of a code and its findings cannot part.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("codes.toml")
STAGES: Mapping[str, str] = {
    "Y": "berkas YAML",
    "S": "isi dan rujukan dosir",
    "H": "hukum dan perubahannya",
    "F": "bentuk dan bahasa",
    "N": "benang merah",
    "K": "kelembagaan",
    "T": "templat",
    "P": "pembuktian hasil",
    "R": "salinan yang kembali",
}
IN_THE_MESSAGE = "Pesannya menyebut tempat dan cara memperbaikinya."
AS_IN_THE_EXAMPLE = "Tulis seperti pada contoh “Benar”."
Row = Mapping[str, "str | date | Sequence[str | Row] | Mapping[str, str | int]"]
PLACEHOLDER = re.compile(r"\{[^{}]*\}")


class Severity(StrEnum):
    """How grave a finding about a file is; the value is the word that is printed."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    PETUNJUK = "petunjuk"


@dataclass(frozen=True, slots=True)
class Code:
    """One code of the catalogue.

    ``severities`` are the grades its findings may have, the usual one first. ``message`` and
    ``hint`` are the words of its findings, with ``{placeholders}``, where every place prints the
    same; ``""`` where the place words them. A rule that the law changed holds from ``since`` to
    ``until``, both days included; ``earlier`` are the rules before it, the latest first.
    ``family`` says whose fault a refused instruction is. ``bounds`` are the numbers that a check
    measures by (the meaning may hold them), ``grounds`` the articles that it cites, each by a name.
    """

    code: str
    meaning: str
    severities: tuple[Severity, ...]
    source: str = ""
    wrong: str = ""
    right: str = ""
    remedy: str = IN_THE_MESSAGE
    message: str = ""
    hint: str = ""
    family: str = "kita"
    bounds: Mapping[str, int] = field(default_factory=dict)
    grounds: Mapping[str, str] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None
    earlier: tuple[Code, ...] = ()

    def on(self, day: date | None) -> int | None:
        """Return which rule held on a day: 0 the present one, 1 the one before; None for none.

        Without a day the present law is meant.
        """
        if day is None or self.since is None or day >= self.since:
            return 0
        for n, rule in enumerate(self.earlier, start=1):
            if (rule.since is None or day >= rule.since) and (
                rule.until is None or day <= rule.until
            ):
                return n
        return None

    @property
    def severity(self) -> Severity:
        """Return the usual grade."""
        return self.severities[0]

    @property
    def stage(self) -> str:
        """Return the stage that prints the code, in words."""
        return STAGES[self.code[0]]


@cache
def codes() -> Mapping[str, Code]:
    """Return every code, in the order of the stages and of its number."""
    import tomllib  # a run without findings does without

    table: Mapping[str, Row] = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return {code: _code(code, row) for code, row in table.items()}


def _code(code: str, row: Row) -> Code:
    text = {key: value for key, value in row.items() if isinstance(value, str)}
    days = {key: value for key, value in row.items() if isinstance(value, date)}
    lists = {key: value for key, value in row.items() if isinstance(value, list)}
    grades = [text["tingkat"]] if "tingkat" in text else lists["tingkat"]
    tables = {key: value for key, value in row.items() if isinstance(value, dict)}
    bounds = {key: n for key, n in tables.get("batas", {}).items() if isinstance(n, int)}
    before = [{"tingkat": grades} | old for old in lists.get("dahulu", ()) if isinstance(old, dict)]
    message, hint = text.get("pesan", ""), text.get("petunjuk", "")
    otherwise = AS_IN_THE_EXAMPLE if "benar" in text else IN_THE_MESSAGE
    return Code(
        code,
        meaning=_filled(text.get("arti", ""), bounds) or _sentence(message),
        severities=tuple(Severity(grade) for grade in grades if isinstance(grade, str)),
        source=text.get("sumber", ""),
        wrong=text.get("keliru", ""),
        right=text.get("benar", ""),
        remedy=text.get("perbaikan") or _sentence(hint) or otherwise,
        message=message,
        hint=hint,
        since=days.get("mulai"),
        until=days.get("sampai"),
        earlier=tuple(_code(code, old) for old in before),
        family=text.get("keluarga", "kita"),
        bounds=bounds,
        grounds={key: str(value) for key, value in tables.get("dasar", {}).items()},
    )


def _filled(words: str, bounds: Mapping[str, int]) -> str:
    for name, number in bounds.items():
        words = words.replace(f"{{{name}}}", str(number))
    return words


def _sentence(words: str) -> str:
    """Return the words of a finding as a sentence, what differs from case to case left open."""
    text = PLACEHOLDER.sub("…", words)
    return f"{text[:1].upper()}{text[1:]}." if text else ""
