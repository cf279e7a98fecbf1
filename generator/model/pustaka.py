"""The library of sources: regulations and literature, one file each.

The Indonesian docstrings of the fields are the hover texts of the JSON Schemas.
"""

from __future__ import annotations

import re
from typing import Annotated

from generator.model.fakta import StatusFakta
from generator.model.peraturan import PeraturanPustaka
from generator.model.scalars import Isi, Kunci, Pilihan
from generator.model.teks import Entri, Teks

JENIS_LITERATUR = ("buku", "jurnal", "laporan", "berita", "laman", "data")


def split_reference(rujukan: str) -> tuple[str, str]:
    """Return the id and the location of a reference: ``id``, ``id, lokasi`` or ``id lokasi``."""
    found = re.match(r"([^\s,]*),?\s*(.*)", " ".join(rujukan.split()))
    return (found[1], found[2]) if found else ("", "")


class BukuMemuat(Entri):
    """An edited book in which a chapter stands."""

    judul: Isi
    """Judul buku yang memuat tulisan ini."""
    penyunting: Teks = Teks("")
    """Nama penyunting buku itu menurut urutan biasa, tanpa "(ed.)"."""


class Literatur(Entri):
    """A book, article, report, news item or page that is cited."""

    id: Kunci
    """Kunci rujukan pustaka ini, sama dengan nama berkasnya."""
    jenis: Annotated[Teks, Pilihan(JENIS_LITERATUR)]
    """Jenis pustaka: buku, jurnal, laporan, berita, laman, atau data."""
    penulis: Teks = Teks("")
    """Nama penulis atau lembaga."""
    judul: Isi
    """Judul karya."""
    dalam: BukuMemuat | None = None
    """Buku yang memuat karya ini, bila karya ini satu bab atau tulisan di dalamnya."""
    terbitan: Teks = Teks("")
    """Penerbit, nama jurnal dengan volume dan halaman, atau nama media."""
    tempat: Teks = Teks("")
    """Kota terbit."""
    tahun: Isi
    """Tahun terbit; tulis "t.t." bila tanpa tahun."""
    tanggal: Teks = Teks("")
    """Tanggal terbit atau tanggal akses, sebagaimana akan dicetak."""
    url: Teks = Teks("")
    """Alamat laman."""
    status: StatusFakta
    """Tingkat kepastian data pustaka ini."""
    catatan: Teks = Teks("")
    """Catatan untuk penyusun; tidak dicetak."""


class Pustaka(Entri):
    """The library: regulations and literature by id."""

    peraturan: dict[str, PeraturanPustaka]
    literatur: dict[str, Literatur]

    @property
    def kunci(self) -> frozenset[str]:
        """Return every id that a citation may name."""
        return frozenset(self.peraturan) | frozenset(self.literatur)
