"""What a change does to a law: what breaks if a unit goes, and how much of it changes.

L2-237: where more than half changes the regulation should rather be replaced. There is no
official way to measure; here it is the greater of the share of Pasal and that of words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from generator.diagnostics import NOWHERE, Diagnostic, Span
from generator.law import tree
from generator.law.engine.rujukan import Rujukan, ke_satuan, putus_baru, rujukan
from generator.law.pesan import pesan
from generator.model.alamat import Alamat
from generator.model.satuan import Jenis, Satuan, Status

BATAS = 0.5  # L2-237b
BATAS_SERING = 3  # L2-238 names no number; from the third amendment on (C-6)


@dataclass(frozen=True, slots=True)
class Dampak:
    """What else must be mended if a unit is deleted."""

    alamat: Alamat
    dirujuk: tuple[Rujukan, ...]  # references to it from elsewhere
    merujuk: tuple[Rujukan, ...]  # references it makes
    istilah: tuple[str, ...] = ()  # defined in it
    pemakai: tuple[Alamat, ...] = ()  # units that use those terms


@dataclass(frozen=True, slots=True)
class Bagian:
    """How much of a law changes, as counts and shares between 0 and 1."""

    pasal_tersentuh: int
    pasal: int
    kata_berubah: int
    kata: int

    @property
    def porsi_pasal(self) -> float:
        """Return the share of Pasal that are changed, deleted or new."""
        return self.pasal_tersentuh / self.pasal if self.pasal else 0.0

    @property
    def porsi_kata(self) -> float:
        """Return the share of words that are changed, deleted or new."""
        return self.kata_berubah / self.kata if self.kata else 0.0

    @property
    def porsi(self) -> float:
        """Return the greater share."""
        return max(self.porsi_pasal, self.porsi_kata)


def dampak(akar: Satuan, alamat: Alamat) -> Dampak:
    """Return what depends on a unit; raise TidakTunggal when it does not stand in the law."""
    sasaran = tree.find(akar, alamat)
    keluar = tuple(r for r in rujukan(akar) if alamat.memuat(r.dari) and not alamat.memuat(r.ke))
    istilah = tuple(_istilah(sasaran))
    pemakai = tuple(_pemakai(akar, alamat, istilah))
    return Dampak(alamat, ke_satuan(akar, alamat), keluar, istilah, pemakai)


def _istilah(satuan: Satuan) -> Iterator[str]:
    """Yield the terms a unit defines: ``X yang selanjutnya disebut Y adalah ...`` (L2-101)."""
    for s in satuan.walk():
        kepala, ada, _ = s.kalimat.partition(" adalah ")
        if ada and s.jenis is Jenis.ANGKA and len(kepala) < 200:
            yield from (p.strip(" ,") for p in _sebutan(kepala))


def _sebutan(kepala: str) -> list[str]:
    for kata in ("yang selanjutnya disebut", "yang selanjutnya disingkat", "selanjutnya disebut"):
        _, ada, akhir = kepala.partition(f" {kata} ")
        if ada:
            return [akhir.removeprefix("dengan ")]
    return [kepala]


def _pemakai(akar: Satuan, alamat: Alamat, istilah: tuple[str, ...]) -> Iterator[Alamat]:
    for arah, s in tree.traverse(akar):
        di = tree.alamat_di(akar, arah)
        if not alamat.memuat(di) and any(satu in f"{s.kalimat} {s.ekor}" for satu in istilah):
            yield di


def bila_dihapus(akar: Satuan, alamat: Alamat) -> tuple[Diagnostic, ...]:
    """Return the references that would hang in the air if a unit were deleted."""
    arah = tree.jalur(akar, alamat)

    def kosong(s: Satuan) -> tuple[Satuan, ...]:
        return (replace(s, judul="", kalimat="", anak=(), ekor="", status=Status.DIHAPUS),)

    return tuple(p.diagnostic() for p in putus_baru(akar, tree.ganti(akar, arah, kosong)))


# --- how much changes ----------------------------------------------------------------------------


def bagian_berubah(dasar: Satuan, hasil: Satuan) -> Bagian:
    """Measure how much of a law an amendment changes, by Pasal and by words."""
    lama = {p.nomor: p for p in tree.pasal(dasar)}
    kini = {p.nomor: p for p in tree.pasal(hasil)}
    nomor = dict.fromkeys((*lama, *kini))
    beda = [n for n in nomor if lama.get(n) != kini.get(n)]
    berubah = sum(_kata_beda(_kata(lama.get(n)), _kata(kini.get(n))) for n in beda)
    kata = sum(len(_kata(p)) for p in lama.values())
    return Bagian(len(beda), len(lama), berubah, kata)


def _kata(pasal: Satuan | None) -> list[str]:
    if pasal is None:
        return []
    return [k for s in pasal.walk() for k in f"{s.kalimat} {s.ekor}".split()]


def _kata_beda(a: list[str], b: list[str]) -> int:
    """Return how many words go or come, whichever is more."""
    sama = sum(m.size for m in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    return max(len(a), len(b)) - sama


def saran(
    dasar: Satuan, hasil: Satuan, sebelumnya: int = 0, asal: Span = NOWHERE
) -> tuple[Diagnostic, ...]:
    """Return the advice of L2-237 (replace) and L2-238 (re-issue) that a change calls for."""
    hasilnya: list[Diagnostic] = []
    porsi = bagian_berubah(dasar, hasil)
    for nama, nilai in (("Pasal", porsi.porsi_pasal), ("kata", porsi.porsi_kata)):
        if nilai > BATAS:
            isi = {"bagian": f"jumlah {nama}", "persen": nilai * 100}
            hasilnya.append(pesan("H20", asal, **isi))
    if sebelumnya + 1 >= BATAS_SERING:
        hasilnya.append(pesan("H21", asal, kali=sebelumnya))
    return tuple(hasilnya)
