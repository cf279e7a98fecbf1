"""How tables and pictures name units and their kinds."""

from __future__ import annotations

from generator.documents.bahan import Bahan
from generator.model.dossier import JenisPerangkat

JENIS = {
    JenisPerangkat.SEKRETARIAT_DAERAH: "Sekretariat Daerah",
    JenisPerangkat.SEKRETARIAT_DPRD: "Sekretariat DPRD",
    JenisPerangkat.INSPEKTORAT: "Inspektorat",
    JenisPerangkat.DINAS: "Dinas",
    JenisPerangkat.BADAN: "Badan",
    JenisPerangkat.KECAMATAN: "Kecamatan",
}


def nama_unit(bahan: Bahan, id_: str) -> str:
    """Return the short name of a unit, or the region for the whole."""
    if not id_:
        return "Pemerintah Daerah"
    semua = (*bahan.dossier.perangkat.sekarang, *bahan.dossier.perangkat.usulan)
    unit = next((u for u in semua if str(u.id) == id_), None)
    return str(unit.singkatan or unit.nama) if unit else id_
