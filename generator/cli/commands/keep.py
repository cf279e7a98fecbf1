"""``naskah keep``: what was handed in becomes the base that later drafts are held against."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.arguments import a_day

HELP = "simpan salinan yang diajukan sebagai pembanding bagi rancangan berikutnya"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dossier", metavar="DOSIR", help="nama folder di content/")
    parser.add_argument("file", type=Path, metavar="BERKAS", help="PDF atau DOCX yang diajukan")
    parser.add_argument(
        "--sebagai",
        required=True,
        metavar="KATA",
        help='untuk apa diajukan, misalnya "diajukan untuk fasilitasi"',
    )
    parser.add_argument(
        "--tanggal", required=True, type=a_day, metavar="TTTT-BB-HH", help="tanggal diajukan"
    )


def run(args: argparse.Namespace) -> int:
    """Write the record of the copy into the dossier."""
    from generator.app.issued import keep
    from generator.app.paths import Home

    home = Home(Path(args.akar))
    for path in keep(home, args.dossier, args.file, args.sebagai, args.tanggal.isoformat()):
        print(f"Disimpan: {path}")
    return 0
