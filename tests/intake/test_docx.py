"""DOCX as legal bureaus write them: automatic numbers, alignment tables, tracked changes."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.diagnostics import DraftingError
from generator.intake.docx import read_docx
from generator.intake.docx_numbers import figure

LEVELS = (("decimal", "(%1)"), ("lowerLetter", "%2."), ("decimal", "%3."), ("lowerLetter", "%4)"))


def blank() -> Document:
    """A document whose list 7 has the ladder of the law: (1), a., 1., a)."""
    document = Document()
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for n, (kind, pattern) in enumerate(LEVELS)
    )
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="70">{levels}</w:abstractNum>')
    )
    for number, override in (("7", ""), ("8", restart())):
        numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="70"/>'
                f"{override}</w:num>"
            )
        )
    return document


def restart() -> str:
    return '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'


def numbered(document: Document, text: str, level: int, number: str = "7") -> None:
    inside = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
    paragraph = document.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:numPr {nsdecls('w')}>{inside}</w:numPr>"))


def read(document: Document) -> tuple[list[str], list[str]]:
    stream = io.BytesIO()
    document.save(stream)
    lines, notes = read_docx(stream.getvalue(), "naskah.docx")
    return [line.text for line in lines], [f"{d.span.line}: {d.message}" for d in notes]


def test_automatic_numbers_become_labels() -> None:
    document = blank()
    document.add_paragraph("Pasal 2")
    for text, level in (("Dinas:", 0), ("satu;", 1), ("dua:", 1), ("bidang;", 2), ("tiga.", 1)):
        numbered(document, text, level)
    numbered(document, "Badan:", 0)
    numbered(document, "empat.", 1)
    document.add_paragraph("Pasal 3")
    numbered(document, "Mulai lagi.", 0, "8")
    assert read(document)[0] == [
        "Pasal 2", "(1) Dinas:", "a. satu;", "b. dua:", "1. bidang;", "c. tiga.",
        "(2) Badan:", "a. empat.", "Pasal 3", "(1) Mulai lagi.",
    ]  # fmt: skip


def test_lists_of_one_definition_count_on_where_the_restarted_one_stopped() -> None:
    """As LibreOffice writes a list: its first item starts it, the others are of the plain list."""
    document = blank()
    for text, level, number in (
        ("satu.", 0, "8"), ("dua:", 0, "7"), ("rincian;", 1, "7"), ("tiga.", 0, "7"),
    ):  # fmt: skip
        numbered(document, text, level, number)
    assert read(document)[0] == ["(1) satu.", "(2) dua:", "a. rincian;", "(3) tiga."]


def test_a_table_that_aligns_becomes_lines() -> None:
    document = blank()
    cells = document.add_table(rows=1, cols=4).rows[0].cells
    for cell, text in zip(cells, ("Menimbang", ":", "a.", "bahwa taman perlu;"), strict=True):
        cell.paragraphs[0].text = text
    cells[2].add_paragraph("b.")
    cells[3].add_paragraph("bahwa taman indah;")
    assert read(document)[0] == ["Menimbang : a. bahwa taman perlu;", "b. bahwa taman indah;"]


def table_of(document: Document, *rows: tuple[str, ...]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.paragraphs[0].text = text


def test_a_table_whose_first_row_names_its_columns_stays_a_table() -> None:
    document = blank()
    document.add_paragraph("Tarif sebagai berikut:")
    table_of(document, ("No.", "Jenis", "Tarif"), ("1.", "Kios", "2.000"), ("2.", "Los", "1.000"))
    table_of(document, ("Uraian", "Jumlah"), ("1", "8"), ("2", "9"))
    assert read(document)[0] == [
        "Tarif sebagai berikut:",
        "| No. | Jenis | Tarif |", "| --- | --- | --- |", "| 1. | Kios | 2.000 |",
        "| 2. | Los | 1.000 |",
        "| Uraian | Jumlah |", "| --- | --- |", "| 1 | 8 |", "| 2 | 9 |",
    ]  # fmt: skip


def test_a_table_of_those_who_sign_is_none() -> None:
    document = blank()
    table_of(document, ("Diundangkan di Wates", "Ditetapkan di Wates"), ("SEKRETARIS", "BUPATI"))
    assert not any("|" in line for line in read(document)[0])


def test_a_line_break_parts_heading_and_title() -> None:
    document = blank()
    document.add_paragraph("BAB I\nKETENTUAN\tUMUM")
    assert read(document)[0] == ["BAB I", "KETENTUAN UMUM"]


def test_tracked_changes_and_footnotes() -> None:
    document = blank()
    paragraph = document.add_paragraph("Izin berlaku ")._p
    run = "<w:r><w:{0}>{1}</w:{0}></w:r>"
    for tag, inside in (("ins", run.format("t", "lima")), ("del", run.format("delText", "tiga"))):
        paragraph.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1">{inside}</w:{tag}>'))
    paragraph.append(
        parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/><w:t> tahun.</w:t></w:r>')
    )
    lines, notes = read(document)
    assert lines == ["Izin berlaku lima tahun."]
    assert sorted(notes) == [
        "1: Catatan kaki tidak ikut dibaca.",
        "1: Teks yang dihapus dalam pelacakan perubahan tidak ikut dibaca.",
    ]


@pytest.mark.parametrize(
    ("number", "kind", "printed"),
    [
        (28, "lowerLetter", "bb"),
        (4, "upperRoman", "IV"),
        (9, "lowerRoman", "ix"),
        (3, "decimal", "3"),
    ],
)
def test_number_formats(number: int, kind: str, printed: str) -> None:
    assert figure(number, kind) == printed


@pytest.mark.parametrize("data", [b"PK\x03\x04rusak", b"bukan docx"])
def test_a_damaged_file_is_refused(data: bytes) -> None:
    with pytest.raises(DraftingError, match="H98"):
        read_docx(data, "naskah.docx")


def test_an_empty_document_is_refused() -> None:
    with pytest.raises(DraftingError, match="H94"):
        read(Document())
