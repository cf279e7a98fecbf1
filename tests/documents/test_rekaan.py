"""An invented region: said on every page, the first page, each table; never a real name."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.final import unconfirmed
from generator.content.check_rekaan import real_regions
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.ir.dump import plain
from generator.ir.nodes import Document, Figure, Paragraph, Table
from generator.ir.walk import walk
from generator.model.dossier import DOKUMEN
from tests import kencana

TEMPLATES = (Path(__file__).parents[2] / "templates",)
REKAAN = "Daerah dan data rekaan"


def dibuat(nama: str, *, rekaan: bool) -> Document:
    dossier = kencana.dossier()
    daerah = dossier.identitas.daerah.model_copy(update={"rekaan": rekaan})
    identitas = dossier.identitas.model_copy(update={"daerah": daerah})
    dossier = dossier.model_copy(update={"identitas": identitas})
    bahan = Bahan(dossier, kencana.amandemen(), "0", kencana.analisis())
    (document,) = build(bahan, [nama], TEMPLATES)
    return document


@pytest.mark.parametrize("nama", DOKUMEN)
def test_every_document_of_an_invented_region_says_so(nama: str) -> None:
    document = dibuat(nama, rekaan=True)
    pertama = document.parts[0].blocks[0]
    assert isinstance(pertama, Paragraph)
    assert plain(pertama.children) == REKAAN.upper()
    assert document.meta.running.startswith(f"{REKAAN} | ")
    blok = [b for part in document.parts for b in walk(part.blocks)]
    data = [b for b in blok if isinstance(b, Table | Figure)]
    assert data or nama in ("ranperda", "naskah-konsolidasi", "keterangan")
    assert all(plain(b.source).endswith(f"{REKAAN}.") for b in data)


def test_a_real_region_says_nothing_of_the_kind() -> None:
    document = dibuat("naskah-akademik", rekaan=False)
    blok = [b for part in document.parts for b in walk(part.blocks)]
    assert not [b for b in blok if isinstance(b, Table | Figure) and REKAAN in plain(b.source)]
    assert REKAAN not in document.meta.running


def test_an_invented_region_is_never_final() -> None:
    assert kencana.dossier().identitas.daerah.rekaan
    assert next(d.code for d in unconfirmed(kencana.dossier())) == "S72"


def test_the_names_that_are_taken() -> None:
    nama = real_regions()
    assert {"banten", "papua pegunungan", "daerah istimewa yogyakarta"} <= nama["provinsi"]
    assert {"kulon progo", "tojo una una"} <= nama["kabupaten"]
    assert {"tangerang selatan", "baubau"} <= nama["kota"]
    assert "nusa kencana" not in nama["provinsi"]
    assert [len(nama[k]) for k in ("provinsi", "kabupaten", "kota")] >= [38, 416, 98]
