"""A seeded sample of what the engine says of enacted amendments, with the words that differ.

``python -m tools.corpus_sample`` prints it as YAML, to be judged by reading; the judgements stand
in ``docs/nilai-korpus.yaml`` and are held against today's engine by ``make corpus``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from random import Random

import yaml

from generator.law import tree
from generator.model.alamat import Alamat
from generator.model.satuan import Satuan
from tools.corpus_classes import loose
from tools.corpus_pairs import _pairs, applied

SEED, COUNT = 2026, 64
AROUND = 25  # letters shown before a difference
MOST = 150
CHANGED = ("H70", "H71", "H72", "H73", "H74")


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that the engine says of an item: where, in which words, and the texts behind it."""

    pengubah: str
    baris: int
    kode: str
    sebab: str
    kalimat: str
    semula: str = ""
    menjadi: str = ""

    @property
    def key(self) -> tuple[str, int, str]:
        """What a judgement is found by."""
        return self.pengubah, self.baris, self.sebab


def rows(corpus: Path) -> Iterator[Row]:
    """Yield every finding about an item that was refused, went in partly, or changed more."""
    for pair in _pairs(corpus):
        prior = pair.get("prior")
        names = tuple(str(x) for x in prior) if isinstance(prior, list) else ()
        known = tuple(x for x in names if (corpus / x).is_file())
        before, found = applied(corpus, str(pair["base"]), known, str(pair["amending"]))
        name = str(pair["amending"]).removeprefix("amending/")
        for one in found.penerapan:
            for alasan in one.alasan:
                if one.nasib.tuntas and alasan.kode not in CHANGED:
                    continue
                if alasan.kode in ("H61", "H67"):
                    continue
                words = _between(before.batang_tubuh, found.hasil.batang_tubuh, str(alasan))
                if words is None:
                    continue
                yield Row(name, one.asal.line, alasan.kode, str(alasan), one.kalimat[:MOST], *words)


def _between(old: Satuan, new: Satuan, sebab: str) -> tuple[str, str] | None:
    """Return the words around the first difference of the unit named; None for noise alone."""
    place, changed, _ = sebab.partition(" berubah tanpa")
    if not changed:
        return "", ""
    try:
        alamat = Alamat.parse(place)
    except ValueError:  # a list in itself, as a damaged text has it
        return "", ""
    if not (tree.ada(old, alamat) and tree.ada(new, alamat)):
        return "", ""
    was, now = (_words(tree.find(law, alamat)) for law in (old, new))
    if loose(was) == loose(now):
        return None
    first = next(
        b for b in SequenceMatcher(None, was, now, autojunk=False).get_opcodes() if b[0] != "equal"
    )
    start, end = max(first[1] - AROUND, 0), max(first[3] - AROUND, 0)
    return was[start : start + MOST], now[end : end + MOST]


def _words(unit: Satuan) -> str:
    return " ".join(f"{u.kalimat} {u.ekor}".strip() for u in unit.walk())


def sample(corpus: Path) -> list[Row]:
    """Return the rows drawn, at most two of a regulation."""
    drawn = list(rows(corpus))
    Random(SEED).shuffle(drawn)
    taken: list[Row] = []
    for row in drawn:
        if sum(x.pengubah == row.pengubah for x in taken) < 2:
            taken.append(row)
    return taken[:COUNT]


def main(argv: Sequence[str]) -> int:
    """Print the sample."""
    found = [
        {k: getattr(row, k) for k in Row.__dataclass_fields__} for row in sample(Path(argv[0]))
    ]
    print(yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=96))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
