"""The draft regulation: title, preamble, Pasal I and II, closing, explanation, annexes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.documents import penjelasan
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.istilah import butir, daftar, kalimat, rapi
from generator.documents.kepastian import Kepastian
from generator.documents.lampiran import LampiranView, lampiran
from generator.documents.meta import meta
from generator.documents.penomoran import nomori
from generator.documents.prosa import prosa
from generator.documents.rumusan import UnitLayout
from generator.documents.wilayah import Wilayah
from generator.ir.html import Blok
from generator.ir.nodes import Document, Part
from generator.model.dossier import PeraturanPustaka
from generator.model.peraturan import JenisPeraturan, pengubah_dari, rantai
from generator.model.pustaka import split_reference

BERLAKU = "Peraturan Daerah ini mulai berlaku pada tanggal diundangkan."
NAMA = "ranperda"


@dataclass(frozen=True, slots=True)
class Butir:
    """One labelled item."""

    label: str
    teks: str


@dataclass(frozen=True, slots=True)
class InstruksiView:
    """One item of Pasal I: sentence, the text it puts into the law, and its explanation."""

    id: str
    nomor: str
    kalimat: str
    rumusan: Blok
    penjelasan: Blok


@dataclass(frozen=True, slots=True)
class DasarView:
    """The regulation that is amended, as the introductory sentence names it (C-8 to C-11)."""

    sebutan: str
    lembaran: str
    perubahan_pertama: str  # name, title and gazette of the only earlier amendment
    perubahan: tuple[Butir, ...]  # number, year and gazette of two or more of them


@dataclass(frozen=True, slots=True)
class RanperdaView:
    """All that the templates of a draft regulation may name."""

    wilayah: Wilayah
    judul: str
    menimbang: tuple[Butir, ...]
    huruf_menimbang: str
    huruf_penutup: str
    mengingat: tuple[Butir, ...]
    dasar: DasarView
    tunggal: bool
    instruksi: tuple[InstruksiView, ...]
    pasal_ii: tuple[Butir, ...]
    umum: Blok
    lampiran: tuple[LampiranView, ...]
    kepastian: Kepastian
    bercatatan: bool


def ranperda(bahan: Bahan, templat: Templates) -> Document:
    """Return the draft regulation with its explanation and annexes."""
    tentang = meta(bahan, "Rancangan Peraturan Daerah")
    parts = nomori(bagian(bahan, templat)).parts
    return Document(NAMA, tentang, "rancangan", parts)


def bagian(bahan: Bahan, templat: Templates, *, bercatatan: bool = True) -> tuple[Part, ...]:
    """Return the parts; the paper takes them as its annex, without the editorial note."""
    return templat.parts("ranperda/ranperda", pandangan(bahan, bercatatan=bercatatan))


def pandangan(bahan: Bahan, *, bercatatan: bool = True) -> RanperdaView:
    """Return the view of the draft."""
    dossier = bahan.dossier
    menimbang = _menimbang(bahan)
    return RanperdaView(
        wilayah=Wilayah.dari(dossier.identitas.daerah),
        judul=rapi(dossier.identitas.judul),
        menimbang=menimbang,
        huruf_menimbang=daftar([f"huruf {satu.label.rstrip('.')}" for satu in menimbang]),
        huruf_penutup=f"{chr(97 + len(menimbang))}.",
        mengingat=_mengingat(bahan),
        dasar=dasar_view(bahan),
        tunggal=len(bahan.amandemen.instruksi) == 1,
        instruksi=_instruksi(bahan),
        pasal_ii=_pasal_ii(bahan),
        umum=Blok(prosa(dossier.perubahan.penjelasan_umum)),
        lampiran=lampiran(bahan),
        kepastian=Kepastian.dari(dossier),
        bercatatan=bercatatan,
    )


def _menimbang(bahan: Bahan) -> tuple[Butir, ...]:
    isi = bahan.dossier.konsiderans.menimbang
    return tuple(Butir(f"{chr(97 + n)}.", butir(satu.teks)) for n, satu in enumerate(isi))


def _mengingat(bahan: Bahan) -> tuple[Butir, ...]:
    return tuple(
        Butir(f"{n}.", _dasar_hukum(str(satu), bahan))
        for n, satu in enumerate(bahan.dossier.konsiderans.mengingat, start=1)
    )


def _dasar_hukum(entri: str, bahan: Bahan) -> str:
    """Return one legal basis; only the UUD names its Pasal, and names it first (L2-44, 45)."""
    kunci, tempat = split_reference(entri)
    peraturan = bahan.dossier.pustaka.peraturan[kunci]
    if peraturan.jenis is JenisPeraturan.UUD:
        return f"{tempat} {peraturan.judul}".strip()
    # A regulation of the region itself is named without the region (B-11).
    instansi = peraturan.instansi != bahan.dossier.identitas.daerah.sebutan
    return rantai(peraturan, bahan.dossier.pustaka.peraturan, instansi=instansi)


def dasar_view(bahan: Bahan) -> DasarView:
    """Return the regulation that is amended."""
    dasar = bahan.dasar
    pengubah = pengubah_dari(dasar, bahan.dossier.pustaka.peraturan)
    return DasarView(
        sebutan=dasar.acuan(instansi=False).lengkap,
        lembaran=dasar.acuan().kurung.lstrip(),
        perubahan_pertama=pengubah[0].acuan(instansi=False).cite() if len(pengubah) == 1 else "",
        perubahan=_daftar_pengubah(pengubah),
    )


def _daftar_pengubah(pengubah: Sequence[PeraturanPustaka]) -> tuple[Butir, ...]:
    if len(pengubah) < 2:
        return ()
    return tuple(
        Butir(f"{chr(97 + n)}.", f"{p.acuan().ringkas}{p.acuan().kurung}")
        for n, p in enumerate(pengubah)
    )


def _instruksi(bahan: Bahan) -> tuple[InstruksiView, ...]:
    amandemen = bahan.amandemen
    isi = penjelasan.isi_penjelasan(bahan.dossier.dasar, amandemen)
    penata = UnitLayout(awalan="i-")
    return tuple(
        InstruksiView(
            id=f"instruksi-{n}",
            nomor=f"{n}.",
            kalimat=satu.kalimat,
            rumusan=Blok(tuple(b for s in satu.berbunyi for b in penata.blok(s, 2))),
            penjelasan=Blok(penjelasan.angka(satu, amandemen.hasil, isi)),
        )
        for n, satu in enumerate(amandemen.instruksi, start=1)
    )


def _pasal_ii(bahan: Bahan) -> tuple[Butir, ...]:
    """Return the items of Pasal II, the entry into force last (L2'-233a)."""
    dossier = bahan.dossier
    isi = (*dossier.perubahan.peralihan, *dossier.identitas.pasal_ii, BERLAKU)
    return tuple(Butir(f"{n}.", kalimat(satu)) for n, satu in enumerate(isi, start=1))
