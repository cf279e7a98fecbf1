"""Which sentences of a narrative must show their ground: measured on sentences with labels."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.benang.kalimat_fakta import JenisKalimat, golongan

HARI = date(2026, 11, 23)
CONTOH = yaml.safe_load((Path(__file__).parent / "kalimat_fakta.yaml").read_text(encoding="utf-8"))
FAKTA, BUKAN = CONTOH["fakta"], CONTOH["bukan"]
TEPAT, LENGKAP = 0.95, 0.95


def is_fact(kalimat: str) -> bool:
    return golongan(kalimat, HARI) is JenisKalimat.FAKTA


def test_facts_are_told_from_other_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    lolos = [k for k in FAKTA if not is_fact(k)]
    salah = [k for k in BUKAN if is_fact(k)]
    benar = len(FAKTA) - len(lolos)
    tepat, lengkap = benar / (benar + len(salah)), benar / len(FAKTA)
    with capsys.disabled():
        print(f"\nkalimat fakta: ketepatan {tepat:.2f}, kelengkapan {lengkap:.2f}", end=" ")
        print(f"pada {len(FAKTA)} + {len(BUKAN)} kalimat")
    assert len(FAKTA) >= 50 and len(BUKAN) >= 50
    assert (tepat >= TEPAT, lengkap >= LENGKAP) == (True, True), "\n".join([*lolos, *salah])
