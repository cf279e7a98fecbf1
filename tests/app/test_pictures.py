"""Pictures of the author's own, from the line in a narrative to the words of both files."""

from __future__ import annotations

import io
import os
import re
import shutil
import zipfile
from pathlib import Path

import kencana
import pikepdf
import pytest
from PIL import Image, ImageDraw

from generator.app import pictures
from generator.app.cache import FolderCache
from generator.app.manifest import fingerprint
from generator.app.pictures import admitted
from generator.content.gaya import load_gaya
from generator.content.load import load_dossier
from generator.content.markdown import parse
from generator.diagnostics import Diagnostic, DraftingError, Severity
from generator.documents.bagian import Assembly
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.lebar_huruf import Huruf
from generator.documents.penomoran import nomori
from generator.ir.nodes import Bitmap, Document, Figure, Meta, Part
from generator.ir.walk import walk
from generator.model.dossier import Narasi
from generator.proof.parity import compare
from generator.render.docx.package import write_docx
from generator.render.fonts import drawn_in, fonts_of
from generator.render.pdf.book import write_pdf

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "content" / "dossier_kecil"
ALUR = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="80mm" height="30mm" viewBox="0 0 80 30">'
    '<rect x="1" y="1" width="50" height="20" fill="none" stroke="black"/>'
    '<text x="4" y="8" font-size="4" font-family="Arial">Sekretariat'
    '<tspan x="4" dy="6">Daerah</tspan></text></svg>'
)
NARASI = """
Susunannya pada [#gambar-alur]; ruangnya pada [#gambar-ruang].

![Satu kotak berisi nama Sekretariat Daerah](gambar/alur.svg "Alur *kerja*")
Sumber: Biro Organisasi.

![Foto meja pelayanan yang panjang](gambar/foto.jpg "Ruang pelayanan"){#gambar-ruang}

![Lambang merah bulat](gambar/lambang.png "Lambang")
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a small dossier with three pictures in its first narrative."""
    shutil.copytree(SMALL, tmp_path / "content")
    folder = tmp_path / "content" / "kecil"
    (folder / "gambar").mkdir()
    photo = Image.effect_noise((900, 600), 50).convert("RGB")
    photo.save(folder / "gambar/foto.jpg", quality=60)
    emblem = Image.new("RGBA", (200, 200), (0, 0, 0, 0))
    ImageDraw.Draw(emblem).ellipse((5, 5, 195, 195), fill="red")
    emblem.save(folder / "gambar/lambang.png")
    (folder / "gambar/alur.svg").write_text(ALUR)
    (folder / "narasi/bab-1-a.md").write_text(NARASI)
    return folder


def taken(folder: Path, tmp_path: Path, glyphs: object = None) -> dict[str, Bitmap | str]:
    dossier = load_dossier(folder.parent, folder.name)
    return dict(admitted(folder, dossier, FolderCache(tmp_path / "cache"), glyphs))


def faults(folder: Path, tmp_path: Path, glyphs: object = None) -> list[Diagnostic]:
    with pytest.raises(DraftingError) as caught:
        taken(folder, tmp_path, glyphs)
    return list(caught.value.diagnostics)


def test_every_picture_is_read_once_and_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = taken(folder, tmp_path)
    assert list(first) == ["gambar/alur.svg", "gambar/foto.jpg", "gambar/lambang.png"]
    monkeypatch.setattr(pictures, "confined", None)
    assert taken(folder, tmp_path) == first
    (folder / "gambar/alur.svg").write_text(ALUR.replace("Daerah", "Kota"))
    monkeypatch.undo()
    assert "Kota" in str(taken(folder, tmp_path)["gambar/alur.svg"])


def test_all_that_is_wrong_is_told_at_the_lines_that_place_it(folder: Path, tmp_path: Path) -> None:
    (folder / "gambar/alur.svg").write_text(ALUR.replace("<rect", "<script/><rect", 1))
    photo = folder / "gambar/foto.jpg"
    photo.write_bytes(photo.read_bytes()[:2000])
    found = faults(folder, tmp_path)
    assert [(d.code, d.span.line, d.span.col) for d in found] == [("P76", 4, 1), ("P77", 7, 1)]
    assert {Path(d.span.path).name for d in found} == {"bab-1-a.md"}
    assert all(d.severity is Severity.GALAT for d in found)


def test_a_picture_that_eats_memory_is_told_as_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "read_picture", eat)
    found = faults(folder, tmp_path)
    assert {d.code for d in found} == {"P74"}
    assert "melebihi batas waktu atau memori" in found[0].message


def eat(*_: object) -> None:
    raise MemoryError


def test_letters_that_the_house_cannot_print_are_told(folder: Path, tmp_path: Path) -> None:
    (folder / "gambar/alur.svg").write_text(ALUR.replace("Daerah", "ꦱꦸꦫ"))
    found = faults(folder, tmp_path, frozenset(range(256)))
    assert {d.code for d in found} == {"Y19"}
    assert found[0].span.line == 4


@pytest.mark.parametrize(("size", "code"), [(10_000_001, "P74"), (9_000_000, None)])
def test_a_file_is_weighed_before_it_is_opened(
    folder: Path, tmp_path: Path, size: int, code: str | None
) -> None:
    with (folder / "gambar/foto.jpg").open("r+b") as file:
        file.truncate(size)
    if code is None:
        load_dossier(folder.parent, folder.name)
        return
    (found,) = faults(folder, tmp_path)
    assert (found.code, found.span.line) == (code, 7)


def test_a_link_that_leads_out_is_refused(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "rahasia.png"
    shutil.move(folder / "gambar/lambang.png", secret)
    (folder / "gambar/lambang.png").symlink_to(secret)
    (found,) = faults(folder, tmp_path)
    assert found.code == "P72"


def test_a_pipe_is_not_waited_for(folder: Path, tmp_path: Path) -> None:
    (folder / "gambar/lambang.png").unlink()
    os.mkfifo(folder / "gambar/lambang.png")
    (found,) = faults(folder, tmp_path)
    assert found.code == "P71"


@pytest.fixture
def paper(folder: Path, tmp_path: Path) -> Document:
    """Return what a paper makes of the narrative."""
    dossier = load_dossier(folder.parent, folder.name)
    bahan = Bahan(
        dossier, kencana.amandemen(), "0", gambar=admitted(folder, dossier, FolderCache(tmp_path))
    )
    isi = Assembly(bahan, Templates(ROOT / "templates")).isi("bab-1-a")
    (part,) = nomori((Part("bab", "BAB", isi.blocks),), Huruf()).parts
    meta = Meta("Naskah", "uji", "Biro Hukum", (), "2026-11-23", "Konsep")
    return Document("kajian", meta, "naskah", (part,))


@pytest.mark.slow
def test_pictures_are_numbered_figures_and_both_files_say_the_same(
    paper: Document, tmp_path: Path
) -> None:
    figures = [b for b in walk(paper.parts[0].blocks) if isinstance(b, Figure)]
    assert [(f.label, f.id) for f in figures] == [
        ("Gambar 1", "gambar-alur"),
        ("Gambar 2", "gambar-ruang"),
        ("Gambar 3", "gambar-lambang"),
    ]
    gaya = load_gaya(ROOT / "templates" / "style" / "gaya.yaml")
    (drawn,) = drawn_in((paper,), fonts_of(gaya))
    pdf, docx = (
        write_pdf(drawn, gaya, FolderCache(tmp_path), None).data,
        write_docx(drawn, gaya, {}),
    )
    assert compare(drawn, pdf, docx) == ()
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        body = package.read("word/document.xml").decode()
        kinds = sorted(name.rpartition(".")[2] for name in package.namelist() if "media" in name)
    assert kinds == ["jpeg", "png", "png", "svg"]  # of the SVG there is a PNG too
    assert re.findall(r'<pic:cNvPr id="\d+" name="[^"]+" descr="([^"]+)"', body) == [
        figure.alt for figure in figures
    ]
    assert body.count("REF _Ref_gambar") == 2
    with pikepdf.open(io.BytesIO(pdf)) as book:
        bitmaps = [image for page in book.pages for image in page.get_images().values()]
        sizes = sorted((int(image.Width), int(image.Height)) for image in bitmaps)
    assert sizes == [(200, 200), (900, 600)]


def test_a_narrative_without_its_picture_is_our_fault_and_seen() -> None:
    blocks, found = parse('![Foto ruang](gambar/a.png "Ruang")', "bab-1-a.md")
    assert found == ()
    dossier = kencana.dossier()
    told = dossier.narasi["bab-1-a"]
    changed = Narasi(id=told.id, teks=told.teks, isi=blocks)
    bahan = Bahan(
        dossier.model_copy(update={"narasi": {"bab-1-a": changed}}), kencana.amandemen(), "0"
    )
    with pytest.raises(KeyError, match=r"gambar/a\.png"):
        Assembly(bahan, Templates(ROOT / "templates")).isi("bab-1-a")


def test_the_hash_on_every_page_knows_the_pictures(tmp_path: Path) -> None:
    home = kencana.copied(tmp_path)
    before = fingerprint(home.content, kencana.SLUG)
    (home.content / kencana.SLUG / "gambar").mkdir()
    Image.new("RGB", (9, 9)).save(home.content / kencana.SLUG / "gambar/a.png")
    assert fingerprint(home.content, kencana.SLUG) != before
    load_dossier(home.content, kencana.SLUG)
