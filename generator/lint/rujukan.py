"""Checks of references and citations (L2-272 to 281)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from generator.law.engine.rujukan import Rujukan
from generator.lint.alat import hits, place_of
from generator.lint.kumpulan import Kumpulan, matches
from generator.lint.naskah import Hit, Naskah, Norma, Petikan
from generator.model import nomor
from generator.model.alamat import Alamat
from generator.model.satuan import Jenis

DALAM = re.compile(r"\bpada(?=\s+Pasal\s+\d)")
PADA = re.compile(r"\bdalam(?=\s+ayat\s*\(\d)")
TERDAHULU = re.compile(
    r"\b(?:ayat\s*\(\w+\)\s+Pasal ini|Pasal ini ayat|(?:pasal|ayat) (?:yang )?terdahulu"
    r"|tersebut di ?atas|tersebut dalam pasal di ?atas"
    r"|(?:sebagaimana(?: yang)?|seperti) (?:tersebut|disebut(?:kan)?) (?:dalam|pada)"
    r" (?:ayat|Pasal|huruf)"
    r"|seperti dimaksud (?:dalam|pada) (?:ayat|Pasal|huruf))\b",
    re.IGNORECASE,
)
SAMPAI = re.compile(
    r"\b(?:Pasal\s+\d+[A-Z]?|ayat\s*\(\w+\)|huruf\s+[a-z]|angka\s+\d+)\s+(?P<kata>sampai|s/d|s\.d\.)"
    r"(?=\s+(?:Pasal|ayat|huruf|angka)\b)"
)
DERET = re.compile(
    r"(?P<u>Pasal|ayat|huruf|angka)\s*\(?(?P<a>\d+|[a-z])\)?"
    r"(?P<lain>(?:,(?: dan| atau| dan/atau)?\s*(?P=u)\s*\(?(?:\d+|[a-z])\)?(?![A-Za-z])){2,})"
)
_NOMOR = r"\d+[A-Za-z]?|[a-z]\d?"
RENTANG = re.compile(  # not ayat (4) sampai dengan ayat (1) Pasal 6: the ends lie in two Pasal
    rf"\b(?P<u>Pasal|ayat|huruf|angka)\s*\(?(?P<a>{_NOMOR})\)?\s+sampai\s+dengan\s+(?P=u)\s*"
    rf"\(?(?P<b>{_NOMOR})\b\)?+(?!\s+(?:ayat\s*\(|Pasal\s+)\d)"
)
NOMOR = re.compile(r"(?:Pasal|ayat|huruf|angka)\s*\(?(\d+|[a-z])\)?")
DIMAKSUD = re.compile(r"\bsebagaimana\s+dimaksud\s+(?:dalam|pada)\b")
ACUAN = re.compile(r"\bsebagaimana\s+dimaksud\s+(?:dalam|pada)\s+(?P<isi>[^.;:]{5,160})")
AYAT_ITU = re.compile(r"\bsebagaimana\s+dimaksud\s+pada\s+ayat\s+\((?P<n>\d+[a-z]?)\)(?!\s+Pasal)")
KECUALI = re.compile(r"\b(?:kecuali|selain|dikecualikan|tanpa|tidak termasuk)\b", re.IGNORECASE)
PASAL = re.compile(r"\bPasal\s+(\d+)([A-Z]?)")
LANGGAR = re.compile(
    r"\bmelanggar\s+ketentuan\s+sebagaimana\s+dimaksud\s+dalam\s+Pasal\s+(\d+)([A-Z]?)"
)
BAWAH = re.compile(
    r"\bsebagaimana\s+dimaksud\s+dalam\s+(?:Peraturan|Keputusan) (?:Gubernur|Bupati|Wali Kota)"
    r" Nomor\s+\d+"
)
LAIN = re.compile(
    r"\bUndang ?- ?[Uu]ndang\b(?! ini)|\bUU\b|\bKitab\b|\bKUH"
    r"|Peraturan (?:Pemerintah|Presiden|Menteri|Daerah) ?(?!ini\b)"
)
_DALAM = r"(?:ayat\s*\(\w+\)|huruf\s+[a-z]\d?|angka\s+\d+)"
_SAMBUNG = r"(?:,?\s+(?:dan/atau|dan|atau|serta|sampai\s+dengan)\s+|,\s*)"
SEDERET = re.compile(  # one list of Pasal, each with the parts that are meant
    rf"Pasal\s+\d+[A-Z]?(?:(?:\s+|{_SAMBUNG}){_DALAM})*"
    rf"(?:{_SAMBUNG}Pasal\s+\d+[A-Z]?(?:(?:\s+|{_SAMBUNG}){_DALAM})*)+"
)
_JENIS = (
    r"\b(?:Undang-Undang|Peraturan (?:Pemerintah|Presiden|Menteri(?: [A-Z]\w+){0,6}|Daerah|Gubernur"
    r"|Bupati|Wali ?[Kk]ota)(?: (?:Provinsi|Kabupaten|Kota))?(?: (?!Nomor)[A-Z]\w+){0,3}?) "
)
TANPA_TAHUN = re.compile(_JENIS + r"Nomor\s+\d+[A-Z]?\s+tentang\b")
TANPA_NOMOR = re.compile(_JENIS + r"Tahun\s+\d{4}\s+tentang\b")
MULUS = re.compile(  # of a rule; "dengan tidak mengurangi dana pokok" refers to none
    r"\b(?:tanpa mengurangi|dengan tidak mengurangi|tanpa menyimpang dari)\b"
    r"(?=[^.;]{0,60}?\b(?:ketentuan|Pasal|ayat|Undang-Undang|dimaksud)\b)",
    re.IGNORECASE,
)


def prepositions(naskah: Naskah) -> Iterator[Hit]:
    """F57: references say dalam Pasal, pada ayat; no Pasal ini or tersebut di atas."""
    yield from _depan(naskah, DALAM, "dalam")
    yield from _depan(naskah, PADA, "pada")
    for p, m in matches(SAMPAI, naskah.teks_norma()):
        pesan = f"“{m['kata']}” seharusnya “sampai dengan”"
        yield Hit(p, pesan, *m.span("kata"), "sampai dengan")
    yield from hits(TERDAHULU, naskah.teks_norma(), "“{0}” bukan bentuk acuan yang baku")


def _depan(naskah: Naskah, pola: re.Pattern[str], baku: str) -> Iterator[Hit]:
    for p, m in matches(pola, naskah.teks_satuan()):
        if re.search(
            r"(?:dimaksud|diatur|ditentukan|disebut|ditetapkan|ketentuan)\s*$", p.teks[: m.start()]
        ):
            unit = p.teks[m.end() :].split()[0]
            yield Hit(p, f"“{m[0]} {unit}” seharusnya “{baku} {unit}”", m.start(), m.end(), baku)


def ranges(naskah: Naskah) -> Iterator[Hit]:
    """F58: three or more units in a row are referred to as a range."""
    for p, m in matches(DERET, naskah.teks_norma()):
        if not re.search(
            r"(?:dimaksud|diatur|ketentuan)\s+(?:dalam|pada)?\s*$", p.teks[: m.start()]
        ):
            continue
        nomor = [int(x) if x.isdigit() else ord(x) for x in NOMOR.findall(m[0])]
        if len(nomor) > 2 and nomor == list(range(nomor[0], nomor[0] + len(nomor))):
            yield Hit(p, "deret berurutan: pakai “sampai dengan”", m.start(), m.end())


def backward_ranges(naskah: Naskah) -> Iterator[Hit]:
    """F150: a range of units goes from the lower to the higher number."""
    for p, m in matches(RENTANG, naskah.teks_satuan()):
        jenis = Jenis(m["u"].lower())
        awal, akhir = (nomor.sort_key(jenis, m[sisi]) for sisi in ("a", "b"))
        if awal >= akhir:
            apa = "hanya satu satuan" if awal == akhir else "berjalan mundur"
            yield Hit(p, f"rentang “{m[0]}” {apa}", m.start(), m.end())


def reference_order(naskah: Naskah) -> Iterator[Hit]:
    """F59: the Pasal of one reference go up; another in the sentence may name lower ones."""
    for p, m in matches(ACUAN, naskah.teks_norma()):
        sederet = SEDERET.match(m["isi"])
        pasal = [(int(a), b) for a, b in PASAL.findall(sederet[0])] if sederet else []
        if pasal != sorted(pasal):
            yield Hit(p, "urutan Pasal yang diacu tidak menaik", m.start(), m.end())
    yield from _offenders(naskah)


def _offenders(naskah: Naskah) -> Iterator[Hit]:
    """Yield who is named out of order: ``A melanggar ... Pasal 4 dan B melanggar ... Pasal 2``."""
    per_teks: defaultdict[Petikan, list[re.Match[str]]] = defaultdict(list)
    for p, m in matches(LANGGAR, naskah.teks_norma()):
        per_teks[p].append(m)
    for p, semua in per_teks.items():
        for kiri, kanan in pairwise(semua):
            if (int(kiri[1]), kiri[2]) > (int(kanan[1]), kanan[2]):
                yield Hit(p, "urutan Pasal yang dilanggar tidak menaik", *kanan.span())


def forward(naskah: Naskah) -> Iterator[Hit]:
    """F60: no reference to what comes later."""
    ada = {n.alamat for n in naskah.norma}
    for satu in naskah.norma_with(DIMAKSUD):
        pasal = satu.alamat.pasal
        if pasal is None or not (n := re.match(r"(\d+)([A-Z]?)", pasal.akhir.nomor)):
            continue
        sini = (int(n[1]), n[2])
        for p in satu.petikan():
            for m in ACUAN.finditer(p.teks):
                if LAIN.search(p.teks[m.start() : m.end() + 60]):
                    continue
                jauh = [x for x in PASAL.findall(m["isi"]) if (int(x[0]), x[1]) > sini]
                if jauh:
                    pesan = f"mengacu ke depan: Pasal {jauh[0][0]}{jauh[0][1]}"
                    yield Hit(p, pesan, m.start(), m.end())
            yield from _later_ayat(satu, p, ada)


def _later_ayat(satu: Norma, p: Petikan, ada: set[Alamat]) -> Iterator[Hit]:
    """Yield a reference to an ayat of the same Pasal that follows; what excepts it may.

    Of one that is not there F44 tells.
    """
    ayat = next((x for x in satu.alamat.langkah if x.jenis is Jenis.AYAT), None)
    pasal = satu.alamat.pasal
    if ayat is None or pasal is None:
        return
    sini = nomor.sort_key(Jenis.AYAT, ayat.nomor)
    for m in AYAT_ITU.finditer(p.teks):
        sebelum = p.teks[: m.start()]
        if pasal.ke(Jenis.AYAT, m["n"]) not in ada:
            continue
        if nomor.sort_key(Jenis.AYAT, m["n"]) > sini and not KECUALI.search(sebelum):
            yield Hit(p, f"mengacu ke depan: ayat ({m['n']})", m.start(), m.end())


def lower_rank(naskah: Naskah) -> Iterator[Hit]:
    """F61: references go to regulations of equal or higher rank."""
    if "PERATURAN DAERAH" in naskah.judul.teks.upper() or not naskah.luar:
        yield from hits(BAWAH, naskah.teks_norma(), "“{0}” lebih rendah daripada Perda")


def without_prejudice(naskah: Naskah) -> Iterator[Hit]:
    """F62: a reference is not joined with "without prejudice to"."""
    yield from hits(MULUS, naskah.teks_norma(), "frasa “{0}” tidak digunakan")


DALAM_PASAL = re.compile(r"dimaksud dalam Pasal \w+ ayat \(")


def own_ayat(naskah: Naskah) -> Iterator[Hit]:
    """F117: an ayat of the same Pasal is named without the Pasal."""
    for satu in naskah.norma_with(DALAM_PASAL):
        pasal = satu.alamat.pasal
        if pasal is None or satu.satuan.jenis is Jenis.PASAL:
            continue
        kepala = f"dimaksud dalam {pasal} ayat ("
        for p in (p for p in satu.petikan() if kepala in p.teks):
            for m in re.finditer(rf"{re.escape(kepala)}\w+\)", p.teks):
                yield Hit(p, "ayat dalam Pasal yang sama: “pada ayat (...)”", m.start(), m.end())


def _within_itself(r: Rujukan) -> bool:
    """Whether a reference names its own unit, or an item the whole ayat that it is an item of."""
    luar = r.ke.langkah and r.ke.akhir.jenis is Jenis.AYAT
    return r.dari == r.ke or bool(luar and r.dari.langkah[: len(r.ke.langkah)] == r.ke.langkah)


def to_itself(naskah: Naskah) -> Iterator[Hit]:
    """F162: a reference names another unit than the one it stands in."""
    diri: defaultdict[Alamat, list[Rujukan]] = defaultdict(list)
    for r in naskah.rujukan:
        if _within_itself(r) and r.teks.startswith("sebagaimana dimaksud"):
            diri[r.dari].append(r)
    for satu in naskah.norma:
        for p in satu.petikan() if satu.alamat in diri else ():
            for r in diri[satu.alamat]:
                if letak := place_of(r, p):
                    apa = "dirinya sendiri" if r.ke == r.dari else "ayat tempatnya"
                    yield Hit(p, f"{satu.alamat} mengacu {apa}", *letak)


def named_in_full(naskah: Naskah) -> Iterator[Hit]:
    """F163: a regulation is cited by its number and its year."""
    pengantar = (naskah.pengantar,) if naskah.pengantar else ()
    teks = Kumpulan.joined(naskah.teks_hukum(), pengantar)
    yield from hits(TANPA_TAHUN, teks, "“{0}” tidak menyebut tahunnya")
    yield from hits(TANPA_NOMOR, teks, "“{0}” tidak menyebut nomornya")
