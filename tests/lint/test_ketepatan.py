"""No check speaks louder than it is right: what was judged by hand bounds how grave a code is."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.ketepatan import load_ketepatan
from generator.diagnostics import Severity
from generator.diagnostics.codes import codes
from generator.lint.daftar import PER_KODE
from generator.model.ketepatan import CUKUP, BerkasKetepatan, Ketepatan
from generator.model.teks import Teks

HOME = Path(__file__).parents[2]


def berkas() -> BerkasKetepatan:
    found = load_ketepatan(HOME)
    assert found
    return found


def judged() -> tuple[Ketepatan, ...]:
    return berkas().penilaian


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
    return berkas().sedikit


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


def said() -> list[str]:
    """Return every code of which the file says something, as often as it does."""
    found = berkas()
    entries = [str(x.kode) for x in (*found.penilaian, *found.sedikit)]
    outside = [str(kode) for group in found.tak_terukur for kode in group.kode]
    return [*entries, *map(str, found.tanpa_temuan), *outside]


def test_every_error_is_judged_or_it_is_said_why_not() -> None:
    """``sedikit`` has all findings of a code; a code without any stands in ``tanpa_temuan``."""
    grave = [x.code for x in codes().values() if x.code[0] in "FNK" and "galat" in x.severities]
    assert [kode for kode in grave if kode not in said()] == []


def test_nothing_is_said_twice_or_of_an_unknown_code() -> None:
    semua = said()
    assert sorted({kode for kode in semua if semua.count(kode) > 1}) == []
    assert [kode for kode in semua if kode not in codes()] == []
    for deret in (berkas().tanpa_temuan, *(group.kode for group in berkas().tak_terukur)):
        assert list(deret) == sorted(deret, key=lambda k: ("FNK".index(k[0]), int(k[1:])))


def test_what_is_known_of_a_code_is_said_in_words() -> None:
    satu = Ketepatan(kode=Teks("F53"), sampel=30, benar=20, derau=5, catatan=Teks("Karena itu."))
    noise = Ketepatan(kode=Teks("F54"), sampel=3, benar=0, derau=3)
    found = BerkasKetepatan(
        korpus=Teks("dua"), penilaian=(satu,), sedikit=(noise,), tanpa_temuan=(Teks("F55"),)
    )
    assert (
        found.keadaan("F53")
        == "20 dari 25 temuan yang dinilai pada peraturan yang berlaku (80 persen). Karena itu."
    )
    assert found.keadaan("F54").startswith("belum terbukti; 3 temuan")
    assert found.keadaan("F55").startswith("belum terbukti; tidak ada temuan")
    assert found.keadaan("F56") == ""


def test_scanning_noise_does_not_count() -> None:
    satu = Ketepatan(kode=Teks("F53"), sampel=30, benar=20, derau=5)
    assert satu.persen == 80.0


def test_a_folder_without_judgements_has_none(tmp_path: Path) -> None:
    assert load_ketepatan(tmp_path) is None
