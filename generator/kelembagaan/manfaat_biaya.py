"""Benefit and cost of the options (L1 BAB II D as changed by UU 13/2022; RIA), as intervals.

Amounts are rupiah. What recurs is counted over a horizon of ``TAHUN`` years without discounting,
which the paper says; what happens once is counted once.

Uncertainty is given twice. ``bersih`` is the whole range: the smallest benefit less the largest
cost, to the largest benefit less the smallest cost; nothing lies outside it. ``wajar`` is the
narrower range when the estimates err independently of one another: the middle of the whole range,
give or take the root of the sum of the squared half-widths (the propagation of independent
errors). A decision that holds on ``bersih`` needs no assumption at all.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isqrt
from pathlib import Path

from generator.diagnostics import Diagnostic, galat
from generator.model.dossier import ManfaatBiaya, Opsi, Taksiran

JANGKA = tomllib.loads(Path(__file__).with_name("tetapan.toml").read_text("utf-8"))["manfaat_biaya"]
TAHUN: int = JANGKA["tahun"]
DASAR_TAHUN: str = JANGKA["dasar"]


@dataclass(frozen=True, slots=True)
class Jumlah:
    """A closed interval of whole rupiah."""

    rendah: int
    tinggi: int

    def __sub__(self, other: Jumlah) -> Jumlah:
        """Return the difference of two intervals."""
        return Jumlah(self.rendah - other.tinggi, self.tinggi - other.rendah)


@dataclass(frozen=True, slots=True)
class HasilOpsi:
    """One option's totals over the horizon. ``arah`` is +1, -1, or 0 when the sign is open."""

    opsi: Opsi
    biaya: Jumlah
    manfaat: Jumlah
    bersih: Jumlah
    wajar: Jumlah

    @property
    def ditaksir(self) -> bool:
        """Return whether anything of it was estimated: what is unknown is not zero."""
        return bool(self.opsi.biaya or self.opsi.manfaat)

    @property
    def arah(self) -> int:
        """Return the sign of the net result, 0 when the interval holds both signs."""
        if self.bersih.rendah > 0:
            return 1
        return -1 if self.bersih.tinggi < 0 else 0


def total(entries: Iterable[Taksiran]) -> Jumlah:
    """Return the sum over the horizon."""
    low = high = 0
    for entry in entries:
        times = 1 if entry.sekali else TAHUN
        low, high = low + times * entry.rendah, high + times * entry.tinggi
    return Jumlah(low, high)


def net(opsi: Opsi) -> HasilOpsi:
    """Return an option with its totals and net result."""
    cost, benefit = total(opsi.biaya), total(opsi.manfaat)
    return HasilOpsi(opsi, cost, benefit, benefit - cost, likely(opsi, benefit - cost))


def likely(opsi: Opsi, whole: Jumlah) -> Jumlah:
    """Return the range of the net result when the estimates err independently."""
    squares = sum(_width(t) ** 2 for t in (*opsi.biaya, *opsi.manfaat))
    middle, half = (whole.rendah + whole.tinggi) // 2, isqrt(squares) // 2
    return Jumlah(middle - half, middle + half)


def by_group(opsi: Opsi) -> Mapping[str, tuple[Jumlah, Jumlah]]:
    """Return cost and benefit over the horizon for each affected group, in authored order."""
    groups = dict.fromkeys(" ".join(t.kelompok.split()) for t in (*opsi.biaya, *opsi.manfaat))

    def of(entries: Iterable[Taksiran], group: str) -> Jumlah:
        return total(t for t in entries if " ".join(t.kelompok.split()) == group)

    return {group: (of(opsi.biaya, group), of(opsi.manfaat, group)) for group in groups}


def payback(opsi: Opsi) -> tuple[int, int | None] | None:
    """Return in how many years the yearly surplus covers what is paid once: best and worst case.

    None when nothing is paid once; the worst is None when the surplus may not cover it at all.
    """
    once = [t for t in opsi.biaya if t.sekali]
    if not once:
        return None
    gain, cost = (Jumlah(*_yearly(part)) for part in (opsi.manfaat, opsi.biaya))
    best, worst = gain.tinggi - cost.rendah, gain.rendah - cost.tinggi
    if best <= 0:
        return None
    low, high = sum(t.rendah for t in once), sum(t.tinggi for t in once)
    return -(-low // best), -(-high // worst) if worst > 0 else None


def _yearly(entries: Iterable[Taksiran]) -> tuple[int, int]:
    recurring = [t for t in entries if not t.sekali]
    return sum(t.rendah for t in recurring), sum(t.tinggi for t in recurring)


def drivers(opsi: Opsi, count: int = 3) -> tuple[Taksiran, ...]:
    """Return the estimates whose range widens the net result most."""
    entries = [t for t in (*opsi.biaya, *opsi.manfaat) if t.tinggi > t.rendah]
    return tuple(sorted(entries, key=lambda t: -_width(t))[:count])


def _width(entry: Taksiran) -> int:
    return (entry.tinggi - entry.rendah) * (1 if entry.sekali else TAHUN)


def compare(berkas: ManfaatBiaya) -> tuple[HasilOpsi, ...]:
    """Return every option with its result, in authored order."""
    return tuple(map(net, berkas.opsi))


def misfits(berkas: ManfaatBiaya) -> tuple[Diagnostic, ...]:
    """Return a K30 unless exactly one option is chosen and every range is in order."""
    chosen = [o for o in berkas.opsi if o.terpilih]
    found = []
    if len(chosen) != 1:
        message = f"tepat satu opsi harus terpilih, sekarang {len(chosen)}"
        found.append(galat(berkas.asal, "K30", message, "beri terpilih: true pada satu opsi"))
    for entry in (t for o in berkas.opsi for t in (*o.biaya, *o.manfaat)):
        if entry.rendah > entry.tinggi:
            found.append(galat(entry.asal, "K31", "rendah melebihi tinggi", "tukar kedua angka"))
    return tuple(found)
