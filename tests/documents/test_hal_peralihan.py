"""What items of Pasal II are about, told in their own words and never by a key of the data."""

from __future__ import annotations

import pytest

from generator.documents.hal_peralihan import matters
from generator.model.peralihan import ButirPeralihan, Perihal
from generator.model.teks import Teks

BUTIR = {
    "keputusan, ketetapan pajak Daerah, rekomendasi, permohonan": (
        Perihal.IZIN,
        "Keputusan, ketetapan pajak Daerah, dan rekomendasi Badan Izin tetap berlaku, dan "
        "permohonan yang sedang diproses dilanjutkan.",
    ),
    "izin": (Perihal.IZIN, "Izin yang telah diterbitkan tetap berlaku."),
    "barang milik Daerah": (
        Perihal.ASET,
        "Barang milik Daerah pada Badan Keuangan dan Aset Daerah dialihkan.",
    ),
    "perjanjian, piutang, utang": (
        Perihal.PERJANJIAN,
        "Perjanjian, piutang, dan utang dilanjutkan.",
    ),
    "UPTD": (Perihal.UPTD, "UPTD pada badan yang digabung tetap melaksanakan tugas."),
    "rumah sakit milik Daerah yang telah ada": (
        Perihal.PENYESUAIAN,
        "Ketentuan Pasal 9 berlaku bagi rumah sakit milik Daerah yang telah ada.",
    ),
    "pemetaan, analisis jabatan": (
        Perihal.PENATAAN,
        "Gubernur menyampaikan rencana pemetaan dan analisis jabatan.",
    ),
    "tugas menurut Peraturan Daerah lain": (
        Perihal.PERATURAN_LAIN,
        "Tugas yang menurut Peraturan Daerah lain ada pada Badan A dilaksanakan oleh Badan B.",
    ),
    "sebutan dalam peraturan lain": (
        Perihal.PERATURAN_LAIN,
        "Sebutan Badan A dalam Peraturan Daerah lain dibaca Badan B.",
    ),
    "berlakunya peraturan yang telah ada": (
        Perihal.PERATURAN_LAMA,
        "Peraturan Gubernur yang telah ada tetap berlaku.",
    ),
}


def about(hal: Perihal, teks: str) -> ButirPeralihan:
    return ButirPeralihan(teks=Teks(teks), perihal=(hal,))


@pytest.mark.parametrize("sebutan", BUTIR)
def test_a_matter_is_named_in_the_words_of_its_item(sebutan: str) -> None:
    assert ", ".join(matters([about(*BUTIR[sebutan])])) == sebutan


@pytest.mark.parametrize("hal", Perihal)
def test_no_matter_is_left_without_a_name_or_told_by_a_key_that_says_nothing(hal: Perihal) -> None:
    (nama,) = matters([about(hal, "Ketentuan lain tetap.")])
    assert nama
    assert nama not in ("uptd", "izin", "penyesuaian", "peraturan lama", "peraturan lain")


def test_a_matter_of_two_items_is_named_once() -> None:
    satu, dua = about(Perihal.ARSIP, "Arsip diserahkan."), about(Perihal.ARSIP, "Arsip dijaga.")
    assert matters([satu, dua]) == ["arsip"]
