"""``docs/kode.md`` is what the program says, and what it names exists."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from generator.content.ketepatan import load_ketepatan
from generator.diagnostics import Severity
from generator.diagnostics.codes import codes
from generator.lint.daftar import LINTS, PER_KODE
from generator.model.ketepatan import CUKUP

HOME = Path(__file__).parents[2]
sys.path.insert(0, str(HOME))  # the tools are no part of the package

from tools.kode import PEMBANGUN, TUJUAN, page  # noqa: E402

LULUSAN = re.compile(r"^(?:    )?def (test_\w+)", re.MULTILINE)


def test_the_page_is_as_generated() -> None:
    assert TUJUAN.read_text(encoding="utf-8") == page(), "jalankan: python -m tools.kode --write"


@pytest.mark.parametrize("uji", sorted({uji for _, uji in PEMBANGUN.values()}))
def test_what_is_named_as_proof_is_a_test(uji: str) -> None:
    path, _, nama = uji.partition("::")
    assert nama in LULUSAN.findall((HOME / path).read_text(encoding="utf-8"))


def test_the_rule_book_is_complete() -> None:
    """F01 to F99 are checks, or true by construction; F93 is checked as N too."""
    assert {f"F{n:02}" for n in range(1, 100)} <= PER_KODE.keys() | PEMBANGUN.keys()


def test_an_unreliable_check_is_at_most_a_hint() -> None:
    berkas = load_ketepatan(HOME)
    lemah = [x.kode for x in berkas.penilaian if x.persen < CUKUP] if berkas else []
    terlalu = [
        k for k in lemah if k in PER_KODE and PER_KODE[k].code.severity is not Severity.PETUNJUK
    ]
    assert terlalu == []


def test_every_institutional_code_has_a_test() -> None:
    tests = HOME / "tests"
    berkas = [*tests.rglob("*.yaml"), *tests.rglob("*.py")]
    teks = "".join(p.read_text(encoding="utf-8") for p in berkas if p != Path(__file__))
    assert [
        kode for kode in codes() if kode[0] == "K" and not re.search(rf"\b{kode}\b", teks)
    ] == []


def test_sources_name_a_rule_or_say_that_there_is_none() -> None:
    pola = re.compile(r"UU |PP |Permen|Praktik|Benang merah|Pustaka|Mutu|Keterbacaan|praktik")
    assert [lint.kode for lint in LINTS if not pola.search(lint.code.source)] == []
