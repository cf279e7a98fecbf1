"""A copy of the project in which one file at a time is broken, and the tests run on it.

Every run is a fork of a process that has pytest and Hypothesis loaded already.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import signal
import sys
from collections.abc import Callable, Sequence
from importlib.util import cache_from_source
from pathlib import Path

import hypothesis  # noqa: F401  loaded once for all forks
import pytest

from tools.mutasi import watch
from tools.mutasi.breaks import Mutant
from tools.mutasi.reach import Reach
from tools.mutasi.rooms import HOME, KEPT, Room, digest, test_files

NEEDED = ("generator", "templates", "content", "docs", "tests", "tools", ".vscode")
PATIENCE = 4  # times what the tests need when nothing is broken
MEMORY = 3 << 30  # a break must not take the machine with it


class Scratch:
    """The copy, and what its tests did before anything was broken."""

    def __init__(self, root: Path, room: Room) -> None:
        self.root = root
        ignored = shutil.ignore_patterns("__pycache__", "build")
        for name in NEEDED:
            shutil.copytree(HOME / name, root / name, ignore=ignored)
        shutil.copyfile(HOME / "pyproject.toml", root / "pyproject.toml")
        (root / "node_modules").symlink_to(HOME / "node_modules")
        self.reach = self._known(room) or self._watched(room)

    def kills(self, mutant: Mutant) -> bool:
        """Return whether a test that runs what is broken notices it, or does not end in time."""
        tests = self.reach.tests_of(mutant)
        if not tests:
            return False
        path = self.root / mutant.path
        Path(cache_from_source(str(path))).unlink(missing_ok=True)  # as old as the broken text
        path.write_text(mutant.text, encoding="utf-8")
        seconds = PATIENCE * sum(self.reach.seconds[t] for t in tests) + 20
        files = dict.fromkeys(t.partition("::")[0] for t in tests)
        try:
            code = self._forked(
                seconds, lambda: _run(["-x", *files], watch.Chosen(tests, self.reach.seconds))
            )
        finally:
            path.write_text(mutant.whole, encoding="utf-8")
        if code == pytest.ExitCode.NO_TESTS_COLLECTED:
            raise RuntimeError(f"uji tidak ditemukan: {', '.join(tests)}")
        return code != 0

    def _known(self, room: Room) -> Reach | None:
        kept = self._kept(room)
        return Reach(**json.loads(kept.read_text(encoding="utf-8"))) if kept.exists() else None

    def _kept(self, room: Room) -> Path:
        """Return where the reach of a room is kept for this code and these tests."""
        code = sorted((HOME / "generator").rglob("*.py"))
        return KEPT / f"jangkauan-{room.name}-{digest([*code, *test_files(room)])}.json"

    def _watched(self, room: Room) -> Reach:
        """Run the tests of a room, which must pass when nothing is broken, and watch them."""
        found = self.root / "jangkauan.json"

        def watched() -> int:
            sys.dont_write_bytecode = False  # what is compiled now serves all later runs
            notes = watch.Watch(self.root)
            code = _run(list(room.tests), notes)
            seconds, lines = notes.found()
            found.write_text(json.dumps({"seconds": seconds, "lines": lines}), encoding="utf-8")
            return code

        said = self.root / "uji.txt"
        if self._forked(None, watched, said):
            words = said.read_text(encoding="utf-8", errors="replace").strip()
            sys.exit(f"{words}\nuji ruang {room.name} gagal sebelum ada yang dirusak")
        KEPT.mkdir(parents=True, exist_ok=True)
        for old in KEPT.glob(f"jangkauan-{room.name}-*.json"):
            old.unlink()
        shutil.copyfile(found, self._kept(room))
        return Reach(**json.loads(found.read_text(encoding="utf-8")))

    def _forked(
        self, seconds: float | None, work: Callable[[], int], said: Path = Path(os.devnull)
    ) -> int:
        """Return how ``work`` ended in a process of its own; 1 when it did not end in time.

        What it prints goes to ``said``.
        """
        child = multiprocessing.get_context("fork").Process(target=self._child, args=(work, said))
        child.start()
        child.join(seconds)
        if child.exitcode is None:
            os.killpg(child.pid or 0, signal.SIGKILL)
            child.join()
            return 1
        return child.exitcode

    def _child(self, work: Callable[[], int], said: Path) -> None:
        """Become a process that knows the copy alone."""
        os.setsid()
        _bounded()
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(out, 1)
        os.dup2(out, 2)
        sys.stdout = sys.stderr = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        os.chdir(self.root)
        os.environ["CI"] = "1"
        sys.dont_write_bytecode = True
        sys.path[:] = [str(self.root), *(p for p in sys.path if Path(p).resolve() != HOME)]
        for name in [n for n in sys.modules if n.partition(".")[0] in {"generator", "tools"}]:
            del sys.modules[name]
        code = int(work())
        sys.stdout.flush()
        os._exit(code)


def _bounded() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _run(arguments: Sequence[str], plugin: object) -> int:
    quiet = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    quiet += ["-m", "not node and not office"]  # judges from outside need more memory than is given
    return int(pytest.main([*quiet, *arguments], plugins=[plugin]))
