"""Amendments as scans and text layers hand them over: what the page adds never costs an item."""

import pytest

from generator.law.engine.consolidate import Konsolidasi, consolidate
from generator.law.text import to_text
from generator.law.tree import find
from generator.model.alamat import Alamat
from tests.law.test_account import BASE, HEAD, TAIL, read


def enact(items: str, base: str = BASE) -> Konsolidasi:
    return consolidate(read(base), [read(HEAD + items + TAIL)])


def text_of(found: Konsolidasi, address: str) -> str:
    return to_text(find(found.hasil.batang_tubuh, Alamat.parse(address)))


PASAL_3 = "Tarif parkir ditetapkan Gubernur.\n"
DAMAGED = {
    "kata penyambung di depan judul": (
        '1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut: "Pasal 3… "Pasal 3 '
        f"{PASAL_3}"
    ),
    "kata penyambung dengan nomor keliru": (
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 13 . . .\n"
        f"Pasal 3\n{PASAL_3}"
    ),
    "kata penyambung tanpa titik, lalu kepala halaman": (
        "1. Ketentuan\nPRESIDEN\nREPUBLIK INDONESIA\n_2_\n"
        f"1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\n{PASAL_3}"
    ),
    "kepala halaman di depan kutipan": (
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\n"
        f"Himpunan Peraturan Kota Uji “Pasal 3 {PASAL_3}"
    ),
    "nomor butir tercetak terpisah": (
        "1. Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:\nPasal 1\n"
        "2.\nDinas adalah dinas parkir.\n"
        f"Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\n{PASAL_3}"
    ),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_words_of_the_page_are_no_law(name: str) -> None:
    found = enact(DAMAGED[name])
    assert all(one.nasib.diterapkan for one in found.penerapan)
    assert text_of(found, "Pasal 3").split("\n", 1)[1] == PASAL_3


def test_a_group_glued_to_its_title_and_its_first_pasal() -> None:
    found = enact(
        "1. Di antara BAB II dan BAB III disisipkan 1 (satu) bab, yakni BAB IIA sehingga "
        "berbunyi:\nBAB IIA PENGAWASAN Pasal 4A (1) Dinas mengawasi parkir. (2) Parkir dinilai.\n"
    )
    assert [one.nasib.value for one in found.penerapan] == ["diterapkan"]
    group = find(found.hasil.batang_tubuh, Alamat.parse("Bab IIA"))
    assert group.judul == "PENGAWASAN"
    assert [a.nomor for a in group.anak[0].anak] == ["1", "2"]


def test_items_glued_behind_a_deleted_one_or_a_lost_full_stop() -> None:
    found = enact(
        "1. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:\nPasal 2\n"
        "Juru parkir wajib:\na. Dihapus b. memberi karcis; c menata kendaraan; dan atau d. ramah.\n"
    )
    pasal = find(found.hasil.batang_tubuh, Alamat.parse("Pasal 2"))
    assert [(a.nomor, a.dihapus) for a in pasal.anak] == [
        ("a", True),
        ("b", False),
        ("c", False),
        ("d", False),
    ]


def test_an_ayat_with_misread_brackets_in_the_middle_of_a_line() -> None:
    found = enact(
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\n"
        "(1) Tarif ditetapkan Wali Kota. l2l Tarif ditinjau.\n"
    )
    pasal = find(found.hasil.batang_tubuh, Alamat.parse("Pasal 3"))
    assert [a.nomor for a in pasal.anak] == ["1", "2"]


def test_only_a_later_ayat_is_printed_behind_the_heading() -> None:
    found = enact(
        "1. Ketentuan Pasal 2 ayat (2) diubah sehingga berbunyi sebagai berikut:\n"
        '"Pasal 2 (2) Dinas membina dan mengawasi juru parkir."\n'
    )
    pasal = find(found.hasil.batang_tubuh, Alamat.parse("Pasal 2"))
    assert [a.nomor for a in pasal.anak] == ["1", "2"]
    assert "mengawasi" in pasal.anak[1].kalimat


def test_the_single_change_behind_the_list_of_earlier_amendments() -> None:
    head = HEAD.rsplit("Beberapa ketentuan", 1)[0] + (
        "Beberapa ketentuan dalam Peraturan Daerah Kota Uji Nomor 9 Tahun 2012 tentang Parkir "
        "sebagaimana telah 2 (dua) kali diubah dengan Peraturan Daerah:\n"
        "a. Nomor 1 Tahun 2015; dan\n"
        "b. Nomor 4 Tahun 2018; diubah sebagai berikut: Ketentuan Pasal 3 diubah sehingga "
        f"berbunyi sebagai berikut:\nPasal 3\n{PASAL_3}"
    )
    found = consolidate(read(BASE), [read(head + TAIL)])
    assert [one.nasib.value for one in found.penerapan] == ["diterapkan"]
    assert "Gubernur" in text_of(found, "Pasal 3")


# --- what became of the units that stood before -------------------------------------------------


def codes(found: Konsolidasi) -> list[str]:
    return [a.kode for one in found.penerapan for a in one.alasan]


def test_the_last_ayat_left_becomes_the_pasal() -> None:
    base = BASE.replace("Tarif parkir ditetapkan Wali Kota.", "(1) Tarif tetap.\n(2) Tarif naik.")
    found = enact(
        "1. Ketentuan Pasal 3 ayat (2) dihapus sehingga Pasal 3 berbunyi sebagai berikut:\n"
        "Pasal 3\nTarif tetap.\n",
        base,
    )
    assert codes(found) == ["H73"]


def test_a_number_that_the_next_unit_takes_is_told_and_nothing_is_lost() -> None:
    base = BASE.replace(
        "Tarif parkir ditetapkan Wali Kota.",
        "(1) Tarif tetap selama lima tahun.\n(2) Karcis dicetak Dinas.\n(3) Juru parkir digaji.",
    )
    restated = "Pasal 3\n(1) Karcis dicetak Dinas.\n(2) Juru parkir digaji.\n"
    sentence = "1. Ketentuan Pasal 3 ayat (1) dihapus sehingga Pasal 3 berbunyi sebagai berikut:\n"
    assert codes(enact(sentence + restated, base)) == ["H73"]
    lost = sentence.replace("ayat (1)", "ayat (3)")
    assert "H71" in codes(enact(lost + restated, base))  # ayat (1) is gone without a word


def test_the_mark_of_an_inner_list_may_announce_the_outer_item() -> None:
    found = enact(
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\n"
        "Juru parkir:\na. memberi:\n1. karcis;\n2. kembalian; dan\nb. menata kendaraan.\n"
    )
    assert [one.nasib.value for one in found.penerapan] == ["diterapkan"]


# --- what was lost on the way -------------------------------------------------------------------

TOLD = {
    "satuan yang tidak ada lagi": (
        "1. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:\nPasal 2\n"
        "(1) Juru parkir wajib:\na. memakai seragam;\nb. memberi karcis; dan\n"
        "c. menata kendaraan.\n",
        "H23",
        "ayat (2) tidak ada lagi dalam teks baru Pasal 2",
    ),
    "kalimat yang terpotong": (
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\n"
        "Tarif parkir ditetapkan\n",
        "H24",
        "bunyi Pasal 3 berakhir tidak pada tempatnya",
    ),
    "rincian di belakang titik koma": (
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\n"
        "Dinas memungut:\na. tarif;\n1. siang; dan\n2. malam;\nb. denda.\n",
        "H24",
        "bunyi Pasal 3 huruf a berakhir tidak pada tempatnya",
    ),
}
EXPLAINED = (
    "PENJELASAN\nI. UMUM\nCukup jelas.\nII. PASAL DEMI PASAL\nPasal I\nAngka 1\nPasal 3\n"
    "Ayat (1)\nCukup jelas.\nAyat (2)\nCukup jelas.\nAngka 2\nPasal 4\nCukup jelas.\n"
)


@pytest.mark.parametrize("name", TOLD)
def test_what_seems_cut_off_is_told(name: str) -> None:
    items, code, words = TOLD[name]
    reasons = [a for one in enact(items).penerapan for a in one.alasan]
    assert (code, words) in [(a.kode, a.kalimat) for a in reasons]


def test_the_explanation_counts_items_and_units_too() -> None:
    items = (
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\n"
        "(1) Tarif ditetapkan Wali Kota.\n"
    )
    closing = "Ditetapkan di Uji\n"
    found = consolidate(read(BASE), [read(HEAD + items + TAIL + closing + EXPLAINED)])
    assert "H25" in codes(found)
    assert [(one.butir, one.nasib.value) for one in found.penerapan] == [
        ("1", "diterapkan dengan catatan"),
        ("2", "tidak terbaca"),
    ]


# --- an amendment of an amendment ---------------------------------------------------------------


def test_a_restated_pasal_may_amend_another_law() -> None:
    base = BASE.replace(
        "Pasal 4\nTarif parkir ditinjau setiap tahun.\nBAB III\nPENUTUP\n",
        "Pasal 4\nBeberapa ketentuan dalam Peraturan Daerah Kota Uji Nomor 1 Tahun 2005 tentang "
        "Terminal diubah sebagai berikut:\n1. Ketentuan Pasal 8 diubah sehingga berbunyi sebagai "
        "berikut:\nPasal 8\nTerminal buka pagi.\n",
    )
    found = enact(
        "1. Ketentuan Pasal 4 diubah sehingga berbunyi sebagai berikut:\nPasal 4\n"
        "Beberapa ketentuan dalam Peraturan Daerah Kota Uji Nomor 1 Tahun 2005 tentang Terminal "
        "diubah sebagai berikut:\n1. Ketentuan Pasal 8 diubah sehingga berbunyi sebagai berikut:\n"
        "Pasal 8\nTerminal buka sepanjang hari.\n2. Pasal 9 dihapus.\n"
        "2. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\nTarif tetap.\n",
        base,
    )
    assert [(one.butir, one.nasib.value) for one in found.penerapan][:1] == [("1", "diterapkan")]
    assert "Terminal buka sepanjang hari." in text_of(found, "Pasal 4")


def test_a_sentence_without_a_verb_changes_nothing() -> None:
    found = enact("1. Pasal 3 dihapus.\n2. Penjelasan Pasal 4\n3. Pasal 4 dihapus.\n")
    assert [one.nasib.value for one in found.penerapan] == ["diterapkan", "ditolak", "diterapkan"]


def test_the_second_pasal_of_the_amendment_is_never_the_end_of_a_sentence() -> None:
    found = enact(
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\n"
        "Tarif sebagaimana dimaksud pada\n"
    )
    assert codes(found) == ["H24"]
    assert "mulai berlaku" not in text_of(found, "Pasal 3")
