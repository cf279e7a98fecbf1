"""``naskah thread``: the thread as one JSON document and as text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli.main import main

DOKUMEN = Path(__file__).parents[1] / "documents"  # a project folder: content/contoh


def jalankan(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str]:
    kode = main(["--akar", str(DOKUMEN), "thread", *argv])
    return kode, capsys.readouterr().out


@pytest.fixture
def benang(capsys: pytest.CaptureFixture[str]) -> dict[str, list[dict[str, object]]]:
    kode, keluar = jalankan(capsys, "contoh", "--format", "json")
    assert kode == 0
    return json.loads(keluar)


def test_the_keys_are_the_words_of_drafters(benang: dict[str, object]) -> None:
    assert list(benang) == [
        "dosir", "tanggal_acuan", "temuan", "pasal", "perubahan", "perkada", "penjelasan",
        "konsiderans", "dimensi", "bukti", "celah",
    ]  # fmt: skip


def test_forward_from_a_finding(benang: dict[str, list[dict[str, object]]]) -> None:
    assert benang["temuan"][0] == {
        "id": "T01",
        "judul": "Kedudukan rumah sakit tertinggal",
        "dimensi": [
            {
                "peraturan": "pp-2019-72",
                "ketentuan": "Pasal 21",
                "uraian": "Menuntut otonomi rumah sakit",
            }
        ],
        "perubahan": {
            "tingkat": "perda",
            "sikap": "adopsi",
            "uraian": "Menetapkan rumah sakit sebagai unit bersifat khusus",
            "alasan": "",
            "angka": [3, 4],
            "perkada": ["PK01"],
            "ditunda": "",
        },
        "pasal": ["Pasal 3 ayat (1)", "Pasal 3 ayat (2)", "Pasal 3A"],
        "penjelasan": [
            {
                "satuan": ["Pasal 3 ayat (1)"],
                "teks": 'Yang dimaksud dengan "khusus" adalah memiliki otonomi.',
            }
        ],
        "konsiderans": ["b", "c"],
        "bukti": [
            {
                "teks": "Rumah sakit bersifat khusus sejak tahun 2019",
                "sumber": ["pp-2019-72, Pasal 21"],
                "status": "terkonfirmasi",
            }
        ],
    }


def test_back_from_a_pasal_a_regulation_and_a_source(
    benang: dict[str, list[dict[str, object]]],
) -> None:
    assert benang["pasal"][2] == {
        "alamat": "Pasal 3", "perubahan": [3], "temuan": ["T01"], "konsiderans": ["b", "c"],
    }  # fmt: skip
    assert benang["dimensi"] == [
        {"peraturan": "pp-2019-72", "temuan": ["T01"]},
        {"peraturan": "uu-2014-23", "temuan": ["T02"]},
    ]
    assert benang["bukti"][0] == {"sumber": "berita-2022", "temuan": ["T02"]}


def test_gaps_have_their_place(benang: dict[str, list[dict[str, object]]]) -> None:
    pertama = benang["celah"][0]
    assert pertama["jenis"] == "konsiderans tanpa temuan"
    assert (pertama["tempat"], pertama["baris"]) == ("Menimbang huruf a", 3)
    assert str(pertama["berkas"]).endswith("contoh/konsiderans.yaml")


def test_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    kode, keluar = jalankan(capsys, "contoh")
    assert kode == 0
    assert keluar.splitlines()[:6] == [
        "T01 Kedudukan rumah sakit tertinggal",
        "  dimensi: Pasal 21 pp-2019-72",
        "  pasal: Pasal 3 ayat (1) (angka 3); Pasal 3 ayat (2) (angka 3); Pasal 3A (angka 4)",
        "  perkada: PK01",
        "  konsiderans: huruf b, huruf c",
        "  bukti: 1 (terkonfirmasi)",
    ]
    assert "Celah: 6" in keluar


def test_a_dossier_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    kode = main(["--akar", str(DOKUMEN), "thread", "tiada"])
    assert kode == 1
    assert "[S20]" in capsys.readouterr().err
