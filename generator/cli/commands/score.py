"""``naskah score``: every step from an indicator to a type."""

from __future__ import annotations

import argparse
from decimal import Decimal

HELP = "tampilkan langkah skor tipologi setiap urusan, atau satu urusan"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dossier", metavar="DOSIR", help="nama folder di content/")
    parser.add_argument(
        "urusan", nargs="?", default="", metavar="URUSAN", help="kunci urusan, misalnya kesehatan"
    )
    parser.add_argument(
        "--andai",
        action="append",
        default=[],
        type=assumption,
        metavar="INDIKATOR=NILAI",
        help="hitung dengan nilai andaian, misalnya perangkat-daerah=24; boleh diulang",
    )


def assumption(text: str) -> tuple[str, Decimal]:
    """Return ``indicator=value``; argparse words the error."""
    from generator.model.scalars import DESIMAL

    name, sign, value = text.partition("=")
    if not (name and sign and DESIMAL.match(value)):
        raise argparse.ArgumentTypeError(f"{text!r} bukan INDIKATOR=NILAI")
    return name, Decimal(value)


def run(args: argparse.Namespace) -> int:
    """Print the steps."""
    from generator.app.analisis import score
    from generator.app.paths import Home
    from generator.cli.printing import emit

    emit(score(Home(args.akar), args.dossier, args.urusan, dict(args.andai)), None)
    return 0
