"""Which files a dossier and the library consist of: the one list of names and shapes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.aturan import BerkasIndikator
from generator.model.beban_kerja import BerkasBebanKerja
from generator.model.belum_ada import BerkasBelumAda
from generator.model.dossier import (
    BerkasBaru,
    BerkasPencabutan,
    BerkasPerangkat,
    BerkasPerubahan,
    Dasar,
    EvaluasiPeraturan,
    Identitas,
    JenisRancangan,
    Konsiderans,
    ManfaatBiaya,
)
from generator.model.evaluasi import BerkasEvaluasi


@dataclass(frozen=True, slots=True)
class Berkas:
    """One YAML file of a dossier: its name, the field of ``Dossier`` it fills, and its shape.

    ``milik`` are the kinds of draft that have it.
    """

    name: str
    field: str
    shape: type[Any]
    about: str
    required: bool = True
    milik: frozenset[JenisRancangan] = frozenset(JenisRancangan)


_PERUBAHAN = frozenset({JenisRancangan.PERUBAHAN})
_BARU = frozenset({JenisRancangan.BARU})
_PENCABUTAN = frozenset({JenisRancangan.PENCABUTAN})
BERKAS = (
    Berkas("dossier.yaml", "identitas", Identitas, "identitas rancangan"),
    Berkas("dasar.yaml", "dasar", Dasar, "peraturan yang berlaku", milik=_PERUBAHAN),
    Berkas("konsiderans.yaml", "konsiderans", Konsiderans, "Menimbang dan Mengingat"),
    Berkas(
        "perubahan.yaml",
        "perubahan",
        BerkasPerubahan,
        "perubahan terhadap peraturan",
        milik=_PERUBAHAN,
    ),
    Berkas("rancangan.yaml", "rancangan", BerkasBaru, "teks peraturan baru", milik=_BARU),
    Berkas(
        "rancangan.yaml", "rancangan", BerkasPencabutan, "peraturan yang dicabut", milik=_PENCABUTAN
    ),
    Berkas("perangkat_daerah.yaml", "perangkat", BerkasPerangkat, "perangkat daerah"),
    Berkas("manfaat_biaya.yaml", "manfaat_biaya", ManfaatBiaya, "analisis manfaat dan biaya"),
    Berkas(
        "evaluasi_peraturan.yaml",
        "evaluasi",
        tuple[EvaluasiPeraturan, ...],
        "evaluasi peraturan perundang-undangan",
    ),
    Berkas("indikator.yaml", "indikator", BerkasIndikator, "masukan tipologi", required=False),
    Berkas("beban_kerja.yaml", "beban_kerja", BerkasBebanKerja, "beban kerja", required=False),
    Berkas(
        "evaluasi_kelembagaan.yaml",
        "evaluasi_kelembagaan",
        BerkasEvaluasi,
        "evaluasi kelembagaan",
        required=False,
    ),
    Berkas("belum_ada.yaml", "belum_ada", BerkasBelumAda, "data yang belum ada", required=False),
)

# L1: the sub-sections of the academic paper; the keterangan follows UU 12/2011 Pasal 56 ayat (3).
NARASI: Mapping[str, tuple[str, ...]] = {
    "naskah-akademik": (
        *("kata-pengantar", "bab-1-a", "bab-1-b", "bab-1-c", "bab-1-d"),
        *("bab-2-a", "bab-2-b", "bab-2-c", "bab-2-d", "bab-3"),
        *("bab-4-a", "bab-4-b", "bab-4-c"),
        *("bab-5-sasaran", "bab-5-arah", "bab-5-jangkauan"),
        *("bab-5-a", "bab-5-b", "bab-5-c", "bab-5-d", "bab-6-a", "bab-6-b"),
    ),
    "keterangan": (
        "keterangan-pokok-pikiran",
        "keterangan-kondisi",
        "keterangan-materi",
        "keterangan-penutup",
    ),
}


def narasi_of(documents: tuple[str, ...]) -> tuple[str, ...]:
    """Return the narratives that the chosen documents need; no choice means all documents."""
    chosen = documents or tuple(NARASI)
    return tuple(name for document in NARASI if document in chosen for name in NARASI[document])


ALL_NARASI = narasi_of(())
