"""What reviewers of a Peraturan Bupati mark every day: an ayat, a huruf, a cell, and what follows.

One draft is new, the other amends; each edit is tried as Word tracks it.
"""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from generator.app.apply_marks import prove, write
from generator.app.paths import Home
from generator.app.receive import receive
from tests.arsip import drafts
from tests.review.terbitan import issue
from tests.review.words import Copy, Edit, W


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return a project whose two drafts went out; nothing in it may be changed."""
    home = drafts(tmp_path_factory.mktemp("lazim") / "proyek")
    for slug in ("arsip", "ubah"):
        issue(home, slug, ("ranperda",))
    return home


@pytest.fixture
def reviewed(sent: Home, tmp_path: Path) -> Callable[..., tuple[str, list[str]]]:
    """Return how edits of a draft are applied: what its file says then, and what was refused."""

    def apply(slug: str, *edits: Edit) -> tuple[str, list[str]]:
        home = Home(Path(shutil.copytree(sent.root, tmp_path / "proyek")))
        made = Copy((home.build / slug / "ranperda.docx").read_bytes())
        for edit in edits:
            edit(made)
        path = tmp_path / "ulasan.docx"
        path.write_bytes(made.data)
        reception = receive(home, [path])
        found = prove(home, reception, reception.applicable)
        write(home, found)
        told = [one.saran for one in reception.usulan if not one.writable]
        name = "rancangan.yaml" if slug == "arsip" else "perubahan.yaml"
        said = (home.content / slug / name).read_text("utf-8")
        return said, [*told, *(each.sebab for each in found.ditolak)]

    return apply


AYAT = "Petugas mencatat hal sebagaimana dimaksud pada ayat (1) setiap hari."


@pytest.mark.parametrize(
    ("slug", "behind", "number", "line"),
    [
        ("arsip", "Arsip disimpan di depo.", "(2) ", f"  (2) {AYAT}\n  (3) Depo sebagaimana"),
        ("arsip", "Arsip disimpan di depo.", "", f"  (2) {AYAT}\n  (3) Depo sebagaimana"),
        ("arsip", "pemadam.", "(3) ", f"      c. pemadam.\n  (3) {AYAT}\n\n  Pasal 3"),
        ("ubah", "Peminjaman Arsip dicatat.", "(2) ", f"      (2) {AYAT}\n      (3) Catatan"),
        ("ubah", "tanggal.", "(3) ", f"          b. tanggal.\n      (3) {AYAT}\n    alasan"),
    ],
)
def test_a_new_ayat_that_cites_another_keeps_every_number_in_its_sentence(
    reviewed, slug: str, behind: str, number: str, line: str
) -> None:
    said, refused = reviewed(slug, lambda c: c.insert_after(behind, f"{number}{AYAT}"))
    assert refused == []
    assert line in said


def ended_by_hand(c: Copy) -> None:
    c.replace("pengatur suhu; dan", "pengatur suhu;")
    c.replace("pemadam.", "pemadam; dan")
    c.insert_after("pemadam; dan", "d. tangga.")


@pytest.mark.parametrize(
    ("edits", "series"),
    [
        pytest.param(
            [lambda c: c.delete("pemadam.")],
            ["a. rak; dan", "b. pengatur suhu."],
            id="the last goes",
        ),
        pytest.param(
            [lambda c: c.insert_after("pemadam.", "d. tangga.")],
            ["a. rak;", "b. pengatur suhu;", "c. pemadam; dan", "d. tangga."],
            id="one comes behind the last",
        ),
        pytest.param(
            [ended_by_hand],
            ["a. rak;", "b. pengatur suhu;", "c. pemadam; dan", "d. tangga."],
            id="the reviewer ends the series himself",
        ),
        pytest.param(
            [
                lambda c: c.insert_after("pemadam.", "d. tangga."),
                lambda c: c.replace("pengatur suhu; dan", "pengatur suhu; atau"),
            ],
            ["a. rak;", "b. pengatur suhu;", "c. pemadam; atau", "d. tangga."],
            id="another joint is the reviewer's",
        ),
        pytest.param(
            [lambda c: c.insert_after("pengatur suhu; dan", "c. tangga; dan")],
            ["a. rak;", "b. pengatur suhu;", "c. tangga; dan", "d. pemadam."],
            id="one comes behind the last but one",
        ),
        pytest.param(
            [lambda c: c.move_after("pengatur suhu; dan", "pemadam.")],
            ["a. rak;", "b. pemadam; dan", "c. pengatur suhu."],
            id="one moves to the end",
        ),
        pytest.param(
            [
                lambda c: c.insert_after("pemadam.", "c. tangga."),
                lambda c: c.delete("pemadam."),
            ],
            ["a. rak;", "b. pengatur suhu; dan", "c. tangga."],
            id="the last goes for another",
        ),
    ],
)
def test_a_series_ends_its_items_rightly_whatever_comes_or_goes(
    reviewed, edits: list[Edit], series: list[str]
) -> None:
    said, refused = reviewed("arsip", *edits)
    assert refused == []
    rows = said[said.index("memiliki:\n") :].partition("\n\n")[0].split("\n")[1:]
    assert [row.strip() for row in rows] == series


def test_a_huruf_behind_the_last_of_an_inserted_pasal(reviewed) -> None:
    said, refused = reviewed("ubah", lambda c: c.insert_after("tanggal.", "c. maksud."))
    assert refused == []
    assert "          a. nama peminjam;\n          b. tanggal; dan\n          c. maksud.\n" in said


def test_the_sentence_of_a_pasal_becomes_its_first_ayat(reviewed) -> None:
    said, refused = reviewed(
        "arsip",
        lambda c: c.replace("Bupati mengawasi depo.", "(1) Bupati mengawasi depo."),
        lambda c: c.insert_after(
            "Bupati mengawasi depo.", "(2) Pengawasan sebagaimana dimaksud pada ayat (1) berkala."
        ),
    )
    assert refused == []
    assert (
        "  (1) Bupati mengawasi depo.\n"
        "  (2) Pengawasan sebagaimana dimaksud pada ayat (1) berkala.\n"
    ) in said


# --- tables in a text of law ---------------------------------------------------------------------


def row_of(c: Copy, phrase: str) -> etree._Element:
    return c.paragraph(phrase).getparent().getparent()


def strike_row(c: Copy, row: etree._Element) -> None:
    for p in row.iter(f"{W}p"):
        c._mark(p, "del")
        for run in list(p.iter(f"{W}r")):
            deleted = c._change("del")
            run.addprevious(deleted)
            deleted.append(run)
            for text in run.iter(f"{W}t"):
                text.tag = f"{W}delText"


def new_row(c: Copy, row: etree._Element, *words: str) -> None:
    new = copy.deepcopy(row)
    for mark in [*new.iter(f"{W}bookmarkStart"), *new.iter(f"{W}bookmarkEnd")]:
        mark.getparent().remove(mark)
    for p, said in zip(new.iter(f"{W}p"), words, strict=True):
        c._mark(p, "ins")
        for run in list(p.iter(f"{W}r")):
            inserted = c._change("ins")
            run.addprevious(inserted)
            inserted.append(run)
            for text in run.iter(f"{W}t"):
                text.text = said
    row.addnext(new)


def test_a_cell_of_an_annex_is_changed_in_its_row(reviewed) -> None:
    said, refused = reviewed("arsip", lambda c: c.replace("10 tahun", "15 tahun"))
    assert refused == []
    assert "      | 1 | Surat | 5 tahun |\n      | 2 | Peta | 15 tahun |\n" in said


def test_of_two_cells_that_say_the_same_the_marked_one_is_changed(reviewed) -> None:
    def second(c: Copy) -> None:
        five = [p for p in c.root.iter(f"{W}p") if "".join(p.itertext()).strip() == "5"]
        text = next(five[1].iter(f"{W}t"))
        text.text = "7"

    said, refused = reviewed("arsip", second)
    assert refused == []
    assert "  | 1 | Surat | 5 |\n  | 2 | Peta | 7 |\n" in said


def test_a_row_of_an_annex_comes_and_goes(reviewed) -> None:
    said, refused = reviewed(
        "arsip",
        lambda c: new_row(c, row_of(c, "10 tahun"), "3", "Foto", "20 tahun"),
        lambda c: strike_row(c, row_of(c, "10 tahun")),
    )
    assert refused == []
    assert said.endswith("      | 1 | Surat | 5 tahun |\n      | 3 | Foto | 20 tahun |\n")


# --- what was noted before -----------------------------------------------------------------------

CATATAN = """catatan:
  - id: C01
    penelaah: Sri Penelaah
    sumber: kanwil
    tanggal: 2026-11-28
    dokumen: ranperda
    satuan: Pasal 2 ayat (2) huruf c
    kutipan: pemadam
    catatan: Mengapa?
"""


def test_a_remark_that_names_a_unit_does_not_hold_it_in_its_place(sent: Home, reviewed) -> None:
    folder = sent.content / "arsip" / "catatan"
    folder.mkdir()
    (folder / "a.yaml").write_text(CATATAN)
    try:
        said, refused = reviewed("arsip", lambda c: c.insert_after("rak;", "b. tangga;"))
    finally:
        shutil.rmtree(folder)
    assert refused == []
    assert "      b. tangga;\n      c. pengatur suhu; dan\n      d. pemadam.\n" in said
