"""Formulas as MathML Core, which browsers draw and readers aloud know."""

from __future__ import annotations

from html import escape
from typing import assert_never

from generator.ir.nodes import Formula
from generator.model.rumus import read
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

MATHML = "http://www.w3.org/1998/Math/MathML"


def formula(node: Formula) -> str:
    """Return a formula; ``alttext`` is how it is read where MathML is not known."""
    tree = read(node.text)
    said = escape(spoken(tree))
    place = "inline" if node.inline else "block"
    return f'<math xmlns="{MATHML}" display="{place}" alttext="{said}">{_term(tree)}</math>'


def _term(suku: Suku) -> str:  # noqa: PLR0911 - one line a kind
    match suku:
        case Nama(teks):
            tag = "mo" if suku.besar else "mn" if suku.angka else _letters(teks)
            return f"<{tag}>{escape(teks, quote=False)}</{tag}>"
        case Tanda(teks):
            return f"<mo>{escape(teks, quote=False)}</mo>"
        case Deret(isi):
            return f"<mrow>{''.join(map(_term, isi))}</mrow>"
        case Kurung(isi):
            return f"<mrow><mo>(</mo>{_term(isi)}<mo>)</mo></mrow>"
        case Pecahan(atas, bawah):
            return f"<mfrac>{_term(atas)}{_term(bawah)}</mfrac>"
        case Berindeks():
            return _scripted(suku)
        case Akar(isi):
            return f"<msqrt>{_term(isi)}</msqrt>"
    assert_never(suku)


def _scripted(suku: Berindeks) -> str:
    inner = f"{_term(suku.dasar)}{_term(suku.bawah) if suku.bawah else ''}"
    inner += _term(suku.atas) if suku.atas else ""
    both, lower, upper = (
        ("munderover", "munder", "mover") if suku.besar else ("msubsup", "msub", "msup")
    )
    tag = both if suku.bawah and suku.atas else lower if suku.bawah else upper
    return f"<{tag}>{inner}</{tag}>"


def _letters(teks: str) -> str:
    return "mi" if len(teks) == 1 else "mtext"
