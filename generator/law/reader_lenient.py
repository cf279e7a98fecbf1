"""Feeding lines from outside: units glued on one line, and numbers that OCR confused.

Nothing is guessed without the sequence: a glued or damaged label counts only when it is exactly
the next number of an open list, or the next Pasal.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from generator.law.reader import add_text
from generator.law.reader_damaged import DIGITS, damaged_fits, open_damaged
from generator.law.reader_heading import open_heading
from generator.law.reader_item import continues, dangling, is_instruction, open_item
from generator.law.reader_labels import GROUPS, Label, classify, heading
from generator.law.reader_order import distance, follows, key, print_number
from generator.law.reader_state import State
from generator.model.lines import Line
from generator.model.satuan import Jenis

_INNER = re.compile(
    r"(?<=[.;:)])[\"”]? (?:dan |atau |dan/atau )?"
    r"(?=\(\d{1,2}[a-z]?\) \S|(?:[a-z]\d?|([a-z])\1)[.)] \S|\d{1,3}[a-z]?[.)] [A-Za-z]"
    r"|[\"“]?Pasal \d+[A-Z]{0,2}(?: [A-Z(\"“]|\Z))"
    r"|(?<=\S) (?=\(\d{1,2}(?:[a-z]?\)|[1lI|]) [A-Z])"
    r"|(?<=\S) (?=P[a-z]s[a-z]?a[lI1i] ?[0-9lI]|BAB [IVXLC]+[A-Z]? [A-Z]{3})"
    r"|(?<=\S)(?<!asal)(?<!ASAL) "
    r"(?=[0-9lIO](?: ?[0-9lIO])?\.? (?:Ketentuan|Di ?antara|Pasal|Judul|Penjelasan) )"
    r"|(?<=[.;\"”]) (?=(?:Ketentuan|Di ?antara) [A-Za-z]|Bagian Ke\w+|Paragraf \d)"
)
_PASAL = re.compile(
    r"[\"“”']?\s*(?:P[a-z]s[a-z]?a(?:[lIi]|1(?=\s))|PASAL|pasal)\s*"
    r"(?:(?P<n>\d+(?: ?[A-Z]{1,2}(?=[\s.,]|\Z))?|[IVX]+(?=[\s.]|\Z))"
    r"|(?P<odd>[0-9lILOoSZBi|!]{1,4}))"
    r"[.,]?(?:\s+(?P<rest>.*))?\Z",
    re.DOTALL,
)
_ODD = re.compile(
    r"\D*?(?P<n>[0-9lILOoSZBi|!](?: ?[0-9lILOoSZBi|!]){0,3})[.,]?(?:\s+(?P<rest>.*))?\Z"
)
_GROUP = re.compile(
    r"[\"“”]?(?P<head>BAB ?[IVXLC]+[A-Z]?|Bagian Ke\w+(?: [Bb]elas| [Pp]uluh)?(?: [A-Z](?= |\Z))?"
    r"|Paragraf \d+[A-Z]?)\s*[:.]?(?:\s+(?P<rest>[A-Z][^.;:]*))?\Z"
)
_REFERENCE = re.compile(
    r"(?:ayat|huruf|angka|dan|atau|sampai|Undang|Peraturan|Ketetapan|Keputusan|jo|juncto|UUD|Ayat|"
    r"tersebut|ini|itu|di\s?ubah|dihapus|sebagaimana|yang|tetap|serta|ditambah|disisip|KUH|Kitab)\b"
)
_CHANGE = re.compile(
    r"(\d{1,3})\. ?(?:Ketentuan|Di ?antara|Pasal|Judul|Bab|BAB|Penjelasan|Setelah)\b"
)
_SPACED = re.compile(r"\A((?:\d{1,3}|[a-z])[.)])(?=[A-Z\"“(])")
_OWN = re.compile(r"(?:Undang-[Uu]ndang|(?:Peraturan|Keputusan) \w+)(?= ini\b)")


def feed_lenient(state: State, lines: Sequence[Line]) -> None:
    """Place every line in the tree, cutting glued units apart."""
    headings, changes = _headings(lines), _changes(lines)
    for n, line in enumerate(lines):
        state.after = " ".join(after.text for after in lines[n + 1 : n + 4])
        state.ahead = _ahead(headings, n)
        state.changes_ahead = _ahead(changes, n)
        _feed_line(state, line)


def _ahead(found: deque[tuple[int, str]], n: int) -> list[str]:
    """Return the next few numbers behind line ``n``, forgetting those before it."""
    while found and found[0][0] <= n:
        found.popleft()
    return [nomor for _, nomor in islice(found, 4)]


def _headings(lines: Sequence[Line]) -> deque[tuple[int, str]]:
    """Return where Pasal headings stand on lines of their own, with their numbers."""
    found: deque[tuple[int, str]] = deque()
    for n, line in enumerate(lines):
        if line.text[0] in "Pp" and len(line.text) < 16:
            label = heading(line.text)
            if label and label.jenis is Jenis.PASAL:
                found.append((n, label.nomor))
    return found


def _changes(lines: Sequence[Line]) -> deque[tuple[int, str]]:
    """Return where numbered instructions stand, with their numbers."""
    found: deque[tuple[int, str]] = deque()
    for n, line in enumerate(lines):
        if line.text[0].isdigit() and (match := _CHANGE.match(line.text)):
            found.append((n, match[1]))
    return found


def _feed_line(state: State, line: Line) -> None:
    start, text, first, after = 0, line.text, True, state.after
    for match in _INNER.finditer(text):
        state.after = f"{text[match.end() :][:300]} {after}"
        before = text[start : match.start()].rstrip() + match[0].rstrip()
        _place(state, replace(line, text=before), first)
        start, first = match.end(), _may_open(state, text[match.end() :])
    state.after = after
    _place(state, line if not start else replace(line, text=text[start:]), first)


def _place(state: State, line: Line, opening: bool) -> None:
    if not line.text:
        return
    if opening and _open(state, line):
        return
    if opening:
        add_text(state, line)
    else:
        state.sink.append(line.text)


def _open(state: State, line: Line) -> bool:
    text = line.text
    if text[0] in '"“”' and len(text) > 2 and (state.amending_depth() or text[1] in "P "):
        return _open(state, replace(line, text=text[1:].lstrip()))
    label = classify(_SPACED.sub(r"\1 ", text))
    if label is not None and label.jenis not in GROUPS:
        return open_item(state, label, line)
    if text[0] in "Pp" and (match := _PASAL.match(text)):
        return _pasal(state, match, line)
    if label is not None:
        return _group(state, label, line)
    if text[0] in "BP" and (match := _GROUP.match(text)):
        return _glued_group(state, match, line)
    return open_damaged(state, line)


def _may_open(state: State, text: str) -> bool:
    """Whether a label in the middle of a line is the next of an open list, or the next Pasal."""
    match = _PASAL.match(text)
    if match:
        found = _numbered(state, match)
        rest = _OWN.sub("", found.rest)
        restated = state.amending_depth() > 0 and state.last.endswith(":")
        fits = restated or (found.fits and found.nomor not in state.ahead[:1])
        return fits and not _REFERENCE.match(rest)
    if text[0] == "B" or text.startswith("Paragraf"):
        return state.ended() and bool(_GROUP.match(text))
    if dangling(state):
        return False
    label = classify(text)
    if label is None:
        return damaged_fits(state, text)
    if is_instruction(state, label):
        return True
    return label.jenis not in GROUPS and continues(state, label)


@dataclass(frozen=True, slots=True)
class _Found:
    """A Pasal heading: number, words behind it, whether it is the next one, as it was printed."""

    nomor: str
    rest: str
    fits: bool
    seen: str


def _numbered(state: State, match: re.Match[str]) -> _Found:
    """Return the number of a heading, mended when only that makes it the next Pasal."""
    nomor = (match["n"] or match["odd"]).replace(" ", "")
    plain = _Found(nomor, (match["rest"] or "").strip(), _next_pasal(state, nomor), "")
    if plain.fits or state.amending_depth():
        return plain
    odd = _ODD.match(match.string, match.start("n") if match["n"] else match.start("odd"))
    for seen, rest in [(nomor, plain.rest), *([(odd["n"], odd["rest"] or "")] if odd else [])]:
        mended = seen.replace(" ", "").translate(DIGITS)
        if mended != nomor and _next_pasal(state, mended):
            return _Found(mended, rest.strip(), True, seen)
    return plain


def _next_pasal(state: State, nomor: str) -> bool:
    if nomor[0] in "IVX":
        outer = next((node for node in state.stack if node.holds_restated()), None)
        return follows(Jenis.PASAL, outer.nomor, nomor) if outer else not state.pasal
    return nomor == "1" if not state.pasal else follows(Jenis.PASAL, state.pasal, nomor)


def _pasal(state: State, match: re.Match[str], line: Line) -> bool:
    """Open the Pasal that heads ``line``, with what stands behind it on the line."""
    found = _numbered(state, match)
    rest = found.rest if found.rest.strip(" .…-0123456789") else ""
    if key(Jenis.PASAL, found.nomor) is None or (rest and not _glued_fits(state, rest, found)):
        return False
    label = _between(state, Label(Jenis.PASAL, found.nomor))
    if not _open_with_rest(state, label, rest, line):
        return False
    seen = found.seen or (found.nomor if label.nomor != found.nomor else "")
    if seen:
        state.warn(line, "H85", f"“Pasal {seen}” dibaca sebagai Pasal {label.nomor}.")
    return True


def _between(state: State, label: Label) -> Label:
    """Correct a heading that stands where only one number is missing (15, *6*, 17)."""
    missing = state.missing_pasal()
    if not missing or follows(Jenis.PASAL, state.pasal, label.nomor) or not state.ended():
        return label
    near = state.ahead[0] == str(int(missing) + 1)
    backwards = distance(Jenis.PASAL, state.pasal, label.nomor) == 0
    return Label(Jenis.PASAL, missing) if near and backwards else label


def _glued_fits(state: State, rest: str, found: _Found) -> bool:
    """Whether "Pasal 5 Text" begins a Pasal and is no reference to one."""
    if _REFERENCE.match(_OWN.sub("", rest)) or not (rest[0].isupper() or rest[0] in '(“"1'):
        return False
    if state.amending_depth() and not found.nomor[0].isalpha():
        return state.last.endswith((":", "“")) or (found.fits and state.ended())
    return found.fits


def _open_with_rest(state: State, label: Label, rest: str, line: Line) -> bool:
    if not open_heading(state, label, line):
        return False
    if rest:
        _place(state, replace(line, text=rest), True)
    return True


def _group(state: State, label: Label, line: Line) -> bool:
    """Open a BAB, Bagian or Paragraf; one that repeats the number before it is the next one."""
    twin = next((node for node in state.stack if node.jenis is label.jenis), None)
    place = key(label.jenis, label.nomor)
    if not (twin and twin.anak and place) or twin.nomor != label.nomor or state.amending_depth():
        return open_heading(state, label, line)
    nomor = print_number(label.jenis, place[0] + 1)
    if not open_heading(state, Label(label.jenis, nomor), line):
        return False
    name = label.jenis.value.capitalize()
    state.warn(line, "H85", f"{name} {label.nomor} tercetak dua kali; dibaca sebagai {nomor}.")
    return True


def _glued_group(state: State, match: re.Match[str], line: Line) -> bool:
    head = re.sub(r"BAB(?=[IVXLC])", "BAB ", match["head"])
    label = heading(head)
    if label is None or not _group(state, label, line):
        return False
    if match["rest"]:
        state.sink.append(match["rest"])
    return True
