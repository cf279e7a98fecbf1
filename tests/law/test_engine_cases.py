"""Every pattern P01-P34 and every refusal, as a perancang would read them (``cases/*.yaml``)."""

import re
from pathlib import Path

import pytest
from kasus_hukum import CASES, Kasus, baca, cetak, kasus

from generator.diagnostics.codes import codes
from generator.law.apply.own import apply
from generator.law.engine.consolidate import consolidate
from generator.law.engine.diff import diff
from generator.law.sentence.read_back import read_back, sebutan
from generator.model.perubahan import Objek
from generator.model.satuan import Jenis, Peraturan, Satuan

SEMUA = kasus()
BERHASIL = [k for k in SEMUA if "galat" not in k.data]
DITOLAK = [k for k in SEMUA if "galat" in k.data]


def ids(k: Kasus) -> str:
    return f"{k.berkas}: {k.nama}"


@pytest.mark.parametrize("k", BERHASIL, ids=ids)
def test_instructions_and_text(k: Kasus) -> None:
    amandemen = k.jalankan()
    assert [i.kalimat for i in amandemen.instruksi] == k.data["instruksi"]
    assert cetak(amandemen).strip() == k.data.get("sesudah", "").strip()


@pytest.mark.parametrize("k", BERHASIL, ids=ids)
def test_printed_sentences_read_back_as_the_operations(k: Kasus) -> None:
    for instruksi in k.jalankan().instruksi:
        bacaan = read_back(instruksi.kalimat)
        assert bacaan.operasi == sebutan(instruksi.operasi)
        assert bacaan.baku == instruksi.kalimat
        assert bacaan.berbunyi == bool(instruksi.berbunyi)


@pytest.mark.parametrize("k", BERHASIL, ids=ids)
def test_applying_and_comparing_agree_with_the_engine(k: Kasus) -> None:
    amandemen = k.jalankan()
    assert apply(amandemen.dasar, amandemen.operasi) == amandemen.hasil
    assert apply(amandemen.dasar, diff(amandemen.dasar, amandemen.hasil)) == amandemen.hasil


@pytest.mark.parametrize("k", BERHASIL, ids=ids)
def test_enacting_the_instructions_gives_the_same_law(k: Kasus) -> None:
    amandemen = k.jalankan()
    if any(op.objek is Objek.LAMPIRAN or not op.alamat.langkah for op in amandemen.operasi):
        return
    butir = tuple(
        Satuan(Jenis.ANGKA, str(n), kalimat=i.kalimat, anak=i.berbunyi)
        for n, i in enumerate(amandemen.instruksi, 1)
    )
    pasal_i = Satuan(Jenis.PASAL, "I", kalimat="Beberapa ketentuan diubah:", anak=butir)
    pengubah = Peraturan(
        "PERDA NOMOR 1 TAHUN 2026", batang_tubuh=Satuan(Jenis.BATANG_TUBUH, anak=(pasal_i,))
    )
    hasil = consolidate(Peraturan("DASAR", batang_tubuh=amandemen.dasar), [pengubah])
    assert hasil.hasil.batang_tubuh == amandemen.hasil


@pytest.mark.parametrize("k", DITOLAK, ids=ids)
def test_misfits_are_refused_with_place_and_address(k: Kasus) -> None:
    temuan = [f"baris {d.span.line}: [{d.code}] {d.message}" for d in k.galat()]
    assert temuan == k.data["galat"]


def test_every_pattern_has_a_case() -> None:
    nama = " ".join(k.nama for k in BERHASIL)
    assert not {f"P{n:02}" for n in range(1, 35)} - set(re.findall(r"P\d\d", nama))


def test_every_refusal_has_a_case_or_a_test() -> None:
    di_sini = " ".join(
        p.read_text(encoding="utf-8")
        for p in sorted(Path(__file__).parents[1].glob("[alc]*/test_*.py"))
    )
    kasus_galat = " ".join(g for k in DITOLAK for g in k.data["galat"])
    worded = [code.code for code in codes().values() if code.code[0] == "H" and code.message]
    versi = (Path(__file__).parent / "versi" / "kasus.yaml").read_text(encoding="utf-8")
    assert [kode for kode in worded if kode not in f"{kasus_galat} {di_sini} {versi}"] == []


def test_case_files_hold_well_formed_law() -> None:
    for path in sorted(CASES.glob("*.yaml")):
        satu = next(k for k in SEMUA if k.berkas == path.stem)
        assert baca(satu.sebelum).anak
