"""What proofs found is remembered by all that they look at, and only where that is the same."""

from __future__ import annotations

from collections.abc import Sequence
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

    def proofs(
        document: Document, pdf: bytes, docx: bytes, families: Sequence[str]
    ) -> tuple[Diagnostic, ...]:
        names.append(document.name)
        return FOUND

    monkeypatch.setattr("generator.app.proven.proofs", proofs)
    return names


def document(title: str = "Judul") -> Document:
    return Document("ranperda", Meta(title, "", "", (), "2026-11-23", ""), "", ())


def prover(tmp_path: Path, program: str = "kode", families: tuple[str, ...] = ("A",)) -> Prover:
    return Prover(families, FolderCache(tmp_path), None, program)


def test_the_same_files_are_proven_once_and_the_findings_stay_whole(
    tmp_path: Path, looked: list[str]
) -> None:
    first = prover(tmp_path).begin(document(), b"pdf", b"docx").result()
    assert prover(tmp_path).begin(document(), b"pdf", b"docx").result() == first == FOUND
    assert looked == ["ranperda"]


@pytest.mark.parametrize(
    "other",
    [
        lambda p: prover(p).begin(document("Lain"), b"pdf", b"docx"),
        lambda p: prover(p).begin(document(), b"lain", b"docx"),
        lambda p: prover(p).begin(document(), b"pdf", b"lain"),
        lambda p: prover(p, "kode lain").begin(document(), b"pdf", b"docx"),
        lambda p: prover(p, families=("B",)).begin(document(), b"pdf", b"docx"),
    ],
    ids=["dokumen", "pdf", "docx", "program", "huruf"],
)
def test_what_differs_in_anything_is_proven_anew(tmp_path: Path, looked: list[str], other) -> None:
    prover(tmp_path).begin(document(), b"pdf", b"docx").result()
    other(tmp_path).result()
    assert len(looked) == 2


def test_without_the_hash_of_the_program_nothing_is_remembered(
    tmp_path: Path, looked: list[str]
) -> None:
    for _ in range(2):
        prover(tmp_path, "").begin(document(), b"pdf", b"docx").result()
    assert len(looked) == 2
