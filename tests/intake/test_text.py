"""Text and Markdown files: bytes to lines, or a clear refusal."""

from __future__ import annotations

import pytest

from generator.diagnostics import DraftingError
from generator.intake.text import MAX_LINES, read_text


def lines(data: bytes, markdown: bool = False) -> list[str]:
    return [line.text for line in read_text(data, "naskah", markdown)[0]]


def test_lines_keep_their_places() -> None:
    found, _ = read_text(b"BAB I\r\n\r\n   Pasal 1\r\n", "naskah.txt")
    assert [(str(x.asal), x.indent, x.text) for x in found if x.text] == [
        ("naskah.txt:1:1", 0, "BAB I"),
        ("naskah.txt:3:1", 3, "Pasal 1"),
    ]


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_codings_are_recognised(coding: str) -> None:
    assert lines("Pasal 1 – “izin”".encode(coding)) == ["Pasal 1 – “izin”"]


def test_windows_text_is_read_and_told() -> None:
    found, notes = read_text("“izin”".encode("cp1252"), "naskah.txt")
    assert found[0].text == "“izin”"
    assert [d.code for d in notes] == ["H96"]


def test_invisible_characters_go() -> None:
    assert lines("Pa\u00adsal\u00a01\x0c(1)\u200b Izin".encode()) == ["Pasal 1", "(1) Izin"]


def test_markdown_is_taken_off() -> None:
    text = (
        "## BAB I\n**KETENTUAN UMUM**\n\n\\(1\\) Izin *khusus*.\n---\n| a. | dinas; |\n|---|---|\n"
    )
    assert [x for x in lines(text.encode(), markdown=True) if x] == [
        "BAB I",
        "KETENTUAN UMUM",
        "(1) Izin khusus.",
        "a. dinas;",
    ]


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "H94"), (b" \n\t\n", "H94"), (b"\x00\xff\x01", "H97")]
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(DraftingError) as refusal:
        read_text(data, "naskah.txt")
    assert [d.code for d in refusal.value.diagnostics] == [code]


@pytest.mark.parametrize("mark", [" *a", "<!--", " #", "`a `"])
def test_markdown_that_never_closes_keeps_its_words(mark: str) -> None:
    (line,) = read_text((mark * 3000 + " akhir").encode(), "naskah.md", markdown=True)[0]
    assert line.text.endswith("akhir")


def test_more_lines_than_any_law_has_are_refused() -> None:
    with pytest.raises(DraftingError, match="H95"):
        read_text(b"Pasal 1" + b"\n" * (MAX_LINES + 1), "naskah.txt")
