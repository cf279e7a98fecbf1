"""``naskah amend``: two versions of a law become the amendment between them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.cli.arguments import output_file

HELP = "bandingkan dua versi peraturan dan susun perubahan yang menghasilkannya"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "base", type=Path, metavar="DASAR", help="naskah yang berlaku; tidak disebut dengan --into"
    )
    parser.add_argument(
        "target", type=Path, nargs="?", metavar="TUJUAN", help="naskah yang dikehendaki"
    )
    parser.add_argument(
        "--into",
        metavar="DOSIR",
        help="isi perubahan.yaml dosir itu dari TUJUAN: naskah suntingan, atau Perda perubahan",
    )
    parser.add_argument(
        "--replace",
        action="store_true",
        help="dengan --into: ganti perubahan yang sudah ditulis; yang sama tetap beralasan",
    )
    parser.add_argument("--format", choices=("yaml", "json", "text"), default="text")
    parser.add_argument(
        "-o", "--output", type=output_file, metavar="HASIL", help="tulis ke berkas ini"
    )


def run(args: argparse.Namespace) -> int:
    """Print operations (YAML), operations and instructions (JSON), or the text of the draft.

    Return 1 when the draft does not lead to the whole target: what is missing is on stderr.
    """
    import json

    from generator.app.amend_versions import amend_files
    from generator.app.explained import with_explanations
    from generator.app.law_report import amended
    from generator.app.operations_yaml import operations_yaml
    from generator.app.paths import Home
    from generator.cli.printing import emit, note, print_diagnostics
    from generator.diagnostics import Severity

    if args.into:
        return _into(args)
    if args.target is None:
        print("naskah amend: sebut DASAR dan TUJUAN, atau --into DOSIR TUJUAN", file=sys.stderr)
        return 2
    draft, findings = amend_files(args.base, args.target, Home(args.akar).templates)
    amandemen = draft.amandemen
    match args.format:
        case "json":
            data = amended(draft, findings)
            emit(json.dumps(data, ensure_ascii=False, indent=1) + "\n", args.output)
        case "yaml":
            explained = with_explanations(amandemen.operasi, draft.target)
            emit(operations_yaml(explained), args.output)
        case _:
            emit(draft.text if amandemen.instruksi else "", args.output)
    print_diagnostics(findings)
    note(f"{len(amandemen.operasi)} operasi, {len(amandemen.instruksi)} instruksi")
    return 1 if any(d.severity is Severity.GALAT for d in findings) else 0


def _into(args: argparse.Namespace) -> int:
    """Fill the changes of a dossier; return 1 when they do not lead to the whole target."""
    from generator.app.amend_into import amend_into
    from generator.app.paths import Home
    from generator.cli.printing import note, print_diagnostics
    from generator.diagnostics import Severity

    done = amend_into(Home(args.akar), args.into, args.target or args.base, instead=args.replace)
    print_diagnostics(done.temuan)
    kept = f", {done.tetap} tetap beralasan" if done.tetap else ""
    note(f"{done.path}: {done.operasi} operasi{kept}. Alasan yang belum diisi: naskah check")
    return 1 if any(d.severity is Severity.GALAT for d in done.temuan) else 0
