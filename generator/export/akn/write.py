"""A regulation -> one Akoma Ntoso file, with what is known of its history and its printed words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.export.akn import meta
from generator.export.akn.address import Work
from generator.export.akn.blocks import Blocks, preface_line
from generator.export.akn.explanation import explanation
from generator.export.akn.links import Finder
from generator.export.akn.markup import Element, Ids, new, serialise, worded
from generator.export.akn.units import Units, from_pasal
from generator.export.akn.wording import Annexed, Wording
from generator.ir.dump import plain
from generator.ir.nodes import Block, Paragraph, Signature
from generator.law.reader.instruction import has_verb
from generator.law.sasaran import alamat_isi
from generator.model.alamat import Alamat
from generator.model.peraturan import JUDUL
from generator.model.satuan import Lampiran, Peraturan, Satuan


@dataclass(frozen=True, slots=True)
class Change:
    """What operations make of a law: by which draft (``by``), or to which law (``of``).

    ``known`` are the ids of the units of that law. ``enacted`` operations were read from the words
    of an enacted text, whose items may hold more than was read.
    """

    steps: tuple[meta.Step, ...]
    of: Work | None = None
    by: Work | None = None
    known: Mapping[Alamat, str] = field(default_factory=dict)
    enacted: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """All that a file is made of.

    ``wording`` is empty where only the tree of a law is known; ``bare`` leaves the words out of the
    numbers, as Indigo has them; ``name`` that of its pictures begins with.
    """

    law: Peraturan
    work: Work
    finder: Finder
    wording: Wording = field(default_factory=Wording)
    change: Change | None = None
    bare: bool = False
    name: str = "peraturan"


@dataclass(frozen=True, slots=True)
class Written:
    """A file, its pictures by their names, and the ids of its units by their addresses."""

    data: bytes
    media: Mapping[str, bytes]
    known: Mapping[Alamat, str]


def write(source: Source) -> Written:
    """Return a regulation as Akoma Ntoso."""
    return _Writer(source).written()


class _Writer:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.law, self.work, self.wording = source.law, source.work, source.wording
        self.ids = Ids()
        self.events, self.times = _events(source)
        items = (
            [step.item for step in source.change.steps]
            if source.change and source.change.of
            else []
        )
        if source.change is None or source.change.enacted:
            items = [*items, *_instructions(self.law)]
        self.units = Units(
            self.ids,
            source.finder,
            bare=source.bare,
            amending=frozenset(items),
            periods=self._periods(),
            own=_ids_of(source),
        )
        self.blocks = Blocks(self.ids, source.finder, source.name)
        self.components: dict[str, str] = {}

    def _periods(self) -> dict[Alamat, str]:
        change = self.source.change
        if change is None or change.by is None:
            return {}
        return {
            from_pasal(alamat_isi(step.op)): f"tmpg_{self.times[step.op.mulai]}"
            for step in change.steps
            if meta.in_body(step.op)
        }

    def written(self) -> Written:
        work = self.work
        preface, preamble = self._preface(), self._preamble()
        body = new("body", *self.units.body(self.law.batang_tubuh), eId="body")
        conclusions = self._conclusions()
        attached = list(self._attachments())
        document = new(
            work.document,
            self._meta(),
            preface,
            *([preamble] if len(preamble) else []),
            body,
            *([conclusions] if len(conclusions) else []),
            *([new("attachments", *attached)] if attached else []),
            name=work.jenis.value,
            contains="singleVersion"
            if self.source.change and self.source.change.by
            else "originalVersion",
        )
        data = serialise(new("akomaNtoso", document))
        return Written(data, self.blocks.media, self.units.known)

    # --- what the file says of itself -------------------------------------------------------------

    def _meta(self) -> Element:
        change, found = self.source.change, new("meta", meta.identification(self.work))
        found.append(meta.lifecycle(self.events))
        if change and change.steps:
            modified = (
                meta.active(change.steps, self.units, change.of, change.known)
                if change.of
                else self._passive(change)
            )
            found.append(new("analysis", modified, source=meta.PROGRAM))
        found.append(meta.temporal(self.events))
        found.append(meta.references(self.work, self.events, change.of if change else None))
        if self.wording.notes:
            inside = self.blocks.all(self.wording.notes)
            note = new("note", *inside, eId="note_1")
            found.append(new("notes", note, source=meta.PROGRAM))
        return found

    def _passive(self, change: Change) -> Element:
        assert change.by is not None
        return meta.passive(change.steps, self.units, change.by, self.times, self.components)

    # --- before the body --------------------------------------------------------------------------

    def _preface(self) -> Element:
        if not self.wording.title:
            return new("preface", new("longTitle", self._title(self.law.judul)))
        start = self.wording.title_from
        above = [self._above(p) for p in self.wording.title[:start]]
        title = [
            preface_line(words, name) if name else worded("p", words)
            for words, name in _title_lines(self.wording.title[start:])
        ]
        return new("preface", *above, new("longTitle", *title))

    def _above(self, paragraph: Paragraph) -> Element:
        words = plain(paragraph.children)
        return preface_line(words, "docStage") if words == "RANCANGAN" else worded("p", words)

    def _title(self, judul: str) -> Element:
        """Return a title on one line with the parts that it names."""
        p = new("p")
        m = JUDUL.match(judul)
        if m is None or not m["judul"] or m.end() != len(judul):
            p.append(worded("docTitle", judul))
            return p
        start = judul.upper().index("NOMOR", m.end("bentuk"))
        number = max(m.end("nomor"), m.end("tahun"))
        for name, at, end in (
            ("docType", m.start("bentuk"), m.end("bentuk")),
            ("docNumber", start, number),
            ("docTitle", m.start("judul"), m.end("judul")),
        ):
            element = worded(name, judul[at:end])
            following = {"docType": start, "docNumber": m.start("judul"), "docTitle": len(judul)}
            element.tail = judul[end : following[name]]
            p.append(element)
        return p

    def _preamble(self) -> Element:
        opened = (*self.wording.openings, "Menimbang", "Mengingat")
        formula, dictum = self.wording.formula, self.wording.dictum
        found = new("preamble")
        if formula:
            found.append(new("formula", *self.blocks.all(formula), name="rahmat"))
        if self.law.menimbang:
            label = next((x for x in opened if x.casefold().startswith("menimbang")), "Menimbang")
            found.append(self._opening("recitals", "recital", label, self.law.menimbang))
        if self.law.mengingat:
            label = next((x for x in opened if x.casefold().startswith("mengingat")), "Mengingat")
            found.append(self._opening("citations", "citation", label, self.law.mengingat))
        if dictum:
            found.append(new("formula", *self.blocks.all(dictum), name="diktum"))
        return found

    def _opening(self, name: str, one: str, label: str, items: Sequence[Satuan]) -> Element:
        eid = self.ids.counted("preamble", "recs" if one == "recital" else "cits")
        short = "rec" if one == "recital" else "cit"
        intro = new("intro", worded("p", label))
        return new(name, intro, *(self.units.item(s, eid, one, short) for s in items), eId=eid)

    # --- behind it --------------------------------------------------------------------------------

    def _conclusions(self) -> Element:
        if self.wording.closing:
            return new("conclusions", *self.blocks.signed(self.wording.closing))
        return new("conclusions", *self.units.paragraphs(self.law.penutup))

    def _attachments(self) -> Iterator[Element]:
        law, printed = self.law, self.wording.explained
        n = 0
        if printed is not None or law.penjelasan.umum or law.penjelasan.pasal_demi_pasal:
            n += 1
            eid = f"att_{n}"
            self.components["penjelasan"] = eid
            inside = explanation(law.penjelasan, printed, self.units, self.blocks, eid)
            yield self._attachment(eid, "penjelasan", "penjelasan_1", "Penjelasan", inside)
        annexes = self.wording.annexes or tuple(Annexed((), (), ()) for _ in law.lampiran)
        for k, annex in enumerate(annexes, start=1):
            n += 1
            own = law.lampiran[k - 1] if k <= len(law.lampiran) else Lampiran(str(k), "", "")
            eid, component = f"att_{n}", f"lampiran_{own.nomor or k}"
            self.components[f"lampiran {own.nomor}".strip()] = eid
            name = f"Lampiran {own.nomor}".strip()
            inside = self._annex(annex, own, eid)
            yield self._attachment(eid, "lampiran", component, name, inside)

    def _attachment(
        self, eid: str, name: str, component: str, title: str, inside: Sequence[Element]
    ) -> Element:
        about = f"{title} {self.work.name}"
        own = new(
            "meta",
            meta.identification(self.work, f"!{component}", about),
        )
        return new("attachment", new("doc", own, *inside, name=name), eId=eid)

    def _annex(self, annex: Annexed, own: Lampiran, eid: str) -> list[Element]:
        self.units.prefix = self.blocks.prefix = eid
        if annex.head or annex.title or annex.blocks:
            head = self.blocks.all(annex.head)
            title = [new("p", self.blocks.p(annex.title, "docTitle"))] if annex.title else []
            closing = [b for b in annex.blocks if _signs(b)]
            inside = self.blocks.all([b for b in annex.blocks if not _signs(b)])
            ending = [new("conclusions", *self.blocks.signed(closing))] if closing else []
        else:
            head = [worded("p", f"LAMPIRAN {own.nomor}".rstrip())]
            title = [new("p", worded("docTitle", own.judul))] if own.judul else []
            inside, ending = list(self.units.paragraphs(own.teks)), []
        self.units.prefix = self.blocks.prefix = ""
        body = new("mainBody", *(inside or [new("p")]))
        return [new("preface", *head, *title), body, *ending]


def _ids_of(source: Source) -> Mapping[Alamat, str]:
    """Return the ids of all units of a body, so that words before a unit may lead to it."""
    units = Units(Ids(), source.finder, bare=source.bare)
    units.body(source.law.batang_tubuh)
    return units.known


def _signs(block: Block) -> bool:
    return isinstance(block, Signature)


def _instructions(law: Peraturan) -> list[tuple[str, str]]:
    """Return the items of an enacted amendment that change something; none of another law."""
    return [(item.pasal, item.nomor) for item in law.butir if has_verb(item.kalimat)]


def items_written(law: Peraturan) -> frozenset[tuple[str, str]]:
    """Return the items of an enacted amendment whose sentences become a ``mod``."""
    units = Units(Ids(), lambda text: iter(()), amending=frozenset(_instructions(law)))
    units.body(law.batang_tubuh)
    return frozenset(units.mods)


def _title_lines(paragraphs: Sequence[Paragraph]) -> list[tuple[str, str]]:
    """Return the lines of a title and what each names."""
    names = ["docType", "docNumber", "", "docTitle"]
    return [
        (plain(p.children), names[n] if n < len(names) else "docTitle")
        for n, p in enumerate(paragraphs)
    ]


def _events(source: Source) -> tuple[list[meta.Event], dict[date | None, int]]:
    """Return what happened to a text, and the number of the event on which operations begin."""
    change = source.change
    if change is None or change.by is None:
        return [meta.Event(source.work.day, "generation")], {None: 1}
    begin = change.by.day
    days = sorted({step.op.mulai for step in change.steps if step.op.mulai})
    events = [meta.Event(source.work.day, "generation")]
    times: dict[date | None, int] = {}
    for day in (begin, *days):
        events.append(meta.Event(day, "amendment", change.by, draft=change.by.draft))
        times[day] = len(events)
    times[None] = 2
    return events, times
