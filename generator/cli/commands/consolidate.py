"""``naskah consolidate``: enacted texts applied in order give the law in force."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.arguments import output_file

HELP = "terapkan peraturan pengubah secara berurutan pada peraturan dasar"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("base", type=Path, metavar="DASAR", help="peraturan yang diubah")
    parser.add_argument("amending", type=Path, nargs="+", metavar="PENGUBAH")
    parser.add_argument("--format", choices=("yaml", "json", "text"), default="text")
    parser.add_argument(
        "-o", "--output", type=output_file, metavar="HASIL", help="tulis ke berkas ini"
    )
    parser.add_argument(
        "--any-base",
        action="store_true",
        help="terapkan walaupun peraturan pengubah menyebut dasar yang lain atau tidak menyebutnya",
    )
    parser.add_argument(
        "--already-amended",
        action="store_true",
        help="peraturan dasar sudah memuat perubahan sebelumnya yang tidak diberikan",
    )


def run(args: argparse.Namespace) -> int:
    """Print the law, and the fate of every instruction on standard error and in the JSON.

    Return 1 when any of them is not in the law wholly.
    """
    import json

    from generator.app.law import consolidate_files
    from generator.app.law_report import consolidated, fates_text
    from generator.cli.printing import emit, note, print_diagnostics
    from generator.content.write import write_yaml
    from generator.export.law_text import plain
    from generator.law.as_data import to_authored

    found, doubts = consolidate_files(
        args.base,
        args.amending,
        any_base=args.any_base,
        already_amended=args.already_amended,
    )
    match args.format:
        case "json":
            data = consolidated(found, doubts)
            emit(json.dumps(data, ensure_ascii=False, indent=1) + "\n", args.output)
        case "yaml":
            emit(write_yaml(to_authored(found.hasil, doubts)), args.output)
        case _:
            emit(plain(found.hasil), args.output)
    print_diagnostics([d for d in doubts if d.code != "H42"])
    note(fates_text(found.penerapan))
    return 0 if all(one.nasib.tuntas for one in found.penerapan) else 1
