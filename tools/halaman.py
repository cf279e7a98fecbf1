"""How pages are set, measured: notes, gaps between words, blanks; before and after what mends them.

Usage: ``python -m tools.halaman DOSSIER [--write]`` in a project folder; the table goes to
``docs/tata-letak.md``. "Before" is WeasyPrint as it comes: without what mends notes
(``render/pdf/footnotes.py``), gaps (``gaps.py``) and blanks (``fit.py``), and with words divided as
they once were.
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
from generator.model.gaya import Gaya
from generator.model.teks import Teks
from generator.proof.audit.notes import displaced
from generator.proof.audit.sheet import Book
from generator.proof.audit.sheets import read_book
from generator.proof.audit.standing import bare_borders, blank, outside, overprinted
from generator.proof.audit.typesetting import LETTERS, _is_prose, mean_gap, normal_gap, small
from generator.render.docx.office import Office
from generator.render.docx.pagination import pages_of
from generator.render.fonts import drawn_in, fonts_of
from generator.render.pdf import book, draft, layout
from generator.render.pdf.book import write_pdf
from generator.render.pdf.contents import lines
from tools.pdf_alone import Forgetful

PAGE = Path("docs", "tata-letak.md")
WIDE = 2.0  # times the normal gap
LONG = 600.0  # seconds for LibreOffice: on a busy machine a build would not wait so long
UNDIVIDED = ".rancangan { hyphens: manual } .e-pembukaan > p { hyphens: none }"
OLD = "html { hyphenate-limit-chars: 8 3 4 }"
DRAFTS = {  # the style beside that of the house, whether gaps are kept even, the right edge
    "kata tidak dipenggal (dahulu)": (UNDIVIDED, False, "rata-kanan-kiri"),
    "dipenggal, paling sedikit 8 huruf, 3 + 4": (OLD, False, "rata-kanan-kiri"),
    "dipenggal, paling sedikit 6 huruf, 2 + 3": ("", False, "rata-kanan-kiri"),
    "dipenggal 6, 2 + 3, jarak dibatasi (sekarang)": ("", True, "rata-kanan-kiri"),
    "`perataan: rata-kiri`": ("", True, "rata-kiri"),
}
HEAD = """# Tata letak

Ditulis oleh `python -m tools.halaman {slug} --write`.

## Naskah Akademik

"Dahulu" berarti WeasyPrint tanpa pembetulan catatan kaki (adr/0032), jarak kata, dan halaman kosong
(adr/0037), dengan kata dipenggal paling sedikit 8 huruf, 3 + 4.

| ukuran | dahulu | sekarang |
| --- | --- | --- |
"""
GAPS = """
## Jarak kata Rancangan Peraturan Daerah

Baris berisi paling sedikit {letters} huruf; jarak dibandingkan dengan jarak biasa.

| cara | baris | di atas {wide:g} kali | di atas 2,5 kali | halaman |
| --- | --- | --- | --- | --- |
"""

WORD = """
## Nomor halaman dalam Word

Tanpa LibreOffice, daftar isi DOCX memuat nomor halaman PDF. Inilah bedanya dengan halaman DOCX
menurut LibreOffice; karena itu naskah demikian disebut (P70), dan `build --final` menolaknya.

| baris daftar | berhalaman lain | selisih terbesar | halaman PDF | halaman DOCX |
| --- | --- | --- | --- | --- |
"""


def measured(
    document: Document,
    css: str = "",
    *,
    mended: bool = True,
    even: bool = True,
    edge: str = "rata-kanan-kiri",
) -> Book:
    """Return the pages of a document; ``css`` is added to the style of the house.

    A process mends WeasyPrint once for all: what is to be measured without comes first.
    """
    gaya = _with_edge(load_gaya(Home(Path.cwd()).style), document.profile, edge)
    own = draft.house_css, layout.keep_notes_with_calls, layout.keep_gaps_even, book.fill_pages
    draft.house_css = lambda: f"{own[0]()}\n{css}"
    if not mended:
        layout.keep_notes_with_calls = lambda: None
        book.fill_pages = lambda press, drafts: None
    if not even:
        layout.keep_gaps_even = lambda: None
    try:
        return read_book(write_pdf(document, gaya, Forgetful(), None).data)
    finally:
        draft.house_css, layout.keep_notes_with_calls = own[:2]
        layout.keep_gaps_even, book.fill_pages = own[2:]


def _with_edge(gaya: Gaya, profile: str, edge: str) -> Gaya:
    look = gaya.dokumen[profile].model_copy(update={"perataan": Teks(edge)})
    return gaya.model_copy(update={"dokumen": {**gaya.dokumen, profile: look}})


def wide_lines(pages: Book) -> tuple[int, int, int]:
    """Return how many lines are judged, and how many have gaps over 2 and 2.5 times the normal."""
    normal = normal_gap(pages)
    lines = [each for sheet in pages.sheets for each in sheet.lines if len(each.text) >= LETTERS]
    found = [mean_gap(each) / normal for each in lines if _is_prose(each)]
    over = [sum(each > limit for each in found) for limit in (WIDE, 2.5)]
    return len(found), over[0], over[1]


def gap_row(name: str, pages: Book) -> str:
    """Return how many lines have wide gaps."""
    counted = map(str, wide_lines(pages))
    return f"| {name} | {' | '.join(counted)} | {len(pages.sheets)} |\n"


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
    both = (before, after)
    rows = [("halaman", *(str(len(pages.sheets)) for pages in both))]
    wide = [wide_lines(pages) for pages in both]
    rows.append(("baris prosa", *(str(lines) for lines, _, _ in wide)))
    rows.append(("baris berjarak kata di atas 2 kali", *(str(over) for _, over, _ in wide)))
    rows.append(("baris berjarak kata di atas 2,5 kali", *(str(over) for _, _, over in wide)))
    for name, check in checks.items():
        rows.append((name, *(str(len(list(check(pages)))) for pages in both)))
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def word_row(document: Document, gaya: Gaya) -> str:
    """Return how far the pages of a DOCX, as LibreOffice sets it, are from those of the PDF."""
    pdf = write_pdf(document, gaya, Forgetful(), None)
    with Office(LONG) as office:
        told = pages_of(document, gaya, Forgetful(), office, pdf.closer)
    both = [(told.get(line.target, ""), pdf.pages.get(line.target, "")) for line in lines(document)]
    numbers = [(int(one), int(other)) for one, other in both if one.isdigit() and other.isdigit()]
    apart = [abs(one - other) for one, other in numbers]
    last = (
        max(int(page) for page in pages.values() if page.isdigit()) for pages in (pdf.pages, told)
    )
    row = (len(apart), sum(each > 0 for each in apart), max(apart, default=0), *last)
    return f"| {' | '.join(map(str, row))} |\n"


def main(arguments: Sequence[str]) -> None:
    """Measure a dossier; print the page, or write it."""
    slug, home = arguments[0], Home(Path.cwd())
    names = ("naskah-akademik", "ranperda")
    built = build(prepare(home, slug), names)
    paper, regulation = map(anchored, drawn_in(built, fonts_of(load_gaya(home.style))))
    before = measured(paper, OLD, mended=False, even=False)
    drafts = {
        name: measured(regulation, css, even=even, edge=edge)
        for name, (css, even, edge) in DRAFTS.items()
    }
    text = HEAD.format(slug=slug) + paper_rows(before, measured(paper))
    text += GAPS.format(letters=LETTERS, wide=WIDE)
    text += "".join(gap_row(name, pages) for name, pages in drafts.items())
    text += WORD + word_row(paper, load_gaya(home.style))
    if "--write" in arguments:
        (home.root / PAGE).write_text(text, encoding="utf-8")
    else:
        print(text, end="")


if __name__ == "__main__":
    main(sys.argv[1:])
