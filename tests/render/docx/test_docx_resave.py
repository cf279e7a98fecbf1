"""Other programs open a file and save it again: notes, names of places and live fields stay."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
from juri import need_office, need_python
from lxml import etree
from ooxml_text import W, member

from generator.render import machine


@dataclass(frozen=True)
class Held:
    """What a file holds that a reviewer's copy must bring back."""

    notes: tuple[str, ...]  # their words, in the order of their marks
    marks: frozenset[str]  # names of bookmarks on units, paragraphs and cells
    fields: Counter[str]
    words: tuple[str, ...]


def held(data: bytes) -> Held:
    body = member(data, "word/document.xml")
    notes = {note.get(f"{W}id"): note for note in footnotes(data)}
    called = [notes[mark.get(f"{W}id")] for mark in body.iter(f"{W}footnoteReference")]
    names = {str(mark.get(f"{W}name")) for mark in body.iter(f"{W}bookmarkStart")}
    asked = ["".join(code.itertext()).split() for code in body.iter(f"{W}instrText")]
    asked += [str(code.get(f"{W}instr")).split() for code in body.iter(f"{W}fldSimple")]
    return Held(
        tuple(" ".join(said(note).split()) for note in called),
        frozenset(name for name in names if name.startswith(("_U_", "_Ref_"))),
        Counter(words[0] for words in asked if words),
        tuple(said(body).split()),
    )


def footnotes(data: bytes) -> Iterable[etree._Element]:
    """Return the notes; LibreOffice writes no part for them where there are none."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        there = "word/footnotes.xml" in package.namelist()
    return member(data, "word/footnotes.xml").iter(f"{W}footnote") if there else ()


def said(element: etree._Element) -> str:
    return "".join(
        f" {word.text or ''}" if word.tag == f"{W}t" else " " for word in element.iter(f"{W}t")
    ).replace("\u00a0", " ")


def by_python_docx(data: bytes, _: Path) -> bytes:
    out = io.BytesIO()
    docx.Document(io.BytesIO(data)).save(out)
    return out.getvalue()


def by_libreoffice(data: bytes, folder: Path) -> bytes:
    need_office()
    (folder / "naskah.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    wanted = ("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "lagi"))
    subprocess.run(
        [str(machine.office()), profile, "--headless", *wanted, str(folder / "naskah.docx")],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return (folder / "lagi" / "naskah.docx").read_bytes()


Program = Callable[[bytes, Path], bytes]


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.parametrize("program", [by_python_docx, by_libreoffice])
@pytest.mark.parametrize("name", ["contoh", "rancangan-contoh"])
def test_saved_again_nothing_is_lost(
    files: dict[str, bytes], tmp_path: Path, program: Program, name: str
) -> None:
    """LibreOffice keeps a list of contents as its own: live, its page numbers no PAGEREF each."""
    before, after = held(files[name]), held(program(files[name], tmp_path))
    assert before.marks
    assert after.marks == before.marks
    assert after.notes == before.notes
    inside = {"PAGEREF"} if program is by_libreoffice else set()
    assert {k: n for k, n in after.fields.items() if k not in inside} == {
        k: n for k, n in before.fields.items() if k not in inside
    }
    assert re.sub(r"\W", "", "".join(after.words)) == re.sub(r"\W", "", "".join(before.words))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["contoh", "rancangan-contoh"])
def test_pandoc_keeps_words_and_notes(files: dict[str, bytes], tmp_path: Path, name: str) -> None:
    """It writes a document of its own, without bookmarks or fields whoever made the file."""
    (tmp_path / "naskah.docx").write_bytes(files[name])
    target = tmp_path / "lagi.docx"
    need_python("pypandoc").convert_file(
        str(tmp_path / "naskah.docx"), "docx", format="docx", outputfile=str(target)
    )
    before, after = held(files[name]), held(target.read_bytes())
    assert after.notes == before.notes
    lost = Counter(words_of(before)) - Counter(words_of(after)) - cover(files[name])
    assert not {word for word in lost if word.isalpha()}


def cover(data: bytes) -> Counter[str]:
    """Return the words of the title, which pandoc takes for metadata."""
    shown = docx.Document(io.BytesIO(data)).paragraphs
    titles = [p.text for p in shown if p.style and p.style.name in {"Title", "Subtitle"}]
    return Counter(re.findall(r"\w+", " ".join(titles)))


def words_of(held_: Held) -> list[str]:
    return re.findall(r"\w+", " ".join(held_.words))


def test_the_sample_holds_something_of_each(files: dict[str, bytes]) -> None:
    paper = held(files["contoh"])
    assert paper.notes
    assert {"TOC", "PAGEREF", "REF", "SEQ"} <= paper.fields.keys()
