"""What is agreed and what is open, unit by unit; and three texts of each unit side by side."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.app.issued import keep
from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.cli.main import main
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError
from generator.documents.bahan import Bahan
from generator.documents.build import build as build_documents
from generator.documents.kesepakatan import Agreements, of_labels
from generator.documents.tiga_lajur import three_laws
from generator.ir.nodes import Document, Table
from generator.ir.printed import printed
from generator.proof.read_back import columns_agree
from tests import kencana

REGISTER = """\
catatan:
  - id: C01
    penelaah: Direktorat Produk Hukum Daerah
    sumber: kemendagri
    tanggal: 2026-11-10
    dokumen: ranperda
    satuan: Pasal 1 angka 10
    catatan: Terlalu panjang.
    putusan: diterima
    alasan: Lebih ringkas.
  - id: C02
    penelaah: Biro Hukum
    sumber: internal
    tanggal: 2026-11-12
    dokumen: ranperda
    satuan: Pasal 3A ayat (4)
    catatan: Apakah jangka waktunya cukup?
kesepakatan:
  - keadaan: disepakati
    oleh: Rapat fasilitasi
    tanggal: 2026-11-11
    terbitan: {terbitan}
  - satuan: Pasal 2 huruf d
    keadaan: terbuka
    oleh: Kementerian Dalam Negeri
    tanggal: 2026-11-11
"""


@pytest.fixture(scope="module")
def project(packet: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return the project after fasilitasi: a unit changed for a remark in the register."""
    home = Home(Path(shutil.copytree(packet.root, tmp_path_factory.mktemp("sepakat") / "proyek")))
    issued = packet.build / kencana.SLUG / "ranperda.docx"
    _, told = keep(home, kencana.SLUG, issued, "diajukan untuk fasilitasi", "2026-11-01")
    folder = home.content / kencana.SLUG
    (folder / "catatan").mkdir()
    (folder / "catatan" / "fasilitasi.yaml").write_text(REGISTER.format(terbitan=told.stem))
    path = folder / "perubahan.yaml"
    path.write_text(path.read_text("utf-8").replace("unsur pelaksana kegiatan", "unsur", 1))
    return home


@pytest.fixture(scope="module")
def bahan(project: Home) -> Bahan:
    """Return what the project holds."""
    return prepare(project, kencana.SLUG)


def made(bahan: Bahan, name: str) -> Document:
    """Return one document."""
    return build_documents(bahan, (name,))[0]


def rows(document: Document, table: str) -> list[list[str]]:
    """Return the words of each cell of a table."""
    blocks = [b for part in document.parts for b in part.blocks]
    (found,) = [b for b in blocks if isinstance(b, Table) and b.id == table]
    told = []
    for row in (*found.head, *found.body):
        cells = [
            Document("", document.meta, "", (document.parts[0].__class__("x", "", c.blocks),))
            for c in row
        ]
        told.append([" ".join(line.printed for line in printed(cell)) for cell in cells])
    return told


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (("pasal 5",), "Disepakati (Rapat fasilitasi, 11 November 2026)"),
        (("pasal 2", "huruf d", "angka 4"), "Terbuka (Kementerian Dalam Negeri"),
        (("pasal 3a", "ayat (4)"), "Terbuka (Biro Hukum, 12 November 2026); catatan C02"),
        (("pasal 1", "angka 10"), "Berubah sejak disepakati (Rapat fasilitasi"),
    ],
)
def test_the_nearest_statement_counts_and_a_later_wording_is_told(
    bahan: Bahan, place: tuple[str, ...], said: str
) -> None:
    assert Agreements(bahan).cell(place).startswith(said)


def test_the_comparison_table_has_a_column_of_it(bahan: Bahan) -> None:
    table = rows(made(bahan, "matriks-persandingan"), "tabel-persandingan")
    assert table[0][-1] == "Kesepakatan"
    told = {row[1]: row[3] for row in table if len(row) == 4}
    assert told["Pasal 1 Dalam Peraturan Daerah ini yang dimaksud dengan:"].startswith("Disepakati")
    (changed,) = [row for row in told.values() if row.startswith("Berubah sejak")]
    assert changed


def test_the_list_of_work_names_what_is_not_agreed(
    project: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--akar", str(project.root), "status", kencana.SLUG]) == 0
    said = capsys.readouterr().out
    assert "kencana: kesepakatan atas" in said
    assert "  Pasal 3A ayat (4): terbuka (Biro Hukum; 12 November 2026; catatan C02" in said
    assert "  Pasal 5:" not in said


def test_without_a_register_there_is_no_such_column(packet: Home) -> None:
    document = made(prepare(packet, kencana.SLUG), "matriks-persandingan")
    assert len(rows(document, "tabel-persandingan")[0]) == 3


def test_the_answers_have_a_page_of_states_and_one_of_what_changed(bahan: Bahan) -> None:
    document = made(bahan, "matriks-tanggapan")
    states = {row[0]: row[1] for row in rows(document, "tabel-kesepakatan")}
    assert states["Pasal 2 huruf d"] == states["Pasal 3A ayat (4)"] == "Terbuka"
    assert (states["Pasal 1"], states["Pasal 5"]) == ("Berubah sejak disepakati", "Disepakati")
    (_, change) = rows(document, "tabel-kekangan-1-dinamai")
    assert (change[0], change[3]) == ("Pasal 1 angka 10", "C01")
    said = [line.printed for line in printed(document)]
    assert "Tidak ada yang berubah di luar satuan yang disebut catatan yang diterima." in said


def test_without_a_copy_the_page_says_that_nothing_was_compared(packet: Home) -> None:
    document = made(prepare(packet, kencana.SLUG), "matriks-tanggapan")
    said = " ".join(line.printed for line in printed(document))
    assert "Tidak dilakukan perbandingan" in said
    assert "Tidak ada yang berubah" not in said


def test_an_agreement_names_a_unit_and_a_copy_that_are_there(project: Home, tmp_path: Path) -> None:
    home = Home(Path(shutil.copytree(project.root, tmp_path / "proyek")))
    path = home.content / kencana.SLUG / "catatan" / "fasilitasi.yaml"
    text = path.read_text("utf-8").replace("Pasal 2 huruf d", "huruf terakhir")
    path.write_text(re.sub("terbitan: .*", "terbitan: lain", text), "utf-8")
    with pytest.raises(DraftingError) as error:
        load_dossier(home.content, kencana.SLUG)
    assert [d.code for d in error.value.diagnostics] == ["R23", "R23"]


def test_three_texts_of_a_unit_stand_side_by_side(bahan: Bahan) -> None:
    table = rows(made(bahan, "matriks-tiga-lajur"), "tabel-tiga-lajur")
    (row,) = [r for r in table if r[0].startswith("10. Unit Pelaksana")]
    assert "termasuk rumah sakit" in row[0]
    assert "unsur pelaksana kegiatan teknis" in row[1]
    assert "unsur teknis" in row[2]
    assert row[3] == "Berubah"
    assert row[4].startswith("Berubah sejak disepakati (Rapat fasilitasi")
    assert table[0][4] == "Kesepakatan"
    assert [r[3] for r in table if len(r) == 5].count("Berubah") == 1


def test_the_three_columns_are_the_three_laws(bahan: Bahan) -> None:
    table = rows(made(bahan, "matriks-tiga-lajur"), "tabel-tiga-lajur")
    heads = [n for n, row in enumerate(table) if row[0] == "Pasal 6" and len(row) == 1]
    (row,) = [table[n + 1] for n in heads]
    assert row[0].startswith("Pasal 6 ")
    assert row[1:4] == ["Pasal 6 Dihapus.", "Pasal 6 Dihapus.", "Tetap"]
    assert row[4].startswith("Disepakati (Rapat fasilitasi")


def test_a_column_that_says_something_else_is_a_fault(bahan: Bahan) -> None:
    document = made(bahan, "matriks-tiga-lajur")
    laws = three_laws(bahan)
    assert columns_agree(document, laws) == ()
    swapped = columns_agree(document, (laws[0], laws[2], laws[1]))
    assert {d.message for d in swapped} == {
        f"lajur {n} berbeda dari naskahnya pada Pasal 1" for n in (2, 3)
    }
    other = replace(laws[2], anak=laws[2].anak[:-1])
    assert "P53" in {d.code for d in columns_agree(document, (*laws[:2], other))}


def test_labels_tell_a_place() -> None:
    assert of_labels(("Pasal 2", "(1)", "d.", "4.", "a)", "1)")) == (
        "pasal 2",
        "ayat (1)",
        "huruf d",
        "angka 4",
        "huruf a)",
        "angka 1)",
    )
