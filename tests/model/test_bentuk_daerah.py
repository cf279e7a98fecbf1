"""Forms of regulation by region: what each prints above, below and between (law, section 4)."""

from __future__ import annotations

import pytest

from generator.model.daerah import Daerah, JenisDaerah
from generator.model.draft import BentukRancangan, makes, usual_form
from generator.model.kekhususan import Kekhususan
from generator.model.peraturan import JenisPeraturan as J
from generator.model.teks import Teks

PROVINSI, KABUPATEN, KOTA = JenisDaerah


def daerah(jenis: JenisDaerah, nama: str, provinsi: str = "") -> Daerah:
    return Daerah(jenis=jenis, nama=Teks(nama), ibu_kota=Teks("Ibu"), provinsi=Teks(provinsi))


ACEH = daerah(PROVINSI, "Aceh")
TENGAH = daerah(KABUPATEN, "Aceh Tengah", "Aceh")
SELATAN = daerah(PROVINSI, "Papua Selatan")
DIY = daerah(PROVINSI, "Daerah Istimewa Yogyakarta")
KULON_PROGO = daerah(KABUPATEN, "Kulon Progo", "Daerah Istimewa Yogyakarta")
DKJ = daerah(PROVINSI, "Daerah Khusus Jakarta")
BANTEN = daerah(PROVINSI, "Banten")
SERANG = daerah(KABUPATEN, "Serang", "Banten")


def test_a_qanun_has_the_head_of_aceh_and_its_own_assembly() -> None:
    satu = BentukRancangan.dari(J.QANUN, ACEH)
    assert (satu.lengkap, satu.kop) == ("Qanun Aceh", ())
    assert satu.rahmat[0] == "Bismillahirrahmanirrahim" and len(satu.rahmat) == 3
    assert satu.dprd == "Dewan Perwakilan Rakyat Aceh"
    assert satu.lembaran == "Lembaran Daerah Aceh"
    assert satu.pengundang == "Sekretaris Daerah Aceh"
    assert satu.belum_pasti


def test_a_qanun_of_a_kabupaten_is_made_with_its_dprk() -> None:
    satu = BentukRancangan.dari(J.QANUN, TENGAH)
    assert satu.lengkap == "Qanun Kabupaten Aceh Tengah"
    assert satu.rahmat == ("Dengan Rahmat Allah Yang Maha Kuasa",)
    assert satu.dprd == "Dewan Perwakilan Rakyat Kabupaten Aceh Tengah"
    assert satu.pembentuk == "Bupati Aceh Tengah"


def test_a_perdasus_needs_the_majelis_rakyat_papua_and_a_perdasi_does_not() -> None:
    khusus = BentukRancangan.dari(J.PERDASUS, SELATAN)
    assert khusus.lengkap == "Peraturan Daerah Khusus Provinsi Papua Selatan"
    assert khusus.dprd == "Dewan Perwakilan Rakyat Papua Selatan"
    assert khusus.persetujuan == "Majelis Rakyat Papua"
    biasa = BentukRancangan.dari(J.PERDASI, SELATAN)
    assert (biasa.lengkap, biasa.persetujuan) == ("Peraturan Daerah Provinsi Papua Selatan", "")
    assert khusus.belum_pasti and biasa.belum_pasti


def test_yogyakarta_has_no_word_provinsi_anywhere() -> None:
    satu = BentukRancangan.dari(J.PERDAIS, DIY, kop_pembentuk=True)
    assert satu.kop == ("Gubernur Daerah Istimewa Yogyakarta",)
    assert satu.lengkap == "Peraturan Daerah Istimewa Daerah Istimewa Yogyakarta"
    assert satu.lembaran == "Lembaran Daerah Daerah Istimewa Yogyakarta"
    assert satu.rahmat == ("Dengan Rahmat Tuhan Yang Maha Esa",)


@pytest.mark.parametrize(
    ("jenis", "di", "noreg"),
    [
        (J.PERDA, BANTEN, "Peraturan Daerah Provinsi Banten"),
        (J.PERDA, SERANG, "Peraturan Daerah Kabupaten Serang, Provinsi Banten"),
        # as printed in Perda Kabupaten Kulon Progo 6/2019
        (
            J.PERDA,
            KULON_PROGO,
            "Peraturan Daerah Kabupaten Kulon Progo, Daerah Istimewa Yogyakarta",
        ),
        (J.PERBUP, SERANG, ""),
    ],
)
def test_the_register_line_names_the_province_of_a_kabupaten(
    jenis: J, di: Daerah, noreg: str
) -> None:
    assert BentukRancangan.dari(jenis, di).noreg == noreg


def test_a_regulation_of_the_head_has_no_assembly_and_stands_in_the_berita_daerah() -> None:
    satu = BentukRancangan.dari(J.PERBUP, SERANG)
    assert (satu.lengkap, satu.dprd) == ("Peraturan Bupati Serang", "")
    assert satu.lembaran == "Berita Daerah Kabupaten Serang"
    assert satu.kop == ("Bupati Serang", "Provinsi Banten")
    assert not satu.berpenjelasan


def test_jakarta_says_what_of_its_form_is_not_certain() -> None:
    satu = BentukRancangan.dari(J.PERDA, DKJ)
    assert satu.lengkap == "Peraturan Daerah Provinsi Daerah Khusus Jakarta"
    assert satu.belum_pasti


@pytest.mark.parametrize(
    ("jenis", "di", "ya"),
    [
        (J.QANUN, ACEH, True),
        (J.PERDA, ACEH, False),
        (J.PERDA, TENGAH, False),
        (J.QANUN, BANTEN, False),
        (J.PERDASUS, SELATAN, True),
        (J.PERDA, SELATAN, False),
        (J.PERDA, daerah(KABUPATEN, "Merauke", "Papua Selatan"), True),
        (J.PERDASUS, daerah(KABUPATEN, "Merauke", "Papua Selatan"), False),
        (J.PERDAIS, DIY, True),
        (J.PERDA, DIY, True),
        (J.PERDAIS, KULON_PROGO, False),
        (J.PERDA, daerah(KOTA, "Jakarta Pusat", "Daerah Khusus Jakarta"), False),
        (J.PERGUB, BANTEN, True),
        (J.PERGUB, SERANG, False),
        (J.UU, BANTEN, False),
    ],
)
def test_who_makes_what(jenis: J, di: Daerah, ya: bool) -> None:
    assert makes(jenis, di) is ya


def test_the_usual_form_follows_the_region_and_an_invented_one_says_what_it_is() -> None:
    assert [usual_form(d) for d in (ACEH, SELATAN, DIY, SERANG)] == [
        J.QANUN, J.PERDASI, J.PERDA, J.PERDA,
    ]  # fmt: skip
    rekaan = SERANG.model_copy(update={"kekhususan": Kekhususan.ACEH})
    assert usual_form(rekaan) is J.QANUN
