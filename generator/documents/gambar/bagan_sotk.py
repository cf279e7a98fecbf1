"""The chart of what is inside a unit, for the annex of the regulation of the head of region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.gambar.bagan_unit import DALAM, LEBAR, TEPI
from generator.documents.gambar.kanvas import Kanvas, kotak_teks, lowest_edge
from generator.documents.gambar.kerangka import Rincian
from generator.documents.gambar.pohon import (
    PARIT,
    UKURAN,
    Simpul,
    dasar_pohon,
    gambar_pohon,
    place_tree,
)
from generator.documents.lebar_huruf import Huruf
from generator.documents.ungkapan import daftar
from generator.documents.unit import kepala_pada_bagan
from generator.model.dossier import PerangkatDaerah
from generator.model.sotk import JenisUnsur, Unsur

SEBARIS = 4  # columns beside each other whose names stay legible
SISI = (JenisUnsur.SEKRETARIAT, JenisUnsur.KELOMPOK_JF)


@dataclass(frozen=True, slots=True)
class IsiSotk:
    """The chart in words: the unit, and each element with what is below it."""

    nama: str
    unsur: str
    rincian: tuple[Rincian, ...]


def isi_sotk(unit: PerangkatDaerah) -> IsiSotk:
    """Return the chart of a unit in its words."""
    unsur = unit.rincian.unsur if unit.rincian else ()
    rincian = Rincian(kepala_pada_bagan(unit), tuple(map(_boxes, unsur)))
    return IsiSotk(str(unit.nama), "; ".join(map(_words, unsur)), (rincian,))


def _boxes(satu: Unsur) -> Rincian:
    return Rincian(str(satu.nama), tuple(map(_boxes, satu.anak)))


def _words(satu: Unsur) -> str:
    below = daftar([str(b.nama) for b in satu.anak])
    return f"{satu.nama} ({below})" if below else str(satu.nama)


def bagan_sotk(unit: PerangkatDaerah, bahan: Bahan) -> str:
    """Return the conventional form: head, functional posts and secretariat, then the rest."""
    unsur = unit.rincian.unsur if unit.rincian else ()
    kanvas, poros, huruf = Kanvas(), LEBAR / 2, bahan.huruf
    nama = kepala_pada_bagan(unit)
    kepala = kotak_teks(nama, poros - 34, TEPI, 68, UKURAN, huruf=huruf, tebal=True, minimum=8)
    kanvas.kotak(kepala)
    dasar = kepala.bawah
    for satu, x in zip(_sides(unsur), (TEPI, LEBAR - TEPI - 50), strict=True):
        if satu is None:
            continue
        letak = place_tree(_node(satu), x, kepala.bawah + 7, 50, huruf)
        palang = kepala.bawah + 3.5
        kanvas.garis(
            (kepala.tengah, kepala.bawah),
            (kepala.tengah, palang),
            (letak.kotak.tengah, palang),
            (letak.kotak.tengah, letak.kotak.y),
        )
        gambar_pohon(letak, kanvas)
        dasar = max(dasar, dasar_pohon(letak))
    lain = [s for s in unsur if s.jenis not in SISI]
    for awal in range(0, len(lain), SEBARIS):
        dasar = _row(lain[awal : awal + SEBARIS], kanvas, kepala.bawah, dasar, huruf)
    return kanvas.svg(LEBAR, dasar + 3)


def _sides(unsur: tuple[Unsur, ...]) -> tuple[Unsur | None, Unsur | None]:
    """Return the functional posts, drawn at the left, and the secretariat, at the right."""
    jf, sekretariat = (
        next((s for s in unsur if s.jenis is kind), None)
        for kind in (JenisUnsur.KELOMPOK_JF, JenisUnsur.SEKRETARIAT)
    )
    return jf, sekretariat


def _row(unsur: Sequence[Unsur], kanvas: Kanvas, dari: float, atas: float, huruf: Huruf) -> float:
    """Draw elements beside each other under the stem of the head; return the lower edge."""
    poros, kolom = LEBAR / 2, (DALAM - (SEBARIS - 1) * PARIT) / SEBARIS
    kiri = poros - (kolom * len(unsur) + PARIT * (len(unsur) - 1)) / 2
    palang = atas + 4
    kanvas.garis((poros, dari), (poros, palang))
    semua = []
    for n, satu in enumerate(unsur):
        x = kiri + n * (kolom + PARIT)
        letak = place_tree(_node(satu), x, palang + 3.5, kolom, huruf)
        tengah = letak.kotak.tengah
        kanvas.garis((poros, palang), (tengah, palang), (tengah, letak.kotak.y))
        gambar_pohon(letak, kanvas)
        semua.append(letak)
    return max(map(dasar_pohon, semua), default=lowest_edge(()))


def _node(satu: Unsur) -> Simpul:
    """Return a box with everything below it hung under it, deeper names with their parent's."""
    anak = tuple(Simpul(str(s.nama)) for b in satu.anak for s in b.semua())
    return Simpul(str(satu.nama), anak, gantung=True)
