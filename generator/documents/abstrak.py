"""The abstract of a regulation for JDIH: one page, from the data of the draft.

Subject, year, number and pages, title; why, on what law, and what it regulates; and in the notes
when it enters into force and how long explanation and annexes are (docs/adr).
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.halaman_rancangan import count_pages
from generator.documents.istilah import butir, rapi
from generator.documents.kepastian import Kepastian
from generator.documents.meta import meta
from generator.documents.pembaca.perubahan import Kelompok, grouped
from generator.documents.rancangan import BerlakuView, TahapView, later_starts
from generator.documents.ranperda import draft, legal_bases
from generator.documents.wilayah import Wilayah
from generator.ir.nodes import Document
from generator.law.engine.amend import Amandemen
from generator.model.bilangan import bilangan
from generator.model.dossier import ABSTRAK
from generator.model.draft import Amendment, BentukRancangan, NewRegulation, Revocation
from generator.model.jdih import BELUM, DataJdih, GayaJdih
from generator.model.metadata_jdih import gazette, metadata

PENDEK = " - "  # between keywords, as abstracts print them


@dataclass(frozen=True, slots=True)
class AbstrakView:
    """All that the template of the abstract may name."""

    wilayah: Wilayah
    bentuk: BentukRancangan
    judul: str
    subjek: str
    tahun: str
    nomor: str
    jenis: str
    lembaran: str
    halaman: str
    menimbang: tuple[str, ...]
    mengingat: tuple[str, ...]
    dasar: str  # the regulation that is amended
    kelompok: tuple[Kelompok, ...]
    bab: tuple[str, ...]
    pasal: str  # how many Pasal, where it has no chapters
    dicabut: tuple[str, ...]
    berlaku: BerlakuView
    tahap: tuple[TahapView, ...]
    penjelasan: str
    lampiran: str
    pasti: bool


def abstrak(bahan: Bahan, templat: Templates) -> Document:
    """Return the abstract of the draft."""
    halaman = count_pages(bahan, templat)
    isi = metadata(bahan.dossier, GayaJdih(), halaman)
    rancangan = draft(bahan)
    dasar, pasal = "", ""
    bab: tuple[str, ...] = ()
    dicabut: tuple[str, ...] = ()
    kelompok: tuple[Kelompok, ...] = ()
    tahap: tuple[TahapView, ...] = ()
    match rancangan:
        case Amendment():
            dasar, tahap = rancangan.dasar.lengkap, later_starts(rancangan)
            if isinstance(bahan.amandemen, Amandemen):
                kelompok = grouped(bahan.amandemen.operasi)
        case NewRegulation(batang_tubuh=batang, mencabut=mencabut):
            bab = tuple(rapi(s.judul).capitalize() for s in batang.anak if s.judul)
            pasal = bilangan(len(rancangan.pasal))
            dicabut = tuple(satu.lengkap for satu in mencabut)
        case Revocation():
            dicabut = tuple(satu.lengkap for satu in (rancangan.dicabut, *rancangan.turut))
    view = AbstrakView(
        wilayah=Wilayah.dari(bahan),
        bentuk=bahan.bentuk,
        judul=rapi(bahan.dossier.identitas.judul),
        subjek=PENDEK.join(isi.subjek).upper(),
        tahun=isi.tahun,
        nomor=isi.nomor_peraturan,
        jenis=isi.singkatan_jenis,
        lembaran=_lembaran(bahan),
        halaman=isi.halaman,
        menimbang=tuple(map(butir, rancangan.menimbang)),
        mengingat=legal_bases(bahan, pendek=True),
        dasar=dasar,
        kelompok=kelompok,
        bab=bab,
        pasal=pasal,
        dicabut=dicabut,
        berlaku=BerlakuView.dari(rancangan.mulai),
        tahap=tahap,
        penjelasan=_lembar(halaman.penjelasan if halaman else None, ada=rancangan.berpenjelasan),
        lampiran=_lembar(halaman.lampiran if halaman else None, ada=bool(rancangan.lampiran)),
        pasti=Kepastian.dari(bahan.dossier).pasti,
    )
    parts = templat.parts("abstrak/abstrak", view)
    return Document(ABSTRAK, meta(bahan, "Abstrak"), "tabel", parts)


def _lembaran(bahan: Bahan) -> str:
    """Return the gazette: ``LD 2026/NO. 9, TLD NO. 84``."""
    nama, tahun, nomor = gazette(bahan.dossier)
    tambahan = (bahan.dossier.identitas.jdih or DataJdih()).tambahan
    ekor = f", T{nama} NO. {tambahan}" if tambahan else ""
    return f"{nama} {tahun}/NO. {nomor}{ekor}"


def _lembar(lembar: int | None, *, ada: bool) -> str:
    """Return how many pages something takes; nothing where it is not there."""
    if not ada:
        return ""
    return BELUM if lembar is None else str(lembar)
