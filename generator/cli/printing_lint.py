"""How the report of ``naskah lint`` is printed."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.app.lint import Laporan
from generator.cli.printing import as_dict, tally
from generator.diagnostics import Diagnostic, printable
from generator.lint.pengecualian import Letak, Temu

SERING = 3  # findings that say the same, up to which each has its line
TERTULIS = 8  # places that are named


def print_text(laporan: Laporan) -> None:
    """Print one line a finding, how many there were, and what is not reported.

    What is said more than ``SERING`` times of one file is said once, with the other places.
    """
    for sama in _grouped(laporan.temuan):
        print(line(sama[0]))
        if len(sama) > 1:
            print(f"  [{sama[0].diagnostic.code}] begitu pula {_places(sama[1:])}")
    print(tally([t.diagnostic for t in laporan.temuan]))
    if lepas := laporan.saringan.dikecualikan:
        print(f"{len(lepas)} temuan dikecualikan dosir:")
        for satu in lepas:
            alasan = " ".join(satu.pengecualian.alasan.split())
            d = satu.temu.diagnostic
            print(f"  {d.span}: [{d.code}] {satu.temu.label or d.message}: {alasan}")
    if laporan.lama:
        print(f"{len(laporan.lama)} temuan sudah tercatat dalam baseline.", file=sys.stderr)


def _grouped(temuan: Sequence[Temu]) -> Iterator[Sequence[Temu]]:
    """Yield the findings in their order, those that say the same together if they are many."""
    semua: dict[tuple[str, str, str], list[Temu]] = {}
    for temu in temuan:
        semua.setdefault(_said(temu), []).append(temu)
    for temu in temuan:
        sama = semua[_said(temu)]
        if len(sama) <= SERING:
            yield (temu,)
        elif temu is sama[0]:
            yield sama


def _said(temu: Temu) -> tuple[str, str, str]:
    """Return the file, the code, and what a finding says, its place aside."""
    d = temu.diagnostic
    return d.span.path, str(d.code), d.message.removeprefix(f"{temu.label}: ")


def _places(temuan: Sequence[Temu]) -> str:
    """Return where else: the first places by name, how many there are."""
    nama = [_place(t) for t in temuan]
    lebih = len(nama) - TERTULIS
    ekor = f", dan {lebih} tempat lain (semuanya: --format json)" if lebih > 0 else ""
    return f"pada {len(nama)} tempat: {', '.join(nama[:TERTULIS])}{ekor}"


def _place(temu: Temu) -> str:
    baris = f"baris {temu.diagnostic.span.line}"
    if not temu.label:
        return baris
    return f"{temu.label} ({baris})" if temu.letak is Letak.BARIS else temu.label


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
