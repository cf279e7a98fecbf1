"""The library of sources: regulations and literature, one file each.

The Indonesian docstrings of the fields are the hover texts of the JSON Schemas.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from generator.model.fakta import StatusFakta
from generator.model.nilai import Benar, Isi, Kunci, Nihil, Pilihan, Tanggal
from generator.model.teks import Entri, Teks

JENIS_PERATURAN = (
    *("uud", "tap-mpr", "uu", "perppu", "pp", "perpres", "keppres", "inpres"),
    *("permendagri", "permenpanrb", "perban", "perda", "pergub", "perbup", "perwali"),
    *("kepgub", "kepbup", "kepwali", "putusan"),
)
JENIS_LITERATUR = ("buku", "jurnal", "laporan", "berita", "laman", "data")


def pisahkan(rujukan: str) -> tuple[str, str]:
    """Return the id and the location of a reference: ``id``, ``id, lokasi`` or ``id lokasi``."""
    key, _, location = rujukan.strip().partition(" ")
    return key.rstrip(","), " ".join(location.split())


class Lembaran(Entri):
    """Where a regulation was promulgated: LN/TLN, LD/TLD, BN or BD; ``...`` is unknown."""

    jenis: Annotated[Teks, Pilihan(("LN", "LD", "BN", "BD"))]
    """LN (Lembaran Negara), LD (Lembaran Daerah), BN (Berita Negara), atau BD (Berita Daerah)."""
    tahun: Isi
    """Tahun lembaran, misalnya 2014."""
    nomor: Isi
    """Nomor lembaran; tulis "..." bila belum diketahui."""
    tambahan: Teks = Teks("")
    """Nomor Tambahan Lembaran (TLN atau TLD); kosongkan bila tidak ada."""


class PeraturanPustaka(Entri):
    """One regulation of the library (one file each)."""

    id: Kunci
    """Kunci rujukan peraturan ini, sama dengan nama berkasnya, misalnya uu-2014-23."""
    jenis: Annotated[Teks, Pilihan(JENIS_PERATURAN, r"(permen|kepmen)[a-z]+", "permenkes")]
    """Jenis peraturan: uud, uu, perppu, pp, perpres, permendagri, perda, dan seterusnya."""
    instansi: Teks = Teks("")
    """Nama daerah (untuk perda) atau lembaga penerbit (untuk peraturan badan atau menteri)."""
    nomor: Teks = Teks("")
    """Nomor peraturan; kosong untuk Undang-Undang Dasar."""
    tahun: Isi
    """Tahun penetapan."""
    judul: Isi
    """Nama peraturan setelah kata "tentang", persis seperti pada naskah resminya."""
    ditetapkan: Annotated[Tanggal | None, Nihil] = None
    """Tanggal penetapan, TTTT-BB-HH."""
    diundangkan: Annotated[Tanggal | None, Nihil] = None
    """Tanggal pengundangan, TTTT-BB-HH."""
    lembaran: Annotated[Lembaran | None, Nihil] = None
    """Tempat pengundangan: Lembaran Negara, Lembaran Daerah, atau Berita Negara."""
    diubah_oleh: tuple[Isi, ...] = ()
    """Kunci peraturan yang mengubahnya, dari yang paling lama."""
    dicabut_oleh: Teks = Teks("")
    """Kunci peraturan yang mencabutnya."""
    berlaku: Benar = True
    """true bila masih berlaku pada tanggal "per"."""
    per: Tanggal
    """Tanggal status keberlakuan ini diperiksa, TTTT-BB-HH."""
    sumber: Isi
    """Tempat data ini diperiksa: alamat laman JDIH, nama naskah, atau keterangan lain."""
    status: StatusFakta
    """Tingkat kepastian data peraturan ini."""
    catatan: Teks = Teks("")
    """Catatan untuk penyusun; tidak dicetak."""


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


def per_tanggal(
    peraturan: Mapping[str, PeraturanPustaka], tanggal: date
) -> dict[str, PeraturanPustaka]:
    """Return the library as it stood on a day: what came later changed and revoked nothing yet."""
    nanti = frozenset(kunci for kunci, satu in peraturan.items() if _setelah(satu, tanggal))
    return {kunci: _tanpa(satu, nanti) for kunci, satu in peraturan.items()}


def _setelah(satu: PeraturanPustaka, tanggal: date) -> bool:
    """Whether a regulation is younger than a day; its year tells where its date is unknown."""
    lahir = satu.diundangkan or satu.ditetapkan
    return lahir > tanggal if lahir else str(satu.tahun) > str(tanggal.year)


def _tanpa(satu: PeraturanPustaka, nanti: frozenset[str]) -> PeraturanPustaka:
    pengubah = tuple(kunci for kunci in satu.diubah_oleh if str(kunci) not in nanti)
    dicabut_nanti = str(satu.dicabut_oleh) in nanti
    if len(pengubah) == len(satu.diubah_oleh) and not dicabut_nanti:
        return satu
    beda: dict[str, object] = {"diubah_oleh": pengubah}
    if dicabut_nanti:
        beda |= {"dicabut_oleh": Teks(""), "berlaku": True}
    return satu.model_copy(update=beda)
