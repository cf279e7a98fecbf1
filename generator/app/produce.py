"""Rendering: ir documents become the bytes of DOCX and PDF, proven to hold the same words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

from generator.app.cache import FolderCache
from generator.app.proven import Found, Prover
from generator.diagnostics import NOWHERE, Diagnostic, galat, ordered, peringatan
from generator.ir.identify import anchored
from generator.ir.nodes import Contents, Document
from generator.ir.walk import walk
from generator.model.gaya import Gaya
from generator.render.closeness import Closer
from generator.render.docx import office
from generator.render.docx.package import write_docx
from generator.render.docx.pagination import pages_of
from generator.render.fonts import drawn_in, fonts_of, substituted
from generator.render.pdf.book import NOTHING, Enclosed, Pdf, write_many
from generator.render.workers import leave_signals_to_main

Progress = Callable[[int, int, str], None]
ADVICE = "buka di Word, pilih seluruh isinya (Ctrl+A), tekan F9, lalu simpan"


@dataclass(frozen=True, slots=True)
class Produced:
    """Files by name, and what the proofs found."""

    files: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]


@contextmanager
def producing(
    documents: Sequence[Document],
    gaya: Gaya,
    cache: FolderCache,
    pool: Executor | None,
    *,
    libreoffice: office.Office,
    progress: Progress,
    enclosed: Enclosed = NOTHING,
    final: bool = False,
    program: str = "",
) -> Iterator[Production]:
    """Make ``name.pdf`` and ``name.docx`` of each document, and have every difference found.

    ``enclosed`` are the files that go into each, by the name of the document. While LibreOffice
    finds the pages of those DOCX that list them, the workers prove what is written, the other DOCX
    are written, and the block of the ``with`` does what it has to do before it asks for the end
    of it. What the proofs found is remembered by the hash of the ``program``.
    """
    fonts = fonts_of(gaya)
    named = drawn_in(documents, fonts)
    documents = tuple(map(anchored, named))
    total = 2 * len(documents)
    progress(0, total, "menata halaman PDF")

    def laid(done: int, parts: int) -> None:
        progress(0, total, f"menata halaman PDF, bagian {done} dari {parts}")

    prover = Prover(fonts.families, cache, pool, program)
    with ThreadPoolExecutor(1, initializer=leave_signals_to_main) as beside, libreoffice:
        desk = _Desk(documents, gaya, cache, libreoffice, beside, enclosed, final, prover)
        pdfs = write_many(documents, gaya, cache, pool, laid, enclosed=enclosed, filled=desk.seek)
        desk.prove(pdfs)
        production = Production(desk, tuple(zip(documents, named, strict=True)), pdfs, progress)
        production.write(name for name in pdfs if name not in desk.awaited)
        yield production


@dataclass(frozen=True, slots=True)
class Production:
    """Documents whose PDFs are made, and the DOCX that need not wait for LibreOffice."""

    desk: _Desk
    wholes: Sequence[tuple[Document, Document]]
    pdfs: Mapping[str, Pdf]
    progress: Progress

    @property
    def names(self) -> tuple[str, ...]:
        """The names that the files will have."""
        return tuple(f"{name}.{kind}" for name in self.pdfs for kind in ("pdf", "docx"))

    def finish(self) -> Produced:
        """Write what waits for LibreOffice; return all files and all that the proofs found."""
        self.write(self.desk.awaited)
        total = 2 * len(self.pdfs)
        self.progress(total, total, "membuktikan")
        found = [*substituted(self.desk.gaya), *self.desk.findings()]
        return Produced({name: self.desk.files[name] for name in self.names}, ordered(found))

    def write(self, names: Iterable[str]) -> None:
        """Write the DOCX of some documents."""
        wanted, total = frozenset(names), 2 * len(self.pdfs)
        for document, whole in self.wholes:
            if document.name in wanted:
                done = len(self.desk.files) + 1
                self.progress(done, total, self.desk.step(document.name))
                self.desk.finish(document, whole, self.pdfs[document.name])


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where the DOCX are written; the pages of those that list them are sought beside."""

    documents: Sequence[Document]
    gaya: Gaya
    cache: FolderCache
    libreoffice: office.Office
    beside: Executor
    enclosed: Enclosed
    final: bool
    prover: Prover
    awaited: dict[str, Future[dict[str, str]]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    notes: list[Diagnostic] = field(default_factory=list)
    proven: list[Future[Found]] = field(default_factory=list)

    def seek(self, name: str, closer: Closer) -> None:
        """Ask LibreOffice for the pages of a document, if it lists them."""
        for document in self.documents:
            if document.name == name and _lists_pages(document):
                told = (document, self.gaya, self.cache, self.libreoffice, closer)
                self.awaited[name] = self.beside.submit(pages_of, *told)

    def prove(self, pdfs: Mapping[str, Pdf]) -> None:
        """Have the PDFs proven, the longest first: nobody then waits for that one alone."""
        for document in sorted(self.documents, key=lambda d: -len(pdfs[d.name].data)):
            pdf = pdfs[document.name].data
            self.files[f"{document.name}.pdf"] = pdf
            self.proven.append(self.prover.begin_pdf(document, pdf))

    def step(self, name: str) -> str:
        """Return what comes now: the DOCX, or first the wait for what LibreOffice says of it."""
        awaited, longest = self.awaited.get(name), self.libreoffice.longest
        waits = awaited is not None and not awaited.done()
        wait = f", menunggu LibreOffice (paling lama {longest:g} detik)" if waits else ""
        return f"{name}.docx{wait}"

    def finish(self, document: Document, whole: Document, pdf: Pdf) -> None:
        """Write the DOCX of a document whose PDF is made, and have it proven."""
        pages, notes = _pages(document, pdf.pages, self.awaited.get(document.name), self.final)
        docx = write_docx(
            whole,
            self.gaya,
            pages,
            self.cache,
            ask_update=bool(notes),
            enclosed=self.enclosed.get(document.name, ()),
            closer=pdf.closer,
        )
        self.files[f"{document.name}.docx"] = docx
        self.notes.extend(notes)
        self.proven.append(self.prover.begin_docx(document, docx))

    def findings(self) -> list[Diagnostic]:
        """Return what is to be told of the pages, and what the proofs found; waits for them."""
        return [*self.notes, *(each for future in self.proven for each in future.result())]


def _pages(
    document: Document,
    pdf: Mapping[str, str],
    office_pages: Future[dict[str, str]] | None,
    final: bool,
) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    """Return the page numbers that the DOCX shows until Word works them out.

    They come from LibreOffice. Where it is missing or fails, those of the PDF stand in, whose
    layout is another: that is told, refused in a final draft, and Word is asked to work them out.
    """
    if office_pages is None:
        return pdf, ()
    try:
        return {**pdf, **office_pages.result()}, ()
    except office.OfficeError as error:
        code = "P14" if office.available() else "P70"
        told = galat if final else peringatan
        what = f"{document.name}.docx: nomor halaman daftar isi diambil dari PDF dan dapat keliru"
        hint = f"pasang LibreOffice lalu bangun ulang, atau {ADVICE}"
        return pdf, (told(NOWHERE, code, f"{what} ({error})", hint),)


def _lists_pages(document: Document) -> bool:
    return any(isinstance(b, Contents) for part in document.parts for b in walk(part.blocks))
