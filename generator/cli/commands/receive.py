"""``naskah receive``: marked copies back to the lines they concern."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.app.paths import Home
    from generator.app.receive import Reception
    from generator.review.usulan import Usulan

HELP = "terima salinan DOCX atau PDF bertanda: setiap usul pada baris sumbernya, lalu terapkan"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", nargs="+", type=Path, metavar="BERKAS", help="DOCX atau PDF")
    parser.add_argument("--dosir", default="", help="dosir salinan yang tidak membawa catatannya")
    parser.add_argument(
        "--apply", action="store_true", help="tulis usul yang dapat disunting ke dalam sumber"
    )
    parser.add_argument(
        "--only", metavar="N,N", default="", help="hanya usul bernomor ini yang diterapkan"
    )
    parser.add_argument(
        "--register",
        metavar="SUMBER",
        choices=("kanwil", "kemendagri", "gubernur", "dprd", "masyarakat", "internal"),
        help="catat semua tanda dalam catatan/ dosir, sebagai catatan dari sumber ini",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(args: argparse.Namespace) -> int:
    """Print every mark; return 1 where one found no line, could not be written, or contradicts."""
    from generator.app.paths import Home
    from generator.app.receive import receive
    from generator.cli.printing import print_diagnostics, print_json
    from generator.cli.printing_review import as_dict, chosen, listed

    home = Home(args.akar)
    reception = receive(home, args.files, args.dosir)
    print_diagnostics([note for file in reception.files for note in file.notes])
    wanted = chosen(reception, args.only)
    if args.format == "json":
        print_json(as_dict(reception))
    else:
        for line in listed(reception):
            print(line)
    refused = 0
    if args.apply:
        refused = sum(one.undone for one in reception.usulan) if not args.only else 0
        refused += _applied(home, reception, wanted) if wanted else 0
    if args.register:
        from generator.app.register import register
        from generator.model.catatan import SumberCatatan

        for written in register(home, reception, SumberCatatan(args.register)):
            print(f"Dicatat: {written}")
    unplaced = any(not (one.placed or one.unlike) for one in reception.usulan)
    return 1 if unplaced or refused or reception.clashes else 0


def _applied(home: Home, reception: Reception, wanted: Sequence[Usulan]) -> int:
    """Write what can be proven; return how many proposals could not."""
    from generator.app.apply_marks import prove, shown, write
    from generator.cli.printing import print_diagnostics
    from generator.cli.printing_review import outcome

    found = prove(home, reception, wanted)
    print(shown(found.texts), end="")
    for path in write(home, found):
        print(f"Ditulis: {path}")
    for line in outcome(reception, found):
        print(line)
    if found.menyusul:
        print("Sebelum dosir dibangun lagi, lengkapi sendiri:")
        print_diagnostics(found.menyusul)
    return len(found.ditolak)
