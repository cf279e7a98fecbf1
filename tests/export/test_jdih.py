"""The JDIH record: sixteen fields, never an empty one, and a schema that says so."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import kencana
import pytest
from jsonschema import Draft202012Validator

from generator.app.jdih import still_open
from generator.content.gaya import load_gaya
from generator.export.jdih import FEED, feed, feed_schema, record, schema, schema_texts
from generator.model.dossier import Dossier
from generator.model.jdih import DataJdih, GayaJdih
from generator.model.metadata_jdih import (
    Halaman,
    LampiranCatatan,
    Metadata,
    filled,
    lacking,
    metadata,
)
from generator.model.teks import Teks
from generator.shipped import TEMPLATES

SKEMA = Path(__file__).parents[2] / "docs" / "skema"
LEMBAR = Halaman(12, 3, 1)
BERKAS = (LampiranCatatan("ranperda.pdf", "ab" * 32), LampiranCatatan("abstrak.pdf", "cd" * 32))
DIUNDANGKAN = DataJdih(
    subjek=(Teks("PERANGKAT DAERAH"), Teks("SUSUNAN")),
    bidang_hukum=Teks("Hukum Administrasi Negara"),
    nomor=Teks("9"),
    tanggal_penetapan=date(2026, 12, 21),
    tanggal_pengundangan=date(2026, 12, 23),
    lembaran=Teks("11"),
    tambahan=Teks("84"),
)


def dengan(data: DataJdih | None, dossier: Dossier | None = None) -> Dossier:
    dossier = dossier or kencana.dossier()
    identitas = dossier.identitas.model_copy(update={"jdih": data})
    return dossier.model_copy(update={"identitas": identitas})


def catatan(data: DataJdih | None) -> Metadata:
    return metadata(dengan(data), GayaJdih(), LEMBAR, BERKAS)


def faults(isi: object, skema: dict[str, object]) -> list[str]:
    Draft202012Validator.check_schema(skema)
    found = Draft202012Validator(skema).iter_errors(isi)
    return sorted(".".join(map(str, e.absolute_path)) for e in found)


def test_what_is_not_known_yet_reads_belum_and_is_named() -> None:
    isi = catatan(None)
    assert isi.nomor_peraturan == isi.tanggal_penetapan == "belum"
    assert isi.sumber == "LD Provinsi Nusa Kencana belum (belum), TLD (belum): 12 hlm."
    assert [kunci for kunci, _, _ in lacking(isi)] == [
        "nomor_peraturan",
        "tanggal_penetapan",
        "tanggal_pengundangan",
        "sumber",
        "subjek",
        "status",
        "bidang_hukum",
    ]
    assert faults(record(isi), schema()) == []


def test_the_final_schema_refuses_exactly_the_fields_that_are_open() -> None:
    isi = catatan(None)
    assert {at.partition(".")[0] for at in faults(record(isi), schema(final=True))} == {
        kunci for kunci, _, _ in lacking(isi)
    }


def test_a_promulgated_regulation_has_all_sixteen() -> None:
    isi = catatan(DIUNDANGKAN)
    assert lacking(isi) == ()
    assert faults(record(isi), schema(final=True)) == []
    assert isi.judul.startswith("Peraturan Daerah Provinsi Nusa Kencana Nomor 9 Tahun 2026 tentang")
    assert isi.sumber == "LD Provinsi Nusa Kencana 2026 (11), TLD (84): 12 hlm."
    assert isi.status == "Belum Berlaku" if kencana.dossier().saat_berlaku.setelah else "Berlaku"
    assert [(h.tindakan, h.kunci) for h in isi.hubungan] == [
        ("mengubah", str(kencana.dossier().terdahulu))
    ]


def test_without_a_built_file_the_attachments_are_lacking() -> None:
    isi = metadata(dengan(DIUNDANGKAN), GayaJdih(), LEMBAR)
    assert [kunci for kunci, _, _ in lacking(isi)] == ["lampiran"]
    assert faults(record(isi), schema(final=True)) == ["lampiran"]


def test_without_a_layout_nobody_tells_the_pages() -> None:
    isi = metadata(dengan(DIUNDANGKAN), GayaJdih(), None, BERKAS)
    assert isi.sumber.endswith(": belum hlm.")
    assert [kunci for kunci, _, _ in lacking(isi)] == ["sumber"]


def test_the_feed_is_an_array_of_strings_and_maps_one_to_one() -> None:
    dossier = dengan(DIUNDANGKAN)
    isi = catatan(DIUNDANGKAN)
    (satu,) = umpan = feed(isi, dossier)
    assert tuple(satu) == FEED
    assert all(isinstance(value, str) and value for value in satu.values())
    assert faults(umpan, feed_schema()) == []
    assert satu["tanggal_pengundangan"] == "2026-12-23"
    assert satu["tahun_pengundangan"] == "2026"
    assert (satu["noPeraturan"], satu["judul"]) == (isi.nomor_peraturan, isi.judul)
    assert (satu["isbn"], satu["operasi"], satu["display"]) == ("-", "4", "1")


@pytest.mark.parametrize(
    ("pola", "isi"),
    [
        ("{nama} ({jenis})", "Nusa Kencana (Provinsi)"),
        ("{nama}. {jenis}", "Nusa Kencana. Provinsi"),
        ("{bagian} Hukum Sekretariat Daerah {sebutan}", None),
    ],
)
def test_the_house_style_fills_in_the_region(pola: str, isi: str | None) -> None:
    daerah = kencana.dossier().identitas.daerah
    isi = isi or f"Biro Hukum Sekretariat Daerah {daerah.sebutan}"
    assert filled(Teks(pola), daerah) == isi


def test_the_dossier_has_the_last_word_over_the_house_style() -> None:
    data = DataJdih(teu=Teks("Banten (Provinsi)"), lokasi=Teks("Perpustakaan Hukum"))
    gaya = GayaJdih(bidang_hukum=Teks("Hukum Tata Negara"))
    isi = metadata(dengan(data), gaya, LEMBAR, BERKAS)
    assert (isi.teu_badan, isi.lokasi) == ("Banten (Provinsi)", "Perpustakaan Hukum")
    assert isi.bidang_hukum == "Hukum Tata Negara"


def test_the_committed_schemas_are_those_of_the_program() -> None:
    for nama, teks in schema_texts().items():
        if os.environ.get("PERBARUI"):
            (SKEMA / nama).write_text(teks, encoding="utf-8")
        assert (SKEMA / nama).read_text("utf-8") == teks, nama
    assert {berkas.name for berkas in SKEMA.iterdir()} == set(schema_texts())
    assert json.loads(schema_texts()["jdih.schema.json"])["$schema"].endswith("2020-12/schema")


def test_a_final_abstract_is_refused_by_the_names_of_its_open_fields() -> None:
    gaya = load_gaya(TEMPLATES / "style" / "gaya.yaml")
    ada = [(d.code, d.message) for d in still_open(kencana.dossier(), gaya)]
    assert {kode for kode, _ in ada} == {"S177"}
    assert any("“Nomor Peraturan” belum terisi" in pesan for _, pesan in ada)
    assert any("“Subjek” belum terisi" in pesan for _, pesan in ada)
    assert not any("Lampiran" in pesan for _, pesan in ada)
