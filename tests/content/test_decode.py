"""Records out of trees; the full wording of complaints stands in ``tests/bad``."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from generator.content.decode import decode, listed, nearest
from generator.content.yaml import compose
from generator.diagnostics import Span
from generator.model.dossier import BerkasPerubahan, Temuan
from generator.model.scalars import Benar, Bulat, Desimal, Isi, Tanggal
from generator.model.teks import Entri, Teks


class Contoh(Entri):
    """A record with every kind of value."""

    teks: Isi
    """Sebuah teks."""
    tanggal: Tanggal = date(2000, 1, 1)
    bulat: Bulat = 0
    desimal: Desimal = Decimal(0)
    benar: Benar = False
    bebas: Teks = Teks("")
    persen: int = Field(default=1, ge=1, le=100)


def told(text: str) -> list[str]:
    record, faults = decode(Contoh, compose(text, "x"), "x")
    assert record is None
    return [str(fault) for fault in faults]


def test_values_follow_the_schema_and_keep_their_places() -> None:
    text = "teks: 012\ntanggal: 2016-11-25\nbulat: -5\ndesimal: 12.5\nbenar: true\npersen: 7\n"
    record, faults = decode(Contoh, compose(text, "x"), "x")
    assert not faults
    assert record is not None
    assert record == Contoh(
        teks=Teks("012"),
        tanggal=date(2016, 11, 25),
        bulat=-5,
        desimal=Decimal("12.5"),
        benar=True,
        persen=7,
        asal=record.asal,
    )
    assert record.asal == Span("x", 1, 1)
    assert record.teks.span == Span("x", 1, 7)


@pytest.mark.parametrize("value", ["1.5", "1_000", "0x10", "010", "1e3", "satu", "+1", '" 1"'])
def test_a_whole_number_is_digits_only(value: str) -> None:
    assert "[S06]" in told(f"teks: a\nbulat: {value}\n")[0]


@pytest.mark.parametrize("value", ["yes", "1", "True", "ya", "on"])
def test_only_true_and_false_are_truths(value: str) -> None:
    assert "[S06]" in told(f"teks: a\nbenar: {value}\n")[0]


@pytest.mark.parametrize("value", ["2016", "1479999999", "2016-11-25T00:00", "25-11-2016"])
def test_a_date_has_one_form(value: str) -> None:
    assert "[S05]" in told(f"teks: a\ntanggal: {value}\n")[0]


def test_bounds_are_told() -> None:
    assert told("teks: a\npersen: 101\n") == [
        'x:2:9: galat: [S06] Nilai "persen" harus paling banyak 100, bukan 101.'
    ]


def test_the_place_of_a_missing_key_is_its_mapping() -> None:
    assert told("bebas: x\n") == [
        'x:1:1: galat: [S02] Kunci "teks" wajib ada. Petunjuk: Sebuah teks.'
    ]


def test_near_words_are_offered_and_far_ones_are_not() -> None:
    assert nearest("akar_maslah", ["masalah", "akar_masalah"]) == "akar_masalah"
    assert nearest("zzz", ["masalah"]) == ""
    assert listed(["a", "b", "c"]) == '"a", "b", atau "c"'
    assert listed(["a", "b"]) == '"a" atau "b"'


KEYS = st.sampled_from([*Temuan.model_fields, *BerkasPerubahan.model_fields, "teks", "x"])
TREES = st.recursive(
    st.sampled_from(["", "T01", "perda", "12", "x: y"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=20,
)


@given(TREES)
def test_no_tree_makes_the_decoder_fail(plain: object) -> None:
    tree = compose(yaml.safe_dump({"id": plain} if isinstance(plain, str) else plain), "x")
    for shape in (Temuan, BerkasPerubahan):
        record, faults = decode(shape, tree, "x")
        assert (record is None) == bool(faults)
        assert all(f.span.path == "x" and f.span.line > 0 and f.code != "S09" for f in faults)
