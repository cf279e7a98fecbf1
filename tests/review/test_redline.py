"""A redline holds two versions: accept all changes and it is the new one, reject them the old."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from juri import need_node, need_python

from generator.app.diff import compare, write
from generator.app.paths import Home
from generator.cli.main import main
from generator.diagnostics import DraftingError
from generator.review.mark import JenisTanda
from generator.review.redline import Author, redline
from generator.review.returned import read_returned
from tests import kencana
from tests.review.test_receive import NEW, OLD, review
from tests.review.words import Copy

pytestmark = pytest.mark.slow

AUTHOR = Author("Naskah", "2026-11-29T00:00:00Z")


def accepted(docx: bytes) -> list[str]:
    """Return the paragraphs when every change is accepted."""
    return [p.new for p in read_returned(docx, "").paragraphs if p.new]


def rejected(docx: bytes) -> list[str]:
    """Return the paragraphs when every change is rejected."""
    return [p.old for p in read_returned(docx, "").paragraphs if p.old]


def untracked(data: bytes) -> bytes:
    """Return a version in which words changed, came, went and moved, and nobody tracked it."""
    copy = Copy(data)
    copy.replace(OLD, NEW, tracked=False)
    copy.insert_after("Inspektorat;", "Kecamatan;", tracked=False)
    copy.delete("Cabang Dinas adalah", tracked=False)
    copy.move_after("Dinas Kesehatan, menyelenggarakan", "Dinas Tenaga Kerja", tracked=False)
    return copy.data


@pytest.mark.parametrize("seed", range(10))
def test_of_ten_pairs_accept_is_the_new_version_and_reject_the_old(issued: Path, seed: int) -> None:
    old = (issued / "ranperda.docx").read_bytes()
    new = review(old, seed, tracks=False)[0].data if seed else untracked(old)
    made = redline(old, new, AUTHOR)
    assert rejected(made) == accepted(old)
    assert accepted(made) == accepted(new)


def as_pandoc_reads(docx: bytes, path: Path, changes: str) -> list[str]:
    """Return the lines of a DOCX by pandoc, its changes accepted or rejected."""
    path.write_bytes(docx)
    told = ("--wrap=none", f"--track-changes={changes}")
    text: str = need_python("pypandoc").convert_file(str(path), "plain", extra_args=told)
    return [line for line in map(str.strip, text.splitlines()) if line]


@pytest.mark.parametrize("seed", range(10))
def test_pandoc_accepts_and_rejects_it_as_we_do(issued: Path, tmp_path: Path, seed: int) -> None:
    old = (issued / "ranperda.docx").read_bytes()
    new = review(old, seed, tracks=False)[0].data if seed else untracked(old)
    made = redline(old, new, AUTHOR)
    path = tmp_path / "a.docx"
    assert as_pandoc_reads(made, path, "accept") == as_pandoc_reads(new, path, "accept")
    assert as_pandoc_reads(made, path, "reject") == as_pandoc_reads(old, path, "accept")


def test_two_documents_that_have_nothing_in_common(issued: Path) -> None:
    old = (issued / "matriks-persandingan.docx").read_bytes()
    new = (issued / "keterangan.docx").read_bytes()
    made = redline(old, new, AUTHOR)
    assert (rejected(made), accepted(made)) == (accepted(old), accepted(new))


def test_what_only_moved_is_moved(issued: Path) -> None:
    old = (issued / "ranperda.docx").read_bytes()
    found = read_returned(redline(old, untracked(old), AUTHOR), "").paragraphs
    moved = [p for p in found if any(c.keadaan.startswith("pindah") for c in p.changes)]
    assert [p.old or p.new for p in moved] == [(moved[0].old or moved[0].new)] * 2
    assert "Dinas Kesehatan" in (moved[0].old or moved[0].new)


def test_the_same_two_versions_give_the_same_bytes(issued: Path) -> None:
    old = (issued / "ranperda.docx").read_bytes()
    assert redline(old, untracked(old), AUTHOR) == redline(old, untracked(old), AUTHOR)


def test_an_unchanged_document_has_no_change(issued: Path) -> None:
    old = (issued / "keterangan.docx").read_bytes()
    assert not any(p.changes for p in read_returned(redline(old, old, AUTHOR), "").paragraphs)


@pytest.mark.parametrize("version", ["Office2010", "Office2013", "Microsoft365"])
def test_word_opens_it_without_a_repair_prompt(issued: Path, tmp_path: Path, version: str) -> None:
    validator = need_node("ooxml-validator")
    old, new = ((issued / f"{n}.docx").read_bytes() for n in ("matriks-persandingan", "ranperda"))
    (path := tmp_path / "a.docx").write_bytes(redline(old, new, AUTHOR))
    asked = [validator, path, "--officeVersion", version]
    said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    assert '"ok": true' in said, said


# --- naskah diff -------------------------------------------------------------------------------


@pytest.fixture
def edited(packet: Home, tmp_path: Path) -> Home:
    """Return the project after its drafts went out: a consideration and an operation changed."""
    home = Home(Path(shutil.copytree(packet.root, tmp_path / "proyek")))
    path = home.content / kencana.SLUG / "konsiderans.yaml"
    path.write_text(path.read_text("utf-8").replace(OLD, NEW, 1), "utf-8")
    return home


@pytest.mark.parametrize("since", ["ranperda.pdf", "ranperda.docx"])
def test_what_changed_since_a_copy_that_was_sent(
    packet: Home, edited: Home, tmp_path: Path, since: str
) -> None:
    copy = packet.build / kencana.SLUG / since
    (found,) = compare(edited, kencana.SLUG, str(copy), ())
    (change,) = found.changes
    assert change.jenis is JenisTanda.UBAH
    assert change.line.asal.path.endswith("kencana/konsiderans.yaml")
    (path,) = write((found,), tmp_path / "hasil")
    assert rejected(path.read_bytes()) == accepted((copy.with_suffix(".docx")).read_bytes())


def test_since_a_folder_of_drafts_or_a_project(packet: Home, edited: Home) -> None:
    drafts = compare(edited, kencana.SLUG, str(packet.build / kencana.SLUG), ())
    project = compare(edited, kencana.SLUG, str(packet.root), ("ranperda",))
    assert [len(one.changes) for one in project] == [1]
    assert {one.name: len(one.changes) for one in drafts}["ranperda"] == 1


def test_since_a_revision(edited: Home, packet: Home) -> None:
    def git(*words: str) -> None:
        who = ("-c", "user.name=U", "-c", "user.email=u@contoh.go.id")
        subprocess.run(["git", "-C", edited.root, *who, *words], check=True, capture_output=True)

    (edited.root / ".gitignore").write_text("build/\n")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "awal")
    path = edited.content / kencana.SLUG / "konsiderans.yaml"
    path.write_text(path.read_text("utf-8").replace(NEW, OLD, 1), "utf-8")
    (found,) = compare(edited, kencana.SLUG, "HEAD", ("ranperda",))
    assert [change.jenis for change in found.changes] == [JenisTanda.UBAH]


def test_a_state_that_is_not_there_is_named(
    packet: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(DraftingError, match="R08"):
        compare(packet, kencana.SLUG, "tidak-ada", ())
    assert main(["--akar", str(packet.root), "diff", kencana.SLUG, "--since", "tidak-ada"]) == 1


@pytest.mark.parametrize("name", ["ranperda.pdf", "ranperda.docx"])
def test_a_copy_of_another_dossier_is_no_earlier_state(
    packet: Home, issued: Path, tmp_path: Path, name: str
) -> None:
    copy = Home(Path(shutil.copytree(packet.root, tmp_path / "lain")))
    (copy.content / kencana.SLUG).rename(copy.content / "lain")
    with pytest.raises(DraftingError, match=r'\[R08\] .*"kencana", bukan "lain"') as told:
        compare(copy, "lain", str(issued / name), ())
    assert told.value.diagnostics[0].span.path.endswith(name)


def test_a_unit_under_another_number_is_renumbered_not_deleted(packet: Home) -> None:
    from generator.ir.printed import PrintedLine
    from generator.review.versions import changes

    old = (
        PrintedLine("p-1", "Kepala dinas.", "a."),
        PrintedLine("p-2", "Sekretaris dinas.", "b."),
    )
    new = (
        PrintedLine("p-3", "Wakil kepala dinas daerah provinsi.", "a."),
        PrintedLine("p-1", "Kepala dinas.", "b."),
        PrintedLine("p-2", "Sekretaris dinas.", "c."),
    )
    assert [change.jenis for change in changes(old, new)] == [
        JenisTanda.SISIP,
        JenisTanda.NOMOR,
        JenisTanda.NOMOR,
    ]
