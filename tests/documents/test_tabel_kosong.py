"""A table that has nothing to list says so: its head alone was printed, as if rows were lost."""

from __future__ import annotations

from dataclasses import replace

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.tabel.daftar import tabel
from generator.ir.dump import dump_blocks
from generator.ir.nodes import Table
from generator.shipped import TEMPLATES


def test_a_table_without_rows_tells_it_in_one_row(bahan: Bahan) -> None:
    semua = bahan.dossier.perubahan
    tanpa = semua.model_copy(update={"perkada": ()})
    dossier = bahan.dossier.model_copy(update={"perubahan": tanpa})
    (kosong,) = tabel("perkada", replace(bahan, dossier=dossier), Templates(TEMPLATES))
    assert isinstance(kosong, Table)
    ((sel,),) = kosong.body
    assert sel.colspan == len(kosong.widths) == 4
    assert "Belum ada yang dicatat." in dump_blocks((kosong,))


def test_a_table_with_rows_is_as_it_was(bahan: Bahan) -> None:
    assert bahan.dossier.perkada
    (berisi,) = tabel("perkada", bahan, Templates(TEMPLATES))
    assert isinstance(berisi, Table)
    assert "Belum ada yang dicatat." not in dump_blocks((berisi,))
