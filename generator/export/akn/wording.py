"""What a printed document says around its body: title, formulae, closing, explanation, annexes.

The tree of a law has no room for these words; they are taken from the document itself, block by
block, so that a formula which a drafter changes in a template changes here too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.ir.dump import plain
from generator.ir.nodes import Block, Group, Heading, Inline, List, Paragraph, Part, Signature

EDITORIAL = ("catatan-naskah",)  # groups that are about the text
NOTES = ("catatan", "sampul-anak")  # paragraphs that are: notes, that a region is invented
BODY = frozenset({"bab-hukum", "bagian-hukum", "paragraf-hukum", "pasal"})
CLOSING = "penutup"


@dataclass(frozen=True, slots=True)
class Annexed:
    """An annex as printed: the lines of its head, its title, its text."""

    head: tuple[Block, ...]
    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a document around its body, in order; ``notes`` are about the text."""

    title: tuple[Paragraph, ...] = ()
    formula: tuple[Block, ...] = ()
    openings: tuple[str, ...] = ()  # Menimbang, Mengingat, as printed
    dictum: tuple[Block, ...] = ()
    body: tuple[Block, ...] = ()
    closing: tuple[Block, ...] = ()
    explained: Part | None = None
    annexes: tuple[Annexed, ...] = ()
    notes: tuple[Block, ...] = ()

    @property
    def title_from(self) -> int:
        """Return which line of the title names the regulation: behind maker and state."""
        before = [n for n, p in enumerate(self.title) if _words(p) == "TENTANG"]
        return max((before[0] if before else len(self.title)) - 2, 0)


def _words(paragraph: Paragraph) -> str:
    return " ".join(plain(paragraph.children).split())


def wording(parts: Sequence[Part]) -> Wording:
    """Return what stands where in the parts of a regulation; ``penjelasan`` and ``lampiran-*``."""
    own, notes = law_alone(parts)
    explained = next((part for part in own if part.id == "penjelasan"), None)
    annexes = [part for part in own if part.id.startswith("lampiran-")]
    main = [b for part in own if part is not explained and part not in annexes for b in part.blocks]
    first = next((n for n, b in enumerate(main) if isinstance(b, List)), len(main))
    body = next((n for n, b in enumerate(main) if _heads(b)), len(main))
    first = min(first, body)
    end = next((n for n in range(body, len(main)) if _closes(main[n])), len(main))
    lines = [b for b in main[:first] if isinstance(b, Paragraph)]
    about = next((n for n, p in enumerate(lines) if _words(p) == "TENTANG"), None)
    title = len(lines) if about is None else about + 2
    opening = main[first] if first < body else None
    return Wording(
        title=tuple(lines[:title]),
        formula=tuple(main[len(lines[:title]) : first]),
        openings=tuple(i.label for i in opening.items) if isinstance(opening, List) else (),
        dictum=tuple(main[first + 1 : body]) if opening else tuple(main[first:body]),
        body=tuple(main[body:end]),
        closing=tuple(main[end:]),
        explained=explained,
        annexes=tuple(_annex(part.blocks) for part in annexes),
        notes=notes,
    )


def law_alone(parts: Sequence[Part]) -> tuple[tuple[Part, ...], tuple[Block, ...]]:
    """Return the parts with the words of the law alone, and what is said about it."""
    notes: list[Block] = []
    own = tuple(replace(part, blocks=_without_notes(part.blocks, notes)) for part in parts)
    return own, tuple(notes)


def _heads(block: Block) -> bool:
    return isinstance(block, Heading) and block.role in BODY


def _closes(block: Block) -> bool:
    return isinstance(block, Signature) or (isinstance(block, Paragraph) and block.role == CLOSING)


def _without_notes(blocks: Sequence[Block], notes: list[Block]) -> tuple[Block, ...]:
    """Return the blocks that are the law's own; those about it go to ``notes``."""
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Group) and block.role in EDITORIAL:
            notes += block.blocks
        elif isinstance(block, Paragraph) and block.role in NOTES:
            notes.append(block)
        elif isinstance(block, Group):
            kept.append(replace(block, blocks=_without_notes(block.blocks, notes)))
        else:
            kept.append(block)
    return tuple(kept)


def _annex(blocks: Sequence[Block]) -> Annexed:
    """Return an annex; its head is what stands before its title."""
    at = next((n for n, b in enumerate(blocks) if isinstance(b, Heading)), None)
    if at is None:
        head = [b for b in blocks if isinstance(b, Paragraph) and b.role == "lampiran-kepala"]
        return Annexed(tuple(head), (), tuple(b for b in blocks if b not in head))
    title = blocks[at]
    words = title.children if isinstance(title, Heading) else ()
    return Annexed(tuple(blocks[:at]), words, tuple(blocks[at + 1 :]))
