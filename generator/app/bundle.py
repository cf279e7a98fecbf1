"""``naskah bundle``: one zip for a request, with a manifest first, same inputs, same bytes.

What the packet asks for is data (``content/_aturan/jalan.yaml``). A document is made anew and
proven like any other; a letter from outside is its copy in ``surat/``; what is missing is said by
name, in the manifest and to the caller, and drafted where there is a form.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.app.cache import FolderCache
from generator.app.compose import proofs
from generator.app.jdih import jdih
from generator.app.origin import enclosures, origin_of
from generator.app.paths import Home
from generator.app.prepare import house_style, prepare
from generator.app.produce import producing
from generator.content.aturan import load_jalan
from generator.content.check_tahap import FOLDER as LETTERS
from generator.diagnostics import Diagnostic, DraftingError, Severity, Span, galat
from generator.documents.bahan import Bahan
from generator.documents.build import build as build_documents
from generator.documents.environment import Templates
from generator.documents.formulir import JUDUL, Permohonan, alamat, formulir
from generator.ir.nodes import Document
from generator.model.aturan_tahap import (
    AturanPaket,
    AturanTahap,
    Kelengkapan,
    Paket,
    mengenai,
)
from generator.model.dossier import TANGGAPAN, Dossier
from generator.model.tahap import BerkasTahap, KeadaanTeks
from generator.render.docx.office import Office
from generator.render.pdf.pool import open_pool, rouse
from generator.render.zipping import pack

MANIFEST = "MANIFEST.json"
DRAFTS = "konsep"
METADATA = "metadata-jdih"
LETTER = "surat-permohonan"  # does not list itself
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Butir:
    """One thing that a packet asks for: the documents or letter that meet it, or why none does."""

    aturan: Kelengkapan
    dokumen: str = ""
    surat: str = ""
    rekaman: str = ""
    sebab: str = ""

    @property
    def ada(self) -> bool:
        """Whether it is there."""
        return bool(self.dokumen or self.surat or self.rekaman)


@dataclass(frozen=True, slots=True)
class Bundle:
    """A packet: the zip, what it asks for, and what was found while its documents were made."""

    data: bytes
    butir: tuple[Butir, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def kurang(self) -> tuple[Butir, ...]:
        """Return what is asked for and missing."""
        return tuple(b for b in self.butir if not b.ada)

    @property
    def lengkap(self) -> bool:
        """Whether nothing mandatory is missing."""
        return not any(b.aturan.wajib for b in self.kurang)


def bundle(home: Home, slug: str, untuk: Paket, progress: Progress) -> Bundle:
    """Return the packet of a dossier; raise DraftingError where its draft has no such road."""
    bahan = prepare(home, slug)
    aturan = load_jalan(home.content, home.shipped)
    paket = _packet(bahan.dossier, aturan, untuk)
    asked = [k for k in paket.kelengkapan if mengenai(k.bagi, bahan.dossier)]
    records, sebab = _records(home, slug, asked)
    butir = tuple(_met(satu, bahan.dossier, records, sebab) for satu in asked)
    documents = _documents(home, bahan, Permohonan(aturan, paket), butir)
    files, found = _made(home, bahan, documents, progress)
    letters = {
        f"{LETTERS}/{b.surat}": (home.content / slug / LETTERS / b.surat).read_bytes()
        for b in butir
        if b.surat
    }
    members = {**files, **letters, **records}
    told = _manifest(bahan, paket, butir, members)
    data = pack([(MANIFEST, told), *members.items()], MANIFEST)
    return Bundle(data, butir, (*found, *_missing(bahan.dossier, butir)))


def _missing(dossier: Dossier, butir: Sequence[Butir]) -> Iterator[Diagnostic]:
    """Yield an S168 for everything mandatory that is not there."""
    place = dossier.tahap.asal if dossier.tahap else dossier.identitas.asal
    for satu in butir:
        if satu.aturan.wajib and not satu.ada:
            tempat = f"Diminta {satu.aturan.tempat}." if satu.aturan.tempat else ""
            message = f"{satu.aturan.nama}: {satu.sebab}"
            yield galat(place, "S168", message, tempat)


def _packet(dossier: Dossier, aturan: AturanTahap, untuk: Paket) -> AturanPaket:
    """Return the rules of a packet for a draft, as they hold on ``tanggal_acuan``."""
    hari = dossier.identitas.tanggal_acuan
    ada = [p for p in aturan.paket if mengenai(p.bagi, dossier) and p.berlaku(hari)]
    for satu in ada:
        if satu.paket is untuk:
            return satu
    place = dossier.tahap.asal if dossier.tahap else Span(f"{dossier.slug}/dossier.yaml", 1, 1)
    message = f"Rancangan ini tidak melalui {untuk}."
    hint = f"Yang dilaluinya: {', '.join(dict.fromkeys(str(p.paket) for p in ada))}."
    raise DraftingError([galat(place, "S165", message, hint)])


def _records(
    home: Home, slug: str, asked: Sequence[Kelengkapan]
) -> tuple[Mapping[str, bytes], str]:
    """Return the records that are asked for, whole, or why there are none."""
    if not any(str(cara.berkas) == METADATA for k in asked for cara in k.salah_satu):
        return {}, ""
    try:
        return {f"{METADATA}.json": jdih(home, slug, final=True)}, ""
    except DraftingError as error:
        return {}, "; ".join(d.message for d in error.diagnostics)


def _met(aturan: Kelengkapan, dossier: Dossier, records: Mapping[str, bytes], bolong: str) -> Butir:
    """Return how something asked for is met, the first way that is; ``bolong``: no record, why."""
    berkas = dossier.tahap or BerkasTahap()
    sebab = "belum disusun dari dosir ini"
    for cara in aturan.salah_satu:
        if cara.dokumen and _makes(dossier, str(cara.dokumen)):
            if _far_enough(dossier.keadaan_teks, aturan.keadaan):
                return Butir(aturan, dokumen=str(cara.dokumen))
            sebab = f"keadaan naskah masih “{dossier.keadaan_teks}”, harus “{aturan.keadaan}”"
        elif cara.dokumen:
            sebab = f"{cara.dokumen} tidak dibuat dosir ini"
        elif cara.berkas:
            if f"{cara.berkas}.json" in records:
                return Butir(aturan, rekaman=f"{cara.berkas}.json")
            sebab = bolong or sebab
        elif cara.surat:
            surat = berkas.surat(str(cara.surat))
            if surat is not None and surat.berkas:
                return Butir(aturan, surat=str(surat.berkas))
            tercatat = "tercatat, tetapi tanpa salinan" if surat else "belum tercatat"
            sebab = f"surat {cara.surat} {tercatat} dalam tahap.yaml"
    return Butir(aturan, sebab=sebab)


def _makes(dossier: Dossier, dokumen: str) -> bool:
    """Return whether a document is made: as asked for, or the answers wherever there are any."""
    berkas = dossier.partisipasi
    terjawab = dossier.catatan or (berkas is not None and berkas.masukan)
    return dokumen in dossier.dibuat or (dokumen == TANGGAPAN and bool(terjawab))


def _far_enough(keadaan: KeadaanTeks, paling_rendah: KeadaanTeks | None) -> bool:
    semua = tuple(KeadaanTeks)
    return paling_rendah is None or semua.index(keadaan) >= semua.index(paling_rendah)


def _documents(
    home: Home, bahan: Bahan, untuk: Permohonan, butir: Sequence[Butir]
) -> tuple[Document, ...]:
    """Return the documents of a packet, then the drafts of what is missing."""
    names = dict.fromkeys(b.dokumen for b in butir if b.dokumen)
    others = [b for b in butir if b.aturan.konsep != LETTER]
    kurang = tuple(str(b.aturan.nama) for b in others if not b.ada and b.aturan.wajib)
    untuk = Permohonan(
        untuk.aturan, untuk.paket, tuple(str(b.aturan.nama) for b in others if b.ada), kurang
    )
    templat = Templates(*home.templates)
    drafts = dict.fromkeys(str(b.aturan.konsep) for b in butir if not b.ada and b.aturan.konsep)
    made = build_documents(bahan, tuple(names), home.templates) if names else ()
    return (*made, *(formulir(nama, bahan, templat, untuk) for nama in drafts))


def _made(
    home: Home, bahan: Bahan, documents: Sequence[Document], progress: Progress
) -> tuple[Mapping[str, bytes], tuple[Diagnostic, ...]]:
    """Return the files of documents, proven, drafts in a folder of their own."""
    cores = os.cpu_count() or 1
    own = tuple(d for d in documents if d.name not in JUDUL)
    with open_pool(cores) as pool:
        rouse(pool, cores)
        with producing(
            documents,
            house_style(home, bahan.dossier),
            FolderCache(home.build / ".cache"),
            pool,
            libreoffice=Office(),
            progress=progress,
            enclosed=enclosures(home, own, origin_of(bahan, "")),
        ) as production:
            produced = production.finish()
    found = (*produced.diagnostics, *proofs(home, bahan, own, produced))
    if any(d.severity is Severity.GALAT for d in found):
        raise DraftingError(found)
    mine = {d.name for d in own}
    files = {
        name if Path(name).stem in mine else f"{DRAFTS}/{name}": data
        for name, data in produced.files.items()
    }
    return files, found


def _manifest(
    bahan: Bahan, paket: AturanPaket, butir: Sequence[Butir], members: Mapping[str, bytes]
) -> bytes:
    """Return what the packet is, what is in it, and what is missing, as JSON."""
    identitas = bahan.dossier.identitas
    told = {
        "paket": str(paket.paket),
        "nama": str(paket.nama),
        "kepada": alamat(str(paket.kepada), identitas.daerah),
        "dasar": paket.sebutan_dasar,
        "status_aturan": str(paket.status),
        "catatan_aturan": " ".join(paket.catatan.split()),
        "dosir": bahan.dossier.slug,
        "sidik_isi": bahan.hash,
        "keadaan_teks": str(bahan.dossier.keadaan_teks),
        "tanggal_acuan": identitas.tanggal_acuan.isoformat(),
        "rekaan": identitas.daerah.rekaan,
        "lengkap": all(b.ada or not b.aturan.wajib for b in butir),
        "kelengkapan": [
            {
                "nama": str(b.aturan.nama),
                "tempat": str(b.aturan.tempat),
                "wajib": b.aturan.wajib,
                "ada": b.ada,
                "berkas": _files_of(b, members),
                "sebab": b.sebab,
            }
            for b in butir
        ],
        "berkas": [
            {"nama": name, "sha256": sha256(data).hexdigest(), "bita": len(data)}
            for name, data in sorted(members.items())
        ],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _files_of(butir: Butir, members: Mapping[str, bytes]) -> list[str]:
    """Return the members that meet something asked for, or that are drafts of it."""
    if butir.surat:
        return [f"{LETTERS}/{butir.surat}"]
    if butir.rekaman:
        return [butir.rekaman]
    name = butir.dokumen or f"{DRAFTS}/{butir.aturan.konsep}"
    return [m for m in sorted(members) if m.rpartition(".")[0] == name]
