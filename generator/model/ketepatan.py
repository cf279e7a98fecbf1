"""How often a check is right on enacted law, judged by hand on samples (docs/ketepatan.yaml)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.scalars import Bulat, Isi, Pilihan
from generator.model.teks import Entri, Teks

CUKUP = 80  # per cent; a check that is right less often is at most a hint
Kode = Annotated[Isi, Pilihan((), r"[FNK]\d{2,3}", "F55")]


class Ketepatan(Entri):
    """What was judged of one code."""

    kode: Kode
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

    @property
    def keadaan(self) -> str:
        """Return in sentences how often the check is right."""
        terbaca = self.sampel - self.derau
        if not terbaca:
            kata = f"belum terbukti; {self.sampel} temuan, semuanya karena naskah pindaian rusak."
        else:
            hal = f"{terbaca} temuan yang dinilai pada peraturan yang berlaku"
            kata = f"{self.benar} dari {hal} ({self.persen:.0f} persen)."
        return f"{kata} {self.catatan}".rstrip()


class TakTerukur(Entri):
    """Codes that enacted texts cannot show, and why."""

    kode: tuple[Kode, ...]
    """Kode yang tidak dapat diukur pada korpus."""
    sebab: Isi
    """Mengapa tidak dapat diukur."""


class BerkasKetepatan(Entri):
    """``docs/ketepatan.yaml``."""

    korpus: Isi
    """Naskah yang diperiksa: berapa peraturan dan berapa Pasal."""
    penilaian: tuple[Ketepatan, ...]
    """Satu entri untuk setiap kode yang dinilai."""
    sedikit: tuple[Ketepatan, ...] = ()
    """Satu entri untuk setiap kode yang semua temuannya dinilai, karena kurang dari dua puluh."""
    tanpa_temuan: tuple[Kode, ...] = ()
    """Kode yang tidak menemukan apa pun dalam korpus, sehingga ketepatannya belum terbukti."""
    tak_terukur: tuple[TakTerukur, ...] = ()
    """Kode yang tidak dapat menemukan apa pun dalam korpus, menurut sebabnya."""

    def keadaan(self, kode: str) -> str:
        """Return in sentences what is known of how often a code is right, or nothing."""
        for satu in (*self.penilaian, *self.sedikit):
            if satu.kode == kode:
                return satu.keadaan
        if kode in self.tanpa_temuan:
            return "belum terbukti; tidak ada temuan pada peraturan yang berlaku."
        sebab = next((x.sebab for x in self.tak_terukur if kode in x.kode), "")
        return f"tidak terukur pada peraturan yang berlaku; {sebab}." if sebab else ""
