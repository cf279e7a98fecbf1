"""Tables of units: now, as proposed, before and after, and where each urusan is housed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.documents.angka import TIADA
from generator.documents.bahan import Bahan
from generator.documents.tabel.sel import KEPASTIAN
from generator.documents.ungkapan import daftar
from generator.documents.unit import JENIS
from generator.model import urusan
from generator.model.dossier import JenisDaerah, JenisPerangkat, PerangkatDaerah


@dataclass(frozen=True, slots=True)
class BarisPerangkat:
    """One unit."""

    nomor: int
    nama: str
    tugas: str
    rumpun: str
    tipe: str
    kepastian: str


@dataclass(frozen=True, slots=True)
class DaftarPerangkat:
    """The units of one list; whether any, and whether all, have a known type."""

    baris: tuple[BarisPerangkat, ...]
    bertipe: bool
    tanpa_tipe: bool


def perangkat_sekarang(bahan: Bahan) -> DaftarPerangkat:
    """Return the units now."""
    return _daftar(bahan.dossier.perangkat.sekarang)


def perangkat_usulan(bahan: Bahan) -> DaftarPerangkat:
    """Return the units as proposed."""
    return _daftar(usulan(bahan))


def usulan(bahan: Bahan) -> tuple[PerangkatDaerah, ...]:
    """Return the proposed units; without a proposal nothing changes."""
    return bahan.dossier.perangkat.usulan or bahan.dossier.perangkat.sekarang


def _daftar(unit: Sequence[PerangkatDaerah]) -> DaftarPerangkat:
    return DaftarPerangkat(
        tuple(
            BarisPerangkat(
                nomor,
                str(satu.nama),
                tugas(satu),
                str(satu.rumpun) or TIADA,
                str(satu.tipe or TIADA),
                KEPASTIAN[satu.status],
            )
            for nomor, satu in enumerate(unit, start=1)
        ),
        any(satu.tipe is not None for satu in unit),
        any(satu.tipe is None for satu in unit),
    )


def tugas(unit: PerangkatDaerah) -> str:
    """Return the urusan and functions of a unit in words."""
    isi = [urusan.nama(str(satu)) for satu in (*unit.urusan, *unit.fungsi)]
    return "; ".join(isi) if isi else TIADA


@dataclass(frozen=True, slots=True)
class BarisUrusan:
    """One urusan or function and who carries it."""

    nomor: int
    kelompok: str
    nama: str
    rumpun: str
    sekarang: str
    usulan: str


@dataclass(frozen=True, slots=True)
class PembagianUrusan:
    """Where every urusan is housed; ``tanpa`` are those that no unit names now."""

    baris: tuple[BarisUrusan, ...]
    tanpa: str
    provinsi: bool


def pembagian_urusan(bahan: Bahan) -> PembagianUrusan:
    """Return every urusan and supporting function with its unit now and as proposed."""
    provinsi = bahan.dossier.identitas.daerah.jenis is JenisDaerah.PROVINSI
    fungsi = urusan.FUNGSI_PROVINSI if provinsi else urusan.FUNGSI_KABUPATEN_KOTA
    semua = dict(urusan.URUSAN)
    semua |= {kunci: (kata, urusan.PENUNJANG, TIADA) for kunci, kata in fungsi.items()}
    kini, nanti = bahan.dossier.perangkat.sekarang, usulan(bahan)
    baris = tuple(
        BarisUrusan(nomor, kelompok, kata, rumpun, pengampu(kunci, kini), pengampu(kunci, nanti))
        for nomor, (kunci, (kata, kelompok, rumpun)) in enumerate(semua.items(), start=1)
    )
    tanpa = daftar([satu.nama for satu in baris if satu.sekarang == TIADA])
    return PembagianUrusan(baris, tanpa, provinsi)


def pengampu(kunci: str, unit: Sequence[PerangkatDaerah]) -> str:
    """Return the units that carry an urusan or function."""
    nama = [str(u.nama) for u in unit if kunci in map(str, (*u.urusan, *u.fungsi))]
    return "; ".join(nama) if nama else TIADA


@dataclass(frozen=True, slots=True)
class BarisBanding:
    """One figure before and after."""

    ukuran: str
    sekarang: int
    usulan: int
    selisih: str


@dataclass(frozen=True, slots=True)
class SebelumSesudah:
    """The structure before and after; ``baru`` and ``hilang`` are names.

    ``baris`` are the figures, where the measures of the structure do not hold them.
    """

    baris: tuple[BarisBanding, ...]
    hilang: tuple[str, ...]
    baru: tuple[str, ...]


def sebelum_sesudah(bahan: Bahan) -> SebelumSesudah:
    """Return the names that come and go, and units by kind where no other table counts them."""
    kini, nanti = bahan.dossier.perangkat.sekarang, usulan(bahan)
    baris = [
        _banding(nama, _jumlah(kini, jenis), _jumlah(nanti, jenis))
        for jenis, nama in JENIS.items()
        if _jumlah(kini, jenis) or _jumlah(nanti, jenis)
    ]
    baris.append(_banding("Jumlah Perangkat Daerah", len(kini), len(nanti)))
    nama_kini, nama_nanti = {str(u.nama) for u in kini}, {str(u.nama) for u in nanti}
    hilang = tuple(str(u.nama) for u in kini if str(u.nama) not in nama_nanti)
    baru = tuple(str(u.nama) for u in nanti if str(u.nama) not in nama_kini)
    terukur = bahan.analisis.struktur is not None and (hilang or baru)
    return SebelumSesudah(() if terukur else tuple(baris), hilang, baru)


def _jumlah(unit: Sequence[PerangkatDaerah], jenis: JenisPerangkat) -> int:
    return sum(satu.jenis is jenis for satu in unit)


def _banding(ukuran: str, kini: int, nanti: int) -> BarisBanding:
    selisih = nanti - kini
    return BarisBanding(ukuran, kini, nanti, f"{selisih:+d}" if selisih else "0")
