"""A whole page: what a document says, and what a reader needs around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from string import Template

from generator.ir.nodes import Meta

VOID = re.compile(r"<(br|wbr|img|col)\b([^<>]*?)/>")


@dataclass(frozen=True, slots=True)
class Shell:
    """The files of the house that every packet has: page, style sheet, script."""

    page: str
    css: str
    js: str


@dataclass(frozen=True, slots=True)
class Chrome:
    """What stands around the words of a page; markup but for ``title`` and ``whole``."""

    kind: str
    title: str
    whole: str  # the document of which the page may be a chapter
    meta: Meta
    contents: str
    documents: str
    downloads: str
    turns: str


def page(shell: Shell, chrome: Chrome, body: str) -> bytes:
    """Return an HTML file."""
    meta = chrome.meta
    heading = chrome.whole if chrome.title == chrome.whole else f"{chrome.title} - {chrome.whole}"
    values = {
        "bahasa": escape(meta.language),
        "jenis": escape(chrome.kind),
        "judul": escape(chrome.whole, quote=False),
        "judul_berkas": escape(f"{heading}: {meta.subject}", quote=False),
        "pokok": escape(meta.subject),
        "penulis": escape(meta.author),
        "tentang": escape(meta.subject, quote=False),
        "keadaan": escape(meta.running, quote=False),
        "daftar_isi": chrome.contents,
        "ada_isi": "" if chrome.contents else " hidden",
        "dokumen": chrome.documents,
        "unduh": chrome.downloads,
        "ada_unduh": "" if chrome.downloads else " hidden",
        "balik": chrome.turns,
        "ada_balik": "" if chrome.turns else " hidden",
        "isi": as_html(body),
    }
    return Template(shell.page).substitute(values).encode()


def as_html(markup: str) -> str:
    """Return markup with the void elements as HTML writes them."""
    return VOID.sub(r"<\1\2>", markup)
