"""``naskah unpack``: the sources of a PDF as files again."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.arguments import output_folder

HELP = "pulihkan sumber (YAML, narasi, pustaka, templat) yang dibawa sebuah PDF hasil naskah"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, metavar="BERKAS.pdf", help="PDF hasil naskah build")
    parser.add_argument(
        "--into", type=output_folder, required=True, metavar="DIR", help="folder tujuan"
    )


def run(args: argparse.Namespace) -> int:
    """Write the sources; print where they are and how to build them."""
    from generator.app.unpack import unpack

    written = unpack(args.file, args.into)
    print(f"{len(written)} berkas dipulihkan ke {args.into}.")
    print(f"Bangun ulang dengan: naskah --akar {args.into} build")
    return 0
