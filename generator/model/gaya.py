"""House style: paper, margins, spacing, in one YAML file that a bureau edits (``gaya.yaml``)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.jdih import GayaJdih
from generator.model.scalars import Desimal, Isi, Nihil, Pilihan
from generator.model.teks import Entri, Teks

# Faces drawn to the same widths, so that lines and pages break where they do in the face asked for.
SEUKURAN: tuple[frozenset[str], ...] = tuple(
    map(
        frozenset,
        (
            ("Bookman Old Style", "URW Bookman", "Bookman URW", "URW Bookman L", "TeX Gyre Bonum"),
            (
                *("Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman"),
                *("TeX Gyre Termes", "Times"),
            ),
            (
                *("Arial", "Helvetica", "Liberation Sans", "Arimo", "Nimbus Sans"),
                *("TeX Gyre Heros",),
            ),
            ("Courier New", "Liberation Mono", "Cousine", "Nimbus Mono PS", "TeX Gyre Cursor"),
            ("Palatino", "Palatino Linotype", "P052", "TeX Gyre Pagella"),
            ("Century Schoolbook", "C059", "TeX Gyre Schola"),
            ("Cambria", "Caladea"),
            ("Calibri", "Carlito"),
            ("Georgia", "Gelasio"),
        ),
    )
)


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
    perataan: Annotated[Teks, Pilihan(("rata-kanan-kiri", "rata-kiri"))] = Teks("rata-kanan-kiri")
    """Tepi kanan teks: rata-kanan-kiri (lurus di kedua tepi) atau rata-kiri (jarak kata tetap)."""


class Gaya(Entri):
    """The whole profile. ``dokumen`` is keyed by ``ir.Document.profile``."""

    huruf: Isi
    """Nama huruf yang tertulis dalam DOCX."""
    huruf_setara: tuple[Isi, ...] = ()
    """Huruf seukuran untuk PDF bila huruf itu tidak terpasang, yang terbaik lebih dahulu."""
    huruf_pelengkap: tuple[Isi, ...] = ()
    """Huruf yang dipinjam untuk tanda yang tidak dimiliki huruf rumah, misalnya ⅓ dan ✓."""
    kertas: dict[str, Kertas]
    """Ukuran dan margin setiap kertas."""
    dokumen: dict[str, GayaDokumen] = Field(min_length=1)
    """Gaya setiap keluarga dokumen."""
    jdih: GayaJdih = GayaJdih()
    """Isian metadata JDIH yang sama bagi semua dosir."""


def seukuran(huruf: str) -> frozenset[str]:
    """Return the faces known to have the widths of ``huruf``, itself among them."""
    return next((group for group in SEUKURAN if huruf in group), frozenset((huruf,)))


def setara(gaya: Gaya) -> tuple[str, ...]:
    """Return what may stand in for the face of the house: those named first, then those known."""
    named = [str(name) for name in gaya.huruf_setara]
    return tuple(dict.fromkeys([*named, *sorted(seukuran(gaya.huruf))]))
