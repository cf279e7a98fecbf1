"""A dossier on its way in: the parts that could be read so far, and the ids they make known."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.content.files import Kebutuhan
from generator.model.beban_kerja import BerkasBebanKerja
from generator.model.belum_ada import BerkasBelumAda
from generator.model.catatan import Catatan, Kesepakatan, Terbitan
from generator.model.data_kajian import BerkasDampak, BerkasData, BerkasPerbandingan
from generator.model.dossier import (
    BerkasBaru,
    BerkasPencabutan,
    BerkasPerangkat,
    BerkasPerubahan,
    Dasar,
    EvaluasiPeraturan,
    Identitas,
    Konsiderans,
    Literatur,
    ManfaatBiaya,
    Narasi,
    PeraturanPustaka,
    Temuan,
)
from generator.model.evaluasi import BerkasEvaluasi
from generator.model.indikator import BerkasIndikator
from generator.model.partisipasi import BerkasPartisipasi
from generator.model.tahap import BerkasTahap
from generator.model.teks import Teks


@dataclass(frozen=True, slots=True)
class Library:
    """The sources that could be read; ``known`` holds the ids of all files, read or not."""

    peraturan: dict[str, PeraturanPustaka] = field(default_factory=dict)
    literatur: dict[str, Literatur] = field(default_factory=dict)
    known_peraturan: tuple[str, ...] = ()
    known_literatur: tuple[str, ...] = ()

    @property
    def known(self) -> tuple[str, ...]:
        """Return every id that may be cited."""
        return (*self.known_peraturan, *self.known_literatur)


@dataclass(frozen=True, slots=True)
class Bundle:
    """The parts of a dossier, ``None`` where a file could not be read.

    ``known_temuan`` comes from the names of the files, so that a finding that cannot be read does
    not make every reference to it look wrong.
    """

    folder: str
    library: Library
    kebutuhan: Kebutuhan = field(default_factory=lambda: Kebutuhan.dari(None, ()))
    tidak_dipakai: tuple[Teks, ...] = ()
    tidak_dicetak: tuple[Teks, ...] = ()
    identitas: Identitas | None = None
    dasar: Dasar | None = None
    konsiderans: Konsiderans | None = None
    perubahan: BerkasPerubahan | None = None
    rancangan: BerkasBaru | BerkasPencabutan | None = None
    digantikan: Dasar | None = None
    perangkat: BerkasPerangkat | None = None
    manfaat_biaya: ManfaatBiaya | None = None
    evaluasi: tuple[EvaluasiPeraturan, ...] | None = None
    temuan: tuple[Temuan, ...] = ()
    known_temuan: tuple[str, ...] = ()
    narasi: dict[str, Narasi] = field(default_factory=dict)
    dampak: BerkasDampak | None = None
    perbandingan: BerkasPerbandingan | None = None
    data: BerkasData | None = None
    indikator: BerkasIndikator | None = None
    beban_kerja: BerkasBebanKerja | None = None
    evaluasi_kelembagaan: BerkasEvaluasi | None = None
    belum_ada: BerkasBelumAda | None = None
    partisipasi: BerkasPartisipasi | None = None
    tahap: BerkasTahap | None = None
    catatan: tuple[Catatan, ...] = ()
    kesepakatan: tuple[Kesepakatan, ...] = ()
    terbitan: dict[str, Terbitan] = field(default_factory=dict)

    @property
    def records(self) -> tuple[object, ...]:
        """Return everything that may hold references, in the order of the files."""
        law = (self.dasar, self.konsiderans, self.perubahan, self.rancangan, self.digantikan)
        parts = (self.identitas, *law, self.temuan)
        studied = (self.dampak, self.perbandingan, self.data)
        paper = (self.perangkat, self.manfaat_biaya, self.evaluasi, *studied)
        measured = (self.indikator, self.beban_kerja, self.evaluasi_kelembagaan)
        return (*parts, *paper, *measured, self.belum_ada, self.partisipasi, self.tahap)
