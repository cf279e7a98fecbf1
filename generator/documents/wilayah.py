"""The names a regulation of a province, regency or city carries."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dossier import Daerah, JenisDaerah


@dataclass(frozen=True, slots=True)
class Wilayah:
    """Names of the region and of who makes, approves and promulgates its regulations."""

    nama: str
    kepala: str
    kepala_jabatan: str
    dprd: str
    sekda: str
    ibu_kota: str
    peraturan: str
    jenis_peraturan: str  # Peraturan Daerah Provinsi, Peraturan Daerah Kabupaten ...
    peraturan_kepala: str
    lembaran: str
    provinsi: str  # the province around a regency or city; empty for a province

    @classmethod
    def dari(cls, daerah: Daerah) -> Wilayah:
        """Return the names of ``daerah``."""
        nama = daerah.sebutan
        kepala = daerah.kepala
        luar = "" if daerah.jenis is JenisDaerah.PROVINSI else f"Provinsi {daerah.provinsi}"
        return cls(
            nama=nama,
            kepala=kepala,
            kepala_jabatan=kepala.removesuffix(f" {daerah.nama}"),
            dprd=f"Dewan Perwakilan Rakyat Daerah {nama}",
            sekda=f"Sekretaris Daerah {nama}",
            ibu_kota=str(daerah.ibu_kota),
            peraturan=f"Peraturan Daerah {nama}",
            jenis_peraturan=f"Peraturan Daerah {str(daerah.jenis).capitalize()}",
            peraturan_kepala=daerah.peraturan_kepala,
            lembaran=f"Lembaran Daerah {nama}",
            provinsi=luar,
        )
