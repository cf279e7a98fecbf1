"""What a dossier knows of its region: the measured inputs of the typology (``indikator.yaml``)."""

from __future__ import annotations

import re

from pydantic import Field

from generator.model.fakta import StatusFakta
from generator.model.scalars import Benar, Desimal
from generator.model.teks import Entri, Teks


class NilaiIndikator(Entri):
    """Nilai satu besaran; ``rendah`` dan ``tinggi`` sama bila diketahui pasti."""

    id: Teks
    """Id indikator pada aturan tipologi."""
    rendah: Desimal = Field(ge=0)
    """Nilai terkecil yang mungkin."""
    tinggi: Desimal = Field(ge=0)
    """Nilai terbesar yang mungkin."""
    tahun: Teks
    """Tahun data."""
    sumber: tuple[Teks, ...] = Field(min_length=1)
    """Id pustaka sumber data."""
    status: StatusFakta
    """Status kebenaran."""
    catatan: Teks = Teks("")
    """Cara memperoleh atau keterbatasan nilai."""
    dipakai: Benar = False
    """true bila nilai ini yang dipakai walaupun ada nilai dari tahun yang lebih baru."""

    @property
    def tahun_akhir(self) -> str:
        """Return the last year of the data: ``2023`` of ``2020-2023``."""
        return max(re.findall(r"\d{4}", str(self.tahun)), default="")


class Percobaan(Entri):
    """Satu besaran yang dicoba pada beberapa nilai untuk melihat kepekaan skor."""

    id: Teks
    """Id indikator pada aturan tipologi."""
    nilai: tuple[Desimal, ...] = Field(min_length=2)
    """Nilai yang dicoba, dari yang terkecil."""


class NilaiKecamatan(Entri):
    """Nilai indikator satu kecamatan."""

    unit: Teks
    """Id kecamatan pada perangkat_daerah.yaml."""
    nilai: dict[str, Desimal]
    """Nilai menurut id indikator kecamatan; yang tidak disebut dianggap belum diketahui."""
    tahun: Teks
    """Tahun data."""
    sumber: tuple[Teks, ...] = Field(min_length=1)
    """Id pustaka sumber data."""
    status: StatusFakta
    """Status kebenaran."""
    catatan: Teks = Teks("")
    """Cara memperoleh atau keterbatasan nilai."""

    @property
    def besaran(self) -> tuple[NilaiIndikator, ...]:
        """Return the values as those of a region are given."""
        return tuple(
            NilaiIndikator(
                asal=self.asal,
                id=Teks(k),
                rendah=v,
                tinggi=v,
                tahun=self.tahun,
                sumber=self.sumber,
                status=self.status,
                catatan=self.catatan,
            )
            for k, v in self.nilai.items()
        )


class BerkasIndikator(Entri):
    """``indikator.yaml``: masukan tipologi suatu daerah."""

    letak: tuple[Teks, ...] = Field(min_length=1)
    """Kunci faktor geografis; bila lebih dari satu, faktor terbesar yang berlaku (Pasal 107)."""
    nilai: tuple[NilaiIndikator, ...]
    """Nilai yang diketahui, yang dipakai tahun terbaru; yang lain dianggap belum diketahui."""
    tidak_dimiliki: tuple[Teks, ...] = ()
    """Urusan yang tidak diselenggarakan (skor teknis 0; Pasal 18 ayat (2), Pasal 40 ayat (2))."""
    kecamatan: tuple[NilaiKecamatan, ...] = ()
    """Nilai tiap kecamatan; hanya kabupaten dan kota."""
    percobaan: tuple[Percobaan, ...] = ()
    """Besaran lain yang dicoba, selain jumlah Perangkat Daerah, APBD, dan pengguna anggaran."""

    @property
    def terpakai(self) -> tuple[NilaiIndikator, ...]:
        """Return one value an indicator: that of the newest year, or the one said to be used."""
        pilih: dict[str, NilaiIndikator] = {}
        for satu in sorted(self.nilai, key=lambda n: (n.dipakai, n.tahun_akhir)):
            pilih[str(satu.id)] = satu
        return tuple(satu for satu in self.nilai if pilih[str(satu.id)] is satu)
