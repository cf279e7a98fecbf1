"""What we print comes back: the consolidated text of a dossier is read as the law that it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from generator.app.cache import FolderCache
from generator.app.import_law import import_file
from generator.content.gaya import load_gaya
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.konsolidasi import konsolidasi
from generator.documents.picture_store import MemoryStore
from generator.ir.identify import anchored
from generator.ir.nodes import Document
from generator.model.satuan import Satuan
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
def printed() -> Document:
    bahan = Bahan(kencana.dossier(), kencana.amandemen(), "0", kencana.analisis(), MemoryStore())
    return anchored(konsolidasi(bahan, Templates(TEMPLATES)))


def as_text(path: Path) -> None:
    path.write_text(text(printed().parts), encoding="utf-8")


def as_docx(path: Path) -> None:
    path.write_bytes(write_docx(printed(), load_gaya(TEMPLATES / "style" / "gaya.yaml"), {}))


def as_pdf(path: Path) -> None:
    cache = FolderCache(path.parent / "cache")
    path.write_bytes(
        write_pdf(printed(), load_gaya(TEMPLATES / "style" / "gaya.yaml"), cache, None).data
    )


@pytest.mark.parametrize(
    ("suffix", "write"), [("txt", as_text), ("docx", as_docx), ("pdf", as_pdf)]
)
def test_the_consolidated_text_is_the_law_that_the_amendment_makes(
    tmp_path: Path, suffix: str, write: Callable[[Path], None]
) -> None:
    path = tmp_path / f"konsolidasi.{suffix}"
    write(path)
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


def units(law: Satuan) -> list[tuple[str, str, str, str]]:
    """Return every unit with its words; a repealed Pasal has none."""
    return [
        (s.jenis.value, s.nomor, s.judul, s.kalimat)
        for s in law.walk()
        if not s.dihapus and s.jenis.value != "batang tubuh"
    ]
