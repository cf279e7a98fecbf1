"""The register of remarks: filled by receive, answered by hand, printed as answers and as DIM."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.app.final import unconfirmed
from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.app.receive import receive
from generator.app.register import register
from generator.cli.main import main
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError
from generator.documents.build import build as build_documents
from generator.ir.printed import printed
from generator.model.catatan import SumberCatatan
from tests import kencana
from tests.review.test_receive import NEW, OLD
from tests.review.words import AUTHOR, Copy


@pytest.fixture
def project(packet: Home, tmp_path: Path) -> Home:
    """Return a copy of the project whose drafts went out."""
    return Home(Path(shutil.copytree(packet.root, tmp_path / "proyek")))


@pytest.fixture
def returned(issued: Path, tmp_path: Path) -> Path:
    """Return a copy with a changed word and a remark."""
    copy = Copy((issued / "ranperda.docx").read_bytes())
    copy.replace(OLD, NEW)
    copy.comment("Cabang Dinas adalah", "Mohon diperjelas.")
    path = tmp_path / "Ranperda dari Kanwil.docx"
    path.write_bytes(copy.data)
    return path


@pytest.fixture
def registered(project: Home, returned: Path) -> Path:
    """Return the register after one reception."""
    (path,) = register(project, receive(project, [returned]), SumberCatatan.KANWIL)
    return path


def lines(home: Home, name: str) -> list[str]:
    """Return what a document prints."""
    (document,) = build_documents(prepare(home, kencana.SLUG), (name,), home.templates)
    return [line.printed for line in printed(document)]


def test_every_mark_becomes_a_remark_with_its_unit_and_words(project: Home, registered) -> None:
    changed, said = load_dossier(project.content, kencana.SLUG, shipped=project.shipped).catatan
    assert registered.name == "ranperda-dari-kanwil.yaml"
    assert (changed.id, changed.penelaah, changed.putusan) == ("C01", AUTHOR, "belum")
    assert OLD in changed.kutipan
    assert NEW in changed.usul
    assert (said.id, said.catatan) == ("C02", "Mohon diperjelas.")
    assert said.satuan.startswith("Pasal 1 angka")


def test_the_same_copy_is_not_registered_twice(project: Home, registered, returned) -> None:
    assert register(project, receive(project, [returned]), SumberCatatan.KANWIL) == ()


def test_a_remark_without_an_answer_stops_a_final_draft(project: Home, registered) -> None:
    dossier = load_dossier(project.content, kencana.SLUG, shipped=project.shipped)
    assert [d.code for d in unconfirmed(dossier)].count("R10") == 2


def test_a_decision_without_a_reason_is_an_error(project: Home, registered: Path) -> None:
    text = registered.read_text("utf-8").replace("id: C01", "id: C01\n    putusan: ditolak")
    registered.write_text(text, "utf-8")
    with pytest.raises(DraftingError, match=r"R09.*tanpa alasan"):
        load_dossier(project.content, kencana.SLUG, shipped=project.shipped)


def test_a_number_given_twice_is_an_error(project: Home, registered: Path) -> None:
    registered.write_text(registered.read_text("utf-8").replace("id: C02", "id: C01"), "utf-8")
    with pytest.raises(DraftingError, match="S12"):
        load_dossier(project.content, kencana.SLUG, shipped=project.shipped)


def test_answers_are_printed_by_source(project: Home, registered: Path) -> None:
    text = registered.read_text("utf-8").replace(
        "id: C01", "id: C01\n    putusan: diterima\n    alasan: Lebih tepat."
    )
    registered.write_text(text, "utf-8")
    said = lines(project, "matriks-tanggapan")
    assert "Kantor Wilayah Kementerian Hukum" in said
    assert "1 dari 2 catatan sudah ditanggapi." in said
    assert {"Lebih tepat.", "diterima", "belum ditanggapi", "Mohon diperjelas."} <= set(said)


def test_every_unit_of_the_draft_has_a_number_in_the_dim(project: Home, registered) -> None:
    said = lines(project, "dim")
    numbers = [line for line in said if line.rstrip(".").isdecimal() and line.endswith(".")]
    assert numbers == [f"{n}." for n in range(1, len(numbers) + 1)]
    assert f"Rancangan ini terdiri atas {len(numbers)} butir; {len(numbers) - 2} butir" in " ".join(
        said
    )
    assert any(NEW in line for line in said)


def test_the_packet_prints_them_where_the_dossier_asks(
    project: Home, registered, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project.content / kencana.SLUG / "dossier.yaml"
    text = path.read_text("utf-8").replace("  - keterangan\n", "  - matriks-tanggapan\n  - dim\n")
    path.write_text(text, "utf-8")
    assert main(["--akar", str(project.root), "build", kencana.SLUG, "--quiet"]) == 0
    made = {p.name for p in (project.build / kencana.SLUG).iterdir()}
    assert {"matriks-tanggapan.pdf", "dim.docx"} <= made
