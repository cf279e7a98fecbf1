"""The guide's chapter on the demonstration dossier: its commands print what it says they print."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from langkah import BLOK, PERINTAH, cocok
from test_cacat import SLUG, salinan

ROOT = Path(__file__).parents[2]
BAB = "## 2. Mengikuti dosir peragaan"


def langkah() -> list[tuple[str, str]]:
    """Return the code blocks of the chapter, in order."""
    bab = (ROOT / "docs" / "panduan.md").read_text(encoding="utf-8").partition(BAB)[2]
    return BLOK.findall(bab.partition("\n## ")[0])


def jalankan(proyek: Path, perintah: str) -> list[str]:
    assert perintah.startswith(PERINTAH) and "\n" not in perintah.strip()
    kata = perintah.strip().removeprefix(PERINTAH).split()
    done = subprocess.run(
        [sys.executable, "-m", "generator", *kata],
        cwd=proyek, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr
    return (done.stderr + done.stdout).splitlines()


def ganti(proyek: Path, beda: str) -> None:
    """Do what a diff of the guide asks for; the lines that go stand once in the file."""
    kepala, *baris = beda.splitlines()
    berkas = proyek / kepala.removeprefix("--- ")
    teks = berkas.read_text(encoding="utf-8")
    lama = "\n".join(b[1:] for b in baris if b.startswith("-"))
    baru = "\n".join(b[1:] for b in baris if b.startswith("+"))
    assert teks.count(lama) == 1, f"{lama!r} {teks.count(lama)} kali dalam {kepala}"
    berkas.write_text(teks.replace(lama, baru), encoding="utf-8")


@pytest.fixture(scope="module")
def proyek(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("klon")
    salinan(folder)
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(ROOT / "generator", folder / "generator", ignore=lambda *_: ["__pycache__"])
    return folder


@pytest.mark.slow
def test_the_guide_prints_what_a_newcomer_sees(proyek: Path) -> None:
    dicetak: list[str] = []
    for jenis, isi in langkah():
        match jenis:
            case "sh":
                dicetak = jalankan(proyek, isi)
            case "diff":
                ganti(proyek, isi)
            case _:
                cocok(isi, dicetak)


def test_every_document_of_the_dossier_is_explained() -> None:
    bab = (ROOT / "docs" / "panduan.md").read_text(encoding="utf-8").partition(BAB)[2]
    identitas = (ROOT / "content" / SLUG / "dossier.yaml").read_text("utf-8")
    for nama in re.findall(r"^  - ([a-z-]+)$", identitas, re.M):
        assert f"| `{nama}` |" in bab
        assert f"build/{SLUG}/{nama}.docx" in bab


def test_a_line_that_is_not_printed_is_noticed() -> None:
    cocok("...\nb ...\n...", ["a", "b c", "d"])
    for salah in ("b ...", "a", "...\nz\n...", "...\nd\n...\na\n..."):
        with pytest.raises(AssertionError):
            cocok(salah, ["a", "b c", "d"])
