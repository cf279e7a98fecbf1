"""Seconds and processor seconds of a command and all that it starts, and the peak memory of each.

Both are looked up in ``/proc`` (Linux) while it runs: what a process used after the last look is
not seen, nor is one that lives no longer.
"""

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

EVERY = 0.03  # seconds between two looks at the processes
OFFICE = "soffice"
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Run:
    """One run of a command: seconds of wall clock, of processors, and peaks in MiB by kind."""

    seconds: float
    processor: float
    peaks: dict[bool, int]


@dataclass(frozen=True)
class Measure:
    """Seconds of each run, of the clock and of processors, and the largest process (MiB)."""

    name: str
    seconds: tuple[float, ...]
    processor: tuple[float, ...]
    memory: float
    office: float = 0.0

    @property
    def typical(self) -> float:
        """Return the median of the clock."""
        return median(self.seconds)

    @property
    def work(self) -> float:
        """Return the median of processor seconds."""
        return median(self.processor)


@dataclass
class Watch:
    """Looks at a process and all below it: peaks of each kind in KiB, ticks of each process."""

    root: int
    peaks: dict[bool, int] = field(default_factory=dict)
    ticks: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with the process alone."""
        self.ticks[self.root] = 0

    @property
    def processor(self) -> float:
        """Return the processor seconds of all processes seen."""
        return sum(self.ticks.values()) / TICKS

    def look(self) -> None:
        """Take in all processes that live now; one whose parent has left is still known."""
        told = [stat for folder in Path("/proc").glob("[0-9]*") if (stat := stat_of(folder))]
        for pid, parent, ticks in sorted(told):
            if pid in self.ticks or parent in self.ticks:
                self.ticks[pid] = ticks
                self._peak(pid)

    def _peak(self, pid: int) -> None:
        try:
            lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        except OSError:
            return  # it just ended
        values = dict(line.split(":", 1) for line in lines if ":" in line)
        is_office = values["Name"].strip().startswith((OFFICE, "oosplash"))
        peak = int(values.get("VmHWM", "0 kB").split()[0])
        self.peaks[is_office] = max(self.peaks.get(is_office, 0), peak)


def stat_of(folder: Path) -> tuple[int, int, int] | None:
    """Return a process, its parent, and its ticks without those of children (proc(5))."""
    try:
        fields = (folder / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None  # it just ended
    return int(folder.name), int(fields[1]), int(fields[11]) + int(fields[12])


def run(command: Sequence[str], folder: Path) -> Run:
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
    return Run(seconds, watch.processor, watch.peaks)


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
    peaks = [max(r.peaks.get(kind, 0) for r in results) / 1024 for kind in (False, True)]
    seconds, processor = (r.seconds for r in results), (r.processor for r in results)
    return Measure(name, tuple(seconds), tuple(processor), *peaks)
