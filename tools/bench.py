"""``make bench``: how long things take and how much memory they need, as ratios of one run.

Everything is measured as a user meets it: whole processes, in a copy of the project, with make.
The yardstick is WeasyPrint laying out the same documents in one plain process. The tables go to
``docs/kinerja.md`` with ``--write``.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools import bench_growth
from tools.measure import Measure, measured

HOME = Path(__file__).resolve().parents[1]
HEAD = """# Kinerja

Ditulis oleh `make bench FLAGS=--write`. Percayalah pada perbandingannya, bukan pada detiknya:
mesin yang lain memberi detik yang lain, dan mesin yang dipakai bersama memberi detik yang
berubah-ubah. Setiap baris adalah proses utuh, dari awal sampai berkas tertulis."""
POLOS = """"Polos" berarti dokumen yang sama ditata WeasyPrint dalam satu proses, tanpa singgahan
dan tanpa DOCX; `make` mencakup pula DOCX, pembuktian, pemeriksaan, dan edisi web. Detik prosesor
mencakup semua proses yang dimulai perintahnya, LibreOffice pun. Memori adalah puncak proses
terbesar; LibreOffice disebut tersendiri. Sasaran: bagian dari polos, prosesor lalu jam dinding."""
TUMBUH = """Pertumbuhan: satu bab disalin 1 sampai 16 kali di dalam bab itu sendiri, dalam detik
prosesor. Pangkat 1 berarti dua kali isi memerlukan dua kali waktu."""
OFFICE = "LibreOffice, MiB"
LAIN = "Ukuran lain, dari programnya masing-masing:"
SLUG = "banten-perangkat-daerah"
PHRASE = re.compile(r"bertanggung jawab (?:(?:secara )?langsung )?kepada kepala Dinas")
WORDS = tuple(
    f"bertanggung jawab {how}kepada kepala Dinas" for how in ("langsung ", "secara langsung ", "")
)
COPIED = (
    *("content", "generator", "templates", "tools"),
    *("Makefile", "pyproject.toml"),
    *("requirements.lock", "requirements-dev.lock", "requirements-mutasi.lock"),
)
# Run and quoted where they exist.
OTHERS = ("bench_law", "bench_abk", "bench_audit", "bench_many", "bench_peers")


@dataclass(frozen=True)
class Goal:
    """What is asked of a measure: shares of the yardstick, or seconds of its own."""

    work: float | None = None
    clock: float | None = None
    seconds: float | None = None

    def told(self, found: Measure, yard: Measure) -> str:
        """Return the goals and whether each is reached."""
        asked = (
            (self.work, found.work / yard.work),
            (self.clock, found.typical / yard.typical),
            (self.seconds, found.work),
        )
        words = [
            f"<= {goal:g} {'ya' if is_ <= goal else 'BELUM'}"
            for goal, is_ in asked
            if goal is not None
        ]
        return ", ".join(words) or "–"


def copy_project(folder: Path) -> None:
    """Copy what a build needs; the environment is shared with the original."""
    for name in COPIED:
        source = HOME / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder / name)


def measures(folder: Path, times: int) -> list[tuple[Measure, Goal]]:
    """Return every measure with what is asked of it, the yardstick first."""
    python = sys.executable
    ready = Path(sys.prefix, ".siap")  # never made anew here
    make = ["make", "-s", "-o", str(ready), f"VENV={Path(sys.prefix)}", SLUG]
    naskah = [python, "-m", "generator"]
    build, dossier = folder / "build", folder / "content" / SLUG
    finding, draft = _finding(folder), dossier / "perubahan.yaml"
    edits = iter(range(1000))

    def nothing() -> None:
        """Leave everything as it is."""

    def clean() -> None:
        shutil.rmtree(build, ignore_errors=True)

    def edit() -> None:
        text = finding.read_text(encoding="utf-8")
        finding.write_text(_edited(text, next(edits)), encoding="utf-8")

    def reword() -> None:
        text, words = draft.read_text("utf-8"), WORDS[next(edits) % len(WORDS)]
        draft.write_text(PHRASE.sub(words, text, count=1), "utf-8")

    def emptied() -> None:
        shutil.rmtree(build / SLUG)

    def pages_alone() -> None:
        emptied()
        for packet in (build / ".cache").glob("paket-*"):
            packet.unlink()

    plans: list[tuple[str, list[str], Callable[[], None], int, Goal]] = [
        ("WeasyPrint polos", [python, "-m", "tools.plain_pdf", SLUG], nothing, times, Goal()),
        ("PDF saja, dari kosong", [python, "-m", "tools.pdf_alone", SLUG], nothing, 1, Goal()),
        ("`make` dari kosong", make, clean, times, Goal(0.75, 0.46)),
        ("`make`, satu temuan disunting", make, edit, times, Goal(0.10)),
        ("`make`, satu kata operasi disunting", make, reword, times, Goal(0.12)),
        ("`make`, dokumen dihapus, isi tetap", make, emptied, times, Goal(0.05)),
        ("sama, hanya halaman yang diingat", make, pages_alone, times, Goal()),
        ("`make`, tidak ada yang berubah", make, nothing, 5, Goal()),
        ("`naskah check`, isi tetap", [*naskah, "check", SLUG], nothing, 5, Goal(seconds=0.7)),
        ("`naskah check`, temuan disunting", [*naskah, "check", SLUG], edit, times, Goal()),
        ("`naskah --help`", [*naskah, "--help"], nothing, 5, Goal(seconds=0.1)),
    ]
    found = []
    for name, how, before, count, goal in plans:
        found.append((measured(name, how, folder, before, count), goal))
        print(table(found).splitlines()[-1], file=sys.stderr)  # what is known if one later fails
    return found


def _finding(folder: Path) -> Path:
    return sorted((folder / "content" / SLUG / "temuan").glob("*.yaml"))[0]


def _edited(text: str, number: int) -> str:
    """Return a finding whose effect has one more word, other than the last time."""
    lines = text.splitlines()
    place = next(i for i, line in enumerate(lines) if line.startswith("akibat:"))
    lines[place + 1] = lines[place + 1].split(" (uji")[0] + f" (uji {number})"
    return "\n".join(lines) + "\n"


def table(found: Sequence[tuple[Measure, Goal]]) -> str:
    """Return the table of times and memory."""
    yard = found[0][0]
    shares = ("detik prosesor", "dari polos", "detik", "dari polos")
    heads = ("perintah", *shares, "MiB", OFFICE, "sasaran")
    rows = [heads, ("---",) * len(heads)]
    for m, goal in found:
        work, clock = m.work / yard.work, m.typical / yard.typical
        numbers = (f"{m.work:.2f}", f"{work:.2f}", f"{m.typical:.2f}", f"{clock:.2f}")
        office = f"{m.office:.0f}" if m.office else "–"
        rows.append((m.name, *numbers, f"{m.memory:.0f}", office, goal.told(m, yard)))
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def quoted(name: str) -> str:
    """Return what another benchmark prints, or nothing where it is not there."""
    if not (HOME / "tools" / f"{name}.py").exists():
        return ""
    done = subprocess.run(
        [sys.executable, "-m", f"tools.{name}"],
        cwd=HOME,
        capture_output=True,
        text=True,
        check=False,
    )
    return f"`python -m tools.{name}`:\n\n```\n{done.stdout.strip()}\n```\n"


def page(times: int) -> str:
    """Measure everything and return the page."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy_project(folder)
        times_and_memory = table(measures(folder, times))
    busy = f"{os.getloadavg()[0]:.0f}"  # what others had the machine do meanwhile counts too
    machine = (
        f"{platform.system()}, {os.cpu_count()} inti, Python {platform.python_version()}; "
        f"beban rata-rata pada akhir pengukuran {busy} proses"
    )
    parts = [HEAD, f"Mesin: {machine}.", POLOS, times_and_memory, TUMBUH, bench_growth.table()]
    if others := [text for each in OTHERS if (text := quoted(each))]:
        parts += [LAIN, *others]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def main() -> None:
    """Measure, print, and with ``--write`` keep the page."""
    arguments = argparse.ArgumentParser(description="Ukur waktu dan memori.")
    arguments.add_argument("--times", type=int, default=3)
    arguments.add_argument("--write", action="store_true")
    args = arguments.parse_args()
    text = page(args.times)
    print(text)
    if args.write:
        (HOME / "docs" / "kinerja.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
