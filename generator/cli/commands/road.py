"""``naskah road``: what is next on the way to promulgation, what is missing, what is late."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.arguments import a_day, output_file

if TYPE_CHECKING:
    from generator.model.jalan import Jalan

HELP = "jalan rancangan sampai dengan pengundangan: yang berikutnya, yang kurang, yang terlambat"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dossier", metavar="DOSIR", help="nama folder di content/")
    parser.add_argument(
        "--pada",
        type=a_day,
        metavar="TTTT-BB-HH",
        help="keadaan pada tanggal itu (bawaan: tanggal_acuan dosir)",
    )
    parser.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    parser.add_argument(
        "-o",
        dest="output",
        type=output_file,
        metavar="BERKAS.ics",
        help="tulis kalender (RFC 5545)",
    )


def run(args: argparse.Namespace) -> int:
    """Print the road; return 1 when something is late, or a stage behind lacks a letter."""
    from generator.app.paths import Home, write_atomically
    from generator.app.road import road
    from generator.cli.printing import print_json
    from generator.cli.printing_road import as_json, road_lines
    from generator.export.kalender import kalender

    dossier, found = road(Home(args.akar), args.dossier, args.pada)
    if args.output is not None:
        write_atomically(Path(args.output), kalender(dossier, found), folders=False)
    if args.json:
        print_json(as_json(dossier, found))
    else:
        for line in road_lines(dossier, found):
            print(line)
    return 1 if late(found) else 0


def late(found: Jalan) -> bool:
    """Whether something is past its day, or was left behind without its letter."""
    return bool(found.terlewat or found.tidak_lengkap)
