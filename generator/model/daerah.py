"""The region that makes a regulation: its kind, its head, and what both are called."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.model.kekhususan import KHUSUS, Kekhususan, Khusus, of_province
from generator.model.kode_daerah import WILAYAH, of_invented, of_region
from generator.model.scalars import Benar, Isi, Nihil, Pilihan
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
    kekhususan: Annotated[Kekhususan | None, Nihil] = None
    """Kekhususan daerah (aceh, papua, yogyakarta, jakarta); kosong: menurut nama provinsinya."""
    kode: Annotated[Teks, Pilihan((), rf"({WILAYAH})?", "36.04")] = Teks("")
    """Kode wilayah menurut Kementerian Dalam Negeri, bagi alamat peraturan kabupaten atau kota."""
    rekaan: Benar = False
    """true hanya bila daerah ini rekaan, untuk peragaan; setiap halaman dan tabel menyebutnya."""

    @property
    def sebutan(self) -> str:
        """Return ``Provinsi Banten``, ``Kabupaten Serang``, ``Kota Serang``, or ``Aceh``."""
        if self.jenis is JenisDaerah.PROVINSI and self.khusus and self.khusus.bernama:
            return str(self.nama)
        return f"{self.jenis.capitalize()} {self.nama}"

    @property
    def alamat(self) -> str | None:
        """Return its code in addresses of regulations: ``id-bt``; None where nobody knows it."""
        if self.rekaan and not self.kode:
            return of_invented(self.sebutan)
        return of_region(self.sebutan, str(self.kode))

    @property
    def sifat(self) -> Kekhususan | None:
        """Return what makes its regulations different, as written or by its province."""
        provinsi = self.nama if self.jenis is JenisDaerah.PROVINSI else self.provinsi
        return self.kekhususan or of_province(str(provinsi))

    @property
    def khusus(self) -> Khusus | None:
        """Return the row of a special region."""
        return KHUSUS[self.sifat] if self.sifat else None

    @property
    def sebutan_provinsi(self) -> str:
        """Return ``Provinsi Banten``, or the name alone of a province that has no such word."""
        nama = self.nama if self.jenis is JenisDaerah.PROVINSI else self.provinsi
        return str(nama) if self.khusus and self.khusus.bernama else f"Provinsi {nama}"

    @property
    def kepala(self) -> str:
        """Return ``Gubernur Banten``, ``Bupati Serang`` or ``Wali Kota Serang``."""
        return f"{KEPALA_DAERAH[self.jenis]} {self.nama}"

    @property
    def dprd(self) -> str:
        """Return ``Dewan Perwakilan Rakyat Daerah Provinsi Banten``, ``Dewan ... Rakyat Aceh``."""
        if self.khusus is None:
            return f"Dewan Perwakilan Rakyat Daerah {self.sebutan}"
        if self.jenis is not JenisDaerah.PROVINSI:
            return f"{self.khusus.dprk} {self.sebutan}"
        sendiri = self.khusus.dprd.endswith("Rakyat")  # Dewan Perwakilan Rakyat Papua Selatan
        return f"{self.khusus.dprd} {self.nama if sendiri else self.sebutan}"

    @property
    def peraturan_kepala(self) -> str:
        """Return ``Peraturan Gubernur``, ``Peraturan Bupati`` or ``Peraturan Wali Kota``."""
        return f"Peraturan {KEPALA_DAERAH[self.jenis]}"
