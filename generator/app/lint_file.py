"""Use case: somebody else's draft - text, Markdown, DOCX, PDF, our YAML - as checks see a draft."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.analysis.lint.dari_peraturan import Acuan, bingkai_dari, dari_peraturan
from generator.analysis.lint.naskah import Naskah
from generator.analysis.pengecualian import Letak
from generator.app.import_law import import_file, lines_of_file, read_bytes
from generator.diagnostics import Diagnostic, DraftingError, Severity, ordered
from generator.law.peraturan import read_peraturan

STRUCTURED = (".json", ".yaml", ".yml")
FURNITURE = frozenset({"H90", "H91"})  # what only a page needs; whoever imports a law reads of it


@dataclass(frozen=True, slots=True)
class Kiriman:
    """A draft from outside: as checks see it, the doubts of its reading, its text.

    ``isi`` is empty where the file has no lines; ``letak`` says what its places count instead.
    """

    naskah: Naskah
    ragu: tuple[Diagnostic, ...]
    letak: Letak
    isi: str


def open_draft(path: Path, acuan: Acuan) -> Kiriman:
    """Return the draft in a file; raise DraftingError when it cannot be read or is no law."""
    if path.suffix.lower() in STRUCTURED:
        peraturan, doubts = import_file(path)
        text = read_bytes(path).decode("utf-8", errors="replace")
        return Kiriman(dari_peraturan(peraturan, None, acuan), _told(doubts), Letak.BARIS, text)
    data = read_bytes(path)
    lines, notes = lines_of_file(data, path)
    peraturan, doubts = read_peraturan(lines)
    if not peraturan.batang_tubuh.anak:
        raise DraftingError(d for d in (*notes, *doubts) if d.severity is Severity.GALAT)
    letak = _letak(data)
    text = _text(data) if letak is Letak.BARIS else ""
    naskah = dari_peraturan(peraturan, bingkai_dari(lines), acuan)
    return Kiriman(naskah, _told([*notes, *doubts]), letak, text)


def _letak(data: bytes) -> Letak:
    if data[:5] == b"%PDF-":
        return Letak.HALAMAN
    return Letak.ALINEA if data[:4] == b"PK\x03\x04" else Letak.BARIS


def _text(data: bytes) -> str:
    """Return the text of a file letter by letter, as an editor counts its lines."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _told(doubts: tuple[Diagnostic, ...] | list[Diagnostic]) -> tuple[Diagnostic, ...]:
    return ordered(d for d in doubts if d.code not in FURNITURE)
