"""What was read is remembered by its bytes: the same answers as without, and never an old one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.content import reading
from generator.content.load import load_dossier
from generator.content.memory import Memory
from generator.diagnostics import DraftingError
from generator.model import kepastian
from generator.model.dossier import Dossier
from generator.model.kepastian import unconfirmed_entries, unconfirmed_of
from tests import kencana

KECIL = Path(__file__).parent / "dossier_kecil"


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Memory:
    """Return a memory in which nothing is yet."""
    fresh = Memory()
    monkeypatch.setattr(reading, "MEMORY", fresh)
    return fresh


@pytest.fixture
def content(tmp_path: Path, memory: Memory) -> Path:
    return Path(shutil.copytree(KECIL, tmp_path / "content"))


def told(akar: Path, glyphs: frozenset[int] | None = None) -> list[str]:
    with pytest.raises(DraftingError) as error:
        load_dossier(akar, "kecil", glyphs)
    return [str(d) for d in error.value.diagnostics]


def places(dossier: Dossier) -> list[str]:
    return [str(satu.judul.span) for satu in dossier.temuan]


def test_a_file_is_parsed_once_as_long_as_it_holds_the_same(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load_dossier(content, "kecil")
    for name in ("read", "parse"):
        monkeypatch.setattr(reading, name, lambda *_: pytest.fail("diurai lagi"))
    assert load_dossier(content, "kecil") == first


def test_what_is_remembered_is_what_is_read(
    memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load_dossier(kencana.CONTENT, kencana.SLUG)
    again = load_dossier(kencana.CONTENT, kencana.SLUG)
    monkeypatch.setattr(reading, "MEMORY", Memory())
    fresh = load_dossier(kencana.CONTENT, kencana.SLUG)
    assert first == again == fresh
    assert places(first) == places(again) == places(fresh)
    assert again.temuan[0] is first.temuan[0]
    assert fresh.temuan[0] is not first.temuan[0]


def test_a_changed_file_is_read_again_even_when_its_time_and_length_are_the_same(
    content: Path,
) -> None:
    load_dossier(content, "kecil")
    (berkas,) = (content / "kecil" / "temuan").glob("T01*.yaml")
    was, text = berkas.stat(), berkas.read_text("utf-8")
    judul = load_dossier(content, "kecil").temuan[0].judul
    lain = judul[:-1] + ("x" if judul[-1] != "x" else "y")
    berkas.write_text(text.replace(judul, lain), "utf-8")
    os.utime(berkas, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert load_dossier(content, "kecil").temuan[0].judul == lain
    berkas.write_text(text, "utf-8")
    assert load_dossier(content, "kecil").temuan[0].judul == judul


def test_faults_are_told_each_time(content: Path) -> None:
    (berkas,) = (content / "kecil" / "temuan").glob("T01*.yaml")
    text = berkas.read_text("utf-8")
    berkas.write_text(f"{text}asing: ya\n", "utf-8")
    (content / "kecil" / "narasi" / "bab-1-a.md").write_text("<b>tebal</b>\n", "utf-8")
    first = told(content)
    assert any("[S01]" in satu for satu in first) and any("[S30]" in satu for satu in first)
    assert told(content) == first
    berkas.write_text(text, "utf-8")
    assert told(content) == [satu for satu in first if "[S01]" not in satu]


def test_a_copy_elsewhere_has_its_own_places(content: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(content, tmp_path / "lain"))
    here, there = load_dossier(content, "kecil"), load_dossier(other, "kecil")
    assert all(satu.startswith(content.as_posix()) for satu in places(here))
    assert all(satu.startswith(other.as_posix()) for satu in places(there))


def test_what_fonts_can_print_is_part_of_the_question(content: Path) -> None:
    (content / "kecil" / "narasi" / "bab-1-a.md").write_text("Uraian – singkat.\n", "utf-8")
    load_dossier(content, "kecil")
    assert any("[Y19]" in satu for satu in told(content, frozenset(map(ord, "abc"))))
    load_dossier(content, "kecil")


def test_what_was_not_used_for_longest_is_forgotten_first() -> None:
    memory = Memory(limit=10)
    made: list[str] = []

    def ask(key: str, data: bytes) -> str:
        return memory.recall(key, data, lambda: made.append(key) or f"{key}{len(made)}")

    assert ask("a", b"1234") == ask("a", b"1234") == "a1"
    ask("b", b"1234")
    ask("a", b"1234")
    ask("c", b"1234")  # b goes
    assert made == ["a", "b", "c"]
    ask("a", b"1234")
    ask("b", b"1234")
    assert made == ["a", "b", "c", "b"]
    assert ask("d", b"12345678901") == "d5"  # too large to stay, and takes nothing else's place
    ask("b", b"1234")
    assert made[4:] == ["d"]


def test_signs_that_are_the_same_are_compared_once_for_all_files() -> None:
    one, other = (reading.Reader(frozenset(range(n, n + 3))).glyphs for n in (40, 40))
    assert one is other
    assert reading.Reader(frozenset(range(41, 44))).glyphs == frozenset((41, 42, 43))


def test_only_what_was_edited_is_gone_through_again(
    tmp_path: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And it is found whole, the library that the dossier names included."""
    akar = Path(shutil.copytree(kencana.CONTENT, tmp_path / "content"))
    first = load_dossier(akar, kencana.SLUG)
    assert unconfirmed_of(first) == tuple(unconfirmed_entries(first))
    berkas = sorted((akar / kencana.SLUG / "temuan").glob("*.yaml"))[0]
    berkas.write_text(f"{berkas.read_text('utf-8')}# uji\n", "utf-8")
    asked: list[str] = []
    texts = kepastian._texts

    def told(value: object):
        asked.append(type(value).__name__)
        return texts(value)

    again = load_dossier(akar, kencana.SLUG)
    monkeypatch.setattr(kepastian, "_texts", told)
    found = unconfirmed_of(again)
    monkeypatch.undo()
    assert found == tuple(unconfirmed_entries(again))
    assert "Temuan" in asked
    assert not {"Narasi", "PeraturanPustaka", "Literatur"} & set(asked)


def test_a_status_that_changes_is_seen(tmp_path: Path, memory: Memory) -> None:
    akar = Path(shutil.copytree(kencana.CONTENT, tmp_path / "content"))
    before = unconfirmed_of(load_dossier(akar, kencana.SLUG))
    shelf = akar / "_pustaka" / "peraturan"
    for berkas in shelf.glob("*.yaml"):
        text = berkas.read_text("utf-8")
        berkas.write_text(text.replace("status: terkonfirmasi", "status: ingatan"), "utf-8")
    after = unconfirmed_of(load_dossier(akar, kencana.SLUG))
    assert len(after) > len(before)
