"""The explanation of what changes goes with the operation that changes it (L2'-188).

An operation in the text of a Pasal takes the place of what explained its unit, so it brings what
the wanted law says of that; what does not arrive is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.diagnostics import Diagnostic, Severity, Span
from generator.documents.penjelasan import CUKUP_JELAS, DIHAPUS, KATA, isi_penjelasan
from generator.law import tree
from generator.law.engine.amend import Amandemen
from generator.law.engine.diff_peraturan import alamat_penjelasan
from generator.law.pesan import pesan
from generator.law.sasaran import alamat_isi
from generator.model.alamat import KELOMPOK, Alamat, Langkah
from generator.model.dossier import Dasar
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Penjelasan, Peraturan

_PASAL_I = re.compile(r"Pasal I (?:angka \d+ )?(?=Pasal \d)")
_NOTHING = {x.rstrip(".").casefold() for x in (CUKUP_JELAS, DIHAPUS)}
_HINT = "Tulis pada kunci penjelasan operasinya dalam perubahan.yaml, atau kembalikan naskahnya."


def with_explanations(operations: Iterable[Perubahan], wanted: Peraturan) -> Iterator[Perubahan]:
    """Yield the operations, those in the text with what the wanted law explains of their units."""
    said = _said(wanted.penjelasan)
    for op in operations:
        whole = op.objek.dalam_teks and op.tindakan is not Tindakan.HAPUS
        yield replace(op, penjelasan=_brought(op, said)) if whole else op


def explained_beside(
    operations: Iterable[Perubahan], base: Peraturan, wanted: Peraturan
) -> frozenset[str]:
    """Return the numbers of the Pasal whose explanation changes beside the units that change.

    An operation on one ayat cannot say what explains another: such a Pasal is restated whole.
    """
    before, after = _said(base.penjelasan), _said(wanted.penjelasan)
    changed = [a for a in {**before, **after} if before.get(a) != after.get(a)]
    targets = [_unit(op) for op in operations if op.objek.dalam_teks]
    touched = {t.pasal for t in targets if t.pasal}
    return frozenset(
        a.pasal.akhir.nomor
        for a in changed
        if a.pasal and a.pasal in touched and not any(t.memuat(a) for t in targets)
    )


def not_arrived(
    dasar: Dasar, made: Amandemen, wanted: Peraturan, place: Span
) -> Iterator[Diagnostic]:
    """Yield an H44 for every unit of which the draft will explain something else."""
    ours = {a: _plain(teks) for a, teks in isi_penjelasan(dasar, made).items() if _says(teks)}
    theirs = {a: _plain(teks) for a, teks in _said(wanted.penjelasan).items()}
    where = _places(wanted.penjelasan)
    for alamat in {**theirs, **ours}:
        if ours.get(alamat) != theirs.get(alamat):
            yield _missed(alamat, where.get(alamat, place))


def not_of_a_change(law: Peraturan, made: Peraturan) -> Iterator[Diagnostic]:
    """Yield an H44 for what an amending text explains of a Pasal, and the amended law does not."""
    said = _said(made.penjelasan)
    for n, (name, teks) in enumerate(law.penjelasan.pasal_demi_pasal):
        alamat = alamat_penjelasan(_PASAL_I.sub("", name))
        if alamat is None or _roman(alamat) or not _says(teks):
            continue
        if _plain(said.get(_bare(alamat), "")) != _plain(teks):
            yield _missed(alamat, law.penjelasan.di(n))


def of_no_pasal(law: Peraturan) -> Iterator[tuple[Span, str, str]]:
    """Yield place, name and words of what an amending text explains of Pasal I and Pasal II."""
    for n, (name, teks) in enumerate(law.penjelasan.pasal_demi_pasal):
        alamat = alamat_penjelasan(_PASAL_I.sub("", name))
        if _says(teks) and (alamat is None or _roman(alamat)):
            yield law.penjelasan.di(n), name, teks


# --- entries of an explanation --------------------------------------------------------------------


def _said(penjelasan: Penjelasan) -> dict[Alamat, str]:
    """Return what is explained by address, without what says nothing."""
    found = ((alamat_penjelasan(name), teks) for name, teks in penjelasan.pasal_demi_pasal)
    return {_bare(a): teks for a, teks in found if a is not None and not _roman(a) and _says(teks)}


def _places(penjelasan: Penjelasan) -> dict[Alamat, Span]:
    names = (alamat_penjelasan(name) for name, _ in penjelasan.pasal_demi_pasal)
    return {_bare(a): penjelasan.di(n) for n, a in enumerate(names) if a is not None}


def _brought(op: Perubahan, said: Mapping[Alamat, str]) -> str:
    """Return what an operation says of its unit as an author would: ``Ayat (1)``, then words."""
    unit = _unit(op)
    if unit.pasal is None and op.isi is not None and op.isi.jenis in KELOMPOK:
        brought = {p.nomor for p in tree.pasal(op.isi)}
        inside = {a: t for a, t in said.items() if a.pasal and a.pasal.akhir.nomor in brought}
    else:
        inside = {a: t for a, t in said.items() if unit.langkah and unit.memuat(a)}
    lines: list[str] = []
    before: tuple[Langkah, ...] = unit.langkah
    for alamat, teks in inside.items():
        same = sum(1 for _ in _common(before, alamat.langkah))
        lines += [KATA[step.jenis].format(step.nomor) for step in alamat.langkah[same:]]
        lines.append(" ".join(teks.split()))
        before = alamat.langkah
    return "\n".join(lines)


def _common(a: tuple[Langkah, ...], b: tuple[Langkah, ...]) -> Iterator[Langkah]:
    for one, other in zip(a, b, strict=False):
        if one != other:
            return
        yield one


def _unit(op: Perubahan) -> Alamat:
    return _bare(alamat_isi(op))


def _bare(alamat: Alamat) -> Alamat:
    """Return the address without the groups around its Pasal."""
    return Alamat(tuple(step for step in alamat.langkah if step.jenis not in KELOMPOK))


def _roman(alamat: Alamat) -> bool:
    return alamat.pasal is None or not alamat.pasal.akhir.nomor[:1].isdigit()


def _says(teks: str) -> bool:
    return bool(teks.strip()) and _plain(teks).casefold() not in _NOTHING


def _plain(teks: str) -> str:
    """Return words without what the print adds: an explanation ends like a sentence."""
    return " ".join(teks.split()).rstrip(" .;")


def _missed(alamat: Alamat, place: Span) -> Diagnostic:
    sebab = f"penjelasan {alamat} tidak seperti naskah tujuan"
    return replace(pesan("H44", place, Severity.GALAT, sebab=sebab), hint=_HINT)
