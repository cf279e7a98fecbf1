"""``naskah verify``: whether copies are as they were printed."""

from __future__ import annotations

import argparse
from pathlib import Path

HELP = "periksa apakah salinan PDF atau DOCX masih seperti saat dicetak, dan dari sumber mana"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", nargs="+", type=Path, metavar="BERKAS", help="PDF atau DOCX")


def run(args: argparse.Namespace) -> int:
    """Print what each copy is; return 1 when one is unknown or not as printed."""
    from generator.app.paths import Home
    from generator.app.verify import verify
    from generator.cli.printing import print_diagnostics
    from generator.diagnostics import Diagnostic, DraftingError

    found: list[Diagnostic] = []
    for file in args.files:
        try:
            verdict = verify(Home(args.akar), file)
        except DraftingError as error:
            found += error.diagnostics
            continue
        for sentence in verdict.said:
            print(f"{file}: {sentence}")
        found += verdict.found
    print_diagnostics(found)
    return 1 if found else 0
