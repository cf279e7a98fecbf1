"""What proofs found is remembered by all that they look at, and only where that is the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.app.cache import FolderCache
from generator.app.proven import Prover
from generator.diagnostics import Diagnostic, Span, galat, peringatan
from generator.ir.nodes import Document, Meta

FOUND = (
    galat(Span("content/a/b.yaml", 3, 7), "P45", "Kata menimpa kata.", "Pisahkan."),
    replace(
        peringatan(Span("buku.xlsx", 2, 1, "Lembar 1"), "P47", "Kosong."), also=(Span("c", 1, 2),)
    ),
)


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the documents that proofs really looked at."""
    names: list[str] = []

    def proofs(document: Document, *_: object) -> tuple[Diagnostic, ...]:
        names.append(document.name)
        return FOUND

    for kind in ("pdf", "docx"):
        monkeypatch.setattr(f"generator.app.proven.{kind}_proofs", proofs)
    return names


def document(title: str = "Judul") -> Document:
    return Document("ranperda", Meta(title, "", "", (), "2026-11-23", ""), "", ())


def prover(tmp_path: Path, program: str = "kode", families: tuple[str, ...] = ("A",)) -> Prover:
    return Prover(families, FolderCache(tmp_path), None, program)


def proven(prover: Prover, document: Document, pdf: bytes, docx: bytes) -> list[Diagnostic]:
    """Return what is found in both files."""
    futures = prover.begin_pdf(document, pdf), prover.begin_docx(document, docx)
    return [each for future in futures for each in future.result()]


def test_the_same_files_are_proven_once_and_the_findings_stay_whole(
    tmp_path: Path, looked: list[str]
) -> None:
    first = proven(prover(tmp_path), document(), b"pdf", b"docx")
    assert proven(prover(tmp_path), document(), b"pdf", b"docx") == first == [*FOUND, *FOUND]
    assert looked == ["ranperda", "ranperda"]


@pytest.mark.parametrize(
    ("other", "anew"),
    [
        (lambda p: proven(prover(p), document("Lain"), b"pdf", b"docx"), 2),
        (lambda p: proven(prover(p), document(), b"lain", b"docx"), 1),
        (lambda p: proven(prover(p), document(), b"pdf", b"lain"), 1),
        (lambda p: proven(prover(p), document(), b"docx", b"pdf"), 2),
        (lambda p: proven(prover(p, "kode lain"), document(), b"pdf", b"docx"), 2),
        (lambda p: proven(prover(p, families=("B",)), document(), b"pdf", b"docx"), 1),
    ],
    ids=["dokumen", "pdf", "docx", "tertukar", "program", "huruf"],
)
def test_what_differs_in_anything_is_proven_anew(
    tmp_path: Path, looked: list[str], other, anew: int
) -> None:
    """And no more than that: a DOCX whose page numbers change leaves its PDF proven."""
    proven(prover(tmp_path), document(), b"pdf", b"docx")
    other(tmp_path)
    assert len(looked) == 2 + anew


def test_without_the_hash_of_the_program_nothing_is_remembered(
    tmp_path: Path, looked: list[str]
) -> None:
    for _ in range(2):
        proven(prover(tmp_path, ""), document(), b"pdf", b"docx")
    assert len(looked) == 4
