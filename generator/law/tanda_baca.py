"""Punctuation of tabulations: ``;`` after items, ``; dan`` before the last, ``.`` at the end.

L2-88 to 91; where an item was deleted, the conjunction stands before the last live item (no
rule exists). What a changed list does to the marks of neighbours is mechanical: it needs no
instruction of its own, but only items whose role in the list changed are touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from generator.law.tree import TABULASI
from generator.model.satuan import Satuan
from generator.model.tabel import is_apart

TANDA = re.compile(r"\s*(?:[;,]\s*(?P<kata>dan\s*/\s*atau|dan|atau)|(?P<tanda>[;,.]))\s*$")


class Peran(Enum):
    """The role of an item's end in its list."""

    BIASA = auto()
    SEBELUM_AKHIR = auto()
    AKHIR = auto()


@dataclass(frozen=True, slots=True)
class GayaDaftar:
    """How a list ends its items: ``;``, the conjunction before the last, and the last mark."""

    pisah: str
    kata: str
    akhir: str

    def tanda(self, peran: Peran) -> str:
        """Return the mark of an item in ``peran``."""
        match peran:
            case Peran.AKHIR:
                return self.akhir
            case Peran.SEBELUM_AKHIR if self.kata:
                return f"{self.pisah} {self.kata}"
            case _:
                return self.pisah


def teks_akhir(satuan: Satuan) -> str:
    """Return the last words of a unit, those of its last subunit included."""
    if satuan.ekor:
        return satuan.ekor
    hidup = [anak for anak in satuan.anak if not anak.dihapus]
    return teks_akhir(hidup[-1]) if hidup else satuan.kalimat


def _dengan_akhir(satuan: Satuan, ubah: Callable[[str], str]) -> Satuan:
    if satuan.ekor:
        return replace(satuan, ekor=ubah(satuan.ekor))
    for i in range(len(satuan.anak) - 1, -1, -1):
        if not satuan.anak[i].dihapus:
            baru = _dengan_akhir(satuan.anak[i], ubah)
            return replace(satuan, anak=(*satuan.anak[:i], baru, *satuan.anak[i + 1 :]))
    return replace(satuan, kalimat=ubah(satuan.kalimat))


def tanda_akhir(satuan: Satuan) -> str:
    """Return the closing mark of a unit: ``;``, ``; dan``, ``.`` or nothing."""
    m = TANDA.search(teks_akhir(satuan))
    if not m:
        return ""
    kata = re.sub(r"\s", "", m["kata"] or "")
    return f"{m[0].strip()[0]} {kata}" if kata else m["tanda"]


def with_mark(satuan: Satuan, tanda: str) -> Satuan:
    """Return the unit with its closing mark replaced; a table at its end has none."""
    return _dengan_akhir(
        satuan,
        lambda teks: teks if is_apart(teks.rpartition("\n")[2]) else TANDA.sub("", teks) + tanda,
    )


def tanpa_tanda(satuan: Satuan) -> Satuan:
    """Return the unit without its closing mark, for comparing words only."""
    return with_mark(satuan, "")


def peran(daftar: Sequence[Satuan]) -> dict[str, Peran]:
    """Return the role of every live item by number."""
    hidup = [s.nomor for s in daftar if not s.dihapus]
    hasil = dict.fromkeys(hidup, Peran.BIASA)
    if hidup and daftar[-1].nomor == hidup[-1]:
        hasil[hidup[-1]] = Peran.AKHIR
    if len(hidup) > 1:
        hasil[hidup[-2]] = Peran.SEBELUM_AKHIR
    return hasil


def gaya(daftar: Sequence[Satuan]) -> GayaDaftar | None:
    """Return how a list ends its items; None when it shows no habit (fewer than two marks)."""
    hidup = [s for s in daftar if not s.dihapus]
    if len(hidup) < 2 or hidup[0].jenis not in TABULASI:
        return None
    tanda = [tanda_akhir(s) for s in hidup]
    kata = next((t[2:] for t in tanda[:-1] if len(t) > 1), "")
    pisah = next((t[0] for t in tanda[:-1] if t and (len(t) > 1 or not kata)), "")
    if not pisah:
        return None
    bawaan = "." if pisah == "." else (tanda[-1] or ".")
    return GayaDaftar(pisah, kata, bawaan if daftar[-1] is hidup[-1] else ".")


def arrange(
    lama: Sequence[Satuan], baru: Sequence[Satuan], tetap: Collection[str] = ()
) -> tuple[Satuan, ...]:
    """Return ``baru`` with the marks of the items right whose role changed since ``lama``.

    Items numbered in ``tetap`` are left as they are.
    """
    aturan = gaya(lama)
    if aturan is None:
        return tuple(baru)
    dulu, kini = peran(lama), peran(baru)

    def satu(item: Satuan) -> Satuan:
        berubah = item.nomor in dulu and dulu[item.nomor] is not kini.get(item.nomor)
        if item.dihapus or item.nomor in tetap or not berubah:
            return item
        return with_mark(item, aturan.tanda(kini[item.nomor]))

    return tuple(satu(item) for item in baru)


def tidy(
    lama: Sequence[Satuan], baru: Sequence[Satuan], nomor: Collection[str]
) -> tuple[Satuan, ...]:
    """Return ``baru`` with the marks of the items numbered in ``nomor`` set by their role.

    A conjunction that the author wrote where one belongs is the author's: ``atau`` for ``dan``.
    """
    aturan = gaya(lama) or gaya(baru)
    if aturan is None:
        return tuple(baru)
    kini = peran(baru)

    def satu(item: Satuan) -> Satuan:
        sendiri = len(tanda_akhir(item)) > 1 and kini.get(item.nomor) is Peran.SEBELUM_AKHIR
        if item.nomor not in nomor or item.dihapus or sendiri:
            return item
        return with_mark(item, aturan.tanda(kini[item.nomor]))

    return tuple(satu(item) for item in baru)
