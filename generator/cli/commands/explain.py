"""``naskah explain``: what a code means, on which rule it rests, and how to mend it."""

from __future__ import annotations

import argparse
import sys

HELP = "terangkan satu kode temuan: arti, sumber hukum, contoh keliru dan benar"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("kode", nargs="+", metavar="KODE", help="misalnya F13, S02, atau H07")


def run(args: argparse.Namespace) -> int:
    """Print each code; return 2 when one is unknown."""
    from generator.cli.printing import explained
    from generator.content.decode import suggest
    from generator.content.ketepatan import load_ketepatan
    from generator.diagnostics.codes import codes
    from generator.shipped import SHIPPED

    dikenal = codes()
    asing = [kode for kode in args.kode if kode.upper() not in dikenal]
    for kode in asing:
        saran = suggest(_bersih(kode), tuple(dikenal), "Semua kode ada di docs/kode.md.")
        print(f"naskah: kode {kode} tidak dikenal. {saran}", file=sys.stderr)
    found_codes = [dikenal[kode.upper()] for kode in args.kode if kode.upper() in dikenal]
    measured = load_ketepatan(args.akar) or load_ketepatan(SHIPPED)
    texts = [explained(x, measured.keadaan(x.code) if measured else "") for x in found_codes]
    print("\n\n".join(texts), end="\n" if texts else "")
    return 2 if asing else 0


def _bersih(kode: str) -> str:
    """Return a code with digits where letters that look like them were typed."""
    huruf, angka = kode[:1].upper(), kode[1:].upper()
    return huruf + "".join(c for c in angka.translate(str.maketrans("OIL", "011")) if c.isdigit())
