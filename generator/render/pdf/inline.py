"""Words inside a block, as HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import assert_never
from urllib.parse import quote, unquote

from generator.ir.nodes import Break, Footnote, Inline, Link, Ref, Styled, Text

SCHEME = "naskah:"
"""Scheme of links to an id of the same document; the merge turns them into real links.

A part is laid out without knowing the others, so no link inside the document can be resolved
before the parts are put together."""


def inlines(nodes: Iterable[Inline]) -> str:
    """Return the nodes one after the other."""
    return "".join(map(inline, nodes))


def inline(node: Inline) -> str:
    """Return one node as HTML."""
    match node:
        case Text(text):
            return escape(text, quote=False)
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
        case _:
            assert_never(node)


def footnote(node: Footnote) -> str:
    """Return the call in the text and the note itself, each a link to the other."""
    call = link_to(node.id, str(node.number), f'class="panggilan" id="{call_id(node)}"')
    back = link_to(call_id(node), str(node.number), 'class="nomor-kaki"')
    return f'{call}<span class="kaki" id="{escape(node.id)}">{back} {inlines(node.children)}</span>'


def call_id(node: Footnote) -> str:
    """Return the anchor of the place in the text that calls the note."""
    return escape(f"{node.id}--asal")


def link_to(target: str, words: str, attributes: str = "") -> str:
    """Return a link to an id of this document, wherever it stands."""
    return f'<a href="{SCHEME}{quote(target)}" {attributes}>{words}</a>'


def target_of(url: str) -> str | None:
    """Return the id to which a URL of :func:`link_to` leads, or None for the world outside."""
    return unquote(url[len(SCHEME) :]) if url.startswith(SCHEME) else None


def plain(nodes: Iterable[Inline]) -> str:
    """Return the words alone, without notes: for the outline and the lists of contents."""
    return "".join(map(_words, nodes))


def _words(node: Inline) -> str:
    match node:
        case Text(text):
            return text
        case Styled(children=children) | Ref(children=children) | Link(children=children):
            return plain(children)
        case Break():
            return " "
        case Footnote():
            return ""
        case _:
            assert_never(node)
