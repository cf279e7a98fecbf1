"""Hard-wrapped texts are read as if the margin had not broken their lines."""

from __future__ import annotations

import textwrap

from generator.diagnostics import Span
from generator.law.reader.noise import clean
from generator.law.reader.peraturan import read_peraturan
from generator.law.reader.wrapping import unwrap
from generator.law.text import to_text
from generator.model.lines import lines_of

LAW = "\n".join(
    (
        "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 3 TAHUN 2020 TENTANG PENGELOLAAN TAMAN KOTA",
        "Menimbang : bahwa taman kota dan hutan kota perlu dikelola dengan baik dan benar;",
        "MEMUTUSKAN:",
        "Menetapkan : PERATURAN DAERAH TENTANG PENGELOLAAN TAMAN KOTA.",
        "BAB I",
        "KETENTUAN UMUM",
        "Pasal 1",
        "Setiap orang yang mengelola taman kota sebagaimana dimaksud dalam Pasal 2 ayat (1) wajib:",
        "a. menyusun rencana, program, anggaran, dan laporan, yang memuat luas, jenis pohon, dan"
        " jadwal perawatan;",
        "b. menanam pohon,",
        "sebelum taman kota dibuka untuk umum.",
        "Pasal 2",
        "(1) Taman kota dikelola oleh dinas yang menyelenggarakan urusan di bidang lingkungan.",
        "(2) Pengelolaan sebagaimana dimaksud pada ayat (1) dilaksanakan sesuai dengan peraturan"
        " perundang-undangan.",
    )
)


def wrapped(text: str, width: int) -> str:
    return "\n".join(x for line in text.split("\n") for x in textwrap.wrap(line, width) or [""])


def body(text: str) -> str:
    return to_text(read_peraturan(lines_of(text, Span()))[0].batang_tubuh)


def test_width_does_not_matter() -> None:
    for width in (48, 60, 72, 88):
        assert body(wrapped(LAW, width)) == body(LAW), width


def test_a_text_that_was_never_wrapped_stays_as_it_is() -> None:
    lines = [line for line in lines_of(LAW.replace("taman", "taman " * 30), Span()) if line.text]
    assert unwrap(lines) == lines


def test_titles_of_groups_may_repeat() -> None:
    title = "Tingkat Penggunaan Jasa Retribusi"
    text = "".join(f"Paragraf {n}\n{title}\nPasal {n}\nIsi.\n" for n in range(1, 8))
    kept, notes = clean(lines_of(text, Span()))
    assert [line.text for line in kept].count(title) == 7
    assert notes == []
