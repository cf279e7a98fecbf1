"""``naskah restate``: an amendment that changes too much becomes a new regulation."""

from __future__ import annotations

import argparse

HELP = "tulis ulang rancangan perubahan menjadi peraturan baru yang mencabut peraturan lama"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dosir", metavar="DOSIR", help="dosir perubahan; dosir itu tidak diubah")
    parser.add_argument(
        "--into", metavar="NAMA", help="nama dosir yang baru (bawaan: DOSIR-baru)", default=""
    )


def run(args: argparse.Namespace) -> int:
    """Write the dossier, print its files; what is to be decided goes to standard error."""
    from generator.app.paths import Home
    from generator.app.restate import KONVERSI, restate
    from generator.cli.printing import print_diagnostics

    home = Home(args.akar)
    into = args.into or f"{args.dosir}-baru"
    done = restate(home, args.dosir, into)
    for path in done.files:
        print(path)
    print_diagnostics(done.temuan)
    print(f"{done.pasal} Pasal, {done.bernomor_baru} bernomor baru; padanannya: {into}/{KONVERSI}")
    command = "naskah build" if home.project.exists() else "make"
    print(f"Dosir baru siap. Berikutnya: {command} {into}")
    return 0
