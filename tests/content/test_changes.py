"""Changes in files of their own: joined in the order of names, clashes named with both files."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.content.load import load_dossier
from generator.diagnostics import DraftingError
from generator.model.dossier import Dossier

KECIL = Path(__file__).parent / "dossier_kecil"
UBAH = """\
operasi:
  - tindakan: {tindakan}
    alamat: {alamat}
    karena: [T01]
    alasan: Alasan {alamat} {tindakan}.
    teks: Bunyi baru.
"""


def dossier(folder: Path, files: Mapping[str, str], common: str = "") -> Dossier:
    content = folder / "content"
    shutil.copytree(KECIL, content)
    own = content / "kecil"
    if common:
        (own / "perubahan.yaml").write_text(common, "utf-8")
    (own / "perubahan").mkdir()
    for name, text in files.items():
        (own / "perubahan" / name).write_text(text, "utf-8")
    return load_dossier(content, "kecil")


def op(tindakan: str, alamat: str) -> str:
    return UBAH.format(tindakan=tindakan, alamat=alamat)


def faults(folder: Path, files: Mapping[str, str]) -> list[str]:
    with pytest.raises(DraftingError) as told:
        dossier(folder, files, "penjelasan_umum: Umum.\n")
    return [
        f"{d.span.path.rsplit('/', 1)[-1]} {d.code} {d.message}" for d in told.value.diagnostics
    ]


def test_operations_of_all_files_are_those_of_the_dossier(tmp_path: Path) -> None:
    files = {"b.yaml": op("ubah", "Pasal 2"), "a.yaml": op("ubah", "Pasal 1 ayat (3)")}
    got = dossier(tmp_path, files, "penjelasan_umum: Umum.\n")
    assert [str(o.alamat) for o in got.operasi] == ["Pasal 1 ayat (3)", "Pasal 2"]


def test_the_common_file_may_hold_operations_too(tmp_path: Path) -> None:
    common = f"penjelasan_umum: Umum.\n{op('ubah', 'Pasal 2')}"
    got = dossier(tmp_path, {"a.yaml": op("sisip", "Pasal 2")}, common)
    assert [str(o.tindakan) for o in got.operasi] == ["ubah", "sisip"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("ubah", "Pasal 2"), ("ubah", "Pasal 2")),
        (("ubah", "Pasal 2"), ("ubah", "Pasal 2 ayat (1)")),
        (("ubah", "Pasal 2 ayat (1)"), ("ubah", "Pasal 2")),
        (("ubah", "Pasal 2"), ("sisip", "Pasal 2 ayat (1)")),
    ],
)
def test_two_files_that_change_one_unit_are_both_named(
    first: tuple[str, str], second: tuple[str, str], tmp_path: Path
) -> None:
    (told,) = faults(tmp_path, {"a.yaml": op(*first), "b.yaml": op(*second)})
    assert told.startswith("b.yaml S146")
    assert "kecil/perubahan/a.yaml:2:5" in told


def test_a_unit_inserted_behind_one_that_changes_is_no_clash(tmp_path: Path) -> None:
    files = {"a.yaml": op("ubah", "Pasal 2"), "b.yaml": op("sisip", "Pasal 2")}
    assert len(dossier(tmp_path, files, "penjelasan_umum: Umum.\n").operasi) == 2


def test_no_change_at_all_is_told(tmp_path: Path) -> None:
    assert faults(tmp_path, {}) == ["perubahan.yaml S08 Tidak ada satu perubahan pun."]


def test_an_id_that_two_files_use_is_told(tmp_path: Path) -> None:
    two = {
        "a.yaml": op("ubah", "Pasal 1").replace("alamat:", "id: O1\n    alamat:"),
        "b.yaml": op("ubah", "Pasal 2").replace("alamat:", "id: O1\n    alamat:"),
    }
    (told,) = faults(tmp_path, two)
    assert "S12" in told and told.startswith("b.yaml")
