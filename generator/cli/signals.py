"""Ctrl-C, SIGTERM, a closed terminal: one line and the usual exit code, at any moment.

The first signal unwinds what runs, so that half-written files and workers go; a second one, or one
that comes before or after there is anything to unwind, ends the process at once. Next to nothing is
imported here: until this is ready, a Ctrl-C meets Python's own traceback.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress

from generator.cli.stopped import Stopped

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")  # by name: Windows has no SIGHUP
LINE = b"naskah: dihentikan.\n"
CLEAR = b"\r\x1b[2K"  # the progress line, and the ^C that a terminal shows

AGAIN = 0.05  # seconds between two attempts to wake the main thread

_unwinding_helps = False
_noticed = False


def console() -> int:
    """Run the command line of this process and return its exit code."""
    global _unwinding_helps  # noqa: PLW0603 - a signal handler has no other way to know
    _fill_closed_streams()
    for name in SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # nohup, sh &
            signal.signal(number, _on_signal)
    sys.unraisablehook = _unraisable
    try:
        _unwinding_helps = True
        _insist_on_notice()
        from generator.cli.main import main

        return main()
    except Stopped as stopped:
        _say()
        return stopped.code
    finally:
        _unwinding_helps = False


def _on_signal(number: int, frame: object) -> None:
    global _unwinding_helps, _noticed  # noqa: PLW0603 - as above
    _noticed = True
    if not _unwinding_helps:
        _end(128 + number)
    _unwinding_helps = False
    raise Stopped(number)


def _insist_on_notice() -> None:
    """Let a thread wake the main one until it has noticed a signal.

    Python acts on signals in the main thread alone. Where that is just about to wait for a lock, or
    the system woke another thread, nothing would end the wait: a Ctrl-C did nothing for a minute.
    """
    if not hasattr(signal, "pthread_kill"):
        return
    from threading import Thread, main_thread
    from time import sleep

    line, far = os.pipe()
    os.set_blocking(far, False)
    signal.signal(signal.SIGURG, lambda *_: None)  # interrupts a wait and means nothing else
    main = main_thread().ident or 0

    def insist() -> None:
        while number := os.read(line, 1):
            while number[0] != signal.SIGURG and not _noticed:
                signal.pthread_kill(main, signal.SIGURG)
                sleep(AGAIN)

    Thread(target=insist, daemon=True).start()
    signal.set_wakeup_fd(far, warn_on_full_buffer=False)


def _unraisable(found: sys.UnraisableHookArgs) -> None:
    """Take in what nobody could catch; a signal that came within a destructor still counts."""
    if isinstance(found.exc_value, Stopped):
        _end(found.exc_value.code)
    sys.__unraisablehook__(found)


def _end(code: int) -> None:
    """Say so and leave, past everything that Python would still do and could still print."""
    _say()
    os._exit(code)


def _say() -> None:
    with suppress(OSError):  # where nobody listens, the exit code still tells
        os.write(2, (CLEAR if os.isatty(2) else b"") + LINE)


def _fill_closed_streams() -> None:
    """Stand something in for standard streams that the caller closed.

    A file that we open must not become standard output by chance. What is written to a closed
    output is an error like a full disk; messages to a closed standard error are simply lost.
    """
    for descriptor, flags in ((0, os.O_RDONLY), (1, os.O_RDONLY), (2, os.O_WRONLY)):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, flags)  # takes the lowest free number: this one
    sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = sys.stderr or os.fdopen(2, "w", encoding="utf-8", closefd=False)
