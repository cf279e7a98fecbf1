"""The printed instructions, read from the DOCX and applied to the base, give the same law.

This reads the draft as an examiner with the base in hand would: nothing but the words on paper
and the law in force. The rows of the comparison table must then show that same law.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.diagnostics import NOWHERE, Diagnostic, Span, galat, ordered
from generator.documents.tiga_lajur import units_of
from generator.intake.docx import read_docx
from generator.ir.nodes import Block, Cell, Document, Part, Table
from generator.law.engine.amend import Amandemen
from generator.law.engine.consolidate import Nasib, consolidate
from generator.law.engine.penetapan import Penetapan
from generator.law.reader.peraturan import read_peraturan
from generator.law.text import to_text
from generator.law.tree import ada, find, pasal
from generator.model import nomor
from generator.model.alamat import KELOMPOK
from generator.model.dossier import Dasar
from generator.model.perubahan import Instruksi, Objek
from generator.model.satuan import Jenis, Peraturan, Satuan
from generator.model.tabel import bare
from generator.proof.outside_body import (
    annexes_differ,
    base_of,
    explanations_differ,
    in_unknown_annex,
)
from generator.proof.words import read, tokens

_ABSENT, _NOTHING = tokens("(tidak ada)"), tokens("–")
HINT = "Alat tidak mencetak ketentuan ini sebagaimana ditulis; laporkan beserta dosirnya."


def read_back(amandemen: Amandemen, docx: bytes, dasar: Dasar) -> tuple[Diagnostic, ...]:
    """Return how the law that the printed draft makes differs from the consolidated text."""
    return law_read_back(amandemen, _law_in(docx), dasar)


def _law_in(docx: bytes) -> Peraturan:
    lines, _ = read_docx(docx, "ranperda.docx")
    return read_peraturan(lines)[0]


def law_read_back(amandemen: Amandemen, printed: Peraturan, dasar: Dasar) -> tuple[Diagnostic, ...]:
    """Return how the law that a draft makes, as read from any file, differs from ours.

    Its annexes are made again too, and what explains the units that it brings.
    """
    base = base_of(amandemen, dasar)
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
        and not _cannot_be_proven(_same(amandemen, p.kalimat), base)
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
    beside = (
        *annexes_differ(amandemen, base, found.hasil),
        *explanations_differ(amandemen, dasar, found.hasil),
    )
    return ordered([*refused, *_unequal(made, wanted), *beside])


def read_whole(penetapan: Penetapan, docx: bytes) -> tuple[Diagnostic, ...]:
    """Return how a printed new regulation reads otherwise than its author wrote it.

    Its last Pasal, what it repeals and when it enters into force, are words of the template.
    """
    return law_read_whole(penetapan, _law_in(docx))


def law_read_whole(penetapan: Penetapan, law: Peraturan) -> tuple[Diagnostic, ...]:
    """Return how a new regulation, as read from any file, reads otherwise than it was written."""
    printed = law.batang_tubuh
    wanted = penetapan.hasil
    if not any(unit.kalimat or unit.anak for unit in pasal(wanted)):  # the template's words alone
        return ordered(_misnumbered(printed, [unit.nomor for unit in pasal(wanted)]))
    semua = [unit.nomor for unit in pasal(wanted)]
    own = [*semua]
    for _ in range(penetapan.penutup):
        own.append(nomor.following(Jenis.PASAL, *own[-1:]))
    if found := list(_misnumbered(printed, own)):
        return ordered(found)
    for _ in range(penetapan.penutup):
        printed = _without_last(printed)
    return ordered(_unequal(printed, wanted))


def _misnumbered(printed: Satuan, own: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield a P31 when the printed Pasal are others than those that must be there."""
    theirs = [unit.nomor for unit in pasal(printed)]
    if theirs != list(own):
        message = f"Pasal yang tercetak {', '.join(theirs)}, seharusnya {', '.join(own)}"
        yield galat(NOWHERE, "P31", message, HINT)


def _without_last(law: Satuan) -> Satuan:
    """Return a law without its last Pasal."""
    *_, last = law.anak
    inside = () if last.jenis is Jenis.PASAL else (_without_last(last),)
    return replace(law, anak=(*law.anak[:-1], *inside))


def _written(amandemen: Amandemen, sentence: str) -> Span:
    """Return where the change stands that became this instruction."""
    same = _same(amandemen, sentence)
    return same.asal if same else NOWHERE


def _cannot_be_proven(item: Instruksi | None, base: Peraturan) -> bool:
    return item is not None and all(in_unknown_annex(op, base) for op in item.operasi)


def _same(amandemen: Amandemen, sentence: str) -> Instruksi | None:
    words = tokens(sentence)
    return next((item for item in amandemen.instruksi if tokens(item.kalimat) == words), None)


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


def rows_agree(
    amandemen: Amandemen, matriks: Document, draft: Document, pembukaan: str
) -> tuple[Diagnostic, ...]:
    """Return a P32 wherever the table says otherwise than the law before and after, or the draft.

    The rows under the sentence of an instruction, joined, are the unit before and after it. What
    stands around them is in ``draft`` word for word: the title of both, the considerations and
    Pasal II of ours; those of the law in force are in ``pembukaan``, as its copy prints them,
    unless nobody has it.
    """
    groups = _groups(matriks)
    changes = [g for g in groups if _changes(matriks, g)]
    if len(changes) != len(amandemen.instruksi):
        message = f"matriks memuat {len(changes)} dari {len(amandemen.instruksi)} instruksi"
        return (galat(NOWHERE, "P32", message, HINT),)
    found = [
        d
        for item, g in zip(amandemen.instruksi, changes, strict=True)
        for d in _instruction(amandemen, matriks, item, g)
    ]
    ours = " ".join(_words(draft, [b for part in draft.parts for b in part.blocks]))
    theirs = " ".join(tokens(pembukaan))
    around = [g for g in groups if not _changes(matriks, g)]
    return ordered([*found, *(d for g in around for d in _around(matriks, g, ours, theirs))])


def columns_agree(matriks: Document, laws: Sequence[Satuan]) -> tuple[Diagnostic, ...]:
    """Return a P53 wherever a column of a table says otherwise than its law.

    The rows under the name of a unit, joined, are that unit in each law; a unit that is not the
    same in all of them must be there.
    """
    columns = [units_of(law) for law in laws]
    groups = {" ".join(_words(matriks, g.head.blocks)): g for g in _groups(matriks)}
    found = []
    for name in dict.fromkeys(name for column in columns for name in column):
        units = [column.get(name) for column in columns]
        group = groups.get(" ".join(tokens(name)))
        if group is None:
            if any(unit != units[0] for unit in units):
                found.append(galat(NOWHERE, "P53", f"tabel tidak memuat {name}", HINT))
            continue
        for n, unit in enumerate(units):
            cells = (_words(matriks, row[n].blocks) for row in group.rows)
            printed = [word for cell in cells if cell != _NOTHING for word in cell]
            wanted = tokens(bare(to_text(unit))) if unit is not None else []
            if printed != wanted:
                message = f"lajur {n + 1} berbeda dari naskahnya pada {name}"
                found.append(galat(getattr(unit, "asal", NOWHERE), "P53", message, HINT))
    return ordered(found)


def texts_agree(
    matriks: Document, texts: Sequence[Mapping[str, str]], around: Sequence[str]
) -> tuple[Diagnostic, ...]:
    """Return a P53 wherever a column holds a unit that is in no text, or lacks one of its own.

    ``texts`` are the units of each column by their names, which answer each other by their words;
    ``around`` are the groups of rows that are no unit.
    """
    outside = {" ".join(tokens(name)) for name in around}
    groups = [
        g for g in _groups(matriks) if " ".join(_words(matriks, g.head.blocks)) not in outside
    ]
    found = []
    for n, units in enumerate(texts):
        left = [(name, _counted(tokens(bare(text)))) for name, text in units.items()]
        for group in groups:
            cells = (_words(matriks, row[n].blocks) for row in group.rows)
            said = _counted(word for cell in cells if cell != _NOTHING for word in cell)
            same = next((each for each in left if each[1] == said), None)
            if same is not None:
                left.remove(same)
            elif said:
                name = " ".join(_words(matriks, group.head.blocks))
                message = f"lajur {n + 1} berbeda dari naskahnya pada {name}"
                found.append(galat(NOWHERE, "P53", message, HINT))
        found += [
            galat(NOWHERE, "P53", f"lajur {n + 1} tidak memuat {name}", HINT) for name, _ in left
        ]
    return ordered(found)


def _counted(words: Iterable[str]) -> Counter[str]:
    """Return words without capitals; rows of a column need not be in the order of its text."""
    return Counter(word.casefold() for word in words if word != "|")


@dataclass(frozen=True, slots=True)
class _Group:
    """A head over the whole width, and the rows under it."""

    head: Cell
    rows: list[tuple[Cell, ...]] = field(default_factory=list)


def _groups(matriks: Document) -> list[_Group]:
    groups: list[_Group] = []
    blocks = (b for part in matriks.parts for b in part.blocks)
    for row in (row for b in blocks if isinstance(b, Table) for row in b.body):
        if len(row) == 1:
            groups.append(_Group(row[0]))
        else:
            groups[-1].rows.append(row)
    return groups


def _changes(matriks: Document, group: _Group) -> bool:
    """Return whether a group stands under the sentence of an instruction."""
    return _words(matriks, group.head.blocks)[:3] == ["Pasal", "I", "angka"]


def _instruction(
    amandemen: Amandemen, matriks: Document, item: Instruksi, group: _Group
) -> Iterator[Diagnostic]:
    sentence = " ".join(tokens(item.kalimat))
    if not " ".join(_words(matriks, group.head.blocks)).endswith(sentence):
        yield galat(item.asal, "P32", f"matriks memuat kalimat lain untuk: {item.kalimat}", HINT)
    if any(op.objek.di_luar_batang for op in item.operasi):
        return  # these stand outside the body; their own proof is parity
    for n, (name, law) in enumerate((("Semula", amandemen.dasar), ("Menjadi", amandemen.hasil))):
        cells = (_words(matriks, row[n].blocks) for row in group.rows)
        if [w for cell in cells if cell != _ABSENT for w in cell] != _wanted(law, item):
            message = f"kolom {name} berbeda dari naskah pada: {item.kalimat}"
            yield galat(item.asal, "P32", message, HINT)


def _around(matriks: Document, group: _Group, ours: str, theirs: str) -> Iterator[Diagnostic]:
    name = " ".join(_words(matriks, group.head.blocks))
    before = ours if name == "Judul" else theirs  # Pasal I names the law with its title
    sides = [(n, known) for n, known in enumerate((before, ours)) if known]
    for row in group.rows:
        for n, known in sides:
            cell = row[n]
            words = " ".join(_words(matriks, cell.blocks))
            if words.casefold() not in known.casefold() and words != " ".join(_ABSENT):
                message = f"matriks berbeda dari rancangan pada {name}: {words}"
                yield galat(cell.asal, "P32", message, HINT)


def _words(matriks: Document, blocks: Sequence[Block]) -> list[str]:
    """Return the words of blocks, marks of change left out."""
    part = Part("sel", "", tuple(blocks))
    return tokens(" ".join(read(replace(matriks, parts=(part,))).text))


def _wanted(law: Satuan, item: Instruksi) -> list[str]:
    """Return the words of the units of an instruction as they stand in ``law``."""
    units = [find(law, a) for a in item.alamat if ada(law, a)]
    heads = [replace(u, anak=()) if _head_only(u, item.operasi[0].objek) else u for u in units]
    return tokens(bare(" ".join(map(to_text, heads))))


def _head_only(unit: Satuan, objek: Objek) -> bool:
    return unit.jenis in KELOMPOK or objek is Objek.JUDUL
