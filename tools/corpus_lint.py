"""Lint figures: how often each check finds something in enacted law, per 1,000 Pasal.

Enacted texts are no drafts: what only a draft must be is left out (``HANYA_RANCANGAN``). A code
that finds something in more than 2 % of the Pasal is to be judged by hand on samples; what was
judged stands in ``docs/ketepatan.yaml``.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.app.dictionary import open_kamus
from generator.app.lint_file import open_draft
from generator.app.paths import Home
from generator.content.ketepatan import load_ketepatan
from generator.content.load import load_pustaka
from generator.diagnostics import DraftingError, Severity
from generator.lint.daftar import LINTS, PER_KODE
from generator.lint.dari_peraturan import Yardstick
from generator.lint.pemeriksaan import Pelanggaran, run
from generator.model.ketepatan import CUKUP, Ketepatan
from generator.model.satuan import Jenis
from tools.figures import Figure

HERE = Path(__file__).resolve().parent.parent
HANYA_RANCANGAN = frozenset({"F02", "F48", "F119"})
BATAS = 2.0  # per cent of the Pasal
SAMPEL = 30
BENIH = 2026


@dataclass(slots=True)
class Tally:
    """What was counted over all files."""

    files: int = 0
    pasal: int = 0
    seconds: float = 0.0
    hits: dict[str, list[Pelanggaran]] = field(default_factory=lambda: defaultdict(list))
    units: dict[str, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))
    crashes: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def rate(self, kode: str) -> float:
        """Return in how many per cent of the Pasal a code finds something."""
        return 100.0 * len(self.units[kode]) / max(self.pasal, 1)

    def per_mil(self, kode: str) -> float:
        """Return how many findings there are per 1,000 Pasal."""
        return 1000.0 * len(self.hits[kode]) / max(self.pasal, 1)


def files(corpus: Path) -> list[Path]:
    """Return the enacted texts."""
    return sorted([*corpus.glob("base/*.txt"), *corpus.glob("amending/*.txt")])


def lint(corpus: Path) -> Tally:
    """Return what every check finds in every text of the corpus."""
    home = Home(HERE)
    acuan = Yardstick(load_pustaka(home.content).peraturan, kamus=open_kamus(home))
    lints = tuple(x for x in LINTS if x.kode not in HANYA_RANCANGAN)
    tally = Tally()
    for path in files(corpus):
        start = time.perf_counter()
        tally.files += 1
        try:
            draft = open_draft(path, acuan)
            found = run(draft.naskah, lints, lambda _, isi=draft.isi: isi)
        except DraftingError as error:
            tally.unread.append(f"{path.name}: {error.diagnostics[0].message}")
            continue
        except Exception as e:  # a crash is a figure here
            tally.crashes.append(f"{path.name}: {type(e).__name__}: {e}")
            continue
        tally.seconds += time.perf_counter() - start
        tally.pasal += sum(u.jenis is Jenis.PASAL for u in draft.naskah.batang.walk())
        for satu in found:
            tally.hits[satu.lint.kode].append(satu)
            tally.units[satu.lint.kode].add((path.name, _unit(satu)))
    return tally


def _unit(satu: Pelanggaran) -> str:
    """Return the Pasal of a finding, or its place when it is outside of the body."""
    words = satu.kena.petikan.label.split()
    return " ".join(words[:2]) if words[:1] == ["Pasal"] else satu.kena.petikan.label


def measure(corpus: Path) -> tuple[Figure, ...]:
    """Return the figures of the linter over ``base`` and ``amending``."""
    tally = lint(corpus)
    table = tuple(rows(tally))
    common = [kode for kode in tally.hits if tally.rate(kode) > BATAS]
    judged = {row.kode: row for row in _judged()}
    missing = sorted(kode for kode in common if kode not in judged)
    read, clean = tally.files - len(tally.unread), tally.files - len(tally.crashes)
    return (
        Figure("Pemeriksaan tanpa macet", clean, tally.files, 100, tuple(tally.crashes)),
        Figure("Berkas terperiksa", read, tally.files, 99, tuple(tally.unread)),
        Figure("Kode di atas 2 % yang dinilai", len(common) - len(missing), len(common), 100,
               tuple(f"{kode}: belum dinilai di docs/ketepatan.yaml" for kode in missing)),
        _precise(tuple(judged.values())),
        _silent(tally),
        Figure("Temuan per kode", tally.pasal / tally.seconds, 1, 20, (), "Pasal/s", table),
    )  # fmt: skip


def _judged() -> tuple[Ketepatan, ...]:
    """Return what was judged by hand."""
    found = load_ketepatan(HERE)
    return found.penilaian if found else ()


def _precise(judged: Sequence[Ketepatan]) -> Figure:
    """Return how many judged codes are as grave as their precision allows."""
    loud = tuple(
        f"{row.kode}: tepat {row.persen:.0f} %, tetapi {PER_KODE[row.kode].code.severity}"
        for row in judged
        if row.persen < CUKUP and PER_KODE[row.kode].code.severity is not Severity.PETUNJUK
    )
    total = len(judged)
    return Figure("Kode setegas ketepatannya", total - len(loud), total, 100, loud)


def _silent(tally: Tally) -> Figure:
    """Return how many codes that are said to find nothing in fact find nothing."""
    found = load_ketepatan(HERE)
    said = [str(kode) for kode in found.tanpa_temuan] if found else []
    loud = tuple(f"{kode}: {len(tally.hits[kode])} temuan" for kode in said if tally.hits[kode])
    return Figure("Kode tanpa temuan memang diam", len(said) - len(loud), len(said), 100, loud)


def rows(tally: Tally) -> Iterator[str]:
    """Yield a line a code: findings per 1,000 Pasal, the share of Pasal, the meaning."""
    for x in sorted(LINTS, key=lambda x: -len(tally.hits[x.kode])):
        if tally.hits[x.kode]:
            yield (
                f"{x.kode:<5} {tally.per_mil(x.kode):8.1f} per 1.000 Pasal,"
                f" {tally.rate(x.kode):5.1f} % Pasal, {x.code.severity:<10} {x.code.meaning[:60]}"
            )


def samples(tally: Tally, kode: str, count: int = SAMPEL) -> Sequence[Pelanggaran]:
    """Return findings of a code drawn by lot, the same on every run over the same corpus."""
    hits = sorted(tally.hits[kode], key=lambda p: (p.span, p.kena.awal))
    return random.Random(f"{BENIH} {kode}").sample(hits, min(count, len(hits)))


def main(argv: Sequence[str] | None = None) -> int:
    """Print samples of codes with the words around, to be judged by hand."""
    parser = argparse.ArgumentParser(prog="python -m tools.corpus_lint", description=__doc__)
    parser.add_argument("korpus", nargs="?", type=Path, default=HERE.parent / "shared" / "corpus")
    parser.add_argument("--kode", default="", help="kode yang dicetak sampelnya, dipisah koma")
    parser.add_argument("--jumlah", type=int, default=SAMPEL, help="banyaknya sampel")
    args = parser.parse_args(argv)
    tally = lint(args.korpus)
    print("\n".join(rows(tally)))
    for kode in filter(None, args.kode.split(",")):
        print(f"\n== {kode} ({len(tally.hits[kode])} temuan)")
        for n, satu in enumerate(samples(tally, kode, args.jumlah), start=1):
            print(f"{n:>3}. {_shown(satu)}")
    return 0


def _shown(satu: Pelanggaran) -> str:
    """Return a finding with what stands around it."""
    kena = satu.kena
    teks = kena.petikan.teks
    akhir = kena.akhir or len(teks)
    sekitar = f"{teks[max(0, kena.awal - 100) : kena.awal]}[[{teks[kena.awal : akhir][:260]}]]"
    sekitar += teks[akhir : akhir + 100]
    return f"{satu.span} {kena.petikan.label}: {kena.pesan}\n      {' '.join(sekitar.split())}"


if __name__ == "__main__":
    sys.exit(main())
