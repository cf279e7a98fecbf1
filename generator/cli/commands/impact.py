"""``naskah impact``: what else breaks if a Pasal goes."""

from __future__ import annotations

import argparse

HELP = "tunjukkan apa yang terdampak bila suatu satuan dihapus"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("law", metavar="DOSIR", help="nama dosir, atau berkas peraturan")
    parser.add_argument("address", metavar="ALAMAT", help='misalnya "Pasal 12 ayat (1)"')
    parser.add_argument("--sesudah", action="store_true", help="dalam naskah sesudah perubahan")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="bentuk laporan")


def run(args: argparse.Namespace) -> int:
    """Print the references, terms and users; that something depends on a unit is no error."""
    from generator.app.impact import impact, impact_data, impact_text
    from generator.app.paths import Home
    from generator.cli.printing import print_json

    found = impact(Home(args.akar), args.law, args.address, amended=args.sesudah)
    print_json(impact_data(found)) if args.format == "json" else print(impact_text(found))
    return 0
