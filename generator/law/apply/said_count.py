"""How many new units an instruction says that it brings, and how many it then names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.law.alasan import Alasan, reason
from generator.law.grammar.clean import clean
from generator.model.perubahan import Perubahan
from generator.model.satuan import Jenis

_JENIS = r"\s*\([a-z ]+\)\s+(?P<jenis>pasal|ayat|bab|bagian|paragraf)\b"
_DAFTAR = r"(?:\s+baru)?,?\s+(?:yakni|yaitu|menjadi)\b"
JUMLAH = re.compile(
    rf"\b(?:disisipkan|ditambahkan)\s+(?P<n>\d{{1,3}}){_JENIS}{_DAFTAR}", re.IGNORECASE
)
TANPA_DAFTAR = re.compile(rf"{_JENIS}(?!{_DAFTAR})", re.IGNORECASE)


def miscounted(kalimat: str, operasi: Sequence[Perubahan]) -> Iterator[Alasan]:
    """Yield the kinds of unit of which a sentence names more, or fewer, than it counts."""
    bersih = clean(kalimat)
    if TANPA_DAFTAR.search(bersih):
        return  # others are counted and not named
    disebut: Counter[Jenis] = Counter()
    for m in JUMLAH.finditer(bersih):
        disebut[Jenis(m["jenis"].lower())] += int(m["n"])
    ada = Counter(op.isi.jenis for op in operasi if op.membawa and op.isi is not None)
    for jenis, banyak in disebut.items():
        if ada[jenis] and ada[jenis] != banyak:
            yield reason("H118", jenis=jenis, disebut=banyak, ada=ada[jenis])
