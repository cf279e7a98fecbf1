"""A consolidated text of our own, read again: what stands there about the law is no part of it.

Its cover names the draft and lists the changes, a note in brackets stands under each changed unit,
and the draft's Pasal II is printed behind the law, in which it has no place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.diagnostics import Diagnostic, Severity, peringatan
from generator.law.reader.labels import heading
from generator.model.lines import Line

_COVER, _RULES = "NASKAH KONSOLIDASI", "KETENTUAN PASAL II RANCANGAN"
_NOTE = re.compile(
    r"\s*\[(?:(?:Judul |Penjelasan )?(?:[Dd]iubah|[Dd]ihapus|[Dd]isisipkan|[Dd]itambahkan)"
    r" dengan Pasal I\b[^\[\]]*|(?:Pembukaan|Penutup) belum diperoleh\."
    r"|Penjelasan menurut teks yang berlaku sejak tanggal [^\[\]]*)\]\s*"
)
_VERSION = re.compile(r"BERLAKU SEJAK (?:TANGGAL \d|RANCANGAN DIUNDANGKAN|[A-Z ]+ PERUBAHAN\b)")
_OPENING = re.compile(r"Menimbang\b|Mengingat\b|DENGAN RAHMAT")
_BEHIND = re.compile(r"PENJELASAN\b|LAMPIRAN\b")
EARLY = 30  # lines before which a cover stands, behind the notes about unconfirmed facts
TITLE = 12  # lines that a title takes at most


def without_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Diagnostic]]:
    """Return the lines of the law alone, and a finding for every one that is about it."""
    notes: list[Diagnostic] = []
    filled = [line for line in lines if line.text]
    if any(line.text == _COVER for line in filled[:EARLY]):
        filled = _last_version(_without_cover(filled, notes), notes)
        filled = _without_rules(filled, notes)
    kept: list[Line] = []
    for line in filled:
        said = _NOTE.findall(line.text) if "[" in line.text else []
        notes += (_skipped(line, mark.strip()) for mark in said)
        bare = _NOTE.sub(" ", line.text).strip() if said else line.text
        if bare:
            kept.append(line if not said else Line(bare, line.asal, line.indent))
    return kept, notes


def _without_cover(lines: list[Line], notes: list[Diagnostic]) -> list[Line]:
    """Return the lines from the title on; the cover bears it too, the list of changes does not."""
    cover = next(n for n, line in enumerate(lines) if line.text == _COVER)
    title = lines[cover + 1 : cover + 2]
    behind = next((n for n in range(cover, len(lines)) if _BEHIND.match(lines[n].text)), len(lines))
    again = [n for n in range(cover + 2, behind) if lines[n : n + 1] == title]
    if again:
        notes += (_skipped(line) for line in lines[cover : again[0]])
        return lines[:cover] + lines[again[0] :]
    law = next((n for n in range(cover + 1, len(lines)) if _begins(lines[n].text)), len(lines))
    end = next((n for n in range(cover + 1, law) if not lines[n].text.isupper()), law)
    end = min(end, cover + TITLE)
    notes += (_skipped(line) for line in (lines[cover], *lines[end:law]))
    return lines[:cover] + lines[cover + 1 : end] + lines[law:]


def _begins(text: str) -> bool:
    """Whether a line opens what stands behind the title; the list has its numbers first."""
    label = heading(text)
    return bool(_OPENING.match(text)) or (label is not None and not label.rest)


def _last_version(lines: list[Line], notes: list[Diagnostic]) -> list[Line]:
    """Return the lines with the last text alone, where the law is printed as of several days."""
    heads = [n for n, line in enumerate(lines) if _VERSION.match(line.text)]
    if not heads:
        return lines
    start = next((n for n in range(heads[-1], len(lines)) if heading(lines[n].text)), len(lines))
    if heads[1:]:
        since = " ".join(line.text for line in lines[heads[-1] : start])
        what = f"Berkas memuat {len(heads)} naskah menurut waktunya; yang dibaca: “{since}”."
        notes.append(peringatan(lines[heads[-1]].asal, "H91", what))
    notes += (_skipped(line) for line in lines[heads[0] : start])
    return lines[: heads[0]] + lines[start:]


def _without_rules(lines: list[Line], notes: list[Diagnostic]) -> list[Line]:
    """Return the lines without the rules of Pasal II, which are in force beside the law."""
    start = next((n for n, line in enumerate(lines) if line.text == _RULES), len(lines))
    end = next((n for n in range(start, len(lines)) if _BEHIND.match(lines[n].text)), len(lines))
    if lines[start:]:
        what = (
            "Ketentuan Pasal II Rancangan berlaku di samping peraturan ini dan tidak ikut dibaca."
        )
        notes.append(peringatan(lines[start].asal, "H91", what))
        notes += (_skipped(line) for line in lines[start:end])
    return lines[:start] + lines[end:]


def _skipped(line: Line, text: str = "") -> Diagnostic:
    what = f"Keterangan naskah konsolidasi, dilewati: “{text or line.text}”."
    return Diagnostic(line.asal, Severity.PETUNJUK, "H91", what)
