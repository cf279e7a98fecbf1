"""Every file of ``cases/`` shows a text, the tree that it means, and what is reported about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from outline import outline

from generator.diagnostics import Diagnostic, Span
from generator.law.reader.peraturan import read_tubuh
from generator.law.reader.read import read_satuan
from generator.law.text import to_text
from generator.model.lines import lines_of
from generator.model.satuan import Jenis, Satuan

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def read_case(path: Path) -> tuple[str, str, str]:
    """Return how the text is to be read, the text, and what is expected."""
    _, head, rest = path.read_text(encoding="utf-8").partition("=== ")
    assert head, path
    how, _, rest = rest.partition("\n")
    text, mark, expected = rest.partition("=== pohon\n")
    return how, text, mark + expected


def understand(how: str, text: str) -> tuple[Satuan, list[Diagnostic]]:
    """Read ``text`` as typed by a drafter ("ketik") or as it came from outside ("luar")."""
    manner, _, kind = how.partition(", ")
    if manner == "ketik":
        tree, notes = read_satuan(text, Span("teks", 1, 1), Jenis(kind))
        return tree, list(notes)
    lines = [line for line in lines_of(text, Span("teks", 1, 1)) if line.text]
    return read_tubuh(lines)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_text_is_understood(path: Path) -> None:
    how, text, expected = read_case(path)
    tree, notes = understand(how, text)
    told = "".join(f"baris {d.span.line}: [{d.code}] {d.message}\n" for d in notes)
    assert f"=== pohon\n{outline(tree)}=== temuan\n{told}" == expected


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_printed_tree_reads_back_unchanged(path: Path) -> None:
    how, text, _ = read_case(path)
    tree, _ = understand(how, text)
    assert read_satuan(to_text(tree), Span(), tree.jenis)[0] == tree
