"""Headings of Pasal from outside: glued to their text, and numbers that OCR confused or lost.

A number is mended only when that makes it the next Pasal, or one that the instruction names
under which the Pasal is restated; every mending is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.law.reader.damaged import DIGITS
from generator.law.reader.heading import open_heading
from generator.law.reader.item import named_pasal
from generator.law.reader.labels import Label
from generator.law.reader.state import State
from generator.model.lines import Line
from generator.model.nomor import follows, normalize, readings
from generator.model.satuan import Jenis

_PASAL = re.compile(
    r"[\"“”‘’']*\s*(?:P ?[a-z] ?s[a-z]? ?a(?: ?[lIi](?![a-z])| ?1(?=\s))|PASAL|pasal)\s*"
    r"(?:(?P<n>\d+(?: ?[A-Z]{1,2}(?:\.\d{1,2}(?=\s|\Z)|(?=[\s.,]|\Z))|[a-k](?=[\s.,]|\Z))?"
    r"|[IVX]+(?=[\s.:]|\Z))"
    r"|(?P<odd>[0-9lILOoSZBi|!]{1,4}))"
    r"(?:[.,]|\s?:)?(?:\s+(?P<rest>.*))?\Z",
    re.DOTALL,
)
_ODD = re.compile(
    r"(?P<n>[0-9lILOoSZBi|!](?: ?[0-9lILOoSZBi|!]){0,3}(?: ?[A-Z](?=[\s.,]|\Z))?)"
    r"[.,]?(?:\s+(?P<rest>.*))?\Z",
    re.DOTALL,
)
_REFERENCE = re.compile(
    r"(?:ayat|huruf|angka|dan|atau|sampai|Pasal|Undang|Peraturan|Ketetapan|Keputusan|jo|juncto|UUD|Ayat|"
    r"tersebut|ini|itu|di\s?ubah|dihapus|sebagaimana|yang|tetap|serta|ditambah|disisip|KUH|Kitab)\b"
)
QUOTED = '"“”'
_OWN = re.compile(r"(?:Undang-[Uu]ndang|(?:Peraturan|Keputusan) \w+)(?= ini\b)")


@dataclass(frozen=True, slots=True)
class Found:
    """A Pasal heading: number, words behind it, whether it is the next one, as it was printed."""

    nomor: str
    rest: str
    fits: bool
    seen: str = ""
    quoted: bool = False


def find_pasal(state: State, text: str) -> Found | None:
    """Return the Pasal that ``text`` begins with, its number mended if need be, or None."""
    match = _PASAL.match(text)
    if not match:
        return None
    nomor = (match["n"] or match["odd"]).replace(" ", "")
    if nomor[-1:].islower() and match["n"]:  # 206a as older laws print it
        nomor = normalize(Jenis.PASAL, nomor)
    restated = state.amending_depth() > 0 and nomor[0] not in "IVX"
    named = named_pasal(state) if restated else frozenset()
    quoted = text[0] in QUOTED
    plain = Found(nomor, (match["rest"] or "").strip(), _next_pasal(state, nomor), quoted=quoted)
    if plain.fits or nomor in named or (restated and not named):
        return plain
    fits = named.__contains__ if restated else partial(_next_pasal, state)
    for printed, rest in _readings(match, plain):
        bare = printed.replace(" ", "")
        for mended in (bare, bare.translate(DIGITS), bare[:-1].translate(DIGITS) + bare[-1:]):
            if mended != nomor and fits(mended):
                return Found(mended, rest, True, printed, quoted)
    return plain


def _readings(match: re.Match[str], plain: Found) -> Iterator[tuple[str, str]]:
    """Yield the number as printed and the words behind it: cut at the blank, or after it."""
    yield plain.nomor, plain.rest
    odd = _ODD.match(match.string, match.start("n") if match["n"] else match.start("odd"))
    if odd:
        yield odd["n"], (odd["rest"] or "").strip()


def _next_pasal(state: State, nomor: str) -> bool:
    if nomor[:1] in tuple("IVX"):
        outer = next((node for node in state.stack if node.holds_restated()), None)
        return follows(Jenis.PASAL, outer.nomor, nomor) if outer else not state.pasal
    return nomor == "1" if not state.pasal else follows(Jenis.PASAL, state.pasal, nomor)


def may_open_pasal(state: State, found: Found) -> bool:
    """Whether a Pasal named in the middle of a line is a heading glued to what precedes it."""
    rest = _OWN.sub("", found.rest)
    restated = state.amending_depth() > 0 and (
        state.last.endswith(":")
        or (state.titled() and bool(state.last))
        or (found.quoted and found.nomor in named_pasal(state))
    )
    fits = restated or (found.fits and found.nomor not in state.ahead[:1])
    return fits and not _REFERENCE.match(rest)


def open_pasal(state: State, found: Found, line: Line) -> str | None:
    """Open the Pasal that heads ``line``; return the words behind it, None for running text."""
    rest = found.rest if found.rest.strip(" .…-0123456789") else ""
    if not readings(Jenis.PASAL, found.nomor) or (rest and not _glued_fits(state, rest, found)):
        return None
    if line.text.endswith(":") and not rest and not (state.ended() or state.titled()):
        return None  # "... menurut / Pasal 4:" and its list
    label = _between(state, Label(Jenis.PASAL, found.nomor))
    if not open_heading(state, label, line):
        return None
    if line.text.rstrip(QUOTED + " ").endswith(":") and not rest:
        what = f"Judul Pasal {label.nomor} ditulis dengan titik dua."
        state.warn(line, "H116", what, f"Tulis “Pasal {label.nomor}” saja pada barisnya.")
    seen = found.seen or (found.nomor if label.nomor != found.nomor else "")
    if seen:
        state.warn(line, "H85", f"“Pasal {seen}” dibaca sebagai Pasal {label.nomor}.")
    return rest


def _between(state: State, label: Label) -> Label:
    """Correct a heading that stands where only one number is missing (15, *6*, 17)."""
    last = state.pasal or "0"
    free = label.nomor.isdigit() and (state.ended() or state.titled())
    if not free or follows(Jenis.PASAL, last, label.nomor):
        return label
    if missing := state.missing_pasal():
        near = state.ahead[0] == str(int(missing) + 1) and label.nomor != state.ahead[0]
        return Label(Jenis.PASAL, missing) if near else label
    final = not state.ahead and last.isdigit() and not state.amending_depth()
    backwards = final and int(label.nomor) < int(last)
    return Label(Jenis.PASAL, str(int(last) + 1)) if backwards else label


def _glued_fits(state: State, rest: str, found: Found) -> bool:
    """Whether "Pasal 5 Text" begins a Pasal and is no reference to one."""
    if _REFERENCE.match(_OWN.sub("", rest)) or not (rest[0].isupper() or rest[0] in '(“"1'):
        return False
    if state.amending_depth() and not found.nomor[0].isalpha():
        named = (found.quoted or state.ended()) and found.nomor in named_pasal(state)
        begins = state.last.endswith((":", "“")) or state.titled() or named
        return begins or (found.fits and state.ended())
    return found.fits
