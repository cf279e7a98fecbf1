"""The rule of proof: what is not proven is not printed, and a stage never postpones the proof."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.app.final import unconfirmed
from generator.content.load import load_dossier
from generator.documents.kepastian import Kepastian
from generator.model.dossier import Dossier
from generator.model.penangguhan import SebabTangguh
from generator.model.peralihan import last_day

KECIL = Path(__file__).parent / "dossier_kecil"
KEDUA = """\
  - tindakan: hapus
    alamat: Pasal 2
    karena: [{temuan}]
    alasan: Ketentuan itu telah dilaksanakan.
    gerbang: [{gerbang}]
"""
GERBANG = """\
gerbang:
  - id: G1
    jenis: {jenis}
    bukti: naskah resmi Peraturan Daerah
    dari: Bagian Hukum
    batas: harmonisasi
    akibat: Perubahan ditarik.
{terpenuhi}"""
TEMUAN = """\
id: T02
judul: Ketentuan yang telah dilaksanakan
unit: [dinas-kesehatan]
masalah: Ketentuan itu telah dilaksanakan.
akar_masalah: Waktu berlalu.
bukti:
  - teks: Ketentuan itu telah dilaksanakan.
    sumber: [buku-satu]
    status: terkonfirmasi
akibat: Tidak ada.
dimensi:
  - peraturan: uu-2014-23
    ketentuan: Pasal 212
    uraian: Pembentukan dengan Peraturan Daerah.
perubahan:
  tingkat: perda
  sikap: adopsi
  uraian: Menghapus Pasal 2.
"""


@pytest.fixture
def buat(tmp_path: Path):
    """Write the little dossier with a second change, its gate and the test of its finding."""

    def tulis(gerbang: str = "G1", jenis: str = "ajukan", terpenuhi: str = "", uji: str = ""):
        akar = tmp_path / "content"
        shutil.copytree(KECIL, akar, dirs_exist_ok=True)
        berkas = akar / "kecil" / "perubahan.yaml"
        awal, pisah, akhir = berkas.read_text("utf-8").partition("penjelasan_umum:")
        kedua = KEDUA.format(temuan="T02", gerbang=gerbang)
        bawah = GERBANG.format(jenis=jenis, terpenuhi=terpenuhi) if gerbang else ""
        berkas.write_text(f"{awal}{kedua}{bawah}{pisah}{akhir}", "utf-8")
        uji = f"uji:\n  hasil: {uji}\n  uraian: Diuji dengan naskah.\n" if uji else ""
        (akar / "kecil" / "temuan" / "T02-lain.yaml").write_text(f"{TEMUAN}{uji}", "utf-8")
        return load_dossier(akar, "kecil")

    return tulis


def alamat(dossier: Dossier) -> list[str]:
    return [str(op.alamat) for op in dossier.perubahan.operasi]


TERPENUHI = "    terpenuhi: {tanggal: 2020-01-01, sumber: surat Bagian Hukum}\n"


def test_an_unmet_gate_of_printing_keeps_the_change_out(buat) -> None:
    dossier = buat(jenis="cetak")
    assert alamat(dossier) == ["Pasal 1"]
    (satu,) = dossier.ditangguhkan
    assert (str(satu.entri.alamat), satu.sebab) == ("Pasal 2", SebabTangguh.GERBANG)
    assert [str(g.id) for g in satu.gerbang] == ["G1"]
    assert dossier.gerbang_ditunggu == ()


def test_an_unmet_gate_of_submission_prints_it_and_stops_the_final_build(buat) -> None:
    dossier = buat(jenis="ajukan")
    assert alamat(dossier) == ["Pasal 1", "Pasal 2"]
    (galat,) = [d for d in unconfirmed(dossier) if d.code == "S92"]
    assert "gerbang G1 belum terpenuhi: naskah resmi Peraturan Daerah" in galat.message
    assert "Bagian Hukum" in galat.hint
    kepastian = Kepastian.dari(dossier)
    assert not kepastian.pasti
    assert [satu.id for satu in kepastian.gerbang] == ["G1"]


@pytest.mark.parametrize("jenis", ["cetak", "ajukan"])
def test_a_met_gate_is_silent(buat, jenis: str) -> None:
    dossier = buat(jenis=jenis, terpenuhi=TERPENUHI)
    assert alamat(dossier) == ["Pasal 1", "Pasal 2"]
    assert dossier.ditangguhkan == ()
    assert [d for d in unconfirmed(dossier) if d.code == "S92"] == []


@pytest.mark.parametrize(
    ("uji", "sebab"),
    [
        ("belum terbukti", SebabTangguh.BELUM_TERBUKTI),
        ("terbantah", SebabTangguh.TERBANTAH),
        ("terbukti", None),
        ("", None),  # the law commands it
    ],
)
def test_a_change_rests_on_what_is_proven_or_commanded(
    buat, uji: str, sebab: SebabTangguh | None
) -> None:
    """A gate that is met does not make up for a test that is not."""
    dossier = buat(terpenuhi=TERPENUHI, uji=uji)
    assert [satu.sebab for satu in dossier.ditangguhkan] == ([sebab] if sebab else [])
    assert ("Pasal 2" in alamat(dossier)) is (sebab is None)


def test_a_finding_whose_change_waits_is_put_off_for_its_reason(buat) -> None:
    dossier = buat(jenis="cetak")
    ditunda = {str(t.id): str(t.ditunda) for t in dossier.temuan}
    assert ditunda == {"T01": "", "T02": "bukti yang ditunggu belum diperoleh"}


# --- items of Pasal II fall out with the changes that they serve ---

PERALIHAN = """\
peralihan:
  - Nama jabatan yang sudah ada dinyatakan tetap berlaku.
  - teks: Arsip diserahkan paling lambat 6 (enam) bulan setelah Peraturan Daerah ini diundangkan.
    perihal: [arsip]
    karena: [{karena}]
    batas: 6 bulan
"""


def berbutir(dossier: Dossier, tmp_path: Path, karena: str) -> Dossier:
    """Return the dossier with ids on its changes and an item of Pasal II that names some."""
    berkas = tmp_path / "content" / "kecil" / "perubahan.yaml"
    awal, pisah, akhir = berkas.read_text("utf-8").partition("penjelasan_umum:")
    for n, tindakan in enumerate(("ubah", "hapus"), start=1):
        awal = awal.replace(f"  - tindakan: {tindakan}", f"  - id: O{n}\n    tindakan: {tindakan}")
    berkas.write_text(f"{awal}{PERALIHAN.format(karena=karena)}{pisah}{akhir}", "utf-8")
    return load_dossier(berkas.parents[1], dossier.slug)


@pytest.mark.parametrize(
    ("jenis", "karena", "tercetak"),
    [
        ("cetak", "O2", False),  # its only change waits
        ("cetak", "O1, O2", True),  # one of its changes is printed
        ("cetak", "O1", True),
        ("ajukan", "O2", True),  # nothing waits
    ],
)
def test_an_item_falls_out_with_all_of_its_changes(
    buat, tmp_path: Path, jenis: str, karena: str, tercetak: bool
) -> None:
    dossier = berbutir(buat(jenis=jenis), tmp_path, karena)
    cetak = [str(b.teks)[:5] for b in dossier.perubahan.peralihan]
    tangguh = [str(b.teks)[:5] for b in dossier.peralihan_ditangguhkan]
    assert cetak == (["Nama ", "Arsip"] if tercetak else ["Nama "])
    assert tangguh == ([] if tercetak else ["Arsip"])


@pytest.mark.parametrize(
    ("batas", "akhir"),
    [
        ("2028-03-31", "2028-03-31"),
        ("3 bulan", "2027-02-28"),  # 30 November and three months
        ("1 tahun", "2027-11-30"),
        ("30 hari", "2026-12-30"),
        ("6 bulan sejak 2028-01-01", "2028-07-01"),
    ],
)
def test_the_last_day_of_a_time_limit(batas: str, akhir: str) -> None:
    hari = last_day(batas, date(2026, 11, 30))
    assert hari is not None
    assert hari.isoformat() == akhir
