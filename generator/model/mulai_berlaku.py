"""When a regulation enters into force: on a day, after a time, in stages, from a day before.

Sources: UU 12/2011 Lampiran II angka 150 to 157.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import Field

from generator.model.scalars import Isi, Nihil, Pilihan, Tanggal
from generator.model.teks import Entri, Teks

TENGGANG = re.compile(r"(?P<n>[1-9]\d{0,2}) (?P<satuan>hari|bulan|tahun)")
_Tenggang = Annotated[Teks, Pilihan((), r"([1-9]\d{0,2} (?:hari|bulan|tahun))?", "6 bulan")]


class TahapBerlaku(Entri):
    """Units that enter into force at another time than the rest (L2-154a)."""

    alamat: tuple[Isi, ...] = Field(min_length=1)
    """Satuan yang mulai berlaku lain waktu, misalnya [Pasal 8 ayat (1), Pasal 9]."""
    tanggal: Annotated[Tanggal | None, Nihil] = None
    """Tanggal mulai berlakunya, TTTT-BB-HH."""
    setelah: _Tenggang = Teks("")
    """Tenggang waktu terhitung sejak tanggal diundangkan, misalnya 1 tahun."""


class BerlakuSurut(Entri):
    """Why a regulation reaches back before its promulgation, and what it needs then (L2-156)."""

    alasan: Isi
    """Alasan kuat untuk memberlakukan lebih awal; dimuat dalam penjelasan."""
    diketahui: Tanggal
    """Hari rancangan mulai diketahui masyarakat, misalnya dimuat dalam Propemperda."""
    peralihan: Isi
    """Satuan yang memuat pengaruhnya terhadap tindakan, hubungan, dan akibat hukum yang ada."""


class MulaiBerlaku(Entri):
    """The entry into force; without a day and a time it is that of the promulgation."""

    tanggal: Annotated[Tanggal | None, Nihil] = None
    """Tanggal mulai berlaku, TTTT-BB-HH; yang sudah lewat memerlukan "surut"."""
    setelah: _Tenggang = Teks("")
    """Tenggang waktu terhitung sejak tanggal diundangkan, misalnya 6 bulan."""
    tahap: tuple[TahapBerlaku, ...] = ()
    """Satuan yang mulai berlaku lain waktu daripada selebihnya."""
    surut: Annotated[BerlakuSurut | None, Nihil] = None
    """Syarat bila peraturan berlaku surut."""

    @property
    def hari(self) -> tuple[date, ...]:
        """Return every day that it names."""
        semua = (self.tanggal, *(satu.tanggal for satu in self.tahap))
        return tuple(sorted({hari for hari in semua if hari is not None}))
