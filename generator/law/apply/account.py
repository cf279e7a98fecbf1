"""What must hold of every enacted instruction, whatever its sentence was taken to say.

A refused one touches nothing (the law is a value: it is simply not taken over). Of an applied one:
something changes; only what it names; every unit printed under it is named, once; no number stands
twice in its series; and every unit of the old law is kept, changed, moved, or repealed by name.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.law import tree
from generator.law.alasan import Alasan, reason
from generator.law.apply.restated import units_of
from generator.law.rangka import frame_of
from generator.law.sasaran import alamat_isi
from generator.law.trace import Trace, differing
from generator.model.alamat import KELOMPOK, Alamat, Langkah
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Peraturan, Satuan

_OPENS = re.compile(
    r"(?::|\b(?:terdiri (?:atas|dari)|meliputi|sebagai berikut|antara lain|yaitu|yakni))"
    r"\s*[.:]?\s*\Z",
    re.IGNORECASE,
)
_INSTRUCTS = re.compile(
    r"(?:\A|[.;:]\s)\W{0,2}(?:\(?[A-Za-z0-9]{1,4}[.)]\s+)?"
    r"(?P<kalimat>(?:Ketentuan|Judul|Di ?antara|Pasal|BAB|Bagian)\s[^.;:]{0,120}?\b"
    r"(?:dihapus\.|dinyatakan tidak berlaku|diubah,? sehingga|disisipkan \d|ditambahkan \d))",
)


def broken(
    before: Peraturan,
    after: Peraturan,
    found: Trace,
    operasi: Sequence[Perubahan],
    printed: Sequence[Satuan],
) -> Iterator[Alasan]:
    """Yield what an instruction may not do to a law and has done; ``found`` is what it did."""
    old, new = before.batang_tubuh, after.batang_tubuh
    if doubled := twice(old, new):
        yield reason("H54", satuan=", ".join(doubled))
    if gone := vanished(old, new, operasi):
        yield reason("H55", satuan=f"Pasal {', '.join(gone)}")
    beside = all(op.objek is Objek.PENJELASAN for op in operasi)  # often came with its Pasal
    if not beside and not found.touched and after == before:
        yield reason("H63")
    if strays := [a for a in astray(found, operasi) if _of_body(a, old, new)]:
        yield reason("H64", satuan=", ".join(map(str, strays)))
    yield from (reason("H62", alamat=a) for a in cut_short(old, new, found))
    untitled = any(op.objek is Objek.JUDUL and op.tindakan is Tindakan.HAPUS for op in operasi)
    if not untitled:
        yield from (reason("H27", alamat=a) for a in news(old, new, found, _emptied))
    yield from _claims(old, operasi, printed)
    for words in (x for unit in printed for s in _own_text(unit) for x in (s.kalimat, s.ekor)):
        if lost := _INSTRUCTS.search(words):
            yield reason("H29", kalimat=lost["kalimat"])


def _of_body(alamat: Alamat, *laws: Satuan) -> bool:
    """Return whether a unit is of one of the laws themselves, not of a Pasal that one restates."""
    pasal = alamat.pasal
    return pasal is None or any(pasal.akhir.nomor in frame_of(x).himpunan for x in laws)


def _own_text(unit: Satuan) -> Iterator[Satuan]:
    """Yield a restated unit and its parts, the items of a Pasal that amends another law aside."""
    yield unit
    if unit.jenis is Jenis.PASAL and tree.mengutip(unit):
        return
    for part in unit.anak:
        yield from _own_text(part)


# --- the law before and after ---------------------------------------------------------------------


def twice(before: Satuan, after: Satuan) -> tuple[str, ...]:
    """Return the units whose number stands more than once in its series and did not before."""
    semua = frame_of(after)
    pasal: list[str] = []
    if semua.ganda:
        old, new = Counter(frame_of(before).nomor), Counter(semua.nomor)
        pasal = [f"Pasal {n}" for n, times in new.items() if times > max(old[n], 1)]
    return (*pasal, *_twice_inside(before, after, Alamat()))


def _twice_inside(before: Satuan | None, after: Satuan, at: Alamat) -> Iterator[str]:
    """Yield the same for groups and what stands in a Pasal, where the two laws differ."""
    if before is after:
        return
    was, now = differing(before.anak, after.anak) if before else ((), after.anak)
    old, new = _numbers(was), _numbers(now)
    for step, times in new.items():
        if step.jenis is not Jenis.PASAL and times > max(old[step], 1):
            yield str(Alamat((*at.langkah, step)))
    known = {Langkah(c.jenis, c.nomor): c for c in was}
    for child in now:
        step = Langkah(child.jenis, child.nomor)
        outer = Alamat() if child.jenis is Jenis.PASAL else at
        yield from _twice_inside(known.get(step), child, Alamat((*outer.langkah, step)))


def _numbers(units: Sequence[Satuan]) -> Counter[Langkah]:
    return Counter(Langkah(c.jenis, c.nomor) for c in units)


def vanished(before: Satuan, after: Satuan, operasi: Sequence[Perubahan]) -> tuple[str, ...]:
    """Return the Pasal in force that are gone without a number left; a moved one is named."""
    there, here = frame_of(before).himpunan, frame_of(after).himpunan
    gone = frozenset() if here is there else there - here
    if not gone:
        return ()
    moved = {op.alamat.akhir.nomor for op in operasi if op.alamat.langkah and op.isi}
    return tuple(
        p.nomor
        for p in tree.pasal(before)
        if p.nomor in gone and not p.dihapus and p.nomor not in moved
    )


def astray(found: Trace, operasi: Sequence[Perubahan]) -> tuple[Alamat, ...]:
    """Return the Pasal and their parts touched that no operation names, nor holds, nor stands in.

    Where a group is named the Pasal in it may be any: they are told by the text under it.
    """
    targets = [a.pasal or a for op in operasi for a in (alamat_isi(op), op.alamat, _moved_to(op))]
    if any(not a.langkah or a.akhir.jenis in KELOMPOK for a in targets):
        return ()
    named = set(targets)
    around = {outer for target in targets for outer in _around(target)}
    return tuple(t for t in found.touched if t not in around and named.isdisjoint((t, *_around(t))))


def _around(alamat: Alamat) -> Iterator[Alamat]:
    """Yield the addresses of the units around one, outwards."""
    while alamat.langkah:
        alamat = alamat.induk
        yield alamat


def _moved_to(op: Perubahan) -> Alamat:
    """Return the new address of a unit that is renumbered; the one it has where it is not."""
    if op.isi is None or op.membawa or not op.alamat.langkah or not op.isi.nomor:
        return op.alamat
    return op.alamat.induk.ke(op.isi.jenis, op.isi.nomor)


def cut_short(before: Satuan, after: Satuan, found: Trace) -> Iterator[Alamat]:
    """Yield units that end in a colon with nothing behind it and did not before."""
    for alamat in dict.fromkeys(a for a in _read_again(after, found) if a.pasal):
        old = units_of(tree.find(before, alamat)) if tree.ada(before, alamat) else {}
        for inner, unit in units_of(tree.find(after, alamat)).items():
            was = old.get(inner)
            if _announces(unit, was) and (was is None or was.anak or not _announces(was, None)):
                yield inner


def news(
    before: Satuan, after: Satuan, found: Trace, fault: Callable[[Satuan], object]
) -> Iterator[Alamat]:
    """Yield the touched units with a fault that they did not have before, or with another one."""
    for alamat in _read_again(after, found):
        unit = tree.find(after, alamat)
        was = tree.find(before, alamat) if tree.ada(before, alamat) else None
        if unit.jenis in KELOMPOK:
            if fault(unit) and not (was and fault(was) == fault(unit)):
                yield alamat
            continue
        old = units_of(was) if was else {}
        for inner, part in units_of(unit).items():
            if fault(part) and not (inner in old and fault(old[inner]) == fault(part)):
                yield inner


def _read_again(law: Satuan, found: Trace) -> tuple[Alamat, ...]:
    """Return the groups and Pasal touched that stand, and the Pasal of a group that is new."""
    whole = dict.fromkeys(a.pasal or a for a in found.touched)
    standing = [a for a in whole if a.langkah and tree.ada(law, a)]
    inside = [
        Alamat().ke(Jenis.PASAL, p.nomor)
        for a in found.made
        if a.langkah and a.akhir.jenis in KELOMPOK and tree.ada(law, a)
        for p in tree.pasal(tree.find(law, a))
    ]
    return tuple(dict.fromkeys((*standing, *(a for a in inside if tree.ada(law, a)))))


def _emptied(unit: Satuan) -> bool:
    """Return whether a unit has no words, or a group no heading."""
    if unit.dihapus or unit.kalimat or unit.judul:
        return False
    return unit.jenis in KELOMPOK or not (unit.anak or unit.ekor)


def _announces(unit: Satuan, was: Satuan | None) -> bool:
    """Return whether the words of a unit open a list that is not there."""
    if unit.anak or unit.ekor or unit.dihapus:
        return False
    same = was is not None and was.anak and _bare(unit.kalimat) == _bare(was.kalimat)
    return bool(_OPENS.search(unit.kalimat)) or bool(same)


def _bare(text: str) -> str:
    return text.strip(" .:;,").lower()


# --- what is printed under the sentence -----------------------------------------------------------


def _claims(
    law: Satuan, operasi: Sequence[Perubahan], printed: Sequence[Satuan]
) -> Iterator[Alasan]:
    pasal = Counter(p.nomor for satu in printed for p in satu.walk() if p.jenis is Jenis.PASAL)
    if doubled := [f"Pasal {n}" for n, times in pasal.items() if times > 1]:
        yield reason("H68", satuan=", ".join(doubled))
    misprinted, claims = _misprinted(operasi, pasal), _Claims.of(operasi)
    if unnamed := [
        f"{unit.jenis.capitalize()} {unit.nomor}"
        for unit in _units_printed(printed)
        if not (unit.jenis is Jenis.PASAL and unit.nomor == misprinted)
        and not claims.hold(unit)
        and not _as_before(law, unit)
    ]:
        yield reason("H65", satuan=", ".join(unnamed))


def _misprinted(operasi: Sequence[Perubahan], printed: Counter[str]) -> str:
    """Return the one Pasal printed where another one is named (its text was taken, H76)."""
    named = {p.akhir.nomor for op in operasi if (p := alamat_isi(op).pasal)}
    return min(printed) if len(named) == len(printed) == 1 and not named & set(printed) else ""


def _units_printed(printed: Sequence[Satuan]) -> Iterator[Satuan]:
    """Yield the Pasal printed, groups by their heads, and parts of a Pasal printed without it."""
    for unit in printed:
        yield unit
        if unit.jenis in KELOMPOK:
            yield from _units_printed(unit.anak)


@dataclass(frozen=True, slots=True)
class _Claims:
    """What operations name, hold, bring or stand in, looked at once for all that is printed."""

    named: Mapping[Langkah, Sequence[Perubahan]]
    everything: bool  # an operation has no address
    within_pasal: bool  # an operation is about a Pasal, whose parts may be printed alone
    within_group: bool  # an operation brings the text of a group

    @classmethod
    def of(cls, operasi: Sequence[Perubahan]) -> _Claims:
        """Return the claims of operations."""
        named: defaultdict[Langkah, list[Perubahan]] = defaultdict(list)
        made = [alamat_isi(op) for op in operasi]
        for op, alamat in zip(operasi, made, strict=True):
            brought = () if op.isi is None else (Langkah(op.isi.jenis, op.isi.nomor),)
            for step in dict.fromkeys((*op.alamat.langkah, *alamat.langkah, *brought)):
                named[step].append(op)
        return cls(
            named,
            everything=any(not op.alamat.langkah for op in operasi),
            within_pasal=any(alamat.pasal is not None for alamat in made),
            within_group=any(map(_brings_group, operasi, made)),
        )

    def hold(self, unit: Satuan) -> bool:
        """Return whether an operation names a unit, holds it, brings it, or stands in it."""
        here = Langkah(unit.jenis, unit.nomor)
        whole = unit.jenis in (Jenis.PASAL, *KELOMPOK)
        if self.everything or (self.within_group if whole else self.within_pasal):
            return True
        if any(not _heading_only(op, unit) for op in self.named.get(here, ())):
            return True
        otherwise = (ops for step, ops in self.named.items() if here.sama(step))
        return any(not _heading_only(op, unit) for ops in otherwise for op in ops)


def _brings_group(op: Perubahan, made: Alamat) -> bool:
    group = bool(made.langkah) and made.akhir.jenis in KELOMPOK
    return group and op.objek is Objek.SATUAN and op.tindakan is not Tindakan.HAPUS


def _heading_only(op: Perubahan, unit: Satuan) -> bool:
    return op.objek is Objek.JUDUL and unit.jenis not in KELOMPOK


def _as_before(law: Satuan, unit: Satuan) -> bool:
    """Return whether the law holds a printed unit as it is: a neighbour, or a heading around it."""
    for other in law.walk():
        if other.jenis is unit.jenis and Langkah(other.jenis, other.nomor).sama(
            Langkah(unit.jenis, unit.nomor)
        ):
            same = other.judul == unit.judul if unit.jenis in KELOMPOK else other == unit
            if same:
                return True
    return False
