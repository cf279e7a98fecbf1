"""What a dossier brings to the documents floor: dossier, law, analysis, and all findings."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.app import prepare
from generator.app.paths import Home
from generator.diagnostics import DraftingError
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


def with_profile(home: Home, profil: str) -> None:
    berkas = home.content / "contoh" / "dossier.yaml"
    isi = re.sub(r"(?m)^profil: .*\n", "", berkas.read_text(encoding="utf-8"))
    berkas.write_text(f"{isi.rstrip()}\nprofil: {profil}\n", encoding="utf-8")


def test_a_profile_without_its_house_style_is_refused(home: Home) -> None:
    with_profile(home, "sekretariat")
    with pytest.raises(DraftingError) as refused:
        prepare.examined(home, "contoh")
    (satu,) = refused.value.diagnostics
    assert satu.code == "S114"
    assert "templates/style/gaya-sekretariat.yaml" in satu.hint


def test_a_profile_brings_its_own_house_style(home: Home) -> None:
    with_profile(home, "sekretariat")
    style = home.root / "templates" / "style"
    style.mkdir(parents=True)
    isi = Home(home.root).style.read_text(encoding="utf-8")
    (style / "gaya-sekretariat.yaml").write_text(
        re.sub(r"(?m)^huruf_setara: .*$", "huruf_setara: [TeX Gyre Bonum]", isi), encoding="utf-8"
    )
    bahan = prepare.examined(home, "contoh")
    assert prepare.house_style(home, bahan.dossier).huruf_setara == ("TeX Gyre Bonum",)
