"""Sections: paper, margins, page numbers and what runs at the head and foot of every page."""

from __future__ import annotations

from dataclasses import dataclass, field

from docx.opc.constants import RELATIONSHIP_TYPE as RT

from generator.ir.nodes import Document, Part
from generator.model.gaya import Gaya, Kertas
from generator.render.docx import fields, styles
from generator.render.docx.kit import Kit
from generator.render.docx.looks import style_id
from generator.render.docx.oxml import NOTHING, Xml, el, mm, part, words

EDGE = 12.5  # mm from the edge of the paper to head and foot lines
NUMBER_FORMAT = {"arab": "decimal", "romawi": "lowerRoman", "tanpa": "decimal"}


def paper_of(part: Part, document: Document, gaya: Gaya) -> Kertas:
    """Return the paper a part is printed on."""
    dokumen = gaya.dokumen[document.profile]
    upright = {"tegak": dokumen.tegak, "mendatar": dokumen.mendatar}
    return gaya.kertas[upright.get(part.paper, part.paper)]


def starts_anew(part: Part, document: Document) -> bool:
    """Say whether the pages of a part count from 1: so it says, or its numerals are new here."""
    before = document.parts[: document.parts.index(part)]
    return part.restart or all(each.numbering != part.numbering for each in before)


def text_width(paper: Kertas) -> int:
    """Return the width between the margins, in twips."""
    return mm(paper.lebar - paper.kiri - paper.kanan)


@dataclass(slots=True)
class Sections:
    """Writes section properties; equal heads and feet are one part of the file."""

    kit: Kit
    gaya: Gaya
    made: dict[tuple[str, bytes], str] = field(default_factory=dict)

    def properties(self, part: Part, first: bool) -> Xml:
        """Return the properties of the section that holds ``part``."""
        paper = paper_of(part, self.kit.document, self.gaya)
        plain_first = self._title_page(part, first)
        return el(
            "sectPr",
            *self._references(part, paper, plain_first),
            el("type", val="nextPage"),
            _size(paper),
            _margins(paper),
            self._numbering(part),
            el("titlePg") if plain_first else NOTHING,
        )

    def _title_page(self, part: Part, first: bool) -> bool:
        """Say whether the part begins a count whose first page bears no number (E-9)."""
        begins = first or starts_anew(part, self.kit.document)
        return begins and part.numbering != "tanpa" and self._on_top()

    def _on_top(self) -> bool:
        return str(self.kit.dokumen.nomor_halaman) == "atas-tengah"

    def _numbering(self, part: Part) -> Xml:
        start = {"start": 1} if starts_anew(part, self.kit.document) else {}
        return el("pgNumType", fmt=NUMBER_FORMAT[part.numbering], **start)

    def _references(self, part: Part, paper: Kertas, plain_first: bool) -> list[Xml]:
        numbered = part.numbering != "tanpa"
        head = self._number(dashes=True) if numbered and self._on_top() else _blank("header")
        running = words(self.kit.document.meta.running)
        foot = self._foot(number=numbered and not self._on_top(), running=running)
        references = [self._reference("header", "default", head)]
        references.append(self._reference("footer", "default", foot))
        if plain_first:
            tall = self._first_head(paper)
            references.append(self._reference("header", "first", tall))
            references.append(self._reference("footer", "first", foot))
        return references

    def _reference(self, kind: str, when: str, content: Xml) -> Xml:
        data = part("hdr" if kind == "header" else "ftr", content)
        count = sum(1 for made, _ in self.made if made == kind)
        name = self.made.setdefault((kind, data), f"/word/{kind}{count + 1}.xml")
        relation = self.kit.body.relate(RT.HEADER if kind == "header" else RT.FOOTER, name, data)
        return el(f"{kind}Reference", type=when, r_id=relation)

    def _number(self, dashes: bool) -> Xml:
        left, right = (
            (fields.text_run("- "), fields.text_run(" -")) if dashes else (NOTHING, NOTHING)
        )
        style = el("pPr", el("pStyle", val=style_id(styles.PAGE_NUMBER.name)))
        return el("p", style, left, fields.page_number(), right)

    def _foot(self, number: bool, running: Xml) -> Xml:
        style = el("pPr", el("pStyle", val=style_id(styles.RUNNING.name)))
        line = el(
            "p", style, fields.text_run(self.kit.document.meta.running) if running else NOTHING
        )
        return Xml(self._number(dashes=False) + line) if number else line

    def _first_head(self, paper: Kertas) -> Xml:
        """Return the head of page one: as tall as the top margin of page one asks for."""
        height = float(paper.atas_pertama or 0) - EDGE
        if height <= 0:
            return _blank("header")
        line = el("spacing", before=0, after=0, line=mm(height), lineRule="exact")
        return el("p", el("pPr", el("pStyle", val=style_id(styles.PAGE_NUMBER.name)), line))


def _blank(kind: str) -> Xml:
    return el("p", el("pPr", el("pStyle", val=style_id(kind))))


def _size(paper: Kertas) -> Xml:
    turned = {"orient": "landscape"} if paper.lebar > paper.tinggi else {}
    return el("pgSz", w=mm(paper.lebar), h=mm(paper.tinggi), **turned)


def _margins(paper: Kertas) -> Xml:
    return el(
        "pgMar",
        top=mm(paper.atas),
        right=mm(paper.kanan),
        bottom=mm(paper.bawah),
        left=mm(paper.kiri),
        header=mm(EDGE),
        footer=mm(EDGE / 1.25),
        gutter=0,
    )
