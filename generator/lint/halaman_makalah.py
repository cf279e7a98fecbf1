"""What the pages of a paper do to its text, undone: notes at their feet, paragraphs they cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.law.reader.labels import item
from generator.model.lines import Line
from generator.model.tabel import is_apart

CATATAN = re.compile(r"(?P<n>\d{1,3})\s+(?=[A-Z“\"\[(])")
PANGGILAN = re.compile(r"(?<=[A-Za-z.,;:)”\"])(?P<n>\d{1,3})(?=\s|\Z)")
HILANG = 3  # numbers; so many notes may be unreadable one after the other
PALING_PENDEK = 8  # words; what is shorter and ends without a point is a heading
USAI = (".", ";", ":", "?", "!", "”", '"')


def without_pages(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines of a paper without its footnotes and their calls, and the footnotes."""
    isi: list[Line] = []
    catatan: list[Line] = []
    nomor = 0
    buka = False  # the note that was read last goes on
    for line in lines:
        m = CATATAN.match(line.text)
        if m and nomor < int(m["n"]) <= nomor + HILANG:
            catatan += _glued_notes(isi, range(nomor + 1, int(m["n"])))
            catatan.append(replace(line, text=line.text[m.end() :]))
            nomor = int(m["n"])
        elif buka:
            catatan[-1] = _glued(catatan[-1], line)
        else:
            isi.append(line)
            continue
        buka = not line.text.endswith(USAI)
    return _uncalled(_whole(isi), nomor), catatan


def _glued_notes(isi: list[Line], nomor: range) -> Iterator[Line]:
    """Yield the notes that stand in one line with the text above them, and cut them off it."""
    for n in nomor:
        m = re.search(rf"\s{n}\s+(?=[A-Z“\"\[(])", isi[-1].text) if isi else None
        if m is not None:
            yield replace(isi[-1], text=isi[-1].text[m.end() :])
            isi[-1] = replace(isi[-1], text=isi[-1].text[: m.start()])


def _uncalled(lines: Sequence[Line], nomor: int) -> list[Line]:
    """Return the lines without the raised numbers that call notes, one after the other."""
    hasil: list[Line] = []
    lalu = 0
    for line in lines:
        teks, awal = "", 0
        for m in PANGGILAN.finditer(line.text):
            if lalu < int(m["n"]) <= min(lalu + HILANG, nomor):
                lalu = int(m["n"])
                teks += line.text[awal : m.start()]
                awal = m.end()
        hasil.append(replace(line, text=teks + line.text[awal:]))
    return hasil


def _whole(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those joined that a page parted."""
    hasil: list[Line] = []
    for line in lines:
        if hasil and _goes_on(hasil[-1].text, line.text):
            hasil[-1] = _glued(hasil[-1], line)
        else:
            hasil.append(line)
    return hasil


def _goes_on(lalu: str, teks: str) -> bool:
    if lalu.endswith(";") and teks[:1].islower() and not item(teks):
        return True
    if lalu.endswith(USAI) or is_apart(lalu) or is_apart(teks) or lalu.isupper() or teks.isupper():
        return False
    if item(teks) or re.match(r"[A-Z]\.\s|Tabel\s|Gambar\s|Sumber\b|BAB\b", teks):
        return False
    panjang = len(lalu.split()) > PALING_PENDEK and not re.match(r"[A-Z]\.\s", lalu)
    return panjang or teks[:1].islower()


def _glued(satu: Line, lain: Line) -> Line:
    return replace(satu, text=f"{satu.text} {lain.text}")
