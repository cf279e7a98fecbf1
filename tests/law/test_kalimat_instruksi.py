"""Sentences of enacted amendments that say more than one thing, or say it in an older way."""

import pytest
from test_account import enact, fates

from generator.law.sentence.read_back import read_back
from generator.law.text import to_text
from generator.law.verbs.table import describe

READ = {
    "judul bab dan isi Pasal": (
        "Judul BAB IV dan ketentuan Pasal 9 diubah sehingga berbunyi sebagai berikut:",
        ["ubah judul Bab IV", "ubah Pasal 9"],
    ),
    "judul, ayat, dan Pasal": (
        "Judul Bagian Kedua Bab V, Pasal 12 ayat (1) dan Pasal 13 diubah sehingga berbunyi:",
        ["ubah judul Bagian Kedua Bab V", "ubah Pasal 12 ayat (1)", "ubah Pasal 13"],
    ),
    "judul dua bab": (
        "Judul BAB II dan BAB IV diubah sehingga berbunyi sebagai berikut:",
        ["ubah judul Bab II", "ubah judul Bab IV"],
    ),
    "rincian disebut dari luar": (
        "Ketentuan huruf b angka 3 ayat (2) Pasal 8 diubah sehingga Pasal 8 berbunyi:",
        ["ubah Pasal 8 ayat (2) huruf b angka 3"],
    ),
    "rincian disebut dari dalam": (
        "Ketentuan angka 3 huruf b ayat (2) Pasal 8 diubah sehingga Pasal 8 berbunyi:",
        ["ubah Pasal 8 ayat (2) huruf b angka 3"],
    ),
    "dua pasang frasa, dua tempat": (
        'Frasa "kios" dalam Pasal 4 diubah menjadi "lapak" dan frasa "los" dalam Pasal 6 diubah '
        'menjadi "selasar".',
        ['ganti_frasa "kios" menjadi "lapak" Pasal 4',
         'ganti_frasa "los" menjadi "selasar" Pasal 6'],
    ),
    "tempat di belakang kata kerja": (
        'Kata "kios" diganti dengan kata "lapak" dalam Pasal 4 dan kata "los" diganti dengan kata '
        '"selasar" dalam Pasal 6.',
        ['ganti_frasa "kios" menjadi "lapak" Pasal 4',
         'ganti_frasa "los" menjadi "selasar" Pasal 6'],
    ),
    "dua pasang, satu tempat": (
        'Dalam Pasal 4 frasa "kios" diganti dengan frasa "lapak" dan frasa "kios besar" diganti '
        'dengan frasa "toko".',
        ['ganti_frasa "kios" menjadi "lapak" Pasal 4',
         'ganti_frasa "kios besar" menjadi "toko" Pasal 4'],
    ),
    "pasangan berikutnya dalam Pasal yang sama": (
        'Kata "kios" pada Pasal 4 ayat (1) diubah menjadi "lapak" dan kata "los" pada ayat (2) '
        'diubah menjadi "selasar".',
        ['ganti_frasa "kios" menjadi "lapak" Pasal 4 ayat (1)',
         'ganti_frasa "los" menjadi "selasar" Pasal 4 ayat (2)'],
    ),
    "angka yang dikutip": (
        'Angka "2 (dua)" dalam Pasal 4 ayat (1) diganti dengan angka "3 (tiga)".',
        ['ganti_frasa "2 (dua)" menjadi "3 (tiga)" Pasal 4 ayat (1)'],
    ),
    "kalimat yang dikutip dihapus, bukan Pasalnya": (
        'Kalimat "Lapak dapat dipindahkan." dalam Pasal 4 ayat (2) dihapus.',
        ['ganti_frasa "Lapak dapat dipindahkan." menjadi "" Pasal 4 ayat (2)'],
    ),
    "kata ditambahkan setelah kata lain": (
        'Setelah kata "kios" dalam Pasal 4 dan Pasal 6 ditambahkan frasa "dan los".',
        ['ganti_frasa "kios" menjadi "kios dan los" Pasal 4',
         'ganti_frasa "kios" menjadi "kios dan los" Pasal 6'],
    ),
    "kata disisipkan di antara dua kata": (
        'Dalam Pasal 4 ayat (1) di antara kata "sewa" dan kata "kios" disisipkan kata "bulanan", '
        "sehingga Pasal 4 berbunyi sebagai berikut:",
        ['ganti_frasa "sewa kios" menjadi "sewa bulanan kios" Pasal 4 ayat (1)'],
    ),
    "kata ditambahkan sebelum kata lain": (
        'Sebelum kata "kios" dalam Pasal 4 disisipkan 1 (satu) kata yakni kata "sewa".',
        ['ganti_frasa "kios" menjadi "sewa kios" Pasal 4'],
    ),
    "masing-masing": (
        'Frasa "kios" dan frasa "los" dalam Pasal 4 masing-masing diganti dengan frasa "lapak" dan '
        'frasa "selasar".',
        ['ganti_frasa "kios" menjadi "lapak" Pasal 4',
         'ganti_frasa "los" menjadi "selasar" Pasal 4'],
    ),
    "frasa tanpa tanda kutip": (
        "Kata pengelola dalam Pasal 4 dan Pasal 7 diubah menjadi kata pengurus.",
        ['ganti_frasa "pengelola" menjadi "pengurus" Pasal 4',
         'ganti_frasa "pengelola" menjadi "pengurus" Pasal 7'],
    ),
    "tempat sesudah kata baru, tanpa tanda kutip": (
        "Sebutan pengelola diganti menjadi pengurus pada Pasal 4.",
        ['ganti_frasa "pengelola" menjadi "pengurus" Pasal 4'],
    ),
    "diganti dengan Pasal baru": (
        "Pasal 6 dihapus dan diganti dengan Pasal 6A sehingga berbunyi sebagai berikut:",
        ["hapus Pasal 6", "sisip Pasal 6A sesudah Pasal 6"],
    ),
    "diganti dengan Pasal yang sama": (
        "Pasal 6 dihapus dan diganti dengan Pasal 6 yang berbunyi sebagai berikut:",
        ["ubah Pasal 6"],
    ),
    "dua Pasal diganti satu": (
        "Pasal 6 dan Pasal 7 dihapus dan diganti dengan Pasal 6A yang berbunyi:",
        ["hapus Pasal 6", "hapus Pasal 7", "sisip Pasal 6A sesudah Pasal 6"],
    ),
    "huruf bertitik": (
        "Di antara huruf b dan huruf c Pasal 8 disisipkan 1 (satu) huruf, yakni huruf b.1 sehingga "
        "Pasal 8 berbunyi:",
        ["sisip Pasal 8 huruf b1 sesudah Pasal 8 huruf b"],
    ),
    "kelompok beserta Pasalnya": (
        "Ketentuan BAB IV beserta Pasal 14 dihapus.",
        ["hapus Bab IV", "hapus Pasal 14"],
    ),
    "kelompok yang terdiri atas beberapa Pasal": (
        "Bagian Ketiga BAB II yang terdiri atas Pasal 10 dan Pasal 11 dihapus.",
        ["hapus Bagian Ketiga Bab II", "hapus Pasal 10", "hapus Pasal 11"],
    ),
    "judul kelompok disebut": (
        "Ketentuan BAB V tentang Sanksi Administratif dan Pasal 12 dihapus.",
        ["hapus Bab V", "hapus Pasal 12"],
    ),
    "kelompok dengan judulnya": (
        "BAB VA PENGAWASAN DAN EVALUASI dihapus.",
        ["hapus Bab VA"],
    ),
    "kelompok dengan judulnya dalam kelompok": (
        "Ketentuan Bab V Bagian Kedua Tata Cara Pemungutan dan Penagihan dihapus.",
        ["hapus Bagian Kedua Bab V"],
    ),
    "kelompok dengan judul yang mulai dengan ketentuan": (
        "BAB IV KETENTUAN LAIN-LAIN dihapus.",
        ["hapus Bab IV"],
    ),
    "dinyatakan dihapus": (
        "Pasal 5 ayat (2) dan ayat (3) dinyatakan dihapus.",
        ["hapus Pasal 5 ayat (2)", "hapus Pasal 5 ayat (3)"],
    ),
    "seluruh isi": ("Seluruh ketentuan dalam Pasal 10 dihapus.", ["hapus Pasal 10"]),
    "sebagian ayat dihapus, bunyinya tercetak": (
        "Pasal 4 ayat (3) kalimat kedua dihapus, sehingga Pasal 4 berbunyi sebagai berikut:",
        ["ubah Pasal 4 ayat (3)"],
    ),
    "dipecah": (
        "Ketentuan ayat (2) Pasal 8 dipecah menjadi ayat (2) baru dan ayat (3) sehingga Pasal 8 "
        "berbunyi:",
        ["ubah Pasal 8 ayat (2)", "sisip Pasal 8 ayat (3) sesudah Pasal 8 ayat (2)"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_a_sentence_names_these_operations(name: str) -> None:
    sentence, expected = READ[name]
    assert [describe(op) for op in read_back(sentence).operasi] == expected


PARTS = {
    "kalimat dari ayat": ("Pasal 4 ayat (3) kalimat kedua dihapus.", "kalimat kedua"),
    "bentuk aktif": ("Menghapus kalimat kedua Pasal 4 ayat (3).", "kalimat kedua"),
    "definisi": ("Definisi Dinas dalam Pasal 1 dihapus.", "Definisi Dinas"),
    "frasa tanpa tanda kutip": (
        "Frasa Kepala Dinas dalam Pasal 7 ayat (2) dihapus.",
        "Frasa Kepala Dinas",
    ),
    "tanda baca": ("Tanda baca titik pada akhir Pasal 8 dihapus.", "Tanda baca titik akhir"),
    "yang diatur di dalam Pasal": (
        "Ketentuan mengenai izin dalam Pasal 5 dihapus.",
        "mengenai izin",
    ),
    "sesudah kelompok dengan judulnya": (
        "Bab V Sanksi dan kalimat kedua Pasal 6 dihapus.",
        "kalimat kedua",
    ),
    "kecuali": ("Ketentuan Pasal 5, kecuali ayat (1), dihapus.", "kecuali"),
    "sesudah perubahan yang lain": (
        "Pasal 7 ayat (1) diubah dan kalimat terakhir ayat (3) Pasal 4 dihapus.",
        "kalimat terakhir",
    ),
}


@pytest.mark.parametrize("name", PARTS)
def test_a_part_without_an_address_does_not_take_its_unit_along(name: str) -> None:
    sentence, part = PARTS[name]
    said = read_back(sentence)
    assert said.operasi == ()
    assert said.galat == f"yang dihapus bukan satuan peraturan: “{part}”"


def test_a_pasal_that_moves_to_the_number_of_a_deleted_one_is_read() -> None:
    first, second = read_back("Pasal 6 dihapus dan Pasal 7 menjadi Pasal 6.").operasi
    assert describe(first) == "hapus Pasal 6"
    assert (describe(second), second.isi and second.isi.nomor) == ("ubah Pasal 7", "6")


ENACTED = {
    "butir mulai dengan nama kelompok": (
        "1. Ketentuan Pasal 4 dihapus.\n2. BAB III yang memuat Pasal 5 dihapus.\n",
        ["BAB III\nDihapus.\nPasal 5\nDihapus."],
        ["mulai berlaku"],
    ),
    "teks baru dalam tanda kutip": (
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\n“Pasal 3\n(1) Tarif "
        "parkir ditetapkan Dinas.\n(2) Tarif itu disebut “Tarif Dasar”.”\n2. Ketentuan Pasal 4 "
        'diubah sehingga berbunyi sebagai berikut:\nPasal 4\nTarif ditinjau oleh "Tim Tarif".\n',
        [
            "(1) Tarif parkir ditetapkan Dinas. (2) Tarif itu disebut “Tarif Dasar”. Pasal 4",
            'Tarif ditinjau oleh "Tim Tarif".',
        ],
        ["”.”"],
    ),
    "hanya rincian di sekitarnya tercetak": (
        "1. Ketentuan Pasal 2 ayat (1) huruf b diubah, sehingga ayat (1) berbunyi sebagai "
        "berikut:\nPasal 2\n(1) Juru parkir wajib:\na. memakai seragam;\nb. memberi tanda:\n"
        "1. karcis; dan\n2. stiker; dan\nc. menata kendaraan.\n(2) Dinas membina juru parkir.\n"
        "2. Ketentuan Pasal 2 ayat (1) huruf b angka 2 diubah, sehingga huruf b berbunyi sebagai "
        "berikut:\nb. memberi tanda:\n1. karcis; dan\n2. stempel; dan\n",
        ["b. memberi tanda: 1. karcis; dan 2. stempel; dan c. menata kendaraan."],
        ["stiker"],
    ),
    "judul dan isi": (
        "1. Judul BAB III dan ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:\n"
        "BAB III\nKETENTUAN PENUTUP\nPasal 5\nPeraturan Daerah ini berlaku.\n",
        ["BAB III\nKETENTUAN PENUTUP\nPasal 5\nPeraturan Daerah ini berlaku."],
        ["mulai berlaku"],
    ),
    "Pasal bersufiks huruf kecil": (
        "1. Di antara Pasal 3 dan Pasal 4 disisipkan 1 (satu) pasal, yakni Pasal 3a sehingga "
        "berbunyi sebagai berikut:\nPasal 3a\nTarif malam ditetapkan tersendiri.\n",
        ["Pasal 3A\nTarif malam ditetapkan tersendiri."],
        [],
    ),
    "huruf bertitik": (
        "1. Di antara huruf b dan huruf c ayat (1) Pasal 2 disisipkan 1 (satu) huruf, yakni huruf "
        "b.1 sehingga Pasal 2 berbunyi sebagai berikut:\nPasal 2\n(1) Juru parkir wajib:\n"
        "a. memakai seragam;\nb. memberi karcis;\nb.1 menyimpan bonggol karcis; dan\n"
        "c. menata kendaraan.\n(2) Dinas membina juru parkir.\n",
        ["b1. menyimpan bonggol karcis; dan"],
        [],
    ),
    "frasa serentak, yang panjang dahulu": (
        '1. Dalam Pasal 2 frasa "parkir" diganti dengan frasa "pasar" dan frasa "membina '
        'juru parkir" diganti dengan frasa "melatih juru parkir".\n',
        ["(1) Juru pasar wajib:", "(2) Dinas melatih juru parkir."],
        [],
    ),
    "dihapus dan diganti": (
        "1. Pasal 3 dihapus dan diganti dengan Pasal 3A sehingga berbunyi sebagai berikut:\n"
        "Pasal 3A\nTarif parkir ditetapkan Dinas.\n",
        ["Pasal 3\nDihapus.\nPasal 3A\nTarif parkir ditetapkan Dinas."],
        ["Wali Kota"],
    ),
    "menjadi nomor yang dihapus": (
        "1. Pasal 3 dihapus dan Pasal 4 menjadi Pasal 3.\n",
        ["Pasal 3\nTarif parkir ditinjau setiap tahun."],
        ["Pasal 4", "Wali Kota"],
    ),
    "butir berhuruf": (
        "a. Pasal 3 dinyatakan tidak berlaku.\nb. Pasal 4 dinyatakan tidak berlaku lagi.\n",
        ["Pasal 3\nDihapus.\nPasal 4\nDihapus."],
        [],
    ),
    "Bagian Pertama adalah Bagian Kesatu": (
        "1. Judul Bagian Pertama BAB II diubah sehingga berbunyi sebagai berikut:\n"
        "Bagian Pertama\nPetugas Parkir\n",
        ["Petugas Parkir"],
        ["Juru Parkir\n"],
    ),
}


@pytest.mark.parametrize("name", ENACTED)
def test_an_enacted_sentence_is_applied_wholly(name: str) -> None:
    items, there, gone = ENACTED[name]
    found = enact(items)
    assert {fate for _, fate, _ in fates(found)} == {"DITERAPKAN"}
    text = "\n".join(line.strip() for line in to_text(found.hasil.batang_tubuh).splitlines())
    assert [x for x in there if " ".join(x.split()) not in " ".join(text.split())] == []
    assert [x for x in gone if x in text] == []


def test_what_changes_unnamed_in_a_part_that_alone_is_printed_is_told() -> None:
    found = enact(
        "1. Ketentuan Pasal 2 ayat (1) huruf b diubah sehingga Pasal 2 berbunyi sebagai berikut:\n"
        "Pasal 2\n(1) Juru parkir wajib:\na. memakai seragam;\nb. memberi tanda:\n1. karcis; dan\n"
        "2. stiker; dan\nc. menata kendaraan.\n(2) Dinas membina juru parkir.\n"
        "2. Ketentuan Pasal 2 ayat (1) huruf b angka 2 diubah, sehingga huruf b berbunyi sebagai "
        "berikut:\nb. memberi tanda:\n1. kupon; dan\n2. stempel; dan\n"
    )
    (_, (nomor, nasib, sebab)) = fates(found)
    assert (nomor, nasib, sebab) == ("2", "CATATAN", "H70")


def test_what_is_not_printed_again_around_a_part_stays() -> None:
    found = enact(
        "1. Ketentuan Pasal 2 ayat (1) huruf b diubah sehingga Pasal 2 berbunyi sebagai berikut:\n"
        "Pasal 2\n(1) Juru parkir wajib:\na. memakai seragam;\nb. memberi tanda:\n1. karcis; dan\n"
        "2. stiker; dan\nc. menata kendaraan.\n(2) Dinas membina juru parkir.\n"
        "2. Ketentuan Pasal 2 ayat (1) huruf b angka 2 diubah, sehingga berbunyi sebagai "
        "berikut:\nb. memberi tanda:\n2. stempel; dan\n"
    )
    assert fates(found)[1] == ("2", "CATATAN", "H75")
    assert "Pasal 2 ayat (1) huruf b tidak dinyatakan seluruhnya" in str(
        found.penerapan[1].alasan[0]
    )
    text = " ".join(to_text(found.hasil.batang_tubuh).split())
    assert "b. memberi tanda: 1. karcis; dan 2. stempel; dan c. menata" in text


ANNEX = "LAMPIRAN\nTARIF\n1. Motor Rp2.000,00.\n2. Mobil Rp4.000,00.\n"


SIGNED = "BUPATI UJI,\nttd\nNAMA"


def test_the_last_part_of_an_annex_is_deleted_without_its_signature() -> None:
    found = enact("1. Lampiran angka 2 dihapus.\n", base_tail=f"{ANNEX}{SIGNED}\n")
    assert found.hasil.lampiran[0].teks == f"1. Motor Rp2.000,00.\n2. Dihapus.\n{SIGNED}"


@pytest.mark.parametrize("tail", ["", f"\n{SIGNED}", "\nPj. BUPATI UJI,\nNAMA"])
def test_a_part_of_an_annex_that_is_printed_under_its_instruction_is_put_in(tail: str) -> None:
    found = enact(
        "1. Ketentuan Lampiran angka 2 diubah sehingga berbunyi sebagai berikut:\n"
        "2. Mobil Rp5.000,00.\n2. Lampiran ditambah 1 (satu) angka, yakni angka 3, yang berbunyi "
        "sebagai berikut:\n3. Truk Rp9.000,00.\n",
        base_tail=ANNEX + tail,
    )
    assert [nasib for _, nasib, _ in fates(found)] == ["DITERAPKAN", "DITERAPKAN"]
    assert (
        found.hasil.lampiran[0].teks
        == "1. Motor Rp2.000,00.\n2. Mobil Rp5.000,00.\n3. Truk Rp9.000,00." + tail
    )


def test_a_phrase_missing_in_one_of_two_places_refuses_the_item() -> None:
    found = enact("1. Penyebutan Tarif dalam Pasal 1 dan Pasal 3 diubah menjadi Biaya.\n")
    assert fates(found) == [("1", "DITOLAK", "H07")]


def test_an_address_with_a_step_left_out_is_understood_where_only_one_unit_fits() -> None:
    found = enact(
        "1. Ketentuan Pasal 2 huruf b diubah sehingga Pasal 2 berbunyi sebagai berikut:\nPasal 2\n"
        "(1) Juru parkir wajib:\na. memakai seragam;\nb. memberi tanda; dan\n"
        "c. menata kendaraan.\n(2) Dinas membina juru parkir.\n"
    )
    assert fates(found) == [("1", "DITERAPKAN", "")]
