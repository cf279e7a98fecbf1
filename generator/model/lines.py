"""Lines of text from outside, before anyone has read law into them."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.diagnostics import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line or paragraph: its words without surrounding blanks, where it stands.

    ``indent`` counts columns from the left margin; it is a hint, not a fact.
    """

    text: str
    asal: Span = field(default=NOWHERE, compare=False)
    indent: int = 0


def lines_of(text: str, asal: Span) -> tuple[Line, ...]:
    """Cut ``text`` into lines whose places count down from ``asal``; blank lines stay."""
    cut = text.replace("\r\n", "\n").expandtabs(4).split("\n")
    return tuple(
        Line(raw.strip(), asal.down(n), len(raw) - len(raw.lstrip())) for n, raw in enumerate(cut)
    )
