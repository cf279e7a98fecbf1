"""One home a figure: what one table of the paper counts, another does not count again."""

from __future__ import annotations

from dataclasses import replace

import kencana
import pytest

from generator.documents.bahan import Bahan
from generator.documents.tabel.perangkat import sebelum_sesudah
from generator.documents.tabel.struktur import penempatan
from generator.kelembagaan.hasil import Analisis


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    return Bahan(kencana.dossier(), kencana.amandemen(), "", kencana.analisis())


def test_units_are_counted_by_the_measures_of_the_structure(bahan: Bahan) -> None:
    isi = sebelum_sesudah(bahan)
    assert isi.baris == ()
    assert isi.hilang and isi.baru
    tanpa = sebelum_sesudah(replace(bahan, analisis=Analisis()))
    assert tanpa.baris[-1].ukuran == "Jumlah Perangkat Daerah"


def test_where_no_name_changes_the_figures_stay(bahan: Bahan) -> None:
    sekarang = bahan.dossier.perangkat.sekarang
    perangkat = bahan.dossier.perangkat.model_copy(update={"usulan": sekarang})
    tetap = bahan.dossier.model_copy(update={"perangkat": perangkat})
    assert sebelum_sesudah(replace(bahan, dossier=tetap)).baris


def test_scores_of_a_proposed_merge_stand_in_its_own_table(bahan: Bahan) -> None:
    assert bahan.analisis.usulan is not None
    pesan = "susunan {}: syarat penggabungan pada Dinas X belum dapat dibuktikan: skor urusan a 360"
    (contoh,) = [d for d in bahan.analisis.temuan if d.code == "K09"][:1]
    for susunan, tampak in (("usulan", False), ("sekarang", True)):
        satu = replace(contoh, message=pesan.format(susunan))
        hasil = replace(bahan.analisis.usulan, temuan=(satu,))
        isi = penempatan(
            replace(bahan, analisis=replace(bahan.analisis, usulan=hasil, sekarang=None))
        )
        assert ("360" in isi.baris[0].isi) is tampak
