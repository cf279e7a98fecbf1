"""How pages are set, measured: notes, gaps between words, blanks; before and after what mends them.

Usage: ``python -m tools.halaman DOSSIER [--write]`` in a project folder; the table goes to
``docs/tata-letak.md``. "Before" is WeasyPrint without ``render/pdf/footnotes.py``, and the draft
without divided words.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.content.gaya import load_gaya
from generator.documents.build import build
from generator.ir.identify import anchored
from generator.ir.nodes import Document
from generator.proof.audit.notes import displaced
from generator.proof.audit.read import read_book
from generator.proof.audit.sheet import Book
from generator.proof.audit.standing import bare_borders, blank, outside, overprinted
from generator.proof.audit.wording import LETTERS, _is_prose, mean_gap, normal_gap, small
from generator.render.fonts import drawn_in, fonts_of
from generator.render.pdf import draft, layout
from generator.render.pdf.book import write_pdf
from tools.pdf_alone import Forgetful

PAGE = Path("docs", "tata-letak.md")
WIDE = 2.0  # times the normal gap
UNDIVIDED = ".rancangan { hyphens: manual } .e-pembukaan > p { hyphens: none }"
DRAFTS = {
    "kata tidak dipenggal (dahulu)": UNDIVIDED,
    "dipenggal, paling sedikit 8 huruf, 3 + 4": ".rancangan { hyphenate-limit-chars: 8 3 4 }",
    "dipenggal, paling sedikit 6 huruf, 2 + 3 (sekarang)": "",
    "rata kiri, tidak dipenggal": f"{UNDIVIDED} .rancangan {{ text-align: left }}",
}
HEAD = """# Tata letak

Ditulis oleh `python -m tools.halaman {slug} --write`.

## Naskah Akademik

"Dahulu" berarti WeasyPrint tanpa pembetulan catatan kaki (adr/0032).

| ukuran | dahulu | sekarang |
| --- | --- | --- |
"""
GAPS = """
## Jarak kata Rancangan Peraturan Daerah

Baris berisi paling sedikit {letters} huruf; jarak dibandingkan dengan jarak biasa.

| cara | baris | di atas {wide:g} kali | di atas 2,5 kali | halaman |
| --- | --- | --- | --- | --- |
"""


def measured(document: Document, css: str = "", *, mended: bool = True) -> Book:
    """Return the pages of a document; ``css`` is added to the style of the house."""
    gaya = load_gaya(Home(Path.cwd()).style)
    own, mend = draft.house_css, layout.keep_notes_with_calls
    draft.house_css = lambda: f"{own()}\n{css}"
    if not mended:
        layout.keep_notes_with_calls = lambda: None
    try:
        return read_book(write_pdf(document, gaya, Forgetful(), None).data)
    finally:
        draft.house_css, layout.keep_notes_with_calls = own, mend


def gap_row(name: str, book: Book) -> str:
    """Return how many lines have wide gaps."""
    normal = normal_gap(book)
    lines = [each for sheet in book.sheets for each in sheet.lines if len(each.text) >= LETTERS]
    found = [mean_gap(each) / normal for each in lines if _is_prose(each)]
    over = [sum(each > limit for each in found) for limit in (WIDE, 2.5)]
    return f"| {name} | {len(found)} | {over[0]} | {over[1]} | {len(book.sheets)} |\n"


def paper_rows(before: Book, after: Book) -> str:
    """Return the faults of the paper, before and after."""
    checks = {
        "catatan di halaman lain atau hilang": displaced,
        "huruf di luar bidang cetak": outside,
        "huruf tertimpa": overprinted,
        "halaman dengan sepertiga kosong dalam satu bidang": blank,
        "garis tabel tanpa tabel": bare_borders,
        "gambar berhuruf di bawah 7 pt": small,
    }
    rows = [("halaman", *(str(len(book.sheets)) for book in (before, after)))]
    for name, check in checks.items():
        rows.append((name, *(str(len(list(check(book)))) for book in (before, after))))
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def main(arguments: Sequence[str]) -> None:
    """Measure a dossier; print the page, or write it."""
    slug, home = arguments[0], Home(Path.cwd())
    names = ("naskah-akademik", "ranperda")
    built = build(prepare(home, slug), names)
    paper, regulation = map(anchored, drawn_in(built, fonts_of(load_gaya(home.style))))
    before = measured(paper, mended=False)  # first: WeasyPrint is mended once for a process
    text = HEAD.format(slug=slug) + paper_rows(before, measured(paper))
    text += GAPS.format(letters=LETTERS, wide=WIDE)
    text += "".join(gap_row(name, measured(regulation, css)) for name, css in DRAFTS.items())
    if "--write" in arguments:
        (home.root / PAGE).write_text(text, encoding="utf-8")
    else:
        print(text, end="")


if __name__ == "__main__":
    main(sys.argv[1:])
