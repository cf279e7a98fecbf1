"""Places of a draft regulation as people call them, those outside its body too.

A place is a path of steps in small letters, from the outside in: ``pasal 2``, ``huruf d``.
"""

from __future__ import annotations

import re

from generator.model.alamat import Alamat
from generator.model.nomor import normalize
from generator.model.satuan import Jenis

Tempat = tuple[str, ...]
JUDUL, MENIMBANG, MENGINGAT, PASAL_II = "judul", "menimbang", "mengingat", "pasal ii"
UMUM, PENJELASAN, LAMPIRAN, PENUTUP = "penjelasan umum", "penjelasan", "lampiran", "penutup"
_AROUND = re.compile(
    rf"({JUDUL}|{MENIMBANG}|{MENGINGAT}|pasal ii?(?![\w])|{UMUM}|{PENJELASAN}"
    r"|lampiran(?: [ivxlc]+(?!\w))?)(?:\s+(.+))?",
    re.IGNORECASE,
)
_STEP = frozenset(
    ("buku", "bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka", "subhuruf", "subangka")
)


def read_tempat(teks: str) -> Tempat | None:
    """Return the place that words name; None where they name none.

    ``Pasal 2 huruf d angka 4``, ``Menimbang huruf b``, ``Penjelasan Pasal 3 ayat (1)``.
    """
    words = " ".join(teks.split())
    if (m := _AROUND.fullmatch(words)) is not None:
        rest = _steps(m[2]) if m[2] else ()
        return (m[1].lower(), *rest) if rest is not None else None
    return _steps(words) or None


def _steps(words: str) -> Tempat | None:
    try:
        alamat = Alamat.parse(words)
    except ValueError:
        return None
    langkah = alamat.langkah
    if alamat.pasal is not None:  # its number is unique in the law, whatever group it is in
        langkah = langkah[langkah.index(alamat.pasal.akhir) :]
    return tuple(str(satu).lower() for satu in langkah)


def of_id(unit: str) -> Tempat:
    """Return the place that the id of a unit of law tells: ``i-pasal-2-huruf-d-angka-4``."""
    steps: list[list[str]] = []
    for word in unit.split("-"):
        if word in _STEP:
            steps.append([word])
        elif steps:
            steps[-1].append(word)
    return tuple(_called(*step) for step in steps)


def _called(jenis: str, *nomor: str) -> str:
    said = " ".join(nomor)
    match jenis:
        case "ayat":
            return f"ayat ({said})"
        case "subhuruf" | "subangka":
            return f"{jenis.removeprefix('sub')} {said})"
        case _:
            return f"{jenis} {said}".rstrip()


def called(tempat: Tempat) -> str:
    """Return a place as a sentence names it: ``Pasal 2A huruf d angka 4``."""
    if not tempat:
        return "seluruh rancangan"
    groups = [step for step in tempat if step.split()[0] in ("buku", "bab", "bagian", "paragraf")]
    order = [*(s for s in tempat if s not in groups), *reversed(groups)]
    return " ".join(map(_capital, order))


def _capital(step: str) -> str:
    kind, _, number = step.partition(" ")
    if kind in ("bab", "pasal", "lampiran"):
        return f"{kind.capitalize()} {number.upper()}".rstrip()
    if kind in ("buku", "bagian"):  # in words, a Buku in Roman numerals too
        return f"{kind.capitalize()} {normalize(Jenis(kind), number)}"
    if kind in (JUDUL, MENIMBANG, MENGINGAT, PENUTUP, PENJELASAN, "paragraf"):
        return f"{kind.capitalize()} {number}".rstrip()
    return step
