"""References inside a law: ``sebagaimana dimaksud dalam Pasal 5 ayat (2)`` and what they hit.

L2-272 to 280. References to other regulations are left alone; a reference is resolved in the
light of the unit it stands in (``pada ayat (1)`` is the ayat of the same Pasal).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from generator.diagnostics import NOWHERE, Diagnostic, Span
from generator.law import tree
from generator.law.grammar.addresses import Sebutan, resolve
from generator.law.grammar.tokens import Kata, token_rujukan
from generator.law.pesan import pesan
from generator.model.alamat import KELOMPOK, Alamat, Langkah
from generator.model.satuan import Jenis, Satuan

LUAR = re.compile(
    r"\b(?:(?:Kitab )?Undang ?- ?[Uu]ndang|UUD|Peraturan|Perppu|Keputusan|Instruksi|Lampiran)\b"
    r"(?!\s+(?:Daerah|Gubernur|Bupati|Wali\s?[Kk]ota|Pemerintah|Menteri|Presiden)?\s*ini)"
)
ATAU = re.compile(r"\b(?:dan/)?atau\b")  # of two units named one is meant, and both are named
ANGKA_KURUNG = re.compile(r"(angka\s+\d+[a-z]?)\)")
SISA = re.compile(  # "huruf a dan b Undang-Undang", "Pasal 387 atau Pasal 388 KUHP"
    r"(?:[\s,]*(?:dan/atau|dan|atau|,)\s*(?:[a-z]|\d+)\b\)?)*[\s,]*"
)
ACUAN = re.compile(
    r"\b(?:sebagaimana\s+(?:telah\s+)?(?:dimaksud(?:kan)?|diatur|ditetapkan|ditentukan|disebut(?:kan)?"
    r"|tercantum)|ketentuan|menurut|berdasarkan|kecuali|dimaksud)\s+(?:ketentuan\s+)?"
    r"(?:(?:dalam|pada)\s+)?(?=(?:Pasal|ayat|huruf|angka|Bab|BAB|Bagian|Paragraf)\s)"
    r"|\b(?:dalam|pada)\s+(?=(?:Pasal\s+\d|ayat\s*\(|huruf\s+[a-z]\b|angka\s+\d))"
)
LANJUTAN = re.compile(r"[\s,]*(?:serta|dan/atau|dan|atau)?\s*")
ALAMAT = re.compile(
    r"(?:(?:,?\s*(?:dan/atau|dan|atau|serta|sampai dengan)|,)?\s*"
    r"(?:Pasal\s+\d+[A-Z]*|ayat\s*\(\s?\d+[a-z]?\)|huruf\s+[a-z]{1,2}\d*\b|angka\s+\d+[a-z]?\)?"
    r"|B(?:ab|AB)\s+[IVXL]+[A-Z]?\b|Bagian\s+Ke[a-z]+(?:\s(?:Belas|Puluh))?|Paragraf\s+\d+[A-Z]?))+"
)


class Sebab(StrEnum):
    """Why a reference hits nothing; the value ends the sentence that reports it."""

    TIDAK_ADA = "tidak ada"
    DIHAPUS = "sudah dihapus"


@dataclass(frozen=True, slots=True)
class Rujukan:
    """One reference: the unit it stands in, the unit it names, its words, its place.

    ``awal`` and ``akhir`` are where its words stand in ``kalimat``, the sentence that holds them.
    """

    dari: Alamat
    ke: Alamat
    teks: str
    asal: Span = field(default=NOWHERE, compare=False)
    kalimat: str = field(default="", compare=False, repr=False)
    awal: int = field(default=0, compare=False)
    akhir: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class RujukanPutus:
    """A reference that hits nothing in force, with the place of its target if there is one."""

    rujukan: Rujukan
    sebab: Sebab
    asal_sasaran: Span = field(default=NOWHERE, compare=False)

    def diagnostic(self) -> Diagnostic:
        """Return the finding, naming both places."""
        r = self.rujukan
        satu = pesan("H30", r.asal, dari=r.dari, ke=r.ke, sebab=self.sebab)
        also = () if self.asal_sasaran == NOWHERE else (self.asal_sasaran,)
        return Diagnostic(satu.span, satu.severity, satu.code, satu.message, satu.hint, also)


def rujukan(akar: Satuan) -> Iterator[Rujukan]:
    """Yield every reference of a law to its own units, in printed order."""
    for arah, satuan in tree.traverse(akar):
        for teks in (satuan.kalimat, satuan.ekor):
            if teks and ACUAN.search(teks):
                yield from _dalam_teks(teks, tree.alamat_di(akar, arah), satuan.asal)


def _dalam_teks(teks: str, dari: Alamat, asal: Span) -> Iterator[Rujukan]:
    habis = 0
    for m in ACUAN.finditer(teks):
        sebut = ALAMAT.match(teks, m.end())
        if not sebut or m.start() < habis or outside(teks, sebut.end()):
            continue
        if (
            habis
            and LANJUTAN.fullmatch(teks, habis, m.start())
            and not sebut[0].startswith("Pasal")
        ):
            continue  # "dalam Pasal 76 kecuali huruf c": of the Pasal named before, not of this one
        habis = sebut.end()
        for ke in addresses(sebut[0], dari):
            a, b = m.start(), sebut.end()
            yield Rujukan(dari, ke, " ".join(teks[a:b].split()), asal, teks, a, b)


_PISAH = re.compile(r",?\s*\b(?:dan/atau|dan|atau|serta|sampai dengan)\s+|,\s*")


def places(teks: str, dari: Alamat) -> Iterator[tuple[int, int, Alamat]]:
    """Yield where a sentence names units of its own law, one by one, and which they are."""
    habis = 0
    for m in ACUAN.finditer(teks):
        sebut = ALAMAT.match(teks, m.end())
        if not sebut or m.start() < habis or outside(teks, sebut.end()):
            continue
        lanjut = habis and LANJUTAN.fullmatch(teks, habis, m.start())
        habis = sebut.end()
        if lanjut and not sebut[0].startswith("Pasal"):
            continue  # of the Pasal named before, as in _dalam_teks
        awal = sebut.start()
        for ujung in (*(x.start() for x in _PISAH.finditer(sebut[0])), len(sebut[0])):
            mulai = sebut.start() + ujung
            nama = teks[awal:mulai]
            tepi = _PISAH.match(nama)
            dari_mana = awal + (tepi.end() if tepi else len(nama) - len(nama.lstrip()))
            semua = addresses(teks[sebut.start() : mulai], dari)
            if semua and dari_mana < mulai:
                yield dari_mana, mulai, semua[-1]
            awal = mulai


def outside(teks: str, posisi: int) -> bool:
    """Return whether the units named belong to another regulation: ``Pasal 18 ayat (6) UUD``."""
    m = SISA.match(teks, posisi)
    return bool(LUAR.match(teks, m.end() if m else posisi))


def addresses(sebutan: str, dari: Alamat) -> list[Alamat]:
    """Return the units that a list of them names, in the light of the unit it stands in."""
    daftar: list[Sebutan] = []
    langkah: list[Langkah] = []
    sampai = False
    for t in token_rujukan(ATAU.sub("dan", ANGKA_KURUNG.sub(r"\1", sebutan))):
        if t.langkah:
            langkah.append(t.langkah)
        elif langkah:
            daftar.append(Sebutan(tuple(langkah), sampai=sampai))
            langkah, sampai = [], t.kata is Kata.SAMPAI
    if langkah:
        daftar.append(Sebutan(tuple(langkah), sampai=sampai))
    if not daftar:
        return []
    awal = daftar[0].langkah[0].jenis
    if awal is Jenis.PASAL or awal in KELOMPOK:
        return [a for a, _ in resolve(daftar, Alamat())]
    return [a for a, _ in resolve(daftar, _konteks(dari, awal))]


def _konteks(dari: Alamat, awal: Jenis) -> Alamat:
    """Return in what light a reference without Pasal is read: up to the kind it begins with."""
    if awal is Jenis.AYAT:
        return dari.pasal or dari
    langkah = list(dari.langkah)
    for i, s in enumerate(langkah):
        if s.jenis is awal:
            return Alamat(tuple(langkah[: i + 1]))
    return dari


def putus(akar: Satuan, semua: Iterable[Rujukan] | None = None) -> tuple[RujukanPutus, ...]:
    """Return the references of a law that hit no unit in force; ``semua`` are known ones."""
    return tuple(_check(akar, rujukan(akar) if semua is None else semua))


def _check(akar: Satuan, semua: Iterable[Rujukan]) -> Iterator[RujukanPutus]:
    ada = _peta(akar)
    for r in semua:
        sasaran = ada.get(r.ke)
        if sasaran is None:
            if _dapat_diperiksa(r.ke):
                yield RujukanPutus(r, Sebab.TIDAK_ADA)
        elif sasaran.dihapus:
            yield RujukanPutus(r, Sebab.DIHAPUS, sasaran.asal)


def _peta(akar: Satuan) -> dict[Alamat, Satuan]:
    peta = {tree.alamat_di(akar, arah): s for arah, s in tree.traverse(akar)}
    pendek: dict[Alamat, Satuan] = {}
    for alamat, s in peta.items():  # "Bab II" is said without its buku, "Bagian Kesatu" in its bab
        if alamat.langkah and s.jenis in KELOMPOK:
            pendek.setdefault(Alamat(alamat.langkah[-1:]), s)
        elif s.jenis is Jenis.SUBANGKA:  # "1)" right under a huruf is called angka 1
            pendek.setdefault(alamat.induk.ke(Jenis.ANGKA, s.nomor), s)
    return pendek | peta


def _dapat_diperiksa(ke: Alamat) -> bool:
    """Return whether an address says enough to call a miss a mistake."""
    return ke.pasal is not None or (len(ke.langkah) == 1 and ke.akhir.jenis is Jenis.BAB)


def putus_baru(sebelum: Satuan, sesudah: Satuan) -> tuple[RujukanPutus, ...]:
    """Return the references that the change from one version to the next broke (C.8.6)."""
    lama = {(p.rujukan.dari, p.rujukan.ke, p.sebab) for p in putus(sebelum)}
    return tuple(p for p in putus(sesudah) if (p.rujukan.dari, p.rujukan.ke, p.sebab) not in lama)


def ke_satuan(akar: Satuan, alamat: Alamat) -> tuple[Rujukan, ...]:
    """Return the references from elsewhere to a unit or anything in it."""
    return tuple(r for r in rujukan(akar) if alamat.memuat(r.ke) and not alamat.memuat(r.dari))
