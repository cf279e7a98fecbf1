"""Labels that OCR or a broken line damaged: ``(l)``, ``(21``, ``ll.``, ``3 Ketentuan``, none.

Each is read only as the number that must come next at that place, and always reported.
"""

from __future__ import annotations

import re

from generator.law.reader.item import continues, instructions, is_instruction, open_item
from generator.law.reader.labels import Label
from generator.law.reader.state import State
from generator.model.lines import Line
from generator.model.nomor import readings
from generator.model.satuan import Jenis

DIGITS = str.maketrans("lILOoSZBbi|!", "111004786111")
_MARKS: tuple[tuple[Jenis, re.Pattern[str]], ...] = tuple(
    (jenis, re.compile(rf"{label}\s*(?P<rest>\S.*)\Z", re.DOTALL))
    for jenis, label in (
        (Jenis.AYAT, r"[(\[{]\s?(?P<n>[0-9lIOSZ|]{1,3}[a-z]?)\s?[)\]}][.,]?"),
        (Jenis.AYAT, r"\((?P<n>\d{1,2})[1lI|] (?=[A-Z])"),
        (Jenis.AYAT, r"[lI|](?P<n>\d{1,2})[lI|] (?=[A-Z])"),
        (Jenis.AYAT, r"\((?P<n>\d{1,2}) (?=[A-Z])"),
        (Jenis.AYAT, r"(?P<n>\d{1,2}[a-z]?)\) (?=[A-Z])"),
        (Jenis.HURUF, r"(?P<n>[a-z])(?:\s?[.,]|\s?\) )(?!\d)"),
        (Jenis.HURUF, r"(?P<n>[B-Z])\. "),
        (Jenis.HURUF, r"(?P<n>[b-z]) (?=[a-z]{2})"),
        (Jenis.SUBHURUF, r"(?P<n>[a-z])\s?\)"),
        (Jenis.ANGKA, r"(?P<n>[0-9lIOSZB|]{1,3}[a-z]?)\s?[.,](?!\d)"),
        (Jenis.ANGKA, r"(?P<n>\d \d)[.,] "),
        (Jenis.SUBANGKA, r"(?P<n>[0-9lIOSZB|]{1,3})\s?\)"),
    )
)
_ODD_LABEL = re.compile(r"\(|[lI|]\d{1,2}[lI|] [A-Z]|[b-z] [a-z]{3}")
_CHANGE = re.compile(
    r"(?P<n>[0-9lIOSZB](?: ?[0-9lIOSZB]){0,2})[.,]?(?P<rest> ?(?:Ketentuan|Di ?antara|Pasal|Judul|"
    r"Penjelasan|Setelah) .*)\Z",
    re.DOTALL,
)
_UNNUMBERED = re.compile(
    r"(?:Ketentuan|Di ?antara|Judul|Setelah)\b[^:;]{1,80}?(?:Pasal|Bab|BAB) ?[\dIVX][^:;]{1,400}?"
    r"(?:berbunyi|sebagai berikut|disisipkan|ditambah)[^:;]{0,300}:"
)


def open_damaged(state: State, line: Line) -> bool:
    """Open the unit that a damaged label begins; False when the line is running text."""
    found = _change(state, line.text) or _label(state, line.text)
    if found is None or not open_item(state, found[0], line):
        return False
    label, seen = found
    if seen:
        state.warn(line, "H85", f"“{seen}” dibaca sebagai nomor {label.nomor}.")
    else:
        state.warn(line, "H87", f"Nomor butir {label.nomor} tidak tercetak di depan kalimat ini.")
    return True


def damaged_fits(state: State, text: str) -> bool:
    """Whether a damaged label in the middle of a line is the number that must come next."""
    if _change(state, text):
        return True
    return bool(_ODD_LABEL.match(text)) and _label(state, text) is not None


def _change(state: State, text: str) -> tuple[Label, str] | None:
    """Return the label of the next item of an amending Pasal whose number is damaged or lost."""
    pasal, number = instructions(state)
    last = readings(Jenis.ANGKA, number)
    if pasal is None or not last:
        return None
    following = str(last[0].pokok + 1)
    match = _CHANGE.match(f"{text} {state.after}")
    if match and match["n"].replace(" ", "").translate(DIGITS) == following:
        label = Label(Jenis.ANGKA, following, text[match.start("rest") :].strip())
        seen = text[: match.start("rest")].strip()
        return (label, seen) if is_instruction(state, label) else None
    nested = number != "0" and len(state.stack) > state.amending_depth()
    lost = nested and following not in state.changes_ahead
    if lost and not state.last.endswith(":") and _UNNUMBERED.match(f"{text} {state.after}"):
        label = Label(Jenis.ANGKA, following, text)
        return (label, "") if is_instruction(state, label) else None
    return None


def _label(state: State, text: str) -> tuple[Label, str] | None:
    """Return the label of an ayat or list item with a damaged number or mark, as it was printed."""
    for jenis, mark in _MARKS:
        match = mark.match(text)
        if not match or (jenis is not Jenis.AYAT and not state.ended()):
            continue
        label = Label(jenis, _number(jenis, match["n"]), match["rest"].strip())
        if continues(state, label):
            return label, text[: match.start("rest")].strip()
    return None


def _number(jenis: Jenis, printed: str) -> str:
    """Return the number meant: OCR takes digits for letters; a suffix stays a letter."""
    if jenis in (Jenis.HURUF, Jenis.SUBHURUF):
        return printed.lower()
    bare = printed.replace(" ", "")
    suffix = bare[-1] if bare[-1:].islower() and bare[-1] != "l" and len(bare) > 1 else ""
    return bare[: len(bare) - len(suffix)].translate(DIGITS) + suffix
