"""The analysis as plain data for JSON: one key a part, None where the dossier has no data.

A number that is certain is a number; one that is not is ``{"rendah": ..., "tinggi": ...}``.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from generator.diagnostics import Diagnostic
from generator.kelembagaan.beban_kerja import Beban, HasilBebanKerja
from generator.kelembagaan.dasar_tipe import consequences, grounds
from generator.kelembagaan.evaluasi import HasilEvaluasi
from generator.kelembagaan.hasil import Analisis, Penempatan
from generator.kelembagaan.kepekaan import Kepekaan
from generator.kelembagaan.langkah import LangkahSkor, Selang
from generator.kelembagaan.manfaat_biaya import HasilOpsi, Jumlah, by_group, payback
from generator.kelembagaan.struktur import Perbandingan, Ringkasan
from generator.kelembagaan.tipologi import SkorUrusan, Tipologi
from generator.model.aturan import AturanTipologi
from generator.model.dossier import Dossier
from generator.model.kumpulan_aturan import KumpulanAturan

Data = dict[str, object]


def data(dossier: Dossier, analisis: Analisis, aturan: KumpulanAturan) -> Data:
    """Return everything that was computed."""
    tipologi, nanti, rules = analisis.tipologi, analisis.nanti, aturan.tipologi
    return {
        "dosir": dossier.slug,
        "tanggal_acuan": dossier.identitas.tanggal_acuan.isoformat(),
        "tipologi": _tipologi(tipologi, rules) if tipologi else None,
        "tipologi_usulan": _tipologi(nanti, rules) if nanti else None,
        "kepekaan": [_kepekaan(satu) for satu in analisis.kepekaan],
        "penempatan": {
            "sekarang": _penempatan(analisis.sekarang),
            "usulan": _penempatan(analisis.usulan),
        },
        "beban_kerja": _beban_kerja(analisis.beban_kerja),
        "evaluasi": {
            "kelembagaan": [_evaluasi(satu) for satu in analisis.kelembagaan],
            "kematangan": [_evaluasi(satu) for satu in analisis.kematangan],
        },
        "struktur": _struktur(analisis.struktur),
        "manfaat_biaya": [_opsi(satu) for satu in analisis.manfaat_biaya],
        "temuan": [_temuan(satu) for satu in analisis.temuan],
    }


def angka(nilai: Decimal) -> int | float:
    """Return a whole number as such, anything else rounded to six decimals."""
    return int(nilai) if nilai == nilai.to_integral_value() else float(round(nilai, 6))


def selang(nilai: Selang) -> object:
    """Return one number, or both ends."""
    if nilai.pasti:
        return angka(nilai.rendah)
    return {"rendah": angka(nilai.rendah), "tinggi": angka(nilai.tinggi)}


def _tipologi(hasil: Tipologi, aturan: AturanTipologi) -> Data:
    return {
        "umum": selang(hasil.umum),
        "langkah_umum": [_langkah(satu) for satu in hasil.langkah_umum],
        "urusan": {id_: _skor(satu, aturan) for id_, satu in hasil.urusan.items()},
        "kecamatan": {id_: _skor(satu, aturan) for id_, satu in hasil.kecamatan.items()},
    }


def _skor(satu: SkorUrusan, aturan: AturanTipologi) -> Data:
    rentang = {"terendah": str(satu.tipe_terendah), "tertinggi": str(satu.tipe_tertinggi)}
    return {
        "nama": str(satu.tabel.nama),
        "skor": selang(satu.total),
        "tipe": str(satu.tipe) if satu.tipe else rentang,
        "umum": selang(satu.umum),
        "teknis": selang(satu.teknis),
        "faktor": selang(satu.rentang_faktor),
        "pertentangan": list(satu.pertentangan),
        "bergantung": satu.bergantung,
        "dasar": list(grounds(satu, aturan)),
        "akibat": list(consequences(satu, aturan)),
        "langkah": [_langkah(langkah) for langkah in satu.langkah],
    }


def _langkah(satu: LangkahSkor) -> Data:
    nilai = satu.nilai
    return {
        "indikator": str(satu.indikator.id),
        "nama": str(satu.indikator.nama),
        "bobot": satu.indikator.bobot,
        "nilai": selang(Selang(nilai.rendah, nilai.tinggi)) if nilai else None,
        "kelas": satu.kelas[0] if satu.kelas[0] == satu.kelas[1] else list(satu.kelas),
        "skor": selang(satu.skor),
        "tahun": str(nilai.tahun) if nilai else None,
        "status": str(nilai.status) if nilai else None,
        "sumber": [str(s) for s in nilai.sumber] if nilai else [],
    }


def _kepekaan(satu: Kepekaan) -> Data:
    return {
        "indikator": satu.indikator,
        "nama": satu.nama,
        "nilai": [angka(n) for n in satu.nilai],
        "skor": {id_: [selang(s.total) for s in kolom] for id_, kolom in satu.skor.items()},
        "tipe": {
            id_: [[str(s.tipe_terendah), str(s.tipe_tertinggi)] for s in kolom]
            for id_, kolom in satu.skor.items()
        },
    }


def _penempatan(hasil: Penempatan | None) -> Data | None:
    if hasil is None:
        return None
    rumah = hasil.susunan.rumah()
    return {
        "unit": len(hasil.susunan.unit),
        "wadah": {id_: [str(u.id) for u in unit] for id_, unit in rumah.items()},
        "tanpa_wadah": [id_ for id_, unit in rumah.items() if not unit],
        "temuan": [_temuan(satu) for satu in hasil.temuan],
    }


def _temuan(satu: Diagnostic) -> Data:
    return {
        "kode": satu.code,
        "tingkat": str(satu.severity),
        "pesan": satu.message,
        "petunjuk": satu.hint,
        "tempat": str(satu.span),
    }


def _beban_kerja(hasil: HasilBebanKerja | None) -> Data | None:
    if hasil is None:
        return None
    return {
        "tahun": str(hasil.berkas.tahun),
        "status": str(hasil.berkas.status),
        "waktu_kerja_efektif": hasil.tetapan.waktu_kerja_efektif,
        "unit": {
            satu.unit: {
                **_beban(satu.beban),
                "jabatan": [{"nama": j.beban.nama, **_beban(j.beban)} for j in satu.jabatan],
            }
            for satu in hasil.unit
        },
        "urusan": {id_: angka(menit) for id_, menit in hasil.urusan.items()},
    }


def _beban(satu: Beban) -> Data:
    return {
        "menit": None if satu.menit is None else angka(satu.menit),
        "pemangku": satu.pemangku,
        "kebutuhan": satu.kebutuhan,
        "selisih": satu.selisih,
        "efektivitas": None if satu.efektivitas is None else angka(satu.efektivitas),
        "peringkat": satu.peringkat,
    }


def _evaluasi(satu: HasilEvaluasi) -> Data:
    return {
        "unit": satu.unit,
        "skor": angka(satu.total),
        "peringkat": str(satu.peringkat.kode),
        "sebutan": str(satu.peringkat.sebutan),
        "bagian": {str(b.subdimensi.id): angka(b.skor) for b in satu.bagian},
    }


def _struktur(banding: Perbandingan | None) -> Data | None:
    if banding is None:
        return None
    return {
        "sekarang": _ringkasan(banding.sekarang),
        "usulan": _ringkasan(banding.usulan),
        "berubah": [str(u.id) for u in banding.berubah],
        "hilang": [str(u.id) for u in banding.hilang],
    }


def _ringkasan(satu: Ringkasan) -> Data:
    jabatan: Mapping[str, object] = {k: list(v) for k, v in satu.jabatan.items()}
    return {
        "unit": satu.unit,
        "menurut_jenis": {str(k): v for k, v in satu.menurut_jenis.items()},
        "fungsi": satu.fungsi,
        "tepat_satu_wadah": satu.berumah_satu,
        "tanpa_wadah": list(satu.tanpa_rumah),
        "ganda": list(satu.ganda),
        "urusan_per_dinas": angka(satu.urusan_per_dinas),
        "fungsi_per_unit": angka(satu.fungsi_per_unit),
        "jabatan_paling_banyak": jabatan,
        "rentang_kendali_pratama": [angka(n) for n in satu.rentang_pratama],
        "indeks": angka(satu.indeks),
    }


def _opsi(satu: HasilOpsi) -> Data:
    impas = payback(satu.opsi)
    return {
        "id": str(satu.opsi.id),
        "nama": " ".join(satu.opsi.nama.split()),
        "bentuk": str(satu.opsi.bentuk),
        "perangkat": satu.opsi.perangkat,
        "terpilih": satu.opsi.terpilih,
        "biaya": _jumlah(satu.biaya),
        "manfaat": _jumlah(satu.manfaat),
        "bersih": _jumlah(satu.bersih),
        "bersih_wajar": _jumlah(satu.wajar),
        "impas_tahun": list(impas) if impas else None,
        "kelompok": {
            nama: {"biaya": _jumlah(biaya), "manfaat": _jumlah(manfaat)}
            for nama, (biaya, manfaat) in by_group(satu.opsi).items()
        },
    }


def _jumlah(satu: Jumlah) -> Data:
    return {"rendah": satu.rendah, "tinggi": satu.tinggi}
