"""The region that makes a regulation: its kind, its head, and what both are called."""

from __future__ import annotations

from enum import StrEnum

from generator.model.nilai import Benar, Isi
from generator.model.teks import Entri, Teks


class JenisDaerah(StrEnum):
    """Kinds of regions (UU 23/2014 Pasal 2)."""

    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    KOTA = "kota"


KEPALA_DAERAH = {
    JenisDaerah.PROVINSI: "Gubernur",
    JenisDaerah.KABUPATEN: "Bupati",
    JenisDaerah.KOTA: "Wali Kota",
}


class Daerah(Entri):
    """The region that makes the regulation."""

    jenis: JenisDaerah
    """Jenis daerah: provinsi, kabupaten, atau kota."""
    nama: Isi
    """Nama daerah tanpa jenisnya, misalnya Banten."""
    ibu_kota: Isi
    """Tempat penetapan peraturan, misalnya Serang."""
    provinsi: Teks = Teks("")
    """Nama provinsi; wajib bagi kabupaten dan kota."""
    rekaan: Benar = False
    """true hanya bila daerah ini rekaan, untuk peragaan; setiap halaman dan tabel menyebutnya."""

    @property
    def sebutan(self) -> str:
        """Return ``Provinsi Banten``, ``Kabupaten Serang`` or ``Kota Serang``."""
        return f"{self.jenis.capitalize()} {self.nama}"

    @property
    def kepala(self) -> str:
        """Return ``Gubernur Banten``, ``Bupati Serang`` or ``Wali Kota Serang``."""
        return f"{KEPALA_DAERAH[self.jenis]} {self.nama}"

    @property
    def dprd(self) -> str:
        """Return ``Dewan Perwakilan Rakyat Daerah Provinsi Banten``."""
        return f"Dewan Perwakilan Rakyat Daerah {self.sebutan}"

    @property
    def peraturan_kepala(self) -> str:
        """Return ``Peraturan Gubernur``, ``Peraturan Bupati`` or ``Peraturan Wali Kota``."""
        return f"Peraturan {KEPALA_DAERAH[self.jenis]}"
