"""The draft regulation of a dossier: what its author wrote as a draft, with the editorial note."""

from __future__ import annotations

from functools import partial

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.istilah import rapi
from generator.documents.kepastian import Kepastian
from generator.documents.lampiran import lampiran, lampiran_view
from generator.documents.meta import meta
from generator.documents.penjelasan import isi_penjelasan
from generator.documents.penomoran import nomori
from generator.documents.rancangan import DasarView, Tata, rancangan
from generator.ir.nodes import Document, Part
from generator.model.draft import Amendment
from generator.model.peraturan import Acuan, JenisPeraturan, pengubah_dari, rantai
from generator.model.pustaka import split_reference

NAMA = "ranperda"


def ranperda(bahan: Bahan, templat: Templates) -> Document:
    """Return the draft regulation with its explanation and annexes."""
    tentang = meta(bahan, f"Rancangan {bahan.bentuk.nama}")
    parts = nomori(bagian(bahan, templat)).parts
    return Document(NAMA, tentang, "rancangan", parts)


def bagian(bahan: Bahan, templat: Templates, *, bercatatan: bool = True) -> tuple[Part, ...]:
    """Return the parts; the paper takes them as its annex, without the editorial note."""
    kepastian = Kepastian.dari(bahan.dossier) if bercatatan else None
    tata = Tata(partial(lampiran_view, bahan=bahan, templat=templat))
    return rancangan(draft(bahan), templat, tata, kepastian)


def draft(bahan: Bahan) -> Amendment:
    """Return what the author of a dossier drafts."""
    dossier, amandemen = bahan.dossier, bahan.amandemen
    return Amendment(
        bentuk=bahan.bentuk,
        judul=rapi(dossier.identitas.judul),
        menimbang=tuple(satu.teks for satu in dossier.konsiderans.menimbang),
        mengingat=tuple(_dasar_hukum(str(satu), bahan) for satu in dossier.konsiderans.mengingat),
        dasar=bahan.dasar.acuan(instansi=False),
        pengubah=_pengubah(bahan),
        instruksi=amandemen.instruksi,
        hasil=amandemen.hasil,
        lain=(*(b.teks for b in dossier.perubahan.peralihan), *dossier.identitas.pasal_ii),
        umum=dossier.perubahan.penjelasan_umum,
        penjelasan=isi_penjelasan(dossier.dasar, amandemen),
        lampiran=lampiran(amandemen.operasi),
    )


def dasar_view(bahan: Bahan) -> DasarView:
    """Return the regulation that is amended."""
    return DasarView.dari(bahan.dasar.acuan(instansi=False), _pengubah(bahan))


def _pengubah(bahan: Bahan) -> tuple[Acuan, ...]:
    pengubah = pengubah_dari(bahan.dasar, bahan.dossier.pustaka.peraturan)
    return tuple(satu.acuan(instansi=False) for satu in pengubah)


def _dasar_hukum(entri: str, bahan: Bahan) -> str:
    """Return one legal basis; only the UUD names its Pasal, and names it first (L2-44, 45)."""
    kunci, tempat = split_reference(entri)
    peraturan = bahan.dossier.pustaka.peraturan[kunci]
    if peraturan.jenis is JenisPeraturan.UUD:
        return f"{tempat} {peraturan.judul}".strip()
    # A regulation of the region itself is named without the region (B-11).
    instansi = peraturan.instansi != bahan.dossier.identitas.daerah.sebutan
    return rantai(peraturan, bahan.dossier.pustaka.peraturan, instansi=instansi)
