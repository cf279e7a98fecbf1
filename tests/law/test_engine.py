"""The engine where a case file cannot show it: order, marks, C-9, doubled units, phrases."""

import pytest
from kasus_hukum import PERDA, baca

from generator.diagnostics import DraftingError
from generator.law.apply.own import apply
from generator.law.engine.amend import amend
from generator.law.engine.diff import diff
from generator.law.tree import TidakTunggal, find, ganti_di
from generator.model.alamat import Alamat
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan

LAW = """\
BAB I
UMUM
Pasal 1
Daerah menyelenggarakan urusan.
Pasal 2
(1) Urusan terdiri atas:
a. wajib; atau
b. pilihan.
(2) Bupati mengatur urusan.
Pasal 2A
Bupati menetapkan.
"""
P = Alamat.parse


def kode(dasar: Satuan, *operasi: Perubahan) -> list[str]:
    with pytest.raises(DraftingError) as salah:
        amend(dasar, operasi, bentuk=PERDA)
    return [d.code for d in salah.value.diagnostics]


def pasal(teks: str = "Isi.") -> Satuan:
    return Satuan(Jenis.PASAL, kalimat=teks)


def test_deleted_units_cannot_be_changed() -> None:
    dasar = apply(baca(LAW), [Perubahan(Tindakan.HAPUS, P("Pasal 1"))])
    assert kode(dasar, Perubahan(Tindakan.UBAH, P("Pasal 1"), isi=pasal())) == ["H02"]


def test_no_number_between_a_pasal_and_its_first_insertion() -> None:
    op = Perubahan(Tindakan.SISIP, P("Pasal 2"), jenis=Jenis.PASAL, isi=pasal())
    assert kode(baca(LAW), op) == ["H10"]


def test_doubled_units_are_refused() -> None:
    dasar = baca(LAW)
    ganda = Satuan(dasar.jenis, anak=(*dasar.anak, Satuan(Jenis.PASAL, "1")))
    assert kode(ganda, Perubahan(Tindakan.HAPUS, P("Pasal 1"))) == ["H11"]
    with pytest.raises(TidakTunggal):
        ganti_di(ganda, P("Pasal 1"), pasal())


def test_phrase_left_in_new_words_is_a_warning() -> None:
    ops = [
        Perubahan(Tindakan.GANTI_FRASA, Alamat(), dari="Bupati", menjadi="Wali Kota"),
        Perubahan(
            Tindakan.UBAH, P("Pasal 2 ayat (2)"), isi=Satuan(Jenis.AYAT, kalimat="Bupati mengurus.")
        ),
    ]
    hasil = amend(baca(LAW), ops, bentuk=PERDA)
    assert [d.code for d in hasil.peringatan] == ["H15"]
    assert find(hasil.hasil, P("Pasal 2A")).kalimat == "Wali Kota menetapkan."


def test_alternative_conjunction_moves_with_the_list() -> None:
    op = Perubahan(
        Tindakan.TAMBAH,
        P("Pasal 2 ayat (1)"),
        jenis=Jenis.HURUF,
        isi=Satuan(Jenis.HURUF, kalimat="umum"),
    )
    hasil = amend(baca(LAW), [op], bentuk=PERDA).hasil
    daftar = [s.kalimat for s in find(hasil, P("Pasal 2 ayat (1)")).anak]
    assert daftar == ["wajib;", "pilihan; atau", "umum."]


def test_reasons_of_merged_operations_are_united() -> None:
    ops = [
        Perubahan(Tindakan.HAPUS, P("Pasal 2 ayat (1) huruf b"), karena=("T01",)),
        Perubahan(Tindakan.HAPUS, P("Pasal 2 ayat (2)"), karena=("T02", "T01")),
    ]
    (instruksi,) = amend(baca(LAW), ops, bentuk=PERDA).instruksi
    assert instruksi.karena == ("T01", "T02")
    assert [str(a) for a in instruksi.alamat] == ["Pasal 2"]


def test_single_change_names_the_base_in_its_sentence() -> None:
    acuan = (
        "Peraturan Daerah Nomor 8 Tahun 2016 tentang Urusan (Lembaran Daerah Tahun 2016 Nomor 8)"
    )
    op = Perubahan(Tindakan.UBAH, P("Pasal 1"), isi=pasal())
    (instruksi,) = amend(baca(LAW), [op], bentuk=PERDA, dalam=acuan).instruksi
    assert (
        instruksi.kalimat
        == f"Ketentuan Pasal 1 dalam {acuan} diubah sehingga berbunyi sebagai berikut:"
    )


def test_numbers_that_skip_are_taken_only_from_enacted_law() -> None:
    op = Perubahan(
        Tindakan.SISIP,
        P("Pasal 1"),
        jenis=Jenis.PASAL,
        isi=Satuan(Jenis.PASAL, "1C", kalimat="Isi."),
    )
    assert kode(baca(LAW), op) == ["H05"]
    assert (
        amend(baca(LAW), [op], bentuk=PERDA, ketat=False)
        .instruksi[0]
        .kalimat.startswith("Di antara Pasal 1 dan Pasal 2")
    )


def test_groups_that_repeat_their_number_are_no_change() -> None:
    """A law may print Paragraf 1 twice; only real changes are found."""
    teks = "BAB I\nA\nParagraf 1\nSatu\nPasal 1\nx\nParagraf 1\nDua\nPasal 2\ny\n"
    lama, baru_ = baca(teks), baca(teks.replace("Pasal 2\ny", "Pasal 2\nz"))
    assert diff(lama, lama) == ()
    assert [str(op.alamat) for op in diff(lama, baru_)] == ["Pasal 2"]
