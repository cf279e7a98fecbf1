"""The law in force that a dossier holds only in part: what is missing is said where it belongs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dosir_contoh import bahan_dari

from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.ir.dump import dump
from generator.model.teks import Teks


def tercetak(bahan: Bahan, nama: str) -> str:
    (document,) = build(bahan, (nama,))
    return dump(document)


def tanpa(bahan: Bahan, **kosong: Teks) -> Bahan:
    dasar = bahan.dossier.dasar.model_copy(update=kosong)
    return replace(bahan, dossier=bahan.dossier.model_copy(update={"dasar": dasar}))


def test_the_consolidated_text_has_its_opening_and_closing(bahan: Bahan) -> None:
    teks = tercetak(bahan, "naskah-konsolidasi")
    assert "belum diperoleh.]" not in teks
    assert "bahwa Perangkat Daerah membantu Gubernur;" in teks
    assert "penutup: Ditetapkan di Ibukota Contoh" in teks


def test_a_lone_consideration_has_no_letter_and_no_point(bahan: Bahan) -> None:
    satu = tanpa(bahan, menimbang=Teks("bahwa taman perlu dirawat;"))
    for nama in ("naskah-konsolidasi", "matriks-persandingan"):
        teks = tercetak(satu, nama)
        assert "bahwa taman perlu dirawat;" in teks
        assert ". bahwa taman" not in teks and ". | bahwa taman" not in teks


def test_the_rules_of_pasal_ii_stand_behind_the_body(bahan: Bahan) -> None:
    teks = tercetak(bahan, "naskah-konsolidasi")
    _, pisah, peralihan = teks.partition("KETENTUAN PASAL II RANCANGAN")
    assert pisah
    assert "Pejabat yang ada tetap melaksanakan tugas" in peralihan
    assert peralihan.index("Pejabat yang ada") < peralihan.index("mulai berlaku pada tanggal")


def test_an_opening_that_nobody_has_is_told(bahan: Bahan) -> None:
    kurang = tanpa(bahan, menimbang=Teks(""), mengingat=Teks(""), penutup=Teks(""))
    teks = tercetak(kurang, "naskah-konsolidasi")
    assert "[Pembukaan belum diperoleh.]" in teks
    assert "[Penutup belum diperoleh.]" in teks
    matriks = tercetak(kurang, "matriks-persandingan")
    assert matriks.count("(pembukaan peraturan yang diubah belum diperoleh)") == 2


def test_a_title_without_its_opening_stands_above_the_body_not_on_a_page_of_its_own(
    bahan: Bahan,
) -> None:
    kurang = tanpa(bahan, menimbang=Teks(""), mengingat=Teks(""))
    (document,) = build(kurang, ("naskah-konsolidasi",))
    assert "pembukaan" not in {part.id for part in document.parts}
    teks = dump(document)
    told = teks.index("[Pembukaan belum diperoleh.]")
    body = teks[:told].rindex("bagian #")
    assert "Batang Tubuh" in teks[body:told]
    assert teks.count("[Pembukaan belum diperoleh.]") == 1
    assert teks[body:told].count("judul-peraturan: TENTANG") == 1
    (document,) = build(bahan, ("naskah-konsolidasi",))
    assert "pembukaan" in {part.id for part in document.parts}


def test_a_title_above_several_texts_in_time_stands_above_them_all(bahan: Bahan) -> None:
    operasi = bahan.dossier.perubahan.operasi
    kelak = (*operasi[:-1], operasi[-1].model_copy(update={"mulai": date(2028, 1, 1)}))
    berkas = bahan.dossier.perubahan.model_copy(update={"operasi": kelak})
    dasar = bahan.dossier.dasar.model_copy(update={"menimbang": Teks(""), "mengingat": Teks("")})
    kurang = bahan_dari(bahan.dossier.model_copy(update={"dasar": dasar, "perubahan": berkas}))
    (document,) = build(kurang, ("naskah-konsolidasi",))
    names = [part.title for part in document.parts]
    assert "Pembukaan" not in names, "a page for a title alone"
    assert sum(name.startswith("Batang Tubuh sejak") for name in names) == 2
    teks = dump(document)
    awal, pertama, kedua = (
        teks.index(satu)
        for satu in ("NASKAH KONSOLIDASI", "[Pembukaan belum diperoleh.]", "BERLAKU SEJAK")
    )
    assert awal < pertama < kedua
    assert teks[:awal].count("TENTANG") == 0 < teks[awal:pertama].count("judul-peraturan: TENTANG")
