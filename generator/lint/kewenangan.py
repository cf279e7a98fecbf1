"""Checks of who may do what, and in which form: by the law on regional government."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Severity
from generator.lint.alat import PP_18, ground, since
from generator.lint.bentuk import jenis_naskah
from generator.lint.daerah import WAKIL_PUSAT, other_office, pembentuk
from generator.lint.definisi import istilah
from generator.lint.naskah import Hit, Naskah
from generator.model.judul_perangkat import about_units

TINDAKAN = (
    r"(?:ditetapkan|diangkat|diberhentikan|dibentuk|ditunjuk|dilaksanakan|dilakukan|diberikan|dibantu"
    r"|dikoordinasikan|diselenggarakan|diterbitkan)"
)
GUBERNUR = re.compile(
    rf"\b{TINDAKAN}(?: dan {TINDAKAN})? oleh (?P<a>Gubernur)\b(?! [A-Z])"
    r"|\bmembantu (?P<b>Gubernur)\b(?! [A-Z])"
    r"|^(?P<c>Gubernur) (?:dalam melaksanakan tugas|me\w+)"
)
# the offices and the staff of a kabupaten or kota, which its own head appoints and which help him
# (UU 23/2014 Pasal 208, 209); of the Sekretaris Daerah the Gubernur has his part (Pasal 214)
PERANGKATNYA = re.compile(
    r"^(?:Kepala (?:Dinas|Badan|Bidang|Bagian|Sub ?[Bb]agian|Sub ?[Bb]idang|Seksi|UPTD?)|Inspektur"
    r"|Camat|Lurah|[Ss]taf [Aa]hli)\b[^.;]*?\b(?:diangkat|diberhentikan|ditunjuk|membantu)\b"
    r"|^Gubernur dalam melaksanakan tugas\w* dibantu\b"
)
# who else is spoken of: the province, several regions, the head and the council of the own one
BERSAMA = re.compile(
    r"\bprovinsi\b|\bbupati\b|\bwali ?kota\b|\bpenjabat\b|\bDPR[DK]\b|\bdewan perwakilan\b"
    r"|\bantar\w*|\bkewenangan\w*",
    re.IGNORECASE,
)
# how its own plan is carried out a region evaluates itself; a Gubernur there is asked about
PELAKSANAAN = re.compile(r"\bevaluasi terhadap pelaksanaan\b")
PASTIKAN = "pastikan bahwa undang-undang memberikan tindakan ini kepada Gubernur"


def other_head(naskah: Naskah) -> Iterator[Hit]:
    """F175: who acts is the head of the own region."""
    yield from other_office(naskah)
    yield from _acts_of_a_gubernur(naskah)


def _acts_of_a_gubernur(naskah: Naskah) -> Iterator[Hit]:
    """Yield the gubernur where a kabupaten or kota rules acts that may be its own.

    Higher law gives him many (minimum wages, mining, forests): what is no act over the offices of
    the region itself is a question, and no more.
    """
    jenis, _ = pembentuk(naskah)
    if not naskah.luar or jenis not in ("kabupaten", "kota"):
        return
    if any(i.nama == "Gubernur" or "Gubernur" in i.panjang for i in istilah(naskah.batang)):
        return
    for p in naskah.teks_norma():
        m = GUBERNUR.search(p.teks)
        lain = PELAKSANAAN.sub("", p.teks)
        if m and not WAKIL_PUSAT.search(lain) and not BERSAMA.search(lain):
            kelompok = next(k for k in "abc" if m[k])
            sendiri = PERANGKATNYA.search(p.teks)
            pesan = "“Gubernur” bukan kepala daerah rancangan ini"
            tingkat, saran = (None, "") if sendiri else (Severity.PETUNJUK, PASTIKAN)
            yield Hit(p, pesan, *m.span(kelompok), tingkat=tingkat, saran=saran)


@dataclass(frozen=True, slots=True)
class Bentuk:
    """A matter, the form that the law gives it, and where it says so."""

    hal: re.Pattern[str]
    keliru: re.Pattern[str]
    benar: str
    dasar: str


# PP 18/2016 Pasal 19 ayat (4) and 41 ayat (4): a UPT by the regulation of the head of the region.
# Pasal 4: kedudukan, susunan organisasi, tugas dan fungsi, serta tata kerja, likewise.
KEPUTUSAN = (
    r"Keputusan (?:Gubernur|Bupati|Wali ?[Kk]ota|Sekretaris Daerah|Kepala (?:Daerah|Dinas|Badan))"
)
BENTUKNYA = (
    Bentuk(
        re.compile(
            r"^Pembentukan (?:UPTD?|[Uu]nit [Pp]elaksana [Tt]eknis(?: [Dd]aerah| [Dd]inas)?)\b"
        ),
        re.compile(rf"\bditetapkan dengan (?P<k>Peraturan Daerah|{KEPUTUSAN})"),
        "unit pelaksana teknis dibentuk dengan peraturan kepala daerah",
        "pelaksana_teknis",
    ),
    Bentuk(
        re.compile(
            r"\bsusunan organisasi, tugas dan fungsi, serta tata kerja\b"
            r"(?= (?:Perangkat Daerah|Dinas|Inspektorat|Sekretariat|Badan [A-Z]|Kecamatan|UPT"
            r"|sebagaimana|ditetapkan|diatur)\b)(?! Badan (?:Usaha|Layanan|Permusyawaratan))",
            re.IGNORECASE,
        ),
        re.compile(rf"\b(?:ditetapkan|diatur) dengan (?P<k>{KEPUTUSAN})"),
        "organisasi perangkat daerah diatur dengan peraturan kepala daerah",
        "organisasi",
    ),
)
# offices that the law makes no investigators; others may be of those whom a law names
BUKAN_PENYIDIK = r"hakim|camat|lurah|kepala desa|keuchik|wali nagari|ketua (?:rukun|RT|RW)"
PENYIDIKAN = re.compile(
    rf"^Penyidikan\b[^.;:]*?\b(?:dilakukan|dilaksanakan) oleh (?P<k>{BUKAN_PENYIDIK})\b",
    re.IGNORECASE,
)


def form_of_the_matter(naskah: Naskah) -> Iterator[Hit]:
    """F297: a matter is ruled in the form, an act done by the office, that the law gives it."""
    if not naskah.luar or jenis_naskah(naskah) is None:
        return
    satuan, sesudah = about_units(naskah.judul.teks), since(naskah.tanggal, PP_18)
    for p in naskah.teks_norma():
        for satu in BENTUKNYA if sesudah else ():
            m = satu.keliru.search(p.teks) if satu.hal.search(p.teks) else None
            if m:
                tingkat = None if satuan else Severity.PETUNJUK  # of another body it may be right
                pesan = f"{satu.benar} ({ground('F297', satu.dasar)})"
                yield Hit(p, pesan, *m.span("k"), tingkat=tingkat)
        if m := PENYIDIKAN.match(p.teks):
            pesan = f"penyidikan dilakukan oleh penyidik, bukan {m['k']}"
            yield Hit(p, pesan, *m.span("k"), tingkat=Severity.PETUNJUK)
