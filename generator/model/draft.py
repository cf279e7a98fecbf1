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
from generator.model.dossier import Dossier
from generator.model.kekhususan import RAHMAT, Kekhususan, Khusus
from generator.model.mulai_berlaku import MulaiBerlaku
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
    noreg: str = ""  # the words of its register line; none where it is not registered
    berpenjelasan: bool = False
    rahmat: tuple[str, ...] = RAHMAT
    persetujuan: str = ""  # whose assent is wanted beside that of the assembly
    belum_pasti: tuple[str, ...] = ()  # what of the form nobody has held against a source

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
        provinsi, khusus = daerah.jenis is JenisDaerah.PROVINSI, daerah.khusus
        luar = "" if provinsi else daerah.sebutan_provinsi
        kop = (daerah.kepala, luar) if luar else (daerah.kepala,) * kop_pembentuk
        lengkap = f"{bentuk.nama} {daerah.nama if bentuk.daerah else daerah.sebutan}"
        tegas = provinsi or jenis is JenisPeraturan.QANUN
        return cls(
            nama=bentuk.nama,
            lengkap=lengkap,
            lembaran=f"{LEMBARAN[bentuk.lembaran]} {daerah.sebutan}",
            kop=() if jenis is JenisPeraturan.QANUN else kop,
            pembentuk=daerah.kepala,
            dprd=daerah.dprd if bentuk.bersama else "",
            tempat=str(daerah.ibu_kota),
            pengundang=f"Sekretaris Daerah {daerah.sebutan}",
            noreg=", ".join(filter(None, (lengkap, luar))) if bentuk.noreg else "",
            berpenjelasan=bentuk.berpenjelasan,
            rahmat=_rahmat(khusus, provinsi) if khusus else RAHMAT,
            persetujuan=khusus.persetujuan if khusus and jenis is JenisPeraturan.PERDASUS else "",
            belum_pasti=khusus.belum_pasti if khusus and tegas else (),
        )

    @classmethod
    def cited(cls, acuan: Acuan) -> BentukRancangan:
        """Return the form of a regulation that is known by its citation."""
        return cls(nama=self_name(acuan.bentuk), lengkap=acuan.bentuk)


# Forms that only a special region makes, and those that it makes in the place of the Perda.
MILIK: Mapping[JenisPeraturan, Kekhususan] = {
    JenisPeraturan.QANUN: Kekhususan.ACEH,
    JenisPeraturan.PERDASUS: Kekhususan.PAPUA,
    JenisPeraturan.PERDASI: Kekhususan.PAPUA,
    JenisPeraturan.PERDAIS: Kekhususan.YOGYAKARTA,
}


def usual_form(daerah: Daerah) -> JenisPeraturan:
    """Return the form that the regulation of a region and its assembly has there."""
    if daerah.sifat is Kekhususan.ACEH:
        return JenisPeraturan.QANUN
    papua = daerah.sifat is Kekhususan.PAPUA and daerah.jenis is JenisDaerah.PROVINSI
    return JenisPeraturan.PERDASI if papua else JenisPeraturan.PERDA


def makes(jenis: JenisPeraturan, daerah: Daerah) -> bool:
    """Return whether a region makes regulations of a kind."""
    bentuk = BENTUK[jenis]
    if jenis in MILIK:
        berprovinsi = jenis is JenisPeraturan.QANUN or daerah.jenis is JenisDaerah.PROVINSI
        return daerah.sifat is MILIK[jenis] and berprovinsi
    if daerah.sifat is Kekhususan.JAKARTA and daerah.jenis is not JenisDaerah.PROVINSI:
        return False  # its cities and regency are administrative
    if jenis is JenisPeraturan.PERDA:
        return usual_form(daerah) is JenisPeraturan.PERDA
    return bool(bentuk.lembaran) and bentuk.daerah in ("", daerah.jenis.capitalize())


def kind_of(dossier: Dossier) -> JenisPeraturan:
    """Return the kind of a draft: as written, or that of what it amends or repeals (L2'-6)."""
    identitas, lama = dossier.identitas, dossier.pustaka.peraturan.get(dossier.terdahulu)
    tulis = JenisPeraturan(identitas.bentuk) if identitas.bentuk else None
    return tulis or (lama.jenis if lama else usual_form(identitas.daerah))


def form_of(dossier: Dossier) -> BentukRancangan:
    """Return the form that the kind of a draft has in its region."""
    identitas = dossier.identitas
    return BentukRancangan.dari(
        kind_of(dossier), identitas.daerah, kop_pembentuk=identitas.kop_pembentuk
    )


def _rahmat(khusus: Khusus, provinsi: bool) -> tuple[str, ...]:
    return khusus.rahmat if provinsi else khusus.rahmat_kabupaten


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
    mulai: MulaiBerlaku = field(default_factory=MulaiBerlaku)

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
    """A draft that makes a regulation.

    Behind its body stand the Pasal that repeals others, if any, and that of its entry into force.
    """

    batang_tubuh: Satuan
    mencabut: tuple[Acuan, ...] = ()

    @property
    def pasal(self) -> tuple[Satuan, ...]:
        """Return its Pasal, in whatever groups they stand."""
        return tuple(s for s in self.batang_tubuh.walk() if s.jenis is Jenis.PASAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revocation(Rancangan):
    """A draft that repeals a regulation and does nothing else (L2-9, 144, 227).

    ``turut`` are the regulations made on its order that go with it, ``tetap`` those that stay
    (L2-148); ``peralihan`` are sentences about what is under way.
    """

    dicabut: Acuan
    turut: tuple[Acuan, ...] = ()
    tetap: tuple[Acuan, ...] = ()
    peralihan: tuple[str, ...] = ()


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
