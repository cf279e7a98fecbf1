"""Which authored changes are printed, and which are held back until their ground is proven."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from generator.model.gerbang import Gerbang, HasilUji, JenisGerbang
from generator.model.kajian import Temuan
from generator.model.peralihan import ButirPeralihan
from generator.model.rancangan import EntriPerubahan


class SebabTangguh(StrEnum):
    """Why a change is not printed."""

    GERBANG = "bukti yang ditunggu belum diperoleh"
    BELUM_TERBUKTI = "hasil uji temuan belum terbukti"
    TERBANTAH = "hasil uji temuan terbantah"


class Penangguhan(BaseModel):
    """A change that is held back: why, and which gates it waits for."""

    model_config = ConfigDict(frozen=True)

    entri: EntriPerubahan
    sebab: SebabTangguh
    gerbang: tuple[Gerbang, ...] = ()


def held_back(
    operasi: Iterable[EntriPerubahan], gerbang: Sequence[Gerbang], temuan: Iterable[Temuan]
) -> tuple[Penangguhan, ...]:
    """Return the changes that may not be printed yet, in the order they are written.

    A change that rests only on findings whose test is refuted, or not proven, is held back by
    itself; one whose finding has no test rests on what the law commands.
    """
    hasil = {str(satu.id): satu.uji.hasil for satu in temuan if satu.uji is not None}
    tertutup = {str(satu.id): satu for satu in gerbang if satu.terpenuhi is None}
    semua = []
    for entri in operasi:
        menunggu = tuple(tertutup[id_] for id_ in map(str, entri.gerbang) if id_ in tertutup)
        sebab = _why(entri, menunggu, hasil)
        if sebab is not None:
            semua.append(Penangguhan(entri=entri, sebab=sebab, gerbang=menunggu))
    return tuple(semua)


def _why(
    entri: EntriPerubahan, menunggu: Sequence[Gerbang], hasil: Mapping[str, HasilUji]
) -> SebabTangguh | None:
    uji = {hasil.get(str(id_), HasilUji.TERBUKTI) for id_ in entri.karena}
    if uji == {HasilUji.TERBANTAH}:
        return SebabTangguh.TERBANTAH
    if uji and HasilUji.TERBUKTI not in uji:
        return SebabTangguh.BELUM_TERBUKTI
    cetak = any(satu.jenis is JenisGerbang.CETAK for satu in menunggu)
    return SebabTangguh.GERBANG if cetak else None


def awaited(operasi: Iterable[EntriPerubahan], gerbang: Sequence[Gerbang]) -> tuple[Gerbang, ...]:
    """Return the unmet gates of printed changes: they are named, and stop a final build."""
    disebut = {str(id_) for entri in operasi for id_ in entri.gerbang}
    return tuple(g for g in gerbang if g.terpenuhi is None and str(g.id) in disebut)


def fall_with(
    butir: Iterable[ButirPeralihan], tangguh: Iterable[Penangguhan]
) -> tuple[ButirPeralihan, ...]:
    """Return the items of Pasal II all of whose changes are held back."""
    menunggu = {str(satu.entri.id) for satu in tangguh if satu.entri.id}
    return tuple(b for b in butir if b.karena and menunggu.issuperset(map(str, b.karena)))
