"""Our own signs of the narrative Markdown, as rules: ``[@..]``, ``^[..]``, ``[#..]``.

Everything of CommonMark stays switched on, so that what the subset does not hold is recognised
and refused instead of being printed as it stands; only link definitions are off, because they
would make an author's line vanish.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

REFERENCE = re.compile(r"\[#([A-Za-z][A-Za-z0-9-]*)\]")
PLACEMENT = re.compile(r"\[\[(tabel|gambar):([a-z0-9-]+)\]\]")
CITE = re.compile(r"@(?P<key>[a-z0-9][a-z0-9-]*)(?:[\s,]+(?P<location>\S.*))?", re.DOTALL)
BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)  # an escaped character is no bracket
NEXT_CITE = re.compile(r";\s*(?=@)")


@dataclass(frozen=True, slots=True)
class Sign:
    """What a rule found: its text and where, counted in characters of the inline source."""

    text: str
    start: int
    inner: int


def _push(state: StateInline, kind: str, sign: Sign, end: int, silent: bool) -> bool:
    if not silent:
        state.push(kind, "", 0).meta = {"sign": sign}
    state.pos = end
    return True


def _closing(source: str, start: int) -> int:
    """Return the place of the bracket that closes the one before ``start``, or -1."""
    depth = 1
    for match in BRACKET.finditer(source, start):
        depth += {"[": 1, "]": -1}.get(match.group(), 0)
        if depth == 0:
            return match.start()
    return -1


def _bracketed(state: StateInline, silent: bool, opening: str, kind: str) -> bool:
    """Take ``opening ... ]``; an unclosed one becomes a token that says so."""
    if not state.src.startswith(opening, state.pos):
        return False
    inner = state.pos + len(opening)
    end = _closing(state.src, inner)
    if end < 0:
        return _push(state, "unclosed", Sign(opening, state.pos, inner), inner, silent)
    return _push(state, kind, Sign(state.src[inner:end], state.pos, inner), end + 1, silent)


def citation(state: StateInline, silent: bool) -> bool:
    """``[@key Pasal 1; @key2 hlm. 3]``."""
    if not state.src.startswith("[@", state.pos):
        return False
    return _bracketed(state, silent, "[", "citation")


def note(state: StateInline, silent: bool) -> bool:
    """``^[words]``."""
    return _bracketed(state, silent, "^[", "note")


def reference(state: StateInline, silent: bool) -> bool:
    """``[#target]``."""
    if not state.src.startswith("[#", state.pos):
        return False
    found = REFERENCE.match(state.src, state.pos)
    if found is None:
        inner = state.pos + 2
        kind = "unclosed" if _closing(state.src, inner) < 0 else "misread"
        return _push(state, kind, Sign("[#", state.pos, inner), inner, silent)
    sign = Sign(found[1], state.pos, found.start(1))
    return _push(state, "reference", sign, found.end(), silent)


def placement(state: StateInline, silent: bool) -> bool:
    """``[[tabel:nama]]`` inside running words, where it may not stand."""
    if not state.src.startswith("[[", state.pos):
        return False
    return _bracketed(state, silent, "[[", "placement")


def build() -> MarkdownIt:
    """Return the parser with the rules above."""
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.disable(["reference", "text_join"])  # an escaped sign must stay apart from a bare one
    for rule in (placement, citation, reference, note):
        md.inline.ruler.before("link", rule.__name__, rule)
    return md


MARKDOWN = build()
