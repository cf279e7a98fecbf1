"""A document on its way to paper: which parts are laid out, and what their pages are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.ir.nodes import Document, Part
from generator.model.gaya import Gaya
from generator.render.pdf.contents import KINDS, Line, has_contents, lines
from generator.render.pdf.furniture import sheet_source
from generator.render.pdf.geometry import house_css, page_css, paper
from generator.render.pdf.html import page_source
from generator.render.pdf.layout import Job, Laid
from generator.render.pdf.merge import Bound
from generator.render.pdf.numbering import runs


@dataclass
class Draft:
    """One document and its laid-out parts; ``lengths`` are pages laid out or expected."""

    document: Document
    gaya: Gaya
    laid: dict[str, Laid] = field(default_factory=dict)
    lengths: dict[str, int] = field(default_factory=dict)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """What the lists of contents and the outline hold."""
        return lines(self.document)

    @cached_property
    def plain(self) -> tuple[Part, ...]:
        """Parts whose words do not depend on pages."""
        return tuple(part for part in self.document.parts if not has_contents(part))

    @cached_property
    def listing(self) -> tuple[Part, ...]:
        """Parts that print page numbers of other places: laid out last."""
        return tuple(part for part in self.document.parts if has_contents(part))

    def job(self, part: Part, pages: Mapping[str, str] | None = None) -> Job:
        """Return the work of laying out a part; ``pages`` fills its lists of contents."""
        told = pages or {}
        lists = {
            kind: tuple(
                replace(line, page=told.get(line.target, ""))
                for line in self.lines
                if line.kind == kind
            )
            for kind in KINDS
        }
        html = page_source(part.blocks, lists, self.document.profile, self.document.meta.language)
        return Job(html, house_css(), page_css(self.document, part, self.gaya))

    def margin_job(self) -> Job:
        """Return the work of setting the characters of the margins."""
        meta = self.document.meta
        first = self.document.parts[0]
        html = sheet_source(meta.running, meta.language)
        return Job(html, house_css(), page_css(self.document, first, self.gaya))

    def place(self, part: Part, laid: Laid) -> None:
        """Take in a laid-out part."""
        self.laid[part.id] = laid
        self.lengths[part.id] = laid.pages

    def page_labels(self) -> dict[str, str]:
        """Return the printed page number of every id laid out so far."""
        counted = runs(self.document.parts, self.lengths)
        return {
            id: run.label(page)
            for part, run in zip(self.document.parts, counted, strict=True)
            if part.id in self.laid
            for id, (page, *_) in self.laid[part.id].places.items()
        }

    def bound(self) -> tuple[Bound, ...]:
        """Return the parts ready to be bound."""
        look = self.gaya.dokumen[self.document.profile]
        counted = runs(self.document.parts, self.lengths)
        return tuple(
            Bound(part, self.laid[part.id], run, paper(part, look, self.gaya), look.nomor_halaman)
            for part, run in zip(self.document.parts, counted, strict=True)
        )
