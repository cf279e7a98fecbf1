"""Every code that the program can print is explained, once."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from generator.content.kode import KODE as ISI
from generator.law.pesan import PESAN
from generator.lint.daftar import LINTS
from generator.lint.kode import KODE as KELEMBAGAAN
from generator.lint.uraian import semua
from generator.lint.uraian_lain import LAIN
from generator.lint.uraian_perbaikan import PERBAIKAN

GENERATOR = Path(__file__).parents[2] / "generator"
LITERAL = re.compile(r'"([YSHFNKTP]\d{2,3})"')


def printed() -> set[str]:
    return {m[1] for p in GENERATOR.rglob("*.py") for m in LITERAL.finditer(p.read_text("utf-8"))}


def test_no_code_of_the_program_is_without_meaning() -> None:
    assert printed() == set(semua())


def test_no_code_means_two_things() -> None:
    kode = [*ISI, *PESAN, *KELEMBAGAAN, *LAIN, *(lint.kode for lint in LINTS)]
    assert [k for k, n in Counter(kode).items() if n > 1] == []


def test_every_code_of_content_says_how_to_mend_it() -> None:
    assert PERBAIKAN.keys() <= semua().keys()
    assert {k for k in ISI if k not in PERBAIKAN} <= {"S09"}, "S09 menyebut caranya sendiri"


def test_meanings_are_sentences_without_our_placeholders() -> None:
    for uraian in semua().values():
        assert uraian.arti.endswith("."), uraian.kode
        assert not re.search(r"\{\w*[}:]", uraian.arti + uraian.perbaikan), uraian.kode
        assert uraian.perbaikan, uraian.kode
