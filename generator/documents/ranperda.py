"""The draft regulation of a dossier: what its author wrote as a draft, with the editorial note."""

from __future__ import annotations

from functools import partial
from typing import TypedDict

from generator.documents.bahan import Bahan
from generator.documents.cetakan import Cetakan
from generator.documents.environment import Templates
from generator.documents.kepastian import Kepastian
from generator.documents.lampiran import lampiran, lampiran_view
from generator.documents.meta import text_meta
from generator.documents.penjelasan import isi_baru, isi_penjelasan
from generator.documents.penomoran import nomori
from generator.documents.rancangan import DasarView, Tata, rancangan
from generator.documents.ungkapan import rapi
from generator.ir.nodes import Document, Part, Signature
from generator.ir.walk import walk
from generator.model.dossier import BerkasBaru, BerkasPencabutan, IsiPerubahan
from generator.model.draft import Amendment, BentukRancangan, Draft, NewRegulation, Revocation
from generator.model.mulai_berlaku import MulaiBerlaku
from generator.model.peraturan import (
    Acuan,
    JenisPeraturan,
    PeraturanPustaka,
    pengubah_dari,
    rantai,
)
from generator.model.pustaka import split_reference

NAMA = "ranperda"


def ranperda(bahan: Bahan, templat: Templates) -> Document:
    """Return the draft regulation with its explanation and annexes."""
    tentang = text_meta(bahan, templat)
    parts = nomori(bagian(bahan, templat), bahan.huruf).parts
    return Document(NAMA, tentang, "rancangan", parts, signing=_signing(bahan, parts))


def _signing(bahan: Bahan, parts: tuple[Part, ...]) -> str:
    """Return the id of the block that is signed electronically; none on a draft or a copy."""
    cetakan = Cetakan.dari(bahan.dossier)
    if not cetakan.elektronik or cetakan.salinan or cetakan.sah:
        return ""
    blocks = (b for b in walk(parts[0].blocks) if isinstance(b, Signature))
    return next((b.id for b in blocks if b.role == "penetapan"), "")


def bagian(bahan: Bahan, templat: Templates, *, bercatatan: bool = True) -> tuple[Part, ...]:
    """Return the parts; the paper takes them as its annex, without the editorial note."""
    kepastian = Kepastian.dari(bahan.dossier) if bercatatan else None
    cetakan = Cetakan.dari(bahan.dossier)
    tata = Tata(partial(lampiran_view, bahan=bahan, templat=templat), cetakan=cetakan)
    return rancangan(draft(bahan), templat, tata, kepastian)


def draft(bahan: Bahan) -> Draft:
    """Return what the author of a dossier drafts."""
    isi = bahan.dossier.isi
    match isi:
        case IsiPerubahan():
            return amendment(bahan)
        case BerkasBaru():
            return NewRegulation(
                **_around(bahan),
                batang_tubuh=bahan.amandemen.hasil,
                mencabut=tuple(_acuan(str(satu), bahan) for satu in isi.mencabut),
                penjelasan=isi_baru(isi.penjelasan),
                lampiran=tuple(satu.lampiran for satu in isi.lampiran),
            )
        case BerkasPencabutan():
            nasib = [(str(s.nasib), _acuan(str(s.peraturan), bahan)) for s in isi.turunan]
            return Revocation(
                **_around(bahan),
                dicabut=_acuan(str(isi.dicabut), bahan),
                turut=tuple(acuan for n, acuan in nasib if n == "dicabut"),
                tetap=tuple(acuan for n, acuan in nasib if n == "tetap"),
                peralihan=tuple(map(str, isi.peralihan)),
                penjelasan=isi_baru(isi.penjelasan),
            )


def _acuan(kunci: str, bahan: Bahan) -> Acuan:
    return bahan.dossier.pustaka.peraturan[kunci].acuan(instansi=False)


def amendment(bahan: Bahan) -> Amendment:
    """Return the amendment that the author of a dossier drafts; ValueError for another draft."""
    dossier, (dasar, amandemen) = bahan.dossier, bahan.perubahan
    lama = dossier.pustaka.peraturan[dossier.terdahulu]
    return Amendment(
        **_around(bahan),
        dasar=lama.acuan(instansi=False),
        pengubah=_pengubah(lama, bahan),
        instruksi=amandemen.instruksi,
        hasil=amandemen.hasil,
        lain=(*(b.teks for b in dossier.peralihan), *dossier.identitas.pasal_ii),
        penjelasan=isi_penjelasan(dasar, amandemen),
        lampiran=lampiran(amandemen.operasi, [satu.lampiran for satu in dasar.lampiran]),
    )


class _Around(TypedDict):
    """What every draft of a dossier has, whatever it does to the law."""

    bentuk: BentukRancangan
    judul: str
    menimbang: tuple[str, ...]
    mengingat: tuple[str, ...]
    umum: str
    mulai: MulaiBerlaku


def _around(bahan: Bahan) -> _Around:
    dossier = bahan.dossier
    return _Around(
        bentuk=bahan.bentuk,
        judul=rapi(dossier.identitas.judul),
        menimbang=tuple(satu.teks for satu in dossier.konsiderans.menimbang),
        mengingat=legal_bases(bahan),
        umum=dossier.penjelasan_umum,
        mulai=dossier.saat_berlaku,
    )


def dasar_view(bahan: Bahan) -> DasarView | None:
    """Return the regulation that is amended or repealed; None for a new one."""
    lama = bahan.terdahulu
    return DasarView.dari(lama.acuan(instansi=False), _pengubah(lama, bahan)) if lama else None


def amended_view(bahan: Bahan) -> DasarView:
    """Return the regulation that is amended; ValueError for another draft."""
    rancangan = amendment(bahan)
    return DasarView.dari(rancangan.dasar, rancangan.pengubah)


def _pengubah(lama: PeraturanPustaka, bahan: Bahan) -> tuple[Acuan, ...]:
    pengubah = pengubah_dari(lama, bahan.dossier.pustaka.peraturan)
    return tuple(satu.acuan(instansi=False) for satu in pengubah)


def legal_bases(bahan: Bahan) -> tuple[str, ...]:
    """Return the legal bases of a dossier as they are printed."""
    entri = bahan.dossier.konsiderans.mengingat
    return tuple(satu.saying(_dasar_hukum(str(satu), bahan)) for satu in entri)


def _dasar_hukum(entri: str, bahan: Bahan) -> str:
    """Return one legal basis; only the UUD names its Pasal, and names it first (L2-44, 45)."""
    kunci, tempat = split_reference(entri)
    peraturan = bahan.dossier.pustaka.peraturan[kunci]
    if peraturan.jenis is JenisPeraturan.UUD:
        return f"{tempat} {peraturan.judul}".strip()
    # A regulation of the region itself is named without the region (B-11).
    instansi = peraturan.instansi != bahan.dossier.identitas.daerah.sebutan
    return rantai(peraturan, bahan.dossier.pustaka.peraturan, instansi=instansi)
