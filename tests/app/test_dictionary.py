"""The dictionary: words of hunspell, of the project, and those made from them with affixes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.cache import FolderCache
from generator.app.dictionary import DictionaryMemory, open_kamus
from generator.app.paths import Home
from generator.content.word_lists import load_words
from generator.diagnostics import DraftingError
from generator.intake.hunspell import find_hunspell, unknown
from generator.lint.kamus import Kamus

HOME = Path(__file__).parents[2]
KECIL = "SET UTF-8\n", "3\ngabung\nmenggabung\nmewadahi\n"
HUNSPELL = find_hunspell()
needs_hunspell = pytest.mark.skipif(HUNSPELL is None, reason="paket hunspell-id tidak terpasang")


@pytest.fixture
def kamus_kecil(tmp_path: Path) -> Path:
    base = tmp_path / "id_ID"
    for suffix, text in zip((".aff", ".dic"), KECIL, strict=True):
        base.with_suffix(suffix).write_text(text, encoding="utf-8")
    return base


def test_a_dictionary_is_found_by_its_two_files(tmp_path: Path, kamus_kecil: Path) -> None:
    assert find_hunspell([str(tmp_path / "kosong"), str(tmp_path)]) == kamus_kecil
    kamus_kecil.with_suffix(".aff").unlink()
    assert find_hunspell([str(tmp_path)]) is None


def test_what_it_does_not_know(kamus_kecil: Path) -> None:
    assert unknown(kamus_kecil, ["gabung", "gabumg"]) == {"gabumg"}


def test_answers_are_kept_and_a_damaged_memory_is_asked_anew(
    tmp_path: Path, kamus_kecil: Path
) -> None:
    cache, asked = FolderCache(tmp_path / "simpan"), frozenset({"gabung", "gabumg"})
    assert DictionaryMemory(cache, kamus_kecil).known(asked) == {"gabung"}
    (kept,) = (tmp_path / "simpan").iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole.replace(b"- gabumg", b"+ gabumg"))
    assert DictionaryMemory(cache, kamus_kecil).known(asked) == {"gabung"}
    assert kept.read_bytes() == whole
    remembering = DictionaryMemory(cache, kamus_kecil)
    kamus_kecil.with_suffix(".dic").unlink()  # what is remembered needs no dictionary
    assert remembering.known(asked) == {"gabung"}


@pytest.mark.parametrize(
    ("kata", "dikenal"),
    [
        ("digabung", True),  # menggabung
        ("diwadahi", True),  # mewadahi
        ("pewadahan", True),  # mewadahi
        ("digabungnya", True),  # digabung, menggabung
        ("antargabung", True),
        ("dibidang", False),  # membidang is no word: a preposition glued to its noun
        ("gabumg", False),
    ],
)
def test_words_made_with_affixes(kamus_kecil: Path, kata: str, dikenal: bool) -> None:
    kamus = Kamus(lambda semua: semua - unknown(kamus_kecil, semua))
    assert (kamus.asing(frozenset({kata})) == set()) is dikenal


@needs_hunspell
@pytest.mark.parametrize("kata", ["kewenagan", "dibidang", "dimana", "resiko", "kerjasama"])
def test_real_misspellings_are_seen(tmp_path: Path, kata: str) -> None:
    kamus = open_kamus(Home(tmp_path))
    assert kamus.asing(frozenset({kata})) == {kata}


@needs_hunspell
def test_no_word_of_the_project_is_one_that_hunspell_knows(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()  # a project without words, not even those that come along
    kamus = open_kamus(Home(tmp_path))
    words = load_words(HOME / "content")
    assert words - kamus.asing(words) == set()


def test_a_machine_without_a_dictionary_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.app.dictionary.find_hunspell", lambda: None)
    kamus = open_kamus(Home(HOME))
    assert not kamus.tersedia
    assert "hunspell-id" in kamus.keterangan
    assert kamus.asing(frozenset({"gabumg"})) == set()


def test_a_word_list_holds_one_word_a_line(tmp_path: Path) -> None:
    folder = tmp_path / "_kamus"
    folder.mkdir()
    (folder / "kata.txt").write_text("# ihwal\nsub  # PP 18/2016\ndua kata\n", encoding="utf-8")
    with pytest.raises(DraftingError, match=r"kata\.txt:3:1: galat: \[S27\]"):
        load_words(tmp_path)
