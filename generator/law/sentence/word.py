"""The sentence of an instruction: the canonical wording of patterns P01 to P34 (C.5).

One instruction concerns one Pasal (with everything in it), one run of inserted units, one
group, one explanation or one annex; :mod:`generator.law.engine.amend` makes the groups. What a
verb says stands in its file; here its clauses become a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from generator.law.grammar.word_list import Penerus, di_pasal, jenis_isi, kunci, penerus_biasa
from generator.law.sentence.word_beside import kalimat_judul, kalimat_lampiran, kalimat_penjelasan
from generator.law.verbs.table import CHANGES, CLAUSED, brings, verb_of
from generator.law.verbs.verb import BERBUNYI, Clause, Rewriting, Wording
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Objek, Perubahan
from generator.model.satuan import Jenis


def word(
    operasi: Sequence[Perubahan],
    *,
    bentuk: str,
    penerus: Penerus | None = None,
    dalam: str = "",
) -> str:
    """Return the sentence of one instruction.

    ``bentuk`` is what the amending regulation calls itself, for the sentences of annexes;
    ``penerus`` gives the number of the unit after an address in the law as it stands (default: the
    next ordinary number); ``dalam`` is put behind the first object, for the single unnumbered
    change (C-9).
    """
    w = Wording(bentuk, f" dalam {dalam}" if dalam else "", penerus or penerus_biasa)
    op = operasi[0]
    verb = verb_of(op.tindakan)
    if isinstance(verb, Rewriting) and verb.whole:
        return _capital(verb.whole(operasi, w))
    match op.objek:
        case Objek.LAMPIRAN:
            return kalimat_lampiran(operasi, bentuk, w.sisipan, w.penerus)
        case Objek.JUDUL:
            return kalimat_judul(op, w.sisipan)
        case Objek.PENJELASAN if all(lain.objek is Objek.PENJELASAN for lain in operasi):
            return kalimat_penjelasan(operasi, w.sisipan)
        case Objek.SATUAN | Objek.PEMBUKA | Objek.PENUTUP | Objek.PENJELASAN:
            pass
        case _:
            assert_never(op.objek)
    whole = all(_whole_unit(lain) or lain.objek is Objek.PENJELASAN for lain in operasi)
    if whole and verb.whole:
        return _capital(verb.whole(operasi, w))
    return _capital(_pasal(operasi, w))


def _whole_unit(op: Perubahan) -> bool:
    """Return whether an operation works on whole Pasal or groups."""
    if op.objek is not Objek.SATUAN:
        return False
    jenis = jenis_isi(op) if brings(op) else op.alamat.akhir.jenis
    return jenis is Jenis.PASAL or jenis in KELOMPOK


def _capital(kalimat: str) -> str:
    return kalimat[0].upper() + kalimat[1:]


# --- inside one Pasal: P02 to P05, P13 to P15, P22 to P24, P26 to P28, P34 -----------------------


def _pasal(operasi: Sequence[Perubahan], w: Wording) -> str:
    pasal = next(op.alamat.pasal for op in operasi)
    if pasal is None:
        raise ValueError(f"bukan perubahan di dalam Pasal: {operasi[0].alamat}")
    kalimat = _joined(list(_clauses(operasi, w, f" {pasal}{w.sisipan}")))
    for kata, ubahan in (("diubah", CHANGES[0]), ("dihapus", CHANGES[1])):
        penjelasan = [
            op.alamat
            for op in operasi
            if op.objek is Objek.PENJELASAN and op.tindakan is ubahan.tindakan
        ]
        if penjelasan:
            kalimat += f", serta penjelasan {_named(penjelasan, pasal)} {kata}"
    return f"{kalimat} sehingga {pasal} {BERBUNYI}"


def _named(alamat: list[Alamat], pasal: Alamat) -> str:
    if alamat == [pasal]:
        return str(pasal)
    return di_pasal(sorted(alamat, key=kunci))


def _clauses(operasi: Sequence[Perubahan], w: Wording, ekor: str) -> Iterator[str]:
    """Yield the clauses in the order diubah, dihapus, disisipkan, ditambahkan (P34).

    The first one names the Pasal and begins with ``ketentuan`` unless it is an insertion.
    """
    satuan = [op for op in operasi if op.objek.dalam_teks]
    awal, depan = "ketentuan ", ekor
    for verb in CLAUSED:
        milik = [op for op in satuan if op.tindakan is verb.tindakan]
        head = Clause(awal, depan, sendiri=len(milik) == len(operasi))
        for klausa in verb.clauses(milik, head, w):
            yield klausa
            awal = depan = ""


def _joined(klausa: Sequence[str]) -> str:
    if len(klausa) == 1:
        return klausa[0]
    koma = len(klausa) > 2 or "yakni" in klausa[0]
    return f"{', '.join(klausa[:-1])}{', dan ' if koma else ' dan '}{klausa[-1]}"
