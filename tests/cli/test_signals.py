"""Ctrl-C and its kin: one line and the code of the signal, whenever they come."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import kencana
import pytest

ROOT = Path(__file__).parents[2]
LINE = "naskah: dihentikan.\n"
pytestmark = pytest.mark.slow

BEGIN = """
import atexit, os, signal, sys
from generator.cli import signals
def strike(*_): os.kill(os.getpid(), {signal})
"""
PLACES = {
    "while importing": """
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "generator.cli.main": strike()
sys.meta_path.insert(0, Finder())
sys.exit(signals.console())""",
    "in a command": """
import generator.cli.main as main
main._run = strike
sys.exit(signals.console())""",
    "in a destructor, where nobody can catch it": """
import generator.cli.main as main
class Dropped: __del__ = strike
main._run = lambda _: Dropped() and None
sys.exit(signals.console())""",
    "on the way out": """
import generator.cli.main as main
main._run = lambda _: 0
atexit.register(strike)
sys.exit(signals.console())""",
    "twice, while cleaning up": """
import generator.cli.main as main
def run(_):
    try: strike()
    finally: strike()
main._run = run
sys.exit(signals.console())""",
}


@pytest.mark.parametrize(
    ("place", "name", "code"),
    [
        *((place, "SIGINT", 130) for place in PLACES),
        ("in a command", "SIGTERM", 143),
        ("in a command", "SIGHUP", 129),
    ],
)
def test_one_line_and_the_code_of_the_signal(place: str, name: str, code: int) -> None:
    script = BEGIN.format(signal=f"signal.{name}") + PLACES[place]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, "", LINE)


def test_a_job_in_the_background_of_a_shell_is_left_alone() -> None:
    """There SIGINT is ignored from the start, as ``nohup`` ignores SIGHUP."""
    script = BEGIN.format(signal="signal.SIGINT") + (
        "import generator.cli.main as main\nmain._run = lambda _: strike() or 7\n"
        "sys.exit(signals.console())"
    )
    done = subprocess.run(
        ["sh", "-c", 'trap "" INT; exec "$@"', "sh", sys.executable, "-c", script],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (7, "")


def ready(process: subprocess.Popen[str]) -> bool:
    """Whether a process catches SIGTERM already, which Python by itself does not."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    caught = int(status.partition("SigCgt:")[2].split()[0], 16)
    return bool(caught >> (signal.SIGTERM - 1) & 1)


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc when the program has begun")
@pytest.mark.parametrize("seconds", [0.0, 0.1, 0.4])
def test_a_check_that_is_interrupted(tmp_path: Path, seconds: float) -> None:
    root = kencana.copied(tmp_path).root  # where nothing is remembered, and a check takes its time
    command = [sys.executable, "-m", "generator", "--akar", str(root), "check"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as check:
        assert check.stderr is not None
        while not ready(check):
            time.sleep(0.002)
        time.sleep(seconds)
        check.send_signal(signal.SIGINT)
        assert check.stderr.read() == LINE
    assert check.returncode == 130


@pytest.mark.skipif(sys.platform != "linux", reason="needs a signal that another thread gets")
def test_a_signal_that_another_thread_gets_is_noticed_all_the_same() -> None:
    """The main thread waits for a lock then, and Python alone would let it wait."""
    script = BEGIN.format(signal="signal.SIGINT") + (
        "import threading, generator.cli.main as main\n"
        "def other(): signal.pthread_kill(threading.get_ident(), signal.SIGINT)\n"
        "def run(_):\n"
        "    threading.Timer(0.3, other).start()\n"
        "    threading.Event().wait()\n"
        "main._run = run\nsys.exit(signals.console())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (130, LINE)
