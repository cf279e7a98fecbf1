"""Feeding lines from outside: units glued on one line, and numbers that OCR confused.

Nothing is guessed without the sequence: a glued or damaged label counts only when it is exactly
the next number of an open list, or the next Pasal.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from generator.law.reader.damaged import damaged_fits, open_damaged
from generator.law.reader.groups import GLUED_GROUP, group_headings, meant_number
from generator.law.reader.heading import open_heading
from generator.law.reader.instruction import names_change
from generator.law.reader.item import (
    continues,
    dangling,
    instructions,
    is_instruction,
    open_item,
    supply_pasal,
)
from generator.law.reader.labels import (
    GROUPS,
    Label,
    classify,
    heading,
    mended_bab,
    opens_amendment,
)
from generator.law.reader.pasal import Found, find_pasal, may_open_pasal, open_pasal
from generator.law.reader.read import add_text
from generator.law.reader.state import NEAR, State
from generator.model.lines import Line
from generator.model.nomor import follows, is_first
from generator.model.satuan import ButirPengubah, Jenis

_INNER = re.compile(
    r"(?<=[.;:)])[\"”]? (?:dan |atau |dan/atau |dan atau )?"
    r"(?=\(\d{1,2}[a-z]?\) \S|(?:[a-z]\d?|([a-z])\1)[.)] \S|\d{1,3}[a-z]?[.)] [A-Za-z]"
    r"|[\"“]?Pasal \d+[A-Z]{0,2}(?: [A-Z(\"“]|\Z))"
    r"|(?<=\S) (?=\(\d{1,2}(?:[a-z]?\)|[1lI|]) ?[A-Z])"
    r"|(?<=[.;:]) (?=[lI|]\d{1,2}[lI|] [A-Z])|(?<=[.;] )(?=[b-z] [a-z]{3})"
    r"|(?<=[Dd]ihapus) (?=[b-z][.)] )|(?<=\S) (?=PASAL I{1,3}V? )"
    r"|(?<=\S) (?=[\"“”]?P[a-z]s[a-z]?a[lI1i] ?[0-9lI]|BAB [IVXLC]+[A-Z]?(?: [A-Z]{3}|\Z))"
    r"|(?<=\S)(?<!asal)(?<!ASAL) "
    r"(?=[0-9lIO](?: ?[0-9lIO])?[.,]? ?(?:Ketentuan|Di ?antara|Pasal|Judul|Penjelasan) )"
    r"|(?<=[.;\"”]) (?=(?:Ketentuan|Di ?antara) [A-Za-z])"
    r"|(?<=[.;:\"”]) (?=[\"“]?(?:Bagian Ke\w+|Paragraf \d))|(?<=[a-z]) (?=Paragraf \d+[A-Z]? [A-Z])"
)
_CHANGE = re.compile(
    r"(\d{1,3})\. ?(?:Ketentuan|Di ?antara|Pasal|Judul|Bab|BAB|Penjelasan|Setelah)\b"
)
_NAMES_GROUP = re.compile(r"[\"“”]?(?:B|Paragraf)")
_UNTIL_PASAL = re.compile(r" (?=[\"“”]?P[a-z]s[a-z]?a[lI1i] ?[0-9lI])")
_ITEM_ALONE = re.compile(r"(?:\d{1,3}|[a-z])[.)]\Z")
QUOTES = '"“”‘’'
_BARE_NUMBER = re.compile(r"(\d{1,3})\.\Z")
_SPACED = re.compile(r"(?:\d{1,3}|[a-z])[.)](?=[A-Z\"“(])")
_TIGHT = re.compile(r"\(\d{1,3}[a-z]?\)(?=[A-Z])")


def feed_lenient(state: State, lines: Sequence[Line], items: Sequence[ButirPengubah] = ()) -> None:
    """Place every line in the tree, cutting glued units apart; a counted item opens as one."""
    headings, changes = _headings(lines), _changes(lines)
    state.groups_ahead = groups = group_headings(lines)
    counted = {row.asal: (row.jenis, row.nomor) for row in items if row.kalimat}
    for n, line in enumerate(lines):
        state.after = " ".join(after.text[:NEAR] for after in lines[n + 1 : n + 4])
        state.ahead = _ahead(headings, n)
        state.changes_ahead = _ahead(changes, n)
        while groups and groups[0][0] <= n:
            groups.popleft()
        state.counted = counted.get(line.asal)
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
    if _displaced(state, line):
        return
    for match in _INNER.finditer(text):
        if start and first and match.start() - start < 4:  # inside a label: "1 8. Penjelasan"
            continue
        near = text[match.end() : match.end() + NEAR]
        if (
            not start
            and _ITEM_ALONE.match(text[: match.start()])
            and names_change(f"{near} {after}")
        ):
            continue  # the item is about the group: "1. Bagian Ketiga BAB II dihapus."
        state.after = f"{near[:300]} {after}"
        before = text[start : match.start()].rstrip() + match[0].rstrip()
        _place(state, replace(line, text=before), first)
        start, first = match.end(), _may_open(state, near)
    state.after = after
    _place(state, line if not start else replace(line, text=text[start:]), first)


def _place(state: State, line: Line, opening: bool) -> None:
    if not line.text:
        return
    if opening and _open(state, line):
        return
    if opening:
        if lost := _lost_pasal(state, line):
            supply_pasal(state, lost, line)
        add_text(state, line)
    else:
        state.sink.append(line.text)


def _lost_pasal(state: State, line: Line) -> str:
    """Return the number of a Pasal whose heading is missing before a text.

    Between a group's title and the text, or before the sentence that opens Pasal I (C-8).
    """
    if state.top is state.root and not state.pasal and opens_amendment(line.text):
        return "I"
    sentence = line.text[-1] in ".;:" and line.text[0].isupper() and len(line.text) > 40
    return state.missing_pasal() if state.titled() and state.last and sentence else ""


def _open(state: State, line: Line) -> bool:
    text = line.text
    quoted = text[0] in QUOTES
    if quoted and len(text) > 2 and (state.amending_depth() or text[1] in "P "):
        text = text.lstrip(QUOTES + " ") or text[-1]
        line = replace(line, text=text)
    tight = _TIGHT.match(text)
    glued = tight or _SPACED.match(text)
    label = classify(f"{glued[0]} {text[glued.end() :]}" if glued else text)
    if label is not None and label.jenis not in GROUPS:
        if not _expected(state, label) and not tight and open_damaged(state, line):
            return True
        opened = open_item(state, label, line)
        if opened and tight:
            what = f"Nomor ayat ({label.nomor}) ditulis rapat dengan kalimatnya."
            state.warn(line, "H116", what, f"Beri spasi sesudah ({label.nomor}).")
        return opened
    if text[0] in "Pp" and (found := find_pasal(state, text)):
        return _pasal(state, replace(found, quoted=quoted), line)
    if label is not None:
        return _group(state, label, line)
    if text[0] in "BP" and (match := GLUED_GROUP.match(text)):
        return _glued_group(state, match, line)
    return open_damaged(state, line)


def _displaced(state: State, line: Line) -> bool:
    """Whether a line is but the number of the next instruction, whose words stand further on."""
    pasal, number = instructions(state)
    match = _BARE_NUMBER.match(line.text)
    if pasal is None or number == "0" or not match or len(state.stack) <= state.amending_depth():
        return False
    label = Label(Jenis.ANGKA, match[1])
    if not follows(Jenis.ANGKA, number, label.nomor) or continues(state, label):
        return False
    state.warn(line, "H85", f"Nomor butir {label.nomor} tercetak terpisah dari kalimatnya.")
    return True


def _expected(state: State, label: Label) -> bool:
    """Whether a well-formed label is one that may come here as it is printed."""
    if is_first(label.jenis, label.nomor) or is_instruction(state, label):
        return True
    return continues(state, label)


def _may_open(state: State, text: str) -> bool:
    """Whether a label in the middle of a line is the next of an open list, or the next Pasal."""
    if found := find_pasal(state, text):
        return may_open_pasal(state, found)
    if _NAMES_GROUP.match(text):
        return (state.ended() or state.titled()) and bool(
            GLUED_GROUP.match(_UNTIL_PASAL.split(text, maxsplit=1)[0])
        )
    if dangling(state):
        return False
    label = classify(text)
    if label is None:
        return damaged_fits(state, text)
    if is_instruction(state, label) or (label.jenis is Jenis.AYAT and _just_headed(state)):
        return True
    return label.jenis not in GROUPS and continues(state, label)


def _just_headed(state: State) -> bool:
    """Whether of a restated Pasal only the heading came: an ayat of any number may stand there."""
    bare = state.top.jenis is Jenis.PASAL and not (state.top.words or state.top.anak)
    return bare and state.amending_depth() > 0


def _pasal(state: State, found: Found, line: Line) -> bool:
    """Open the Pasal that heads ``line``, and what stands behind it on the line."""
    rest = open_pasal(state, found, line)
    if rest:
        _place(state, replace(line, text=rest), True)
    return rest is not None


def _group(state: State, label: Label, line: Line) -> bool:
    """Open a BAB, Bagian or Paragraf; a wrong number is mended where only one is possible."""
    nomor, told = meant_number(state, label)
    if not open_heading(state, replace(label, nomor=nomor), line):
        return False
    if told:
        state.top.seen = label.nomor
        state.warn(line, "H85", told)
    return True


def _glued_group(state: State, match: re.Match[str], line: Line) -> bool:
    head = mended_bab(match["head"]) or match["head"]
    label = heading(head)
    if label is None or not _group(state, label, line):
        return False
    if head != match["head"]:
        state.warn(line, "H85", f"“{match['head']}” dibaca sebagai {head}.")
    if match["rest"]:
        state.sink.append(match["rest"])
    return True
