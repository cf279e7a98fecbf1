"""Words in narrow columns: every ruled table has room for its longest word."""

from __future__ import annotations

import kencana
import pytest
from dosir_contoh import HURUF, bahan_dari

from generator.content.gaya import load_gaya
from generator.documents.build import build
from generator.documents.gambar.kanvas import kotak_teks
from generator.documents.lebar_huruf import Huruf
from generator.documents.lebar_kolom import NASKAH, _lebar_sel, _sel_tunggal, fit_columns
from generator.ir.nodes import Cell, Footnote, Paragraph, Table, Text
from generator.ir.walk import walk
from generator.render.fonts import fonts_of
from generator.shipped import TEMPLATES


def test_no_word_is_wider_than_its_column() -> None:
    (paper,) = build(bahan_dari(kencana.dossier()), ("naskah-akademik",))
    narrow = []
    for part in paper.parts:
        width = NASKAH.mendatar if part.paper == "mendatar" else NASKAH.tegak
        tables = [b for b in walk(part.blocks) if isinstance(b, Table) and b.role == "data"]
        for table in tables:
            narrow += [
                (table.label, column)
                for column, cell in _sel_tunggal(table)
                if _lebar_sel(cell, HURUF) > table.widths[column] * width + 0.1
            ]
    assert sorted(set(narrow)) == []


def test_a_long_address_does_not_crush_the_narrow_columns() -> None:
    """What cannot fit is shared by the columns that hold it; numbers keep their least width."""
    alamat = "jdih.contoh.go.id?" + "unduh_" * 20
    baris = tuple(Cell((Paragraph("sel", (Text(t),)),)) for t in ("1", alamat, "A" * 72, "2016"))
    (hasil,) = fit_columns(Table("data", (0.05, 0.6, 0.25, 0.1), (), (baris,)), HURUF)
    assert isinstance(hasil, Table)
    assert sum(hasil.widths) == pytest.approx(1, abs=1e-4)
    mm = [satu * 140 for satu in hasil.widths]
    assert mm[0] > 5
    assert mm[3] > 11
    assert mm[1] == pytest.approx(mm[2], abs=0.1)


def test_the_mark_of_a_note_has_room_beside_its_word() -> None:
    catatan = Footnote("k", 124, (Text("Skala 1 sampai dengan 5."),))
    lebar_nilai = []
    for kata in ((Text("Nilai"),), (Text("Nilai"), catatan)):
        kepala = (Cell((Paragraph("sel", (Text("Uraian"),)),)), Cell((Paragraph("sel", kata),)))
        (hasil,) = fit_columns(Table("data", (0.95, 0.05), (kepala,), (kepala,)), HURUF)
        assert isinstance(hasil, Table)
        lebar_nilai.append(hasil.widths[1] * NASKAH.tegak)
    assert lebar_nilai[1] - lebar_nilai[0] > 3.5  # mm: three raised digits


def test_a_range_of_numbers_is_one_word_and_one_of_millions_may_part() -> None:
    baris = tuple(
        Cell((Paragraph("sel", (Text(t),)),))
        for t in ("Urusan", "360–1.000", "11.900.000–12.500.000")
    )
    lebar = [_lebar_sel(sel, HURUF) for sel in baris]
    setengah = _lebar_sel(Cell((Paragraph("sel", (Text("12.500.000"),)),)), HURUF)
    assert lebar[1] > _lebar_sel(Cell((Paragraph("sel", (Text("1.000"),)),)), HURUF) + 3
    assert lebar[2] < setengah * 1.1


@pytest.mark.parametrize(
    "kata", ["Tidak", "Kriteria", "Pilihan", "Pertanggungjawaban", "DISPERINDAG"]
)
def test_a_bold_word_is_reckoned_at_least_as_wide_as_it_is_printed(kata: str) -> None:
    """Narrow letters of the demi weight are a tenth wider than light ones, others no more."""
    from fontTools.ttLib import TTFont

    file, number = fonts_of(load_gaya(TEMPLATES / "style" / "gaya.yaml")).face.files["tebal"]
    with TTFont(file, fontNumber=number) as font:
        names, advances = font.getBestCmap(), font["hmtx"]
        wide = sum(advances[names[ord(sign)]][0] for sign in kata) / font["head"].unitsPerEm
    assert wide * 3.6 <= HURUF.lebar(kata, 3.6, tebal=True) < wide * 3.6 * 1.07


def test_the_first_column_has_room_for_the_rule_at_the_edge() -> None:
    kepala = tuple(Cell((Paragraph("sel-kepala", (Text("Tidak"),)),)) for _ in range(3))
    (hasil,) = fit_columns(Table("data", (0.01, 0.01, 0.98), (kepala,), (kepala,)), HURUF)
    assert isinstance(hasil, Table)
    assert (hasil.widths[0] - hasil.widths[1]) * NASKAH.tegak == pytest.approx(0.2, abs=0.01)


@pytest.mark.parametrize("tanda", "*‡")
def test_a_mark_stays_beside_its_number(tanda: str) -> None:
    tanpa, berbintang = (
        _lebar_sel(Cell((Paragraph("sel", (Text(teks),)),)), HURUF)
        for teks in ("760\u20131.000", f"760\u20131.000\u00a0{tanda}")
    )
    assert berbintang - tanpa == pytest.approx(HURUF.lebar(f"\u00a0{tanda}", 3.6))


def test_columns_and_boxes_follow_the_letters_of_the_house() -> None:
    """A house style may name wider letters; what was measured in Bookman would break in them."""
    lapang = {code: 2 * width for code, width in HURUF.tegak.items()}
    wide = Huruf(lapang, lapang)
    rows = (tuple(Cell((Paragraph("sel", (Text(t),)),)) for t in ("terkonfirmasi", "a b c d e f")),)
    table = Table("data", (0.1, 0.9), (), rows)
    (narrow,), (broad,) = fit_columns(table, HURUF), fit_columns(table, wide)
    assert isinstance(narrow, Table)
    assert isinstance(broad, Table)
    need = HURUF.lebar("terkonfirmasi", 3.6)
    assert (broad.widths[0] - narrow.widths[0]) * NASKAH.tegak == pytest.approx(need, abs=0.01)
    words = "KELOMPOK JABATAN FUNGSIONAL"
    low, high = (kotak_teks(words, 0, 0, 60, 2.5, huruf=h) for h in (HURUF, wide))
    assert (len(low.baris), len(high.baris)) == (1, 2)
    assert high.tinggi > low.tinggi


def test_a_sign_that_no_font_has_is_given_room() -> None:
    assert Huruf().lebar("abc", 10) == pytest.approx(18.6)
    assert HURUF.lebar("\ue000", 10) == pytest.approx(6.2)
