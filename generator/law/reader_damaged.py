"""Labels that OCR or a broken line damaged: ``(l)``, ``(21``, ``ll.``, ``3 Ketentuan``, none.

Each is read only as the number that must come next at that place, and always reported.
"""

from __future__ import annotations

import re

from generator.law.reader_item import continues, instructions, is_instruction, open_item
from generator.law.reader_labels import Label
from generator.law.reader_order import key
from generator.law.reader_state import State
from generator.model.lines import Line
from generator.model.satuan import Jenis

DIGITS = str.maketrans("lILOoSZBi|!", "11100528111")
_OPEN_AYAT = re.compile(r"\((?P<n>\d{1,2})[1lI|] (?P<rest>[A-Z].*)\Z", re.DOTALL)
_AYAT = re.compile(
    r"[(\[{]?\s?(?P<n>[0-9lIOSZ|]{1,3}[a-z]?)\s?[)\]}]\s*(?P<rest>\S.*)\Z", re.DOTALL
)
_POINT = re.compile(r"(?P<n>[0-9lIO]{1,3}|[a-z])(?P<m>[.,)])(?P<rest>[^\s\d].*|\s.*)\Z", re.DOTALL)
_CHANGE = re.compile(
    r"(?P<n>[0-9lIO](?: ?[0-9lIO]){0,2})\.?(?P<rest> ?(?:Ketentuan|Di ?antara|Pasal|Judul|"
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
    match = _OPEN_AYAT.match(text)
    return bool(match and continues(state, Label(Jenis.AYAT, match["n"])))


def _change(state: State, text: str) -> tuple[Label, str] | None:
    """Return the label of the next item of an amending Pasal whose number is damaged or lost."""
    pasal, number = instructions(state)
    last = key(Jenis.ANGKA, number)
    if pasal is None or last is None:
        return None
    following = str(last[0] + 1)
    match = _CHANGE.match(f"{text} {state.after}")
    if match and match["n"].replace(" ", "").translate(DIGITS) == following:
        label = Label(Jenis.ANGKA, following, text[match.start("rest") :].strip())
        return (label, match["n"]) if is_instruction(state, label) else None
    nested = number != "0" and len(state.stack) > state.amending_depth()
    lost = nested and following not in state.changes_ahead
    if lost and not state.last.endswith(":") and _UNNUMBERED.match(f"{text} {state.after}"):
        label = Label(Jenis.ANGKA, following, text)
        return (label, "") if is_instruction(state, label) else None
    return None


def _label(state: State, text: str) -> tuple[Label, str] | None:
    """Return the label of an ayat or list item with a damaged number or missing blank."""
    match = _AYAT.match(text) or _OPEN_AYAT.match(text)
    if match and text[0] in "([{":
        return _mended(state, Jenis.AYAT, match)
    match = _POINT.match(text)
    if not match or not state.ended():
        return None
    closed = match["m"] == ")"
    if match["n"].islower() and match["n"] != "l":
        return _mended(state, Jenis.SUBHURUF if closed else Jenis.HURUF, match)
    return _mended(state, Jenis.SUBANGKA if closed else Jenis.ANGKA, match)


def _mended(state: State, jenis: Jenis, match: re.Match[str]) -> tuple[Label, str] | None:
    nomor = match["n"] if jenis in (Jenis.HURUF, Jenis.SUBHURUF) else match["n"].translate(DIGITS)
    label = Label(jenis, nomor, match["rest"].strip())
    if not continues(state, label):
        return None
    return label, match.string[: match.start("rest")].strip()
