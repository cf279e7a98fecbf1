"""``naskah export``: a dossier in a format of another system."""

from __future__ import annotations

import argparse
import sys

from generator.cli.arguments import declare_output

HELP = "tulis rancangan dalam bentuk sistem lain: metadata JDIH, umpan JDIHN"
NAMES = ("jdih", "jdihn")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dossier", metavar="DOSIR", help="nama folder di content/")
    parser.add_argument("--format", choices=NAMES, required=True, help="bentuk hasil")
    parser.add_argument(
        "--final", action="store_true", help="tolak bila ada isian wajib yang belum terisi"
    )
    declare_output(parser)


def run(args: argparse.Namespace) -> int:
    """Write the export and return 0; what keeps it from being made is raised."""
    from generator.app.export import FORMATS
    from generator.app.paths import Home, write_atomically

    data = FORMATS[args.format](Home(args.akar), args.dossier, final=args.final)
    if args.keluaran is None:
        sys.stdout.buffer.write(data)
    else:
        write_atomically(args.keluaran, data, folders=False)
    return 0
