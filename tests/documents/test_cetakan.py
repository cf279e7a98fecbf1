"""Each state of a text has its own marks; a draft is printed as ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.content.gaya import load_gaya
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.ir.nodes import Document, Signature
from generator.ir.printed import printed
from generator.ir.walk import walk
from generator.law.engine.amend import Amandemen
from generator.model.fakta import StatusFakta
from generator.model.tahap import (
    BerkasTahap,
    KeadaanTeks,
    Penetapan,
    Pengesahan,
    Pengundangan,
)
from generator.model.teks import Teks
from generator.proof.read_back import read_back
from generator.render.docx.package import write_proof
from generator.shipped import TEMPLATES

PASTI = StatusFakta.TERKONFIRMASI
PENUH = {
    "noreg": Teks("5-181/2026"),
    "penetapan": Penetapan(
        nomor=Teks("5"),
        tahun=Teks("2026"),
        tanggal=date(2026, 10, 1),
        nama=Teks("Budi Santoso"),
        status=PASTI,
    ),
    "pengundangan": Pengundangan(
        tanggal=date(2026, 10, 2),
        nama=Teks("Siti Aminah"),
        lembaran=Teks("7"),
        tambahan=Teks("71"),
        status=PASTI,
    ),
    "salinan": Pengesahan(jabatan=Teks("Kepala Biro Hukum"), nama=Teks("Agus Salim")),
    "tanda_tangan_elektronik": Teks("Balai Besar Sertifikasi Elektronik"),
    "paraf": (Teks("Kepala Biro Hukum"),),
}


def draft(bahan: Bahan, keadaan: KeadaanTeks | None, **isi: object) -> Document:
    tahap = None if keadaan is None else BerkasTahap(keadaan_teks=keadaan, **isi)
    dossier = bahan.dossier.model_copy(update={"tahap": tahap})
    (document,) = build(replace(bahan, dossier=dossier), ("ranperda",))
    return document


def lines(document: Document) -> list[str]:
    return [line.printed for line in printed(document)]


def test_a_draft_is_printed_as_without_a_road(bahan: Bahan) -> None:
    assert draft(bahan, KeadaanTeks.RANCANGAN) == draft(bahan, None)


@pytest.mark.parametrize("keadaan", [s for s in KeadaanTeks if not s.melewati_final])
def test_before_the_gate_nothing_is_numbered_and_offices_initial(
    bahan: Bahan, keadaan: KeadaanTeks
) -> None:
    text = "\n".join(lines(draft(bahan, keadaan, **PENUH)))
    assert "RANCANGAN\n" in text
    assert "NOMOR ... TAHUN ..." in text
    assert "BUDI" not in text
    assert "elektronik" not in draft(bahan, keadaan, **PENUH).meta.running
    assert "Paraf persetujuan" in text


def test_the_outcome_of_a_stage_says_so_on_every_page(bahan: Bahan) -> None:
    assert "Rancangan hasil fasilitasi" in draft(bahan, KeadaanTeks.FASILITASI).meta.running


@pytest.mark.parametrize("keadaan", [k for k in KeadaanTeks if not k.melewati_final])
def test_every_page_of_a_draft_has_room_for_the_initials(
    bahan: Bahan, keadaan: KeadaanTeks
) -> None:
    document = draft(bahan, keadaan, **PENUH)
    offices = [str(satu) for satu in PENUH["paraf"]]
    assert offices
    for office in offices:
        assert f"{office}: ...." in document.meta.running
    bare = draft(bahan, keadaan, **{**PENUH, "paraf": ()})
    assert "Paraf" not in bare.meta.running


def test_what_is_final_is_no_draft_and_has_no_number_yet(bahan: Bahan) -> None:
    text = "\n".join(lines(draft(bahan, KeadaanTeks.FINAL, **PENUH)))
    assert "RANCANGAN\n" not in text
    assert "NOMOR ... TAHUN ..." in text
    assert "Paraf" not in text


def test_what_is_enacted_has_number_day_and_name_and_no_gazette(bahan: Bahan) -> None:
    document = draft(bahan, KeadaanTeks.DITETAPKAN, **PENUH)
    text = "\n".join(lines(document))
    assert "NOMOR 5 TAHUN 2026" in text
    assert "pada tanggal 1 Oktober 2026" in text
    assert "BUDI SANTOSO" in text
    assert "SITI" not in text
    assert "LEMBARAN DAERAH PROVINSI CONTOH TAHUN ... NOMOR ..." in text
    assert document.meta.running == (
        "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang "
        "diterbitkan oleh Balai Besar Sertifikasi Elektronik"
    )
    assert "Rancangan" not in document.meta.title
    kertas = {**PENUH, "tanda_tangan_elektronik": Teks("")}
    running = draft(bahan, KeadaanTeks.DITETAPKAN, **kertas).meta.running
    assert running == "Peraturan Daerah Provinsi Contoh Nomor 5 Tahun 2026"


def test_what_is_promulgated_has_gazette_and_register_line(bahan: Bahan) -> None:
    text = "\n".join(lines(draft(bahan, KeadaanTeks.DIUNDANGKAN, **PENUH)))
    assert "LEMBARAN DAERAH PROVINSI CONTOH TAHUN 2026 NOMOR 7" in text
    assert "NOREG PERATURAN DAERAH PROVINSI CONTOH: (5-181/2026)" in text
    assert "TAMBAHAN LEMBARAN DAERAH PROVINSI CONTOH NOMOR 71" in text
    assert "SITI AMINAH" in text
    assert "ttd" not in text
    assert [n for n in ("NOMOR ...", "tanggal ...", "(...)") if n in text] == []


def test_a_copy_is_certified_and_bears_no_signature(bahan: Bahan) -> None:
    text = lines(draft(bahan, KeadaanTeks.SALINAN, **PENUH))
    assert text.index("SALINAN") < text.index("PERATURAN DAERAH PROVINSI CONTOH")
    assert sum("ttd" in line for line in text) >= 2
    assert any("Salinan sesuai dengan aslinya" in line for line in text)
    assert any("AGUS SALIM" in line for line in text)


def test_a_regulation_that_nobody_signed_is_declared_valid(bahan: Bahan) -> None:
    tetap = PENUH["penetapan"].model_copy(update={"dinyatakan_sah": True})
    text = lines(draft(bahan, KeadaanTeks.DIUNDANGKAN, **{**PENUH, "penetapan": tetap}))
    assert "Peraturan Daerah ini dinyatakan sah." in text


@pytest.mark.parametrize(
    "keadaan", [KeadaanTeks.HARMONISASI, KeadaanTeks.DIUNDANGKAN, KeadaanTeks.SALINAN]
)
def test_the_instructions_read_back_in_every_state(bahan: Bahan, keadaan: KeadaanTeks) -> None:
    assert isinstance(bahan.amandemen, Amandemen)
    gaya = load_gaya(TEMPLATES / "style/gaya.yaml")
    docx = write_proof(draft(bahan, keadaan, **PENUH), gaya)
    assert [str(d) for d in read_back(bahan.amandemen, docx, bahan.dossier.dasar)] == []


def test_a_field_for_signing_stands_where_an_enacted_text_is_signed_electronically(
    bahan: Bahan,
) -> None:
    document = draft(bahan, KeadaanTeks.DITETAPKAN, **PENUH)
    blocks = [b for b in walk(document.parts[0].blocks) if isinstance(b, Signature)]
    assert document.signing == next(b.id for b in blocks if b.role == "penetapan") != ""
    kertas = {**PENUH, "tanda_tangan_elektronik": Teks("")}
    assert draft(bahan, KeadaanTeks.DITETAPKAN, **kertas).signing == ""
    assert draft(bahan, KeadaanTeks.SALINAN, **PENUH).signing == ""
    assert draft(bahan, KeadaanTeks.RANCANGAN, **PENUH).signing == ""
