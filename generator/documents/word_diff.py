"""Which words of a text change: difflib on words, blanks and marks, for comparison tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

MINIMUM = 0.35  # below this likeness two texts are shown as replaced, not as a patchwork
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


class Beda(StrEnum):
    """What happens to a run of words."""

    TETAP = "tetap"
    HAPUS = "hapus"
    SISIP = "sisip"


@dataclass(frozen=True, slots=True)
class Potong:
    """A run of words with one fate."""

    beda: Beda
    teks: str


def word_diff(lama: str, baru: str) -> tuple[Potong, ...]:
    """Return the runs that lead from ``lama`` to ``baru``.

    The runs that stay and go, joined, are ``lama``; those that stay and come are ``baru``.
    """
    if lama == baru:
        return (Potong(Beda.TETAP, lama),) if lama else ()
    kiri, kanan = _TOKEN.findall(lama), _TOKEN.findall(baru)
    cocok = SequenceMatcher(None, kiri, kanan, autojunk=False)
    if cocok.ratio() < MINIMUM:
        return _ringkas([Potong(Beda.HAPUS, lama), Potong(Beda.SISIP, baru)])
    potong: list[Potong] = []
    for apa, a, b, c, d in cocok.get_opcodes():
        if apa == "equal":
            potong.append(Potong(Beda.TETAP, "".join(kiri[a:b])))
            continue
        potong.append(Potong(Beda.HAPUS, "".join(kiri[a:b])))
        potong.append(Potong(Beda.SISIP, "".join(kanan[c:d])))
    return _ringkas(_tanpa_pulau(potong))


def _tanpa_pulau(potong: list[Potong]) -> list[Potong]:
    """Let a blank between two changes change with them: ``dua kata`` reads better than pieces."""
    hasil: list[Potong] = []
    for n, satu in enumerate(potong):
        di_tengah = 0 < n < len(potong) - 1
        if satu.beda is Beda.TETAP and satu.teks.isspace() and di_tengah:
            hasil += [Potong(Beda.HAPUS, satu.teks), Potong(Beda.SISIP, satu.teks)]
        else:
            hasil.append(satu)
    return hasil


def _ringkas(potong: list[Potong]) -> tuple[Potong, ...]:
    """Join neighbours of one fate; between two stays what goes stands before what comes."""
    hasil: list[Potong] = []
    hapus = sisip = ""
    for satu in [*potong, Potong(Beda.TETAP, "")]:
        match satu.beda:
            case Beda.HAPUS:
                hapus += satu.teks
            case Beda.SISIP:
                sisip += satu.teks
            case Beda.TETAP:
                hasil += [Potong(Beda.HAPUS, hapus), Potong(Beda.SISIP, sisip), satu]
                hapus = sisip = ""
    return tuple(satu for satu in hasil if satu.teks)
