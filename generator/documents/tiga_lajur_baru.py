"""Three texts of a new regulation: of what it replaces, as it was handed in, and as it reads today.

Numbers do not tell which unit answers which: a new regulation has its own, and one Pasal more moves
all behind it. Words do (``law.engine.padanan``); what answers nothing stands alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.documents import tandai
from generator.documents.rumusan import UnitLayout
from generator.documents.tempat import tempat_baris
from generator.documents.word_diff import Beda
from generator.ir.html import Blok
from generator.ir.identify import identified
from generator.ir.nodes import Document, Meta, Paragraph, Part, Text
from generator.ir.printed import PrintedLine, printed, tidy
from generator.law.engine.padanan import SEBAGIAN, match_units
from generator.law.reader.read import read_satuan
from generator.model.dossier import Dasar
from generator.model.satuan import Jenis, Satuan
from generator.model.tempat import PENJELASAN, PENUTUP, Tempat, called

BODY = "i-"  # how the ids of units of law begin
_META = Meta("", "", "", (), "2000-01-01", "")
_NONE = "\u2013"  # stands in a place that answers none


@dataclass(frozen=True, slots=True)
class Kalimat:
    """One sentence with its label, or the cells of a table in their order."""

    tempat: Tempat
    label: str
    teks: str

    @property
    def tercetak(self) -> str:
        """Return it as it stands on paper."""
        return tidy(f"{self.label} {self.teks}")


@dataclass(frozen=True, slots=True)
class Bagian:
    """A Pasal with all its sentences, or the head of a group."""

    tempat: Tempat
    isi: tuple[Kalimat, ...]

    @property
    def nama(self) -> str:
        """Return what people call it."""
        return called(self.tempat)

    @property
    def teks(self) -> str:
        """Return all its words."""
        return " ".join(one.tercetak for one in self.isi)

    @property
    def berpasal(self) -> bool:
        """Whether it is a Pasal."""
        return self.tempat[0].startswith("pasal ")


@dataclass(frozen=True, slots=True)
class Jawaban:
    """A unit in three texts, one at least; ``baris`` are the sentences that answer each other."""

    satuan: tuple[Bagian | None, Bagian | None, Bagian | None]
    baris: tuple[tuple[Kalimat | None, Kalimat | None, Kalimat | None], ...]


def bagian_dari(lines: Sequence[PrintedLine]) -> tuple[Bagian, ...]:
    """Return the body of a regulation as its lines print it, unit by unit."""
    told = zip(lines, tempat_baris(lines), strict=True)
    body = [(x, p) for x, p in told if x.unit.startswith(BODY) and p and p[0] != PENUTUP]
    heads = [p[:1] if p[0].startswith("pasal ") else p for _, p in body]
    found = []
    for place, group in groupby(zip(body, heads, strict=True), key=lambda each: each[1]):
        found.append(Bagian(place, tuple(_sentences(pair for pair, _ in group))))
    return tuple(found)


def _sentences(body: Iterable[tuple[PrintedLine, Tempat]]) -> Iterator[Kalimat]:
    for (place, cells), group in groupby(body, key=lambda each: (each[1], each[0].jenis == "sel")):
        lines = [line for line, _ in group]
        if cells:
            yield Kalimat(place, "", " | ".join(line.text for line in lines))
        else:
            yield from (Kalimat(place, line.label, line.text) for line in lines)


def bagian_lama(dulu: Dasar | None) -> tuple[Bagian, ...]:
    """Return the body of the law that is replaced, as far as it is in force."""
    if dulu is None:
        return ()
    law, _ = read_satuan(dulu.batang_tubuh, dulu.batang_tubuh.span)
    parts = identified((Part("hukum", "", UnitLayout(awalan=BODY).blok(law)),))
    body = bagian_dari(printed(Document("hukum", _META, "", parts)))
    return tuple(each for each in body if each.isi[-1].teks != "Dihapus.")


def answers(
    lama: Sequence[Bagian], diajukan: Sequence[Bagian], sekarang: Sequence[Bagian]
) -> Iterator[Jawaban]:
    """Yield every unit of the three texts once, in the order of the draft, the replaced law last.

    A unit of today stands beside what it was when handed in, and beside what it replaces.
    """
    was = _matched(diajukan, sekarang, numbers=True)
    here = [diajukan[was[n]] if n in was else None for n in range(len(sekarang))]
    rows: list[tuple[Bagian | None, Bagian | None]] = list(zip(here, sekarang, strict=True))
    for n, gone in enumerate(diajukan):
        if n not in was.values():
            before = next((m for m in range(n - 1, -1, -1) if m in was.values()), None)
            at = 0
            if before is not None:
                at = 1 + next(i for i, row in enumerate(rows) if row[0] is diajukan[before])
            while at < len(rows) and rows[at][1] is None:
                at += 1
            rows.insert(at, (gone, None))
    wanted = [row[1] or row[0] for row in rows]
    old = _matched(lama, [each for each in wanted if each is not None])
    for n, (one, two) in enumerate(rows):
        yield _answered(lama[old[n]] if n in old else None, one, two)
    for n, each in enumerate(lama):
        if n not in old.values():
            yield _answered(each, None, None)


def _matched(
    kiri: Sequence[Bagian], kanan: Sequence[Bagian], *, numbers: bool = False
) -> dict[int, int]:
    """Return, by position, which of the left each of the right answers.

    Pasal answer Pasal by their words, groups groups by their title; of two drafts of one author,
    what is written anew as a whole answers what had its ``numbers``.
    """
    found: dict[int, int] = {}
    for berpasal in (True, False):
        a = [n for n, x in enumerate(kiri) if x.berpasal is berpasal]
        b = [n for n, x in enumerate(kanan) if x.berpasal is berpasal]
        same = match_units([_stub(kiri[n]) for n in a], [_stub(kanan[n]) for n in b])
        found |= {b[j]: a[i] for j, i in same.items()}
        left = {kiri[n].tempat: n for n in a if numbers and n not in found.values()}
        for n in b:
            if n not in found and (other := left.pop(kanan[n].tempat, None)) is not None:
                found[n] = other
    return found


def _stub(unit: Bagian) -> Satuan:
    return Satuan(Jenis.PASAL, "", kalimat=" ".join(x.teks for x in unit.isi))


def _answered(*units: Bagian | None) -> Jawaban:
    lama, diajukan, sekarang = units
    isi = [unit.isi if unit is not None else () for unit in units]
    near = sekarang or diajukan
    if near is None:
        return Jawaban((lama, None, None), tuple((x, None, None) for x in isi[0]))
    rows: list[tuple[Kalimat | None, Kalimat | None]] = _beside(isi[1], isi[2])
    known = [two or one for one, two in rows]
    whole = _beside(isi[0], [each for each in known if each is not None])
    second = {id(each): row for each, row in zip(known, rows, strict=True)}
    found = [(old, *second.get(id(each), (None, None))) for old, each in whole]
    return Jawaban((lama, diajukan, sekarang), tuple(found))


def _beside(
    kiri: Sequence[Kalimat], kanan: Sequence[Kalimat]
) -> list[tuple[Kalimat | None, Kalimat | None]]:
    """Return the sentences of two units in rows, in the order of the right, none left out."""
    one, other = ([Satuan(Jenis.AYAT, "", kalimat=x.teks) for x in s] for s in (kiri, kanan))
    same = match_units(one, other, SEBAGIAN)
    left = {_inner(x): n for n, x in reversed(list(enumerate(kiri))) if n not in same.values()}
    for n, each in enumerate(kanan):
        if n not in same and (place := left.pop(_inner(each), None)) is not None:
            same[n] = place
    rows: list[tuple[Kalimat | None, Kalimat | None]] = [
        (kiri[same[n]] if n in same else None, each) for n, each in enumerate(kanan)
    ]
    for n, gone in enumerate(kiri):
        if n not in same.values():
            above = [i for i, (x, _) in enumerate(rows) if x is not None and x in kiri[:n]]
            rows.insert(above[-1] + 1 if above else 0, (gone, None))
    return rows


def _inner(one: Kalimat) -> tuple[Tempat, bool, bool]:
    """Return where a sentence stands in its Pasal; a head, a table and words are no rivals."""
    return one.tempat[1:], bool(one.label), bool(one.teks)


def cells(row: Sequence[Kalimat | None]) -> tuple[Blok, Blok, Blok]:
    """Return the cells of a row: what comes is marked beside the text on its left."""
    lama, diajukan, sekarang = row
    return (
        _cell(lama, lama),
        _cell(diajukan if lama is None else lama, diajukan),
        _cell(diajukan, sekarang),
    )


def _cell(before: Kalimat | None, now: Kalimat | None) -> Blok:
    if now is None:
        return Blok(())
    marked = tandai.bertanda(before.teks if before else "", now.teks, Beda.SISIP)
    label = f"{now.label} " if now.label and now.teks else now.label
    front = (Text(label),) if label else ()
    return Blok((Paragraph("isi-rapat", (*front, *marked)),))


def name_of(one: Jawaban, lama: str) -> str:
    """Return the name of a unit today, and of those that it stands beside where they differ."""
    old, was, now = one.satuan
    if now is None and was is None:
        return f"{old.nama if old else ''} {lama}"
    told = [] if now is None or was is None or now.nama == was.nama else [f"diajukan: {was.nama}"]
    told += [f"{lama}: {old.nama}"] if old is not None else []
    name = (now or was or old or Bagian((), ())).nama
    return f"{name} ({'; '.join(told)})" if told else name


def moved_places(found: Iterable[Jawaban]) -> Mapping[Tempat, Tempat]:
    """Return, for every place of the draft handed in, where that stands today."""
    moved: dict[Tempat, Tempat] = {}
    for one in found:
        _, was, now = one.satuan
        if was is None:
            continue
        moved[was.tempat] = now.tempat if now is not None else (f"{_NONE}{was.tempat[0]}",)
        for _, before, after in one.baris:
            if before is None or before.tempat in moved:
                continue
            here = moved[was.tempat]
            steps = tuple(f"{_NONE}{step}" for step in before.tempat[1:])
            moved[before.tempat] = after.tempat if after is not None else (*here, *steps)
    return moved


def explained_today(place: Tempat, moved: Mapping[Tempat, Tempat]) -> Tempat:
    """Return the place today of what explains a unit of the draft handed in."""
    if place[0] != PENJELASAN or place[1:] not in moved:
        return place
    return (PENJELASAN, *moved[place[1:]])


def renumbered(one: Kalimat | None, other: Kalimat | None) -> bool:
    """Say whether a sentence says the same under another number."""
    return (
        one is not None
        and other is not None
        and one.teks == other.teks
        and one.label != other.label
    )
