"""``naskah import-perangkat``: the trees inside units, and their form."""

from __future__ import annotations

import argparse

from generator.cli.arguments import NO_WORKBOOK, declare_form, declare_output

HELP = "baca susunan di dalam Perangkat Daerah dari XLSX menjadi rincian perangkat_daerah.yaml"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    declare_form(parser)
    parser.add_argument("--dosir", default="", help="cocokkan unit dengan dosir ini")
    declare_output(parser)


def run(args: argparse.Namespace) -> int:
    """Write the form, or read the trees and print or write the YAML."""
    from generator.app.paths import Home
    from generator.app.susunan import import_units, write_unit_form
    from generator.cli.printing import emit, note, print_diagnostics

    if args.formulir:
        print(write_unit_form(args.formulir))
        return 0
    if args.berkas is None:
        note(NO_WORKBOOK)
        return 2
    made = import_units(Home(args.akar.resolve()), args.berkas, args.dosir)
    print_diagnostics(made.catatan)
    emit(made.teks, args.keluaran)
    return 0
