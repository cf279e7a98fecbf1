"""Two texts of one unit of law side by side: every ayat, huruf and angka beside its other self."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import zip_longest

from generator.documents.rumusan import KEPALA
from generator.ir.dump import plain
from generator.ir.nodes import Block, Heading, Item, List, Paragraph
from generator.ir.walk import walk
from generator.law.text import ITEM_LABEL
from generator.model.alamat import Alamat

Kunci = tuple[str, ...]  # the labels printed from the outside in: ``Pasal 2``, ``d.``, ``4.``
EKOR = "ekor"  # what stands behind a list


@dataclass(frozen=True, slots=True)
class Potongan:
    """What a unit says itself, without the items below it."""

    kunci: Kunci
    blok: tuple[Block, ...]

    @property
    def kata(self) -> str:
        """Return its words, without label and marks."""
        return " ".join(
            plain(b.children) for b in walk(self.blok) if isinstance(b, Heading | Paragraph)
        )


@dataclass(frozen=True, slots=True)
class Sejajar:
    """One row: the same unit before and after; a side that does not have it is None."""

    kunci: Kunci
    semula: Potongan | None
    menjadi: Potongan | None

    @property
    def tetap(self) -> bool:
        """Whether both sides say the same."""
        kiri, kanan = self.semula, self.menjadi
        return kiri is not None and kanan is not None and kiri.kata == kanan.kata

    @property
    def hanya_tanda(self) -> bool:
        """Whether the sides differ in what joins them to their neighbours alone."""
        kiri, kanan = self.semula, self.menjadi
        return kiri is not None and kanan is not None and _inti(kiri.kata) == _inti(kanan.kata)


def align(semula: Sequence[Block], menjadi: Sequence[Block]) -> tuple[Sejajar, ...]:
    """Return the rows of a comparison, in printed order; nothing of either side is left out."""
    return _rows(tuple(pieces(semula, ())), tuple(pieces(menjadi, ())))


def align_like(
    semula: Sequence[Block], serupa: Sequence[Block], menjadi: Sequence[Block]
) -> tuple[Sejajar, ...]:
    """Return the rows of a comparison of units that have other numbers in either text.

    ``serupa`` is ``semula`` with the numbers of what it answers: the places of its pieces.
    """
    tempat = (satu.kunci for satu in pieces(serupa, ()))
    kiri = (
        replace(satu, kunci=kunci) for satu, kunci in zip(pieces(semula, ()), tempat, strict=True)
    )
    return _rows(tuple(kiri), tuple(pieces(menjadi, ())))


def _rows(kiri: Sequence[Potongan], kanan: Sequence[Potongan]) -> tuple[Sejajar, ...]:
    cocok = SequenceMatcher(
        None, [satu.kunci for satu in kiri], [satu.kunci for satu in kanan], autojunk=False
    )
    baris: list[Sejajar] = []
    for apa, a, b, c, d in cocok.get_opcodes():
        if apa == "equal":
            sama = zip(kiri[a:b], kanan[c:d], strict=True)
            baris += [Sejajar(lama.kunci, lama, baru) for lama, baru in sama]
        else:
            baris += [Sejajar(satu.kunci, satu, None) for satu in kiri[a:b]]
            baris += [Sejajar(satu.kunci, None, satu) for satu in kanan[c:d]]
    return tuple(baris)


def whole(semula: Sequence[Block], menjadi: Sequence[Block]) -> tuple[Sejajar, ...]:
    """Return one row of two texts."""
    kiri = Potongan((), tuple(semula)) if semula else None
    kanan = Potongan((), tuple(menjadi)) if menjadi else None
    return (Sejajar((), kiri, kanan),)


def _inti(kata: str) -> str:
    """Return the words of an item without what joins it to the next: ``; dan``, a full stop."""
    return re.sub(r"[;,.]?(?:\s+(?:dan|atau|dan/atau))?\s*$", "", kata)


def side_by_side(semula: Sequence[Block], menjadi: Sequence[Block]) -> tuple[Sejajar, ...]:
    """Return rows of items that answer each other by their place alone: considerations."""
    kiri, kanan = tuple(pieces(semula, ())), tuple(pieces(menjadi, ()))
    return tuple(
        Sejajar((baru or lama or Potongan((), ())).kunci, lama, baru)
        for lama, baru in zip_longest(kiri, kanan)
    )


def key(alamat: Alamat) -> Kunci:
    """Return the key of the row of a unit: from its Pasal on, or its group alone."""
    mulai = alamat.langkah.index(alamat.pasal.akhir) if alamat.pasal else -1
    return tuple(
        f"{KEPALA[s.jenis][1]} {s.nomor}"
        if s.jenis in KEPALA
        else ITEM_LABEL[s.jenis].format(s.nomor)
        for s in alamat.langkah[mulai:]
        if s.jenis in KEPALA or s.jenis in ITEM_LABEL
    )


def pieces(blok: Sequence[Block], luar: Kunci) -> Iterator[Potongan]:
    """Yield what each unit says itself; words behind a list are a piece of their own."""
    sendiri: list[Block] = []
    sini, berdaftar = luar, False
    for satu in blok:
        if isinstance(satu, List):
            if sendiri:
                yield Potongan((*sini, EKOR) if berdaftar else sini, tuple(sendiri))
            sendiri, berdaftar = [], True
            for item in satu.items:
                yield from _butir(satu, item, sini)
        else:
            if isinstance(satu, Heading):
                if sendiri:
                    yield Potongan(sini, tuple(sendiri))
                sini, sendiri, berdaftar = (*luar, satu.label), [], False
            sendiri.append(satu)
    if sendiri:
        yield Potongan((*sini, EKOR) if berdaftar else sini, tuple(sendiri))


def _butir(daftar: List, item: Item, luar: Kunci) -> Iterator[Potongan]:
    sini = (*luar, item.label)
    for n, satu in enumerate(pieces(item.blocks, sini)):
        if n == 0 and satu.kunci == sini:
            sendiri = replace(daftar, items=(replace(item, blocks=satu.blok),), id="")
            yield Potongan(sini, (sendiri,))
        elif n == 0:  # an item without words of its own: its label stands before what it holds
            yield Potongan(sini, (replace(daftar, items=(replace(item, blocks=()),), id=""),))
            yield satu
        else:
            yield satu
