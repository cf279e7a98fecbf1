"""Data of the analyst's files: what a sheet says is what the table prints, or the cell is named."""

from __future__ import annotations

import io
import re
from decimal import Decimal
from pathlib import Path

import pytest

from generator.app import prepare
from generator.app.paths import Home
from generator.diagnostics import NOWHERE, DraftingError
from generator.documents.build import build
from generator.documents.tabel.data import heading, shown, total
from generator.intake.data_table import data_rows
from generator.ir.dump import dump
from generator.kelembagaan.data_kajian import IsiData, columns, number
from generator.lint.kamus import tanpa_kamus
from generator.model.data_kajian import DataKajian
from tests import kencana

BASE = {
    "id": "potensi",
    "berkas": "data/potensi.csv",
    "judul": "Potensi retribusi",
    "sumber": ["laporan"],
    "status": "terkonfirmasi",
}
PASAR = """Pasar;Kios;Potensi
Pasar Baru;120;1.250.000,50
Pasar Lama;80;750.000
"""


def read(csv: str | bytes, **lain: object) -> IsiData:
    data = DataKajian.model_validate({**BASE, **lain})
    raw = csv.encode() if isinstance(csv, str) else csv
    rows = data_rows(raw, str(data.berkas), str(data.lembar), NOWHERE)
    return columns(data, [(r.nomor, r.sel) for r in rows])


def refused(csv: str | bytes, **lain: object) -> list[tuple[str, str]]:
    with pytest.raises(DraftingError) as salah:
        read(csv, **lain)
    return [(d.code, d.message) for d in salah.value.diagnostics]


@pytest.mark.parametrize(
    ("tulis", "nilai"),
    [
        ("1.250.000,50", "1250000.50"),
        ("1250000", "1250000"),
        ("12,5", "12.5"),
        ("-3", "-3"),
        ("Rp1.000", "1000"),
        ("45%", "45"),
        (12.5, "12.5"),
        (7, "7"),
    ],
)
def test_numbers_as_they_are_written_here(tulis: object, nilai: str) -> None:
    assert number(tulis) == Decimal(nilai)


@pytest.mark.parametrize("tulis", ["1.5", "12 orang", "1,250.00", "1.25", "dua", True])
def test_what_may_mean_two_things_is_no_number(tulis: object) -> None:
    assert number(tulis) is None


@pytest.mark.parametrize(
    "csv",
    [
        PASAR,
        "\ufeff" + PASAR,
        PASAR.replace("\n", "\r\n"),
        "sep=;\n" + PASAR,
        PASAR.replace(";", "\t"),
        'Pasar,Kios,Potensi\nPasar Baru,120,"1.250.000,50"\nPasar Lama,80,750.000\n',
    ],
    ids=["titik koma", "BOM", "CRLF", "sep=", "tab", "koma"],
)
def test_every_form_of_csv_gives_the_same_table(csv: str) -> None:
    isi = read(csv, jumlah=["Kios", "Potensi"], satuan={"Potensi": "rupiah"})
    assert [heading(k) for k in isi.kolom] == ["Pasar", "Kios", "Potensi (rupiah)"]
    assert [shown(s, isi.kolom[2]) for s in isi.kolom[2].sel] == ["1.250.000,5", "750.000,0"]
    assert [total(isi, n) for n in range(3)] == ["Jumlah", "200", "2.000.000,5"]


def test_a_workbook_gives_the_same_numbers() -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "Potensi"
    for row in (["Pasar", "Kios"], ["Pasar Baru", 120], ["Pasar Lama", 80.5], ["Jumlah", 200.5]):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    isi = read(out.getvalue(), berkas="data/p.xlsx", lembar="Potensi", jumlah=["Kios"])
    assert isi.kolom[1].jumlah == Decimal("200.5")
    assert len(isi.kolom[1].sel) == 2


def test_columns_are_chosen_and_ordered() -> None:
    isi = read(PASAR, kolom=["Pasar", "Potensi"])
    assert [k.judul for k in isi.kolom] == ["Pasar", "Potensi"]


def test_what_is_unknown_is_a_dash_and_no_zero() -> None:
    isi = read(PASAR.replace(";80;", ";-;"))
    assert shown(isi.kolom[1].sel[1], isi.kolom[1]) == "\u2013"
    told = refused(PASAR.replace(";80;", ";;"), jumlah=["Kios"])
    assert told[0][0] == "S128" and "sel B3 (Kios)" in told[0][1]


def test_a_total_that_does_not_add_up_names_its_cell() -> None:
    told = refused(PASAR + "Jumlah;210;\n", jumlah=["Kios"])
    assert told == [
        (
            "S128",
            "data/potensi.csv sel B4 (Kios): jumlah tertulis 210, sedangkan hasil "
            "penjumlahannya 200.",
        )
    ]


@pytest.mark.parametrize(
    ("csv", "lain", "kode", "kata"),
    [
        (PASAR.replace("80", "80 kios"), {}, "S127", 'sel B3 (Kios): "80 kios" bukan bilangan'),
        (PASAR.replace("80", "8.5"), {}, "S127", "sel B3"),
        (PASAR, {"kolom": ["Luas"]}, "S126", 'Kolom "Luas" tidak ada'),
        (PASAR.replace("Pasar Lama;80", "Pasar Lama;80;1;2"), {}, "S126", "baris 3"),
        (PASAR.replace("Kios", "Pasar"), {}, "S126", "berulang"),
        ("Pasar;Kios\n", {}, "S125", "kepala dan sedikitnya satu baris"),
        (b"Pasar;Kios\nPasar \xff;1\n", {}, "S125", "bukan teks UTF-8"),
        ('Pasar;Kios\n"Pasar;1\n', {}, "S125", "tidak terbaca sebagai CSV"),
        (PASAR.replace("80", ""), {"bentuk": "batang"}, "S128", "baris 3 (Kios) kosong"),
    ],
)
def test_what_is_wrong_is_named_by_cell_or_line(
    csv: str | bytes, lain: dict[str, object], kode: str, kata: str
) -> None:
    (pertama, *_) = refused(csv, **lain)
    assert pertama[0] == kode and kata in pertama[1]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Return a project whose paper shows data and no institution."""
    monkeypatch.setattr(prepare, "open_kamus", lambda _: tanpa_kamus("tidak terpasang"))
    home = kencana.copied(tmp_path)
    folder = home.content / kencana.SLUG
    for path in (folder / "narasi").glob("*.md"):
        path.write_text("Uraian.\n", "utf-8")
    isi = "Potensi ada pada [#tabel-potensi] dan [#gambar-potensi].\n\n"
    isi += "[[tabel:potensi]]\n\n[[gambar:potensi]]\n"
    (folder / "narasi" / "bab-2-c.md").write_text(isi, "utf-8")
    (folder / "data").mkdir()
    (folder / "data" / "potensi.csv").write_text(PASAR, "utf-8")
    perubahan = folder / "perubahan.yaml"
    teks = perubahan.read_text("utf-8").replace("[[gambar:bagan-susunan]]", "Susunan.")
    perubahan.write_text(teks, "utf-8")
    dossier = folder / "dossier.yaml"
    teks = dossier.read_text("utf-8")
    teks = re.sub(r"^kajian:.*$", "kajian: [data, perbandingan, dampak_regulasi]", teks, flags=re.M)
    teks = re.sub(r"^dokumen:\n(?: +- .*\n)*", "dokumen: [naskah-akademik]\n", teks, flags=re.M)
    dossier.write_text(teks, "utf-8")
    (folder / "data.yaml").write_text(DATA, "utf-8")
    (folder / "perbandingan.yaml").write_text(PERBANDINGAN, "utf-8")
    (folder / "dampak_regulasi.yaml").write_text(DAMPAK, "utf-8")
    return home


DATA = """data:
  - id: potensi
    berkas: data/potensi.csv
    judul: Potensi retribusi pasar
    sumber: ["uu-2014-23, Pasal 1"]
    status: ilustratif
    bentuk: batang
    jumlah: [Kios]
"""
PERBANDINGAN = """aspek:
  - aspek: Objek
    isi:
      - peraturan: uu-2014-23
        ketentuan: Pasal 1
        uraian: Objeknya kios.
        status: ilustratif
    pelajaran: Objek disebut satu per satu.
"""
DAMPAK = """penilai: tim penyusun
status: ilustratif
kriteria:
  - {id: efektif, nama: Efektivitas, bobot: 60}
  - {id: biaya, nama: Biaya, bobot: 40}
opsi:
  - nama: Tanpa perubahan
    uraian: Keadaan sekarang.
    nilai:
      - {kriteria: efektif, skor: 1, alasan: Masalah tetap ada}
      - {kriteria: biaya, skor: 5, alasan: Tanpa biaya}
  - nama: Diubah
    uraian: Ketentuan diubah.
    terpilih: true
    nilai:
      - {kriteria: efektif, skor: 5, alasan: Masalah teratasi}
      - {kriteria: biaya, skor: 3, alasan: Biaya kecil}
"""


def test_data_comparison_and_scores_stand_in_the_paper(home: Home) -> None:
    bahan = prepare.examined(home, kencana.SLUG)
    (document,) = build(bahan, ("naskah-akademik",), home.templates)
    words = " ".join(dump(document).replace("~", " ").split())
    assert "Potensi retribusi pasar" in words and "Diagram batang" in words
    assert re.search(r"sel: Jumlah (?:sel )?(?:kanan )?sel: 200", re.sub(r"[<>]", "", words))
    assert "Skor tertimbang" in words and "2,6" in words and "4,2" in words
    assert "Objeknya kios." in words and "data ilustratif" in words


def test_scores_that_are_not_whole_and_a_choice_below_the_best_are_told(home: Home) -> None:
    berkas = home.content / kencana.SLUG / "dampak_regulasi.yaml"
    berkas.write_text(DAMPAK.replace("bobot: 40", "bobot: 30"), "utf-8")
    assert codes(home) == ["S130"]
    berkas.write_text(DAMPAK.replace("skor: 5, alasan: Masalah", "skor: 1, alasan: Masalah"))
    assert codes(home) == ["S129"]


def codes(home: Home) -> list[str]:
    found = prepare.examined(home, kencana.SLUG).pemeriksaan.diagnostics
    return [d.code for d in found if d.code in ("S129", "S130")]


def test_a_missing_file_and_an_id_that_is_taken_are_told(home: Home) -> None:
    folder = home.content / kencana.SLUG
    (folder / "data" / "potensi.csv").unlink()
    (folder / "data.yaml").write_text(DATA + DATA.partition("\n")[2].replace("potensi\n", "opsi\n"))
    with pytest.raises(DraftingError) as salah:
        prepare.examined(home, kencana.SLUG)
    assert sorted(d.code for d in salah.value.diagnostics) == ["S12", "S125"]
