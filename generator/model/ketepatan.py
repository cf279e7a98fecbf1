"""How often a check is right on enacted law, judged by hand on samples (docs/ketepatan.yaml)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.scalars import Bulat, Isi, Pilihan
from generator.model.teks import Entri, Teks

CUKUP = 80  # per cent; a check that is right less often is at most a hint


class Ketepatan(Entri):
    """What was judged of one code."""

    kode: Annotated[Isi, Pilihan((), r"[FNK]\d{2,3}", "F55")]
    """Kode pemeriksaan."""
    sampel: Annotated[Bulat, Field(ge=1)]
    """Banyaknya temuan yang dinilai, diambil acak dari semua temuan."""
    benar: Annotated[Bulat, Field(ge=0)]
    """Banyaknya temuan yang memang salah menurut sumber pemeriksaannya."""
    derau: Annotated[Bulat, Field(ge=0)] = 0
    """Banyaknya temuan karena naskah pindaian rusak; tidak dihitung."""
    catatan: Teks = Teks("")
    """Kapan pemeriksaan ini keliru."""

    @property
    def persen(self) -> float:
        """Return in how many per cent of the readable findings the check is right."""
        terbaca = self.sampel - self.derau
        return 100.0 * self.benar / terbaca if terbaca else 0.0


class BerkasKetepatan(Entri):
    """``docs/ketepatan.yaml``."""

    korpus: Isi
    """Naskah yang diperiksa: berapa peraturan dan berapa Pasal."""
    penilaian: tuple[Ketepatan, ...]
    """Satu entri untuk setiap kode yang dinilai."""
    sedikit: tuple[Ketepatan, ...] = ()
    """Satu entri untuk setiap kode yang semua temuannya dinilai, karena kurang dari dua puluh."""
