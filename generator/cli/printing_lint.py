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
SEJENIS = 6  # findings of one code that say different things, up to which each has its line
DIKUTIP = 12  # of what else is of that kind, how many are told in its one line


def print_text(laporan: Laporan) -> None:
    """Print one line a finding, how many there were, and what is not reported.

    What is said more than ``SERING`` times of one file is said once, with the other places; of one
    code, what else it says after ``SEJENIS`` lines is told together.
    """
    kelompok = [*_grouped(laporan.temuan)]
    berikut: dict[tuple[str, str], list[Sequence[Temu]]] = {}
    for sama in kelompok:
        berikut.setdefault(_kind(sama[0]), []).append(sama)
    for sama in kelompok:
        sejenis = berikut[_kind(sama[0])]
        urutan = next(n for n, satu in enumerate(sejenis) if satu is sama)
        if len(sejenis) <= SEJENIS + 1 or urutan < SEJENIS:
            print(line(sama[0]))
            if len(sama) > 1:
                print(f"  [{sama[0].diagnostic.code}] begitu pula {_places(sama[1:])}")
        elif urutan == SEJENIS:
            print(f"  [{sama[0].diagnostic.code}] {_alike(sejenis[SEJENIS:])}")
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


def _kind(temu: Temu) -> tuple[str, str]:
    return temu.diagnostic.span.path, str(temu.diagnostic.code)


def _alike(lain: Sequence[Sequence[Temu]]) -> str:
    """Return what else is found of one kind: its words and its place, how many there are."""
    banyak = sum(map(len, lain))
    kata = [f"{_said(sama[0])[2]}, {_place(sama[0])}" for sama in lain[:DIKUTIP]]
    ekor = "" if len(lain) <= DIKUTIP else "; dan lain-lain (semuanya: --format json)"
    return f"sejenis pada {banyak} tempat lain: {'; '.join(kata)}{ekor}"


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
