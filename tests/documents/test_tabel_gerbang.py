"""Tables of the rule of proof, and the note on every draft."""

from __future__ import annotations

from dataclasses import replace

from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.documents.environment import Templates
from generator.documents.tabel.daftar import tabel
from generator.ir.dump import dump, dump_blocks
from generator.model.gerbang import Gerbang, JenisGerbang, TahapGerbang
from generator.model.peralihan import ButirPeralihan, Perihal
from generator.model.teks import Teks
from generator.shipped import TEMPLATES


def bergerbang(bahan: Bahan, jenis: JenisGerbang) -> Bahan:
    """Return the material with a gate before its last change."""
    satu = Gerbang(
        id=Teks("G1"), jenis=jenis, bukti=Teks("hasil pemetaan resmi"), dari=Teks("Kementerian"),
        batas=TahapGerbang.HARMONISASI, akibat=Teks("Perubahan ditarik."),
    )  # fmt: skip
    semua = bahan.dossier.perubahan
    *awal, akhir = semua.operasi
    akhir = akhir.model_copy(update={"gerbang": (Teks("G1"),)})
    perubahan = semua.model_copy(update={"operasi": (*awal, akhir), "gerbang": (satu,)})
    dossier = bahan.dossier.model_copy(update={"perubahan": perubahan}).hold_back()
    return replace(bahan, dossier=dossier)


def test_a_change_that_waits_is_told_in_a_table(bahan: Bahan) -> None:
    templat = Templates(TEMPLATES)
    tangguh = bergerbang(bahan, JenisGerbang.CETAK)
    teks = dump_blocks(tabel("ditangguhkan", tangguh, templat))
    assert "Materi disalurkan kepada Peraturan Gubernur." in teks
    assert "bukti yang ditunggu belum diperoleh (G1)" in teks
    gerbang = dump_blocks(tabel("gerbang", tangguh, templat))
    assert "sel: Hasil pemetaan resmi" in gerbang
    assert "Belum terpenuhi; perubahan belum dimuat dalam Rancangan." in gerbang


def test_an_item_of_pasal_ii_that_waits_with_it_is_told_below(bahan: Bahan) -> None:
    tangguh = bergerbang(bahan, JenisGerbang.CETAK)
    semua = tangguh.dossier.perubahan
    (satu,) = tangguh.dossier.ditangguhkan
    entri = satu.entri.model_copy(update={"id": Teks("O9")})
    butir = ButirPeralihan(
        teks=Teks("Arsip diserahkan dengan berita acara."),
        perihal=(Perihal.ARSIP, Perihal.ASET),
        karena=(Teks("O9"),),
    )
    perubahan = semua.model_copy(
        update={"operasi": (*semua.operasi, entri), "peralihan": (*semua.peralihan, butir)}
    )
    dossier = tangguh.dossier.model_copy(update={"perubahan": perubahan}).hold_back()
    tangguh = replace(tangguh, dossier=dossier)
    teks = dump_blocks(tabel("ditangguhkan", tangguh, Templates(TEMPLATES)))
    assert "Ketentuan Pasal II yang ditangguhkan bersama perubahannya" in teks
    assert "sel: Arsip dan aset" in teks
    assert teks.count("Arsip diserahkan dengan berita acara.") == 1
    (ranperda,) = build(tangguh, ("ranperda",))
    assert "Arsip diserahkan" not in dump(ranperda)


def test_without_such_changes_there_is_a_sentence(bahan: Bahan) -> None:
    teks = dump_blocks(tabel("ditangguhkan", bahan, Templates(TEMPLATES)))
    assert teks.strip() == "isi: Tidak ada perubahan yang ditangguhkan."


def test_every_draft_names_what_it_waits_for(bahan: Bahan) -> None:
    for document in build(bergerbang(bahan, JenisGerbang.AJUKAN), ("ranperda", "keterangan")):
        teks = dump(document)
        assert "Rancangan ini memuat perubahan yang menunggu bukti berikut:" in teks
        assert "dari Kementerian, paling lambat pada pengharmonisasian. Apabila tidak" in teks
