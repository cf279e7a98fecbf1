"""Waivers: what an author lets stand, with a reason, and what becomes of a waiver in vain."""

from __future__ import annotations

import pytest

from generator.diagnostics import Severity, Span, galat, peringatan
from generator.lint.pengecualian import Temu, waive
from generator.model.pengecualian import Pengecualian
from generator.model.teks import Teks

BERKAS = "content/contoh/konsiderans.yaml"
PANJANG = Temu(peringatan(Span(BERKAS, 8, 5), "F55", "Dua kalimat."), "Pasal 5 ayat (1) huruf a")
HURUF = Temu(galat(Span(BERKAS, 2, 5), "F13", "pada huruf"), "Menimbang huruf b")
SEMUA = (PANJANG, HURUF)


def waiver(kode: str, di: str) -> Pengecualian:
    place = Span("content/contoh/dossier.yaml", 20, 11)
    return Pengecualian(kode=Teks(kode, place), di=Teks(di), alasan=Teks("Disepakati."))


@pytest.mark.parametrize(
    "di",
    [
        "Pasal 5 ayat (1) huruf a",
        "pasal 5  ayat (1)",
        "Pasal 5",
        "konsiderans.yaml",
        BERKAS,
    ],
)
def test_a_waiver_covers_its_place_and_what_is_inside(di: str) -> None:
    hasil = waive(SEMUA, [waiver("F55", di)])
    assert hasil.sisa == (HURUF,)
    assert [d.temu for d in hasil.dikecualikan] == [PANJANG]
    assert hasil.dikecualikan[0].pengecualian.alasan == "Disepakati."


@pytest.mark.parametrize(
    ("kode", "di"),
    [("F13", "Pasal 5"), ("F55", "Pasal 5 ayat (10)"), ("F55", "siderans.yaml"), ("F55", "Pasa")],
)
def test_a_waiver_for_another_code_or_place_is_itself_a_finding(kode: str, di: str) -> None:
    hasil = waive(SEMUA, [waiver(kode, di)])
    assert hasil.sisa == SEMUA
    (unused,) = [d for d in hasil.diagnostics if d.code == "F00"]
    assert unused.severity is Severity.PERINGATAN
    assert str(unused.span) == "content/contoh/dossier.yaml:20:11"
    assert f"{kode} di {di}" in unused.message


def test_without_waivers_everything_is_reported() -> None:
    assert waive(SEMUA, ()).diagnostics == tuple(t.diagnostic for t in SEMUA)
