"""How wide words are in the letters of the house: the one home for measuring text in documents.

Widths are those of the fonts that the house style names, as this machine has them; faces that may
stand for each other have the same (``model.gaya.SEUKURAN``), so that a document is laid out alike
with each. ``app`` reads them (``render.fonts``) and hands them in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

KIRA = 0.62  # of the size: a sign that no font at hand has, as wide as a small n
TEBAL = 1.06  # a reader without the bold face thickens the upright one, by about that much


@dataclass(frozen=True, slots=True, eq=False)  # two tables of widths are told apart by which it is
class Huruf:
    """The widths of signs, upright and bold, as parts of the size of the letters."""

    tegak: Mapping[int, float] = field(default_factory=dict)
    tebal: Mapping[int, float] = field(default_factory=dict)

    def lebar(self, teks: str, ukuran: float, *, tebal: bool = False) -> float:
        """Return the width of words set in ``ukuran`` mm."""
        return _em(self, teks, tebal) * ukuran

    def wrap(
        self, teks: str, batas: float, ukuran: float, *, tebal: bool = False
    ) -> tuple[str, ...]:
        """Return words in lines no wider than ``batas`` mm (a longer word stands alone)."""
        baris: list[str] = []
        for kata in teks.split(" "):  # a no-break space keeps words together
            calon = f"{baris[-1]} {kata}" if baris else kata
            if baris and self.lebar(calon, ukuran, tebal=tebal) <= batas:
                baris[-1] = calon
            else:
                baris.append(kata)
        return tuple(baris)


@lru_cache(maxsize=1 << 15)  # the words of tables and figures are measured again and again
def _em(huruf: Huruf, teks: str, tebal: bool) -> float:
    tegak = sum(huruf.tegak.get(ord(c), KIRA) for c in teks)
    if not tebal:
        return tegak
    return max(sum(huruf.tebal.get(ord(c), KIRA) for c in teks), tegak * TEBAL)
