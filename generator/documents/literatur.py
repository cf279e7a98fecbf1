"""How books, articles, reports, news and pages are cited in a footnote and in the bibliography."""

from __future__ import annotations

import re

from generator.ir.nodes import Inline, Link, Styled, Text
from generator.model.dossier import Literatur, StatusFakta
from generator.model.pustaka import BukuMemuat

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
_JILID = re.compile(r"(.*?)(, (?:Vol|No|Jil|Jld|Th|Tahun|Edisi|hlm|Issue|pp)\b.*|)$", re.DOTALL)


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
    cite = _cite(karya)
    if _is_book(karya):
        ekor = _join(karya.terbitan, karya.tempat, _waktu(karya))
        return (Text(penulis), _miring(str(karya.judul)), Text(f", {ekor}"), *_url(karya))
    if karya.dalam:
        ekor = _join(karya.terbitan, karya.tempat, _waktu(karya))
        buku = _buku("dalam", karya.dalam)
        return (Text(f"{penulis}{cite}, "), *buku, Text(f", {ekor}"), *_url(karya))
    return (Text(f"{penulis}{cite}, "), *_terbitan(karya), Text(f", {_waktu(karya)}"), *_url(karya))


def catatan_pendek(karya: Literatur) -> tuple[Inline, ...]:
    """Return a later citation: family name and title, or the title and the paper."""
    if _is_book(karya):
        return (Text(_nama_belakang(karya)), _miring(str(karya.judul)))
    if karya.dalam:
        return (Text(f"{_nama_belakang(karya)}{_cite(karya)}"),)
    return (
        Text(f"{_nama_belakang(karya)}{_cite(karya)}, "),
        *_terbitan(karya),
        Text(f", {_waktu(karya)}"),
    )


def _is_book(karya: Literatur) -> bool:
    """Return whether the title of a work is that of a whole book, which is set slanted."""
    return karya.dalam is None and karya.jenis in ("buku", "laporan", "data")


def _cite(karya: Literatur) -> str:
    """Return the title of what stands in something else."""
    judul = str(karya.judul)
    return judul if judul.startswith("[") else f"\u201c{judul}\u201d"


def _buku(kata: str, buku: BukuMemuat) -> tuple[Inline, ...]:
    """Return the book in which a chapter stands."""
    oleh = f"{buku.penyunting} (ed.), " if buku.penyunting else ""
    return (Text(f"{kata} {oleh}"), _miring(str(buku.judul)))


def _terbitan(karya: Literatur) -> tuple[Inline, ...]:
    """Return the paper or journal slanted, its volume and pages upright."""
    nama, nomor = _JILID.match(str(karya.terbitan)).groups()  # type: ignore[union-attr]  # ends all
    return (_miring(nama), Text(nomor)) if nomor else (_miring(nama),)


def _nama_belakang(karya: Literatur) -> str:
    penulis = str(karya.penulis)
    nama = penulis if _LEMBAGA.match(penulis) else penulis.split(",", 1)[0]
    return f"{nama}, " if nama else ""


def entri(karya: Literatur) -> tuple[Inline, ...]:
    """Return the entry of the bibliography."""
    return (*_isi_entri(karya), *_url(karya), Text("."), *tanda_pasti(karya.status))


def _isi_entri(karya: Literatur) -> tuple[Inline, ...]:
    penulis = _titik(str(karya.penulis or karya.terbitan))
    judul = str(karya.judul)
    tempat = f"{karya.tempat}: " if karya.tempat else ""
    ekor = f" {tempat}{_join(karya.terbitan, _waktu(karya))}"
    if _is_book(karya):
        return (Text(f"{penulis} "), _miring(judul), Text(f".{ekor}"))
    if karya.dalam:
        awal = f"{penulis} {_quote(judul)} "
        return (Text(awal), *_buku("Dalam", karya.dalam), Text(f".{ekor}"))
    if karya.penulis:
        return (Text(f"{penulis} {_quote(judul)} "), *_terbitan(karya), Text(f", {_waktu(karya)}"))
    waktu = _waktu(karya)
    ekor = f" {_quote(judul)} {waktu[:1].upper()}{waktu[1:]}"
    return (_miring(_titik(str(karya.terbitan))), Text(ekor))


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
