"""Units of a law -> elements: groups, Pasal, ayat, lists, and what an instruction restates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from generator.export.akn.links import Finder, Place, linked
from generator.export.akn.markup import Element, Ids, add_text, new, number, worded
from generator.law.engine.rujukan import places
from generator.law.text import GROUP_HEADING, ITEM_LABEL, deleted_words
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.rumus import KELAS, signs_in
from generator.model.satuan import Jenis, Satuan
from generator.model.tabel import Rumus, Tabel, is_row, parts_of

ELEMENT: Mapping[Jenis, str] = {
    Jenis.BUKU: "book",
    Jenis.BAB: "chapter",
    Jenis.BAGIAN: "part",
    Jenis.PARAGRAF: "subpart",
    Jenis.PASAL: "article",
    Jenis.AYAT: "paragraph",
    **dict.fromkeys((Jenis.HURUF, Jenis.ANGKA, Jenis.SUBHURUF, Jenis.SUBANGKA), "point"),
}
SHORT = {"chapter": "chp", "article": "art", "paragraph": "para", "quotedStructure": "qstr"}
LISTS = (Jenis.HURUF, Jenis.ANGKA, Jenis.SUBHURUF, Jenis.SUBANGKA)
RESTATED = "rumusan"


def from_pasal(alamat: Alamat) -> Alamat:
    """Return an address without the groups around its Pasal, whose number is unique."""
    if alamat.pasal is None:
        return alamat
    return Alamat(tuple(s for s in alamat.langkah if s.jenis not in KELOMPOK))


def printed_number(satuan: Satuan, *, bare: bool = False) -> str:
    """Return the number as it is printed: ``Pasal 5``, ``(1)``, ``a.``; ``5`` where bare."""
    if satuan.jenis in GROUP_HEADING:
        if bare:
            return satuan.nomor
        words = GROUP_HEADING[satuan.jenis].format(satuan.nomor)
        return words.upper() if satuan.jenis is Jenis.BUKU else words
    return ITEM_LABEL[satuan.jenis].format(satuan.nomor)


def restates(induk: Satuan, anak: Satuan) -> bool:
    """Return whether a unit is text of another law that an instruction prints."""
    if induk.jenis in (Jenis.PASAL, *LISTS, Jenis.AYAT):
        luar = anak.jenis in (Jenis.PASAL, *KELOMPOK)
        return luar or (anak.jenis is Jenis.AYAT and induk.jenis is not Jenis.PASAL)
    return False


@dataclass(frozen=True, slots=True)
class Here:
    """Where a unit stands: the id around it, that of the amended law, its address, its quotation.

    ``wid`` is None outside what is restated.
    """

    eid: str = ""
    alamat: Alamat = field(default_factory=Alamat)
    wid: str | None = None
    quote: str = ""
    pasal: str = ""  # the Pasal of the document itself
    kecil: bool = False  # in a tabulation whose items begin in lower case


@dataclass(slots=True)
class Units:
    """Writes units of one component; remembers the id of each by its address.

    ``amending`` are the items that instruct, by Pasal and number; ``mods`` will hold the id of the
    ``mod`` of each, ``quoted`` the ids of what it restates. ``periods`` says from when a unit reads
    as it does. ``own`` are the ids of all units, known before any is written: words lead to them.
    """

    ids: Ids
    finder: Finder
    prefix: str = ""
    bare: bool = False
    amending: frozenset[tuple[str, str]] = frozenset()
    periods: Mapping[Alamat, str] = field(default_factory=dict)
    own: Mapping[Alamat, str] = field(default_factory=dict)
    known: dict[Alamat, str] = field(default_factory=dict)
    mods: dict[tuple[str, str], str] = field(default_factory=dict)
    quoted: dict[tuple[str, Alamat], str] = field(default_factory=dict)

    def body(self, akar: Satuan) -> list[Element]:
        """Return the elements of a body."""
        here = Here(self.prefix)
        lead = [self._aside(here, name, words) for name, words in _outside(akar)]
        return [*lead, *(self.unit(satu, here) for satu in akar.anak)]

    def _aside(self, here: Here, name: str, words: str) -> Element:
        eid = self.ids.counted(here.eid, "hcontainer")
        return new("hcontainer", new("content", *self.blocks(words)), eId=eid, name=name)

    def unit(self, satuan: Satuan, around: Here) -> Element:
        """Return a unit with all that is under it."""
        name = ELEMENT[satuan.jenis]
        here = self._here(satuan, around, name)
        wid = here.wid if here.wid is not None and here.wid != here.eid else ""
        kind = satuan.jenis.value if name == "point" else ""
        element = new(name, eId=here.eid, wId=wid or "", class_=kind)
        if here.wid is None:
            self.known.setdefault(here.alamat, here.eid)
            element.attrib.update({"period": f"#{p}"} if (p := self._period(here)) else {})
        else:
            self.quoted.setdefault((here.quote, here.alamat), here.eid)
        if satuan.dihapus:
            element.set("status", "removed")
        if satuan.nomor:
            element.append(worded("num", printed_number(satuan, bare=self.bare)))
        if satuan.judul:
            element.append(worded("heading", satuan.judul))
        element.extend(self._inside(satuan, here))
        return element

    def _here(self, satuan: Satuan, around: Here, name: str) -> Here:
        pasal = satuan.jenis is Jenis.PASAL
        short = SHORT.get(name, name)
        luar = Alamat() if pasal else around.alamat
        alamat = luar.ke(satuan.jenis, satuan.nomor)
        if around.wid is None:
            eid = self.ids.named(self.prefix if pasal else around.eid, short, satuan.nomor)
            own = satuan.nomor if pasal else around.pasal
            return Here(eid, alamat, None, "", own)
        eid = self.ids.named(around.eid, short, satuan.nomor)
        outer = "" if pasal else around.wid
        wid = "__".join(filter(None, (outer, f"{short}_{number(satuan.nomor)}")))
        return Here(eid, alamat, wid, around.quote, around.pasal)

    def _period(self, here: Here) -> str:
        return self.periods.get(here.alamat, "")

    def _inside(self, satuan: Satuan, here: Here) -> Iterator[Element]:
        if satuan.dihapus:
            sentence = satuan.jenis not in LISTS or not here.kecil
            yield new("content", worded("p", deleted_words(satuan, sentence)))
            return
        outside = [restates(satuan, anak) for anak in satuan.anak]
        instructs = here.wid is None and self._instructs(satuan, here)
        if (outside and all(outside)) or (instructs and not satuan.anak):
            yield self._quotation(satuan, here, here.eid)
            return
        if not satuan.anak and not satuan.ekor:
            yield new("content", *self.blocks(satuan.kalimat, here))
            return
        lead, rest = self._earlier(satuan, here)
        if satuan.kalimat or lead:
            yield new(
                "intro", *(self.blocks(satuan.kalimat, here) if satuan.kalimat else ()), *lead
            )
        yield from self._children(satuan, rest, here)
        if satuan.ekor and not lead:
            yield new("wrapUp", *self.blocks(satuan.ekor, here))

    def _instructs(self, satuan: Satuan, here: Here) -> bool:
        own = "" if satuan.jenis is Jenis.PASAL else satuan.nomor
        luar = here.alamat.langkah[:-1]
        return (here.pasal, own) in self.amending and len(luar) <= 1

    def _earlier(self, satuan: Satuan, here: Here) -> tuple[list[Element], tuple[Satuan, ...]]:
        """Return the earlier amendments that Pasal I names before its items, and the items.

        The sentence that lists them ends before the instructions begin (L2-233b).
        """
        runs = [tuple(run) for _, run in groupby(satuan.anak, key=lambda s: s.jenis)]
        roman = satuan.jenis is Jenis.PASAL and satuan.nomor[:1].isalpha()
        if not roman or not satuan.ekor or len(runs) < 2:
            return [], satuan.anak
        return [self.list_of(runs[0], here.eid), *self.blocks(satuan.ekor)], sum(runs[1:], ())

    def _children(self, satuan: Satuan, anak: Sequence[Satuan], here: Here) -> Iterator[Element]:
        kecil = not any(satu.kalimat[:1].isupper() for satu in anak)
        inner = Here(here.eid, here.alamat, here.wid, here.quote, here.pasal, kecil)
        for quoted, run in groupby(anak, key=lambda satu: restates(satuan, satu)):
            if not quoted:
                yield from (self.unit(satu, inner) for satu in run)
                continue
            eid = self.ids.counted(here.eid, "hcontainer")
            content = self._quotation(Satuan(satuan.jenis, anak=tuple(run)), here, eid)
            yield new("hcontainer", content, eId=eid, name=RESTATED)

    def _quotation(self, satuan: Satuan, here: Here, around: str) -> Element:
        """Return an instruction: its sentence, then the units that it puts into the law."""
        eid = self.ids.counted(around, "mod")
        mod = new("mod", eId=eid)
        first, *more = parts_of(satuan.kalimat) or ("",)
        if isinstance(first, str):
            linked(mod, first, self.finder)
        else:
            more = [first, *more]
        if satuan.anak:
            quote = self.ids.counted(eid, "qstr")
            inner = Here(quote, Alamat(), "", eid, here.pasal)
            if mod.text or len(mod):
                add_text(mod, " ")
            mod.append(
                new("quotedStructure", *(self.unit(s, inner) for s in satuan.anak), eId=quote)
            )
        if here.wid is None:
            own = "" if satuan.jenis is Jenis.PASAL else here.alamat.akhir.nomor
            self.mods.setdefault((here.pasal, own), eid)
        after = self.blocks(satuan.ekor) if satuan.ekor else []
        return new("content", new("p", mod), *(self._block(x) for x in more), *after)

    def list_of(self, items: Sequence[Satuan], parent: str) -> Element:
        """Return items as a list of blocks, where units may not stand: preamble and intro."""
        eid = self.ids.counted(parent, "list")
        return new("blockList", *(self.item(satu, eid) for satu in items), eId=eid)

    def item(self, satuan: Satuan, parent: str, name: str = "item", short: str = "item") -> Element:
        """Return one item with the lists under it."""
        eid = (
            self.ids.named(parent, short, satuan.nomor)
            if satuan.nomor
            else self.ids.counted(parent, short)
        )
        element = new(name, eId=eid)
        if satuan.dihapus:
            element.set("status", "removed")
        if satuan.nomor:
            element.append(worded("num", printed_number(satuan)))
        words = deleted_words(satuan, sentence=False) if satuan.dihapus else satuan.kalimat
        element.extend(self.blocks(words))
        for _, run in groupby(satuan.anak, key=lambda s: s.jenis):
            element.append(self.list_of(tuple(run), eid))
        if satuan.ekor:
            element.extend(self.blocks(satuan.ekor))
        return element

    def blocks(self, words: str, here: Here | None = None) -> list[Element]:
        """Return the sentences and tables of a text; a paragraph even for no words."""
        finder = self._finder(here)
        return [self._block(part, finder) for part in parts_of(words)] or [new("p")]

    def _finder(self, here: Here | None) -> Finder:
        """Return what finds regulations, and in units of this law also its own units."""
        if here is None or here.wid is not None or not self.own:
            return self.finder
        return lambda text: iter(sorted((*self.finder(text), *self._units(text, here.alamat))))

    def _units(self, text: str, alamat: Alamat) -> Iterator[Place]:
        for start, end, target in places(text, alamat):
            if eid := self.own.get(from_pasal(target)):
                yield start, end, f"#{eid}"

    def paragraphs(self, text: str) -> Iterator[Element]:
        """Yield a paragraph for each line of a text outside units, a table for its rows."""
        for rows, run in groupby(filter(str.strip, text.split("\n")), key=is_row):
            for words in ("\n".join(run),) if rows else run:
                yield from self.blocks(words)

    def _block(self, part: str | Tabel | Rumus, finder: Finder | None = None) -> Element:
        if isinstance(part, Tabel):
            return table(part, self.ids.counted(self.prefix, "table"))
        if isinstance(part, Rumus):
            return new("p", worded("span", part.isi, class_=KELAS))
        p = new("p")
        for words, sign in signs_in(part):
            if sign:
                p.append(worded("span", words, class_=KELAS))
            else:
                linked(p, words, finder or self.finder)
        return p


def _outside(akar: Satuan) -> Iterator[tuple[str, str]]:
    """Yield what a body holds beside units: a new title of the law, words before all units."""
    if akar.judul:
        yield "judul", akar.judul
    if akar.kalimat:
        yield "pembuka", akar.kalimat


def table(tabel: Tabel, eid: str) -> Element:
    """Return a table of law text; ``th`` are the cells of its head."""
    rows = [*((row, "th") for row in tabel.kepala), *((row, "td") for row in tabel.baris)]
    return new(
        "table",
        *(new("tr", *(new(cell, worded("p", words)) for words in row)) for row, cell in rows),
        eId=eid,
    )
