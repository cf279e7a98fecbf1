"""Looking for a passage in its file costs as much as the passages there are, not their square."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator.diagnostics import Span
from generator.lint import baris_sumber as ruang
from generator.lint.baris_sumber import offset, potongan, tempat
from generator.lint.naskah import Bagian, Hit, Petikan

KALIMAT = "Dinas dan/atau badan menyusun laporan setiap tahun anggaran.\n"


def kena(teks: str, awal: int, akhir: int, asal: Span) -> Hit:
    return Hit(Petikan(Bagian.NORMA, "Pasal 1", teks, asal), "uji", awal, akhir)


def test_the_second_of_two_equal_passages_is_found_where_it_stands() -> None:
    isi = "teks: >-\n  gubernur menetapkan\n  bahwa gubernur\n  menetapkan pula\n"
    teks = "gubernur menetapkan bahwa gubernur menetapkan pula"
    awal = teks.rindex("gubernur")
    ketemu = kena(teks, awal, awal + len("gubernur menetapkan"), Span("x.yaml", 2, 3))
    assert tempat(ketemu, isi) == Span("x.yaml", 3, 9)
    letak = potongan(ketemu, isi)
    assert letak
    assert isi[slice(*letak)].split() == ["gubernur", "menetapkan"]


@pytest.mark.parametrize(("line", "col", "there"), [(1, 1, 0), (2, 3, 5), (3, 1, 6), (9, 1, 6)])
def test_a_place_is_an_offset(line: int, col: int, there: int) -> None:
    assert offset("ab\ncde"[:6], Span("x", line, col)) == there


class Counting:
    """A pattern that counts the characters it was given to look through."""

    def __init__(self, seen: list[int], inner: re.Pattern[str]) -> None:
        self._seen, self._inner = seen, inner

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        self._seen.append(len(text))
        return self._inner.finditer(text)


def work(times: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many characters were searched to place a finding on every ``dan/atau``."""
    seen: list[int] = []
    for made_once in (ruang._letak, ruang._awal_baris):
        made_once.cache_clear()
    isi = KALIMAT * times
    with monkeypatch.context() as patch:
        compile_ = re.compile
        patch.setattr(ruang.re, "compile", lambda pola: Counting(seen, compile_(pola)))
        patch.setattr(
            ruang.re, "finditer", lambda pola, t: Counting(seen, compile_(pola)).finditer(t)
        )
        for found in compile_("dan/atau").finditer(isi):
            place = tempat(kena(isi, *found.span(), Span("x", 1, 1)), isi)
            assert place.col == 1 + len("Dinas ")
    return sum(seen)


def test_twice_the_findings_cost_twice_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    small, large = work(100, monkeypatch), work(200, monkeypatch)
    assert large < 2.2 * small
