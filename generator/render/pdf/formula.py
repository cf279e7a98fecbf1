"""Formulas as HTML that WeasyPrint sets: every letter is text of the page, lines are borders."""

from __future__ import annotations

from html import escape
from typing import assert_never

from generator.ir.nodes import Formula
from generator.model.rumus import KELAS, SEBARIS, read
from generator.model.suku import (
    Akar,
    Berindeks,
    Deret,
    Kurung,
    Nama,
    Pecahan,
    Suku,
    Tanda,
    spoken,
)


def formula(node: Formula) -> str:
    """Return a formula: ``alt`` is how it is read aloud, ``title`` its one line."""
    tree = read(node.text)
    told = f'alt="{escape(spoken(tree))}" title="{escape(node.text)}"'
    look = f"{KELAS} {SEBARIS}" if node.inline else KELAS
    return f'<span class="{look}" {told}>{_term(tree)}</span>'


def _term(suku: Suku) -> str:  # noqa: PLR0911 - one line a kind
    match suku:
        case Nama(teks):
            kind = "besar" if suku.besar else "huruf" if _letter(suku) else "kata"
            return _span(kind, escape(teks, quote=False))
        case Tanda(teks):
            return _span("tanda", escape(teks, quote=False))
        case Deret(isi):
            return "".join(map(_term, isi))
        case Kurung(isi):
            return f"({_term(isi)})"
        case Pecahan(atas, bawah):
            over, under = _span("atas", _term(atas)), _span("bawah", _term(bawah))
            return _span("pecahan", f"{over}{under}")
        case Berindeks():
            return _scripted(suku)
        case Akar(isi):
            return f"√{_span('akar', _term(isi))}"
    assert_never(suku)


def _scripted(suku: Berindeks) -> str:
    lower = _span("turun", _term(suku.bawah)) if suku.bawah else ""
    upper = _span("naik", _term(suku.atas)) if suku.atas else ""
    if suku.besar:
        return _span("jumlah", f"{upper}{_term(suku.dasar)}{lower}")
    return f"{_term(suku.dasar)}{lower}{upper}"


def _letter(nama: Nama) -> bool:
    return len(nama.teks) == 1 and not nama.angka


def _span(kind: str, inner: str) -> str:
    return f'<span class="r-{kind}">{inner}</span>'
