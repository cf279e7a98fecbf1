"""Figures of the templates: a finished picture, and what is said about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.ir.dump import plain
from generator.ir.html_check import Blok, Checker
from generator.ir.html_inline import read_inlines
from generator.ir.html_tree import Element
from generator.ir.nodes import Figure, Inline, Outline


def read_figure(element: Element, check: Checker) -> Iterator[Figure]:
    """Yield the picture with ``figcaption``, ``desc`` (it in words) and ``footer`` (its source).

    A chart may have an ``ul`` beside them: what it shows as a nested list.
    """
    outline: tuple[Outline, ...] = ()
    words: dict[str, tuple[Inline, ...]] = {}
    pictures: tuple[Figure, ...] = ()
    for child in element.children:
        if isinstance(child, str):
            if child.strip():
                check.complain(element, "T05", f'Teks "{child.strip()[:40]}" di luar keterangan.')
        elif child.tag in ("figcaption", "desc", "footer"):
            check.attrs(child)
            words[child.tag] = read_inlines(child.children, check, f"<{child.tag}>")
        elif child.tag == "ul":
            outline = tuple(_outline(child, check))
        elif child.tag == "slot" and isinstance(slot := check.slot(child), Blok):
            pictures = tuple(b for b in slot.blocks if isinstance(b, Figure))
        else:
            check.misplaced(child, "<figure>")
    if len(pictures) != 1:
        check.complain(element, "T05", "<figure> memuat tepat satu gambar.")
    for picture in pictures[:1]:
        yield replace(
            picture,
            alt=plain(words.get("desc", ())),
            caption=words.get("figcaption", ()),
            source=words.get("footer", ()),
            id=element.attrs.get("id", ""),
            outline=outline,
            asal=element.asal,
        )


def _outline(element: Element, check: Checker) -> Iterator[Outline]:
    """Yield the items of a list, each with those of the list inside it."""
    check.attrs(element)
    for item in element.children:
        if isinstance(item, str):
            continue
        if item.tag != "li":
            check.misplaced(item, "<ul>")
            continue
        lists = [c for c in item.children if not isinstance(c, str) and c.tag == "ul"]
        words = [c for c in item.children if c not in lists]
        below = tuple(satu for each in lists for satu in _outline(each, check))
        yield Outline(plain(read_inlines(words, check, "<li>")).strip(), below)
