"""One count and one title for each thing over the whole packet, templates and authors together.

Checks read what authors wrote. Here the same checks read what is printed, document by document, so
that a sentence of a template cannot say otherwise than a chapter, nor one document than another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic
from generator.ir.dump import plain
from generator.ir.nodes import Document, Figure, Heading, Inline, Paragraph, Table
from generator.ir.walk import walk
from generator.lint.daftar import PER_KODE
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.lint.pemeriksaan import run

COUNTED = tuple(PER_KODE[code] for code in ("F114", "F142", "F143", "N24"))
Told = tuple[str, str, int, str]


def one_count(naskah: Naskah, documents: Sequence[Document]) -> tuple[Diagnostic, ...]:
    """Return what the documents count or call otherwise than the dossier, or than each other.

    What the checks found in an author's own text is not told again.
    """
    texts = tuple(dict.fromkeys(_texts(documents)))
    nothing: tuple[Petikan, ...] = ()
    packet = replace(
        naskah, narasi=texts, catatan=nothing, umum=nothing, menimbang=(), penjelasan=(), skor=None
    )
    known = {_told(p.lint.kode, p.kena) for p in run(naskah, COUNTED)}
    found = [p for p in run(packet, COUNTED) if _told(p.lint.kode, p.kena) not in known]
    return tuple(dict.fromkeys(p.diagnostic for p in found if p.kena.petikan in texts))


def _told(code: str, hit: Hit) -> Told:
    place = hit.petikan.asal
    return code, place.path, place.line, hit.kutipan


def _texts(documents: Sequence[Document]) -> Iterator[Petikan]:
    """Yield the words of every paragraph, heading, caption and source, at its line."""
    for document in documents:
        for part in document.parts:
            for block in walk(part.blocks):
                for children in _lines(block):
                    if words := " ".join(plain(children).split()):
                        yield Petikan(Bagian.NARASI, document.name, words, block.asal)


def _lines(block: object) -> tuple[tuple[Inline, ...], ...]:
    match block:
        case Paragraph(_, children) | Heading(_, _, _, children):
            return (children,)
        case Table() | Figure():
            return (block.caption, block.source)
    return ()
