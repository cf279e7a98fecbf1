"""The store between builds: what is damaged is absent, what cannot be written is only slow."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.app.cache import OLDEST, FolderCache

DATA = b"\x89PNG gambar bagan susunan"


def flipped(entry: bytes) -> bytes:
    return entry[:-3] + bytes([entry[-3] ^ 1]) + entry[-2:]


@pytest.mark.parametrize(
    "damage",
    [
        lambda entry: b"",
        lambda entry: DATA,  # as an older version kept it
        lambda entry: entry[:-1],
        lambda entry: entry[:20],
        lambda entry: entry + b"\0",
        lambda entry: bytes(len(entry)),  # what a power cut leaves of a file that was not flushed
        flipped,
    ],
)
def test_a_damaged_entry_is_absent_and_can_be_put_again(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    cache = FolderCache(tmp_path)
    cache.put("kunci", DATA)
    assert cache.get("kunci") == DATA
    entry = (tmp_path / "kunci").read_bytes()
    (tmp_path / "kunci").write_bytes(damage(entry))
    assert cache.get("kunci") is None
    cache.put("kunci", DATA)
    assert cache.get("kunci") == DATA


def test_an_entry_under_the_name_of_another_is_absent(tmp_path: Path) -> None:
    cache = FolderCache(tmp_path)
    cache.put("satu", DATA)
    shutil.copyfile(tmp_path / "satu", tmp_path / "dua")
    assert cache.get("dua") is None


def test_no_bytes_are_bytes_too(tmp_path: Path) -> None:
    cache = FolderCache(tmp_path)
    cache.put("kosong", b"")
    assert cache.get("kosong") == b""


def test_a_folder_that_cannot_be_written_is_no_cache(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    cache = FolderCache(tmp_path / "berkas")
    cache.put("kunci", DATA)
    assert cache.get("kunci") is None
    cache.prune()


def used(path: Path, second: float) -> None:
    os.utime(path, (second, second))


def test_what_was_not_used_for_longest_is_dropped(tmp_path: Path, monkeypatch) -> None:
    cache = FolderCache(tmp_path)
    cache.put("lama", DATA)
    cache.put("baru", DATA)
    used(tmp_path / "lama", 1)
    used(tmp_path / "baru", 2)
    monkeypatch.setattr("generator.app.cache.LARGEST", (tmp_path / "baru").stat().st_size)
    cache.prune()
    assert cache.get("baru") == DATA
    assert cache.get("lama") is None


def test_what_was_not_used_for_months_is_dropped_though_there_is_room(tmp_path: Path) -> None:
    cache = FolderCache(tmp_path)
    for name, second in (("lama", 1), ("baru", OLDEST + 1), ("terbaru", OLDEST + 2)):
        cache.put(name, DATA)
        used(tmp_path / name, second)
    cache.prune()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["baru", "terbaru"]


def test_as_many_entries_as_hundreds_of_dossiers_need_stay(tmp_path: Path) -> None:
    cache = FolderCache(tmp_path)
    for number in range(3000):
        (tmp_path / str(number)).touch()
    cache.prune()
    assert len(list(tmp_path.iterdir())) == 3000
