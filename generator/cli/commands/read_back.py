"""``naskah read-back``: an instruction sentence becomes operations."""

from __future__ import annotations

import argparse
from pathlib import Path

HELP = "baca kalimat instruksi perubahan menjadi operasi, beserta kalimat bakunya"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("sentence", nargs="?", metavar="KALIMAT", help="kalimat instruksi")
    what.add_argument("--lines", type=Path, metavar="BERKAS", help="satu kalimat sebaris")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(args: argparse.Namespace) -> int:
    """Print what was read; return 1 when the one sentence given cannot be read."""
    from generator.app.law import sentences
    from generator.app.law_report import reading
    from generator.cli.printing import print_json
    from generator.law.sentence.read_back import read_back

    if args.lines is None:
        found = reading(args.sentence, read_back(args.sentence))
        print_json(found) if args.format == "json" else print(_text(found))
        return 1 if "galat" in found else 0
    all_found = [reading(line, read_back(line)) for line in sentences(args.lines)]
    print_json(all_found) if args.format == "json" else print("\n\n".join(map(_text, all_found)))
    return 0


def _text(found: dict[str, object]) -> str:
    """Return a reading for people, every canonical sentence on a line of its own."""
    from generator.law.sentence.read_back import KALIMAT

    if "galat" in found:
        return f"{found['kalimat']}\n  galat: {found['galat']}"
    operations = found["operasi"]
    assert isinstance(operations, list)
    lines = [f"  {op['tindakan']} {op['alamat']}{_more(op)}" for op in operations]
    canonical = "\n        ".join(KALIMAT.split(str(found["baku"])))
    return "\n".join([str(found["kalimat"]), *lines, f"  baku: {canonical}"])


def _more(op: dict[str, str]) -> str:
    extra = [f"{k} {op[k]}" for k in ("sesudah", "pada", "objek", "dari", "menjadi") if k in op]
    return f" ({', '.join(extra)})" if extra else ""
