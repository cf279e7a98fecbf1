"""From operations to instructions: which operations share a sentence, and in which order.

One instruction per Pasal (C-15), consecutive insertions together (C-19), a new group with the
Pasal that it brings (docs/adr/0054-bab-baru-dengan-pasalnya.md), everything in the order of the
law (C-14).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.law import tree
from generator.law.sentence.urutan import kelompok, utuh
from generator.law.tree import Jalur, TidakTunggal
from generator.model.alamat import KELOMPOK, Alamat, Langkah
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan


def place(dasar: Satuan, hasil: Satuan, operasi: Sequence[Perubahan]) -> Iterator[Perubahan]:
    """Yield the operations with every new Pasal named by the Pasal of the base before it.

    Its group is named too where that does not tell the place: at the border of two groups, and
    where new Pasal with the same predecessor go to different groups (C.8.8).
    """
    lama = {p.nomor for p in tree.pasal(dasar)}
    arah = {s.nomor: a for a, s in tree.kerangka(hasil) if s.jenis is Jenis.PASAL}
    sebelum = _pendahulu(list(arah), lama)
    tempat: dict[str, set[Jalur]] = {}
    kosong = sorted(_tanpa_pasal_lama(hasil, lama))
    tidak_akhir = _tidak_akhir(arah, lama)
    berikut = _berikut(arah, lama)
    letak = _letak_dasar(dasar)
    for nomor, pendahulu in sebelum.items():
        tempat.setdefault(pendahulu, set()).add(arah[nomor][:-1])
    for op in operasi:
        if op.isi is None or op.isi.jenis is not Jenis.PASAL or not op.membawa:
            yield op
            continue
        pendahulu, akhir = sebelum[op.isi.nomor], op.isi.nomor not in tidak_akhir
        luar = arah[op.isi.nomor][:-1]
        jelas = (
            len(tempat[pendahulu]) == 1
            and luar == _bawaan(arah, berikut, pendahulu, kosong)
            and not _di_batas(letak, arah, pendahulu, luar, akhir)
        )
        grup = Alamat() if jelas else tree.rantai(hasil, luar)
        langkah = (Langkah(Jenis.PASAL, pendahulu),) if pendahulu else ()
        yield replace(
            op,
            tindakan=Tindakan.TAMBAH if akhir else Tindakan.SISIP,
            alamat=Alamat((*grup.langkah, *langkah)),
        )


def _tanpa_pasal_lama(hasil: Satuan, lama: set[str]) -> Iterator[Jalur]:
    """Yield the groups in which no Pasal of the base stands, and no other group."""
    for arah, s in tree.kerangka(hasil):
        if (
            s.jenis in KELOMPOK
            and not s.dihapus
            and not any(a.jenis in KELOMPOK or a.nomor in lama for a in s.anak)
        ):
            yield arah


def _berikut(arah: Mapping[str, Jalur], lama: set[str]) -> Mapping[str, Jalur]:
    """Return where the next Pasal of the base stands, by the number of each one of it."""
    deret = sorted((a, n) for n, a in arah.items() if n in lama)
    return {kiri: kanan for (_, kiri), (kanan, _) in pairwise(deret)}


def _bawaan(
    arah: Mapping[str, Jalur],
    berikut: Mapping[str, Jalur],
    pendahulu: str,
    kosong: Sequence[Jalur],
) -> Jalur:
    """Return the group a new Pasal goes to when only its predecessor is named."""
    if not pendahulu:
        return ()
    awal = arah[pendahulu]
    akhir = berikut.get(pendahulu)
    n = bisect_right(kosong, awal)
    if n < len(kosong) and (akhir is None or kosong[n] < akhir):
        return kosong[n]
    return awal[:-1]


def _pendahulu(deret: Sequence[str], lama: set[str]) -> dict[str, str]:
    """Return the Pasal of the base before each new Pasal ("" = none)."""
    hasil, terakhir = {}, ""
    for nomor in deret:
        if nomor in lama:
            terakhir = nomor
        else:
            hasil[nomor] = terakhir
    return hasil


def _tidak_akhir(arah: Mapping[str, Jalur], lama: set[str]) -> set[str]:
    """Return the Pasal after which one of the base still comes."""
    deret = list(arah)
    akhir = max((i for i, nomor in enumerate(deret) if nomor in lama), default=-1)
    return set(deret[:akhir])


def _letak_dasar(dasar: Satuan) -> tuple[list[tuple[Jalur, str]], Mapping[str, int]]:
    """Return the Pasal of the base by place and number, and of each number the first position."""
    deret = [(a, s.nomor) for a, s in tree.kerangka(dasar) if s.jenis is Jenis.PASAL]
    return deret, {nomor: n for n, (_, nomor) in reversed(list(enumerate(deret)))}


def _di_batas(
    letak: tuple[list[tuple[Jalur, str]], Mapping[str, int]],
    arah: Mapping[str, Jalur],
    pendahulu: str,
    luar: Jalur,
    akhir: bool,
) -> bool:
    """Return whether a Pasal stands beside a border between groups, without a new group there."""
    if akhir or not pendahulu:
        return False
    deret, posisi = letak
    n = posisi[pendahulu]
    (kiri, _), (kanan, nomor_kanan) = deret[n : n + 2]
    return kiri[:-1] != kanan[:-1] and luar in (arah[pendahulu][:-1], arah[nomor_kanan][:-1])


def group(hasil: Satuan, operasi: Sequence[Perubahan]) -> tuple[tuple[Perubahan, ...], ...]:
    """Return the operations of each instruction, the instructions in the order of the law."""
    return tuple(sorted(kelompok(operasi), key=lambda ops: _letak(hasil, ops[0])))


def _letak(hasil: Satuan, op: Perubahan) -> tuple[int, tuple[int, ...], int]:
    """Return the place of an instruction: annexes last, a group before its Pasal."""
    if op.objek is Objek.LAMPIRAN:
        return (1, (), 0)
    alamat = op.alamat.pasal or op.alamat
    if op.membawa and op.objek is Objek.SATUAN and op.isi and utuh(op):
        alamat = _alamat_baru(op, op.isi)
    try:
        return (0, tree.jalur(hasil, alamat), 0)
    except TidakTunggal:
        return (0, (), 1)


def _alamat_baru(op: Perubahan, isi: Satuan) -> Alamat:
    if isi.jenis is Jenis.PASAL:
        return Alamat().ke(isi.jenis, isi.nomor)
    sejenis = op.alamat.langkah and op.alamat.akhir.jenis is isi.jenis
    return (op.alamat.induk if sejenis else op.alamat).ke(isi.jenis, isi.nomor)
