"""The commands of the law engine as a script calls them: from anywhere, one document on stdout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

HOME = Path(__file__).resolve().parents[2]
BASE = """\
PERATURAN DAERAH KABUPATEN CONTOH NOMOR 3 TAHUN 2015 TENTANG RETRIBUSI PASAR
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI CONTOH,
Menimbang : bahwa pasar perlu ditata;
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG RETRIBUSI PASAR.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Daerah ini yang dimaksud dengan:
1. Daerah adalah Kabupaten Contoh.
2. Pasar adalah tempat jual beli.
BAB II
RETRIBUSI
Pasal 2
(1) Setiap pedagang membayar retribusi.
(2) Retribusi sebagaimana dimaksud pada ayat (1) meliputi:
a. retribusi kios; dan
b. retribusi los.
Pasal 3
Tarif sebagaimana dimaksud dalam Pasal 2 ayat (2) diatur dengan Peraturan Bupati.
Pasal 4
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Contoh pada tanggal 1 Januari 2015
PENJELASAN
I. UMUM
Pasar penting.
II. PASAL DEMI PASAL
Pasal 1
Cukup jelas.
Pasal 2
Ayat (1)
Cukup jelas.
Ayat (2)
Huruf a
Yang dimaksud dengan "kios" adalah ruang tertutup.
Huruf b
Cukup jelas.
Pasal 3
Cukup jelas.
Pasal 4
Cukup jelas.
LAMPIRAN
DAFTAR TARIF
Kios Rp1.000,00.
"""
AMENDING = """\
PERATURAN DAERAH KABUPATEN CONTOH NOMOR 5 TAHUN 2018 TENTANG PERUBAHAN ATAS PERATURAN DAERAH \
NOMOR 3 TAHUN 2015 TENTANG RETRIBUSI PASAR
Menimbang : bahwa perlu diubah;
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG PERUBAHAN.
Pasal I
Beberapa ketentuan dalam Peraturan Daerah Nomor 3 Tahun 2015 diubah sebagai berikut:
1. Diantara angka 1 dan angka 2 Pasal 1 disisipkan 1 (satu) angka, yaitu angka 1a, sehingga \
Pasal 1 berbunyi sebagai berikut:
Pasal 1
Dalam Peraturan Daerah ini yang dimaksud dengan:
1. Daerah adalah Kabupaten Contoh.
1a. Bupati adalah Bupati Contoh.
2. Pasar adalah tempat jual beli.
2. Ketentuan ayat (2) Pasal 2 ditambah 1 (satu) huruf yakni huruf c, sehingga berbunyi:
Pasal 2
(1) Setiap pedagang membayar retribusi.
(2) Retribusi sebagaimana dimaksud pada ayat (1) meliputi:
a. retribusi kios;
b. retribusi los; dan
c. retribusi pelataran.
3. Pasal 9 dihapus.
4. Lampiran diubah menjadi sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak \
terpisahkan dari Peraturan Daerah ini.
Pasal II
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
PENJELASAN
I. UMUM
Cukup jelas.
II. PASAL DEMI PASAL
Pasal I
Angka 1
Pasal 1
Cukup jelas.
Angka 2
Pasal 2
Ayat (1)
Cukup jelas.
Ayat (2)
Yang dimaksud dengan "pelataran" adalah ruang terbuka.
Angka 3
Pasal 9
Dihapus.
Pasal II
Cukup jelas.
LAMPIRAN
DAFTAR TARIF
Kios Rp2.000,00.
"""


class Result(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "dasar.txt").write_text(BASE, encoding="utf-8")
    (tmp_path / "ubah.txt").write_text(AMENDING, encoding="utf-8")
    return tmp_path


def naskah(folder: Path, *words: str) -> Result:
    """Run a command in ``folder``, which is no project."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(HOME)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Result(done.returncode, done.stdout, done.stderr)


@pytest.mark.slow
def test_import_prints_one_document(folder: Path) -> None:
    done = naskah(folder, "import", "dasar.txt", "--format", "json")
    law = json.loads(done.out)
    assert done.code == 0
    assert done.err == ""
    assert law["judul"].endswith("TENTANG RETRIBUSI PASAR")
    assert law["peringatan"] == []
    keys = {"jenis", "nomor", "judul", "kalimat", "anak", "status"}
    assert [set(unit) for unit in law["batang_tubuh"]] == [keys, keys]
    assert [u["nomor"] for u in law["batang_tubuh"][1]["anak"]] == ["2", "3", "4"]


@pytest.mark.slow
def test_consolidate_then_amend_then_consolidate(folder: Path) -> None:
    first = naskah(folder, "consolidate", "dasar.txt", "ubah.txt", "--format", "json")
    law = json.loads(first.out)
    assert first.code == 1
    assert "ubah.txt:20:1: galat: [H41] Butir 3 tidak diterapkan: Pasal 9 tidak ada" in first.err
    assert [one["hasil"] for one in law["penerapan"]] == [
        "diterapkan", "diterapkan", "ditolak", "diterapkan",
    ]  # fmt: skip
    assert law["penerapan"][2]["sebab"] == ["Pasal 9 tidak ada"]
    assert law["lampiran"][0]["teks"] == "Kios Rp2.000,00."
    assert {"alamat": "Pasal 2 ayat (2)", "teks": 'Yang dimaksud dengan "pelataran" adalah ruang '
            "terbuka."} in law["penjelasan"]["pasal_demi_pasal"]  # fmt: skip
    assert law["renvoi"]["Pasal 2"] == ["Peraturan Daerah Kabupaten Contoh Nomor 5 Tahun 2018"]
    (folder / "tujuan.json").write_text(first.out, encoding="utf-8")

    printed = naskah(folder, "consolidate", "dasar.txt", "ubah.txt").out
    assert law["judul"] in printed and law["penjelasan"]["umum"] in printed
    for annex in law["lampiran"]:
        assert annex["teks"] in printed
    assert 'Yang dimaksud dengan "pelataran" adalah ruang terbuka.' in printed

    second = naskah(folder, "amend", "dasar.txt", "tujuan.json", "--format", "json")
    found = json.loads(second.out)
    assert second.code == 0
    assert [i["kalimat"] for i in found["instruksi"]] == [
        "Di antara angka 1 dan angka 2 Pasal 1 disisipkan 1 (satu) angka, yakni angka 1a "
        "sehingga Pasal 1 berbunyi sebagai berikut:",
        "Ketentuan ayat (2) Pasal 2 ditambahkan 1 (satu) huruf, yakni huruf c sehingga Pasal 2 "
        "berbunyi sebagai berikut:",
        "Lampiran diubah menjadi sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak "
        "terpisahkan dari Peraturan Daerah ini.",
    ]
    (folder / "rancangan.txt").write_text(found["teks"], encoding="utf-8")

    third = naskah(folder, "consolidate", "dasar.txt", "rancangan.txt", "--format", "json")
    again = json.loads(third.out)
    assert {one["hasil"] for one in again["penerapan"]} == {"diterapkan"}
    for part in ("batang_tubuh", "penjelasan", "lampiran"):
        assert again[part] == law[part], part


@pytest.mark.slow
def test_amend_ends_with_1_when_part_of_the_target_is_out_of_reach(folder: Path) -> None:
    (folder / "tujuan.txt").write_text(AMENDING.replace("pelataran", "halaman"), "utf-8")
    done = naskah(folder, "amend", "ubah.txt", "tujuan.txt")
    assert done.code == 1
    assert "tujuan.txt:19:1: galat: [H47]" in done.err


@pytest.mark.slow
def test_read_back_prints_one_object_or_one_array(folder: Path) -> None:
    one = naskah(folder, "read-back", "Pasal 5 dihapus.", "--format", "json")
    assert json.loads(one.out) == {
        "kalimat": "Pasal 5 dihapus.",
        "operasi": [{"tindakan": "hapus", "alamat": "Pasal 5"}],
        "berbunyi": False,
        "baku": "Pasal 5 dihapus.",
    }
    (folder / "kalimat.txt").write_text("Pasal 5 dihapus.\r\n\r\nSelamat pagi.\n", "utf-8")
    lines = naskah(folder, "read-back", "--lines", "kalimat.txt", "--format", "json")
    found = json.loads(lines.out)
    assert (lines.code, lines.err) == (0, "")
    assert [item["kalimat"] for item in found] == ["Pasal 5 dihapus.", "", "Selamat pagi."]
    assert ["galat" in item for item in found] == [False, True, True]
    bad = naskah(folder, "read-back", "Selamat pagi.", "--format", "json")
    assert bad.code == 1
    assert json.loads(bad.out)["galat"]


@pytest.mark.slow
def test_impact_of_a_regulation_from_a_file(folder: Path) -> None:
    done = naskah(folder, "impact", "dasar.txt", "Pasal 2 ayat (2)", "--format", "json")
    found = json.loads(done.out)
    assert [r["dari"] for r in found["dirujuk"]] == ["Pasal 3"]
    assert [p["pesan"] for p in found["putus"]] == [
        "Pasal 3 mengacu Pasal 2 ayat (2), yang sudah dihapus."
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("import", "gambar.pdf"), 1, "H99"),
        (("import", "resep.txt", "--format", "json"), 1, "H92"),
        (("consolidate", "dasar.txt", "dasar.txt"), 1, "H45"),
        (("amend", "dasar.txt", "kosong.txt"), 1, "H94"),
        (("read-back", "--lines", "tidak-ada.txt"), 1, "H98"),
        (("impact", "dasar.txt", "Pasal 77"), 1, "H01"),
        (("impact", "tidak-ada", "Pasal 1"), 1, "S20"),
        (("read-back",), 2, "galat pemakaian"),
        (("consolidate", "dasar.txt"), 2, "galat pemakaian"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_done_is_said_on_stderr(
    folder: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    Image.new("RGB", (80, 100), "white").save(folder / "gambar.pdf")
    (folder / "kosong.txt").write_text("", "utf-8")
    (folder / "resep.txt").write_text("1. Rebus ayam.\n2. Tambahkan santan.\n", "utf-8")
    done = naskah(folder, *words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
