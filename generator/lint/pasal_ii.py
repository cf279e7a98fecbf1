"""Checks of Pasal II and of the closing of a draft (L2-150 to 173, 233)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.alat import hits, rapat, utuh
from generator.lint.naskah import Hit, Naskah

BERLAKU = re.compile(
    r"\b(?:Peraturan \w+(?: \w+)?|Undang-Undang|Qanun) ini mulai berlaku\b", re.IGNORECASE
)
PADA_SAAT = re.compile(r"pada saat (?:Peraturan|Undang)[^,]{0,40}mulai berlaku", re.IGNORECASE)
SURUT = re.compile(
    r"\bberlaku surut\b|\bmulai berlaku (?:terhitung )?sejak tanggal \d+ \w+ \d{4}"
    r"|\bterhitung mulai tanggal \d+ \w+ \d{4}",
    re.IGNORECASE,
)
PENUTUP = (
    "agar setiap orang mengetahuinya, memerintahkan pengundangan peraturan daerah ini dengan "
    "penempatannya dalam lembaran daerah"
)
GELAR = re.compile(
    r"(?:^|\s)(?:Dr|Prof|Ir|Drs|Dra|H|Hj)\.\s|,\s*(?:S\.?\s?[A-Z]|M\.?\s?[A-Z]|Ph\.?D)|\bNIP\b",
)


def start_last(naskah: Naskah) -> Iterator[Hit]:
    """F50: Pasal II ends with the entry into force, in numbered items."""
    if not naskah.luar:
        for p in naskah.pasal_ii:
            if BERLAKU.match(p.teks.strip()):
                yield utuh(p, "saat mulai berlaku dicetak otomatis sebagai butir terakhir")
        return
    if not naskah.perubahan or not naskah.pasal_ii:
        return
    akhir = naskah.pasal_ii[-1]
    if not BERLAKU.search(akhir.teks):
        ada = any(BERLAKU.search(p.teks) and not PADA_SAAT.match(p.teks) for p in naskah.pasal_ii)
        pesan = "bukan butir terakhir" if ada else "tidak ada"
        yield utuh(akhir, f"ketentuan saat mulai berlaku {pesan} dalam Pasal II")
    if any("ayat" in p.label for p in naskah.pasal_ii):
        yield utuh(naskah.pasal_ii[0], "butir Pasal II bernomor 1., 2., bukan ayat (1), (2)")


def retroactive(naskah: Naskah) -> Iterator[Hit]:
    """F52: nothing enters into force before its promulgation."""
    teks = [*naskah.pasal_ii, *(p for n in naskah.norma for p in n.petikan())]
    yield from hits(SURUT, teks, "“{0}”: berlaku surut memerlukan alasan dan peralihan")


def closing_formula(naskah: Naskah) -> Iterator[Hit]:
    """F73: the closing has the fixed words; names go without titles and ranks."""
    if not naskah.penutup or "PERATURAN DAERAH" not in naskah.judul.teks.upper():
        return
    semua = rapat(" ".join(p.teks for p in naskah.penutup))
    if PENUTUP not in semua:
        yield utuh(naskah.penutup[0], "rumusan “Agar setiap orang mengetahuinya, ...” tidak baku")
    for kata in ("ditetapkan di", "pada tanggal", "diundangkan di"):
        if kata not in semua:
            yield utuh(naskah.penutup[0], f"“{kata}” tidak ada dalam penutup")
    yield from hits(GELAR, naskah.penutup, "nama pejabat ditulis tanpa gelar dan NIP: “{0}”")


def gazette_lines(naskah: Naskah) -> Iterator[Hit]:
    """F74: the lines of the gazette and of NOREG follow the closing."""
    if not naskah.penutup or "PERATURAN DAERAH" not in naskah.judul.teks.upper():
        return
    semua = " ".join(p.teks for p in naskah.penutup)
    if not re.search(r"(?:LEMBARAN|BERITA) DAERAH", semua):
        yield utuh(naskah.penutup[-1], "baris LEMBARAN DAERAH ... TAHUN ... NOMOR ... tidak ada")
    if not re.search(r"NOREG|NOMOR REGISTER", semua, re.IGNORECASE):
        yield utuh(naskah.penutup[-1], "baris NOREG PERATURAN DAERAH tidak ada")
