"""``STYLE_OF``: the one table that turns the role of a node into a Word style.

A look says how a role differs from the running text of its document; sizes and line spacing
themselves come from the house style (``templates/style/gaya.yaml``). The only other table of this
kind is the CSS of the PDF writer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Align = Literal["left", "center", "right", "both"]
Label = Literal["above", "hanging", "inline"]


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style: name in Word, lengths in points (``pt``) or millimetres (``mm``)."""

    name: str
    align: Align = "both"
    before: float = 0  # pt
    after: float = 0  # pt
    left: float = 0  # mm, of the whole paragraph
    right: float = 0  # mm
    hanging: float = 0  # mm: first line out by this much; the column of a label
    indent: bool = False  # first line indented as the house style says
    scale: float = 1.0  # times the size of the document
    most: float = 99  # pt: never larger than this
    leading: float = 0  # line height as a multiple of the size; 0: as the document
    bold: bool = False
    italic: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    label: Label = "inline"  # of headings: how the number stands to the title


@dataclass(frozen=True, slots=True)
class Ladder:
    """A list: the style of its paragraphs and the width of its label column."""

    look: Look
    column: float  # mm
    colon: float = 0  # mm: where a colon column begins (the opening of a regulation)


@dataclass(frozen=True, slots=True)
class Frame:
    """A group: indents in mm, whether it is framed or kept whole, the style of its prose."""

    left: float = 0
    right: float = 0
    framed: bool = False
    whole: bool = False
    prose: Look | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: ruled or not, and whether its rows may run over a page."""

    name: str
    ruled: bool = True
    split: bool = False


_TITLE = Look("", "center", after=18, bold=True, keep_next=True, keep_lines=True, label="above")
_RUNG = Look(
    "", "left", 12, 6, hanging=10, bold=True, keep_next=True, keep_lines=True, label="hanging"
)
_LAW = Look("", "center", 9, 6, keep_next=True, keep_lines=True, label="above")

HEADING = {
    "bab": replace(_TITLE, name="Bab"),
    "judul-depan": replace(_TITLE, name="Judul Depan"),
    "subbab": replace(_RUNG, name="Subbab"),
    "pokok": replace(_RUNG, name="Pokok"),
    "rincian": replace(_RUNG, name="Rincian"),
    "bab-hukum": replace(_LAW, name="Bab Hukum", before=12),
    "bagian-hukum": replace(_LAW, name="Bagian Hukum"),
    "paragraf-hukum": replace(_LAW, name="Paragraf Hukum"),
    "pasal": replace(_LAW, name="Pasal", label="inline"),
    "judul-penjelasan": replace(_RUNG, name="Judul Penjelasan", before=9, bold=False),
}
PARAGRAPH = {
    "isi": Look("Body Text", after=6, indent=True),
    "isi-rapat": Look("Isi Rapat", after=6),
    "tengah": Look("Tengah", "center", after=6),
    "judul-peraturan": Look("Judul Peraturan", "center", after=6, keep_lines=True),
    "diktum": Look("Diktum", "center", before=3, after=3, keep_next=True),
    "sampul-judul": Look("Title", "center", after=12, scale=1.34, bold=True, leading=1.3),
    "sampul-anak": Look("Subtitle", "center", after=6),
    "sel": Look("Sel", "left", after=2, most=10, leading=1.2),
    "sel-kepala": Look(
        "Sel Kepala", "center", after=2, most=10, leading=1.2, bold=True, keep_next=True
    ),
    "label-penjelasan": Look("Label Penjelasan", "left", before=3, after=3, keep_next=True),
    "lampiran-kepala": Look("Kepala Lampiran", "left", after=0, left=80),
    "penutup": Look("Penutup", after=6),
    "catatan": Look("Catatan", after=6, most=10, leading=1.2),
    "entri-pustaka": Look("Bibliography", after=6, left=12.5, hanging=12.5, leading=1.2),
}
LIST = {
    "pembukaan": Ladder(Look("Pembukaan", after=6), 34, colon=29),
    "pertimbangan": Ladder(Look("Pertimbangan", after=6), 9),
    "ayat": Ladder(Look("Ayat", after=6), 11),
    "huruf": Ladder(Look("Huruf", after=6), 9),
    "angka": Ladder(Look("Angka", after=6), 9),
    "instruksi": Ladder(Look("Instruksi", after=6), 11),
    "bernomor": Ladder(Look("List Number", after=3), 9),
    "butir": Ladder(Look("List Bullet", after=3), 6),
}
GROUP = {
    "rumusan": Frame(),
    "penjelasan": Frame(left=7.5),
    "kutipan": Frame(left=12.5, right=10, prose=Look("Quote", after=6, most=11, leading=1.3)),
    "catatan-naskah": Frame(
        framed=True, prose=Look("Catatan Naskah", "left", after=3, most=10, leading=1.25)
    ),
    "utuh": Frame(whole=True),
    "lanjutan": Frame(),
}
TABLE = {
    "data": Grid("Tabel Data"),
    "persandingan": Grid("Tabel Persandingan", split=True),
    "rata": Grid("Tabel Rata", ruled=False),
}
FIGURE = {
    "bagan": Look("Bagan", "center", before=6, keep_next=True, leading=1.0),
    "grafik": Look("Grafik", "center", before=6, keep_next=True, leading=1.0),
}
SIGNATURE = {
    "penetapan": Look("Penetapan", "left", left=75, keep_lines=True),
    "pengundangan": Look("Pengundangan", "left", keep_lines=True),
    "pengantar": Look("Penanda Tangan", "left", left=80, keep_lines=True),
}
# Run properties, one w: element each; they combine when roles nest.
STYLED: dict[str, tuple[str, ...]] = {
    "tebal": ("b", "bCs"),
    "miring": ("i", "iCs"),
    "istilah": ("i", "iCs", "noProof"),  # a spelling checker set to Indonesian would underline it
    "sisip": ("u",),
    "hapus": ("strike",),
    "kode": ("noProof",),
}
STYLE_OF = {
    "Heading": HEADING,
    "Paragraph": PARAGRAPH,
    "List": LIST,
    "Group": GROUP,
    "Table": TABLE,
    "Figure": FIGURE,
    "Signature": SIGNATURE,
    "Styled": STYLED,
}
CAPTION_TABLE = Look(
    "caption", "center", before=9, after=4, most=11, leading=1.2, keep_next=True, keep_lines=True
)
CAPTION_FIGURE = Look(
    "Keterangan Gambar", "center", before=4, after=6, most=11, leading=1.2, keep_lines=True
)
SOURCE = Look("Sumber", "left", before=2, after=9, most=9, leading=1.2)
FOOTNOTE = Look("footnote text", after=2, most=10, leading=1.2, hanging=5, left=5)
RUNNING = Look("footer", "center", most=8, leading=1.2)
PAGE_NUMBER = Look("header", "center", most=12, leading=1.2)
GAP = Look("Jarak Tabel", "left", most=4, leading=1.0)
SECTION_END = Look("Batas Bagian", "left", most=1, leading=1.0)
