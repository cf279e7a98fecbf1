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


WADAH = "content/contoh/perangkat_daerah.yaml"
RISET = Temu(galat(Span(WADAH, 9, 5), "K01", "fungsi penelitian dan pengembangan tanpa wadah"))
PANGAN = Temu(galat(Span(WADAH, 9, 5), "K01", "urusan pangan tanpa wadah"))


def waiver(kode: str, di: str, memuat: str = "") -> Pengecualian:
    place = Span("content/contoh/dossier.yaml", 20, 11)
    return Pengecualian(
        kode=Teks(kode, place), di=Teks(di), memuat=Teks(memuat), alasan=Teks("Disepakati.")
    )


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


def told(*waivers: Pengecualian, temuan: tuple[Temu, ...] = (RISET, PANGAN)) -> list[str]:
    return [d.code for d in waive(temuan, waivers).tentang_pengecualian]


def test_words_keep_a_waiver_to_its_finding() -> None:
    hasil = waive((RISET, PANGAN), [waiver("K01", "perangkat_daerah.yaml", "Penelitian  dan")])
    assert hasil.sisa == (PANGAN,)
    assert hasil.tentang_pengecualian == ()


def test_a_waiver_for_a_whole_file_is_told_however_little_it_lets_stand() -> None:
    assert told(waiver("K01", "perangkat_daerah.yaml"), temuan=(RISET,)) == ["S93"]
    (lebar,) = waive((RISET,), [waiver("K01", WADAH)]).tentang_pengecualian
    assert lebar.severity is Severity.PERINGATAN
    assert str(lebar.span) == "content/contoh/dossier.yaml:20:11"


def test_one_reason_does_not_stand_for_many_findings() -> None:
    banyak = tuple(
        Temu(peringatan(Span(BERKAS, n, 5), "F55", "Dua kalimat."), f"Pasal 5 ayat ({n})")
        for n in range(1, 5)
    )
    assert told(waiver("F55", "Pasal 5"), temuan=banyak[:3]) == []
    assert told(waiver("F55", "Pasal 5"), temuan=banyak) == ["S93"]
    assert told(waiver("F55", "konsiderans.yaml", "kalimat"), temuan=banyak) == ["S93"]


def test_words_that_no_finding_has_are_in_vain() -> None:
    assert told(waiver("K01", "perangkat_daerah.yaml", "kebakaran")) == ["F00"]
