"""Arguments that several commands share: where results go, what an import is told."""

from __future__ import annotations

import argparse
import os
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.model.fakta import StatusFakta as Status

# What a value may be; the other states are those of a text.
STATUS = (Status.TERKONFIRMASI, Status.TURUNAN, Status.INGATAN, Status.ILUSTRATIF)


def output_file(text: str) -> Path:
    """Return the path of a file to write; argparse words the refusal of a folder."""
    if not text or text.endswith(("/", os.sep)) or Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"{text!r} adalah folder; sebut nama berkasnya")
    return Path(text)


def output_folder(text: str) -> Path:
    """Return the path of a folder to write into; argparse words the refusal of a file."""
    if not text or (os.path.lexists(text) and not Path(text).is_dir()):
        raise argparse.ArgumentTypeError(f"{text!r} bukan folder; sebut nama folder")
    return Path(text)


def a_day(text: str) -> date:
    """Return the day that an argument names."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"bukan tanggal TTTT-BB-HH: {text!r}") from None


def declare_import(parser: argparse.ArgumentParser, what: str) -> None:
    """Declare what every import of values is told; ``what`` names them."""
    parser.add_argument(
        "--status",
        default="",
        choices=STATUS,
        help=f"status kebenaran {what} (bawaan: ingatan)",
    )
    parser.add_argument(
        "--timpa", action="store_true", help="tulis walaupun suntingan tangan akan hilang"
    )
    declare_output(parser)


def declare_output(parser: argparse.ArgumentParser) -> None:
    """Declare the file that is written instead of printing."""
    parser.add_argument("-o", "--keluaran", type=output_file, help="tulis ke berkas ini")


NO_WORKBOOK = "Sebutkan BERKAS.xlsx, atau --formulir BERKAS.xlsx untuk formulir kosong."


def declare_form(parser: argparse.ArgumentParser) -> None:
    """Declare a workbook, or the path of its empty form."""
    parser.add_argument("berkas", type=Path, nargs="?", metavar="BERKAS.xlsx")
    parser.add_argument(
        "--formulir", type=output_file, metavar="BERKAS.xlsx", help="tulis formulir kosong ke sini"
    )


def refuse_to_overwrite_inputs(command: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    """Leave with a usage error when a file to write is one that the command reads.

    What must be named (DASAR, BERKAS ...) is read; the rest of the options may be files that are
    meant to be brought up to date, such as a baseline.
    """
    told = [a for a in _actions(command) if a.type is not output_file]
    read = [a for a in told if a.required or not a.option_strings]
    inputs = [path for action in read for path in _paths(getattr(args, action.dest))]
    for action in _actions(command):
        if action.type is output_file and (output := getattr(args, action.dest)) is not None:
            for path in inputs:
                if _same_file(output, path):
                    command.error(f"{output} adalah berkas masukan; sebut berkas hasil yang lain")


def _actions(command: argparse.ArgumentParser) -> list[argparse.Action]:
    return command._actions  # argparse has no public way to ask what was declared


def _paths(value: object) -> Iterator[Path]:
    for one in value if isinstance(value, list | tuple) else (value,):
        if isinstance(one, str | Path):
            yield Path(one)


def _same_file(one: Path, other: Path) -> bool:
    """Whether both are one regular file by whatever name; a device may be read and written."""
    try:
        here, there = one.stat(), other.stat()
    except OSError:
        return False
    return stat.S_ISREG(here.st_mode) and os.path.samestat(here, there)
