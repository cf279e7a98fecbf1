"""The figures of the institutional analysis, by name."""

from __future__ import annotations

from functools import partial

from generator.documents.bahan import Bahan
from generator.documents.gambar.bagan_unit import (
    alt_unit,
    bagan_unit,
    bagan_unit_susunan,
    berubah,
)
from generator.documents.gambar.grafik import kerja, tipologi
from generator.documents.gambar.kerangka import Gambar, Lukisan, grafik
from generator.model.dossier import StatusFakta

TIPOLOGI = (
    "Sumber: masukan tipologi dihitung menurut PP 18/2016 Lampiran, Pasal 6, Pasal 53, dan "
    "Pasal 107; bukan hasil pemetaan resmi."
)
BEBAN = "Sumber: data beban kerja, diolah menurut Permendagri 12/2008 dan PermenPANRB 1/2020."
KELEMBAGAAN = "Sumber: instrumen PermenPANRB 20/2018, diolah."
KEMATANGAN = "Sumber: instrumen Permendagri 99/2018, diolah."
SUSUNAN = "Sumber: data Perangkat Daerah, diolah."
BIAYA = "Sumber: taksiran biaya dan manfaat, diolah; yang berulang dihitung tanpa diskonto."


def _bagan_unit(bahan: Bahan) -> tuple[Lukisan, ...]:
    return tuple(
        Lukisan(
            bagan_unit(satu, bahan),
            f"{satu.unit.nama}: keadaan sekarang dan bagan menurut usulan",
            alt_unit(satu),
            f"-{satu.unit.id}",
        )
        for satu in berubah(bahan)
    )


def _bagan_unit_susunan(bahan: Bahan) -> tuple[Lukisan, ...]:
    return tuple(
        Lukisan(
            bagan_unit_susunan(satu, bahan),
            f"Bagan {satu.unit.nama}",
            alt_unit(satu),
            f"-{satu.unit.id}",
        )
        for satu in berubah(bahan)
    )


def _beban(bahan: Bahan) -> str:
    berkas = bahan.dossier.beban_kerja
    contoh = berkas is not None and berkas.status is StatusFakta.ILUSTRATIF
    return "Pemangku dan kebutuhan pegawai tiap jabatan" + _ilustratif(contoh)


def _kelembagaan(bahan: Bahan) -> str:
    berkas = bahan.dossier.evaluasi_kelembagaan
    lembar = berkas.kelembagaan if berkas else ()
    contoh = any(satu.status is StatusFakta.ILUSTRATIF for satu in lembar)
    return "Nilai tiap subdimensi evaluasi kelembagaan" + _ilustratif(contoh)


def _kematangan(bahan: Bahan) -> str:
    berkas = bahan.dossier.evaluasi_kelembagaan
    lembar = berkas.kematangan if berkas else ()
    contoh = any(satu.status is StatusFakta.ILUSTRATIF for satu in lembar)
    return "Nilai tiap variabel kematangan Perangkat Daerah" + _ilustratif(contoh)


def _bersih(bahan: Bahan) -> str:
    opsi = bahan.dossier.manfaat_biaya.opsi
    taksiran = [t for o in opsi for t in (*o.biaya, *o.manfaat)]
    contoh = any(t.status is StatusFakta.ILUSTRATIF for t in taksiran)
    return "Hasil bersih setiap pilihan kebijakan" + _ilustratif(contoh)


def _ilustratif(contoh: bool) -> str:
    return " (data ilustratif)" if contoh else ""


GAMBAR_ANALISIS = (
    Gambar("bagan-unit", _bagan_unit, SUSUNAN),
    Gambar("bagan-unit-susunan", _bagan_unit_susunan, SUSUNAN),
    grafik(
        "skor-tipe",
        tipologi.skor_tipe,
        lambda _: "Skor yang sebagian atau seluruh indikatornya diketahui terhadap ambang tipe",
        partial(tipologi.alt_skor, lengkap=False),
        TIPOLOGI,
    ),
    grafik(
        "skor-lengkap",
        tipologi.skor_lengkap,
        lambda _: "Skor setiap urusan dan fungsi terhadap ambang tipe",
        partial(tipologi.alt_skor, lengkap=True),
        TIPOLOGI,
    ),
    grafik(
        "kepekaan",
        tipologi.kepekaan_perangkat,
        lambda _: "Kepekaan skor terhadap jumlah Perangkat Daerah",
        partial(tipologi.alt_kepekaan, perangkat=True),
        TIPOLOGI,
    ),
    grafik(
        "kepekaan-anggaran",
        tipologi.kepekaan_anggaran,
        lambda _: "Kepekaan skor terhadap anggaran dan jumlah pengguna anggaran",
        partial(tipologi.alt_kepekaan, perangkat=False),
        TIPOLOGI,
    ),
    grafik("beban-kerja", kerja.beban, _beban, kerja.alt_beban, BEBAN),
    grafik("evaluasi-kelembagaan", kerja.evaluasi, _kelembagaan, kerja.alt_evaluasi, KELEMBAGAAN),
    grafik("kematangan", kerja.kematangan, _kematangan, kerja.alt_kematangan, KEMATANGAN),
    grafik(
        "struktur",
        kerja.struktur,
        lambda _: "Perangkat Daerah dan fungsi sebelum dan sesudah perubahan",
        kerja.alt_struktur,
        SUSUNAN,
    ),
    grafik("hasil-bersih", kerja.bersih, _bersih, kerja.alt_bersih, BIAYA),
)
