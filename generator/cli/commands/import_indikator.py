"""``naskah import-indikator``: values of typology indicators, and their form."""

from __future__ import annotations

import argparse

from generator.cli.arguments import NO_WORKBOOK, declare_form, declare_import

HELP = "baca nilai indikator tipologi dari XLSX menjadi indikator.yaml"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    declare_form(parser)
    parser.add_argument("--dosir", default="", help="jenis daerah menurut dosir ini")
    parser.add_argument(
        "--jenis",
        default="",
        choices=("provinsi", "kabupaten", "kota"),
        help="jenis daerah bila tanpa dosir (bawaan: provinsi)",
    )
    parser.add_argument("--tahun", default="", help="tahun data, bila lembarnya tidak menyebut")
    parser.add_argument("--sumber", default="", help="id pustaka sumber nilai")
    declare_import(parser, "nilai")


def run(args: argparse.Namespace) -> int:
    """Write the form, or read the values and print or write the YAML."""
    from generator.app.indikator import Permintaan, import_indicators, write_indicator_form
    from generator.app.paths import Home
    from generator.cli.printing import emit, note, print_diagnostics

    home = Home(args.akar.resolve())
    wanted = Permintaan(
        dosir=args.dosir,
        jenis=args.jenis,
        tahun=args.tahun,
        sumber=args.sumber,
        status=args.status,
        sasaran=args.keluaran,
        timpa=args.timpa,
    )
    if args.formulir:
        print(write_indicator_form(home, args.formulir, wanted))
        return 0
    if args.berkas is None:
        note(NO_WORKBOOK)
        return 2
    made = import_indicators(home, args.berkas, wanted)
    print_diagnostics(made.catatan)
    emit(made.teks, args.keluaran)
    return 0
