"""The pages that changed since a PDF was sent, with bars in their margin, behind a map of pages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from generator.app.audit import audit_files
from generator.app.delta import Delta, delta
from generator.app.paths import Home
from generator.cli.main import main
from generator.diagnostics import DraftingError
from generator.proof.transcript import transcript
from tests import kencana
from tests.review.conftest import built
from tests.review.test_receive import NEW, OLD

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def project(packet: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return the project built again: a consideration changed, a legal basis is gone."""
    home = Home(Path(shutil.copytree(packet.root, tmp_path_factory.mktemp("delta") / "proyek")))
    folder = home.content / kencana.SLUG
    path = folder / "konsiderans.yaml"
    path.write_text(path.read_text("utf-8").replace(OLD, NEW, 1), "utf-8")
    path = folder / "dossier.yaml"
    path.write_text(path.read_text("utf-8").partition("dokumen:")[0] + "dokumen:\n  - ranperda\n")
    built(home)
    return home


@pytest.fixture(scope="module")
def sent(packet: Home) -> Path:
    """Return the PDF that was sent."""
    return packet.build / kencana.SLUG / "ranperda.pdf"


@pytest.fixture(scope="module")
def made(project: Home, sent: Path) -> Delta:
    """Return the pages that changed."""
    return delta(project, kencana.SLUG, sent)


def words(data: bytes) -> list[str]:
    """Return the words of each page."""
    book = pypdfium2.PdfDocument(data)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in book]


def test_only_the_changed_page_is_there_as_it_was_printed(project: Home, made: Delta) -> None:
    whole = words((project.build / kencana.SLUG / "ranperda.pdf").read_bytes())
    front, page = words(made.data)
    assert page == next(text for text in whole if NEW in text)
    assert f"memuat 1 dari {len(whole)} halaman ranperda" in front
    assert "Menimbang huruf a diubah" in front


def test_the_map_has_every_page_of_both(sent: Path, made: Delta) -> None:
    front = words(made.data)[0]
    with pikepdf.open(sent) as book:
        last = book.pages[-1].label
    assert f"2–{last} 2–{last} tetap" in front


def test_a_bar_stands_beside_the_changed_lines_alone(made: Delta) -> None:
    with pikepdf.Pdf.open(__import__("io").BytesIO(made.data)) as book:
        streams = [page.Contents for page in book.pages]
        drawn = [
            b"".join(s.read_bytes() for s in c) if isinstance(c, pikepdf.Array) else c.read_bytes()
            for c in streams
        ]
        assert [d.count(b"/Artifact <</Type /Layout>> BDC q 1.5 w") for d in drawn] == [0, 1]
        assert [page.label for page in book.pages] == ["peta", "1"]
        assert "cetakan.xml" not in book.attachments


def test_its_pages_and_tags_are_sound_and_it_is_read_aloud_in_order(
    made: Delta, tmp_path: Path
) -> None:
    (path := tmp_path / "delta.pdf").write_bytes(made.data)
    assert audit_files([path]) == ()
    said = transcript(made.data)
    assert said.index("HALAMAN YANG BERUBAH") < said.index(NEW)
    assert "Pasal 20" not in said  # it stands on a page that is not there


def test_the_same_files_give_the_same_bytes(project: Home, sent: Path, made: Delta) -> None:
    assert delta(project, kencana.SLUG, sent).data == made.data


def test_the_command_writes_it(project: Home, sent: Path, made: Delta, tmp_path: Path) -> None:
    told = ("--akar", str(project.root), "diff", kencana.SLUG, "--since", str(sent))
    assert main([*told, "-o", str(tmp_path / "delta.pdf")]) == 0
    assert (tmp_path / "delta.pdf").read_bytes() == made.data


def test_a_docx_has_no_pages_to_compare(project: Home, sent: Path) -> None:
    with pytest.raises(DraftingError, match=r"R25.*PDF hasil naskah"):
        delta(project, kencana.SLUG, sent.with_suffix(".docx"))


def test_todays_pdf_must_be_of_todays_sources(project: Home, sent: Path, tmp_path: Path) -> None:
    home = Home(Path(shutil.copytree(project.root, tmp_path / "proyek")))
    path = home.content / kencana.SLUG / "konsiderans.yaml"
    path.write_text(path.read_text("utf-8").replace(NEW, OLD, 1), "utf-8")
    with pytest.raises(DraftingError, match=r"R25.*isi yang lain"):
        delta(home, kencana.SLUG, sent)
