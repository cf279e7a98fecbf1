"""Broken dossiers with their full error text.

Each ``*.yaml`` beside this file changes the good little dossier of ``tests/content`` and lists
every line a drafter then reads. ``NASKAH_ACCEPT=1 pytest tests/bad`` rewrites the lists; read the
difference before committing it.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
import yaml

from generator.content.load import load_dossier
from generator.diagnostics import DraftingError

HERE = Path(__file__).parent
GOOD = HERE.parent / "content" / "dossier_kecil"
CONTENT = HERE.parent.parent / "generator" / "content"
CASES = sorted(HERE.glob("*.yaml"))


def change(path: Path, order: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if order == "hapus":
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    elif "isi" in order:
        path.write_text(order["isi"], encoding="utf-8")
    elif "heks" in order:
        path.write_bytes(bytes.fromhex(order["heks"]))
    else:
        text = path.read_text(encoding="utf-8")
        assert text.count(order["dari"]) == 1, f"{order['dari']!r} harus ada tepat sekali di {path}"
        path.write_text(text.replace(order["dari"], order["menjadi"]), encoding="utf-8")


def messages(root: Path, slug: str) -> str:
    try:
        load_dossier(root, slug)
    except DraftingError as error:
        return "".join(f"{d}\n" for d in error.diagnostics).replace(f"{root.as_posix()}/", "")
    return ""


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_the_drafter_reads_exactly_this(case: Path, tmp_path: Path) -> None:
    text = case.read_text(encoding="utf-8")
    spec = yaml.safe_load(text)
    root = tmp_path / "content"
    shutil.copytree(GOOD, root)
    for name, order in spec["berkas"].items():
        change(root / name, order)
    found = messages(root, spec.get("dossier", "kecil"))
    if os.environ.get("NASKAH_ACCEPT"):
        head = re.split(r"^galat: ", text, flags=re.MULTILINE)[0]
        lines = "".join(f"  {line}\n" for line in found.splitlines())
        case.write_text(f"{head}galat: |\n{lines}", encoding="utf-8")
        return
    assert found == spec["galat"]
    assert found, "kasus ini tidak rusak"


def test_every_code_of_content_has_a_case() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in CONTENT.glob("*.py"))
    codes = set(re.findall(r'"([YS]\d{2,3})"', source))
    shown = set(re.findall(r"\[([YS]\d{2,3})\]", "".join(p.read_text("utf-8") for p in CASES)))
    assert codes - shown - ELSEWHERE == set()


ELSEWHERE = {
    "Y12",  # size: tests/content/test_yaml.py
    "Y19",  # what the fonts lack: tests/content/test_characters.py
    "S25",  # house style: tests/content/test_gaya.py
    "S176",  # patterns of JDIH metadata: tests/content/test_gaya.py
    "S29",  # a face of other widths: tests/content/test_gaya.py
    "S27",  # word lists: tests/app/test_dictionary.py
    "S114",  # a profile without its style: tests/app/test_prepare.py
    "S135",  # pictures of annexes: tests/app/test_gambar_lampiran.py
    "S131",  # the text of a law that stays: tests/app/test_restate.py
    "S120",  # a file that nothing uses: tests/app/test_kebutuhan.py
    "S123",  # placed, but of a part that is not in: tests/app/test_kebutuhan.py
    "S124",  # a sentence about such a table: tests/app/test_kebutuhan.py
    "S121",  # findings named, none there: tests/app/test_kebutuhan.py
    "S105",  # provincial units of Yogyakarta: tests/app/test_macam.py
    "S106",  # the entry into force: tests/app/test_macam.py
    "S107",  # a limit that has passed: tests/app/test_macam.py
    "S108",  # what is repealed: tests/app/test_macam.py
    "S146",  # two files for one unit: tests/content/test_changes.py
    "S61",  # snapshots of statuses: tests/app/test_library.py
    "S09",  # a complaint of pydantic that no rule of ours can cause: test_decode.py
}
