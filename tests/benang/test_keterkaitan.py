"""The thread: from a finding to everything that hangs on it, and back; and where it is broken."""

from __future__ import annotations

from pathlib import Path

import kencana
import pytest

from generator.app.authored import make_law
from generator.benang.celah import PENCARI, JenisCelah
from generator.benang.keterkaitan import Keterkaitan, link_thread
from generator.content.load import load_dossier
from generator.model.dossier import Dossier, Sikap, StatusFakta
from generator.model.teks import Teks

CONTOH = Path(__file__).parents[1] / "documents" / "content"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load_dossier(CONTOH, "contoh")


@pytest.fixture(scope="module")
def benang(dossier: Dossier) -> Keterkaitan:
    return link_thread(dossier, make_law(dossier))


def celah(dossier: Dossier) -> dict[JenisCelah, list[str]]:
    hasil: dict[JenisCelah, list[str]] = {}
    for satu in link_thread(dossier, make_law(dossier)).celah:
        hasil.setdefault(satu.jenis, []).append(f"{satu.label}: {satu.pesan}")
    return hasil


def ubah_operasi(dossier: Dossier, n: int, **isi: object) -> Dossier:
    operasi = list(dossier.perubahan.operasi)
    operasi[n] = operasi[n].model_copy(update=isi)
    berkas = dossier.perubahan.model_copy(update={"operasi": tuple(operasi)})
    return dossier.model_copy(update={"perubahan": berkas})


def ubah_temuan(dossier: Dossier, n: int, **isi: object) -> Dossier:
    temuan = list(dossier.temuan)
    temuan[n] = temuan[n].model_copy(update=isi)
    return dossier.model_copy(update={"temuan": tuple(temuan)})


def test_a_finding_leads_to_its_units_considerations_and_perkada(benang: Keterkaitan) -> None:
    t01 = benang.temuan[0]
    assert (t01.id, t01.angka, t01.perkada, t01.menimbang) == ("T01", (3, 4), ("PK01",), ("b", "c"))
    assert [[str(a) for a in s.alamat] for s in t01.satuan] == [
        ["Pasal 3 ayat (1)"], ["Pasal 3 ayat (2)"], ["Pasal 3A"],
    ]  # fmt: skip


def test_a_unit_leads_back_to_its_findings_and_considerations(benang: Keterkaitan) -> None:
    kembali = {str(alamat): angka for alamat, angka in benang.pasal.items()}
    assert kembali == {
        "Pasal 1": (1,), "Pasal 2": (2,), "Pasal 3": (3,), "Pasal 3A": (4,), "Pasal 4": (5,),
    }  # fmt: skip
    ketiga = benang.instruksi[2]
    assert (ketiga.temuan, ketiga.menimbang) == (("T01",), ("b", "c"))
    assert [s.penjelasan for s in ketiga.satuan] == [
        'Yang dimaksud dengan "khusus" adalah memiliki otonomi.', "",
    ]  # fmt: skip


def test_both_directions_say_the_same(benang: Keterkaitan) -> None:
    maju = {(t.id, n) for t in benang.temuan for n in t.angka}
    mundur = {(id_, i.angka) for i in benang.instruksi for id_ in i.temuan}
    assert maju == mundur
    assert {(t.id, h) for t in benang.temuan for h in t.menimbang} == {
        (id_, m.huruf) for m in benang.menimbang for id_ in m.temuan
    }


def test_units_of_an_instruction_stand_in_the_order_of_the_law() -> None:
    """Pasal 2 of a larger draft changes and deletes items in between one another."""
    kedua = link_thread(kencana.dossier(), kencana.amandemen()).instruksi[1]
    alamat = [str(s.alamat[0]).removeprefix("Pasal 2 huruf ") for s in kedua.satuan]
    assert alamat == [
        *("d angka 6", "d angka 13"),
        *("e angka 1", "e angka 2", "e angka 3", "e angka 4", "e angka 5"),
    ]


def test_a_consideration_has_the_chapter_of_its_foundation(benang: Keterkaitan) -> None:
    assert [(m.huruf, m.bab, m.ada, m.angka) for m in benang.menimbang] == [
        ("a", "bab-4-a", True, ()), ("b", "bab-4-b", True, (3, 4)), ("c", "bab-4-c", True, (3, 4)),
    ]  # fmt: skip


def test_a_change_without_a_finding_is_a_gap(dossier: Dossier) -> None:
    tanpa = ubah_operasi(dossier, 0, karena=())
    assert celah(tanpa)[JenisCelah.NORMA] == [
        "perubahan Pasal 1 angka 2: hapus Pasal 1 angka 2 tidak berpangkal pada temuan (karena)"
    ]


def test_a_change_for_a_rejected_finding_is_a_gap(dossier: Dossier) -> None:
    usul = dossier.temuan[1].perubahan.model_copy(update={"sikap": Sikap.TOLAK})
    assert len(celah(ubah_temuan(dossier, 1, perubahan=usul))[JenisCelah.DITOLAK]) == 3


def test_a_finding_without_an_answer_is_a_gap_unless_it_is_put_off(dossier: Dossier) -> None:
    sendiri = ubah_temuan(dossier, 1, id=Teks("T09"))
    assert celah(sendiri)[JenisCelah.TEMUAN] == [
        "Temuan T09: temuan T09 tidak dijawab: tidak ada operasi"
    ]
    ditunda = ubah_temuan(sendiri, 1, ditunda=Teks("Menunggu pemetaan ulang."))
    assert JenisCelah.TEMUAN not in celah(ditunda)


def test_evidence_without_a_source_and_findings_without_sure_evidence_are_gaps(
    dossier: Dossier,
) -> None:
    fakta = dossier.temuan[0].bukti[0]
    asing = fakta.model_copy(update={"sumber": (Teks("catatan-sendiri"),)})
    ingat = fakta.model_copy(update={"status": StatusFakta.INGATAN})
    assert celah(ubah_temuan(dossier, 0, bukti=(asing,)))[JenisCelah.BUKTI] == [
        "Temuan T01, bukti 1: bukti 1 temuan T01 tidak bersumber pada pustaka"
    ]
    assert len(celah(ubah_temuan(dossier, 0, bukti=(ingat,)))[JenisCelah.LEMAH]) == 1
    assert JenisCelah.LEMAH not in celah(ubah_temuan(dossier, 0, bukti=(ingat, fakta)))


def test_a_consideration_without_finding_or_chapter_is_a_gap(dossier: Dossier) -> None:
    tanpa = {id_: isi for id_, isi in dossier.narasi.items() if id_ != "bab-4-c"}
    ada = celah(dossier.model_copy(update={"narasi": tanpa}))
    assert ada[JenisCelah.PERTIMBANGAN] == [
        "Menimbang huruf a: pertimbangan tidak berpangkal pada temuan (karena)"
    ]
    assert ada[JenisCelah.BAB] == [
        "Menimbang huruf c: landasan yuridis tidak diuraikan (narasi bab-4-c)"
    ]


def test_a_pasal_that_bab_v_leaves_out_is_a_gap(dossier: Dossier) -> None:
    """BAB V of the small dossier speaks of no Pasal at all."""
    hilang = [
        satu.partition(": ")[2].split(" berubah")[0] for satu in celah(dossier)[JenisCelah.MATERI]
    ]
    assert hilang == ["Pasal 1", "Pasal 2", "Pasal 3", "Pasal 4", "Pasal 3A"]


def test_every_kind_of_gap_has_one_who_looks_for_it() -> None:
    assert set(PENCARI) == set(JenisCelah)
