"""Small PDFs with one fault of layout each, and their clean twins: HTML that asks for it."""

from __future__ import annotations

import io
import re
from base64 import b64encode
from functools import cache

import pikepdf
from weasyprint import HTML

WIDTH, HEIGHT, MARGIN = 420, 595, 60  # points
STYLE = f"""
@page {{ size: {WIDTH}pt {HEIGHT}pt; margin: {MARGIN}pt; @footnote {{ margin-top: 8pt }} }}
* {{ margin: 0 }}
body {{ font: 11pt/1.35 "URW Bookman", "TeX Gyre Bonum"; hyphens: manual; widows: 1; orphans: 1 }}
h2 {{ font-size: 11pt }}
.k {{ float: footnote; font-size: 9pt }}
table {{ border-collapse: separate; border-spacing: 0; width: 100% }}
td, th {{ border: 0.5pt solid; padding: 2pt; font-size: 10pt }}
"""
LOREM = "Pemerintah daerah menimbang keberatan itu satu per satu menurut bukti yang ada. "


def page(body: str, style: str = "") -> bytes:
    """Return HTML as a tagged PDF whose pages tell their type area."""
    html = f'<html lang="id"><style>{STYLE}{style}</style><body>{body}</body></html>'
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(HTML(string=html).write_pdf(pdf_tags=True))) as book:
        for each in book.pages:
            each.obj["/ArtBox"] = [MARGIN, MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN]
        book.save(out, deterministic_id=True)
    return out.getvalue()


def at(x: float, y: float, words: str, more: str = "") -> str:
    return (
        f'<p style="position:absolute;left:{x}pt;top:{y}pt;white-space:nowrap;{more}">{words}</p>'
    )


def note(number: int, words: str) -> str:
    """Return the call of a note and the note, as the house names them."""
    return (
        f'<a id="catatan-{number}--asal"><sup>{number}</sup></a>'
        f'<span class="k" id="catatan-{number}">{number} {words}</span>'
    )


def named(number: int, call: tuple[float, float], foot: tuple[float, float]) -> str:
    """Return a call and a note at heights of a page (the second page from 595 on)."""
    spot = '<a id="{}" style="position:absolute;left:{}pt;top:{}pt">{}</a>'
    id = f"catatan-{number}"
    return spot.format(f"{id}--asal", *call, number) + spot.format(id, *foot, f"{number} Lihat.")


def chart(size: float, words: str) -> str:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40">'
        f'<text x="5" y="20" font-size="{size}" font-family="URW Bookman">{words}</text></svg>'
    )
    data = b64encode(svg.encode()).decode()
    return f'<p>{LOREM}</p><img alt="Bagan" src="data:image/svg+xml;base64,{data}">'


def row(*cells: str, tag: str = "td", style: str = "") -> str:
    inner = "".join(f"<{tag}><p>{cell}</p></{tag}>" for cell in cells)
    return f'<tr style="{style}">{inner}</tr>'


def table(head: str, *rows: str, style: str = "") -> str:
    return f'<table style="{style}"><thead>{head}</thead><tbody>{"".join(rows)}</tbody></table>'


def filled(points: float) -> str:
    """Return text that fills about so many points of a page."""
    return "".join(f"<p>Alinea ke-{n} pengisi.</p>" for n in range(int(points / 14.85)))


HEAD = row("Unit", "Nilai", tag="th")
ROWS = [row(f"Dinas {n}", str(n)) for n in range(4)]
NEXT = '<div style="break-before:page"></div>'
WHOLE = "<p>Kata Pemerintah dan kewenangan disebut.</p><p>Kata penyelenggaraan juga.</p>"
LINK = "banten.go.id/berita/apbd-alokasi-belanja"
GAPPED = '<p style="word-spacing:{}em">Susunan kalimat yang jarang terlihat rapi</p><p>{}</p>'
NOTED = (  # a note below a rule that is a shading, as the house style draws it
    '<div style="position:absolute;bottom:0;left:0;right:0;background:linear-gradient(to right,'
    '#000 35%,transparent 35%) no-repeat left top / 100% 0.5pt">1 Lihat.</div>'
)
LOOSE = "".join(f"<p>Alinea biasa nomor {n} begini.</p>" for n in range(8))

# code, what is wrong, the page with the fault, the same page without it
SEEDS = [
    ("P40", "kanan", at(300, 40, "kata melewati tepi kanan"), at(10, 40, "kata di dalam")),
    ("P40", "kiri", at(-30, 40, "kata di margin kiri"), at(0, 40, "kata di tepi kiri")),
    ("P40", "bawah", at(0, 480, "kata di bawah bidang"), at(0, 455, "kata di dasar bidang")),
    ("P40", "atas", at(0, -25, "kata di atas bidang"), at(0, 0, "kata di puncak bidang")),
    ("P41", "sama", at(0, 40, "keluhan") + at(3, 42, "nilai"), at(0, 40, "a") + at(60, 40, "b")),
    (
        "P41",
        "catatan",
        at(0, 40, LOREM[:30]) + at(0, 43, LOREM[:30], "font-size:8pt"),
        at(0, 40, LOREM[:30]) + at(0, 55, LOREM[:30], "font-size:8pt"),
    ),
    ("P41", "judul", at(0, 40, "Judul") + at(10, 40, "isi"), at(0, 40, "Judul") + at(50, 40, "i")),
    ("P41", "baris", at(0, 40, LOREM[:9]) + at(0, 44, "isi"), at(0, 40, "x") + at(0, 55, "isi")),
    ("P42", "Han", "<p>Tahun 漢 itu</p>", "<p>Tahun 2024 itu</p>"),
    ("P42", "Jawa", "<p>Aksara ꦗꦮ itu</p>", "<p>Aksara Jawa itu</p>"),
    ("P42", "pribadi", "<p>Tanda \ue123 itu</p>", "<p>Tanda § itu</p>"),
    ("P42", "ganti", "<p>Nama Muh\ufffdammad</p>", "<p>Nama Muhammad</p>"),
    (
        "P43",
        "lain",
        f'<p>Uraian<a id="catatan-1--asal">1</a>.</p>{filled(430)}{NEXT}'
        '<p><a id="catatan-1">1 Lihat.</a></p>',
        named(1, (0, 40), (0, 440)),
    ),
    (
        "P43",
        "urutan",
        named(1, (0, 40), (0, 440)) + named(2, (0, 60), (0, 400)),
        named(1, (0, 40), (0, 400)) + named(2, (0, 60), (0, 440)),
    ),
    (
        "P43",
        "hilang",
        '<p>Uraian.<a id="catatan-7--asal">7</a></p>',
        f"<p>Uraian{note(7, 'L')}</p>",
    ),
    (
        "P43",
        "lanjutan",
        named(1, (0, 40), (0, 440))
        + f'{filled(900)}{NEXT}<p>Akhir <a id="catatan-1--lanjut-2">sisa</a></p>',
        named(1, (0, 40), (0, 400))
        + '<a id="catatan-1--lanjut-2" style="position:absolute;top:430pt">sisa</a>',
    ),
    (
        "P44",
        "kepala",
        f"{WHOLE}<p>Pemerinta<br>h Daerah</p>",
        f"{WHOLE}<p>Pemerintah<br>Daerah</p>",
    ),
    ("P44", "teks", f"{WHOLE}<p>soal kewenang<br>an itu</p>", f"{WHOLE}<p>soal<br>kewenangan</p>"),
    ("P44", "panjang", "<p>Penyelenggaraa<br>n</p>", "<p>Penyelenggara<br>Pemilu</p>"),
    (
        "P44",
        "sel",
        WHOLE + table(HEAD, row("penyelenggar<br>aan tugas", "1")),
        WHOLE + table(HEAD, row("penyelenggaraan<br>tugas", "1")),
    ),
    ("P45", "jalur", f"<p>{LINK}</p><p>banten.go.id/be-<br>rita/apbd</p>", f"<p>{LINK}</p>"),
    (
        "P45",
        "http",
        "<p>https://a.go.id/unduh-<br>an/2016</p>",
        "<p>https://a.go.id/unduh<br>an</p>",
    ),
    (
        "P45",
        "www",
        "<p>www.contoh.id/pera-<br>turan</p>",
        "<p>www.contoh.id/<br>peraturan</p>",
    ),
    ("P46", "jarang", LOOSE + GAPPED.format(0.9, "akhir"), LOOSE + GAPPED.format(0, "akhir")),
    ("P46", "lebar", LOOSE + GAPPED.format(1.5, "akhir"), LOOSE + GAPPED.format(0.2, "akhir")),
    ("P47", "kaki", f"{filled(200)}{NEXT}<p>Lanjut.</p>", f"{filled(400)}{NEXT}<p>Lanjut.</p>"),
    (
        "P47",
        "tengah",
        f'<p>A</p><div style="height:250pt"></div>{filled(250)}',
        f'<p>A</p><div style="height:90pt"></div>{filled(500)}',
    ),
    (
        "P47",
        "kepala",
        f'<div style="height:200pt"></div>{filled(350)}',
        f'<div style="height:100pt"></div>{filled(500)}',
    ),
    (
        "P47",
        "catatan",
        f"{filled(150)}{NOTED}{NEXT}<p>Lanjut.</p>",
        f"{filled(400)}{NOTED}{NEXT}<p>Lanjut.</p>",
    ),
    ("P48", "h2", f"{filled(440)}<h2>A. Latar</h2>{NEXT}<p>Isi.</p>", f"<h2>A.</h2>{filled(700)}"),
    ("P48", "h3", f"{filled(400)}<h3>1. Soal</h3>{NEXT}<p>Isi.</p>", f"<h3>1.</h3>{filled(700)}"),
    (
        "P48",
        "dua",
        f"{filled(400)}<h2>A. Latar</h2><h3>1. Soal</h3>{NEXT}<p>Isi.</p>",
        f"{filled(380)}<h2>A. Latar</h2><h3>1. Soal</h3><p>Isi.</p>{NEXT}<p>Isi.</p>",
    ),
    (
        "P49",
        "kaki",
        filled(420) + f"<table><thead>{HEAD}</thead></table>{NEXT}<p>Isi.</p>",
        filled(360) + table(HEAD, *ROWS[:2]) + f"{NEXT}<p>Isi.</p>",
    ),
    (
        "P49",
        "dua tingkat",
        filled(400) + f"<table><thead>{HEAD}{HEAD}</thead></table>{NEXT}<p>Isi.</p>",
        filled(340) + table(HEAD + HEAD, *ROWS[:2]) + f"{NEXT}<p>Isi.</p>",
    ),
    (
        "P49",
        "setelah tabel",
        filled(330)
        + table(HEAD, *ROWS[:2])
        + f"<table><thead>{HEAD}</thead></table>{NEXT}<p>I</p>",
        filled(330) + table(HEAD, *ROWS[:4]) + f"{NEXT}<p>I</p>",
    ),
    ("P50", "kecil", chart(8, "Dinas"), chart(10, "Dinas")),  # of CSS: 6 and 7.5 points
    ("P50", "keterangan", chart(6.5, "garis perintah"), chart(9.4, "garis perintah")),
    ("P50", "satu", chart(4, "Bidang"), chart(12, "Bidang")),
    (
        "P51",
        "ekor",
        f'<div style="border-left:0.5pt solid;height:250pt">{table(HEAD, *ROWS)}</div>',
        f'<div style="border-left:0.5pt solid">{table(HEAD, *ROWS)}</div>',
    ),
    (
        "P51",
        "kosong",
        '<div style="border:0.5pt solid;height:120pt"></div><p>Isi.</p>',
        '<div style="border:0.5pt solid"><p>Isi dalam bingkai.</p></div>',
    ),
    (
        "P51",
        "sel kosong",
        table(HEAD, *ROWS, row("", "", style="height:90pt")),
        table(HEAD, *ROWS, row("", "catatan", style="height:90pt")),
    ),
]


@cache
def seeded(order: int) -> tuple[str, bytes, bytes]:
    """Return code, faulty and clean PDF of a seed."""
    code, _, bad, good = SEEDS[order]
    return code, page(bad), page(good)


def without_tags(pdf: bytes) -> bytes:
    """Return a PDF without its reading structure."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as book:
        del book.Root["/StructTreeRoot"]
        book.save(out)
    return out.getvalue()


def named_seeds() -> list[str]:
    """Return a readable name of each seed."""
    return [re.sub(r"\s", "-", f"{code}-{what}") for code, what, *_ in SEEDS]
