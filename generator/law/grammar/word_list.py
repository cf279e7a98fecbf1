"""Lists of units inside an instruction: ``huruf c dan huruf d ayat (1) serta ayat (5)``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from generator.model import nomor
from generator.model.alamat import Alamat, Langkah
from generator.model.bilangan import bilangan
from generator.model.perubahan import Perubahan
from generator.model.satuan import Jenis

Penerus = Callable[[Alamat], str]  # the number of the unit that follows one in its series
SEBUTAN = {Jenis.SUBHURUF: Jenis.HURUF, Jenis.SUBANGKA: Jenis.ANGKA}  # a) is a huruf too (L2-87)


def daftar(butir: Sequence[str], sambung: str = "dan") -> str:
    """Join items as the law does: ``a``; ``a dan b``; ``a, b, dan c``."""
    if len(butir) < 3:
        return f" {sambung} ".join(butir)
    return f"{', '.join(butir[:-1])}, {sambung} {butir[-1]}"


def di_pasal(alamat: Sequence[Alamat], sisipan: str = "") -> str:
    """Name units of one Pasal together with it, from small to large.

    Where that would be read as another unit (``huruf b angka 1 Pasal 1``), the Pasal leads.
    """
    pasal = alamat[0].langkah[0]
    if all(Alamat.parse(dari_dalam(satu)) == satu for satu in alamat):
        return f"{satuan_dalam(alamat)} {pasal}{sisipan}"
    return f"{pasal} {satuan_dari_pasal(alamat)}{sisipan}"


def satuan_dalam(alamat: Sequence[Alamat]) -> str:
    """List units of one Pasal from small to large, without naming it.

    What several share stands once, behind them: ``angka 4 dan angka 5 huruf d serta angka 1
    huruf e``.
    """
    return _dari_kecil([satu.langkah[1:] for satu in alamat])


def _dari_kecil(langkah: Sequence[tuple[Langkah, ...]]) -> str:
    butir: list[str] = []
    for luar, anggota in groupby(langkah, key=lambda s: s[0]):
        dalam = [s[1:] for s in anggota if len(s) > 1]
        butir.append(f"{_dari_kecil(dalam)} {luar}" if dalam else str(luar))
    return daftar(butir, "serta" if any(" dan " in satu for satu in butir) else "dan")


def satuan_dari_pasal(alamat: Sequence[Alamat]) -> str:
    """List units behind the name of their Pasal, from large to small.

    What the one before named is not repeated: ``ayat (1) huruf c, huruf d, dan ayat (5)``.
    """
    butir: list[str] = []
    sebelum: tuple[Langkah, ...] = ()
    for satu in alamat:
        langkah = satu.langkah[1:]
        sama = _sama_awal(sebelum, langkah)
        butir.append(" ".join(map(str, langkah[sama:])))
        sebelum = langkah
    return daftar(butir)


def _sama_awal(sebelum: Sequence[Langkah], kini: Sequence[Langkah]) -> int:
    """Return how many steps may be left out: those shared, when siblings follow."""
    sama = 0
    for a, b in zip(sebelum, kini, strict=False):
        if a != b:
            break
        sama += 1
    if sama < min(len(sebelum), len(kini)) and sebelum[sama].jenis is kini[sama].jenis:
        return sama
    return 0


def dari_dalam(alamat: Alamat) -> str:
    """Name a unit from the inside out: ``angka 1 huruf a ayat (2) Pasal 7``."""
    return " ".join(str(s) for s in reversed(alamat.langkah))


def jenis_isi(op: Perubahan) -> Jenis:
    """Return the kind of unit a sisip or tambah operation brings."""
    jenis = op.isi.jenis if op.isi else op.jenis
    if jenis is None:
        raise ValueError(f"operasi tanpa jenis satuan: {op.tindakan} {op.alamat}")
    return jenis


def langkah_isi(op: Perubahan) -> Langkah:
    """Return the numbered step of the unit an operation brings."""
    return Langkah(jenis_isi(op), op.isi.nomor if op.isi else "")


def yakni(operasi: Sequence[Perubahan], tempat: str = "") -> str:
    """Word what is brought: ``2 (dua) ayat, yakni ayat (1a) dan ayat (1b)`` (C.5)."""
    jenis = jenis_isi(operasi[0])
    jumlah = f"{bilangan(len(operasi))} {SEBUTAN.get(jenis, jenis)}{tempat}"
    langkah = [langkah_isi(op) for op in operasi]
    if not all(s.nomor for s in langkah):  # a sentence that does not say which
        return jumlah
    return f"{jumlah}, yakni {daftar([str(s) for s in langkah])}"


def antara(op: Perubahan, penerus: Penerus | None) -> str:
    """Word the slot: ``di antara huruf a dan huruf b ayat (2)``, without the Pasal around it."""
    kiri = op.alamat.akhir
    kanan = Langkah(kiri.jenis, (penerus or penerus_biasa)(op.alamat))
    return f"di antara {kiri} dan {kanan}"


def penerus_biasa(alamat: Alamat) -> str:
    """Return the next ordinary number, when the law itself is not at hand."""
    return nomor.following(alamat.akhir.jenis, alamat.akhir.nomor)


def kunci(alamat: Alamat) -> tuple[tuple[int, nomor.Nomor], ...]:
    """Return a sort key that follows the printed order inside a Pasal."""
    urut = list(Jenis)
    return tuple((urut.index(s.jenis), nomor.sort_key(s.jenis, s.nomor)) for s in alamat.langkah)
