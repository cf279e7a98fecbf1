"""How far enacted Pasal are from what their sentences name: exact match and edit distance.

An amendment that names a part of a Pasal prints the whole Pasal. What it names is taken from that
print, everything else from the law in force as the engine keeps it; the result is held against the
print. A Pasal restated as a whole, or new, says nothing and is left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz.distance import Indel, Levenshtein

from generator.law.sasaran import alamat_isi
from generator.law.text import to_text
from generator.model.alamat import Alamat, Langkah
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Satuan

PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
RULES = "NFC, spasi, tanda hubung, dan tanda kutip disamakan; huruf besar dan tanda baca tetap"
LAWVM = re.compile(r"[^a-z0-9]+")


@dataclass(slots=True)
class Distances:
    """Pasal measured at one place of the chains."""

    pasal: int = 0
    exact: int = 0
    whole: int = 0  # left out: restated as a whole, or new
    plain: list[float] = field(default_factory=list)
    lawvm: list[float] = field(default_factory=list)

    def add(self, expected: str, printed: str) -> None:
        """Count one Pasal."""
        mine, theirs = normal(expected), normal(printed)
        self.pasal += 1
        self.exact += mine == theirs
        self.plain.append(Levenshtein.normalized_distance(mine, theirs))
        bare = (LAWVM.sub("", text.lower()) for text in (mine, theirs))
        self.lawvm.append(Indel.normalized_distance(*bare))


def normal(text: str) -> str:
    """Return a text after the rules of the exact match."""
    return " ".join(unicodedata.normalize("NFC", text).translate(PLAIN).split())


def compare(was: Satuan, now: Satuan, named: Sequence[Perubahan], found: Distances) -> None:
    """Count a Pasal as printed against the Pasal before with nothing changed but what is named."""
    here = Alamat((Langkah(now.jenis, now.nomor),))
    places = {alamat_isi(op): op for op in named}
    if here in places or any(op.alamat == here and not op.membawa for op in named):
        found.whole += 1
        return
    gone = {op.alamat for op in named if op.tindakan is Tindakan.HAPUS}
    found.add(to_text(_expected(was, now, here, set(places), gone)), to_text(now))


def _expected(
    was: Satuan, now: Satuan, here: Alamat, named: set[Alamat], gone: set[Alamat]
) -> Satuan:
    if here in named:
        return now
    old = {(u.jenis, u.nomor): u for u in was.anak}
    new = {(u.jenis, u.nomor): u for u in now.anak}
    anak: list[Satuan] = []
    for key, unit in new.items():
        place = here.ke(*key)
        if key in old:
            anak.append(_expected(old[key], unit, place, named, gone))
        elif place in named:
            anak.append(unit)
    for n, (key, unit) in enumerate(old.items()):
        if key not in new and here.ke(*key) not in gone:
            anak.insert(n, unit)
    return replace(was, anak=tuple(anak))
