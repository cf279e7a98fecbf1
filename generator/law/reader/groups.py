"""Headings of BAB, Bagian and Paragraf from outside: one wrong number does not move the next ones.

A number is mended only where the headings before and behind it leave it one value; which number
stands twice, and which nowhere, is said as the file prints it.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from itertools import takewhile

from generator.law.reader.labels import GROUPS, RANK, Label, heading, mended_bab
from generator.law.reader.state import Node, State
from generator.model.lines import Line
from generator.model.nomor import following, follows, readings, same
from generator.model.satuan import Jenis

GLUED_GROUP = re.compile(
    r"[\"“”]?(?P<head>B ?A ?B ?[IVXLCl1|]+(?: [A-Z](?= [A-Z]{3})|[A-Z]?)(?=[\s:.]|\Z)"
    r"|Bagian Ke\w+(?: [Bb]elas| [Pp]uluh)?(?:(?<=uluh) (?:Satu|Dua|Tiga|Empat|Lima|Enam|Tujuh|"
    r"Delapan|Sembilan)\b)?(?: [A-Z](?= |\Z))?"
    r"|Paragraf \d+[A-Z]?)\s*[:.]?(?:\s+(?P<rest>[A-Z][^.;:]*))?\Z"
)


def group_headings(lines: Sequence[Line]) -> deque[tuple[int, Label]]:
    """Return where headings above a Pasal stand, with their kinds and numbers."""
    found: deque[tuple[int, Label]] = deque()
    for n, line in enumerate(lines):
        if line.text[0] in 'BP"“' and (label := _heading(line.text)):
            found.append((n, label))
    return found


def _heading(text: str) -> Label | None:
    match = GLUED_GROUP.match(text)
    head = mended_bab(match["head"]) or match["head"] if match else text
    label = heading(head)
    return label if label and label.jenis in GROUPS and label.jenis is not Jenis.PASAL else None


def meant_number(state: State, label: Label) -> tuple[str, str]:
    """Return the number that a heading must have, and what to tell; "" when it is the printed."""
    before = next((node for node in state.stack if node.jenis is label.jenis), None)
    if before is None or not before.anak or state.amending_depth():
        return label.nomor, ""
    known = readings(label.jenis, label.nomor) and readings(label.jenis, before.nomor)
    if not known or follows(label.jenis, before.nomor, label.nomor):
        return label.nomor, ""
    due, ahead = following(label.jenis, before.nomor), _ahead(state, label.jenis)
    after = ahead[0] if ahead else ""
    between = bool(after) and same(label.jenis, after, following(label.jenis, due))
    repeated = before.nomor == label.nomor and not (after and same(label.jenis, after, due))
    if not between and not repeated:
        return label.nomor, ""
    return due, _told(label, before, due, ahead if between else ())


def _ahead(state: State, jenis: Jenis) -> list[str]:
    """Return the numbers of the next headings of a kind in the same larger group."""
    labels = (label for _, label in state.groups_ahead)
    near = takewhile(lambda each: RANK[each.jenis] >= RANK[jenis], labels)
    return [each.nomor for each in near if each.jenis is jenis]


def _told(label: Label, before: Node, due: str, ahead: Sequence[str]) -> str:
    """Return what is printed wrong, and as what it is read."""
    name, last = label.jenis.value.capitalize(), before.seen or before.nomor
    place = f"sesudah {name} {last}"
    if ahead:
        place = f"di antara {name} {last} dan {name} {ahead[0]}"
    read = f"dibaca sebagai {name} {due}"
    if label.nomor not in (last, *ahead[:1]):
        return f"“{name} {label.nomor}” {place} {read}."
    return f"{name} {label.nomor} tercetak dua kali; yang {place} {read}."
