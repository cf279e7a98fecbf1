"""A safe replacement as an edit of the file it was written in: one stretch of one line.

A draft keeps words, the file keeps layout. The passage is found again by its letters and those
around it, blanks left out; where that is not possible beyond doubt there is no edit.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.lint.baris_sumber import JARAK, offset
from generator.lint.naskah import Hit

# Letters of context to the left and right, from most to least; a footnote may cut off one side
SEKITAR = ((40, 40), (20, 20), (10, 10), (20, 0), (0, 20))
TEBAL = "*"  # the mark of emphasis in a narrative, which its text does not keep


@dataclass(frozen=True, slots=True, order=True)
class Suntingan:
    """Replace the characters of a file from ``awal`` up to ``akhir`` by ``baru``."""

    awal: int
    akhir: int
    baru: str


def as_edit(kena: Hit, isi: str) -> Suntingan | None:
    """Return the edit that a finding asks for; None when it has none or its place is in doubt."""
    if kena.ganti is None or not kena.petikan.asal.line or kena.awal >= kena.akhir:
        return None
    mulai = offset(isi, kena.petikan.asal)
    wilayah = range(mulai, min(len(isi), mulai + JARAK))
    huruf = [n for n in wilayah if not isi[n].isspace() and isi[n] != TEBAL]
    rapat = "".join(isi[n] for n in huruf)
    for lebar in SEKITAR:
        if (letak := _locate(kena, rapat, huruf, *lebar)) is not None:
            return _satu_baris(isi, *letak, kena.ganti)
    return None


def _locate(
    kena: Hit, rapat: str, huruf: list[int], ke_kiri: int, ke_kanan: int
) -> tuple[int, int] | None:
    """Return where the passage stands in the file, found by the letters around it."""
    teks = kena.petikan.teks
    sebelum, kutipan, sesudah = (
        _rapat(teks[: kena.awal]),
        _rapat(kena.kutipan),
        _rapat(teks[kena.akhir :]),
    )
    kiri, kanan = sebelum[len(sebelum) - min(ke_kiri, len(sebelum)) :], sesudah[:ke_kanan]
    jendela = f"{kiri}{kutipan}{kanan}"
    utuh = f"{sebelum}{kutipan}{sesudah}"
    if len(jendela) < min(ke_kiri + ke_kanan, len(utuh)) and not (ke_kiri and ke_kanan):
        return None
    ke = _sebelumnya(utuh, jendela, len(sebelum) - len(kiri))
    di = _ke(rapat, jendela, ke)
    if di < 0:
        return None
    awal, akhir = di + len(kiri), di + len(kiri) + len(kutipan)
    kosong = not kutipan
    dari = huruf[awal - 1] + 1 if (kosong or kena.kutipan[:1].isspace()) and kiri else huruf[awal]
    sampai = huruf[akhir] if (kosong or kena.kutipan[-1:].isspace()) and kanan else None
    return dari, huruf[akhir - 1] + 1 if sampai is None else sampai


def _rapat(teks: str) -> str:
    return "".join(teks.replace(TEBAL, "").split())


def _sebelumnya(utuh: str, jendela: str, di: int) -> int:
    """Return how often the window stands in the text before its place."""
    jumlah, dari = 0, utuh.find(jendela)
    while 0 <= dari < di:
        jumlah, dari = jumlah + 1, utuh.find(jendela, dari + 1)
    return jumlah


def _ke(rapat: str, jendela: str, ke: int) -> int:
    di = rapat.find(jendela)
    for _ in range(ke):
        if di < 0:
            break
        di = rapat.find(jendela, di + 1)
    return di


def _satu_baris(isi: str, awal: int, akhir: int, baru: str) -> Suntingan | None:
    """Return the edit without what it leaves as it is; None when it reaches over a line's end."""
    lama = isi[awal:akhir]
    if "\n" in lama:
        if (potong := _per_kata(lama, baru)) is None:
            return None
        dari, sampai, baru = potong
        awal, akhir = awal + dari, awal + sampai
        lama = isi[awal:akhir]
    depan = _sama(lama, baru)
    belakang = _sama(lama[depan:][::-1], baru[depan:][::-1])
    awal, akhir, baru = awal + depan, akhir - belakang, baru[depan : len(baru) - belakang]
    if not baru and akhir > awal:
        awal, akhir = _dengan_spasi(isi, awal, akhir)
    if (awal == akhir and not baru) or "\n" in isi[awal:akhir] or "\n" in baru:
        return None
    return Suntingan(awal, akhir, baru)


def _sama(a: str, b: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    batas = min(len(a), len(b))
    return next((n for n in range(batas) if a[n] != b[n]), batas)


def _per_kata(lama: str, baru: str) -> tuple[int, int, str] | None:
    """Return the stretch of words that differ, for a passage that runs over a line's end."""
    kata: list[tuple[int, int]] = []
    for satu in lama.split():
        dari = lama.index(satu, kata[-1][1] if kata else 0)
        kata.append((dari, dari + len(satu)))
    dulu, nanti = lama.split(), baru.split()
    depan = 0
    while depan < min(len(dulu), len(nanti)) and dulu[depan] == nanti[depan]:
        depan += 1
    belakang = 0
    while (
        belakang < min(len(dulu), len(nanti)) - depan
        and dulu[-1 - belakang] == nanti[-1 - belakang]
    ):
        belakang += 1
    tengah = " ".join(nanti[depan : len(nanti) - belakang])
    sisa = kata[depan : len(kata) - belakang]
    if sisa:
        return sisa[0][0], sisa[-1][1], tengah
    if not tengah or not depan:
        return None
    return kata[depan - 1][1], kata[depan - 1][1], f" {tengah}"


def _dengan_spasi(isi: str, awal: int, akhir: int) -> tuple[int, int]:
    """Return a stretch to be deleted with one of the blanks on its sides, if it has two."""
    kiri = awal > 0 and isi[awal - 1] == " "
    kanan = akhir >= len(isi) or isi[akhir] in " \n"
    if kiri and kanan:
        return awal - 1, akhir
    return awal, akhir
