"""Two versions of a law become operations: ``apply(a, diff(a, b)) == b``.

Units are the same when their numbers are; a unit that vanished counts as deleted, and a Pasal
that moved to another group stays where it was (Lampiran II knows no moving). What a
changed list does to the marks of its neighbours is not a change of theirs, unless the engine
would set other marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache, partial
from itertools import pairwise

from generator.diagnostics import DraftingError
from generator.law import tree
from generator.law.apply.own import apply
from generator.law.tanda_baca import tanpa_tanda
from generator.model import nomor
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan

Kunci = tuple[Jenis, str, int]


def diff(a: Satuan, b: Satuan) -> tuple[Perubahan, ...]:
    """Return the operations that make ``a`` into ``b``."""
    hidup = {p.nomor for p in tree.pasal(b) if not p.dihapus}
    kelompok = tuple(_kelompok(a, b, Alamat(), set(_per_nomor(a)), hidup))
    baru = {s.nomor for op in kelompok if op.isi for s in op.isi.walk() if s.jenis is Jenis.PASAL}
    ops = {p: tuple(ops) for p, ops in _pasal(a, b, baru, longgar=True)}
    semua = (*kelompok, *(op for satu in ops.values() for op in satu))
    for longgar in (True, False):
        beda = _masih_beda(a, b, semua)
        if not beda:
            break
        for p, satu in _pasal(a, b, baru, longgar=False):
            if p in beda:
                ops[p] = tuple(satu) if longgar else _seluruhnya(a, b, p)
        semua = (*kelompok, *(op for satu in ops.values() for op in satu))
    return semua


def _masih_beda(a: Satuan, b: Satuan, operasi: Sequence[Perubahan]) -> set[str]:
    """Return the Pasal in which the operations do not yet lead to ``b``."""
    try:
        hasil = apply(a, operasi) if operasi else a
    except DraftingError:
        return {p.nomor for p in tree.pasal(b)}
    kini, tuju = _per_nomor(hasil), _per_nomor(b)
    return {n for n, p in tuju.items() if kini.get(n) != p}


def _per_nomor(akar: Satuan) -> dict[str, Satuan]:
    return {p.nomor: p for p in tree.pasal(akar)}


def _seluruhnya(a: Satuan, b: Satuan, p: str) -> tuple[Perubahan, ...]:
    alamat = Alamat().ke(Jenis.PASAL, p)
    if p not in _per_nomor(a):
        return tuple(op for _, op in _pasal_baru(a, b, {p}))
    isi = _per_nomor(b)[p]
    return (Perubahan(Tindakan.UBAH, alamat, jenis=Jenis.PASAL, isi=isi, asal=isi.asal),)


# --- groups --------------------------------------------------------------------------------------


def _kelompok(
    a: Satuan, b: Satuan, alamat: Alamat, ada: set[str], tetap: set[str]
) -> Iterator[Perubahan]:
    """Yield what happens to bab, bagian and paragraf under one unit."""
    if a.judul != b.judul and not b.dihapus:
        isi = replace(b, anak=())
        yield Perubahan(Tindakan.UBAH, alamat, Objek.JUDUL, b.jenis, isi, asal=b.asal)
    lama = _bernomor(a)
    sebelum: Alamat | None = None
    tersisa = list(lama)
    for kunci, anak in _bernomor(b).items():
        if kunci in lama:
            sebelum = alamat.ke(*kunci[:2])
            tersisa.remove(kunci)
            if anak.dihapus and not lama[kunci].dihapus:
                yield Perubahan(Tindakan.HAPUS, sebelum, asal=anak.asal)
            yield from _kelompok(lama[kunci], anak, sebelum, ada, tetap)
        else:
            tindakan = Tindakan.SISIP if _ada_sesudah(lama, anak) else Tindakan.TAMBAH
            isi = _tanpa_yang_ada(anak, ada)
            tempat = sebelum or alamat
            yield Perubahan(tindakan, tempat, jenis=anak.jenis, isi=isi, asal=anak.asal)
    for kunci in tersisa:
        hidup = any(p.nomor in tetap for p in tree.pasal(lama[kunci]) if not p.dihapus)
        if not lama[kunci].dihapus and not hidup:  # its Pasal went with it (F43)
            yield Perubahan(Tindakan.HAPUS, alamat.ke(*kunci[:2]), asal=lama[kunci].asal)


def _bernomor(induk: Satuan) -> dict[Kunci, Satuan]:
    """Return the groups of a unit by kind and number; one that repeats (a slip) is the next."""
    hasil: dict[Kunci, Satuan] = {}
    for s in induk.anak:
        if s.jenis in KELOMPOK:
            kali = sum(k[:2] == (s.jenis, s.nomor) for k in hasil)
            hasil[s.jenis, s.nomor, kali] = s
    return hasil


def _tanpa_yang_ada(kelompok: Satuan, ada: set[str]) -> Satuan:
    """Return a new group without Pasal of the old law: no operation moves a Pasal."""
    anak = tuple(
        _tanpa_yang_ada(s, ada) if s.jenis in KELOMPOK else s
        for s in kelompok.anak
        if s.jenis is not Jenis.PASAL or s.nomor not in ada
    )
    return kelompok if anak == kelompok.anak else replace(kelompok, anak=anak)


def _ada_sesudah(lama: Mapping[Kunci, Satuan], anak: Satuan) -> bool:
    kunci = _kunci(anak)
    return any(_kunci(s) > kunci for s in lama.values() if s.jenis is anak.jenis)


def _kunci(satuan: Satuan) -> nomor.Nomor:
    return nomor.sort_key(satuan.jenis, satuan.nomor)


# --- Pasal ---------------------------------------------------------------------------------------


def _pasal(
    a: Satuan, b: Satuan, dalam_kelompok: set[str], *, longgar: bool
) -> Iterator[tuple[str, Iterator[Perubahan]]]:
    """Yield the operations of every Pasal of either version, by its number."""
    lama, kini = _per_nomor(a), _per_nomor(b)
    sisipan: dict[str, list[Perubahan]] = {}
    for p, op in _pasal_baru(a, b, kini.keys() - lama.keys() - dalam_kelompok):
        sisipan.setdefault(p, []).append(op)
    for p, isi in kini.items():
        if p in lama and lama[p] != isi:
            yield p, _satu_pasal(lama[p], isi, longgar=longgar)
        elif p not in lama and p not in dalam_kelompok:
            yield p, iter(sisipan[p])
    for p, isi in lama.items():
        if p not in kini and not isi.dihapus:
            hapus = Perubahan(Tindakan.HAPUS, Alamat().ke(Jenis.PASAL, p), asal=isi.asal)
            yield p, iter((hapus,))


def _satu_pasal(lama: Satuan, isi: Satuan, *, longgar: bool) -> Iterator[Perubahan]:
    alamat = Alamat().ke(Jenis.PASAL, lama.nomor)
    if isi.dihapus and not lama.dihapus:
        yield Perubahan(Tindakan.HAPUS, alamat, asal=isi.asal)
    else:
        yield from _satuan(lama, isi, alamat, longgar=longgar)


def _pasal_baru(a: Satuan, b: Satuan, baru: Set[str]) -> Iterator[tuple[str, Perubahan]]:
    """Yield the insertion of Pasal by their numbers, the group they stand in named."""
    lama, kini = _per_nomor(a), _per_nomor(b)
    deret = [(arah, s) for arah, s in tree.kerangka(b) if s.jenis is Jenis.PASAL]
    hilang = [p for n, p in lama.items() if n not in kini]
    terakhir = max((i for i, (_, s) in enumerate(deret) if s.nomor in lama), default=-1)
    setempat = cache(partial(_tempat, a, b))
    sebelum = ""
    for i, (arah, satuan) in enumerate(deret):
        if satuan.nomor in lama:
            sebelum = satuan.nomor
        elif satuan.nomor in baru:
            # A Pasal that the target leaves out keeps its number, and its place, as deleted.
            sela = [p for p in hilang if _di_antara(lama.get(sebelum), p, satuan)]
            sebelum = sela[-1].nomor if sela else sebelum
            luar = tree.rantai(b, arah[:-1]) if setempat(sebelum) else Alamat()
            alamat = luar.ke(Jenis.PASAL, sebelum) if sebelum else luar
            tindakan = Tindakan.TAMBAH if i > terakhir else Tindakan.SISIP
            op = Perubahan(tindakan, alamat, jenis=Jenis.PASAL, isi=satuan, asal=satuan.asal)
            yield satuan.nomor, op


def _di_antara(kiri: Satuan | None, tengah: Satuan, kanan: Satuan) -> bool:
    awal = _kunci(kiri) if kiri else nomor.Nomor(0)
    return awal < _kunci(tengah) < _kunci(kanan)


def _tempat(a: Satuan, b: Satuan, sebelum: str) -> bool:
    """Return whether a Pasal stands in the same group in both versions, as far as it stands."""
    p = Alamat().ke(Jenis.PASAL, sebelum)
    if not (sebelum and tree.ada(a, p) and tree.ada(b, p)):
        return True
    dulu, kini = tree.jalur(a, p)[:-1], tree.jalur(b, p)[:-1]
    return tree.rantai(a, dulu) == tree.rantai(b, kini)


# --- inside a Pasal ------------------------------------------------------------------------------


def _satuan(a: Satuan, b: Satuan, alamat: Alamat, *, longgar: bool) -> Iterator[Perubahan]:
    if a == b or (longgar and a.anak == b.anak and tanpa_tanda(a) == tanpa_tanda(b)):
        return
    if _ditulis_ulang(a, b) or _tanpa_alamat(alamat, b):
        yield Perubahan(Tindakan.UBAH, alamat, jenis=b.jenis, isi=b, asal=b.asal)
        return
    lama = {s.nomor: s for s in a.anak}
    kini = {s.nomor: s for s in b.anak}
    for n, anak in lama.items():
        dalam = alamat.ke(anak.jenis, n)
        if n not in kini or (kini[n].dihapus and not anak.dihapus):
            if not anak.dihapus:
                yield Perubahan(Tindakan.HAPUS, dalam, asal=kini.get(n, anak).asal)
        else:
            yield from _satuan(anak, kini[n], dalam, longgar=longgar)
    yield from _butir_baru(a, b, alamat)


def _ditulis_ulang(a: Satuan, b: Satuan) -> bool:
    """Return whether a unit is no longer the same list, so that it must be restated whole."""
    if (a.kalimat, a.ekor, a.judul, a.status) != (b.kalimat, b.ekor, b.judul, b.status):
        return True
    if not a.anak or not b.anak or len({s.jenis for s in (*a.anak, *b.anak)}) > 1:
        return True
    naik = all(_kunci(x) < _kunci(y) for anak in (a.anak, b.anak) for x, y in pairwise(anak))
    return not naik or _kunci(b.anak[0]) < _kunci(a.anak[0])


def _tanpa_alamat(alamat: Alamat, satuan: Satuan) -> bool:
    """Return whether what is under a unit has no address: ``angka 2 angka 7`` names nothing."""
    luar = {s.jenis for s in alamat.langkah}
    return any(anak.jenis in luar for anak in satuan.anak)


def _butir_baru(a: Satuan, b: Satuan, alamat: Alamat) -> Iterator[Perubahan]:
    lama = {s.nomor for s in a.anak}
    sebelum = alamat
    for i, anak in enumerate(b.anak):
        if anak.nomor in lama:
            sebelum = alamat.ke(anak.jenis, anak.nomor)
        elif any(s.nomor in lama for s in b.anak[i + 1 :]):
            yield Perubahan(Tindakan.SISIP, sebelum, jenis=anak.jenis, isi=anak, asal=anak.asal)
        else:
            yield Perubahan(Tindakan.TAMBAH, alamat, jenis=anak.jenis, isi=anak, asal=anak.asal)
