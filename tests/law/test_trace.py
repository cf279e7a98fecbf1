"""What an applied instruction did to the law, and what no instruction may do."""

from kasus_hukum import baca
from test_consolidate import gabung, pengubah

from generator.app.law_report import fate
from generator.law.apply.account import astray, twice, vanished
from generator.law.engine.consolidate import Nasib, consolidate
from generator.law.text import to_text
from generator.law.trace import Trace, per_operation, trace
from generator.model.alamat import Alamat
from generator.model.perubahan import Cakupan, Perubahan, Tindakan
from generator.model.satuan import Peraturan

LAMA = """\
BAB I
UMUM
Pasal 1
Dinas meliputi:
a. bidang; dan
b. seksi.
Pasal 2
(1) Dinas dibentuk.
(2) Bidang dibentuk.
BAB II
PENUTUP
Pasal 3
Mulai berlaku.
"""


def alamat(*teks: str) -> tuple[Alamat, ...]:
    return tuple(map(Alamat.parse, teks))


def test_every_unit_made_taken_out_or_reworded_is_named() -> None:
    kini = LAMA.replace("b. seksi.", "b. seksi;\nc. tim.").replace("(2) Bidang dibentuk.\n", "")
    kini = kini.replace("PENUTUP", "AKHIR").replace("Pasal 3\nMulai berlaku.", "Pasal 3\nDihapus.")
    assert trace(baca(LAMA), baca(kini)) == Trace(
        alamat("Pasal 1 huruf c"),
        alamat("Pasal 2 ayat (2)", "Pasal 3"),
        alamat("Bab II"),
        alamat("Pasal 1 huruf b"),
    )
    assert trace(baca(LAMA), baca(LAMA)) == Trace()


def test_a_number_twice_and_a_pasal_gone_are_told() -> None:
    lama = baca(LAMA)
    assert twice(lama, baca(LAMA.replace("Pasal 3", "Pasal 2"))) == ("Pasal 2",)
    ganda = baca(LAMA.replace("b. seksi.", "a. seksi."))
    assert twice(lama, ganda) == () or twice(lama, ganda) == ("Pasal 1 huruf a",)
    assert vanished(lama, baca(LAMA.replace("Pasal 3", "Pasal 2")), ()) == ("3",)
    moved = Perubahan(Tindakan.UBAH, *alamat("Pasal 3"), isi=baca("Pasal 4\nx").anak[0])
    assert vanished(lama, baca(LAMA.replace("Pasal 3", "Pasal 4")), (moved,)) == ()
    found = Trace(reworded=alamat("Pasal 1 huruf a", "Pasal 3"))
    assert astray(found, (Perubahan(Tindakan.UBAH, *alamat("Pasal 1")),)) == alamat("Pasal 3")


def test_an_instruction_that_would_double_a_pasal_is_refused() -> None:
    bab = "BAB IA\nBARU\nPasal 2A\nBaru.\nPasal 3\nLain.\n"
    hasil = gabung(pengubah(1, (
        "Di antara BAB I dan BAB II disisipkan 1 (satu) bab, yakni BAB IA sehingga berbunyi "
        "sebagai berikut:", bab)))  # fmt: skip
    assert [(p.nasib, p.sebab) for p in hasil.penerapan] == [
        (Nasib.DITOLAK, ("Pasal 3 akan berdiri dua kali",))
    ]


def test_a_new_group_takes_in_the_pasal_it_brings_word_for_word() -> None:
    bab = (
        "BAB IA\nBARU\nPasal 2\n(1) Dinas terdiri atas beberapa bidang.\n"
        "(2) Bidang dipimpin kepala bidang.\n"
    )
    hasil = gabung(pengubah(1, (
        "Di antara BAB I dan BAB II disisipkan 1 (satu) bab, yakni BAB IA sehingga berbunyi "
        "sebagai berikut:", bab)))  # fmt: skip
    assert hasil.penerapan[0].nasib.diterapkan
    assert to_text(hasil.hasil.batang_tubuh).count("Pasal 2\n") == 1


def test_a_group_restated_without_some_of_its_pasal_is_refused() -> None:
    hasil = gabung(pengubah(1, (
        "Ketentuan BAB I diubah sehingga BAB I berbunyi sebagai berikut:",
        "BAB I\nUMUM\nPasal 1\nDaerah adalah Kota.\n")))  # fmt: skip
    assert [(p.nasib, p.sebab) for p in hasil.penerapan] == [
        (Nasib.DITOLAK, ("Pasal 2 akan hilang tanpa disebut",))
    ]


def test_an_instruction_without_effect_says_so() -> None:
    hasil = gabung(pengubah(1, (
        "Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:",
        "Pasal 1\nDaerah adalah Provinsi Banten.\n")))  # fmt: skip
    assert hasil.penerapan[0].sebab == ("tidak ada yang berubah",)


def test_a_pasal_may_take_the_number_of_a_deleted_one() -> None:
    hasil = gabung(pengubah(
        1,
        ("Pasal 2 dihapus.", ""),
        ("Pasal 3 diubah menjadi Pasal 2 sehingga berbunyi sebagai berikut:", "Pasal 2\nLain.\n"),
    ))  # fmt: skip
    assert all(p.nasib.diterapkan for p in hasil.penerapan)
    assert to_text(hasil.hasil.batang_tubuh).count("Pasal 2\n") == 1
    assert "Lain." in to_text(hasil.hasil.batang_tubuh)


def test_each_operation_accounts_for_what_it_did_and_what_its_text_covers() -> None:
    """One sentence, two units: an item brought with the marks around it, an ayat restated alone."""
    lama = Peraturan("DASAR", batang_tubuh=baca(LAMA))
    hasil = consolidate(lama, [pengubah(
        1,
        ("Ketentuan Pasal 1 ditambahkan 1 (satu) huruf, yakni huruf c sehingga Pasal 1 berbunyi "
         "sebagai berikut:", "Pasal 1\nDinas meliputi:\na. bidang;\nb. seksi; dan\nc. tim.\n"),
        ("Ketentuan ayat (2) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai berikut:",
         "Pasal 2\n(2) Bidang dibubarkan.\n"),
    )])  # fmt: skip
    tambah, ubah = hasil.penerapan
    assert tambah.jejak == (
        Trace(alamat("Pasal 1 huruf c"), mended=alamat("Pasal 1 huruf a", "Pasal 1 huruf b")),
    )
    assert ubah.jejak == (Trace(reworded=alamat("Pasal 2 ayat (2)")),)
    assert [op.cakupan for p in hasil.penerapan for op in p.operasi] == [
        Cakupan.TEPAT, Cakupan.SISA_TETAP,
    ]  # fmt: skip
    assert "Dinas dibentuk." in to_text(hasil.hasil.batang_tubuh)
    report = [fate(p)["operasi"] for p in hasil.penerapan]
    assert report[0][0]["jejak"] == {
        "baru": ["Pasal 1 huruf c"], "tanda": ["Pasal 1 huruf a", "Pasal 1 huruf b"],
    }  # fmt: skip
    assert report[1][0] | {"tindakan": "ubah", "cakupan": "sisa tetap"} == report[1][0]


def test_what_is_touched_goes_to_the_operation_nearest_to_it() -> None:
    ops = [
        Perubahan(Tindakan.UBAH, a) for a in alamat("Pasal 2 ayat (1) Bab I", "Pasal 2", "Bab I")
    ]
    found = Trace(
        made=alamat("Pasal 2 ayat (3)"), reworded=alamat("Pasal 2 ayat (1) huruf a", "Bab I")
    )
    assert per_operation(found, ops) == (
        Trace(made=alamat("Pasal 2 ayat (3)"), reworded=alamat("Pasal 2 ayat (1) huruf a")),
        Trace(),
        Trace(reworded=alamat("Bab I")),
    )
    assert per_operation(found, []) == ()
