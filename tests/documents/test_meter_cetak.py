"""How many factual sentences show their ground is printed where a draft speaks of itself."""

from __future__ import annotations

import kencana
import pytest

from generator.content.markdown import parse
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.documents.kepastian import Kepastian
from generator.ir.dump import dump

ISI = "Pegawai berjumlah 412 orang.[@rahmat-2015] Dinas berjumlah 20 unit. Hal itu belum diketahui."
BAGIAN = "2 (dua) dari 3 (tiga) kalimat fakta (66 persen) menunjukkan dasarnya"


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    asal = kencana.dossier()
    kosong = {k: n.model_copy(update={"isi": ()}) for k, n in asal.narasi.items()}
    for nama in ("keterangan-kondisi", "bab-1-a"):
        blok, _ = parse(ISI, f"narasi/{nama}.md")
        kosong[nama] = asal.narasi[nama].model_copy(update={"isi": blok})
    dossier = asal.model_copy(update={"narasi": kosong})
    return Bahan(dossier, kencana.amandemen(), "0", kencana.analisis())


def test_a_document_counts_its_own_narratives(bahan: Bahan) -> None:
    (keterangan,) = build(bahan, ("keterangan",))
    isi = dump(keterangan).replace("\u00a0", " ")
    assert BAGIAN in isi
    assert "1 (satu) dengan sumber, 0 (nol) dengan nilai yang dihitung, dan 1 (satu)" in isi


def test_the_report_counts_all_narratives(bahan: Bahan) -> None:
    (laporan,) = build(bahan, ("laporan-pemeriksaan",))
    assert "4 (empat) dari 6 (enam) kalimat fakta (66 persen)" in dump(laporan)


def test_a_draft_without_narrative_says_nothing_of_it(bahan: Bahan) -> None:
    (ranperda,) = build(bahan, ("ranperda",))
    assert "kalimat fakta" not in dump(ranperda)
    assert Kepastian.dari(bahan.dossier, ("bab-2-a",)).bukti is None
