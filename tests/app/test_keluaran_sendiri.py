"""What we print comes back: a law is read as the law that it is, other documents are named."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from generator.app.cache import FolderCache
from generator.app.import_law import import_file
from generator.content.gaya import load_gaya
from generator.diagnostics import DraftingError
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.picture_store import MemoryStore
from generator.documents.registry import DOCUMENTS
from generator.ir.identify import anchored
from generator.ir.nodes import Document
from generator.law.engine.consolidate import consolidate
from generator.model.satuan import Peraturan, Satuan
from generator.render.docx.package import write_docx
from generator.render.pdf.book import write_pdf
from generator.render.text import text
from generator.shipped import TEMPLATES
from tests import kencana

BAGAN = "BAGAN SUSUNAN PERANGKAT DAERAH PROVINSI NUSA KENCANA"
JUDUL = (
    "PERATURAN DAERAH PROVINSI NUSA KENCANA NOMOR 4 TAHUN 2017 TENTANG PEMBENTUKAN DAN SUSUNAN"
    " PERANGKAT DAERAH PROVINSI NUSA KENCANA"
)


@cache
def printed(name: str) -> Document:
    store = MemoryStore()
    bahan = Bahan(kencana.dossier(), kencana.amandemen(), "0", kencana.analisis(), store)
    return anchored(DOCUMENTS[name](bahan, Templates(TEMPLATES)))


def as_text(path: Path, name: str) -> None:
    path.write_text(text(printed(name).parts), encoding="utf-8")


def as_docx(path: Path, name: str) -> None:
    path.write_bytes(write_docx(printed(name), load_gaya(TEMPLATES / "style" / "gaya.yaml"), {}))


def as_pdf(path: Path, name: str) -> None:
    cache = FolderCache(path.parent / "cache")
    path.write_bytes(
        write_pdf(printed(name), load_gaya(TEMPLATES / "style" / "gaya.yaml"), cache, None).data
    )


WAYS = pytest.mark.parametrize(
    ("suffix", "write"), [("txt", as_text), ("docx", as_docx), ("pdf", as_pdf)]
)
Write = Callable[[Path, str], None]


@WAYS
def test_the_consolidated_text_is_the_law_that_the_amendment_makes(
    tmp_path: Path, suffix: str, write: Write
) -> None:
    path = tmp_path / f"konsolidasi.{suffix}"
    write(path, "naskah-konsolidasi")
    law, findings = import_file(path)
    assert law.judul == JUDUL
    assert units(law.batang_tubuh) == units(kencana.amandemen().hasil)
    assert [annex.judul for annex in law.lampiran] == [BAGAN]
    left = [d.message for d in findings if d.code == "H91"]
    assert (
        "Keterangan naskah konsolidasi, dilewati: “[Diubah dengan Pasal I angka 1 Rancangan.]”."
        in left
    )
    assert any(message.startswith("Ketentuan Pasal II Rancangan") for message in left)


@WAYS
def test_the_printed_draft_is_an_amendment_that_makes_the_same_law(
    tmp_path: Path, suffix: str, write: Write
) -> None:
    path = tmp_path / f"ranperda.{suffix}"
    write(path, "ranperda")
    draft, findings = import_file(path)
    assert draft.judul.startswith(
        "PERATURAN DAERAH PROVINSI NUSA KENCANA NOMOR ... TAHUN ... TENTANG PERUBAHAN ATAS"
    )
    closing = " ".join(draft.penutup.split("\n"))
    assert closing.count("tanggal ...") == 2 and closing.count("KENCANA, ...") == 2
    assert [d.message for d in findings if d.code == "H90" and "penyambung" in d.message] == []
    body = consolidate(Peraturan(JUDUL, batang_tubuh=kencana.amandemen().dasar), [draft])
    assert units(body.hasil.batang_tubuh) == units(kencana.amandemen().hasil)


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("keterangan", "keterangan"),
        ("matriks-persandingan", "matriks persandingan"),
        ("matriks-keterkaitan", "matriks keterkaitan"),
        ("laporan-pemeriksaan", "laporan pemeriksaan"),
    ],
)
@WAYS
def test_a_document_that_is_no_regulation_is_named(
    tmp_path: Path, suffix: str, write: Write, name: str, called: str
) -> None:
    path = tmp_path / f"{name}.{suffix}"
    write(path, name)
    with pytest.raises(DraftingError) as caught:
        import_file(path)
    assert [(d.code, d.message) for d in caught.value.diagnostics] == [
        ("H88", f"Berkas ini {called}, bukan peraturan atau rancangannya.")
    ]


def test_a_paper_is_named_though_a_draft_is_its_annex(tmp_path: Path) -> None:
    path = tmp_path / "naskah-akademik.docx"
    as_docx(path, "naskah-akademik")
    with pytest.raises(DraftingError, match=r"H88.* naskah akademik,"):
        import_file(path)


@pytest.mark.parametrize(
    "kepala",
    (
        "BERLAKU SEJAK PERATURAN DAERAH PERUBAHAN DIUNDANGKAN SAMPAI DENGAN",
        "BERLAKU SEJAK RANCANGAN DIUNDANGKAN SAMPAI DENGAN SEBELUM",  # as files were until 2026
    ),
)
def test_of_a_law_printed_as_of_two_days_the_last_one_is_read(tmp_path: Path, kepala: str) -> None:
    path = tmp_path / "konsolidasi.txt"
    title = ["PERATURAN DAERAH KOTA CONTOH", "NOMOR 3 TAHUN 2019", "TENTANG", "TAMAN"]
    path.write_text(
        "\n".join(
            [
                *("NASKAH KONSOLIDASI", *title, "Angka Satuan Perubahan", *title),
                "[Pembukaan belum diperoleh.]",
                kepala,
                "TANGGAL 1 JANUARI 2028",
                *("BAB I", "KETENTUAN UMUM", "Pasal 1", "Taman dibuka."),
                "BERLAKU SEJAK TANGGAL 1 JANUARI 2028",
                *("BAB I", "KETENTUAN UMUM", "Pasal 1", "Taman ditutup."),
            ]
        )
    )
    law, findings = import_file(path)
    assert law.judul == " ".join(title)
    assert [unit.kalimat for unit in law.batang_tubuh.walk() if unit.kalimat] == ["Taman ditutup."]
    said = [d.message for d in findings if d.message.startswith("Berkas memuat 2 naskah")]
    assert len(said) == 1
    assert said[0].endswith("yang dibaca: “BERLAKU SEJAK TANGGAL 1 JANUARI 2028”.")


def units(law: Satuan) -> list[tuple[str, str, str, str]]:
    """Return every unit with its words; a repealed Pasal has none."""
    return [
        (s.jenis.value, s.nomor, s.judul, s.kalimat)
        for s in law.walk()
        if not s.dihapus and s.jenis.value != "batang tubuh"
    ]
