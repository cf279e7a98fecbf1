"""The ledger of an enacted amendment: every printed item has its fate, and nothing is lost."""

from dataclasses import replace

import pytest

from generator.diagnostics import Span
from generator.law.apply.account import broken
from generator.law.engine.base import wrong_base
from generator.law.engine.consolidate import Konsolidasi, Nasib, consolidate
from generator.law.reader.item_heads import numbered
from generator.law.reader.peraturan import read_peraturan
from generator.law.text import to_text
from generator.law.trace import trace
from generator.model.alamat import Alamat
from generator.model.lines import lines_of
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Peraturan

BASE = """\
PERATURAN DAERAH KOTA UJI NOMOR 9 TAHUN 2012 TENTANG PARKIR
Menimbang : bahwa parkir perlu ditata;
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG PARKIR.
BAB I
KETENTUAN UMUM
Pasal 1
Dinas adalah dinas perhubungan.
BAB II
PENYELENGGARAAN
Bagian Kesatu
Juru Parkir
Pasal 2
(1) Juru parkir wajib:
a. memakai seragam;
b. memberi karcis; dan
c. menata kendaraan.
(2) Dinas membina juru parkir.
Bagian Kedua
Tarif
Pasal 3
Tarif parkir ditetapkan Wali Kota.
Pasal 4
Tarif parkir ditinjau setiap tahun.
BAB III
PENUTUP
Pasal 5
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
"""
HEAD = """\
PERATURAN DAERAH KOTA UJI NOMOR 2 TAHUN 2021 TENTANG PERUBAHAN ATAS PERATURAN DAERAH KOTA UJI \
NOMOR 9 TAHUN 2012 TENTANG PARKIR
Menimbang : bahwa perlu diubah;
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG PERUBAHAN.
Pasal I
Beberapa ketentuan dalam Peraturan Daerah Kota Uji Nomor 9 Tahun 2012 tentang Parkir diubah \
sebagai berikut:
"""
TAIL = "Pasal II\nPeraturan Daerah ini mulai berlaku pada tanggal diundangkan.\n"
WHOLE = (
    "Pasal 2\n(1) Juru parkir wajib:\na. memakai seragam;\nb. memberi karcis; dan\n"
    "c. menata kendaraan.\n(2) Dinas membina dan mengawasi juru parkir.\n"
)


def read(text: str) -> Peraturan:
    return read_peraturan(lines_of(text, Span("ubah.txt", 1, 1)))[0]


def enact(items: str, base_tail: str = "") -> Konsolidasi:
    return consolidate(read(f"{BASE}{base_tail}"), [read(f"{HEAD}{items}{TAIL}")])


def fates(found: Konsolidasi) -> list[tuple[str, str, str]]:
    """Return number, fate and codes of every row."""
    return [(p.butir, p.nasib.name, " ".join(a.kode for a in p.alasan)) for p in found.penerapan]


REFUSED = {
    "butir yang hilang": (
        "1. Pasal 3 dihapus.\n3. Pasal 4 dihapus.\n",
        [("1", "DITERAPKAN", ""), ("2", "TAK_TERBACA", "H58"), ("3", "DITERAPKAN", "")],
    ),
    "butir yang bukan instruksi": (
        "1. Pasal 3 dihapus.\n2. Hal lain diatur kemudian.\n3. Pasal 4 dihapus.\n",
        [("1", "DITERAPKAN", ""), ("2", "DITOLAK", "H57"), ("3", "DITERAPKAN", "")],
    ),
    "rincian hilang sesudah titik dua": (
        "1. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:\nPasal 2\n"
        "Juru parkir harus:\n2. Pasal 4 dihapus.\n",
        [("1", "DITOLAK", "H62"), ("2", "DITERAPKAN", "")],
    ),
    "rincian satu huruf hilang": (
        "1. Ketentuan ayat (1) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai berikut:\n"
        "Pasal 2\n(1) Juru parkir harus:\n(2) Dinas membina juru parkir.\n",
        [("1", "DITOLAK", "H62")],
    ),
    "ayat hilang tanpa disebut": (
        "1. Ketentuan ayat (1) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai berikut:\n"
        "Pasal 2\n(1) Juru parkir wajib jujur.\n",
        [("1", "CATATAN", "H75")],
    ),
    "huruf hilang tanpa disebut": (
        "1. Ketentuan ayat (2) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai berikut:\n"
        "Pasal 2\n(1) Juru parkir wajib:\na. memakai seragam; dan\nb. memberi karcis.\n"
        "(2) Dinas mengawasi juru parkir.\n",
        [("1", "SEBAGIAN", "H71")],
    ),
    "yang disebut tidak tercetak": (
        "1. Ketentuan ayat (2) dan ayat (3) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai "
        f"berikut:\n{WHOLE}",
        [("1", "SEBAGIAN", "H74")],
    ),
    "yang dihapus masih tercetak": (
        "1. Ketentuan ayat (2) Pasal 2 dihapus sehingga Pasal 2 berbunyi sebagai berikut:\n"
        f"{WHOLE}",
        [("1", "SEBAGIAN", "H72")],
    ),
    "yang tercetak tidak disebut": (
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\nTarif parkir "
        "gratis.\nPasal 4\nTarif parkir tetap.\n",
        [("1", "DITOLAK", "H65")],
    ),
    "satu Pasal tercetak dua kali": (
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\nTarif parkir "
        "gratis.\nPasal 3A\nLain.\nPasal 3\nTarif parkir naik.\n",
        [("1", "DITOLAK", "H68 H65")],
    ),
    "satu Pasal diubah dua butir": (
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\nTarif naik.\n"
        "2. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\nTarif turun.\n",
        [("1", "DITERAPKAN", ""), ("2", "DITOLAK", "H66")],
    ),
    "tidak ada yang berubah": (
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\nTarif parkir "
        "ditetapkan Wali Kota.\n",
        [("1", "DITOLAK", "H63")],
    ),
    "sasaran tidak ada": ("1. Pasal 9 dihapus.\n", [("1", "DITOLAK", "H50")]),
    "teks baru tidak tercetak": (
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\n2. Di antara Pasal 3 dan "
        "Pasal 4 disisipkan 1 (satu) pasal, yakni Pasal 3A sehingga berbunyi sebagai berikut:\n",
        [("1", "DITOLAK", "H51"), ("2", "DITOLAK", "H52")],
    ),
    "yang disisipkan sudah ada": (
        "1. Di antara Pasal 2 dan Pasal 4 disisipkan 1 (satu) pasal, yakni Pasal 3 sehingga "
        "berbunyi sebagai berikut:\nPasal 3\nTarif parkir gratis.\n",
        [("1", "DITOLAK", "H53")],
    ),
    "nomor sisipan tidak disebut": (
        "1. Di antara Pasal 3 dan Pasal 4 disisipkan 1 (satu) pasal baru sehingga berbunyi sebagai "
        "berikut:\nPasal 3A\nBaru.\n",
        [("1", "DITOLAK", "H56")],
    ),
    "bab dinyatakan ulang tanpa satu Pasalnya": (
        "1. Ketentuan BAB II diubah sehingga BAB II berbunyi sebagai berikut:\nBAB II\nTARIF\n"
        "Pasal 2\nJuru parkir wajib jujur.\nPasal 3\nTarif parkir gratis.\n",
        [("1", "DITOLAK", "H55")],
    ),
    "bab baru membawa Pasal yang sudah ada": (
        "1. Di antara BAB II dan BAB III disisipkan 1 (satu) bab, yakni BAB IIA sehingga berbunyi "
        "sebagai berikut:\nBAB IIA\nBARU\nPasal 4A\nBaru.\nPasal 5\nLain.\n",
        [("1", "DITOLAK", "H54")],
    ),
    "lampiran tidak ada": (
        "1. Ketentuan huruf B Lampiran diubah sehingga menjadi sebagaimana tercantum dalam "
        "Lampiran Peraturan Daerah ini.\n",
        [("1", "TANPA_NASKAH", "H61")],
    ),
    "penjelasan tidak ada": (
        "1. Penjelasan Pasal 3 diubah sebagaimana tercantum dalam Penjelasan.\n",
        [("1", "TANPA_NASKAH", "H67")],
    ),
    "judul peraturan tanpa bunyi": (
        "1. Judul diubah sehingga berbunyi sebagai berikut:\n",
        [("1", "DITOLAK", "H60")],
    ),
    "judul Pasal lain di atas teksnya": (
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 8\nTarif naik.\n",
        [("1", "CATATAN", "H76")],
    ),
    "berubah tanpa disebut": (
        "1. Ketentuan ayat (1) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai berikut:\n"
        "Pasal 2\n(1) Juru parkir wajib jujur.\n(2) Dinas mengawasi juru parkir.\n",
        [("1", "CATATAN", "H70")],
    ),
    "diubah, tetapi sebelumnya tidak ada": (
        "1. Ketentuan ayat (2) dan ayat (3) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai "
        f"berikut:\n{WHOLE}(3) Dinas melapor.\n",
        [("1", "CATATAN", "H69")],
    ),
    "yang sudah dihapus diubah": (
        "1. Pasal 3 dihapus.\n2. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\n"
        "Pasal 3\nTarif naik.\n",
        [("1", "DITERAPKAN", ""), ("2", "CATATAN", "H38")],
    ),
    "tetangga sisipan tidak ada": (
        "1. Di antara Pasal 4A dan Pasal 4B disisipkan 1 (satu) pasal, yakni Pasal 4AA sehingga "
        "berbunyi sebagai berikut:\nPasal 4AA\nBaru.\n",
        [("1", "CATATAN", "H36")],
    ),
    "bagian dihapus, Pasalnya tidak disebut": (
        "1. Bagian Kedua BAB II dihapus.\n",
        [("1", "CATATAN", "H77")],
    ),
    "bunyi sesudah penghapusan tidak tercetak": (
        "1. Ketentuan huruf b ayat (1) Pasal 2 dihapus sehingga berbunyi sebagai berikut:\n",
        [("1", "CATATAN", "H39")],
    ),
    "kalimat pembuka tanpa titik dua": (
        "1. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:\nPasal 2\n"
        "(1) Juru parkir wajib\n(2) Dinas melatih juru parkir.\n",
        [("1", "DITOLAK", "H62")],
    ),
    "butir yang nomornya melompat": (
        "A. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\nTarif naik.\n"
        "C. Pasal 4 dihapus.\n",
        [("1", "DITOLAK", "H29")],
    ),
    "ayat pertama hilang": (
        "1. Di antara Pasal 4 dan Pasal 5 disisipkan 1 (satu) pasal, yakni Pasal 4A sehingga "
        "berbunyi sebagai berikut:\nPasal 4A\n(2) Tarif malam dua kali.\n",
        [("1", "SEBAGIAN", "H28")],
    ),
    "butir terakhir hilang": (
        "1. Ketentuan ayat (1) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai berikut:\n"
        "Pasal 2\n(1) Juru parkir wajib:\na. jujur; dan\n(2) Dinas membina juru parkir.\n",
        [("1", "SEBAGIAN", "H26")],
    ),
    "bunyi Pasal hilang": (
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\n"
        "2. Pasal 4 dihapus.\n",
        [("1", "DITOLAK", "H27"), ("2", "DITERAPKAN", "")],
    ),
    "judul bagian hilang": (
        "1. Judul Bagian Kedua BAB II diubah sehingga berbunyi sebagai berikut:\nBagian Kedua\n"
        "2. Pasal 4 dihapus.\n",
        [("1", "DITOLAK", "H27"), ("2", "DITERAPKAN", "")],
    ),
    "kalimat pembuka hilang": (
        "1. Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:\nPasal 1\n"
        "1. Dinas adalah dinas.\n2. Parkir adalah berhenti.\n",
        [("1", "SEBAGIAN", "H27")],
    ),
    "judul bagian dihapus": (
        "1. Judul Bagian Kedua BAB II dihapus.\n",
        [("1", "DITERAPKAN", "")],
    ),
    "saat berlaku": (
        "1. Pasal 3 dihapus.\n2. Ketentuan sebagaimana dimaksud pada angka 1 berlaku sejak tanggal "
        "1 Januari 2022.\n",
        [("1", "DITERAPKAN", ""), ("2", "BUKAN_PERUBAHAN", "H40")],
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_every_item_has_its_fate_and_its_reason(name: str) -> None:
    items, expected = REFUSED[name]
    assert fates(enact(items)) == expected


@pytest.mark.parametrize("name", [n for n, (_, f) in REFUSED.items() if f[0][1] == "DITOLAK"])
def test_a_refused_item_touches_nothing(name: str) -> None:
    items, _ = REFUSED[name]
    first = items.split("\n2. ")[0] + "\n"
    assert enact(first).hasil == read(BASE)


def test_what_no_sentence_names_may_not_be_touched() -> None:
    before = read(BASE)
    after = read(BASE.replace("ditinjau setiap tahun", "tetap"))
    op = Perubahan(Tindakan.HAPUS, Alamat.parse("Pasal 3"))
    found = trace(before.batang_tubuh, after.batang_tubuh)
    assert [a.kode for a in broken(before, after, found, [op], ())] == ["H64"]


def test_an_item_that_the_tree_lost_is_still_known_by_its_number() -> None:
    one, two = (
        read(f"{HEAD}1. Pasal 3 dihapus.\n{x}{TAIL}") for x in ("", "2. Pasal 4 dihapus.\n")
    )
    found = consolidate(read(BASE), [replace(one, butir=two.butir)])
    assert fates(found) == [("1", "DITERAPKAN", ""), ("2", "TAK_TERBACA", "H59")]


def test_reasons_say_whose_fault_it_is() -> None:
    found = enact("1. Pasal 3 dihapus.\n2. Hal lain diatur kemudian.\n4. Pasal 4 dihapus.\n")
    families = [a.keluarga for p in found.penerapan for a in p.alasan]
    assert families == ["belum didukung", "naskah rusak"]


@pytest.mark.parametrize(
    ("items", "titles"),
    [
        ('1. Judul BAB II diubah menjadi "PENATAAN".\n', ("PENATAAN", "Juru Parkir", "Tarif")),
        (
            "1. BAB II Bagian Kedua tentang Tarif diubah menjadi tentang Retribusi.\n",
            ("PENYELENGGARAAN", "Juru Parkir", "Retribusi"),
        ),
        (
            "1. Bagian Pertama BAB II diubah sehingga judulnya menjadi “Petugas Parkir”.\n",
            ("PENYELENGGARAAN", "Petugas Parkir", "Tarif"),
        ),
    ],
)
def test_a_heading_said_in_the_sentence_is_changed_and_its_pasal_stay(
    items: str, titles: tuple[str, ...]
) -> None:
    found = enact(items)
    assert fates(found) == [("1", "DITERAPKAN", "")]
    made = [u.judul for u in found.hasil.batang_tubuh.walk() if u.judul]
    assert tuple(made[1:4]) == titles
    assert [u.kalimat for u in found.hasil.batang_tubuh.walk() if u.kalimat] == [
        u.kalimat for u in read(BASE).batang_tubuh.walk() if u.kalimat
    ]


def test_the_letter_of_a_new_bab_stands_apart_from_its_number_and_before_its_title() -> None:
    found = enact(
        "1. Di antara BAB II dan BAB III ditambah bab baru yakni BAB II A yang berisi 1 (satu) "
        "pasal, yakni Pasal 4 A, sehingga berbunyi sebagai berikut:\n"
        "“BAB II A KETENTUAN PERALIHAN\nPasal 4 A\nKarcis lama tetap berlaku.\n"
    )
    assert fates(found) == [("1", "DITERAPKAN", "")]
    assert "BAB IIA\nKETENTUAN PERALIHAN\nPasal 4A" in to_text(found.hasil.batang_tubuh)


def test_what_is_added_may_follow_the_verb_and_its_place_come_after() -> None:
    new = WHOLE.replace("membina dan mengawasi", "membina") + "(3) Karcis diberi nomor.\n"
    found = enact(
        "1. Menambah 1 (satu) ayat pada Pasal 2, yakni ayat (3), sehingga berbunyi sebagai "
        f"berikut:\n{new}"
    )
    assert fates(found) == [("1", "DITERAPKAN", "")]
    assert "(3) Karcis diberi nomor." in to_text(found.hasil.batang_tubuh)


def test_a_number_lost_from_a_list_that_had_a_gap_before_is_told() -> None:
    """Budgets of the nineties print sectors as running numbers, and not from the first on."""
    sectors = [f"{n:02}. Sektor {chr(60 + n)}an sebesar Rp{n}.000" for n in range(8, 16)]
    old = BASE.replace("Tarif parkir ditetapkan Wali Kota.", "\n".join(["Rincian:", *sectors]))
    new = [x.replace(".000", ".500") for x in sectors]

    def told(lines: list[str]) -> list[tuple[str, str, str]]:
        item = "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\nRincian:\n"
        body = "\n".join(lines)
        return fates(consolidate(read(old), [read(f"{HEAD}{item}{body}\n{TAIL}")]))

    whole, lost = told(new), told(new[:3] + new[4:])
    assert "H28" not in whole[0][2]
    assert "H28" in lost[0][2] or "H23" in lost[0][2]


@pytest.mark.parametrize(
    ("items", "known"),
    [
        ("1. Pasal 3 dihapus.\n", "disebut"),
        ('1. Judul Bagian Kedua diubah menjadi "Retribusi".\n', "dari konteks"),
        (
            "1. Di antara Pasal 4A dan Pasal 5 disisipkan 1 (satu) pasal, yakni Pasal 4B, sehingga "
            "berbunyi sebagai berikut:\nPasal 4B\nKarcis dicetak.\n",
            "perkiraan",
        ),
    ],
)
def test_it_is_told_how_a_target_was_known(items: str, known: str) -> None:
    (row,) = enact(items).penerapan
    assert row.nasib.mengubah
    assert row.sasaran.value == known


def test_where_only_the_changed_units_are_printed_the_others_stay() -> None:
    found = enact(
        "1. Ketentuan ayat (2) Pasal 2 diubah sehingga ayat (2) Pasal 2 berbunyi sebagai berikut:\n"
        "Pasal 2\n(2) Dinas mengawasi juru parkir.\n"
    )
    assert fates(found) == [("1", "CATATAN", "H75")]
    assert "c.  menata kendaraan." in to_text(found.hasil.batang_tubuh)


def test_a_pasal_may_lose_the_number_of_its_only_ayat() -> None:
    found = enact(
        "1. Ketentuan ayat (1) Pasal 2 dihapus sehingga Pasal 2 berbunyi sebagai berikut:\n"
        "Pasal 2\nDinas membina juru parkir.\n"
    )
    assert fates(found) == [("1", "CATATAN", "H73")]


@pytest.mark.parametrize(
    ("old", "new", "refused"),
    [
        ("NOMOR 9 TAHUN 2012", "NOMOR 9 TAHUN 2012", False),
        ("NOMOR 9 TAHUN 2012", "NOMOR 8 TAHUN 2012", True),
        ("NOMOR 9 TAHUN 2012", "NOMOR 9 TAHUN 2013", True),
        ("ATAS PERATURAN DAERAH KOTA UJI", "ATAS PERATURAN DAERAH KOTA LAIN SEKALI", True),
        ("ATAS PERATURAN DAERAH KOTA UJI", "ATAS PERATURAN WALI KOTA UJI", True),
        ("ATAS PERATURAN DAERAH KOTA UJI", "KEDUA ATAS PERATURAN DAERAH", False),
        ("2012 TENTANG PARKIR", "2012 TENTANG TERMINAL", True),
        ("2012 TENTANG PARKIR", "2012 TENTANG PARKIR SEBAGAIMANA TELAH DIUBAH DENGAN PERDA", False),
        ("2012 TENTANG PARKIR", "2012 TENTANG PAR KIR", False),
        ("dalam Peraturan Daerah Kota Uji Nomor 9", "dalam Peraturan Daerah Kota Uji Nomor 7",
         True),
    ],
)  # fmt: skip
def test_an_amendment_of_another_regulation_is_refused(old: str, new: str, refused: bool) -> None:
    text = f"{HEAD}1. Pasal 3 dihapus.\n{TAIL}"
    assert old in text
    finding = wrong_base(read(BASE), read(text.replace(old, new)), Span("ubah.txt", 1, 1))
    assert (finding.code if finding else "") == ("H37" if refused else "")


def test_the_row_tells_number_and_place() -> None:
    (first, _) = enact("1. Pasal 9 dihapus.\n2. Pasal 3 dihapus.\n").penerapan
    finding = first.diagnostic()
    assert finding is not None
    assert str(finding.span) == "ubah.txt:7:1"
    assert finding.message == "Butir 1 tidak diterapkan: Pasal 9 tidak ada (Pasal 9 dihapus.)."
    assert first.nasib is Nasib.DITOLAK


def test_a_deleted_bagian_leaves_its_pasal_and_it_is_told() -> None:
    found = enact("1. Bagian Kedua BAB II dihapus.\n")
    assert fates(found) == [("1", "CATATAN", "H77")]
    assert "Pasal 3 dan Pasal 4 tetap berlaku" in str(found.penerapan[0].alasan[0])
    assert "Tarif parkir ditetapkan Wali Kota." in to_text(found.hasil.batang_tubuh)


def test_an_item_named_from_inside_changes_and_an_unnamed_neighbour_is_told() -> None:
    found = enact(
        "1. Ketentuan huruf a ayat (1) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai berikut:\n"
        "Pasal 2\n(1) Juru parkir wajib:\na. memakai rompi;\nb. memberi kuitansi; dan\n"
        "c. menata kendaraan.\n(2) Dinas membina juru parkir.\n"
    )
    assert fates(found) == [("1", "CATATAN", "H70")]  # huruf b changed without being named


@pytest.mark.parametrize(
    "after", ["", "PENJELASAN\nI. UMUM\nCukup.\nII. PASAL DEMI PASAL\nPasal 1\nCukup jelas.\n"]
)
def test_the_line_of_the_gazette_is_no_norm_where_the_closing_is_missing(after: str) -> None:
    law = read(f"{BASE}LEMBARAN DAERAH KOTA UJI TAHUN 2012 NOMOR 9\n{after}")
    last = [s for s in law.batang_tubuh.walk() if s.nomor == "5"][-1]
    assert last.kalimat == "Peraturan Daerah ini mulai berlaku pada tanggal diundangkan."
    assert "LEMBARAN DAERAH KOTA UJI" in law.penutup


def test_a_line_of_the_gazette_at_the_head_of_a_page_does_not_end_the_law() -> None:
    law = read(BASE.replace("Pasal 4\n", "LEMBARAN DAERAH KOTA UJI TAHUN 2012 NOMOR 9\nPasal 4\n"))
    assert "Pasal 5" in to_text(law.batang_tubuh)


@pytest.mark.parametrize(
    ("whole", "cut"),
    [
        (
            "b. memberi karcis seharga Rp. 2.000,00 (dua ribu rupiah);",
            "b. memberi karcis seharga Rp.",
        ),
        ("(2) Dinas membina juru parkir.", "(2) Dinas membina juru parkir menurut ayat"),
    ],
)
def test_a_text_that_ends_where_no_sentence_does_is_told(whole: str, cut: str) -> None:
    body = WHOLE.replace(
        "b. memberi karcis; dan", whole if whole[0] == "b" else "b. memberi karcis; dan"
    )
    item = f"1. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:\n{body}"
    item = item.replace(
        whole if whole[0] == "b" else "(2) Dinas membina dan mengawasi juru parkir.", cut
    )
    assert "H24" in fates(enact(item))[0][2]


def test_a_list_that_was_open_before_is_told_where_another_item_ends_it() -> None:
    """The base ends its list with a semicolon too; the new text lost what stood behind c."""
    old = BASE.replace("c. menata kendaraan.\n", "c. menata kendaraan;\n")
    new = WHOLE.replace("c. menata kendaraan.\n", "c. menata kendaraan;\nd. melapor;\n")
    item = "1. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:\n"
    same = WHOLE.replace("c. menata kendaraan.\n", "c. menata kendaraan;\n")
    told = [
        fates(consolidate(read(old), [read(f"{HEAD}{item}{text}{TAIL}")])) for text in (new, same)
    ]
    assert "H24" in told[0][0][2]
    assert "H24" not in told[1][0][2]


def test_a_list_without_the_words_that_open_it_beside_one_with_them_is_told() -> None:
    item = (
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\n"
        "Susunan Dinas terdiri atas:\na. Bidang Parkir, terdiri atas:\n1. Seksi Juru; dan\n"
        "2. Seksi Tarif;\nb. Bidang Terminal{kata}\n1. Seksi Bus; dan\n2. Seksi Barang; dan\n"
        "c. UPTD.\n"
    )
    assert "H24" in fates(enact(item.format(kata=",")))[0][2]
    assert "H24" not in fates(enact(item.format(kata=", terdiri atas:")))[0][2]


def test_an_explanation_on_one_line_tells_of_an_ayat_that_was_lost() -> None:
    item = (
        "1. Pasal 4 dihapus.\n2. Di antara Pasal 3 dan Pasal 4 disisipkan 1 (satu) pasal, yakni "
        "Pasal 3a sehingga berbunyi sebagai berikut:\nPasal 3a\n(1) Karcis dicetak Dinas.\n"
        "(2) Karcis bernomor.\n"
    )
    told = (
        "PENJELASAN\nI. UMUM\nParkir.\nII. PASAL DEMI PASAL\nPasal I\nAngka 1\nCukup jelas. "
        "Angka 2 Pasal 3a Ayat (1) Cukup jelas. Ayat (2) Cukup jelas. Ayat (3) Cukup jelas.\n"
        "Pasal II\nCukup jelas.\n"
    )
    whole = item + "(3) Karcis berlaku sekali.\n"
    lost, kept = (
        fates(consolidate(read(BASE), [read(f"{HEAD}{x}{TAIL}{told}")])) for x in (item, whole)
    )
    assert "H25" in lost[1][2]
    assert kept[1][1:] == ("DITERAPKAN", "")


def test_an_item_that_only_the_explanation_numbers_is_told_as_such() -> None:
    told = (
        "PENJELASAN\nI. UMUM\nParkir.\nII. PASAL DEMI PASAL\nPasal I\nAngka 1\nCukup jelas.\n"
        "Angka 2\nCukup jelas.\nPasal II\nCukup jelas.\n"
    )
    found = consolidate(read(BASE), [read(f"{HEAD}1. Pasal 4 dihapus.\n{TAIL}{told}")])
    assert fates(found) == [("1", "DITERAPKAN", ""), ("2", "TAK_TERBACA", "H58")]
    assert found.penerapan[1].sebab == (
        "butir 2 tidak ditemukan dalam Pasal I; nomornya hanya ada dalam Penjelasan",
    )
    gap = enact("1. Pasal 3 dihapus.\n3. Pasal 4 dihapus.\n")
    assert gap.penerapan[1].sebab == ("butir 2 tidak ditemukan dalam naskah",)


HEADED = """\
Pasal I angka 1
Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:
Pasal 1
Pasar dikelola badan sebagaimana dimaksud dalam
Pasal I angka 2 keputusan itu.
Pasal I angka 2: Pasal 2 dihapus.
Pasal I angka 4
Pasal 3 dihapus.
"""


def test_items_headed_by_their_place_are_items_of_the_body() -> None:
    lines = numbered(lines_of(f"{HEADED}PENJELASAN\nPasal I angka 3\nPasal 3 dihapus.", Span("a")))
    assert [line.text for line in lines] == [
        "1. Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:",
        "Pasal 1",
        "Pasar dikelola badan sebagaimana dimaksud dalam",
        "Pasal I angka 2 keputusan itu.",
        "2. Pasal 2 dihapus.",
        "4. Pasal 3 dihapus.",  # of the third the ledger tells
        "PENJELASAN",
        "Pasal I angka 3",
        "Pasal 3 dihapus.",
    ]


def test_a_gap_between_items_headed_by_their_place_is_told() -> None:
    whole = enact("Pasal I angka 1\nPasal 2 dihapus.\nPasal I angka 2\nPasal 3 dihapus.\n")
    assert [one.nasib for one in whole.penerapan] == [Nasib.DITERAPKAN] * 2
    gap = enact("Pasal I angka 1\nPasal 2 dihapus.\nPasal I angka 3\nPasal 3 dihapus.\n")
    assert [one.nasib.tuntas for one in gap.penerapan] == [True, False, True]
