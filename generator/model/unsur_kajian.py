"""Building blocks of an academic paper: what a paper on its subject holds beside its chapters.

The chapters are those of Lampiran I UU 12/2011 for any subject; a block is in a paper or not at
all. ``KAJIAN`` is the one list of them: the files each is written in, and its tables and figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

KELEMBAGAAN = "kelembagaan"
MANFAAT_BIAYA = "manfaat_biaya"
DAMPAK = "dampak_regulasi"
PERBANDINGAN = "perbandingan"
DATA = "data"


@dataclass(frozen=True, slots=True)
class UnsurKajian:
    """One building block.

    ``berkas`` must be there when the paper is made, one of ``penanda`` tells that the block is
    meant where ``kajian`` is not written, ``pilihan`` may be there. ``narasi`` are the sub-sections
    in which it is told; ``isi`` are its computed tables and figures.
    """

    berkas: tuple[str, ...]
    narasi: tuple[str, ...]
    isi: tuple[str, ...] = ()
    pilihan: tuple[str, ...] = ()
    penanda: tuple[str, ...] = ()

    @property
    def semua_berkas(self) -> tuple[str, ...]:
        """Return the names of all files that it may be written in."""
        return (*self.berkas, *self.pilihan)

    @property
    def tanda(self) -> tuple[str, ...]:
        """Return the files of which one tells that the block is meant."""
        return self.penanda or self.berkas


KAJIAN: Mapping[str, UnsurKajian] = {
    KELEMBAGAAN: UnsurKajian(
        berkas=("perangkat_daerah.yaml",),
        pilihan=("indikator.yaml", "beban_kerja.yaml", "evaluasi_kelembagaan.yaml"),
        # units alone are also told of by whoever acts in another subject
        penanda=("indikator.yaml", "beban_kerja.yaml", "evaluasi_kelembagaan.yaml"),
        narasi=("bab-1-b", "bab-2-c", "bab-5-sasaran"),
        isi=(
            *("tabel-pembagian-urusan", "tabel-perangkat-sekarang", "tabel-perangkat-usulan"),
            *("tabel-sebelum-sesudah", "tabel-temuan-unit", "tabel-skor-tipologi"),
            *("tabel-skor-lengkap", "tabel-geser-skor", "tabel-langkah-skor", "tabel-kepekaan"),
            *("tabel-penempatan", "tabel-struktur", "tabel-beban-kerja"),
            *("tabel-evaluasi-kelembagaan", "tabel-kematangan", "tabel-pintu"),
            *("gambar-bagan-sekarang", "gambar-bagan-usulan", "gambar-bagan-susunan"),
            *("gambar-bagan-unit", "gambar-bagan-unit-susunan", "gambar-peta-temuan"),
            *("gambar-skor-tipe", "gambar-skor-lengkap", "gambar-kepekaan"),
            *("gambar-kepekaan-anggaran", "gambar-beban-kerja", "gambar-evaluasi-kelembagaan"),
            *("gambar-kematangan", "gambar-struktur"),
        ),
    ),
    MANFAAT_BIAYA: UnsurKajian(
        berkas=("manfaat_biaya.yaml",),
        narasi=("bab-2-d",),
        isi=(
            *("tabel-opsi", "tabel-hasil-bersih", "tabel-manfaat-biaya", "tabel-roccipi"),
            "gambar-hasil-bersih",
        ),
    ),
    DAMPAK: UnsurKajian(
        berkas=("dampak_regulasi.yaml",), narasi=("bab-2-d",), isi=("tabel-dampak-regulasi",)
    ),
    PERBANDINGAN: UnsurKajian(
        berkas=("perbandingan.yaml",), narasi=("bab-2-c",), isi=("tabel-perbandingan",)
    ),
    DATA: UnsurKajian(berkas=("data.yaml",), narasi=("bab-2-c",)),
}


def unsur_dari(isi: str) -> str:
    """Return the block that a computed table or figure belongs to; "" when to every paper."""
    return next((nama for nama, satu in KAJIAN.items() if isi in satu.isi), "")


def dimaksud(berkas: Sequence[str]) -> tuple[str, ...]:
    """Return the blocks that the files of a dossier tell, where ``kajian`` is not written."""
    return tuple(nama for nama, satu in KAJIAN.items() if any(b in berkas for b in satu.tanda))
