"""Number forms of units: read, order, print, find the slot of an inserted unit (C.4).

``Pasal 128A`` ``ayat (1a)`` ``huruf d1`` ``angka 5a`` ``Bab IXA`` ``Bagian Kedua A``
``Paragraf 2A``; after ``z`` come ``aa``, ``bb`` (B-53).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.law.bilangan import dari_romawi, dari_tingkat, romawi, tingkat
from generator.model.satuan import Jenis

ANGKA_BESAR = frozenset({Jenis.PASAL, Jenis.PARAGRAF})  # suffix A: L2-234b
ANGKA_KECIL = frozenset({Jenis.AYAT, Jenis.ANGKA, Jenis.SUBANGKA})  # suffix a: L2-235
HURUF = frozenset({Jenis.HURUF, Jenis.SUBHURUF})  # suffix 1: settled practice (C.4)
ROMAWI = frozenset({Jenis.BAB, Jenis.BUKU, Jenis.LAMPIRAN})  # suffix A: L2-234a
ABJAD = 26


@dataclass(frozen=True, slots=True, order=True)
class Nomor:
    """A number taken apart: ``pokok`` orders, then ``sisipan`` (A = 1), then a deeper one."""

    pokok: int
    sisipan: int = 0
    dalam: int = 0


def _huruf_ke_angka(teks: str) -> int:
    """Return 1 for ``a``, 27 for ``aa``, 28 for ``bb`` (and for the rarer ``ab``)."""
    if len(set(teks)) == 1:
        return ord(teks[0]) - 96 + ABJAD * (len(teks) - 1)
    nilai = 0
    for huruf in teks:
        nilai = nilai * ABJAD + ord(huruf) - 96
    return nilai


def _angka_ke_huruf(n: int) -> str:
    ulang, urut = divmod(n - 1, ABJAD)
    return chr(97 + urut) * (ulang + 1)


@lru_cache(maxsize=4096)
def baca(jenis: Jenis, nomor: str) -> Nomor:
    """Return the parts of a printed number; raise ValueError when it has not the kind's form."""
    if jenis in ROMAWI:
        return _baca_romawi(nomor)
    if jenis is Jenis.BAGIAN:
        return _baca_bagian(nomor)
    if jenis in HURUF:
        if m := re.fullmatch(r"([a-z]{1,3})(\d*)", nomor.lower()):
            return Nomor(_huruf_ke_angka(m[1]), int(m[2] or 0))
    elif m := re.fullmatch(r"(\d+)([a-z]{0,2})(?:\.(\d+))?", nomor.lower()):
        return Nomor(int(m[1]), _huruf_ke_angka(m[2]) if m[2] else 0, int(m[3] or 0))
    elif jenis is Jenis.ANGKA and nomor.isupper():  # Roman items of annexes
        return _baca_romawi(nomor)
    raise ValueError(f"bukan nomor {jenis}: {nomor!r}")


def _baca_romawi(nomor: str) -> Nomor:
    """Read ``XIIB`` as twelve-B: the longest Roman head of I, V, X and L, then a letter."""
    if not nomor:
        return Nomor(0)
    for panjang in (len(nomor), len(nomor) - 1):
        kepala, ekor = nomor[:panjang], nomor[panjang:]
        if re.fullmatch(r"[IVXL]+", kepala) and re.fullmatch(r"[A-Z]?", ekor):
            try:
                return Nomor(dari_romawi(kepala), ord(ekor) - 64 if ekor else 0)
            except ValueError:
                continue
    raise ValueError(f"bukan angka Romawi: {nomor!r}")


def _baca_bagian(nomor: str) -> Nomor:
    m = re.fullmatch(r"(.+?)(?: ([A-Z]))?", nomor)
    if not m:
        raise ValueError(f"bukan nomor bagian: {nomor!r}")
    return Nomor(dari_tingkat(m[1]), ord(m[2]) - 64 if m[2] else 0)


def cetak(jenis: Jenis, nomor: Nomor) -> str:
    """Return the number as the law prints it, without brackets and dots."""
    if jenis in HURUF:
        return _angka_ke_huruf(nomor.pokok) + (str(nomor.sisipan) if nomor.sisipan else "")
    akhiran = _angka_ke_huruf(nomor.sisipan) if nomor.sisipan else ""
    if jenis not in ANGKA_KECIL:
        akhiran = akhiran.upper()
    dalam = f".{nomor.dalam}" if nomor.dalam else ""
    if jenis in ROMAWI:
        return romawi(nomor.pokok) + akhiran
    if jenis is Jenis.BAGIAN:
        kata = " ".join(k.capitalize() for k in tingkat(nomor.pokok).split())
        return f"{kata} {akhiran}".rstrip()
    return f"{nomor.pokok}{akhiran}{dalam}"


def berikut(jenis: Jenis, nomor: str) -> str:
    """Return the next ordinary number after ``nomor`` (L2'-234a): 14 after 13 or 13B."""
    return cetak(jenis, Nomor(baca(jenis, nomor).pokok + 1)) if nomor else pertama(jenis)


def pertama(jenis: Jenis) -> str:
    """Return the first number of a series."""
    return cetak(jenis, Nomor(1))


def sisipan(jenis: Jenis, sebelum: str, sesudah: str) -> str:
    """Return the number of a unit inserted between two neighbours (C.4).

    After ``21`` comes ``21A``, after ``21A`` before ``22`` comes ``21B``. Raise ValueError when
    ``sesudah`` leaves no room (between ``21`` and ``21A`` there is no number).
    """
    kiri, kanan = baca(jenis, sebelum), baca(jenis, sesudah)
    calon = Nomor(kiri.pokok, kiri.sisipan + 1)
    if not kiri < calon < kanan or baca(jenis, cetak(jenis, calon)) != calon:
        raise ValueError(f"tidak ada nomor {jenis} di antara {sebelum} dan {sesudah}")
    return cetak(jenis, calon)
