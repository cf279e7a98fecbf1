"""Plain text and Markdown from outside: bytes to lines, markup taken off."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic, DraftingError, Span, galat, peringatan
from generator.intake.hyphens import mend
from generator.intake.outside import too_large
from generator.model.lines import Line, lines_of
from generator.model.rumus import is_formula
from generator.model.tabel import canonical, cells, is_row, is_rule

MAX_LINES = 200_000  # four times the longest law there is
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\u200b-\u200f\u2028\u2029\u202a-\u202e\ufeff]")
_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_WIDE = {n: n - 0xFEE0 for n in range(0xFF01, 0xFF5F)}
_MARKS = re.compile(
    r"\A(?:#{1,6}\s+|>\s?|[*+]\s+|-\s+(?=\(?\w{1,3}[.)]))|(?<!\s)\s+#+\Z|<!--.{0,500}?-->|</?(?:br|p|div|center|b|i|u)\s*/?>"
)
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3}|`)(?=\S)(.{1,1000}?)(?<=\S)\1")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
NESTED = 4  # emphasis in emphasis
HIDDEN = 0xE000  # escaped signs, while marks are taken off, are signs that no font has
_SHOWN = re.compile(r"[\ue000-\ue07f]")
_RULE = re.compile(r"[|\s:*_=-]{3,}\Z")


def read_text(
    data: bytes, path: str, markdown: bool = False
) -> tuple[tuple[Line, ...], tuple[Diagnostic, ...]]:
    """Return the lines of a text file; raise DraftingError when there is nothing to read."""
    place = Span(path, 1, 1)
    text, notes = _decode(data, place)
    text = tidy(text)
    if not text.strip():
        raise DraftingError([empty(place)])
    if text.count("\n") > MAX_LINES:
        raise DraftingError([too_large(place, f"lebih dari {MAX_LINES} baris")])
    lines = lines_of(text, place)
    whole, parted = mend(_without_markdown(lines) if markdown else lines)
    return tuple(whole), (*notes, *parted)


def empty(place: Span) -> Diagnostic:
    """Return the finding that a file holds no text."""
    return galat(place, "H94", "Berkas kosong: tidak ada teks yang dapat dibaca.")


def tidy(text: str) -> str:
    """Return ``text`` with one kind of blank and line end, without invisible characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")
    text = text.replace("\n\f", "\n").replace("\f", "\n")  # a page begins on a line of its own
    text = _CONTROL.sub("", _SPACES.sub(" ", text)).replace("\u00ad", "")
    return text if text.isascii() else unicodedata.normalize("NFC", text.translate(_WIDE))


def _decode(data: bytes, place: Span) -> tuple[str, tuple[Diagnostic, ...]]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace"), ()
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        if b"\0" in data[:4096]:
            raise DraftingError([unknown(place)]) from None
    note = peringatan(
        place,
        "H96",
        "Berkas tidak tersandi UTF-8; dibaca sebagai Windows-1252.",
        "Periksa huruf dan tanda kutip yang tidak lazim, atau simpan ulang sebagai UTF-8.",
    )
    return data.decode("cp1252", errors="replace"), (note,)


def unknown(place: Span) -> Diagnostic:
    """Return the finding that a file is of no readable kind."""
    return galat(
        place,
        "H97",
        "Jenis berkas tidak dikenal.",
        "Yang dapat dibaca: teks (.txt), Markdown (.md), DOCX, dan PDF berlapis teks.",
    )


def _without_markdown(lines: Sequence[Line]) -> list[Line]:
    """Take Markdown off lines; a table with head and body stays one, others only place words.

    Word processors write Menimbang and its colon as a table, whose head is empty.
    """
    found: list[Line] = []
    rows = False
    for n, line in enumerate(lines):
        if is_formula(line.text):
            found.append(replace(line, text=canonical(line.text)))
            rows = False
            continue
        row = is_row(line.text)
        rows = row and (rows or _is_table([x.text for x in lines[n : n + 3]]))
        found.append(replace(line, text=_cleaned(canonical(line.text))) if rows else _plain(line))
    return found


def _is_table(texts: Sequence[str]) -> bool:
    """Return whether a head whose cells have words, dashes, and a row of the body follow."""
    if len(texts) < 3 or not all(map(is_row, texts)):
        return False
    return all(cells(texts[0])) and is_rule(cells(texts[1]))


def _plain(line: Line) -> Line:
    """Take Markdown off a line: heading marks, emphasis, escapes, rules, table bars."""
    text = line.text
    if _RULE.match(text):
        return Line("", line.asal, line.indent)
    if text.startswith("|"):
        text = " ".join(cell.strip() for cell in text.strip("|").split("|"))
    return Line(_cleaned(text, _MARKS).strip(), line.asal, line.indent)


def _cleaned(text: str, marks: re.Pattern[str] | None = None) -> str:
    """Take marks, emphasis and escapes off words; what is escaped marks nothing."""
    text = _ESCAPE.sub(lambda m: chr(HIDDEN + ord(m[1])), text)
    text = marks.sub("", text) if marks else text
    for _ in range(NESTED):
        text, found = _EMPHASIS.subn(r"\2", text)
        if not found:
            break
    return _SHOWN.sub(lambda m: chr(ord(m[0]) - HIDDEN), text)
