"""Seconds of a command, and the peak memory of every process that it starts (Linux: /proc)."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

EVERY = 0.02  # seconds between two looks at the processes
OFFICE = "soffice"


@dataclass(frozen=True)
class Measure:
    """Seconds of wall clock of each run, and the largest process of any of them (MiB)."""

    name: str
    seconds: tuple[float, ...]
    memory: float
    office: float = 0.0

    @property
    def typical(self) -> float:
        """Return the median."""
        return median(self.seconds)


@dataclass
class Watch:
    """Looks at the processes of one session; keeps the peak of each kind in KiB."""

    session: int
    peaks: dict[bool, int] = field(default_factory=dict)

    def look(self) -> None:
        """Take in the peaks of all processes that live now."""
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                if os.getsid(int(folder.name)) == self.session:
                    self._take(folder)
            except OSError:
                continue  # it just ended

    def _take(self, folder: Path) -> None:
        lines = (folder / "status").read_text().splitlines()
        values = dict(line.split(":", 1) for line in lines if ":" in line)
        is_office = values["Name"].strip().startswith((OFFICE, "oosplash"))
        peak = int(values.get("VmHWM", "0 kB").split()[0])
        self.peaks[is_office] = max(self.peaks.get(is_office, 0), peak)


def run(command: Sequence[str], folder: Path) -> tuple[float, Watch]:
    """Run a command to its end; raise SystemExit with its errors when it fails."""
    start = time.perf_counter()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=errors, start_new_session=True
        )
        watch, done = Watch(process.pid), threading.Event()
        looker = threading.Thread(target=_watch, args=(watch, done))
        looker.start()
        process.wait()
        seconds = time.perf_counter() - start
        done.set()
        looker.join()
        errors.seek(0)
        if process.returncode:
            raise SystemExit(f"{' '.join(command)}:\n{errors.read().decode()[-2000:]}")
    return seconds, watch


def _watch(watch: Watch, done: threading.Event) -> None:
    while not done.wait(EVERY):
        watch.look()


def measured(
    name: str, command: Sequence[str], folder: Path, before: Callable[[], None], times: int
) -> Measure:
    """Run a command ``times`` times, preparing before each."""
    results = []
    for _ in range(times):
        before()
        results.append(run(command, folder))
    peaks = [max((w.peaks.get(kind, 0) for _, w in results)) / 1024 for kind in (False, True)]
    return Measure(name, tuple(s for s, _ in results), *peaks)
