"""The console script as its users meet it: words, exit codes, streams."""

from __future__ import annotations

import io
import json
import re
import shutil
from pathlib import Path

import kencana
import pytest

from generator.cli import main as cli
from generator.cli.printing import Progress

ROOT = Path(__file__).parents[2]
CONTOH = ROOT / "tests" / "documents" / "content"
ENGLISH = re.compile(
    r"\b(usage|options|positional|show this|exit|required|invalid|choose|unrecognized|expected)\b"
)


@pytest.fixture
def akar(tmp_path: Path) -> Path:
    shutil.copytree(CONTOH, tmp_path / "content")
    shutil.copytree(ROOT / "content" / "_aturan", tmp_path / "content" / "_aturan")
    (tmp_path / "templates").symlink_to(ROOT / "templates")
    return tmp_path


def run(akar: Path, *arguments: str) -> int:
    return cli.main(["--akar", str(akar), *arguments])


@pytest.mark.parametrize("name", ["", *cli.COMMANDS])
def test_help_is_indonesian(name: str, capsys) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main([*([name] if name else []), "--help"])
    assert left.value.code == 0
    said = capsys.readouterr().out
    assert not ENGLISH.findall(said)
    assert "tampilkan bantuan ini" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["susun"], "'susun' bukan pilihan; yang ada: 'build'"),
        ([], "belum disebut: PERINTAH"),
        (["build", "--fnal"], "tidak dikenal: --fnal"),
        (["check", "--format", "xml"], "'xml' bukan pilihan; yang ada: 'text', 'json'"),
        (["build", "--into"], "perlu satu nilai"),
    ],
)
def test_misuse_is_code_2_and_says_how(arguments, said: str, capsys) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(arguments)
    assert left.value.code == 2
    told = capsys.readouterr().err
    assert said in told.replace("build, ", "'build', ").replace("text, json", "'text', 'json'")
    assert not ENGLISH.findall(told)


def test_a_good_dossier_is_code_0_though_there_is_advice(capsys) -> None:
    assert run(kencana.HOME.root, "check") == 0
    said = capsys.readouterr().out
    assert "galat:" not in said
    assert "peringatan: [" in said


def test_errors_are_code_1_one_line_each(akar: Path, capsys) -> None:
    temuan = next((akar / "content" / "contoh" / "temuan").glob("T01*"))
    temuan.write_text(temuan.read_text().replace("akibat:", "akibatnya:", 1))
    assert run(akar, "check") == 1
    (line, count) = capsys.readouterr().out.splitlines()
    place = re.escape(str(temuan)) + r":\d+:\d+: galat: \[S01\] "
    assert re.match(place + r'Kunci "akibatnya" tidak dikenal\. Petunjuk: .*"akibat"\?$', line)
    assert count == "1 galat"


def test_the_same_as_json(akar: Path, capsys) -> None:
    temuan = next((akar / "content" / "contoh" / "temuan").glob("T01*"))
    temuan.write_text(temuan.read_text().replace("akibat:", "akibatnya:", 1))
    assert run(akar, "check", "--format", "json") == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert found["kode"] == "S01"
    assert found["tingkat"] == "galat"
    assert found["berkas"] == str(temuan)
    assert found["baris"] > 1
    assert found["petunjuk"] == 'Mungkin maksudnya "akibat"?'


def test_an_unknown_dossier_is_named(akar: Path, capsys) -> None:
    assert run(akar, "build", "tiada") == 1
    assert 'Dosir "tiada" tidak ada. Petunjuk: yang ada: contoh' in capsys.readouterr().err


def test_our_own_bug_is_code_3_with_the_traceback(akar: Path, capsys, monkeypatch) -> None:
    def broken(*_) -> None:
        raise RuntimeError("roboh")

    monkeypatch.setattr("generator.app.examine.prepare", broken)
    assert run(akar, "check") == 3
    told = capsys.readouterr().err
    assert "Traceback" in told
    assert "kesalahan program, bukan kesalahan isi" in told


def test_schemas_are_written_where_editors_look(akar: Path, capsys) -> None:
    assert run(akar, "schema") == 0
    written = capsys.readouterr().out.split()
    assert str(akar / "content" / "_skema" / "temuan.json") in written


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_moves_on_a_terminal_and_is_plain_elsewhere() -> None:
    terminal, pipe, quiet = Terminal(), io.StringIO(), io.StringIO()
    for stream, silent in ((terminal, False), (pipe, False), (quiet, True)):
        progress = Progress(silent, stream)
        progress.step(1, 2, "menata")
        progress.step(1, 2, "menata, bagian 1 dari 9")
        progress.close("selesai")
    bar = "\r\x1b[2K████████████░░░░░░░░░░░░ 1/2 menata"
    assert terminal.getvalue().startswith(f"{bar}{bar}, bagian 1 dari 9")
    assert pipe.getvalue() == "[1/2] menata\nselesai\n"
    assert quiet.getvalue() == ""
