"""A snapshot of the status of regulations (CSV or JSON) -> rows, and what cannot be read of it.

Columns, in any order, by an Indonesian or English name: kind, number, year, title, LN/TLN (or LN
and TLN apart), amended by, revoked by, source, and the region or agency that made it.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.diagnostics import NOWHERE, Diagnostic, DraftingError, Span, galat
from generator.intake.outside import Outside
from generator.model.peraturan import JenisPeraturan
from generator.model.sitasi import NAMA
from generator.model.status import StatusPeraturan, id_status

KOLOM: Mapping[str, str] = {
    nama: kolom
    for kolom, lain in {
        "jenis": ("bentuk", "kind", "type"),
        "nomor": ("no", "number"),
        "tahun": ("year",),
        "judul": ("tentang", "title"),
        "lembaran": ("ln", "ln/tln", "ln tln", "gazette"),
        "tambahan": ("tln",),
        "diubah_oleh": ("diubah oleh", "amended by", "amended_by"),
        "dicabut_oleh": ("dicabut oleh", "revoked by", "revoked_by"),
        "sumber": ("source",),
        "instansi": ("daerah", "pembentuk", "region", "agency"),
    }.items()
    for nama in (kolom, *lain)
}
NAMA_KOLOM = tuple(dict.fromkeys(KOLOM.values()))
WAJIB = ("jenis", "nomor", "tahun", "judul")
JENIS = {**NAMA, **{str(jenis): jenis for jenis in JenisPeraturan}}
PEMISAH = ",;\t|"
NOMOR = re.compile(r"(?:(?:nomor|no\.?)\s*)?(?P<n>[A-Za-z]*\.?\d[\w./-]*)", re.IGNORECASE)
TAHUN = re.compile(r"1[89]\d\d|20\d\d")
LN = re.compile(
    r"(?:\bL[ND]\b[^\d]*)?(?:\d{4}\s*(?:/\s*|Nomor\s*|No\.?\s*))*(?:No\.?\s*)?(\d+)", re.I
)
TLN = re.compile(r"\bTL[ND]\b\D*(\d+)", re.IGNORECASE)
ANGKA = re.compile(r"\d+")
TUNJUK = re.compile(
    r"(?P<jenis>[A-Za-z][A-Za-z\s-]*?)\s+(?:(?:Nomor|No\.?)\s*)?(?P<nomor>\d[\w.]*)"
    r"\s*(?:/|Tahun|\s)\s*(?P<tahun>\d{4})",
    re.IGNORECASE,
)
LANJUT = re.compile(
    r"\s+tentang\b.*$|\s*(?:,\s*(?:dan\s+)?|\bdan\s+)|\s*$", re.IGNORECASE | re.DOTALL
)
KUNCI = re.compile(r"(?P<jenis>[a-z]+(?:-[a-z]+)*)-(?P<tahun>\d{4})-(?P<nomor>\d[\w.]*)")


@dataclass(frozen=True, slots=True)
class Cuplikan:
    """What a snapshot holds, and the rows that could not be read."""

    baris: tuple[StatusPeraturan, ...]
    tak_terbaca: tuple[Diagnostic, ...]


class _Wrong(ValueError):
    """Why a row cannot be read, in the words of the finding."""


def read_snapshot(found: Outside) -> Cuplikan:
    """Return the rows of a snapshot; raise DraftingError (S60) where the file itself is wrong."""
    place = Span(found.name, 1, 1)
    try:
        text = found.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refused(place, "Cuplikan tidak tersimpan sebagai teks UTF-8.") from None
    json_like = text.lstrip()[:1] in ("[", "{")
    rows = _json(text, place) if json_like else _csv(text, place)
    good: dict[tuple[str, str], StatusPeraturan] = {}
    bad: list[Diagnostic] = []
    for where, label, row in rows:
        try:
            if isinstance(row, str):
                raise _Wrong(row)
            one = _record(row)
            if good.setdefault((one.kunci, one.instansi), one) is not one:
                raise _Wrong(f"{one.nama} sudah tercantum")
        except _Wrong as why:
            bad.append(galat(where, "S60", f"{label}: {why}.", HINT))
    return Cuplikan(tuple(good.values()), tuple(bad))


def read_name(text: str) -> tuple[JenisPeraturan, str, str]:
    """Return kind, number and year of a regulation as somebody types it; raise DraftingError."""
    try:
        return _parts(" ".join(text.split()))
    except _Wrong as why:
        hint = "Tulis jenis, nomor, dan tahun, misalnya “UU 23/2014”."
        raise DraftingError([galat(NOWHERE, "S60", f"{why}.", hint)]) from None


HINT = "Betulkan baris itu, lalu impor ulang; baris lain tetap dimuat."
Row = tuple[Span, str, Mapping[str, object] | str]


def _refused(place: Span, message: str) -> DraftingError:
    return DraftingError([galat(place, "S60", message, f"Kolom wajib: {', '.join(WAJIB)}.")])


def _csv(text: str, place: Span) -> Iterator[Row]:
    """Yield the rows of a CSV, whatever of comma, semicolon, tab or bar parts them."""
    first = text.partition("\n")[0]
    sign = max(PEMISAH, key=first.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=sign, strict=True)
    try:
        head = [_column(cell) for cell in next(reader, [])]
    except csv.Error as why:
        raise _refused(place, f"Kepala tabel tidak terbaca ({why}).") from None
    if missing := [name for name in WAJIB if name not in head]:
        raise _refused(place, f"Kolom {', '.join(missing)} tidak ada.")
    begins = reader.line_num + 1
    while True:
        label, where = f"Baris {begins}", Span(place.path, begins, 1)
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as why:
            yield where, label, f"tanda kutip atau kolomnya rusak ({why})"
            return
        begins = reader.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(head):
            yield where, label, f"memuat {len(cells)} kolom, bukan {len(head)}"
        else:
            yield where, label, dict(zip(head, cells, strict=False))


def _json(text: str, place: Span) -> Iterator[Row]:
    """Yield the entries of a JSON list, or of the list that an object holds."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as why:
        raise _refused(place, f"JSON tidak terbaca ({why}).") from None
    if isinstance(data, dict):
        data = next((v for v in data.values() if isinstance(v, list)), None)
    if not isinstance(data, list):
        raise _refused(place, "JSON tidak memuat daftar peraturan.")
    for n, entry in enumerate(data, start=1):
        fine = isinstance(entry, dict)
        row = {_column(str(k)): v for k, v in entry.items()} if fine else "bukan objek"
        yield place, f"Entri {n}", row


def _column(cell: str) -> str:
    name = " ".join(cell.strip().lower().split())
    return KOLOM.get(name, name)


def _record(row: Mapping[str, object]) -> StatusPeraturan:
    text = {name: _words(row.get(name)) for name in NAMA_KOLOM}
    for name in WAJIB:
        if not text[name]:
            raise _Wrong(f"{name} kosong")
    number = NOMOR.fullmatch(text["nomor"])
    if number is None:
        raise _Wrong(f"nomor “{text['nomor']}” tidak terbaca")
    if not TAHUN.fullmatch(text["tahun"]):
        raise _Wrong(f"tahun “{text['tahun']}” tidak terbaca")
    gazette, supplement = _gazette(text["lembaran"], text["tambahan"])
    revoked = _ids(row.get("dicabut_oleh"))
    kind, maker = _kind(text["jenis"])
    return StatusPeraturan(
        kind,
        number["n"],
        text["tahun"],
        re.sub(r"^tentang\s+", "", text["judul"], flags=re.IGNORECASE),
        gazette,
        supplement,
        _ids(row.get("diubah_oleh")),
        revoked[-1] if revoked else "",
        text["sumber"],
        text["instansi"] or maker,
    )


def _words(value: object) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int) else ""


def _kind(text: str) -> tuple[JenisPeraturan, str]:
    """Return a kind, and who made it: ``Peraturan Daerah Provinsi Banten`` names both."""
    name = text.lower()
    found = max((n for n in JENIS if name == n or name.startswith(f"{n} ")), key=len, default="")
    if not found:
        raise _Wrong(f"jenis “{text}” tidak dikenal")
    return JENIS[found], text[len(found) :].strip()


def _gazette(text: str, supplement: str) -> tuple[str, str]:
    """Return the numbers of the gazette and of its supplement."""
    after = TLN.search(text)
    before = text[: after.start()] if after else text
    numbers = ANGKA.findall(before)
    if text and not (numbers or after):
        raise _Wrong(f"lembaran “{text}” tidak terbaca")
    more = ANGKA.search(supplement)
    if supplement and more is None:
        raise _Wrong(f"tambahan lembaran “{supplement}” tidak terbaca")
    found = LN.search(before)
    return found[1] if found else "", more[0] if more else after[1] if after else ""


def _several(value: object) -> Sequence[str]:
    """Return the regulations that a cell names, parted by semicolon, bar or line."""
    if isinstance(value, list):
        return [word for item in value if (word := _words(item))]
    cell = str(value) if isinstance(value, str) else ""
    return [" ".join(part.split()) for part in re.split(r"[;|\n]", cell) if part.strip()]


def _ids(value: object) -> tuple[str, ...]:
    """Return the ids of all that a cell names; commas and dan part them too."""
    return tuple(one for part in _several(value) for one in _parted(part))


def _parted(text: str) -> Iterator[str]:
    at = 0
    while at < len(text):
        m = KUNCI.match(text, at) or TUNJUK.match(text, at)
        if m is None:
            raise _Wrong(f"peraturan “{text[at:]}” tidak terbaca")
        kind, _ = _kind(" ".join(m["jenis"].split()))
        yield id_status(kind, m["nomor"], m["tahun"])
        rest = LANJUT.match(text, m.end())
        if rest is None:
            raise _Wrong(f"peraturan “{text[at:]}” tidak terbaca")
        at = rest.end()


def _parts(text: str) -> tuple[JenisPeraturan, str, str]:
    m = KUNCI.fullmatch(text) or TUNJUK.match(text)
    if m is None:
        raise _Wrong(f"peraturan “{text}” tidak terbaca")
    return _kind(" ".join(m["jenis"].split()))[0], m["nomor"], m["tahun"]
