"""``naskah analyze``: everything that the institutional analysis computed."""

from __future__ import annotations

import argparse
import sys

from generator.cli.arguments import declare_output

HELP = "hitung analisis kelembagaan: tipologi, penempatan, beban kerja, evaluasi, manfaat dan biaya"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dossier", metavar="DOSIR", help="nama folder di content/")
    parser.add_argument(
        "--format", choices=("json", "text", "xlsx"), default="text", help="bentuk keluaran"
    )
    declare_output(parser)


def run(args: argparse.Namespace) -> int:
    """Print or write the analysis; 1 when it found an error, 2 for a workbook without a file."""
    from generator.app.analisis import analyze
    from generator.app.paths import Home, write_atomically
    from generator.cli.printing import note, print_diagnostics
    from generator.diagnostics import Severity

    if args.format == "xlsx" and args.keluaran is None:
        note("naskah: galat pemakaian: buku kerja memerlukan -o BERKAS.xlsx")
        return 2
    laporan = analyze(Home(args.akar), args.dossier, args.format)
    if args.keluaran is None:
        sys.stdout.write(laporan.isi.decode())
    else:
        write_atomically(args.keluaran, laporan.isi, folders=False)
    errors = [d for d in laporan.temuan if d.severity is Severity.GALAT]
    print_diagnostics(errors)
    return 1 if errors else 0
