"""A draft: an amendment, a new regulation or a revocation, each in a form of regulation.

What a form is called, who makes it, who assents and where it is promulgated stands in the table
``BENTUK``; the words of every formula stand in ``templates/ranperda``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.alamat import Alamat
from generator.model.bilangan import tingkat
from generator.model.daerah import Daerah, JenisDaerah
from generator.model.peraturan import BENTUK, LEMBARAN, Acuan, JenisPeraturan
from generator.model.perubahan import Instruksi
from generator.model.satuan import Jenis, Lampiran, Satuan
from generator.model.sitasi import NAMA


@dataclass(frozen=True, slots=True)
class BentukRancangan:
    """A form of regulation in its region: everything its formulae name.

    ``kop`` stands above the title; without ``dprd`` nobody assents. A form that is known from a
    citation alone leaves empty what only its maker knows.
    """

    nama: str  # as it calls itself: Peraturan Daerah
    lengkap: str  # as its title does: Peraturan Daerah Provinsi Banten
    lembaran: str = ""
    kop: tuple[str, ...] = ()
    pembentuk: str = ""
    dprd: str = ""
    tempat: str = ""
    pengundang: str = ""
    noreg: bool = False
    berpenjelasan: bool = False

    @classmethod
    def dari(
        cls, jenis: JenisPeraturan, daerah: Daerah, *, kop_pembentuk: bool = False
    ) -> BentukRancangan:
        """Return the form that a kind of regulation has in a region; ValueError where it has none.

        The head of a regency makes no Peraturan Gubernur, and no region makes a law. The maker
        stands above the title of a regency always, of a province where ``kop_pembentuk`` says so.
        """
        bentuk = BENTUK[jenis]
        if not makes(jenis, daerah):
            raise ValueError(f"{daerah.sebutan} tidak membentuk {bentuk.nama}")
        luar = "" if daerah.jenis is JenisDaerah.PROVINSI else f"Provinsi {daerah.provinsi}"
        return cls(
            nama=bentuk.nama,
            lengkap=f"{bentuk.nama} {daerah.nama if bentuk.daerah else daerah.sebutan}",
            lembaran=f"{LEMBARAN[bentuk.lembaran]} {daerah.sebutan}",
            kop=(daerah.kepala, luar) if luar else (daerah.kepala,) * kop_pembentuk,
            pembentuk=daerah.kepala,
            dprd=daerah.dprd if bentuk.bersama else "",
            tempat=str(daerah.ibu_kota),
            pengundang=f"Sekretaris Daerah {daerah.sebutan}",
            noreg=bentuk.noreg,
            berpenjelasan=bentuk.berpenjelasan,
        )

    @classmethod
    def cited(cls, acuan: Acuan) -> BentukRancangan:
        """Return the form of a regulation that is known by its citation."""
        return cls(nama=self_name(acuan.bentuk), lengkap=acuan.bentuk)


def makes(jenis: JenisPeraturan, daerah: Daerah) -> bool:
    """Return whether a region makes regulations of a kind."""
    bentuk = BENTUK[jenis]
    return bool(bentuk.lembaran) and bentuk.daerah in ("", daerah.jenis.capitalize())


def self_name(bentuk: str) -> str:
    """Return what a regulation calls itself: ``Peraturan Daerah`` ini, of a Kabupaten or not."""
    cocok = [n for n in NAMA if re.match(rf"{re.escape(n)}\b", bentuk, re.IGNORECASE)]
    if not cocok:  # Peraturan Badan Pangan Nasional: named by its maker alone
        return bentuk
    nama = max(cocok, key=len)
    return BENTUK[NAMA[nama]].diri or bentuk[: len(nama)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rancangan:
    """What every draft has, whatever it does to the law.

    ``menimbang`` and ``mengingat`` are items without label and mark; ``penjelasan`` holds what the
    explanation says of single units, the others being clear.
    """

    bentuk: BentukRancangan
    judul: str
    menimbang: tuple[str, ...] = ()
    mengingat: tuple[str, ...] = ()
    umum: str = ""
    penjelasan: Mapping[Alamat, str] = field(default_factory=dict)
    lampiran: tuple[Lampiran, ...] = ()

    @property
    def berpenjelasan(self) -> bool:
        """Whether it is printed with an explanation (L2-174; other forms: where there is one)."""
        return self.bentuk.berpenjelasan or bool(self.umum or self.penjelasan)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment(Rancangan):
    """A draft that changes a regulation (L2-230 to 236).

    ``pengubah`` amended it before, oldest first; ``hasil`` is its body as it will read; ``lain``
    are the rules of Pasal II before the entry into force.
    """

    dasar: Acuan
    pengubah: tuple[Acuan, ...] = ()
    instruksi: tuple[Instruksi, ...]
    hasil: Satuan
    lain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRegulation(Rancangan):
    """A draft that makes a regulation; the Pasal of its entry into force follows its body."""

    batang_tubuh: Satuan

    @property
    def pasal(self) -> tuple[Satuan, ...]:
        """Return its Pasal, in whatever groups they stand."""
        return tuple(s for s in self.batang_tubuh.walk() if s.jenis is Jenis.PASAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revocation(Rancangan):
    """A draft that repeals a regulation and does nothing else (L2-9, 144, 227)."""

    dicabut: Acuan


Draft = Amendment | NewRegulation | Revocation


def judul_perubahan(dasar: Acuan, sebelumnya: int = 0) -> str:
    """Return the name of an amendment: ``Perubahan Kedua atas Peraturan Daerah ...`` (L2'-6, 7).

    The first has no ordinal.
    """
    urut = f" {tingkat(sebelumnya + 1).title()}" if sebelumnya else ""
    return f"Perubahan{urut} atas {dasar.lengkap}"


def judul_pencabutan(dicabut: Acuan) -> str:
    """Return the name of a revocation: ``Pencabutan Peraturan Daerah ...`` (L2-9)."""
    return f"Pencabutan {dicabut.lengkap}"
