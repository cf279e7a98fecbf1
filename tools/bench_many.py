"""How long hundreds of dossiers take: ``python -m tools.bench_many [--banyak 552]``.

Every dossier is one of the samples under another name, with its draft alone: what is measured is
what each costs besides the layout of its pages, which all of them share. The first run builds them,
the others ask again: with the documents gone, with everything in place, and after an edit.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tools.bench import HOME, copy_project
from tools.measure import Run, run

SAMPLE = "contoh-perwali-lingkungan-hidup"
REGIONS = 552  # 38 provinces, 416 regencies, 98 cities
LIMIT = 120.0  # seconds for all of them from memory, on two cores (issue 16)


def dossiers(folder: Path, many: int) -> None:
    """Leave so many dossiers in ``content/`` of a copy of the project, and no other."""
    content = folder / "content"
    sample = shutil.move(content / SAMPLE, folder / SAMPLE)
    for other in content.iterdir():
        if not other.name.startswith("_"):
            shutil.rmtree(other)
    identity = (Path(sample) / "dossier.yaml").read_text("utf-8")
    head, _, _ = identity.partition("\ndokumen:")
    for number in range(1, many + 1):
        place = content / f"daerah-{number:03d}"
        shutil.copytree(sample, place)
        (place / "dossier.yaml").write_text(f"{head}\ndokumen:\n  - ranperda\n", "utf-8")


def table(many: int) -> tuple[str, bool]:
    """Return the table, and whether what is asked for was reached."""
    build = [sys.executable, "-m", "generator", "build", "--quiet"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy_project(folder)
        dossiers(folder, many)

        def emptied() -> None:
            for place in (folder / "build").iterdir():
                if place.name != ".cache":
                    shutil.rmtree(place)

        def edited() -> None:
            for place in sorted((folder / "content").glob("daerah-*"))[:: max(1, many // 5)]:
                path = place / "dossier.yaml"
                path.write_text(path.read_text("utf-8") + "\n# disunting\n", "utf-8")

        plans: tuple[tuple[str, Callable[[], None], list[str]], ...] = (
            ("dibangun pertama kali", lambda: None, build),
            ("semua dari singgahan", emptied, build),
            ("tidak ada yang berubah", lambda: None, [*build, "--stale"]),
            ("lima dosir disunting", edited, [*build, "--stale"]),
        )
        rows: list[tuple[str, Run]] = []
        for what, before, command in plans:
            before()
            rows.append((what, run(command, folder)))
    lines = [
        f"| {many} dosir, {os.cpu_count()} inti | detik | detik prosesor | MiB |",
        "| --- | --- | --- | --- |",
        *(f"| {what} | {r.seconds:.1f} | {r.processor:.1f} | {peak(r):.0f} |" for what, r in rows),
    ]
    again = rows[1][1].seconds
    allowed = LIMIT * many / REGIONS
    said = f"Semua dari singgahan: {again:.1f} detik, batas {allowed:.0f}."
    return "\n".join([*lines, "", said]), again <= allowed


def peak(done: Run) -> float:
    """Return the largest process of a run, in MiB."""
    return max(done.peaks.values(), default=0) / 1024


def main() -> None:
    """Measure and print; exit 1 when it took longer than asked for."""
    arguments = argparse.ArgumentParser(description="Ukur ratusan dosir.")
    arguments.add_argument("--banyak", type=int, default=REGIONS)
    text, reached = table(arguments.parse_args().banyak)
    print(text)
    sys.exit(not reached)


if __name__ == "__main__":
    sys.path.insert(0, str(HOME))
    main()
