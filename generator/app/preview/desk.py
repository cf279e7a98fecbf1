"""A dossier being written, kept warm: read anew after each save, the last good state beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.app.issued import held_against
from generator.app.paths import Home
from generator.app.prepare import drafted, house_style
from generator.diagnostics import Diagnostic, DraftingError
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.documents.picture_store import MemoryStore, PictureStore
from generator.ir.nodes import Document
from generator.lint.pemeriksaan import Pemeriksaan
from generator.model.gaya import Gaya
from generator.render.web.site import Book, book
from generator.render.web.traced import Sheet, sheets


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps a state from being shown: findings of the author's, or a fault of another kind."""

    found: tuple[Diagnostic, ...] = ()
    other: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """One page of a document: what it shows, and why that is not what the files say now.

    ``parts`` are those of the page; without ``book`` there was never anything to show.
    """

    book: Book | None
    number: int
    sheets: tuple[Sheet, ...]
    fault: Fault | None


@dataclass(slots=True)
class Desk:
    """One dossier. Not for several threads at once."""

    home: Home
    slug: str
    number: int = 0  # of the state; 0 before anything was read
    bahan: Bahan | None = None  # the last that could be read
    fault: Fault | None = None
    checked: Pemeriksaan = field(default_factory=Pemeriksaan)
    _pictures: MemoryStore = field(default_factory=MemoryStore)
    _reports: set[str] = field(default_factory=set)  # documents that tell what checks found
    _books: dict[str, tuple[int, Book]] = field(default_factory=dict)
    _faults: dict[str, tuple[int, Fault]] = field(default_factory=dict)
    _sheets: dict[str, tuple[Book, tuple[Sheet, ...]]] = field(default_factory=dict)

    def read(self) -> None:
        """Read the dossier as its files are now; what is wrong is kept, not raised."""
        self.number += 1
        try:
            bahan = drafted(self.home, self.slug)
            if bahan.dossier.terbitan:
                bahan = held_against(self.home, bahan)
            self.bahan = replace(bahan, pictures=_Behind(bahan.pictures, self._pictures))
            self.fault = None
        except Exception as error:
            self.fault = fault_of(error)

    def take_in(self, checked: Pemeriksaan) -> bool:
        """Know what the checks found; say whether a document that reports it must be made anew."""
        self.checked = checked
        stale = self._reports & self._books.keys()
        for name in stale:
            self._books[name] = 0, self._books[name][1]
        return bool(stale)

    @property
    def names(self) -> Sequence[str]:
        """The documents that the dossier has."""
        return self.bahan.dossier.identitas.dokumen_dibuat if self.bahan else ()

    @property
    def gaya(self) -> Gaya | None:
        """The house style of the last good state."""
        return house_style(self.home, self.bahan.dossier) if self.bahan else None

    def book(self, name: str) -> Book | None:
        """Return a document as the last good state has it; its fault is kept beside."""
        known = self._books.get(name)
        if self.bahan is None or (known and known[0] == self.number):
            return known[1] if known else None
        if self.fault is None and self._faults.get(name, (0,))[0] != self.number:
            try:
                fresh = book(self._built(self.bahan, name))
            except Exception as error:
                self._faults[name] = self.number, fault_of(error)
            else:
                self._books[name] = self.number, fresh
                return fresh
        return known[1] if known else None

    def _built(self, bahan: Bahan, name: str) -> Document:
        """Return a document, and note whether it reports what the checks found."""

        class Noting(Pemeriksaan):
            def __getattribute__(_, asked: str) -> object:  # noqa: N805 - the desk is self
                self._reports.add(name)
                return super().__getattribute__(asked)

        checked = self.checked
        noting = Noting(checked.pelanggaran, checked.saringan, checked.cakupan)
        self._reports.discard(name)
        (document,) = build(replace(bahan, pemeriksaan=noting), (name,), self.home.templates)
        return document

    def view(self, name: str, file: str) -> View:
        """Return a page of a document; where the file is none of its pages, the first."""
        shown = self.book(name)
        number, fault = self._faults.get(name, (0, None))
        fault = self.fault or (fault if number == self.number else None)
        if shown is None:
            return View(None, 0, (), fault)
        files = [page.file for page in shown.pages]
        at = files.index(file) if file in files else 0
        held = self._sheets.get(files[at])
        if held is None or held[0] is not shown:
            held = self._sheets[files[at]] = shown, tuple(sheets(shown, at))
        return View(shown, at, held[1], fault)

    def document(self, name: str) -> Document | None:
        """Return a document of the last good state."""
        shown = self.book(name)
        return shown.document if shown else None


@dataclass(frozen=True, slots=True)
class _Behind:
    """A store in memory before one on disk."""

    disk: PictureStore
    memory: PictureStore

    def get(self, key: str) -> bytes | None:
        known = self.memory.get(key)
        if known is None and (known := self.disk.get(key)) is not None:
            self.memory.put(key, known)
        return known

    def put(self, key: str, data: bytes) -> None:
        self.memory.put(key, data)
        self.disk.put(key, data)


def fault_of(error: Exception) -> Fault:
    """Return a fault as a page can show it."""
    if isinstance(error, DraftingError):
        return Fault(error.diagnostics)
    return Fault(other=f"{type(error).__name__}: {error}")
