"""``make mutasi``: small breaks, one at a time, and whether the tests of their room notice.

mutmut knows how Python can be broken; which breaks are tried, where and for how long is told here,
because it has no sample of its own (docs/adr/0030). A sample is drawn with a seed from every room.
Verdicts are kept in ``build/mutasi``: a run that was ended goes on where it stopped, and a break is
tried again only when its file changed or, once it lived, when the tests did.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from libcst import CSTNode

HOME = Path(__file__).resolve().parents[1]
KEPT = HOME / "build" / "mutasi" / "putusan.json"
REPORT = HOME / "docs" / "mutasi.md"
NEEDED = ("generator", "templates", "content", "docs", "tests", "tools", ".vscode")
GOAL = 85  # per cent
PATIENCE = 4  # times what the tests of a room need when nothing is broken


@dataclass(frozen=True)
class Room:
    """Files that are broken, and the tests that must notice."""

    name: str
    files: tuple[str, ...]
    tests: tuple[str, ...]


ROOMS = (
    Room("final", ("generator/app/final.py",), ("tests/app/test_final.py",)),
    Room("content", ("generator/content/check*.py",), ("tests/bad", "tests/content")),
    Room("model", ("generator/model/*.py",), ("tests/model", "tests/bad", "tests/content")),
    Room("law", ("generator/law/**/*.py",), ("tests/law",)),
)


@dataclass(frozen=True)
class Mutant:
    """One break: a file, and its text broken in one place."""

    path: str
    text: str
    diff: str
    line: int

    def key(self, tests: str) -> tuple[str, str]:
        """Return what a verdict on it is good for: for ever, and while the tests stay."""
        text = hashlib.sha256(f"{self.path}\n{self.text}".encode()).hexdigest()[:20]
        return text, tests


def breaks(path: Path) -> list[Callable[[], Mutant]]:
    """Return every break that mutmut knows for a file, not yet made: making one takes its time."""
    from mutmut.mutation.file_mutation import create_mutations

    before, name = path.read_text(encoding="utf-8"), path.relative_to(HOME).as_posix()
    module, found, *_ = create_mutations(name, before)

    def made(old: CSTNode, new: CSTNode) -> Mutant:
        return _mutant(name, before, module.deep_replace(old, new).code)

    return [partial(made, m.original_node, m.mutated_node) for m in found]


def _mutant(name: str, before: str, after: str) -> Mutant:
    lines = list(difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))
    line = int(lines[2].split()[1].lstrip("-").partition(",")[0])
    return Mutant(name, after, "\n".join(each for each in lines[3:]), line)


def sample(room: Room, count: int, seed: int) -> tuple[int, list[Mutant]]:
    """Return how many breaks a room has, and ``count`` of them drawn with a seed."""
    paths = sorted({path for pattern in room.files for path in HOME.glob(pattern)})
    every = [each for path in paths for each in breaks(path)]
    random.Random(f"{seed}-{room.name}").shuffle(every)  # a larger sample holds the smaller one
    return len(every), [make() for make in every[:count]]


class Scratch:
    """A copy of the project in which one file at a time is broken."""

    def __init__(self, root: Path) -> None:
        self.root = root
        ignored = shutil.ignore_patterns("__pycache__", "build")
        for name in NEEDED:
            shutil.copytree(HOME / name, root / name, ignore=ignored)
        shutil.copyfile(HOME / "pyproject.toml", root / "pyproject.toml")

    def passes(self, tests: Sequence[str], seconds: float | None = None) -> bool:
        """Return whether the tests pass in time."""
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
        environment = {**os.environ, "CI": "1", "PYTHONDONTWRITEBYTECODE": "1"}
        with subprocess.Popen(
            command, cwd=self.root, env=environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True,
        ) as run:  # fmt: skip
            try:
                code = run.wait(seconds)
            except subprocess.TimeoutExpired:
                os.killpg(run.pid, 9)
                return False
        if code == 5:
            sys.exit(f"tidak ada uji di {' '.join(tests)}")
        return code == 0

    def kills(self, mutant: Mutant, tests: Sequence[str], seconds: float) -> bool:
        """Return whether the tests notice a break."""
        path = self.root / mutant.path
        whole = path.read_text(encoding="utf-8")
        path.write_text(mutant.text, encoding="utf-8")
        try:
            return not self.passes(tests, seconds)
        finally:
            path.write_text(whole, encoding="utf-8")


class Verdicts:
    """What was found before, on disk after every break."""

    def __init__(self) -> None:
        self.known: dict[str, str] = json.loads(KEPT.read_text()) if KEPT.exists() else {}

    def get(self, mutant: Mutant, tests: str) -> bool | None:
        """Return whether a break was killed, or None when it has to be tried (again)."""
        text, now = mutant.key(tests)
        said = self.known.get(text)
        return True if said == "mati" else False if said == now else None

    def put(self, mutant: Mutant, tests: str, killed: bool) -> None:
        """Keep a verdict; one on a survivor names the tests that let it live."""
        text, now = mutant.key(tests)
        self.known[text] = "mati" if killed else now
        KEPT.parent.mkdir(parents=True, exist_ok=True)
        KEPT.write_text(json.dumps(self.known, indent=0, sort_keys=True))


@dataclass(frozen=True)
class Found:
    """What became of the sample of one room."""

    room: Room
    every: int
    tried: int
    alive: tuple[Mutant, ...]

    @property
    def percent(self) -> float:
        """How many of a hundred were noticed."""
        return 100 * (self.tried - len(self.alive)) / self.tried


def digest(tests: Sequence[str]) -> str:
    """Return what changes when the tests of a room do."""
    found = sorted(p for name in tests for p in _files(HOME / name))
    return hashlib.sha256(b"".join(p.read_bytes() for p in found)).hexdigest()[:20]


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from (p for p in path.rglob("*") if p.suffix in (".py", ".yaml", ".txt"))


def run(room: Room, count: int, seed: int, until: float, verdicts: Verdicts) -> Found:
    """Try the sample of a room, or as much of it as the time allows."""
    every, drawn = sample(room, count, seed)
    tests, tried, alive = digest(room.tests), 0, []
    with tempfile.TemporaryDirectory(prefix="mutasi-") as folder:
        scratch, limit = Scratch(Path(folder)), 0.0
        for mutant in drawn:
            killed = verdicts.get(mutant, tests)
            if killed is None:
                if time.monotonic() > until:
                    break
                limit = limit or _baseline(scratch, room)
                killed = scratch.kills(mutant, room.tests, limit)
                verdicts.put(mutant, tests, killed)
            tried += 1
            alive += [] if killed else [mutant]
            said = "diketahui" if killed else f"HIDUP\n{mutant.diff}"
            print(f"{mutant.path}:{mutant.line} {said}", flush=True)
    return Found(room, every, tried, tuple(sorted(alive, key=lambda m: (m.path, m.line, m.diff))))


def _baseline(scratch: Scratch, room: Room) -> float:
    """Return how long the tests of a room may take; they must pass when nothing is broken."""
    begin = time.monotonic()
    if not scratch.passes(room.tests):
        sys.exit(f"uji ruang {room.name} gagal sebelum ada yang dirusak")
    return PATIENCE * (time.monotonic() - begin) + 20


def report(found: Sequence[Found], options: Mapping[str, object]) -> str:
    """Return the report as Markdown."""
    flags = f"--benih {options['benih']} --banyak {options['banyak']}"
    lines = [
        "# Mutasi",
        "",
        f'Ditulis oleh `make mutasi FLAGS="{flags} --tulis"`; jangan disunting. Setiap baris satu',
        "ruang: berapa perusakan yang dikenal mutmut di dalamnya, berapa yang dicoba (sampel acak",
        f"berbenih), dan berapa yang diketahui uji ruang itu. Sasarannya {GOAL} persen.",
        "",
        "| ruang | uji | perusakan | dicoba | diketahui | persen |",
        "| --- | --- | ---: | ---: | ---: | ---: |",
    ]
    for one in (one for one in found if one.tried):
        tests = ", ".join(f"`{name}`" for name in one.room.tests)
        counts = f"{one.every} | {one.tried} | {one.tried - len(one.alive)} | {one.percent:.0f}"
        lines.append(f"| {one.room.name} | {tests} | {counts} |")
    lines += ["", "## Yang tidak diketahui", ""]
    for mutant in (m for one in found for m in one.alive):
        lines += [f"`{mutant.path}:{mutant.line}`", "", "```diff", mutant.diff, "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def main() -> None:
    """Draw, try, report."""
    parser = argparse.ArgumentParser(prog="make mutasi", description=__doc__)
    parser.add_argument("--ruang", choices=[room.name for room in ROOMS], action="append")
    parser.add_argument("--banyak", type=int, default=40, help="perusakan tiap ruang")
    parser.add_argument("--benih", type=int, default=1)
    parser.add_argument("--menit", type=float, default=60, help="paling lama")
    parser.add_argument("--tulis", action="store_true", help="tulis docs/mutasi.md")
    options = parser.parse_args()
    end, verdicts = time.monotonic() + 60 * options.menit, Verdicts()
    asked = [room for room in ROOMS if not options.ruang or room.name in options.ruang]
    found = []
    for n, room in enumerate(asked):  # each has its share of the time that is left
        until = time.monotonic() + (end - time.monotonic()) / (len(asked) - n)
        found.append(run(room, options.banyak, options.benih, until, verdicts))
    text = report(found, vars(options))
    if options.tulis:
        REPORT.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
