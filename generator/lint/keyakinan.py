"""How sure a text is: a claim of the paper held to what findings, gates and reasons say of it.

A finding may say that something can be, is not shown, or is still to come. The paper, its
considerations and its conclusion say it no surer, and not the other way round.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.lint.alat import akar_kata, parted
from generator.lint.alat import kalimat as kalimat_dari
from generator.lint.hitungan import LAIN
from generator.lint.keadaan import paper_sentences
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.model.prosa import kata_kata

KLAUSA = re.compile(
    r"[;:]\s+|,?\s+(?:sehingga|karena|sebab|sedangkan|namun|tetapi|walaupun|meskipun|padahal)\s+"
)
KOMA = re.compile(r",\s+(?:dan\s+)?")
INGKAR = re.compile(r"\b(?:tidak|bukan|belum|tanpa|tak)\b", re.IGNORECASE)
DUGA = re.compile(
    r"\b(?:dapat|mungkin|kemungkinan\w*|diduga|dugaan|diperkirakan|perkiraan|berpotensi|potensi|cenderung"
    r"|diragukan|tidak\s+pasti|belum\s+(?:tentu|pasti|terbukti|dibuktikan)|rawan|berisiko|seolah\w*"
    r"|konon|sekitar|sebagian|barangkali|ditaksir|taksiran|rekonstruksi)\b",
    re.IGNORECASE,
)
SYARAT = re.compile(
    r"\b(?:apabila|jika|bila|dalam\s+hal|sekiranya|seandainya|perlu|harus|wajib|hendaknya|akan|agar|supaya"
    r"|sebelum|setelah|sesudah|hingga|sampai|apakah|menurut|semula|dahulu|selama\s+ini|masih|diusulkan)\b",
    re.IGNORECASE,
)
NANTI = re.compile(
    r"\b(?:belum|akan|dimohonkan|dimintakan|menunggu|ditunggu|menanti|direncanakan|masih\s+(?:harus|perlu)"
    r"|perlu\s+(?:diminta|dimohon|diperoleh|dilengkapi|dihitung))\b",
    re.IGNORECASE,
)
SELESAI = re.compile(
    r"(?<!yang )\b(?:telah|sudah)\s+(?:(?:selesai|lengkap|lama|secara\s+\w+)\s+)?"
    r"(?P<kerja>(?:di|ter|men|mem|me|ber)[a-z]{3,}|lengkap|selesai|ada|terbit)\b"
)
KINI = ("masalah", "akar_masalah", "akibat", "judul")
RAGU = ("masalah", "akar_masalah", "akibat", "teks", "uraian")
BUKAN_ISI = kata_kata(
    "yang dengan untuk serta oleh karena pada dari sebagai adalah ialah merupakan dan atau "
    "ini itu di ke dalam bahwa juga pula lagi telah sudah masih tetap belum tidak bukan tanpa "
    "satu suatu tersebut secara dapat mungkin diduga diperkirakan berpotensi cenderung "
    "diragukan pasti tentu terbukti dibuktikan akan perlu harus atas bagi para hanya "
    "mempunyai memiliki ada terdapat mengalami sangat daerah provinsi rancangan naskah kajian "
    "peraturan perangkat masing sekitar sebagian adanya dimohonkan menunggu ditunggu jelas "
    "nyata kini sekarang"
)


DIMINTA = re.compile(r"\b(?:dimohonkan|dimintakan|menunggu|ditunggu|diajukan)\b")
# "nomor register dari Kementerian": what comes after says whose, not what
KEPALA = re.compile(r"\s+(?:dari|atas|mengenai|tentang|untuk|kepada|oleh|menurut)\s+")
DAHULU = re.compile(r"\b(?:sebelum|mendahului)\b")
KEMUDIAN = re.compile(r"\b(?:setelah|sesudah|menyusul)\b")
DISANGKAL = re.compile(
    r"\b(?:tidak|bukan|belum|tanpa|tak)\s+(?:(?:lagi|pernah|terbukti|ada|juga|akan)\s+)*(?P<kata>[a-z]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Klaim:
    """What a clause says: its words, where they stand."""

    teks: str
    label: str

    @cached_property
    def akar(self) -> frozenset[str]:
        """The roots of the words that carry its matter."""
        return roots(self.teks)

    @cached_property
    def ingkar(self) -> bool:
        """Whether it denies."""
        return bool(INGKAR.search(self.teks))

    @cached_property
    def duga(self) -> bool:
        """Whether it is a guess."""
        return bool(DUGA.search(self.teks))

    @cached_property
    def bersyarat(self) -> bool:
        """Whether it supposes, demands or tells of another time."""
        return bool(SYARAT.search(self.teks))

    @cached_property
    def nanti(self) -> bool:
        """Whether it is still to come."""
        return bool(NANTI.search(self.teks)) and not SELESAI.search(self.teks)

    @property
    def ruang(self) -> str:
        """Return the field of a record in which it stands."""
        return self.label.rpartition(", ")[2]


@lru_cache(maxsize=16384)
def roots(teks: str) -> frozenset[str]:
    """Return the roots of the words that carry the matter of a text, numbers among them."""
    kata = re.findall(r"\d[\d.,]*\d|\d+|[a-z]{3,}", re.sub(r"\(.*?\)", " ", teks.lower()))
    return frozenset(akar_kata(k) for k in kata if k not in BUKAN_ISI)


def no_surer_than_evidence(naskah: Naskah) -> Iterator[Hit]:
    """N46: no claim is surer than its finding, its gate or its reason, nor says the opposite."""
    if naskah.dossier is None:
        return
    yield from _evidence_bears_finding(naskah)
    catatan = tuple(_of_dossier(naskah))
    letak: dict[str, list[int]] = {}
    for n, satu in enumerate(catatan):
        for akar in satu.akar:
            letak.setdefault(akar, []).append(n)
    asing = {id(p) for p in naskah.catatan}
    narasi = [satu for satu in paper_sentences(naskah) if id(satu[0]) not in asing]
    for petikan, kalimat, awal in (
        *narasi,
        *((b.petikan, b.petikan.teks, 0) for b in naskah.menimbang),
    ):
        if LAIN.search(kalimat) or kalimat.rstrip().endswith("?"):
            continue
        for letak_klausa, klausa in _clauses(kalimat, KLAUSA, KOMA):
            klaim = Klaim(klausa, petikan.label)
            bertemu = Counter(n for akar in klaim.akar for n in letak.get(akar, ()))
            dekat = (catatan[n] for n, kali in sorted(bertemu.items()) if kali >= 2)
            if pesan := next(filter(None, (_against(klaim, satu) for satu in dekat)), ""):
                a = awal + letak_klausa
                yield Hit(petikan, pesan, a, a + len(klausa))
                break


def _evidence_bears_finding(naskah: Naskah) -> Iterator[Hit]:
    """N46, within a finding: its evidence does not say the opposite of its problem."""
    per: dict[str, list[Petikan]] = {}
    for petikan in naskah.catatan:
        if petikan.label.startswith("Temuan"):
            per.setdefault(petikan.label.split(",")[0], []).append(petikan)
    for semua in per.values():
        masalah = [
            Klaim(k, p.label)
            for p in semua
            if p.label.endswith((", masalah", ", judul"))
            for k in (p.teks, *(klausa for _, klausa in _clauses(p.teks, KLAUSA)))
        ]
        for petikan in semua:
            if "bukti" not in petikan.label:
                continue
            klaim = Klaim(petikan.teks, petikan.label)
            for satu in masalah:
                if not klaim.bersyarat and _denied(klaim, satu):
                    yield Hit(
                        petikan, f"menyangkal {satu.label}: “{satu.teks}”", 0, len(petikan.teks)
                    )
                    break


def _denied(klaim: Klaim, satu: Klaim) -> bool:
    """Whether one of two clauses of the same matter denies the verb of the other."""
    ya, tidak = (klaim, satu) if satu.ingkar else (satu, klaim)
    kata = DISANGKAL.search(tidak.teks)
    if satu.ingkar == klaim.ingkar or kata is None or not _same_matter(klaim, satu):
        return False
    return bool(re.search(rf"\b{kata['kata']}\b", ya.teks, re.IGNORECASE))


def _clauses(teks: str, *batas: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Yield the clauses of a sentence that say something, each behind its place there."""
    bagian = [(0, teks)]
    for pola in batas:
        bagian = [(a + b, isi) for a, satu in bagian for b, isi in parted(satu, pola)]
    yield from ((a, satu) for a, satu in bagian if len(satu.split()) >= 3)


def _of_dossier(naskah: Naskah) -> Iterator[Klaim]:
    """Yield what findings, reasons and gates say, and what the paper says is still to come."""
    for petikan in naskah.catatan:
        if petikan.label.startswith(("Evaluasi", "Pilihan", "Data yang")):
            continue
        for satu in kalimat_dari(petikan.teks):
            yield from (Klaim(klausa, petikan.label) for _, klausa in _clauses(satu, KLAUSA))
    for petikan in naskah.narasi:
        for satu in kalimat_dari(petikan.teks):
            if NANTI.search(satu) and not re.match(r"(?:Apabila|Jika|Dalam hal)\b", satu):
                yield Klaim(satu, petikan.label)
    for gerbang in naskah.dossier.gerbang_ditunggu if naskah.dossier else ():
        yield Klaim(f"belum diperoleh {gerbang.bukti}", f"gerbang {gerbang.id}")


def _against(klaim: Klaim, satu: Klaim) -> str:
    """Return what a note of the dossier says against a claim; nothing where it bears it."""
    if satu.label == klaim.label and klaim.teks in satu.teks:
        return ""
    pasti = not klaim.bersyarat and not klaim.duga
    lawan = (
        ("dinyatakan pasti, sedangkan", pasti and _hedge_dropped(klaim, satu)),
        ("disebut telah terjadi, sedangkan", _done_too_soon(klaim, satu)),
        ("urutannya kebalikan", _other_order(klaim, satu)),
        ("berbeda dari", pasti and _other_choice(klaim, satu)),
        ("menyangkal", pasti and _opposite(klaim, satu)),
    )
    kata = next((kata for kata, kena in lawan if kena), "")
    return f"{kata} {satu.label}: “{satu.teks.strip()}”" if kata else ""


def _same_matter(klaim: Klaim, satu: Klaim) -> bool:
    """Whether one of two clauses says all that the other says, and not much less."""
    sama = klaim.akar & satu.akar
    kecil, besar = sorted((len(klaim.akar), len(satu.akar)))
    bernilai = any(k[0].isdigit() for k in sama)  # another verb, the same number
    cukup = len(sama) >= kecil - (bernilai and kecil > 3)
    return kecil >= 3 and cukup and kecil * 5 >= besar * 3


def _hedge_dropped(klaim: Klaim, satu: Klaim) -> bool:
    if not satu.label.startswith("Temuan") or satu.ruang not in RAGU:
        return False
    if not satu.duga or satu.bersyarat or re.search(r"\bbelum\b", klaim.teks):
        return False
    if klaim.ingkar and not re.search(r"diragukan|pasti|terbukti", satu.teks):
        return False
    return _same_matter(klaim, satu)


def _done_too_soon(klaim: Klaim, satu: Klaim) -> bool:
    """Whether something is told as done whose subject is still to come elsewhere."""
    m = SELESAI.search(klaim.teks)
    if m is None or not satu.nanti or klaim.ingkar:
        return False
    if re.search(r"\b(?:apabila|jika|setelah)\b", klaim.teks, re.IGNORECASE):
        return False
    subjek = roots(KEPALA.split(klaim.teks[: m.start()].strip())[0])
    semua = subjek | roots(klaim.teks[m.end() :])
    if len(subjek) < 2 or not subjek <= satu.akar:
        return False
    semua |= {akar_kata(m["kerja"])}
    kecil = min(len(semua), len(satu.akar))
    diminta = DIMINTA.search(satu.teks)
    if diminta and subjek <= roots(satu.teks[: diminta.start()]):
        return True
    return satu.label.startswith("gerbang") or len(semua & satu.akar) * 3 >= kecil * 2


def _opposite(klaim: Klaim, satu: Klaim) -> bool:
    """Whether a clause denies what evidence or a reason says, or says what they deny."""
    kini = satu.ruang in KINI and not SELESAI.search(klaim.teks)  # what the draft may mend
    if satu.ingkar == klaim.ingkar or kini or "," not in satu.label:
        return False
    if satu.bersyarat or (satu.duga and "terbukti" not in satu.teks):
        return False
    ya, tidak = (klaim, satu) if satu.ingkar else (satu, klaim)
    kata = DISANGKAL.search(tidak.teks)
    if kata is None or not re.search(rf"\b{kata['kata']}\b", ya.teks, re.IGNORECASE):
        return False
    lebih = klaim.akar - satu.akar
    return len(satu.akar) >= 3 and satu.akar <= klaim.akar and len(lebih) <= len(satu.akar)


def _other_order(klaim: Klaim, satu: Klaim) -> bool:
    """Whether one clause has before what the other has after."""
    for kiri, kanan in ((DAHULU, KEMUDIAN), (KEMUDIAN, DAHULU)):
        a, b = kiri.search(klaim.teks), kanan.search(satu.teks)
        if a is None or b is None or kanan.search(klaim.teks) or kiri.search(satu.teks):
            continue
        depan, belakang = (
            (roots(klaim.teks[: a.start()]), roots(satu.teks[: b.start()])),
            (roots(klaim.teks[a.end() :]), roots(satu.teks[b.end() :])),
        )
        if all(x and y and (x <= y or y <= x) for x, y in (depan, belakang)):
            return len(depan[0] & depan[1]) >= 2
    return False


PILIHAN = tuple(
    kata_kata(satu)
    for satu in (
        "menengah panjang pendek",
        "gubernur bupati menteri presiden dprd",
        "naik turun",
        "bertambah berkurang",
        "meningkat menurun",
        "tertinggi terendah",
        "terbesar terkecil",
        "kelebihan kekurangan",
        "seluruh sebagian",
        "wajib dilarang",
        "diterima ditolak",
        "manajerial nonmanajerial",
        "struktural fungsional",
        "disisipkan dihapus",
        "dipertahankan dihapus",
        "digabung dipisahkan",
        "cukup kurang",
        "terpusat tersebar",
        "pusat daerah",
        "tahunan bulanan",
    )
)


def _other_choice(klaim: Klaim, satu: Klaim) -> bool:
    """Whether two clauses differ in nothing but one word that shuts out the other."""
    if satu.bersyarat or satu.duga or satu.ingkar != klaim.ingkar:
        return False
    a, b = (frozenset(re.findall(r"[a-z]{3,}", k.teks.lower())) for k in (klaim, satu))
    for pilihan in PILIHAN:
        kiri, kanan = a & pilihan, b & pilihan
        if len(kiri) == 1 and len(kanan) == 1 and kiri != kanan:
            x = klaim.akar - {akar_kata(k) for k in kiri}
            y = satu.akar - {akar_kata(k) for k in kanan}
            kecil = min(len(x), len(y))
            if kecil >= 3 and len(x & y) == kecil and kecil * 5 >= max(len(x), len(y)) * 3:
                return True
    return False
