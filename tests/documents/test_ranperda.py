"""The formulae that depend on the region, on earlier amendments and on the number of changes."""

from __future__ import annotations

import pytest
from dosir_contoh import bahan_dari

from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.ir.dump import dump
from generator.model.dossier import Dossier
from generator.model.fakta import StatusFakta
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
    berkas = dossier.perubahan.model_copy(update={"peralihan": (Teks("Pertama"), Teks("Kedua"))})
    identitas = dossier.identitas.model_copy(update={"pasal_ii": (Teks("Ketiga"),)})
    ubah = {"perubahan": berkas, "identitas": identitas}
    akhir = naskah(bahan_dari(dossier.model_copy(update=ubah))).partition("Pasal II")[2]
    urutan = ["Pertama.", "Kedua.", "Ketiga.", "mulai berlaku pada tanggal diundangkan."]
    tempat = [akhir.index(kata) for kata in urutan]
    assert tempat == sorted(tempat)


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
