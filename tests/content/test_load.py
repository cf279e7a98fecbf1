"""Whole folders."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.content.dossiers import list_dossiers, misnamed
from generator.content.load import load_dossier, load_pustaka
from generator.diagnostics import DraftingError, Span
from generator.model.narasi import Paragraph, Table
from generator.model.pustaka import split_reference

KECIL = Path(__file__).parent / "dossier_kecil"


def test_the_little_dossier_is_clean() -> None:
    dossier = load_dossier(KECIL, "kecil")
    assert dossier.slug == "kecil"
    assert [str(t.id) for t in dossier.temuan] == ["T01"]
    assert dossier.perangkat.sekarang[1].tipe is None
    assert list(dossier.pustaka.peraturan) == ["perda-kecil", "uu-2014-23"]
    assert dossier.indikator is None


def test_places_reach_into_the_files() -> None:
    dossier = load_dossier(KECIL, "kecil")
    path = (KECIL / "kecil" / "dasar.yaml").as_posix()
    assert dossier.dasar.batang_tubuh.span == Span(path, 4, 3)
    assert dossier.perubahan.operasi[0].alamat.span.line == 3


def test_narratives_are_parsed_once_and_kept_as_text_too() -> None:
    narasi = load_dossier(KECIL, "kecil").narasi["bab-1-a"]
    assert [type(block) for block in narasi.isi] == [Paragraph, Table]
    assert narasi.teks.startswith("Alinea pertama.")


def test_dossiers_are_listed_in_order_without_what_is_shared(tmp_path: Path) -> None:
    for name in ("b", "a", "_pustaka", ".git"):
        (tmp_path / name).mkdir()
    (tmp_path / "berkas.txt").write_text("x")
    assert list_dossiers(tmp_path) == ("a", "b")
    assert list_dossiers(tmp_path / "tidak-ada") == ()


HOSTILE = ("$(touch diretas)", "`touch diretas`", "a b", "a'b", 'a"b', "a&b", "a:b", "-rf", "Lebak")


@pytest.mark.parametrize(
    "name", [*HOSTILE, "lebak\nbaru", "lebak_baru", "x" * 64, "all", "bersama"]
)
def test_a_misnamed_folder_is_an_error_and_no_dossier(tmp_path: Path, name: str) -> None:
    for folder in (name, "lebak", "_pustaka"):
        (tmp_path / folder).mkdir()
    assert list_dossiers(tmp_path) == ("lebak",)
    (fault,) = misnamed(tmp_path)
    assert fault.code == "S20"
    assert fault.hint
    assert str(fault).startswith(f"{tmp_path}/{name}:1:1: galat: ".replace("\n", "\\n"))


def test_a_name_may_be_as_long_as_63(tmp_path: Path) -> None:
    for name in ("x" * 63, "3t", "kab-lebak-2"):
        (tmp_path / name).mkdir()
    assert misnamed(tmp_path) == ()
    assert len(list_dossiers(tmp_path)) == 3


def test_the_library_alone(tmp_path: Path) -> None:
    assert set(load_pustaka(KECIL).kunci) == {"uu-2014-23", "perda-kecil", "buku-satu"}
    shutil.copytree(KECIL, tmp_path / "c")
    (tmp_path / "c/_pustaka/literatur/buku-satu.yaml").write_text("id: buku-satu\n")
    with pytest.raises(DraftingError, match="S02"):
        load_pustaka(tmp_path / "c")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("pp-2016-18", ("pp-2016-18", "")),
        ("pp-2016-18, Pasal 18 ayat (4)", ("pp-2016-18", "Pasal 18 ayat (4)")),
        ("pp-2016-18 Pasal 18, Pasal 19", ("pp-2016-18", "Pasal 18, Pasal 19")),
    ],
)
def test_a_source_may_name_a_place(text: str, parts: tuple[str, str]) -> None:
    assert split_reference(text) == parts


def test_sixty_findings_are_all_loaded(tmp_path: Path) -> None:
    root = tmp_path / "c"
    shutil.copytree(KECIL, root)
    first = (root / "kecil/temuan/T01-nama-daerah.yaml").read_text()
    for number in range(2, 61):
        name = f"T{number:02}"
        (root / f"kecil/temuan/{name}.yaml").write_text(first.replace("id: T01", f"id: {name}"))
    assert len(load_dossier(root, "kecil").temuan) == 60
