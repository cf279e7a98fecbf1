"""Every code of every stage explained: meaning, gravity, legal source, wrong, right, mending."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.content.kode import KODE as ISI
from generator.diagnostics import Severity
from generator.law.pesan import PESAN
from generator.lint.daftar import LINTS
from generator.lint.kode import KODE as KELEMBAGAAN
from generator.lint.uraian_lain import LAIN
from generator.lint.uraian_perbaikan import PERBAIKAN

TAHAP: Mapping[str, str] = {
    "Y": "berkas YAML",
    "S": "isi dan rujukan dosir",
    "H": "hukum dan perubahannya",
    "F": "bentuk dan bahasa",
    "N": "benang merah",
    "K": "kelembagaan",
    "T": "templat",
    "P": "pembuktian hasil",
}
SISIPAN = re.compile(r"\{[^{}]*\}")
PESAN_SENDIRI = "Pesannya menyebut tempat dan cara memperbaikinya."


@dataclass(frozen=True, slots=True)
class Uraian:
    """One code explained; ``tingkat`` is None where the finding itself tells how grave it is."""

    kode: str
    arti: str
    tingkat: Severity | None = None
    sumber: str = ""
    keliru: str = ""
    benar: str = ""
    perbaikan: str = PESAN_SENDIRI

    @property
    def tahap(self) -> str:
        """Return the stage that prints the code, in words."""
        return TAHAP[self.kode[0]]


def _isi() -> Iterator[Uraian]:
    for kode, arti in ISI.items():
        saran = PERBAIKAN.get(kode, PESAN_SENDIRI)
        yield Uraian(kode, arti, Severity.GALAT, perbaikan=saran)


def _hukum() -> Iterator[Uraian]:
    for kode, (kalimat, petunjuk) in PESAN.items():
        yield Uraian(kode, _kalimat(kalimat), perbaikan=_kalimat(petunjuk) or PESAN_SENDIRI)


def _kalimat(teks: str) -> str:
    """Return a message of the law as a sentence; what differs from case to case is left open."""
    isi = SISIPAN.sub("…", teks)
    return f"{isi[:1].upper()}{isi[1:]}." if isi else ""


def _kelembagaan() -> Iterator[Uraian]:
    for kode, (arti, sumber) in KELEMBAGAAN.items():
        yield Uraian(kode, arti, sumber=sumber, perbaikan=PERBAIKAN.get(kode, PESAN_SENDIRI))


def _bentuk() -> Iterator[Uraian]:
    for lint in LINTS:
        saran = "Tulis seperti pada contoh “Benar”." if lint.benar else PESAN_SENDIRI
        yield Uraian(
            lint.kode, lint.arti, lint.tingkat, lint.sumber, lint.keliru, lint.benar, saran
        )


def _lain() -> Iterator[Uraian]:
    for kode, (arti, perbaikan) in LAIN.items():
        yield Uraian(kode, arti, perbaikan=perbaikan)


def semua() -> Mapping[str, Uraian]:
    """Return every code in the order of the stages, then of its number."""
    ada = [*_isi(), *_hukum(), *_bentuk(), *_kelembagaan(), *_lain()]
    urut = sorted(ada, key=lambda u: (list(TAHAP).index(u.kode[0]), int(u.kode[1:])))
    return {uraian.kode: uraian for uraian in urut}
