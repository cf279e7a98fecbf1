"""``naskah library``: a snapshot of the status of regulations, imported and looked up offline."""

from __future__ import annotations

import argparse
from pathlib import Path

HELP = "impor cuplikan status peraturan (CSV atau JSON), atau cari satu peraturan di dalamnya"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    below = parser.add_subparsers(dest="what", required=True, metavar="import|show")
    what = "muat cuplikan: jenis, nomor, tahun, judul, LN/TLN, diubah oleh, dicabut oleh, sumber"
    load = below.add_parser("import", help=what, description=what)
    load.add_argument("berkas", type=Path, metavar="BERKAS")
    what = "tampilkan yang dicatat cuplikan mengenai satu peraturan"
    show = below.add_parser("show", help=what, description=what)
    show.add_argument("nama", metavar="PERATURAN", help="misalnya “UU 23/2014”")


def run(args: argparse.Namespace) -> int:
    """Import and return 1 when a row was left out; or show, and return 1 when there is none."""
    from generator.app.library import import_snapshot, look_up
    from generator.app.paths import Home
    from generator.cli.printing import note, print_diagnostics

    home = Home(args.akar)
    if args.what == "import":
        count, faults = import_snapshot(home, args.berkas)
        print_diagnostics(faults)
        note(f"{count} peraturan dimuat, {len(faults)} baris tidak terbaca.")
        return 1 if faults or not count else 0
    rows = look_up(home, args.nama)
    for row in rows:
        print(f"{row.nama} tentang {row.judul}")
        for label, words in (
            (
                "lembaran",
                f"{row.lembaran}, tambahan {row.tambahan}" if row.tambahan else row.lembaran,
            ),
            ("diubah", ", ".join(row.diubah_oleh)),
            ("dicabut", row.dicabut_oleh),
            ("sumber", row.sumber),
        ):
            if words:
                print(f"  {label:<9} {words}")
    if not rows:
        note(f"{args.nama}: tidak ada dalam cuplikan.")
    return 0 if rows else 1
