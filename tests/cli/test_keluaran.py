"""Where results go: every command that writes, and every kind of place it may be told to write to.

``WRITERS`` is the table. A new command with ``-o`` fails the first test until it stands there.
"""

from __future__ import annotations

import argparse
import errno
import os
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from test_law_commands import AMENDING, BASE

from generator.app import paths
from generator.app.bundle import Bundle
from generator.app.delta import Delta
from generator.app.evaluasi import write_evaluation_form
from generator.app.indikator import Permintaan, write_indicator_form
from generator.app.paths import Home, WriteError, write_atomically
from generator.app.susunan import write_unit_form
from generator.cli import main as cli
from generator.cli.arguments import output_file, output_folder
from generator.export.abk_template import template

ROOT = Path(__file__).parents[2]
CONTOH = ROOT / "tests" / "documents" / "content"
WRITERS = {  # (command, option): what else must be said; HASIL stands for the place to write to
    ("import", "-o"): ("dasar.txt", "-o", "HASIL"),
    ("export", "-o"): ("dasar.txt", "--format", "akn", "--kode", "36.04", "-o", "HASIL"),
    ("consolidate", "-o"): ("dasar.txt", "ubah.txt", "-o", "HASIL"),
    ("amend", "-o"): ("dasar.txt", "tujuan.txt", "-o", "HASIL"),
    ("analyze", "-o"): ("contoh", "-o", "HASIL"),
    ("diff", "-o"): ("contoh", "--since", "dasar.txt", "-o", "HASIL"),
    ("import-abk", "-o"): ("isian.xlsx", "--timpa", "-o", "HASIL"),
    ("abk-template", "-o"): ("-o", "HASIL"),
    ("import-evaluasi", "--formulir"): ("--formulir", "HASIL"),
    ("import-evaluasi", "-o"): ("jawaban.xlsx", "--timpa", "-o", "HASIL"),
    ("import-indikator", "--formulir"): ("--formulir", "HASIL"),
    ("import-indikator", "-o"): ("nilai.xlsx", "--timpa", "-o", "HASIL"),
    ("import-perangkat", "--formulir"): ("--formulir", "HASIL"),
    ("import-perangkat", "-o"): ("susunan.xlsx", "-o", "HASIL"),
    ("road", "-o"): ("contoh", "-o", "HASIL"),
    ("bundle", "-o"): ("contoh", "--for", "harmonisasi", "-o", "HASIL"),
    ("lint", "--write-baseline"): ("rancangan.txt", "--write-baseline", "HASIL"),
}
READ = {"import": "dasar.txt", "export": "dasar.txt",
        "consolidate": "ubah.txt", "diff": "dasar.txt",
        "amend": "tujuan.txt",
        "import-abk": "isian.xlsx", "lint": "rancangan.txt",
        "import-evaluasi": "jawaban.xlsx", "import-indikator": "nilai.xlsx",
        "import-perangkat": "susunan.xlsx"}  # fmt: skip
INTO_A_DOSSIER = {"amend", "restate"}  # whose --into is the name of a dossier, not a folder
each_writer = pytest.mark.parametrize("writer", WRITERS, ids=" ".join)


def declared() -> Iterator[tuple[str, argparse.Action]]:
    """Yield every option of every command."""
    (commands,) = (a for a in cli.parser()._actions if isinstance(a.choices, dict))
    for name, parser in commands.choices.items():
        yield from ((name, action) for action in parser._actions if action.option_strings)


def fill(path: Path, column: int, value: object, first: int) -> None:
    """Write one value into every row of a form."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    for row in range(first, sheet.max_row + 1):
        sheet.cell(row, column, value)
    book.save(path)


@pytest.fixture(scope="module")
def bahan(tmp_path_factory) -> Path:
    """Return a folder with something to read for every command."""
    folder = tmp_path_factory.mktemp("bahan")
    shutil.copytree(CONTOH, folder / "content")
    shutil.copytree(ROOT / "content" / "_aturan", folder / "content" / "_aturan")
    (folder / "templates").symlink_to(ROOT / "templates")
    (folder / "dasar.txt").write_text(BASE, "utf-8")
    (folder / "ubah.txt").write_text(AMENDING, "utf-8")
    (folder / "tujuan.txt").write_text(BASE.replace("retribusi los", "retribusi meja"), "utf-8")
    (folder / "rancangan.txt").write_text(AMENDING, "utf-8")
    (folder / "isian.xlsx").write_bytes(template())
    home = Home(ROOT)
    path = write_evaluation_form(home, folder / "jawaban.xlsx")
    fill(path, 4, "S", first=7)
    path = write_indicator_form(home, folder / "nilai.xlsx", Permintaan())
    fill(path, 4, 5, first=2)
    units = load_workbook(write_unit_form(folder / "susunan.xlsx"))
    units.worksheets[0].append(("Dinas X", "", "", "", "", "mengurus", "urusan"))
    units.worksheets[0].append(("", "Bidang Y", "", "", "", "mengurus", ""))
    units.save(folder / "susunan.xlsx")
    return folder


@pytest.fixture
def run(bahan: Path, monkeypatch) -> Callable[[tuple[str, str], Path | str], int]:
    """Return a runner of a line of the table that writes to a place."""
    monkeypatch.chdir(bahan)
    pages = Delta(b"%PDF-1.7" + b" " * 50, ())  # what is in it, tests/review looks at
    monkeypatch.setattr("generator.app.delta.delta", lambda *_: pages)
    packet = Bundle(b"PK" + b" " * 50, (), ())  # what is in it, tests/app looks at
    monkeypatch.setattr("generator.app.bundle.bundle", lambda *_: packet)

    def told(writer: tuple[str, str], place: Path | str) -> int:
        words = [str(place) if word == "HASIL" else word for word in WRITERS[writer]]
        return cli.main([writer[0], *words])

    return told


def test_the_table_knows_every_option_that_names_a_file_to_write() -> None:
    options = [(name, action) for name, action in declared()]
    assert {
        (name, action.option_strings[0]) for name, action in options if action.type is output_file
    } == WRITERS.keys()
    for name, action in options:
        if "-o" in action.option_strings:
            assert action.type is output_file, f"{name} -o: type=output_file"
        if "--into" in action.option_strings and name not in INTO_A_DOSSIER:
            assert action.type is output_folder, f"{name} --into: type=output_folder"


@each_writer
def test_links_stay_modes_stay_and_the_umask_holds(writer, run, tmp_path: Path) -> None:
    new, kept = tmp_path / "baru", tmp_path / "lama"
    kept.write_text("lama")
    kept.chmod(0o640)
    link = tmp_path / "tautan"
    link.symlink_to("lama")
    before = os.umask(0o027)
    try:
        assert run(writer, new) in (0, 1)
        assert run(writer, link) in (0, 1)
    finally:
        os.umask(before)
    assert stat.S_IMODE(new.stat().st_mode) == 0o640
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert kept.read_bytes() == new.read_bytes() != b""
    assert sorted(p.name for p in tmp_path.iterdir()) == ["baru", "lama", "tautan"]


@each_writer
def test_pipes_and_devices_are_written_through(writer, run, tmp_path: Path) -> None:
    pipe, device = tmp_path / "pipa", tmp_path / "perangkat"
    os.mkfifo(pipe)
    device.symlink_to(os.devnull)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    assert run(writer, pipe) in (0, 1)
    reader.join(10)
    assert len(got[0]) > 40
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert run(writer, device) in (0, 1)
    assert stat.S_ISCHR(device.stat().st_mode)


@each_writer
def test_what_cannot_be_written_is_code_2_and_one_line(writer, run, tmp_path, capsys) -> None:
    for place, said in (
        (tmp_path / "tiada" / "hasil", "berkas atau foldernya tidak ada"),
        (tmp_path / ("h" * 300), "namanya terlalu panjang"),
        (Path("/dev/full"), "diska penuh"),
    ):
        capsys.readouterr()
        assert run(writer, place) == 2
        lines = capsys.readouterr().err.splitlines()
        assert lines[-1].endswith(f"{place}: {said}.")
        assert "Traceback" not in "".join(lines)


MAGIC = {".docx": b"PK", ".pdf": b"%PDF", ".xlsx": b"PK", ".doc": b"\xd0\xcf"}


@each_writer
@pytest.mark.parametrize("suffix", MAGIC)
def test_a_name_is_true_of_what_is_written(writer, suffix, run, tmp_path, capsys) -> None:
    place = tmp_path / f"hasil{suffix}"
    code = run(writer, place)
    if place.exists():
        assert code in (0, 1)
        assert place.read_bytes().startswith(MAGIC[suffix])
    else:
        assert code == 2
        last = capsys.readouterr().err.splitlines()[-1]
        kind = suffix[1:].upper()
        assert f"{place}: hasil perintah ini bukan {kind}; sebut nama berakhiran lain." in last


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".xlsx"])
def test_a_text_of_law_under_a_name_of_another_kind_is_refused(suffix, run, tmp_path) -> None:
    place = tmp_path / f"hasil{suffix}"
    assert run(("consolidate", "-o"), place) == 2
    assert not place.exists()


@each_writer
@pytest.mark.parametrize("place", [".", "hasil/", ""])
def test_a_folder_is_a_usage_error(writer, place, run, capsys) -> None:
    with pytest.raises(SystemExit) as left:
        run(writer, place)
    assert left.value.code == 2
    assert f"{place!r} adalah folder; sebut nama berkasnya" in capsys.readouterr().err


@pytest.mark.parametrize(
    "writer", [w for w in WRITERS if w[0] in READ and w[1] != "--formulir"], ids=" ".join
)
def test_a_command_does_not_write_over_what_it_reads(writer, run, bahan, tmp_path, capsys) -> None:
    source = bahan / READ[writer[0]]
    before = source.read_bytes()
    link = tmp_path / "nama-lain"
    link.symlink_to(source)
    for place in (source, link):
        with pytest.raises(SystemExit) as left:
            run(writer, place)
        assert left.value.code == 2
        assert "adalah berkas masukan" in capsys.readouterr().err
    assert source.read_bytes() == before


@pytest.mark.parametrize("place", ["berkas", "putus", ""])
def test_a_folder_to_build_into_is_no_file(place, tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    Path("berkas").write_text("isi")
    Path("putus").symlink_to("tiada")
    with pytest.raises(SystemExit) as left:
        cli.main(["build", "--into", place])
    assert left.value.code == 2
    assert f"{place!r} bukan folder" in capsys.readouterr().err


def naskah(folder: Path, words: str) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell in which ``naskah`` is the program."""
    program = f'naskah() {{ {sys.executable} -m generator "$@"; }}; {words}'
    # buffered, as people run it: argparse hides the errors of writing its help at once
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": ""}
    return subprocess.run(
        ["bash", "-c", program],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("naskah import dasar.txt > /dev/full", "tidak dapat menulis keluaran: diska penuh."),
        ("naskah import dasar.txt >&-", "tidak dapat menulis keluaran: keluarannya tertutup."),
        ("naskah --help > /dev/full", "tidak dapat menulis keluaran: diska penuh."),
        (
            "(ulimit -f 0; naskah import dasar.txt -o hasil.yaml)",
            "tidak dapat menulis hasil.yaml: berkas melampaui batas ukuran (ulimit).",
        ),
    ],
    ids=["penuh", "tertutup", "bantuan", "ulimit"],
)
def test_standard_output_and_limits(bahan: Path, words: str, said: str) -> None:
    done = naskah(bahan, words)
    assert (done.returncode, done.stderr) == (2, f"naskah: {said}\n")
    assert not (bahan / "hasil.yaml").exists()
    assert not list(bahan.glob(".naskah-*"))


@pytest.mark.slow
def test_standard_output_by_name_is_written_where_the_shell_left_off(bahan: Path) -> None:
    done = naskah(
        bahan,
        "echo dahulu > log; naskah import dasar.txt -o /dev/stdout >> log; echo kemudian >> log; "
        "naskah import dasar.txt -o >(wc -l > baris; echo > selesai); "
        "until [ -e selesai ]; do sleep 0.02; done; naskah import dasar.txt -o /dev/fd/1 | head -1",
    )
    assert (done.returncode, done.stderr) == (0, "")
    lines = (bahan / "log").read_text("utf-8").splitlines()
    assert (lines[0], lines[-1]) == ("dahulu", "kemudian")
    assert lines[1].startswith("judul:")
    assert int((bahan / "baris").read_text()) == len(lines) - 2
    assert done.stdout.startswith("judul:")


def refusing(number: int):
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return refuse


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_disk_that_fails_late_leaves_the_old_file(number, tmp_path, monkeypatch) -> None:
    path = tmp_path / "hasil.yaml"
    path.write_text("lama")
    monkeypatch.setattr(paths.os, "fsync", refusing(number))
    with pytest.raises(WriteError) as caught:
        write_atomically(path, b"baru")
    assert (caught.value.errno, caught.value.filename) == (number, str(path))
    assert [p.name for p in tmp_path.iterdir()] == ["hasil.yaml"]
    assert path.read_text() == "lama"


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES])
def test_a_folder_that_takes_nothing(number, tmp_path, monkeypatch, bahan, capsys) -> None:
    monkeypatch.setattr(paths.os, "open", refusing(number))
    assert cli.main(["import", str(bahan / "dasar.txt"), "-o", str(tmp_path / "x")]) == 2
    said = {errno.EROFS: "diska hanya dapat dibaca", errno.EACCES: "tidak ada izin"}[number]
    assert capsys.readouterr().err == f"naskah: tidak dapat menulis {tmp_path / 'x'}: {said}.\n"


def test_a_file_that_its_owner_locked_is_not_replaced(tmp_path, monkeypatch) -> None:
    """Renaming over it would work, which is why it must be asked."""
    path = tmp_path / "terkunci"
    path.write_text("lama")
    monkeypatch.setattr(paths.os, "access", lambda *_: False)
    with pytest.raises(WriteError, match="Permission denied"):
        write_atomically(path, b"baru")
    assert path.read_text() == "lama"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_root_leaves_a_file_to_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "hasil"
    path.write_text("lama")
    os.chown(path, 65534, 65534)
    write_atomically(path, b"baru")
    assert (path.stat().st_uid, path.stat().st_gid) == (65534, 65534)


def test_links_that_go_in_circles(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(WriteError) as caught:
        write_atomically(tmp_path / "a", b"isi")
    assert caught.value.errno == errno.ELOOP


def test_a_link_whose_target_is_still_missing(tmp_path: Path) -> None:
    (tmp_path / "tautan").symlink_to("nanti")
    write_atomically(tmp_path / "tautan", b"isi")
    assert (tmp_path / "nanti").read_bytes() == b"isi"
