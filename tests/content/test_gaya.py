"""The house style file."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator.content.gaya import load_gaya
from generator.diagnostics import DraftingError

GAYA = Path(__file__).parents[2] / "templates" / "style" / "gaya.yaml"


def broken(tmp_path: Path, old: str, new: str) -> str:
    path = tmp_path / "gaya.yaml"
    path.write_text(GAYA.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(DraftingError) as caught:
        load_gaya(path)
    return str(caught.value).replace(f"{tmp_path.as_posix()}/", "")


def test_the_house_style_is_clean() -> None:
    gaya = load_gaya(GAYA)
    assert gaya.kertas["f4"].lebar == Decimal(215)
    assert gaya.dokumen["naskah"].spasi == Decimal("1.5")


def test_a_page_must_be_described(tmp_path: Path) -> None:
    found = broken(tmp_path, "naskah: {tegak: a4,", "naskah: {tegak: a44,")
    assert '[S25] Kertas "a44" tidak ada. Petunjuk: Mungkin maksudnya "a4"?' in found


def test_margins_must_leave_room(tmp_path: Path) -> None:
    found = broken(
        tmp_path, "lebar: 215, tinggi: 330, atas: 30", "lebar: 40, tinggi: 330, atas: 30"
    )
    assert '[S25] Margin kertas "f4" tidak menyisakan tempat untuk teks.' in found


def test_wrong_values_are_told(tmp_path: Path) -> None:
    assert '[S06] Nilai "spasi" bukan bilangan: "1,5"' in broken(
        tmp_path, "spasi: 1.5,", 'spasi: "1,5",'
    )
    with pytest.raises(DraftingError, match="S10"):
        load_gaya(tmp_path / "tiada")


def test_a_face_that_stands_in_must_have_the_same_widths(tmp_path: Path) -> None:
    found = broken(tmp_path, "huruf_setara: [URW Bookman", "huruf_setara: [Liberation Serif")
    assert '[S29] Huruf "Liberation Serif" tidak dikenal seukuran dengan "Bookman Old' in found
    assert "Yang seukuran: Bookman URW, TeX Gyre Bonum, URW Bookman" in found


def test_a_pattern_of_jdih_metadata_names_what_there_is(tmp_path: Path) -> None:
    found = broken(tmp_path, 'teu: "{nama} ({jenis})"', 'teu: "{namo} ({jenis})"')
    assert '[S176] Sandi "{namo}" tidak dikenal dalam isian JDIH.' in found
    assert 'Mungkin maksudnya "nama"?' in found
