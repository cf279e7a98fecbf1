"""``naskah diff``: what changed since the copy that a reader has."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.arguments import output_file, output_folder

HELP = "apa yang berubah sejak salinan, revisi, atau folder: daftar dan DOCX berpelacakan"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dossier", metavar="DOSIR", help="nama folder di content/")
    parser.add_argument(
        "--since", required=True, metavar="DARI", help="PDF atau DOCX lama, folder, atau revisi git"
    )
    parser.add_argument(
        "--dokumen", action="append", default=[], metavar="NAMA", help="hanya dokumen ini"
    )
    parser.add_argument(
        "--into", type=output_folder, metavar="DIR", help="tulis DOCX berpelacakan ke folder ini"
    )
    parser.add_argument(
        "-o",
        "--output",
        type=output_file,
        metavar="HASIL.pdf",
        help="tulis halaman yang berubah sejak PDF lama ke berkas ini",
    )
    parser.add_argument(
        "--only",
        choices=("catatan",),
        help="buktikan bahwa hanya yang disebut catatan yang diterima yang berubah",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(args: argparse.Namespace) -> int:
    """Print what changed; write the redlines where a folder is named.

    With --only return 1 where something changed that no adopted remark names.
    """
    from generator.app.diff import compare, write
    from generator.app.paths import Home
    from generator.cli.printing import print_json
    from generator.cli.printing_review import changed_as_dict, changed_lines

    if args.only:
        return _restrained(args)
    if args.output:
        return _excerpt(args)
    found = compare(Home(Path(args.akar)), args.dossier, args.since, args.dokumen)
    if args.format == "json":
        print_json(changed_as_dict(found))
    else:
        for line in changed_lines(found):
            print(line)
    for path in write(found, args.into) if args.into else ():
        print(f"Ditulis: {path}")
    return 0


def _restrained(args: argparse.Namespace) -> int:
    from generator.app.diff import beyond, restrained
    from generator.app.paths import Home
    from generator.cli.printing import print_diagnostics, print_json
    from generator.cli.printing_review import restrained_as_dict, restrained_lines

    found = restrained(Home(Path(args.akar)), args.dossier, args.since, args.dokumen)
    if args.format == "json":
        print_json(restrained_as_dict(found))
    else:
        for line in restrained_lines(found):
            print(line)
    print_diagnostics(beyond(found))
    return 0 if all(one.terkekang for one in found) else 1


def _excerpt(args: argparse.Namespace) -> int:
    from generator.app.delta import delta
    from generator.app.paths import Home, write_atomically
    from generator.cli.printing import print_diagnostics

    made = delta(Home(Path(args.akar)), args.dossier, Path(args.since))
    write_atomically(args.output, made.data, folders=False)
    print_diagnostics(made.found)
    print(f"Ditulis: {args.output}")
    return 0
