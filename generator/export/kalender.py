"""A road as a calendar (RFC 5545): planned stages and running deadlines, each a whole day.

The same road gives the same bytes: stamps are those of ``tanggal_acuan``, ids those of the dossier.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from generator.model.dossier import Dossier
from generator.model.jalan import Jalan, KeadaanTahap, KeadaanTenggat

WIDTH = 75  # octets of a line, RFC 5545 3.1


@dataclass(frozen=True, slots=True)
class Acara:
    """One entry; ``kunci`` is its name in the dossier."""

    kunci: str
    hari: date
    judul: str
    uraian: str


def kalender(dossier: Dossier, jalan: Jalan) -> bytes:
    """Return the calendar of a road as the bytes of an ``.ics`` file."""
    stamp = f"{dossier.identitas.tanggal_acuan:%Y%m%d}T000000Z"
    judul = " ".join(dossier.identitas.judul.split())
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//naskah//jalan pembentukan//ID",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(judul)}",
    ]
    for satu in acara(jalan):
        lines += _event(satu, dossier.slug, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def acara(jalan: Jalan) -> Iterator[Acara]:
    """Yield what has a day: stages that are behind or planned, deadlines that run."""
    for s in jalan.langkah:
        catatan = s.catatan
        if catatan is None:
            continue
        if s.keadaan is KeadaanTahap.SELESAI and catatan.selesai is not None:
            uraian = " ".join(catatan.hasil.split())
            yield Acara(f"tahap-{s.tahap}", catatan.selesai, f"{s.aturan.nama} selesai", uraian)
        elif catatan.rencana is not None:
            kurang = f"Belum ada: {'; '.join(s.kurang)}." if s.kurang else ""
            yield Acara(f"tahap-{s.tahap}", catatan.rencana, f"Rencana: {s.aturan.nama}", kurang)
    for t in jalan.tenggat:
        if t.jatuh is not None and t.keadaan in (KeadaanTenggat.BERJALAN, KeadaanTenggat.LEWAT):
            uraian = f"{t.aturan.sebutan_dasar}. {t.aturan.akibat}".strip()
            judul = f"Tenggat: {t.aturan.siapa} {t.aturan.perbuatan}"
            yield Acara(f"tenggat-{t.aturan.id}", t.jatuh, judul, uraian)


def _event(satu: Acara, slug: str, stamp: str) -> list[str]:
    uid = sha256(f"{slug}\0{satu.kunci}".encode()).hexdigest()[:32]
    besok = satu.hari + timedelta(days=1)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uid}@naskah",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{satu.hari:%Y%m%d}",
        f"DTEND;VALUE=DATE:{besok:%Y%m%d}",
        f"SUMMARY:{_text(satu.judul)}",
    ]
    if satu.uraian:
        lines.append(f"DESCRIPTION:{_text(satu.uraian)}")
    return [*lines, "TRANSP:TRANSPARENT", "END:VEVENT"]


def _text(words: str) -> str:
    """Return words as a TEXT value holds them (3.3.11)."""
    for sign in ("\\", ";", ","):
        words = words.replace(sign, f"\\{sign}")
    return words.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line cut into pieces of 75 octets, no character in two (3.1)."""
    pieces, room = [""], WIDTH
    for sign in line:
        size = len(sign.encode())
        if size > room:
            pieces.append("")
            room = WIDTH - 1  # the blank that continues a line counts
        pieces[-1] += sign
        room -= size
    return "\r\n ".join(pieces)
