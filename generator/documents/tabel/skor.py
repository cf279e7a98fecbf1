"""Tables of scores: the typology, the steps behind a score, and how scores move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.documents.angka import TIADA, deret, rentang, ringkas, selang, tipe, type_words
from generator.documents.bahan import Bahan
from generator.documents.tabel.sel import KEPASTIAN, kutipan_nilai
from generator.documents.ungkapan import daftar
from generator.ir.html import Baris
from generator.ir.nodes import Text
from generator.kelembagaan.langkah import LangkahSkor, Selang
from generator.kelembagaan.susunan import DINAS, SENDIRI, URUSAN
from generator.kelembagaan.tipologi import SkorUrusan, Tipe, Tipologi
from generator.model.bilangan import bilangan
from generator.model.dossier import StatusFakta

SEKALIMAT = 8
MILIAR, TRILIUN = 10**9, 10**12


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
    bertentangan: bool  # whether the printed law gives it more than one score


@dataclass(frozen=True, slots=True)
class Bergantung:
    """A score whose type depends on which of contradicting texts of the law is right."""

    nama: str
    dipakai: str  # the type by the readings that are used
    semua: str  # by all readings
    sebab: str


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
    bergantung: tuple[Bergantung, ...]


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
        tuple(_bergantung(s) for s in semua if s.bergantung),
    )


def _bergantung(skor: SkorUrusan) -> Bergantung:
    dipakai = rentang(*map(type_words, skor.tipe_dipakai or (skor.tipe_terendah,) * 2))
    return Bergantung(kecil(skor), dipakai, tipe(skor), " ".join(skor.pertentangan))


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
        selang(skor.rentang_faktor),
        selang(skor.total),
        tipe(skor),
        f"{tahu} dari {len(skor.langkah)}" if skor.belum_diketahui else "",
        _remembered(skor.langkah),
        bool(skor.pertentangan),
    )


@dataclass(frozen=True, slots=True)
class BarisKecamatan:
    """The score of one kecamatan; ``nilai`` are value, class and score of each indicator."""

    nomor: int
    nama: str
    nilai: tuple[tuple[str, str, str], ...]
    umum: str
    faktor: str
    total: str
    tipe: str
    catatan: Baris
    bertentangan: bool


@dataclass(frozen=True, slots=True)
class KecamatanView:
    """The scores of all kecamatan with values; ``tipe`` says how many have which type."""

    ada: bool
    indikator: tuple[tuple[str, str], ...] = ()  # name, weight
    jumlah: str = ""
    tipe: str = ""
    belum: str = ""  # how many have no certain type
    pasal: str = ""
    baris: tuple[BarisKecamatan, ...] = ()


def skor_kecamatan(bahan: Bahan) -> KecamatanView:
    """Return the score of every kecamatan, each step of it in its row."""
    hasil = bahan.analisis.tipologi
    if hasil is None or not hasil.kecamatan or bahan.analisis.sekarang is None:
        return KecamatanView(False)
    aturan = bahan.analisis.sekarang.susunan.aturan.tipologi
    perangkat = bahan.dossier.perangkat
    nama = {str(u.id): str(u.nama) for u in (*perangkat.usulan, *perangkat.sekarang)}
    semua = tuple(hasil.kecamatan.values())
    banyak = Counter(s.tipe for s in semua)
    return KecamatanView(
        True,
        tuple((str(s.indikator.nama), str(s.indikator.bobot)) for s in semua[0].langkah),
        bilangan(len(semua)),
        daftar([f"{bilangan(banyak[t])} bertipe {t}" for t in (Tipe.A, Tipe.B) if banyak[t]]),
        bilangan(banyak[None]) if banyak[None] else "",
        f"{aturan.sebutan} Lampiran IV, {aturan.pasal.kecamatan}, dan Pasal 107",
        tuple(
            _kecamatan(n, nama[id_], satu)
            for n, (id_, satu) in enumerate(hasil.kecamatan.items(), start=1)
        ),
    )


def _kecamatan(nomor: int, nama: str, skor: SkorUrusan) -> BarisKecamatan:
    nilai = next((s.nilai for s in skor.langkah if s.nilai is not None), None)
    return BarisKecamatan(
        nomor,
        nama,
        tuple(
            (
                besaran(s.nilai.rendah, s.nilai.tinggi) if s.nilai else "belum diketahui",
                rentang(*map(str, s.kelas)),
                selang(s.skor),
            )
            for s in skor.langkah
        ),
        selang(skor.umum),
        selang(skor.rentang_faktor),
        selang(skor.total),
        tipe(skor),
        Baris(kutipan_nilai(nilai)) if nilai else Baris(()),
        bool(skor.pertentangan),
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
    bertentangan: bool  # whether the printed law gives the value more than one score


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
    pertentangan: tuple[str, ...] = ()  # what the printed law says twice, differently


def langkah_skor(bahan: Bahan) -> LangkahView:
    """Return the steps of the general variable and of every score partly or wholly known."""
    hasil = bahan.analisis.tipologi
    if hasil is None:
        return LangkahView(False, ())
    tahu = [s for s in hasil.urusan.values() if s.langkah and s.sebagian_diketahui]
    semua = [*hasil.langkah_umum, *(satu for s in tahu for satu in s.langkah)]
    sumber = {kutipan_nilai(satu.nilai) for satu in semua if satu.nilai}
    bersama = len(sumber) == 1
    status = {KEPASTIAN[satu.nilai.status] if satu.nilai else TIADA for satu in semua}
    umum = LangkahUrusan(
        f"Variabel umum: {selang(hasil.umum)}",
        tuple(_langkah(satu, bersama) for satu in hasil.langkah_umum),
    )
    return LangkahView(
        True,
        (umum, *(_langkah_urusan(s, bersama) for s in tahu)),
        Baris(sumber.pop()) if bersama else None,
        status.pop() if len(status) == 1 else "",
        tuple(dict.fromkeys(t for satu in semua for t in satu.pertentangan)),
    )


def _langkah_urusan(skor: SkorUrusan, bersama: bool) -> LangkahUrusan:
    hitung = (
        f"({_kurung(skor.umum)} + {_kurung(skor.teknis)}) \u00d7 {_kurung(skor.rentang_faktor)}"
    )
    judul = f"{name_of(skor)}: {hitung} = {selang(skor.total)}, tipe {tipe(skor)}"
    return LangkahUrusan(judul, tuple(_langkah(satu, bersama) for satu in skor.langkah))


def _kurung(nilai: Selang) -> str:
    return selang(nilai) if nilai.pasti else f"({selang(nilai)})"


def _langkah(satu: LangkahSkor, bersama: bool) -> BarisLangkah:
    nilai = satu.nilai
    catatan = kutipan_nilai(nilai) if nilai and not bersama else ()
    return BarisLangkah(
        Baris((Text(str(satu.indikator.nama)), *catatan)),
        besaran(nilai.rendah, nilai.tinggi) if nilai else "belum diketahui",
        rentang(*map(str, satu.kelas)),
        str(satu.indikator.bobot),
        selang(satu.skor),
        KEPASTIAN[nilai.status] if nilai else TIADA,
        bool(satu.pertentangan),
    )


def besaran(rendah: Decimal, tinggi: Decimal) -> str:
    """Return a measured value, large sums in billions or trillions."""
    if tinggi >= TRILIUN:
        return rentang(*(ringkas(n / TRILIUN) for n in (rendah, tinggi))) + " triliun"
    if tinggi >= MILIAR:
        return rentang(*(ringkas(n / MILIAR) for n in (rendah, tinggi))) + " miliar"
    return rentang(*(ringkas(n) for n in (rendah, tinggi)))
