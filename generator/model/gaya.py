"""House style: paper, margins, spacing, in one YAML file that a bureau edits (``gaya.yaml``)."""

from __future__ import annotations

from decimal import Decimal

from pydantic import Field

from generator.model.teks import Entri, Teks


class Kertas(Entri):
    """A page: size and margins in millimetres; ``atas_pertama`` is the top margin of page one."""

    lebar: Decimal
    tinggi: Decimal
    atas: Decimal
    bawah: Decimal
    kiri: Decimal
    kanan: Decimal
    atas_pertama: Decimal | None = None


class GayaDokumen(Entri):
    """How one family of documents looks: which pages it uses, line spacing, where numbers stand."""

    tegak: Teks
    mendatar: Teks
    ukuran: Decimal  # pt
    spasi: Decimal  # multiple of the size
    nomor_halaman: Teks  # "atas-tengah" (``- 2 -`` from page 2, E-9) or "bawah-tengah"
    alinea: Decimal  # first-line indent of prose, mm


class Gaya(Entri):
    """The whole profile. ``dokumen`` is keyed by ``ir.Document.profile``."""

    huruf: Teks  # the family named in DOCX
    huruf_setara: tuple[Teks, ...]  # metric-compatible families for the PDF, best first
    kertas: dict[str, Kertas]
    dokumen: dict[str, GayaDokumen] = Field(min_length=1)
