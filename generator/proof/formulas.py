"""Formulas of finished pages in their one line, read from MathML apart from what wrote it."""

from __future__ import annotations

from lxml import etree

from generator.model import rumus
from generator.model.suku import linear as linear_of

_SCRIPTS = {
    "msub": "_",
    "munder": "_",
    "msup": "^",
    "mover": "^",
    "msubsup": "_^",
    "munderover": "_^",
}


def mathml_line(math: etree._Element) -> str:
    """Return the line of a formula; what is no formula of ours as its bare words."""
    line = "".join(_said(child) for child in math)
    try:
        return linear_of(rumus.read(line))
    except rumus.RumusKeliru:
        return " ".join(line.split())


def _said(element: etree._Element) -> str:
    name = etree.QName(element).localname
    parts = [_said(child) for child in element]
    if name == "mfrac":
        return f" ({parts[0]}) / ({parts[1]}) "
    if name == "msqrt":
        return f" √({''.join(parts)}) "
    if name in _SCRIPTS:
        scripts = zip(_SCRIPTS[name], parts[1:], strict=True)
        return f"{parts[0].rstrip()}{''.join(f'{mark}({part})' for mark, part in scripts)} "
    return "".join(parts) if parts else f" {element.text or ''} "
