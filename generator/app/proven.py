"""What the proofs found of a document, kept by everything that they look at."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from hashlib import sha256

from generator.app.packet import as_json, findings
from generator.diagnostics import Diagnostic
from generator.ir.nodes import Document
from generator.proof.audit.audit import audit
from generator.proof.faces import strange_faces
from generator.proof.matterhorn.check import check
from generator.proof.parity import compare
from generator.render.cache import Cache

Found = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Prover:
    """Proves finished documents, in the workers of ``pool`` where there is one.

    ``program`` is the hash of the code and of all else that decides what a proof finds; without it
    nothing is remembered.
    """

    families: Sequence[str]
    cache: Cache
    pool: Executor | None
    program: str = ""

    def begin(self, document: Document, pdf: bytes, docx: bytes) -> Future[Found]:
        """Return what will have been found; the same files are not looked at twice."""
        key = self._key(document, pdf, docx) if self.program else ""
        known = self.cache.get(key) if key else None
        future: Future[Found] = Future()
        if known is not None:
            future.set_result(findings(known))
        elif self.pool is None:
            future.set_result(proofs(document, pdf, docx, self.families))
        else:
            future = self.pool.submit(proofs, document, pdf, docx, self.families)
        if key and known is None:
            future.add_done_callback(lambda done: self._keep(key, done))
        return future

    def _key(self, document: Document, pdf: bytes, docx: bytes) -> str:
        told = (self.program.encode(), repr(tuple(self.families)).encode(), pickle.dumps(document))
        digests = (sha256(each).digest() for each in (*told, pdf, docx))
        return f"bukti-{sha256(b''.join(digests)).hexdigest()}"

    def _keep(self, key: str, done: Future[Found]) -> None:
        if done.exception() is None:
            self.cache.put(key, as_json(done.result()).encode())


def proofs(document: Document, pdf: bytes, docx: bytes, families: Sequence[str]) -> Found:
    """Return what is wrong with the pages, their structure, or the words of either file."""
    name = document.name
    pages = (*strange_faces(name, pdf, families), *audit(name, pdf, document))
    return (*pages, *check(name, pdf, document), *compare(document, pdf, docx))
