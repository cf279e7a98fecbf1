"""``naskah cite``: a regulation that is named becomes a record of the library."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.app.cited_records import Catatan, Data, by_name, key_of, lembaran, settle
from generator.app.paths import Home, write_atomically
from generator.content.load import load_pustaka
from generator.content.names import SHELF
from generator.content.status import open_index
from generator.diagnostics import NOWHERE, Diagnostic, DraftingError, Span, galat, peringatan
from generator.law.cited import Dikutip, Tempat, bare_maker, cited_in
from generator.model.fakta import StatusFakta
from generator.model.peraturan import BENTUK, PeraturanPustaka
from generator.model.status import StatusPeraturan

KOSONG = "..."
_SHORT = re.compile(
    r"(?P<nama>.+?)\s+(?:(?:No|Nomor)\.?\s*)?(?P<nomor>\d[\w.-]*)/(?P<tahun>\d{4})\Z"
)


@dataclass(frozen=True, slots=True)
class Tercatat:
    """A regulation in the library: its id, its file if that is new, what is still missing."""

    id: str
    path: Path | None
    temuan: tuple[Diagnostic, ...] = ()


def cite(home: Home, words: str, today: date) -> Tercatat:
    """Return the record of a regulation, written where the library had none.

    ``words`` are its short name (``UU 23/2014``) or a whole citation with title and gazette. What
    is not in them comes from the imported snapshot; the rest is ``...`` and named (S148).
    """
    one = _named(words)
    library = load_pustaka(home.content, home.shipped).peraturan
    known = by_name(library)
    if (record := known.get(one.kunci)) is not None:
        return Tercatat(str(record.id), None)
    row = _row(home, one)
    key = key_of(one, known)
    path = home.content / SHELF / "peraturan" / f"{key}.yaml"
    place = Span(path.as_posix(), 1, 1)
    made = Catatan(data={key: _data(one, row, key, today)}, known=frozenset(library))
    left = tuple(_fates(made.data[key], row, library, place))
    settle(made, library, place)
    write_atomically(path, next(iter(made.texts.values())).encode())
    return Tercatat(key, path, (*left, *made.temuan, *_missing(made.data[key], place)))


def _named(words: str) -> Dikutip:
    """Return what a citation names; raise DraftingError for none, several, or one without maker."""
    text = " ".join(words.split())
    if m := _SHORT.match(text):
        text = f"{m['nama']} Nomor {m['nomor']} Tahun {m['tahun']}"
    found = cited_in(text, listed=True)
    if not found:
        hint = "Tulis jenis, nomor, dan tahunnya, misalnya “UU 23/2014” atau kutipan lengkapnya."
        raise DraftingError([galat(NOWHERE, "S147", f"“{words}” tidak terbaca.", hint)])
    one = found[0]
    if BENTUK[one.jenis].instansi and not one.instansi:
        hint = "Sebut daerah atau lembaganya, misalnya “Perda Kabupaten Lebak 8/2016”."
        message = f"Pembentuk {BENTUK[one.jenis].nama} itu tidak disebut."
        raise DraftingError([galat(NOWHERE, "S147", message, hint)])
    return one


def _row(home: Home, one: Dikutip) -> StatusPeraturan | None:
    """Return what the imported snapshot says of a regulation; None where it says nothing."""
    with open_index(home.content) as index:
        rows = index.look_up(one.jenis, one.nomor, one.tahun) if index else ()
    mine = bare_maker(one.instansi)
    return next((row for row in rows if bare_maker(row.instansi) == mine), None)


def _data(one: Dikutip, row: StatusPeraturan | None, key: str, today: date) -> Data:
    """Return the record: what the citation says, else the snapshot, else nothing."""
    place = one.lembaran
    if place is None and row is not None and row.lembaran:
        kind = BENTUK[one.jenis].lembaran or "LN"
        place = Tempat(kind, "", row.lembaran, row.tambahan)
    elif place is None and BENTUK[one.jenis].lembaran:
        more = KOSONG if BENTUK[one.jenis].lembaran in ("LN", "LD") else ""
        place = Tempat(BENTUK[one.jenis].lembaran, "", KOSONG, more)
    data: Data = {"id": key, "jenis": str(one.jenis)}
    if one.instansi:
        data["instansi"] = one.instansi
    data |= {"nomor": one.nomor, "tahun": one.tahun}
    data["judul"] = one.judul or (row.judul if row else "") or KOSONG
    if place is not None:
        data["lembaran"] = lembaran(place, one.tahun)
    told = "kutipan yang diberikan" if one.judul else ""
    source = (row.sumber or "cuplikan status peraturan") if row else ""
    data["per"] = today
    data["sumber"] = " dan ".join(filter(None, (told, source))) or "Belum diperiksa."
    read = row is not None or one.judul
    data["status"] = (StatusFakta.TERBACA if read else StatusFakta.INGATAN).value
    return data


def _fates(
    data: Data, row: StatusPeraturan | None, library: dict[str, PeraturanPustaka], place: Span
) -> list[Diagnostic]:
    """Add what the snapshot says of amendments and repeal; return what the library cannot hold."""
    if row is None:
        return []
    known = [k for k in row.diubah_oleh if k in library]
    if known and len(known) == len(row.diubah_oleh):
        data["diubah_oleh"] = known
    if row.dicabut_oleh:
        data["berlaku"] = False
        if row.dicabut_oleh in library:
            data["dicabut_oleh"] = row.dicabut_oleh
    missing = [k for k in (*row.diubah_oleh, row.dicabut_oleh) if k and k not in library]
    hint = "Catat dahulu peraturan itu dengan naskah cite, lalu sebut pada catatan ini."
    return [
        peringatan(place, "S148", f"Cuplikan menyebut {key}, yang tidak ada di pustaka.", hint)
        for key in missing
    ]


def _missing(data: Data, place: Span) -> tuple[Diagnostic, ...]:
    gazette = data.get("lembaran")
    parts = {"judul": data["judul"]} | (gazette if isinstance(gazette, dict) else {})
    names = [name for name, value in parts.items() if value == KOSONG]
    if not names:
        return ()
    message = f"{data['id']}: belum diketahui: {', '.join(names)}."
    return (peringatan(place, "S148", message, "Lengkapi dari naskah resminya."),)
