"""What became of a law: which units were made, taken out, or given other words.

Told from two states of the tree, so that it holds for whoever changed it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count, islice, takewhile
from operator import attrgetter, is_not
from typing import Literal, get_args

from generator.law.sasaran import alamat_isi
from generator.law.tanda_baca import tanpa_tanda
from generator.model.alamat import KELOMPOK, Alamat, Langkah
from generator.model.perubahan import Objek, Perubahan
from generator.model.satuan import Jenis, Satuan


@dataclass(frozen=True, slots=True)
class Trace:
    """The units touched, by address, those inside a Pasal from the Pasal on.

    What stands in a unit that was made or taken out is not named beside it.
    """

    made: tuple[Alamat, ...] = ()
    removed: tuple[Alamat, ...] = ()
    reworded: tuple[Alamat, ...] = ()
    mended: tuple[Alamat, ...] = ()  # items of a list of which only the closing mark is another

    @property
    def touched(self) -> tuple[Alamat, ...]:
        """Every unit touched, in the order made, removed, reworded, mended."""
        return (*self.made, *self.removed, *self.reworded, *self.mended)


def trace(before: Satuan, after: Satuan) -> Trace:
    """Return what differs between two states of a law; units are the same by kind and number."""
    return _gathered(_differences(before, after, Alamat()))


def per_operation(found: Trace, operasi: Sequence[Perubahan]) -> tuple[Trace, ...]:
    """Return the part of a trace that each operation accounts for, in their order.

    A unit touched belongs to the operation whose own unit it shares most steps with: to the one
    that names it, else to the one that works in its list.
    """
    shares: list[list[tuple[Touch, Alamat]]] = [[] for _ in operasi]
    targets = [_from_pasal(alamat_isi(op)) for op in operasi]
    for kind in TOUCHES:
        for address in getattr(found, kind):
            near = [
                _shared(address, target) if op.objek in BODY else -1
                for op, target in zip(operasi, targets, strict=True)
            ]
            if max(near, default=-1) >= 0:
                shares[near.index(max(near))].append((kind, address))
    return tuple(map(_gathered, shares))


Touch = Literal["made", "removed", "reworded", "mended"]
BODY = frozenset(o for o in Objek if not o.di_luar_batang)
TOUCHES: tuple[Touch, ...] = get_args(Touch)


def _gathered(found: Iterable[tuple[Touch, Alamat]]) -> Trace:
    by_kind: dict[Touch, list[Alamat]] = {kind: [] for kind in TOUCHES}
    for kind, address in found:
        by_kind[kind].append(address)
    return Trace(**{kind: tuple(addresses) for kind, addresses in by_kind.items()})


def _from_pasal(alamat: Alamat) -> tuple[Langkah, ...]:
    if alamat.pasal is None:
        return alamat.langkah
    return tuple(s for s in alamat.langkah if s.jenis not in KELOMPOK)


def _shared(a: Alamat, target: tuple[Langkah, ...]) -> int:
    """Return how many steps a unit shares with a target from the outside in."""
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a.langkah, target, strict=False))
    )


def _differences(a: Satuan, b: Satuan, at: Alamat) -> Iterator[tuple[Touch, Alamat]]:
    if a is b:
        return
    if a.dihapus != b.dihapus:
        yield ("removed" if b.dihapus else "made"), at
        return
    if (a.judul, a.kalimat, a.ekor) != (b.judul, b.kalimat, b.ekor):
        yield ("mended" if _same_words(a, b) else "reworded"), at
    old, new = differing(a.anak, b.anak)
    here, there = _children(old), _children(new)
    for key, child in here.items():
        if key in there:
            yield from _differences(child, there[key], _below(at, child))
        elif not child.dihapus:
            yield "removed", _below(at, child)
    for key, child in there.items():
        if key not in here:
            yield "made", _below(at, child)


def _same_words(a: Satuan, b: Satuan) -> bool:
    x, y = tanpa_tanda(a), tanpa_tanda(b)
    return (x.judul, x.kalimat, x.ekor) == (y.judul, y.kalimat, y.ekor)


def differing(
    a: Sequence[Satuan], b: Sequence[Satuan]
) -> tuple[Sequence[Satuan], Sequence[Satuan]]:
    """Return the children of two states of a unit without those that are the very same.

    What is left out is so in pairs: the children of one kind and number that are left count alike.
    """
    if len(a) == len(b):
        other = list(map(is_not, a, b))
        old, new = list(compress(a, other)), list(compress(b, other))
        if all(p.jenis is q.jenis and p.nomor == q.nomor for p, q in zip(old, new, strict=True)):
            return old, new
    shorter = min(len(a), len(b))
    begin = next(compress(count(), map(is_not, a, b)), shorter)
    rest = map(is_not, islice(reversed(a), shorter - begin), reversed(b))
    end = next(compress(count(), rest), shorter - begin)
    x, y = a[begin : len(a) - end], b[begin : len(b) - end]
    keys = {(s.jenis, s.nomor) for s in (*x, *y)}
    behind, numbers = a[len(a) - end :], frozenset(s.nomor for s in (*x, *y))
    alike = compress(behind, map(numbers.__contains__, map(attrgetter("nomor"), behind)))
    return (a, b) if any((s.jenis, s.nomor) in keys for s in alike) else (x, y)


def _children(units: Sequence[Satuan]) -> dict[tuple[Jenis, str, int], Satuan]:
    times: Counter[tuple[Jenis, str]] = Counter()
    found: dict[tuple[Jenis, str, int], Satuan] = {}
    for child in units:
        key = (child.jenis, child.nomor)
        found[*key, times[key]] = child
        times[key] += 1
    return found


def _below(at: Alamat, child: Satuan) -> Alamat:
    outer = Alamat() if child.jenis is Jenis.PASAL else at
    return outer.ke(child.jenis, child.nomor)
