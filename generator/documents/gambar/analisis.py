"""The figures of the institutional analysis, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from generator.documents.bahan import Bahan
from generator.documents.gambar.bagan_sotk import bagan_sotk, isi_sotk
from generator.documents.gambar.bagan_unit import (
    Bagian,
    bagan_unit,
    bagan_unit_susunan,
    berubah,
    isi_unit,
)
from generator.documents.gambar.grafik import kerja, tipologi
from generator.documents.gambar.kerangka import Gambar, Lukisan, grafik
from generator.kelembagaan.sotk import chosen_units
from generator.model.dossier import StatusFakta


def _per_unit(draw: Callable[[Bagian, Bahan], str], bahan: Bahan) -> tuple[Lukisan, ...]:
    return tuple(
        Lukisan(draw(satu, bahan), isi_unit(satu), f"-{satu.unit.id}") for satu in berubah(bahan)
    )


def _sotk(bahan: Bahan) -> tuple[Lukisan, ...]:
    return tuple(
        Lukisan(bagan_sotk(unit, bahan), isi_sotk(unit), f"-{unit.id}")
        for unit in chosen_units(bahan.dossier)
    )


def _beban(bahan: Bahan) -> bool:
    berkas = bahan.dossier.beban_kerja
    return berkas is not None and _ilustratif([berkas.status])


def _kelembagaan(bahan: Bahan) -> bool:
    berkas = bahan.dossier.evaluasi_kelembagaan
    return _ilustratif(satu.status for satu in (berkas.kelembagaan if berkas else ()))


def _kematangan(bahan: Bahan) -> bool:
    berkas = bahan.dossier.evaluasi_kelembagaan
    return _ilustratif(satu.status for satu in (berkas.kematangan if berkas else ()))


def _bersih(bahan: Bahan) -> bool:
    opsi = bahan.dossier.manfaat_biaya.opsi
    return _ilustratif(t.status for o in opsi for t in (*o.biaya, *o.manfaat))


def _ilustratif(status: Iterable[StatusFakta]) -> bool:
    return StatusFakta.ILUSTRATIF in tuple(status)


GAMBAR_ANALISIS = (
    Gambar("bagan-unit", partial(_per_unit, bagan_unit)),
    Gambar("bagan-unit-susunan", partial(_per_unit, bagan_unit_susunan)),
    Gambar("bagan-sotk", _sotk),
    grafik("skor-tipe", tipologi.skor_tipe, partial(tipologi.isi_skor, lengkap=False)),
    grafik("skor-lengkap", tipologi.skor_lengkap, partial(tipologi.isi_skor, lengkap=True)),
    grafik("kepekaan", tipologi.kepekaan_perangkat, partial(tipologi.isi_kepekaan, perangkat=True)),
    grafik(
        "kepekaan-anggaran",
        tipologi.kepekaan_anggaran,
        partial(tipologi.isi_kepekaan, perangkat=False),
    ),
    grafik("beban-kerja", kerja.beban, kerja.isi_beban, _beban),
    grafik(
        "evaluasi-kelembagaan", kerja.evaluasi, kerja.isi_evaluasi, _kelembagaan, per_baris=False
    ),
    grafik("kematangan", kerja.kematangan, kerja.isi_kematangan, _kematangan),
    grafik("struktur", kerja.struktur, kerja.isi_struktur),
    grafik("hasil-bersih", kerja.bersih, kerja.isi_bersih, _bersih),
)
