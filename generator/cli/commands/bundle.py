"""``naskah bundle``: one zip for a request, with what is asked for, and what is missing by name."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.arguments import output_file

HELP = "susun satu zip permohonan (harmonisasi, fasilitasi, persetujuan, jdih) beserta manifesnya"
UNTUK = ("harmonisasi", "fasilitasi", "persetujuan", "jdih")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dossier", metavar="DOSIR", help="nama folder di content/")
    parser.add_argument("--for", dest="untuk", required=True, choices=UNTUK, help="untuk apa")
    parser.add_argument(
        "-o",
        dest="output",
        type=output_file,
        metavar="BERKAS.zip",
        help="berkas hasil (bawaan: build/paket/DOSIR-UNTUK.zip)",
    )
    parser.add_argument("--quiet", action="store_true", help="tanpa laporan kemajuan")


def run(args: argparse.Namespace) -> int:
    """Write the packet; return 1 when something mandatory is missing from it."""
    from generator.app.bundle import bundle
    from generator.app.paths import Home, write_atomically
    from generator.cli.printing import Progress, print_diagnostics
    from generator.model.aturan_tahap import Paket

    home, progress = Home(args.akar), Progress(args.quiet)
    made = bundle(home, args.dossier, Paket(args.untuk), progress.step)
    progress.close()
    bawaan = home.build / "paket" / f"{args.dossier}-{args.untuk}.zip"
    path = Path(args.output) if args.output is not None else bawaan
    write_atomically(path, made.data, folders=args.output is None)
    print_diagnostics(made.diagnostics)
    for satu in made.butir:
        tempat = f", {satu.aturan.tempat}" if satu.aturan.tempat else ""
        if satu.ada:
            print(f"  ada: {satu.aturan.nama}{tempat}")
        elif not satu.aturan.wajib:
            print(f"  tidak ada, tidak wajib: {satu.aturan.nama}{tempat} ({satu.sebab})")
    print(path)
    return 0 if made.lengkap else 1
