"""The abstract: what JDIH prints of a regulation, from the draft's own data and its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import kencana
import pytest
from dosir_contoh import bahan_dari

from generator.content.load import load_dossier
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.ir.nodes import Document
from generator.ir.printed import printed
from generator.model.jdih import DataJdih
from generator.model.teks import Teks
from generator.shipped import CONTENT

MACAM = Path(__file__).parents[1] / "macam" / "content"


def lembar(document: Document) -> Mapping[str, int]:
    """Lay out like a printer who needs nine pages, two for the explanation, one an annex."""
    panjang = {"ranperda": 6, "penjelasan": 2}
    return {part.id: panjang.get(part.id, 1) for part in document.parts}


def baris(bahan: Bahan) -> list[str]:
    (document,) = build(bahan, ("abstrak",))
    return [line.printed for line in printed(document)]


def diundangkan(bahan: Bahan) -> Bahan:
    data = DataJdih(
        subjek=(Teks("Perangkat Daerah"), Teks("Susunan")),
        nomor=Teks("9"),
        tanggal_penetapan=date(2026, 12, 21),
        tanggal_pengundangan=date(2026, 12, 23),
        lembaran=Teks("11"),
    )
    identitas = bahan.dossier.identitas.model_copy(update={"jdih": data})
    return replace(bahan, dossier=bahan.dossier.model_copy(update={"identitas": identitas}))


def test_the_head_tells_subject_year_number_gazette_and_pages(bahan: Bahan) -> None:
    kepala = baris(replace(diundangkan(bahan), ukur=lembar))[:3]
    jumlah = 9 if any("Lampiran:" in b for b in baris(replace(bahan, ukur=lembar))) else 8
    assert kepala == [
        "PERANGKAT DAERAH - SUSUNAN",
        "2026",
        f"PERDA NO. 9, LD 2026/NO. 11, {jumlah} HLM.",
    ]


def test_before_promulgation_each_open_word_is_dots_as_in_the_draft(bahan: Bahan) -> None:
    semua = baris(bahan)
    assert semua[:3] == ["...", "...", "PERDA NO. ..., LD .../NO. ..., ... HLM."]
    assert any(satu.endswith("Penjelasan: ... hlm.") for satu in semua)
    assert not any("belum" in satu.lower() for satu in semua[:3])


def test_a_perda_about_units_of_the_region_names_who_must_approve_it() -> None:
    teks = "\n".join(baris(bahan_dari(kencana.dossier())))
    assert "berlaku setelah mendapat persetujuan Menteri (Pasal 212 ayat (2)" in teks
    lain = bahan_dari(load_dossier(MACAM, "pasar", shipped=CONTENT))
    assert "setelah mendapat persetujuan" not in "\n".join(baris(lain))


def test_it_names_every_unit_that_is_changed_by_its_verb(bahan: Bahan) -> None:
    teks = "\n".join(baris(replace(bahan, ukur=lembar)))
    for satu in bahan.amandemen.operasi:
        if satu.tindakan == "hapus":
            assert str(satu.alamat.akhir) in teks.rpartition("dihapus")[0].rpartition(";")[2]


@pytest.mark.parametrize("slug", sorted(p.name for p in MACAM.iterdir() if p.name[0] != "_"))
def test_every_kind_of_draft_has_one(slug: str) -> None:
    satu = bahan_dari(load_dossier(MACAM, slug, shipped=CONTENT))
    teks = "\n".join(baris(replace(satu, ukur=lembar)))
    assert "ABSTRAK" in teks
    assert "CATATAN" in teks
    assert "mulai berlaku" in teks
