"""Tables of scores: the typology, the steps behind a score, and how scores move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.documents.angka import TIADA, deret, rentang, ringkas, selang, tipe
from generator.documents.bahan import Bahan
from generator.documents.istilah import daftar
from generator.documents.tabel.isi import KEPASTIAN, kutipan
from generator.ir.html import Baris
from generator.ir.nodes import Text
from generator.kelembagaan.susunan import DINAS, SENDIRI, URUSAN
from generator.kelembagaan.tipologi import LangkahSkor, Selang, SkorUrusan, Tipe, Tipologi
from generator.model.bilangan import bilangan
from generator.model.dossier import StatusFakta

SEKALIMAT = 8
TRILIUN = 10**12


def name_of(skor: SkorUrusan) -> str:
    """Return an urusan or function in words."""
    nama = str(skor.tabel.nama)
    nama = nama.replace("(suburusan)", "(sub urusan)")
    return nama if skor.tabel.kategori in URUSAN else f"{nama} (penunjang)"


def kecil(skor: SkorUrusan) -> str:
    """Return an urusan or function inside a sentence."""
    nama = str(skor.tabel.nama).replace(" (suburusan)", "")
    if skor.tabel.kategori in URUSAN:
        return f"urusan {nama.lower()}"
    return nama if skor.tabel.id in SENDIRI.values() else f"fungsi {nama.lower()}"


@dataclass(frozen=True, slots=True)
class BarisSkor:
    """The score of one urusan or function."""

    nomor: int
    nama: str
    umum: str
    teknis: str
    faktor: str
    total: str
    tipe: str
    data: str  # how many of its indicators are known; empty when all are
    ingatan: bool  # whether one of them is remembered


@dataclass(frozen=True, slots=True)
class SkorView:
    """All scores, and what they say in a sentence."""

    ada: bool
    daerah: str
    umum: str
    jumlah: str
    pasti: str
    semua_pasti: bool
    daftar_pasti: str
    tanpa_a: str
    tahu: str
    lain: str
    rentang_lain: str
    baris: tuple[BarisSkor, ...]
    umum_ingatan: bool  # whether the general variable rests on a remembered value


def skor_tipologi(bahan: Bahan) -> SkorView:
    """Return the scores of which a technical indicator is known; the others are one range."""
    hasil = bahan.analisis.tipologi
    semua = tuple(hasil.urusan.values()) if hasil else ()
    tahu = [s for s in semua if s.sebagian_diketahui]
    lain = [s for s in semua if s not in tahu]
    pasti = [s for s in semua if s.tipe]
    rendah = [s for s in semua if s.tipe_tertinggi is not Tipe.A and not s.total.pasti]
    return SkorView(
        hasil is not None,
        bahan.dossier.identitas.daerah.sebutan,
        _range_words(hasil),
        bilangan(len(semua)),
        bilangan(len(pasti)),
        len(pasti) == len(semua),
        _menurut_tipe(pasti),
        deret([f"{kecil(s)} (paling tinggi {ringkas(s.total.tinggi)})" for s in rendah]),
        bilangan(len(tahu)) if tahu else "",
        bilangan(len(lain)) if lain else "",
        _gabungan(lain),
        tuple(_baris(n, s) for n, s in enumerate(tahu, start=1)),
        _remembered(hasil.langkah_umum if hasil else ()),
    )


def _menurut_tipe(pasti: Sequence[SkorUrusan]) -> str:
    """Name each score with its type; of more than a sentence holds, how many have which type."""
    if len(pasti) <= SEKALIMAT:
        return deret([f"{kecil(s)} ({tipe(s)})" for s in pasti])
    banyak = Counter(s.tipe for s in pasti)
    sebutan = {Tipe.BIDANG: "setingkat bidang", Tipe.SUBBIDANG: "setingkat subbidang"}
    kata = {t: f"bertipe {t}" if t in DINAS else sebutan.get(t, str(t)) for t in Tipe}
    return daftar([f"{bilangan(banyak[t])} {kata[t]}" for t in Tipe if banyak[t]])


def _gabungan(semua: Sequence[SkorUrusan]) -> str:
    """Return the range that holds every score, in words."""
    ujung = [n for s in semua for n in (s.total.rendah, s.total.tinggi)]
    return f"{ringkas(min(ujung))} sampai dengan {ringkas(max(ujung))}" if ujung else ""


@dataclass(frozen=True, slots=True)
class SkorLengkap:
    """The scores that the table of the chapter leaves out, for the annex."""

    ada: bool
    baris: tuple[BarisSkor, ...]
    umum_ingatan: bool


def skor_lengkap(bahan: Bahan) -> SkorLengkap:
    """Return the scores of which no technical indicator is known; the others stand in BAB II."""
    hasil = bahan.analisis.tipologi
    lain = [s for s in hasil.urusan.values() if not s.sebagian_diketahui] if hasil else []
    baris = tuple(_baris(n, s) for n, s in enumerate(lain, start=1))
    return SkorLengkap(bool(lain), baris, _remembered(hasil.langkah_umum if hasil else ()))


def _range_words(hasil: Tipologi | None) -> str:
    if hasil is None:
        return ""
    umum = hasil.umum
    return bilangan(int(umum.rendah)) if umum.pasti else selang(umum)


def _remembered(langkah: Sequence[LangkahSkor]) -> bool:
    return any(s.nilai and s.nilai.status is StatusFakta.INGATAN for s in langkah)


def _baris(nomor: int, skor: SkorUrusan) -> BarisSkor:
    tahu = len(skor.langkah) - len(skor.belum_diketahui)
    return BarisSkor(
        nomor,
        name_of(skor),
        selang(skor.umum),
        selang(skor.teknis),
        ringkas(skor.faktor),
        selang(skor.total),
        tipe(skor),
        f"{tahu} dari {len(skor.langkah)}" if skor.belum_diketahui else "",
        _remembered(skor.langkah),
    )


@dataclass(frozen=True, slots=True)
class BarisLangkah:
    """One indicator's way to its score."""

    indikator: Baris
    nilai: str
    kelas: str
    bobot: str
    skor: str
    status: str


@dataclass(frozen=True, slots=True)
class LangkahUrusan:
    """The steps of one urusan or function."""

    judul: str
    baris: tuple[BarisLangkah, ...]


@dataclass(frozen=True, slots=True)
class LangkahView:
    """The steps of every score of which a technical indicator is known, the general ones first.

    ``sumber`` is the note of the one source of all values; with several, each value has its own.
    ``status`` is the one status that all share.
    """

    ada: bool
    urusan: tuple[LangkahUrusan, ...]
    sumber: Baris | None = None
    status: str = ""


def langkah_skor(bahan: Bahan) -> LangkahView:
    """Return the steps of the general variable and of every score partly or wholly known."""
    hasil = bahan.analisis.tipologi
    if hasil is None:
        return LangkahView(False, ())
    tahu = [s for s in hasil.urusan.values() if s.langkah and s.sebagian_diketahui]
    semua = [*hasil.langkah_umum, *(satu for s in tahu for satu in s.langkah)]
    sumber = {tuple(map(str, satu.nilai.sumber)) for satu in semua if satu.nilai}
    bersama = len(sumber) == 1
    status = {KEPASTIAN[satu.nilai.status] if satu.nilai else TIADA for satu in semua}
    umum = LangkahUrusan(
        f"Variabel umum: {selang(hasil.umum)}",
        tuple(_langkah(satu, bersama) for satu in hasil.langkah_umum),
    )
    return LangkahView(
        True,
        (umum, *(_langkah_urusan(s, bersama) for s in tahu)),
        Baris(kutipan(sumber.pop())) if bersama else None,
        status.pop() if len(status) == 1 else "",
    )


def _langkah_urusan(skor: SkorUrusan, bersama: bool) -> LangkahUrusan:
    hitung = f"({_kurung(skor.umum)} + {_kurung(skor.teknis)}) \u00d7 {ringkas(skor.faktor)}"
    judul = f"{name_of(skor)}: {hitung} = {selang(skor.total)}, tipe {tipe(skor)}"
    return LangkahUrusan(judul, tuple(_langkah(satu, bersama) for satu in skor.langkah))


def _kurung(nilai: Selang) -> str:
    return selang(nilai) if nilai.pasti else f"({selang(nilai)})"


def _langkah(satu: LangkahSkor, bersama: bool) -> BarisLangkah:
    nilai = satu.nilai
    catatan = kutipan([str(s) for s in nilai.sumber]) if nilai and not bersama else ()
    return BarisLangkah(
        Baris((Text(str(satu.indikator.nama)), *catatan)),
        besaran(nilai.rendah, nilai.tinggi) if nilai else "belum diketahui",
        rentang(*map(str, satu.kelas)),
        str(satu.indikator.bobot),
        selang(satu.skor),
        KEPASTIAN[nilai.status] if nilai else TIADA,
    )


def besaran(rendah: Decimal, tinggi: Decimal) -> str:
    """Return a measured value, large sums in trillions."""
    if tinggi >= TRILIUN:
        return rentang(*(ringkas(n / TRILIUN) for n in (rendah, tinggi))) + " triliun"
    return rentang(*(ringkas(n) for n in (rendah, tinggi)))
