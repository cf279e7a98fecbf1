"""The words of the project (``content/_kamus``): law and names that a dictionary does not hold."""

from __future__ import annotations

import re
from pathlib import Path

from generator.content.names import is_dropping
from generator.content.syntax import decode_utf8, read_authored
from generator.diagnostics import Diagnostic, DraftingError, Span, galat

FOLDER = "_kamus"
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def load_words(*contents: Path) -> frozenset[str]:
    """Return every word of the lists, raise an S27 for each line that is not one word."""
    words: set[str] = set()
    faults: list[Diagnostic] = []
    lists = (p for content in contents for p in sorted((content / FOLDER).glob("*.txt")))
    for path in (p for p in lists if not is_dropping(p.name)):
        text, problems = decode_utf8(read_authored(path), path.as_posix())
        faults.extend(problems)
        for number, line in enumerate(text.split("\n"), start=1):
            word = line.partition("#")[0].strip()
            if not word:
                continue
            if WORD.fullmatch(word):
                words.add(word)
            else:
                faults.append(_fault(Span(path.as_posix(), number, 1), word))
    if faults:
        raise DraftingError(faults)
    return frozenset(words)


def _fault(span: Span, word: str) -> Diagnostic:
    message = f'"{word}" bukan satu kata berhuruf kecil.'
    return galat(span, "S27", message, "Tulis satu kata sebaris; keterangan didahului tanda #.")
