"""Which files a dossier and the library consist of: the one list of names and shapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model.beban_kerja import BerkasBebanKerja
from generator.model.belum_ada import BerkasBelumAda
from generator.model.data_kajian import BerkasDampak, BerkasData, BerkasPerbandingan
from generator.model.dossier import (
    DOKUMEN,
    PEMBACA,
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
from generator.model.indikator import BerkasIndikator
from generator.model.partisipasi import BerkasPartisipasi
from generator.model.tahap import BerkasTahap
from generator.model.unsur_kajian import KAJIAN, dimaksud

PAPER = "naskah-akademik"
THREAD = "matriks-keterkaitan"
BUTUH_TEMUAN = (PAPER, THREAD)  # what is made of findings


@dataclass(frozen=True, slots=True)
class Berkas:
    """One YAML file of a dossier: its name, the field of ``Dossier`` it fills, and its shape.

    ``milik`` are the kinds of draft that have it. ``untuk`` are the documents that read it, none
    for all; those in ``perlu`` cannot do without it. A file of a building block
    (``generator.model.unsur_kajian``) is read where the block is in.
    """

    name: str
    field: str
    shape: type[Any]
    about: str
    milik: frozenset[JenisRancangan] = frozenset(JenisRancangan)
    untuk: tuple[str, ...] = ()
    perlu: tuple[str, ...] = DOKUMEN


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
    Berkas(
        "digantikan.yaml", "digantikan", Dasar, "peraturan yang digantikan", milik=_BARU, perlu=()
    ),
    Berkas("perangkat_daerah.yaml", "perangkat", BerkasPerangkat, "perangkat daerah"),
    Berkas("manfaat_biaya.yaml", "manfaat_biaya", ManfaatBiaya, "analisis manfaat dan biaya"),
    Berkas("dampak_regulasi.yaml", "dampak", BerkasDampak, "penilaian pilihan kebijakan"),
    Berkas("perbandingan.yaml", "perbandingan", BerkasPerbandingan, "perbandingan peraturan"),
    Berkas("data.yaml", "data", BerkasData, "data tabel dan grafik naskah"),
    Berkas(
        "evaluasi_peraturan.yaml",
        "evaluasi",
        tuple[EvaluasiPeraturan, ...],
        "evaluasi peraturan perundang-undangan",
        untuk=(PAPER,),
        perlu=(PAPER,),
    ),
    Berkas("indikator.yaml", "indikator", BerkasIndikator, "masukan tipologi"),
    Berkas("beban_kerja.yaml", "beban_kerja", BerkasBebanKerja, "beban kerja"),
    Berkas(
        "evaluasi_kelembagaan.yaml", "evaluasi_kelembagaan", BerkasEvaluasi, "evaluasi kelembagaan"
    ),
    Berkas("belum_ada.yaml", "belum_ada", BerkasBelumAda, "data yang belum ada", perlu=()),
    Berkas(
        "partisipasi.yaml",
        "partisipasi",
        BerkasPartisipasi,
        "catatan partisipasi masyarakat",
        perlu=(),
    ),
    Berkas("tahap.yaml", "tahap", BerkasTahap, "tahap pembentukan dan keadaan naskah", perlu=()),
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
# What an author may add to a paper that needs no narrative; its name is that of the paper.
PELENGKAP: Mapping[str, tuple[str, ...]] = {nama: (nama,) for nama in PEMBACA}

ALL_NARASI = tuple(name for names in (*NARASI.values(), *PELENGKAP.values()) for name in names)


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """What the documents of a dossier and the building blocks of its paper ask of its files.

    ``dokumen`` are the documents that are made, ``kajian`` the blocks that are in. What is asked
    for is not ``diketahui`` where the identity cannot be read: then every file is.
    """

    dokumen: tuple[str, ...]
    kajian: tuple[str, ...]
    diketahui: bool = True

    @classmethod
    def dari(cls, identitas: Identitas | None, ada: Sequence[str]) -> Kebutuhan:
        """Return what an identity asks for, with the names of the files that are there.

        Without ``kajian`` the files of the paper tell its blocks. An identity that cannot be read
        needs nothing but what every draft does.
        """
        if identitas is None:
            return cls(("ranperda",), tuple(KAJIAN), diketahui=False)
        dokumen = identitas.dokumen_dibuat
        if identitas.kajian is not None:
            return cls(dokumen, tuple(map(str, identitas.kajian)))
        return cls(dokumen, dimaksud(ada) if PAPER in dokumen else ())

    def reads(self, berkas: Berkas) -> bool:
        """Return whether a file is read at all."""
        blok = _blok(berkas.name)
        if blok:
            return blok in self.kajian
        asked = not berkas.untuk or bool(set(berkas.untuk) & set(self.dokumen))
        return asked or not self.diketahui

    def needs(self, berkas: Berkas) -> bool:
        """Return whether the documents cannot do without a file."""
        blok = _blok(berkas.name)
        if blok:
            return (
                blok in self.kajian and PAPER in self.dokumen and berkas.name in KAJIAN[blok].berkas
            )
        return bool(set(berkas.perlu) & set(self.dokumen))

    @property
    def temuan(self) -> bool:
        """Return whether findings are needed."""
        return bool(set(BUTUH_TEMUAN) & set(self.dokumen))

    @property
    def narasi(self) -> tuple[str, ...]:
        """Return the narratives that are needed."""
        return tuple(name for satu in NARASI if satu in self.dokumen for name in NARASI[satu])

    def reads_narasi(self, name: str) -> bool:
        """Return whether a narrative is read at all."""
        asked = any(name in PELENGKAP.get(satu, ()) for satu in self.dokumen)
        return asked or name in self.narasi or not self.diketahui


def _blok(berkas: str) -> str:
    return next((nama for nama, satu in KAJIAN.items() if berkas in satu.semua_berkas), "")
