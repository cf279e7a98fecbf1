"""How the marks of reviewers are printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from generator.diagnostics import NOWHERE, DraftingError, galat

if TYPE_CHECKING:
    from generator.app.apply_marks import Penerapan
    from generator.app.diff import Comparison
    from generator.app.receive import Reception
    from generator.documents.kekangan import Kekangan, Ubahan
    from generator.documents.kesepakatan import KesepakatanView
    from generator.review.usulan import Usulan

LONGEST = 160  # letters of a paragraph that a list shows


def chosen(reception: Reception, only: str) -> tuple[Usulan, ...]:
    """Return the proposals to apply: all that can be, or those named by number."""
    if not only:
        return reception.applicable
    numbered = dict(enumerate(reception.usulan, start=1))
    asked = [int(part) for part in only.replace(" ", "").split(",") if part.isdecimal()]
    wrong = [n for n in asked if n not in numbered or not numbered[n].writable]
    if wrong or not asked:
        told = ", ".join(map(str, wrong)) or only
        hint = "Nomor usul tercetak di depan setiap tanda; hanya yang bertanda + dapat diterapkan."
        what = f"Usul {told} tidak dapat diterapkan."
        raise DraftingError([galat(NOWHERE, "R07", what, hint)])
    return tuple(numbered[n] for n in asked)


def listed(reception: Reception) -> Iterator[str]:
    """Yield the marks file by file, then what contradicts, then how many there are."""
    number = 0
    for file in reception.files:
        origin = file.record.origin
        yield f"{file.name}: {file.record.dokumen} dari {origin.dosir}, sidik {origin.hash}"
        unlike = sum(one.unlike for one in file.usulan)
        if len(file.usulan) == unlike:
            yield "  tanpa tanda"
        told = False
        for one in file.usulan:
            if one.unlike and not told:
                told = True
                yield f"  {unlike} alinea lain daripada cetakan dalam build/ tanpa terlacak: oleh"
                yield "  penelaah, atau karena salinannya dari bangunan lain; bandingkan sendiri."
            number += 1
            yield from _mark(number, one)
    numbers = {id(one): n for n, one in enumerate(reception.usulan, start=1)}
    for group in reception.clashes:
        said = ", ".join(f"nomor {numbers[id(one)]}" for one in group)
        yield f"Bertentangan pada {group[0].place}: {said}. Tidak diterapkan; pilih dengan --only."
    marks = [one for one in reception.usulan if not one.unlike]
    lost = sum(not one.placed for one in marks)
    more = len(reception.usulan) - len(marks)
    also = f"; {more} alinea lain daripada cetakan" if more else ""
    can = len(reception.applicable)
    yield f"{len(marks)} tanda, {can} dapat diterapkan, {lost} tanpa tempat{also}"


def outcome(reception: Reception, found: Penerapan) -> Iterator[str]:
    """Yield what was not written, by its number, and why; then how many were."""
    numbers = {id(one): n for n, one in enumerate(reception.usulan, start=1)}
    for each in found.ditolak:
        place = each.usulan.place
        yield f"Tidak ditulis: nomor {numbers[id(each.usulan)]} ({place}): {each.sebab}."
    hand = sum(one.undone for one in reception.usulan)
    told = f", {hand} diubah sendiri" if hand else ""
    yield f"{len(found.terbukti)} usul ditulis, {len(found.ditolak)} tidak terbukti{told}"


def _mark(number: int, one: Usulan) -> Iterator[str]:
    mark = one.tanda
    sign = "+" if one.writable else " "
    who = " ".join(filter(None, (mark.author, mark.date[:10])))
    done = ", dinyatakan selesai" if mark.done else ""
    place = one.place if one.placed else "tanpa tempat"
    what = f"{mark.bagian} {mark.jenis}" if mark.bagian else str(mark.jenis)
    yield f"{sign}{number:3}. {place}: {what} ({who or 'tidak terlacak'}){done}"
    if mark.text:
        said = mark.text.replace("\n", " ")
        yield f"      “{said}”" + (f" tentang “{_short(mark.about)}”" if mark.about else "")
    if mark.new and mark.old:
        yield f"      {differing(mark.old, mark.new)}"
    elif mark.old or mark.new:
        yield f"      {'-' if mark.old else '+'} {_short(mark.old or mark.new)}"
    if one.saran and not one.unlike:
        yield f"      {one.saran}"
    for line in mark.candidates[:5]:
        yield f"      mungkin {line.asal}: {_short(line.printed)}"


def differing(old: str, new: str) -> str:
    """Return a paragraph with what goes in ``[-…-]`` and what comes in ``{+…+}``."""
    a, b = old.split(), new.split()
    out: list[str] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            kept = a[a1:a2]
            out += kept if len(kept) < 9 else [*kept[:4], "…", *kept[-4:]]
        else:
            out += [f"[-{' '.join(a[a1:a2])}-]"] if a1 < a2 else []
            out += [f"{{+{' '.join(b[b1:b2])}+}}"] if b1 < b2 else []
    return " ".join(out)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def as_dict(reception: Reception) -> dict[str, object]:
    """Return a reception for ``--format json``."""
    return {
        "berkas": [
            {
                "nama": file.name,
                "dokumen": file.record.dokumen,
                "dosir": file.record.origin.dosir,
                "sidik": file.record.origin.hash,
                "tanda": [_as_dict(one) for one in file.usulan],
            }
            for file in reception.files
        ],
        "bertentangan": [[str(one.place) for one in group] for group in reception.clashes],
    }


def _as_dict(one: Usulan) -> dict[str, object]:
    mark = one.tanda
    return {
        "jenis": str(mark.jenis),
        "bagian": mark.bagian,
        "penelaah": mark.author,
        "tanggal": mark.date,
        "tempat": str(one.place) if one.placed else "",
        "satuan": mark.line.unit if mark.line else "",
        "semula": mark.old,
        "menjadi": mark.new,
        "catatan": mark.text,
        "tentang": mark.about,
        "menjawab": mark.answers,
        "selesai": mark.done,
        "terlacak": mark.tracked,
        "dapat_diterapkan": one.writable,
        "saran": one.saran,
        "mungkin": [str(line.asal) for line in mark.candidates],
    }


def changed_lines(found: Sequence[Comparison]) -> Iterator[str]:
    """Yield what changed, document by document, each with its place and how many there are."""
    for one in found:
        kinds = Counter(str(mark.jenis) for mark in one.changes)
        told = ", ".join(f"{n} {kind}" for kind, n in kinds.items()) or "tidak berubah"
        yield f"{one.name}: {told}"
        for mark in one.changes:
            place = mark.line.asal if mark.line else NOWHERE
            yield f"  {place}: {mark.jenis}"
            if mark.old and mark.new:
                yield f"      {differing(mark.old, mark.new)}"
            else:
                yield f"      {'-' if mark.old else '+'} {_short(mark.old or mark.new)}"


def changed_as_dict(found: Sequence[Comparison]) -> list[dict[str, object]]:
    """Return what changed for ``--format json``."""
    return [
        {
            "dokumen": one.name,
            "perubahan": [
                {
                    "jenis": str(mark.jenis),
                    "tempat": str(mark.line.asal) if mark.line else "",
                    "satuan": mark.line.unit if mark.line else "",
                    "semula": mark.old,
                    "menjadi": mark.new,
                }
                for mark in one.changes
            ],
        }
        for one in found
    ]


def restrained_lines(found: Sequence[Kekangan]) -> Iterator[str]:
    """Yield what changed by remark, beyond them, and what follows from either."""
    for one in found:
        yield (
            f"{one.dokumen}: {len(one.dinamai)} disebut catatan yang diterima, "
            f"{len(one.di_luar)} di luarnya, {len(one.dinomori)} dinomori ulang, "
            f"{len(one.ikutan)} ikutan"
        )
        for each in (*one.dinamai, *one.di_luar, *one.dinomori, *one.ikutan):
            yield from _restrained(each)
        if one.tanpa_ubahan:
            told = ", ".join(one.tanpa_ubahan)
            yield f"  diterima tanpa perubahan pada tempatnya: {told}"
        if one.terbuka:
            told = ", ".join(one.terbuka)
            yield f"  tanpa rumusan, setiap perubahan pada satuannya dihitung: {told}"
        if one.lain:
            yield f"  bunyi sekarang tidak seluruhnya menurut rumusannya: {', '.join(one.lain)}"
        if one.terkekang:
            yield f"{one.dokumen}: tidak ada yang berubah di luar catatan yang diterima."


def _restrained(each: Ubahan) -> Iterator[str]:
    why = ", ".join(each.karena) or each.sebab
    why = why or ("" if each.apa == "dinomori ulang" else "di luar catatan")
    yield f"  {each.asal}: {each.tempat} {each.apa}" + (f" ({why})" if why else "")
    if each.semula and each.menjadi:
        yield f"      {differing(each.semula, each.menjadi)}"
    else:
        yield f"      {'-' if each.semula else '+'} {_short(each.semula or each.menjadi)}"


def restrained_as_dict(found: Sequence[Kekangan]) -> list[dict[str, object]]:
    """Return the same for ``--format json``."""
    return [
        {
            "dokumen": one.dokumen,
            "sidik": one.sidik,
            "terkekang": one.terkekang,
            "tanpa_tempat": list(one.tanpa_tempat),
            "tanpa_ubahan": list(one.tanpa_ubahan),
            "tanpa_rumusan": list(one.terbuka),
            "lain_dari_rumusan": list(one.lain),
            **{
                name: [
                    {
                        "tempat": each.tempat,
                        "apa": each.apa,
                        "semula": each.semula,
                        "menjadi": each.menjadi,
                        "catatan": list(each.karena),
                        "sebab": each.sebab,
                        "sumber": str(each.asal),
                    }
                    for each in getattr(one, name)
                ]
                for name in ("dinamai", "di_luar", "dinomori", "ikutan")
            },
        }
        for one in found
    ]


def agreed_lines(slug: str, told: KesepakatanView | None) -> Iterator[str]:
    """Yield how many units of a draft are agreed, and each that is not."""
    if told is None:
        return
    yield f"{slug}: kesepakatan atas {told.hitungan}"
    for unit in told.satuan:
        if unit.keadaan != "disepakati":
            more = "; ".join(filter(None, (unit.oleh, unit.waktu, unit.keterangan)))
            yield f"  {unit.satuan}: {unit.keadaan}" + (f" ({more})" if more else "")
    if told.umum:
        yield f"  catatan {told.umum} belum ditanggapi, tanpa satuan"
