"""What the proofs found of a document, kept by everything that they look at."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from hashlib import sha256

from generator.app.packet import as_json, findings
from generator.diagnostics import Diagnostic
from generator.ir.nodes import Document
from generator.proof.audit.audit import audit_book
from generator.proof.audit.remembered import Memory
from generator.proof.audit.sheets import read_book
from generator.proof.faces import strange_faces
from generator.proof.matterhorn.check import check
from generator.proof.parity import compare_book, compare_docx
from generator.render.cache import Cache

Found = tuple[Diagnostic, ...]
Look = Callable[[Document, bytes, Sequence[str], Memory | None], Found]


@dataclass(frozen=True, slots=True)
class Prover:
    """Proves finished documents, in the workers of ``pool`` where there is one.

    A PDF and a DOCX are proven each by itself: the one is there long before the other.
    ``program`` is the hash of the code and of all else that decides what a proof finds; without it
    nothing is remembered.
    """

    families: Sequence[str]
    cache: Cache
    pool: Executor | None
    program: str = ""
    _documents: dict[int, tuple[Document, bytes]] = field(default_factory=dict)  # and their digests

    def begin_pdf(self, document: Document, pdf: bytes) -> Future[Found]:
        """Return what will have been found in a PDF; the same file is not looked at twice."""
        return self._begin(pdf_proofs, document, pdf, tuple(self.families))

    def begin_docx(self, document: Document, docx: bytes) -> Future[Found]:
        """Return what will have been found in a DOCX; the same file is not looked at twice."""
        return self._begin(docx_proofs, document, docx, ())

    def _begin(
        self, look: Look, document: Document, data: bytes, families: tuple[str, ...]
    ) -> Future[Found]:
        key = self._key(look, document, data, families) if self.program else ""
        known = self.cache.get(key) if key else None
        future: Future[Found] = Future()
        if known is not None:
            future.set_result(findings(known))
        elif self.pool is None:
            future.set_result(look(document, data, families, self._memory))
        else:
            future = self.pool.submit(look, document, data, families, self._memory)
        if key and known is None:
            future.add_done_callback(lambda done: self._keep(key, done))
        return future

    @property
    def _memory(self) -> Memory | None:
        return Memory(self.cache, self.program) if self.program else None

    def _key(self, look: Look, document: Document, data: bytes, families: tuple[str, ...]) -> str:
        kind = "pdf" if look is pdf_proofs else "docx"
        told = (kind.encode(), self.program.encode(), repr(families).encode())
        digests = (sha256(each).digest() for each in (*told, data))
        whole = self._digest(document) + b"".join(digests)
        return f"bukti-{sha256(whole).hexdigest()}"

    def _digest(self, document: Document) -> bytes:
        """Return the digest of a document, which is asked for both of its files."""
        known = self._documents.get(id(document))
        if known is None:
            known = document, sha256(pickle.dumps(document)).digest()
            self._documents[id(document)] = known
        return known[1]

    def _keep(self, key: str, done: Future[Found]) -> None:
        if done.exception() is None:
            self.cache.put(key, as_json(done.result()).encode())


def pdf_proofs(
    document: Document, pdf: bytes, families: Sequence[str], memory: Memory | None = None
) -> Found:
    """Return what is wrong with the pages of a PDF, their structure, or its words.

    Its pages are read once: PDFium takes longer to read them than anybody to look at them.
    """
    name, book = document.name, read_book(pdf, memory)
    pages = (*audit_book(name, book, document), *compare_book(document, book))
    return (*strange_faces(name, pdf, families), *pages, *check(name, pdf, document))


def docx_proofs(
    document: Document, docx: bytes, _: Sequence[str] = (), __: Memory | None = None
) -> Found:
    """Return what a DOCX says otherwise than the document."""
    return compare_docx(document, docx)
