"""A line that places a picture: ``![uraian](gambar/nama.png "Judul"){#gambar-nama}``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

FORM = '![uraian gambar](gambar/nama.png "Judul gambar")'
LINE = re.compile(
    r"!\[(?P<alt>(?:\\.|[^\\\]])*)\]"
    r"\(\s*(?:<(?P<angled>[^<>]*)>|(?P<path>[^\s()<>\"]*))"
    r"(?:\s+\"(?P<title>(?:\\.|[^\"\\])*)\")?\s*\)"
    r"(?:\s*\{#(?P<id>[^}\s]*)\})?"
)
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")  # as CommonMark, 2.4
ID = re.compile(r"gambar-[a-z0-9-]+")
LONGEST_ALT = 2_000


@dataclass(frozen=True, slots=True)
class Parts:
    """What a line says; the title is as it is written, ``title_at`` characters into the line."""

    id: str
    path: str
    alt: str
    title: str
    title_at: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line, ``offset`` characters into it."""

    offset: int
    message: str
    hint: str


def is_picture(line: str) -> bool:
    """Say whether a line begins as that of a picture and holds nothing after it."""
    words = line.strip()
    return words.startswith("![") and words.count("](") <= 1 and words.endswith((")", "}"))


def picture_of(words: str) -> Parts:
    """Return the parts of a line that :func:`fault_of` finds nothing wrong with."""
    found = LINE.fullmatch(words)
    if found is None:
        raise ValueError(f"not a picture: {words!r}")
    path = unquote(found["path"]) if found["angled"] is None else found["angled"]
    alt = " ".join(ESCAPED.sub(r"\1", found["alt"]).split())
    title = found["title"] or ""
    shown = title.strip()
    at = (found.start("title") + len(title) - len(title.lstrip())) if title else 0
    return Parts(found["id"] or _own_id(path), path, alt, shown, at)


def _own_id(path: str) -> str:
    stem = PurePosixPath(path).stem.lower()
    return "gambar-" + re.sub("[^a-z0-9]+", "-", stem).strip("-")


def fault_of(words: str, nested: bool) -> Fault | None:
    """Return what is wrong with the form of a line, the first thing only."""
    return next(_faults(words, nested), None)


def _faults(words: str, nested: bool) -> Iterator[Fault]:
    found = LINE.fullmatch(words)
    if found is None:
        curly = any(sign in words for sign in "“”„")
        ways = "Pakai tanda petik lurus" if curly else "Nama berkas tanpa spasi"
        hint = f"{ways}, dalam satu baris: {FORM}."
        yield Fault(0, "Baris gambar tidak terbaca.", hint)
        return
    if nested:
        hint = "Pindahkan ke alinea tersendiri; rujuk dari sana dengan [#gambar-nama]."
        yield Fault(0, "Gambar di dalam daftar atau kutipan.", hint)
    parts = picture_of(words)
    if not any(map(str.isalnum, parts.alt)):
        hint = f"Uraikan di antara kurung siku apa yang tampak: {FORM}."
        yield Fault(2, "Gambar tanpa uraian bagi pembaca yang tidak melihatnya.", hint)
    if len(parts.alt) > LONGEST_ALT:
        message = f"Uraian gambar memuat {len(parts.alt)} karakter; paling banyak {LONGEST_ALT}."
        yield Fault(2, message, "Ringkas; penjelasan panjang ditulis sebagai alinea.")
    if not parts.title:
        hint = f"Tambahkan judul dalam tanda petik setelah nama berkas: {FORM}."
        yield Fault(found.end("alt") + 2, "Gambar tanpa judul.", hint)
    if not ID.fullmatch(parts.id):
        at = found.start("id") if found["id"] is not None else found.end("alt") + 2
        hint = 'Bentuknya "gambar-" diikuti huruf kecil, angka, atau tanda hubung.'
        yield Fault(at, f'Id gambar "{parts.id}" salah.', hint)
