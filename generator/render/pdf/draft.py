"""A document on its way to paper: which parts are laid out, and what their pages are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.ir.nodes import Contents, Document, Part
from generator.ir.walk import walk
from generator.model.gaya import Gaya
from generator.render.closeness import CSS, Closer
from generator.render.pdf.anchors import ids_of
from generator.render.pdf.contents import KINDS, Line, has_contents, lines
from generator.render.pdf.figures import figure_job, figures_of
from generator.render.pdf.furniture import sheet_source
from generator.render.pdf.geometry import house_css, page_css, paper
from generator.render.pdf.html import page_source
from generator.render.pdf.layout import Job, Laid
from generator.render.pdf.merge import Bound
from generator.render.pdf.page_numbers import Run, runs

LINES_ON_A_PAGE = 32  # of a list of contents, roughly


@dataclass
class Draft:
    """One document and its laid-out parts."""

    document: Document
    gaya: Gaya
    laid: dict[str, Laid] = field(default_factory=dict)
    closer: Closer = field(default_factory=dict)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """What the lists of contents and the outline hold."""
        return lines(self.document)

    @property
    def plain(self) -> tuple[Part, ...]:
        """Parts whose words do not depend on pages."""
        return tuple(part for part in self.document.parts if not self.lists(part))

    @property
    def listing(self) -> tuple[Part, ...]:
        """Parts that print page numbers of other places: laid out last."""
        return tuple(part for part in self.document.parts if self.lists(part))

    def lists(self, part: Part) -> bool:
        """Return whether a part prints page numbers of other places; none comes to do so later."""
        return part.id in self._listing

    @cached_property
    def _listing(self) -> frozenset[str]:
        return frozenset(part.id for part in self.document.parts if has_contents(part))

    def job(
        self,
        part: Part,
        pages: Mapping[str, str] | None = None,
        closer: Closer | None = None,
    ) -> Job:
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
        return Job(
            html,
            house_css(),
            page_css(self.document, part, self.gaya) + self._closer(part, closer or self.closer),
            self.document.meta.language,
            f"{self.document.name}: {part.title}",
        )

    def _closer(self, part: Part, closer: Closer) -> str:
        """Return the CSS of a part that is set closer than the others."""
        level = closer.get(part.id, 0)
        if not level:
            return ""
        step, note = CSS[level - 1]
        spacing = round(float(self.gaya.dokumen[self.document.profile].spasi) * step.line, 3)
        tables = ".t-data table, .t-persandingan table"
        cells = ".t-data td, .t-data th, .t-persandingan td, .t-persandingan th"
        return (
            f"body {{ line-height: {spacing} }} {tables} {{ line-height: {step.rows} }}"
            f" {cells} {{ padding-top: {step.air}mm; padding-bottom: {step.air}mm }}\n"
            f".g-catatan-naskah {{ font-size: {note}em; line-height: {step.rows} }}"
            " .g-catatan-naskah > p { margin: 0.12em 0 }\n"
            ".sela td { padding: 0 } .f { margin: 0.3em 0 0.4em }"
            " .judul-gambar { margin-top: 0.2em; line-height: 1.2 }"
            " .p-lampiran-kepala { line-height: 1.12; margin-bottom: 0.3em }"
            " .p-lampiran-kepala + .h-judul-depan { margin: 1em 0 0.8em }\n"
        )

    def margin_job(self) -> Job:
        """Return the work of setting the characters of the margins."""
        meta = self.document.meta
        first = self.document.parts[0]
        html = sheet_source(meta.running, meta.language)
        return Job(
            html,
            house_css(),
            page_css(self.document, first, self.gaya),
            meta.language,
            f"{self.document.name}: tepi halaman",
        )

    @cached_property
    def figures(self) -> dict[bytes, Job]:
        """The work of drawing each figure, by the name under which binding finds its place."""
        language = self.document.meta.language
        drawn = figures_of(self.document).items()
        return {name: figure_job(svg, language) for name, svg in drawn}

    def place(self, part: Part, laid: Laid) -> None:
        """Take in a laid-out part."""
        self.laid[part.id] = laid

    def guess(self, part: Part) -> Laid:
        """Return the likely shape of a part that lists pages, before it was ever laid out."""
        kinds = {node.kind for node in walk(part.blocks) if isinstance(node, Contents)}
        length = sum(line.kind in kinds for line in self.lines)
        pages = 1 + length // LINES_ON_A_PAGE
        return Laid(pages, dict.fromkeys(ids_of(part.blocks), (0, 0.0, 0.0)), b"")

    def page_labels(self) -> dict[str, str]:
        """Return the printed page number of every id, when every part is laid out or guessed."""
        return {
            id: run.label(page)
            for part, run in zip(self.document.parts, self.runs(), strict=True)
            for id, (page, *_) in self.laid[part.id].places.items()
        }

    def runs(self) -> tuple[Run, ...]:
        """Return how the pages of each part count."""
        return runs(self.document.parts, {id: laid.pages for id, laid in self.laid.items()})

    def bound(self) -> tuple[Bound, ...]:
        """Return the parts ready to be bound."""
        look = self.gaya.dokumen[self.document.profile]
        return tuple(
            Bound(part, self.laid[part.id], run, paper(part, look, self.gaya), look.nomor_halaman)
            for part, run in zip(self.document.parts, self.runs(), strict=True)
        )
