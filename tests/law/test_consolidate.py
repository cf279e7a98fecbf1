"""Enacted texts applied to their base, with the fate of every instruction."""

from dataclasses import replace

from kasus_hukum import baca

from generator.law.engine.consolidate import Nasib, consolidate
from generator.law.text import to_text
from generator.law.tree import find
from generator.model.alamat import Alamat
from generator.model.satuan import Jenis, Peraturan, Satuan

DASAR = """\
BAB I
UMUM
Pasal 1
Daerah adalah Provinsi Banten.
Pasal 2
(1) Dinas terdiri atas beberapa bidang.
(2) Bidang dipimpin kepala bidang.
BAB II
PENUTUP
Pasal 3
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
"""


def pengubah(nomor: int, *instruksi: tuple[str, str]) -> Peraturan:
    butir = tuple(
        Satuan(Jenis.ANGKA, str(n), kalimat=kalimat, anak=baca(teks).anak if teks else ())
        for n, (kalimat, teks) in enumerate(instruksi, 1)
    )
    pasal_i = Satuan(
        Jenis.PASAL, "I", kalimat="Beberapa ketentuan diubah sebagai berikut:", anak=butir
    )
    judul = f"PERATURAN DAERAH PROVINSI BANTEN NOMOR {nomor} TAHUN 2020 TENTANG PERUBAHAN"
    return Peraturan(judul, batang_tubuh=Satuan(Jenis.BATANG_TUBUH, anak=(pasal_i,)))


def gabung(*semua: Peraturan):
    return consolidate(Peraturan("DASAR", batang_tubuh=baca(DASAR)), semua)


def test_two_amendments_in_order_with_renvoi() -> None:
    hasil = gabung(
        pengubah(
            1,
            ("Ketentuan ayat (2) Pasal 2 diubah, sehingga Pasal 2 berbunyi sebagai berikut:",
             "Pasal 2\n(1) Dinas terdiri atas beberapa bidang.\n(2) Bidang dipimpin pejabat.\n"),
            ("Diantara Pasal 2 dan Pasal 3 disisipkan 1 (satu) pasal yaitu Pasal 2A yang berbunyi:",
             "Pasal 2A\nBaru.\n"),
        ),
        pengubah(2, ("Pasal 2A dihapus.", "")),
    )  # fmt: skip
    assert [p.nasib for p in hasil.penerapan] == [Nasib.DITERAPKAN] * 3
    assert "(2) Bidang dipimpin pejabat." in to_text(hasil.hasil.batang_tubuh)
    assert find(hasil.hasil.batang_tubuh, Alamat.parse("Pasal 2A")).dihapus
    satu, dua = (f"Peraturan Daerah Provinsi Banten Nomor {n} Tahun 2020" for n in (1, 2))
    assert hasil.renvoi["Pasal 2A"] == (satu, dua)
    assert hasil.renvoi["Pasal 2 ayat (2)"] == (satu,)


def test_silent_changes_are_taken_over_with_a_remark() -> None:
    hasil = gabung(
        pengubah(
            1,
            ("Ketentuan ayat (2) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai berikut:",
             "Pasal 2\n(1) Dinas terdiri atas tiga bidang.\n(2) Bidang dipimpin pejabat.\n"),
        )
    )  # fmt: skip
    (p,) = hasil.penerapan
    assert (p.nasib, p.sebab) == (Nasib.CATATAN, ("Pasal 2 ayat (1) berubah tanpa disebut",))
    temuan = p.diagnostic()
    assert temuan is not None
    assert temuan.code == "H42"


def test_only_the_changed_ayat_is_printed() -> None:
    hasil = gabung(
        pengubah(
            1,
            ("Ketentuan Pasal 2 ayat (2) diubah, sehingga berbunyi sebagai berikut:",
             "Pasal 2\n(2) Bidang dipimpin pejabat.\n"),
        )
    )  # fmt: skip
    assert hasil.penerapan[0].sebab == ("Pasal 2 tidak dinyatakan seluruhnya (L2-235)",)
    assert len(find(hasil.hasil.batang_tubuh, Alamat.parse("Pasal 2")).anak) == 2


def test_refusals_give_the_reason() -> None:
    hasil = gabung(
        pengubah(
            1,
            ("Pasal 9 dihapus.", ""),
            ("Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:", ""),
            ("Di antara Pasal 1 dan Pasal 2 disisipkan 1 (satu) pasal, yakni Pasal 2 berbunyi:",
             "Pasal 2\nx\n"),
            ("Hal-hal lain diatur kemudian.", ""),
        )
    )  # fmt: skip
    assert [p.nasib for p in hasil.penerapan] == [Nasib.DITOLAK] * 4
    assert [p.sebab[0] for p in hasil.penerapan] == [
        "Pasal 9 tidak ada",
        "teks baru Pasal 1 tidak ada",
        "Pasal 2 sudah ada",
        "tidak menyebut satuan peraturan",
    ]
    assert hasil.hasil.batang_tubuh == baca(DASAR)
    assert {d.code for p in hasil.penerapan if (d := p.diagnostic())} == {"H41"}


def test_a_new_group_stands_where_its_pasal_belong() -> None:
    """The sentence names no bab: the Pasal that comes with the bagian tells the place."""
    dasar = baca(
        "BAB I\nA\nBagian Kesatu\nSatu\nPasal 1\nx\nBagian Kedua\nDua\nPasal 2\nx\n"
        "BAB II\nB\nBagian Kesatu\nSatu\nPasal 3\nx\nBagian Kedua\nDua\nPasal 4\nx\n"
    )
    kalimat = (
        "Di antara Bagian Kesatu dan Bagian Kedua disisipkan 1 (satu) bagian, yakni Bagian Kesatu"
        " A sehingga berbunyi sebagai berikut:"
    )
    isi = "BAB I\nX\nBagian Kesatu A\nBaru\nPasal 3A\ny\n"
    bagian = baca(isi).anak[0].anak
    satu = pengubah(1, (kalimat, ""))
    pasal_i = satu.batang_tubuh.anak[0]
    butir = replace(pasal_i.anak[0], anak=bagian)
    tubuh = Satuan(Jenis.BATANG_TUBUH, anak=(replace(pasal_i, anak=(butir,)),))
    hasil = consolidate(Peraturan("DASAR", batang_tubuh=dasar), [replace(satu, batang_tubuh=tubuh)])
    urut = [s.nomor for s in hasil.hasil.batang_tubuh.walk() if s.jenis is Jenis.PASAL]
    assert urut == ["1", "2", "3", "3A", "4"]
