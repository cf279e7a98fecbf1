"""Records of the library that contradict each other on one fact: a name, a gazette, a fate.

What a record says is printed as it stands, so that two that differ make one sentence false.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.content.bundle import Library
from generator.diagnostics import Diagnostic, Span, galat
from generator.model.peraturan import JenisPeraturan, PeraturanPustaka, Perpustakaan
from generator.model.sitasi import Pengenal
from generator.model.teks import Teks

TAK_DIKETAHUI = frozenset(("", "...", "…"))
# What two records of one regulation may not tell differently.
HAL = {
    "judul": "judul",
    "ditetapkan": "tanggal penetapan",
    "diundangkan": "tanggal pengundangan",
    "lembaran": "lembaran",
    "diubah_oleh": "pengubah",
    "dicabut_oleh": "pencabut",
    "berlaku": "keberlakuan",
}
PENGUBAH = re.compile(r"Perubahan(?P<urut>(?:\s+Ke\w+(?:\s+\w+)*?)?)\s+atas\s+", re.IGNORECASE)
TENTANG = re.compile(r"\s+tentang\s+(?P<judul>.+)", re.IGNORECASE | re.DOTALL)


def check_contradictions(library: Library) -> Iterator[Diagnostic]:
    """Yield S94 for two names, S95 for a gazette number used twice, S96 for fates that clash."""
    yield from _same_regulation(library)
    yield from _same_gazette(library)
    for satu in library.peraturan.values():
        yield from _fate(satu, library.peraturan)
        yield from _amendment(satu, library.peraturan)


# --- S94, S95: one regulation, one record; one number of a gazette, one regulation ----------------


def _same_regulation(library: Library) -> Iterator[Diagnostic]:
    dulu: dict[str, PeraturanPustaka] = {}
    for satu in library.peraturan.values():
        if satu.nomor in TAK_DIKETAHUI:
            continue
        lain = dulu.setdefault(_rata(satu.acuan().pendek).replace("provinsi ", ""), satu)
        if lain is not satu:
            beda = [nama for hal, nama in HAL.items() if _isi(satu, hal) != _isi(lain, hal)]
            tentang = f" dengan {', '.join(beda)} yang berbeda" if beda else ""
            message = f"{satu.acuan().pendek} dicatat dua kali{tentang}."
            hint = (
                f"Yang pertama {lain.id} di {lain.asal}. Cocokkan dengan naskahnya; sisakan satu."
            )
            yield galat(satu.nomor.span, "S94", message, hint)


def _isi(satu: PeraturanPustaka, hal: str) -> object:
    nilai = getattr(satu, hal)
    if hal == "lembaran":
        return _rata(satu.acuan().lembaran)
    return _rata(nilai) if isinstance(nilai, str) else nilai


def _same_gazette(library: Library) -> Iterator[Diagnostic]:
    dulu: dict[tuple[str, ...], PeraturanPustaka] = {}
    for satu in library.peraturan.values():
        if (tempat := satu.lembaran) is None:
            continue
        nama, tahun = satu.acuan().lembaran.split(" Tahun ")[0], str(tempat.tahun)
        # The supplements of the state gazette are numbered through the years.
        jilid = "" if tempat.jenis == "LN" else tahun
        for nomor, kunci, sebutan in (
            (tempat.nomor, (nama, tahun), f"{nama} Tahun {tahun}"),
            (tempat.tambahan, ("Tambahan", nama, jilid), f"Tambahan {nama}"),
        ):
            if nomor in TAK_DIKETAHUI:
                continue
            lain = dulu.setdefault((*map(_rata, kunci), _rata(nomor)), satu)
            if lain is not satu and _rata(lain.acuan().pendek) != _rata(satu.acuan().pendek):
                message = (
                    f"{sebutan} Nomor {nomor} dicatat untuk {lain.singkat} dan {satu.singkat}."
                )
                hint = f"Cocokkan keduanya ({lain.asal}); nomor yang belum pasti ditulis “...”."
                yield galat(nomor.span, "S95", message, hint)


# --- S96: who changed or revoked whom, and when ---------------------------------------------------


def _fate(satu: PeraturanPustaka, pustaka: Perpustakaan) -> Iterator[Diagnostic]:
    pengubah = [(k, pustaka[str(k)]) for k in satu.diubah_oleh if str(k) in pustaka]
    for kunci, lain in pengubah:
        if lain.id == satu.id:
            message = f"{satu.singkat} dicatat diubah oleh dirinya sendiri."
            yield _clash(kunci.span, message)
        elif _earlier(lain, satu):
            message = f"{satu.singkat} dicatat diubah oleh {lain.singkat}, yang lebih dahulu ada."
            yield _clash(kunci.span, message)
    for (_, awal), (kunci, akhir) in pairwise(pengubah):
        if awal.id == akhir.id:
            yield _clash(kunci.span, f"{akhir.singkat} disebut dua kali sebagai pengubah.")
        elif _earlier(akhir, awal):
            message = f"{akhir.singkat} disebut sesudah {awal.singkat}, padahal lebih dahulu ada."
            yield _clash(kunci.span, message, "Urutkan pengubah dari yang paling lama.")
        elif _urut(akhir) is not None and _urut(akhir) == _urut(awal):
            message = (
                f"{awal.singkat} dan {akhir.singkat} menurut judulnya perubahan yang sama "
                f"urutannya atas {satu.singkat}."
            )
            yield _clash(kunci.span, message)
    if satu.dicabut_oleh:
        yield from _revoked(satu, satu.dicabut_oleh, pustaka.get(str(satu.dicabut_oleh)))


def _revoked(
    satu: PeraturanPustaka, kunci: Teks, lain: PeraturanPustaka | None
) -> Iterator[Diagnostic]:
    if lain is None:  # S15
        return
    if lain.id == satu.id:
        yield _clash(kunci.span, f"{satu.singkat} dicatat dicabut oleh dirinya sendiri.")
    elif _earlier(lain, satu):
        message = f"{satu.singkat} dicatat dicabut oleh {lain.singkat}, yang lebih dahulu ada."
        yield _clash(kunci.span, message)
    elif satu.berlaku:
        message = f"{satu.singkat} dicatat masih berlaku, tetapi juga dicabut oleh {lain.singkat}."
        hint = (
            'Tulis "berlaku: false"; pencabutan yang belum mulai berlaku ditulis pada catatan, '
            "bukan pada dicabut_oleh."
        )
        yield _clash(kunci.span, message, hint)


def _amendment(satu: PeraturanPustaka, pustaka: Perpustakaan) -> Iterator[Diagnostic]:
    """The title of an amendment and the record of what it amends tell the same."""
    judul = " ".join(satu.judul.split())
    m = PENGUBAH.match(judul)
    sitasi = Pengenal(pustaka, str(satu.instansi)).recognise(judul) if m else ()
    if m is None or not sitasi or sitasi[0].awal != m.end() or sitasi[0].peraturan is None:
        return
    dasar = sitasi[0].peraturan
    if dasar.id == satu.id:
        return
    nama = TENTANG.match(judul, sitasi[0].akhir)
    if nama and _rata(nama["judul"]) != _rata(dasar.judul):
        message = (
            f"Judul {satu.singkat} menyebut {dasar.singkat} tentang “{nama['judul']}”, "
            f"sedangkan catatannya “{' '.join(dasar.judul.split())}”."
        )
        hint = f"Cocokkan keduanya ({dasar.asal}) dengan naskah resminya."
        yield galat(satu.judul.span, "S94", message, hint)
    # An empty list may be one that nobody has looked into yet; one that names others is a claim.
    terdaftar = {*map(str, dasar.diubah_oleh)}
    # A Perppu is listed by the statute that made it law (UU 2/2015), or has lapsed.
    sementara = satu.jenis is JenisPeraturan.PERPPU
    if terdaftar and str(satu.id) not in terdaftar and not sementara:
        message = (
            f"{satu.singkat} menurut judulnya mengubah {dasar.singkat}, tetapi tidak ada pada "
            f"diubah_oleh {dasar.id}."
        )
        yield _clash(satu.judul.span, message, f"Tambahkan {satu.id} menurut urutan waktunya.")


def _urut(satu: PeraturanPustaka) -> str | None:
    m = PENGUBAH.match(" ".join(satu.judul.split()))
    return _rata(m["urut"]) if m else None


def _earlier(satu: PeraturanPustaka, lain: PeraturanPustaka) -> bool:
    """Whether a regulation certainly came before another: by day, by year, by number."""
    for a, b in ((satu.diundangkan, lain.diundangkan), (satu.ditetapkan, lain.ditetapkan)):
        if a is not None and b is not None:
            return a < b
    if str(satu.tahun) != str(lain.tahun):
        return str(satu.tahun) < str(lain.tahun)
    seri = (satu.jenis, _rata(satu.instansi)) == (lain.jenis, _rata(lain.instansi))
    return (
        seri and satu.nomor.isdigit() and lain.nomor.isdigit() and int(satu.nomor) < int(lain.nomor)
    )


def _clash(
    span: Span, message: str, hint: str = "Cocokkan kedua catatan dengan naskahnya."
) -> Diagnostic:
    return galat(span, "S96", message, hint)


def _rata(teks: str) -> str:
    return " ".join(teks.casefold().replace("propinsi", "provinsi").split())
