"""What a user pays once and a run of thousands would pay thousands of times.

``generator.intake.confined`` starts an interpreter for each file: here the same code, under the
same bounds, runs in a child forked from the warm process. And a record of the library that was
read once is not read again while its bytes are the same.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import Self

from generator.content import decode, reading, yaml
from generator.content.characters import Glyphs
from generator.diagnostics import Diagnostic
from generator.intake import confined

BARE = 60_000_000  # bytes of address space that a fresh interpreter has before it reads


class _Forked:
    """Stand in for :class:`subprocess.Popen`: the work is that of the room, whatever the command.

    The child is forked when it is asked; nothing is left of it once it has answered.
    """

    def __init__(self, *_: object, **__: object) -> None:
        self.returncode = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def kill(self) -> None:
        """End a child that is gone."""

    def communicate(self, asked: bytes, timeout: float) -> tuple[bytes, bytes]:
        """Return what the child wrote to its two outputs; raises TimeoutExpired."""
        with TemporaryFile() as question, TemporaryFile() as answer, TemporaryFile() as said:
            question.write(asked)
            question.seek(0)
            child = os.fork()
            if child == 0:
                _child(question.fileno(), answer.fileno(), said.fileno())
            end = time.monotonic() + timeout
            while (done := os.waitpid(child, os.WNOHANG)) == (0, 0):
                if time.monotonic() > end:
                    os.kill(child, 9)
                    os.waitpid(child, 0)
                    raise subprocess.TimeoutExpired("naskah", timeout)
                time.sleep(0.002)
            self.returncode = os.waitstatus_to_exitcode(done[1])
            return _all(answer.fileno()), _all(said.fileno())


def _all(handle: int) -> bytes:
    return os.pread(handle, os.fstat(handle).st_size, 0)


def _child(*handles: int) -> None:
    """Do what a fresh interpreter would do, and leave as it would."""
    code = 1
    try:
        for target, handle in enumerate(handles):
            os.dup2(handle, target)
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        held = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * os.sysconf(
            "SC_PAGE_SIZE"
        )
        sys.modules["numpy"] = None  # as a fresh one has it
        confined.MEMORY += max(held - BARE, 0)
        confined.main()
        code = 0
    except SystemExit as leave:
        code = leave.code if isinstance(leave.code, int) else 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


Read = tuple[object, tuple[Diagnostic, ...]]


def _remembered() -> tuple[Callable[..., Read], Callable[..., object]]:
    """Return reading and decoding of YAML that know what they made of a record of the library."""
    trees: dict[tuple[bytes, str, bool], Read] = {}
    values: dict[tuple[str, int], object] = {}
    kept: set[int] = set()  # trees that stay, so that their ids do

    def read(data: bytes, path: str, glyphs: Glyphs = None) -> Read:
        if "/_pustaka/" not in path:
            return yaml.read(data, path, glyphs)
        key = (data, path, glyphs is None)
        if key not in trees:
            trees[key] = found = yaml.read(data, path, glyphs)
            kept.update(() if found[0] is None else (id(found[0]),))
        return trees[key]

    def decoded(shape: type, tree: object, path: str) -> object:
        if id(tree) not in kept:
            return decode.decode(shape, tree, path)
        if (path, id(tree)) not in values:
            values[path, id(tree)] = decode.decode(shape, tree, path)
        return values[path, id(tree)]

    return read, decoded


READ, DECODE = _remembered()


@contextmanager
def taken() -> Iterator[None]:
    """Let both shortcuts be taken while this lasts."""
    real = confined.Popen, reading.read, reading.decode
    confined.Popen = _Forked
    reading.read, reading.decode = READ, DECODE
    try:
        yield
    finally:
        confined.Popen, reading.read, reading.decode = real
