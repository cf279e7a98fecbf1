"""How long a look-up in a snapshot of 100,000 regulations takes.

``python -m tools.bench_pustaka`` imports a made-up snapshot, looks a thousand regulations up, each
with the index opened anew as a command does, and prints the CPU seconds (a busy machine says
nothing of the program); return 1 when any look-up takes longer than the limit.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from generator.app.library import import_snapshot, look_up
from generator.app.paths import Home

ROWS = 100_000
ASKED = 1000
LIMIT = 0.005  # seconds a look-up
KINDS = ("UU", "PP", "Perpres", "Permendagri", "Perda")


def snapshot(rows: int) -> str:
    """Return a CSV of made-up regulations, twenty years of every kind."""
    lines = ["jenis,nomor,tahun,judul,LN/TLN,diubah oleh,dicabut oleh,sumber\n"]
    for n in range(rows):
        kind, year, number = KINDS[n % 5], 2000 + n // 5 % 25, n // 125 + 1
        title = f"Penyelenggaraan Urusan Contoh Nomor {n}"
        lines.append(f"{kind},{number},{year},{title},LN {year}/{n},{kind} 1/2025,,contoh\n")
    return "".join(lines)


def main() -> int:
    """Measure, print, and return 1 when one look-up is over the limit."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        path = Path(folder) / "cuplikan.csv"
        path.write_text(snapshot(ROWS), encoding="utf-8")
        start = time.perf_counter()
        count, faults = import_snapshot(home, path)
        print(
            f"{count} peraturan dimuat, {len(faults)} ditolak: {time.perf_counter() - start:.1f} s"
        )
        chance, times = random.Random(1), []
        for _ in range(ASKED):
            n = chance.randrange(ROWS)
            name = f"{KINDS[n % 5]} {n // 125 + 1}/{2000 + n // 5 % 25}"
            start = time.process_time()
            found = look_up(home, name)
            times.append(time.process_time() - start)
            assert found, name
    times.sort()
    middle, slow = times[ASKED // 2], times[-1]
    print(f"{ASKED} pencarian: median {middle * 1000:.2f} ms, terlama {slow * 1000:.2f} ms CPU")
    return int(slow > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
