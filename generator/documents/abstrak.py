"""The abstract of a regulation for JDIH: one page, from the data of the draft.

Subject, year, number and pages, title; why, on what law, and what it regulates; and in the notes
when it enters into force and how long explanation and annexes are (docs/adr).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.halaman_rancangan import count_pages
from generator.documents.kepastian import Kepastian
from generator.documents.meta import meta
from generator.documents.pembaca.perubahan import Kelompok, grouped
from generator.documents.rancangan import BerlakuView, TahapView, later_starts
from generator.documents.ranperda import draft
from generator.documents.ungkapan import butir, rapi
from generator.documents.wilayah import Wilayah
from generator.ir.nodes import Document
from generator.model.aturan_tahap import approver_of
from generator.model.bilangan import bilangan
from generator.model.dossier import ABSTRAK
from generator.model.draft import Amendment, BentukRancangan, NewRegulation, Revocation
from generator.model.jdih import BELUM, GayaJdih
from generator.model.metadata_jdih import data_of, gazette, metadata
from generator.model.peraturan import BEBERAPA_KALI, SEKALI, pengubah_dari
from generator.model.pustaka import split_reference

TITIK = "..."
PENDEK = " - "  # between keywords, as abstracts print them


@dataclass(frozen=True, slots=True)
class AbstrakView:
    """All that the template of the abstract may name; what a kind of draft lacks is empty."""

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
    berlaku: BerlakuView
    penjelasan: str
    lampiran: str
    pasti: bool
    persetujuan: str
    dasar: str = ""  # the regulation that is amended
    kelompok: tuple[Kelompok, ...] = ()
    tahap: tuple[TahapView, ...] = ()
    bab: tuple[str, ...] = ()
    pasal: str = ""  # how many Pasal, where it has no chapters
    dicabut: tuple[str, ...] = ()


def abstrak(bahan: Bahan, templat: Templates) -> Document:
    """Return the abstract of the draft."""
    parts = templat.parts("abstrak/abstrak", _view(bahan, templat))
    return Document(ABSTRAK, meta(bahan, "Abstrak"), "tabel", parts)


def _view(bahan: Bahan, templat: Templates) -> AbstrakView:
    rancangan, halaman = draft(bahan), count_pages(bahan, templat)
    isi = metadata(bahan.dossier, GayaJdih(), halaman)
    view = AbstrakView(
        wilayah=Wilayah.dari(bahan),
        bentuk=bahan.bentuk,
        judul=rapi(bahan.dossier.identitas.judul),
        subjek=PENDEK.join(map(_printed, isi.subjek)).upper(),
        tahun=_printed(isi.tahun),
        nomor=_printed(isi.nomor_peraturan),
        jenis=isi.singkatan_jenis,
        lembaran=_lembaran(bahan),
        halaman=_printed(isi.halaman),
        menimbang=tuple(map(butir, rancangan.menimbang)),
        mengingat=tuple(_short_bases(bahan)),
        berlaku=BerlakuView.dari(rancangan.mulai),
        penjelasan=_lembar(halaman.penjelasan if halaman else None, ada=rancangan.berpenjelasan),
        lampiran=_lembar(halaman.lampiran if halaman else None, ada=bool(rancangan.lampiran)),
        persetujuan=approver_of(bahan.dossier),
        pasti=Kepastian.dari(bahan.dossier).pasti,
    )
    match rancangan:
        case Amendment():
            return replace(
                view,
                dasar=rancangan.dasar.lengkap,
                kelompok=grouped(bahan.amandemen.operasi),
                tahap=later_starts(rancangan),
            )
        case NewRegulation(batang_tubuh=batang, mencabut=mencabut):
            return replace(
                view,
                bab=tuple(rapi(s.judul).capitalize() for s in batang.anak if s.judul),
                pasal=bilangan(len(rancangan.pasal)),
                dicabut=tuple(satu.lengkap for satu in mencabut),
            )
        case Revocation():
            dicabut = (rancangan.dicabut, *rancangan.turut)
            return replace(view, dicabut=tuple(satu.lengkap for satu in dicabut))
    assert_never(rancangan)


def _short_bases(bahan: Bahan) -> Iterator[str]:
    """Yield the legal bases without title and gazette, each with what changed it last."""
    pustaka = bahan.dossier.pustaka.peraturan
    for entri in bahan.dossier.konsiderans.mengingat:
        kunci, tempat = split_reference(str(entri))
        satu = pustaka[kunci]
        # A regulation of the region itself is named without the region (B-11).
        instansi = satu.instansi != bahan.dossier.identitas.daerah.sebutan
        nama = f"{tempat} {satu.acuan(instansi=instansi).pendek}".strip()
        ubah = [lain.acuan(instansi=instansi).pendek for lain in pengubah_dari(satu, pustaka)]
        frasa = SEKALI if len(ubah) == 1 else BEBERAPA_KALI
        yield f"{nama} {frasa} {ubah[-1]}" if ubah else nama


def _lembaran(bahan: Bahan) -> str:
    """Return the gazette: ``LD 2026/NO. 9, TLD NO. 84``."""
    nama, tahun, nomor = gazette(bahan.dossier)
    tambahan = data_of(bahan.dossier).tambahan
    ekor = f", T{nama} NO. {tambahan}" if tambahan else ""
    return f"{nama} {_printed(tahun)}/NO. {_printed(nomor)}{ekor}"


def _lembar(lembar: int | None, *, ada: bool) -> str:
    """Return how many pages something takes; nothing where it is not there."""
    if not ada:
        return ""
    return TITIK if lembar is None else str(lembar)


def _printed(nilai: str) -> str:
    """Return a value of the record; dots where nobody knows it yet, as every draft prints them."""
    return TITIK if nilai == BELUM else nilai
