"""What of a unit an enacted instruction changes: opening words, the title of the law, part of an
annex; a term throughout the law; one unit into several."""

import pytest
from test_versions import DATA, read

from generator.law.engine.consolidate import Konsolidasi, Nasib, consolidate
from generator.law.text import to_text
from generator.model.satuan import Peraturan

HEAD = """\
PERATURAN DAERAH KABUPATEN CONTOH NOMOR 5 TAHUN 2018 TENTANG PERUBAHAN ATAS PERATURAN DAERAH \
NOMOR 3 TAHUN 2015 TENTANG PASAR RAKYAT
Menimbang : bahwa perlu diubah;
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG PERUBAHAN.
Pasal I
Beberapa ketentuan dalam Peraturan Daerah Nomor 3 Tahun 2015 diubah sebagai berikut:
"""
TAIL = "Pasal II\nPeraturan Daerah ini mulai berlaku pada tanggal diundangkan.\n"
ANNEX = "A. Kota\n1. Pasar Lama.\n2. Pasar Baru.\nB. Desa\n1. Pasar Desa.\nC. Lain"
ROWS = "No Nama Kelas\n1 Pasar Kain Kelas A\n2 Pasar Ikan Kelas B\n3 Pasar Hewan Kelas C"
TERCANTUM = (
    "sehingga menjadi sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan "
    "dari Peraturan Daerah ini."
)


def base() -> Peraturan:
    return read(DATA["dasar"].replace("Pasar Lama.\n", f"{ANNEX}\n{ROWS}\n"))


def enact(instruction: str, annex: str = "") -> Konsolidasi:
    lampiran = f"LAMPIRAN\nDAFTAR PASAR\n{annex}\n" if annex else ""
    return consolidate(base(), [read(f"{HEAD}1. {instruction}\n{TAIL}{lampiran}")])


def changed(found: Konsolidasi) -> tuple[list[str], list[str]]:
    """Return the lines that went and those that came."""
    before, after = (_lines(law) for law in (base(), found.hasil))
    return [x for x in before if x not in after], [x for x in after if x not in before]


def _lines(law: Peraturan) -> list[str]:
    annexes = "\n".join(x.teks for x in law.lampiran)
    text = f"{law.judul}\n{to_text(law.batang_tubuh)}\n{annexes}"
    return [line.strip() for line in text.split("\n")]


CASES = [
    (
        "Ketentuan kalimat pembuka ayat (2) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai "
        "berikut:\nPasal 2\n(1) Pasar dikelola oleh dinas.\n(2) Pengelolaan pasar meliputi:\n"
        "(3) Dinas melaporkan pengelolaan setiap tahun.",
        "",
        ["(2) Pengelolaan meliputi:"],
        ["(2) Pengelolaan pasar meliputi:"],
    ),
    (
        "Judul Peraturan Daerah Nomor 3 Tahun 2015 tentang Pasar Rakyat diubah sehingga berbunyi "
        "sebagai berikut:\nPERATURAN DAERAH KABUPATEN CONTOH\nNOMOR 3 TAHUN 2015\nTENTANG\nPASAR",
        "",
        ["PERATURAN DAERAH KABUPATEN CONTOH NOMOR 3 TAHUN 2015 TENTANG PASAR RAKYAT"],
        ["PERATURAN DAERAH KABUPATEN CONTOH NOMOR 3 TAHUN 2015 TENTANG PASAR"],
    ),
    (
        f"Ketentuan huruf B Lampiran diubah {TERCANTUM}",
        "B. Desa\n1. Pasar Desa Maju.\n2. Pasar Desa Sari.",
        ["1. Pasar Desa."],
        ["1. Pasar Desa Maju.", "2. Pasar Desa Sari."],
    ),
    ("Ketentuan angka 2 huruf A Lampiran dihapus.", "", ["2. Pasar Baru."], ["2. Dihapus."]),
    (
        f"Ketentuan dalam huruf B Lampiran ditambahkan 1 (satu) angka, yakni angka 2 {TERCANTUM}",
        "B. Desa\n2. Pasar Desa Sari.",
        [],
        ["2. Pasar Desa Sari."],
    ),
    (
        f"Ketentuan baris 2 huruf C Lampiran diubah {TERCANTUM}",
        "C. Lain\nNo Nama Kelas\n2 Pasar Ikan Baru Kelas A",
        ["2 Pasar Ikan Kelas B"],
        ["2 Pasar Ikan Baru Kelas A"],
    ),
    ("Nomor urut 3 huruf C Lampiran dihapus.", "", ["3 Pasar Hewan Kelas C"], ["3 Dihapus."]),
    (
        "Di antara baris 1 dan baris 2 huruf C Lampiran disisipkan 1 (satu) baris, yakni baris 1a "
        f"{TERCANTUM}",
        "C. Lain\n1a Pasar Bunga Kelas A",
        [],
        ["1a Pasar Bunga Kelas A"],
    ),
    (
        "Penyebutan Dinas dalam Pasal 2 diubah menjadi Badan.",
        "",
        ["(3) Dinas melaporkan pengelolaan setiap tahun."],
        ["(3) Badan melaporkan pengelolaan setiap tahun."],
    ),
    (
        'Penyebutan "Pasar" dalam Peraturan Daerah Nomor 3 Tahun 2015 diubah menjadi "Pekan".',
        "",
        ["1.  Pasar adalah tempat jual beli.", "(1) Pasar dikelola oleh dinas.", "1. Pasar Lama.",
         "2. Pasar Baru.", "1. Pasar Desa.", "1 Pasar Kain Kelas A", "2 Pasar Ikan Kelas B",
         "3 Pasar Hewan Kelas C"],
        ["1.  Pekan adalah tempat jual beli.", "(1) Pekan dikelola oleh dinas.", "1. Pekan Lama.",
         "2. Pekan Baru.", "1. Pekan Desa.", "1 Pekan Kain Kelas A", "2 Pekan Ikan Kelas B",
         "3 Pekan Hewan Kelas C"],
    ),
    (
        "Pasal 2 ayat (3) dipecah menjadi 2 (dua) ayat, yakni ayat (3) dan ayat (4) sehingga "
        "Pasal 2 berbunyi sebagai berikut:\nPasal 2\n(1) Pasar dikelola oleh dinas.\n"
        "(2) Pengelolaan meliputi:\na. penataan kios;\nb. pemungutan retribusi; dan\n"
        "c. pengawasan.\n(3) Dinas melapor.\n(4) Laporan dibuat setiap tahun.",
        "",
        ["(3) Dinas melaporkan pengelolaan setiap tahun."],
        ["(3) Dinas melapor.", "(4) Laporan dibuat setiap tahun."],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("instruction", "annex", "went", "came"), CASES)
def test_enacted_instructions_change_what_they_name_and_no_more(
    instruction: str, annex: str, went: list[str], came: list[str]
) -> None:
    found = enact(instruction, annex)
    assert [p.nasib for p in found.penerapan] == [Nasib.DITERAPKAN]
    assert changed(found) == (went, came)


@pytest.mark.parametrize(
    ("instruction", "annex", "reason"),
    [
        (f"Ketentuan huruf D Lampiran diubah {TERCANTUM}", "D. x",
         "huruf D tidak ada dalam Lampiran"),
        (f"Ketentuan angka 1 Lampiran diubah {TERCANTUM}", "1. x",
         "angka 1 ada 2 kali dalam Lampiran"),
        ("Judul diubah sehingga berbunyi sebagai berikut:", "", "judul baru peraturan tidak ada"),
        ('Penyebutan "Toko" dalam Peraturan Daerah ini diubah menjadi "Kedai".', "",
         'Frasa "Toko" tidak ada dalam batang tubuh'),
    ],
)  # fmt: skip
def test_what_cannot_be_applied_touches_nothing(instruction: str, annex: str, reason: str) -> None:
    found = enact(instruction, annex)
    assert [p.nasib for p in found.penerapan] == [Nasib.DITOLAK]
    assert found.penerapan[0].sebab == (reason,)
    assert found.hasil == base()
