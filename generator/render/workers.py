"""Processes that do jobs side by side: none starves, none works for ever, none outlives us.

A thread of this process leads each of them. It hands over a job, waits for the answer no longer
than allowed, and takes a new process when the old one has done its share, died or overrun. Each
process leads a group of its own, so that what it starts ends with it and a Ctrl-C on the terminal
does not reach it; it ends by itself when this process is gone, killed or not. Why not
``ProcessPoolExecutor``: docs/adr/0022.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from queue import SimpleQueue
from types import TracebackType
from typing import Generic, ParamSpec, TypeVar

TRIES = 2  # of a job whose process dies: the second death is not chance
PATIENCE = 5  # seconds for a process that was told to leave
PRELOAD = ["generator.render.pdf.preload"]  # what the server, from which processes fork, imports

P = ParamSpec("P")
T = TypeVar("T")


class WorkerError(RuntimeError):
    """A job has no result, for a reason that does not lie in its own code."""


class Overrun(WorkerError):
    """A job took longer than allowed; ``longest`` is how many seconds that was."""

    def __init__(self, longest: float) -> None:
        super().__init__(f"not done after {longest:g} seconds")
        self.longest = longest


class Lost(WorkerError):
    """The process of a job died, and so did that of the second try."""


class Halted(WorkerError):
    """The pool was halted or closed before the job was done."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What each process does first, how many jobs are its share, and the seconds of a job.

    One whose jobs start processes of their own ``leads``; all of them end with its group.
    """

    prepare: Callable[[], None]
    share: int
    longest: float
    leads: bool = False


class Pool(Executor):
    """An executor of ``workers`` processes; none starts before there is a job for it.

    As a context manager it waits for its jobs, unless an exception leaves it: then it halts.
    Futures raise what the job raised (with the traceback of the process as a note), or a
    :class:`WorkerError`.
    """

    def __init__(self, workers: int, terms: Terms) -> None:
        self.terms = terms
        self._tasks: SimpleQueue[Callable[[_Leader], None] | None] = SimpleQueue()
        self._working: set[_Worker] = set()
        self._gate = threading.Lock()  # while a process starts, or all of them end
        self._counter = threading.Lock()  # where jobs are handed in, until it closes
        self._halted = False
        self._closed = False
        self._leaders = [_Leader(self) for _ in range(workers)]
        for leader in self._leaders:
            leader.start()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue a job: a function of a module, and arguments, that can be pickled.

        Raises Halted when the pool was shut down: nobody would come for the job.
        """
        future: Future[T] = Future()
        job = partial(fn, *args, **kwargs)

        def task(leader: _Leader) -> None:
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(leader.have_done(job))
                except BaseException as error:
                    future.set_exception(error)

        with self._counter:
            if self._closed:
                raise Halted("the pool is closed")
            self._tasks.put(task)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let the processes leave when the queue is empty, or at once with ``cancel_futures``."""
        if cancel_futures:
            self.halt()
        with self._counter:
            self._closed = True
            for _ in self._leaders:
                self._tasks.put(None)
        for leader in self._leaders if wait else ():
            leader.join()

    def halt(self) -> None:
        """End every process and whatever it started, now; jobs that wait raise Halted."""
        self._halted = True
        with self._gate:
            for worker in self._working:
                worker.end()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.shutdown(wait=kind is None, cancel_futures=kind is not None)

    def take_on(self) -> _Worker:
        """Return a new process; raises Halted."""
        with self._gate:
            if self._halted:
                raise Halted
            worker = _Worker(self.terms)
            self._working.add(worker)
        return worker

    def let_go(self, worker: _Worker) -> None:
        """Forget a process that ended."""
        with self._gate:
            self._working.discard(worker)

    def next_task(self) -> Callable[[_Leader], None] | None:
        """Wait for something to do; None when there will be nothing more."""
        return self._tasks.get()


class _Leader(threading.Thread):
    """Leads one process after the other. A daemon: nothing waits for it when Python leaves."""

    def __init__(self, pool: Pool) -> None:
        super().__init__(daemon=True)
        self._pool = pool
        self._worker: _Worker | None = None

    def run(self) -> None:
        leave_signals_to_main()
        while (task := self._pool.next_task()) is not None:
            task(self)
        if self._worker is not None:
            self._replace(self._worker.leave)

    def have_done(self, job: Callable[[], T]) -> T:
        """Return the result of a job; raises what it raises, or a WorkerError."""
        for _ in range(TRIES):
            if self._worker is not None and self._worker.done >= self._pool.terms.share:
                self._replace(self._worker.leave)
            self._worker = self._worker or self._pool.take_on()
            try:
                return self._worker.do(job)
            except Overrun:
                self._replace(self._worker.end)
                raise
            except _Died:
                self._replace(self._worker.end)
        raise Lost(f"{TRIES} processes died of it")

    def _replace(self, ended: Callable[[], None]) -> None:
        ended()
        if self._worker is not None:
            self._pool.let_go(self._worker)
        self._worker = None


class _Died(Exception):
    """The process is gone."""


@dataclass(frozen=True, slots=True)
class _Answer(Generic[T]):
    """What came of a job."""

    value: T | None = None
    error: Exception | None = None


class _Worker:
    """A process and the line to it."""

    def __init__(self, terms: Terms) -> None:
        context = _context()
        self._longest = terms.longest
        self._line, far = context.Pipe()
        self._process = context.Process(
            target=_work, args=(far, terms.prepare), daemon=not terms.leads
        )
        self._process.start()
        far.close()  # so that the end of the process is the end of the line
        self._ready = False
        self.done = 0

    def do(self, job: Callable[[], T]) -> T:
        """Return the result of a job; raises what it raised, Overrun or _Died."""
        try:
            if not self._ready:  # to send before would wait without a limit
                self._wait()
                self._ready = bool(self._line.recv())
            self._line.send_bytes(ForkingPickler.dumps(job))
            self._wait()
            answer: _Answer[T] = self._line.recv()
        except (EOFError, OSError) as gone:
            raise _Died from gone
        self.done += 1
        if answer.error is not None:
            raise answer.error
        return answer.value  # type: ignore[return-value]  # None only where T holds it

    def _wait(self) -> None:
        if not self._line.poll(self._longest):
            raise Overrun(self._longest)

    def leave(self) -> None:
        """Let the process finish by itself, having nothing more to do."""
        self._line.close()
        self._process.join(PATIENCE)
        self.end()

    def end(self) -> None:
        """Kill the process and whatever it started."""
        if sys.platform != "win32" and self._process.pid is not None:
            with suppress(ProcessLookupError, PermissionError):  # it leads no group yet, or is gone
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()


def _context() -> multiprocessing.context.ForkServerContext | multiprocessing.context.SpawnContext:
    """Return the way processes start: forked from a warm server, spawned where there is no fork.

    The server is born with the signals blocked that its leader blocks: a Ctrl-C that came while it
    still imports would kill it with a traceback of its own.
    """
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOAD)
    resource_tracker.ensure_running()  # first: it would unblock what is blocked here
    leave_signals_to_main()
    return context


def leave_signals_to_main() -> None:
    """Block in this thread the signals that stop the program.

    A system may hand a signal to any thread. Python acts on it in the main thread alone, and where
    that waits for a future, nothing would wake it.
    """
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})


def _work(line: Connection, prepare: Callable[[], None]) -> None:
    """Be a worker: do jobs until the line closes."""
    if sys.platform != "win32":
        os.setsid()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    prepare()
    with suppress(EOFError, ConnectionError):
        line.send(True)
        while True:
            line.send_bytes(_answer(line.recv()))


def _answer(job: Callable[[], object]) -> memoryview:
    """Do a job and return its pickled answer."""
    try:
        return ForkingPickler.dumps(_Answer(job()))
    except Exception as error:
        told = f"In a worker:\n{traceback.format_exc()}"
        error.add_note(told)
        try:
            return ForkingPickler.dumps(_failed(error))
        except Exception:
            return ForkingPickler.dumps(_failed(RuntimeError(told)))


def _failed(error: Exception) -> _Answer[None]:
    return _Answer(error=error)


def _end_with_parent() -> None:
    """Wait for the end of the main process, then end this group; nobody is left to tell."""
    if (parent := multiprocessing.parent_process()) is not None:
        parent.join()
    if sys.platform != "win32":
        os.killpg(0, signal.SIGKILL)
    os._exit(1)
