"""The record of participation in print: events, inputs and answers, and the matrix of answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.documents.environment import Templates
from generator.documents.tabel.daftar import tabel
from generator.ir.printed import printed
from generator.model.catatan import Catatan, Putusan, SumberCatatan
from generator.model.dossier import Dossier
from generator.model.partisipasi import (
    BentukPartisipasi,
    BerkasPartisipasi,
    KegiatanPartisipasi,
    Masukan,
)
from generator.model.teks import Teks
from generator.shipped import TEMPLATES

KEGIATAN = KegiatanPartisipasi(
    id=Teks("KP01"),
    nama=Teks("Diskusi terpumpun"),
    bentuk=BentukPartisipasi.SEMINAR,
    tanggal=date(2026, 3, 4),
    tempat=Teks("Aula"),
    didengar=(Teks("Perkumpulan guru"), Teks("Forum disabilitas")),
    bukti=Teks("Notula Nomor 3"),
    status="ilustratif",
    masukan=(
        Masukan(id=Teks("M01"), dari=Teks("Perkumpulan guru"), isi=Teks("Nama cabang diperjelas.")),
        Masukan(
            id=Teks("M02"),
            dari=Teks("Forum disabilitas"),
            isi=Teks("Layanan dibuat ramah."),
            satuan=Teks("Pasal 3"),
            catatan=Teks("C01"),
        ),
    ),
)
BESOK = KegiatanPartisipasi(
    id=Teks("KP02"),
    nama=Teks("Kunjungan ke kecamatan"),
    bentuk=BentukPartisipasi.KUNJUNGAN,
    status="turunan",
)
CATATAN = Catatan(
    id=Teks("C01"),
    penelaah=Teks("Forum disabilitas"),
    sumber=SumberCatatan.MASYARAKAT,
    dokumen=Teks("ranperda"),
    catatan=Teks("Layanan dibuat ramah."),
    putusan=Putusan.DITERIMA,
    alasan=Teks("Sesuai dengan Pasal 3."),
)


@pytest.fixture(scope="module")
def berperan(bahan: Bahan) -> Bahan:
    isi = {"partisipasi": BerkasPartisipasi(kegiatan=(KEGIATAN, BESOK)), "catatan": (CATATAN,)}
    dossier: Dossier = bahan.dossier.model_copy(update=isi)
    return replace(bahan, dossier=dossier)


def words(nama: str, bahan: Bahan) -> str:
    from generator.ir.nodes import Document, Meta, Part

    blocks = tabel(nama, bahan, Templates(TEMPLATES))
    meta = Meta("", "", "", (), "2026-01-01", "")
    document = Document("uji", meta, "naskah", (Part("uji", "uji", blocks),) if blocks else ())
    return "\n".join(line.printed for line in printed(document))


def test_events_say_who_was_heard_and_which_are_still_to_come(berperan: Bahan) -> None:
    text = words("partisipasi", berperan)
    assert "4 Maret 2026" in text and "Forum disabilitas" in text and "Notula Nomor 3" in text
    assert "Status: ilustratif." in text
    assert "belum dilaksanakan" in text


def test_an_input_has_its_answer_from_where_it_was_decided(berperan: Bahan) -> None:
    text = words("masukan", berperan)
    assert "belum ditanggapi" in text
    assert "diterima" in text and "Sesuai dengan Pasal 3." in text


def test_without_a_record_no_table_is_printed(bahan: Bahan) -> None:
    assert words("partisipasi", bahan) == words("masukan", bahan) == ""


def test_the_matrix_of_answers_takes_what_the_register_does_not_hold(berperan: Bahan) -> None:
    (document,) = build(berperan, ("matriks-tanggapan",))
    text = "\n".join(line.printed for line in printed(document))
    assert "1 dari 2 catatan sudah ditanggapi." in text
    assert text.count("Layanan dibuat ramah.") == 1
    assert "Nama cabang diperjelas." in text


def test_the_paper_carries_the_record_in_its_annex(berperan: Bahan) -> None:
    (document,) = build(berperan, ("naskah-akademik",))
    text = "\n".join(line.printed for line in printed(document))
    assert "Catatan Partisipasi Masyarakat" in text
    assert "Nama cabang diperjelas." in text


def test_a_matrix_for_readers_names_no_file_of_the_dossier(berperan: Bahan) -> None:
    umum = CATATAN.model_copy(
        update={"dokumen": Teks("ranperda"), "satuan": Teks(""), "selesai": Teks("perubahan.yaml")}
    )
    dossier = berperan.dossier.model_copy(update={"catatan": (umum,)})
    (document,) = build(replace(berperan, dossier=dossier), ("matriks-tanggapan",))
    text = "\n".join(line.printed for line in printed(document))
    assert "umum (rancangan)" in text
    assert "Dilaksanakan dalam naskah." in text
    assert "ranperda" not in text and ".yaml" not in text
