"""The formulae that depend on the region, on earlier amendments and on the number of changes."""

from __future__ import annotations

from datetime import date

import pytest
from dosir_contoh import bahan_dari

from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.ir.dump import dump
from generator.law.tree import find
from generator.model.alamat import Alamat
from generator.model.dossier import Dossier
from generator.model.fakta import StatusFakta
from generator.model.peralihan import ButirPeralihan
from generator.model.peraturan import JenisPeraturan
from generator.model.pustaka import Pustaka
from generator.model.teks import Entri, Teks

PERDA = "perda-contoh-2016-3"


def naskah(bahan: Bahan) -> str:
    (document,) = build(bahan, ("ranperda",))
    return dump(document).replace("~", " ")


def diubah_oleh(dossier: Dossier, *kunci: str) -> Dossier:
    pustaka = dossier.pustaka
    perda = pustaka.peraturan[PERDA].model_copy(update={"diubah_oleh": kunci})
    semua = pustaka.model_copy(update={"peraturan": {**pustaka.peraturan, PERDA: perda}})
    return dossier.model_copy(update={"pustaka": semua})


def dengan_operasi(dossier: Dossier, *nomor: int) -> Dossier:
    semua = dossier.perubahan.operasi
    berkas = dossier.perubahan.model_copy(update={"operasi": tuple(semua[n] for n in nomor)})
    return dossier.model_copy(update={"perubahan": berkas})


def test_amended_once_before(dossier: Dossier) -> None:
    teks = naskah(bahan_dari(diubah_oleh(dossier, "perda-contoh-2018-4")))
    assert (
        "Nomor ...) sebagaimana telah diubah dengan Peraturan Daerah Nomor 4 Tahun 2018 tentang "
        "Perubahan atas Peraturan Daerah Nomor 3 Tahun 2016 tentang Pembentukan dan Susunan "
        "Perangkat Daerah (Lembaran Daerah Provinsi Contoh Tahun 2018 Nomor 4, Tambahan Lembaran "
        "Daerah Provinsi Contoh Nomor 14) diubah sebagai berikut:"
    ) in teks


def test_amended_twice_before_lists_the_amendments(dossier: Dossier) -> None:
    ganda = diubah_oleh(dossier, "perda-contoh-2018-4", "perda-contoh-2020-7")
    teks = naskah(bahan_dari(ganda))
    assert "yang telah beberapa kali diubah dengan Peraturan Daerah:" in teks
    assert "Nomor 4 Tahun 2018 (Lembaran Daerah Provinsi Contoh Tahun 2018 Nomor 4, " in teks
    assert "isi-rapat: diubah sebagai berikut:" in teks
    assert (
        "sebagaimana telah beberapa kali diubah terakhir dengan Peraturan Daerah Nomor 7 Tahun 2020"
    ) in teks


def test_a_single_change_is_not_numbered(dossier: Dossier) -> None:
    teks = naskah(bahan_dari(dengan_operasi(dossier, 5)))
    assert (
        "Pasal 4 dalam Peraturan Daerah Nomor 3 Tahun 2016 tentang Pembentukan dan Susunan "
        "Perangkat Daerah (Lembaran Daerah Provinsi Contoh Tahun 2016 Nomor 3, Tambahan Lembaran "
        "Daerah Provinsi Contoh Nomor ...) dihapus."
    ) in teks
    assert "Beberapa ketentuan" not in teks
    assert "Angka 1" not in teks


def test_a_lone_consideration_has_the_closing_words_itself(dossier: Dossier) -> None:
    """Lampiran II angka 27: without them it would say nothing."""
    satu = dossier.konsiderans.menimbang[:1]
    berkas = dossier.konsiderans.model_copy(update={"menimbang": satu})
    teks = naskah(bahan_dari(dossier.model_copy(update={"konsiderans": berkas})))
    judul = str(dossier.identitas.judul)
    assert f"{satu[0].teks}, perlu menetapkan Peraturan Daerah tentang {judul};" in teks
    assert "berdasarkan pertimbangan sebagaimana dimaksud" not in teks


def test_a_lone_entry_into_force_is_not_numbered(dossier: Dossier) -> None:
    berkas = dossier.perubahan.model_copy(update={"peralihan": ()})
    teks = naskah(bahan_dari(dossier.model_copy(update={"perubahan": berkas})))
    akhir = teks.partition("Pasal II")[2]
    assert akhir.lstrip().startswith(
        "isi-rapat: Peraturan Daerah ini mulai berlaku pada tanggal diundangkan."
    )


def test_pasal_ii_transition_first_then_other_rules_the_entry_into_force_last(
    dossier: Dossier,
) -> None:
    butir = tuple(ButirPeralihan(teks=Teks(teks)) for teks in ("Pertama", "Kedua"))
    berkas = dossier.perubahan.model_copy(update={"peralihan": butir})
    identitas = dossier.identitas.model_copy(update={"pasal_ii": (Teks("Ketiga"),)})
    ubah = {"perubahan": berkas, "identitas": identitas}
    akhir = naskah(bahan_dari(dossier.model_copy(update=ubah))).partition("Pasal II")[2]
    urutan = ["Pertama.", "Kedua.", "Ketiga.", "mulai berlaku pada tanggal diundangkan."]
    tempat = [akhir.index(kata) for kata in urutan]
    assert tempat == sorted(tempat)


def bertahap(dossier: Dossier, **mulai: date) -> Dossier:
    """Return the dossier with operations that enter into force on a day of their own."""
    semua = [
        satu.model_copy(update={"mulai": mulai.get(f"o{n}")})
        for n, satu in enumerate(dossier.perubahan.operasi)
    ]
    berkas = dossier.perubahan.model_copy(update={"operasi": tuple(semua)})
    return dossier.model_copy(update={"perubahan": berkas})


def test_what_enters_into_force_later_is_the_last_but_one_item(dossier: Dossier) -> None:
    hari = date(2028, 1, 1)
    teks = naskah(bahan_dari(bertahap(dossier, o2=hari, o3=hari)))
    assert (
        "Ketentuan Pasal 3 ayat (1) dan ayat (2) sebagaimana dimaksud dalam Pasal I angka 3 mulai "
        "berlaku pada tanggal 1 Januari 2028, dan sebelum tanggal tersebut ketentuan Pasal 3 ayat "
        "(1) dan ayat (2) sebelum diubah dengan Peraturan Daerah ini tetap berlaku."
    ) in teks
    akhir = teks.partition("Pasal II")[2]
    urutan = ["dilantiknya", "1 Januari 2028", "3.", "mulai berlaku pada tanggal diundangkan."]
    tempat = [akhir.index(kata) for kata in urutan]
    assert tempat == sorted(tempat)


def test_each_later_day_has_an_item_and_a_text_of_the_law(dossier: Dossier) -> None:
    bahan = bahan_dari(bertahap(dossier, o2=date(2028, 1, 1), o5=date(2029, 7, 1)))
    teks = naskah(bahan)
    assert "Pasal 3 ayat (1) sebagaimana dimaksud dalam Pasal I angka 3 mulai berlaku" in teks
    assert "Pasal 4 sebagaimana dimaksud dalam Pasal I angka 5 mulai berlaku" in teks
    versi = bahan.amandemen.versi
    assert [satu.mulai for satu in versi] == [None, date(2028, 1, 1), date(2029, 7, 1)]
    ayat, pasal = Alamat.parse("Pasal 3 ayat (1)"), Alamat.parse("Pasal 4")
    khusus = ["khusus" in find(satu.hasil, ayat).kalimat for satu in versi]
    assert khusus == [False, True, True]
    assert [find(satu.hasil, pasal).dihapus for satu in versi] == [False, False, True]
    (konsolidasi,) = build(bahan, ("naskah-konsolidasi",))
    judul = [part.title for part in konsolidasi.parts if part.title.startswith("Batang Tubuh")]
    assert list(dict.fromkeys(judul)) == [
        "Batang Tubuh sejak diundangkan",
        "Batang Tubuh sejak 1 Januari 2028",
        "Batang Tubuh sejak 1 Juli 2029",
    ]
    semua = dump(konsolidasi).replace("~", " ")
    assert "PERATURAN DAERAH PERUBAHAN DIUNDANGKAN SAMPAI DENGAN TANGGAL 31 DESEMBER 2027" in semua
    assert "SEJAK TANGGAL 1 JANUARI 2028 SAMPAI DENGAN TANGGAL 30 JUNI 2029" in semua
    assert "[Penjelasan menurut teks yang berlaku sejak tanggal 1 Juli 2029.]" in semua


def test_later_days_stand_in_the_order_of_time_whatever_comes_first_in_pasal_i(
    dossier: Dossier,
) -> None:
    teks = naskah(bahan_dari(bertahap(dossier, o2=date(2029, 7, 1), o5=date(2028, 1, 1))))
    akhir = teks.partition("Pasal II")[2]
    assert akhir.index("1 Januari 2028") < akhir.index("1 Juli 2029")


def test_without_a_later_day_the_law_has_one_text(dossier: Dossier) -> None:
    bahan = bahan_dari(dossier)
    (satu,) = bahan.amandemen.versi
    assert satu.mulai is None
    assert satu.hasil == bahan.amandemen.hasil
    assert "sebelum tanggal tersebut" not in naskah(bahan)


def test_a_regency_has_its_own_words(dossier: Dossier) -> None:
    daerah = dossier.identitas.daerah.model_copy(
        update={"jenis": "kabupaten", "nama": "Kecil", "provinsi": "Besar"}
    )
    identitas = dossier.identitas.model_copy(update={"daerah": daerah})
    teks = naskah(bahan_dari(dossier.model_copy(update={"identitas": identitas})))
    kepala = teks.partition("RANCANGAN")[0]
    assert "BUPATI KECIL" in kepala
    assert "PROVINSI BESAR" in kepala
    assert "PERATURAN DAERAH KABUPATEN KECIL" in teks
    assert "DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN KECIL" in teks
    assert "SEKRETARIS DAERAH KABUPATEN KECIL," in teks


def _pasti(catatan: Entri) -> Entri:
    return catatan.model_copy(update={"status": StatusFakta.TERKONFIRMASI})


@pytest.mark.parametrize(
    ("jenis", "lembaran"),
    [("perda", "Lembaran Daerah"), ("pergub", "Berita Daerah")],
)
def test_the_note_names_the_gazette_of_the_form(
    dossier: Dossier, jenis: str, lembaran: str
) -> None:
    kunci = str(dossier.dasar.peraturan)
    semua = dossier.pustaka.peraturan
    peraturan = semua[kunci].model_copy(update={"jenis": JenisPeraturan(jenis)})
    lain = {
        "dasar": dossier.dasar.model_copy(update={"status": StatusFakta.REKONSTRUKSI}),
        "pustaka": dossier.pustaka.model_copy(update={"peraturan": {**semua, kunci: peraturan}}),
    }
    teks = naskah(bahan_dari(dossier.model_copy(update=lain)))
    assert f"bukan salinan dari {lembaran}." in teks


def test_the_note_goes_when_all_is_confirmed(dossier: Dossier) -> None:
    assert "CATATAN NASKAH" in naskah(bahan_dari(dossier))
    pasti = {
        "dasar": dossier.dasar.model_copy(update={"status": "terkonfirmasi"}),
        "temuan": (),
        "manfaat_biaya": dossier.manfaat_biaya.model_copy(update={"opsi": ()}),
        "pustaka": Pustaka(
            peraturan={n: _pasti(p) for n, p in dossier.pustaka.peraturan.items()},
            literatur={n: _pasti(p) for n, p in dossier.pustaka.literatur.items()},
        ),
    }
    assert "CATATAN NASKAH" not in naskah(bahan_dari(dossier.model_copy(update=pasti)))
