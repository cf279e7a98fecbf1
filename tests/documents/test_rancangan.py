"""Drafts of every kind as the text a reader sees, in forms with assent and without."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from generator.diagnostics import NOWHERE
from generator.documents.environment import Templates
from generator.documents.rancangan import BERSIH, rancangan
from generator.law.reader.peraturan import read_peraturan
from generator.law.reader.read import read_satuan
from generator.model.alamat import Alamat
from generator.model.daerah import Daerah, JenisDaerah
from generator.model.draft import (
    Amendment,
    BentukRancangan,
    Draft,
    NewRegulation,
    Revocation,
    judul_pencabutan,
    judul_perubahan,
)
from generator.model.lines import lines_of
from generator.model.peraturan import BENTUK, Acuan, Bentuk, JenisPeraturan
from generator.model.perubahan import Instruksi
from generator.model.satuan import Jenis, Satuan
from generator.model.teks import Teks
from generator.render.text import text
from generator.shipped import TEMPLATES

PROVINSI = Daerah(jenis=JenisDaerah.PROVINSI, nama=Teks("Contoh"), ibu_kota=Teks("Kota Tua"))
KABUPATEN = Daerah(
    jenis=JenisDaerah.KABUPATEN,
    nama=Teks("Kecil"),
    ibu_kota=Teks("Kota Baru"),
    provinsi=Teks("Contoh"),
)
PERDA = BentukRancangan.dari(JenisPeraturan.PERDA, PROVINSI)
PERBUP = BentukRancangan.dari(JenisPeraturan.PERBUP, KABUPATEN)
MENIMBANG = ("bahwa taman belum ditata",)
MENGINGAT = ("Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",)
TAMAN = Acuan(
    "Peraturan Bupati Kecil",
    "4",
    "2015",
    "Taman",
    "Berita Daerah Kabupaten Kecil Tahun 2015 Nomor 4",
)
NASKAH = Path(__file__).parent / "naskah"


def printed(draft: Draft) -> str:
    return text(rancangan(draft, Templates(TEMPLATES), BERSIH))


def body(law: str) -> Satuan:
    return read_satuan(law, NOWHERE, Jenis.BATANG_TUBUH)[0]


def test_a_new_perda_of_a_province() -> None:
    draft = NewRegulation(
        bentuk=PERDA,
        judul="Taman",
        menimbang=MENIMBANG,
        mengingat=MENGINGAT,
        umum="Taman perlu ditata.",
        penjelasan={Alamat.parse("Pasal 2 ayat (1)"): "Dinas mengurus taman."},
        batang_tubuh=body(
            "Pasal 1\nTaman adalah milik umum.\n"
            "Pasal 2\n(1) Taman dikelola dinas.\n(2) Taman dibuka."
        ),
    )
    assert printed(draft) == (NASKAH / "perda-baru.txt").read_text("utf-8")


def test_a_perbup_that_repeals() -> None:
    draft = Revocation(
        bentuk=PERBUP,
        judul=judul_pencabutan(TAMAN),
        menimbang=MENIMBANG,
        mengingat=MENGINGAT,
        dicabut=TAMAN,
    )
    assert printed(draft) == (NASKAH / "perbup-pencabutan.txt").read_text("utf-8")


@pytest.mark.parametrize("bentuk", [PERDA, PERBUP], ids=["perda", "perbup"])
def test_every_kind_of_draft_in_every_form_reads_back(bentuk: BentukRancangan) -> None:
    """The reader of laws finds the parts of what is printed: nothing stands where it should not."""
    umum = {"bentuk": bentuk, "menimbang": MENIMBANG, "mengingat": MENGINGAT}
    law = body("Pasal 1\nTaman adalah milik umum.\nPasal 2\nTaman dibuka.")
    kalimat = "Pasal 2 dihapus."
    drafts = {
        ("Pasal I", "Pasal II"): Amendment(
            judul=judul_perubahan(TAMAN), dasar=TAMAN, hasil=law,
            instruksi=(Instruksi(kalimat, (Alamat.parse("Pasal 2"),)),), **umum,
        ),
        ("Pasal 1", "Pasal 2", "Pasal 3"): NewRegulation(judul="Taman", batang_tubuh=law, **umum),
        ("Pasal 1", "Pasal 2"): Revocation(judul=judul_pencabutan(TAMAN), dicabut=TAMAN, **umum),
    }  # fmt: skip
    for pasal, draft in drafts.items():
        read, _ = read_peraturan(lines_of(printed(draft), NOWHERE))
        found = [s for s in read.batang_tubuh.anak if s.jenis is Jenis.PASAL]
        assert tuple(f"Pasal {s.nomor}" for s in found) == pasal
        assert found[-1].kalimat == f"{bentuk.nama} ini mulai berlaku pada tanggal diundangkan."
        assert bentuk.lengkap.upper() in read.judul
        assert bentuk.lembaran in read.penutup
        assert bool(read.penjelasan.umum or read.penjelasan.pasal_demi_pasal) == (bentuk is PERDA)


def test_what_amended_a_regulation_before_is_named_with_its_kind_where_kinds_differ() -> None:
    perppu = Acuan("Peraturan Pemerintah Pengganti Undang-Undang", "1", "2020", "Perubahan")
    uu = Acuan("Undang-Undang", "2", "2021", "Perubahan", "Lembaran Negara Tahun 2021 Nomor 2")
    law = body("Pasal 1\nTaman.\nPasal 2\nKebun.")
    satu = tuple(Instruksi(f"Pasal {n} dihapus.", (Alamat.parse(f"Pasal {n}"),)) for n in (1, 2))
    draft = Amendment(
        bentuk=BentukRancangan.cited(uu),
        judul="Perubahan",
        dasar=Acuan("Undang-Undang", "3", "2010", "Taman"),
        pengubah=(uu, perppu, uu),
        instruksi=satu,
        hasil=law,
    )
    isi = printed(draft).partition("Pasal I\n")[2].partition("1. Pasal 1")[0]
    assert isi == (
        "Beberapa ketentuan dalam Undang-Undang Nomor 3 Tahun 2010 tentang Taman yang telah "
        "beberapa kali diubah dengan Undang-Undang:\n"
        "a. Nomor 2 Tahun 2021 (Lembaran Negara Tahun 2021 Nomor 2);\n"
        "b. Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2020;\n"
        "c. Nomor 2 Tahun 2021 (Lembaran Negara Tahun 2021 Nomor 2);\n"
        "diubah sebagai berikut:\n"
    )


def test_a_form_is_what_its_row_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else in the house decides on assent, gazette, register number or explanation."""
    draft = Revocation(
        bentuk=PERBUP, judul="Pencabutan", menimbang=MENIMBANG, mengingat=MENGINGAT, dicabut=TAMAN
    )
    row = replace(
        BENTUK[JenisPeraturan.PERBUP],
        nama="Titah Bupati", lembaran="LD", bersama=True, noreg=True, berpenjelasan=True,
    )  # fmt: skip
    monkeypatch.setitem(cast("dict[JenisPeraturan, Bentuk]", BENTUK), JenisPeraturan.PERBUP, row)
    other = replace(draft, bentuk=BentukRancangan.dari(JenisPeraturan.PERBUP, KABUPATEN))
    before, after = printed(draft), printed(other)
    for words in (
        "Dengan Persetujuan Bersama",
        "DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN KECIL",
        "Titah Bupati ini mulai berlaku pada tanggal diundangkan.",
        "dengan penempatannya dalam Lembaran Daerah Kabupaten Kecil.",
        "NOREG TITAH BUPATI KECIL, PROVINSI CONTOH: (...)",
        "TAMBAHAN LEMBARAN DAERAH KABUPATEN KECIL NOMOR ...",
    ):
        assert words not in before
        assert words in after


def test_what_is_explained_of_a_unit_that_the_body_lacks_is_printed() -> None:
    """The deeper kind first: behind Ayat (1), Huruf a would be read as part of it."""
    alamat = ("Pasal 1 huruf a", "Pasal 1 ayat (3)", "Pasal 1 ayat (1)")
    draft = NewRegulation(
        bentuk=PERDA,
        judul="Taman",
        penjelasan={Alamat.parse(a): f"Penjelasan {a}." for a in alamat},
        batang_tubuh=body("Pasal 1\n(1) Taman dikelola dinas.\n(2) Taman dibuka."),
    )
    read, _ = read_peraturan(lines_of(printed(draft), NOWHERE))
    assert dict(read.penjelasan.pasal_demi_pasal) == {
        **{a: f"Penjelasan {a}." for a in alamat},
        "Pasal 1 ayat (2)": "Cukup jelas.",
        "Pasal 2": "Cukup jelas.",
    }
