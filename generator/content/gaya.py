"""The house style file: read like every authored file, with faults in place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.content.decode import decode, suggest
from generator.content.syntax import read_authored
from generator.content.yaml import read
from generator.diagnostics import Diagnostic, DraftingError, Span, galat
from generator.model.gaya import Gaya, seukuran
from generator.model.jdih import NAMA_SANDI, SANDI


def load_gaya(path: Path) -> Gaya:
    """Return the house style; raise all of its faults together."""
    name = path.as_posix()
    if not path.is_file():
        hint = "Kembalikan berkas gaya rumah dari salinan aslinya."
        raise DraftingError([galat(Span(name, 1, 1), "S10", "Berkas gaya tidak ada.", hint)])
    tree, faults = read(read_authored(path), name)
    if faults:
        raise DraftingError(faults)
    gaya, faults = decode(Gaya, tree, name)
    if gaya is None:
        raise DraftingError(faults)
    if problems := tuple(_check(gaya)):
        raise DraftingError(problems)
    return gaya


def _check(gaya: Gaya) -> Iterator[Diagnostic]:
    """Yield an error for a face of other widths, and for pages not described or without room."""
    same = seukuran(gaya.huruf)
    for name in gaya.huruf_setara:
        if name not in same:
            what = f'Huruf "{name}" tidak dikenal seukuran dengan "{gaya.huruf}".'
            others = ", ".join(sorted(same - {gaya.huruf}))
            hint = f"Yang seukuran: {others}." if others else "Hapus; pasang huruf itu sendiri."
            yield galat(name.span, "S29", what, hint)
    for isian in (gaya.jdih.teu, gaya.jdih.lokasi):
        for sandi in SANDI.findall(isian):
            if sandi not in NAMA_SANDI:
                what = f'Sandi "{{{sandi}}}" tidak dikenal dalam isian JDIH.'
                hint = suggest(sandi, NAMA_SANDI, f"Sandi yang ada: {', '.join(NAMA_SANDI)}.")
                yield galat(isian.span, "S176", what, hint)
    papers = tuple(gaya.kertas)
    for dokumen in gaya.dokumen.values():
        for paper in (dokumen.tegak, dokumen.mendatar):
            if paper not in papers:
                hint = suggest(paper, papers, f"Kertas yang ada: {', '.join(papers)}.")
                yield galat(paper.span, "S25", f'Kertas "{paper}" tidak ada.', hint)
    for sheet, kertas in gaya.kertas.items():
        top = max(kertas.atas, kertas.atas_pertama or kertas.atas)
        if kertas.kiri + kertas.kanan >= kertas.lebar or top + kertas.bawah >= kertas.tinggi:
            message = f'Margin kertas "{sheet}" tidak menyisakan tempat untuk teks.'
            yield galat(kertas.asal, "S25", message, "Perkecil margin atau periksa ukuran kertas.")
