"""Readers in a process of their own: what they return, and how they are stopped."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from berkas_luar import NASKAH, docx, paragraphs, word

from generator.app.import_law import import_file
from generator.diagnostics import DraftingError, Span, galat
from generator.intake import confined as room
from generator.intake.confined import confined, started
from generator.intake.docx import read_docx

PLACE = Span("naskah.docx")
needs_bounds = pytest.mark.skipif(sys.platform != "linux", reason="bounds are those of Linux")


def refuse() -> None:
    raise DraftingError([galat(PLACE, "H99", "tak terbaca")])


def hunger() -> int:
    return len(bytearray(room.MEMORY + 1))


def fall() -> None:
    os.abort()


def slip() -> None:
    raise LookupError("keliru")


def tire() -> None:
    while True:
        pass


def test_a_reader_returns_what_it_would_here() -> None:
    data = docx()
    assert confined(PLACE, read_docx, data, "naskah.docx") == read_docx(data, "naskah.docx")


def test_one_that_was_started_waits_to_be_asked() -> None:
    with started(read_docx) as ask:
        data = docx()  # what is to be read may be made meanwhile
        assert ask(PLACE, data, "naskah.docx") == read_docx(data, "naskah.docx")


def test_one_that_is_never_asked_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    processes = []
    start = room.Popen
    monkeypatch.setattr(
        room, "Popen", lambda *told, **how: processes.append(start(*told, **how)) or processes[-1]
    )
    with pytest.raises(LookupError), started(read_docx):
        slip()
    assert processes[0].poll() is not None


@pytest.mark.parametrize(
    ("read", "wanted"),
    [
        (refuse, "H99.*tak terbaca"),
        pytest.param(hunger, "H95.*melebihi batas memori", marks=needs_bounds),
        (fall, "H98.*terhenti di tengah"),
    ],
)
def test_a_reader_that_breaks_off_is_told(read: Callable[[], object], wanted: str) -> None:
    with pytest.raises(DraftingError, match=wanted):
        confined(PLACE, read)


def test_a_fault_of_ours_stays_one() -> None:
    with pytest.raises(RuntimeError, match="LookupError: keliru"):
        confined(PLACE, slip)


@needs_bounds
def test_a_reader_that_never_ends_is_ended_by_the_clock_of_the_processor() -> None:
    with pytest.raises(DraftingError, match=r"H95.*melebihi batas waktu"):
        confined(PLACE, tire, longest=1)


def test_a_document_with_more_text_than_any_law_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "panjang.docx"
    long = "Setiap orang wajib menjaga ketertiban. " * 2000
    path.write_bytes(docx({"word/document.xml": word(paragraphs(*NASKAH, *[long] * 120))}))
    with pytest.raises(DraftingError, match=r"H95.*lebih panjang"):
        import_file(path)
