"""The guide's sentences rest on what the guide says of them."""

from __future__ import annotations

import re
from pathlib import Path

import kencana

from generator.benang.meter_bukti import Dasar, kalimat_narasi
from generator.content.markdown import parse

PANDUAN = Path(__file__).parents[2] / "docs" / "panduan.md"
HARAP = [Dasar.SUMBER, Dasar.NILAI, Dasar.TANDA, Dasar.TANDA, None]


def test_the_last_sentence_of_the_guide_alone_is_told() -> None:
    bagian = PANDUAN.read_text(encoding="utf-8").partition("menunjukkan dasarnya\n")[2]
    contoh = re.search(r"```markdown\n(.*?)```", bagian, re.DOTALL)
    assert contoh is not None
    blok, cacat = parse(contoh[1], "narasi/bab-1-a.md")
    asal = kencana.dossier()
    narasi = {"bab-1-a": asal.narasi["bab-1-a"].model_copy(update={"isi": blok})}
    semua = kalimat_narasi(asal.model_copy(update={"narasi": narasi}))
    assert cacat == ()
    assert [k.fakta for k in semua] == [True] * 5
    assert [k.dasar for k in semua] == HARAP
