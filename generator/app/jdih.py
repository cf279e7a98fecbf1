"""The JDIH record of a dossier: pages from its layout, attachments from what was last built."""

from __future__ import annotations

from generator.app import manifest
from generator.app.chosen import chosen
from generator.app.paths import Home
from generator.app.prepare import house_style, prepare
from generator.diagnostics import Diagnostic, DraftingError, galat
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.halaman_rancangan import count_pages
from generator.export.jdih import dump, feed, record
from generator.model.dossier import Dossier
from generator.model.gaya import Gaya
from generator.model.metadata_jdih import Halaman, LampiranCatatan, Metadata, lacking, metadata

DIIKUTKAN = ("ranperda.pdf", "ranperda.docx", "abstrak.pdf")


def jdih(home: Home, slug: str, *, final: bool = False) -> bytes:
    """Return the record of a dossier; raise an S177 for each open field of a final one."""
    _, isi = _metadata(home, slug, final)
    return dump(record(isi)).encode()


def jdihn(home: Home, slug: str, *, final: bool = False) -> bytes:
    """Return the feed of a dossier for the national network; final as in :func:`jdih`."""
    bahan, isi = _metadata(home, slug, final)
    return dump(feed(isi, bahan.dossier)).encode()


def _metadata(home: Home, slug: str, final: bool) -> tuple[Bahan, Metadata]:
    (known,) = chosen(home, (slug,))
    bahan = prepare(home, known)
    halaman = count_pages(bahan, Templates(*home.templates))
    gaya = house_style(home, bahan.dossier).jdih
    isi = metadata(bahan.dossier, gaya, halaman, _attachments(home, known))
    if final and (found := _open(bahan.dossier, isi)):
        raise DraftingError(found)
    return bahan, isi


def still_open(dossier: Dossier, gaya: Gaya) -> tuple[Diagnostic, ...]:
    """Return an S177 for each field that a final abstract would print without a value."""
    isi = metadata(dossier, gaya.jdih, Halaman(1), (LampiranCatatan("abstrak.pdf", ""),))
    return _open(dossier, isi)


def _open(dossier: Dossier, isi: Metadata) -> tuple[Diagnostic, ...]:
    identitas = dossier.identitas
    asal = identitas.jdih.asal if identitas.jdih else identitas.asal
    return tuple(
        galat(asal, "S177", f"metadata JDIH “{label}” belum terisi", petunjuk)
        for _, label, kunci in lacking(isi)
        if (petunjuk := BANGUN if kunci == "dokumen" else f"Isi {kunci} dalam dossier.yaml.")
    )


BANGUN = "Bangun dahulu dokumennya dari isi dosir yang sekarang: naskah build."


def _attachments(home: Home, slug: str) -> tuple[LampiranCatatan, ...]:
    """Return the files of the last build, as long as the dossier is still what they came from."""
    trace = manifest.read_trace(home.build, slug)
    if trace is None or trace.own != manifest.own_digest(home.root, slug):
        return ()
    return tuple(
        LampiranCatatan(nama, trace.documents[nama])
        for nama in DIIKUTKAN
        if nama in trace.documents
        and (path := home.build / slug / nama).is_file()
        and manifest.sha256(path.read_bytes()) == trace.documents[nama]
    )
