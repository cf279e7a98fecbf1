"""``naskah build``: every document of the named dossiers, as DOCX and PDF."""

from __future__ import annotations

import argparse
import sys

from generator.cli.arguments import output_folder

HELP = "buat semua dokumen (DOCX dan PDF) dari dosir yang disebut, atau dari semua dosir"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dossier", nargs="*", metavar="DOSIR", help="nama folder di content/")
    parser.add_argument(
        "--into", type=output_folder, metavar="DIR", help="folder hasil (bawaan: build/)"
    )
    parser.add_argument(
        "--final", action="store_true", help="naskah final: tolak bila ada yang belum terkonfirmasi"
    )
    parser.add_argument(
        "--marks", action="store_true", help="salinan bertanda: kode temuan di pinggir rancangan"
    )
    parser.add_argument(
        "--jawaban",
        action="store_true",
        help="jawaban atas catatan penelaah sebagai komentar Word pada tempatnya",
    )
    parser.add_argument(
        "--stale", action="store_true", help="hanya dosir yang dokumennya tidak lagi sesuai isinya"
    )
    parser.add_argument("--quiet", action="store_true", help="tanpa laporan kemajuan")


def run(args: argparse.Namespace) -> int:
    """Build and return 0, or 1 when what an author wrote stops a dossier; raise other faults."""
    from generator.app.build import Options, build
    from generator.app.paths import Home
    from generator.cli.printing import Progress, note, print_diagnostics
    from generator.content.load import list_dossiers
    from generator.diagnostics import Severity

    if args.final and args.marks:
        print("naskah: naskah final tidak bertanda: pilih --final atau --marks", file=sys.stderr)
        return 2
    home = Home(args.akar)
    progress = Progress(args.quiet)
    into = args.into or home.build
    options = Options(into, args.final, args.marks, args.jawaban, args.stale)
    outcome = build(home, tuple(args.dossier), options, progress.step)
    progress.close()
    print_diagnostics(outcome.diagnostics)
    for line in filter(None, outcome.kept):
        note(line)
    for path in () if args.quiet else outcome.written:
        print(path)
    for slug, bukti in () if args.quiet else outcome.bukti:
        if bukti.fakta:
            share = f"{bukti.berdasar} dari {bukti.fakta} kalimat fakta ({bukti.persen} persen)"
            note(
                f"{slug}: {share} menunjukkan dasarnya: {bukti.sumber} sumber, {bukti.nilai} nilai "
                f"terhitung, {bukti.tanda} tanda penilaian."
            )
    for slug, fault in outcome.broken[1:]:
        note(f"naskah: {slug}: {fault}")
    if outcome.broken:
        raise outcome.broken[0][1]
    if any(d.severity is Severity.GALAT for d in outcome.diagnostics):
        return 1
    if args.stale and not args.quiet:
        slugs = args.dossier or list_dossiers(home.content)
        print("Mutakhir:", *(f"{into / slug}/" for slug in slugs))
    return 0
