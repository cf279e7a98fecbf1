"""``naskah import-abk``: the workload spreadsheet as ``beban_kerja.yaml``."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.arguments import output_file

HELP = "baca analisis beban kerja dari XLSX menjadi beban_kerja.yaml"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("berkas", type=Path, metavar="BERKAS.xlsx")
    parser.add_argument("--dosir", default="", help="cocokkan unit dan urusan dengan dosir ini")
    parser.add_argument("--tahun", default="", help="tahun data")
    parser.add_argument(
        "--status",
        default="",
        choices=("terkonfirmasi", "turunan", "ingatan", "ilustratif"),
        help="status kebenaran data (bawaan: ingatan)",
    )
    parser.add_argument("-o", "--keluaran", type=output_file, help="tulis ke berkas ini")


def run(args: argparse.Namespace) -> int:
    """Read, and print or write the YAML."""
    from generator.app.abk import import_abk
    from generator.app.paths import Home
    from generator.cli.printing import emit

    home = Home(args.akar.resolve())
    emit(import_abk(home, args.berkas, args.dosir, args.tahun, args.status), args.keluaran)
    return 0
