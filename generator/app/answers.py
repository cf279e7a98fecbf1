"""Answers go back to reviewers: each remark and its answer as a thread of Word at its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.diagnostics import NOWHERE, Diagnostic, galat, peringatan
from generator.documents.tanggapan import PUTUSAN
from generator.documents.tempat import SENTENCE, tempat_baris
from generator.documents.ungkapan import rapi
from generator.ir.nodes import Document, Message, Thread
from generator.ir.printed import PrintedLine, printed, tidy
from generator.model.catatan import Catatan
from generator.model.dossier import Dossier
from generator.model.tempat import Tempat, called, read_tempat
from generator.render.pdf.anchors import named
from generator.review.match import key
from generator.review.returned import read_returned

DRAFT = "ranperda"
ENOUGH = 4  # words at least by which a line is known wherever it stands
ELSEWHERE = "Tempat catatan ini tidak ditemukan dalam rancangan"


def answered(document: Document, dossier: Dossier) -> Document:
    """Return a document with a thread for each answered remark on it; none is left out."""
    remarks = [c for c in dossier.catatan if c.terjawab and str(c.dokumen) == document.name]
    if not remarks:
        return document
    lines = [line for line in printed(named(document)) if line.id]
    places = tempat_baris(lines) if document.name == DRAFT else [()] * len(lines)
    who = rapi(dossier.identitas.pemrakarsa)
    threads = tuple(_thread(remark, lines, places, who) for remark in remarks)
    return replace(document, threads=threads)


def misplaced(document: Document, dossier: Dossier) -> tuple[Diagnostic, ...]:
    """Return an R28 for each answer whose remark has no place in the document any more."""
    spans = {str(c.id): c.id.span for c in dossier.catatan}
    return tuple(
        peringatan(spans[first.initials], "R28", f"Catatan {first.initials}: {ELSEWHERE.lower()}.")
        for first in (thread.messages[0] for thread in document.threads)
        if first.text.startswith(ELSEWHERE)
    )


def unanswered(document: Document, docx: bytes) -> Iterator[Diagnostic]:
    """Yield a P52 for each message that the DOCX does not hold as the answer to its remark."""
    if not document.threads:
        return
    comments = read_returned(docx, f"{document.name}.docx").comments
    texts = {comment.id: comment.text for comment in comments}
    there = {(c.author, tidy(c.text), tidy(texts.get(c.parent, ""))) for c in comments}
    for thread in document.threads:
        first = thread.messages[0]
        for n, said in enumerate(thread.messages):
            wanted = (said.author, tidy(said.text), tidy(first.text) if n else "")
            if wanted not in there:
                what = f"{document.name}.docx tidak memuat jawaban atas catatan {first.initials}"
                yield galat(NOWHERE, "P52", what)


def remark_text(satu: Catatan) -> str:
    """Return what a reviewer said, as a comment tells it."""
    parts = (rapi(satu.catatan), f"Usul: {rapi(satu.usul)}" if satu.usul else "")
    return " ".join(filter(None, parts))


def answer_text(satu: Catatan) -> str:
    """Return the answer to a remark, as a comment tells it."""
    parts = (
        f"{PUTUSAN[satu.putusan].capitalize()}.",
        rapi(satu.alasan),
        f"Rumusan akhir: {rapi(satu.rumusan)}" if satu.rumusan else "",
        f"Dilaksanakan dalam {rapi(satu.selesai)}." if satu.selesai else "",
    )
    return " ".join(filter(None, parts))


def _thread(
    satu: Catatan, lines: Sequence[PrintedLine], places: Sequence[Tempat], who: str
) -> Thread:
    at = _line_of(satu, lines, places)
    text = remark_text(satu)
    if at is None and (satu.satuan or satu.kutipan):
        where = rapi(satu.satuan) or f"“{rapi(satu.kutipan)}”"
        text = f"{ELSEWHERE}: {where}. {text}"
    siapa = ", ".join(dict.fromkeys(filter(None, (rapi(satu.penelaah), rapi(satu.fraksi)))))
    date = satu.tanggal.isoformat() if satu.tanggal else ""
    remark = Message(siapa, str(satu.id), date, text)
    answer = Message(who, str(satu.id), "", answer_text(satu))
    return Thread((at or lines[0]).id, (remark, answer))


def _line_of(
    satu: Catatan, lines: Sequence[PrintedLine], places: Sequence[Tempat]
) -> PrintedLine | None:
    """Return the line that a remark is about today: by its unit, its words, or the answer's."""
    said = [key(str(x)) for x in (satu.kutipan, satu.rumusan, satu.usul) if x]
    place = read_tempat(str(satu.satuan)) if satu.satuan else None
    if place is None:
        found = (x for words in said for x in lines if words in key(x.printed))
        return next(found, None)
    elsewhere = [x for words in said[:1] for x in lines if words in key(x.printed)]
    inside = [x for x, p in zip(lines, places, strict=True) if p[: len(place)] == place]
    quoted = (x for words in said for x in inside if words in key(x.printed))
    # A unit that is repealed stands in its sentence alone.
    sentences = [x for x, p in zip(lines, places, strict=True) if p == (SENTENCE,)]
    gone = (x for x in sentences if f"{called(place)} dihapus" in x.text)
    if (found_inside := next(quoted, None)) is not None:
        return found_inside
    if len(elsewhere) == 1 and len(str(satu.kutipan).split()) >= ENOUGH:  # it was renumbered
        return elsewhere[0]
    return next(iter(inside), None) or next(gone, None)
