"""``naskah amend`` on what drafters have: the consolidated text edited in Word, two drafts."""

from __future__ import annotations

import copy
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.text.paragraph import Paragraph

from generator.app.amend_versions import amend_files
from generator.app.import_law import import_file
from generator.diagnostics import DraftingError, Severity
from generator.law.engine.consolidate import consolidate
from tests.app.test_keluaran_sendiri import as_docx, units

Edit = Callable[[Document], None]


@cache
def printed(folder: Path, name: str) -> Path:
    path = folder / f"{name}.docx"
    as_docx(path, name)
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("word")


def paragraph(document: Document, text: str) -> Paragraph:
    return next(p for p in document.paragraphs if text in p.text)


def say(p: Paragraph, text: str) -> None:
    for run in p.runs[1:]:
        run.text = ""
    p.runs[0].text = text


def above(p: Paragraph, *texts: str) -> None:
    """Put paragraphs before ``p``, of its style, as a drafter does with Enter."""
    for text in texts:
        p._p.addprevious(made := copy.deepcopy(p._p))
        say(Paragraph(made, p._parent), text)


def heading(document: Document, text: str) -> Paragraph:
    return next(p for p in document.paragraphs if p.text.strip() == text)


def a_word(document: Document) -> None:
    p = paragraph(document, "Perangkat Daerah bertanggung jawab atas pencapaian")
    say(p, p.text.replace("pencapaian", "perwujudan"))


def a_new_pasal_explained(document: Document) -> None:
    head = next(p for p in document.paragraphs if p.text.startswith("BAB IV\n"))
    above(heading(document, "Pasal 9"), "Pasal 8A", "Dinas melaporkan Cabang Dinas setiap tahun.")
    wanted = ["Pasal 8A", "Dinas melaporkan Cabang Dinas setiap tahun."]
    made = [p for p in document.paragraphs if p.text in wanted]
    for p in made:
        head._p.addprevious(p._p)
    explained = [p for p in document.paragraphs if p.text == "Pasal 9"][-1]
    above(explained, "Pasal 8A", 'Yang dimaksud dengan "setiap tahun" adalah tahun anggaran.')


def a_new_bab_with_its_title(document: Document) -> None:
    head = next(p for p in document.paragraphs if p.text.startswith("BAB V\n"))
    above(head, "BAB IVA\nPELAPORAN", "Pasal 16A", "Laporan disampaikan kepada Gubernur.")


def a_nested_list_that_ends_later(document: Document) -> None:
    last = paragraph(document, "7.\tBadan Penanggulangan Bencana Daerah, melaksanakan")
    before = paragraph(document, "6.\tBadan Kesatuan Bangsa dan Politik, melaksanakan")
    say(before, before.text.replace("; dan", ";"))
    above(last, last.text.replace(".", "; dan").replace("7; dan", "7."))
    say(last, "8.\tBadan Penghubung Daerah, melaksanakan fungsi penghubung.")


def a_deleted_ayat(document: Document) -> None:
    say(paragraph(document, "(2)\tHasil Analisis Jabatan dan Analisis"), "(2)\tDihapus.")


@pytest.mark.parametrize(
    ("edit", "sentences"),
    [
        (a_word, ["Ketentuan ayat (3) Pasal 3A"]),
        (
            a_new_pasal_explained,
            ["disisipkan 1 (satu) pasal pada Bagian Kedua Bab III, yakni Pasal 8A"],
        ),
        (a_new_bab_with_its_title, ["disisipkan 1 (satu) bab, yakni Bab IVA"]),
        (a_nested_list_that_ends_later, ["huruf e Pasal 2"]),
        (a_deleted_ayat, ["Ayat (2) Pasal 3A"]),
    ],
)
def test_the_consolidated_text_edited_in_word_gives_the_operations(
    folder: Path, tmp_path: Path, edit: Edit, sentences: list[str]
) -> None:
    base = printed(folder, "naskah-konsolidasi")
    document = docx.Document(str(base))
    edit(document)
    target = tmp_path / "disunting.docx"
    document.save(str(target))
    draft, findings = amend_files(base, target)
    assert [d for d in findings if d.severity is Severity.GALAT] == []
    said = [i.kalimat for i in draft.amandemen.instruksi]
    assert len(said) == len(sentences)
    assert all(part in whole for part, whole in zip(sentences, said, strict=True)), said
    path = tmp_path / "rancangan.txt"
    path.write_text(draft.text, encoding="utf-8")
    made = consolidate(import_file(base)[0], [import_file(path)[0]]).hasil
    wanted = import_file(target)[0]
    assert units(made.batang_tubuh) == units(wanted.batang_tubuh)
    explained = dict(wanted.penjelasan.pasal_demi_pasal)
    assert (
        dict(made.penjelasan.pasal_demi_pasal).items()
        >= {k: v for k, v in explained.items() if k.startswith("Pasal 8A")}.items()
    )


def test_of_two_drafts_the_items_that_differ_are_named_and_the_way_is_said(
    folder: Path, tmp_path: Path
) -> None:
    base = printed(folder, "ranperda")
    document = docx.Document(str(base))
    p = paragraph(document, "Perangkat Daerah bertanggung jawab atas pencapaian")
    say(p, p.text.replace("pencapaian", "perwujudan"))
    target = tmp_path / "ranperda-v2.docx"
    document.save(str(target))
    with pytest.raises(DraftingError) as caught:
        amend_files(base, target)
    assert [(d.code, d.message) for d in caught.value.diagnostics] == [
        ("H47", "Pasal I angka 5 adalah Pasal peraturan perubahan dan tidak dapat diubah sendiri.")
    ]
    assert "naskah consolidate DASAR RANCANGAN -o HASIL" in caught.value.diagnostics[0].hint
