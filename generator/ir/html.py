"""The closed semantic HTML of the templates -> ir nodes.

A tag is a node, its ``class`` a role of :mod:`generator.ir.roles`. Anything else is a ``T``
finding that names the template and the line. Finished nodes made in Python come in through
``<slot name="n">``, which stands for the n-th of ``slots``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.diagnostics import NOWHERE, DraftingError, Span
from generator.ir.html_check import HEADINGS, Baris, Blok, Checker, Slot, nearest
from generator.ir.html_figure import read_figure
from generator.ir.html_inline import is_inline, read_inlines
from generator.ir.html_table import read_table
from generator.ir.html_tree import Element, read_elements
from generator.ir.nodes import (
    DEEPEST,
    Block,
    Break,
    Contents,
    Group,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Part,
    Signature,
)
from generator.ir.walk import placed

__all__ = ["Baris", "Blok", "Slot", "read_blocks", "read_parts"]


def read_parts(
    html: str, slots: Sequence[Slot] = (), places: Sequence[Span] = ()
) -> tuple[Part, ...]:
    """Return the parts of a document; raise DraftingError with every finding."""
    root, check = _start(html, slots, places)
    parts = tuple(_parts(root, check))
    _stop(check)
    return parts


def read_blocks(
    html: str, slots: Sequence[Slot] = (), places: Sequence[Span] = ()
) -> tuple[Block, ...]:
    """Return the blocks of a fragment; raise DraftingError with every finding."""
    root, check = _start(html, slots, places)
    blocks = blocks_of(root.children, check, "awal templat")
    _stop(check)
    return blocks


def _start(html: str, slots: Sequence[Slot], places: Sequence[Span]) -> tuple[Element, Checker]:
    root, findings = read_elements(html, places)
    return root, Checker(slots, findings)


def _stop(check: Checker) -> None:
    if check.findings:
        raise DraftingError(check.findings)


# --- parts ---------------------------------------------------------------------------------------


def _parts(root: Element, check: Checker) -> Iterator[Part]:
    for child in root.children:
        if isinstance(child, Element) and child.tag == "article":
            yield _part(child, check)
        elif isinstance(child, Element):
            check.misplaced(child, "awal dokumen (hanya <article>)")
        elif child.strip():
            check.complain(root, "T05", f'Teks "{child.strip()[:40]}" berada di luar <article>.')


def _part(element: Element, check: Checker) -> Part:
    check.attrs(element)
    attrs = element.attrs
    for needed in ("id", "title"):
        if not attrs.get(needed):
            check.complain(element, "T06", f"<article> memerlukan atribut {needed}.")
    blocks = blocks_of(element.children, check, "<article>")
    paper = attrs.get("kertas", "tegak")
    title = " ".join(attrs.get("title", "").split())
    restart = attrs.get("mulai") == "1"
    match attrs.get("halaman", "arab"):
        case "arab":
            return Part(attrs.get("id", ""), title, blocks, paper, "arab", restart)
        case "romawi":
            return Part(attrs.get("id", ""), title, blocks, paper, "romawi", restart)
        case "tanpa":
            return Part(attrs.get("id", ""), title, blocks, paper, "tanpa", restart)
        case other:
            hint = nearest(other, ("arab", "romawi", "tanpa"))
            check.complain(element, "T06", f'Nomor halaman "{other}" tidak dikenal.', hint)
            return Part(attrs.get("id", ""), title, blocks, paper)


# --- blocks --------------------------------------------------------------------------------------


def blocks_of(children: Sequence[Element | str], check: Checker, where: str) -> tuple[Block, ...]:
    """Return the blocks of ``children``; words outside a paragraph are a finding."""
    return tuple(_blocks(children, check, where))


def _blocks(children: Sequence[Element | str], check: Checker, where: str) -> Iterator[Block]:
    for child in children:
        if isinstance(child, Element):
            yield from _block(child, check, where)
        elif child.strip():
            words = child.strip()[:40]
            here = next((c for c in children if isinstance(c, Element)), Element("", {}, NOWHERE))
            hint = 'Tuliskan di dalam <p class="isi">.'
            check.complain(here, "T05", f'Teks "{words}" berada di luar paragraf.', hint)


def _block(element: Element, check: Checker, where: str) -> Iterator[Block]:
    check.attrs(element)
    match element.tag:
        case tag if tag in HEADINGS:
            yield _heading(element, check)
        case "p":
            words = read_inlines(element.children, check, "<p>")
            role = check.role(element, "Paragraph", "isi")
            yield Paragraph(role, words, _id(element), asal=element.asal)
        case "ol" | "ul":
            items = tuple(_items(element, check))
            yield List(check.role(element, "List", "bernomor"), items, asal=element.asal)
        case "section":
            role = check.role(element, "Group")
            inner = blocks_of(element.children, check, "<section>")
            yield Group(role, inner, _id(element), asal=element.asal)
        case "table":
            yield read_table(element, check, cell_blocks)
        case "address":
            yield _signature(element, check)
        case "nav":
            yield from _contents(element, check)
        case "figure":
            yield from read_figure(element, check)
        case "slot":
            yield from _slot(element, check)
        case _:
            check.misplaced(element, where)


def _heading(element: Element, check: Checker) -> Heading:
    words = read_inlines(element.children, check, f"<{element.tag}>")
    level = 0 if "luar" in element.attrs else int(element.tag[1])
    label = element.attrs.get("label", "")
    role = check.role(element, "Heading")
    return Heading(role, level, label, words, _id(element), asal=element.asal)


def _items(element: Element, check: Checker) -> Iterator[Item]:
    for child in element.children:
        if isinstance(child, Element) and child.tag == "li":
            check.attrs(child)
            blocks = cell_blocks(child, check, "isi-rapat")
            yield Item(child.attrs.get("label", ""), blocks, _id(child), asal=child.asal)
        elif isinstance(child, Element):
            check.misplaced(child, f"<{element.tag}>")
        elif child.strip():
            check.complain(element, "T05", f'Teks "{child.strip()[:40]}" berada di luar <li>.')


def cell_blocks(element: Element, check: Checker, role: str) -> tuple[Block, ...]:
    """Return the blocks of an item or cell; words up to the first block become a paragraph."""
    lead = 0
    for child in element.children:
        if isinstance(child, Element) and not is_inline(child, check):
            break
        lead += 1
    words = read_inlines(element.children[:lead], check, f"<{element.tag}>")
    rest = blocks_of(element.children[lead:], check, f"<{element.tag}>")
    return (Paragraph(role, words, asal=element.asal), *rest) if words or not rest else rest


def _signature(element: Element, check: Checker) -> Signature:
    lines: list[tuple[Inline, ...]] = [()]
    for inline in read_inlines(element.children, check, "<address>"):
        if isinstance(inline, Break):
            lines.append(())
        else:
            lines[-1] = (*lines[-1], inline)
    return Signature(check.role(element, "Signature"), tuple(lines), asal=element.asal)


def _contents(element: Element, check: Checker) -> Iterator[Block]:
    match element.attrs.get("class", ""):
        case "isi":
            yield Contents("isi", _depth(element, check), asal=element.asal)
        case "tabel":
            yield Contents("tabel", asal=element.asal)
        case "gambar":
            yield Contents("gambar", asal=element.asal)
        case other:
            hint = nearest(other, ("isi", "tabel", "gambar"))
            check.complain(element, "T04", f'Daftar "{other}" tidak dikenal.', hint)


def _depth(element: Element, check: Checker) -> int:
    """Return the deepest level of heading that a list of contents names."""
    told = element.attrs.get("kedalaman", str(DEEPEST))
    if told.isdecimal() and 1 <= int(told) <= DEEPEST:
        return int(told)
    hint = f"Tulis bilangan 1 sampai dengan {DEEPEST}."
    check.complain(element, "T06", f'Atribut kedalaman="{told}" tidak dapat dipakai.', hint)
    return DEEPEST


def _slot(element: Element, check: Checker) -> tuple[Block, ...]:
    slot = check.slot(element)
    if isinstance(slot, Blok):
        return tuple(placed(block, element.asal) for block in slot.blocks)
    hint = 'Tuliskan di dalam <p class="isi">.'
    check.complain(element, "T05", "Teks disisipkan di luar paragraf.", hint)
    return ()


def _id(element: Element) -> str:
    return element.attrs.get("id", "")
