"""Letters and forms of the road, drafted from the data of a dossier; what is not known is ``...``.

Their words stand in ``templates/formulir``. Where the official layout has not been seen, the form
says that it is that of a profile.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.meta import meta
from generator.documents.rancangan import Butir, berhuruf, bernomor
from generator.documents.ranperda import legal_bases
from generator.documents.rekaan import as_invented
from generator.documents.ungkapan import bertempat, butir, daftar, rapi, tanggal
from generator.documents.wilayah import Wilayah
from generator.ir.identify import identified
from generator.ir.nodes import Document
from generator.model.aturan_tahap import AturanPaket, AturanTahap
from generator.model.daerah import KEPALA_DAERAH, Daerah, JenisDaerah
from generator.model.draft import BentukRancangan
from generator.model.peraturan import rantai
from generator.model.pustaka import split_reference
from generator.model.tahap import BerkasTahap
from generator.model.teks import Teks

JUDUL: Mapping[str, str] = {
    "surat-permohonan": "Konsep Surat Permohonan",
    "usul-propemperda": "Konsep Usul Propemperda",
    "sk-tim-penyusun": "Konsep Keputusan Tim Penyusun",
    "lembar-paraf": "Lembar Paraf",
}
KOSONG = "..."


@dataclass(frozen=True, slots=True)
class Permohonan:
    """What a form is for: the rules of the road, the packet, and the names of what goes with it."""

    aturan: AturanTahap
    paket: AturanPaket
    ada: tuple[str, ...] = ()
    kurang: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SuratView:
    """The letter of request; without ``nomor`` and ``tanggal`` nobody has signed it yet."""

    nomor: str
    tanggal: str
    perihal: str
    penanda_tangan: str
    melalui: str
    kepada: str
    tembusan: str
    permohonan: str
    dasar: str
    ada: tuple[Butir, ...]
    kurang: tuple[Butir, ...]

    @classmethod
    def dari(cls, bahan: Bahan, berkas: BerkasTahap, untuk: Permohonan) -> SuratView:
        """Return the letter of a packet."""
        daerah, paket = bahan.dossier.identitas.daerah, untuk.paket
        surat = berkas.surat(f"permohonan-{paket.paket}")
        nama = rapi(paket.nama)
        penanda, melalui = {
            "kepala daerah": (daerah.kepala, "sekretaris Daerah"),
            "dprd": (f"Pimpinan {daerah.dprd}", "sekretaris DPRD"),
        }.get(str(berkas.prakarsa), (KOSONG, KOSONG))
        tentang = f"Rancangan {bahan.bentuk.lengkap} tentang {rapi(bahan.dossier.identitas.judul)}"
        return cls(
            nomor=rapi(surat.nomor) if surat and surat.nomor else KOSONG,
            tanggal=tanggal(surat.tanggal) if surat and surat.tanggal else KOSONG,
            perihal=rapi(surat.perihal) if surat and surat.perihal else f"{nama} {tentang}",
            penanda_tangan=penanda,
            melalui=melalui,
            kepada=alamat(str(paket.kepada), daerah),
            tembusan=rapi(paket.tembusan),
            permohonan=nama[:1].lower() + nama[1:],
            dasar=daftar(_named(bahan, paket)),
            ada=berhuruf(untuk.ada),
            kurang=berhuruf(untuk.kurang),
        )


WORDING = re.compile(r"\s+(?:sehingga\b(?:(?!\bsehingga\b).)*)?\bberbunyi sebagai berikut:$")


def _without_wording(kalimat: str) -> Teks:
    """Return what an instruction does, without the lead to the wording that stands in the draft."""
    said = rapi(kalimat)
    return said.saying(WORDING.sub("", said).rstrip(" .;:"))


@dataclass(frozen=True, slots=True)
class UsulView:
    """What the plan of the year tells of a draft (UU 12/2011 Pasal 33)."""

    tahun: str
    urut: str
    hal: str  # what the draft does: perubahan, baru, pencabutan
    di_luar: bool
    alasan: str
    target: str
    menimbang: tuple[Butir, ...]
    mengingat: tuple[Butir, ...]
    instruksi: tuple[Butir, ...]
    bernaskah: str  # the paper beside the draft: naskah akademik, keterangan, none

    @classmethod
    def dari(cls, bahan: Bahan, berkas: BerkasTahap) -> UsulView:
        """Return the entry of a draft."""
        program, ada = berkas.program, set(bahan.dossier.dibuat)
        return cls(
            tahun=str(program.tahun) if program else KOSONG,
            urut=str(program.nomor_urut) if program and program.nomor_urut else KOSONG,
            hal=str(bahan.macam),
            di_luar=program is not None and program.di_luar,
            alasan=rapi(program.alasan) if program else "",
            target=rapi(program.target) if program and program.target else KOSONG,
            menimbang=berhuruf(butir(s.teks) for s in bahan.dossier.konsiderans.menimbang),
            mengingat=bernomor(legal_bases(bahan)),
            instruksi=bernomor(_without_wording(s.kalimat) for s in bahan.amandemen.instruksi),
            bernaskah=next(
                (n for n in ("naskah akademik", "keterangan") if n.replace(" ", "-") in ada), KOSONG
            ),
        )


@dataclass(frozen=True, slots=True)
class AnggotaView:
    """One member of the drafting team, or one who initials."""

    nomor: int
    nama: str
    jabatan: str
    kedudukan: str


@dataclass(frozen=True, slots=True)
class FormulirView:
    """All that the templates of the forms may name; ``rancangan`` is the draft in a sentence."""

    profil: str
    bentuk_resmi: bool
    wilayah: Wilayah
    bentuk: BentukRancangan
    judul: str
    rancangan: str
    pemrakarsa: str
    kepala: str
    surat: SuratView
    tim: tuple[AnggotaView, ...]
    paraf: tuple[AnggotaView, ...]
    dasar_tim: tuple[Butir, ...]
    usul: UsulView
    sidik: str
    keadaan: str


def atasan(daerah: Daerah) -> str:
    """Return who is above a region: the minister, or the governor for the central government."""
    if daerah.jenis is JenisDaerah.PROVINSI:
        return "Menteri Dalam Negeri"
    provinsi = daerah.sebutan_provinsi.removeprefix("Provinsi ")
    return f"{KEPALA_DAERAH[JenisDaerah.PROVINSI]} {provinsi} sebagai wakil Pemerintah Pusat"


def alamat(kepada: str, daerah: Daerah) -> str:
    """Return the address of a packet in a region."""
    return kepada.format(
        provinsi=daerah.sebutan_provinsi.removeprefix("Provinsi "),
        daerah=daerah.sebutan,
        atasan=atasan(daerah),
    )


def formulir(nama: str, bahan: Bahan, templat: Templates, untuk: Permohonan) -> Document:
    """Return one form of ``JUDUL``."""
    view = _view(bahan, untuk)
    parts = templat.parts(f"formulir/{nama.replace('-', '_')}", view)
    document = Document(nama, meta(bahan, JUDUL[nama]), "naskah", parts)
    daerah = bahan.dossier.identitas.daerah
    if daerah.rekaan:
        document = as_invented(document, daerah.asal)
    return replace(document, parts=identified(document.parts))


def _view(bahan: Bahan, untuk: Permohonan) -> FormulirView:
    identitas, daerah = bahan.dossier.identitas, bahan.dossier.identitas.daerah
    berkas = bahan.dossier.tahap or BerkasTahap()
    judul = rapi(identitas.judul)
    return FormulirView(
        profil=str(untuk.aturan.profil),
        bentuk_resmi=untuk.aturan.bentuk_resmi,
        wilayah=Wilayah.dari(bahan),
        bentuk=bahan.bentuk,
        judul=judul,
        rancangan=f"Rancangan {bahan.bentuk.lengkap} tentang {judul}",
        pemrakarsa=rapi(identitas.pemrakarsa),
        kepala=daerah.kepala,
        surat=SuratView.dari(bahan, berkas, untuk),
        tim=tuple(
            AnggotaView(n, rapi(satu.nama), rapi(satu.jabatan), rapi(satu.kedudukan))
            for n, satu in enumerate(berkas.tim_penyusun, start=1)
        ),
        paraf=_paraf(berkas),
        dasar_tim=bernomor(_dasar_tim(bahan, untuk.aturan)),
        usul=UsulView.dari(bahan, berkas),
        sidik=bahan.hash,
        keadaan=str(bahan.dossier.keadaan_teks),
    )


def _paraf(berkas: BerkasTahap) -> tuple[AnggotaView, ...]:
    """Return who initials: the offices named for it, or the team."""
    if berkas.paraf:
        return tuple(AnggotaView(n, "", rapi(j), "") for n, j in enumerate(berkas.paraf, start=1))
    return tuple(
        AnggotaView(n, rapi(satu.nama), rapi(satu.jabatan), "")
        for n, satu in enumerate(berkas.tim_penyusun, start=1)
    )


def _named(bahan: Bahan, paket: AturanPaket) -> list[str]:
    """Return the sources of a packet by their full names, those of the library at least."""
    pustaka = bahan.dossier.pustaka.peraturan
    satu = (split_reference(str(d)) for d in paket.dasar)
    return [bertempat(t, pustaka[k].acuan().lengkap) for k, t in satu if k in pustaka]


def _dasar_tim(bahan: Bahan, aturan: AturanTahap) -> list[str]:
    """Return the legal bases of a drafting team that the library holds."""
    pustaka = bahan.dossier.pustaka.peraturan
    return [rantai(pustaka[k], pustaka) for k in map(str, aturan.dasar_tim) if k in pustaka]
