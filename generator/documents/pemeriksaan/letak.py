"""Where a finding stands in a finished document: the block that prints the words it is about.

A check knows a text and how drafters call its place; a document knows blocks. They meet in the
words themselves, looked for only where that part of the draft is printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.ir.dump import plain
from generator.ir.nodes import Block, Document, Group, Heading, List, Paragraph, Table
from generator.lint.naskah import Bagian, Hit

AWAL = 40  # letters that are enough to know a paragraph by
CUKUP = 12  # letters that a paragraph needs to be known by itself
_NOMOR = re.compile(r"\b(?:huruf|angka|ayat) (\(?\w+\)?)$")


@dataclass(frozen=True, slots=True)
class Letak:
    """One paragraph or heading: how many came before it, what it stands in, its words.

    ``di`` are the ids of the headings, the ids and labels of the items, the roles of the groups
    around it.
    """

    urut: int
    part: str
    di: tuple[str, ...]
    id: str
    role: str
    kata: str


Wilayah = Callable[[Letak], bool]
WILAYAH: dict[Bagian, Wilayah] = {
    Bagian.JUDUL: lambda s: s.role == "judul-peraturan" and s.part == "ranperda",
    Bagian.MENIMBANG: lambda s: "Menimbang" in s.di,
    Bagian.MENGINGAT: lambda s: "Mengingat" in s.di,
    Bagian.INSTRUKSI: lambda s: "pasal-i" in s.di and "rumusan" not in s.di,
    Bagian.NORMA: lambda s: "pasal-i" in s.di and "rumusan" in s.di,
    Bagian.PASAL_II: lambda s: "pasal-ii" in s.di,
    Bagian.UMUM: lambda s: "penjelasan-umum" in s.di,
    Bagian.PENJELASAN: lambda s: "penjelasan-pasal" in s.di,
    Bagian.LAMPIRAN: lambda s: s.part.startswith("lampiran"),
    Bagian.NARASI: lambda s: s.part.startswith(("bagian-", "kata-pengantar")),
    Bagian.DOSIR: lambda s: s.part.startswith("bagian-"),
}


def letak(document: Document) -> tuple[Letak, ...]:
    """Return every paragraph and heading in printed order.

    A wide table parts a chapter in pieces; the headings of the piece before go on in the next.
    """
    semua: list[Letak] = []
    kepala: tuple[str, ...] = ()
    pangkal = ""
    for part in document.parts:
        if not (pangkal and part.id.startswith(f"{pangkal}-")):
            pangkal, kepala = part.id, ()
        jalan = _Walk(part.id, semua, kepala)
        jalan.blocks(part.blocks, ())
        kepala = jalan.kepala
    return tuple(semua)


@dataclass(slots=True)
class _Walk:
    """Walks through one part; ``kepala`` are the headings around where it has come."""

    part: str
    semua: list[Letak]
    kepala: tuple[str, ...]

    def blocks(self, blocks: Sequence[Block], di: tuple[str, ...]) -> None:
        for block in blocks:
            if isinstance(block, Heading) and block.id and not di:
                atas = tuple(satu for satu in self.kepala if block.id.startswith(f"{satu}-"))
                self.kepala = (*atas, block.id)
            if isinstance(block, Heading | Paragraph):
                self._record(block, di)
                continue
            for anak, nama in _anak(block):
                self.blocks(anak, (*di, *nama))

    def _record(self, block: Heading | Paragraph, di: tuple[str, ...]) -> None:
        label = block.label if isinstance(block, Heading) else ""
        kata = rapat(f"{label} {plain(block.children)}")
        sini = (*self.kepala, *di)
        self.semua.append(Letak(len(self.semua), self.part, sini, block.id, block.role, kata))


def _anak(block: Block) -> Iterator[tuple[Sequence[Block], tuple[str, ...]]]:
    match block:
        case List(_, items):
            yield from ((item.blocks, tuple(filter(None, (item.id, item.label)))) for item in items)
        case Group(role, inner):
            yield inner, (role,)
        case Table(_, _, head, body):
            yield from ((cell.blocks, ("tabel",)) for row in (*head, *body) for cell in row)
        case _:
            pass


def rapat(teks: str) -> str:
    """Return words as they are compared: single blanks, no marks at the end, small letters."""
    return " ".join(teks.replace("\u00a0", " ").split()).rstrip(" .;,:").casefold()


def locate(kena: Hit, semua: Sequence[Letak]) -> Letak | None:
    """Return the block that prints the text of a finding; None where none does."""
    wilayah = WILAYAH.get(kena.petikan.bagian)
    if wilayah is None:
        return None
    calon = [satu for satu in semua if wilayah(satu)]
    if kena.petikan.bagian is Bagian.NARASI:
        calon = [satu for satu in calon if kena.petikan.label in satu.di] or calon
    return next(filter(None, _percobaan(kena, calon)), None)


def _percobaan(kena: Hit, calon: Sequence[Letak]) -> Iterator[Letak | None]:
    """Yield the block by ever weaker signs: whole text, passage, beginning, number, part."""
    teks, kutipan = rapat(kena.petikan.teks), rapat(kena.kutipan)
    if teks:
        yield next((s for s in calon if teks in s.kata), None)
    if kutipan:
        yield next((s for s in calon if kutipan in s.kata and s.kata in teks), None)
        yield next((s for s in calon if kutipan in s.kata), None)
    if len(teks) > CUKUP:
        yield next((s for s in calon if s.kata.startswith(teks[:AWAL])), None)
    if nomor := _NOMOR.search(kena.petikan.label):
        yield _bernomor(nomor[1], calon)
    if kena.petikan.bagian is not Bagian.DOSIR:
        yield next(iter(calon), None)


def _bernomor(nomor: str, calon: Sequence[Letak]) -> Letak | None:
    nama = {nomor, f"{nomor}.", f"instruksi-{nomor}"}
    return next((s for s in calon if nama & {*s.di, s.id}), None)
