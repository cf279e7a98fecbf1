"""Whole documents as PDF: parts laid out side by side, contents last, all bound into one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field

from generator.ir.nodes import Document, Part
from generator.model.gaya import Gaya
from generator.render.cache import Cache
from generator.render.closeness import Closer
from generator.render.enclosure import Enclosure
from generator.render.pdf.anchors import named
from generator.render.pdf.draft import Draft
from generator.render.pdf.fit import fill_pages
from generator.render.pdf.geometry import families
from generator.render.pdf.layout import Job
from generator.render.pdf.merge import merge
from generator.render.pdf.press import Press, Told, nobody

Enclosed = Mapping[str, Sequence[Enclosure]]
NOTHING: Enclosed = {}
Filled = Callable[[str, Closer], None]  # the name of a document, and what of it is set closer
ROUNDS = 5  # of setting lists of contents until they agree with their own length


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished file, the printed page of every id in it, and which parts are set closer.

    ``sheets`` tells how many pages each part takes.
    """

    data: bytes
    pages: Mapping[str, str]
    closer: Closer = field(default_factory=dict)
    sheets: Mapping[str, int] = field(default_factory=dict)


def nothing_follows(name: str, closer: Closer) -> None:
    """Be told that the pages of a document are filled, and do nothing."""


def write_pdf(document: Document, gaya: Gaya, cache: Cache, pool: Executor | None) -> Pdf:
    """Return one document as PDF."""
    return write_many((document,), gaya, cache, pool)[document.name]


def write_many(
    documents: Iterable[Document],
    gaya: Gaya,
    cache: Cache,
    pool: Executor | None,
    told: Told = nobody,
    *,
    enclosed: Enclosed = NOTHING,
    filled: Filled = nothing_follows,
) -> dict[str, Pdf]:
    """Return several documents as PDF by name; the parts of all of them share one queue.

    ``enclosed`` are the files that go into each, by the name of the document; ``filled`` is told
    of each when all that is left to lay out is its lists of contents.
    """
    press = Press(families(gaya), cache, pool, told)
    drafts = [Draft(named(document), gaya) for document in documents]
    _print_plain(press, drafts)
    fill_pages(press, drafts)
    for draft in drafts:
        filled(draft.document.name, draft.closer)
    _print_listings(press, drafts)
    return {
        draft.document.name: _bind(press, draft, enclosed.get(draft.document.name, ()))
        for draft in drafts
    }


def _print_plain(press: Press, drafts: Sequence[Draft]) -> None:
    wanted = [(draft, part) for draft in drafts for part in draft.plain]
    jobs = [draft.job(part) for draft, part in wanted]
    # set and drawn now, so that binding need not wait
    beside = [job for draft in drafts for job in (draft.margin_job(), *draft.figures.values())]
    laid = press.print([*jobs, *beside])
    for (draft, part), result in zip(wanted, laid, strict=False):
        draft.place(part, result)


def _print_listings(press: Press, drafts: Sequence[Draft]) -> None:
    """Set the parts that print page numbers, until their own length is what they reckoned with."""
    wanted = [(draft, part) for draft in drafts for part in draft.listing]
    for draft, part in wanted:
        draft.place(part, press.recall(draft.job(part)) or draft.guess(part))
    before: list[Job] = []
    for _ in range(ROUNDS):
        jobs = _listing_jobs(wanted)
        if jobs == before:
            break
        for (draft, part), result in zip(wanted, press.print(jobs), strict=True):
            draft.place(part, result)
        before = jobs
    else:
        raise RuntimeError("nomor halaman dalam daftar isi tidak menetap")
    for draft, part in wanted:
        press.remember(draft.job(part), draft.laid[part.id])


def _listing_jobs(wanted: Sequence[tuple[Draft, Part]]) -> list[Job]:
    return [draft.job(part, draft.page_labels()) for draft, part in wanted]


def _bind(press: Press, draft: Draft, enclosed: Sequence[Enclosure]) -> Pdf:
    outline = [line for line in draft.lines if line.kind == "isi"]
    margins, *drawn = press.print([draft.margin_job(), *draft.figures.values()])
    drawings = {name: laid.pdf for name, laid in zip(draft.figures, drawn, strict=True)}
    data = merge(
        draft.bound(), outline, draft.document, margins, drawings=drawings, enclosed=enclosed
    )
    sheets = {id: laid.pages for id, laid in draft.laid.items()}
    return Pdf(data, draft.page_labels(), draft.closer, sheets)
