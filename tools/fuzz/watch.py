"""Child processes that may hang, swell or die without taking the run with them.

Children are forked from a warm process, so that one costs milliseconds. Each works through a batch
of case numbers and sends every result; what kills it is the result of the case it was at, and a
new child goes on with the rest.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from tools.fuzz.judge import Verdict

SECONDS = 10.0  # of processor, for one case
PATIENCE = 20.0  # of the clock, for a case that waits for something that never comes
STILL = 5.0  # of the clock without any progress, after that
MEMORY = 500 * 1024 * 1024  # beyond what the warm process holds
BATCH = 25
FORK = multiprocessing.get_context("fork")

Work = Callable[[int], Verdict]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one case may use."""

    seconds: float = SECONDS
    patience: float = PATIENCE
    memory: int = MEMORY


@dataclass(slots=True)
class Lane:
    """A child and where it is."""

    child: BaseProcess
    pipe: Connection
    left: list[int]
    since: float = field(default_factory=time.monotonic)
    ticks: int = -1
    moved: float = 0.0

    def stands(self) -> bool:
        """Say whether nothing has moved for some seconds; what computes has a bound of its own."""
        now, ticks = time.monotonic(), _ticks(self.child.pid or 0)
        if ticks != self.ticks:
            self.ticks, self.moved = ticks, now
        return now - self.moved > STILL


def run(
    work: Work,
    numbers: Iterable[int],
    done: Callable[[int, Verdict], None],
    jobs: int = 1,
    bounds: Bounds | None = None,
) -> None:
    """Give every number to ``work`` in a child, and its verdict to ``done``."""
    bounds = bounds or Bounds()
    queue = iter(numbers)
    lanes: list[Lane] = []
    try:
        while True:
            while len(lanes) < jobs and (batch := list(islice(queue, BATCH))):
                lanes.append(_start(work, batch, bounds))
            if not lanes:
                return
            wait([lane.pipe for lane in lanes], timeout=0.5)
            lanes = [on for lane in lanes if (on := _tend(lane, work, done, bounds))]
    finally:
        for lane in lanes:
            _end(lane.child)


def _start(work: Work, batch: list[int], bounds: Bounds) -> Lane:
    here, there = FORK.Pipe(duplex=False)
    child = FORK.Process(target=_child, args=(work, batch, there, bounds))
    child.start()
    there.close()
    return Lane(child, here, batch)


def _child(work: Work, batch: list[int], pipe: Connection, bounds: Bounds) -> None:
    """Work through a batch in a session of its own, so that all of it can be ended at once."""
    os.setsid()
    held = _data_bytes()
    resource.setrlimit(resource.RLIMIT_DATA, (held + bounds.memory, held + bounds.memory))
    for number in batch:
        signal.setitimer(signal.ITIMER_PROF, bounds.seconds)  # SIGPROF ends C code as well
        verdict = work(number)
        signal.setitimer(signal.ITIMER_PROF, 0)
        pipe.send((number, verdict))
    pipe.close()


def _data_bytes() -> int:
    """Return the private writable memory of this process (what RLIMIT_DATA counts)."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no path, a kernel
        return int(file.read().split()[5]) * resource.getpagesize()


def _tend(
    lane: Lane, work: Work, done: Callable[[int, Verdict], None], bounds: Bounds
) -> Lane | None:
    """Take what a child has sent; return the lane that goes on, or nothing."""
    while lane.pipe.poll():
        try:
            number, verdict = lane.pipe.recv()
        except EOFError:
            _end(lane.child)
            return _after_death(lane, work, done, bounds)
        lane.left.remove(number)
        lane.since = time.monotonic()
        done(number, verdict)
    if lane.left and time.monotonic() - lane.since > bounds.patience and lane.stands():
        _end(lane.child)
        number = lane.left.pop(0)
        done(number, Verdict("macet", "jam dinding", seconds=time.monotonic() - lane.since))
        return _start(work, lane.left, bounds) if lane.left else None
    return lane


def _ticks(session: int) -> int:
    """Return the processor time that a session has used so far, in clock ticks."""
    total = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session:
            total += sum(map(int, fields[11:15]))
    return total


def _after_death(
    lane: Lane, work: Work, done: Callable[[int, Verdict], None], bounds: Bounds
) -> Lane | None:
    if not lane.left:
        return None
    code = lane.child.exitcode or 0
    number = lane.left.pop(0)
    if code == -signal.SIGPROF:
        done(number, Verdict("macet", "prosesor", seconds=bounds.seconds))
    else:
        name = signal.Signals(-code).name if code < 0 else f"keluar {code}"
        done(number, Verdict("mati", name))
    return _start(work, lane.left, bounds) if lane.left else None


def _end(child: BaseProcess) -> None:
    """End a child with all that it started."""
    if child.pid is not None and child.is_alive():
        child.join(0.2)  # it may just be leaving
    if child.pid is not None and child.is_alive():
        try:
            os.killpg(child.pid, signal.SIGKILL)
        except ProcessLookupError:
            child.kill()
    child.join()
