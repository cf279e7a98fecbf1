"""The authors' narrative -> ir: headings get their numbers, citations become notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count, pairwise
from typing import assert_never

from generator.diagnostics import Span
from generator.documents.sitasi import bertitik
from generator.documents.tabel_hukum import law_formula, law_sentence
from generator.ir.dump import plain
from generator.ir.nodes import (
    Bitmap,
    Block,
    Break,
    Cell,
    Figure,
    Footnote,
    Group,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Ref,
    Styled,
    Table,
    Text,
)
from generator.model import narasi
from generator.model.nomor import Nomor, render
from generator.model.satuan import Jenis
from generator.model.tabel import Rumus

Penempat = Callable[[narasi.Placement | narasi.Picture], tuple[Block, ...]]
STRIP = "\u2013"


def blok(isi: Sequence[narasi.Block], place: Penempat, id_: str = "") -> tuple[Block, ...]:
    """Return the blocks of one file; ``id_`` begins the ids of its headings."""
    return tuple(_Headings(place, id_).blok(isi))


class _Headings:
    """Counts the headings of one sub-section."""

    def __init__(self, place: Penempat, id_: str) -> None:
        self.place = place
        self.id = id_
        self.pokok = 0
        self.rincian = 0

    def blok(self, isi: Sequence[narasi.Block]) -> Iterator[Block]:
        for satu in isi:
            match satu:
                case narasi.Heading():
                    yield self._judul(satu)
                case narasi.Paragraph(children):
                    yield Paragraph("isi", _kalimat(children), asal=satu.span)
                case narasi.List():
                    yield _daftar(satu, 0)
                case narasi.Quote(blocks):
                    yield Group("kutipan", _dalam(blocks), asal=satu.span)
                case narasi.Table():
                    yield _tabel(satu)
                case narasi.Formula(rumus):
                    yield law_formula(Rumus(rumus), satu.span)
                case narasi.Placement() | narasi.Picture():
                    yield from (_ditempatkan(b, satu.span) for b in self.place(satu))
                case _:
                    assert_never(satu)

    def _judul(self, judul: narasi.Heading) -> Heading:
        if judul.level == 3:
            self.pokok, self.rincian = self.pokok + 1, 0
            label, peran, id_ = f"{self.pokok}.", "pokok", f"{self.id}-{self.pokok}"
        else:
            self.rincian += 1
            huruf = render(Jenis.HURUF, Nomor(self.rincian))
            label, peran, id_ = f"{huruf}.", "rincian", f"{self.id}-{self.pokok}-{huruf}"
        id_ = id_ if self.id else ""
        return Heading(peran, judul.level, label, baris(judul.children), id_, asal=judul.span)


def _ditempatkan(blok: Block, span: Span) -> Block:
    """Return a computed block that, unless a template wrote it, stands where it was asked for."""
    return blok if blok.asal.path else replace(blok, asal=span)


def _dalam(isi: Sequence[narasi.Block]) -> tuple[Block, ...]:
    """Return blocks inside an item or a quotation."""
    return tuple(_satu_dalam(satu, 1) for satu in isi)


def _satu_dalam(satu: narasi.Block, lapis: int) -> Block:  # noqa: PLR0911 - one line a kind
    match satu:
        case narasi.Paragraph(children) | narasi.Heading(_, children):
            return Paragraph("isi-rapat", _kalimat(children), asal=satu.span)
        case narasi.List():
            return _daftar(satu, lapis)
        case narasi.Quote(blocks):
            return Group("kutipan", _dalam(blocks), asal=satu.span)
        case narasi.Table():
            return _tabel(satu)
        case narasi.Formula(rumus):
            return law_formula(Rumus(rumus), satu.span)
        case narasi.Placement(kind, name):
            return Paragraph("isi-rapat", (Ref(f"{kind}-{name}", ()),), asal=satu.span)
        case narasi.Picture(id_):  # refused there by P75
            return Paragraph("isi-rapat", (Ref(id_, ()),), asal=satu.span)
    assert_never(satu)


def _daftar(daftar: narasi.List, lapis: int) -> List:
    butir = []
    for nomor, item in zip(count(1), daftar.items, strict=False):
        label = _label(nomor, lapis) if daftar.ordered else STRIP
        isi = tuple(_satu_dalam(satu, lapis + 1) for satu in item.blocks)
        butir.append(Item(label, isi, asal=item.span))
    return List("bernomor" if daftar.ordered else "butir", tuple(butir), asal=daftar.span)


def _label(nomor: int, lapis: int) -> str:
    return f"{nomor}." if lapis == 0 else f"{render(Jenis.HURUF, Nomor(nomor))}."


# --- words ---------------------------------------------------------------------------------------


def _kalimat(children: Sequence[narasi.Inline]) -> tuple[Inline, ...]:
    """Return the words of a paragraph; the index signs of a legend are drawn."""
    kata = baris(children)
    return law_sentence(plain(kata), kata)


def baris(children: Sequence[narasi.Inline]) -> tuple[Inline, ...]:
    """Return the words of a paragraph."""
    return tuple(new for child in children for new in _inline(child))


def _inline(inline: narasi.Inline) -> tuple[Inline, ...]:  # noqa: PLR0911 - one line a kind
    match inline:
        case narasi.Text(text):
            return (Text(text),)
        case narasi.Strong(children):
            return (Styled("tebal", baris(children)),)
        case narasi.Emphasis(children):
            return (Styled("istilah", baris(children)),)
        case narasi.Citation(cites):
            return (Footnote("", 0, _kutipan(cites)),)
        case narasi.Note(children):
            return (Footnote("", 0, tuple(_catatan(children))),)
        case narasi.Reference(target):
            return (Ref(target, ()),)
        case narasi.Break():
            return (Break(),)
    assert_never(inline)


def _kutipan(cites: Sequence[narasi.Cite]) -> tuple[Inline, ...]:
    out: list[Inline] = []
    for cite in cites:
        if out:
            out.append(Text("; "))
        out.append(Ref(f"@{cite.key} {cite.location}".rstrip(), ()))
    return tuple(out)


def _catatan(children: Sequence[narasi.Inline]) -> Iterator[Inline]:
    """Yield the words of an explanatory note, where a citation is words, not another note."""
    for before, child in pairwise((None, *children)):
        if isinstance(child, narasi.Citation):
            yield from (Text(" "),) if _runs_on(before) else ()
            yield from _kutipan(child.cites)
        elif child is not None:
            yield from _inline(child)


def _runs_on(before: narasi.Inline | None) -> bool:
    """Whether words stand right before a citation, as they do where it becomes a note."""
    return isinstance(before, narasi.Text) and not before.text.endswith((" ", "(", "“"))


# --- tables --------------------------------------------------------------------------------------


def _tabel(tabel: narasi.Table) -> Table:

    def sel(peran: str, kata: tuple[narasi.Inline, ...], align: narasi.Align) -> Cell:
        asal = next((satu.span for satu in kata), tabel.span)
        return Cell((Paragraph(peran, baris(kata), asal=asal),), align=align, asal=asal)

    milik = {(r, c): arah for r, c, arah in tabel.joined}
    baris_tabel = [
        tuple(
            _membentang(
                sel("sel" if r else "sel-kepala", kata, align if r else "tengah"), milik, r, c
            )
            for c, (kata, align) in enumerate(zip(row, tabel.align, strict=True))
            if (r, c) not in milik
        )
        for r, row in enumerate((tabel.head, *tabel.rows))
    ]
    kepala, isi = baris_tabel[0], tuple(baris_tabel[1:])
    sumber = _sumber(tabel.source)
    lebar = _lebar((tabel.head, *tabel.rows))
    judul = baris(tabel.caption)
    return Table("data", lebar, (kepala,), isi, "", judul, sumber, tabel.id, asal=tabel.span)


def _membentang(sel: Cell, milik: Mapping[tuple[int, int], str], r: int, c: int) -> Cell:
    """Return a cell as wide and as high as the cells that belong to it make it."""
    lebar = next(n for n in count(1) if milik.get((r, c + n)) != "kiri")
    tinggi = next(n for n in count(1) if milik.get((r + n, c)) != "atas")
    return replace(sel, colspan=lebar, rowspan=tinggi)


def _sumber(kata: Sequence[narasi.Inline]) -> tuple[Inline, ...]:
    return bertitik((Text("Sumber: "), *_catatan(kata))) if kata else ()


def gambar(satu: narasi.Picture, isi: Bitmap | str) -> Figure:
    """Return the figure of an author's picture; ``isi`` are its pixels or its SVG."""
    svg, bitmap = (isi, None) if isinstance(isi, str) else ("", isi)
    judul, sumber = baris(satu.caption), _sumber(satu.source)
    return Figure("gambar", svg, satu.alt, "", judul, sumber, satu.id, bitmap, asal=satu.span)


def _lebar(rows: Sequence[tuple[tuple[narasi.Inline, ...], ...]]) -> tuple[float, ...]:
    """Return shares of the width: long columns wide, but no word broken if it can be helped."""
    bobot = []
    for kolom in zip(*rows, strict=True):
        teks = [kata_polos(sel) for sel in kolom]
        terpanjang = max((len(kata) for sel in teks for kata in sel.split()), default=1)
        rerata = sum(map(len, teks)) / len(teks)
        bobot.append(max(terpanjang, 4, min(rerata, 48)))
    return tuple(round(satu / sum(bobot), 6) for satu in bobot)


def kata_polos(children: Sequence[narasi.Inline]) -> str:
    """Return the bare words of a cell."""
    out = []
    for child in children:
        match child:
            case narasi.Text(text):
                out.append(text)
            case narasi.Strong(inner) | narasi.Emphasis(inner):
                out.append(kata_polos(inner))
            case narasi.Break():
                out.append(" ")
            case _:
                pass
    return "".join(out)


def rujukan(isi: Sequence[narasi.Block], target: str) -> Span | None:
    """Return where ``[#target]`` or its placement is written."""
    for satu in isi:
        if (ketemu := _find(satu, target)) is not None:
            return ketemu
    return None


def _find(satu: narasi.Block, target: str) -> Span | None:  # noqa: PLR0911 - one line a kind
    match satu:
        case narasi.Paragraph(children) | narasi.Heading(_, children):
            return _find_inline(children, target)
        case narasi.List(_, items):
            return rujukan([blok for item in items for blok in item.blocks], target)
        case narasi.Quote(blocks):
            return rujukan(blocks, target)
        case narasi.Table(caption=caption, head=head, rows=rows, source=source):
            sel = (caption, source, *head, *(cell for row in rows for cell in row))
            return next((s for c in sel if (s := _find_inline(c, target))), None)
        case narasi.Picture(id=id_, caption=caption, source=source):
            return satu.span if target == id_ else _find_inline((*caption, *source), target)
        case narasi.Formula():
            return None
        case narasi.Placement(span=span):
            return span if target == f"{satu.kind}-{satu.name}" else None
    assert_never(satu)


def _find_inline(children: Sequence[narasi.Inline], target: str) -> Span | None:
    for child in children:
        match child:
            case narasi.Reference(there, span) if there == target:
                return span
            case narasi.Strong(inner) | narasi.Emphasis(inner) | narasi.Note(inner):
                if ketemu := _find_inline(inner, target):
                    return ketemu
            case _:
                pass
    return None
