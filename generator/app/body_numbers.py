"""The body of a new regulation counted anew once Pasal or groups came, went or moved in its text.

What is new carries the number 0 until then, what was there its old one: so it is known which unit
became which. Every reference to a unit with another number goes along; where nothing tells whose
unit is named, the change is refused with the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.content.edits import Unplaced
from generator.content.pieces import HEADING, block_of
from generator.diagnostics import Span
from generator.ir.printed import PrintedLine
from generator.law import tree
from generator.law.engine.renumber import AWAL, Peta, moved_references
from generator.law.engine.rujukan import ALAMAT, outside
from generator.law.reader.read import read_satuan
from generator.model import nomor
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.satuan import Jenis
from generator.model.teks import Teks

FILE, KEY = "rancangan.yaml", "batang_tubuh"
NEW = "0"  # the number of a heading that has none yet
_HEAD = re.compile(r"(\s*)(Pasal|BAB|Bagian|Paragraf|BUKU)\s+(\S+(?:\s(?:Belas|Puluh))?)\s*$")
_LADDER = (Jenis.BUKU, Jenis.BAB, Jenis.BAGIAN, Jenis.PARAGRAF)
_CITED = re.compile(r"\[[^\]]*\]")
_OWN = re.compile(r"\s+(?:[Rr]ancangan|Peraturan\s+(?:Daerah|Gubernur|Bupati|Wali\s+Kota)\s+ini)\b")
_OTHERS = re.compile(r"\s*(?:- )?(?:ketentuan|sumber|mengingat|kutipan|peraturan)\s*:")
_APART = ("/catatan/", "/terbitan/")  # what is said of a printed copy has the numbers of that copy
_OF_THE_DRAFT = re.compile(r"/narasi/bab-5[^/]*\.md$")


@dataclass(frozen=True, slots=True)
class Kepala:
    """A heading in the text of a body: its line, its kind and its number."""

    baris: int
    jenis: Jenis
    nomor: str


def body_of(text: str) -> tuple[int, int]:
    """Return the lines, from and to, in which the body stands; raise where it is no block."""
    return block_of(text, KEY)


def headings(text: str) -> tuple[Kepala, ...]:
    """Return the headings of a body in their order."""
    top, end = body_of(text)
    lines = text.split("\n")
    found = ((n, _HEAD.match(lines[n])) for n in range(top, end))
    return tuple(Kepala(n, Jenis(m[2].lower()), m[3]) for n, m in found if m is not None)


Texts = Mapping[str, tuple[str, str]]  # a file's words before and after, by its path


def counters(texts: Texts) -> Iterator[Counter]:
    """Yield how the bodies among changed files are counted anew; raise Unplaced where none can be.

    ``texts`` hold the bodies before anything was counted.
    """
    for path, (before, after) in texts.items():
        if not path.endswith(f"/{FILE}") or not re.search(rf"^{KEY}:", before, re.MULTILINE):
            continue
        old, now = headings(before), headings(after)
        if [(x.jenis, x.nomor) for x in old] != [(x.jenis, x.nomor) for x in now]:
            yield Counter(path, before, after, old, now)


def counted_through(sources: Mapping[str, str], texts: Texts) -> dict[str, tuple[str, str]]:
    """Return changed files with the body counted anew, and the others that name its units.

    ``sources`` are all files of the dossier by their paths. Raises :class:`Unplaced` where a
    reference cannot be moved along.
    """
    done = dict(texts)
    for counter in counters(texts):
        path = counter.path
        done[path] = (counter.before, counter.own())
        folder = path.removesuffix(FILE)
        for other, words in sorted(sources.items()):
            if other == path or not other.startswith(folder) or any(x in other for x in _APART):
                continue
            current = done[other][1] if other in done else words
            if (moved := counter.other(other, current)) != current:
                done[other] = (done[other][0] if other in done else words, moved)
    return done


@dataclass(slots=True)
class Counter:
    """Counts one body; ``peta`` leads from the old address of a unit to the new one."""

    path: str
    before: str
    after: str
    old: Sequence[Kepala]
    now: Sequence[Kepala]
    peta: Peta = field(init=False)
    numbers: list[str] = field(init=False)

    def __post_init__(self) -> None:
        if list(_numbered(self.old)) != [x.nomor for x in self.old]:
            raise Unplaced("satuan dalam batang_tubuh tidak bernomor urut; tulis sendiri")
        self.numbers = list(_numbered(self.now))
        became = {
            (x.jenis, x.nomor): number
            for x, number in zip(self.now, self.numbers, strict=True)
            if x.jenis is Jenis.PASAL and x.nomor != NEW
        }
        groups = dict(zip(_groups(self.old), self._kept_groups(), strict=True))
        peta: dict[Alamat, Alamat | None] = {}
        top, end = body_of(self.before)
        words = "\n".join(self.before.split("\n")[top:end])
        law, _ = read_satuan(Teks(words, Span(self.path, top + 1, 1)), Span(self.path, top + 1, 1))
        for way, _unit in tree.traverse(law):
            alamat = tree.alamat_di(law, way)
            if not alamat.langkah:
                continue
            if alamat.pasal is None:
                peta[alamat] = groups.get(alamat)
                continue
            number = became.get((Jenis.PASAL, alamat.pasal.akhir.nomor))
            inner = alamat.langkah[1:]
            step = Alamat().ke(Jenis.PASAL, number) if number else None
            peta[alamat] = Alamat((*step.langkah, *inner)) if step else None
        # A Bab is named without its Buku; of Bagian and Paragraf nobody knows whose is meant.
        for alamat, today in list(peta.items()):
            if today is not None and alamat.akhir.jenis is Jenis.BAB:
                peta.setdefault(Alamat(alamat.langkah[-1:]), Alamat(today.langkah[-1:]))
        self.peta = peta

    def _kept_groups(self) -> Iterator[Alamat]:
        """Yield the addresses today of the groups that were there; none of them goes or moves."""
        named = [Kepala(x.baris, x.jenis, n) for x, n in zip(self.now, self.numbers, strict=True)]
        every = dict(
            zip((x.baris for x in named if x.jenis in KELOMPOK), _groups(named), strict=True)
        )
        for x in self.now:
            if x.jenis in KELOMPOK and x.nomor != NEW:
                yield every[x.baris]

    def own(self) -> str:
        """Return the file of the body: its headings counted, what is named in it moved along."""
        lines = self.after.split("\n")
        top, end = body_of(self.after)
        starts = [x.baris for x in self.now]
        for n, (head, number) in enumerate(zip(self.now, self.numbers, strict=True)):
            last = starts[n + 1] if n + 1 < len(starts) else end
            dari = Alamat().ke(Jenis.PASAL, head.nomor) if head.jenis is Jenis.PASAL else Alamat()
            within = "\n".join(lines[head.baris + 1 : last])
            if head.nomor == NEW:
                self._unmoved(within)
            else:
                lines[head.baris + 1 : last] = self._moved(within, dari).split("\n")
            lines[head.baris] = _HEAD.sub(rf"\g<1>\g<2> {number}", lines[head.baris])
        rest = "\n".join(lines[end:])
        front = "\n".join(lines[:top])
        body = "\n".join(lines[top:end])
        return "\n".join((self._moved(front, Alamat()), body, self._moved(rest, Alamat())))

    def _moved(self, words: str, dari: Alamat) -> str:
        new, left = moved_references(words, dari, self.peta)
        for said, why in left:
            if any(self._shifts(a) for a in _addresses(said)):
                raise Unplaced(f'rujukan "{said}" dalam {FILE}: {why}; tulis sendiri')
        return new

    def _unmoved(self, words: str) -> None:
        """Raise where new words name a unit whose number changes: by which number, nobody knows."""
        for said in _named(words):
            if any(self._shifts(a) for a in _addresses(said)):
                raise Unplaced(f'yang baru merujuk "{said}", yang nomornya bergeser; tulis sendiri')

    def _shifts(self, alamat: Alamat) -> bool:
        """Say whether a unit of the old body has another number now, or is gone."""
        outer = alamat.pasal or alamat
        return outer in self.peta and self.peta[outer] != outer

    def other(self, path: str, text: str) -> str:
        """Return another file of the dossier with what it names of the body moved along."""
        out, done = "", 0
        cited = [(m.start(), m.end()) for m in _CITED.finditer(text)]
        for m in AWAL.finditer(text):
            found = ALAMAT.match(text, m.start())
            if found is None or m.start() < done or outside(text, found.end()):
                continue
            said = found[0]
            if not any(self._shifts(a) for a in _addresses(said)):
                continue
            head = text.rfind("\n", 0, m.start()) + 1
            if any(a <= m.start() < b for a, b in cited) or _OTHERS.match(text[head : m.start()]):
                continue
            if not (_OWN.match(text, found.end()) or _OF_THE_DRAFT.search(path)):
                place = f"{path}:{text.count(chr(10), 0, m.start()) + 1}"
                raise Unplaced(
                    f'"{" ".join(said.split())}" yang nomornya bergeser disebut di {place}'
                )
            new, left = moved_references(said, Alamat(), self.peta)
            if left:
                place = f"{path}:{text.count(chr(10), 0, m.start()) + 1}"
                raise Unplaced(
                    f'"{" ".join(said.split())}" di {place}: {left[0][1]}; tulis sendiri'
                )
            out += text[done : m.start()] + new
            done = found.end()
        return out + text[done:]

    def printed(self, line: PrintedLine) -> PrintedLine:
        """Return a line of the draft as it is to be printed now; its own number is the tool's."""
        if not line.asal.path.endswith(f"/{FILE}") or HEADING.match(line.text):
            return line
        found = _UNIT.match(line.unit)
        dari = Alamat().ke(Jenis.PASAL, found[1].upper()) if found else Alamat()
        return replace(line, text=moved_references(line.text, dari, self.peta)[0])


def _numbered(heads: Sequence[Kepala]) -> Iterator[str]:
    """Yield the numbers that headings have in their order; Bagian begin anew in each Bab."""
    last: dict[Jenis, str] = {}
    like = {Jenis.BAB: "I", Jenis.BUKU: "KESATU", Jenis.BAGIAN: "Kesatu", Jenis.PARAGRAF: "1"}
    for head in heads:
        if head.jenis is Jenis.PASAL:
            last[Jenis.PASAL] = nomor.following(
                Jenis.PASAL, *filter(None, (last.get(Jenis.PASAL),))
            )
        else:
            for deeper in _LADDER[_LADDER.index(head.jenis) + 1 :]:
                if head.jenis is not Jenis.BUKU or deeper is not Jenis.BAB:
                    last.pop(deeper, None)
            before = nomor.parse(head.jenis, last[head.jenis]).pokok if head.jenis in last else 0
            form = head.nomor if head.nomor != NEW else like[head.jenis]
            last[head.jenis] = nomor.render(head.jenis, nomor.Nomor(before + 1), form)
        yield last[head.jenis]


def _groups(heads: Sequence[Kepala]) -> Iterator[Alamat]:
    """Yield the address of each group, from the outside in."""
    inside: list[Kepala] = []
    for head in heads:
        if head.jenis not in KELOMPOK:
            continue
        outer = _LADDER[: _LADDER.index(head.jenis)]
        inside = [x for x in inside if x.jenis in outer] + [head]
        alamat = Alamat()
        for x in inside:
            alamat = alamat.ke(x.jenis, x.nomor)
        yield alamat


def _named(words: str) -> Iterator[str]:
    for m in AWAL.finditer(words):
        found = ALAMAT.match(words, m.start())
        if found is not None and not outside(words, found.end()):
            yield " ".join(found[0].split())


_UNIT = re.compile(r"i-pasal-([0-9a-z]+)")
_STEP = re.compile(r"Pasal\s+(\d+[A-Z]*)|B(?:ab|AB)\s+([IVXL]+[A-Z]?)\b")


def _addresses(said: str) -> Iterator[Alamat]:
    """Yield the Pasal and Bab that words name."""
    for m in _STEP.finditer(said):
        kind, number = (Jenis.PASAL, m[1]) if m[1] else (Jenis.BAB, m[2])
        yield Alamat().ke(kind, number)
