"""The console script ``naskah``: arguments, printing and exit codes.

Exit codes: 0 fine (warnings allowed), 1 errors in what an author wrote, 2 usage, or a file that the
system will not have written, 3 our bug. Commands import what they need when they run, so that
``--help`` and ``check`` stay quick.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Protocol

from generator.cli.arguments import refuse_to_overwrite_inputs
from generator.cli.bahasa import speak_indonesian
from generator.cli.os_errors import words
from generator.cli.printing import note, print_diagnostics
from generator.cli.stopped import behind
from generator.diagnostics import DraftingError

COMMANDS = (
    "build",
    "preview",
    "audit",
    "transkrip",
    "verify",
    "unpack",
    "receive",
    "diff",
    "keep",
    "road",
    "bundle",
    "check",
    "lint",
    "explain",
    "status",
    "library",
    "thread",
    "init",
    "new",
    "schema",
    "import",
    "export",
    "consolidate",
    "amend",
    "restate",
    "sotk",
    "cite",
    "rename",
    "move",
    "read-back",
    "impact",
    "score",
    "analyze",
    "import-abk",
    "abk-template",
    "import-evaluasi",
    "import-indikator",
    "import-perangkat",
)


class Command(Protocol):
    """What a module of ``cli.commands`` offers."""

    HELP: str

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""

    def run(self, args: argparse.Namespace) -> int:
        """Do the work and return the exit code."""


class ShowVersion(argparse.Action):
    """Prints the version, which costs a look at the installed packages only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Print and leave."""
        from importlib.metadata import version

        print(f"naskah {version('naskah')}")
        parser.exit()


def command(name: str) -> Command:
    """Return the module of the command ``name``."""
    room = name.replace("-", "_") + ("_" if iskeyword(name) else "")
    module: Command = import_module(f"generator.cli.commands.{room}")
    return module


def asked(given: Sequence[str]) -> Sequence[str]:
    """Return the commands that may be meant: those named, if the first word is one, or all."""
    if given[:1] == ["--version"]:
        return ()
    first = given[2:] if given[:1] == ["--akar"] else given
    named = [name for name in COMMANDS if name in given]
    return named if first and first[0] in COMMANDS else COMMANDS


def parser(names: Sequence[str] = COMMANDS) -> argparse.ArgumentParser:
    """Return the parser of commands; those that are not asked for cost nothing."""
    speak_indonesian()
    top = argparse.ArgumentParser(
        prog="naskah", description="Menyusun naskah akademik dan rancangan Perda dari dosir YAML."
    )
    top.add_argument("--version", action=ShowVersion, nargs=0, help="tampilkan versi naskah")
    top.add_argument("--akar", type=Path, default=Path(), help="folder proyek (bawaan: folder ini)")
    commands = top.add_subparsers(dest="command", required=True, metavar="PERINTAH")
    for name in names:
        module = command(name)
        own = commands.add_parser(name, help=module.HELP, description=module.HELP)
        module.configure(own)
        own.set_defaults(parser=own)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        return _run(argv)
    except Exception as error:
        if stopped := behind(error):
            raise stopped from None
        return _explain(error)


def _explain(error: Exception) -> int:
    """Say what ended a command; the exit code says it even where nothing can be printed."""
    if isinstance(error, DraftingError):
        with suppress(OSError):
            print_diagnostics(error.diagnostics)
        return 1
    if isinstance(error, BrokenPipeError):
        _give_up_output()
        return 0
    if isinstance(error, OSError) and (refused := words(error)):
        _give_up_output()
        with suppress(OSError):
            note(f"naskah: {refused}.")
        return 2
    with suppress(OSError):
        traceback.print_exception(error)
        note("naskah: kesalahan program, bukan kesalahan isi. Laporkan teks di atas.")
    return 3


def _run(argv: Sequence[str] | None) -> int:
    """Run one command; raises OSError when not all of its output can be written."""
    try:
        given = sys.argv[1:] if argv is None else list(argv)
        args = parser(asked(given)).parse_args(given)
        refuse_to_overwrite_inputs(args.parser, args)
        return command(args.command).run(args)
    finally:
        sys.stdout.flush()


def _give_up_output() -> None:
    """Keep Python from writing again, when it leaves, what could not be written."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
