"""Checks of how one regulation is named: the same number, year and title wherever it is cited.

What Mengingat lists is the measure: there each regulation stands once, with its gazette.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from generator.lint.alat import rapat
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.model.sitasi import TENTANG, Sitasi

MIRIP = 72.0  # per cent; above, a slip of the scan or a short form of one title
SALAH_PINDAI = 3  # letters that a scan may misread in one word
KATA = re.compile(r"[\w-]+")
NOMOR = re.compile(r"\s+Nomor\b", re.IGNORECASE)
DAHULU = re.compile(  # what is told of an older regulation, and what this one does away with
    r"\b(?:dicabut|mencabut|tidak berlaku|(?:di|meng)ganti(?:kan)?|sebelum|semula|dahulu|perubahan"
    r"|diubah|mengubah)\b",
    re.IGNORECASE,
)
MELAKSANAKAN = re.compile(
    r"\b(?:melaksanakan|berdasarkan|memenuhi|menindaklanjuti)\s+(?:amanat\s+|perintah\s+)?"
    r"(?:(?:ketentuan|amanat)\s+)*(?:dalam\s+)?Pasal\s[^;.]*\Z"
)
# "bahwa untuk melaksanakan ketentuan Undang-Undang Nomor ..." names no Pasal that orders this one
TANPA_PASAL = re.compile(
    r"\b(?:untuk|guna)\s+melaksanakan\s+(?P<apa>ketentuan\s+(?:dalam\s+)?)"
    r"(?=(?:Undang-Undang|Peraturan)\b[^;,()]{0,80}\bNomor\s+\d+)"
)


def _title(p: Petikan, satu: Sitasi) -> str:
    m = TENTANG.match(p.teks, satu.akhir)
    return rapat(m["judul"]) if m else ""


def _whose(p: Petikan, satu: Sitasi) -> str:
    """Return the words before the number: the kind, and the region or ministry that made it."""
    return rapat(NOMOR.split(p.teks[satu.awal : satu.akhir])[0])


def _elsewhere(naskah: Naskah) -> Iterator[tuple[Petikan, Sitasi]]:
    """Yield what is cited outside Mengingat, titles of regulations that amend one aside."""
    teks = (*(b.petikan for b in naskah.menimbang), *naskah.teks_norma(), *naskah.umum)
    for p in teks if naskah.luar else ():
        for satu in naskah.sitasi(p):
            if not satu.singkat and not DAHULU.search(p.teks):
                yield p, satu


def one_number(naskah: Naskah) -> Iterator[Hit]:
    """F220: a title that Mengingat lists is cited by the number and year that it has there."""
    nomor: defaultdict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    semua: set[tuple[str, str]] = set()
    for butir in naskah.mengingat:
        for satu in naskah.sitasi(butir.petikan):
            semua.add((satu.nomor, satu.tahun))
            if judul := _title(butir.petikan, satu):
                nomor[_whose(butir.petikan, satu), judul].add((satu.nomor, satu.tahun))
    yield from _of_another_maker(naskah)
    for p, satu in _elsewhere(naskah):
        sini = (satu.nomor, satu.tahun)
        sana = _listed(nomor, _whose(p, satu), _title(p, satu))
        if len(sana) != 1 or sini in semua:
            continue
        ((n, tahun),) = sana
        if (satu.nomor == n) != (satu.tahun == tahun):  # both differ: perhaps its predecessor
            yield Hit(p, f"Mengingat menyebut Nomor {n} Tahun {tahun}", satu.awal, satu.akhir)


def _of_another_maker(naskah: Naskah) -> Iterator[Hit]:
    """F220, of one number, year and title: whose regulation it is stands the same everywhere."""
    milik: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for butir in naskah.mengingat:
        for satu in naskah.sitasi(butir.petikan):
            if judul := _title(butir.petikan, satu):
                milik[satu.nomor, satu.tahun, judul].add(_whose(butir.petikan, satu))
    for p, satu in _elsewhere(naskah):
        judul, siapa = _title(p, satu), _whose(p, satu)
        sana = {
            w for (n, t, j), semua in milik.items() for w in semua
            if (n, t) == (satu.nomor, satu.tahun) and judul.startswith(j)
        }  # fmt: skip
        lain = [w for w in sana if w != siapa and len(w.split()) == len(siapa.split())]
        if lain and siapa not in sana and "daerah" in siapa and " " in siapa:
            pesan = f"Mengingat menyebut {lain[0].title()} dengan nomor dan judul itu"
            yield Hit(p, pesan, satu.awal, satu.akhir)


def _listed(
    nomor: Mapping[tuple[str, str], set[tuple[str, str]]], siapa: str, judul: str
) -> set[tuple[str, str]]:
    """Return numbers of a title; where a sentence goes on behind it, those of its first words."""
    if (siapa, judul) in nomor:
        return nomor[siapa, judul]
    awal = [j for s, j in nomor if s == siapa and judul.startswith(f"{j} ")]
    return nomor[siapa, max(awal, key=len)] if awal else set()


def one_title(naskah: Naskah) -> Iterator[Hit]:
    """F221: what Mengingat lists is cited with the title that it has there."""
    judul: dict[tuple[str, str, str], str] = {}
    for butir in naskah.mengingat:
        for satu in naskah.sitasi(butir.petikan):
            kunci = (_whose(butir.petikan, satu), satu.nomor, satu.tahun)
            judul.setdefault(kunci, _title(butir.petikan, satu))
    for p, satu in _elsewhere(naskah):
        sini = _title(p, satu)
        sana = judul.get((_whose(p, satu), satu.nomor, satu.tahun), "")
        lain = (
            fuzz.partial_ratio(sini, sana) < MIRIP
            or _a_word_less(sini, sana)
            or another_word(sini, sana)
        )
        if sini and sana and lain:
            m = TENTANG.match(p.teks, satu.akhir)
            assert m is not None
            pesan = f"“{' '.join(m['judul'].split())}”: judul dalam Mengingat berbeda"
            yield Hit(p, pesan, *m.span("judul"))


def _a_word_less(sini: str, sana: str) -> bool:
    """Whether a title lacks a first or an inner word of the other; one cut short lacks the last."""
    a, b = KATA.findall(sini), KATA.findall(sana)
    if a[: len(b)] == b or b[: len(a)] == a:
        return False
    if b and b[-1] in a:  # the sentence goes on behind the title
        a = a[: a.index(b[-1]) + 1]
    sisa = iter(b)
    return 1 < len(a) < len(b) and a[-1] == b[-1] and all(k in sisa for k in a)


def another_word(sini: str, sana: str) -> bool:
    """Whether one word of a title is another one, no slip of the scan; the sentence may go on."""
    b = KATA.findall(sana)
    a = KATA.findall(sini)[: len(b)]
    beda = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) > 1 and len(beda) == 1 and Levenshtein.distance(*beda[0]) > SALAH_PINDAI


def carried_out(naskah: Naskah) -> Iterator[Hit]:
    """F222: what a consideration says is carried out stands in Mengingat."""
    ada = {(s.jenis, s.nomor, s.tahun) for b in naskah.mengingat for s in naskah.sitasi(b.petikan)}
    for butir in naskah.menimbang if naskah.luar and naskah.mengingat else ():
        p, lalu = butir.petikan, 0
        for satu in naskah.sitasi(p):
            sebelum, antara = p.teks[: satu.awal], p.teks[lalu : satu.awal]
            lalu = satu.akhir
            if not MELAKSANAKAN.search(sebelum) or DAHULU.search(sebelum):
                continue
            if "Pasal" not in antara:
                continue  # another one, told of between
            if (satu.jenis, satu.nomor, satu.tahun) not in ada:
                nama = " ".join(p.teks[satu.awal : satu.akhir].split())
                yield Hit(p, f"“{nama}” tidak tercantum dalam Mengingat", satu.awal, satu.akhir)


def which_pasal(naskah: Naskah) -> Iterator[Hit]:
    """F223: a consideration that something is carried out names the Pasal that orders it."""
    for butir in naskah.menimbang if naskah.luar and not naskah.perubahan else ():
        for m in TANPA_PASAL.finditer(butir.petikan.teks):
            pesan = "tidak menyebut Pasal yang memerintahkan"
            yield Hit(butir.petikan, pesan, m.start(), m.end())
