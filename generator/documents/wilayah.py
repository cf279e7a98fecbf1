"""The names of the region and of its regulations that the papers around a draft use."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.bahan import Bahan


@dataclass(frozen=True, slots=True)
class Wilayah:
    """Names of the region, of the regulation that is drafted, and of those of its head."""

    nama: str
    ibu_kota: str
    peraturan: str
    jenis_peraturan: str  # without the region: Peraturan Daerah Provinsi, Peraturan Gubernur
    peraturan_kepala: str

    @classmethod
    def dari(cls, bahan: Bahan) -> Wilayah:
        """Return the names for the dossier."""
        daerah, bentuk = bahan.dossier.identitas.daerah, bahan.bentuk
        return cls(
            nama=daerah.sebutan,
            ibu_kota=str(daerah.ibu_kota),
            peraturan=bentuk.lengkap,
            jenis_peraturan=bentuk.lengkap.removesuffix(f" {daerah.nama}"),
            peraturan_kepala=daerah.peraturan_kepala,
        )
