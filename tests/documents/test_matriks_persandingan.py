"""The comparison table: a reason beside every change, and none beside what stays."""

from __future__ import annotations

import kencana
from dosir_contoh import bahan_dari

from generator.documents.bahan import Bahan
from generator.documents.build import TEMPLATES
from generator.documents.environment import Templates
from generator.documents.matriks import matriks
from generator.ir.dump import plain
from generator.ir.nodes import Paragraph, Table
from generator.ir.walk import walk
from generator.model.peralihan import ButirPeralihan, Perihal
from generator.model.teks import Teks

TEMPLAT = Templates(TEMPLATES)


def baris(bahan: Bahan) -> list[list[str]]:
    """Return the words of the cells of every row."""
    (tabel,) = [
        b
        for part in matriks(bahan, TEMPLAT).parts
        for b in walk(part.blocks)
        if isinstance(b, Table)
    ]
    return [
        [
            " ".join(
                plain(p.children).replace("\u00a0", " ")
                for p in walk(sel.blocks)
                if isinstance(p, Paragraph)
            )
            for sel in row
        ]
        for row in tabel.body
    ]


def test_what_changes_with_its_pasal_points_to_the_reason_of_the_pasal() -> None:
    alasan = [sel[2] for sel in baris(bahan_dari(kencana.dossier())) if len(sel) == 3]
    assert "Alasan sama dengan Pasal 5." in alasan
    assert not any(satu.endswith(". Tetap.") for satu in alasan), "a reason, and yet unchanged"


def test_an_item_of_pasal_ii_says_what_it_is_about_and_what_it_serves() -> None:
    dossier = kencana.dossier()
    *awal, akhir = dossier.perubahan.operasi
    operasi = (*awal, akhir.model_copy(update={"id": Teks("O9")}))
    butir = ButirPeralihan(
        teks=Teks("Arsip diserahkan."), perihal=(Perihal.ASET, Perihal.ARSIP), karena=(Teks("O9"),)
    )
    perubahan = dossier.perubahan.model_copy(update={"operasi": operasi, "peralihan": (butir,)})
    semua = baris(bahan_dari(dossier.model_copy(update={"perubahan": perubahan})))
    alasan = [sel[2] for sel in semua if len(sel) == 3][-2:]
    temuan = ", ".join(map(str, akhir.karena))
    assert alasan == [f"Peralihan mengenai aset dan arsip. ({temuan})", "Saat mulai berlaku."]


def test_an_item_of_pasal_ii_prints_its_own_reason() -> None:
    dossier = kencana.dossier()
    butir = ButirPeralihan(
        teks=Teks("Arsip diserahkan."),
        perihal=(Perihal.ARSIP,),
        alasan=Teks("Arsip tidak terputus"),
    )
    perubahan = dossier.perubahan.model_copy(update={"peralihan": (butir,)})
    semua = baris(bahan_dari(dossier.model_copy(update={"perubahan": perubahan})))
    assert [sel[2] for sel in semua if len(sel) == 3][-2] == "Arsip tidak terputus."


def test_every_consideration_names_all_the_findings_that_it_rests_on() -> None:
    dossier = kencana.dossier()
    kunci = [str(satu.id) for satu in dossier.temuan[:2]]
    butir = tuple(
        satu.model_copy(update={"karena": tuple(map(Teks, kunci))})
        for satu in dossier.konsiderans.menimbang
    )
    konsiderans = dossier.konsiderans.model_copy(update={"menimbang": butir})
    semua = baris(bahan_dari(dossier.model_copy(update={"konsiderans": konsiderans})))
    mulai = next(n for n, sel in enumerate(semua) if sel == ["Menimbang"]) + 1
    alasan = [sel[2] for sel in semua[mulai : mulai + len(butir)]]
    assert len(alasan) > 1
    assert all(all(id_ in satu for id_ in kunci) for satu in alasan), alasan
    judul = str(dossier.temuan[0].judul)
    assert [satu.count(judul) for satu in alasan] == [1, *[0] * (len(alasan) - 1)]
