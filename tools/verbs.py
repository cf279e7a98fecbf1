"""``docs/kata-kerja.md``: every verb with the sentences it is read from and worded as.

``python -m tools.verbs`` prints it, ``--write`` puts it in its place; a test compares the two.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.law.verbs.table import VERBS
from generator.law.verbs.verb import Change, Insertion, Rewriting, Verb

TUJUAN = Path(__file__).resolve().parent.parent / "docs" / "kata-kerja.md"
HEAD = """# Kata kerja perubahan

Berkas ini ditulis oleh `python -m tools.verbs --write`; jangan disunting. Setiap contoh diuji:
kalimatnya terbaca sebagai operasinya, dan dirumuskan kembali sama (atau seperti pada baris "baku").
"""


def _golongan(verb: Verb) -> str:
    match verb:
        case Change():
            return "mengubah satuan di tempatnya"
        case Insertion():
            return "membawa satuan baru"
        case Rewriting():
            return "diuraikan menjadi perubahan dan penyisipan"


def lines() -> Iterator[str]:
    """Yield the page."""
    yield HEAD
    for verb in VERBS:
        yield f"\n## `{verb.tindakan}`\n\nGolongan: {_golongan(verb)}.\n"
        for contoh in verb.examples:
            yield f"\n- {contoh.kalimat}\n"
            if contoh.baku:
                yield f"  - baku: {contoh.baku}\n"
            yield from (f"  - `{op}`\n" for op in contoh.operasi)
            yield f"  - sumber: {contoh.sumber}\n"


def main() -> int:
    """Print or write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="tulis docs/kata-kerja.md")
    text = "".join(lines())
    if parser.parse_args().write:
        TUJUAN.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
