"""How books, articles, reports, news and pages are cited in a footnote and in the bibliography."""

from __future__ import annotations

import re

from generator.ir.nodes import Inline, Link, Styled, Text
from generator.model.dossier import Literatur, StatusFakta

BELUM_PASTI = "\u00a0*"  # explained in the note of the draft and under the bibliography
KELOMPOK = {
    "buku": "Buku",
    "peraturan": "Peraturan Perundang-undangan",
    "jurnal": "Jurnal dan Laporan",
    "laporan": "Jurnal dan Laporan",
    "data": "Jurnal dan Laporan",
    "berita": "Berita dan Laman",
    "laman": "Berita dan Laman",
}
_LEMBAGA = re.compile(
    r"(Dinas|Badan|Kementerian|Pemerintah|Biro|Sekretariat|Direktorat|Komisi|Pusat|Fakultas)\b"
)


def tanda_pasti(status: StatusFakta) -> tuple[Inline, ...]:
    """Return the mark of a source whose data were not held against it, nothing for the others."""
    return () if status is StatusFakta.TERKONFIRMASI else (Text(BELUM_PASTI),)


def penulis_biasa(penulis: str) -> str:
    """Return authors in running order: ``Asshiddiqie, Jimly`` becomes ``Jimly Asshiddiqie``.

    Only the first author is turned round in the library, as a bibliography prints it.
    """
    if _LEMBAGA.match(penulis):
        return penulis
    match = re.match(r"([^,]+), ([^,]+?)(?=$|,| dan )(.*)", penulis)
    if not match or match[2].startswith("dkk"):
        return penulis
    belakang, depan, sisa = match.groups()
    return f"{depan} {belakang}{sisa}"


def _miring(teks: str) -> Inline:
    return Styled("miring", (Text(teks),))


def _url(karya: Literatur) -> tuple[Inline, ...]:
    if not karya.url:
        return ()
    alamat = str(karya.url)
    utuh = alamat if alamat.startswith("http") else f"https://{alamat}"
    return (Text(", "), Link(utuh, (Text(alamat),)))


def _waktu(karya: Literatur) -> str:
    waktu = str(karya.tanggal or karya.tahun)
    return "tanpa tahun" if waktu.strip(".… ") == "" else waktu


def catatan_penuh(karya: Literatur) -> tuple[Inline, ...]:
    """Return the first citation of a work, without place and full stop."""
    penulis = f"{penulis_biasa(str(karya.penulis))}, " if karya.penulis else ""
    if karya.jenis in ("buku", "laporan", "data"):
        ekor = _join(karya.terbitan, karya.tempat, _waktu(karya))
        return (Text(penulis), _miring(str(karya.judul)), Text(f", {ekor}"), *_url(karya))
    judul = str(karya.judul)
    cite = judul if judul.startswith("[") else f"\u201c{judul}\u201d"
    return (
        Text(f"{penulis}{cite}, "),
        _miring(str(karya.terbitan)),
        Text(f", {_waktu(karya)}"),
        *_url(karya),
    )


def catatan_pendek(karya: Literatur) -> tuple[Inline, ...]:
    """Return a later citation: family name and title, or the title and the paper."""
    judul = str(karya.judul)
    if karya.jenis in ("buku", "laporan", "data"):
        return (Text(_nama_belakang(karya)), _miring(judul))
    cite = judul if judul.startswith("[") else f"\u201c{judul}\u201d"
    return (
        Text(f"{_nama_belakang(karya)}{cite}, "),
        _miring(str(karya.terbitan)),
        Text(f", {_waktu(karya)}"),
    )


def _nama_belakang(karya: Literatur) -> str:
    penulis = str(karya.penulis)
    nama = penulis if _LEMBAGA.match(penulis) else penulis.split(",", 1)[0]
    return f"{nama}, " if nama else ""


def entri(karya: Literatur) -> tuple[Inline, ...]:
    """Return the entry of the bibliography."""
    penulis = _titik(str(karya.penulis or karya.terbitan))
    judul = str(karya.judul)
    if karya.jenis in ("buku", "laporan", "data"):
        tempat = f"{karya.tempat}: " if karya.tempat else ""
        ekor = f" {tempat}{_join(karya.terbitan, _waktu(karya))}"
        isi: tuple[Inline, ...] = (Text(f"{penulis} "), _miring(judul), Text(f".{ekor}"))
    elif karya.penulis:
        isi = (Text(f"{penulis} {_quote(judul)} "), _miring(str(karya.terbitan)))
        isi = (*isi, Text(f", {_waktu(karya)}"))
    else:
        isi = (_miring(_titik(str(karya.terbitan))), Text(f" {_quote(judul)} {_waktu(karya)}"))
    return (*isi, *_url(karya), Text("."), *tanda_pasti(karya.status))


def kunci_urut(karya: Literatur) -> tuple[str, str, str]:
    """Return the sorting key of the bibliography."""
    return str(karya.penulis or karya.terbitan).casefold(), str(karya.tahun), str(karya.id)


def _quote(judul: str) -> str:
    if judul.startswith("["):
        return f"{judul}."
    return f"\u201c{_titik(judul)}\u201d"


def _titik(teks: str) -> str:
    return teks if teks.endswith((".", "?", "!")) else f"{teks}."


def _join(*bagian: str) -> str:
    return ", ".join(str(satu) for satu in bagian if satu)
