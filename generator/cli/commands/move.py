"""``naskah move``: an operation, a finding or a narrative goes to another file or dossier."""

from __future__ import annotations

import argparse

from generator.cli.commands.rename import written

HELP = "pindahkan perubahan, temuan, atau narasi ke berkas atau dosir lain"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dosir", metavar="DOSIR", help="dosir asal")
    parser.add_argument(
        "apa", metavar="APA", help="T01, nama narasi (bab-1-a), id perubahan (O1), atau alamatnya"
    )
    parser.add_argument(
        "ke", metavar="TUJUAN", help="dosir lain, atau berkas seperti perubahan/pasal-5.yaml"
    )
    parser.add_argument("--yes", action="store_true", help="tanpa bertanya")


def run(args: argparse.Namespace) -> int:
    """Show the difference and write it when allowed."""
    from generator.app.paths import Home
    from generator.app.rename import move

    return written(move(Home(args.akar), args.apa, args.dosir, args.ke), yes=args.yes)
