"""House style: paper, margins, spacing, in one YAML file that a bureau edits (``gaya.yaml``)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.nilai import Desimal, Isi, Nihil, Pilihan
from generator.model.teks import Entri, Teks


class Kertas(Entri):
    """A page: size and margins in millimetres; ``atas_pertama`` is the top margin of page one."""

    lebar: Annotated[Desimal, Field(gt=0)]
    """Lebar kertas, milimeter."""
    tinggi: Annotated[Desimal, Field(gt=0)]
    """Tinggi kertas, milimeter."""
    atas: Annotated[Desimal, Field(ge=0)]
    """Margin atas, milimeter."""
    bawah: Annotated[Desimal, Field(ge=0)]
    """Margin bawah, milimeter."""
    kiri: Annotated[Desimal, Field(ge=0)]
    """Margin kiri, milimeter."""
    kanan: Annotated[Desimal, Field(ge=0)]
    """Margin kanan, milimeter."""
    atas_pertama: Annotated[Desimal | None, Nihil] = None
    """Margin atas halaman pertama, milimeter; kosong bila sama dengan halaman lain."""


class GayaDokumen(Entri):
    """How one family of documents looks: which pages it uses, line spacing, where numbers stand."""

    tegak: Isi
    """Nama kertas untuk halaman tegak."""
    mendatar: Isi
    """Nama kertas untuk halaman mendatar."""
    ukuran: Annotated[Desimal, Field(gt=0)]
    """Ukuran huruf, poin."""
    spasi: Annotated[Desimal, Field(gt=0)]
    """Jarak baris, kelipatan ukuran huruf."""
    nomor_halaman: Annotated[Teks, Pilihan(("atas-tengah", "bawah-tengah"))]
    """Letak nomor halaman: atas-tengah ("- 2 -" sejak halaman kedua) atau bawah-tengah."""
    alinea: Annotated[Desimal, Field(ge=0)]
    """Jorokan baris pertama alinea, milimeter."""


class Gaya(Entri):
    """The whole profile. ``dokumen`` is keyed by ``ir.Document.profile``."""

    huruf: Isi
    """Nama huruf yang tertulis dalam DOCX."""
    huruf_setara: tuple[Isi, ...]
    """Huruf seukuran untuk PDF, yang terbaik lebih dahulu."""
    kertas: dict[str, Kertas]
    """Ukuran dan margin setiap kertas."""
    dokumen: dict[str, GayaDokumen] = Field(min_length=1)
    """Gaya setiap keluarga dokumen."""
