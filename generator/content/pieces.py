"""What stands at a place of a source: a paragraph, an item, a row, a unit of law, with its lines.

``placing`` takes a piece out, or puts another beside it, written as its neighbours are. What is not
written as lines of its own (a value inside a line, words that the tool makes) has no piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import yaml
from markdown_it.token import Token

from generator.content.edits import SCATTERED, Path, Unplaced, offset_of
from generator.content.markdown_rules import MARKDOWN
from generator.diagnostics import Span
from generator.model.tabel import is_row

Kind = Literal["alinea", "butir", "baris", "entri", "satuan", "ruas"]
LABEL = re.compile(r"(?P<label>\([0-9]+[a-z]?\)|[a-z]{1,2}\d?\.|\d+[a-z]?\.|[a-z]{1,2}\)|\d+\))\s+")
HEADING = re.compile(r"\s*(?:Pasal|BAB|Bagian|Paragraf|BUKU)\s+\S+\s*$")
MARKER = re.compile(r"(?P<indent>\s*)(?P<sign>[-*+]|(?P<n>\d+)(?P<dot>[.)]))(?P<gap>\s+)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines ``first`` to before ``last`` of a file (counted from 0), and how deep they stand.

    ``butir`` is an item of a Markdown list, ``baris`` a row of a table there; ``entri`` an item of
    a YAML list, ``key`` the key its words stand under, empty for plain words; ``satuan`` a unit in
    a text of law; ``ruas`` a paragraph of a longer value. ``others`` are the first lines of its
    siblings, in order; ``path`` is the place of the value in YAML.
    """

    kind: Kind
    first: int
    last: int
    indent: int = 0
    key: str = ""
    path: Path = ()
    others: tuple[int, ...] = ()
    keys: tuple[str, ...] = ()

    @property
    def numbered(self) -> bool:
        """Whether its siblings are written with numbers."""
        return self.kind in ("butir", "satuan")


def piece_at(text: str, at: Span, *, law: bool = False) -> Piece:
    """Return what stands at a place; raise :class:`Unplaced` where it is no piece of its own.

    ``law`` says that the words are a unit of law.
    """
    if at.path.endswith(".yaml"):
        return _in_yaml(text, at, law=law)
    return _in_markdown(text, at)


def unlabelled(words: str) -> str:
    """Return words without the number before them; numbers inside a sentence are its own."""
    found = LABEL.match(words)
    return words[found.end() :] if found else words


# --- Markdown ------------------------------------------------------------------------------------


def _in_markdown(text: str, at: Span) -> Piece:
    line = at.line - 1
    tokens = MARKDOWN.parse(text)
    for kind, opening in (("baris", "tr_open"), ("butir", "list_item_open")):
        found = [t for t in tokens if t.type == opening and _holds(t, line)]
        if found:
            inner = found[-1]
            assert inner.map is not None
            first, last = inner.map
            if kind == "butir" and line != first:
                break  # a paragraph further down in an item
            lines = text.split("\n")
            last = _without_blank(lines, first, last)
            indent = depth_of(lines[first])
            if kind == "butir":
                siblings = tuple(_siblings(tokens, inner))
                return Piece("butir", first, last, indent, others=siblings)
            head = _delimits(lines, last)
            return Piece("baris", first, last + head, indent, key="kepala" if head else "")
    blocks = ("paragraph_open", "heading_open")
    found = [t for t in tokens if t.type in blocks and _holds(t, line)]
    if not found:
        raise Unplaced("di tempat itu tidak ada alinea")
    assert found[-1].map is not None
    first, last = found[-1].map
    lines = text.split("\n")
    return Piece("alinea", first, last, len(lines[first]) - len(lines[first].lstrip()))


def _delimits(lines: Sequence[str], n: int) -> bool:
    """Say whether the line under the head of a table stands there."""
    return n < len(lines) and re.fullmatch(r"[\s|:-]+", lines[n]) is not None and "-" in lines[n]


def _holds(token: Token, line: int) -> bool:
    return token.map is not None and token.map[0] <= line < token.map[1]


def _siblings(tokens: Sequence[Token], item: Token) -> Iterator[int]:
    """Yield the first line of every item of the list that an item stands in."""
    at = tokens.index(item)
    start = next(
        n for n in range(at, -1, -1)
        if tokens[n].type in ("ordered_list_open", "bullet_list_open")
        and tokens[n].level == item.level - 1
    )  # fmt: skip
    for token in tokens[start + 1 :]:
        if token.level < item.level:
            return
        if token.type == "list_item_open" and token.level == item.level and token.map:
            yield token.map[0]


def _without_blank(lines: Sequence[str], first: int, last: int) -> int:
    while last > first + 1 and not lines[last - 1].strip():
        last -= 1
    return last


# --- YAML ----------------------------------------------------------------------------------------


def fields(text: str, path: str) -> Iterator[tuple[str, Span]]:
    """Yield the words of every value of a YAML file, and where they begin."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    lines = text.split("\n")
    for node, _, _ in () if root is None else _values(root):
        line, column = node.start_mark.line, node.start_mark.column
        if node.style in ("|", ">"):
            line += 1
            column = depth_of(lines[line]) if line < len(lines) else 0
        yield node.value, Span(path, line + 1, column + 1)


@dataclass(frozen=True, slots=True)
class _Around:
    """The innermost item of a block list, the column of its dash, and its siblings' lines.

    ``key`` is that of the item's value which is looked at, ``keys`` all that it has.
    """

    item: yaml.Node
    column: int
    siblings: tuple[int, ...]
    key: str = ""
    keys: tuple[str, ...] = ()


_Found = tuple[yaml.ScalarNode, Path, _Around | None]


def _values(node: yaml.Node, path: Path = (), around: _Around | None = None) -> Iterator[_Found]:
    if isinstance(node, yaml.ScalarNode):
        yield node, path, around
    elif isinstance(node, yaml.MappingNode):
        names = tuple(str(key.value) for key, _ in node.value)
        for key, value in node.value:
            here = around
            if around is not None and around.item is node:
                here = replace(around, key=str(key.value), keys=names)
            yield from _values(value, (*path, str(key.value)), here)
    elif isinstance(node, yaml.SequenceNode):
        lines = tuple(each.start_mark.line for each in node.value)
        for place, each in enumerate(node.value):
            column = node.start_mark.column
            here = around if node.flow_style else _Around(each, column, lines)
            yield from _values(each, (*path, place), here)


def _in_yaml(text: str, at: Span, *, law: bool) -> Piece:
    offset = offset_of(text, at)
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    everything = () if root is None else _values(root)
    found = next(
        (v for v in everything if v[0].start_mark.index <= offset < v[0].end_mark.index), None
    )
    if found is None:
        raise Unplaced(SCATTERED)
    node, path, around = found
    lines = text.split("\n")
    if node.style in ("|", ">"):
        inside = _inside(lines, found, at.line - 1, law=law)
        if inside is not None:
            return inside
    if around is None:
        raise Unplaced("nilai itu berdiri sendiri; ia diubah katanya, bukan ditambah atau dihapus")
    first = around.item.start_mark.line
    last = _end_of_item(lines, first, around.column)
    siblings = around.siblings
    return Piece("entri", first, last, around.column, around.key, path, siblings, around.keys)


def _end_of_item(lines: Sequence[str], first: int, column: int) -> int:
    """Return the line behind an item: the next that is not deeper than its dash."""
    last = first + 1
    while last < len(lines) and (not lines[last].strip() or depth_of(lines[last]) > column):
        last += 1
    return _without_blank(lines, first, last)


def depth_of(line: str) -> int:
    """Return how many blanks a line begins with."""
    return len(line) - len(line.lstrip())


def _inside(lines: Sequence[str], found: _Found, line: int, *, law: bool) -> Piece | None:
    """Return the unit or the paragraph of a block of words; None where the words are one."""
    node, path, around = found
    top = node.start_mark.line + 1
    end = _without_blank(lines, top, _body_end(lines, top))
    if not top <= line < end:
        raise Unplaced(SCATTERED)
    if node.style == "|" and is_row(lines[line]):
        head = _delimits(lines, line + 1)
        return Piece("baris", line, line + 1 + head, depth_of(lines[line]), "kepala" * head, path)
    if node.style == "|" and law:
        first, last = line, _end_of_unit(lines, line, end)
        others = tuple(_units(lines, line, top, end))
        if first == top and last == end and len(others) <= 1 and around is not None:
            return None
        return Piece("satuan", first, last, depth_of(lines[line]), path=path, others=others)
    blank = [n for n in range(top, end) if not lines[n].strip()]
    if around is not None and (law or (not blank and node.style == ">")):
        return None
    first = max((n + 1 for n in blank if n < line), default=top)
    last = min((n for n in blank if n > line), default=end)
    return Piece("ruas", first, last, depth_of(lines[first]), path=path)


def block_of(text: str, key: str) -> tuple[int, int]:
    """Return the lines, from and to, of the block "|" under a key; raise where there is none."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    for name, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if name.value == key and isinstance(value, yaml.ScalarNode) and value.style == "|":
            lines = text.split("\n")
            top = value.start_mark.line + 1
            return top, _without_blank(lines, top, _body_end(lines, top))
    raise Unplaced(f'{key} tidak ditulis sebagai blok "|"')


def _body_end(lines: Sequence[str], top: int) -> int:
    """Return the line behind the words of a block: the first that is less deep than they are."""
    deep = next((depth_of(lines[n]) for n in range(top, len(lines)) if lines[n].strip()), 0)
    end = top
    while end < len(lines) and (not lines[end].strip() or depth_of(lines[end]) >= deep):
        end += 1
    return end


def _end_of_unit(lines: Sequence[str], first: int, end: int) -> int:
    """Return the line behind a unit: its words, deeper lines, and what hangs under a heading."""
    deep = depth_of(lines[first])
    labelled = LABEL.match(lines[first].lstrip()) is not None
    for n in range(first + 1, end):
        words = lines[n].lstrip()
        if not words:
            continue
        if HEADING.match(lines[n]):
            return _without_blank(lines, first, n)
        level = depth_of(lines[n])
        same = level == deep and (labelled or LABEL.match(words) is not None)
        if level < deep or same:
            return _without_blank(lines, first, n)
    return _without_blank(lines, first, end)


def _units(lines: Sequence[str], line: int, top: int, end: int) -> Iterator[int]:
    """Yield the lines that begin a unit beside one: of its kind and depth, under one heading."""
    deep = depth_of(lines[line])

    def parts(n: int) -> bool:
        """Say whether a line ends the row of siblings."""
        return bool(HEADING.match(lines[n])) or (
            bool(lines[n].strip()) and depth_of(lines[n]) < deep
        )

    first = next((n + 1 for n in range(line - 1, top - 1, -1) if parts(n)), top)
    last = next((n for n in range(line + 1, end) if parts(n)), end)
    for n in range(first, last):
        if depth_of(lines[n]) == deep and LABEL.match(lines[n].lstrip()):
            yield n
