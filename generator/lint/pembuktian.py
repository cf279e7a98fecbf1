"""Checks of the rule of proof: what a consideration asserts, what a change is grounded in.

And what the sentences of the narratives rest on (:mod:`generator.benang.meter_bukti`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from generator.benang.celah import change_label, weak
from generator.benang.kalimat_fakta import berjumlah
from generator.benang.meter_bukti import Peringkat, deret_resmi, peringkat
from generator.lint.alat import akar_kata
from generator.lint.hitungan import SKALA, Takaran
from generator.lint.keyakinan import roots
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.dossier import Bukti, Pertimbangan, Temuan
from generator.model.gerbang import HasilUji
from generator.model.peraturan import BENTUK
from generator.model.prosa import kata_kata
from generator.model.pustaka import split_reference

# A cause, unless what follows is only the need of a regulation: "sehingga perlu diubah".
SEBAB = re.compile(
    r"\b(?:sehingga(?! perlu)|mengakibatkan|menyebabkan|disebabkan|akibat|oleh karena)\b",
    re.IGNORECASE,
)

PANJANG = 110  # characters of a sentence that a message shows


def _considerations(naskah: Naskah) -> Iterator[tuple[Petikan, Pertimbangan, tuple[Temuan, ...]]]:
    """Yield every consideration of a dossier with the findings that it names."""
    if naskah.dossier is None:
        return
    temuan = {str(t.id): t for t in naskah.dossier.temuan}
    for n, satu in enumerate(naskah.dossier.konsiderans.menimbang):
        label = f"Menimbang huruf {chr(97 + n)}"
        petikan = Petikan(Bagian.MENIMBANG, label, str(satu.teks), satu.teks.span)
        yield petikan, satu, tuple(temuan[str(k)] for k in satu.karena if str(k) in temuan)


def sure_consideration(naskah: Naskah) -> Iterator[Hit]:
    """N10: no consideration names a finding without sure evidence, or whose test is not passed."""
    for petikan, _, temuan in _considerations(naskah):
        for satu in temuan:
            if satu.uji is not None and satu.uji.hasil is not HasilUji.TERBUKTI:
                yield Hit(petikan, f"bersandar pada temuan {satu.id} yang ujinya {satu.uji.hasil}")
            if naskah.dossier is not None and weak(satu, naskah.dossier):
                pesan = (
                    f"bersandar pada temuan {satu.id} yang buktinya hanya ingatan atau ilustrasi"
                )
                yield Hit(petikan, pesan)


def proven_cause(naskah: Naskah) -> Iterator[Hit]:
    """N11: no consideration asserts a cause that its finding, or the test of it, has not proven."""
    for petikan, satu, temuan in _considerations(naskah):
        belum = [str(t.id) for t in temuan if _unproven(t)]
        kata = None if satu.klaim == "fakta" else SEBAB.search(petikan.teks)
        if belum and (kata or satu.klaim == "sebab"):
            pesan = f"menyatakan sebab yang menurut temuan {', '.join(belum)} belum terbukti"
            yield Hit(petikan, pesan, *(kata.span() if kata else (0, 0)))


def _unproven(temuan: Temuan) -> bool:
    """Whether the cause of a finding is open: its test decides where there is one."""
    if temuan.uji is not None and temuan.uji.hasil is not HasilUji.TERBUKTI:
        return True
    return temuan.sebab == "belum terbukti"


def change_is_considered(naskah: Naskah) -> Iterator[Hit]:
    """N12: the findings of every change stand behind a consideration.

    Where no consideration names a finding at all, N06 has said so.
    """
    if naskah.dossier is None:
        return
    alas = {str(k) for p in naskah.dossier.konsiderans.menimbang for k in p.karena}
    for op in naskah.dossier.operasi if alas else ():
        if op.karena and not alas & set(map(str, op.karena)):
            pesan = f"temuan {', '.join(op.karena)} tidak melandasi satu pertimbangan pun"
            label = change_label(op, naskah.hukum)
            yield Hit(Petikan(Bagian.DOSIR, label, str(op.alamat), op.asal), pesan)


def grounded_sentence(naskah: Naskah) -> Iterator[Hit]:
    """N20: a factual sentence of a narrative shows its source, a computed value, or a mark."""
    for satu in naskah.kalimat:
        if satu.fakta and satu.dasar is None:
            petikan = Petikan(Bagian.NARASI, satu.narasi, satu.awal, satu.asal)
            isi = satu.teks if len(satu.teks) <= PANJANG else f"{satu.teks[:PANJANG].rstrip()}…"
            pesan = f"kalimat fakta tanpa sumber, nilai terhitung, atau tanda: “{isi}”"
            yield Hit(petikan, pesan, 0, len(satu.awal))


def strongest_source(naskah: Naskah) -> Iterator[Hit]:
    """N21: a figure does not rest on news alone where the library has an official series."""
    if naskah.dossier is None:
        return
    for satu in naskah.kalimat:
        petikan = Petikan(Bagian.NARASI, satu.narasi, satu.awal, satu.asal)
        yield from _weak_figure(naskah, petikan, satu.teks, satu.kutipan)
    for temuan in naskah.dossier.temuan:
        for n, fakta in enumerate(temuan.bukti, start=1):
            label = f"Temuan {temuan.id}, bukti {n}"
            petikan = Petikan(Bagian.DOSIR, label, str(fakta.teks), fakta.teks.span)
            sumber = tuple(split_reference(str(s))[0] for s in fakta.sumber)
            yield from _weak_figure(naskah, petikan, str(fakta.teks), sumber)


def _weak_figure(
    naskah: Naskah, petikan: Petikan, teks: str, sumber: tuple[str, ...]
) -> Iterator[Hit]:
    dossier = naskah.dossier
    if dossier is None or not sumber or not berjumlah(teks):
        return
    if {peringkat(dossier.pustaka, satu) for satu in sumber} != {Peringkat.BERITA}:
        return
    if (deret := deret_resmi(dossier, teks)) is not None:
        pesan = f"angka hanya bersumber pada berita; pustaka memuat {deret.judul} ({deret.id})"
        yield Hit(petikan, pesan, 0, len(petikan.teks))


# --- what evidence can and cannot show ------------------------------------------------------------

KOSONG = re.compile(
    r"\b(?:belum|tidak|tanpa)\s+(?:ada\s+|mempunyai\s+|memiliki\s+|ber)?"
    r"(?:diwadahi|disebut(?:\s+pelaksananya)?|pelaksana(?:nya)?|wadah|ditangani|dilaksanakan\s+oleh)\b",
    re.IGNORECASE,
)
DARI_NAMA = re.compile(
    r"\b(?:nomenklatur|(?:nama|judul)\s+(?:dinas|badan|unit|perangkat|instansi|lembaga)|namanya"
    r"|nama-nama)\b",
    re.IGNORECASE,
)
DAERAH = tuple(jenis for jenis, bentuk in BENTUK.items() if bentuk.daerah is not None)


def emptiness_from_text(naskah: Naskah) -> Iterator[Hit]:
    """N19: that nobody carries a function is shown by the regulations of the region, not by names.

    A unit keeps its name when a function is joined to it (PP 18/2016 Pasal 18 ayat (7)).
    """
    if naskah.dossier is None:
        return
    for temuan in naskah.dossier.temuan:
        klaim = KOSONG.search(f"{temuan.judul} {temuan.masalah}")
        if klaim is None:
            continue
        petikan = Petikan(Bagian.DOSIR, f"Temuan {temuan.id}", str(temuan.judul), temuan.id.span)
        nama = [b for b in temuan.bukti if DARI_NAMA.search(str(b.teks))]
        if not any(_regional(naskah, b) for b in temuan.bukti if b not in nama):
            sebab = (
                "hanya disimpulkan dari nama unit" if nama else "tidak dibuktikan dengan teksnya"
            )
            yield Hit(petikan, f"menyatakan “{' '.join(klaim[0].split())}”, tetapi {sebab}")


def _regional(naskah: Naskah, bukti: Bukti) -> bool:
    """Whether evidence rests on a regulation of a region, which names who carries what."""
    kunci = [split_reference(str(s))[0] for s in bukti.sumber]
    return any(k in naskah.pustaka and naskah.pustaka[k].jenis in DAERAH for k in kunci)


ANGKA = re.compile(
    r"(?P<n>Rp\s?)?(?P<b>\d[\d.]*(?:,\d+)?)(?:\s+(?P<s>ribu|juta|miliar|triliun|persen))?"
)
TAHUN = re.compile(r"(?:19|20)\d\d")
MIRIP = 0.6  # the share of words that two statements of one fact have in common


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """A statement of evidence: its words without numbers, the years it names, its quantities."""

    temuan: str
    bukti: Bukti
    kata: frozenset[str]
    tahun: frozenset[str]
    ukuran: tuple[tuple[str, str], ...]


def sources_agree(naskah: Naskah) -> Iterator[Hit]:
    """N18: two sources that state one fact give the same quantity, rounding aside."""
    yield from _told_twice(naskah)
    semua = [
        satu
        for t in (naskah.dossier.temuan if naskah.dossier else ())
        for b in t.bukti
        if (satu := _statement(str(t.id), b)).ukuran
    ]
    for satu, lain in combinations(semua, 2):
        if set(map(str, satu.bukti.sumber)) == set(map(str, lain.bukti.sumber)):
            continue
        gabung = satu.kata | lain.kata
        if satu.tahun != lain.tahun or len(satu.kata & lain.kata) < MIRIP * len(gabung):
            continue
        for (a, skala_a), (b, skala_b) in zip(satu.ukuran, lain.ukuran, strict=False):
            sejenis = (skala_a == "persen") == (skala_b == "persen")
            if sejenis and not Takaran.read(a, skala_a).meets(Takaran.read(b, skala_b)):
                teks = lain.bukti.teks
                petikan = Petikan(Bagian.DOSIR, f"Temuan {lain.temuan}", str(teks), teks.span)
                pesan = (
                    f"{b} {skala_b}".rstrip()
                    + f" menurut {lain.bukti.sumber[0]}, sedangkan {a} {skala_a}".rstrip()
                    + f" menurut {satu.bukti.sumber[0]} ({satu.temuan})"
                )
                yield Hit(petikan, pesan)


PERATURAN_BERNOMOR = re.compile(
    r"\bNomor\s+\S+\s+Tahun\s+\d{4}|\bPasal\s+\w+|\b[aA]yat\s+\(\w+\)|\bT\d\d\b"
)


def _told_twice(naskah: Naskah) -> Iterator[Hit]:
    """N18, in the paper: two sentences with the same words and other quantities."""
    ada: list[tuple[frozenset[str], frozenset[str], str, tuple[tuple[str, str], ...]]] = []
    for satu in naskah.kalimat:
        teks = PERATURAN_BERNOMOR.sub(" ", satu.teks)
        ukuran = tuple((m["b"].rstrip("."), m["s"] or "") for m in ANGKA.finditer(teks))
        tahun = frozenset(a for a, _ in ukuran if TAHUN.fullmatch(a))
        besar = tuple(satu for satu in ukuran if satu[0] not in tahun)
        akar = frozenset(k for k in roots(teks) if not k[0].isdigit()) - BERJUMLAH
        if len(besar) != 1 or len(akar) < 3 or len(tahun) > 1 or not satu.fakta:
            continue
        for lain, hari, narasi, dulu in ada:
            sama = len(akar & lain) * 4 >= len(akar | lain) * 3
            (a, skala_a), (b, skala_b) = dulu[0], besar[0]
            if hari != tahun or not sama or (skala_a == "persen") != (skala_b == "persen"):
                continue
            if not Takaran.read(a, skala_a).meets(Takaran.read(b, skala_b)):
                petikan = Petikan(Bagian.NARASI, satu.narasi, satu.awal, satu.asal)
                pesan = f"disebut {b} {skala_b}".rstrip() + f", sedangkan {narasi} menyebut {a}"
                yield Hit(petikan, f"{pesan} {skala_a}".rstrip(), 0, len(satu.awal))
        ada.append((akar, tahun, satu.narasi, besar))


BERJUMLAH = frozenset(
    akar_kata(k)
    for k in kata_kata(
        "jumlah berjumlah mencapai sebesar sebanyak tahun orang unit jiwa menurut data"
    )
)


def _statement(temuan: str, bukti: Bukti) -> Pernyataan:
    teks = str(bukti.teks)
    tahun = frozenset(TAHUN.findall(teks))
    ukuran = tuple(
        (m["b"].rstrip("."), m["s"] or "")
        for m in ANGKA.finditer(teks)
        if not TAHUN.fullmatch(m["b"].rstrip("."))
    )
    kata = frozenset(w for w in re.findall(r"[a-z]{3,}", teks.lower()) if w not in SKALA)
    return Pernyataan(temuan, bukti, kata, tahun, ukuran)
