"""How tables and pictures name units and their kinds."""

from __future__ import annotations

from generator.documents.bahan import Bahan
from generator.documents.ungkapan import rapi
from generator.model.dossier import JenisPerangkat, PerangkatDaerah

JENIS = {
    JenisPerangkat.SEKRETARIAT_DAERAH: "Sekretariat Daerah",
    JenisPerangkat.SEKRETARIAT_DPRD: "Sekretariat DPRD",
    JenisPerangkat.INSPEKTORAT: "Inspektorat",
    JenisPerangkat.DINAS: "Dinas",
    JenisPerangkat.BADAN: "Badan",
    JenisPerangkat.KECAMATAN: "Kecamatan",
}

PIMPINAN = {  # offices with a name of their own
    JenisPerangkat.SEKRETARIAT_DAERAH: "Sekretaris Daerah",
    JenisPerangkat.SEKRETARIAT_DPRD: "Sekretaris DPRD",
    JenisPerangkat.INSPEKTORAT: "Inspektur",
    JenisPerangkat.KECAMATAN: "Camat",
}


def nama_unit(bahan: Bahan, id_: str) -> str:
    """Return the short name of a unit, or the region for the whole."""
    if not id_:
        return "Pemerintah Daerah"
    semua = (*bahan.dossier.perangkat.sekarang, *bahan.dossier.perangkat.usulan)
    unit = next((u for u in semua if str(u.id) == id_), None)
    return str(unit.singkatan or unit.nama) if unit else id_


def kepala_unit(unit: PerangkatDaerah) -> str:
    """Return who leads a unit: the head of what it is called, or an office of its own name.

    Satuan Polisi Pamong Praja, a dinas by its kind, has a kepala Satuan.
    """
    return PIMPINAN.get(unit.jenis, f"Kepala {rapi(unit.nama)}")


def kepala_pada_bagan(unit: PerangkatDaerah) -> str:
    """Return the same for the box of a chart: an office of its own name tells its unit too."""
    nama = kepala_unit(unit).upper()
    return f"{nama} ({unit.nama})" if unit.jenis in PIMPINAN else nama
