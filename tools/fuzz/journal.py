"""What a run has done so far, line by line, so that an interrupted run goes on where it was."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict

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
    """The verdicts of one part and seed; those of other code are forgotten."""

    def __init__(self, part: str, seed: str, code: str, fresh: bool = False) -> None:
        FOLDER.mkdir(parents=True, exist_ok=True)
        self._path = FOLDER / f"{part}-{seed}-{code}.jsonl"
        if fresh:
            self._path.unlink(missing_ok=True)
        self.found = dict(self._read())

    def _read(self) -> Iterator[tuple[int, Verdict]]:
        if not self._path.exists():
            return
        for line in self._path.read_text("utf-8").splitlines():
            try:
                number, data = json.loads(line)
            except ValueError:
                continue  # the line at which the run was cut off
            yield number, Verdict(**{**data, "codes": tuple(data["codes"])})

    def add(self, number: int, verdict: Verdict) -> None:
        """Keep a verdict."""
        self.found[number] = verdict
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps([number, asdict(verdict)]) + "\n")
