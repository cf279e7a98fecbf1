"""What keeps a file from those who do not see it: each seeded fault is found, the twin is clean."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from seeds_of_structure import SEEDS, elements, links, seeded

from generator.cli.main import main
from generator.diagnostics import Severity
from generator.ir.nodes import Table
from generator.ir.walk import Rewriter, walk
from generator.proof.matterhorn.check import check

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", ["contoh", "rancangan-contoh"])
def test_our_files_are_clean(trio, name: str) -> None:
    document, pdf, _ = trio[name]
    assert check(name, pdf, document) == ()


@pytest.mark.parametrize("name", list(SEEDS))
def test_a_seeded_fault_is_found_with_its_checkpoint(trio, name: str) -> None:
    code, point, _ = SEEDS[name]
    document, pdf, _ = trio["contoh"]
    found = check("contoh", seeded(pdf, name), document)
    assert any(each.code == code and point in each.message for each in found), found
    assert all(each.severity is Severity.GALAT for each in found)


def test_a_finding_names_the_page(trio) -> None:
    _, pdf, _ = trio["contoh"]
    (found,) = check("contoh", seeded(pdf, "gambar bisu"))
    assert found.message == "contoh.pdf, halaman 2: gambar tanpa teks pengganti [Matterhorn 13-004]"


def test_tables_of_the_file_are_those_of_the_document(trio) -> None:
    document, pdf, _ = trio["contoh"]
    fewer = Rewriter(block=lambda block: () if isinstance(block, Table) else (block,))
    found = check("contoh", pdf, replace(document, parts=fewer.parts(document.parts)))
    assert [each.code for each in found] == ["P69"]


@pytest.mark.parametrize("name", ["contoh", "rancangan-contoh"])
def test_what_is_parted_is_one_element(trio, name: str) -> None:
    document, pdf, _ = trio[name]
    blocks = [block for part in document.parts for block in walk(part.blocks)]
    rows = sum(len(b.head) + len(b.body) for b in blocks if isinstance(b, Table))
    with pikepdf.open(io.BytesIO(pdf)) as book:
        assert len(elements(book, "TR")) == rows
        parted = [each for each in elements(book) if any(_is_elsewhere(kid) for kid in each.K)]
    assert name != "contoh" or parted


def _is_elsewhere(kid: object) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR"


def test_links_say_what_a_person_would(trio) -> None:
    _, pdf, _ = trio["contoh"]
    with pikepdf.open(io.BytesIO(pdf)) as book:
        said = {str(link.Contents) for link in links(book)}
    assert {"Catatan kaki 1", "Kembali ke tanda catatan kaki 1", "BAB I"} <= said
    assert not any(words.startswith("naskah:") for words in said)


def test_a_file_of_others_is_only_warned_about(trio, tmp_path: Path, capsys) -> None:
    _, pdf, _ = trio["contoh"]
    ours, other = tmp_path / "bisu.pdf", tmp_path / "lain.pdf"
    ours.write_bytes(seeded(pdf, "gambar bisu"))
    other.write_bytes(seeded(seeded(pdf, "tanpa PDF/UA"), "gambar bisu"))
    assert {each.severity for each in check("lain", other.read_bytes())} == {Severity.PERINGATAN}
    main(["audit", str(ours)])
    assert "galat: [P62]" in capsys.readouterr().err
    main(["audit", str(other)])
    assert "peringatan: [P62]" in capsys.readouterr().err
