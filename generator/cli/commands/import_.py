"""``naskah import``: a regulation from outside becomes the project's YAML or JSON."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.arguments import output_file

HELP = (
    "ubah peraturan dari teks, Markdown, DOCX, PDF, HTML, atau Akoma Ntoso menjadi YAML atau JSON"
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, metavar="BERKAS", help="peraturan yang dibaca")
    parser.add_argument(
        "-o", "--output", type=output_file, metavar="HASIL", help="tulis ke berkas ini"
    )
    parser.add_argument("--format", choices=("yaml", "json"), default="yaml", help="bentuk hasil")


def run(args: argparse.Namespace) -> int:
    """Print or write the regulation; what was uncertain goes to standard error.

    Return 1 when something of the file was not read.
    """
    from generator.app.import_law import import_file
    from generator.cli.printing import emit, print_diagnostics
    from generator.content.write import write_yaml
    from generator.diagnostics import Severity
    from generator.law.as_data import to_authored, to_json

    peraturan, doubts = import_file(args.file)
    if args.format == "json":
        emit(to_json(peraturan, doubts), args.output)
    else:
        emit(write_yaml(to_authored(peraturan, doubts)), args.output)
    print_diagnostics(doubts)
    return int(any(d.severity is Severity.GALAT for d in doubts))
