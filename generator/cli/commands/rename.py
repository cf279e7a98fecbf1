"""``naskah rename``: give a finding, a unit or a record of the library another id."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.app.rename import Suntingan

HELP = "ganti id temuan, unit, atau catatan pustaka di semua tempat, beserta nama berkasnya"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("lama", metavar="LAMA", help="misalnya T01, dinas-sosial, uu-1950-15")
    parser.add_argument("baru", metavar="BARU")
    parser.add_argument("--dosir", default="", metavar="NAMA", help="bila ada dalam beberapa dosir")
    parser.add_argument("--yes", action="store_true", help="tanpa bertanya")


def run(args: argparse.Namespace) -> int:
    """Show the difference and write it when allowed."""
    from generator.app.paths import Home
    from generator.app.rename import rename

    return written(rename(Home(args.akar), args.lama, args.baru, args.dosir), yes=args.yes)


def written(made: Suntingan, *, yes: bool) -> int:
    """Show an edit and write it when the drafter agrees; return the exit code."""
    from generator.cli.printing import note

    print(made.diff, end="")
    for line in made.tinggal:
        note(f"tidak diganti: {line}")
    if not yes:
        if not sys.stdin.isatty():
            note("Tidak ada yang ditulis; ulangi dengan --yes.")
            return 0
        print("Tulis? [y/T] ", end="", flush=True)
        if sys.stdin.readline().strip().lower() not in ("y", "ya"):
            note("Tidak ada yang ditulis.")
            return 0
    made.write()
    note(f"{len(made.teks)} berkas ditulis, {len(made.pindah)} berkas berganti nama.")
    return 0
