"""What a dossier brings to the documents floor: dossier, law, analysis, and all findings."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.app import prepare
from generator.app.paths import Home
from generator.lint.daftar import LINTS
from generator.lint.kamus import tanpa_kamus

CONTENT = Path(__file__).parents[1] / "documents" / "content"
GANTI = """operasi:
  - tindakan: ganti_frasa
    alamat: Pasal 3
    dari: Direktur
    menjadi: Kepala
    karena: [T01]
    alasan: Menyeragamkan sebutan jabatan.
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Return a project of one dossier on a machine without a dictionary (looking up is slow)."""
    monkeypatch.setattr(prepare, "open_kamus", lambda _: tanpa_kamus("tidak terpasang"))
    shutil.copytree(CONTENT, tmp_path / "content")
    return Home(tmp_path)


def test_warnings_of_the_amendment_engine_are_among_the_findings(home: Home) -> None:
    """A phrase is replaced in Pasal 3, but the new Pasal 3A brings it again: H15."""
    berkas = home.content / "contoh" / "perubahan.yaml"
    isi = berkas.read_text(encoding="utf-8")
    berkas.write_text(isi.replace("operasi:\n", GANTI, 1), encoding="utf-8")
    temuan = prepare.examined(home, "contoh").pemeriksaan.diagnostics
    assert [d.code for d in temuan if d.code.startswith("H")] == ["H15"]


def test_it_tells_what_was_looked_at(home: Home) -> None:
    cakupan = prepare.examined(home, "contoh").pemeriksaan.cakupan
    assert cakupan.kode == tuple(lint.kode for lint in LINTS)
    assert dict(cakupan.teks)["menimbang"] == 3
    assert not cakupan.kamus
