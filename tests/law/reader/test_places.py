"""Two files of the same words are read each with its own places."""

from __future__ import annotations

from generator.diagnostics import Span
from generator.law.reader.noise import clean
from generator.law.reader.peraturan import read_peraturan
from generator.model.lines import lines_of

TEKS = "BAB I\nUMUM\nPasal 1\nDinas be=kerja baik.\n- 2 -\nPasal 2\n(1) Satu.\n(2) Dua.\n"


def test_the_same_words_in_another_file_stand_there() -> None:
    for nama in ("satu.txt", "dua.txt"):
        lines = lines_of(TEKS, Span(nama, 1, 1))
        kept, notes = clean(lines)
        law, doubts = read_peraturan(lines)
        found = [*(x.asal for x in kept), *(d.span for d in (*notes, *doubts))]
        found += [s.asal for s in law.batang_tubuh.walk()]
        assert len(notes) > 1
        assert {span.path for span in found} == {nama}
