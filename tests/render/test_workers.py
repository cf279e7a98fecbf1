"""The pool of processes: none starves, none works for ever, none outlives the main process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from generator.render.pdf.pool import SHARE, open_pool, rouse
from generator.render.workers import Halted, Lost, Overrun, Pool, Terms

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


def nothing() -> None:
    """Prepare nothing."""


def pool(workers: int = 1, share: int = 100, longest: float = 60) -> Pool:
    return Pool(workers, Terms(nothing, share, longest))


def double(number: int) -> tuple[int, int]:
    return 2 * number, os.getpid()


def die_once(marker: str) -> str:
    """Be killed as the kernel kills who takes too much memory; do better the second time."""
    if not Path(marker).exists():
        Path(marker).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "selesai"


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def sleep_with_a_child(file: str) -> None:
    """Start a program, as LibreOffice starts others, and never be done."""
    child = subprocess.Popen(["sleep", "600"])
    Path(file).write_text(f"{os.getpid()} {os.getppid()} {child.pid}")
    time.sleep(600)


class Odd(Exception):
    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")


def complain(kind: type[Exception], *words: str) -> None:
    raise kind(*words)


def alive(pid: int) -> bool:
    """Whether a process runs; one that ended and waits to be noticed does not."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except ProcessLookupError:
        return False
    except FileNotFoundError:
        return sys.platform != "linux"


def gone(pids: list[int], seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while any(map(alive, pids)) and time.monotonic() < end:
        time.sleep(0.02)
    return not any(map(alive, pids))


def pids_in(file: Path) -> list[int]:
    end = time.monotonic() + 60
    while not file.exists() or not file.read_text():
        assert time.monotonic() < end, f"nobody wrote {file}"
        time.sleep(0.02)
    return [int(word) for word in file.read_text().split()]


def test_three_hundred_jobs_over_two_workers_of_the_real_pool() -> None:
    """ProcessPoolExecutor(max_tasks_per_child=60) stopped for ever here (CPython gh-115634)."""
    with open_pool(2) as real:
        rouse(real, 2)
        futures = [real.submit(double, n) for n in range(300)]
        answers = [future.result(120) for future in futures]
    assert [value for value, _ in answers] == [2 * n for n in range(300)]
    per_worker = [[p for _, p in answers].count(pid) for pid in {p for _, p in answers}]
    assert max(per_worker) <= SHARE
    assert len(per_worker) >= 300 / SHARE
    assert gone([pid for _, pid in answers])


def test_many_workers_that_leave_after_every_job() -> None:
    with pool(2, share=1) as eager:
        answers = [f.result(60) for f in [eager.submit(double, n) for n in range(6)]]
    assert len({pid for _, pid in answers}) == 6


def test_a_job_that_takes_too_long_is_ended_with_what_it_started(tmp_path: Path) -> None:
    file = tmp_path / "pid"
    with pool(longest=5) as short:
        slow, quick = short.submit(sleep_with_a_child, str(file)), short.submit(double, 4)
        with pytest.raises(Overrun, match="5 seconds"):
            slow.result(60)
        assert quick.result(60)[0] == 8
    worker, _, child = pids_in(file)
    assert gone([worker, child])


def test_a_job_whose_process_was_killed_is_tried_again_once(tmp_path: Path) -> None:
    with pool() as fated:
        assert fated.submit(die_once, str(tmp_path / "mati")).result(60) == "selesai"
        with pytest.raises(Lost):
            fated.submit(die).result(60)
        assert fated.submit(double, 1).result(60)[0] == 2


def test_an_idle_process_that_was_killed_is_replaced() -> None:
    with pool() as idle:
        _, pid = idle.submit(double, 1).result(60)
        os.kill(pid, signal.SIGKILL)
        assert gone([pid])
        assert idle.submit(double, 2).result(60)[0] == 4


def test_errors_of_a_job_come_back_with_their_traceback() -> None:
    with pool() as one:
        with pytest.raises(ValueError, match="salah") as plain:
            one.submit(complain, ValueError, "salah").result(60)
        assert "in complain" in plain.value.__notes__[0]
        with pytest.raises(TypeError):  # an exception that pickle cannot make again
            one.submit(complain, Odd, "dua", "kata").result(60)
        with pytest.raises(AttributeError):  # nor a function that has no name
            one.submit(lambda: None).result(60)
        assert one.submit(double, 1).result(60)[0] == 2


def test_an_exception_halts_at_once_and_ends_everything(tmp_path: Path) -> None:
    file = tmp_path / "pid"
    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt), pool() as halted:
        busy = halted.submit(sleep_with_a_child, str(file))
        waiting = halted.submit(double, 1)
        worker, _, child = pids_in(file)
        raise KeyboardInterrupt
    assert time.monotonic() - begun < 30
    with pytest.raises(Halted):
        halted.submit(double, 1)
    for future in (busy, waiting):
        assert isinstance(future.exception(30), Halted | CancelledError)
    assert gone([worker, child])


MAIN = """
import sys
sys.path.insert(0, "tests/render")
from generator.cli import signals
import generator.cli.main as main
from test_workers import pool, sleep_with_a_child
def run(_):
    with pool() as one:
        one.submit(sleep_with_a_child, sys.argv[1]).result()
main._run = run
sys.exit(signals.console())
"""


@pytest.mark.parametrize(
    ("sent", "code", "said"),
    [
        (signal.SIGKILL, -signal.SIGKILL, ""),
        (signal.SIGTERM, 143, "naskah: dihentikan.\n"),
        (signal.SIGINT, 130, "naskah: dihentikan.\n"),
    ],
)
def test_a_main_process_that_is_killed_leaves_nobody(sent, code, said, tmp_path: Path) -> None:
    """Neither the worker nor the server it was forked from nor what the worker started."""
    file = tmp_path / "pid"
    with subprocess.Popen(
        [sys.executable, "-c", MAIN, str(file)],
        cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True,
    ) as main:  # fmt: skip
        pids = pids_in(file)
        if sent == signal.SIGINT:  # a terminal sends it to all processes in front of it
            os.killpg(main.pid, sent)
        else:
            main.send_signal(sent)
        assert gone(pids)
        assert main.stderr is not None
        assert main.stderr.read() == said
    assert main.returncode == code


@pytest.mark.parametrize("seconds", [0.0, 0.2])
def test_an_interrupt_while_the_pool_starts_is_one_line(seconds: float) -> None:
    """The server still imports then; Python itself would print its traceback."""
    script = MAIN.replace("one.submit(", "job = one.submit(").replace(
        ").result()", "); print('sedia', flush=True); job.result()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, os.devnull],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    ) as main:  # fmt: skip
        assert main.stdout is not None
        assert main.stderr is not None
        assert main.stdout.readline() == "sedia\n"
        time.sleep(seconds)
        os.killpg(main.pid, signal.SIGINT)
        assert main.stderr.read() == "naskah: dihentikan.\n"
    assert main.returncode == 130


def test_an_interrupt_that_leaves_something_broken_behind_is_still_one_line() -> None:
    """It came while a lock was taken: to give that back failed, and a traceback was printed."""
    body = """    from threading import Lock
    lock = Lock()
    try:
        print("sedia", flush=True)
        while True:
            pass
    finally:
        lock.release()
"""
    script = MAIN.partition("    with pool()")[0] + body + MAIN[MAIN.index("main._run") :]
    with subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    ) as main:  # fmt: skip
        assert main.stdout is not None
        assert main.stderr is not None
        assert main.stdout.readline() == "sedia\n"
        main.send_signal(signal.SIGINT)
        assert main.stderr.read() == "naskah: dihentikan.\n"
    assert main.returncode == 130
