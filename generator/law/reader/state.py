"""The tree under construction: open units, the last words read, and what was uncertain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.diagnostics import Diagnostic, Span, peringatan
from generator.law.reader.labels import GROUPS, Label
from generator.model.lines import Line
from generator.model.nomor import distance
from generator.model.rumus import legend
from generator.model.satuan import Jenis, Satuan, Status
from generator.model.tabel import canonical, is_apart, runs_of

DELETED = re.compile(
    r"\(?\s*di\s?hapus(?:kan)?\s*[.;:,]?\s*\)?\s*(?:dan|atau|dan/atau)?\s*[.;]?[\"”]?\Z",
    re.IGNORECASE,
)
_ENDED = re.compile(r"(?:[.;:]|[;,]? (?:dan|atau|dan/atau|dan atau))[\"”’]?\Z")
_QUOTES = ('"', "“", "”", "„")
NEAR = 1000  # letters ahead that decide whether a label is one; a line may hold a whole law
DEEPEST = 30  # open units; the longest ladder of the law, restated in an amendment, has 13


@dataclass(slots=True)
class Node:
    """A unit under construction."""

    jenis: Jenis
    nomor: str = ""
    asal: Span = field(default_factory=Span)
    indent: int = 0
    judul: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    anak: list[Node] = field(default_factory=list)
    ekor: list[str] = field(default_factory=list)
    amends: bool = False  # a Pasal that restates units of another regulation, or its item
    change: str = "0"  # number of the last item below that amends
    seen: str = ""  # number of a group as it was printed, when another was meant

    def holds_restated(self) -> bool:
        """Whether other Pasal are restated inside: Pasal I, or an Arabic one seen to amend."""
        roman = self.nomor[:1].isalpha() or self.amends
        return self.jenis is Jenis.PASAL and roman


def join(pieces: list[str]) -> str:
    """Join the lines of one sentence; rows of a table, formulas and their signs stay lines."""
    if not any(map(is_apart, pieces)):
        return _sentence(pieces)
    return "\n".join(line for run in runs_of(pieces) for line in _lines(run))


def _lines(run: list[str]) -> list[str]:
    return [canonical(line) for line in run] if is_apart(run[0]) else [legend(_sentence(run))]


def _sentence(pieces: list[str]) -> str:
    """Join the lines of one sentence; a hyphen at a line end keeps its word together."""
    if len(pieces) == 1 and "  " not in pieces[0]:
        return pieces[0]
    glued: list[str] = []
    for before, piece in pairwise(("", *pieces)):
        hyphen = before[-1:] == "-" and before[-2:-1].isalpha()
        glued += (piece,) if hyphen else (" ", piece)
    return " ".join("".join(glued).split())


def freeze(node: Node) -> Satuan:
    """Return the finished unit; one whose only words are ``dihapus`` becomes a deleted unit."""
    if node.amends:
        for restated in node.anak:
            _unquote(restated)
    judul, kalimat = join(node.judul), join(node.words)
    words = kalimat or judul
    gone = not node.anak and bool(DELETED.match(words))
    return Satuan(
        node.jenis,
        node.nomor,
        "" if gone and not kalimat else judul,
        "" if gone else kalimat,
        tuple(freeze(child) for child in node.anak),
        join(node.ekor),
        Status.DIHAPUS if gone else Status.BERLAKU,
        node.asal,
    )


def _unquote(node: Node) -> None:
    """Take off the quotation mark that closes a restated text: it opened before its first word.

    One that closes words quoted in the last sentence has its partner there, and stays.
    """
    last = node
    while last.anak and not last.ekor:
        last = last.anak[-1]
    words = last.ekor or last.words
    if words and words[-1].rstrip()[-1:] in _QUOTES and _unpaired(join(words)):
        words[-1] = words[-1].rstrip()[:-1].rstrip()


def _unpaired(text: str) -> bool:
    return sum(map(text.count, _QUOTES)) % 2 == 1


class State:
    """The stack of open units; ``sink`` takes the words that come next."""

    def __init__(self, dalam: Jenis, asal: Span) -> None:
        self.root = Node(dalam, asal=asal)
        self.stack = [self.root]
        self.sink = self.root.words
        self.notes: list[Diagnostic] = []
        self.after = ""
        self.pasal = ""  # number of the last Pasal opened
        self.own = ""  # the same, restated ones aside
        self.ahead: Sequence[str] = ()  # numbers of the next Pasal headings, if looked up
        self.amends = False  # whether anything was restated so far
        self.changes_ahead: Sequence[str] = ()  # numbers of the next instructions, likewise
        self.groups_ahead: Iterable[tuple[int, Label]] = ()  # headings of BAB to Paragraf, likewise
        self.counted: tuple[Jenis, str] | None = None  # the item counted in the present line
        self.flattened = False  # whether a list nested too deeply was told

    @property
    def top(self) -> Node:
        """The innermost open unit."""
        return self.stack[-1]

    @property
    def last(self) -> str:
        """The words just before the present line."""
        return self.sink[-1] if self.sink else ""

    def ended(self) -> bool:
        """Whether the words so far may be followed by a new unit."""
        return not self.sink or any(map(is_apart, self.sink)) or bool(_ENDED.search(self.sink[-1]))

    def titled(self) -> bool:
        """Whether a heading is open that may still get (more of) its title."""
        return self.sink is self.top.judul

    def warn(self, line: Line, code: str, message: str, hint: str = "") -> None:
        """Remember a doubt about ``line``."""
        self.notes.append(peringatan(line.asal, code, message, hint))

    def push(self, label: Label, line: Line) -> None:
        """Open a unit under the innermost open one."""
        node = Node(label.jenis, label.nomor, line.asal, line.indent)
        restated = self.amending_depth() > 0
        self.top.anak.append(node)
        self.stack.append(node)
        if label.jenis is Jenis.PASAL:
            self.own = self.own if restated else label.nomor
            self.pasal = label.nomor
            self.amends = self.amends or label.nomor[:1].isalpha()
        is_group = label.jenis in GROUPS and label.jenis is not Jenis.PASAL
        self.sink = node.judul if is_group else node.words
        if label.rest:
            self.sink.append(label.rest)

    def too_deep(self, line: Line) -> bool:
        """Whether no unit may open below the innermost one; told once."""
        if len(self.stack) <= DEEPEST:
            return False
        if not self.flattened:
            self.flattened = True
            message = (
                f"Rincian bersarang lebih dari {DEEPEST} tingkat; selebihnya dibaca sebagai teks."
            )
            self.warn(line, "H79", message)
        return True

    def missing_pasal(self) -> str:
        """Return the number of the next Pasal when its heading is printed nowhere ahead."""
        last = self.pasal or "0"
        if not self.ahead or not last.isdigit() or self.amending_depth():
            return ""
        after = str(int(last) + 1)
        gap = distance(Jenis.PASAL, last, self.ahead[0])
        return after if gap > 1 and after not in self.ahead else ""

    def close_to(self, depth: int) -> None:
        """Keep only the ``depth`` outermost open units."""
        del self.stack[depth:]

    def amending_depth(self) -> int:
        """Return how many open units enclose restated text (Pasal I, its item), or 0.

        A restated Pasal may amend itself (an amendment of an amendment): the innermost counts,
        but for an item that the ledger has, which is one of the law read.
        """
        if not self.amends:
            return 0
        inwards = range(len(self.stack))
        for n in inwards if self.counted else reversed(inwards):
            node = self.stack[n]
            if node.jenis is Jenis.PASAL and (node.amends or node.nomor[:1].isalpha()):
                return n + 1 + (n + 1 < len(self.stack) and self.stack[n + 1].amends)
        return 0
