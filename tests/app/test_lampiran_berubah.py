"""Several annexes of a law, each amended in parts: rows, items, whole annexes, new ones."""

from __future__ import annotations

import io
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree

from generator.app.authored import make_law
from generator.app.paths import Home
from generator.content.gaya import load_gaya
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.intake.docx import read_docx
from generator.ir.dump import dump
from generator.law.engine.amend import Amandemen
from generator.law.engine.consolidate import consolidate
from generator.law.reader.peraturan import read_peraturan
from generator.model.rancangan import Dasar
from generator.model.satuan import Peraturan
from generator.proof.read_back import read_back
from generator.render.docx.package import write_proof
from generator.shipped import CONTENT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TESTS = Path(__file__).parents[1]
DASAR = """\
peraturan: perda-kecil
status: terkonfirmasi
batang_tubuh: |
  Pasal 1
  (1) Besarnya tarif sewa tercantum dalam Lampiran I.
  (2) Daftar aset tercantum dalam Lampiran II.
  (3) Tata cara tercantum dalam Lampiran III.

  Pasal 2
  Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
lampiran:
  - nomor: I
    judul: Besarnya Tarif Sewa
    teks: |
      A. Gedung

      | No | Jenis | Satuan | Tarif (Rp) |
      | --- | --- | --- | --- |
      | 1 | Gedung serbaguna | per hari | 500.000 |
      | 2 | Ruang rapat | per hari | 150.000 |
      | 3 | Aula | per hari | 750.000 |

      Tarif A tidak termasuk kebersihan.

      B. Alat

      | No | Jenis | Satuan | Tarif (Rp) |
      | --- | --- | --- | --- |
      | 1 | Tenda | per hari | 100.000 |
      | 2 | Kursi | per buah | 2.000 |
  - nomor: II
    judul: Daftar Aset
    teks: |
      1. Gedung serbaguna di Ibu Kecil.
      2. Aula kecamatan.
      3. Lapangan olahraga.
  - nomor: III
    judul: Tata Cara
    teks: |
      a. Permohonan diajukan.
      b. Keputusan diberikan.
penjelasan:
  - alamat: Pasal 1
    teks: Cukup jelas.
"""
AWAL = "penjelasan_umum: Cukup jelas.\noperasi:\n"


def operasi(tindakan: str, alamat: str, satuan: str, teks: str = "") -> str:
    baris = "".join(f"      {satu}\n" for satu in teks.splitlines())
    isi = f"    teks: |\n{baris}" if teks else ""
    return (
        f"  - tindakan: {tindakan}\n    alamat: {alamat}\n    objek: lampiran\n"
        f"    satuan: {satuan}\n{isi}    karena: [T01]\n    alasan: Disesuaikan.\n"
    )


SEMUA = (
    operasi("ubah", "Lampiran I huruf A baris 3", "baris", "| 3 | Aula | per hari | 800.000 |")
    + operasi(
        "sisip", "Lampiran I huruf B baris 1", "baris", "| 1a | Panggung | per hari | 30.000 |"
    )
    + operasi("tambah", "Lampiran I huruf A", "baris", "| 4 | Kantin | per bulan | 90.000 |")
    + operasi("ubah", "Lampiran II angka 2", "angka", "2. Aula semua kecamatan.")
    + operasi("hapus", "Lampiran II angka 3", "angka")
    + operasi(
        "sisip",
        "Lampiran II",
        "lampiran",
        "Perhitungan\n\n[[rumus: NS = T × L]]\n\nKeterangan:\nNS = nilai.\nT = tarif.\nL = lama.",
    )
    + operasi(
        "ubah",
        "Lampiran III",
        "lampiran",
        "Tata Cara Sewa\n\na. Permohonan elektronik.\nb. Keputusan diberikan.",
    )
    + operasi("tambah", "batang tubuh", "lampiran", "Formulir\n\n1. Nama.\n2. Alamat.")
)
DIJELASKAN = (
    "  - tindakan: ubah\n    alamat: Pasal 1 ayat (3)\n    objek: penjelasan\n"
    "    teks: Cara menyewa diperjelas.\n    karena: [T01]\n    alasan: Diperjelas.\n"
    "  - tindakan: ubah\n    alamat: Pasal 2\n    teks: Peraturan Daerah ini mulai berlaku pada "
    "tanggal 1 Januari 2027.\n    penjelasan: Penyewa diberi waktu.\n    karena: [T01]\n"
    "    alasan: Diberi waktu.\n"
)


@dataclass(frozen=True)
class Jadi:
    hukum: Amandemen
    sumber: Dasar
    dasar: Peraturan
    kata: dict[str, str]
    docx: bytes


def dossier(akar: Path, ops: str) -> Path:
    shutil.copytree(TESTS / "content" / "dossier_kecil", akar / "content")
    kecil = akar / "content" / "kecil"
    (kecil / "dasar.yaml").write_text(DASAR)
    (kecil / "perubahan.yaml").write_text(f"{AWAL}{ops}")
    return akar / "content"


@pytest.fixture(scope="module")
def jadi(tmp_path_factory: pytest.TempPathFactory) -> Jadi:
    return jadikan(tmp_path_factory.mktemp("lamp"), SEMUA)


@pytest.fixture(scope="module")
def dijelaskan(tmp_path_factory: pytest.TempPathFactory) -> Jadi:
    return jadikan(tmp_path_factory.mktemp("jelas"), f"{SEMUA}{DIJELASKAN}")


def jadikan(akar: Path, ops: str) -> Jadi:
    dosir = load_dossier(dossier(akar, ops), "kecil", shipped=CONTENT)
    hukum = make_law(dosir)
    assert isinstance(hukum, Amandemen)
    diminta = ("ranperda", "matriks-persandingan", "naskah-konsolidasi")
    dokumen = build(Bahan(dosir, hukum, "0" * 8), diminta)
    docx = write_proof(dokumen[0], load_gaya(Home(TESTS.parent).style))
    assert dosir.dasar is not None
    dasar = Peraturan(
        "", batang_tubuh=hukum.dasar, lampiran=tuple(x.lampiran for x in dosir.dasar.lampiran)
    )
    kata = {d.name: dump(d).replace("~", " ") for d in dokumen}
    return Jadi(hukum, dosir.dasar, dasar, kata, docx)


def test_each_change_has_its_sentence_and_new_annexes_their_numbers(jadi: Jadi) -> None:
    kalimat = [satu.kalimat.partition(" sebagaimana tercantum")[0] for satu in jadi.hukum.instruksi]
    assert kalimat == [
        "Ketentuan baris 3 huruf A Lampiran I diubah sehingga menjadi",
        "Di antara baris 1 dan baris 2 huruf B Lampiran I disisipkan 1 (satu) baris, "
        "yakni baris 1a sehingga menjadi",
        "Ketentuan dalam huruf A Lampiran I ditambahkan 1 (satu) baris, yakni baris 4 "
        "sehingga menjadi",
        "Ketentuan angka 2 Lampiran II diubah sehingga menjadi",
        "Ketentuan angka 3 Lampiran II dihapus.",
        "Di antara Lampiran II dan Lampiran III disisipkan 1 (satu) lampiran, yakni Lampiran IIA",
        "Lampiran III diubah menjadi",
        "Ditambahkan 1 (satu) lampiran, yakni Lampiran IV",
    ]
    assert "Lampiran IIA yang merupakan bagian" in jadi.hukum.instruksi[5].kalimat


def test_parts_are_printed_under_the_label_and_the_head_they_have(jadi: Jadi) -> None:
    baris = [satu.text for satu in read_docx(jadi.docx, "x.docx")[0]]
    mulai = next(
        n for n, satu in enumerate(baris) if satu == "LAMPIRAN I" and "PERATURAN" in baris[n + 1]
    )
    assert [satu for satu in baris[mulai:] if satu.startswith(("|", "A.", "B."))] == [
        "A. Gedung",
        "| No | Jenis | Satuan | Tarif (Rp) |",
        "| --- | --- | --- | --- |",
        "| 3 | Aula | per hari | 800.000 |",
        "| 4 | Kantin | per bulan | 90.000 |",
        "B. Alat",
        "| No | Jenis | Satuan | Tarif (Rp) |",
        "| --- | --- | --- | --- |",
        "| 1a | Panggung | per hari | 30.000 |",
    ]
    assert [satu for satu in baris[mulai:] if satu.startswith("LAMPIRAN ")] == [
        f"LAMPIRAN {n}" for n in ("I", "II", "IIA", "III", "IV")
    ]


def test_the_consolidated_text_has_every_line_and_a_note_for_each_item(jadi: Jadi) -> None:
    teks = jadi.kata["naskah-konsolidasi"]
    assert "Tarif A tidak termasuk kebersihan." in teks
    lampiran = teks[teks.index("bagian #lampiran-i ") :]
    assert lampiran.index("800.000") < lampiran.index("Kantin") < lampiran.index("tidak termasuk")
    kepala = [satu for satu in lampiran.splitlines() if "bagian #" in satu or "catatan:" in satu]
    assert [satu.strip().removeprefix("catatan: ").partition(" [")[0] for satu in kepala] == [
        "bagian #lampiran-i",
        *(f"[Diubah dengan Pasal I angka {n} Rancangan.]" for n in (1, 2, 3)),
        "bagian #lampiran-ii",
        *(f"[Diubah dengan Pasal I angka {n} Rancangan.]" for n in (4, 5)),
        "bagian #lampiran-iia",
        "[Disisipkan dengan Pasal I angka 6 Rancangan.]",
        "bagian #lampiran-iii",
        "[Diubah dengan Pasal I angka 7 Rancangan.]",
        "bagian #lampiran-iv",
        "[Ditambahkan dengan Pasal I angka 8 Rancangan.]",
    ]


def test_the_comparison_marks_what_changes_in_a_row(jadi: Jadi) -> None:
    teks = jadi.kata["matriks-persandingan"]
    assert "{hapus 750}.000" in teks and "{sisip 800}.000" in teks
    assert "2. Aula {sisip semua }kecamatan." in teks
    assert "{hapus 3. Lapangan olahraga.}" in teks
    assert "{sisip Tata Cara Sewa}" in teks or "a. Permohonan {hapus diajukan}." in teks


def test_the_explanation_names_each_annex_and_calls_only_what_goes_deleted(jadi: Jadi) -> None:
    teks = jadi.kata["ranperda"]
    uraian = teks[teks.index("PASAL DEMI PASAL") :]
    assert "Dihapus." not in uraian[: uraian.index("bagian #lampiran")]
    assert uraian.count("label-penjelasan: LAMPIRAN I\n") == 3


def test_the_printed_draft_applied_again_gives_the_same_annexes(jadi: Jadi) -> None:
    tercetak, _ = read_peraturan(read_docx(jadi.docx, "x.docx")[0])
    lagi = consolidate(jadi.dasar, [tercetak])
    assert [(str(satu.nasib), satu.sebab) for satu in lagi.penerapan] == [("diterapkan", ())] * 8
    semua = {satu.nomor: " ".join(satu.teks.split()) for satu in lagi.hasil.lampiran}
    assert [*sorted(semua)] == ["I", "II", "IIA", "III", "IV"]
    assert "| 3 | Aula | per hari | 800.000 | | 4 | Kantin" in semua["I"]
    assert "Tarif A tidak termasuk kebersihan. B. Alat" in semua["I"]
    assert "| 1 | Tenda | per hari | 100.000 | | 1a | Panggung" in semua["I"]
    assert semua["II"] == "1. Gedung serbaguna di Ibu Kecil. 2. Aula semua kecamatan. 3. Dihapus."
    assert "[[rumus: NS = T × L]] Keterangan: NS = nilai." in semua["IIA"]


def test_the_proof_of_a_build_makes_the_annexes_again(dijelaskan: Jadi) -> None:
    assert read_back(dijelaskan.hukum, dijelaskan.docx, dijelaskan.sumber) == ()


@pytest.mark.parametrize(
    ("kata", "unsur", "di"),
    [
        ("Kantin", "tr", "Lampiran I"),  # a row that is added
        ("Panggung", "tr", "Lampiran I"),  # a row that is inserted, in the other table
        ("800.000", "tc", "Lampiran I"),  # a cell
        ("Aula semua kecamatan.", "p", "Lampiran II"),
        ("lama.", "r", "Lampiran IIA"),  # what a sign of a formula means
        ("Permohonan elektronik.", "p", "Lampiran III"),
        ("Alamat.", "p", "Lampiran IV"),
        ("TATA CARA SEWA", "p", "Lampiran III"),  # a title
        ("Cara menyewa diperjelas.", "p", "penjelasan Pasal 1 ayat (3)"),
        ("Penyewa diberi waktu.", "p", "penjelasan Pasal 2"),
    ],
)
def test_what_is_lost_beside_the_body_is_found(
    dijelaskan: Jadi, kata: str, unsur: str, di: str
) -> None:
    rusak = without(dijelaskan.docx, kata, unsur)
    temuan = read_back(dijelaskan.hukum, rusak, dijelaskan.sumber)
    assert [d for d in temuan if d.code == "P31" and d.message.endswith(f"pada {di}")]
    assert {Path(d.span.path).name for d in temuan} == {"perubahan.yaml"}


def test_an_annex_that_nobody_has_cannot_be_proven_and_is_not_refused(tmp_path: Path) -> None:
    isi = dossier(tmp_path, operasi("ubah", "Lampiran II angka 2", "angka", "2. Aula."))
    dasar = isi / "kecil" / "dasar.yaml"
    teks = dasar.read_text()
    awal, akhir = teks.index("    judul: Daftar Aset"), teks.index("  - nomor: III")
    dasar.write_text(f"{teks[:awal]}    judul: Daftar Aset\n{teks[akhir:]}")
    dosir = load_dossier(isi, "kecil", shipped=CONTENT)
    hukum = make_law(dosir)
    assert isinstance(hukum, Amandemen)
    (dokumen,) = build(Bahan(dosir, hukum, "0" * 8), ("ranperda",))
    docx = write_proof(dokumen, load_gaya(Home(TESTS.parent).style))
    assert read_back(hukum, docx, dosir.dasar) == ()


def without(docx: bytes, kata: str, unsur: str) -> bytes:
    """Return a file whose last element of a kind that says some words is emptied of them."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as dulu, zipfile.ZipFile(keluar, "w") as kini:
        for satu in dulu.infolist():
            isi = dulu.read(satu)
            if satu.filename == "word/document.xml":
                akar = etree.fromstring(isi)
                *_, kena = (
                    x for x in akar.iter(f"{W}{unsur}") if kata in "".join(map(str, x.itertext()))
                )
                for teks in kena.iter(f"{W}t"):
                    teks.text = ""
                if unsur == "tr":
                    kena.getparent().remove(kena)
                isi = etree.tostring(akar)
            kini.writestr(satu, isi)
    return keluar.getvalue()


SEMPIT = "| 3 | Aula | 800.000 |"


@pytest.mark.parametrize(
    ("ops", "pesan"),
    [
        (operasi("ubah", "Lampiran I huruf A baris 3", "baris", SEMPIT), "berisi 3 kolom"),
        (operasi("ubah", "Lampiran I baris 1", "baris", "| 1 | A | a | 8 |"), "ada 2 kali"),
        (operasi("hapus", "Lampiran II angka 9", "angka"), "tidak ada"),
        (operasi("ubah", "Lampiran V", "lampiran", "Lain"), "Lampiran V"),
    ],
)
def test_a_part_that_cannot_be_changed_is_told(tmp_path: Path, ops: str, pesan: str) -> None:
    with pytest.raises(DraftingError) as salah:
        make_law(load_dossier(dossier(tmp_path, ops), "kecil", shipped=CONTENT))
    (satu,) = salah.value.diagnostics
    assert pesan in satu.message
