"""Comparing a restated Pasal with the old one, by what the sentence names (F38, F39)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import assert_never

from generator.law import tree
from generator.law.alasan import Alasan, reason
from generator.law.sasaran import alamat_isi
from generator.law.tanda_baca import tanpa_tanda
from generator.model import nomor
from generator.model.alamat import Alamat
from generator.model.perubahan import Cakupan, Perubahan, Tindakan
from generator.model.satuan import Satuan, Status

Units = Mapping[Alamat, Satuan]


def with_coverage(
    lama: Satuan, teks: Satuan, operasi: Sequence[Perubahan]
) -> tuple[Perubahan, ...]:
    """Return the operations on a Pasal, or a unit in it, with what its printed text covers.

    All of it, unless nothing is printed but units that the sentence names.
    """
    bernama = {alamat_isi(op).langkah[1] for op in operasi if len(alamat_isi(op).langkah) > 1}
    utuh = any(len(op.alamat.langkah) == 1 and op.tindakan is Tindakan.UBAH for op in operasi)
    dicetak = {(s.jenis, s.nomor) for s in teks.anak}
    hanya = dicetak and dicetak <= {(s.jenis, s.nomor) for s in bernama}
    kalimat_lain = teks.kalimat and _bare(teks) != _bare(lama)
    if utuh or not hanya or kalimat_lain or not _unprinted(lama, teks):
        return tuple(replace(op, cakupan=Cakupan.TEPAT) for op in operasi)
    return tuple(replace(op, cakupan=Cakupan.SISA_TETAP) for op in operasi)


def _unprinted(lama: Satuan, teks: Satuan) -> list[Satuan]:
    dicetak = {(s.jenis, s.nomor) for s in teks.anak}
    return [s for s in lama.anak if (s.jenis, s.nomor) not in dicetak]


def merge_restated(
    lama: Satuan, teks: Satuan, operasi: Sequence[Perubahan], alamat: Alamat
) -> tuple[Satuan, list[Alasan]]:
    """Return the new Pasal, or unit in it, and a remark where what is not printed stays."""
    cakupan = operasi[0].cakupan
    match cakupan:
        case Cakupan.TEPAT:
            return teks, []
        case Cakupan.SISA_TETAP:
            return _with_rest(lama, teks, operasi), [reason("H75", alamat=alamat)]
        case _:
            assert_never(cakupan)


def _with_rest(lama: Satuan, teks: Satuan, operasi: Sequence[Perubahan]) -> Satuan:
    sisa = _unprinted(lama, teks)
    anak = sorted([*sisa, *teks.anak], key=_kunci)
    hapus = {
        s.nomor for op in operasi if op.tindakan is Tindakan.HAPUS for s in op.alamat.langkah[1:]
    }
    gabung = tuple(
        Satuan(s.jenis, s.nomor, status=Status.DIHAPUS, asal=s.asal)
        if s in sisa and s.nomor in hapus
        else s
        for s in anak
    )
    return replace(lama, anak=gabung)


def _kunci(satuan: Satuan) -> nomor.Nomor:
    return nomor.sort_key(satuan.jenis, satuan.nomor)


def compare_restated(lama: Satuan, baru: Satuan, operasi: Sequence[Perubahan]) -> Iterator[Alasan]:
    """Yield where sentence and restated text do not agree."""
    pangkal = Alamat().ke(lama.jenis, lama.nomor)
    bernama = [alamat_isi(op) for op in operasi]
    if any(a == pangkal for a in bernama):
        return
    dulu, kini = units_of(lama), units_of(baru)
    berpindah = _moved_units(dulu, kini)
    pindah = {
        op.alamat.induk.ke(op.isi.jenis, op.isi.nomor) for op in operasi if _moves(op) and op.isi
    }
    bernama = [*bernama, *pindah]
    for op in operasi:
        alamat = alamat_isi(op)
        if _moves(op) or alamat in pindah:
            continue
        if op.tindakan is Tindakan.HAPUS:
            if alamat not in kini or _gap_closed(alamat, dulu, kini, berpindah):
                yield reason("H73", alamat=alamat)
            elif not kini[alamat].dihapus:
                yield reason("H72", alamat=alamat)
        elif alamat.akhir.nomor and not _printed(tree.understood(baru, alamat), kini):
            yield reason("H74", alamat=alamat)
        elif op.tindakan is Tindakan.UBAH and alamat not in dulu:
            yield reason("H69", alamat=alamat)
    yield from _diam_diam(dulu, kini, bernama, berpindah)


def _printed(alamat: Alamat, kini: Units) -> bool:
    """Return whether a unit stands in a text, whatever the case of its number: 6a is 6A."""
    if alamat in kini:
        return True
    return any(
        len(a.langkah) == len(alamat.langkah)
        and all(satu.sama(lain) for satu, lain in zip(a.langkah, alamat.langkah, strict=True))
        for a in kini
    )


LIKE = 0.75  # of the words of a unit: it has moved and was changed on the way


def _moved_units(dulu: Units, kini: Units) -> dict[Alamat, Alamat]:
    """Return where units stand now that left their places, each new place taken once.

    An ayat becomes the Pasal, a huruf gets an ayat around it, what follows a deleted unit moves up.
    First those that kept their words, then those whose old place is gone and whose words are like.
    """
    pergi = {a: u for a, u in dulu.items() if not u.dihapus and not _stays(a, u, kini)}
    bebas = {a: u for a, u in kini.items() if not u.dihapus and not _stays(a, u, dulu)}
    hasil: dict[Alamat, Alamat] = {}
    for sama in (1.0, LIKE):
        for lama, satuan in pergi.items():
            if lama in hasil or (sama < 1 and lama in kini):
                continue
            nilai = {
                a: likeness
                for a, u in bebas.items()
                if a != lama
                and (likeness := _likeness(satuan, u)) >= sama
                and not (a in dulu and _likeness(dulu[a], u) >= likeness)  # that one, changed
            }
            terbaik = max(nilai, key=nilai.__getitem__, default=None)
            if terbaik is not None:
                hasil[lama] = terbaik
                del bebas[terbaik]
    return hasil


def left_places(lama: Satuan, baru: Satuan) -> tuple[Alamat, ...]:
    """Return the units of a Pasal that neither stand at their place any more nor have moved.

    Of a list that is gone only what held it is named.
    """
    dulu, kini = units_of(lama), units_of(baru)
    berpindah = _moved_units(dulu, kini)
    hilang = [a for a, u in dulu.items() if a not in kini and a not in berpindah and not u.dihapus]
    return tuple(a for a in hilang if a.induk not in hilang)


def _stays(alamat: Alamat, satuan: Satuan, lain: Units) -> bool:
    return alamat in lain and _folded(lain[alamat]) == _folded(satuan)


def _folded(satuan: Satuan) -> list[str]:
    return [kata.casefold() for kata in _kata(satuan)]


def _likeness(a: Satuan, b: Satuan) -> float:
    kata, lain = _folded(a), _folded(b)
    if not kata or not lain:
        return 0.0
    return 1.0 if kata == lain else SequenceMatcher(None, kata, lain, autojunk=False).ratio() * 0.99


def _gap_closed(
    alamat: Alamat, dulu: Units, kini: Units, berpindah: Mapping[Alamat, Alamat]
) -> bool:
    """Whether another unit took the number of a deleted one, as no law should let it (L2-236)."""
    if alamat not in dulu or alamat not in kini or kini[alamat].dihapus:
        return False
    sendiri = _likeness(dulu[alamat], kini[alamat])
    lain = (_likeness(u, kini[alamat]) for a, u in dulu.items() if a != alamat)
    return alamat in berpindah.values() or (sendiri < LIKE and max(lain, default=0.0) > sendiri)


def _moves(op: Perubahan) -> bool:
    """Return whether an operation gives a unit another number."""
    return op.tindakan is Tindakan.UBAH and op.isi is not None


def units_of(pasal: Satuan) -> dict[Alamat, Satuan]:
    """Return the units in a Pasal by address, the Pasal first."""
    pangkal = Alamat().ke(pasal.jenis, pasal.nomor)
    hasil: dict[Alamat, Satuan] = {}
    for arah, satuan in tree.traverse(pasal):
        langkah = tree.rantai(pasal, arah).langkah
        hasil[Alamat((*pangkal.langkah, *langkah))] = satuan
    return hasil


def _diam_diam(
    dulu: Units, kini: Units, bernama: Sequence[Alamat], berpindah: Mapping[Alamat, Alamat]
) -> Iterator[Alasan]:
    """Yield units that changed or vanished without being named (F39)."""
    diambil = set(berpindah.values())
    for alamat, satuan in dulu.items():
        if any(n.memuat(alamat) or alamat.memuat(n) for n in bernama) or satuan.dihapus:
            continue
        lain = kini.get(berpindah.get(alamat, alamat))
        if lain is None or (alamat in diambil and alamat not in berpindah):
            yield reason("H71", alamat=alamat)
        elif _kata(lain) != _kata(satuan):
            yield reason("H70", alamat=alamat)


def _bare(satuan: Satuan) -> list[str]:
    return re.findall(r"\w+", satuan.kalimat.lower())


def _kata(satuan: Satuan) -> list[str]:
    """Return the words of a unit, its subunits aside; marks of a list follow from its place."""
    polos = satuan if satuan.anak else tanpa_tanda(satuan)
    return f"{polos.kalimat} {polos.ekor}".split()
