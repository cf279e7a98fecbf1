"""Readers of formats that may hang or eat memory run in a process of their own, within bounds.

``docs/adr`` says why. Where the system knows no such bounds (Windows, memory on macOS), the clock
of the parent is what remains.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from typing import TypeVar

from generator.diagnostics import Diagnostic, DraftingError, Span, galat

T = TypeVar("T")
MEMORY = 400_000_000  # bytes of address space
SECONDS = 10  # of processor time
PATIENCE = 6  # times as long by the clock: the machine may be busy
REFUSED, HUNGRY = 85, 86  # exit codes: what it read is at fault; it ran out of memory
HINT = "Mintalah salinan lain, atau simpan naskahnya sebagai teks."
START = "import sys; sys.path[:] = {path!r}; from generator.intake.confined import main; main()"


def confined(place: Span, read: Callable[..., T], *args: object, longest: int = SECONDS) -> T:
    """Return ``read(*args)``, computed by a process with bounded memory and processor time.

    ``longest`` is what a reader may have that asks for more (:func:`more_time`). Raises the
    DraftingError of the reader, or one with H95 (bounds) or H98 (the process broke off).
    """
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", START.format(path=sys.path)],
            input=pickle.dumps((read, args, longest)),
            capture_output=True,
            timeout=PATIENCE * longest,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise DraftingError([_bound(place, "waktu")]) from None
    if done.returncode == 0:
        value: T = pickle.loads(done.stdout)
        return value
    if done.returncode == REFUSED:
        found: tuple[Diagnostic, ...] = pickle.loads(done.stdout)
        raise DraftingError(found)
    if done.returncode == 1:
        raise RuntimeError(done.stderr.decode(errors="replace"))  # a bug of ours
    if done.returncode == HUNGRY:
        raise DraftingError([_bound(place, "memori")])
    if done.returncode == -getattr(signal, "SIGXCPU", 0):
        raise DraftingError([_bound(place, "waktu")])
    message = "Berkas rusak: pembacanya terhenti di tengah."
    raise DraftingError([galat(place, "H98", message, HINT)])


def _bound(place: Span, what: str) -> Diagnostic:
    message = f"Berkas terlalu besar atau terlalu rumit: membacanya melebihi batas {what}."
    return galat(place, "H95", message, HINT)


def main() -> None:
    """Read as the parent asks on standard input; answer on standard output."""
    read, args, longest = pickle.load(sys.stdin.buffer)
    _limit(longest)
    sys.modules["numpy"] = None  # type: ignore[assignment]  # openpyxl would load it, to no use
    try:
        answer, code = pickle.dumps(read(*args)), 0
    except DraftingError as error:
        answer, code = pickle.dumps(error.diagnostics), REFUSED
    except MemoryError:
        os._exit(HUNGRY)
    except Exception:
        traceback.print_exc()
        sys.exit(1)
    sys.stdout.buffer.write(answer)
    sys.exit(code)


def _limit(longest: int) -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (min(SECONDS, longest), longest + 1))
        if sys.platform != "darwin":
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def more_time(seconds: int) -> None:
    """Let a reader that knows how much it has to read go on; no more than its parent allows."""
    if sys.platform != "win32":
        import resource

        now, most = resource.getrlimit(resource.RLIMIT_CPU)
        if resource.RLIM_INFINITY not in (now, most):  # else it is not a process of its own
            wanted = min(max(now, SECONDS + seconds), most - 1)
            resource.setrlimit(resource.RLIMIT_CPU, (wanted, most))
