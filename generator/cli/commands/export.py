"""``naskah export``: a dossier, or a law from a file, in a format of another system."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from generator.cli.arguments import declare_output, output_folder
from generator.model.kode_daerah import WILAYAH

HELP = "tulis untuk sistem lain: Akoma Ntoso, Markdown, teks, JSON, EPUB, metadata JDIH"
LAWS = ("akn", "md", "txt", "json")  # of a dossier every text of its law, or one from a file
BOOK = "epub"  # the paper and the law of a dossier
RECORDS = ("jdih", "jdihn")  # one file about the draft of a dossier


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "source", metavar="DOSIR|BERKAS", help="nama folder di content/, atau berkas peraturan"
    )
    parser.add_argument(
        "--format", choices=(*LAWS, BOOK, *RECORDS), required=True, help="bentuk hasil"
    )
    parser.add_argument(
        "--into",
        type=output_folder,
        metavar="FOLDER",
        help="tulis naskah peraturan ke folder ini (bawaan bagi dosir: build/ekspor/DOSIR)",
    )
    declare_output(parser)
    parser.add_argument(
        "--final", action="store_true", help="JDIH: tolak bila ada isian wajib yang belum terisi"
    )
    parser.add_argument(
        "--kode",
        default="",
        type=_code,
        help="kode wilayah kabupaten atau kota bagi alamat Akoma Ntoso dari BERKAS: 36.04",
    )
    parser.add_argument(
        "--num",
        choices=("lengkap", "polos"),
        default="lengkap",
        help='nomor satuan dalam Akoma Ntoso: "Pasal 5" (lengkap) atau "5" (polos, bagi Indigo)',
    )


def _code(text: str) -> str:
    if text and not re.fullmatch(WILAYAH, text):
        raise argparse.ArgumentTypeError(f"{text!r} bukan kode wilayah; contohnya 36.04")
    return text


def run(args: argparse.Namespace) -> int:
    """Write what is asked for; what keeps it from being made is raised."""
    if args.format in RECORDS:
        return _record(args)
    path = Path(args.source)
    if path.is_file() and args.format != BOOK:
        return _file(args, path)
    if args.keluaran is not None:
        args.parser.error("-o untuk satu berkas; naskah sebuah dosir ditulis dengan --into")
    return _dossier(args)


def _record(args: argparse.Namespace) -> int:
    from generator.app.export import FORMATS
    from generator.app.paths import Home

    _emit(FORMATS[args.format](Home(args.akar), args.source, final=args.final), args.keluaran)
    return 0


def _file(args: argparse.Namespace, path: Path) -> int:
    """Print the one file of a law, or write it."""
    from generator.app.export_law import export_file
    from generator.app.paths import write_atomically
    from generator.cli.printing import note, print_diagnostics
    from generator.diagnostics import Severity

    made = export_file(path, args.format, kode=args.kode, bare=args.num == "polos")
    ((name, data),) = made.files.items()
    if args.into:
        write_atomically(args.into / name, data)
        note(str(args.into / name))
    else:
        _emit(data, args.keluaran)
    print_diagnostics(made.diagnostics)
    return int(any(d.severity is Severity.GALAT for d in made.diagnostics))


def _dossier(args: argparse.Namespace) -> int:
    """Write the texts of the law of a dossier, or its books, into a folder."""
    from generator.app.export_law import Exported, export_dossier
    from generator.app.paths import Home, write_atomically
    from generator.cli.printing import note, print_diagnostics

    home = Home(args.akar)
    if args.format == BOOK:
        from generator.app.export_epub import export_epub

        made = Exported(export_epub(home, args.source))
    else:
        made = export_dossier(home, args.source, args.format, bare=args.num == "polos")
    folder = args.into or home.build / "ekspor" / args.source
    for name, data in made.files.items():
        write_atomically(folder / name, data)
        note(str(folder / name))
    print_diagnostics(made.diagnostics)
    return 0


def _emit(data: bytes, target: Path | None) -> None:
    from generator.app.paths import write_atomically

    if target is None:
        sys.stdout.buffer.write(data)
    else:
        write_atomically(target, data, folders=False)
