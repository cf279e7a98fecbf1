"""``naskah check``: the content alone, without rendering."""

from __future__ import annotations

import argparse
import sys

HELP = "periksa isi dosir tanpa membuat dokumen"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dossier", nargs="*", metavar="DOSIR", help="nama folder di content/")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="bentuk laporan")


def run(args: argparse.Namespace) -> int:
    """Check and return 0, or 1 when there is an error."""
    from generator.app.check import check
    from generator.app.paths import Home
    from generator.cli.printing import as_dict, print_diagnostics, print_json, tally
    from generator.diagnostics import Severity

    diagnostics = check(Home(args.akar), tuple(args.dossier))
    if args.format == "json":
        print_json([as_dict(d) for d in diagnostics])
    else:
        print_diagnostics(diagnostics, sys.stdout)
        if not diagnostics:
            print(tally(diagnostics))
    return 1 if any(d.severity is Severity.GALAT for d in diagnostics) else 0
