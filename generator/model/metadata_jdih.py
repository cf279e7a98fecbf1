"""The sixteen metadata fields of a draft for JDIH, each with the key that fills it.

What is not known yet reads ``belum``; :func:`lacking` names it. Labels and the forms of values are
those seen filled in on JDIH sites (docs/adr).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.daerah import Daerah, JenisDaerah
from generator.model.dossier import BerkasBaru, BerkasPencabutan, Dossier, IsiPerubahan
from generator.model.draft import form_of, kind_of
from generator.model.jdih import BELUM, SANDI, DataJdih, GayaJdih
from generator.model.peraturan import BENTUK, PeraturanPustaka
from generator.model.tahap import BerkasTahap

TIPE, BAHASA = "Peraturan Perundang-undangan", "Indonesia"
BELUM_DI_SUMBER = re.compile(rf"\({BELUM}\)|\b{BELUM} (?:\(|hlm)")


@dataclass(frozen=True, slots=True)
class Halaman:
    """How many pages a draft has: all of them, its explanation, its annexes; 0 where none."""

    semua: int
    penjelasan: int = 0
    lampiran: int = 0


@dataclass(frozen=True, slots=True)
class Hubungan:
    """What a regulation does to another: ``mengubah`` or ``mencabut`` it."""

    tindakan: str
    kunci: str
    peraturan: str


@dataclass(frozen=True, slots=True)
class LampiranCatatan:
    """A file that belongs to the record, with its SHA-256."""

    nama: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """The sixteen fields; dates are ISO."""

    tipe_dokumen: str
    judul: str
    teu_badan: str
    nomor_peraturan: str
    jenis: str
    singkatan_jenis: str
    tempat_penetapan: str
    tanggal_penetapan: str
    tanggal_pengundangan: str
    sumber: str
    subjek: tuple[str, ...]
    status: str
    bahasa: str
    lokasi: str
    bidang_hukum: str
    lampiran: tuple[LampiranCatatan, ...]
    hubungan: tuple[Hubungan, ...] = ()
    tahun: str = BELUM
    halaman: str = BELUM


LABEL: Mapping[str, tuple[str, str]] = {  # label of the form, and what fills it
    "tipe_dokumen": ("Tipe Dokumen", ""),
    "judul": ("Judul", "judul"),
    "teu_badan": ("T.E.U. Badan/Pengarang", "jdih.teu"),
    "nomor_peraturan": ("Nomor Peraturan", "jdih.nomor"),
    "jenis": ("Jenis/Bentuk Peraturan", "bentuk"),
    "singkatan_jenis": ("Singkatan Jenis/Bentuk", "bentuk"),
    "tempat_penetapan": ("Tempat Penetapan", "daerah.ibu_kota"),
    "tanggal_penetapan": ("Tanggal Penetapan", "jdih.tanggal_penetapan"),
    "tanggal_pengundangan": ("Tanggal Pengundangan", "jdih.tanggal_pengundangan"),
    "sumber": ("Sumber", "jdih.lembaran"),
    "subjek": ("Subjek", "jdih.subjek"),
    "status": ("Status Peraturan", "jdih.tanggal_pengundangan"),
    "bahasa": ("Bahasa", ""),
    "lokasi": ("Lokasi", "jdih.lokasi"),
    "bidang_hukum": ("Bidang Hukum", "jdih.bidang_hukum"),
    "lampiran": ("Lampiran", "dokumen"),
}
"""The sixteen labels in the order of the forms."""


def data_of(dossier: Dossier) -> DataJdih:
    """Return what the cataloguer wrote, completed by what the road of the text tells."""
    data, tahap = dossier.identitas.jdih or DataJdih(), dossier.tahap
    if tahap is None:
        return data
    known = promulgated(tahap)
    return data.model_copy(update={k: v for k, v in known.items() if not getattr(data, k)})


def promulgated(tahap: BerkasTahap) -> dict[str, object]:
    """Return what a road tells of number, days and gazette, by the keys of ``jdih``."""
    told: dict[str, object] = {}
    if (tetap := tahap.penetapan) is not None:
        told |= {"nomor": tetap.nomor, "tanggal_penetapan": tetap.tanggal}
    if (undang := tahap.pengundangan) is not None:
        told |= {
            "tanggal_pengundangan": undang.tanggal,
            "lembaran": undang.lembaran,
            "tambahan": undang.tambahan,
        }
    return told


def metadata(
    dossier: Dossier,
    gaya: GayaJdih,
    halaman: Halaman | None = None,
    berkas: tuple[LampiranCatatan, ...] = (),
) -> Metadata:
    """Return the record of a draft; without ``halaman`` nobody has laid it out."""
    identitas, data = dossier.identitas, data_of(dossier)
    bentuk, daerah = form_of(dossier), identitas.daerah
    nomor, tahun = str(data.nomor), str(data.tanggal_penetapan or "")[:4]
    bernomor = f" Nomor {nomor} Tahun {tahun}" if nomor and tahun else ""
    return Metadata(
        tipe_dokumen=TIPE,
        judul=f"{bentuk.lengkap}{bernomor} tentang {_rapi(identitas.judul)}",
        teu_badan=str(data.teu) or filled(gaya.teu, daerah),
        nomor_peraturan=nomor or BELUM,
        jenis=bentuk.nama,
        singkatan_jenis=BENTUK[kind_of(dossier)].singkat.upper(),
        tempat_penetapan=bentuk.tempat,
        tanggal_penetapan=_iso(data.tanggal_penetapan),
        tanggal_pengundangan=_iso(data.tanggal_pengundangan),
        sumber=source(dossier, halaman),
        subjek=tuple(_rapi(satu) for satu in data.subjek) or (BELUM,),
        status=status(dossier),
        bahasa=BAHASA,
        lokasi=str(data.lokasi) or filled(gaya.lokasi, daerah),
        bidang_hukum=str(data.bidang_hukum) or str(gaya.bidang_hukum) or BELUM,
        lampiran=berkas,
        hubungan=relations(dossier),
        tahun=tahun or BELUM,
        halaman=str(halaman.semua) if halaman else BELUM,
    )


def lacking(record: Metadata) -> tuple[tuple[str, str, str], ...]:
    """Return the key, the label and the dossier's key of each mandatory field without a value."""
    return tuple((kunci, *LABEL[kunci]) for kunci in LABEL if _belum(kunci, record))


def _belum(kunci: str, record: Metadata) -> bool:
    value = getattr(record, kunci)
    if kunci == "sumber":
        return BELUM_DI_SUMBER.search(value) is not None
    return not value or value in (BELUM, (BELUM,))


def filled(pola: str, daerah: Daerah) -> str:
    """Return a pattern of the house style with the names of the region in it."""
    isi = {
        "nama": str(daerah.nama),
        "jenis": daerah.jenis.capitalize(),
        "sebutan": daerah.sebutan,
        "provinsi": str(daerah.provinsi or daerah.nama),
        "bagian": "Biro" if daerah.jenis is JenisDaerah.PROVINSI else "Bagian",
    }
    return SANDI.sub(lambda m: isi[m[1]], pola)


def gazette(dossier: Dossier) -> tuple[str, str, str]:
    """Return the short name of the gazette of a draft, the year and the number in it."""
    data = data_of(dossier)
    tahun = str(data.tanggal_pengundangan or "")[:4]
    return BENTUK[kind_of(dossier)].lembaran, tahun or BELUM, str(data.lembaran) or BELUM


def source(dossier: Dossier, halaman: Halaman | None) -> str:
    """Return where it is promulgated: ``LD Provinsi Banten 2026 (9), TLD (84): 15 hlm.``."""
    data, daerah = data_of(dossier), dossier.identitas.daerah
    nama, tahun, nomor = gazette(dossier)
    berekor = form_of(dossier).berpenjelasan and not data.lembaran
    tambahan = str(data.tambahan) or (BELUM if berekor else "")
    ekor = f", T{nama} ({tambahan})" if tambahan else ""
    lembar = str(halaman.semua) if halaman else BELUM
    return f"{nama} {daerah.sebutan} {tahun} ({nomor}){ekor}: {lembar} hlm."


def status(dossier: Dossier) -> str:
    """Return whether the regulation is in force on the day that the dossier tells of."""
    data = data_of(dossier)
    if data.tanggal_pengundangan is None:
        return BELUM
    mulai = dossier.saat_berlaku
    if mulai.setelah or (mulai.tanggal and mulai.tanggal > dossier.identitas.tanggal_acuan):
        return "Belum Berlaku"
    return "Berlaku"


def relations(dossier: Dossier) -> tuple[Hubungan, ...]:
    """Return what the draft amends or repeals."""
    pustaka = dossier.pustaka.peraturan
    milik: tuple[tuple[str, str], ...]
    match dossier.isi:
        case IsiPerubahan():
            milik = (("mengubah", dossier.terdahulu),)
        case BerkasBaru(mencabut=mencabut):
            milik = tuple(("mencabut", str(satu)) for satu in mencabut)
        case BerkasPencabutan(dicabut=dicabut, turunan=turunan):
            turut = [str(t.peraturan) for t in turunan if str(t.nasib) == "dicabut"]
            milik = tuple(("mencabut", satu) for satu in (str(dicabut), *turut))
    return tuple(Hubungan(t, kunci, _sebutan(pustaka[kunci])) for t, kunci in milik)


def _sebutan(satu: PeraturanPustaka) -> str:
    return satu.acuan().lengkap


def _iso(hari: date | None) -> str:
    return hari.isoformat() if hari else BELUM


def _rapi(teks: str) -> str:
    return " ".join(teks.split())
