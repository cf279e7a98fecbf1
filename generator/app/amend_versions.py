"""Two versions of a law become the amendment between them, proved before it is handed out.

What no amendment can express is named with its place and reason; the rest is worded, printed,
read back as a stranger would and applied to the base, and must give the target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

from generator.app.amendment import Comparison, form
from generator.app.law import Findings, import_all
from generator.diagnostics import NOWHERE, Diagnostic, DraftingError, Severity, Span, galat
from generator.documents.penjelasan import CUKUP_JELAS, DIHAPUS
from generator.law import tree
from generator.law.apply.beside import unsigned
from generator.law.apply.restated import units_of
from generator.law.engine.amend import amend
from generator.law.engine.consolidate import consolidate
from generator.law.engine.diff_peraturan import alamat_penjelasan, diff_peraturan
from generator.law.pesan import pesan
from generator.law.reader.peraturan import read_peraturan
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.lines import lines_of
from generator.model.satuan import Jenis, Peraturan, Satuan
from generator.shipped import TEMPLATES

_ROMAN = re.compile(r"Pasal [IVX]+\b")


def amend_files(
    base: Path, target: Path, templates: tuple[Path, ...] = (TEMPLATES,)
) -> tuple[Comparison, Findings]:
    """Return the amendment that leads from one version of a law to another, and every doubt.

    The first of the folders of ``templates`` that holds a template gives its words.
    """
    (old, new), doubts = import_all([base, target])
    draft, found = amend_laws(old, new, Span(str(target)), templates)
    return draft, (*doubts, *found)


MOST_NEW = 300  # Pasal that an amendment brings; the largest enacted ones bring some dozens


def _refuse_a_new_law(old: Satuan, new: Satuan, place: Span) -> None:
    """Raise an H22 when hundreds of Pasal of the target are not in the base."""
    known = {p.nomor for p in tree.pasal(old)}
    brought = sum(p.nomor not in known for p in tree.pasal(new))
    if brought > MOST_NEW:
        raise DraftingError([pesan("H22", place, baru=brought, paling=MOST_NEW)])


def amend_laws(
    old: Peraturan, new: Peraturan, place: Span, templates: tuple[Path, ...] = (TEMPLATES,)
) -> tuple[Comparison, Findings]:
    """Return the amendment between two laws, and every doubt; ``place`` is the target's file.

    An error among the doubts means that the draft does not lead to the whole target. Raise
    DraftingError when there is no draft at all.
    """
    old, new = _unsigned(old), _unsigned(new)
    beyond = tuple(_beyond(old, new, place))
    body = tree.named_like(old.batang_tubuh, new.batang_tubuh)
    new = _within_reach(old, replace(new, batang_tubuh=body))
    old_body = _titled(old.judul, old.batang_tubuh)
    new_body = _titled(_title_of(old, new), new.batang_tubuh)
    draft = Comparison(old, new, amend(old_body, (), bentuk=form(old).nama), templates)
    _refuse_a_new_law(old_body, new_body, place)
    operations = diff_peraturan(
        replace(old, batang_tubuh=old_body), replace(new, batang_tubuh=new_body)
    )
    if not operations:
        missed = (*beyond, *_unequal("H44", old_body, new_body, place))
        return draft, missed or (pesan("H43", place),)
    try:
        amandemen = amend(
            old_body,
            operations,
            bentuk=draft.bentuk.nama,
            lampiran=old.lampiran,
            ketat=False,
            dalam=draft.citation.cite(),
            sebelumnya=0,
            tanda=False,
        )
    except DraftingError as error:
        raise DraftingError([*beyond, *error.diagnostics]) from None
    except tree.TidakTunggal as wrong:
        raise DraftingError([*beyond, _ambiguous(wrong, place)]) from None
    draft = replace(draft, amandemen=amandemen)
    missed = tuple(_unequal("H44", amandemen.hasil, new_body, place))
    return draft, (*beyond, *amandemen.peringatan, *missed, *_proof(draft, place))


def _unsigned(law: Peraturan) -> Peraturan:
    """Return a law without what signs its annexes: that is of who signed it, not of its draft."""
    return replace(law, lampiran=tuple(map(unsigned, law.lampiran)))


def _ambiguous(wrong: tree.TidakTunggal, place: Span) -> Diagnostic:
    """Return what is wrong with a law that has, say, three BAB II."""
    code = "H11" if wrong.jumlah else "H01"
    return galat(place, code, f"Perubahan tidak dapat disusun: {wrong} dalam naskah tujuan.")


def _titled(judul: str, body: Satuan) -> Satuan:
    """Return a body that bears the title of its law, to be compared with it (P33)."""
    return replace(body, judul=" ".join(judul.split()))


def _title_of(old: Peraturan, new: Peraturan) -> str:
    """Return the title that the target wants; that of another regulation, or none, is no wish."""
    return new.judul if new.judul and _identity(old) == _identity(new) else old.judul


def _identity(law: Peraturan) -> str:
    """Return what precedes the subject of a title: kind, maker, number and year."""
    return re.split(r"\bTENTANG\b", " ".join(law.judul.upper().split()), maxsplit=1)[0]


# --- what no amendment can express ----------------------------------------------------------------


def _beyond(old: Peraturan, new: Peraturan, place: Span) -> Iterator[Diagnostic]:
    """Yield what of the target no amendment brings about; a part that is not there is no wish."""
    if drafts := tuple(_unnumbered(old, new, place)):
        raise DraftingError(drafts)
    if new.judul and _identity(old) != _identity(new):
        yield pesan("H46", place, bagian="Nama, nomor, dan tahun")
    if new.penutup and old.penutup != new.penutup:  # place and date of signing, names
        yield pesan("H46", place, Severity.PERINGATAN, bagian="Penutup")
    for name, before, after in (
        ("Menimbang", old.menimbang, new.menimbang),
        ("Mengingat", old.mengingat, new.mengingat),
    ):
        if after and before != after:
            changed = (b for a, b in zip_longest(before, after) if a != b and b is not None)
            yield pesan("H46", next((s.asal for s in changed), place), bagian=name)
    theirs = {p.nomor: p for p in tree.pasal(new.batang_tubuh)}
    for mine in tree.pasal(old.batang_tubuh):
        other = theirs.get(mine.nomor)
        if tree.mengutip(mine) and other != mine:
            asal = _first_change(mine, other) if other else place
            yield pesan("H47", asal, pasal=f"Pasal {mine.nomor}")
    known = old.penjelasan.pasal_demi_pasal
    for n, entry in enumerate(new.penjelasan.pasal_demi_pasal):
        if _ROMAN.match(entry[0]) and entry not in known:
            yield pesan("H47", new.penjelasan.di(n), pasal=f"Penjelasan {entry[0]}")


_DRAFT = (
    "rancangan belum dapat diubah; terapkan dahulu pada peraturan dasarnya (naskah consolidate"
    " DASAR RANCANGAN -o HASIL), lalu bandingkan keduanya (naskah amend DASAR HASIL)"
)


def _unnumbered(old: Peraturan, new: Peraturan, place: Span) -> Iterator[Diagnostic]:
    """Yield each item of a draft of an amendment, which has no number yet, that is not as before.

    What is edited in it belongs to the law that it amends.
    """
    if not new.butir or re.search(r"NOMOR\W*\d", _identity(new)):
        return
    before = {row.nomor: row for row in _items(old)}
    for row in _items(new):
        mine = before.get(row.nomor)
        if mine is None or _content(mine) != _content(row):
            said = pesan(
                "H47", row.asal, pasal=f"Pasal I angka {row.nomor}".removesuffix(" angka ")
            )
            yield replace(said, hint=_DRAFT)
    after = {row.nomor for row in _items(new)}
    for nomor in before.keys() - after if old.butir else ():
        said = pesan("H47", place, pasal=f"Pasal I angka {nomor}, yang tidak ada lagi,")
        yield replace(said, hint=_DRAFT)


def _items(law: Peraturan) -> Iterator[Satuan]:
    """Yield the items of Pasal I, or the Pasal itself where it has none."""
    for unit in tree.pasal(law.batang_tubuh):
        if _ROMAN.match(f"Pasal {unit.nomor}"):
            items = [child for child in unit.anak if child.jenis is Jenis.ANGKA]
            yield from items if unit.nomor == "I" and items else ()


def _content(unit: Satuan) -> object:
    return [(u.jenis, u.nomor, u.judul, u.kalimat, u.ekor, u.status) for u in unit.walk()]


def _within_reach(old: Peraturan, new: Peraturan) -> Peraturan:
    """Return the target with the Pasal of an amending regulation as they stand in the base."""
    fixed = {p.nomor: p for p in tree.pasal(old.batang_tubuh) if tree.mengutip(p)}

    def kept(unit: Satuan) -> Satuan:
        if unit.jenis is Jenis.PASAL:
            return fixed.get(unit.nomor, unit)
        return replace(unit, anak=tuple(map(kept, unit.anak)))

    if not fixed:
        return new
    kept_entries = [
        (law.penjelasan.di(n), entry)
        for law, roman in ((old, True), (new, False))
        for n, entry in enumerate(law.penjelasan.pasal_demi_pasal)
        if bool(_ROMAN.match(entry[0])) is roman
    ]
    penjelasan = replace(
        new.penjelasan,
        pasal_demi_pasal=tuple(entry for _, entry in kept_entries),
        tempat=tuple(span for span, _ in kept_entries),
    )
    return replace(new, batang_tubuh=kept(new.batang_tubuh), penjelasan=penjelasan)


def _first_change(a: Satuan, b: Satuan) -> Span:
    """Return the place of the innermost unit of ``b`` that is the first not to be as in ``a``."""
    for before, after in zip_longest(a.anak, b.anak):
        if before != after:
            if before is None or after is None:
                return (after or b).asal
            return _first_change(before, after) if before.nomor == after.nomor else after.asal
    return b.asal


# --- proof ----------------------------------------------------------------------------------------


def _proof(draft: Comparison, place: Span) -> Iterator[Diagnostic]:
    """Yield where the printed draft, read back and applied to the base, gives another law."""
    printed, _ = read_peraturan(lines_of(draft.text, Span("rancangan", 1, 1)))
    found = consolidate(draft.base, [printed])
    items = draft.amandemen.instruksi
    if len(found.penerapan) != len(items):
        terbaca = f"{len(found.penerapan)} dari {len(items)} instruksi terbaca"
        yield pesan("H48", place, sebab=terbaca)
    for one in found.penerapan:
        if not one.nasib.mengubah:  # what is odd in its text is compared with the target below
            yield pesan("H48", place, sebab=f"{'; '.join(one.sebab)} ({one.kalimat})")
    made = _titled(found.hasil.judul, found.hasil.batang_tubuh)
    if made.judul != draft.amandemen.hasil.judul:
        yield pesan("H48", place, sebab="judul tidak seperti naskah tujuan")
    yield from _unequal("H48", made, draft.amandemen.hasil, place)
    yield from _unequal_beside(found.hasil, draft.target, place)


def _unequal_beside(made: Peraturan, wanted: Peraturan, place: Span) -> Iterator[Diagnostic]:
    """Yield explanations and annexes that are not as wanted; a repealed unit explains itself."""
    here, there = (dict(x.penjelasan.pasal_demi_pasal) for x in (made, wanted))
    units = (x for p in tree.pasal(made.batang_tubuh) for x in units_of(p).items())
    gone = [alamat for alamat, unit in units if unit.dihapus]
    for name in {**there, **here}:
        alamat = alamat_penjelasan(name)
        repealed = alamat is not None and any(luar.memuat(alamat) for luar in gone)
        repealed = repealed or here.get(name) == DIHAPUS
        if not repealed and here.get(name, CUKUP_JELAS) != there.get(name, CUKUP_JELAS):
            yield pesan("H48", place, sebab=f"penjelasan {name} tidak seperti naskah tujuan")
    if wanted.penjelasan.umum and made.penjelasan.umum != wanted.penjelasan.umum:
        yield pesan("H48", place, sebab="penjelasan umum tidak seperti naskah tujuan")
    mine, other = ({x.nomor: (x.judul, x.teks) for x in law.lampiran} for law in (made, wanted))
    for nomor in {**other, **mine}:
        if mine.get(nomor) != other.get(nomor):
            nama = f"Lampiran {nomor}".rstrip()
            yield pesan("H48", place, sebab=f"{nama} tidak seperti naskah tujuan")


def _unequal(code: str, made: Satuan, wanted: Satuan, place: Span) -> Iterator[Diagnostic]:
    """Yield ``code`` for every Pasal and group that is not, or stands elsewhere, as wanted."""
    if made == wanted:
        return
    here, there = _placed(made), _placed(wanted)
    for name in {**there, **here}:
        mine, other = here.get(name), there.get(name)
        if mine == other or (other is None and mine is not None and mine[1].dihapus):
            continue
        asal = other[1].asal if other else NOWHERE
        yield pesan(code, asal if asal.path else place, sebab=f"{name} tidak seperti naskah tujuan")


def _placed(law: Satuan) -> dict[str, tuple[Alamat, Satuan]]:
    """Return every Pasal and group head by its address, with the groups it stands in."""
    found: dict[str, tuple[Alamat, Satuan]] = {}
    for at, unit in tree.kerangka(law):
        if at:
            own = replace(unit, anak=()) if unit.jenis in KELOMPOK else unit
            found.setdefault(str(tree.alamat_di(law, at)), (tree.rantai(law, at[:-1]), own))
    return found
