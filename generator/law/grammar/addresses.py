"""From the units a sentence names to addresses: what is left unsaid comes from its neighbours.

``huruf b dan huruf c ayat (1) Pasal 20``; ``Pasal 87 ayat (1) huruf c, ayat (2), dan ayat (5)``;
``Pasal 12 ayat (4) huruf b dihapus dan huruf c diubah``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import nomor
from generator.model.alamat import KELOMPOK, Alamat, Langkah, in_order
from generator.model.perubahan import Objek
from generator.model.satuan import Jenis

Langkah_ = tuple[Langkah, ...]


@dataclass(frozen=True, slots=True)
class Sebutan:
    """One unit as named: its steps in the order of the text, and what of it is meant.

    ``sampai`` marks the end of a range that begins with the mention before.
    """

    langkah: Langkah_
    objek: Objek = Objek.SATUAN
    sampai: bool = False
    koma: bool = False


def pasal_dari(langkah: Langkah_) -> Langkah | None:
    """Return the Pasal step of a mention."""
    return next((s for s in langkah if s.jenis is Jenis.PASAL), None)


def dalam_dari(langkah: Langkah_) -> Langkah_:
    """Return the steps of a mention that lie inside a Pasal."""
    return tuple(s for s in langkah if s.jenis is not Jenis.PASAL and s.jenis not in KELOMPOK)


def resolve(sebutan: Sequence[Sebutan], konteks: Alamat) -> list[tuple[Alamat, Objek]]:
    """Return the addresses that mentions stand for, ranges written out."""
    lengkap = [s for s in _join_tail(sebutan) if s.langkah]
    hasil: list[tuple[Alamat, Objek]] = []
    sebelum = konteks
    for i, satu in enumerate(lengkap):
        alamat = _satu(lengkap, i, sebelum)
        if satu.sampai and hasil:
            hasil += [(a, satu.objek) for a in _rentang(hasil[-1][0], alamat)]
        else:
            hasil.append((alamat, satu.objek))
        sebelum = alamat
    return list(dict.fromkeys(hasil))


def _join_tail(sebutan: Sequence[Sebutan]) -> list[Sebutan]:
    """Join ``huruf e, Pasal 35``: a Pasal behind a comma that belongs to what stands before."""
    if len(sebutan) < 2:
        return list(sebutan)
    *awal, akhir = sebutan
    hanya_pasal = len(akhir.langkah) == 1 and akhir.langkah[0].jenis is Jenis.PASAL
    tanpa_pasal = all(
        s.langkah and not pasal_dari(s.langkah) and dalam_dari(s.langkah) for s in awal
    )
    if akhir.koma and hanya_pasal and tanpa_pasal:
        terakhir = awal[-1]
        gabung = Sebutan((*terakhir.langkah, *akhir.langkah), terakhir.objek, terakhir.sampai)
        return [*awal[:-1], gabung]
    return list(sebutan)


def _satu(sebutan: Sequence[Sebutan], i: int, sebelum: Alamat) -> Alamat:
    langkah = sebutan[i].langkah
    if any(s.jenis is Jenis.LAMPIRAN for s in langkah):
        return _lampiran(langkah)
    if sebelum.langkah and sebelum.langkah[0].jenis is Jenis.LAMPIRAN and not pasal_dari(langkah):
        return _lanjut_lampiran(sebelum, langkah, sebutan[i + 1 :])
    if di_akhir := _lampiran_di_akhir(sebutan[i + 1 :], langkah):
        return _lampiran((*langkah, di_akhir))
    pasal = pasal_dari(langkah) or _pasal_tetangga(sebutan, i, sebelum)
    dalam = dalam_dari(langkah)
    if pasal is None or (not dalam and pasal_dari(langkah) is None):
        return Alamat(dari_luar(langkah) if langkah else sebelum.langkah)
    if not dalam:
        return Alamat((pasal,))
    urut = dalam_dari(dari_luar((*langkah, *(() if pasal in langkah else (pasal,)))))
    return Alamat((pasal, *_dengan_induk(urut, sebutan, i, sebelum, pasal)))


def dari_luar(langkah: Langkah_) -> Langkah_:
    """Return steps from the outside in; a kind named twice counts once."""
    unik = {s.jenis: s for s in reversed(langkah)}
    return in_order([s for s in langkah if unik[s.jenis] is s])


def _pasal_tetangga(sebutan: Sequence[Sebutan], i: int, sebelum: Alamat) -> Langkah | None:
    """Return the Pasal named before (in this list or the clause before) or behind the list."""
    for s in reversed(sebutan[:i]):
        if (pasal := pasal_dari(s.langkah)) and s.langkah[-1] != pasal:
            return pasal
    for s in sebutan[i + 1 :]:
        if (pasal := pasal_dari(s.langkah)) and s.langkah[0] != pasal:
            return pasal
    return pasal_dari(sebelum.langkah)


def _dengan_induk(
    urut: Langkah_, sebutan: Sequence[Sebutan], i: int, sebelum: Alamat, pasal: Langkah
) -> Langkah_:
    """Return inner steps completed by the parents that the neighbours name."""
    if not urut or urut[0].jenis is Jenis.AYAT:
        return urut
    menyusul = _from_behind(sebutan[i + 1 :])
    if menyusul and not (i and _outside_in(sebutan[i - 1])):
        return merge(menyusul, urut)
    if sebelum.pasal == Alamat((pasal,)):
        gabung = merge(dalam_dari(sebelum.langkah), urut)
        if gabung != urut or any(s.jenis is urut[0].jenis for s in dalam_dari(sebelum.langkah)):
            return gabung
    return urut


def _from_behind(lain: Sequence[Sebutan]) -> Langkah_:
    """Return the parents that a later mention names for those before it, from the outside in.

    ``angka 4, angka 5 huruf d``: both lie in huruf d. Nothing where the list goes inwards.
    """
    for s in lain:
        dalam = dalam_dari(s.langkah)
        if len(dalam) > 1:
            return () if _outside_in(s) else _inner(s)
        if not dalam or dalam[0].jenis is Jenis.AYAT:
            break
    return ()


def _outside_in(sebutan: Sebutan) -> bool:
    """Return whether a mention names more than one unit, the larger first."""
    dalam = dalam_dari(sebutan.langkah)
    return len(dalam) > 1 and dalam == _inner(sebutan)


def _inner(sebutan: Sebutan) -> Langkah_:
    return dalam_dari(dari_luar(sebutan.langkah))


def merge(sebelum: Langkah_, urut: Langkah_) -> Langkah_:
    """Put steps in the place of those of the same kind named before, keeping what is around."""
    for p, langkah in enumerate(sebelum):
        if langkah.jenis is urut[0].jenis:
            return (*sebelum[:p], *urut)
    if sebelum and sebelum[0].jenis is Jenis.AYAT and urut[0].jenis is not Jenis.AYAT:
        return (sebelum[0], *urut)
    return urut


def _lampiran(langkah: Langkah_) -> Alamat:
    """Return an address in an annex: named first it goes inwards, named last outwards."""
    luar = next(s for s in langkah if s.jenis is Jenis.LAMPIRAN)
    dalam = [s for s in langkah if s is not luar]
    if langkah[-1] is luar:
        dalam.reverse()
    return Alamat((luar, *dalam))


def _lanjut_lampiran(sebelum: Alamat, langkah: Langkah_, lain: Sequence[Sebutan]) -> Alamat:
    if akhir := _lampiran_di_akhir(lain, langkah):
        return _lampiran((*langkah, akhir))
    dalam = sebelum.langkah[1:]
    for p in range(len(dalam) - 1, -1, -1):
        if dalam[p].jenis is langkah[0].jenis and _sejenis(dalam[p], langkah[0]):
            return Alamat((sebelum.langkah[0], *dalam[:p], *langkah))
    return Alamat((*sebelum.langkah[:1], *langkah))


def _sejenis(a: Langkah, b: Langkah) -> bool:
    """Return whether two numbers count in one series: both Roman, both capitals, or neither."""
    return a.nomor[:1].isupper() == b.nomor[:1].isupper()


def _lampiran_di_akhir(sebutan: Sequence[Sebutan], langkah: Langkah_) -> Langkah | None:
    if pasal_dari(langkah):
        return None
    for s in sebutan:
        if s.langkah and s.langkah[-1].jenis is Jenis.LAMPIRAN and len(s.langkah) > 1:
            return s.langkah[-1]
    return None


def _rentang(awal: Alamat, akhir: Alamat) -> list[Alamat]:
    """Return the units after ``awal`` up to ``akhir``: ``ayat (2) sampai dengan ayat (5)``."""
    jenis, luar = akhir.akhir.jenis, akhir.induk
    try:
        a, b = nomor.parse(jenis, awal.akhir.nomor), nomor.parse(jenis, akhir.akhir.nomor)
    except (ValueError, IndexError):
        return [akhir]
    deret = [nomor.Nomor(n) for n in range(a.pokok + 1, min(b.pokok, a.pokok + 300) + 1)]
    awal_sisipan = a.sisipan + 1 if a.pokok == b.pokok else 1  # Pasal 7 sampai dengan Pasal 7C
    deret += [nomor.Nomor(b.pokok, n) for n in range(awal_sisipan, b.sisipan)]
    return [*(luar.ke(jenis, nomor.render(jenis, n)) for n in deret if n < b), akhir]
