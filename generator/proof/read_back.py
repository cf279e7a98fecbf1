"""The printed instructions, read from the DOCX and applied to the base, give the same law.

This reads the draft as an examiner with the base in hand would: nothing but the words on paper
and the law in force. The rows of the comparison table must then show that same law.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.diagnostics import NOWHERE, Diagnostic, Span, galat, ordered
from generator.intake.docx import read_docx
from generator.ir.nodes import Block, Cell, Document, Part, Table
from generator.law.engine.amend import Amandemen
from generator.law.engine.consolidate import Nasib, consolidate
from generator.law.reader.peraturan import read_peraturan
from generator.law.text import to_text
from generator.law.tree import ada, find
from generator.model.alamat import KELOMPOK
from generator.model.perubahan import Instruksi, Objek
from generator.model.satuan import Jenis, Peraturan, Satuan
from generator.proof.words import read, tokens

HINT = "Alat tidak mencetak ketentuan ini sebagaimana ditulis; laporkan beserta dosirnya."
TIDAK_ADA = "(tidak ada)"


def read_back(amandemen: Amandemen, docx: bytes) -> tuple[Diagnostic, ...]:
    """Return how the law that the printed draft makes differs from the consolidated text."""
    lines, _ = read_docx(docx, "ranperda.docx")
    printed, _ = read_peraturan(lines)
    base = Peraturan("", batang_tubuh=amandemen.dasar)
    found = consolidate(base, [printed])
    refused = [
        galat(
            _written(amandemen, p.kalimat),
            "P30",
            f"instruksi yang tercetak {p.nasib}: {p.kalimat}",
            "; ".join(p.sebab),
        )
        for p in found.penerapan
        if p.nasib is not Nasib.DITERAPKAN
    ]
    if len(found.penerapan) != len(amandemen.instruksi):
        message = f"terbaca {len(found.penerapan)} instruksi, seharusnya {len(amandemen.instruksi)}"
        refused.append(galat(NOWHERE, "P30", message, HINT))
    ours = {" ".join(tokens(item.kalimat)) for item in amandemen.instruksi}
    refused += [
        galat(NOWHERE, "P30", f"instruksi yang tercetak berbunyi lain: {p.kalimat}", HINT)
        for p in found.penerapan
        if " ".join(tokens(p.kalimat)) not in ours
    ]
    made = replace(found.hasil.batang_tubuh, judul=found.hasil.judul)
    wanted = amandemen.hasil
    if wanted.judul == amandemen.dasar.judul:  # the title is changed, or is no matter of the tree
        made = replace(made, judul=wanted.judul)
    return ordered([*refused, *_unequal(made, wanted)])


def _written(amandemen: Amandemen, sentence: str) -> Span:
    """Return where the change stands that became this instruction."""
    words = tokens(sentence)
    same = (item.asal for item in amandemen.instruksi if tokens(item.kalimat) == words)
    return next(same, NOWHERE)


def _unequal(printed: Satuan, wanted: Satuan) -> Iterator[Diagnostic]:
    """Yield a P31 for every Pasal that reads otherwise, or one when only the order differs."""
    if printed == wanted:
        return
    ours, theirs = (_by_number(law) for law in (wanted, printed))
    wrong = [n for n in {**ours, **theirs} if ours.get(n) != theirs.get(n)]
    for number in wrong or ["urutan satuan"]:
        message = f"naskah tercetak dan naskah konsolidasi berbeda pada Pasal {number}"
        place = getattr(ours.get(number), "asal", wanted.asal)
        yield galat(place, "P31", message.replace("Pasal urutan", "urutan"), HINT)


def _by_number(law: Satuan) -> dict[str, Satuan]:
    return {unit.nomor: unit for unit in law.walk() if unit.jenis is Jenis.PASAL}


# --- the comparison table ------------------------------------------------------------------------


def rows_agree(amandemen: Amandemen, matriks: Document) -> tuple[Diagnostic, ...]:
    """Return a P32 for every row whose words are not those of the law before and after."""
    rows = _rows(matriks)
    if len(rows) != 2 * len(amandemen.instruksi):
        message = f"matriks memuat {len(rows)} baris untuk {len(amandemen.instruksi)} instruksi"
        return (galat(NOWHERE, "P32", message, HINT),)
    pairs = zip(amandemen.instruksi, rows[0::2], rows[1::2], strict=True)
    return ordered(
        d for item, head, row in pairs for d in _row(amandemen, matriks, item, head, row)
    )


def _rows(matriks: Document) -> Sequence[tuple[Cell, ...]]:
    blocks = (b for part in matriks.parts for b in part.blocks)
    return [row for b in blocks if isinstance(b, Table) for row in b.body]


def _row(
    amandemen: Amandemen,
    matriks: Document,
    item: Instruksi,
    head: tuple[Cell, ...],
    row: tuple[Cell, ...],
) -> Iterator[Diagnostic]:
    sentence = " ".join(tokens(item.kalimat))
    if not " ".join(_words(matriks, head[0].blocks)).endswith(sentence):
        yield galat(item.asal, "P32", f"matriks memuat kalimat lain untuk: {item.kalimat}", HINT)
    if any(op.objek in (Objek.PENJELASAN, Objek.LAMPIRAN) for op in item.operasi):
        return  # these stand outside the body; their own proof is parity
    for name, law, cell in (
        ("Semula", amandemen.dasar, row[0]),
        ("Menjadi", amandemen.hasil, row[1]),
    ):
        if _words(matriks, cell.blocks) != _wanted(law, item):
            message = f"kolom {name} berbeda dari naskah pada: {item.kalimat}"
            yield galat(item.asal, "P32", message, HINT)


def _words(matriks: Document, blocks: Sequence[Block]) -> list[str]:
    """Return the words of blocks, marks of change left out."""
    part = Part("sel", "", tuple(blocks))
    return tokens(" ".join(read(replace(matriks, parts=(part,))).text))


def _wanted(law: Satuan, item: Instruksi) -> list[str]:
    """Return the words of the units of an instruction as they stand in ``law``."""
    units = [find(law, a) for a in item.alamat if ada(law, a)]
    heads = [replace(u, anak=()) if _head_only(u, item.operasi[0].objek) else u for u in units]
    return tokens(" ".join(map(to_text, heads)) if heads else TIDAK_ADA)


def _head_only(unit: Satuan, objek: Objek) -> bool:
    return unit.jenis in KELOMPOK or objek is Objek.JUDUL
