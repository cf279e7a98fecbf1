"""Plain text, Markdown and JSON of laws: ``naskah import`` reads the same law back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.app.export_law import export_file
from generator.app.import_law import import_file, read_law
from generator.cli import main as cli
from generator.export.law_text import markdown, plain
from generator.intake.text import read_text
from generator.law.text import to_text
from generator.model import nomor
from generator.model.satuan import Jenis, Peraturan, Satuan

LAWS = [Path(__file__).parent / "akn" / f"{name}.txt" for name in ("pasar", "ubah")]
ROOT = Path(__file__).parents[2]


def back(text: str, *, md: bool) -> Peraturan:
    lines, _ = read_text(text.encode(), "naskah", markdown=md)
    return read_law(lines)[0]


@pytest.mark.parametrize("form", ["md", "txt", "json"])
@pytest.mark.parametrize("path", LAWS, ids=lambda p: p.stem)
def test_a_law_comes_back_from_every_format(path: Path, form: str, tmp_path: Path) -> None:
    made = export_file(path, form)
    ((name, data),) = made.files.items()
    (tmp_path / name).write_bytes(data)
    assert import_file(tmp_path / name)[0] == import_file(path)[0]
    assert not [d for d in made.diagnostics if d.code == "H101"]


def test_markdown_has_headings_and_tables_and_no_mark_that_is_none() -> None:
    text = (
        "PERATURAN X\nBAB I\nKETENTUAN UMUM\nPasal 1\nKolom *a*_b_ #1:\n"
        "| No. | Isi |\n| --- | --- |\n| 1 | x |\n"
    )
    assert markdown(text) == (
        "# PERATURAN X\n\n## BAB I\n\n## KETENTUAN UMUM\n\n### Pasal 1\n\n"
        "Kolom \\*a\\*\\_b\\_ \\#1:\n\n| No. | Isi |\n| --- | --- |\n| 1 | x |\n"
    )


WORDS = st.lists(
    st.sampled_from(["pasar", "*los*", "_kios_", "dikelola", "<tarif>", "#1", "[a]", "dinas"]),
    min_size=1, max_size=5,
).map(lambda w: f"Ketentuan {' '.join(w)}.")  # fmt: skip
SERIES = {Jenis.AYAT: Jenis.HURUF, Jenis.HURUF: Jenis.ANGKA, Jenis.ANGKA: Jenis.SUBHURUF}


def series(jenis: Jenis, n: int) -> list[str]:
    found: list[str] = []
    for _ in range(n):
        found.append(nomor.following(jenis, *found))
    return found


@st.composite
def units(draw, jenis: Jenis = Jenis.AYAT) -> tuple[Satuan, ...]:
    numbers = series(jenis, draw(st.integers(1, 3)))
    below = SERIES.get(jenis)
    return tuple(
        Satuan(jenis, n, kalimat=draw(WORDS).replace(".", ":" if inner else "."), anak=inner)
        for n in numbers
        for inner in [draw(units(below)) if below and draw(st.booleans()) else ()]
    )


@st.composite
def bodies(draw) -> Satuan:
    numbers = series(Jenis.PASAL, draw(st.integers(1, 4)))
    pasal = tuple(Satuan(Jenis.PASAL, n, anak=draw(units())) for n in numbers)
    bab = Satuan(Jenis.BAB, "I", "KETENTUAN UMUM", anak=pasal)
    return Satuan(Jenis.BATANG_TUBUH, anak=(bab,))


@settings(max_examples=60, deadline=None)
@given(bodies())
def test_any_body_comes_back(body: Satuan) -> None:
    law = Peraturan("PERATURAN DAERAH NOMOR 3 TAHUN 2020 TENTANG PASAR", batang_tubuh=body)
    text = plain(law)
    assert back(text, md=False).batang_tubuh == body, to_text(body)
    assert back(markdown(text), md=True).batang_tubuh == body, markdown(text)


def test_what_reads_otherwise_is_refused(tmp_path: Path, monkeypatch, capsys) -> None:
    path = tmp_path / "pasar.txt"
    path.write_bytes(LAWS[0].read_bytes())
    monkeypatch.setattr(
        "generator.app.export_law.plain", lambda law: plain(law).replace("dinas; dan", "badan; dan")
    )
    assert cli.main(["export", str(path), "--format", "txt"]) == 1
    said = capsys.readouterr().err
    assert "[H101] Bagian batang tubuh terbaca lain dari berkas ini." in said
    assert "Gunakan --format akn atau json" in said


def test_what_stands_around_the_body_may_read_otherwise_and_is_told(monkeypatch) -> None:
    monkeypatch.setattr(
        "generator.app.export_law.plain", lambda law: plain(law).replace("Pasar ditata.", "")
    )
    told = [d for d in export_file(LAWS[0], "txt").diagnostics if d.code == "H101"]
    assert [(d.severity, "penjelasan" in d.message) for d in told] == [("peringatan", True)]


def test_a_dossier_is_written_into_a_folder(tmp_path: Path, capsys) -> None:
    export = ["--akar", str(ROOT / "tests" / "dosir"), "export", "kencana"]
    assert cli.main([*export, "--format", "md", "--into", str(tmp_path)]) == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "konsolidasi.md", "peraturan-dasar.md", "rancangan.md",
    ]  # fmt: skip
    assert "### Pasal 1" in (tmp_path / "konsolidasi.md").read_text()
    capsys.readouterr()
    with pytest.raises(SystemExit) as left:
        cli.main([*export, "--format", "akn", "-o", str(tmp_path / "x.xml")])
    assert left.value.code == 2
    assert "--into" in capsys.readouterr().err


def test_a_law_is_written_into_a_folder_that_is_not_there_yet(tmp_path: Path, capsys) -> None:
    folder = tmp_path / "hasil" / "md"
    assert cli.main(["export", str(LAWS[0]), "--format", "md", "--into", str(folder)]) == 0
    (written,) = folder.iterdir()
    assert written.suffix == ".md"
    assert str(written) in capsys.readouterr().err
