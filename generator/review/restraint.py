"""Whether nothing changed but what adopted remarks name; each change is judged, none is dropped.

What an amendment says is judged by its norms: the law that its instructions make, read back from
the printed lines, beside the law that the new draft makes. So an instruction in other words, or a
Pasal restated for one of its ayat, is no change of what it restates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from generator.diagnostics import NOWHERE, Span
from generator.documents.kekangan import Kekangan, Ubahan
from generator.documents.rumusan import UnitLayout
from generator.documents.tempat import NOTE, SENTENCE, tempat_baris
from generator.ir.identify import identified
from generator.ir.nodes import Document, Meta, Part
from generator.ir.printed import PrintedLine, printed, tidy
from generator.law.engine.consolidate import Nasib, consolidate
from generator.law.reader.peraturan import read_peraturan
from generator.model.catatan import Catatan
from generator.model.lines import lines_of
from generator.model.satuan import Peraturan, Satuan
from generator.model.tempat import PENJELASAN, Tempat, called, read_tempat
from generator.review.mark import JenisTanda
from generator.review.match import key
from generator.review.versions import Perbedaan, compared

PRINTED = "cetakan"  # the path of what has no place in the sources of today
BODY = "i-"  # how the ids of units of law begin
ENOUGH = 4  # words at least by which a part of a proposed text is known
_BARE = re.compile(r"Cukup jelas\.|[Dd]ihapus[.;]|(?:Pasal|BAB|Bagian|Ayat|Huruf|Angka)\s+\S+")
_END = re.compile(r"[;,.]?(?:\s+(dan|atau|dan/atau))?\s*$")
_COUNTED = re.compile(r"\b(?:huruf [a-z]+|angka \d+|dan)\b|,")


class Unreadable(ValueError):
    """The printed instructions of a copy cannot be applied to the law in force."""


def law_of(lines: Sequence[PrintedLine], base: Satuan) -> Satuan:
    """Return the law that the printed lines of an amendment make of ``base``.

    Raises Unreadable where an instruction cannot be read or applied.
    """
    text = "\n".join(f"{x.label} {x.text}".strip() for x in lines if x.jenis == "naskah")
    law, _ = read_peraturan(lines_of(text, Span(PRINTED, 1, 1)))
    made = consolidate(Peraturan("", batang_tubuh=base), [law])
    for one in made.penerapan:
        if one.nasib is not Nasib.DITERAPKAN:
            raise Unreadable(one.kalimat)
    sentences = sum(line.unit.startswith("instruksi-") for line in lines)
    if sentences != len(made.penerapan):
        raise Unreadable(f"{len(made.penerapan)} dari {sentences} instruksi terbaca")
    return replace(made.hasil.batang_tubuh, judul=made.hasil.judul or base.judul)


def norms_of(law: Satuan) -> tuple[PrintedLine, ...]:
    """Return every norm of a law as a line: its words, its number, the id of its unit."""
    parts = identified((Part("hukum", "", UnitLayout(awalan=BODY).blok(law)),))
    return printed(Document("hukum", Meta("", "", "", (), "2000-01-01", ""), "", parts))


@dataclass(frozen=True, slots=True)
class Print:
    """A document as printed: its lines, and for an amendment the law that it makes."""

    lines: tuple[PrintedLine, ...]
    law: Satuan | None = None


@dataclass(frozen=True, slots=True)
class _Change:
    """A change, and the places where it was and is; a side that is not there has none."""

    beda: Perbedaan
    was: Tempat | None
    now: Tempat | None

    @property
    def places(self) -> tuple[Tempat, ...]:
        return tuple(place for place in (self.was, self.now) if place is not None)

    @property
    def sides(self) -> tuple[PrintedLine, ...]:
        return tuple(line for line in (self.beda.was, self.beda.now) if line is not None)

    @property
    def place(self) -> Tempat:
        return self.now if self.now is not None else self.was or ()


def restraint(
    dokumen: str, sidik: str, old: Print, new: Print, catatan: Sequence[Catatan]
) -> Kekangan:
    """Return how a document is held against an earlier print of it, by the remarks adopted."""
    law = dokumen == "ranperda"
    adopted = [c for c in catatan if c.diterima and str(c.dokumen) == dokumen]
    normed = old.law is not None and new.law is not None
    found = list(_placed(old.lines, new.lines, law=law))
    if old.law is not None and new.law is not None:
        norms = list(_placed(norms_of(old.law), norms_of(new.law), law=law))
        # Of the body, the printed lines are the norms, or restate what is in force.
        rest = [each for each in found if not all(x.unit.startswith(BODY) for x in each.sides)]
        found = [*norms, *rest]
    remarks = [_Remark.of(c, old.lines, law=law) for c in adopted]
    judge = _Judge(found, remarks, normed, _groups(old, new) if law else {})
    told = [(each, judge.named(each)) for each in found]
    judge.inside = {place for each, by in told if by for place in each.places}
    lists: dict[str, list[Ubahan]] = {"dinamai": [], "di_luar": [], "dinomori": [], "ikutan": []}
    for each, by in told:
        sebab = "" if by else judge.follows(each)
        renumbered = each.beda.jenis is JenisTanda.NOMOR
        other = "dinomori" if renumbered else "di_luar"
        name = "dinamai" if by else "ikutan" if sebab else other
        lists[name].append(_told(each, by, sebab, judge.wording(each, by)))
    if sum(map(len, lists.values())) != len(found):
        raise RuntimeError("sebuah perubahan tidak terhitung tepat satu kali")
    used = {number for _, by in told for number in by}
    idle = [remark for remark in judge.remarks if remark.number not in used]
    return Kekangan(
        dokumen,
        sidik,
        **{name: tuple(each) for name, each in lists.items()},
        tanpa_tempat=tuple(r.number for r in idle if not r.placed),
        tanpa_ubahan=tuple(r.number for r in idle if r.placed),
    )


def _placed(
    old: Sequence[PrintedLine], new: Sequence[PrintedLine], *, law: bool
) -> Iterator[_Change]:
    """Yield each change with the places of its lines."""
    places = {
        id(line): place
        for lines in (old, new)
        for line, place in zip(lines, _places(lines, law=law), strict=True)
    }
    for each in compared(old, new):
        was = places[id(each.was)] if each.was is not None else None
        now = places[id(each.now)] if each.now is not None else None
        yield _Change(each, was, now)


def _places(lines: Sequence[PrintedLine], *, law: bool) -> Sequence[Tempat]:
    return tempat_baris(lines) if law else [()] * len(lines)


_LADDER = ("buku", "bab", "bagian", "paragraf")


def _groups(*prints: Print) -> dict[str, set[Tempat]]:
    """Return the groups of the law that each Pasal stands in, outermost first."""
    found: dict[str, set[Tempat]] = {}
    for one in prints:
        lines = one.lines if one.law is None else norms_of(one.law)
        around: list[str] = []
        for place in _places(lines, law=True):
            kind = place[-1].split()[0] if place else ""
            if kind in _LADDER:
                outer = _LADDER[: _LADDER.index(kind)]
                around = [step for step in around if step.split()[0] in outer] + [place[-1]]
            elif place and place[0].startswith("pasal "):
                found.setdefault(place[0], set()).add(tuple(around))
    return found


def _told(
    each: _Change, by: tuple[str, ...], sebab: str, wording: tuple[tuple[str, ...], tuple[str, ...]]
) -> Ubahan:
    beda = each.beda
    line = beda.now or beda.was
    asal = line.asal if line is not None and line.asal.path != PRINTED else NOWHERE
    return Ubahan(
        tempat=called(each.place) if each.place else "",
        apa=str(beda.jenis),
        semula=beda.was.printed if beda.was is not None else "",
        menjadi=beda.now.printed if beda.now is not None else "",
        karena=by,
        terbuka=wording[0],
        lain=wording[1],
        sebab=sebab,
        di=each.places,
        asal=asal,
    )


@dataclass(frozen=True, slots=True)
class _Remark:
    """An adopted remark: the place that it names, or else the one line that it quotes.

    ``proposed`` is what it wants to stand there.
    """

    number: str
    place: Tempat | None
    quoted: tuple[Tempat, str] | None
    proposed: tuple[str, ...]

    @property
    def placed(self) -> bool:
        """Whether it names one place of the copy."""
        return self.place is not None or self.quoted is not None

    @classmethod
    def of(cls, catatan: Catatan, lines: Sequence[PrintedLine], *, law: bool) -> _Remark:
        """Return a remark with the place that it names in a copy."""
        place = read_tempat(str(catatan.satuan)) if law and catatan.satuan else None
        proposed = tuple(tidy(str(x)) for x in (catatan.usul, catatan.rumusan) if x)
        quote = tidy(str(catatan.kutipan))
        quoted = None
        if place is None and quote:
            told = list(zip(lines, _places(lines, law=law), strict=True))
            same = [(p, x.text) for x, p in told if key(quote) in (key(x.text), key(x.printed))]
            if not same and len(quote.split()) >= ENOUGH:
                same = [(p, x.text) for x, p in told if quote in x.text]
            quoted = same[0] if len(same) == 1 else None
        return cls(str(catatan.id), place, quoted, proposed)

    def names(self, each: _Change, groups: Mapping[str, set[Tempat]]) -> bool:
        """Say whether a change is at the place named, or brings the words proposed.

        What names a group of the law names every Pasal in it.
        """
        place, beda = self.place, each.beda
        wide = ((*outer, *p) for p in each.places if p for outer in (*groups.get(p[0], ()), ()))
        if place is not None and any(p[: len(place)] == place for p in wide):
            return True
        was = (each.was, beda.was.text) if beda.was is not None else None
        if self.quoted is not None and was == self.quoted:
            return True
        return beda.was is None and beda.now is not None and self._proposes(beda.now.text)

    def _proposes(self, text: str) -> bool:
        enough = len(text.split()) >= ENOUGH
        return any(text == words or (enough and text in words) for words in self.proposed)

    def carried_out(self, each: _Change) -> bool:
        """Say whether what stands there now is of the words that it wants, or goes as they do."""
        beda = each.beda
        if beda.now is not None:
            return self._proposes(beda.now.text) or not beda.now.text
        return beda.was is not None and not self._proposes(beda.was.text)


@dataclass(slots=True)
class _Judge:
    """All changes of a document; ``inside`` are the places of those that a remark names."""

    changes: Sequence[_Change]
    remarks: Sequence[_Remark]
    normed: bool
    groups: Mapping[str, set[Tempat]]
    inside: set[Tempat] = field(default_factory=set)

    def named(self, each: _Change) -> tuple[str, ...]:
        """Return the numbers of the remarks that name a change; renumbering needs none."""
        if each.beda.jenis is JenisTanda.NOMOR:
            return ()
        return tuple(remark.number for remark in self.remarks if remark.names(each, self.groups))

    def wording(
        self, each: _Change, by: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return which remarks that name a change want no words of their own, and which others."""
        mine = [remark for remark in self.remarks if remark.number in by]
        free = tuple(x.number for x in mine if not x.proposed)
        other = tuple(x.number for x in mine if x.proposed and not x.carried_out(each))
        return free, other

    def follows(self, each: _Change) -> str:
        """Return what a change follows from; nothing where it stands for itself."""
        place, words = each.place, [line.text for line in each.sides]
        both = len(words) == 2 and words[0] != words[1]
        reasons = (
            (place == (NOTE,), "catatan naskah di luar rancangan"),
            (
                place == (SENTENCE,) and self.normed,
                "kalimat perintah; normanya dibandingkan sendiri",
            ),
            (
                place[:1] == (PENJELASAN,) and all(map(_BARE.fullmatch, words)),
                "penjelasan tanpa isi yang menyesuaikan susunan",
            ),
            (
                not any(words) and any(p[: len(place)] == place for p in self.inside),
                "kepala satuan yang dinamai",
            ),
            (both and self._only_ends(each, words[0], words[-1]), "tanda akhir rincian"),
            (
                both and self._only_references(words[0], words[-1]),
                "acuan ke satuan yang dinomori ulang",
            ),
            (both and _only_counts(each.sides), "kalimat alat yang menyebut jumlah butir"),
        )
        return next((said for true, said in reasons if true), "")

    def _only_ends(self, each: _Change, was: str, now: str) -> bool:
        """Say whether only what joins an item to its neighbours changed, as one came or went."""
        a, b = _END.search(was), _END.search(now)
        if a is None or b is None or was[: a.start()] != now[: b.start()]:
            return False
        if a[1] and b[1] and a[1] != b[1]:  # "atau" for "dan" says something else
            return False
        parent = each.place[:-1]
        comes_or_goes = (JenisTanda.SISIP, JenisTanda.HAPUS)
        return any(
            other.beda.jenis in comes_or_goes and other.place[:-1] == parent
            for other in self.changes
        )

    def _only_references(self, was: str, now: str) -> bool:
        """Say whether only the numbers of units changed that are renumbered so."""
        renumbered = {
            (each.was[-1], each.now[-1])
            for each in self.changes
            if each.beda.jenis is JenisTanda.NOMOR and each.was and each.now
        }
        a, b = was.split(), now.split()
        for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
            if tag == "equal":
                continue
            if (a2 - a1, b2 - b1) != (1, 1) or a1 == 0:
                return False
            was_step, now_step = (
                f"{side[at - 1]} {side[at].rstrip(',.;')}".lower()
                for side, at in ((a, a1), (b, b1))
            )
            if (was_step, now_step) not in renumbered:
                return False
        return True


def _only_counts(sides: Sequence[PrintedLine]) -> bool:
    """Say whether a sentence of a template changed in the items that it counts alone."""
    was, now = (_COUNTED.sub("", line.text).split() for line in sides)
    return was == now and all(line.asal.path.startswith("templates/") for line in sides)
