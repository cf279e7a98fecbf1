"""``naskah audit``: look at every page of finished PDF files."""

from __future__ import annotations

import argparse
from pathlib import Path

HELP = "periksa setiap halaman PDF: letak kata, catatan kaki, tabel, jarak, dan huruf"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", nargs="+", type=Path, metavar="BERKAS.pdf", help="berkas PDF")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(args: argparse.Namespace) -> int:
    """Print the findings about all files; return 1 when one of them is an error."""
    from generator.app.audit import audit_files
    from generator.cli.printing import as_dict, print_diagnostics, print_json
    from generator.diagnostics import Severity

    found = audit_files(args.files)
    if args.format == "json":
        print_json([as_dict(each) for each in found])
    else:
        print_diagnostics(found)
    return 1 if any(each.severity is Severity.GALAT for each in found) else 0
