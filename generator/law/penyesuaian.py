"""What UU 1/2026 Pasal IV makes of the penal provisions of a Perda that is older than it.

The words of the Perda stay as they were enacted; since 2 January 2026 they are read so:
kurungan alone becomes a fine by category, a fine alone above kategori II one of at most kategori
III, and of both together the kurungan falls. A fine of exactly kategori II is not regulated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.law.pesan import pesan
from generator.model.alamat import Alamat
from generator.model.bilangan import dari_terbilang
from generator.model.satuan import Jenis, Peraturan, Satuan

KURUNGAN = re.compile(
    r"\b(?:pidana\s+)?kurungan\s+(?:(?:untuk\s+)?(?:paling\s+lama|selama-lamanya)\s+)?"
    r"(?:(?P<n>\d+)\s*)?\(?(?P<kata>[a-z ]*?)\)?\s*(?P<satuan>hari|bulan|tahun)\b",
    re.IGNORECASE,
)
DENDA = re.compile(
    r"\bdenda\s+(?!administratif)(?:(?:paling\s+(?:banyak|tinggi)|sebanyak-banyaknya|"
    r"setinggi-tingginya|sebesar-besarnya|sebesar)\s+)?Rp\.?\s*(?P<n>\d[\d.]*\d)",
    re.IGNORECASE,
)
KATEGORI_II = 10_000_000  # UU 1/2023 Pasal 79 ayat (1)
ENAM_BULAN = 6.0
HARI_SEBULAN = 30
BERLAKU = 2026


@dataclass(frozen=True, slots=True)
class Penyesuaian:
    """One penal provision: where, what it threatens with, how it is read since 2026."""

    satuan: Satuan
    alamat: Alamat
    lama: str
    baru: str
    ayat: int

    def diagnostic(self) -> Diagnostic:
        """Return it as the hint that a consolidation gives."""
        return pesan(
            "H49",
            self.satuan.asal,
            alamat=self.alamat,
            lama=" ".join(self.lama.split()),
            baru=self.baru,
            ayat=self.ayat,
        )


def penyesuaian(peraturan: Peraturan) -> Iterator[Penyesuaian]:
    """Yield every penal provision of an older Perda, as UU 1/2026 Pasal IV adjusts it."""
    kepala = peraturan.judul.upper().partition("TENTANG")[0]
    tahun = re.search(r"TAHUN\s*(\d{4})", kepala)
    if "PERATURAN DAERAH" not in kepala or (tahun and int(tahun[1]) >= BERLAKU):
        return
    adat = "PIDANA ADAT" in peraturan.judul.upper()
    for alamat, satuan in _units(peraturan.batang_tubuh, Alamat()):
        teks = f"{satuan.kalimat} {satuan.ekor}"
        if "pidana" not in teks.lower():
            continue
        kurungan, denda = KURUNGAN.search(teks), DENDA.search(teks)
        if kurungan and denda and not adat:
            baru = f"kurungan hapus; {_fine(denda)}"
            yield Penyesuaian(satuan, alamat, f"{kurungan[0]} dan {denda[0]}", baru, 3)
        elif kurungan and not denda:
            yield Penyesuaian(satuan, alamat, kurungan[0], _from_kurungan(kurungan), 1)
        elif denda and not kurungan:
            yield Penyesuaian(satuan, alamat, denda[0], _fine(denda), 2)


def _units(satuan: Satuan, alamat: Alamat) -> Iterator[tuple[Alamat, Satuan]]:
    """Yield every unit below one with its address, which a Pasal begins anew."""
    for anak in satuan.anak:
        pangkal = Alamat() if anak.jenis is Jenis.PASAL else alamat
        tempat = pangkal.ke(anak.jenis, anak.nomor)
        yield tempat, anak
        yield from _units(anak, tempat)


def _from_kurungan(m: re.Match[str]) -> str:
    bulan = _months(m)
    if bulan is None:
        return "pidana denda kategori I (kurang dari enam bulan) atau kategori II (selebihnya)"
    kategori = "II" if bulan >= ENAM_BULAN else "I"
    return f"pidana denda paling banyak kategori {kategori}"


def _months(m: re.Match[str]) -> float | None:
    """Return how many months a term of kurungan has; None where its number cannot be read."""
    try:
        n = int(m["n"]) if m["n"] else dari_terbilang(m["kata"])
    except ValueError:  # "menurut ukuran"
        return None
    return n * {"hari": 1 / HARI_SEBULAN, "bulan": 1.0, "tahun": 12.0}[m["satuan"].lower()]


def _fine(m: re.Match[str]) -> str:
    rupiah = int(m["n"].replace(".", ""))
    if rupiah < KATEGORI_II:
        return f"pidana denda tetap {m[0][m[0].index('R') :]}"
    if rupiah > KATEGORI_II:
        return "pidana denda paling banyak kategori III"
    return "pidana denda tepat kategori II, yang tidak diatur: tetap sebagaimana tercantum"
