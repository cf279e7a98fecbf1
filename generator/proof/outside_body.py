"""What stands beside the body of a law is proven too: its annexes, and what explains its units.

An annex whose text nobody has cannot be changed again; of such a one no part is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.diagnostics import NOWHERE, Diagnostic, Span, galat
from generator.documents.penjelasan import isi_penjelasan
from generator.law.alasan import Ditolak
from generator.law.apply.beside import apply_own, rephrase
from generator.law.engine.amend import Amandemen
from generator.law.sasaran import alamat_isi
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.dossier import Dasar
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Lampiran, Penjelasan, Peraturan
from generator.model.tabel import cells, is_row, is_rule
from generator.proof.words import tokens

_PICTURE = re.compile(r"\[\[(?!\s*rumus\b).*?\]\]")
_NOTHING = frozenset((("Cukup", "jelas"), ("Dihapus",)))
HINT = "Alat tidak mencetak ketentuan ini sebagaimana ditulis; laporkan beserta dosirnya."


def base_of(amandemen: Amandemen, dasar: Dasar) -> Peraturan:
    """Return the law in force with what stands beside its body."""
    entries = tuple((str(satu.alamat), str(satu.teks)) for satu in dasar.penjelasan)
    return Peraturan(
        "",
        batang_tubuh=amandemen.dasar,
        penjelasan=Penjelasan(str(dasar.penjelasan_umum), entries),
        lampiran=tuple(satu.lampiran for satu in dasar.lampiran),
    )


def in_unknown_annex(op: Perubahan, base: Peraturan) -> bool:
    """Return whether an operation is about a part of an annex whose text nobody has."""
    if op.objek is not Objek.LAMPIRAN or len(alamat_isi(op).langkah) < 2:
        return False
    nomor = op.alamat.langkah[0].nomor
    return any(satu.nomor == nomor and not satu.teks.strip() for satu in base.lampiran)


def annexes_differ(amandemen: Amandemen, base: Peraturan, made: Peraturan) -> Iterator[Diagnostic]:
    """Yield a P31 for every annex that reads otherwise after the printed instructions."""
    ours = {satu.nomor: satu for satu in _amended(amandemen, base).lampiran}
    theirs = {satu.nomor: satu for satu in made.lampiran}
    for nomor in {**ours, **theirs}:
        wanted, printed = ours.get(nomor), theirs.get(nomor)
        if wanted is None or printed is None or not _says_the_same(wanted, printed):
            yield _different(f"Lampiran {nomor}".rstrip(), _place(amandemen, nomor))


def _says_the_same(wanted: Lampiran, printed: Lampiran) -> bool:
    """Return whether an annex is printed word for word.

    Above it stands in capitals whose annex it is; where a picture stands are the words of that.
    """
    pieces = (re.escape(_words(piece)) for piece in _PICTURE.split(_whole(wanted)))
    return re.fullmatch(rf"[^a-z|]*{'(?: .*)?'.join(pieces)}", _words(_whole(printed))) is not None


def _amended(amandemen: Amandemen, base: Peraturan) -> Peraturan:
    """Return the law as our own operations leave its annexes."""
    law = base
    for op in amandemen.operasi:
        if op.dari and not op.alamat.langkah and op.objek is Objek.SATUAN:
            law = replace(law, lampiran=tuple(rephrase(x, op) for x in law.lampiran))
        if op.objek is Objek.LAMPIRAN and not in_unknown_annex(op, base):
            try:
                law = apply_own(law, op)
            except Ditolak:  # the amendment was checked; what its print makes is refused as P30
                continue
    return law


def _whole(annex: Lampiran) -> str:
    return f"{annex.judul.upper()}\n{annex.teks}"


def _words(text: str) -> str:
    """Return the words of an annex, a blank before each; so has each cell of a table its mark.

    Where a sentence breaks into lines is not told by paper, and what is empty says nothing.
    """
    words: list[str] = []
    for line in _PICTURE.sub("", text).split("\n"):
        if not is_row(line):
            words += tokens(line)
        elif not is_rule(row := cells(line)):
            words += [word for cell in row for word in ("|", *tokens(cell))]
    return "".join(f" {word}" for word in words)


def _place(amandemen: Amandemen, nomor: str) -> Span:
    """Return where the last change of an annex was written."""
    places = [
        op.asal
        for op in amandemen.operasi
        if op.objek is Objek.LAMPIRAN
        and any(a.langkah[:1] and a.langkah[0].nomor == nomor for a in (alamat_isi(op), op.alamat))
    ]
    return places[-1] if places else NOWHERE


def explanations_differ(
    amandemen: Amandemen, dasar: Dasar, made: Peraturan
) -> Iterator[Diagnostic]:
    """Yield a P31 for every unit whose explanation the draft brings and the print does not.

    These are explanations that are changed themselves, and those of a Pasal brought as a whole;
    of any other Pasal the copy at hand need not say which ayat a line of it explains.
    """
    ours = isi_penjelasan(dasar, amandemen)
    theirs = _entries(made)
    for op in amandemen.operasi:
        unit = Alamat(tuple(s for s in alamat_isi(op).langkah if s.jenis not in KELOMPOK))
        if not _explained(op, unit):
            continue
        wanted, printed = (
            {a: tuple(tokens(teks)) for a, teks in side.items() if _says(teks) and unit.memuat(a)}
            for side in (ours, theirs)
        )
        if wanted != printed:
            yield _different(f"penjelasan {unit}", op.asal)


def _explained(op: Perubahan, unit: Alamat) -> bool:
    if not op.alamat.langkah:
        return False
    whole = op.objek.dalam_teks and not op.dari and unit == unit.pasal
    return op.objek is Objek.PENJELASAN or (whole and op.tindakan is not Tindakan.HAPUS)


def _entries(law: Peraturan) -> dict[Alamat, str]:
    found: dict[Alamat, str] = {}
    for name, teks in law.penjelasan.pasal_demi_pasal:
        try:
            found[Alamat.parse(name)] = teks
        except ValueError:  # a label that is no address explains no unit
            continue
    return found


def _says(teks: str) -> bool:
    return bool(words := tuple(tokens(teks))) and words not in _NOTHING


def _different(name: str, place: Span) -> Diagnostic:
    return galat(place, "P31", f"naskah tercetak dan naskah konsolidasi berbeda pada {name}", HINT)
