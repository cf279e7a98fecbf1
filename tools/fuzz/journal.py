"""What a run has done so far, line by line, so that an interrupted run goes on where it was."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tools.fuzz.bases import HOME
from tools.fuzz.judge import Verdict

FOLDER = HOME / "build" / ".fuzz"
CODE = ("generator", "templates", "tools/fuzz", "tests/fuzz/bahan")


def fingerprint() -> str:
    """Return a hash of the code that is tried and of what tries it."""
    total = hashlib.sha256()
    for root in CODE:
        for path in sorted((HOME / root).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                total.update(path.relative_to(HOME).as_posix().encode() + path.read_bytes())
    return total.hexdigest()[:12]


class Journal:
    """The verdicts of one part and seed; those of other code are forgotten unless ``carried``.

    What is carried over are the cases that passed; those that failed are tried again.
    """

    def __init__(
        self, part: str, seed: str, code: str, *, fresh: bool = False, carried: bool = False
    ) -> None:
        FOLDER.mkdir(parents=True, exist_ok=True)
        self._path = FOLDER / f"{part}-{seed}-{code}.jsonl"
        if fresh:
            self._path.unlink(missing_ok=True)
        self.found = dict(_read(self._path))
        others = sorted(FOLDER.glob(f"{part}-{seed}-*.jsonl"), key=lambda p: p.stat().st_mtime)
        before = {n: v for path in others if carried for n, v in _read(path)}
        self.carried = {n for n, v in before.items() if not v.kind} - self.found.keys()
        self.found |= {n: before[n] for n in self.carried}

    def add(self, number: int, verdict: Verdict) -> None:
        """Keep a verdict."""
        self.found[number] = verdict
        self.carried.discard(number)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps([number, asdict(verdict)]) + "\n")


def _read(path: Path) -> Iterator[tuple[int, Verdict]]:
    if not path.exists():
        return
    for line in path.read_text("utf-8").splitlines():
        try:
            number, data = json.loads(line)
        except ValueError:
            continue  # the line at which the run was cut off
        yield number, Verdict(**{**data, "codes": tuple(data["codes"])})
