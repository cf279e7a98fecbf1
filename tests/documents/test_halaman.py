"""Wide tables leave the portrait pages of a chapter, a few lines between two of them go along."""

from __future__ import annotations

import pytest

from generator.documents.halaman import mendatarkan
from generator.ir.html import read_parts
from generator.ir.nodes import Paragraph, Table


def tabel(id_: str) -> str:
    return f'<table id="{id_}"><tbody><tr><td>x</td></tr></tbody></table>'


P = "<p>x</p>"
KASUS = {
    P * 2: "b*:pp",
    P + tabel("lebar") + P: "b*:p | b-2(mendatar):T | b-3:p",
    tabel("lebar") + P: "b*(mendatar):T | b-2:p",
    P + tabel("biasa") + P: "b*:pTp",
    tabel("lebar") + P + tabel("lebar") + P: "b*(mendatar):TpT | b-2:p",
    tabel("lebar") + P * 7 + tabel("lebar"): "b*(mendatar):T | b-2:ppppppp | b-3(mendatar):T",
}
TANDA = {Paragraph: "p", Table: "T"}


@pytest.mark.parametrize("isi", KASUS)
def test_split(isi: str) -> None:
    parts = read_parts(f'<article id="b" title="B" mulai="1">{isi}</article>')
    cetak = [
        part.id
        + ("*" if part.restart else "")
        + ("(mendatar)" if part.paper == "mendatar" else "")
        + ":"
        + "".join(TANDA[type(block)] for block in part.blocks)
        for part in mendatarkan(parts, frozenset({"lebar"}))
    ]
    assert " | ".join(cetak) == KASUS[isi]
