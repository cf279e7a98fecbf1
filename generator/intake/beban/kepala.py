"""Heads of tables on a sheet: where they stand, over how many rows, and what each column means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from generator.intake.beban.angka import period_of, unit_of
from generator.intake.beban.kosakata import WAKTU, scores
from generator.intake.beban.profil import Keputusan, flat
from generator.intake.workbook import Sheet
from generator.model.profil_abk import ArtiKolom as Arti

DEPTH = 4  # rows of a head, the row of numbers not counted
LONGEST = 120  # characters of a head
NUMBERED = re.compile(r"\(?\s*(\d{1,2})\s*\)?\.?(\s*[a-z])?(\s*=.*)?", re.I | re.S)
ORANG = re.compile(r"\b(?:OM|OJ)\b|orang\s*-?\s*(?:menit|jam)", re.I)
KEYS = (Arti.URAIAN, Arti.JABATAN)
CORE = frozenset(Arti) - {Arti.NOMOR, Arti.ABAIKAN, *KEYS}


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: its number from 1, its head, what it means (None: not known) and why.

    ``mungkin`` are meanings that fit equally; ``satuan`` is a unit of time, ``periode`` what a
    volume is counted in; both "" where the head does not say.
    """

    nomor: int
    judul: str
    arti: Arti | None
    satuan: str = ""
    periode: str = ""
    mungkin: tuple[Arti, ...] = ()
    asal: str = "judul"


@dataclass(frozen=True)
class Kepala:
    """The head of a table: its first and last row (that of numbers included) and its columns."""

    awal: int
    akhir: int
    kolom: tuple[Kolom, ...]

    def of(self, arti: Arti) -> tuple[Kolom, ...]:
        """Return the columns of one meaning."""
        return self._by_meaning.get(arti, ())

    @cached_property
    def _by_meaning(self) -> Mapping[Arti | None, tuple[Kolom, ...]]:
        meanings = {k.arti for k in self.kolom}
        return {a: tuple(k for k in self.kolom if k.arti is a) for a in meanings}

    def has(self, *arti: Arti) -> bool:
        """Return whether one of these meanings has a column."""
        return any(k.arti in arti for k in self.kolom)


Decided = Mapping[str, Keputusan]


def find_head(sheet: Sheet, row: int, decided: Decided) -> Kepala | None:
    """Return the head that begins on ``row``, or None."""
    texts = _texts(sheet, row)
    if not texts or not _wordy(sheet, row):
        return None
    own = sum(bool(scores(t)) or flat(t) in decided for t in texts.values())
    titles = {c: t for c, t in texts.items() if len(t) <= LONGEST}
    last = row
    while last - row + 1 < DEPTH and _below(sheet, last + 1, titles):
        titles = _joined(sheet, last, last + 1, titles)
        last += 1
    columns = _settled(tuple(_column(c, t, decided) for c, t in sorted(titles.items())))
    if own < min(2, len(texts)) or not _is_head(columns):
        return None
    end = last + 1 if _numbers(sheet, last + 1) else last
    return Kepala(row, end, columns)


def _texts(sheet: Sheet, row: int) -> dict[int, str]:
    cells = sheet.rows[row - 1] if 0 < row <= len(sheet.rows) else ()
    return {
        n: " ".join(c.split()) for n, c in enumerate(cells, 1) if isinstance(c, str) and c.strip()
    }


def _wordy(sheet: Sheet, row: int) -> bool:
    """Whether a row has nothing but text."""
    return all(c is None or isinstance(c, str) for c in sheet.rows[row - 1])


def _numbers(sheet: Sheet, row: int) -> bool:
    """Whether a row counts the columns: 1 2 3, (1) (2) (4), 6=4x5."""
    cells = sheet.rows[row - 1] if 0 < row <= len(sheet.rows) else ()
    found = [str(c) for c in cells if c not in (None, "")]
    matches = [NUMBERED.fullmatch(t) for t in found]
    if len(found) < 3 or not all(matches):
        return False
    order = [int(m[1]) for m in matches if m]
    return order[0] <= 2 and all(a <= b <= a + 9 for a, b in pairwise(order))


def _below(sheet: Sheet, row: int, titles: Mapping[int, str]) -> bool:
    """Whether a row continues a head: words only, under titles, none under what rows begin with."""
    texts = _texts(sheet, row)
    if not texts or not _wordy(sheet, row) or _numbers(sheet, row):
        return False
    for column, text in texts.items():
        best = _best(titles[column]) if column in titles else ()
        begins = any(a in (Arti.NOMOR, *KEYS, Arti.UNIT) for a in best)
        if len(text) > LONGEST or ":" in text or (begins and not _merged(sheet, row, column)):
            return False
    group = any(
        len(texts) > 1 and (c in titles or _parent(sheet, row - 1, c, titles)) for c in texts
    )
    return group or all(c in titles for c in texts)


def _merged(sheet: Sheet, row: int, column: int) -> bool:
    return any(r1 < row <= r2 and c1 <= column <= c2 for r1, c1, r2, c2 in sheet.merged)


def _joined(sheet: Sheet, above: int, row: int, titles: Mapping[int, str]) -> dict[int, str]:
    texts = _texts(sheet, row)
    joined = dict(titles)
    for column, text in texts.items():
        group = titles.get(column) or _parent(sheet, above, column, titles, texts)
        joined[column] = f"{group} {text}".strip()
    return joined


def _parent(
    sheet: Sheet,
    row: int,
    column: int,
    titles: Mapping[int, str],
    below: Mapping[int, str] | None = None,
) -> str:
    """Return the title of the group that spans a column: merged, or the next one to the left."""
    for r1, c1, r2, c2 in sheet.merged:
        if r1 <= row <= r2 and c1 < column <= c2:
            return titles.get(c1, "")
    left = max((c for c in titles if c < column), default=0)
    spans = any(r1 <= row <= r2 and c1 <= left <= c2 < column for r1, c1, r2, c2 in sheet.merged)
    if not left or spans or (below is not None and left not in below):
        return ""
    return titles[left]


def _best(text: str) -> tuple[Arti, ...]:
    found = scores(text)
    most = max(found.values(), default=0)
    return tuple(a for a, s in found.items() if s == most)


def _column(number: int, title: str, decided: Decided) -> Kolom:
    own = decided.get(flat(title))
    if own is not None:
        return Kolom(number, title, own.arti, own.satuan, own.periode, asal="profil")
    best = _best(title)
    unit = "" if Arti.PERIODE in best else _unit(title)
    period = period_of(title) if best == (Arti.VOLUME,) else ""
    if len(best) == 1:
        return Kolom(number, title, best[0], unit if best[0] in WAKTU else "", period)
    return Kolom(number, title, None, unit, mungkin=best)


def _unit(title: str) -> str:
    if match := ORANG.search(title):
        return "jam" if match[0].upper() == "OJ" or "jam" in match[0].lower() else "menit"
    bare = re.sub(r"\b(jam|menit|hari)\s+(kerja\s+)?efektif", "", title, flags=re.I)
    marked = " ".join(re.findall(r"\(([^()]*)\)", bare))
    return unit_of(marked) or unit_of(bare)


def _settled(columns: tuple[Kolom, ...]) -> tuple[Kolom, ...]:
    """Decide what only the other columns of the table can: what ``Jumlah`` counts, a lone unit."""
    held = {k.arti for k in columns}
    out = []
    for k in columns:
        arti = k.arti
        weak = scores(k.judul).get(Arti.PEMANGKU) == 3 and k.asal == "judul"
        if weak and Arti.URAIAN in held:
            arti = Arti.VOLUME if Arti.VOLUME not in held and Arti.NORMA in held else None
        if arti is Arti.MINIMAL and Arti.MAKSIMAL not in held and Arti.NORMA not in held:
            arti = None
        if arti is Arti.UNIT and k.asal == "judul" and _second_unit(k, columns):
            arti = Arti.BAGIAN
        if not arti and len(k.mungkin) > 1 and Arti.URAIAN not in held:
            rest = tuple(a for a in k.mungkin if a not in held)
            arti = rest[0] if len(rest) == 1 else None
        out.append(replace(k, arti=arti))
    return tuple(out)


def _second_unit(column: Kolom, columns: tuple[Kolom, ...]) -> bool:
    """Whether another column names the larger unit: ``Perangkat Daerah`` beside ``Unit Kerja``."""
    higher = [k for k in columns if k.arti is Arti.UNIT and scores(k.judul).get(Arti.UNIT, 0) > 8]
    return bool(higher) and column not in higher


def _is_head(columns: tuple[Kolom, ...]) -> bool:
    known = [k for k in columns if k.arti or k.mungkin]
    held = {a for k in known for a in (k.arti, *k.mungkin) if a}
    if not held.intersection(KEYS) or not (held & CORE or held.issuperset(KEYS)):
        return matrix_head(columns)
    enough = len({k.arti or k.mungkin for k in known}) >= 3
    return enough or (len(known) == len(columns) == 2)


def matrix_head(columns: tuple[Kolom, ...]) -> bool:
    """Whether columns are products against posts: a description, then heads of no meaning."""
    held = {k.arti for k in columns}
    unknown = [k for k in columns if k.arti is None]
    counted = {Arti.VOLUME, Arti.NORMA, Arti.MINIMAL, Arti.KEBUTUHAN, Arti.PEMANGKU}
    return Arti.URAIAN in held and not held & counted and len(unknown) >= 2
