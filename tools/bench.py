"""``make bench``: how long things take and how much memory they need, as ratios of one run.

Everything is measured as a user meets it: whole processes, in a copy of the project, with make.
The yardstick is WeasyPrint laying out the same documents in one plain process. The table goes to
``docs/kinerja.md`` with ``--write``.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

HOME = Path(__file__).resolve().parents[1]
HEAD = """# Kinerja

Ditulis oleh `make bench FLAGS=--write`. Percayalah pada perbandingannya, bukan pada detiknya:
mesin yang lain memberi detik yang lain. "Polos" berarti dokumen yang sama ditata WeasyPrint dalam
satu proses tanpa singgahan; baris lainnya mencakup pula DOCX, pembuktian, dan pemeriksaan."""
SLUG = "banten-perangkat-daerah"
COPIED = (
    "content",
    "generator",
    "templates",
    "tools",
    "Makefile",
    "pyproject.toml",
    "requirements.lock",
)


@dataclass(frozen=True)
class Measure:
    """Seconds of wall clock of each run, and the largest memory of any process in it (MiB)."""

    name: str
    seconds: tuple[float, ...]
    memory: float

    @property
    def typical(self) -> float:
        """Return the median."""
        return median(self.seconds)


def run(command: Sequence[str], folder: Path) -> tuple[float, float]:
    """Run a command and return its seconds and the peak memory of its largest process in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    _, errors = process.communicate()
    seconds = time.perf_counter() - start
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{errors.decode()[-2000:]}")
    return seconds, _peak()


def _peak() -> float:
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def measured(
    name: str, command: Sequence[str], folder: Path, before: Callable[[], None], times: int
) -> Measure:
    """Run a command ``times`` times, preparing before each."""
    results = []
    for _ in range(times):
        before()
        results.append(_forked(command, folder))
    return Measure(name, tuple(s for s, _ in results), max(m for _, m in results))


def _forked(command: Sequence[str], folder: Path) -> tuple[float, float]:
    """Measure in a fresh process, because the peak of children never falls within one."""
    code = (
        "import sys; from tools.bench import run; from pathlib import Path;"
        "print(*run(sys.argv[2:], Path(sys.argv[1])))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder), *command],
        cwd=HOME,
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, memory = map(float, done.stdout.split())
    return seconds, memory


def copy_project(folder: Path) -> None:
    """Copy what a build needs; the environment is shared with the original."""
    for name in COPIED:
        source = HOME / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder / name)


def measures(folder: Path, times: int) -> list[Measure]:
    """Return every measure, the yardstick first."""
    python = sys.executable
    make = ["make", "-s", f"VENV={Path(sys.prefix)}"]
    build, finding = folder / "build", _finding(folder)
    edits = iter(range(1000))

    def nothing() -> None:
        """Leave everything as it is."""

    def clean() -> None:
        shutil.rmtree(build, ignore_errors=True)

    def edit() -> None:
        text = finding.read_text(encoding="utf-8")
        finding.write_text(_edited(text, next(edits)), encoding="utf-8")

    return [
        measured(
            "WeasyPrint polos, satu proses",
            [python, "-m", "tools.plain_pdf", SLUG],
            folder,
            nothing,
            times,
        ),
        measured("make dari kosong", make, folder, clean, times),
        measured("make, tidak ada yang berubah", make, folder, nothing, 5),
        measured("make, satu temuan disunting", make, folder, edit, times),
        measured(
            "naskah check, proses dingin", [python, "-m", "generator", "check"], folder, nothing, 5
        ),
    ]


def _finding(folder: Path) -> Path:
    return sorted((folder / "content" / SLUG / "temuan").glob("*.yaml"))[0]


def _edited(text: str, number: int) -> str:
    """Return a finding whose effect has one more word, other than the last time."""
    lines = text.splitlines()
    place = next(i for i, line in enumerate(lines) if line.startswith("akibat:"))
    lines[place + 1] = lines[place + 1].split(" [uji")[0] + f" [uji {number}]"
    return "\n".join(lines) + "\n"


def table(found: Sequence[Measure]) -> str:
    """Return the table of ``docs/kinerja.md``."""
    yard = found[0].typical
    rows = [
        f"| {m.name} | {m.typical:.2f} | {m.typical / yard:.2f} | {m.memory:.0f} |" for m in found
    ]
    head = [
        "| perintah | detik (median) | terhadap polos | memori puncak proses, MiB |",
        "| --- | --- | --- | --- |",
    ]
    return "\n".join([*head, *rows]) + "\n"


def main() -> None:
    """Measure, print, and with ``--write`` keep the table."""
    arguments = argparse.ArgumentParser(description="Ukur waktu dan memori.")
    arguments.add_argument("--times", type=int, default=3)
    arguments.add_argument("--write", action="store_true")
    args = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy_project(folder)
        text = table(measures(folder, args.times))
    print(text)
    if args.write:
        machine = f"{platform.system()}, {os.cpu_count()} inti, Python {platform.python_version()}"
        page = f"{HEAD}\n\nMesin: {machine}.\n\n{text}"
        (HOME / "docs" / "kinerja.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
