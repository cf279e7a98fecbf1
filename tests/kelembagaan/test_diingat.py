"""Typology and placement are computed once for the same records, and anew for any other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.content.aturan import load_aturan
from generator.kelembagaan import hasil
from generator.kelembagaan.hasil import analyse
from generator.model.daerah import JenisDaerah
from tests import kencana


@pytest.fixture
def computed(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return a mark for each time that something was really placed."""
    hasil._PLACED.clear()
    marks: list[object] = []
    place = hasil._place

    def placing(*given: object):
        marks.append(given)
        return place(*given)

    monkeypatch.setattr(hasil, "_place", placing)
    return marks


def test_the_rules_are_the_same_as_long_as_their_files_are(computed: list[object]) -> None:
    dossier = kencana.dossier()
    for _ in range(2):
        rules = load_aturan(kencana.HOME.content, kencana.HOME.shipped, JenisDaerah.PROVINSI)
        analyse(dossier, kencana.amandemen(), rules)
    assert len(computed) == 1


def test_an_edit_of_something_else_places_nothing_anew(computed: list[object]) -> None:
    dossier, aturan = kencana.dossier(), kencana.aturan()
    first = analyse(dossier, kencana.amandemen(), aturan)
    other = dossier.model_copy(update={"temuan": dossier.temuan[:1]})
    again = analyse(other, kencana.amandemen(), aturan)
    assert len(computed) == 1
    assert again.tipologi is first.tipologi


@pytest.mark.parametrize("what", ["indikator", "perangkat", "usulan", "aturan"])
def test_what_it_depends_on_is_placed_anew(computed: list[object], what: str) -> None:
    dossier, aturan = kencana.dossier(), kencana.aturan()
    first = analyse(dossier, kencana.amandemen(), aturan)
    perangkat = dossier.perangkat
    if what == "indikator":
        dossier = dossier.model_copy(update={what: dossier.indikator.model_copy()})
    elif what == "aturan":
        aturan = replace(aturan, plafon=aturan.plafon.model_copy())
    else:
        units = {"perangkat": "sekarang"}.get(what, what)
        fewer = tuple(getattr(perangkat, units))
        edited = perangkat.model_copy(update={units: fewer[:-1]})
        dossier = dossier.model_copy(update={"perangkat": edited})
    again = analyse(dossier, kencana.amandemen(), aturan)
    assert len(computed) == 2
    assert again.tipologi == first.tipologi
