"""A copy tells what it was printed from; whatever was changed since is found, with its line."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pikepdf
import pytest

from generator.app.paths import Home
from generator.app.unpack import unpack
from generator.app.verify import verify
from generator.cli.main import main
from generator.diagnostics import DraftingError
from generator.ir.printed import tidy
from generator.review.enclosed import carried_by_docx, carried_by_pdf
from generator.review.returned import read_returned
from tests.review.conftest import DOKUMEN, built

pytestmark = pytest.mark.slow


def edited(docx: bytes, old: str, new: str) -> bytes:
    """Return a DOCX in whose text ``old``, which stands there once, became ``new``."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as was, zipfile.ZipFile(out, "w") as now:
        for name in was.namelist():
            data = was.read(name)
            if name == "word/document.xml":
                assert data.count(old.encode()) == 1
                data = data.replace(old.encode(), new.encode())
            now.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize("name", DOKUMEN)
def test_the_record_holds_every_paragraph_of_the_docx_in_order(issued: Path, name: str) -> None:
    data = (issued / f"{name}.docx").read_bytes()
    record = carried_by_docx(data, name).record
    paragraphs = read_returned(data, name).paragraphs
    body = [p.new for p in paragraphs if p.new and not p.catatan]
    assert [x.printed for x in record.lines if x.printed and x.jenis != "catatan"] == body
    notes = [p.new for p in paragraphs if p.new and p.catatan]
    assert [tidy(x.text) for x in record.lines if x.jenis == "catatan"] == notes


@pytest.mark.parametrize("name", DOKUMEN)
def test_every_line_knows_the_place_it_was_written_at(
    packet: Home, issued: Path, name: str
) -> None:
    record = carried_by_docx((issued / f"{name}.docx").read_bytes(), name).record
    assert [line.printed for line in record.lines if not line.asal.path] == []
    folders = {line.asal.path.split("/")[0] for line in record.lines}
    assert folders <= {"content", "templates"}


def test_pdf_and_docx_carry_the_same_record(issued: Path) -> None:
    pdf = carried_by_pdf((issued / "ranperda.pdf").read_bytes()).record
    docx = carried_by_docx((issued / "ranperda.docx").read_bytes(), "").record
    assert pdf == docx
    assert pdf.origin.dosir == "kencana"


@pytest.mark.parametrize("suffix", ["pdf", "docx"])
def test_an_untouched_copy_is_the_file_that_was_built(
    packet: Home, issued: Path, suffix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--akar", str(packet.root), "verify", str(issued / f"ranperda.{suffix}")]) == 0
    assert "Sama persis" in (said := capsys.readouterr().out)
    assert "sumber di sini sama" in said


def test_one_word_changed_in_the_docx_is_told_with_the_line_of_its_source(
    packet: Home, issued: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "ranperda.docx"
    data = (issued / "ranperda.docx").read_bytes()
    copy.write_bytes(edited(data, "diubah sebagai berikut:", "diganti:"))
    (found,) = verify(packet, copy).found
    assert found.code == "R03"
    assert found.span.path.startswith("templates/ranperda/")
    assert "diganti:" in found.message


def test_a_page_drawn_anew_is_told_and_a_mark_on_it_is_not(
    packet: Home, issued: Path, tmp_path: Path
) -> None:
    noted, redrawn = tmp_path / "catatan.pdf", tmp_path / "digambar.pdf"
    with pikepdf.open(issued / "ranperda.pdf") as book:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Text,
            Rect=pikepdf.Array([50, 50, 70, 70]),
            Contents=pikepdf.String("Periksa kembali."),
        )
        book.pages[1].obj["/Annots"] = pikepdf.Array([book.make_indirect(note)])
        book.save(noted, linearize=True)
        book.pages[1].contents_add(b"q 1 0 0 1 0 0 cm Q")
        book.save(redrawn)
    assert verify(packet, noted).found == ()
    (found,) = verify(packet, redrawn).found
    assert (found.code, "halaman 2 " in found.message) == ("R03", True)


def test_a_file_of_another_maker_is_unknown(packet: Home, tmp_path: Path) -> None:
    book = pikepdf.new()
    book.add_blank_page()
    book.save(tmp_path / "lain.pdf")
    assert [d.code for d in verify(packet, tmp_path / "lain.pdf").found] == ["R01"]
    (tmp_path / "teks.txt").write_text("Pasal 1")
    with pytest.raises(DraftingError, match="R02"):
        verify(packet, tmp_path / "teks.txt")


def test_sources_changed_since_are_told(packet: Home, issued: Path, tmp_path: Path) -> None:
    home = Home(Path(shutil.copytree(packet.root, tmp_path / "kini")))
    path = home.content / "kencana/dossier.yaml"
    path.write_text(f"{path.read_text('utf-8')}# disunting\n", "utf-8")
    assert "sumber di sini sudah lain" in verify(home, issued / "ranperda.pdf").said[-1]


def test_what_is_unpacked_builds_the_same_bytes(issued: Path, tmp_path: Path) -> None:
    unpack(issued / "keterangan.pdf", tmp_path)
    again = built(Home(tmp_path))
    for file in sorted(path for path in issued.rglob("*") if path.is_file()):
        name = file.relative_to(issued)
        assert (again / name).read_bytes() == file.read_bytes(), name


def test_nothing_is_unpacked_over_another_file(issued: Path, tmp_path: Path) -> None:
    (path := tmp_path / "content/kencana/dossier.yaml").parent.mkdir(parents=True)
    path.write_text("judul: lain\n")
    with pytest.raises(DraftingError, match="R05"):
        unpack(issued / "ranperda.pdf", tmp_path)
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == [path]


def test_a_docx_has_no_sources_to_unpack(issued: Path, tmp_path: Path) -> None:
    with pytest.raises(DraftingError, match="R04"):
        unpack(issued / "ranperda.docx", tmp_path)


def test_what_receive_does_not_read_of_a_page_drawn_anew_is_said(
    packet: Home, issued: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "ranperda.pdf"
    with pikepdf.open(issued / "ranperda.pdf") as book:
        book.pages[1].contents_add(b"q 1 0 0 1 0 0 cm Q")
        book.save(copy)
    assert main(["--akar", str(packet.root), "receive", str(copy)]) == 0
    assert "[R12] Isi halaman 2 PDF ini tidak seperti saat dicetak" in capsys.readouterr().err
