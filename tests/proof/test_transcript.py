"""A document as it is read aloud says the words of the document, and what stands around them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from seeds_of_structure import seeded

from generator.cli.main import main
from generator.ir.identify import anchored
from generator.proof.transcript import Line, Piece, lines_of, transcript
from generator.proof.words import read, tokens
from generator.render.pdf.anchors import named

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", ["contoh", "rancangan-contoh"])
def test_the_words_are_those_of_the_document(trio, name: str) -> None:
    document, pdf, _ = trio[name]
    reading = read(named(anchored(document)))
    written = Counter(word for text in (*reading.text, *reading.notes) for word in tokens(text))
    pieces = [p.words for line in lines_of(pdf) for p in line.pieces if not p.told]
    assert Counter(word for words in pieces for word in tokens(words)) == written


def test_notes_are_read_at_their_mark(trio) -> None:
    text = transcript(trio["contoh"][1])
    assert "semata. [Catatan kaki 1 Pasal 212 ayat (1) Undang-Undang Nomor 23" in text
    assert "Akhir catatan kaki.] Kode temuan T01 diuraikan dalam Tabel 1" in text


def test_dots_for_what_is_not_known_stand_apart_from_the_word_before() -> None:
    line = Line((Piece("NOMOR"), Piece("... TAHUN ..."), Piece("(Nomor ...)"), Piece(", akhir")))
    assert line.text == "NOMOR ... TAHUN ... (Nomor ...), akhir"


def test_headings_lists_tables_and_figures_are_announced(trio) -> None:
    lines = [line.strip() for line in transcript(trio["contoh"][1]).splitlines()]
    assert "Judul tingkat 1: BAB I PENDAHULUAN" in lines
    assert "Judul tabel: Tabel 1 Beban kerja perangkat daerah" in lines
    row = lines.index("Baris 1.")
    assert lines[row + 1 : row + 3] == ["No.: 1.", "Perangkat Daerah: Dinas Contoh Nomor 1"]
    assert "BAB I PENDAHULUAN halaman 1" in lines
    assert any(line.startswith("Gambar: ") and line.endswith("Akhir gambar.") for line in lines)
    assert lines.count("Akhir tabel.") == sum(line.startswith("Tabel ") for line in lines) - sum(
        "halaman" in line for line in lines if line.startswith("Tabel ")
    )


def test_the_command_writes_or_prints(trio, tmp_path: Path, capsys) -> None:
    good, bare = tmp_path / "baik.pdf", tmp_path / "polos.pdf"
    good.write_bytes(trio["contoh"][1])
    bare.write_bytes(seeded(trio["contoh"][1], "tanpa susunan"))
    assert main(["transkrip", str(good)]) == 0
    printed = capsys.readouterr().out
    assert main(["transkrip", str(good), "--into", str(tmp_path)]) == 0
    assert (tmp_path / "baik.transkrip.txt").read_text("utf-8") == printed
    assert main(["transkrip", str(bare)]) == 1
    assert "P59" in capsys.readouterr().err
