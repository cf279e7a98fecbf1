"""A signal that asked to stop, as what unwinds a command."""

from __future__ import annotations


class Stopped(KeyboardInterrupt):
    """A signal asked to stop; ``code`` is the exit code that tells which."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.code = 128 + number


def behind(error: BaseException) -> Stopped | None:
    """Return the signal that was being answered when ``error`` came up, if there was one.

    A signal may come within anything, also while a lock is taken; then to leave it fails as well.
    """
    seen = error.__context__
    while seen is not None and not isinstance(seen, Stopped):
        seen = seen.__context__
    return seen
