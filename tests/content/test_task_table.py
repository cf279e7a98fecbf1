"""The table of tasks beside ``beban_kerja.yaml``: what its rows say, what is wrong with them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator.content.load import load_workload
from generator.content.task_table import read_tasks, write_tasks
from generator.diagnostics import DraftingError
from generator.model.beban_kerja import BebanUnit

KEPALA = (
    "Unit;Jabatan;Jenis Jabatan;Pemangku;Uraian Tugas;Satuan Hasil;Volume per Tahun;"
    "Norma Waktu (menit);Urusan"
)


def read(*rows: str, head: str = KEPALA) -> tuple[BebanUnit, ...]:
    units, faults = read_tasks("\n".join((head, *rows)).encode(), "data/tugas.csv")
    assert faults == ()
    return units


def faults(*rows: str, head: str = KEPALA) -> list[str]:
    units, found = read_tasks("\n".join((head, *rows)).encode(), "data/tugas.csv")
    assert units == ()
    return [f"{d.span.line}:{d.span.col} {d.code} {d.message} {d.hint}" for d in found]


def test_a_row_is_a_task_and_empty_cells_are_those_of_the_row_above() -> None:
    bkd, dinas = read(
        "bkd;Analis;fungsional;12;Memeriksa berkas;berkas;3600;45;kepegawaian",
        ";;;;Menyusun telaah;telaah;12,5;90,5;",
        "dinas;Pengadministrasi;;;Mencatat surat;surat;900;5;",
    )
    (analis,) = bkd.jabatan
    assert (analis.nama, analis.jenis, analis.pemangku) == ("Analis", "fungsional", 12)
    assert [(t.uraian, t.volume, t.norma_waktu) for t in analis.tugas] == [
        ("Memeriksa berkas", 3600, 45),
        ("Menyusun telaah", Decimal("12.5"), Decimal("90.5")),
    ]
    (lain,) = dinas.jabatan
    assert (lain.jenis, lain.pemangku, lain.tugas[0].hasil) == ("pelaksana", None, "surat")


def test_rows_of_one_post_need_not_stand_together_and_parts_tell_posts_apart() -> None:
    (unit,) = read(
        "u;A;B1;1;1;2",
        "u;A;B2;1;1;2",
        "u;A;B1;2;3;4",
        head="Unit;Jabatan;Bagian;Uraian;Volume;Norma Waktu",
    )
    assert [(j.nama, j.bagian, len(j.tugas)) for j in unit.jabatan] == [
        ("A", "B1", 2),
        ("A", "B2", 1),
    ]


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_any_separator_of_a_spreadsheet_will_do_and_a_byte_order_mark(mark: str) -> None:
    text = "\n".join((KEPALA, "u;A;;;t;b;2;3;")).replace(";", mark)
    (unit,), found = read_tasks(b"\xef\xbb\xbf" + text.encode(), "t.csv")
    assert found == ()
    assert unit.jabatan[0].tugas[0].volume == 2


def test_a_cell_with_the_separator_stands_in_quotes_and_the_place_is_that_of_its_row() -> None:
    (unit,) = read('u;A;;;"memeriksa; mencatat";b;2;3;', "u;A;;;lagi;b;2;3;")
    first, second = unit.jabatan[0].tugas
    assert first.uraian == "memeriksa; mencatat"
    assert (second.uraian.span.line, second.uraian.span.col) == (3, 7)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (";A;;;t;b;1;2;", '2:1 K44 Kolom "unit" baris 2: kosong.'),
        ("u;;;;t;b;1;2;", '2:3 K44 Kolom "jabatan" baris 2: kosong.'),
        ("u;A;;;;b;1;2;", '2:7 K44 Kolom "uraian tugas" baris 2: kosong.'),
        ("u;A;;;t;b;;2;", '2:11 K44 Kolom "volume per tahun" baris 2: kosong.'),
        ("u;A;;;t;b;satu;2;", '2:11 K45 Kolom "volume per tahun" baris 2: "satu" bukan bilangan.'),
        ("u;A;;;t;b;-1;2;", '2:11 K45 Kolom "volume per tahun" baris 2: "-1" bukan bilangan.'),
        ("u;A;;;t;b;1;0;", '2:13 K45 Kolom "norma waktu (menit)" baris 2: 0.'),
        ("u;A;;1,5;t;b;1;2;", '2:6 K45 Kolom "pemangku" baris 2: "1,5" bukan bilangan bulat.'),
        ("u;A;penata;;t;b;1;2;", '2:5 K46 Kolom "jenis jabatan" baris 2: "penata" tidak dikenal.'),
        ("u;A;;;t;b;1;2;;lebih", "2:1 K43 Baris 2 lebih panjang daripada judulnya."),
    ],
)
def test_a_cell_that_cannot_be_counted_is_told_in_its_place(row: str, told: str) -> None:
    (found,) = faults(row)
    assert found.startswith(told)


@pytest.mark.parametrize("number", ["1.250", "1,250", "36.000"])
def test_a_number_that_may_be_a_thousand_or_a_part_is_not_guessed(number: str) -> None:
    (found,) = faults(f"u;A;;;t;b;{number};2;".replace(",", ","))
    assert "dapat berarti ribuan atau pecahan" in found
    assert f"Tulis {number[:-4]}{number[-3:]} bila ribuan" in found


def test_posts_tell_one_count_and_one_kind() -> None:
    found = faults("u;A;pengawas;1;t;b;1;2;", "u;A;pelaksana;2;s;b;1;2;")
    assert [each.split(" ", 2)[1] for each in found] == ["K46", "K47"]


def test_a_load_beside_the_task_must_be_volume_times_norm() -> None:
    head = f"{KEPALA};Beban (menit)"
    assert read("u;A;;;t;b;10;2,5;;25", head=head)
    (found,) = faults("u;A;;;t;b;10;2,5;;26", head=head)
    assert "K45" in found
    assert "26, sedangkan volume kali norma waktu 25" in found


def test_columns_are_known_by_their_titles() -> None:
    assert read("u;A;t;1;2", head="UNIT;Nama  Jabatan;Uraian;Volume;Norma Waktu")
    (lacking,) = faults("u;A;t;1", head="Unit;Jabatan;Uraian;Volume")
    assert "K43" in lacking
    assert '"norma waktu (menit)" tidak ada' in lacking
    (strange,) = faults("", head=f"{KEPALA};Keterangan")
    assert 'Kolom "Keterangan" tidak dikenal' in strange
    (twice,) = faults("", head=f"{KEPALA};Volume")
    assert 'Kolom "Volume" ada dua kali' in twice


def test_a_table_without_tasks_and_a_damaged_one_are_refused() -> None:
    assert "K42" in faults()[0]
    (found,) = read_tasks(b"Unit;\xff", "t.csv")[1]
    assert found.code == "Y01"


def test_the_first_twenty_faults_are_named_and_the_rest_counted() -> None:
    found = faults(*["u;A;;;t;b;x;2;"] * 50)
    assert len(found) == 20
    assert "(dan 30 kesalahan lain)" in found[-1]


def test_what_is_written_is_read_back() -> None:
    tugas = [
        {"uraian": "Menelaah; mencatat", "hasil": "telaah", "volume": 3, "norma_waktu": "x"},
        {"uraian": 'Menulis "nota"', "volume": 1200, "norma_waktu": "y", "urusan": "kesehatan"},
    ]
    for satu, norma in zip(tugas, (Decimal("1.125"), Decimal("90.5")), strict=True):
        satu["norma_waktu"], satu["volume"] = norma, Decimal(str(satu["volume"]))
    units = [{"unit": "u", "jabatan": [{"nama": "A", "pemangku": 4, "tugas": tugas}]}]
    (unit,), found = read_tasks(write_tasks(units).encode(), "t.csv")
    assert found == ()
    (post,) = unit.jabatan
    assert (post.nama, post.pemangku) == ("A", 4)
    assert [t.model_dump(exclude_defaults=True) for t in post.tugas] == tugas


# --- the file that names a table ------------------------------------------------------------------


YAML = 'tahun: "2026"\nsumber: [uji]\nstatus: ilustratif\n'


def dosir(folder: Path, yaml: str, table: str | None = None) -> Path:
    path = folder / "beban_kerja.yaml"
    path.write_text(YAML + yaml)
    if table is not None:
        (folder / "data").mkdir()
        (folder / "data/tugas.csv").write_text(table)
    return path


def test_units_of_the_file_and_of_its_table_are_one_workload(tmp_path: Path) -> None:
    yaml = (
        "tabel: data/tugas.csv\nunit:\n  - unit: u\n    jabatan:\n      - {nama: R, kebutuhan: 3}\n"
    )
    table = f"{KEPALA}\nu;A;;;t;b;1;2;\nlain;B;;;t;b;1;2;\n"
    berkas = load_workload(dosir(tmp_path, yaml, table))
    assert [(u.unit, [str(j.nama) for j in u.jabatan]) for u in berkas.unit] == [
        ("u", ["R", "A"]),
        ("lain", ["B"]),
    ]


@pytest.mark.parametrize(
    ("yaml", "code"),
    [
        ("", "S08"),
        ("unit: []\n", "S08"),
        ("tabel: data/tugas.csv\n", "S125"),
        ("tabel: ../tugas.csv\n", "S04"),
    ],
)
def test_a_file_without_units_or_with_a_table_that_is_not_there_is_told(
    tmp_path: Path, yaml: str, code: str
) -> None:
    with pytest.raises(DraftingError) as caught:
        load_workload(dosir(tmp_path, yaml))
    assert [d.code for d in caught.value.diagnostics] == [code]
