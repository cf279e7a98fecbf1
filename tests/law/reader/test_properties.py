"""For any law: printing it and reading the print gives the same tree."""

from __future__ import annotations

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Span
from generator.law.as_data import from_dict, to_dict
from generator.law.reader.read import read_satuan
from generator.law.text import to_text
from generator.model.satuan import Jenis, Peraturan, Satuan, Status

WORDS = st.sampled_from(
    [
        "izin",
        "dinas",
        "daerah",
        "wajib",
        "dapat",
        "menyusun",
        "rencana",
        "sebagaimana",
        "dimaksud",
        "dalam",
        "Pasal",
        "3",
        "ayat",
        "(2)",
        "huruf",
        "a",
        "dan",
        "badan",
        "kepala",
        "camat",
        "tahun",
        "2016",
        "Gubernur",
        "paling",
        "lama",
        "(dua)",
        "hari",
        "undang-undang",
    ]
)
LADDER = (Jenis.HURUF, Jenis.ANGKA, Jenis.SUBHURUF, Jenis.SUBANGKA)
LETTERS = string.ascii_lowercase


def sentence(end: str) -> st.SearchStrategy[str]:
    """Words of the law from a capital letter to ``end``."""
    return st.lists(WORDS, min_size=1, max_size=8).map(lambda w: f"Setiap {' '.join(w)} ini{end}")


def numbers(jenis: Jenis, count: int) -> list[str]:
    if jenis in (Jenis.HURUF, Jenis.SUBHURUF):
        return [LETTERS[n] if n < 26 else LETTERS[n - 26] * 2 for n in range(count)]
    return [str(n + 1) for n in range(count)]


@st.composite
def items(draw: st.DrawFn, depth: int) -> tuple[Satuan, ...]:
    """A list of the ladder's ``depth``-th kind, some items with a list of their own."""
    jenis = LADDER[depth]
    count = draw(st.integers(2, 5))
    made = []
    for nomor in numbers(jenis, count):
        if draw(st.integers(0, 9)) == 0:
            made.append(Satuan(jenis, nomor, status=Status.DIHAPUS))
        elif depth < 3 and draw(st.integers(0, 3)) == 0:
            text = draw(sentence(":")).replace("Setiap", "setiap")
            made.append(Satuan(jenis, nomor, kalimat=text, anak=draw(items(depth + 1))))
        else:
            made.append(Satuan(jenis, nomor, kalimat=draw(sentence(";")).replace("Se", "se")))
    if draw(st.booleans()):
        made.insert(1, Satuan(jenis, f"{made[0].nomor}{suffix(jenis)}", kalimat="sisipan;"))
    return tuple(made)


def suffix(jenis: Jenis) -> str:
    return "1" if jenis in (Jenis.HURUF, Jenis.SUBHURUF) else "a"


@st.composite
def matter(draw: st.DrawFn, jenis: Jenis, nomor: str) -> Satuan:
    """A Pasal or ayat: one sentence, or one with a list and perhaps words behind it."""
    if draw(st.booleans()):
        return Satuan(jenis, nomor, kalimat=draw(sentence(".")))
    tail = draw(st.sampled_from(["", "dikenai sanksi."]))
    anak = draw(items(0))
    if tail and anak[-1].anak:
        tail = ""
    return Satuan(jenis, nomor, kalimat=draw(sentence(":")), anak=anak, ekor=tail)


@st.composite
def pasal(draw: st.DrawFn, nomor: str) -> Satuan:
    kind = draw(st.integers(0, 3))
    if kind == 0:
        return Satuan(Jenis.PASAL, nomor, status=Status.DIHAPUS)
    if kind == 1:
        return draw(matter(Jenis.PASAL, nomor))
    ayat = [draw(matter(Jenis.AYAT, str(n + 1))) for n in range(draw(st.integers(2, 4)))]
    ayat.insert(1, Satuan(Jenis.AYAT, "1a", status=Status.DIHAPUS))
    return Satuan(Jenis.PASAL, nomor, anak=tuple(ayat))


@st.composite
def laws(draw: st.DrawFn) -> Satuan:
    """A body of one to three chapters, one of them divided further."""
    count, bodies = 0, []
    for bab in ("I", "IA", "II")[: draw(st.integers(1, 3))]:
        inside = []
        for letter in ("", "A")[: draw(st.integers(1, 2))]:
            count += not letter
            inside.append(draw(pasal(f"{count}{letter}")))
        anak: tuple[Satuan, ...] = tuple(inside)
        if draw(st.booleans()):
            part = Satuan(Jenis.PARAGRAF, "1", judul="Nama Paragraf", anak=anak)
            anak = (Satuan(Jenis.BAGIAN, "Kesatu", judul="Nama Bagian", anak=(part,)),)
        bodies.append(Satuan(Jenis.BAB, bab, judul="KETENTUAN UMUM", anak=anak))
    return Satuan(Jenis.BATANG_TUBUH, anak=tuple(bodies))


@settings(derandomize=True, max_examples=300, deadline=None)
@given(laws())
def test_reading_the_print_of_a_law_gives_the_law(law: Satuan) -> None:
    tree, notes = read_satuan(to_text(law), Span("x", 1, 1))
    assert tree == law
    assert not notes


@settings(derandomize=True, max_examples=100, deadline=None)
@given(laws())
def test_a_law_survives_its_data_form(law: Satuan) -> None:
    peraturan = Peraturan("PERATURAN DAERAH", batang_tubuh=law)
    assert from_dict(to_dict(peraturan)) == peraturan


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(alphabet="abPasal 1234567890().;:\n-BABIVX“”…", max_size=300))
def test_any_text_is_read_without_a_crash_and_without_loss(text: str) -> None:
    tree, _ = read_satuan(text, Span("x", 1, 1))
    printed = sum(char.isalpha() for char in to_text(tree))
    assert printed >= sum(char.isalpha() for char in text)
