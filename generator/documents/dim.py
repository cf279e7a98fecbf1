"""The list of problems (daftar inventarisasi masalah) on which a draft is discussed.

Every unit of the draft has a number, also one that nobody touches: those are approved together.
No law read prescribes its columns (docs/adr); they are those in use.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.meta import meta
from generator.documents.ranperda import ranperda
from generator.documents.tanggapan import CatatanView
from generator.documents.ungkapan import rapi
from generator.documents.wilayah import Wilayah
from generator.ir.nodes import Document
from generator.ir.printed import PrintedLine, printed, tidy
from generator.model.catatan import Catatan
from generator.model.dossier import DIM

OPENING, CLOSING = "Menimbang", "Agar setiap orang mengetahuinya"
FORMULAE = "bersama/rumus.html.j2"


@dataclass(frozen=True, slots=True)
class ButirDim:
    """One numbered row: the words of the draft, and what is proposed for them."""

    nomor: str
    teks: str
    usul: tuple[CatatanView, ...]


@dataclass(frozen=True, slots=True)
class DimView:
    """All that the template may name; ``umum`` are remarks that name no unit of the draft."""

    wilayah: Wilayah
    judul: str
    butir: tuple[ButirDim, ...]
    umum: tuple[CatatanView, ...]
    tetap: str


def dim(bahan: Bahan, templat: Templates) -> Document:
    """Return the list of problems of the draft."""
    lines = tuple(_norms(printed(ranperda(bahan, templat))))
    catatan = [c for c in bahan.dossier.catatan if str(c.dokumen) == "ranperda"]
    rows, rest = _placed(lines, catatan)
    judul = rapi(bahan.dossier.identitas.judul)
    butir = tuple(
        ButirDim(f"{n}.", teks, tuple(map(CatatanView.dari, usul)))
        for n, (teks, usul) in enumerate([(judul, []), *rows], start=1)
    )
    view = DimView(
        wilayah=Wilayah.dari(bahan),
        judul=judul,
        butir=butir,
        umum=tuple(map(CatatanView.dari, rest)),
        tetap=str(sum(not satu.usul for satu in butir)),
    )
    parts = templat.parts("dim/dim", view)
    return Document(DIM, meta(bahan, "Daftar Inventarisasi Masalah"), "tabel", parts)


def _norms(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """Yield what is discussed: considerations, legal bases, norms and explanations."""
    begun = ended = False
    for line in lines:
        begun = begun or line.label.startswith(OPENING)
        ended = line.text.startswith(CLOSING) or (ended and line.unit != "penjelasan-umum")
        if begun and not ended and FORMULAE not in line.asal.path and line.printed:
            yield line


def _placed(
    lines: Sequence[PrintedLine], catatan: Sequence[Catatan]
) -> tuple[list[tuple[str, list[Catatan]]], list[Catatan]]:
    """Return each line with its remarks, and the remarks that are on none."""
    rows: list[tuple[str, list[Catatan]]] = [(line.printed, []) for line in lines]
    rest = []
    for satu in catatan:
        quoted = tidy(str(satu.kutipan))
        at = next((n for n, (text, _) in enumerate(rows) if quoted and quoted in text), None)
        if at is None:
            rest.append(satu)
        else:
            rows[at][1].append(satu)
    return rows, rest
