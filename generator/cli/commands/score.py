"""``naskah score``: every step from an indicator to a type."""

from __future__ import annotations

import argparse

HELP = "tampilkan langkah skor tipologi setiap urusan, atau satu urusan"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dossier", metavar="DOSIR", help="nama folder di content/")
    parser.add_argument(
        "urusan", nargs="?", default="", metavar="URUSAN", help="kunci urusan, misalnya kesehatan"
    )


def run(args: argparse.Namespace) -> int:
    """Print the steps."""
    from generator.app.analisis import score
    from generator.app.paths import Home
    from generator.cli.printing import emit

    emit(score(Home(args.akar), args.dossier, args.urusan), None)
    return 0
