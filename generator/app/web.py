"""The web edition of a packet: its pages, proven to say what the documents say."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.app.packet import WEB
from generator.app.paths import Home
from generator.diagnostics import Diagnostic
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.rekaan import as_invented
from generator.documents.ruang_baca import ruang_baca
from generator.documents.tautan import Titik, tautan
from generator.ir.nodes import Document
from generator.proof.web import compare_web, dead_ways, parsed
from generator.render.web.page import Shell
from generator.render.web.site import Place, Way, Ways, write_site


@dataclass(frozen=True, slots=True)
class WebEdition:
    """Files by their names in the folder of the dossier, and what the proofs found."""

    files: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]


def web_edition(
    home: Home, bahan: Bahan, documents: Sequence[Document], beside: Collection[str]
) -> WebEdition:
    """Return the web edition of documents; ``beside`` are the files that may be downloaded."""
    room = ruang_baca(bahan, documents, Templates(*home.templates))
    if (daerah := bahan.dossier.identitas.daerah).rekaan:
        room = as_invented(room, daerah.asal)
    site = write_site(documents, room, shell(home), ways(bahan, documents), sorted(beside))
    pages = parsed(site.files)
    found = [
        each
        for document in site.documents
        for each in compare_web(document, site.pages[document.name], pages)
    ]
    found += dead_ways(site.files, pages, beside)
    files = {f"{WEB}/{name}": data for name, data in site.files.items()}
    return WebEdition(files, tuple(found))


def ways(bahan: Bahan, documents: Sequence[Document]) -> Ways:
    """Return the ways between documents as pages show them."""

    def place(titik: Titik) -> Place:
        return Place(titik.dokumen, titik.id, titik.nama, titik.muat)

    return Ways(
        tuple(
            Way(place(satu.dari), place(satu.ke), satu.sebutan, satu.balik)
            for satu in tautan(bahan, documents)
        )
    )


def shell(home: Home) -> Shell:
    """Return the page, the style sheet and the script of the house."""
    page, css, js = (
        home.template(f"web/{name}").read_text("utf-8")
        for name in ("halaman.html", "gaya.css", "cari.js")
    )
    return Shell(page, css, js)
