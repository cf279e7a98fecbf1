"""What stands above a table: unit, post, incumbents and effective hours in blocks of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.intake.beban.angka import read_number
from generator.intake.beban.kosakata import plain
from generator.intake.workbook import Sheet

NUMBERING = re.compile(r"\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*", re.I)
LABELS = (
    ("jabatan", r"(nama )?jabatan( pelaksana| fungsional| struktural)?"),
    ("atas", r"(nama )?(organisasi )?(perangkat daerah|opd|skpd|satuan kerja|instansi)( .*)?"),
    ("pratama", r"(jpt|pimpinan tinggi|jabatan pimpinan tinggi) pratama"),
    ("madya", r"(jpt|pimpinan tinggi|jabatan pimpinan tinggi) madya"),
    ("unit", r"(nama )?unit( kerja| organisasi)?( jabatan)?"),
    (
        "bagian",
        r"(jabatan )?(administrator|pengawas)|(sub )?(bidang|bagian)|sub unit|subbag(ian)?|seksi",
    ),
    ("atas", r"unit( kerja)? eselon (i|ii)"),
    ("bagian", r"unit( kerja)? eselon (iii|iv)"),
    ("jenis", r"(jenis|kategori|kelompok)( jabatan)?"),
    ("pemangku", r"(jumlah )?(pemangku|bezetting|persediaan pegawai)( jabatan)?( saat ini)?"),
    ("pemangku", r"(jumlah )?pegawai( yang)?( ada| tersedia| saat ini)"),
    ("efektif", r"(jumlah )?(waktu|jam|menit)( kerja)? efektif.*|wke|jke"),
    ("tahun", r"tahun( data| anggaran)?"),
    ("satuan", r"satuan( norma)? waktu"),
)
_LABELS = tuple((name, re.compile(pattern)) for name, pattern in LABELS)
TITLE = re.compile(
    r"\b((?:dinas|badan|sekretariat (?:daerah|dprd|dewan)|inspektorat|kecamatan|kelurahan|biro|"
    r"satuan polisi pamong praja|rumah sakit|rsud|puskesmas)\b.*)",
    re.I | re.S,
)
TITLE_YEAR = re.compile(
    r"\b(?:beban kerja|abk|kebutuhan pegawai)\b.*"
    r"\b(?:tahun(?: anggaran)?|ta\.?|t\.a\.?)\s*(20\d\d)\b",
    re.I,
)
CITED = re.compile(r"\b(?:nomor|no\.?)\s*\S+\s+tahun\s+\d{4}\b", re.I)  # of a regulation
TITLE_END = re.compile(
    r"\s+(?:tahun|kabupaten|kota|provinsi|periode|per\b|t\.?a\.?)\b.*|[,;(].*", re.I
)


@dataclass(frozen=True, slots=True)
class Konteks:
    """Names and numbers above a table; each with the row and column where it stands."""

    isi: tuple[tuple[str, object, int, int], ...] = ()

    def get(self, *names: str) -> str:
        """Return the last text given under the first of these names that has one."""
        for name in names:
            for label, value, _, _ in reversed(self.isi):
                if label == name and str(value).strip(" -:"):
                    return str(value)
        return ""

    def place(self, name: str) -> tuple[int, int]:
        """Return where a name was given last, (0, 0) for nowhere."""
        return next(((r, c) for label, _, r, c in reversed(self.isi) if label == name), (0, 0))

    def value(self, name: str) -> object:
        """Return what a cell holds, as it stands."""
        return next((v for label, v, _, _ in reversed(self.isi) if label == name), None)

    def units(self) -> tuple[str, ...]:
        """Return the units named, the Perangkat Daerah first, then what is below it."""
        order = ("atas", "pratama", "madya", "unit", "judul", "bagian")
        return tuple(dict.fromkeys(x for name in order if (x := self.get(name))))

    def also(self, found: Sequence[tuple[str, object, int, int]], after: bool) -> Konteks:
        """Return the context with more names; ``after`` a table a new post begins."""
        kept = self.isi
        names = {name for name, *_ in found}
        if after and names & {"jabatan"}:
            drop = {"jabatan", "jenis", "pemangku", "bagian", *names}
            kept = tuple(x for x in kept if x[0] not in drop)
        return replace(self, isi=(*kept, *found))


def read_names(
    sheet: Sheet, row: int, *, within: bool = False
) -> list[tuple[str, object, int, int]]:
    """Return the names that a row gives: ``NAMA JABATAN : Arsiparis``, over one cell or several.

    ``within`` a table only a label with a colon is one.
    """
    return list(_names(sheet, row, within))


def _names(sheet: Sheet, row: int, within: bool) -> Iterator[tuple[str, object, int, int]]:
    cells = [(n, c) for n, c in enumerate(sheet.rows[row - 1], 1) if c not in (None, "")]
    if within and not any(isinstance(c, str) and ":" in c for _, c in cells):
        return
    for place, (column, cell) in enumerate(cells):
        if not isinstance(cell, str):
            continue
        label, colon, own = cell.partition(":")
        name = _label(label)
        if not name:
            continue
        if own.strip():
            yield name, own.strip(), row, column
            continue
        rest = cells[place + 1 :]
        marked = bool(colon)
        while rest and isinstance(rest[0][1], str) and not rest[0][1].strip(" :"):
            marked, rest = True, rest[1:]
        if rest and isinstance(rest[0][1], str) and rest[0][1].lstrip().startswith(":"):
            marked = True
        if rest and (marked or (not within and len(cells) <= 3)):
            value = rest[0][1]
            yield name, value.strip(" :") if isinstance(value, str) else value, row, rest[0][0]


@cache
def _label(text: str) -> str:
    match = NUMBERING.match(text)
    words = plain(text[match.end() :] if match else text)
    return next((name for name, pattern in _LABELS if pattern.fullmatch(words)), "")


def told_in_title(sheet: Sheet, row: int) -> Iterator[tuple[str, object, int, int]]:
    """Yield the unit and the year that a title names (``... PADA DINAS SOSIAL TAHUN 2026``)."""
    cells = [(n, c) for n, c in enumerate(sheet.rows[row - 1], 1) if c not in (None, "")]
    if len(cells) != 1 or not isinstance(cells[0][1], str):
        return
    column, words = cells[0][0], " ".join(cells[0][1].split())
    if m := TITLE.search(words):
        yield "judul", TITLE_END.sub("", m[1]), row, column
    if m := TITLE_YEAR.search(CITED.sub("", words)):
        yield "tahun", m[1], row, column


def effective(value: object, unit: str = "") -> int:
    """Return effective hours a year as minutes; 0 when the number can be neither."""
    number = read_number(value)
    if number is None:
        return 0
    unit = number.satuan or unit
    if 500 <= number.nilai <= 3000 and unit in ("", "jam"):
        return int(number.nilai * 60)
    if 30_000 <= number.nilai <= 180_000 and unit in ("", "menit"):
        return int(number.nilai)
    return 0
