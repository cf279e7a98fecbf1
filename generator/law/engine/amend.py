"""The amendment engine: operations on a law become the new law and the printed instructions.

An operation is not an instruction. Authors write small operations without numbers for what is
inserted; here they are numbered, applied, and worded as ONE instruction per Pasal in the order
of the law, each Pasal restated whole (C-14 to C-19).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import pairwise

from generator.diagnostics import NOWHERE, Diagnostic, Severity
from generator.law import tree
from generator.law.apply.annex_numbers import number_annexes
from generator.law.apply.check_annex import check_annexes
from generator.law.apply.expand import expand
from generator.law.apply.own import apply_strict, report_errors
from generator.law.engine.impact import saran
from generator.law.engine.kelompok import group, place
from generator.law.grammar.word_list import Penerus, penerus_biasa
from generator.law.pesan import temuan
from generator.law.sasaran import alamat_isi
from generator.law.sentence.word import word
from generator.law.tanda_baca import tidy
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Instruksi, Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Lampiran, Satuan


@dataclass(frozen=True, slots=True)
class Versi:
    """The law as it reads from a day on; ``mulai`` is None for the promulgation (L2-154a)."""

    mulai: date | None
    hasil: Satuan


@dataclass(frozen=True, slots=True)
class Amandemen:
    """A law before and after, the numbered operations, and the instructions of Pasal I.

    ``versi`` are its texts in order of time, several where operations enter into force later;
    the last is ``hasil``.
    """

    dasar: Satuan
    hasil: Satuan
    instruksi: tuple[Instruksi, ...]
    operasi: tuple[Perubahan, ...]
    peringatan: tuple[Diagnostic, ...] = ()
    versi: tuple[Versi, ...] = ()


def amend(
    dasar: Satuan,
    operasi: Sequence[Perubahan],
    *,
    bentuk: str,
    lampiran: Sequence[Lampiran] = (),
    ketat: bool = True,
    dalam: str = "",
    sebelumnya: int | None = None,
    tanda: bool = True,
) -> Amandemen:
    """Return the amendment that operations make; raise DraftingError listing every misfit.

    ``bentuk`` is what the amending regulation calls itself (Peraturan Daerah); ``lampiran`` are the
    annexes of the law. Without ``ketat`` numbers given by the operations
    may skip (enacted laws do). ``dalam`` names the base in the sentence of a single,
    unnumbered change (C-9). With ``sebelumnya``, the number of earlier amendments, the warnings
    include the advice of L2-237 and 238. Without ``tanda`` new list items keep the closing marks
    they come with: those of a target, which an author did not leave to the engine.
    """
    uraian, galat = expand(dasar, number_annexes(lampiran, operasi))
    susunan = apply_strict(dasar, uraian, ketat=ketat)
    report_errors((*galat, *susunan.galat, *check_annexes(lampiran, uraian)))
    hasil, bernomor = susunan.hasil, susunan.operasi
    if tanda:
        hasil, bernomor = _tidy(dasar, hasil, bernomor)
    tercetak = tuple(place(dasar, hasil, bernomor))
    berikut = _next_pasal(dasar)
    report_errors(tuple(_without_slot(dasar, berikut, tercetak)))
    penerus = partial(_penerus, dasar, berikut)
    grup = group(hasil, tercetak)
    tunggal = dalam if len(grup) == 1 else ""
    instruksi = tuple(_instruksi(hasil, satu, penerus, bentuk, tunggal) for satu in grup)
    peringatan = tuple(d for d in galat if d.severity is not Severity.GALAT)
    if sebelumnya is not None:
        asal = operasi[0].asal if operasi else NOWHERE
        peringatan += saran(dasar, hasil, sebelumnya, asal)
    versi = (*_sebelumnya(dasar, tercetak, ketat), Versi(_terakhir(operasi), hasil))
    return Amandemen(dasar, hasil, instruksi, tercetak, peringatan, versi)


# --- the law between the days on which its changes enter into force ------------------------------


def _sebelumnya(dasar: Satuan, operasi: Sequence[Perubahan], ketat: bool) -> Iterator[Versi]:
    """Yield the texts before the last; numbers are those that the whole amendment gives."""
    akhir = _terakhir(operasi)
    hari = (None, *sorted({op.mulai for op in operasi if op.mulai and op.mulai != akhir}))
    for mulai in hari if akhir else ():
        berlaku = [op for op in operasi if not op.mulai or (mulai and op.mulai <= mulai)]
        susunan = apply_strict(dasar, berlaku, ketat=ketat)
        report_errors(tuple(susunan.galat))
        yield Versi(mulai, susunan.hasil)


def _terakhir(operasi: Sequence[Perubahan]) -> date | None:
    return max((op.mulai for op in operasi if op.mulai), default=None)


# --- marks of the items that operations bring ----------------------------------------------------


def _tidy(
    dasar: Satuan, hasil: Satuan, operasi: tuple[Perubahan, ...]
) -> tuple[Satuan, tuple[Perubahan, ...]]:
    """Set the closing marks of new list items; authors need not know what stands after them."""
    per_induk: dict[Alamat, set[str]] = {}
    for op in operasi:
        if (butir := _butir(op)) is not None:
            per_induk.setdefault(butir.induk, set()).add(butir.akhir.nomor)
    for induk, nomor in per_induk.items():
        lama = tree.find(dasar, induk).anak if tree.ada(dasar, induk) else ()
        hasil = tree.ganti(hasil, tree.jalur(hasil, induk), _dengan_tanda(lama, nomor))
    return hasil, tuple(_refresh(hasil, op) for op in operasi)


def _dengan_tanda(
    lama: tuple[Satuan, ...], nomor: set[str]
) -> Callable[[Satuan], tuple[Satuan, ...]]:
    return lambda s: (replace(s, anak=tidy(lama, s.anak, nomor)),)


def _butir(op: Perubahan) -> Alamat | None:
    """Return the address of the list item an operation writes; None for anything else."""
    if op.objek is not Objek.SATUAN or op.isi is None or op.isi.jenis not in tree.TABULASI:
        return None
    return alamat_isi(op)


def _refresh(hasil: Satuan, op: Perubahan) -> Perubahan:
    alamat = _butir(op)
    return op if alamat is None else replace(op, isi=tree.find(hasil, alamat))


# --- instructions --------------------------------------------------------------------------------


def _instruksi(
    hasil: Satuan, operasi: tuple[Perubahan, ...], penerus: Penerus, bentuk: str, dalam: str
) -> Instruksi:
    kalimat = word(operasi, penerus=penerus, bentuk=bentuk, dalam=dalam)
    alamat, berbunyi = _cakupan(hasil, operasi)
    karena = tuple(dict.fromkeys(k for op in operasi for k in op.karena))
    return Instruksi(kalimat, alamat, berbunyi, operasi, karena, operasi[0].asal)


def _next_pasal(dasar: Satuan) -> Mapping[str, str]:
    """Return the number of the Pasal behind each; of a number that stands twice, the first."""
    deret = [p.nomor for p in tree.pasal(dasar)]
    return dict(reversed(list(pairwise(deret))))


def _without_slot(
    dasar: Satuan, berikut: Mapping[str, str], operasi: Sequence[Perubahan]
) -> Iterator[Diagnostic]:
    """Yield insertions that no sentence can place: nothing stands before, or nothing behind."""
    for op in operasi:
        if op.tindakan is not Tindakan.SISIP or op.objek is not Objek.SATUAN:
            continue
        if not op.alamat.langkah:
            yield temuan("H10", op, jenis=op.jenis, tempat="sebelum satuan yang pertama")
        elif not _is_annex(op.alamat) and not _behind(dasar, berikut, op.alamat):
            yield temuan("H10", op, jenis=op.jenis, tempat=f"sesudah {op.alamat}")


def _penerus(dasar: Satuan, berikut: Mapping[str, str], alamat: Alamat) -> str:
    """Return the number after a unit in its series in the law as it stands."""
    return penerus_biasa(alamat) if _is_annex(alamat) else _behind(dasar, berikut, alamat)


def _is_annex(alamat: Alamat) -> bool:
    return Jenis.LAMPIRAN in (alamat.langkah[0].jenis, alamat.akhir.jenis)


def _behind(dasar: Satuan, berikut: Mapping[str, str], alamat: Alamat) -> str:
    """Return the number that stands behind a unit in its series, or ""."""
    akhir = alamat.akhir
    if akhir.jenis is Jenis.PASAL:
        return berikut.get(akhir.nomor, "")
    induk = tree.di_jalur(dasar, tree.jalur(dasar, alamat)[:-1])
    deret = [a.nomor for a in induk.anak if a.jenis is akhir.jenis]
    sesudah = deret[deret.index(akhir.nomor) + 1 :] if akhir.nomor in deret else []
    return sesudah[0] if sesudah else ""


def _cakupan(
    hasil: Satuan, operasi: Sequence[Perubahan]
) -> tuple[tuple[Alamat, ...], tuple[Satuan, ...]]:
    """Return the units an instruction is about and those it prints after the colon."""
    op = operasi[0]
    if op.objek is Objek.LAMPIRAN or all(o.objek is Objek.PENJELASAN for o in operasi):
        semua = (o.alamat.pasal or o.alamat if o.alamat.langkah else alamat_isi(o) for o in operasi)
        return tuple(dict.fromkeys(semua)), ()
    if op.objek is Objek.JUDUL:
        kosong = op.tindakan is Tindakan.HAPUS
        return (op.alamat,), () if kosong else (_kepala(tree.find(hasil, op.alamat)),)
    hapus = op.tindakan is Tindakan.HAPUS and op.objek is Objek.SATUAN
    if hapus and op.alamat.akhir.jenis in (Jenis.PASAL, *KELOMPOK):
        return (op.alamat,), ()
    alamat = tuple(dict.fromkeys(_satuan_utuh(o) for o in operasi))
    return alamat, tuple(_dicetak(hasil, operasi, a) for a in alamat)


def _dicetak(hasil: Satuan, operasi: Sequence[Perubahan], alamat: Alamat) -> Satuan:
    satuan = tree.find(hasil, alamat)
    hanya_judul = any(
        o.isi is not None and not o.isi.anak and alamat_isi(o) == alamat for o in operasi
    )
    return _kepala(satuan) if satuan.jenis in KELOMPOK and hanya_judul else satuan


def _kepala(satuan: Satuan) -> Satuan:
    return replace(satuan, anak=())


def _satuan_utuh(op: Perubahan) -> Alamat:
    alamat = alamat_isi(op)
    return alamat.pasal or alamat
