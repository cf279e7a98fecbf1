"""The frame of a table ends with its last row on every page."""

from __future__ import annotations

import pytest

from generator.proof.audit.audit import audit
from generator.render.pdf import layout
from generator.render.pdf.geometry import house_css
from generator.render.pdf.layout import Job, Laid, lay_out

SHEET = "@page { size: 300pt 300pt; margin: 20pt; @footnote { margin-top: 5pt } }"
ROW = '<tr class="pendek" style="height:60pt"><td class="kiri tepi">Satu</td><td>Dua</td></tr>'
HEADS = '<tr class="kepala"><td class="kiri tepi" colspan="2">Bagian</td></tr>'
SOURCE = '<p class="sumber" style="height:40pt">Sumber: data.</p>'


def table(*rows: str, below: str = "") -> str:
    columns = '<colgroup><col style="width:50%"><col style="width:50%"></colgroup>'
    body = f"<table>{columns}<tbody>{''.join(rows)}</tbody></table>"
    return f'<div class="t t-data">{body}{below}</div>'


CASES = {
    "baris terakhir ikut sumbernya": table(*[ROW] * 4, below=SOURCE),
    "judul dalam tabel ikut barisnya": table(*[ROW] * 3, *[HEADS] * 3, ROW),
}


def pages(body: str) -> bytes:
    html = f'<!DOCTYPE html><html lang="id"><body class="naskah">{body}<p>Akhir.</p></body></html>'
    return Laid.unpack(lay_out(Job(html, house_css(), SHEET))).pdf


def faults(body: str) -> set[str]:
    return {each.code for each in audit("bingkai", pages(body))} & {"P51"}


@pytest.mark.parametrize("body", CASES.values(), ids=CASES)
def test_no_frame_runs_on_after_what_went_to_the_next_page(body, monkeypatch) -> None:
    assert faults(body) == set()
    monkeypatch.setattr(layout, "close_frames", lambda pages: None)
    assert faults(body) == {"P51"}, "contohnya tidak menguji apa pun"


def test_a_table_without_rows_is_laid_out() -> None:
    assert pages('<div class="t t-data"><table></table></div>')
