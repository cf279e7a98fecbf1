"""Paragraphs that a reviewer wrote, as the text of a unit of law in its natural layout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.content.edits import Unplaced
from generator.content.pieces import HEADING, unlabelled
from generator.content.placing import label_of
from generator.model.satuan import Jenis

_BY_LABEL = (
    (re.compile(r"\("), Jenis.AYAT),
    (re.compile(r"\d+[a-z]?\.$"), Jenis.ANGKA),
    (re.compile(r"[a-z]+\d?\.$"), Jenis.HURUF),
    (re.compile(r"\d+\)$"), Jenis.SUBANGKA),
    (re.compile(r"[a-z]+\)$"), Jenis.SUBHURUF),
)


def group_lines(words: Sequence[str]) -> Iterator[str]:
    """Yield a group as it is authored: title, then each Pasal under its heading."""
    body: list[str] = []
    for each in words:
        if HEADING.match(each) and not each.startswith("Pasal"):
            raise Unplaced("kelompok dalam kelompok baru ditulis sendiri sebagai operasi")
        if HEADING.match(each):
            yield from natural(body, Jenis.PASAL).split("\n") if body else ()
            yield each
            body = []
        else:
            body.append(each)
    yield from natural(body, Jenis.PASAL).split("\n") if body else ()


def kind_of(words: str) -> Jenis | None:
    """Return the kind of unit that words begin as, by their number; None where they have none."""
    if HEADING.match(words):
        return Jenis.PASAL
    label = label_of(words)
    return next((kind for pattern, kind in _BY_LABEL if label and pattern.match(label)), None)


def natural(words: Sequence[str], kind: Jenis) -> str:
    """Return paragraphs as the text of a unit, each kind of number deeper than the one before.

    The number of a unit that is inserted is left to the engine.
    """
    if len(words) == 1 and kind is not Jenis.PASAL:
        return unlabelled(words[0])
    seen: list[Jenis] = []
    lines = []
    for n, each in enumerate(words):
        if n == 0 and kind is not Jenis.PASAL:
            lines.append(unlabelled(each))
            continue
        if (found := kind_of(each)) is not None:
            seen = seen[: seen.index(found)] if found in seen else seen
            seen.append(found)
        lines.append(" " * 4 * max(0, len(seen) - 1) + each)
    return "\n".join(lines)
