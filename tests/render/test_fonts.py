"""The face asked for, or a named one of the same widths, or nothing: never what is just there."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from juri import need_one_size
from sample import META

from generator.content.gaya import load_gaya
from generator.diagnostics import DraftingError, Severity
from generator.ir.nodes import Document, Figure, Paragraph, Part, Text
from generator.model.gaya import SEUKURAN
from generator.model.teks import Teks
from generator.proof.faces import faces, strange_faces
from generator.render import fonts as room
from generator.render.fonts import drawn_in, fonts_of, substituted
from generator.render.pdf.book import write_pdf
from generator.render.pdf.geometry import families

STYLE = Path(__file__).parents[2] / "templates" / "style" / "gaya.yaml"
BOLD, SLANTED = 180, 100


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch):
    """Return a machine that has the families it is told, each in four styles or as listed."""

    def has(*listed: str) -> None:
        lines = []
        for name in listed:
            family, _, only = name.partition(":")
            for weight in (80, BOLD):
                for slant in (0, SLANTED):
                    if not only or (weight, slant) == (80, 0):
                        lines.append(f"{family}\t{weight}\t{slant}\t100\t/f/{family}.otf\t0\n")
        told = subprocess.CompletedProcess([], 0, "".join(lines), "")
        monkeypatch.setattr(room.subprocess, "run", lambda *_, **__: told)
        room.installed.cache_clear()

    yield has
    room.installed.cache_clear()


@pytest.fixture
def gaya():
    return load_gaya(STYLE)


def test_the_face_asked_for_comes_first(machine, gaya) -> None:
    machine("URW Bookman", "Bookman Old Style", "DejaVu Sans")
    assert fonts_of(gaya).families == ("Bookman Old Style", "DejaVu Sans")
    assert substituted(gaya) == ()


def test_a_face_of_the_same_widths_stands_in_and_says_so(machine, gaya) -> None:
    machine("TeX Gyre Bonum", "DejaVu Serif")
    assert families(gaya) == '"TeX Gyre Bonum", "DejaVu Serif"'
    (note,) = substituted(gaya)
    assert note.severity is Severity.PETUNJUK
    assert "TeX Gyre Bonum, yang seukuran dengan Bookman Old Style" in note.message
    assert note.span.path.endswith("gaya.yaml")


@pytest.mark.parametrize(
    ("there", "said"),
    [
        (("DejaVu Serif", "Liberation Serif"), '"Bookman Old Style" tidak terpasang'),
        (("URW Bookman:tegak",), '"URW Bookman" tidak lengkap: tebal, miring, tebal miring'),
        ((), '"Bookman Old Style" tidak terpasang'),
    ],
)
def test_anything_else_is_refused(machine, gaya, there, said) -> None:
    machine(*there)
    with pytest.raises(DraftingError) as refused:
        fonts_of(gaya)
    (found,) = refused.value.diagnostics
    assert found.code == "P17"
    assert said in found.message
    assert "URW Bookman" in found.hint


def test_a_face_the_table_does_not_know_has_no_substitute(machine, gaya) -> None:
    machine("URW Bookman")
    with pytest.raises(DraftingError, match="P17"):
        fonts_of(gaya.model_copy(update={"huruf": Teks("Garamond"), "huruf_setara": ()}))


def test_a_machine_that_cannot_tell_is_refused(monkeypatch, gaya) -> None:
    room.installed.cache_clear()
    monkeypatch.setattr(room.shutil, "which", lambda _: None)
    with pytest.raises(DraftingError, match="fc-list"):
        fonts_of(gaya)
    room.installed.cache_clear()


def document(words: str) -> Document:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9mm" height="9mm" font-family="x, serif"/>'
    )
    blocks = (Paragraph("isi", (Text(words),)), Figure("bagan", svg, "kosong"))
    return Document("uji", META, "naskah", (Part("a", "A", blocks),))


@pytest.mark.slow
def test_what_stands_in_the_file_is_what_was_intended(gaya) -> None:
    pdf = write_pdf(document("Tanda \u2713 dan huruf \u0634."), gaya, Memory(), None).data
    assert len(set(faces(pdf))) > 1
    own = fonts_of(gaya).face.family
    assert [d.code for d in strange_faces("uji", pdf, (own,))] != []
    plain = write_pdf(document("Huruf biasa."), gaya, Memory(), None).data
    assert strange_faces("uji", plain, fonts_of(gaya).families) == ()


def test_pictures_name_the_same_faces(machine, gaya) -> None:
    machine("TeX Gyre Bonum")
    (drawn,) = drawn_in([document("x")], fonts_of(gaya))
    figure = drawn.parts[0].blocks[1]
    assert isinstance(figure, Figure)
    assert "font-family=\"'Bookman Old Style', 'TeX Gyre Bonum'\"" in figure.svg


class Memory(dict[str, bytes]):
    """A cache in memory."""

    put = dict.__setitem__


def test_signs_are_as_wide_as_the_font_file_says(gaya) -> None:
    """Space, digits and capitals of Bookman as its designers published them, in thousandths."""
    fonts = fonts_of(gaya)
    known = {" ": 320, "0": 620, "A": 680, "W": 960, "i": 300, "m": 940}
    upright = fonts.widths("tegak")
    assert {sign: round(1000 * upright[ord(sign)]) for sign in known} == known
    assert round(1000 * fonts.widths("tebal")[ord("m")]) == 1000


def test_a_sign_that_the_face_lacks_is_as_wide_as_that_of_its_lender(gaya) -> None:
    fonts = fonts_of(gaya)
    (lender, *_) = fonts.lenders
    own = room.codes(*fonts.face.files["tegak"])
    sign = min(room.codes(*lender.files["tegak"]) - own)
    assert fonts.widths("tegak")[sign] == room.advances(*lender.files["tegak"])[sign]
    assert fonts.widths("tegak").keys() >= own


@pytest.mark.parametrize("equal", [e for e in SEUKURAN if {"TeX Gyre Bonum", "Tinos"} & e])
def test_faces_of_one_size_give_words_the_same_width(equal: frozenset[str]) -> None:
    """So a document is laid out alike on every machine that has one of them."""
    there = [room.installed()[name] for name in sorted(equal) if name in room.installed()]
    need_one_size(len(there))
    signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,()"
    for style in ("tegak", "tebal"):
        first, *others = (room.advances(*face.files[style]) for face in there)
        for other in others:
            far = {sign: abs(first[ord(sign)] - other[ord(sign)]) for sign in signs}
            assert max(far.values()) < 0.011, far
