"""How many factual sentences show their ground is told by the report, and by no paper."""

from __future__ import annotations

from dataclasses import replace

import kencana
import pytest

from generator.content.markdown import parse
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.documents.kepastian import Kepastian
from generator.ir.dump import dump

ISI = "Pegawai berjumlah 412 orang.[@rahmat-2015] Dinas berjumlah 20 unit. Hal itu belum diketahui."


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    asal = kencana.dossier()
    kosong = {k: n.model_copy(update={"isi": ()}) for k, n in asal.narasi.items()}
    for nama in ("keterangan-kondisi", "bab-1-a"):
        blok, _ = parse(ISI, f"narasi/{nama}.md")
        kosong[nama] = asal.narasi[nama].model_copy(update={"isi": blok})
    dossier = asal.model_copy(update={"narasi": kosong})
    return Bahan(dossier, kencana.amandemen(), "0", kencana.analisis())


@pytest.mark.parametrize("nama", ("keterangan", "naskah-akademik", "ranperda"))
def test_no_paper_counts_its_own_merit_or_speaks_of_its_maker(bahan: Bahan, nama: str) -> None:
    (naskah,) = build(bahan, (nama,))
    assert "kalimat fakta" not in dump(naskah)
    assert "hilang dengan sendirinya" not in dump(naskah)


def test_the_star_is_explained_only_where_a_source_bears_it(bahan: Bahan) -> None:
    arti = "Tanda * pada sebutan sumber"
    (berbintang,) = build(bahan, ("keterangan",))
    assert "\u00a0*" in dump(berbintang).replace("~*", "\u00a0*")
    assert arti in dump(berbintang)
    kosong = {k: n.model_copy(update={"isi": ()}) for k, n in bahan.dossier.narasi.items()}
    dossier = bahan.dossier.model_copy(update={"narasi": kosong})
    (tanpa,) = build(replace(bahan, dossier=dossier), ("keterangan",))
    assert "~*" not in dump(tanpa)
    assert arti not in dump(tanpa)


def test_the_report_counts_all_narratives(bahan: Bahan) -> None:
    (laporan,) = build(bahan, ("laporan-pemeriksaan",))
    assert "4 (empat) dari 6 (enam) kalimat fakta (66 persen)" in dump(laporan)


def test_a_draft_without_narrative_says_nothing_of_it(bahan: Bahan) -> None:
    assert Kepastian.dari(bahan.dossier, ("bab-2-a",)).bukti is None
