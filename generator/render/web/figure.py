"""Pictures inside a page: SVG whose names are its own, pixels as data."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from html import escape

from lxml import etree

from generator.ir.nodes import Figure

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"
URL = re.compile(r"url\(\s*(['\"]?)#([^'\")]+)\1\s*\)")
RULE = re.compile(r"([^{}]+)\{")
NAMED = re.compile(r"#([\w-]+)")
LENGTH = re.compile(r"\s*(\d*\.?\d+)\s*(mm|cm|in|pt|pc|px|)")
MM = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6, "": 25.4 / 96}
MM["px"] = MM[""]
WIDEST = 75  # mm that a telephone shows as large as paper does


def picture(node: Figure, name: str) -> str:
    """Return the picture of a figure; ``name`` keeps the names inside it apart from all others.

    A wide one stands in a box that can be scrolled, so that its letters stay large enough.
    """
    if node.bitmap is not None:
        data = b64encode(node.bitmap.data).decode()
        size = f'width="{node.bitmap.width}" height="{node.bitmap.height}"'
        source = f"data:image/{node.bitmap.kind};base64,{data}"
        return f'<div class="bidang"><img src="{source}" alt="{escape(node.alt)}" {size}/></div>'
    svg, width = own_svg(node.svg, name)
    said = f' role="img" aria-label="{escape(node.alt)}"'
    drawn = svg.replace("<svg", f"<svg{said}", 1)
    box = (
        f' tabindex="0" role="group" aria-label="{escape(_short(node))}"' if width > WIDEST else ""
    )
    return f'<div class="bidang"{box} style="--lebar:{width:g}">{drawn}</div>'


def _short(node: Figure) -> str:
    return node.label or node.alt.partition(":")[0][:80] or node.role


@lru_cache(maxsize=256)
def own_svg(svg: str, name: str) -> tuple[str, float]:
    """Return an SVG whose ids begin with ``name``, whose rules reach only it; its width in mm."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    root = etree.fromstring(svg.encode(), parser)
    width, height = _length(root.get("width")), _length(root.get("height"))
    if root.get("viewBox") is None and width and height:
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    for attribute in ("width", "height", "version"):
        root.attrib.pop(attribute, "")
    root.set("id", f"{name}-svg")
    for element in root.iter(etree.Element):
        if element is not root and "id" in element.attrib:
            element.set("id", f"{name}-{element.get('id')}")
        for key, value in element.attrib.items():
            if key in ("href", XLINK) and str(value).startswith("#"):
                element.set(key, f"#{name}-{str(value)[1:]}")
            elif "url(" in str(value):
                element.set(key, URL.sub(rf"url(#{name}-\2)", str(value)))
        if element.tag == f"{SVG}style" and element.text:
            element.text = _scoped(element.text, name)
            element.attrib.pop("type", "")
    for metadata in list(root.iter(f"{SVG}metadata")):
        parent = metadata.getparent()
        if parent is not None:
            parent.remove(metadata)
    return etree.tostring(root, encoding="unicode", with_tail=False), round(width, 1) or 140.0


def _scoped(css: str, name: str) -> str:
    """Return rules that hold inside the element ``name`` alone."""
    css = URL.sub(rf"url(#{name}-\2)", css)

    def scoped(found: re.Match[str]) -> str:
        selectors = (NAMED.sub(rf"#{name}-\1", s.strip()) for s in found[1].split(","))
        return ",".join(f"#{name}-svg {selector}" for selector in selectors) + "{"

    return RULE.sub(scoped, css)


def _length(text: str | None) -> float:
    found = LENGTH.match(text or "")
    return float(found[1]) * MM[found[2]] if found else 0.0
