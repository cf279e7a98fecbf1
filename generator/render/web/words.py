"""Words as markup; an address on the web may break behind its signs."""

from __future__ import annotations

import re
from html import escape

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/[^\s<>]+")
BREAKS = re.compile(r"([/?&=_.,:;-]+)")


def words(text: str) -> str:
    """Return words as markup."""
    parts: list[str] = []
    end = 0
    for found in ADDRESS.finditer(text):
        parts.append(escape(text[end : found.start()], quote=False))
        pieces = BREAKS.split(found.group())
        parts += [
            f"{escape(each, quote=False)}<wbr/>" if order % 2 else escape(each, quote=False)
            for order, each in enumerate(pieces)
        ]
        end = found.end()
    return "".join((*parts, escape(text[end:], quote=False)))
