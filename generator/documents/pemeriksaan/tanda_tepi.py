"""Marks: the codes of findings in the margin of the drafts, and the list that explains them.

The words of the draft stay what they are (ADR 8): a marked copy is the draft with a layer of notes
and one part more, the list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.lebar_kolom import fit_columns
from generator.documents.pemeriksaan.baris import FindingRows, TemuanView
from generator.documents.pemeriksaan.letak import Letak, letak, locate
from generator.documents.penomoran import rapatkan
from generator.ir.nodes import Document, Inline, Mark, Text
from generator.ir.walk import Rewriter
from generator.lint.naskah import Bagian
from generator.lint.pengecualian import Temu
from generator.model.bilangan import bilangan

HUKUM = frozenset(Bagian) - {Bagian.NARASI, Bagian.DOSIR}
# The drafts that carry marks, and the parts of a draft that each of them prints as its own.
BERTANDA: Mapping[str, frozenset[Bagian]] = {
    "ranperda": HUKUM,
    "naskah-akademik": frozenset({Bagian.NARASI, Bagian.DOSIR}),
}
SALINAN = "salinan bertanda"


@dataclass(frozen=True, slots=True)
class TandaView:
    """One finding in the list: its row, its id, the id of the place it marks."""

    id: str
    ke: str
    temuan: TemuanView


@dataclass(frozen=True, slots=True)
class DaftarTandaView:
    """All that the template of the list may name; ``lain`` counts what has no place here."""

    tanda: tuple[TandaView, ...]
    lain: str


def bertanda(document: Document, bahan: Bahan, templat: Templates) -> Document:
    """Return a draft with the marks of its findings; any other document as it is."""
    if document.name not in BERTANDA:
        return document
    penyaji = FindingRows.dari(bahan)
    tempat, lain = _tempat(document, bahan, penyaji)
    tanda = tuple(
        TandaView(f"daftar-tanda-{n}", sini.id, penyaji.baris(temu))
        for n, (temu, sini) in enumerate(tempat, start=1)
    )
    view = DaftarTandaView(tanda, bilangan(lain) if lain else "")
    fit = partial(fit_columns, huruf=bahan.huruf)
    daftar = Rewriter(_rapatkan, fit).parts(templat.parts("bersama/daftar_tanda", view))
    return replace(
        document,
        parts=(*document.parts, *daftar),
        marks=tuple(Mark(t.ke, t.temuan.kode, _kata(t.temuan), t.id) for t in tanda),
        meta=replace(document.meta, running=f"{document.meta.running} | {SALINAN}"),
    )


def _tempat(
    document: Document, bahan: Bahan, penyaji: FindingRows
) -> tuple[list[tuple[Temu, Letak]], int]:
    """Return the findings with a place in a document, in printed order, and how many have none."""
    semua = letak(document)
    ada: list[tuple[Temu, Letak]] = []
    lain = 0
    for temu in penyaji.sisa:
        sini = _letak(temu, document, bahan, penyaji, semua)
        if sini is None:
            lain += 1
        else:
            ada.append((temu, sini))
    return sorted(ada, key=lambda satu: satu[1].urut), lain


def _letak(
    temu: Temu, document: Document, bahan: Bahan, penyaji: FindingRows, semua: Sequence[Letak]
) -> Letak | None:
    milik = BERTANDA[document.name]
    if (lint := penyaji.asal.get(temu.diagnostic)) is not None:
        return locate(lint.kena, semua) if lint.kena.petikan.bagian in milik else None
    if Bagian.INSTRUKSI not in milik:
        return None
    return _instruksi(temu, bahan, semua)


def _instruksi(temu: Temu, bahan: Bahan, semua: Sequence[Letak]) -> Letak | None:
    """Return the sentence of the instruction whose operation a finding is about."""
    for n, satu in enumerate(bahan.amandemen.instruksi, start=1):
        if temu.diagnostic.span in {op.asal for op in satu.operasi}:
            id_ = f"instruksi-{n}"
            return next((s for s in semua if id_ in s.di or s.id == id_), None)
    return None


def _rapatkan(inline: Inline) -> tuple[Inline, ...]:
    return (Text(rapatkan(inline.text)),) if isinstance(inline, Text) else (inline,)


def _kata(temuan: TemuanView) -> str:
    """Return what a reader is told at the margin."""
    aturan = f"{temuan.sumber}." if temuan.sumber else ""
    return " ".join(filter(None, (f"({temuan.tingkat})", temuan.pesan, aturan, temuan.petunjuk)))
