"""``naskah lint``: what an examiner would find, in dossiers and in drafts from elsewhere."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.arguments import output_file

if TYPE_CHECKING:
    from generator.app.lint import Laporan, Permintaan
    from generator.app.paths import Home

HELP = "periksa dosir atau rancangan dari luar (DOCX, PDF, teks, Markdown, YAML)"
FORMATS = ("text", "json", "sarif", "github")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "sasaran", nargs="*", metavar="BERKAS|DOSIR", help="berkas rancangan atau nama dosir"
    )
    parser.add_argument("--dasar", type=Path, metavar="BERKAS", help="peraturan yang diubah")
    parser.add_argument(
        "--tanggal", type=_date, metavar="TTTT-BB-HH", help="tanggal keadaan hukum yang diacu"
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="bentuk laporan")
    for name, what in (("--select", "hanya"), ("--ignore", "kecuali")):
        parser.add_argument(
            name,
            action="append",
            default=[],
            metavar="KODE,...",
            help=f"{what} kode ini atau yang berawalan demikian (F, F1, N)",
        )
    parser.add_argument("--baseline", type=Path, metavar="BERKAS", help="laporkan yang baru saja")
    parser.add_argument(
        "--write-baseline",
        type=output_file,
        metavar="BERKAS",
        help="catat temuan sekarang, lalu selesai",
    )
    parser.add_argument("--fix", action="store_true", help="perbaiki yang aman, tampilkan bedanya")
    parser.add_argument("--yes", action="store_true", help="dengan --fix: tanpa bertanya")


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"bukan tanggal TTTT-BB-HH: {text}") from None


def run(args: argparse.Namespace) -> int:
    """Lint and return 0, or 1 when there is an error."""
    from generator.app.baseline import write_baseline
    from generator.app.lint import Permintaan, lint
    from generator.app.paths import Home
    from generator.app.pilih_kode import pilihan_kode
    from generator.cli.printing import note
    from generator.diagnostics.codes import codes

    if args.yes and not args.fix:
        print("naskah: galat pemakaian: --yes hanya bersama --fix", file=sys.stderr)
        return 2
    home = Home(args.akar)
    kode = pilihan_kode(args.select, args.ignore, codes().keys())
    ask = Permintaan(tuple(args.sasaran), kode, args.dasar, args.tanggal, args.baseline)
    laporan = lint(home, ask)
    if args.write_baseline:
        write_baseline(args.write_baseline, (*laporan.saringan.sisa, *laporan.lama))
        jumlah = len(laporan.saringan.sisa) + len(laporan.lama)
        note(f"{jumlah} temuan dicatat dalam {args.write_baseline}")
        return 1 if laporan.tak_terbaca else 0
    if args.fix:
        laporan = _fix(home, ask, laporan, args.yes)
    _print(laporan, args.format)
    return 1 if laporan.galat else 0


def _fix(home: Home, ask: Permintaan, laporan: Laporan, yes: bool) -> Laporan:
    """Show what can be mended, mend it when allowed, and return what is left."""
    from generator.app.fix import plan, write
    from generator.app.lint import lint
    from generator.cli.printing import note

    rencana = plan(home, ask)
    for alasan in rencana.ditolak:
        note(alasan)
    if not rencana.berkas:
        note("Tidak ada yang dapat diperbaiki otomatis.")
        return laporan
    print(rencana.diff, end="")
    note(f"{rencana.jumlah} perbaikan dalam {len(rencana.berkas)} berkas.")
    if not yes and not _agreed():
        note("Tidak ada yang ditulis.")
        return laporan
    write(rencana)
    note("Ditulis; pemeriksaan diulang.")
    return lint(home, ask)


def _agreed() -> bool:
    """Ask on a terminal; elsewhere only ``--yes`` agrees."""
    from generator.cli.printing import note

    if not sys.stdin.isatty():
        note("Tambahkan --yes untuk menuliskannya.")
        return False
    print("Tulis perbaikan ini? [y/T] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "ya")


def _print(laporan: Laporan, form: str) -> None:
    from generator.cli import printing_lint as out
    from generator.cli.printing import print_json

    if form == "json":
        print_json(out.as_json(laporan))
    elif form == "sarif":
        from generator.export.sarif import sarif

        print_json(sarif(laporan.saringan, laporan.lama, laporan.tak_terbaca))
    elif form == "github":
        from generator.export.anotasi import anotasi

        for temu in laporan.temuan:
            print(anotasi(temu))
    else:
        out.print_text(laporan)
