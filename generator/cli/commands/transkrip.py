"""``naskah transkrip``: finished PDF files as they are read aloud."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.arguments import output_folder

HELP = "tulis PDF sebagai teks yang dibacakan, menurut susunan bacanya"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", nargs="+", type=Path, metavar="BERKAS.pdf", help="berkas PDF")
    parser.add_argument(
        "--into", type=output_folder, metavar="DIR", help="folder hasil (bawaan: ke layar)"
    )


def run(args: argparse.Namespace) -> int:
    """Write or print the transcripts; return 1 when a file cannot be read aloud."""
    from generator.app.transcribe import transcribe
    from generator.cli.printing import print_diagnostics

    made, found = transcribe(args.files, args.into)
    for shown in made:
        print(shown, end="" if args.into is None else "\n")
    print_diagnostics(found)
    return 1 if found else 0
