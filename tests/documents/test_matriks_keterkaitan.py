"""The matrix of the thread: rows in both directions, links that lead somewhere, gaps that show."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from dosir_contoh import bahan_dari

from generator.benang.keterkaitan import link_thread
from generator.content.gaya import load_gaya
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.ir.dump import dump, plain
from generator.ir.nodes import Document, Paragraph, Ref, Table
from generator.ir.walk import Rewriter, walk
from generator.lint.daftar import PER_KODE
from generator.lint.naskah import Bagian, Hit, Petikan
from generator.lint.pemeriksaan import Pelanggaran
from generator.model.bilangan import bilangan
from generator.model.dossier import Dossier
from generator.proof.parity import compare
from generator.render.docx.package import write_docx
from generator.render.pdf.book import write_pdf

GAYA = Path(__file__).parents[2] / "templates" / "style" / "gaya.yaml"


@pytest.fixture(scope="module")
def matriks(bahan: Bahan) -> Document:
    (document,) = build(bahan, ("matriks-keterkaitan",))
    return document


def rujukan(document: Document) -> list[str]:
    semua: list[str] = []

    def catat(inline):
        if isinstance(inline, Ref):
            semua.append(inline.target)
        return (inline,)

    Rewriter(inline=catat).parts(document.parts)
    return semua


def pengenal(document: Document) -> set[str]:
    blok = (b for part in document.parts for b in walk(part.blocks))
    return {id_ for b in blok if (id_ := getattr(b, "id", ""))}


def kata(document: Document, id_: str) -> str:
    """Return the words of a table, cell by cell."""
    semua = (b for part in document.parts for b in walk(part.blocks))
    tabel = next(b for b in semua if isinstance(b, Table) and b.id == id_)
    sel = [p for b in walk((tabel,)) if isinstance(b, Paragraph) for p in (plain(b.children),)]
    return " | ".join(sel).replace("\u00a0", " ")


def dengan_operasi(dossier: Dossier, n: int, **isi: object) -> Dossier:
    operasi = list(dossier.perubahan.operasi)
    operasi[n] = operasi[n].model_copy(update=isi)
    berkas = dossier.perubahan.model_copy(update={"operasi": tuple(operasi)})
    return dossier.model_copy(update={"perubahan": berkas})


def test_every_link_leads_to_a_row(matriks: Document) -> None:
    assert set(rujukan(matriks)) <= pengenal(matriks)
    assert {"temuan-t01", "angka-3-1", "menimbang-b", "perkada-pk01"} <= set(rujukan(matriks))


def test_a_deleted_unit_is_explained_as_the_draft_does(matriks: Document) -> None:
    assert "Pasal 3 ayat (2) | Diatur dalam Pasal 3A. | Dihapus." in kata(
        matriks, "tabel-per-satuan"
    )


def test_the_way_there_and_the_way_back_are_as_long(matriks: Document) -> None:
    """Each finding names its units; each unit names its finding."""
    maju = kata(matriks, "tabel-per-temuan").count("Pasal 3A")
    mundur = kata(matriks, "tabel-per-satuan").count("Pasal 3A | Menetapkan garis")
    assert maju == mundur == 1


def test_a_thread_without_gaps_says_so(bahan: Bahan) -> None:
    dump_ = dump(build(bahan, ("matriks-keterkaitan",))[0]).replace("~", " ")
    assert "Norma tanpa temuan\n" in dump_
    assert "Pemeriksaan keterkaitan menemukan 6 (enam) celah." in dump_
    assert kata(build(bahan, ("matriks-keterkaitan",))[0], "tabel-celah").startswith(
        "Yang diperiksa | Yang ditemukan | Norma tanpa temuan | Tidak ada | "
    )


def test_a_norm_without_a_finding_is_named(dossier: Dossier) -> None:
    (document,) = build(bahan_dari(dengan_operasi(dossier, 1, karena=())), ("matriks-keterkaitan",))
    assert (
        "Norma tanpa temuan | perubahan Pasal 2 huruf b: sisip Pasal 2 huruf b tidak berpangkal"
        in kata(document, "tabel-celah")
    )


@pytest.mark.slow
def test_links_work_in_pdf_and_docx(matriks: Document) -> None:
    gaya = load_gaya(GAYA)

    class Memory(dict[str, bytes]):
        put = dict.__setitem__

    pdf = write_pdf(matriks, gaya, Memory(), None)
    docx = write_docx(matriks, gaya, pdf.pages)
    assert compare(matriks, pdf.data, docx) == ()
    with pikepdf.open(io.BytesIO(pdf.data)) as book:
        nama = {str(n) for n in book.Root.Names.Dests.Names.as_list()[::2]}
        tuju = [str(a.Dest) for page in book.pages for a in page.obj.get("/Annots", ())]
    assert sorted(set(tuju)) == sorted(set(rujukan(matriks)))
    assert set(tuju) <= nama
    with zipfile.ZipFile(io.BytesIO(docx)) as paket:
        isi = paket.read("word/document.xml").decode()
    jangkar = re.findall(r'<w:hyperlink w:anchor="([^"]+)"', isi)
    assert len(jangkar) == len(rujukan(matriks))
    assert set(jangkar) <= set(re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', isi))


def test_what_other_checks_of_the_thread_found_is_a_gap_too(bahan: Bahan) -> None:
    """N12 is no kind of gap of its own; the sentence counts it all the same, waived or not."""
    asal = Petikan(Bagian.DOSIR, "perubahan Pasal 3", "Pasal 3")
    semua = tuple(
        Pelanggaran(PER_KODE["N12"], Hit(asal, f"temuan T{n:02d} tidak melandasi"))
        for n in range(1, 8)
    )
    awal = len(link_thread(bahan.dossier, bahan.amandemen).celah)
    ditemukan = replace(bahan, pemeriksaan=replace(bahan.pemeriksaan, pelanggaran=semua))
    (document,) = build(ditemukan, ("matriks-keterkaitan",))
    assert f"Pemeriksaan keterkaitan menemukan {bilangan(awal + 7)} celah." in dump(document)
    isi = kata(document, "tabel-celah")
    assert "Setiap ketentuan rancangan mempunyai alas dalam Menimbang (N12)" in isi
    assert "temuan T05 tidak melandasi" in isi and "temuan T06" not in isi
    assert "2 (dua) lagi dimuat dalam laporan pemeriksaan" in isi
