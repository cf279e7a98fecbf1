"""Headings: BAB, Bagian, Paragraf, Pasal; and references that only look like one."""

from __future__ import annotations

import re

from generator.law.reader_labels import RANK, Label
from generator.law.reader_order import follows
from generator.law.reader_state import DELETED, State
from generator.model.lines import Line
from generator.model.satuan import Jenis

_BEFORE = re.compile(
    r"(?:,|\b(?:dalam|pada|dan|atau|dan/atau|ketentuan|dengan|maksud|dimaksud|menurut|oleh|bunyi|"
    r"berdasarkan|antara|kecuali|juncto|jo|penjelasan|setelah|sebelum|dari|isi|melanggar))\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:ayat \(|huruf |angka |dan |atau |dan/atau |sampai dengan |s\.d\.|,|jo\b|juncto )"
)


def open_heading(state: State, label: Label, line: Line) -> bool:
    """Open the unit that ``label`` heads; False when the line is running text."""
    inside = RANK.get(state.root.jenis, 99)
    if inside >= RANK[label.jenis] and not state.amending_depth():
        return False
    if _is_reference(state, label):
        return False
    _close_for(state, label)
    _check(state, label, line)
    state.push(label, line)
    return True


def _is_reference(state: State, label: Label) -> bool:
    """Whether "Pasal 5" on a line of its own is a piece of the sentence before and after it."""
    if not state.last or state.titled():
        return False
    if label.jenis is Jenis.PASAL and _BEFORE.search(state.last):
        return not state.last.endswith(("; dan", "; atau", "; dan/atau"))
    middle = not state.ended() and not DELETED.match(state.last)
    if label.jenis is Jenis.PASAL:
        return middle and bool(_AFTER.match(state.after))
    return middle


def _close_for(state: State, label: Label) -> None:
    """Close what cannot hold ``label``; restated text stays within its item of Pasal I."""
    roman_pasal = label.jenis is Jenis.PASAL and not label.nomor[0].isdigit()
    floor = 1 if roman_pasal else max(state.amending_depth(), 1)
    while len(state.stack) > floor and RANK.get(state.top.jenis, 99) >= RANK[label.jenis]:
        state.close_to(len(state.stack) - 1)


def _check(state: State, label: Label, line: Line) -> None:
    """Report a heading whose number does not continue that of the one before it."""
    before = [child for child in state.top.anak if child.jenis is label.jenis]
    if before and not state.amending_depth():
        last = before[-1].nomor
        if not follows(label.jenis, last, label.nomor):
            name = label.jenis.value.capitalize()
            state.warn(
                line,
                "H81",
                f"{name} {label.nomor} tidak menyambung {name} {last}.",
                "Periksa apakah ada judul yang hilang atau nomor yang keliru.",
            )
