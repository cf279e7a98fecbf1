"""Why a restated Pasal was worded otherwise than enacted: noise, slip of the legislature, ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from rapidfuzz import fuzz

from generator.model.alamat import Alamat
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan
from tools.corpus_import import NOISE, OURS, list_faults

_LOOSE = str.maketrans("il1|o0s5b8z2", "111100558822")
_OTHER = re.compile(r"[\W_]+")
SLIP = "silap pembentuk"


@dataclass(frozen=True, slots=True)
class Beda:
    """The class of a difference and its reason."""

    golongan: str
    sebab: str


def loose(text: str) -> str:
    """Return ``text`` without what OCR and typists confuse: case, marks, blanks, digits."""
    return _OTHER.sub("", text.lower()).translate(_LOOSE)


def harmonise(old: Satuan, new: Satuan) -> Satuan:
    """Return ``new`` with the words of ``old`` wherever only noise tells them apart."""
    before = dict(_units(old))
    return _harmonise(new, (), before)


def only(old: Satuan, new: Satuan, pasal: str) -> Satuan:
    """Return ``old`` with nothing changed but one Pasal (a new one: with its new neighbours)."""
    now = _pasal(new, pasal)
    if now is None:
        return old
    if _pasal(old, pasal):
        return _with(old, pasal, (now,))
    known = {u.nomor for u in old.walk() if u.jenis is Jenis.PASAL}
    order = [u for u in new.walk() if u.jenis is Jenis.PASAL]
    run = [group for is_new, group in _runs(order, known) if is_new and now in group]
    first = order.index(run[0][0]) if run else 0
    before = order[first - 1] if first else None
    twin = _pasal(old, before.nomor) if before else None
    return _with(old, twin.nomor, (twin, *run[0])) if twin else old


def _runs(order: list[Satuan], known: set[str]) -> list[tuple[bool, list[Satuan]]]:
    found = groupby(order, key=lambda unit: unit.nomor not in known)
    return [(is_new, list(group)) for is_new, group in found]


def _with(unit: Satuan, pasal: str, units: tuple[Satuan, ...]) -> Satuan:
    """Return ``unit`` with ``units`` in the place of one Pasal."""
    anak: list[Satuan] = []
    for child in unit.anak:
        here = child.jenis is Jenis.PASAL and child.nomor == pasal
        anak += units if here else (_with(child, pasal, units),)
    return replace(unit, anak=tuple(anak))


def _harmonise(unit: Satuan, path: Path, before: dict[Path, Satuan]) -> Satuan:
    here = _step(path, unit)
    anak = tuple(_harmonise(child, here, before) for child in unit.anak)
    twin = before.get(here)
    if twin is None:
        return replace(unit, anak=anak)
    return replace(
        unit,
        anak=anak,
        judul=_same(unit.judul, twin.judul),
        kalimat=_same(unit.kalimat, twin.kalimat),
        ekor=_same(unit.ekor, twin.ekor),
    )


def _same(new: str, old: str) -> str:
    return old if loose(new) == loose(old) else new


Path = tuple[tuple[Jenis, str], ...]


def _step(path: Path, unit: Satuan) -> Path:
    """Return the place of a unit; a Pasal is found by its number alone."""
    return (
        ((Jenis.PASAL, unit.nomor),)
        if unit.jenis is Jenis.PASAL
        else (*path, (unit.jenis, unit.nomor))
    )


def _units(unit: Satuan, path: Path = ()) -> Iterator[tuple[Path, Satuan]]:
    here = _step(path, unit)
    yield here, unit
    for child in unit.anak:
        yield from _units(child, here)


def classify(
    pasal: str,
    named: frozenset[Perubahan],
    ours: frozenset[Perubahan],
    old: Satuan,
    new: Satuan,
) -> Beda | None:
    """Return why ``ours`` is not what was ``named``; None when it says the same.

    A sentence that changes a unit as a whole covers every operation inside it.
    """
    extra = frozenset(op for op in ours if not any(_covers(x, op) for x in named))
    missing = frozenset(op for op in named if not any(_covers(op, x) for x in ours))
    if not extra and not missing:
        return None
    was, now = _pasal(old, pasal), _pasal(new, pasal)
    if now is None or _broken(now) or (was is not None and _broken(was)):
        return Beda(NOISE, "urutan ayat atau huruf dalam teks rusak")
    if was is not None:
        return _explain(extra, missing, was, now)
    return Beda(OURS, f"disebut {_say(missing)}; kita {_say(extra)}")


def _covers(named: Perubahan, ours: Perubahan) -> bool:
    """Whether a sentence that names ``named`` says ``ours``: the unit or one that holds it."""
    if named == ours:
        return True
    outer, inner = named.alamat.langkah, ours.alamat.langkah
    return named.tindakan is Tindakan.UBAH and bool(outer) and inner[: len(outer)] == outer


def _explain(
    extra: frozenset[Perubahan], missing: frozenset[Perubahan], was: Satuan, now: Satuan
) -> Beda:
    if not extra:
        return Beda(SLIP, f"disebut {_say(missing)}, tetapi bunyinya tetap")
    if all(_slight(op, was, now) for op in extra):
        return Beda(NOISE, f"beda ejaan atau derau pada {_say(extra)}")
    gone = _vanished(was, now)
    if gone:
        return Beda(SLIP, f"{gone} hilang tanpa tanda “dihapus” (L2-236)")
    if any(_whole(op) for op in extra):
        if all(_alike(u, now) for u in was.anak if not _named(missing, u)):
            return Beda(NOISE, f"derau di luar yang disebut ({_say(missing)})")
        return Beda(OURS, f"{_say(extra)}, padahal disebut {_say(missing)}")
    return Beda(SLIP, f"berubah tanpa disebut: {_say(extra)}; disebut: {_say(missing)}")


def _whole(op: Perubahan) -> bool:
    return op.tindakan is Tindakan.UBAH and op.alamat.langkah[-1].jenis is Jenis.PASAL


def _named(ops: frozenset[Perubahan], unit: Satuan) -> bool:
    return any(
        (s.jenis, s.nomor) == (unit.jenis, unit.nomor) for op in ops for s in op.alamat.langkah
    )


def _alike(unit: Satuan, now: Satuan) -> bool:
    """Whether a unit that no sentence names differs from before by letters only."""
    twin = next((u for u in now.anak if (u.jenis, u.nomor) == (unit.jenis, unit.nomor)), None)
    return twin is not None and fuzz.ratio(_words(unit), _words(twin)) >= 80


def _vanished(was: Satuan, now: Satuan) -> str:
    """Return a unit of the Pasal that is neither printed any more nor marked as deleted."""
    for unit in was.anak:
        twin = next((u for u in now.anak if (u.jenis, u.nomor) == (unit.jenis, unit.nomor)), None)
        if twin is None:
            return f"{unit.jenis} {unit.nomor}"
        if deeper := _vanished(unit, twin) if twin.anak else "":
            return deeper
    return ""


def _pasal(law: Satuan, nomor: str) -> Satuan | None:
    return next((u for u in law.walk() if u.jenis is Jenis.PASAL and u.nomor == nomor), None)


def _broken(pasal: Satuan) -> bool:
    return any(list_faults(unit) for unit in pasal.walk())


def _slight(op: Perubahan, was: Satuan, now: Satuan) -> bool:
    """Whether the words at the place of ``op`` differ by a few letters only."""
    if op.tindakan is not Tindakan.UBAH:
        return False
    a, b = _at(was, op.alamat), _at(now, op.alamat)
    return a is not None and b is not None and fuzz.ratio(_words(a), _words(b)) >= 92


def _at(pasal: Satuan, alamat: Alamat) -> Satuan | None:
    unit: Satuan | None = pasal
    inside = [step for step in alamat.langkah if step.jenis in LISTED]
    for step in inside:
        unit = next(
            (c for c in unit.anak if (c.jenis, c.nomor) == (step.jenis, step.nomor)), None
        ) if unit else None  # fmt: skip
    return unit


LISTED = (Jenis.AYAT, Jenis.HURUF, Jenis.ANGKA, Jenis.SUBHURUF, Jenis.SUBANGKA)


def _words(unit: Satuan) -> str:
    return " ".join(f"{u.kalimat} {u.ekor}" for u in unit.walk())


def _say(ops: frozenset[Perubahan]) -> str:
    names = []
    for op in ops:
        new = f"{op.isi.jenis} {op.isi.nomor} pada " if op.isi else ""
        names.append(f"{op.tindakan} {new}{op.alamat}")
    return ", ".join(sorted(names))[:160]
