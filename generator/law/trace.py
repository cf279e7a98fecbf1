"""What became of a law: which units were made, taken out, or given other words.

Told from two states of the tree, so that it holds for whoever changed it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.alamat import Alamat
from generator.model.satuan import Jenis, Satuan


@dataclass(frozen=True, slots=True)
class Trace:
    """The units touched, by address, those inside a Pasal from the Pasal on.

    What stands in a unit that was made or taken out is not named beside it.
    """

    made: tuple[Alamat, ...] = ()
    removed: tuple[Alamat, ...] = ()
    reworded: tuple[Alamat, ...] = ()

    @property
    def touched(self) -> tuple[Alamat, ...]:
        """Every unit touched, in the order made, removed, reworded."""
        return (*self.made, *self.removed, *self.reworded)


def trace(before: Satuan, after: Satuan) -> Trace:
    """Return what differs between two states of a law; units are the same by kind and number."""
    made: list[Alamat] = []
    removed: list[Alamat] = []
    reworded: list[Alamat] = []
    for kind, address in _differences(before, after, Alamat()):
        {"made": made, "removed": removed, "reworded": reworded}[kind].append(address)
    return Trace(tuple(made), tuple(removed), tuple(reworded))


def _differences(a: Satuan, b: Satuan, at: Alamat) -> Iterator[tuple[str, Alamat]]:
    if a is b:
        return
    if a.dihapus != b.dihapus:
        yield ("removed" if b.dihapus else "made"), at
        return
    if (a.judul, a.kalimat, a.ekor) != (b.judul, b.kalimat, b.ekor):
        yield "reworded", at
    here, there = _children(a), _children(b)
    for key, child in here.items():
        if key in there:
            yield from _differences(child, there[key], _below(at, child))
        elif not child.dihapus:
            yield "removed", _below(at, child)
    for key, child in there.items():
        if key not in here:
            yield "made", _below(at, child)


def _children(unit: Satuan) -> dict[tuple[Jenis, str, int], Satuan]:
    times: Counter[tuple[Jenis, str]] = Counter()
    found: dict[tuple[Jenis, str, int], Satuan] = {}
    for child in unit.anak:
        key = (child.jenis, child.nomor)
        found[*key, times[key]] = child
        times[key] += 1
    return found


def _below(at: Alamat, child: Satuan) -> Alamat:
    outer = Alamat() if child.jenis is Jenis.PASAL else at
    return outer.ke(child.jenis, child.nomor)
