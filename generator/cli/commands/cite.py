"""``naskah cite``: add a regulation to the library."""

from __future__ import annotations

import argparse

HELP = "catat satu peraturan di pustaka menurut sebutannya"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "sebutan",
        metavar="SEBUTAN",
        help="misalnya “UU 23/2014”, “Perda Kabupaten Lebak 8/2016”, atau kutipan lengkapnya",
    )


def run(args: argparse.Namespace) -> int:
    """Write the record and print its id; what is missing goes to standard error."""
    from datetime import date

    from generator.app.cite import cite
    from generator.app.paths import Home
    from generator.cli.printing import note, print_diagnostics

    done = cite(Home(args.akar), args.sebutan, date.today())
    print(done.id)
    print_diagnostics(done.temuan)
    note(f"ditulis: {done.path}" if done.path else "sudah ada di pustaka")
    return 0
