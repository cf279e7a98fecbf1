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
    share: float = 0  # left margin as a share of the text width, beside ``left``
    hanging: float = 0  # mm: first line out by this much; the column of a label
    indent: bool = False  # first line indented as the house style says
    scale: float = 1.0  # times the size of the document
    most: float = 99  # pt: never larger than this
    leading: float = 0  # line height as a multiple of the size; 0: as the document
    bold: bool = False
    italic: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    block: bool = False  # ``before`` and ``after`` only round a run of such paragraphs
    label: Label = "inline"  # of headings: how the number stands to the title
    basis: str = "Normal"  # the style that it is based on


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


_TITLE = Look("", "center", after=15, bold=True, leading=1.35, keep_next=True, keep_lines=True)
_RUNG = replace(_TITLE, align="left", before=10, after=4, hanging=9, label="hanging")
_LAW = Look("", "center", 11, 6, keep_next=True, keep_lines=True, label="above")
_SIGNATURE = Look("", "left", before=17, keep_lines=True, block=True)
_UNIT = Look("", after=4, basis="Isi Rapat")  # of law, below the Pasal

HEADING = {
    "bab": replace(_TITLE, name="Bab", label="above"),
    "judul-depan": replace(_TITLE, name="Judul Depan"),
    "subbab": replace(_RUNG, name="Subbab"),
    "pokok": replace(_RUNG, name="Pokok"),
    "rincian": replace(_RUNG, name="Rincian", bold=False),
    "bab-hukum": replace(_LAW, name="Bab Hukum"),
    "bagian-hukum": replace(_LAW, name="Bagian Hukum"),
    "paragraf-hukum": replace(_LAW, name="Paragraf Hukum"),
    "pasal": replace(_LAW, name="Pasal", label="inline"),
    "kepala-penjelasan": Look(
        "Kepala Penjelasan", "center", after=6, keep_next=True, keep_lines=True
    ),
    "judul-penjelasan": replace(_RUNG, name="Judul Penjelasan", bold=False, hanging=10, leading=0),
}
UNITS_OF_LAW = frozenset(("bab-hukum", "bagian-hukum", "paragraf-hukum", "pasal"))
PARAGRAPH = {
    "isi": Look("Body Text", indent=True),
    "isi-rapat": Look("Isi Rapat", after=4),
    "tengah": Look("Tengah", "center"),
    "judul-peraturan": Look("Judul Peraturan", "center", after=6, keep_next=True, keep_lines=True),
    "diktum": Look("Diktum", "center", before=6, after=6, keep_next=True),
    "sampul-judul": Look(
        "Title", "center", before=68, after=155, scale=1.25, bold=True, leading=1.5, block=True
    ),
    "sampul-anak": Look("Subtitle", "center", bold=True, leading=1.4, block=True),
    "sel": Look("Sel", "left", after=1, scale=0.84, leading=1.25),
    "sel-kepala": Look(
        "Sel Kepala", "center", after=1, scale=0.84, leading=1.25, bold=True, basis="Sel"
    ),
    "label-penjelasan": Look("Label Penjelasan", "left", before=4, keep_next=True),
    "lampiran-kepala": Look("Kepala Lampiran", "left", after=12, share=0.45, leading=1.25),
    "penutup": Look("Penutup", before=12),
    "rumus": Look("Rumus", "center", before=6, after=8, keep_lines=True),
    "catatan": Look("Catatan", before=4, scale=0.8, leading=1.3),
    "entri-pustaka": Look("Bibliography", after=6, left=12.5, hanging=12.5, leading=1.3),
}
LIST = {
    # Beside a wide label, capitals without division would be spread over the line.
    "pembukaan": Ladder(Look("Pembukaan", "left", after=6), 36, colon=31),
    "pertimbangan": Ladder(Look("Pertimbangan", after=5), 9.5),
    "ayat": Ladder(replace(_UNIT, name="Ayat"), 11.5),
    "huruf": Ladder(replace(_UNIT, name="Huruf", basis="Ayat"), 8.5),
    "angka": Ladder(replace(_UNIT, name="Angka", basis="Huruf"), 9.5),
    "instruksi": Ladder(Look("Butir Instruksi", after=5, basis="Isi Rapat"), 10),
    "bernomor": Ladder(Look("List Number", after=3), 8.5),
    "butir": Ladder(Look("List Bullet", after=3), 7),
}
GROUP = {
    "rumusan": Frame(),
    "penjelasan": Frame(left=8.5),
    "kutipan": Frame(
        left=12.5, right=12.5, prose=Look("Quote", before=4, after=6, most=11, leading=1.3)
    ),
    "catatan-naskah": Frame(
        framed=True, prose=Look("Catatan Naskah", "left", after=2, scale=0.8, leading=1.3)
    ),
    "utuh": Frame(whole=True),
    "lanjutan": Frame(),
}
TABLE = {
    "data": Grid("Tabel Data"),
    "hukum": Grid("Tabel Hukum"),
    "persandingan": Grid("Tabel Persandingan", split=True),
    "rata": Grid("Tabel Rata", ruled=False),
}
FIGURE = {
    "bagan": Look("Bagan", "center", before=9, keep_next=True, leading=1.0),
    "grafik": Look("Grafik", "center", before=9, keep_next=True, leading=1.0),
    "gambar": Look("Gambar", "center", before=9, keep_next=True, leading=1.0),
}
SIGNATURE = {
    "penetapan": replace(_SIGNATURE, name="Penetapan", share=0.5),
    "pengundangan": replace(_SIGNATURE, name="Pengundangan"),
    "pengantar": replace(_SIGNATURE, name="Penanda Tangan", share=0.5),
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
# What belongs to no role: captions, sources, notes, head and foot of the page, joints.
CAPTION_TABLE = Look(
    "caption", "center", before=9, after=5, leading=1.3, keep_next=True, keep_lines=True
)
CAPTION_FIGURE = Look(
    "Keterangan Gambar", "center", before=5, after=6, leading=1.3, keep_lines=True
)
SOURCE = Look("Sumber", "left", before=3, after=9, scale=0.82, leading=1.25)
FOOTNOTE = Look("footnote text", after=2, most=9.5, leading=1.25, left=6, hanging=6)
RUNNING = Look("footer", "center", most=8, leading=1.25)
PAGE_NUMBER = Look("header", "center", leading=1.25)
AFTER_CONTENTS = Look("Akhir Daftar", "left", after=18, most=4, leading=1.0)
GAP = Look("Jarak Tabel", "left", most=8, leading=1.0)
SECTION_END = Look("Batas Bagian", "left", most=1, leading=1.0)
