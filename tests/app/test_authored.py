"""Entries of perubahan.yaml become operations on the law, faults keep their line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.authored import make_law
from generator.content.load import load_dossier
from generator.content.yaml import read
from generator.diagnostics import DraftingError
from generator.law.engine.amend import Amandemen
from generator.law.text import to_text
from generator.model.dossier import BerkasPerubahan, Dossier
from generator.model.teks import Peta

DOSIR = Path(__file__).parent.parent / "documents" / "content"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load_dossier(DOSIR, "contoh")


def ubah(dossier: Dossier, operasi: str) -> Amandemen:
    """Amend the sample law with other operations."""
    isi = f"penjelasan_umum: x\noperasi:\n{operasi}"
    peta, temuan = read(isi.encode(), "perubahan.yaml")
    assert not temuan
    assert isinstance(peta, Peta)
    berkas = BerkasPerubahan.model_validate(peta)
    return make_law(dossier.model_copy(update={"perubahan": berkas}))


KASUS = {
    "two Pasal in one text": (
        """
  - tindakan: sisip
    alamat: Pasal 3
    alasan: x
    teks: |
      Pasal 3A
      Satu.

      Pasal 3B
      Dua.
""",
        "Di antara Pasal 3 dan Pasal 4 disisipkan 2 (dua) pasal, yakni Pasal 3A dan Pasal 3B "
        "sehingga berbunyi sebagai berikut:",
        "Pasal 3A\nSatu.\nPasal 3B\nDua.\n",
    ),
    "two ayat in one text": (
        """
  - tindakan: tambah
    alamat: Pasal 3
    satuan: ayat
    alasan: x
    teks: |
      (4) Empat.
      (5) Lima.
""",
        "Ketentuan Pasal 3 ditambahkan 2 (dua) ayat, yakni ayat (4) dan ayat (5) sehingga Pasal 3 "
        "berbunyi sebagai berikut:",
        "(4) Empat.\n(5) Lima.\n",
    ),
    "a group with its title and Pasal": (
        """
  - tindakan: sisip
    alamat: Bab II
    alasan: x
    teks: |
      KETENTUAN LAIN

      Pasal 4A
      Isi.
""",
        "Di antara Bab II dan Bab III disisipkan 1 (satu) bab, yakni Bab IIA sehingga berbunyi "
        "sebagai berikut:",
        "BAB IIA\nKETENTUAN LAIN\n",
    ),
    "a heading": (
        """
  - tindakan: ubah
    alamat: Bab II
    objek: judul
    alasan: x
    teks: PEMBENTUKAN SAJA
""",
        "Judul Bab II diubah sehingga berbunyi sebagai berikut:",
        "BAB II\nPEMBENTUKAN SAJA\n",
    ),
}


LAIN = """
  - tindakan: hapus
    alamat: Pasal 5
    alasan: x
"""


@pytest.mark.parametrize("nama", KASUS)
def test_an_entry_becomes_the_instruction_it_stands_for(nama: str, dossier: Dossier) -> None:
    operasi, kalimat, teks = KASUS[nama]
    instruksi = ubah(dossier, operasi + LAIN).instruksi[0]
    cetak = "".join(to_text(satu) for satu in instruksi.berbunyi)
    assert instruksi.kalimat == kalimat
    assert teks in cetak


def test_every_fault_comes_at_once_with_its_line(dossier: Dossier) -> None:
    operasi = """
  - {tindakan: hapus, alamat: Pasal 99, alasan: x}
  - {tindakan: tambah, alamat: Pasal 3, alasan: x, teks: y}
  - {tindakan: hapus, alamat: Pasal 98, alasan: x}
"""
    operasi = operasi.replace("{", "").replace("}", "").replace(", ", "\n    ")
    with pytest.raises(DraftingError) as salah:
        ubah(dossier, operasi)
    assert [d.span.path for d in salah.value.diagnostics] == ["perubahan.yaml"]
    assert 'memerlukan kunci "satuan"' in str(salah.value)


def test_missing_units_are_named_with_their_line(dossier: Dossier) -> None:
    operasi = """
  - tindakan: hapus
    alamat: Pasal 99
    alasan: x
  - tindakan: hapus
    alamat: Pasal 98
    alasan: x
"""
    with pytest.raises(DraftingError) as salah:
        ubah(dossier, operasi)
    assert [(d.span.line, d.code) for d in salah.value.diagnostics] == [(4, "H01"), (7, "H01")]
