"""Readers of formats that may hang or eat memory run in a process of their own, within bounds.

``docs/adr`` says why. Where the system knows no such bounds (Windows, memory on macOS), the clock
of the parent is what remains.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from subprocess import PIPE, Popen, TimeoutExpired
from typing import Protocol, TypeVar

from generator.diagnostics import Diagnostic, DraftingError, Span, galat

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
MEMORY = 400_000_000  # bytes of address space
SECONDS = 10  # of processor time
PATIENCE = 6  # times as long by the clock: the machine may be busy
REFUSED, HUNGRY = 85, 86  # exit codes: what it read is at fault; it ran out of memory
HINT = "Mintalah salinan lain, atau simpan naskahnya sebagai teks."
START = (  # numpy: openpyxl would load it, to no use
    "import sys; sys.path[:] = {path!r}; sys.modules['numpy'] = None; import {room};"
    " from generator.intake.confined import main; main()"
)


def confined(place: Span, read: Callable[..., T], *args: object, longest: int = SECONDS) -> T:
    """Return ``read(*args)``, computed by a process with bounded memory and processor time.

    ``longest`` is what a reader may have that asks for more (:func:`more_time`). Raises the
    DraftingError of the reader, or one with H95 (bounds) or H98 (the process broke off).
    """
    with started(read) as ask:
        return ask(place, *args, longest=longest)


class Ask(Protocol[T_co]):
    """A reader that waits in its process for what it is to read, as :func:`confined` tells."""

    def __call__(self, place: Span, *args: object, longest: int = SECONDS) -> T_co:
        """Return what is read."""


@contextmanager
def started(read: Callable[..., T]) -> Iterator[Ask[T]]:
    """Start the process of a reader, which gets ready while the caller does something else."""
    words = START.format(path=sys.path, room=read.__module__)
    line = [sys.executable, "-I", "-c", words]
    child = Popen(line, stdin=PIPE, stdout=PIPE, stderr=PIPE)

    def ask(place: Span, *args: object, longest: int = SECONDS) -> T:
        try:
            asked = pickle.dumps((read, args, longest))
            answer, said = child.communicate(asked, timeout=PATIENCE * longest)
        except TimeoutExpired:
            raise DraftingError([_bound(place, "waktu")]) from None
        _refuse_unless_read(place, child.returncode, answer, said)
        value: T = pickle.loads(answer)
        return value

    with child:
        try:
            yield ask
        finally:
            child.kill()


def _refuse_unless_read(place: Span, code: int, answer: bytes, said: bytes) -> None:
    """Raise why a process that ended with a code has not read what it was to read."""
    if code == 0:
        return
    if code == REFUSED:
        found: tuple[Diagnostic, ...] = pickle.loads(answer)
        raise DraftingError(found)
    if code == 1:
        raise RuntimeError(said.decode(errors="replace"))  # a bug of ours
    if code == HUNGRY:
        raise DraftingError([_bound(place, "memori")])
    if code == -getattr(signal, "SIGXCPU", 0):
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
