"""A set of documents is the old one or the new one, wherever its making is cut off."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.app import paths, swap
from generator.app.swap import publish, settle

OLD = {"ranperda.pdf": b"pdf lama", "ranperda.docx": b"docx lama"}
NEW = {"ranperda.pdf": b"pdf baru", "keterangan.pdf": b"keterangan"}
STEPS = ("mkdir", "rename", "replace", "rmdir", "unlink", "open", "write", "fsync")


def standing(folder: Path) -> dict[str, bytes]:
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files}


def killed_at(folder: Path, step: int) -> bool:
    """Publish in a process that is gone before its step-th call of the system; say if it was."""
    child = os.fork()
    if child == 0:
        left = [step]

        def cut(call):
            def counted(*args, **kwargs):
                left[0] -= 1
                if left[0] < 0:
                    os._exit(9)  # nothing of ours runs any more, as after kill -9
                return call(*args, **kwargs)

            return counted

        for name in STEPS:
            setattr(os, name, cut(getattr(os, name)))
        publish(folder, NEW)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="perlu fork")
def test_killed_at_any_moment_the_set_is_whole(tmp_path: Path) -> None:
    folder, states, step = tmp_path / "build" / "lebak", [], 0
    while True:
        shutil.rmtree(tmp_path / "build", ignore_errors=True)
        publish(folder, OLD)
        if not killed_at(folder, step):
            break
        at_once = standing(folder) if folder.exists() else None
        assert at_once in (None, OLD, NEW), step
        settle(folder)
        states.append(standing(folder))
        assert states[-1] in (OLD, NEW), step
        assert [p.name for p in folder.parent.iterdir()] == ["lebak"]
        step += 1
    assert standing(folder) == NEW
    assert step > 10
    assert states == sorted(states, key=lambda state: state == NEW)  # once new, never old again
    assert states[0] == OLD
    assert states[-1] == NEW


def test_what_was_half_thrown_away_is_not_taken_back(tmp_path: Path) -> None:
    (tmp_path / ".lebak.buang").mkdir()
    (tmp_path / ".lebak.buang" / "ranperda.pdf").write_bytes(b"tinggal separuh")
    settle(tmp_path / "lebak")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("broken", ["write_atomically", "flush_folder"])
def test_a_fault_leaves_a_whole_set_and_names_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    folder = tmp_path / "lebak"
    publish(folder, OLD)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(swap, broken, full)
    with pytest.raises(paths.WriteError) as fault:
        publish(folder, NEW)
    assert fault.value.filename == str(folder)
    assert standing(folder) in (OLD, NEW)
    assert [p.name for p in tmp_path.iterdir()] == ["lebak"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("bukan folder")
    with pytest.raises(paths.WriteError) as fault:
        publish(tmp_path / "build" / "lebak", NEW)
    assert fault.value.filename == str(tmp_path / "build" / "lebak")


def test_ctrl_c_between_the_two_renames_takes_the_old_set_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "lebak"
    publish(folder, OLD)
    rename = Path.rename

    def interrupted(self: Path, target: Path) -> Path:
        if self.name == ".lebak.baru":
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        publish(folder, NEW)
    assert standing(folder) == OLD


def test_a_folder_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "kantor").mkdir()
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "lebak").symlink_to(tmp_path / "kantor", target_is_directory=True)
    publish(tmp_path / "build" / "lebak", NEW)
    assert (tmp_path / "build" / "lebak").is_symlink()
    assert standing(tmp_path / "kantor") == NEW
