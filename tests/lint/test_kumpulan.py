"""Texts that a pattern cannot match are not looked at, and nothing is found less for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from naskah_uji import BAIK, baik, dari_teks

from generator.lint import daftar
from generator.lint.kumpulan import Kumpulan, matches
from generator.lint.naskah import Bagian, Petikan
from generator.lint.pemeriksaan import run
from generator.model.pola import Indeks

PEMULA = Path(__file__).parent / "pemula"
KATA = st.sampled_from(["wajib", "Pasal", "1", "ayat", "(2)", "dilarang", "TERDIRI", "dari", ";"])
KALIMAT = st.lists(KATA, max_size=6).map(" ".join)
POLA = st.sampled_from(
    [r"\bwajib\b", r"(?i)terdiri\s+dari", r"Pasal\s+\d", r"\(\d\)", "dilarang|wajib", r"\w", ";"]
).map(re.compile)


def petikan(teks: list[str]) -> list[Petikan]:
    return [Petikan(Bagian.NORMA, f"ke-{n}", satu) for n, satu in enumerate(teks)]


@given(POLA, st.lists(st.lists(KALIMAT, max_size=4), max_size=4))
def test_what_is_found_is_what_going_through_all_finds(
    pola: re.Pattern[str], bagian: list[list[str]]
) -> None:
    semua = [petikan(satu) for satu in bagian]
    bergabung = Kumpulan.joined(*semua, Kumpulan.joined(*map(Kumpulan, semua)))
    lurus = [p for satu in (*semua, *semua) for p in satu]
    assert list(bergabung) == lurus
    wanted = [(p, m.span()) for p in lurus for m in pola.finditer(p.teks)]
    assert [(p, m.span()) for p, m in matches(pola, bergabung)] == wanted
    assert [(p, m.span()) for p, m in matches(pola, lurus)] == wanted


def test_only_texts_with_the_words_are_looked_at() -> None:
    teks = Kumpulan(petikan(["Setiap orang wajib hadir.", "Setiap orang hadir.", "Wajib."]))
    assert [p.label for p in teks.may_match(re.compile(r"\bwajib\b"))] == ["ke-0", "ke-2"]
    assert not list(teks.may_match(re.compile(r"\bdilarang\s+hadir\b")))


def _patterns() -> Iterator[re.Pattern[str]]:
    rooms = [x for x in vars(daftar).values() if isinstance(x, ModuleType)]
    for room in rooms:
        yield from _inside(list(vars(room).values()))


def _inside(semua: list[object] | tuple[object, ...]) -> Iterator[re.Pattern[str]]:
    for satu in semua:
        if isinstance(satu, re.Pattern):
            yield satu
        elif isinstance(satu, tuple):
            yield from _inside(satu)


SEMUA = sorted(dict.fromkeys(_patterns()), key=lambda p: (p.pattern, p.flags))


@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_what_a_check_looks_for_is_never_passed_over(data: st.DataObject) -> None:
    pola = data.draw(st.sampled_from(SEMUA))
    teks = data.draw(st.from_regex(pola))
    ada = Indeks([teks]).may_match(pola)
    assert ada is None or ada == {0}


DRAFTS = [baik(nama) for nama in BAIK] + [p.read_text("utf-8") for p in sorted(PEMULA.glob("*"))]


@pytest.mark.parametrize("teks", DRAFTS, ids=lambda teks: teks.split("\n", 1)[0][:40])
def test_checks_find_the_same_where_every_text_is_looked_at(
    teks: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sini = run(dari_teks("uji", teks))
    monkeypatch.setattr(Indeks, "may_match", lambda *_: None)
    assert run(dari_teks("uji", teks)) == sini
