"""``--fix``: what is mended, what is left alone, and that nothing else in a file changes."""

from __future__ import annotations

import difflib
import io
import shutil
from pathlib import Path

import kencana
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cli.main import main
from generator.diagnostics import Span
from generator.lint.naskah import Bagian, Hit, Petikan
from generator.lint.sunting import as_edit

HERE = Path(__file__).parent
KECIL = HERE.parent / "content/dossier_kecil"
CASES = yaml.safe_load((HERE / "perbaikan.yaml").read_text(encoding="utf-8"))


def dosir(root: Path, berkas: dict[str, dict[str, str]]) -> Path:
    """Write the good little dossier, changed as a case says."""
    shutil.copytree(KECIL, root / "content")
    for name, change in berkas.items():
        path = root / "content/kecil" / name
        if "isi" in change:
            path.write_text(change["isi"], encoding="utf-8")
            continue
        text = path.read_text(encoding="utf-8")
        assert text.count(change["dari"]) == 1
        path.write_text(text.replace(change["dari"], change["menjadi"]), encoding="utf-8")
    return root


def changed(before: str, after: str) -> str:
    """Return the lines that differ, as a diff without its frame."""
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return "".join(f"{line}\n" for line in lines if line[:1] in "+-")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["judul"])
def test_the_dossier_is_mended_like_this(
    case: dict, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = dosir(tmp_path, case["berkas"])
    files = [p for p in sorted((root / "content").rglob("*")) if p.is_file()]
    before = {p: p.read_bytes() for p in files}
    main(["--akar", str(root), "lint", "kecil", "--fix", "--yes"])
    shown = capsys.readouterr().out
    found = {
        p.relative_to(root / "content/kecil").as_posix(): changed(
            before[p].decode(), p.read_bytes().decode()
        )
        for p in files
        if p.read_bytes() != before[p]
    }
    assert found == case.get("beda", {})
    for text in found.values():
        assert all(line[2:] in shown for line in text.splitlines())
    again = {p: p.read_bytes() for p in files}
    main(["--akar", str(root), "lint", "kecil", "--fix", "--yes"])
    assert {p: p.read_bytes() for p in files} == again, (
        "memperbaiki dua kali tidak mengubah apa pun"
    )


def test_without_yes_and_terminal_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = dosir(tmp_path, CASES[0]["berkas"])
    before = {p: p.read_bytes() for p in root.rglob("*") if p.is_file()}
    main(["--akar", str(root), "lint", "kecil", "--fix"])
    printed = capsys.readouterr()
    assert "+++" in printed.out
    assert "Tambahkan --yes" in printed.err
    assert all(p.read_bytes() == data for p, data in before.items())


@pytest.mark.parametrize(("jawab", "ditulis"), [("y\n", True), ("\n", False), ("tidak\n", False)])
def test_on_a_terminal_the_drafter_is_asked(
    jawab: str, ditulis: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    root = dosir(tmp_path, CASES[0]["berkas"])
    path = root / "content/kecil/konsiderans.yaml"
    before = path.read_bytes()
    monkeypatch.setattr("sys.stdin", Terminal(jawab))
    main(["--akar", str(root), "lint", "kecil", "--fix"])
    assert (path.read_bytes() != before) is ditulis


def test_a_damaged_dossier_is_restored_letter_by_letter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = kencana.copied(tmp_path)
    folder = home.content / kencana.SLUG
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    for name, baik, keliru in (
        ("perubahan.yaml", "sebagaimana dimaksud pada ayat", "sebagaimana dimaksud dalam ayat"),
        ("perubahan.yaml", " paling sedikit ", " sekurang-kurangnya "),
        ("narasi/bab-1-d.md", " di bawah", " dibawah"),
        ("narasi/bab-1-a.md", "Undang-Undang", "Undang–Undang"),
        ("temuan/T01-rumah-sakit.yaml", " dan ", " dan  dan "),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        assert baik in text
        (folder / name).write_text(text.replace(baik, keliru, 1), encoding="utf-8")
    main(["--akar", str(home.root), "lint", kencana.SLUG, "--fix", "--yes"])
    assert "5 perbaikan dalam 4 berkas" in capsys.readouterr().err
    assert {p: p.read_bytes() for p in before} == before


def test_select_and_ignore_limit_what_is_mended(tmp_path: Path) -> None:
    path = tmp_path / "draf.txt"
    text = (
        "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 7 TAHUN 2019\nTENTANG\nTAMAN\n"
        "Menimbang : a. bahwa taman perlu dikelola;\n"
        "Pasal 1\n(1) Taman dikelola selambat-lambatnya 7 (tujuh) hari setelah dibuka.\n"
        "(2) Taman sebagaimana dimaksud dalam ayat (1) dibuka.\n"
    )
    path.write_bytes(text.replace("\n", "\r\n").encode())
    main(["--akar", str(tmp_path), "lint", str(path), "--fix", "--yes", "--select", "F57"])
    mended = text.replace("dalam ayat", "pada ayat")
    assert path.read_bytes().decode() == mended.replace("\n", "\r\n")
    main(["--akar", str(tmp_path), "lint", str(path), "--fix", "--yes", "--ignore", "F57"])
    assert "paling lambat 7" in path.read_bytes().decode()


@pytest.mark.parametrize(
    ("batas", "baru"),
    [
        ("2 (dua) tahun sejak diundangkan", "paling lambat 2 (dua) tahun sejak diundangkan"),
        ("7 (tujuh) hari kerja setelah diterima", "paling lambat 7 (tujuh) hari kerja setelah"),
        ("tanggal 31 Januari", "paling lambat tanggal 31 Januari"),
        ("2 (dua) tahun", "selambat-lambatnya 2 (dua) tahun"),
        ("2 (dua) tahun dan dapat diperpanjang", "selambat-lambatnya 2 (dua) tahun dan"),
    ],
)
def test_a_limit_of_time_is_mended_only_where_the_moment_is_named(
    tmp_path: Path, batas: str, baru: str
) -> None:
    path = tmp_path / "draf.txt"
    path.write_text(
        "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 7 TAHUN 2019\nTENTANG\nTAMAN\n"
        f"Pasal 1\nIzin taman diberikan selambat-lambatnya {batas}.\n",
        encoding="utf-8",
    )
    main(["--akar", str(tmp_path), "lint", str(path), "--fix", "--yes", "--select", "F66"])
    assert baru in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["draf.docx", "draf.pdf"])
def test_word_and_pdf_are_left_to_their_authors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / name).write_bytes(b"apa saja")
    main(["--akar", str(tmp_path), "lint", str(tmp_path / name), "--fix", "--yes"])
    assert "tidak diperbaiki otomatis" in capsys.readouterr().err
    assert (tmp_path / name).read_bytes() == b"apa saja"


# --- the edit of one passage --------------------------------------------------------------------


def kena(teks: str, lama: str, baru: str, baris: int = 1) -> Hit:
    """A finding about the one place of ``lama`` in a text that begins on a line of the file."""
    petikan = Petikan(Bagian.NORMA, "Pasal 1", teks, Span("a.txt", baris, 1))
    di = teks.index(lama)
    return Hit(petikan, "salah", di, di + len(lama), baru)


def edited(isi: str, temuan: Hit) -> str | None:
    edit = as_edit(temuan, isi)
    return None if edit is None else f"{isi[: edit.awal]}{edit.baru}{isi[edit.akhir :]}"


@pytest.mark.parametrize(
    ("isi", "temuan", "hasil"),
    [
        (
            "(1) Dinas  dibentuk\n    dalam ayat ini.",
            kena("Dinas dibentuk dalam ayat ini.", "dalam", "pada"),
            "(1) Dinas  dibentuk\n    pada ayat ini.",
        ),
        (
            "    paling lambat 6\n    bulan setelahnya",
            kena("paling lambat 6 bulan setelahnya", "6 bulan", "6 (enam) bulan"),
            "    paling lambat 6 (enam)\n    bulan setelahnya",
        ),
        (
            "Undang-Undang Republik Indonesia Nomor 1",
            kena("Undang-Undang Republik Indonesia Nomor 1", " Republik Indonesia", ""),
            "Undang-Undang Nomor 1",
        ),
        ("a  b", kena("a  b", "  ", " "), "a b"),
        (
            "satu di\natas dua",
            kena("satu di atas dua", "di atas", "diatas sekali"),
            None,
        ),
        (
            "kata *lain* sekali di sini saja",
            kena("kata lain sekali di sini saja", "sekali", "benar"),
            "kata *lain* benar di sini saja",
        ),
        ("teks yang sama sekali lain", kena("kata salah di sini", "salah", "benar"), None),
    ],
)
def test_the_passage_is_found_by_its_letters(isi: str, temuan: Hit, hasil: str | None) -> None:
    assert edited(isi, temuan) == hasil


WORDS = st.lists(st.sampled_from(["dinas", "badan", "ayat", "dalam", "1", "(1)"]), min_size=1)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(before=WORDS, after=WORDS, blanks=st.lists(st.sampled_from([" ", "  ", "\n", "\n    "])))
def test_an_edit_never_touches_another_line(
    before: list[str], after: list[str], blanks: list[str]
) -> None:
    words = [*before, "selambat-lambatnya", *after]
    isi = words[0]
    for n, word in enumerate(words[1:]):
        isi += (blanks[n % len(blanks)] if blanks else " ") + word
    temuan = kena(" ".join(words), "selambat-lambatnya", "paling lambat")
    hasil = edited(isi, temuan)
    assert hasil is not None
    lama, baru = isi.split("\n"), hasil.split("\n")
    assert len(lama) == len(baru)
    (beda,) = [n for n in range(len(lama)) if lama[n] != baru[n]]
    assert baru[beda] == lama[beda].replace("selambat-lambatnya", "paling lambat")
