"""Every sentence of a document stands in ``templates/`` and nowhere else.

Two rules hold it. What a template says is said by no module, but by those that recognise it in the
drafts of others. And ``documents``, which hands templates their words, has no sentence at all but
the messages it raises; what is drawn in a picture is measured to be drawn, and may be longer.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

HOME = Path(__file__).parents[2]
GENERATOR, TEMPLATES = HOME / "generator", HOME / "templates"
RECOGNISE = ("lint", "law/reader")  # rooms that look for a formula
PHRASE = 6  # words in a row that a template says
SENTENCE, LABEL = 7, 10  # words of a literal, and of one in a picture
MESSAGES = frozenset({"galat", "complain", "misplaced"})
NAMES = frozenset({"pesan", "petunjuk", "message", "hint"})
WORD = re.compile(r"[^\W\d_]{2,}")


def words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the words of every literal that is no docstring and no message."""
    yield from _literals(ast.parse(path.read_text("utf-8")))


def _literals(node: ast.AST) -> Iterator[tuple[int, str]]:
    match node:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in MESSAGES:
            return
        case ast.Assign(targets=[ast.Name(id=name)]) if name in NAMES:
            return
        case ast.JoinedStr(values=values):
            parts = (v.value if isinstance(v, ast.Constant) else " {} " for v in values)
            yield node.lineno, "".join(map(str, parts))
            values = [v for v in values if isinstance(v, ast.FormattedValue)]
            for value in values:
                yield from _literals(value.value)
            return
        case ast.Constant(value=str() as text):
            yield node.lineno, text
    for child in ast.iter_child_nodes(node):
        yield from _literals(child)


def phrases() -> set[str]:
    """Return what templates say between their tags and expressions, where it is long enough."""
    found = set()
    for path in TEMPLATES.rglob("*.html.j2"):
        text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.S)
        for run in re.split(r"<[^>]*>|\{\{.*?\}\}|\{%.*?%\}", text):
            if len(said := words(run)) >= PHRASE:
                found.add(" ".join(said))
    return found


CITED = re.compile(
    r"\b(?:UU|PP|Perpres|Permen\w*|Perda)\s+\d+/\d{4}\b|\b(?:Pasal|angka)\s+\d+.*\bUUD\b"
)
CHECKS = ("lint", "kelembagaan", "benang")  # rooms that hold rules of the law against a draft


def test_checks_cite_from_data() -> None:
    """An article stands in ``codes.toml``, a table beside its check or ``content/_aturan``."""
    found = [
        f"{path.relative_to(HOME)}:{line}: {text}"
        for room in CHECKS
        for path in sorted((GENERATOR / room).rglob("*.py"))
        for line, text in literals(path)
        if CITED.search(text)
    ]
    assert found == []
    assert CITED.search("UU 23/2014 Pasal 212 ayat (4) dan PP 18/2016 Pasal 4")


# behind quoted words a message tells what is wrong with them: a verb, or what they should be
TOLD = re.compile(
    r"\b(?:di|me|ber)[a-z]{3,}|\b(?:tidak|bukan|kurang|ganda|berbeda|seharusnya|tanpa|cukup|pakai|tulis"
    r"|sebut|hapus|bakunya)\b"
)


def told_of_quotes(path: Path) -> Iterator[tuple[int, str]]:
    """Yield what messages say behind words that they quote and a colon."""
    for line, text in literals(path):
        _, colon, said = text.partition("”: ")
        if colon and said.strip(" {}") and "\\" not in text:
            yield line, said


def test_what_a_check_says_of_quoted_words_is_a_sentence() -> None:
    semua = [
        (f"{path.relative_to(HOME)}:{line}", said)
        for path in sorted((GENERATOR / "lint").rglob("*.py"))
        for line, said in told_of_quotes(path)
    ]
    assert len(semua) > 20
    assert [(where, said) for where, said in semua if not TOLD.search(said)] == []
    assert not TOLD.search("kepala daerah rancangan ini Bupati")
    assert not TOLD.search("istilah dalam Pasal 1 “Gampong”")


def test_no_module_says_what_a_template_says() -> None:
    said = phrases()
    assert len(said) > 100
    found = [
        f"{path.relative_to(HOME)}:{line}: {phrase}"
        for path in sorted(GENERATOR.rglob("*.py"))
        if not any(path.is_relative_to(GENERATOR / room) for room in RECOGNISE)
        for line, text in literals(path)
        if len(spoken := words(text)) >= PHRASE
        for phrase in said
        if f" {phrase} " in f" {' '.join(spoken)} "
    ]
    assert found == []


def test_documents_hold_no_sentence_of_their_own() -> None:
    found = [
        f"{path.relative_to(HOME)}:{line}: {text}"
        for path in sorted((GENERATOR / "documents").rglob("*.py"))
        for line, text in literals(path)
        if len(words(text)) >= (LABEL if "gambar" in path.parts else SENTENCE)
        if "\\" not in text  # a pattern
        if "<" not in text  # SVG
    ]
    assert found == []


def test_a_sentence_is_found_and_a_message_is_not(tmp_path: Path) -> None:
    path = tmp_path / "satu.py"
    path.write_text(
        '"""Kalimat dalam uraian modul ini tidak dicetak di mana pun."""\n'
        'A = f"{nama} ini mulai berlaku pada tanggal diundangkan."\n'
        'pesan = "Nama itu tidak dikenal oleh satu templat pun."\n'
        'galat(span, "S51", f"Gambar {nama} tidak dikenal oleh satu templat pun.")\n'
    )
    assert [(line, len(words(text))) for line, text in literals(path)] == [(2, 6)]
    assert "ini mulai berlaku pada tanggal diundangkan" in phrases()
