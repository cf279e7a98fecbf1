"""Importing a regulation from a file, whatever its kind; and refusing what is none."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from docx import Document

from generator.app.import_law import import_file
from generator.content.write import write_yaml
from generator.diagnostics import DraftingError
from generator.law.as_data import to_authored, to_json

NASKAH = """\
PERATURAN DAERAH KABUPATEN CONTOH NOMOR 7 TAHUN 2019
TENTANG
TAMAN KOTA
Menimbang : a. bahwa taman kota perlu dikelola;
b. bahwa perlu menetapkan Peraturan Daerah tentang Taman Kota;
Mengingat : 1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG TAMAN KOTA.
Pasal 1
(1) Taman dikelola oleh:
a. dinas; dan
b. kelurahan.
(2) Dihapus.
Pasal 2
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Contoh pada tanggal 3 Mei 2019
PENJELASAN
I. UMUM
Umum.
II. PASAL DEMI PASAL
Pasal 1
Cukup jelas.
"""


@pytest.fixture
def naskah(tmp_path: Path) -> Path:
    path = tmp_path / "taman.txt"
    path.write_text(NASKAH, encoding="utf-8")
    return path


def test_text_docx_and_markdown_give_the_same_law(naskah: Path, tmp_path: Path) -> None:
    document = Document()
    for line in NASKAH.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "taman.docx"))
    (tmp_path / "taman.md").write_text(NASKAH.replace("Pasal 1\n", "## Pasal 1\n\n"), "utf-8")
    law, _ = import_file(naskah)
    assert [item.kalimat[:12] for item in law.menimbang] == ["bahwa taman ", "bahwa perlu "]
    assert import_file(tmp_path / "taman.docx")[0] == law
    assert import_file(tmp_path / "taman.md")[0] == law


def test_what_we_print_we_read(naskah: Path, tmp_path: Path) -> None:
    law, notes = import_file(naskah)
    printed = {"yaml": write_yaml(to_authored(law, notes)), "json": to_json(law, notes)}
    for suffix, text in printed.items():
        again = tmp_path / f"taman.{suffix}"
        again.write_text(text, encoding="utf-8")
        assert import_file(again) == (law, ())


def test_a_web_page_is_read_like_the_text_that_it_shows(naskah: Path, tmp_path: Path) -> None:
    law, _ = import_file(naskah)
    lines = naskah.read_text("utf-8").splitlines()
    shown = "".join(f"<p>{escape(line)}</p>\n" for line in lines if line.strip())
    page = tmp_path / "taman.html"
    page.write_text(f"<!DOCTYPE html><html><body><nav>Menu</nav>{shown}</body></html>", "utf-8")
    assert import_file(page)[0] == law


def test_the_ornament_of_a_file_is_no_word_of_its_yaml(naskah: Path, tmp_path: Path) -> None:
    """A target is often written from what another program took from the same file."""
    law, notes = import_file(naskah)
    text = write_yaml(to_authored(law, notes))
    last = law.penjelasan.pasal_demi_pasal[-1][1]
    head, found, tail = text.rpartition(last)
    assert found
    again = tmp_path / "taman.yaml"
    again.write_text(f"{head}{last} oooo00000oooo{tail}", encoding="utf-8")
    assert import_file(again)[0] == law


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("kosong.txt", b"", "H94"),
        ("kosong.pdf", b"", "H94"),
        ("rapat.txt", b"Rapat dimulai pukul 10.\n", "H92"),
        ("lama.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "H97"),
        ("palsu.docx", b"bukan docx", "H97"),
        ("data.json", b'{"nama": "bukan peraturan"}', "H97"),
        ("data.json", b"{", "H97"),
        ("data.yaml", b"nama: bukan peraturan\n", "H97"),
        ("gambar.png", b"\x89PNG\r\n\x1a\n\x00\x00", "H97"),
    ],
)
def test_what_is_no_regulation_is_refused(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(DraftingError) as refusal:
        import_file(path)
    assert [d.code for d in refusal.value.diagnostics] == [code]


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DraftingError, match="tidak ditemukan"):
        import_file(tmp_path / "tidak-ada.txt")
