"""The prep pass: tables, figures and notes get their numbers, references their words.

After it nothing is left to count or to look up: every id stands once, every ``Ref`` has words and
a target that is there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from generator.documents.lebar_huruf import Huruf
from generator.documents.lebar_kolom import NASKAH, Lembar, fit_columns
from generator.ir.identify import identified
from generator.ir.nodes import (
    Block,
    Figure,
    Footnote,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Part,
    Ref,
    Table,
    Text,
)
from generator.ir.walk import Rewriter, walk

_PASANGAN = re.compile(
    r"\b(Pasal|pasal|[Aa]yat|[Hh]uruf|[Aa]ngka|Nomor|Tahun|Bab|BAB|Bagian|Paragraf|Lampiran|"
    r"LAMPIRAN|Tabel|Gambar|Rp|hlm\.|Angka|NOMOR|TAHUN) "
    r"(?=[\w(])(?=\d|\(|[IVXL]+[A-Z]?\b|[a-z]\d?\b|K[a-z]+\b)"
)
TAK_PUTUS = "\u00a0"


@dataclass(frozen=True, slots=True)
class HasilPenomoran:
    """The finished parts, targets nobody found, ids that stand twice, and all ids."""

    parts: tuple[Part, ...]
    hilang: tuple[str, ...]
    ganda: tuple[str, ...]
    pengenal: tuple[str, ...]


def nomori(
    parts: Sequence[Part],
    huruf: Huruf,
    pengenal: Iterable[str] = (),
    lembar: Lembar = NASKAH,
) -> HasilPenomoran:
    """Number and resolve everything; ``pengenal`` are ids that may be named without a target."""
    berlabel = _Label(lembar, huruf).parts(identified(parts))
    kamus, ganda = _kamus(berlabel)
    perujuk = _References(kamus, frozenset(pengenal))
    hasil = Rewriter(inline=perujuk.inline).parts(berlabel)
    return HasilPenomoran(hasil, tuple(perujuk.hilang), ganda, tuple(kamus))


class _Label:
    """Gives ``Tabel n`` and ``Gambar n`` to what has a caption and no label yet."""

    def __init__(self, lembar: Lembar, huruf: Huruf) -> None:
        self.jumlah: Counter[str] = Counter()
        self.lembar, self.huruf = lembar, huruf
        self.lebar = lembar.tegak

    def parts(self, parts: Sequence[Part]) -> tuple[Part, ...]:
        return tuple(self._part(part) for part in parts)

    def _part(self, part: Part) -> Part:
        self.lebar = self.lembar.mendatar if part.paper == "mendatar" else self.lembar.tegak
        (baru,) = Rewriter(block=self._block).parts((part,))
        return baru

    def _block(self, block: Block) -> tuple[Block, ...]:
        if not isinstance(block, Table | Figure) or block.label or not block.caption:
            return fit_columns(block, self.huruf, self.lebar)
        jenis = "Tabel" if isinstance(block, Table) else "Gambar"
        self.jumlah[jenis] += 1
        id_ = block.id or f"{jenis.lower()}-{self.jumlah[jenis]}"
        label = f"{jenis} {self.jumlah[jenis]}"
        return fit_columns(replace(block, label=label, id=id_), self.huruf, self.lebar)


def _kamus(parts: Sequence[Part]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the words by which each id is named, and the ids that stand twice."""
    kamus: dict[str, str] = {}
    ganda = []
    for id_, kata in _pengenal(parts):
        if id_ in kamus:
            ganda.append(id_)
        kamus[id_] = kata
    return kamus, tuple(ganda)


def _pengenal(parts: Sequence[Part]) -> Iterable[tuple[str, str]]:
    for part in parts:
        yield part.id, part.title
        for block in walk(part.blocks):
            match block:
                case Table(label=label, id=id_) | Figure(label=label, id=id_) if id_:
                    yield id_, label or id_
                case Heading(label=label, id=id_) if id_:
                    yield id_, label.rstrip(".") or id_
                case Paragraph(id=id_) if id_:
                    yield id_, id_
                case List(items=items):
                    yield from ((item.id, item.label.rstrip(".")) for item in items if item.id)
                case _:
                    pass


@dataclass(slots=True)
class _References:
    """Words references and numbers notes, in printed order."""

    kamus: dict[str, str]
    pengenal: frozenset[str]
    hilang: list[str] = field(default_factory=list)
    catatan: int = 0

    def inline(self, inline: Inline) -> tuple[Inline, ...]:
        match inline:
            case Text(text):
                return (Text(rapatkan(text)),)
            case Footnote(_, _, children):
                self.catatan += 1
                return (Footnote(f"catatan-{self.catatan}", self.catatan, children),)
            case Ref(target, children):
                return self._refer(target, children)
            case _:
                return (inline,)

    def _refer(self, target: str, children: tuple[Inline, ...]) -> tuple[Inline, ...]:
        if target in self.kamus:
            return (Ref(target, children or (Text(rapatkan(self.kamus[target])),)),)
        if target in self.pengenal:
            return children or (Text(target),)
        self.hilang.append(target)
        return children or (Text(target),)


def rapatkan(teks: str) -> str:
    """Return words with no-break spaces where a line must not end: ``Pasal 5``, ``ayat (1)``."""
    return _PASANGAN.sub(lambda match: match[1] + TAK_PUTUS, teks)


def tanpa_garis_besar(part: Part, awalan: str) -> Part:
    """Return a part taken into another document: ids prefixed, headings out of the contents."""

    def block(block: Block) -> tuple[Block, ...]:
        match block:
            case Heading(id=id_):
                return (replace(block, level=0, id=_prefix(id_, awalan)),)
            case Table(id=id_) | Figure(id=id_) | Paragraph(id=id_):
                return (replace(block, id=_prefix(id_, awalan)),)
            case List(items=items):
                return (replace(block, items=tuple(_item(item, awalan) for item in items)),)
            case _:
                return (block,)

    (baru,) = Rewriter(block=block).parts((part,))
    return replace(baru, id=f"{awalan}{part.id}", restart=False)


def _item(item: Item, awalan: str) -> Item:
    return replace(item, id=_prefix(item.id, awalan))


def _prefix(id_: str, awalan: str) -> str:
    return f"{awalan}{id_}" if id_ else ""
