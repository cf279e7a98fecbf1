"""``naskah amend``: two versions of a law become the amendment between them."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.arguments import output_file

HELP = "bandingkan dua versi peraturan dan susun perubahan yang menghasilkannya"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("base", type=Path, metavar="DASAR", help="naskah yang berlaku")
    parser.add_argument("target", type=Path, metavar="TUJUAN", help="naskah yang dikehendaki")
    parser.add_argument("--format", choices=("yaml", "json", "text"), default="text")
    parser.add_argument(
        "-o", "--output", type=output_file, metavar="HASIL", help="tulis ke berkas ini"
    )


def run(args: argparse.Namespace) -> int:
    """Print operations (YAML), operations and instructions (JSON), or the text of the draft.

    Return 1 when the draft does not lead to the whole target: what is missing is on stderr.
    """
    import json

    from generator.app.law_report import amended
    from generator.app.operations_yaml import operations_yaml
    from generator.app.paths import Home
    from generator.app.versions import amend_files
    from generator.cli.printing import emit, note, print_diagnostics
    from generator.diagnostics import Severity

    draft, findings = amend_files(args.base, args.target, Home(args.akar).templates)
    amandemen = draft.amandemen
    match args.format:
        case "json":
            data = amended(draft, findings)
            emit(json.dumps(data, ensure_ascii=False, indent=1) + "\n", args.output)
        case "yaml":
            emit(operations_yaml(amandemen.operasi), args.output)
        case _:
            emit(draft.text if amandemen.instruksi else "", args.output)
    print_diagnostics(findings)
    note(f"{len(amandemen.operasi)} operasi, {len(amandemen.instruksi)} instruksi")
    return 1 if any(d.severity is Severity.GALAT for d in findings) else 0
