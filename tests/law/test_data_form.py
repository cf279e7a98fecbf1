"""A whole regulation as data and as an author's file: every part under its own name."""

from __future__ import annotations

import json

import pytest

from generator.diagnostics import Diagnostic, Severity, Span
from generator.law.as_data import from_dict, to_authored, to_dict, to_json
from generator.model.satuan import Jenis, Lampiran, Penjelasan, Peraturan, Satuan, Status

ITEM = Satuan(Jenis.HURUF, "a", kalimat="bahwa pasar perlu ditata;")
BASIS = Satuan(Jenis.ANGKA, "1", kalimat="Undang-Undang Nomor 23 Tahun 2014;")
BODY = Satuan(
    Jenis.BATANG_TUBUH,
    kalimat="Kalimat sebelum Pasal.",
    anak=(
        Satuan(
            Jenis.PASAL,
            "1",
            kalimat="Pasar terdiri atas:",
            anak=(Satuan(Jenis.HURUF, "a", kalimat="los; dan"),),
            ekor="di Daerah.",
        ),
        Satuan(Jenis.PASAL, "2", status=Status.DIHAPUS),
    ),
)
LAW = Peraturan(
    "PERATURAN DAERAH TENTANG PASAR",
    (ITEM,),
    (BASIS,),
    BODY,
    "Ditetapkan di Contoh",
    Penjelasan("Pasar ditata.", (("Pasal 1", "Cukup jelas."),)),
    (Lampiran("I", "DAFTAR PASAR", "1. Pasar Lama."),),
)
DOUBT = Diagnostic(Span("x.txt", 3, 1), Severity.PERINGATAN, "H35", "apa saja", "lihat")
UNIT = {"nomor": "", "judul": "", "kalimat": "", "anak": [], "status": "berlaku"}
DATA = {
    "judul": "PERATURAN DAERAH TENTANG PASAR",
    "pembuka": "Kalimat sebelum Pasal.",
    "menimbang": [UNIT | {"jenis": "huruf", "nomor": "a", "kalimat": "bahwa pasar perlu ditata;"}],
    "mengingat": [
        UNIT | {"jenis": "angka", "nomor": "1", "kalimat": "Undang-Undang Nomor 23 Tahun 2014;"}
    ],
    "batang_tubuh": [
        UNIT
        | {
            "jenis": "pasal",
            "nomor": "1",
            "kalimat": "Pasar terdiri atas:",
            "anak": [UNIT | {"jenis": "huruf", "nomor": "a", "kalimat": "los; dan"}],
            "ekor": "di Daerah.",
        },
        UNIT | {"jenis": "pasal", "nomor": "2", "status": "dihapus"},
    ],
    "penutup": "Ditetapkan di Contoh",
    "penjelasan": {
        "umum": "Pasar ditata.",
        "pasal_demi_pasal": [{"alamat": "Pasal 1", "teks": "Cukup jelas."}],
    },
    "lampiran": [{"nomor": "I", "judul": "DAFTAR PASAR", "teks": "1. Pasar Lama."}],
    "peringatan": [
        {
            "berkas": "x.txt",
            "baris": 3,
            "tingkat": "peringatan",
            "kode": "H35",
            "pesan": "apa saja",
            "petunjuk": "lihat",
        }
    ],
}


def test_every_part_stands_under_its_name() -> None:
    assert to_dict(LAW, [DOUBT]) == DATA
    assert json.loads(to_json(LAW, [DOUBT])) == DATA
    assert to_json(LAW).startswith('{\n "judul": "PERATURAN')
    assert "–" in to_json(Peraturan("Pasar – Rakyat"))  # readable, not escaped


def test_data_are_read_back() -> None:
    assert from_dict(DATA) == LAW
    assert from_dict({"batang_tubuh": []}) == Peraturan("")


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ([], 'tidak ada "batang_tubuh"'),
        ({"judul": "x"}, 'tidak ada "batang_tubuh"'),
        (DATA | {"penjelasan": []} | {"penjelasan": ["x"]}, '"penjelasan" bukan objek'),
        (DATA | {"judul": None}, '"judul" bukan teks'),
        (DATA | {"penutup": 3}, '"penutup" bukan teks'),
        (DATA | {"mengingat": "x"}, '"mengingat" bukan larik'),
        (DATA | {"batang_tubuh": ["x"]}, "satuan bukan objek"),
        (DATA | {"lampiran": ["x"]}, '"nomor" bukan teks'),
    ],
)
def test_what_is_no_law_is_named(broken: object, message: str) -> None:
    with pytest.raises(ValueError, match=message) as error:
        from_dict(broken)
    assert str(error.value) == message


def test_an_author_gets_legal_text() -> None:
    assert to_authored(LAW, [DOUBT]) == {
        "judul": "PERATURAN DAERAH TENTANG PASAR",
        "menimbang": "a.  bahwa pasar perlu ditata;\n",
        "mengingat": "1.  Undang-Undang Nomor 23 Tahun 2014;\n",
        "batang_tubuh": (
            "Kalimat sebelum Pasal.\nPasal 1\nPasar terdiri atas:\na.  los; dan\ndi Daerah.\n"
            "Pasal 2\nDihapus.\n"
        ),
        "penutup": "Ditetapkan di Contoh\n",
        "penjelasan_umum": "Pasar ditata.\n",
        "penjelasan": [{"alamat": "Pasal 1", "teks": "Cukup jelas.\n"}],
        "lampiran": [{"nomor": "I", "judul": "DAFTAR PASAR", "teks": "1. Pasar Lama.\n"}],
        "peringatan": [str(DOUBT)],
    }


def test_an_author_gets_no_empty_parts() -> None:
    bare = Peraturan("", lampiran=(Lampiran("", "PETA", " "),))
    assert to_authored(bare) == {"judul": "", "lampiran": [{"nomor": "", "judul": "PETA"}]}
