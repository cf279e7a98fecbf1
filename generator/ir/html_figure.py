"""Figures of the templates: a finished picture, and what is said about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.ir.dump import plain
from generator.ir.elements import Element
from generator.ir.html_check import Blok, Checker
from generator.ir.html_inline import read_inlines
from generator.ir.nodes import Figure, Inline


def read_figure(element: Element, check: Checker) -> Iterator[Figure]:
    """Yield the picture with ``figcaption``, ``desc`` (it in words) and ``footer`` (its source)."""
    words: dict[str, tuple[Inline, ...]] = {}
    pictures: tuple[Figure, ...] = ()
    for child in element.children:
        if isinstance(child, str):
            if child.strip():
                check.complain(element, "T05", f'Teks "{child.strip()[:40]}" di luar keterangan.')
        elif child.tag in ("figcaption", "desc", "footer"):
            check.attrs(child)
            words[child.tag] = read_inlines(child.children, check, f"<{child.tag}>")
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
            asal=element.asal,
        )
