"""Templates that are wrong: one Indonesian line with the template's place and the nearest name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from jinja2 import Environment

from generator.diagnostics import DraftingError
from generator.documents.environment import Compiled, Templates, mark
from generator.documents.picture_store import MemoryStore
from generator.ir.dump import dump_blocks
from generator.ir.html import Blok
from generator.ir.nodes import Paragraph, Text


@dataclass(frozen=True)
class Dalam:
    nomor: str


@dataclass(frozen=True)
class Pandangan:
    judul: str
    isi: Blok
    butir: tuple[Dalam, ...]


VIEW = Pandangan("Satu & Dua", Blok((Paragraph("isi", (Text("jadi"),)),)), (Dalam("1."),))
FAULTS = {
    "<p>x</p>\n<p>{{ judull }}</p>": (
        'templates/uji.html.j2:2:1: galat: [T02] Nama "judull" tidak dikenal. '
        'Petunjuk: Mungkin yang dimaksud "judul".'
    ),
    "{% for satu in butir %}\n<p>{{ satu.nomr }}</p>\n{% endfor %}": (
        'templates/uji.html.j2:2:1: galat: [T02] Nama "nomr" tidak dikenal. '
        'Petunjuk: Mungkin yang dimaksud "nomor".'
    ),
    "<p>\n{% if %}</p>": (
        "templates/uji.html.j2:2:1: galat: [T01] Sintaks templat keliru: "
        "Expected an expression, got 'end of statement block'."
    ),
    '{% include "ujo.html.j2" %}': (
        "templates/ujo.html.j2:1:1: galat: [T07] Templat ini tidak ada. "
        'Petunjuk: Mungkin yang dimaksud "uji.html.j2".'
    ),
    '<p>x</p>\n\n<p class="isi"\n   warna="x">y</p>': (
        "templates/uji.html.j2:3:1: galat: [T06] Atribut warna tidak dikenal pada <p>. "
        "Petunjuk: Yang dikenal: class, id."
    ),
}


def templates(folder: Path, text: str) -> Templates:
    (folder / "uji.html.j2").write_text(text, encoding="utf-8")
    return Templates(folder)


@pytest.mark.parametrize("text", FAULTS)
def test_a_wrong_template_is_one_line_for_the_drafter(text: str, tmp_path: Path) -> None:
    with pytest.raises(DraftingError) as caught:
        templates(tmp_path, text).blocks("uji", VIEW)
    assert str(caught.value) == FAULTS[text]


def test_words_are_escaped_and_finished_nodes_pass(tmp_path: Path) -> None:
    blocks = templates(tmp_path, "<p>{{ judul }}</p>{{ isi }}").blocks("uji", VIEW)
    assert dump_blocks(blocks) == "isi: Satu & Dua\nisi: jadi\n"


@pytest.mark.parametrize(
    "text", ["{{ judul.__class__.__mro__ }}", "{{ range(3) }}", "{{ judul() }}"]
)
def test_templates_reach_nothing_but_the_view(text: str, tmp_path: Path) -> None:
    with pytest.raises(DraftingError, match=r"\[T02\]"):
        templates(tmp_path, f"<p>{text}</p>").blocks("uji", VIEW)


def test_an_include_cannot_leave_the_folder(tmp_path: Path) -> None:
    (tmp_path / "rahasia.html.j2").write_text("<p>x</p>")
    folder = tmp_path / "templates"
    folder.mkdir()
    with pytest.raises(DraftingError, match="Templat ini tidak ada"):
        templates(folder, '{% include "../rahasia.html.j2" %}').blocks("uji", VIEW)


def test_marks_leave_expressions_alone() -> None:
    assert mark("{% if a <b %}\n<p>{{ x }}</p>", "t") == '{% if a <b %}\n<p asal="t:2">{{ x }}</p>'


# --- the code of templates is kept ----------------------------------------------------------------


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of templates that are compiled from now on, in a process without memory."""
    done: list[str] = []
    compile_ = Environment._compile

    def counted(self: Environment, source: str, filename: str) -> object:
        done.append(Path(filename).name)
        return compile_(self, source, filename)

    monkeypatch.setattr(Environment, "_compile", counted)
    monkeypatch.setattr(Compiled, "known", {})
    monkeypatch.setattr(Compiled, "store", MemoryStore())
    return done


def printed(folder: Path, source: str) -> str:
    (folder / "uji.html.j2").write_text(source)
    return dump_blocks(Templates(folder).blocks("uji", VIEW))


def test_the_next_process_finds_the_code_of_a_template(
    tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = printed(tmp_path, "<p>{{ judul }}</p>")
    monkeypatch.setattr(Compiled, "known", {})  # another process
    assert printed(tmp_path, "<p>{{ judul }}</p>") == first
    assert compiled == ["uji.html.j2"]


def test_another_source_is_compiled_and_says_what_it_says(
    tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    printed(tmp_path, "<p>{{ judul }}</p>")
    monkeypatch.setattr(Compiled, "known", {})
    assert "lain" in printed(tmp_path, "<p>lain</p>")
    assert len(compiled) == 2
