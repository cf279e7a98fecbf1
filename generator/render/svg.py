"""What both writers ask of an SVG: how large it wants to be."""

from __future__ import annotations

import re

_SIDES = ("width", "height")
_ROOT = re.compile(r"<svg\b[^>]*>")


def size_of_svg(svg: str) -> tuple[float, float]:
    """Return width and height in mm, as the root element says; raises ValueError without them."""
    root = _ROOT.search(svg)
    found = [re.search(rf'\s{side}="([\d.]+)mm"', root[0]) if root else None for side in _SIDES]
    if found[0] is None or found[1] is None:
        raise ValueError("an SVG must give its width and height in mm")
    return float(found[0][1]), float(found[1][1])
