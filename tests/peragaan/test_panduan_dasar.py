"""The guide's walk from a regulation in force to a dossier prints what it says it prints."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from langkah import BLOK, PERINTAH, cocok

ROOT = Path(__file__).parents[2]
BAB = "### Dari Perda yang berlaku, dalam satu perintah"


def test_the_walk_from_a_law_prints_what_a_newcomer_sees(tmp_path: Path) -> None:
    (tmp_path / "naskah.yaml").write_text("", "utf-8")
    (tmp_path / "content").mkdir()
    shutil.copytree(ROOT / "tests/app/dasar", tmp_path / "tests/app/dasar")
    bab = (ROOT / "docs" / "panduan.md").read_text("utf-8").partition(BAB)[2]
    bab = re.split(r"^##+ ", bab, maxsplit=1, flags=re.MULTILINE)[0]
    blok = BLOK.findall(bab)
    assert [jenis for jenis, _ in blok] == ["sh", "text"] * 6
    for (_, perintah), (_, dikatakan) in zip(blok[::2], blok[1::2], strict=True):
        kata = shlex.split(perintah.strip().removeprefix(PERINTAH))
        done = subprocess.run(
            [sys.executable, "-m", "generator", *kata],
            cwd=tmp_path, env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        cocok(dikatakan, (done.stderr + done.stdout).splitlines())
