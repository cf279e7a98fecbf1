"""``naskah abk-template``: the empty workload form as a spreadsheet."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.arguments import output_file

HELP = "tulis formulir kosong analisis beban kerja (XLSX)"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "-o", "--keluaran", type=output_file, default=Path("abk.xlsx"), help="bawaan: abk.xlsx"
    )


def run(args: argparse.Namespace) -> int:
    """Write the form and name it."""
    from generator.app.abk import write_template

    print(write_template(args.keluaran))
    return 0
