"""``naskah sotk``: from the trees of units to the regulation of the head of region on them."""

from __future__ import annotations

import argparse

HELP = "tulis batang tubuh peraturan kepala daerah tentang SOTK dari rincian unitnya"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dosir", metavar="DOSIR", help="dosir berbentuk pergub, perbup, perwali")
    parser.add_argument(
        "--replace", action="store_true", help="ganti batang tubuh yang sudah ditulis"
    )


def run(args: argparse.Namespace) -> int:
    """Write the body and say what its title would be."""
    from generator.app.paths import Home
    from generator.app.sotk import write_sotk

    path, made = write_sotk(Home(args.akar), args.dosir, replace=args.replace)
    print(path)
    print(f"{made.unit} unit; judul menurut rinciannya: {made.judul}")
    return 0
