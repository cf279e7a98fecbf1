"""Wide tables leave the portrait pages of a chapter, a few lines between two of them go along."""

from __future__ import annotations

import pytest
from dosir_contoh import HURUF

from generator.content.markdown import parse
from generator.documents.halaman import asked_landscape, mendatarkan
from generator.ir.html import read_parts
from generator.ir.nodes import Heading, Paragraph, Table
from generator.model.dossier import Narasi


def tabel(id_: str) -> str:
    return f'<table id="{id_}"><tbody><tr><td>x</td></tr></tbody></table>'


LUAS = f'<table id="luas"><tbody><tr>{"<td>Pertanggungjawaban</td>" * 6}</tr></tbody></table>'
P = "<p>x</p>"
H = '<h3 class="pokok" label="2.">Evaluasi vertikal</h3>'
KASUS = {
    P * 2: "b*:pp",
    P + tabel("lebar") + P: "b*:p | b-2(mendatar):T | b-3:p",
    tabel("lebar") + P: "b*(mendatar):T | b-2:p",
    P + tabel("biasa") + P: "b*:pTp",
    # a heading never stays alone at the foot of the page before its table
    P + H + tabel("lebar") + P: "b*:p | b-2(mendatar):hT | b-3:p",
    H + H + tabel("lebar") + P: "b*(mendatar):hhT | b-2:p",
    P + H + P + tabel("lebar"): "b*:php | b-2(mendatar):T",
    tabel("lebar") + P + H + tabel("lebar") + P: "b*(mendatar):TphT | b-2:p",
    P + LUAS + P: "b*:p | b-2(mendatar):T | b-3:p",
    tabel("lebar") + P + tabel("lebar") + P: "b*(mendatar):TpT | b-2:p",
    tabel("lebar") + P * 7 + tabel("lebar"): "b*(mendatar):T | b-2:ppppppp | b-3(mendatar):T",
}
TANDA = {Heading: "h", Paragraph: "p", Table: "T"}


@pytest.mark.parametrize("isi", KASUS)
def test_split(isi: str) -> None:
    parts = read_parts(f'<article id="b" title="B" mulai="1">{isi}</article>')
    cetak = [
        part.id
        + ("*" if part.restart else "")
        + ("(mendatar)" if part.paper == "mendatar" else "")
        + ":"
        + "".join(TANDA[type(block)] for block in part.blocks)
        for part in mendatarkan(parts, frozenset({"lebar"}), HURUF)
    ]
    assert " | ".join(cetak) == KASUS[isi]


def test_an_author_asks_for_a_landscape_page() -> None:
    tabel_ = "Tabel: Judul {#tabel-%s}\n\n| A |\n| --- |\n| 1 |\n"
    isi, salah = parse(f"{tabel_ % 'satu mendatar'}\nKata.\n\n{tabel_ % 'dua'}", "bab.md")
    assert not salah
    narasi = Narasi(id="bab", teks="", isi=isi)
    assert asked_landscape({"bab": narasi}) == {"tabel-satu"}
