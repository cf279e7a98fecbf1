"""Words inside a block, as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import assert_never
from urllib.parse import quote, unquote

from generator.ir.dump import plain
from generator.ir.nodes import Break, Footnote, Formula, Inline, Link, Ref, Styled, Text
from generator.render.pdf.footnotes import CONTINUED, call_of
from generator.render.pdf.formula import formula

SCHEME = "naskah:"
"""Scheme of links to an id of the same document; the merge turns them into real links.

A part is laid out without knowing the others, so no link inside the document can be resolved
before the parts are put together."""


def inlines(nodes: Iterable[Inline]) -> str:
    """Return the nodes one after the other."""
    return "".join(map(inline, nodes))


def inline(node: Inline) -> str:  # noqa: PLR0911 - one line a kind
    """Return one node as HTML."""
    match node:
        case Text(text):
            return words(text)
        case Styled(role, children):
            return f'<span class="i-{role}">{inlines(children)}</span>'
        case Footnote():
            return footnote(node)
        case Ref(target, children):
            return link_to(target, inlines(children))
        case Link(url, children):
            return f'<a href="{escape(url)}">{inlines(children)}</a>'
        case Break():
            return "<br>"
        case Formula():
            return formula(node)
        case _:
            assert_never(node)


ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/[^\s<>]+")
BREAKS = re.compile(r"([/?&=_.,:;-]+)")


def words(text: str) -> str:
    """Return words as HTML; an address on the web breaks behind its signs, never with a hyphen."""
    parts = []
    end = 0
    for found in ADDRESS.finditer(text):
        loose = BREAKS.sub("\\1\u200b", found.group())
        parts.append(escape(text[end : found.start()], quote=False))
        parts.append(f'<span class="alamat">{escape(loose, quote=False)}</span>')
        end = found.end()
    return "".join((*parts, escape(text[end:], quote=False)))


LAST = re.compile(r"\S+ \S+$")
JOINED = re.compile(r"\S*\w-\w\S*")
SHORT = 30  # characters: longer words find a line of their own
WHOLE = '<span class="rekat">{}</span>'


def title(nodes: Sequence[Inline]) -> str:
    """Return the words of a centred title: none is left alone on the last line, none parted."""
    *before, last = nodes or (Text(""),)
    return "".join((*map(_unparted, before), _unparted(last, ends=True)))


def _unparted(node: Inline, *, ends: bool = False) -> str:
    if not isinstance(node, Text):
        return inline(node)
    found = LAST.search(node.text) if ends else None
    end = found.group() if found and len(found.group()) <= SHORT else ""
    text = node.text.removesuffix(end)
    if not end or " " not in text.strip():
        text, end = node.text, ""
    pieces, done = [], 0
    for joined in JOINED.finditer(text):
        pieces += [words(text[done : joined.start()]), WHOLE.format(words(joined.group()))]
        done = joined.end()
    pieces.append(words(text[done:]))
    return "".join((*pieces, WHOLE.format(words(end)) if end else ""))


LONG_NOTE = 1500  # characters: about 17 lines
PIECE = 400
SENTENCE = re.compile(r"(?<=[.;?!])\s+(?=\S)")


def pieces(nodes: Sequence[Inline]) -> tuple[tuple[Inline, ...], ...]:
    """Return a note in pieces of some sentences, a short one whole.

    WeasyPrint never parts a note over two pages: one that is taller than what is left of a page
    leaves the sheet. Pieces are notes of their own, which it carries on page after page.
    """
    if len(plain(nodes)) < LONG_NOTE:
        return (tuple(nodes),)
    done: list[tuple[Inline, ...]] = []
    open_: list[Inline] = []
    for node in nodes:
        sentences = SENTENCE.split(node.text) if isinstance(node, Text) else ()
        for order, sentence in enumerate(sentences):
            if order and len(plain(open_)) >= PIECE:
                done.append(tuple(open_))
                open_ = []
            open_.append(Text(f" {sentence}" if order and open_ else sentence))
        if not sentences:
            open_.append(node)
    return (*done, tuple(open_)) if open_ else tuple(done)


def footnote(node: Footnote) -> str:
    """Return the call in the text and the note itself, each a link to the other."""
    call = link_to(node.id, str(node.number), f'class="panggilan" id="{call_id(node)}"')
    back = link_to(call_id(node), str(node.number), 'class="nomor-kaki"')
    first, *rest = map(inlines, pieces(node.children))
    more = "".join(
        f'<span class="kaki lanjut" id="{escape(node.id)}{CONTINUED}{n}">{words}</span>'
        for n, words in enumerate(rest, start=2)
    )
    return f'{call}<span class="kaki" id="{escape(node.id)}">{back}{first}</span>{more}'


def call_id(node: Footnote) -> str:
    """Return the anchor of the place in the text that calls the note."""
    return escape(call_of(node.id))


def link_to(target: str, words: str, attributes: str = "") -> str:
    """Return a link to an id of this document, wherever it stands."""
    return f'<a href="{SCHEME}{quote(target)}" {attributes}>{words}</a>'


def target_of(url: str) -> str | None:
    """Return the id to which a URL of :func:`link_to` leads, or None for the world outside."""
    return unquote(url[len(SCHEME) :]) if url.startswith(SCHEME) else None
