"""The words of WordprocessingML: runs, fields, links, and how they are told as deleted."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator

from lxml import etree

from generator.intake import omml
from generator.intake.docx_numbers import w
from generator.ir.printed import tidy

Element = etree._Element
REFERENCE = w("footnoteReference")
OLD = "lama"  # said of a reference, while a redline is written, whose note is an old one


def runs_of(p: Element) -> Iterator[Element]:
    """Yield the runs and formulas of a paragraph, those in links too, not those of text boxes."""
    for child in p:
        if child.tag in (w("r"), omml.PARAGRAPH, omml.MATH):  # a formula is one word
            yield child
        elif child.tag in (w("hyperlink"), w("ins"), w("smartTag"), w("fldSimple")):
            yield from runs_of(child)


def said(elements: Iterable[Element]) -> str:
    """Return the words of elements, without page numbers that fields work out."""
    out: list[str] = []
    instructions: list[str] = []
    for element in (each for one in elements for each in one.iter()):
        kind = element.get(w("fldCharType")) if element.tag == w("fldChar") else None
        if kind == "begin":
            instructions.append("")
        elif kind == "end" and instructions:
            instructions.pop()
        elif element.tag == w("instrText") and instructions:
            instructions[-1] += element.text or ""
        elif element.tag == w("t"):
            if not any(each.split()[:1] == ["PAGEREF"] for each in instructions):
                out.append(element.text or "")
        elif element.tag == omml.MATH:
            out.append(omml.linear(element))
        elif element.tag in (w("tab"), w("br"), w("p")):
            out.append(" ")
    return tidy("".join(out))


def with_space(text: str) -> Iterator[str]:
    """Yield words, each with the spaces behind it."""
    word = ""
    for sign in text:
        if word and not sign.isspace() and word[-1].isspace():
            yield word
            word = ""
        word += sign
    if word:
        yield word


def run_of(looks: Element | None, content: Element) -> Element:
    """Return a run with the looks of another."""
    run = etree.Element(w("r"))
    if looks is not None:
        run.append(copy.deepcopy(looks))
    run.append(content)
    return run


def adopt(made: Element) -> None:
    """Remember which references of a copied part call notes of the old version."""
    for reference in made.iter(REFERENCE):
        reference.set(OLD, "1")


def delete(run: Element) -> None:
    """Turn the words of a run into deleted ones; pictures of the old version are told by name."""
    for text in run.iter(w("t")):
        text.tag = w("delText")
    for text in run.iter(w("instrText")):
        text.tag = w("delInstrText")
    for drawing in list(run.iter(w("drawing"))):
        run.remove(drawing)


def unlink(p: Element) -> None:
    """Take links and bookmarks out of a paragraph that is gone, and leave its words."""
    for link in list(p.iter(w("hyperlink"))):
        if (parent := link.getparent()) is None:
            continue
        at = parent.index(link)
        for child in list(link):
            parent.insert(at, child)
            at += 1
        parent.remove(link)
    for mark in list(p.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        if (parent := mark.getparent()) is not None:
            parent.remove(mark)


def properties(element: Element, name: str, *, first: bool) -> Element:
    """Return the properties of a paragraph or row, made where they are missing."""
    found = element.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        before = element.find(w("tblPrEx")) if not first else None
        element.insert(0 if before is None else 1, found)
    return found


def untold(block: Element) -> bool:
    """Say whether a block is no text: the end of a section, a list of contents."""
    if block.tag == w("sdt"):
        return True
    return block.find(f"{w('pPr')}/{w('sectPr')}") is not None and not said([block])
