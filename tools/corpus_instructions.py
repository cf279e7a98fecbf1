"""Measure the reading of instruction sentences on the corpus of real regulations.

``python tools/corpus_instructions.py [PATH]`` prints one row a figure; ``measure`` is called by
``tools/corpus.py``. The corpus is no part of the project: where it is absent the tool says so.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.law.sentence.read_back import Bacaan, read_back

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "instructions.jsonl"


@dataclass(frozen=True)
class Row:
    """One figure: what was measured, on how many, how many hold, and the share asked for."""

    name: str
    total: int
    good: int
    goal: float

    def __str__(self) -> str:
        share = self.good / self.total if self.total else 0.0
        verdict = "tercapai" if share >= self.goal else "BELUM"
        figures = f"{self.good:>6} / {self.total:<6} {share:8.2%}"
        return f"{self.name:<48} {figures}  (>= {self.goal:.0%}) {verdict}"


def sentences(path: Path) -> list[str]:
    """Return the distinct sentences of a JSON-lines file, or of a file with one a line."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if path.suffix == ".jsonl":
        lines = [json.loads(line)["instruction"] for line in lines]
    elif path.suffix == ".tsv":
        lines = [line.split("\t")[-1] for line in lines]
    return sorted(set(lines))


def stable(bacaan: Bacaan) -> bool:
    """Return whether the canonical wording says the same as the sentence did."""
    lagi = read_back(bacaan.baku)
    return lagi.operasi == bacaan.operasi and lagi.baku == bacaan.baku


def measure(path: Path = DEFAULT) -> tuple[Row, ...]:
    """Return the figures of a file of sentences; nothing when the corpus is absent."""
    if not path.exists():
        return ()
    semua = [read_back(kalimat) for kalimat in sentences(path)]
    terbaca = [b for b in semua if not b.galat]
    return (
        Row("kalimat instruksi terbaca", len(semua), len(terbaca), 0.98),
        Row("perumusan baku dibaca kembali sama", len(terbaca), sum(map(stable, terbaca)), 1.0),
    )


def exceptions(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the sentences that are not read, or not stable, with the reason."""
    for kalimat in sentences(path):
        bacaan = read_back(kalimat)
        if bacaan.galat:
            yield bacaan.galat, kalimat
        elif not stable(bacaan):
            yield "perumusan baku berbeda", kalimat


def tally(path: Path) -> Iterable[tuple[str, int]]:
    """Count the operations read, by verb and object."""
    jumlah = Counter(
        f"{op.tindakan} {op.objek}"
        for kalimat in sentences(path)
        for op in read_back(kalimat).operasi
    )
    return jumlah.most_common()


def main(argv: list[str]) -> int:
    """Print the table and every exception."""
    path = Path(argv[1]) if len(argv) > 1 else DEFAULT
    rows = measure(path)
    if not rows:
        print(f"Korpus tidak ada: {path}")
        return 0
    print(*rows, sep="\n")
    for sebab, kalimat in exceptions(path):
        print(f"  {sebab}: {kalimat[:160]}")
    print(", ".join(f"{nama} {n}" for nama, n in tally(path)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv))
