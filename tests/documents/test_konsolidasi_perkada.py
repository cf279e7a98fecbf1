"""The consolidated text of a Perkada has an explanation only where somebody wrote one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.prepare import examined
from generator.documents.build import build
from generator.ir.printed import printed
from tests.arsip import drafts

DITULIS = """penjelasan:
  - alamat: Pasal 2 ayat (1)
    teks: Depo adalah ruang simpan.
"""


@pytest.mark.parametrize(("ditambah", "ada"), [("", False), (DITULIS, True)])
def test_no_explanation_is_invented(tmp_path: Path, ditambah: str, ada: bool) -> None:
    home = drafts(tmp_path / "proyek")
    dasar = home.content / "ubah" / "dasar.yaml"
    dasar.write_text(dasar.read_text() + ditambah)
    (document,) = build(examined(home, "ubah"), ("naskah-konsolidasi",), home.templates)
    lines = [line.printed for line in printed(document)]
    assert ("PENJELASAN" in lines) is ada
    assert ("Cukup jelas." in lines) is ada
    assert ("Depo adalah ruang simpan." in lines) is ada
