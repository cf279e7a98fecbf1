"""The narrative: what an author's Markdown says, as a small closed tree with places.

The documents floor turns it into the typographic nodes and gives every number. Names are those of
typography, not of law; import the module (``from generator.model import narasi``), not its names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.diagnostics import NOWHERE, Span

# --- inlines -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words; a line break of the source is a single space."""

    text: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Strong:
    """``**tebal**``."""

    children: tuple[Inline, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Emphasis:
    """``*istilah asing*``."""

    children: tuple[Inline, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Cite:
    """One source inside ``[@...]``: the library id and the place in it (``Pasal 212 ayat (1)``)."""

    key: str
    location: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Citation:
    """``[@uu-2014-23 Pasal 212; @buku-x hlm. 3]``: a footnote that names sources."""

    cites: tuple[Cite, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Note:
    """``^[kata-kata]``: an explanatory footnote; it may hold citations but no other note."""

    children: tuple[Inline, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Reference:
    """``[#tabel-id]``, ``[#gambar-id]`` or ``[#T03]``: the words come from the target's label."""

    target: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Break:
    """``<br>`` in a cell of a table: what follows begins a new line."""

    span: Span = field(default=NOWHERE, compare=False)


Inline: TypeAlias = Text | Strong | Emphasis | Citation | Note | Reference | Break

Align: TypeAlias = Literal["kiri", "tengah", "kanan"]

# --- blocks --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running words."""

    children: tuple[Inline, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """``###`` (level 3, pokok) or ``####`` (level 4, rincian), without its number."""

    level: Literal[3, 4]
    children: tuple[Inline, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list: paragraphs, and at most one more level of lists."""

    blocks: tuple[Block, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class List:
    """``-`` (not ordered) or ``1.`` (ordered) entries."""

    ordered: bool
    items: tuple[Item, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """``>``: a quotation set apart."""

    blocks: tuple[Block, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A pipe table with its caption (without ``Tabel n``), its id and the line ``Sumber:``.

    ``id`` is the whole target of references, for example ``tabel-jumlah-perangkat``. ``align``
    has one entry per column; every row has as many cells as ``head``. ``mendatar``: the author
    asks for a landscape page. ``joined``: row (0: the head) and column of cells that belong to the
    cell above (``atas``, written ``^``) or to their left (``kiri``, written ``<``); they hold no
    words, and every cell with those that belong to it is a rectangle.
    """

    id: str
    caption: tuple[Inline, ...]
    align: tuple[Align, ...]
    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    source: tuple[Inline, ...] = ()
    mendatar: bool = False
    span: Span = field(default=NOWHERE, compare=False)
    joined: tuple[tuple[int, int, Literal["atas", "kiri"]], ...] = ()


@dataclass(frozen=True, slots=True)
class Placement:
    """``[[tabel:nama]]`` or ``[[gambar:nama]]`` on a line of its own: a computed table or figure.

    References to it are ``[#tabel-nama]`` and ``[#gambar-nama]``.
    """

    kind: Literal["tabel", "gambar"]
    name: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """``![uraian](gambar/nama.png "Judul")`` on a line of its own: a picture of the author's.

    ``path`` is that of the file from the folder of the dossier, ``alt`` what it shows in words;
    ``id`` is the whole target of references, ``gambar-nama`` unless ``{#gambar-lain}`` follows.
    """

    id: str
    path: str
    alt: str
    caption: tuple[Inline, ...]
    source: tuple[Inline, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Formula:
    """``[[rumus: T = L × S]]`` on a line of its own; ``text`` is what stands inside the mark."""

    text: str
    span: Span = field(default=NOWHERE, compare=False)


Block: TypeAlias = Paragraph | Heading | List | Quote | Table | Placement | Picture | Formula
