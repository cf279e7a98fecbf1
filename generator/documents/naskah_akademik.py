"""The academic paper: cover, front matter, BAB I to VI, bibliography, the draft as its annex.

Chapters and sub-sections are those of UU 12/2011 Lampiran I as changed by UU 13/2022.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.documents import ranperda
from generator.documents.analisis_naskah import AnalisisNaskah, analisis_naskah
from generator.documents.bagian import Assembly, cite
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.halaman import asked_landscape, mendatarkan
from generator.documents.kepastian import Kepastian
from generator.documents.meta import meta
from generator.documents.penomoran import tanpa_garis_besar
from generator.documents.rancangan import DasarView
from generator.documents.ranperda import dasar_view
from generator.documents.sitasi import KelompokPustaka
from generator.documents.ungkapan import bulan_tahun, rapi
from generator.documents.wilayah import Wilayah
from generator.ir.html import Blok
from generator.ir.nodes import Document, Part
from generator.model.bilangan import bilangan
from generator.model.dossier import RINCIAN, JenisRancangan, Sikap, Tingkat
from generator.model.unsur_kajian import KELEMBAGAAN, unsur_dari

NAMA = "naskah-akademik"
# Tables and figures that a section must show; an author may place them earlier in words of his own.
WAJIB: Mapping[str, tuple[str, ...]] = {
    "bab-2-c": (
        "tabel-perbandingan",
        "tabel-skor-tipologi",
        "tabel-skor-kecamatan",
        "gambar-skor-tipe",
        "tabel-geser-skor",
        "gambar-kepekaan",
        "tabel-beban-kerja",
        "gambar-beban-kerja",
        "tabel-evaluasi-kelembagaan",
        "gambar-evaluasi-kelembagaan",
        "tabel-kematangan",
        "gambar-kematangan",
        "tabel-matriks-masalah",
        "gambar-peta-temuan",
    ),
    "bab-2-d": (
        "tabel-dampak-regulasi",
        "tabel-opsi",
        "tabel-hasil-bersih",
        "gambar-hasil-bersih",
        "tabel-manfaat-biaya",
        "tabel-roccipi",
    ),
    "bab-3": ("tabel-evaluasi-vertikal", "tabel-penempatan", "tabel-evaluasi-horizontal"),
    "bab-4-c": ("tabel-dasar-hukum",),
    "bab-5-sasaran": ("tabel-struktur", "gambar-struktur"),
    "bab-5-b": (
        "tabel-materi-diatur",
        "tabel-sebelum-sesudah",
        "gambar-bagan-usulan",
        "gambar-benang-merah",
    ),
    "bab-5-jangkauan": ("tabel-pintu", "tabel-perkada"),
}
# Evidence and details of the analysis that would interrupt the chapters
RINCI = (
    "tabel-bukti-temuan",
    "gambar-bagan-unit",
    "tabel-skor-lengkap",
    "gambar-skor-lengkap",
    "tabel-langkah-skor",
    "tabel-kepekaan",
    "gambar-kepekaan-anggaran",
    "tabel-partisipasi",
    "tabel-masukan",
)
MENDATAR = frozenset(
    {
        "tabel-matriks-masalah",
        "tabel-evaluasi-vertikal",
        "tabel-evaluasi-horizontal",
    }
)
SUBBAB = (
    "bab-1-a", "bab-1-b", "bab-1-c", "bab-1-d", "bab-2-a", "bab-2-b", "bab-2-c", "bab-2-d", "bab-3",
    "bab-4-a", "bab-4-b", "bab-4-c", "bab-5-sasaran", "bab-5-arah", "bab-5-jangkauan", "bab-5-a",
    "bab-5-b", "bab-5-c", "bab-5-d", "bab-6-a", "bab-6-b",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hitungan:
    """Numbers with their words, for the computed sentences; empty for none."""

    temuan: str
    perda: str
    ditunda: str
    perkada: str
    naskah: str
    instruksi: str
    operasi: str
    ditolak: str


@dataclass(frozen=True, slots=True)
class NaskahView:
    """All that the templates of the paper may name; ``isi`` is keyed by sub-section."""

    wilayah: Wilayah
    judul: str
    pemrakarsa: str
    waktu: str
    keadaan: str
    kata_pengantar: Blok
    isi: Mapping[str, Blok]
    wajib: Mapping[str, Blok]
    hitungan: Hitungan
    analisis: AnalisisNaskah
    dasar: DasarView | None
    kepastian: Kepastian
    bercatatan: bool
    kajian: tuple[str, ...]  # the parts that are in
    macam: JenisRancangan  # what the draft does to the law
    bentuk: str  # what the drafted regulation calls itself
    lampiran_dua: bool = False


@dataclass(frozen=True, slots=True)
class RinciView:
    """The tables and figures of the second annex, by name.

    ``huruf`` has the details that are asked for and there, ``bukti`` and ``peran`` say whether the
    evidence and the record of participation stand here.
    """

    isi: Mapping[str, Blok]
    bukti: bool
    peran: bool
    huruf: Mapping[str, str]  # the letters of its sections
    wilayah: Wilayah
    kelembagaan: bool


@dataclass(frozen=True, slots=True)
class PustakaView:
    """The bibliography."""

    kelompok: tuple[KelompokPustaka, ...]


def naskah_akademik(bahan: Bahan, templat: Templates) -> Document:
    """Return the academic paper with the draft regulation as its annex."""
    assembly = Assembly(bahan, templat)
    pandangan = _pandangan(bahan, assembly)
    depan = templat.parts("naskah_akademik/naskah_akademik", pandangan)
    lebar = MENDATAR | asked_landscape(bahan.dossier.narasi)
    badan, pengutip = cite(mendatarkan(depan, lebar, bahan.huruf), bahan)
    rinci = pengutip.parts(_rinci(bahan, assembly))
    view = PustakaView(pengutip.daftar_pustaka())
    pustaka = templat.parts("naskah_akademik/daftar_pustaka", view)
    judul = replace(pandangan, lampiran_dua=bool(rinci))
    lampiran = templat.parts("naskah_akademik/lampiran", judul)
    semua = (*badan, *pustaka, *_dengan_ranperda(lampiran, bahan, templat), *rinci)
    return Document(
        NAMA, meta(bahan, "Naskah Akademik"), "naskah", assembly.selesai(semua, pengutip)
    )


def _rinci(bahan: Bahan, assembly: Assembly) -> tuple[Part, ...]:
    """Return the annex with the evidence and, when there are any, details of the analysis."""
    rinci = analisis_naskah(bahan).rinci
    masuk = wanted(RINCI, bahan)
    isi = {kunci: assembly.wajib(kunci) if kunci in masuk else Blok() for kunci in RINCI}
    bukti = bool(isi["tabel-bukti-temuan"].blocks)
    peran = bool(isi["tabel-partisipasi"].blocks or isi["tabel-masukan"].blocks)
    lengkap = bool(isi["tabel-skor-lengkap"].blocks)
    asked = bahan.dossier.identitas.rincian
    dipilih = RINCIAN if asked is None else tuple(map(str, asked))
    ada = {n: rinci and n in dipilih and (lengkap or n != "skor") for n in RINCIAN}
    bagian = [n for n, there in (*ada.items(), ("bukti", bukti), ("peran", peran)) if there]
    if not bagian:
        return ()
    huruf = dict(zip(bagian, "ABCDEF", strict=False))
    lembaga = KELEMBAGAAN in bahan.dossier.kajian
    view = RinciView(isi, bukti, peran, huruf, Wilayah.dari(bahan), lembaga)
    parts = assembly.templat.parts("naskah_akademik/lampiran_analisis", view)
    return mendatarkan(parts, MENDATAR, assembly.bahan.huruf)


def _dengan_ranperda(
    lampiran: Sequence[Part], bahan: Bahan, templat: Templates
) -> tuple[Part, ...]:
    """Return the title page of the annex and the very draft that stands on its own."""
    rancangan = ranperda.bagian(bahan, templat, bercatatan=False)
    return (*lampiran, *(tanpa_garis_besar(part, "lampiran-") for part in rancangan))


def _pandangan(bahan: Bahan, assembly: Assembly) -> NaskahView:
    identitas = bahan.dossier.identitas
    # Narratives first: what an author has placed is not placed again.
    pengantar = assembly.isi("kata-pengantar")
    isi = {id_: assembly.isi(id_) for id_ in SUBBAB}
    wajib = {id_: assembly.wajib(*wanted(WAJIB.get(id_, ()), bahan)) for id_ in SUBBAB}
    return NaskahView(
        wilayah=Wilayah.dari(bahan),
        judul=rapi(identitas.judul),
        pemrakarsa=rapi(identitas.pemrakarsa),
        waktu=bulan_tahun(identitas.tanggal_acuan),
        keadaan=rapi(identitas.keadaan),
        kata_pengantar=pengantar,
        isi=isi,
        wajib=wajib,
        hitungan=_hitungan(bahan),
        analisis=analisis_naskah(bahan),
        dasar=dasar_view(bahan),
        kepastian=Kepastian.dari(bahan.dossier),
        bercatatan=True,
        kajian=bahan.dossier.kajian,
        macam=bahan.macam,
        bentuk=bahan.bentuk.nama,
    )


def wanted(isi: Sequence[str], bahan: Bahan) -> tuple[str, ...]:
    """Return the computed tables and figures whose part of the paper is in."""
    return tuple(satu for satu in isi if unsur_dari(satu) in ("", *bahan.dossier.kajian))


def _hitungan(bahan: Bahan) -> Hitungan:
    temuan = bahan.dossier.temuan
    usul = [satu.perubahan for satu in temuan]
    perda = [u.sikap for u in usul if u.tingkat is Tingkat.PERDA]
    return Hitungan(
        temuan=_jumlah(len(temuan)),
        perda=_jumlah(perda.count(Sikap.ADOPSI)),
        ditunda=_jumlah(perda.count(Sikap.ANTISIPASI)),
        perkada=_jumlah(sum(u.tingkat is Tingkat.PERKADA for u in usul)),
        naskah=_jumlah(sum(u.tingkat is Tingkat.NASKAH for u in usul)),
        instruksi=_jumlah(len(bahan.amandemen.instruksi)),
        operasi=_jumlah(len(bahan.amandemen.operasi)),
        ditolak=_jumlah(sum(u.sikap is Sikap.TOLAK for u in usul)),
    )


def _jumlah(n: int) -> str:
    return bilangan(n) if n else ""
