"""Parts of an annex (P30 to P32; L2'-236c): found by their labels in its lines, replaced, added.

An annex is flat text, so a part is what stands from the line that bears its label to the next
label of its series. Where that is not exactly one place nothing is done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import nomor
from generator.model.alamat import Langkah
from generator.model.satuan import Jenis
from generator.model.tabel import cells, is_row, is_rule, row_of

_LABEL = {
    Jenis.SUBHURUF: re.compile(r"(?P<n>[a-z]\d?)\)(?:\s|$)"),
    Jenis.SUBANGKA: re.compile(r"(?P<n>\d+)\)(?:\s|$)"),
}
_ROMAN = re.compile(r"(?P<n>[IVXLC]+[A-Z]?)\.(?:\s|$)")
_CAPITAL = re.compile(r"(?P<n>[A-Z]\d?)\.(?:\s|$)")
_SMALL = re.compile(r"(?P<n>[a-z]\d?)\.(?:\s|$)")
_ROW = re.compile(r"(?P<n>\d+[a-z]?)\.?(?:\s|$)")  # the first cell of a row, its table made lines
_DIGITS = re.compile(r"(?P<n>\d+[a-z]?)\.(?:\s|$)")
Range = tuple[int, int]


class TanpaBagian(ValueError):
    """The part does not stand in the annex at exactly one place; the message says which."""

    def __init__(self, step: Langkah, jumlah: int) -> None:
        self.jumlah = jumlah
        super().__init__(f"{step} {f'ada {jumlah} kali' if jumlah else 'tidak ada'}")


def replace_part(teks: str, langkah: Sequence[Langkah], baru: Sequence[str]) -> str:
    """Return the text of an annex with the lines of one part replaced."""
    lines = teks.split("\n")
    start, end = find_part(lines, langkah)
    return "\n".join([*lines[:start], *baru, *lines[end:]])


def insert_part(
    teks: str, luar: Sequence[Langkah], sebelum: Langkah | None, baru: Sequence[str]
) -> str:
    """Return the text with new lines behind a part, or at the end of what holds it.

    Rows go to the end of the last table there.
    """
    lines = teks.split("\n")
    dalam = [*luar, sebelum] if sebelum else luar
    start, end = find_part(lines, dalam) if dalam else (0, len(lines))
    while end > start and not lines[end - 1].strip():
        end -= 1
    if baru and is_row(baru[0]) and sebelum is None:
        end = max((n + 1 for n in range(start, end) if is_row(lines[n])), default=end)
    return "\n".join([*lines[:end], *baru, *lines[end:]])


def excerpt(teks: str, bagian: Sequence[Sequence[Langkah]]) -> str:
    """Return parts of an annex in its order, each under the labels and the head it stands under."""
    lines = teks.split("\n")
    kept: set[int] = set()
    for langkah in bagian:
        start, end = 0, len(lines)
        for step in langkah:
            kept |= {start} if step is not langkah[0] else set()
            start, end = _one(lines, start, end, step)
        while end > start and not lines[end - 1].strip():
            end -= 1
        kept |= {*range(start, end), *_head_above(lines, start)}
    out: list[str] = []
    for n in sorted(kept):
        apart = is_row(lines[n]) != bool(out and is_row(out[-1]))
        out += ["", lines[n]] if out and apart else [lines[n]]
    return "\n".join(out)


def _head_above(lines: Sequence[str], row: int) -> Sequence[int]:
    """Return the lines of the head of the table that a row stands in, its rule too."""
    if not is_row(lines[row]):
        return ()
    first = row
    while first and is_row(lines[first - 1]):
        first -= 1
    rules = [n for n in range(first, row) if is_rule(cells(lines[n]))]
    return range(first, rules[0] + 1) if rules else ()


def columns(teks: str) -> int:
    """Return how many columns the tables of a text have; 0 where they differ, or there is none."""
    found = {len(cells(line)) for line in teks.split("\n") if is_row(line)}
    return found.pop() if len(found) == 1 else 0


def part_lines(teks: str, langkah: Sequence[Langkah]) -> list[str]:
    """Return the lines of a part, its label first."""
    lines = teks.split("\n")
    start, end = find_part(lines, langkah)
    return lines[start:end]


def deleted_part(teks: str, langkah: Sequence[Langkah]) -> str:
    """Return the text with one part reduced to its label: the number is not given again."""
    first = part_lines(teks, langkah)[0]
    label = _label(first, langkah[-1])
    if is_row(first) and label:
        kept = [label["n"], "Dihapus.", *cells(first)[2:]]
        gone = [word if n < 2 else "" for n, word in enumerate(kept)]
        return replace_part(teks, langkah, [row_of(gone[: max(len(cells(first)), 2)])])
    return replace_part(teks, langkah, [f"{label[0].strip()} Dihapus." if label else "Dihapus."])


def begins_with(teks: str, step: Langkah) -> bool:
    """Return whether a text begins with the label of a part."""
    label = _label(teks, step)
    return label is not None and label["n"] == step.nomor


def first_number(teks: str, jenis: Jenis) -> str:
    """Return the number in the label that a text begins with, or nothing."""
    for shape in ("1", "I", "A", "a"):
        if label := _label(teks, Langkah(jenis, shape)):
            return label["n"]
    return ""


def find_part(lines: Sequence[str], langkah: Sequence[Langkah]) -> Range:
    """Return where a part begins and ends; raise :class:`TanpaBagian` unless it is one place."""
    start, end = 0, len(lines)
    for step in langkah:
        start, end = _one(lines, start, end, step)
    return start, end


def _one(lines: Sequence[str], start: int, end: int, step: Langkah) -> Range:
    labels = [(n, m["n"]) for n in range(start, end) if (m := _label(lines[n], step))]
    found = [n for n, number in labels if number == step.nomor]
    if len(found) != 1:
        raise TanpaBagian(step, len(found))
    if is_row(lines[found[0]]):
        return found[0], _row_end(lines, found[0], end)
    after = (
        n for n, number in labels if n > found[0] and nomor.follows(step.jenis, step.nomor, number)
    )
    return found[0], next(after, end)


def _row_end(lines: Sequence[str], row: int, end: int) -> int:
    """Return where a row ends: rows without a number of their own go on with it."""
    after = row + 1
    while after < end and is_row(lines[after]) and not cells(lines[after])[0]:
        after += 1
    return after


def _label(line: str, step: Langkah) -> re.Match[str] | None:
    """Return the label at the beginning of a line, or in the first cell of a row."""
    first = line.strip().partition("\n")[0]
    return _form(step).match(cells(first)[0] if is_row(first) else first)


def _form(step: Langkah) -> re.Pattern[str]:
    if step.jenis in _LABEL:
        return _LABEL[step.jenis]
    if step.jenis is Jenis.BARIS:
        return _ROW
    if step.nomor[:1].isdigit():
        return _DIGITS
    if step.jenis is Jenis.HURUF:
        return _CAPITAL if step.nomor[:1].isupper() else _SMALL
    return _ROMAN
