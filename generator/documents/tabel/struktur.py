"""Tables of placement and structure: what the articles say, and lean structure, rich function."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes import codes
from generator.documents.angka import bertanda, deret, desimal, rentang, selisih
from generator.documents.bahan import Bahan
from generator.documents.ungkapan import angka, rapi
from generator.documents.unit import JENIS
from generator.kelembagaan.hasil import Penempatan
from generator.kelembagaan.manfaat_biaya import TAHUN, HasilOpsi, drivers, payback
from generator.kelembagaan.struktur import JENJANG, Perbandingan, Ringkasan
from generator.model import urusan
from generator.model.bilangan import bilangan
from generator.model.dossier import StatusFakta

JABATAN = {
    "madya": "Jabatan pimpinan tinggi madya",
    "pratama": "Jabatan pimpinan tinggi pratama",
    "administrator": "Jabatan administrator",
    "pengawas": "Jabatan pengawas (sebelum penyederhanaan)",
}


@dataclass(frozen=True, slots=True)
class BarisPenempatan:
    """One finding about a structure; ``perihal`` is what its code means."""

    nomor: int
    susunan: str
    isi: str
    dasar: str
    perihal: str


@dataclass(frozen=True, slots=True)
class Perihal:
    """What the findings of one code say, by which article, and how many there are."""

    isi: str
    dasar: str
    jumlah: str


@dataclass(frozen=True, slots=True)
class PenempatanView:
    """Findings about the present and the proposed structure, whatever their severity."""

    ada: bool
    sekarang: str
    usulan: str
    perihal_usulan: tuple[Perihal, ...]
    baris: tuple[BarisPenempatan, ...]


def penempatan(bahan: Bahan) -> PenempatanView:
    """Return every finding of the placement rules, now and as proposed."""
    kini, nanti = bahan.analisis.sekarang, bahan.analisis.usulan
    semua = [
        *(("Sekarang", d) for d in _temuan(kini)),
        *(("Usulan", d) for d in _temuan(nanti)),
    ]
    return PenempatanView(
        kini is not None,
        _jumlah(_temuan(kini)),
        _jumlah(_temuan(nanti)),
        tuple(_perihal(_temuan(nanti), bahan)),
        tuple(
            BarisPenempatan(n, nama, _isi(d), bahan.analisis.dasar(d.code), codes()[d.code].meaning)
            for n, (nama, d) in enumerate(semua, start=1)
        ),
    )


def _jumlah(temuan: tuple[Diagnostic, ...]) -> str:
    """Return how many findings there are; nothing where there is none."""
    return bilangan(len(temuan)) if temuan else ""


def _perihal(temuan: tuple[Diagnostic, ...], bahan: Bahan) -> Iterator[Perihal]:
    for kode, jumlah in Counter(d.code for d in temuan).items():
        arti = _kecil(codes()[kode].meaning.rstrip("."))
        yield Perihal(arti, bahan.analisis.dasar(kode), bilangan(jumlah))


def _temuan(hasil: Penempatan | None) -> tuple[Diagnostic, ...]:
    return hasil.temuan if hasil else ()


def _isi(satu: Diagnostic) -> str:
    """Return a finding; the scores of what is merged in the proposal have their home elsewhere."""
    susunan, _, isi = satu.message.partition(": ")
    isi = isi or satu.message
    if satu.code == "K09" and susunan.endswith("usulan"):  # tabel-pintu
        isi = isi.partition(": skor ")[0]
    return isi[:1].upper() + isi[1:]


# --- before and after ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BarisUkuran:
    """One measure before and after."""

    ukuran: str
    sekarang: str
    usulan: str
    selisih: str


@dataclass(frozen=True, slots=True)
class StrukturView:
    """Lean structure, rich function, in figures and in a sentence."""

    ada: bool
    unit_kini: str = ""
    unit_nanti: str = ""
    fungsi_kini: str = ""
    fungsi_nanti: str = ""
    fungsi: str = ""
    fungsi_skor: str = ""
    khusus: str = ""
    teknis_nol: str = ""
    tanpa_kini: str = ""
    tanpa_nanti: str = ""
    ganda_kini: str = ""
    ganda_nanti: str = ""
    indeks_kini: str = ""
    indeks_nanti: str = ""
    naik: bool = False
    baris: tuple[BarisUkuran, ...] = ()
    batas: str = ""  # the articles that limit the posts


def struktur(bahan: Bahan) -> StrukturView:
    """Return the structure before and after the change."""
    banding = bahan.analisis.struktur
    if banding is None:
        return StrukturView(False)
    kini, nanti = banding.sekarang, banding.usulan
    return StrukturView(
        True,
        bilangan(kini.unit),
        bilangan(nanti.unit),
        bilangan(kini.berumah_satu),
        bilangan(nanti.berumah_satu),
        bilangan(nanti.fungsi),
        bilangan(kini.fungsi - kini.khusus),
        bilangan(kini.khusus) if kini.khusus else "",
        bilangan(kini.teknis_nol) if kini.teknis_nol else "",
        deret([urusan.sebutan(i) for i in kini.tanpa_rumah]),
        deret([urusan.sebutan(i) for i in nanti.tanpa_rumah]),
        deret([urusan.sebutan(i) for i in kini.ganda]),
        deret([urusan.sebutan(i) for i in nanti.ganda]),
        desimal(kini.indeks),
        desimal(nanti.indeks),
        nanti.indeks > kini.indeks,
        tuple(_ukuran(banding)),
        _batas(bahan),
    )


def _batas(bahan: Bahan) -> str:
    """Return the articles that limit how large a unit may be: ``PP 18/2016 Pasal ...``."""
    sekarang = bahan.analisis.sekarang
    plafon = sekarang.susunan.aturan.plafon if sekarang else None
    return f"{plafon.sebutan} {plafon.cakupan}" if plafon else ""


def _ukuran(banding: Perbandingan) -> Iterator[BarisUkuran]:
    kini, nanti = banding.sekarang, banding.usulan
    yield _bulat("Perangkat Daerah", kini.unit, nanti.unit)
    for jenis, nama in JENIS.items():
        if kini.menurut_jenis[jenis] != nanti.menurut_jenis[jenis]:
            yield _bulat(f"\u2013 {nama}", kini.menurut_jenis[jenis], nanti.menurut_jenis[jenis])
    yield _bulat("Urusan dan fungsi, harus diwadahi", kini.fungsi, nanti.fungsi)
    yield _bulat("\u2013 tepat satu wadah", kini.berumah_satu, nanti.berumah_satu)
    yield _bulat("\u2013 tanpa wadah", len(kini.tanpa_rumah), len(nanti.tanpa_rumah))
    yield _bulat("\u2013 berwadah ganda", len(kini.ganda), len(nanti.ganda))
    yield _pecahan("Urusan tiap dinas", kini.urusan_per_dinas, nanti.urusan_per_dinas)
    yield _pecahan("Urusan dan fungsi tiap unit", kini.fungsi_per_unit, nanti.fungsi_per_unit)
    for jenjang in (j for j in JENJANG if any((*kini.jabatan[j], *nanti.jabatan[j]))):
        yield _jabatan(JABATAN[jenjang], kini.jabatan[jenjang], nanti.jabatan[jenjang])
    yield BarisUkuran(
        "Rentang kendali pimpinan tinggi pratama", _kendali(kini), _kendali(nanti), "\u2013"
    )
    yield _pecahan("Indeks hemat struktur, kaya fungsi", kini.indeks, nanti.indeks)


def _bulat(ukuran: str, kini: int, nanti: int) -> BarisUkuran:
    return BarisUkuran(ukuran, angka(kini), angka(nanti), bertanda(nanti - kini))


def _pecahan(ukuran: str, kini: Decimal, nanti: Decimal) -> BarisUkuran:
    return BarisUkuran(ukuran, desimal(kini), desimal(nanti), selisih(kini, nanti, 2))


def _jabatan(ukuran: str, kini: tuple[int, int], nanti: tuple[int, int]) -> BarisUkuran:
    beda = [nanti[0] - kini[0], nanti[1] - kini[1]]
    urut = sorted(beda, key=abs)
    teks = bertanda(urut[0]) if beda[0] == beda[1] else " s.d. ".join(map(bertanda, urut))
    return BarisUkuran(ukuran, rentang(*map(angka, kini)), rentang(*map(angka, nanti)), teks)


def _kendali(satu: Ringkasan) -> str:
    return rentang(*(desimal(n, 1) for n in satu.rentang_pratama))


# --- benefit and cost in a sentence ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Saingan:
    """An option not chosen; ``letak`` is where its range lies to that of the chosen one."""

    nama: str
    rendah: str
    tinggi: str
    letak: Literal["di bawah", "di atas", "bertumpang tindih"]


@dataclass(frozen=True, slots=True)
class ManfaatView:
    """The chosen option's result and how sure it is."""

    ada: bool
    nama: str
    tahun: str
    rendah: str
    tinggi: str
    wajar: str
    arah: str
    ilustratif: bool
    impas: str
    impas_terburuk: str
    penentu: str
    saingan: tuple[Saingan, ...]
    tumpang_tindih: bool


def hasil_bersih(bahan: Bahan) -> ManfaatView:
    """Return the net result of the chosen option, its payback, and what makes it uncertain."""
    hasil = bahan.analisis.manfaat_biaya
    pilihan = next((h for h in hasil if h.opsi.terpilih), None)
    if pilihan is None or not pilihan.ditaksir:
        return ManfaatView(False, "", "", "", "", "", "", False, "", "", "", (), False)
    taksiran = (*pilihan.opsi.biaya, *pilihan.opsi.manfaat)
    lain = [h for h in hasil if h is not pilihan and h.ditaksir]
    impas = payback(pilihan.opsi)
    return ManfaatView(
        True,
        _kecil(rapi(pilihan.opsi.nama)),
        bilangan(TAHUN),
        miliar(pilihan.bersih.rendah),
        miliar(pilihan.bersih.tinggi),
        f"{miliar(pilihan.wajar.rendah)} dan {miliar(pilihan.wajar.tinggi)}",
        ("negatif", "belum pasti", "positif")[pilihan.arah + 1],
        any(t.status is StatusFakta.ILUSTRATIF for t in taksiran),
        bilangan(impas[0]) if impas else "",
        bilangan(impas[1]) if impas and impas[1] else "",
        deret([_kecil(rapi(t.uraian).rstrip(".")) for t in drivers(pilihan.opsi)]),
        tuple(_saingan(pilihan, h) for h in lain),
        any(_tumpang_tindih(pilihan, h) for h in lain),
    )


def _tumpang_tindih(pilihan: HasilOpsi, lain: HasilOpsi) -> bool:
    satu, dua = pilihan.bersih, lain.bersih
    return satu.rendah <= dua.tinggi and dua.rendah <= satu.tinggi


def miliar(nilai: int) -> str:
    """Return an amount in billions of rupiah."""
    tanda = "minus " if nilai < 0 else ""
    return f"{tanda}Rp{desimal(abs(Decimal(nilai)) / 10**9)} miliar"


def _kecil(teks: str) -> str:
    return teks[:1].lower() + teks[1:]


def _saingan(pilihan: HasilOpsi, lain: HasilOpsi) -> Saingan:
    bersih = lain.bersih
    letak: Literal["di bawah", "di atas", "bertumpang tindih"] = "bertumpang tindih"
    if not _tumpang_tindih(pilihan, lain):
        letak = "di bawah" if bersih.tinggi < pilihan.bersih.rendah else "di atas"
    nama = _kecil(rapi(lain.opsi.nama))
    return Saingan(nama, miliar(bersih.rendah), miliar(bersih.tinggi), letak)
