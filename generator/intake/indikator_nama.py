"""Which indicator a sheet means: by its name without its unit, in its urusan; and in what unit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SATUAN: Mapping[str, tuple[str, ...]] = {
    "orang": ("orang", "jiwa", "org"),
    "km2": ("km2", "km²", "kilometer persegi", "km persegi"),
    "m2": ("m2", "m²", "meter persegi"),
    "ha": ("ha", "hektare", "hektar"),
    "km": ("km", "kilometer"),
    "m": ("m", "meter"),
    "mil laut": ("mil laut", "mil"),
    "m3": ("m3", "m³", "meter kubik"),
    "ton": ("ton",),
    "kg": ("kg", "kilogram"),
    "kuintal": ("kuintal",),
    "rp": ("rp", "rupiah"),
    "%": ("%", "persen"),
    "kk": ("kk", "kepala keluarga"),
    "orang/km2": ("jiwa/km2", "orang/km2", "jiwa per km2", "jiwa/km²", "orang/km²", "jiwa per km²"),
}
KALI = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
COUNTS = {"unit", "buah", "judul", "boks", "ekor", "pasar"}  # what is counted, in no measure
_CANON = {word: unit for unit, words in SATUAN.items() for word in words}
_PAREN = re.compile(r"\(([^()]*)\)")
_COUNTED = re.compile(r"^(?:(?:jumlah|banyaknya|total)\s+)+", re.I)
_FIELD = re.compile(
    r"^(?:tabel|urusan|pemerintahan|bidang|sub ?urusan|fungsi|penunjang|variabel|indikator)\s+",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Besaran:
    """One indicator that may be named: its id, its name, the urusan whose table has it."""

    id: str
    nama: str
    urusan: str


def measure(text: str) -> tuple[str, int] | None:
    """Return the unit that words name and what it is multiplied by; None for no measure."""
    words = " ".join(text.lower().split()).strip(" .")
    factor = 1
    for name, times in KALI.items():
        bare = re.sub(rf"\b{name}\b\s*", "", words).strip(" .()")
        if bare != words and bare:
            words, factor = bare, factor * times
    return (_CANON[words], factor) if words in _CANON else None


def measure_in(name: str) -> tuple[str, int] | None:
    """Return the unit in the brackets of a name."""
    return next((m for inside in _PAREN.findall(name) if (m := measure(inside))), None)


def flat(text: str) -> str:
    """Return the words of a text, small, without marks."""
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def key(name: str) -> str:
    """Return a name without its unit and without the word that says it is a number."""

    def kept(found: re.Match[str]) -> str:
        return " " if measure(found[1]) or found[1].strip().lower() in COUNTS else found[0]

    return flat(_COUNTED.sub("", _PAREN.sub(kept, name).strip()))


def field_of(text: str, known: Sequence[Besaran]) -> str:
    """Return the urusan that words name, as the rules write it, or ""."""
    wanted = _field(text)
    return next((b.urusan for b in known if _field(b.urusan) == wanted), "") if wanted else ""


def _field(text: str) -> str:
    text = _PAREN.sub(" ", text).strip()
    while (bare := _FIELD.sub("", text)) != text:
        text = bare
    return flat(text)


def find(name: str, within: str, known: Sequence[Besaran]) -> set[str]:
    """Return the ids that a name may mean: as it is written, else without unit and count."""
    own = [b for b in known if not within or b.urusan == within]
    for read in (flat, key):
        if same := {b.id for b in own if read(b.nama) == read(name)}:
            return same
    return set()
