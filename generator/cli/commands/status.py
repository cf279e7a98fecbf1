"""``naskah status``: what must be verified again before a final build, oldest first."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.app.paths import Home

HELP = "daftar peraturan yang statusnya harus diperiksa ulang, dan satuan yang belum disepakati"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dossier", nargs="*", metavar="DOSIR", help="nama folder di content/")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="bentuk hasil")


def run(args: argparse.Namespace) -> int:
    """Print the list of every dossier and return 0: it is a list of work, not a fault."""
    from generator.app.chosen import chosen
    from generator.app.library import stale
    from generator.app.paths import Home
    from generator.cli.printing import print_json

    home = Home(args.akar)
    found = {slug: stale(home, slug) for slug in chosen(home, args.dossier)}
    if args.format == "json":
        print_json(
            {
                slug: [
                    {
                        "peraturan": str(u.peraturan.id),
                        "diperiksa": u.sejak.isoformat() if u.sejak else None,
                        "sebab": list(u.sebab),
                        "berkas": str(u.peraturan.asal),
                    }
                    for u in usang
                ]
                for slug, usang in found.items()
            }
        )
        return 0
    for slug, usang in found.items():
        print(f"{slug}: {len(usang) or 'tidak ada'} yang harus diperiksa ulang")
        for u in usang:
            sejak = u.sejak.isoformat() if u.sejak else "belum"
            print(f"  {sejak:<10} {u.peraturan.singkat}: {'; '.join(u.sebab)} ({u.peraturan.id})")
        _print_agreement(home, slug)
    return 0


def _print_agreement(home: Home, slug: str) -> None:
    from generator.app.agreement import agreement
    from generator.cli.printing_review import agreed_lines
    from generator.diagnostics import DraftingError

    try:
        agreed = agreement(home, slug)
    except DraftingError:
        print(f"{slug}: kesepakatan belum dapat dihitung: dosir masih memuat galat")
        return
    for line in agreed_lines(slug, agreed):
        print(line)
