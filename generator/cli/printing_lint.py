"""How the report of ``naskah lint`` is printed."""

from __future__ import annotations

import sys
from dataclasses import replace

from generator.app.lint import Laporan
from generator.cli.printing import as_dict, tally
from generator.diagnostics import Diagnostic, printable
from generator.lint.pengecualian import Letak, Temu


def print_text(laporan: Laporan) -> None:
    """Print one line a finding, how many there were, and what is not reported."""
    for temu in laporan.temuan:
        print(line(temu))
    print(tally([t.diagnostic for t in laporan.temuan]))
    if lepas := laporan.saringan.dikecualikan:
        print(f"{len(lepas)} temuan dikecualikan dosir:")
        for satu in lepas:
            alasan = " ".join(satu.pengecualian.alasan.split())
            d = satu.temu.diagnostic
            print(f"  {d.span}: [{d.code}] {satu.temu.label or d.message}: {alasan}")
    if laporan.lama:
        print(f"{len(laporan.lama)} temuan sudah tercatat dalam baseline.", file=sys.stderr)


def line(temu: Temu) -> str:
    """Return a finding on one line; paragraphs and pages are named where there are no lines."""
    d = temu.diagnostic
    if temu.letak is Letak.BARIS or not d.span.path:
        return str(d)
    place = printable(d.span.path, "")
    if temu.letak is Letak.ALINEA:
        place = f"{place} (alinea {d.span.line})" if d.span.line else place
    return f"{place}: {_tail(d)}"


def _tail(diagnostic: Diagnostic) -> str:
    """Return a finding without its place."""
    bare = str(replace(diagnostic, span=type(diagnostic.span)()))
    return bare.partition(": ")[2]


def as_json(laporan: Laporan) -> dict[str, object]:
    """Return the report for ``--format json``."""
    return {
        "temuan": [_one(t) for t in laporan.temuan],
        "dikecualikan": [
            {**_one(d.temu), "alasan": str(d.pengecualian.alasan)}
            for d in laporan.saringan.dikecualikan
        ],
        "baseline": len(laporan.lama),
    }


def _one(temu: Temu) -> dict[str, object]:
    return {**as_dict(temu.diagnostic), "tempat": temu.label, "letak": str(temu.letak)}
