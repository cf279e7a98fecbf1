"""No check speaks louder than it is right: what was judged by hand bounds how grave a code is."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.ketepatan import load_ketepatan
from generator.diagnostics import Severity
from generator.lint.daftar import PER_KODE
from generator.model.ketepatan import CUKUP, Ketepatan
from generator.model.teks import Teks

HOME = Path(__file__).parents[2]


def judged() -> tuple[Ketepatan, ...]:
    found = load_ketepatan(HOME)
    assert found
    return found.penilaian


@pytest.mark.parametrize("satu", judged(), ids=lambda satu: satu.kode)
def test_a_code_under_80_per_cent_is_at_most_a_hint(satu: Ketepatan) -> None:
    assert satu.benar + satu.derau <= satu.sampel
    if satu.persen < CUKUP:
        assert PER_KODE[satu.kode].code.severity is Severity.PETUNJUK


def test_every_code_is_judged_once_on_samples_that_can_be_read() -> None:
    kode = [satu.kode for satu in judged()]
    assert kode == sorted(set(kode), key=lambda k: int(k[1:]))
    assert all(satu.sampel - satu.derau >= 10 for satu in judged())


def few() -> tuple[Ketepatan, ...]:
    found = load_ketepatan(HOME)
    assert found
    return found.sedikit


@pytest.mark.parametrize("satu", few(), ids=lambda satu: satu.kode)
def test_a_code_of_few_findings_had_all_of_them_judged(satu: Ketepatan) -> None:
    assert satu.benar + satu.derau <= satu.sampel < 20
    terbaca = satu.sampel - satu.derau
    if terbaca >= 5 and satu.persen < CUKUP:
        assert PER_KODE[satu.kode].code.severity is Severity.PETUNJUK
    assert satu.kode not in {x.kode for x in judged()}


def test_codes_of_few_findings_stand_once_and_in_order() -> None:
    kode = [satu.kode for satu in few()]
    assert kode == sorted(set(kode), key=lambda k: int(k[1:]))


def test_scanning_noise_does_not_count() -> None:
    satu = Ketepatan(kode=Teks("F53"), sampel=30, benar=20, derau=5)
    assert satu.persen == 80.0


def test_a_folder_without_judgements_has_none(tmp_path: Path) -> None:
    assert load_ketepatan(tmp_path) is None
