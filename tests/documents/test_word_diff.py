"""Words that stay, go and come: `[-hapus-]` and `{+sisip+}`."""

# ruff: noqa: E501 - cases stand as they are read
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.documents.word_diff import Beda, word_diff

TANDA = {Beda.TETAP: "{}", Beda.HAPUS: "[-{}-]", Beda.SISIP: "{{+{}+}}"}
KASUS = [
    ("Dinas Sosial.", "Dinas Sosial.", "Dinas Sosial."),
    ("Dinas Sosial;", "Dinas Sosial dan Desa;", "Dinas Sosial{+ dan Desa+};"),
    ("ayat (1) huruf a", "ayat (1) huruf b", "ayat (1) huruf [-a-]{+b+}"),
    ("jabatan struktural sampai dengan Eselon IV dan kelompok Jabatan Fungsional",
     "jabatan administrasi dan kelompok Jabatan Fungsional",
     "jabatan [-struktural sampai dengan Eselon IV-]{+administrasi+} dan kelompok Jabatan Fungsional"),
    ("", "Baru.", "{+Baru.+}"),
    ("Lama.", "", "[-Lama.-]"),
    ("Materi yang sama sekali lain.", "Dihapus", "[-Materi yang sama sekali lain.-]{+Dihapus+}"),
]  # fmt: skip


@pytest.mark.parametrize(("lama", "baru", "beda"), KASUS)
def test_words(lama: str, baru: str, beda: str) -> None:
    assert "".join(TANDA[p.beda].format(p.teks) for p in word_diff(lama, baru)) == beda


@given(st.text(alphabet="ab .,", max_size=30), st.text(alphabet="ab .,", max_size=30))
def test_the_runs_give_back_both_texts(lama: str, baru: str) -> None:
    potong = word_diff(lama, baru)
    assert "".join(p.teks for p in potong if p.beda is not Beda.SISIP) == lama
    assert "".join(p.teks for p in potong if p.beda is not Beda.HAPUS) == baru
