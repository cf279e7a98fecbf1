"""Pieces of a source taken out, put beside another, moved, parted, joined, and counted anew."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import pairwise

import yaml

from generator.content.edits import Edit, Unplaced, after
from generator.content.pieces import HEADING, LABEL, MARKER, Piece, depth_of, piece_at, unlabelled
from generator.content.rewording import seams
from generator.content.write import write_yaml
from generator.diagnostics import Span
from generator.model import nomor
from generator.model.satuan import Jenis
from generator.model.tabel import row_of

LONG = 110  # lines longer than this are not broken by whoever wrote the file
WIDTH = 100


def span_of(text: str, first: int, last: int) -> tuple[int, int]:
    """Return where lines begin and end, the last line break with them."""
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[:first])
    return start, min(len(text), start + sum(len(line) + 1 for line in lines[first:last]))


def raw(text: str, piece: Piece) -> str:
    """Return the lines of a piece as they are written."""
    start, end = span_of(text, piece.first, piece.last)
    return text[start:end]


def without(text: str, piece: Piece) -> Edit:
    """Return the change that takes a piece out."""
    lines = text.split("\n")
    first, last = piece.first, piece.last
    if piece.kind in ("alinea", "ruas") or (piece.kind == "butir" and not piece.others[1:]):
        while last < len(lines) and not lines[last].strip() and last + 1 < len(lines):
            last += 1
        body_ends = last >= len(lines) - 1 or (
            piece.kind == "ruas" and depth_of(lines[last]) < piece.indent
        )
        while body_ends and first and not lines[first - 1].strip():
            first -= 1
    if piece.kind == "baris" and piece.key:
        raise Unplaced("itu kepala tabelnya")
    if piece.kind == "entri":
        if len(piece.others) < 2:
            raise Unplaced("itu satu-satunya entri dalam daftarnya")
        first = _own_comments(lines, first, piece.indent)
    start, end = span_of(text, first, last)
    return Edit(start, end, "", numbers=piece.numbered)


def _own_comments(lines: Sequence[str], first: int, column: int) -> int:
    """Return the first line of an item with the comments that stand before it."""
    while (
        first and lines[first - 1].lstrip().startswith("#") and depth_of(lines[first - 1]) >= column
    ):
        first -= 1
    return first


def beside(text: str, piece: Piece, words: Sequence[str], *, before: bool = False) -> Edit:
    """Return the change that puts words, a paragraph each, behind a piece or before it.

    Several paragraphs are several pieces; for a row of a table they are its cells.
    """
    return put(text, piece, _written(text, piece, words), before=before)


def moved(text: str, piece: Piece, goal: Piece, *, before: bool = False) -> tuple[Edit, Edit]:
    """Return the changes that take a piece to another place of its file, written as it is."""
    if piece.kind != goal.kind or piece.indent != goal.indent or piece.keys != goal.keys:
        raise Unplaced("tempat barunya bukan tempat bagi yang sejenis")
    first = piece.first
    if piece.kind == "entri":
        first = _own_comments(text.split("\n"), first, piece.indent)
    start, end = span_of(text, first, piece.last)
    written = text[start:end].removesuffix("\n")
    return without(text, piece), put(text, goal, [written], before=before)


def put(text: str, piece: Piece, written: Sequence[str], *, before: bool = False) -> Edit:
    """Return the change that puts lines, written already, behind a piece or before it."""
    lines = text.split("\n")
    at = piece.first if before else piece.last
    if piece.kind == "entri" and before:
        at = _own_comments(lines, at, piece.indent)
    apart = piece.kind in ("alinea", "ruas")
    chunk = (
        "\n".join(f"{each}\n" for each in written)
        if apart
        else "".join(f"{each}\n" for each in written)
    )
    start = span_of(text, at, at)[0]
    if apart:
        chunk = f"{chunk}\n" if before else f"\n{chunk}"
    if start > 0 and start >= len(text) and not text.endswith("\n"):
        chunk = "\n" + chunk.removesuffix("\n")
    return Edit(start, start, chunk, numbers=piece.numbered)


def _written(text: str, piece: Piece, words: Sequence[str]) -> list[str]:
    """Return new pieces, written as the piece beside them is."""
    lines = text.split("\n")
    head = lines[piece.first]
    pad = " " * piece.indent
    width = WIDTH if max(map(len, lines[piece.first : piece.last])) <= LONG else 100_000
    match piece.kind:
        case "baris":
            count = len(re.split(r"(?<!\\)\|", head.strip().strip("|")))
            if len(words) != count:
                raise Unplaced(f"tabel itu berkolom {count}")
            return [f"{pad}{row_of(words)}"]
        case "butir":
            marker = MARKER.match(head)
            assert marker is not None
            return [_hung(_plain(each), marker[0], width) for each in words]
        case "satuan":
            return [_unit(each, head, pad, width) for each in words]
        case "entri":
            return [_entry(text, each, piece, width) for each in words]
        case _:
            return [_hung(escaped(each), pad, width, pad) for each in words]


def _plain(words: str) -> str:
    """Return words without the number that a reviewer typed: the tool prints its own."""
    return escaped(unlabelled(re.sub(r"^[-–•*]\s+", "", words)))


def label_of(words: str) -> str:
    """Return the number that stands before words, empty where there is none."""
    found = LABEL.match(words)
    return found["label"] if found else ""


def escaped(words: str) -> str:
    """Return words that Markdown prints as they stand."""
    words = re.sub(r"([\\*_\[\]`<>^|~])", r"\\\1", words)
    words = re.sub(r"^(#+|[-+])(?=\s)", r"\\\1", words)
    return re.sub(r"^(\d+)([.)])(?=\s)", r"\1\\\2", words)


def _hung(words: str, head: str, width: int, pad: str | None = None) -> str:
    rest = " " * len(head) if pad is None else pad
    return textwrap.fill(
        words, max(width, len(head) + 20), initial_indent=head, subsequent_indent=rest,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _unit(words: str, head: str, pad: str, width: int) -> str:
    """Return a unit of law under its number, as its neighbour hangs."""
    found = LABEL.match(words)
    like = LABEL.match(head.lstrip())
    if HEADING.match(words):
        return words
    if like is None:
        return _hung(words, pad, width, pad)
    label = f"{found['label'] if found else like['label']:<{len(like[0]) - 1}} "
    return _hung(words[found.end() :] if found else words, pad + label, width)


def _entry(text: str, words: str, piece: Piece, width: int) -> str:
    """Return an item of a YAML list with the words under the key of its neighbour's."""
    said = unlabelled(words)
    pad = " " * piece.indent
    if not piece.key:
        return f"{pad}- {value(said, piece.indent + 2, width)}"
    known = {piece.key, *OPTIONAL, *ALIKE}
    if missing := [key for key in piece.keys if key not in known]:
        raise Unplaced(
            f"entri baru memerlukan {', '.join(missing)}, yang hanya diketahui perancang"
        )
    (there,) = yaml.safe_load(raw(text, piece))
    told = [
        f"{key}: {value(said, piece.indent + 4, width) if key == piece.key else there[key]}"
        for key in piece.keys
        if key not in OPTIONAL
    ]
    return "\n".join(f"{pad}{'- ' if n == 0 else '  '}{line}" for n, line in enumerate(told))


OPTIONAL = frozenset(("karena", "klaim"))  # left out of a new entry: nobody said it yet
ALIKE = frozenset(("unsur",))  # a new entry has that of the one it stands behind
SHORT = 60  # longer values stand as a block


def value(words: str, indent: int, width: int = WIDTH) -> str:
    """Return a value of YAML: short ones in their line, others as a block."""
    if "\n" in words:
        return "|\n" + textwrap.indent(words, " " * indent)
    if len(words) <= SHORT:
        written = write_yaml({"k": words}).removeprefix("k:").strip()
        if "\n" not in written:
            return written
    pad = " " * indent
    return f">-\n{_hung(words, pad, width, pad)}"


# --- numbers -------------------------------------------------------------------------------------


def touched(text: str, edits: Sequence[Edit]) -> tuple[int, ...]:
    """Return the lines of a file, changed by edits, where siblings with numbers came or went."""
    return tuple(text.count("\n", 0, start) for edit, start in after(edits) if edit.numbers)


def renumbered(text: str, path: str, at: Sequence[int]) -> str:
    """Return a file in which the rows of siblings at some lines, or just above them, count on.

    Only rows that count from 1 or a do: ``(1a)`` keeps its number.
    """
    lines = text.split("\n")
    rows = {
        row for line in at for near in (0, -1) if (row := row_at(text, lines, path, line + near))
    }
    for row in rows:
        last = _counted(lines[row[-1]])
        twin = last[2] if last and not last[2].isdecimal() else ""
        for number, n in enumerate(row, start=1):
            lines[n] = _with_number(lines[n], number, twin)
    return "\n".join(lines)


def row_at(text: str, lines: Sequence[str], path: str, line: int) -> tuple[int, ...]:
    """Return the lines that begin the siblings at a line; nothing where they are not counted."""
    if not 0 <= line < len(lines):
        return ()
    try:
        piece = piece_at(text, Span(path, line + 1, depth_of(lines[line]) + 1), law=True)
    except Unplaced:
        return ()
    if not piece.numbered:
        return ()
    if piece.kind == "butir":
        return piece.others if (found := MARKER.match(lines[piece.first])) and found["n"] else ()
    numbers = [_COUNTED.match(lines[n][piece.indent :]) for n in piece.others]
    kinds = {(m[1], m[2].isdecimal(), m[3]) for m in numbers if m}
    return piece.others if all(numbers) and len(kinds) == 1 else ()


_COUNTED = re.compile(r"(\(?)(\d+|[a-z]{1,2})([.)])(?=\s)")


def _counted(line: str) -> re.Match[str] | None:
    return _COUNTED.match(line[depth_of(line) :])


def _with_number(line: str, number: int, twin: str) -> str:
    """Return a line with its number; ``twin`` shows how the row counts on after z: aa, or ab."""
    deep, found = depth_of(line), _counted(line)
    if found is None:
        return line
    kind = Jenis.ANGKA if found[2].isdecimal() else Jenis.HURUF
    told = nomor.render(kind, nomor.Nomor(number), twin)
    rest = line[deep + found.end() :]
    spaces = len(rest) - len(rest.lstrip())
    head = f"{found[1]}{told}{found[3]}"
    return f"{line[:deep]}{head}{' ' * max(1, found.end() + spaces - len(head))}{rest.lstrip()}"


# --- parted, joined, climbed ---------------------------------------------------------------------


def shallower(text: str, path: str, piece: Piece, words: str) -> Piece:
    """Return the unit of law, a piece or one it stands in, whose siblings are numbered as words.

    Raises :class:`Unplaced` where the words begin with a number of another kind.
    """
    label = label_of(words)
    lines = text.split("\n")
    if label.startswith("(") and LABEL.match(lines[piece.first].lstrip()) is None:
        return piece  # the sentence of a Pasal, which is becoming its ayat (1)
    while label and _kind(label) != _kind(label_of(f"{lines[piece.first].lstrip()} ")):
        above = [
            n
            for n in range(piece.first)
            if lines[n].strip()
            and depth_of(lines[n]) < piece.indent
            and LABEL.match(lines[n].lstrip())
        ]
        if not above:
            raise Unplaced(f'di tempat itu tidak ada satuan yang bernomor seperti "{label}"')
        n = above[-1]
        piece = piece_at(text, Span(path, n + 1, depth_of(lines[n]) + 1), law=True)
    return piece


def _kind(label: str) -> str:
    return re.sub(r"[a-z]+", "a", re.sub(r"\d+[a-z]?", "1", label))


def together(text: str, pieces: Sequence[Piece]) -> Iterator[Edit]:
    """Yield the changes that make one paragraph of several that stand behind each other."""
    lines = text.split("\n")
    for one, other in pairwise(pieces):
        if one.kind != other.kind or one.kind not in ("alinea", "butir", "ruas", "satuan"):
            raise Unplaced("yang digabung tidak sejenis; tulis sendiri")
        if any(lines[n].strip() for n in range(one.last, other.first)):
            raise Unplaced("di antara keduanya masih ada yang lain; tulis sendiri")
        start = span_of(text, one.last, one.last)[0] - 1
        start -= len(lines[one.last - 1]) - len(lines[one.last - 1].rstrip())
        marker = MARKER.match(lines[other.first]) if other.kind == "butir" else None
        skip = marker.end() if marker else depth_of(lines[other.first])
        label = LABEL.match(lines[other.first][skip:]) if other.kind == "satuan" else None
        skip += label.end() if label else 0
        yield Edit(start, span_of(text, other.first, other.first)[0] + skip, " ", other.numbered)


def parted(text: str, at: Span, piece: Piece, words: Sequence[Sequence[str]]) -> Iterator[Edit]:
    """Yield the changes that break a paragraph between the words printed from a place."""
    lines = text.split("\n")
    pad = " " * piece.indent
    match piece.kind:
        case "alinea" | "ruas":
            seam = f"\n\n{pad}"
        case "butir":
            marker = MARKER.match(lines[piece.first])
            assert marker is not None
            seam = f"\n{marker[0]}"
        case "satuan" if label := label_of(lines[piece.first].lstrip()):
            seam = f"\n{pad}{label} "
        case "entri" if not piece.key and ">" in lines[piece.first]:
            seam = f"\n{pad}- >-\n{' ' * depth_of(lines[piece.first + 1])}"
        case _:
            raise Unplaced("itu tidak dapat dipecah dalam sumbernya; tulis sendiri")
    for start, end in seams(text, at, words):
        yield Edit(start, end, seam, piece.numbered)
