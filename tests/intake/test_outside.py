"""The door for files from outside, through every command: one message, exit 1, never a wait."""

from __future__ import annotations

import os
import socket
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from berkas_luar import NASKAH, docx, xlsx

from generator.cli.main import main
from generator.diagnostics import DraftingError
from generator.intake.outside import MAX_TEXT, Kind, open_outside, sniff

ROOT = str(Path(__file__).parents[2])
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
LAW = "\n".join(NASKAH).encode()
COMMANDS: dict[str, list[str]] = {
    "import": ["import", "{}"],
    "consolidate": ["consolidate", "{}", "{}"],
    "amend": ["amend", "{}", "{}"],
    "read-back": ["read-back", "--lines", "{}"],
    "impact": ["impact", "{}", "Pasal 1"],
    "lint": ["lint", "{}", "--select", "F13"],
    "baseline": ["lint", "{}", "--baseline", "{}"],
    "import-abk": ["import-abk", "{}"],
    "library": ["library", "import", "{}"],
}


def pipe(path: Path) -> None:
    os.mkfifo(path)


def bound(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket is short
    try:
        socket.socket(socket.AF_UNIX).bind(path.name)
    finally:
        os.chdir(here)


SPECIAL: dict[str, tuple[Callable[[Path], None], str]] = {
    "folder": (lambda p: p.mkdir(), "Ini folder, bukan berkas biasa."),
    "pipa": (pipe, "Ini pipa, bukan berkas biasa."),
    "soket": (bound, "Ini soket, bukan berkas biasa."),
    "nol tak berakhir": (lambda p: p.symlink_to("/dev/zero"), "Ini perangkat"),
    "acak tak berakhir": (lambda p: p.symlink_to("/dev/random"), "Ini perangkat"),
    "tautan berputar": (lambda p: p.symlink_to(p), "berputar"),
    "tautan putus": (lambda p: p.symlink_to("tiada"), "tidak ditemukan"),
    "tiada": (lambda _: None, "tidak ditemukan"),
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("kind", SPECIAL)
def test_what_is_no_regular_file_is_refused_by_every_command(
    kind: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make, wanted = SPECIAL[kind]
    path = tmp_path / "naskah.txt"
    make(path)
    if command == "impact" and kind == "tiada":
        wanted = "naskah.txt"  # neither a file nor a dossier
    argv = [part.format(path) for part in COMMANDS[command]]
    assert main(["--akar", ROOT, *argv]) == 1
    out = "".join(capsys.readouterr())
    assert wanted in out
    assert str(path) in out


@pytest.mark.parametrize("size", [MAX_TEXT + 1, 10**12])
def test_a_text_larger_than_any_law_is_refused_before_it_is_read(size: int, tmp_path: Path) -> None:
    path = tmp_path / "besar.txt"
    path.write_bytes(LAW)
    os.truncate(path, size)
    with pytest.raises(DraftingError, match=r"H95.*8 MB"):
        open_outside(path)


def test_a_file_that_hides_its_size_is_read_no_further_than_the_bound() -> None:
    found = open_outside(Path("/proc/self/status"))  # says it has 0 bytes
    assert found.data.startswith(b"Name:")


@pytest.mark.parametrize("name", ["a\0b", "n" * 300])
def test_a_name_that_no_file_can_have(name: str) -> None:
    with pytest.raises(DraftingError, match="H98"):
        open_outside(Path(name))


def opendocument(kind: str, tmp_path: Path) -> bytes:
    path = tmp_path / "x"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("content.xml", "<x/>")
    return path.read_bytes()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (LAW, Kind.TEXT),
        (LAW.decode().encode("utf-16"), Kind.TEXT),
        (b"", Kind.TEXT),
        (b"%PDF-1.7\n", Kind.PDF),
        (b"Content-Type: application/pdf\r\n\r\n%PDF-1.4\n", Kind.PDF),
        (docx(), Kind.DOCX),
        (docx()[:600], Kind.DOCX),
        (docx({"word/embeddings/buku.xlsx": xlsx()}), Kind.DOCX),
        (xlsx(), Kind.XLSX),
        (xlsx({"xl/embeddings/naskah.docx": docx()}), Kind.XLSX),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Kind.LOCKED),
        (OLE + "WordDocument".encode("utf-16-le"), Kind.DOC),
        (OLE + "Workbook".encode("utf-16-le"), Kind.XLS),
        (OLE, Kind.OLE),
        (b"{\\rtf1 ", Kind.RTF),
        (b"PK\x05\x06" + bytes(18), Kind.ZIP),
    ],
)
def test_a_file_is_what_it_holds(data: bytes, kind: Kind) -> None:
    assert sniff(data) is kind


def test_open_documents_are_known(tmp_path: Path) -> None:
    assert sniff(opendocument("text", tmp_path)) is Kind.ODT
    assert sniff(opendocument("spreadsheet", tmp_path)) is Kind.ODS


@pytest.mark.parametrize(
    ("command", "data", "wanted"),
    [
        ("import", xlsx(), "buku kerja XLSX, bukan naskah peraturan. Petunjuk: Untuk analisis"),
        ("import-abk", docx(), "dokumen DOCX, bukan buku kerja XLSX, XLS, ODS, atau CSV"),
        ("import-abk", LAW, "teks, bukan buku kerja XLSX, XLS, ODS, atau CSV"),
        ("read-back", docx(), "dokumen DOCX, bukan berkas teks"),
        ("lint", OLE + "EncryptedPackage".encode("utf-16-le"), "dilindungi kata sandi"),
        ("import-abk", OLE + "EncryptedPackage".encode("utf-16-le"), "dilindungi kata sandi"),
        ("consolidate", b"{\\rtf1 ", "RTF"),
    ],
)
def test_a_file_of_another_kind_is_named_with_the_way_out(
    command: str, data: bytes, wanted: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kiriman"
    path.write_bytes(data)
    argv = [part.format(path) for part in COMMANDS[command]]
    assert main(["--akar", ROOT, *argv]) == 1
    assert wanted in "".join(capsys.readouterr())


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\0\n"])
def test_a_law_is_the_same_in_every_coding_and_with_every_line_end(
    coding: str, end: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "taman.txt"
    path.write_bytes(end.join(NASKAH).encode(coding))
    assert main(["import", str(path)]) == 0
    out = capsys.readouterr().out
    assert out.count("Pasal") >= 2
    assert "Taman dikelola oleh dinas." in out


@pytest.mark.parametrize("command", ["import", "lint", "import-abk"])
def test_a_name_that_would_break_a_line_is_written_out(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a\n\x1b[31mgalat palsu.txt"
    path.write_bytes(b"Rapat dimulai pukul 10.\n")
    argv = [part.format(path) for part in COMMANDS[command]]
    assert main(["--akar", ROOT, *argv]) == 1
    assert "a\\n\\x1b[31mgalat palsu.txt:1:1: galat: [H9" in "".join(capsys.readouterr())
