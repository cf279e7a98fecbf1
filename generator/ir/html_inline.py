"""Words inside a paragraph: elements -> ir inlines, with white space as a reader sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.ir.html_check import Baris, Checker
from generator.ir.html_tree import INLINES, STYLES, Element
from generator.ir.nodes import Break, Footnote, Inline, Link, Ref, Styled, Text

_SPACE = re.compile(r"[ \t\r\n\f]+")  # a no-break space stays


def read_inlines(
    children: Sequence[Element | str], check: Checker, where: str
) -> tuple[Inline, ...]:
    """Return the words of ``children``: one space for any run, none at the ends."""
    return tidy(_inlines(children, check, where))


def is_inline(child: Element | str, check: Checker) -> bool:
    """Whether ``child`` stands inside a line (text, a style, a slot of words)."""
    if isinstance(child, str):
        return bool(child.strip())
    if child.tag == "slot":
        return isinstance(check.slot(child), Baris)
    return child.tag in INLINES


def _inlines(children: Sequence[Element | str], check: Checker, where: str) -> Iterator[Inline]:
    for child in children:
        if isinstance(child, str):
            yield Text(_SPACE.sub(" ", child))
        else:
            yield from _element(child, check, where)


def _element(element: Element, check: Checker, where: str) -> Iterator[Inline]:
    check.attrs(element)
    children = tuple(_inlines(element.children, check, f"<{element.tag}>"))
    match element.tag:
        case "br":
            yield Break()
        case "code":
            yield Styled("kode", children)
        case "span":
            yield Styled(check.role(element, "Styled"), children)
        case "a":
            yield _anchor(element, children)
        case "small":
            yield Footnote("", 0, tidy(children))
        case "slot":
            yield from _slot(element, check)
        case tag if tag in STYLES:
            yield Styled(STYLES[tag], children)
        case _:
            check.misplaced(element, where)


def _anchor(element: Element, children: tuple[Inline, ...]) -> Inline:
    href = element.attrs.get("href", "")
    if href.startswith("#"):
        return Ref(href[1:], children)
    return Ref(href, children) if href.startswith("@") else Link(href, children)


def _slot(element: Element, check: Checker) -> tuple[Inline, ...]:
    slot = check.slot(element)
    if isinstance(slot, Baris):
        return slot.inlines
    check.complain(element, "T05", "Blok disisipkan di dalam sebaris teks.")
    return ()


def tidy(inlines: Iterator[Inline] | Sequence[Inline]) -> tuple[Inline, ...]:
    """Join neighbouring texts, drop spaces at the ends and around forced breaks."""
    out: list[Inline] = []
    for inline in inlines:
        last = out[-1] if out else Break()
        match inline:
            case Text(text):
                words = text.lstrip(" ") if isinstance(last, Break) or _ends_blank(last) else text
                if isinstance(last, Text):
                    out[-1] = Text(last.text + words)
                elif words:
                    out.append(Text(words))
            case Break():
                _strip_end(out)
                out.append(inline)
            case _:
                out.append(inline)
    _strip_end(out)
    return tuple(out)


def _ends_blank(inline: Inline) -> bool:
    return isinstance(inline, Text) and inline.text.endswith(" ")


def _strip_end(out: list[Inline]) -> None:
    if out and isinstance(out[-1], Text):
        words = out[-1].text.rstrip(" ")
        out[-1:] = [Text(words)] if words else []
