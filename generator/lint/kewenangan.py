"""Checks of who may do what, and in which form: by the law on regional government."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.lint.alat import ground
from generator.lint.daerah import other_office, pembentuk
from generator.lint.definisi import istilah
from generator.lint.naskah import Hit, Naskah

# What the head of a kabupaten or kota does in his own region, and no gubernur for him
TINDAKAN = (
    r"(?:ditetapkan|diangkat|diberhentikan|dibentuk|ditunjuk|dilaksanakan|dilakukan|diberikan|dibantu"
    r"|dikoordinasikan|diselenggarakan|diterbitkan)"
)
GUBERNUR = re.compile(
    rf"\b{TINDAKAN}(?: dan {TINDAKAN})? oleh (?P<a>Gubernur)\b(?! [A-Z])"
    r"|\bmembantu (?P<b>Gubernur)\b(?! [A-Z])"
    r"|^(?P<c>Gubernur) (?:dalam melaksanakan tugas|me(?!n(?:yetujui|gevaluasi))\w+)"
)
# in these matters a gubernur does act for a kabupaten or kota (UU 23/2014 Pasal 91)
WAKIL = re.compile(
    r"\bprovinsi\b|\bPemerintah Pusat\b|\bevaluasi\b(?! terhadap pelaksanaan)"
    r"|\bkonsultasi|\bpersetujuan\b|\bpengesahan\b"
    r"|\bwakil (?:Bupati|Wali)|\b[Bb]upati\b|\b[Ww]ali ?[Kk]ota\b|\bpenjabat\b|\bDPRD\b|\bantar\w*",
    re.IGNORECASE,
)


def other_head(naskah: Naskah) -> Iterator[Hit]:
    """F175: who acts is the head of the own region."""
    yield from other_office(naskah)
    yield from _acts_of_a_gubernur(naskah)


def _acts_of_a_gubernur(naskah: Naskah) -> Iterator[Hit]:
    """Yield the gubernur where a kabupaten or kota rules its own acts."""
    jenis, _ = pembentuk(naskah)
    if not naskah.luar or jenis not in ("kabupaten", "kota"):
        return
    if any(i.nama == "Gubernur" or "Gubernur" in i.panjang for i in istilah(naskah.batang)):
        return
    for p in naskah.teks_norma():
        m = GUBERNUR.search(p.teks)
        if m and not WAKIL.search(p.teks.replace("Gubernur", "")):
            kelompok = next(k for k in "abc" if m[k])
            yield Hit(p, "“Gubernur” bukan kepala daerah rancangan ini", *m.span(kelompok))


@dataclass(frozen=True, slots=True)
class Bentuk:
    """A matter, the form that the law gives it, and where it says so."""

    hal: re.Pattern[str]
    keliru: re.Pattern[str]
    benar: str
    dasar: str


# PP 18/2016 Pasal 19 ayat (4) and 41 ayat (4): a UPT by the regulation of the head of the region.
# Pasal 4: kedudukan, susunan organisasi, tugas dan fungsi, serta tata kerja, likewise.
PP_18 = date(2016, 6, 19)  # the day on which it was promulgated
BENTUKNYA = (
    Bentuk(
        re.compile(
            r"^Pembentukan (?:UPTD?|[Uu]nit [Pp]elaksana [Tt]eknis(?: [Dd]aerah| [Dd]inas)?)\b"
        ),
        re.compile(r"\bditetapkan dengan (?P<k>Peraturan Daerah|Keputusan \w+)"),
        "unit pelaksana teknis dibentuk dengan peraturan kepala daerah",
        "pelaksana_teknis",
    ),
    Bentuk(
        re.compile(r"\bsusunan organisasi, tugas dan fungsi, serta tata kerja\b", re.IGNORECASE),
        re.compile(r"\b(?:ditetapkan|diatur) dengan (?P<k>Keputusan \w+(?: Daerah)?)"),
        "organisasi perangkat daerah diatur dengan peraturan kepala daerah",
        "organisasi",
    ),
)
PENYIDIKAN = re.compile(
    r"^Penyidikan\b[^.;:]*?\b(?:dilakukan|dilaksanakan) oleh (?P<k>[^.;:]+?)"
    r"(?=[.;:]|$| (?:di|sesuai|yang|berdasarkan)\b)"
)
PENYIDIK = re.compile(r"penyidik|polisi|kepolisian|PPNS|polri|jaksa|pejabat|pegawai", re.IGNORECASE)


def form_of_the_matter(naskah: Naskah) -> Iterator[Hit]:
    """F297: a matter is ruled in the form, an act done by the office, that the law gives it."""
    for p in naskah.teks_norma() if naskah.luar else ():
        for satu in BENTUKNYA if naskah.tanggal is None or naskah.tanggal > PP_18 else ():
            m = satu.keliru.search(p.teks) if satu.hal.search(p.teks) else None
            if m:
                yield Hit(p, f"{satu.benar} ({ground('F297', satu.dasar)})", *m.span("k"))
        m = PENYIDIKAN.match(p.teks)
        if m and not PENYIDIK.search(m["k"]):
            yield Hit(p, f"penyidikan dilakukan oleh penyidik, bukan {m['k']}", *m.span("k"))
