"""The closed set of nodes that every writer must know.

Semantic, never visual: a node carries a ``role`` (a word of the roles tables), and a role becomes
a look in exactly two places, the CSS of the PDF writer and ``STYLE_OF`` of the DOCX writer.
Numbers are content: labels such as ``(1a)``, ``b.``, footnote and table numbers are already in the
tree; a renderer counts nothing but pages.

Every block, item and cell is :class:`Placed`: it knows the line that an author, or a template,
wrote it on. The place is no part of what the node says: two nodes with the same words are equal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.diagnostics import NOWHERE, Span

# --- inlines -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words; a no-break space is a real U+00A0."""

    text: str


@dataclass(frozen=True, slots=True)
class Styled:
    """Words with a role: ``tebal``, ``miring``, ``istilah``, ``sisip``, ``hapus``, ``kode``."""

    role: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the foot of the page; ``number`` is its printed number, ``id`` its anchor."""

    id: str
    number: int
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Ref:
    """A link to the block with id ``target`` in the same document; children are its words."""

    target: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the document."""

    url: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """A forced line break inside a paragraph or heading."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula: its one line in the notation of :mod:`generator.model.rumus`, drawn by writers.

    One ``inline`` is a sign among the words of a sentence; any other stands alone.
    """

    text: str
    inline: bool = False


BY_WORDS = re.compile(r"[a-z]+-[0-9a-f]{10}(-\d+)?")  # an id of :mod:`generator.ir.identify`

Inline: TypeAlias = Text | Styled | Footnote | Ref | Link | Break | Formula

# --- blocks ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What was written somewhere: ``asal`` is the line of YAML, Markdown or template."""

    asal: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Heading(Placed):
    """A heading that stands in the outline and the contents when ``level`` > 0.

    ``label`` is its printed number (``BAB I``, ``A.``), set apart from the words so that each
    writer may hang it or put it on a line of its own, as its role says.
    """

    role: str
    level: int
    label: str
    children: tuple[Inline, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph(Placed):
    """Running words with a role: ``isi``, ``tengah``, ``judul``, ``pasal``, ``catatan`` ..."""

    role: str
    children: tuple[Inline, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Item(Placed):
    """One entry of a list; ``label`` is printed as it stands (``(1a)``, ``b.``, ``Menimbang``)."""

    label: str
    blocks: tuple[Block, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class List(Placed):
    """Entries with hanging labels: ``ayat``, ``huruf``, ``angka``, ``butir``, ``instruksi``.

    The role ``pembukaan`` is the three-column block (label, colon, text) of a regulation.
    """

    role: str
    items: tuple[Item, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Group(Placed):
    """Blocks that belong together: ``kutipan``, ``catatan-rekonstruksi``, ``satu-halaman`` ..."""

    role: str
    blocks: tuple[Block, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Cell(Placed):
    """One cell; spans count columns and rows; ``align`` is ``kiri``, ``tengah`` or ``kanan``."""

    blocks: tuple[Block, ...]
    colspan: int = 1
    rowspan: int = 1
    align: Literal["kiri", "tengah", "kanan"] = "kiri"
    id: str = ""


@dataclass(frozen=True, slots=True)
class Table(Placed):
    """A table. ``widths`` are shares of the text width and sum to 1; ``head`` rows repeat.

    ``label`` is ``Tabel 3``; ``caption`` its words (both empty for an uncaptioned table);
    ``source`` the source line under it.
    """

    role: str
    widths: tuple[float, ...]
    head: tuple[tuple[Cell, ...], ...]
    body: tuple[tuple[Cell, ...], ...]
    label: str = ""
    caption: tuple[Inline, ...] = ()
    source: tuple[Inline, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A picture of pixels, ready for both writers; ``width`` and ``height`` count them.

    ``density`` is how many stand on an inch where the page has room for it.
    """

    data: bytes
    kind: Literal["png", "jpeg"]
    width: int
    height: int
    density: int


@dataclass(frozen=True, slots=True)
class Outline:
    """One thing that a picture shows, and what it shows below it."""

    text: str
    below: tuple[Outline, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure(Placed):
    """A picture. ``svg`` is a whole SVG document whose width and height are in mm.

    It is empty where the picture is a ``bitmap``. ``alt`` describes it in words for those who do
    not see it; ``outline`` is a chart as a nested list, for those who see it too small.
    """

    role: str
    svg: str
    alt: str
    label: str = ""
    caption: tuple[Inline, ...] = ()
    source: tuple[Inline, ...] = ()
    id: str = ""
    bitmap: Bitmap | None = None
    outline: tuple[Outline, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature(Placed):
    """Signing lines kept together; ``role`` is ``penetapan`` (right) or ``pengundangan`` (left)."""

    role: str
    lines: tuple[tuple[Inline, ...], ...]
    id: str = ""


DEEPEST = 6  # h1 to h6


@dataclass(frozen=True, slots=True)
class Contents(Placed):
    """A list of pages: ``isi`` (headings), ``tabel`` or ``gambar``; the writer fills it.

    ``depth`` is the deepest level of heading that is listed; outlines always hold them all.
    """

    kind: Literal["isi", "tabel", "gambar"]
    depth: int = DEEPEST
    id: str = ""


Block: TypeAlias = Heading | Paragraph | List | Group | Table | Figure | Signature | Contents

# --- the document ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Part:
    """A run of pages that starts on a new page and is laid out on its own (BAB, annex, cover).

    ``paper`` names a page of the style profile (``tegak``, ``mendatar``, ``sampul``,
    ``rancangan``); ``numbering`` is ``romawi``, ``arab`` or ``tanpa``; ``restart`` begins at 1.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    paper: str = "tegak"
    numbering: Literal["romawi", "arab", "tanpa"] = "arab"
    restart: bool = False


@dataclass(frozen=True, slots=True)
class Meta:
    """What a file says about itself. ``date`` is ISO (``tanggal_acuan``), ``mark`` the draft line.

    ``running`` is printed on every page: draft state, dossier and content hash.
    """

    title: str
    subject: str
    author: str
    keywords: tuple[str, ...]
    date: str
    running: str
    language: str = "id"


@dataclass(frozen=True, slots=True)
class Mark:
    """A note in the margin beside the block ``target``: no word of the document, nor room in it.

    ``code`` is what stands in the margin, ``text`` what a reader is told, ``legend`` the id of the
    block that explains it.
    """

    target: str
    code: str
    text: str
    legend: str


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody says about a block; ``date`` is ISO, empty where nobody knows it."""

    author: str
    initials: str
    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A talk about the block ``target``: a remark, and what answers it, in order."""

    target: str
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document; ``profile`` names its section of the style profile.

    ``marks`` lie over the pages, ``threads`` beside those of a DOCX alone; the words of the
    document are those of its parts. ``signing`` is the id of the signature block over which the
    PDF has a field for an electronic signature.
    """

    name: str
    meta: Meta
    profile: str
    parts: tuple[Part, ...]
    marks: tuple[Mark, ...] = ()
    threads: tuple[Thread, ...] = ()
    signing: str = ""
