"""Three texts of a new regulation: what it replaces, as it was handed in, and as it is now."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.app.compose import proofs
from generator.app.issued import keep
from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.app.produce import Produced
from generator.content.gaya import load_gaya
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.documents.tiga_lajur import BESIDE, three_texts
from generator.ir.dump import dump
from generator.ir.nodes import Document, Table
from generator.model.tempat import called
from generator.proof.read_back import texts_agree
from generator.render.docx.package import write_docx
from tests.review.terbitan import issue
from tests.review.test_kesepakatan import rows

MACAM = Path(__file__).parents[1] / "macam"
GOLDEN = Path(__file__).parent / "tiga-lajur-baru.txt"
LAMA = """\
peraturan: perda-tirta-2012-7
status: rekonstruksi
batang_tubuh: |
  Pasal 7
  (1) Retribusi dipungut setiap bulan di Pasar.
  (2) Daftar Pasar tercantum dalam Lampiran.

  Pasal 8
  (1) Pelayanan Pasar oleh badan usaha tidak dipungut.
  (2) Objek retribusi meliputi:
      a. kios; dan
      b. pelataran.

  Pasal 9
  Pasar ditutup pada hari besar.
"""
NEW = """\
  Pasal 2
  Setiap pedagang wajib menjaga kebersihan kios yang ditempatinya.

  Pasal 3
  (1) Objek retribusi meliputi:
"""
AGREED = """\
kesepakatan:
  - satuan: Pasal 4 ayat (2)
    keadaan: disepakati
    oleh: Rapat fasilitasi
    tanggal: 2026-11-11
"""


def project(folder: Path, *, replaces: bool) -> Home:
    """Return a project in which a Pasal came after the draft was handed in."""
    home = Home(folder)
    shutil.copytree(MACAM / "content", home.content)
    (folder / "naskah.yaml").write_text("")
    own = home.content / "pasar"
    draft = own / "rancangan.yaml"
    if replaces:
        (own / "digantikan.yaml").write_text(LAMA)
        draft.write_text(f"{draft.read_text()}mencabut: [perda-tirta-2012-7]\n")
    issued = issue(home, "pasar", ("ranperda",)) / "ranperda.docx"
    keep(home, "pasar", issued, "diajukan untuk fasilitasi", "2026-11-01")
    text = (
        draft.read_text()
        .replace("  Pasal 4\n", "  Pasal 5\n")
        .replace("  Pasal 3\n", "  Pasal 4\n")
    )
    text = text.replace("  Pasal 2\n  (1) Objek retribusi meliputi:\n", NEW, 1)
    text = text.replace("setiap hari di Pasar", "setiap pekan di Pasar")
    draft.write_text(text.replace("alamat: Pasal 2 ayat", "alamat: Pasal 3 ayat"))
    dossier = own / "dossier.yaml"
    dossier.write_text(dossier.read_text().replace("[ranperda]", "[ranperda, matriks-tiga-lajur]"))
    (own / "catatan").mkdir()
    (own / "catatan" / "rapat.yaml").write_text(AGREED)
    return home


@pytest.fixture(scope="module")
def bahan(tmp_path_factory: pytest.TempPathFactory) -> Bahan:
    """Return what such a project holds, of a regulation that replaces another."""
    return prepare(project(tmp_path_factory.mktemp("pasar"), replaces=True), "pasar")


@pytest.fixture(scope="module")
def made(bahan: Bahan) -> Document:
    """Return its table."""
    return build(bahan, ("matriks-tiga-lajur",))[0]


def test_it_reads_as_accepted(made: Document) -> None:
    said = re.sub(r"sidik [0-9a-f]+", "sidik 0", dump(made))  # of the rules that are shipped, too
    if os.environ.get("PERBARUI"):
        GOLDEN.write_text(said, "utf-8")
    assert said == GOLDEN.read_text("utf-8")


def test_a_pasal_stands_beside_what_it_was_whatever_its_number(made: Document) -> None:
    table = rows(made, "tabel-tiga-lajur")
    heads = [row[0] for row in table if len(row) == 1]
    table = [row for row in table if len(row) > 1]
    assert "Pasal 2" in heads
    assert "Pasal 4 (diajukan: Pasal 3)" in heads
    (name,) = [head for head in heads if head.startswith("Pasal 3 (")]
    assert name.startswith("Pasal 3 (diajukan: Pasal 2; ") and name.endswith(": Pasal 8)")
    (objek,) = [row for row in table if "oleh badan usaha dikecualikan" in row[2]]
    assert objek[0] == "(1) Pelayanan Pasar oleh badan usaha tidak dipungut."
    (row,) = [row for row in table if "setiap pekan" in row[2]]
    assert "setiap hari" in row[1]
    assert row[3:] == ["Berubah", "Disepakati (Rapat fasilitasi, 11 November 2026)"]
    (new,) = [row for row in table if "menjaga kebersihan" in row[2]]
    assert new[:2] == ["–", "–"] and new[3] == "Baru"
    (gone,) = [row for row in table if "hari besar" in row[0]]
    assert gone[1:4] == ["–", "–", "–"]


def test_what_only_has_another_number_is_said_so(made: Document) -> None:
    table = rows(made, "tabel-tiga-lajur")
    assert ["Pasal 8", "Pasal 2", "Pasal 3", "Dinomori ulang", "–"] in table


def test_the_explanation_goes_with_its_pasal(made: Document) -> None:
    table = rows(made, "tabel-tiga-lajur")
    at = next(n for n, row in enumerate(table) if row == ["Penjelasan"])
    told = [row for row in table[at:] if len(row) > 1]
    assert not any("Kios adalah" in cell for row in told for cell in row), "unchanged, and yet told"


def test_the_columns_are_proven_by_the_texts(bahan: Bahan, made: Document) -> None:
    (draft,) = build(bahan, ("ranperda",))
    texts = three_texts(bahan, draft)
    around = [called((name,)) for name in BESIDE]
    assert texts_agree(made, texts, around) == ()
    swapped = texts_agree(made, (texts[0], texts[2], texts[1]), around)
    assert {d.code for d in swapped} == {"P53"}
    assert "lajur 2 tidak memuat Pasal 2" in {d.message for d in swapped}
    less = texts_agree(made, ({}, *texts[1:]), around)
    assert any(d.message.startswith("lajur 1 berbeda dari naskahnya pada") for d in less)


def test_the_build_asks_for_that_proof(bahan: Bahan, made: Document, tmp_path: Path) -> None:
    less = [
        replace(b, body=b.body[:-3]) if isinstance(b, Table) else b for b in made.parts[0].blocks
    ]
    head = replace(made, parts=(replace(made.parts[0], blocks=tuple(less)),))
    files = {f"{head.name}.docx": write_docx(head, load_gaya(Home(tmp_path).style), {})}
    found = proofs(Home(tmp_path), bahan, (head,), Produced(files, ()))
    assert {d.code for d in found} == {"P53"}


def test_a_regulation_that_replaces_none_has_nothing_in_the_first_column(tmp_path: Path) -> None:
    bahan = prepare(project(tmp_path, replaces=False), "pasar")
    (made,) = build(bahan, ("matriks-tiga-lajur",))
    assert "tidak ada peraturan yang digantikan" in dump(made)
    assert {row[0] for row in rows(made, "tabel-tiga-lajur")[1:] if len(row) > 1} == {"–"}
