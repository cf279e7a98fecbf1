"""What an academic paper says that its draft is: its form, its way, its grounds, its region."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint import makalah
from generator.lint.alat import located_sentences, utuh
from generator.lint.daerah import KEPALA, LAIN_JENIS, WAKIL_PUSAT, pembentuk
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.model.draft import form_of

# the chapters in which a paper speaks of its own draft and of nothing else (UU 12/2011 Lampiran I)
SENDIRI = ("bab-1-b", "bab-1-c", "bab-6", "kata-pengantar")
RANCANGAN = re.compile(
    r"\b[Rr]ancangan (?P<bentuk>Undang-Undang|Peraturan (?:Pemerintah|Presiden|Menteri|Daerah"
    r"|Gubernur|Bupati|Wali Kota))\b"
)
PELAKSANA = re.compile(r"\b(?:pelaksana(?:an)?|teknis|lebih lanjut|delegasi)\b", re.IGNORECASE)


def other_form(naskah: Naskah) -> Iterator[Hit]:
    """F271: problems, purposes and conclusions of a paper are about the form that its draft has."""
    if naskah.dossier is None:
        return
    nama = form_of(naskah.dossier).nama
    for p in naskah.narasi:
        for m in RANCANGAN.finditer(p.teks) if p.label.startswith(SENDIRI) else ():
            sekitar = p.teks[max(0, m.start() - 60) : m.end() + 60]
            if not nama.startswith(m["bentuk"]) and not PELAKSANA.search(sekitar):
                yield Hit(p, f"“{m['bentuk']}”, sedangkan rancangan ini {nama}", *m.span("bentuk"))


FILOSOFIS = re.compile(
    r"\bPancasila\b|\bUndang-Undang Dasar\b|\bUUD\b|\bPembukaan\b|\[@uud-1945", re.IGNORECASE
)


def philosophy(naskah: Naskah) -> Iterator[Hit]:
    """F272: the philosophical ground rests on Pancasila and the constitution.

    UU 12/2011 Lampiran I, on BAB IV: the ground is what comes from Pancasila and the preamble.
    """
    bab = [p for p in naskah.narasi if p.label == "bab-4-a"]
    if bab and not any(FILOSOFIS.search(p.teks) for p in bab):
        yield utuh(bab[0], "tidak menyebut Pancasila atau Undang-Undang Dasar")


JALAN = re.compile(
    r"(?P<dulu>\bPeraturan Daerah (?:ini |itu )?)?"
    r"\b(?:perlu|memerlukan|diperlukan|dibutuhkan|membutuhkan|menyarankan|disarankan)"
    r"(?: (?:adanya|dilakukan|segera|dilakukannya|untuk))*"
    r" (?P<k>pencabutan|perubahan|penggantian|pembentukan|dicabut|diubah|diganti|dibentuk)\b"
    r"(?P<apa>(?: dengan| atas| suatu)? Peraturan Daerah(?! (?:lain|Nomor)))?"
)
ARTI = {
    "pencabutan": "cabut", "dicabut": "cabut", "penggantian": "ganti", "diganti": "ganti",
    "perubahan": "ubah", "diubah": "ubah", "pembentukan": "bentuk", "dibentuk": "bentuk",
}  # fmt: skip
NAMA_JALAN = {"cabut": "mencabut", "ubah": "mengubah", "ganti": "membentuk yang baru"}


def concluded_otherwise(naskah: Naskah) -> Iterator[Hit]:
    """F273: what a paper concludes is to be done with the regulation is what its draft does."""
    if naskah.dossier is None:
        return
    yield from makalah.needed_after_all(naskah)
    judul = naskah.judul.teks.lower()
    jalan = "ubah" if naskah.perubahan else "cabut" if "pencabutan" in judul else "ganti"
    cocok = {"ubah": {"ubah"}, "cabut": {"cabut"}, "ganti": {"ganti", "bentuk", "cabut"}}[jalan]
    for p in naskah.narasi:
        for m in JALAN.finditer(p.teks) if p.label.startswith("bab-6") else ():
            if (m["apa"] or m["dulu"]) and ARTI[m["k"]] not in cocok:
                yield Hit(p, f"“{m[0]}”, sedangkan rancangan {NAMA_JALAN[jalan]}", *m.span())


LANDASAN = ("bab-1-a", "bab-4", "bab-6")
DI = re.compile(rf"\b[Dd]i {LAIN_JENIS.pattern[2:]}")
BANDING = re.compile(
    r"\b(?:dibanding\w*|seperti|misalnya|contoh\w*|studi|praktik)\b", re.IGNORECASE
)


def another_region(naskah: Naskah) -> Iterator[Hit]:
    """F274: grounds and conclusions tell of the own region, not of where they were copied from."""
    yield from makalah.level_of_its_own(naskah)
    jenis, nama = pembentuk(naskah)
    for p in naskah.narasi if nama else ():
        for awal, satu in located_sentences(p.teks) if p.label.startswith(LANDASAN) else ():
            for m in DI.finditer(satu) if not BANDING.search(satu) else ():
                lain = "".join(filter(str.isalnum, m["nama"].lower()))
                if m["jenis"].lower() == jenis and not lain.startswith(nama):
                    pesan = f"“{m[0]}” bukan daerah pembentuk rancangan ini"
                    yield Hit(p, pesan, awal + m.start(), awal + m.end())


DIATUR = re.compile(
    r"\b(?:diatur|ditetapkan|dituangkan)(?: lebih lanjut)? (?:dengan|dalam)"
    r" (?P<apa>(?:Peraturan|Keputusan) (?P<kepala>Gubernur|Bupati|Wali Kota))\b(?! [A-Z])"
)


def another_head(naskah: Naskah) -> Iterator[Hit]:
    """F275: what a paper leaves to the head of the region is left to that of its own region."""
    jenis, _ = pembentuk(naskah)
    for p in naskah.narasi if jenis else ():
        for m in DIATUR.finditer(p.teks) if p.label.startswith(("bab-5", "bab-6")) else ():
            if KEPALA[m["kepala"].lower()] != jenis:
                yield Hit(p, f"“{m['apa']}” bukan peraturan daerah ini", *m.span("apa"))
        yield from _governs(naskah, p, jenis) if p.label.startswith("bab-5") else ()


PELAKU = re.compile(
    r"\b(?P<k>Gubernur|Bupati|Wali Kota)\b(?! [A-Z])"
    r"(?= (?:sebagai|mengatur|menyelenggarakan|menetapkan"
    r"|melaksanakan|membina|mengawasi|wajib|dapat|berwenang))"
    r"|\b(?:oleh|kepada|melalui) (?P<o>Gubernur|Bupati|Wali Kota)\b(?! [A-Z])"
)


def _governs(naskah: Naskah, p: Petikan, jenis: str) -> Iterator[Hit]:
    """Yield another head of region who acts where the paper tells what its draft rules."""
    rancangan = " ".join(x.teks for x in naskah.teks_norma())
    for awal, satu in located_sentences(p.teks):
        for m in PELAKU.finditer(satu):
            siapa = m["k"] or m["o"]
            pusat = siapa == "Gubernur" and WAKIL_PUSAT.search(satu)
            if KEPALA[siapa.lower()] != jenis and siapa not in rancangan and not pusat:
                pesan = f"“{siapa}” bukan kepala daerah rancangan ini"
                yield Hit(p, pesan, awal + m.start(), awal + m.end())
