"""``naskah init``: a project folder that builds with the installed package."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.commands import new

HELP = "buat folder proyek sendiri, tanpa salinan repositori"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="folder proyek, misalnya lebak")
    parser.add_argument(
        "slug", nargs="?", metavar="NAMA", help="dosir pertama (seperti naskah new)"
    )
    new.configure_region(parser)


def run(args: argparse.Namespace) -> int:
    """Write the project and say what comes next."""
    from importlib.metadata import version

    from generator.app.init import init_project

    first = new.wanted(args) if args.slug else None
    written = init_project(args.folder, version("naskah"), first)
    print(f"{len(written)} berkas ditulis di {args.folder}. Baca BACA.md di folder itu.")
    print(f"Berikutnya: cd {args.folder}, lalu {'naskah build' if first else 'naskah new NAMA'}")
    return 0
