"""Wide tables of a chapter stand on landscape pages of their own, between its portrait pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.documents.lebar_huruf import Huruf
from generator.documents.lebar_kolom import is_wide
from generator.ir.nodes import Block, Heading, Part, Table
from generator.model import narasi as markdown
from generator.model.dossier import Narasi

SEDIKIT = 6  # blocks that do not deserve a portrait page between two landscape ones
Potong = tuple[bool, tuple[Block, ...]]  # whether landscape, and what stands there


def mendatarkan(parts: Sequence[Part], lebar: frozenset[str], huruf: Huruf) -> tuple[Part, ...]:
    """Return the parts, split around tables with an id in ``lebar`` or too wide upright."""
    return tuple(satu for part in parts for satu in _pecah(part, lebar, huruf))


def asked_landscape(narasi: Mapping[str, Narasi]) -> frozenset[str]:
    """Return the ids of the tables for which an author asks a landscape page."""
    blok = (satu for berkas in narasi.values() for satu in berkas.isi)
    return frozenset(satu.id for satu in blok if isinstance(satu, markdown.Table) and satu.mendatar)


def _pecah(part: Part, lebar: frozenset[str], huruf: Huruf) -> Iterator[Part]:
    """Yield a part in pieces; only the first begins its page numbers anew."""
    potong = _join([satu for satu in _cut(part.blocks, lebar, huruf) if satu[1]])
    for n, (mendatar, blocks) in enumerate(potong or [(False, ())]):
        yield replace(
            part,
            id=f"{part.id}-{n + 1}" if n else part.id,
            blocks=blocks,
            paper="mendatar" if mendatar else part.paper,
            restart=part.restart and not n,
        )


def _join(potong: Sequence[Potong]) -> list[Potong]:
    """Let a few lines between two wide tables stay on the landscape pages."""
    hasil: list[Potong] = []
    for n, (mendatar, blocks) in enumerate(potong):
        terjepit = 0 < n < len(potong) - 1 and len(blocks) <= SEDIKIT
        if hasil and hasil[-1][0] and (mendatar or terjepit):
            hasil[-1] = (True, (*hasil[-1][1], *blocks))
        else:
            hasil.append((mendatar, blocks))
    return hasil


def _cut(blocks: Sequence[Block], lebar: frozenset[str], huruf: Huruf) -> Iterator[Potong]:
    kumpul: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and (block.id in lebar or is_wide(block, huruf)):
            sebelum, kepala = _trailing_headings(kumpul)
            yield False, sebelum
            yield True, (*kepala, block)
            kumpul = []
        else:
            kumpul.append(block)
    yield False, tuple(kumpul)


def _trailing_headings(
    blocks: Sequence[Block],
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Part off the headings right above a table: left behind they would stand over nothing."""
    awal = len(blocks)
    while awal and isinstance(blocks[awal - 1], Heading):
        awal -= 1
    return tuple(blocks[:awal]), tuple(blocks[awal:])
