"""Applying one enacted instruction: what its sentence names, with the text restated under it.

The restated text is the law; the sentence says what of it is new. Where the two do not agree
the text is taken over with a remark, as a reader of the gazette would; where the target does
not stand in the law, the instruction is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from generator.diagnostics import DraftingError
from generator.law import tree
from generator.law.alasan import Alasan, reason, refusal, refusal_of
from generator.law.apply.own import apply
from generator.law.apply.printed_around import names, printed_around, whole
from generator.law.apply.restated import compare_restated, merge_restated, with_coverage
from generator.law.grammar.word_list import daftar
from generator.law.rangka import frame_of
from generator.law.sasaran import alamat_isi
from generator.law.slots import awal_kelompok, bawaan, tempat_kelompok
from generator.law.verbs.table import verb_of
from generator.law.verbs.verb import Change, Insertion, Rewriting
from generator.model import nomor
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan


@dataclass(frozen=True, slots=True)
class Enacted:
    """A law after one instruction, its operations as the law and the text show them, remarks."""

    hasil: Satuan
    operasi: tuple[Perubahan, ...]
    catatan: tuple[Alasan, ...] = ()


def apply_enacted(
    akar: Satuan, operasi: Sequence[Perubahan], baru: Sequence[Satuan], *, berbunyi: bool
) -> Enacted:
    """Return what one instruction makes of a law; raise :class:`Ditolak`."""
    catatan: list[Alasan] = []
    teks = _per_nomor(baru)
    operasi = [replace(op, alamat=_meant(akar, teks, op.alamat)) for op in operasi]
    _tanpa_judul(operasi, baru, teks, catatan)
    operasi = _covered(akar, operasi, teks)
    bersama = frozenset(op.isi.nomor for op in operasi if _pasal_baru(op) and op.isi)
    for op in (op for op in operasi if _repeals(op)):  # first: another may take the number
        akar = _di_luar(akar, op, baru, teks, bersama=bersama, catatan=catatan)
    for pasal in dict.fromkeys(op.alamat.pasal for op in operasi if _di_pasal(op)):
        dalam = [op for op in operasi if _di_pasal(op) and op.alamat.pasal == pasal]
        if pasal is None:
            raise refusal("H57", sebab="instruksi tidak menyebut Pasal")
        akar = _pasal(akar, pasal, dalam, teks.get(pasal.akhir.nomor), baru=baru, catatan=catatan)
    if frasa := [op for op in operasi if isinstance(verb_of(op.tindakan), Rewriting)]:
        akar = _dengan_mesin(akar, frasa)
    for op in operasi:
        if not (_di_pasal(op) or _repeals(op) or op in frasa):
            akar = _di_luar(akar, op, baru, teks, bersama=bersama, catatan=catatan)
    if berbunyi and not baru:
        catatan.append(reason("H39"))
    return Enacted(akar, tuple(operasi), tuple(catatan))


def _covered(
    akar: Satuan, operasi: Sequence[Perubahan], teks: Mapping[str, Satuan]
) -> list[Perubahan]:
    """Return the operations, those inside a Pasal with what its printed text covers."""
    hasil = list(operasi)
    for pasal in dict.fromkeys(op.alamat.pasal for op in operasi if _di_pasal(op)):
        di_sini = [i for i, op in enumerate(operasi) if _di_pasal(op) and op.alamat.pasal == pasal]
        if pasal and (kini := teks.get(pasal.akhir.nomor)) and tree.ada(akar, pasal):
            lama, ops = tree.find(akar, pasal), [operasi[i] for i in di_sini]
            for i, op in zip(di_sini, with_coverage(lama, kini, ops), strict=True):
                hasil[i] = op
    return hasil


def _meant(akar: Satuan, teks: Mapping[str, Satuan], alamat: Alamat) -> Alamat:
    """Return an address as the law, or else the text printed, has its one unit."""
    alamat = tree.tercetak(akar, alamat)
    pasal = alamat.pasal
    if pasal is None or tree.ada(akar, alamat):
        return alamat
    for satu in (
        tree.find(akar, pasal) if tree.ada(akar, pasal) else None,
        teks.get(pasal.akhir.nomor),
    ):
        if satu is not None and (lain := tree.understood(satu, alamat)) != alamat:
            return lain
    return alamat


def _pasal_baru(op: Perubahan) -> bool:
    return op.membawa and op.isi is not None and op.isi.jenis is Jenis.PASAL


def _per_nomor(baru: Sequence[Satuan]) -> dict[str, Satuan]:
    """Return the restated Pasal by number, those inside restated groups included."""
    semua = [s for satu in baru for s in satu.walk() if s.jenis is Jenis.PASAL]
    return {s.nomor: s for s in reversed(semua)}


def _tanpa_judul(
    operasi: Sequence[Perubahan],
    baru: Sequence[Satuan],
    teks: dict[str, Satuan],
    catatan: list[Alasan],
) -> None:
    """Take a text for that of the one Pasal named, if its heading was lost or misprinted."""
    nama = {p.akhir.nomor for op in operasi if (p := alamat_isi(op).pasal)}
    if len(nama) != 1 or nama & set(teks) or not baru:
        return
    (nomor_pasal,) = nama
    nama_pasal = f"Pasal {nomor_pasal}"
    if not teks and all(s.jenis is Jenis.AYAT for s in baru):
        teks[nomor_pasal] = Satuan(Jenis.PASAL, nomor_pasal, anak=tuple(baru))
        catatan.append(reason("H76", alamat=nama_pasal, judul="tanpa judul Pasal"))
    elif len(teks) == 1 and len(baru) == 1 and baru[0].jenis is Jenis.PASAL:
        teks[nomor_pasal] = replace(baru[0], nomor=nomor_pasal)
        catatan.append(
            reason("H76", alamat=nama_pasal, judul=f"dengan judul Pasal {baru[0].nomor}")
        )


def _repeals(op: Perubahan) -> bool:
    """Return whether an operation deletes a whole Pasal."""
    whole = op.tindakan is Tindakan.HAPUS and op.objek is Objek.SATUAN
    return whole and op.alamat.pasal == op.alamat


def _di_pasal(op: Perubahan) -> bool:
    """Return whether an operation changes the text of a Pasal that stands."""
    if op.objek.sebagian:
        return True
    if op.objek is not Objek.SATUAN or isinstance(verb_of(op.tindakan), Rewriting):
        return False
    if op.membawa:
        jenis = op.isi.jenis if op.isi else op.jenis
        return jenis is not Jenis.PASAL and jenis not in KELOMPOK
    if op.tindakan is Tindakan.HAPUS and len(op.alamat.langkah) == 1:
        return False
    return op.alamat.pasal is not None or op.alamat.akhir.jenis not in KELOMPOK


# --- the text of a Pasal -------------------------------------------------------------------------


def _pasal(
    akar: Satuan,
    pasal: Alamat,
    operasi: Sequence[Perubahan],
    teks: Satuan | None,
    *,
    baru: Sequence[Satuan],
    catatan: list[Alasan],
) -> Satuan:
    if not tree.ada(akar, pasal):
        raise refusal("H50", alamat=pasal)
    lama = tree.find(akar, pasal)
    if lama.dihapus:
        catatan.append(reason("H38", alamat=pasal))
    if teks is None:
        sesudah = _tanpa_pasal(akar, lama, operasi, baru, catatan)
        if tree.ada(sesudah, pasal):
            catatan += compare_restated(lama, tree.find(sesudah, pasal), operasi)
        return sesudah
    pindah = _pindah(operasi, pasal)
    akar = _number_freed(akar, pindah)
    for op in operasi:
        teks = _list_kept(lama, teks, op)
    hasil, tambahan = merge_restated(lama, teks, operasi, pasal)
    catatan += [*tambahan, *compare_restated(lama, hasil, operasi)]
    return tree.ganti_di(akar, pasal, replace(hasil, nomor=pindah or pasal.akhir.nomor))


def _number_freed(akar: Satuan, nomor_baru: str) -> Satuan:
    """Return the law without the deleted Pasal whose number another one takes."""
    alamat = Alamat().ke(Jenis.PASAL, nomor_baru)
    if nomor_baru and tree.ada(akar, alamat) and tree.find(akar, alamat).dihapus:
        return tree.ganti(akar, tree.jalur(akar, alamat), lambda _: ())
    return akar


def _list_kept(lama: Satuan, teks: Satuan, op: Perubahan) -> Satuan:
    """Return a restated Pasal with the list of a unit whose opening or closing words alone change.

    Often only these words are printed; the list, and what stands around it, is the old one.
    """
    if not op.objek.sebagian:
        return teks
    dalam = Alamat(op.alamat.langkah[1:])
    if not (tree.ada(lama, dalam) and tree.ada(teks, dalam)):
        raise refusal("H50", alamat=op.alamat)
    dulu, kini = tree.find(lama, dalam), tree.find(teks, dalam)
    utuh = replace(kini, anak=kini.anak or dulu.anak)
    if op.objek is Objek.PENUTUP and not kini.anak:
        utuh = replace(dulu, ekor=kini.ekor or kini.kalimat)
    elif not utuh.ekor:
        utuh = replace(utuh, ekor=dulu.ekor)
    return tree.ganti(teks, tree.jalur(teks, dalam), lambda _: (utuh,))


def _pindah(operasi: Sequence[Perubahan], pasal: Alamat) -> str:
    """Return the new number of a Pasal that an older law moves."""
    return next(
        (
            op.isi.nomor
            for op in operasi
            if op.tindakan is Tindakan.UBAH and op.isi and op.alamat == pasal
        ),
        "",
    )


def _tanpa_pasal(
    akar: Satuan,
    lama: Satuan,
    operasi: Sequence[Perubahan],
    baru: Sequence[Satuan],
    catatan: list[Alasan],
) -> Satuan:
    """Apply an instruction under which only the changed units are printed, or none."""
    penuh: dict[Alamat, Perubahan] = {}
    for op in operasi:
        isi = next((s for s in baru if names(s, alamat_isi(op))), None)
        if isi is None and (luar := printed_around(op, baru)):
            if luar.alamat not in penuh:
                penuh[luar.alamat] = whole(akar, luar, operasi, catatan)
            continue
        if isi is None and op.tindakan is not Tindakan.HAPUS:
            if pindah := (op.isi if op.tindakan is Tindakan.UBAH else None):
                akar = _number_freed(akar, pindah.nomor)
                return tree.ganti_di(akar, op.alamat, replace(lama, nomor=pindah.nomor))
            raise refusal("H51", alamat=alamat_isi(op))
        penuh[alamat_isi(op)] = replace(op, isi=isi) if isi else op
    return _dengan_mesin(akar, tuple(penuh.values()))


def _dengan_mesin(akar: Satuan, operasi: Sequence[Perubahan]) -> Satuan:
    try:
        return apply(akar, operasi)
    except DraftingError as salah:
        raise refusal_of(salah.diagnostics) from None


# --- whole Pasal, groups, headings, phrases ------------------------------------------------------


def _di_luar(
    akar: Satuan,
    op: Perubahan,
    baru: Sequence[Satuan],
    teks: Mapping[str, Satuan],
    *,
    bersama: frozenset[str],
    catatan: list[Alasan],
) -> Satuan:
    verb = verb_of(op.tindakan)
    match verb:
        case Rewriting():
            return _dengan_mesin(akar, [op])
        case Insertion():
            return _baru(akar, op, baru, teks, bersama=bersama, catatan=catatan)
        case Change():
            return _berubah(akar, op, verb, baru, catatan)
        case _:
            assert_never(verb)


def _berubah(
    akar: Satuan, op: Perubahan, verb: Change, baru: Sequence[Satuan], catatan: list[Alasan]
) -> Satuan:
    if not tree.ada(akar, op.alamat):
        raise refusal("H50", alamat=op.alamat)
    lama = tree.find(akar, op.alamat)
    isi = next((s for satu in baru for s in satu.walk() if names(s, op.alamat)), None)
    if isi is None and verb.writes:
        raise refusal("H51", alamat=op.alamat)
    if op.tindakan is Tindakan.HAPUS and op.objek is Objek.SATUAN:
        catatan += _left_behind(lama, op)
    jadi = verb.apply(lama, replace(op, isi=isi))
    if isi is not None and op.objek is Objek.SATUAN:  # its number as it is printed now
        jadi = replace(jadi, nomor=isi.nomor)
    return tree.ganti_di(akar, op.alamat, jadi)


def _left_behind(lama: Satuan, op: Perubahan) -> Iterator[Alasan]:
    """Yield what becomes of the Pasal of a group that is deleted: they stay (F43)."""
    if hidup := [f"Pasal {p.nomor}" for p in tree.pasal(lama) if not p.dihapus]:
        yield reason("H77", kelompok=op.alamat, pasal=daftar(hidup))


def _baru(
    akar: Satuan,
    op: Perubahan,
    baru: Sequence[Satuan],
    teks: Mapping[str, Satuan],
    *,
    bersama: frozenset[str],
    catatan: list[Alasan],
) -> Satuan:
    alamat = alamat_isi(op)
    if not alamat.akhir.nomor:
        raise refusal("H56", jenis=alamat.akhir.jenis)
    if alamat.akhir.jenis is Jenis.PASAL:
        isi = teks.get(alamat.akhir.nomor)
    else:
        isi = next((s for satu in baru for s in satu.walk() if names(s, alamat)), None)
    if isi is None:
        raise refusal("H52", alamat=alamat)
    if tree.ada(akar, alamat):
        if tree.find(akar, alamat) == isi:  # came with its group
            return akar
        raise refusal("H53", alamat=alamat)
    return _put(_moved_out(akar, isi), op, isi, bersama, catatan)


def _moved_out(akar: Satuan, kelompok: Satuan) -> Satuan:
    """Return the law without the Pasal that a new group brings word for word: they move into it."""
    for satu in tree.pasal(kelompok):
        alamat = Alamat().ke(Jenis.PASAL, satu.nomor)
        if tree.ada(akar, alamat) and tree.find(akar, alamat) == satu:
            akar = tree.ganti(akar, tree.jalur(akar, alamat), lambda _: ())
    return akar


def _put(
    akar: Satuan, op: Perubahan, isi: Satuan, bersama: frozenset[str], catatan: list[Alasan]
) -> Satuan:
    """Put a new unit behind the one its number follows; ``bersama`` came with it."""
    terakhir = _before(akar, op, isi)
    ada = tree.ada(akar, op.alamat)
    if isi.jenis in KELOMPOK and op.alamat.langkah:
        bernama = ada and op.alamat.akhir.jenis is isi.jenis
        if not bernama and (arah := tempat_kelompok(akar, isi, bersama)):
            return tree.sisip_di(akar, arah, isi)
    if not ada and op.alamat.langkah:
        catatan.append(reason("H36", alamat=op.alamat))
    if terakhir is None:
        luar = tree.jalur(akar, op.alamat) if tree.ada(akar, op.alamat) else ()
        return tree.sisip_di(akar, (*luar, 0), isi)
    sesudah = (*terakhir[:-1], terakhir[-1] + 1)
    if isi.jenis is not Jenis.PASAL or tree.di_jalur(akar, terakhir).nomor in bersama:
        return tree.sisip_di(akar, sesudah, isi)
    kelompok = Alamat(tuple(s for s in op.alamat.langkah if s.jenis in KELOMPOK))
    if not kelompok.langkah or not tree.ada(akar, kelompok):
        return tree.sisip_di(akar, bawaan(akar, terakhir), isi)
    induk = tree.jalur(akar, kelompok)
    di_dalam = terakhir[: len(induk)] == induk
    return tree.sisip_di(akar, sesudah if di_dalam else awal_kelompok(akar, induk), isi)


def _before(akar: Satuan, op: Perubahan, isi: Satuan) -> tree.Jalur | None:
    """Return where the unit stands whose number a new one follows in its series.

    By number, not by place: a stray Pasal may stand at the end. Bagian count within their bab.
    """
    luar = op.alamat.induk if op.alamat.langkah and op.alamat.pasal is None else Alamat()
    rangka = frame_of(akar)
    if isi.jenis is Jenis.PASAL and not luar.langkah:
        return rangka.before(_kunci(isi))
    sebelum = [
        (_kunci(s), arah)
        for arah, s in rangka.semua()
        if s.jenis is isi.jenis
        and (
            not luar.langkah or tree.rantai(akar, arah).langkah[: len(luar.langkah)] == luar.langkah
        )
        and _kunci(s) < _kunci(isi)
    ]
    return max(sebelum)[1] if sebelum else None


def _kunci(satuan: Satuan) -> nomor.Nomor:
    return nomor.sort_key(satuan.jenis, satuan.nomor)
