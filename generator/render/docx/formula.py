"""Formulas as Word's own (OMML): Word, LibreOffice and readers aloud know what is what."""

from __future__ import annotations

from typing import assert_never

from generator.ir.nodes import Formula
from generator.model.rumus import read
from generator.model.suku import Akar, Berindeks, Deret, Kurung, Nama, Pecahan, Suku, Tanda
from generator.render.docx.oxml import Xml, words


def formula(node: Formula) -> Xml:
    """Return a formula, centred where it stands alone."""
    if node.inline:
        return Xml(f"<m:oMath>{_term(read(node.text))}</m:oMath>")
    return Xml(
        '<m:oMathPara><m:oMathParaPr><m:jc m:val="center"/></m:oMathParaPr>'
        f"<m:oMath>{_term(read(node.text))}</m:oMath></m:oMathPara>"
    )


def _term(suku: Suku) -> Xml:  # noqa: PLR0911 - one line a kind
    match suku:
        case Nama(teks):
            return _run(teks, plain=len(teks) > 1 or suku.angka)
        case Tanda(teks):
            return _run(teks)
        case Deret(isi):
            return Xml("".join(map(_term, isi)))
        case Kurung(isi):
            return Xml(f"<m:d><m:e>{_term(isi)}</m:e></m:d>")
        case Pecahan(atas, bawah):
            return Xml(f"<m:f><m:num>{_term(atas)}</m:num><m:den>{_term(bawah)}</m:den></m:f>")
        case Berindeks():
            return _scripted(suku)
        case Akar(isi):
            hidden = '<m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>'
            return Xml(f"<m:rad>{hidden}<m:e>{_term(isi)}</m:e></m:rad>")
    assert_never(suku)


def _scripted(suku: Berindeks) -> Xml:
    base = f"<m:e>{_term(suku.dasar)}</m:e>"
    lower = f"<m:sub>{_term(suku.bawah)}</m:sub>" if suku.bawah else ""
    upper = f"<m:sup>{_term(suku.atas)}</m:sup>" if suku.atas else ""
    tag = "sSubSup" if lower and upper else "sSub" if lower else "sSup"
    return Xml(f"<m:{tag}>{base}{lower}{upper}</m:{tag}>")


def _run(text: str, *, plain: bool = False) -> Xml:
    """Return words; what is no single letter is set upright."""
    look = "<m:rPr><m:nor/></m:rPr>" if plain else ""
    return Xml(f'<m:r>{look}<m:t xml:space="preserve">{words(text)}</m:t></m:r>')
