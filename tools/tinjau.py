"""``make tinjau``: a hundred reviews made by dice, taken back, applied, and compared.

Half of the reviewers write as Word writes a file, half are LibreOffice itself. Each makes a few
edits of the kinds that officials make; it is known of each which line it concerns. Measured is how
many are told on that line, how many are lost, and, once all that can be written is, whether the
draft reads as the reviewers wrote and nothing else came or went.
"""

from __future__ import annotations

import argparse
import datetime
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from lxml import etree

from generator.app.apply_marks import prove, write
from generator.app.origin import lines_of
from generator.app.paths import Home
from generator.app.prepare import examined
from generator.app.receive import Reception, receive
from generator.documents.build import build
from generator.ir.printed import PrintedLine
from generator.review.bukti import bare, comes, made_by_tool
from generator.review.enclosed import carried_by_docx
from generator.review.mark import SPLIT, JenisTanda
from generator.review.returned import read_returned
from generator.review.usulan import Usulan
from generator.shipped import CONTENT
from tests import kencana
from tests.review.kantor import Job, all_reviewed, step
from tests.review.terbitan import issue
from tests.review.words import AUTHOR, Copy, W, text_of

SEED, REVIEWS, EDITS, TOGETHER = 2026, 100, 5, 5
DOSSIERS = ("banten-perangkat-daerah", "contoh-nusa-kencana")
DOCUMENTS = ("ranperda", "keterangan", "naskah-akademik")
PAGE = Path("docs/ketahanan.md")
BEGIN, END = "<!-- tinjauan: make tinjau FLAGS=--tulis -->", "<!-- akhir tinjauan -->"
EX = "http://schemas.microsoft.com/office/word/2012/wordml"
UBAH, HAPUS, SISIP = JenisTanda.UBAH, JenisTanda.HAPUS, JenisTanda.SISIP
PINDAH, KOMENTAR, RUPA = JenisTanda.PINDAH, JenisTanda.KOMENTAR, JenisTanda.RUPA


@dataclass(frozen=True, slots=True)
class Edit:
    """What a reviewer did: the lines it concerns (one of them is enough), and how it may be told.

    ``words`` are what was put in or said, empty where nothing was; ``bagian`` is what was changed
    where that is no line.
    """

    macam: str
    lines: tuple[PrintedLine, ...]
    kinds: frozenset[JenisTanda]
    words: str = ""
    bagian: str = ""


@dataclass(slots=True)
class Review:
    """A reviewer's copy: its document, who wrote it, and all that was done in it."""

    number: int
    name: str
    pen: str
    path: Path
    edits: list[Edit] = field(default_factory=list)
    variant: str = ""
    slug: str = kencana.SLUG


@dataclass(slots=True)
class Draft:
    """A document that went out, and which of its lines an edit can be told apart in."""

    name: str
    data: bytes
    lines: tuple[PrintedLine, ...] = ()
    whole: str = ""
    good: list[PrintedLine] = field(default_factory=list)

    def __post_init__(self) -> None:
        record = carried_by_docx(self.data, self.name).record
        assert record is not None
        self.lines = tuple(x for x in record.lines if x.printed)
        texts = [text_of(p) for p in Copy(self.data).root.iter(f"{W}p")]
        self.whole = "\n".join(texts)
        seen = Counter(x.text for x in self.lines)
        self.good = [
            x
            for x in self.lines
            if x.jenis != "catatan"
            and len(x.text.split()) > 6
            and seen[x.text] == 1
            and self.whole.count(x.text) == 1
        ]

    def phrase(self, line: PrintedLine, dice: Random, length: int = 3) -> str:
        """Return words of a line that stand nowhere else; "" where there are none."""
        words = line.text.split()
        places = list(range(0, max(1, len(words) - length)))
        dice.shuffle(places)
        for at in places:
            found = " ".join(words[at : at + length])
            if self.whole.count(found) == 1 and found in line.text:
                return found
        return ""

    def next(self, line: PrintedLine) -> PrintedLine | None:
        """Return the line behind one, where it is of the same row and told apart too."""
        at = self.lines.index(line) + 1
        if at >= len(self.lines):
            return None
        other = self.lines[at]
        same = re.sub(r"\w+", "x", other.label) == re.sub(r"\w+", "x", line.label)
        return other if same and other in self.good and other.jenis == line.jenis else None


# --- a reviewer with Word ------------------------------------------------------------------------


@dataclass(slots=True)
class Word:
    """Makes edits in a copy as Word writes them."""

    draft: Draft
    copy: Copy
    dice: Random
    spent: set[int] = field(default_factory=set)

    def line(self, wanted: Callable[[PrintedLine], bool] = lambda _: True) -> PrintedLine | None:
        """Return a line that was not touched, and with a neighbour that was not."""
        order = {id(x): n for n, x in enumerate(self.draft.lines)}
        free = [
            x
            for x in self.draft.good
            if not {order[id(x)] + near for near in (-1, 0, 1)} & self.spent and wanted(x)
        ]
        if not free:
            return None
        found = self.dice.choice(free)
        self.spent.add(order[id(found)])
        return found

    def whole(self, line: PrintedLine) -> bool:
        """Say whether the words of a line stand in one run."""
        p = self.copy.paragraph(line.text)
        return any((t.text or "").strip() == line.text for t in p.iter(f"{W}t"))

    def phrase(self, line: PrintedLine, length: int = 3) -> str:
        """Return words of a line that stand in one run and nowhere else."""
        found = self.draft.phrase(line, self.dice, length)
        p = self.copy.paragraph(line.text)
        return found if any(found in (t.text or "") for t in p.iter(f"{W}t")) else ""

    @property
    def tracked(self) -> bool:
        """Whether this edit is tracked."""
        return self.dice.random() < 0.6

    # Each returns what it did, or nothing where the dice found no place for it.

    def ganti(self) -> list[Edit]:
        """Change some words."""
        line = self.line()
        phrase = self.phrase(line) if line else ""
        if not line or not phrase:
            return []
        self.copy.replace(phrase, "kata lain penelaah", tracked=self.tracked)
        return [Edit("kata diganti", (line,), frozenset((UBAH,)), "kata lain penelaah")]

    def ketik_ulang(self) -> list[Edit]:
        """Type a whole unit anew."""
        line = self.line(self.whole)
        if not line:
            return []
        words = line.text.split()
        new = f"setiap {' '.join(words[: len(words) // 2])} sesuai dengan ketentuan"
        self.copy.replace(line.text, new, tracked=self.tracked)
        return [Edit("satuan diketik ulang", (line,), frozenset((UBAH, HAPUS)), new)]

    def hapus(self) -> list[Edit]:
        """Delete a paragraph."""
        line = self.line(lambda x: x.jenis == "naskah")
        if not line:
            return []
        self.copy.delete(line.text, tracked=self.tracked)
        return [Edit("alinea dihapus", (line,), frozenset((HAPUS,)))]

    def sisip(self) -> list[Edit]:
        """Put a paragraph in, numbered as its neighbour is."""
        line = self.line(lambda x: x.jenis == "naskah")
        if not line:
            return []
        new = f"Kalimat usulan nomor {self.dice.randrange(1000)} dari penelaah."
        self.copy.insert_after(line.text, new, tracked=self.tracked)
        return [Edit("alinea disisipkan", (line,), frozenset((SISIP,)), new)]

    def pindah(self) -> list[Edit]:
        """Move a paragraph far."""
        line, goal = self.line(lambda x: x.jenis == "naskah"), self.line()
        if not line or not goal or line.jenis != goal.jenis:
            return []
        self.copy.move_after(line.text, goal.text, tracked=self.tracked)
        return [Edit("alinea dipindahkan", (line,), frozenset((PINDAH,)))]

    def tukar(self) -> list[Edit]:
        """Swap two ayat, huruf or paragraphs that stand behind each other."""
        line = self.line(lambda x: x.jenis == "naskah" and self.draft.next(x) is not None)
        other = self.draft.next(line) if line else None
        if not line or not other:
            return []
        self.spent.add(self.draft.lines.index(other))
        self.copy.move_after(line.text, other.text, tracked=self.tracked)
        return [Edit("dua satuan ditukar", (line, other), frozenset((PINDAH,)))]

    def pecah(self) -> list[Edit]:
        """Part a paragraph."""
        line = self.line(lambda x: x.jenis == "naskah")
        phrase = self.phrase(line) if line else ""
        if not line or not phrase or line.text.endswith(phrase):
            return []
        self.copy.split(phrase, tracked=self.tracked)
        return [Edit("alinea dipecah", (line,), frozenset((UBAH,)))]

    def gabung(self) -> list[Edit]:
        """Join two paragraphs with tracking."""
        line = self.line(lambda x: x.jenis == "naskah" and self.draft.next(x) is not None)
        other = self.draft.next(line) if line else None
        if not line or not other:
            return []
        self.spent.add(self.draft.lines.index(other))
        self.copy._mark(self.copy.paragraph(line.text), "del")
        return [Edit("dua alinea digabung", (line, other), frozenset((UBAH,)))]

    def komentar(self) -> list[Edit]:
        """Say in a comment what to write."""
        line = self.line()
        phrase = self.phrase(line) if line else ""
        if not line or not phrase:
            return []
        said = f"Sebaiknya berbunyi “{line.text.split()[0]} lain {self.dice.randrange(1000)}”."
        self.copy.comment(phrase, said)
        return [Edit("usul dalam komentar", (line,), frozenset((KOMENTAR,)), said)]

    def hapus_saja(self) -> list[Edit]:
        """Strike a whole Pasal and remark "dihapus saja"."""
        heads = [x for x in self.draft.lines if re.fullmatch(r"Pasal \w+", x.printed)]
        self.dice.shuffle(heads)
        for head in heads:
            at = self.draft.lines.index(head) + 1
            body = []
            while at < len(self.draft.lines) and self.draft.lines[at].unit.startswith(head.unit):
                body.append(self.draft.lines[at])
                at += 1
            if not body or any(x not in self.draft.good for x in body) or not head.unit:
                continue
            if self.spent & set(range(at - len(body) - 1, at + 1)):
                continue
            phrase = self.phrase(body[0])
            if not phrase:
                continue
            self.spent |= set(range(at - len(body) - 1, at + 1))
            self.copy.comment(phrase, "Dihapus saja.")
            for each in body:
                self.copy.delete(each.text)
            gone = [Edit("Pasal dicoret", (x,), frozenset((HAPUS,))) for x in body]
            said = Edit("Pasal dicoret", (body[0],), frozenset((KOMENTAR,)), "Dihapus saja.")
            return [*gone, said]
        return []

    def angka(self) -> list[Edit]:
        """Change a number."""
        line = self.line(lambda x: re.search(r"\d", x.text) is not None)
        if not line:
            return []
        p = self.copy.paragraph(line.text)
        number = next((t for t in p.iter(f"{W}t") if re.search(r"\d", t.text or "")), None)
        words = re.search(r"\S*\d\S*(?: \S+)?", number.text) if number is not None else None
        if number is None or words is None or self.draft.whole.count(words[0]) != 1:
            return []
        self.copy.replace(words[0], re.sub(r"\d", "9", words[0], count=1) + "1", tracked=False)
        return [Edit("angka diubah", (line,), frozenset((UBAH,)))]

    def ganti_semua(self) -> list[Edit]:
        """Rename something everywhere it stands, without tracking."""
        names = Counter(
            found
            for x in self.draft.good
            for found in re.findall(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b", x.text)
        )
        often = [name for name, times in names.items() if 2 <= times <= 6]
        if not often:
            return []
        name = self.dice.choice(often)
        order = {id(x): n for n, x in enumerate(self.draft.lines)}
        there = [x for x in self.draft.lines if name in x.text]
        if {order[id(x)] for x in there} & self.spent:
            return []
        texts = [t for t in self.copy.root.iter(f"{W}t") if name in (t.text or "")]
        if sum((t.text or "").count(name) for t in texts) != sum(x.text.count(name) for x in there):
            return []
        for text in texts:
            text.text = text.text.replace(name, f"{name.split()[0]} Terpadu")
        self.spent |= {order[id(x)] for x in there}
        return [Edit("nama diganti di mana-mana", (x,), frozenset((UBAH,))) for x in there]

    def tebal(self) -> list[Edit]:
        """Make words bold with tracking."""
        line = self.line()
        phrase = self.phrase(line) if line else ""
        if not line or not phrase:
            return []
        run = self.copy._cut(phrase)
        looks = run.find(f"{W}rPr")
        if looks is None:
            looks = etree.Element(f"{W}rPr")
            run.insert(0, looks)
        looks.append(self.copy._change("rPrChange"))
        return [Edit("rupa diubah", (line,), frozenset((RUPA,)))]

    def kaki(self) -> list[Edit]:
        """Type at the foot of pages without tracking."""
        names = [n for n in self.copy.parts if n.startswith("word/footer")]
        changed = f"DRAF {self.dice.randrange(1000)}"
        for name in names:
            root = etree.fromstring(self.copy.parts[name])
            texts = list(root.iter(f"{W}t"))
            if texts:
                texts[-1].text = changed
                self.copy.parts[name] = etree.tostring(root)
        return [Edit("kaki halaman diubah", (), frozenset((UBAH,)), changed, "kaki halaman")]

    def setengah(self) -> list[Edit]:
        """Track two changes, then accept the one and reject the other before it goes back."""
        kept, undone = self.line(), self.line()
        first = self.phrase(kept) if kept else ""
        other = self.phrase(undone) if undone else ""
        if not kept or not undone or not first or not other:
            return []
        self.copy.replace(first, "kata yang diterima")
        self.copy.replace(other, "kata yang ditolak")
        for change in list(self.copy.root.iter(f"{W}ins", f"{W}del")):
            p = next(change.iterancestors(f"{W}p"), None)
            if p is None or change.getparent().tag == f"{W}rPr":
                continue
            said = "".join(t.text or "" for t in p.iter(f"{W}t", f"{W}delText"))
            accept = "kata yang diterima" in said
            if not accept and "kata yang ditolak" not in said:
                continue
            if (change.tag == f"{W}ins") is accept:
                for run in list(change):
                    change.addprevious(run)
                    for text in run.iter(f"{W}delText"):
                        text.tag = f"{W}t"
            change.getparent().remove(change)
        told = frozenset((UBAH,))
        return [Edit("diterima sebagian", (kept,), told, "kata yang diterima")]

    def balas(self) -> list[Edit]:
        """Remark, and answer the remark."""
        line = self.line()
        phrase = self.phrase(line, 4) if line else ""
        if not line or not phrase or len(phrase.split()) < 4:
            return []
        first, second = " ".join(phrase.split()[:2]), " ".join(phrase.split()[2:])
        if self.draft.whole.count(first) != 1 or self.draft.whole.count(second) != 1:
            return []
        told = [(first, f"Mohon dasar hukumnya {self.dice.randrange(999)}."), (second, "Setuju.")]
        for words, said in told:
            self.copy.comment(words, said)
        return [Edit("komentar berbalas", (line,), frozenset((KOMENTAR,)), x) for _, x in told]


WORD = ("ganti", "ketik_ulang", "hapus", "sisip", "pindah", "tukar", "pecah", "gabung", "komentar",
        "hapus_saja", "angka", "ganti_semua", "tebal", "kaki", "setengah", "balas")  # fmt: skip
VARIANTS = ("", "", "", "tanpa jangkar", "tanpa catatan cetakan", "disalin ke naskah baru")


def by_word(draft: Draft, number: int, dice: Random, path: Path) -> Review:
    """Return a review as Word writes it."""
    made = Review(number, draft.name, "Word", path, variant=dice.choice(VARIANTS))
    word = Word(draft, Copy(draft.data, f"{AUTHOR} {number}"), dice)
    kinds = list(WORD)
    dice.shuffle(kinds)
    # Each kind comes up equally often over all reviews, whatever the dice.
    kinds = [WORD[(number + 3 * n) % len(WORD)] for n in range(2)] + kinds
    for kind in dict.fromkeys(kinds):
        if len({edit.macam for edit in made.edits}) < EDITS:
            made.edits += getattr(word, kind)()
    if made.variant in ("tanpa jangkar", "disalin ke naskah baru"):
        word.copy.strip_anchors()
    if made.variant in ("tanpa catatan cetakan", "disalin ke naskah baru"):
        word.copy.strip_record()
        # What stands around the lines is not known any more; that is said (R11).
        made.edits = [edit for edit in made.edits if not edit.bagian]
    if made.variant == "disalin ke naskah baru":
        for section in word.copy.root.iter(f"{W}sectPr"):
            for each in [x for x in section if x.tag.endswith("Reference")]:
                section.remove(each)
    path.write_bytes(word.copy.data)
    return made


# --- a reviewer with LibreOffice -----------------------------------------------------------------

OFFICE = ("Ganti", "Sisip", "Hapus", "Pecah", "Pindah", "Komentar", "Tebal", "Terima", "Tolak")


def by_office(
    draft: Draft, number: int, dice: Random, source: Path, path: Path
) -> tuple[Review, Job]:
    """Return a review, and the steps that LibreOffice takes for it."""
    tracks = dice.random() < 0.6
    made = Review(number, draft.name, "LibreOffice", path)
    word = Word(draft, Copy(draft.data), dice)
    steps, last = [], []
    first = OFFICE[number // 2 % len(OFFICE)]
    others = [kind for kind in OFFICE if kind != "Komentar"]
    # LibreOffice 7.4 without a window dies of a comment beside any other step.
    kinds = [first] if first == "Komentar" else [first, *dice.sample(others, EDITS - 1)]
    for kind in kinds:
        line = word.line(lambda x: x.jenis == "naskah")
        phrase = draft.phrase(line, dice) if line else ""
        if not line or not phrase:
            continue
        new = f"Kalimat usulan nomor {dice.randrange(1000)} dari penelaah."
        match kind:
            case "Ganti":
                steps.append(step("Ganti", phrase, "kata lain penelaah"))
                made.edits.append(_edit("kata diganti", line, UBAH))
            case "Sisip":
                steps.append(step("Sisip", phrase, new))
                made.edits.append(Edit("alinea disisipkan", (line,), frozenset((SISIP,)), new))
            case "Hapus":
                steps.append(step("Hapus", phrase))
                made.edits.append(_edit("alinea dihapus", line, HAPUS))
            case "Pecah" if not line.text.endswith(phrase):
                steps.append(step("Pecah", phrase))
                made.edits.append(_edit("alinea dipecah", line, UBAH))
            case "Pindah":
                goal = word.line(lambda x: x.jenis == "naskah")
                near = draft.phrase(goal, dice) if goal else ""
                if near:
                    steps.append(step("Pindah", phrase, near))
                    told = frozenset((PINDAH, HAPUS))
                    made.edits.append(Edit("alinea dipindahkan", (line,), told))
            case "Komentar":
                steps.append(step("Komentar", phrase, new))
                said = frozenset((KOMENTAR,))
                made.edits.append(Edit("usul dalam komentar", (line,), said, new))
            case "Tebal" if tracks:
                steps.append(step("Tebal", phrase))
                made.edits.append(_edit("rupa diubah", line, RUPA))
            case "Terima" | "Tolak" if tracks:
                new = f"kata penelaah {number} {len(steps)}"
                steps.append(step("Ganti", phrase, new))
                verb = "Accept" if kind == "Terima" else "Reject"
                last.append(step("Putuskan", new, f"{verb}TrackedChange"))
                # What is refused goes one by one: the new words, the old ones stay struck out.
                made.edits.append(_edit("diterima sebagian", line, UBAH))
    if dice.random() < 0.3 and first != "Komentar":
        steps.append(step("Huruf", dice.choice(("Liberation Sans", "DejaVu Serif", "Carlito"))))
        made.variant = "huruf lain"
    return made, Job(source, path, [*steps, *last], tracks)


def _edit(macam: str, line: PrintedLine, kind: JenisTanda) -> Edit:
    return Edit(macam, (line,), frozenset((kind,)))


def reviews(
    home: Home, folder: Path, wanted: Sequence[int], seed: int, drafts: Sequence[tuple[str, str]]
) -> list[Review]:
    """Return reviews by their numbers; those of odd ones are made by LibreOffice in one run.

    ``drafts`` are dossiers with a document each: reviews go round them.
    """
    made, jobs = [], []
    sources = {(slug, name): home.build / slug / f"{name}.docx" for slug, name in drafts}
    read = {place: Draft(place[1], path.read_bytes()) for place, path in sources.items()}
    for number in wanted:
        dice = Random(f"{seed} {number}")
        slug, name = place = drafts[number // 2 % len(drafts)]
        path = folder / f"{name}-{number:03}.docx"
        if number % 2 == 0:
            made.append(replace(by_word(read[place], number, dice, path), slug=slug))
            continue
        review, job = by_office(read[place], number, dice, sources[place], path)
        made.append(replace(review, slug=slug))
        jobs.append(job)
    fatal = {job.target: job for job in all_reviewed(jobs)}
    for job in fatal.values():
        print(f"LibreOffice mati: {job.target.name}: {' | '.join(job.steps)}", file=sys.stderr)
    return [review for review in made if review.path not in fatal]


# --- what became of them -------------------------------------------------------------------------


@dataclass(slots=True)
class Tally:
    """What was seen; ``trouble`` are lines that explain each edit that is not right."""

    edits: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    listed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    pens: Counter[str] = field(default_factory=Counter)
    files: Counter[tuple[str, str]] = field(default_factory=Counter)
    marks: int = 0
    written: int = 0
    by_hand: int = 0
    refused: int = 0
    unequal: int = 0
    silent: int = 0
    trouble: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)  # why something is not written


def judge(review: Review, usulan: Sequence[Usulan], tally: Tally) -> None:
    """Count each edit of a review: on its line, on the list, elsewhere, or lost."""
    for edit in review.edits:
        tally.edits[edit.macam] += 1
        fate = _fate(edit, usulan)
        getattr(tally, fate)[edit.macam] += 1
        if fate != "right":
            words = edit.lines[0].text[:60] if edit.lines else edit.words
            tally.trouble.append(
                f"{review.path.name} {review.variant} {edit.macam}: {fate}: {words}"
            )


def _fate(edit: Edit, usulan: Sequence[Usulan]) -> str:
    if edit.bagian:
        return "right" if any(one.tanda.bagian == edit.bagian for one in usulan) else "lost"
    places = {(x.asal.path, x.asal.line) for x in edit.lines}
    texts = {x.text for x in edit.lines}
    told = "lost"
    for one in usulan:
        mark = one.tanda
        if edit.words and mark.jenis in (SISIP, KOMENTAR) and edit.words not in (
            mark.new, mark.text, *mark.new.split(SPLIT)
        ):  # fmt: skip
            continue
        lines = [x for x in (mark.line, mark.behind, *mark.merged) if x is not None]
        here = any(x.text in texts for x in lines)
        if mark.jenis in edit.kinds and here:
            if not one.placed:
                told = "listed"
                continue
            own = (one.place.path, one.place.line) in places or mark.jenis is SISIP
            # A cell of a template that is one value of the data is told at that value.
            line = mark.line
            own |= line is not None and line.jenis == "sel" and line.text in texts
            if own:
                return "right"
        elif any(text in f"{mark.old}{SPLIT}{mark.new}" for text in texts) or (
            edit.words and edit.words in f"{mark.new}{SPLIT}{mark.text}"
        ):
            told = "wrong" if one.placed and told == "lost" else told if one.placed else "listed"
    return told


def round_trip(home: Home, group: Sequence[Review], folder: Path, tally: Tally) -> None:
    """Apply all that can be of some reviews of one document, print anew, and compare."""
    copy = Home(Path(shutil.copytree(home.root, folder)))
    files = [review.path for review in group]
    reception = receive(copy, files)
    for review, file in zip(group, reception.files, strict=True):
        tally.marks += len(file.usulan)
        tally.pens[review.pen] += 1
        tally.files[review.slug, review.name] += 1
        judge(review, file.usulan, tally)
    found = prove(copy, reception, reception.applicable)
    write(copy, found)
    tally.written += len(found.terbukti)
    tally.refused += len(found.ditolak)
    tally.by_hand += sum(one.undone for one in reception.usulan)
    told = [(x.tanda.jenis, x.saran) for x in reception.usulan if x.undone]
    told += [(x.usulan.tanda.jenis, x.sebab) for x in found.ditolak]
    tally.reasons.update(f"{jenis}: {why[:110]}" for jenis, why in told)
    _compared(copy, group, reception, found.terbukti, tally)


def _compared(
    home: Home,
    group: Sequence[Review],
    reception: Reception,
    done: Sequence[Usulan],
    tally: Tally,
) -> None:
    """Count what is printed otherwise than it was written, and what nobody wrote."""
    slug, name = group[0].slug, group[0].name
    (document,) = build(examined(home, slug), (name,), home.templates)
    printed = lines_of(home, document)
    now = Counter(bare(x.printed) for x in printed) + Counter(bare(x.text) for x in printed)
    wrote = {
        bare(p.new)
        for review in group
        for p in read_returned(review.path.read_bytes(), review.name).paragraphs
    }
    was = {bare(x.printed) for file in reception.files for x in file.today}
    was |= {bare(x.text) for file in reception.files for x in file.today}
    for one in done:
        mark = one.tanda
        # The number of a unit that became part of another is the tool's, not the reviewer's.
        if not all(now[part] or any(part in each for each in now) for part in comes(one)):
            tally.unequal += 1
            tally.trouble.append(f"{name}: tidak tercetak seperti yang ditulis: {mark.new[:80]}")
    known = {part for one in done for part in comes(one)}
    known |= {bare(part) for one in done for part in one.tanda.new.split(SPLIT)}
    brought = {bare(x.printed) for x in printed if not made_by_tool(x)} - was
    for words in sorted(brought - wrote - known):
        line = next(x for x in printed if bare(x.printed) == words)
        if bare(line.text) in was | wrote | known:
            continue
        tally.silent += 1
        tally.trouble.append(f"{name}: tercetak tanpa diminta: {line.printed[:80]}")


def sample(folder: Path, slugs: Sequence[str]) -> Home:
    """Return a project in a folder with the dossiers named, as they stand in ``content/``."""
    if set(slugs) == {kencana.SLUG}:
        return kencana.copied(folder)
    root = folder / "proyek"
    for each in sorted(CONTENT.iterdir()):
        if each.is_dir() and (each.name.startswith("_") or each.name in slugs):
            shutil.copytree(each, root / "content" / each.name)
    return Home(root)


def measure(
    folder: Path, count: int, seed: int, together: int, drafts: Sequence[tuple[str, str]]
) -> Tally:
    """Make reviews, take them back in groups, and return what was seen."""
    slugs = tuple(dict.fromkeys(slug for slug, _ in drafts))
    home = sample(folder, slugs)
    for slug in slugs:
        issue(home, slug, [name for of, name in drafts if of == slug])
    tally = Tally()
    made = reviews(home, folder, range(count), seed, drafts)
    groups: Iterator[list[Review]] = (
        each[at : at + together]
        for place in drafts
        for each in ([x for x in made if (x.slug, x.name) == place],)
        for at in range(0, len(each), together)
    )
    for number, group in enumerate(groups):
        round_trip(home, group, folder / f"kelompok-{number}", tally)
        done = sum(tally.pens.values())
        print(f"{done}/{count} ulasan, {len(tally.trouble)} keliru", file=sys.stderr, flush=True)
    return tally


def table(tally: Tally, count: int, seed: int, together: int) -> str:
    """Return what was seen as a page prints it."""
    rows = ["| suntingan | dibuat | pada barisnya | terdaftar tanpa tempat | baris lain | hilang |",
            "| --- | --- | --- | --- | --- | --- |"]  # fmt: skip
    counters = (tally.edits, tally.right, tally.listed, tally.wrong, tally.lost)
    for macam in sorted(tally.edits):
        rows.append(f"| {macam} | " + " | ".join(str(c[macam]) for c in counters) + " |")
    rows.append("| semua | " + " | ".join(str(c.total()) for c in counters) + " |")
    share = 100 * tally.right.total() / max(1, tally.edits.total())
    pens = ", ".join(f"{n} {pen}" for pen, n in sorted(tally.pens.items()))
    files = ", ".join(f"{n} {name} {slug}" for (slug, name), n in sorted(tally.files.items()))
    told = (
        f"Diukur pada {datetime.date.today().isoformat()}: {count} ulasan ({pens}), benih {seed}, "
        f"diterima {together} berkas sekali: {files}.\n\n"
    )
    after = (
        f"\n\nPada barisnya {share:.1f} persen. {tally.marks} tanda: {tally.written} ditulis "
        f"`--apply`, {tally.by_hand} dijawab dengan yang harus diubah sendiri, {tally.refused} "
        f"ditolak pembuktian dan didaftar. Yang ditulis tetapi tercetak lain: {tally.unequal}; "
        f"tercetak tanpa diminta: {tally.silent}.\n"
    )
    return told + "\n".join(rows) + after


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures; return 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jumlah", type=int, default=REVIEWS)
    parser.add_argument("--benih", type=int, default=SEED)
    parser.add_argument("--bersama", type=int, default=TOGETHER, help="berkas yang diterima sekali")
    parser.add_argument("--tulis", action="store_true", help=f"tulis angkanya ke {PAGE}")
    parser.add_argument("--dosir", nargs="+", default=DOSSIERS, help="yang dokumennya ditinjau")
    parser.add_argument("--dokumen", nargs="+", default=DOCUMENTS, choices=DOCUMENTS)
    args = parser.parse_args(argv)
    drafts = [(slug, name) for name in args.dokumen for slug in args.dosir]
    with tempfile.TemporaryDirectory() as folder:
        tally = measure(Path(folder), args.jumlah, args.benih, args.bersama, drafts)
    print("\n".join(tally.trouble))
    for why, times in tally.reasons.most_common():
        print(f"{times:4} {why}")
    said = table(tally, args.jumlah, args.benih, args.bersama)
    print(said)
    if args.tulis:
        text = PAGE.read_text("utf-8")
        head, tail = text.partition(BEGIN)[0], text.partition(END)[2]
        PAGE.write_text(f"{head}{BEGIN}\n\n{said}\n{END}{tail}", "utf-8")
    good = tally.right.total() >= 0.97 * tally.edits.total()
    return 0 if good and not (tally.lost.total() or tally.unequal or tally.silent) else 1


if __name__ == "__main__":
    sys.exit(main())
