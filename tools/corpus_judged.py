"""The judged sample (``docs/nilai-korpus.yaml``) held against what the engine says today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import yaml

from tools.corpus_sample import rows
from tools.figures import Figure

FILE = Path(__file__).resolve().parent.parent / "docs" / "nilai-korpus.yaml"
OURS, UNSURE, SLIP = "kita", "tidak pasti", "silap pembentuk"
VALUES = (SLIP, "naskah rusak", UNSURE, OURS)


def judged() -> tuple[Mapping[str, object], ...]:
    """Return the judgements, in the order of the sample."""
    return tuple(yaml.safe_load(FILE.read_text(encoding="utf-8")))


def measure(corpus: Path) -> tuple[Figure, ...]:
    """Return how many of the judged findings are said today, and how many of those were right."""
    said = {row.key for row in rows(corpus)}
    known = judged()
    kept = [row for row in known if (row["pengubah"], row["baris"], row["sebab"]) in said]
    counted = Counter(str(row["nilai"]) for row in kept)
    sure = len(kept) - counted[UNSURE]
    gone = tuple(f"{r['pengubah']}:{r['baris']} {r['sebab']}" for r in known if r not in kept)
    wrong = tuple(f"{r['pengubah']}:{r['baris']} {r['alasan']}" for r in kept if r["nilai"] == OURS)
    told = "; ".join(f"{counted[value]} {value}" for value in VALUES)
    return (
        Figure("Contoh yang dinilai masih dikatakan mesin", len(kept), len(known), 0, gone),
        Figure(
            "Contoh yang dinilai benar, di luar yang tidak pasti", sure - counted[OURS], sure, 90,
            wrong, notes=(f"nilai: {told}",),
        ),
    )  # fmt: skip


def best() -> str:
    """Return the slips of enacted texts that were chosen for the page, as a Markdown table."""
    chosen = sorted(
        (row for row in judged() if "urutan" in row), key=lambda row: int(str(row["urutan"]))
    )
    lines = ["| | peraturan | satuan | yang tercetak | bukti |", "| --- " * 5 + "|"]
    for row in chosen:
        name = str(row["pengubah"]).removesuffix(".txt")
        unit = str(row["sebab"]).split(" berubah tanpa")[0]
        texts = f"“…{row['semula']}…” menjadi “…{row['menjadi']}…”" if "semula" in row else ""
        cells = [row["urutan"], f"{name} baris {row['baris']}", unit, row["alasan"], texts]
        lines.append("| " + " | ".join(str(c).replace("|", "\\|") for c in cells) + " |")
    return "\n".join(lines)
