"""Forty faults of layout, each in a PDF of its own: all are found, and none in the clean twins."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pages import NEXT, SEEDS, filled, named_seeds, page, seeded, without_tags
from sample import META

from generator.cli.main import main
from generator.diagnostics import Severity
from generator.ir.nodes import Document, Paragraph, Part, Text
from generator.proof.audit.audit import SOFT, audit
from generator.proof.audit.notes import displaced
from generator.proof.audit.sheet import Book

pytestmark = pytest.mark.slow


def test_there_are_forty_seeds_of_every_kind() -> None:
    assert len(SEEDS) >= 40
    assert {code for code, *_ in SEEDS} == {f"P{n}" for n in range(40, 52)}


@pytest.mark.parametrize("order", range(len(SEEDS)), ids=named_seeds())
def test_a_seeded_fault_is_found_and_its_twin_is_clean(order: int) -> None:
    code, bad, good = seeded(order)
    assert code in {each.code for each in audit("benih", bad)}
    assert audit("benih", good) == ()


def test_a_finding_names_document_page_and_gravity() -> None:
    _, bad, _ = seeded(0)
    found = audit("naskah-akademik", bad)
    assert "naskah-akademik.pdf, halaman 1" in found[0].message
    assert found[0].severity is Severity.GALAT
    assert all(
        (each.severity is Severity.PERINGATAN) == (each.code in SOFT)
        for order in range(len(SEEDS))
        for each in audit("x", seeded(order)[1])
    )


def test_a_file_without_reading_structure_is_told_so() -> None:
    told = audit("lain", without_tags(seeded(0)[2]))
    assert [each.code for each in told] == ["P38"]


TITLE = "<li value=3>Judul diubah:<h2>BAB III SANKSI</h2>{within}</li>"


@pytest.mark.parametrize(
    ("within", "after", "found"),
    [
        ("", f"{NEXT}<li value=4>Pasal 5 dihapus.</li>", set()),
        (f"{NEXT}<ol><li>Ayat.</li></ol>", "", {"P48"}),
        (f"{NEXT}<p>Isi.</p>", "", {"P48"}),
    ],
    ids=["title alone", "its items", "its words"],
)
def test_a_title_that_is_all_that_an_instruction_brings_stands_alone(within, after, found) -> None:
    body = f"{filled(410)}<ol>{TITLE.format(within=within)}{after}</ol>"
    assert {each.code for each in audit("uji", page(body))} == found


def test_a_heading_at_the_foot_of_a_page_keeps_nobody_from_the_document() -> None:
    order = next(n for n, seed in enumerate(SEEDS) if seed[0] == "P48")
    nothing = Document("uji", META, "naskah", ())
    alone, built = (audit("uji", seeded(order)[1], told) for told in (None, nothing))
    assert {each.severity for each in alone if each.code == "P48"} == {Severity.GALAT}
    assert {each.severity for each in built if each.code == "P48"} == {Severity.PERINGATAN}


def test_the_command_audits_files_alone(tmp_path, capsys) -> None:
    code, bad, good = seeded(0)
    clean, faulty, none = (tmp_path / name for name in ("baik.pdf", "buruk.pdf", "bukan.pdf"))
    clean.write_bytes(good)
    faulty.write_bytes(bad)
    none.write_text("bukan PDF")
    assert main(["audit", str(clean)]) == 0
    assert main(["audit", str(faulty), str(clean)]) == 1
    assert code in capsys.readouterr().err
    for command in ("audit", "transkrip"):
        assert main([command, str(none)]) == 1
        told = capsys.readouterr().err
        assert "[P39] bukan PDF, atau PDF yang rusak. Petunjuk:" in told
        assert "stream" not in told


def test_a_locked_file_is_told_as_locked(tmp_path, capsys) -> None:
    good = seeded(0)[2]
    locked = tmp_path / "terkunci.pdf"
    with pikepdf.open(io.BytesIO(good)) as book:
        book.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    for command in ("audit", "transkrip"):
        assert main([command, str(locked)]) == 1
        assert "[P39] PDF dilindungi kata sandi. Petunjuk:" in capsys.readouterr().err


def test_a_hyphen_of_the_address_itself_is_no_fault() -> None:
    """A document says how its addresses are written; the page alone shows them parted."""
    address = "jdih.contoh.go.id/berkas-resmi"
    parted = page(f"<p>Lihat {address.replace('-', '-<br>')} itu.</p>")
    whole = Paragraph("isi", (Text(f"Lihat {address} itu."),))
    document = Document("uji", META, "naskah", (Part("bab-1", "Bab", (whole,)),))
    assert "P45" in {each.code for each in audit("uji", parted)}
    assert "P45" not in {each.code for each in audit("uji", parted, document)}


def test_a_word_of_a_narrow_column_is_known_from_the_document() -> None:
    """It stands nowhere whole on the page: the document alone tells that it is one word."""
    cell = "<p>Pertanggungjawa<br>bannya itu</p>"
    words = Paragraph("isi", (Text("Pertanggungjawabannya itu"),))
    document = Document("uji", META, "naskah", (Part("bab-1", "Bab", (words,)),))
    assert "P44" in {each.code for each in audit("uji", page(cell), document)}
    two = Paragraph("isi", (Text("Surat tanah surattanah"),))
    document = Document("uji", META, "naskah", (Part("bab-1", "Bab", (two,)),))
    parted = page("<p>Surat<br>tanah surattanah</p>")
    assert "P44" not in {each.code for each in audit("uji", parted, document)}


def test_a_long_code_in_capitals_has_no_place_to_part_and_a_word_has() -> None:
    code, word = "DISPERINDAGKOPUKMNAKERTRANSDUKCAPIL", "PERTANGGUNGJAWABAN"
    for text, told in ((code, False), ("DISDUKCAPILPMDP3AP2KBPOLPPDAMKAR", False), (word, True)):
        document = Document(
            "uji", META, "naskah", (Part("b", "B", (Paragraph("isi", (Text(text),)),)),)
        )
        parted = page(f"<p>{text[:15]}<br>{text[15:]}</p>")
        assert ("P44" in {each.code for each in audit("uji", parted, document)}) is told


def test_notes_of_a_row_that_goes_on_follow_their_marks_over_the_page() -> None:
    """A later column ends, with its note, on the page before an earlier one does."""
    later, earlier = (0, 700.0, 300.0), (1, 300.0, 500.0)
    places = {
        "catatan-3--asal": earlier,
        "catatan-3": (1, 90.0, 80.0),
        "catatan-4--asal": later,
        "catatan-4": (0, 90.0, 80.0),
    }
    assert list(displaced(Book((), places, frozenset(), frozenset(), True, True))) == []
    swapped = {**places, "catatan-4--asal": (1, 700.0, 450.0), "catatan-4": (1, 90.0, 120.0)}
    (fault,) = displaced(Book((), swapped, frozenset(), frozenset(), True, True))
    assert "catatan 4 tercetak mendahului catatan 3" in fault.what
