"""``naskah import-evaluasi``: answers of the institutional evaluation, and their form."""

from __future__ import annotations

import argparse

from generator.cli.arguments import NO_WORKBOOK, declare_form, declare_import

HELP = "baca jawaban evaluasi kelembagaan dari XLSX menjadi evaluasi_kelembagaan.yaml"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    declare_form(parser)
    parser.add_argument("--dosir", default="", help="cocokkan unit dengan dosir ini")
    parser.add_argument("--tahun", default="", help="tahun, bila lembarnya tidak menyebut")
    declare_import(parser, "jawaban")


def run(args: argparse.Namespace) -> int:
    """Write the form, or read the answers and print or write the YAML."""
    from generator.app.evaluasi import Permintaan, import_evaluation, write_evaluation_form
    from generator.app.paths import Home
    from generator.cli.printing import emit, note, print_diagnostics

    home = Home(args.akar.resolve())
    if args.formulir:
        print(write_evaluation_form(home, args.formulir))
        return 0
    if args.berkas is None:
        note(NO_WORKBOOK)
        return 2
    wanted = Permintaan(args.dosir, args.tahun, args.status, args.keluaran, args.timpa)
    made = import_evaluation(home, args.berkas, wanted)
    print_diagnostics(made.catatan)
    emit(made.teks, args.keluaran)
    return 0
