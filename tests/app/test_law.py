"""Two versions of a law on files become a draft that, applied to the first, gives the second."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.amend_versions import amend_files
from generator.app.law import consolidate_files
from generator.diagnostics import DraftingError, Severity
from generator.model.peraturan import running

LAW = """\
PERATURAN DAERAH KABUPATEN CONTOH NOMOR 7 TAHUN 2019 TENTANG TAMAN KOTA
Menimbang : bahwa taman kota perlu dikelola;
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG TAMAN KOTA.
BAB I
UMUM
Pasal 1
Taman dikelola dinas.
Pasal 2
Taman dibuka setiap hari.
BAB II
PENUTUP
Pasal 3
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def codes(findings) -> list[str]:
    return [d.code for d in findings]


def test_the_same_law_twice(tmp_path: Path) -> None:
    base = write(tmp_path, "a.txt", LAW)
    draft, findings = amend_files(base, base)
    assert codes(findings) == ["H43"]
    assert draft.amandemen.instruksi == ()


EXPLAINED = "PENJELASAN\nI. UMUM\nTaman.\nII. PASAL DEMI PASAL\n"


@pytest.mark.parametrize("told", [True, False])
def test_a_new_pasal_may_bring_its_explanation_or_none(tmp_path: Path, told: bool) -> None:
    old = "".join(f"Pasal {n}\nCukup jelas.\n" for n in "123")
    new = old.replace("Pasal 3\n", "Pasal 2A\nBangku termasuk taman.\nPasal 3\n") if told else old
    body = LAW.replace("BAB II\n", "Pasal 2A\nTaman mempunyai bangku.\nBAB II\n")
    draft, findings = amend_files(
        write(tmp_path, "a.txt", f"{LAW}{EXPLAINED}{old}"),
        write(tmp_path, "b.txt", f"{body}{EXPLAINED}{new}"),
    )
    assert "H01" not in codes(findings)
    assert len(draft.amandemen.instruksi) == 1


def test_a_pasal_that_moved_cannot_be_moved_by_an_amendment(tmp_path: Path) -> None:
    base = write(tmp_path, "a.txt", LAW)
    chapter = "BAB II\nPENUTUP\n"
    moved = LAW.replace(chapter, "").replace("Pasal 2\n", f"{chapter}Pasal 2\n")
    _, findings = amend_files(base, write(tmp_path, "b.txt", moved))
    assert "H44" in codes(findings)


def test_a_renumbered_chapter_is_refused_with_its_line(tmp_path: Path) -> None:
    base = write(tmp_path, "a.txt", LAW)
    target = write(tmp_path, "b.txt", LAW.replace("BAB II\n", "BAB III\n"))
    with pytest.raises(DraftingError) as refusal:
        amend_files(base, target)
    (finding,) = refusal.value.diagnostics
    assert (finding.code, finding.span.line) == ("H05", 11)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "setiap hari",
            "setiap pekan",
            "Ketentuan Pasal 2 dalam Peraturan Daerah Kabupaten Contoh Nomor 7 Tahun 2019 tentang "
            "Taman Kota diubah sehingga berbunyi sebagai berikut:",
        ),
        (
            "BAB II\n",
            "Pasal 2A\nTaman dijaga.\nBAB II\n",
            "Di antara Pasal 2 dan Pasal 3 dalam Peraturan Daerah Kabupaten Contoh Nomor 7 Tahun "
            "2019 tentang Taman Kota disisipkan 1 (satu) pasal pada Bab I, yakni Pasal 2A "
            "sehingga berbunyi sebagai berikut:",
        ),
        (
            "Pasal 2\nTaman dibuka setiap hari.\n",
            "Pasal 2\nDihapus.\n",
            "Pasal 2 dalam Peraturan Daerah Kabupaten Contoh Nomor 7 Tahun 2019 tentang Taman Kota "
            "dihapus.",
        ),
    ],
)
def test_a_single_change_is_unnumbered(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    base = write(tmp_path, "a.txt", LAW)
    target = write(tmp_path, "b.txt", LAW.replace(old, new))
    draft, _ = amend_files(base, target)
    assert draft.text.split("Pasal I\n")[1].split("\n")[0] == sentence
    found, _ = consolidate_files(base, [write(tmp_path, "r.txt", draft.text)])
    assert found.hasil.batang_tubuh == draft.target.batang_tubuh


def test_an_omnibus_law_changes_what_its_pasal_names(tmp_path: Path) -> None:
    omnibus = """\
PERATURAN DAERAH KABUPATEN CONTOH NOMOR 1 TAHUN 2024 TENTANG PENYEDERHANAAN PERIZINAN
Menimbang : bahwa perlu;
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG PENYEDERHANAAN PERIZINAN.
Pasal 1
Dalam Peraturan Daerah ini yang dimaksud dengan daerah adalah Kabupaten Contoh.
Pasal 2
Beberapa ketentuan dalam Peraturan Daerah Nomor 4 Tahun 2018 tentang Pasar diubah sebagai berikut:
1. Pasal 1 dihapus.
2. Pasal 3 dihapus.
Pasal 3
Beberapa ketentuan dalam Peraturan Daerah Nomor 7 Tahun 2019 tentang Taman Kota diubah \
sebagai berikut:
1. Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:
Pasal 1
Taman dikelola badan.
2. Pasal 2 dihapus.
Pasal 4
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
"""
    base = write(tmp_path, "a.txt", LAW)
    found, _ = consolidate_files(base, [write(tmp_path, "o.txt", omnibus)])
    assert [p.kalimat for p in found.penerapan] == [
        "Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:",
        "Pasal 2 dihapus.",
    ]
    assert {str(p.nasib) for p in found.penerapan} == {"diterapkan"}
    kinds = [(s.nomor, s.kalimat or "hapus") for s in found.hasil.batang_tubuh.walk() if s.nomor]
    assert ("1", "Taman dikelola badan.") in kinds
    assert ("2", "hapus") in kinds


def test_titles_in_capitals_as_running_text() -> None:
    assert running("RETRIBUSI DAN PAJAK DI DAERAH") == "Retribusi dan Pajak di Daerah"
    assert running("UNDANG-UNDANG") == "Undang-Undang"
    assert running("Retribusi Pasar") == "Retribusi Pasar"


def test_earlier_amendments_as_text_and_as_operations(tmp_path: Path) -> None:
    base = write(tmp_path, "a.txt", LAW)
    operations = """\
operasi:
  - tindakan: ubah
    alamat: Pasal 1
    karena: []
    alasan: perlu
    teks: |
      Taman dikelola badan.
"""
    first = write(tmp_path, "perubahan.yaml", operations)
    target = write(tmp_path, "b.txt", LAW.replace("dinas.", "badan.").replace("hari", "pekan"))
    draft, _ = amend_files(write(tmp_path, "m.txt", LAW.replace("dinas.", "badan.")), target)
    second = write(tmp_path, "kedua.txt", draft.text)
    found, _ = consolidate_files(base, [first, second])
    assert found.hasil.batang_tubuh == draft.target.batang_tubuh
    assert found.penerapan[0].pengubah == "perubahan.yaml"
    assert found.renvoi["Pasal 1"] == ("perubahan.yaml",)


def test_operations_on_explanation_and_annex(tmp_path: Path) -> None:
    law = LAW + "PENJELASAN\nI. UMUM\nx\nII. PASAL DEMI PASAL\nPasal 1\nCukup jelas.\n"
    base = write(tmp_path, "a.txt", f"{law}LAMPIRAN\nDAFTAR\nTaman Melati.\n")
    operations = """\
operasi:
  - tindakan: ubah
    alamat: Pasal 1
    objek: penjelasan
    karena: []
    alasan: perlu
    teks: Taman termasuk hutan kota.
  - tindakan: ubah
    alamat: Lampiran
    objek: lampiran
    karena: []
    alasan: perlu
    teks: |
      DAFTAR BARU
      Taman Mawar.
"""
    found, _ = consolidate_files(base, [write(tmp_path, "perubahan.yaml", operations)])
    assert found.hasil.penjelasan.pasal_demi_pasal == (("Pasal 1", "Taman termasuk hutan kota."),)
    assert [(x.judul, x.teks) for x in found.hasil.lampiran] == [("DAFTAR BARU", "Taman Mawar.")]


def test_operations_on_a_part_of_an_annex_leave_the_rest(tmp_path: Path) -> None:
    annex = "LAMPIRAN\nDAFTAR TAMAN\nA. Kota\n1. Taman Melati.\nB. Desa\n1. Taman Mawar.\n"
    base = write(tmp_path, "a.txt", f"{LAW}{annex}")
    operations = """\
operasi:
  - tindakan: ubah
    alamat: Lampiran huruf B
    objek: lampiran
    karena: []
    alasan: perlu
    teks: |
      B. Desa dan Kelurahan
      1. Taman Mawar.
      2. Taman Kenanga.
  - tindakan: hapus
    alamat: Lampiran huruf A angka 1
    objek: lampiran
    karena: []
    alasan: perlu
"""
    found, _ = consolidate_files(base, [write(tmp_path, "perubahan.yaml", operations)])
    assert found.hasil.lampiran[0].teks.split("\n") == [
        "A. Kota", "1. Dihapus.", "B. Desa dan Kelurahan", "1. Taman Mawar.", "2. Taman Kenanga.",
    ]  # fmt: skip
    missing = operations.replace("huruf B", "huruf C")
    with pytest.raises(DraftingError, match="huruf C tidak ada dalam Lampiran"):
        consolidate_files(base, [write(tmp_path, "lain.yaml", missing)])


def test_operations_on_the_rows_of_a_table_in_an_annex(tmp_path: Path) -> None:
    """A row is named by the number in its first cell; the table around it stays as it is."""
    annex = "LAMPIRAN\nDAFTAR TAMAN\nNo Nama Kelas\n1 Melati A\n2 Mawar B\n3 Kenanga C\n"
    base = write(tmp_path, "a.txt", f"{LAW}{annex}")
    common = "    objek: lampiran\n    karena: []\n    alasan: perlu\n"
    operations = f"""\
operasi:
  - tindakan: ubah
    alamat: Lampiran baris 2
{common}    teks: 2 Mawar A
  - tindakan: hapus
    alamat: Lampiran nomor urut 3
{common}  - tindakan: sisip
    alamat: Lampiran baris 1
    satuan: baris
{common}    teks: 1a Anggrek B
  - tindakan: tambah
    alamat: Lampiran
    satuan: baris
{common}    teks: 4 Dahlia C
"""
    found, _ = consolidate_files(base, [write(tmp_path, "perubahan.yaml", operations)])
    assert found.hasil.lampiran[0].teks.split("\n") == [
        "No Nama Kelas", "1 Melati A", "1a Anggrek B", "2 Mawar A", "3 Dihapus.", "4 Dahlia C",
    ]  # fmt: skip
    assert [
        p.kalimat.partition(" sehingga")[0].partition(" sebagai")[0] for p in found.penerapan
    ] == [
        "Ketentuan baris 2 Lampiran diubah",
        "Ketentuan baris 3 Lampiran dihapus.",
        "Di antara baris 1 dan baris 2 Lampiran disisipkan 1 (satu) baris, yakni baris 1a",
        "Ketentuan dalam Lampiran ditambahkan 1 (satu) baris, yakni baris 4",
    ]
    missing = operations.replace("baris 2", "baris 7")
    with pytest.raises(DraftingError, match="baris 7 tidak ada"):
        consolidate_files(base, [write(tmp_path, "lain.yaml", missing)])


# --- a chain of amendments ----------------------------------------------------------------------

PARKS = "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 7 TAHUN 2019 TENTANG TAMAN KOTA"


def amendment(number: int, year: int, ordinal: str, pasal: int, words: str) -> str:
    """Return an amendment of the law of the parks that gives one Pasal other words."""
    return (
        f"PERATURAN DAERAH KABUPATEN CONTOH NOMOR {number} TAHUN {year} TENTANG PERUBAHAN"
        f"{ordinal} ATAS {PARKS}\nMenimbang : bahwa perlu diubah;\nMEMUTUSKAN:\n"
        "Menetapkan : PERATURAN DAERAH TENTANG PERUBAHAN.\nPasal I\n"
        "Beberapa ketentuan dalam Peraturan Daerah Kabupaten Contoh Nomor 7 Tahun 2019 tentang "
        f"Taman Kota diubah sebagai berikut:\n1. Ketentuan Pasal {pasal} diubah sehingga berbunyi "
        f"sebagai berikut:\nPasal {pasal}\n{words}\n"
        "Pasal II\nPeraturan Daerah ini mulai berlaku pada tanggal diundangkan.\n"
    )


def chain(folder: Path) -> list[Path]:
    return [
        write(folder, "satu.txt", amendment(2, 2020, "", 1, "Taman dikelola badan.")),
        write(folder, "dua.txt", amendment(4, 2022, " KEDUA", 2, "Taman dibuka pagi.")),
        write(folder, "tiga.txt", amendment(1, 2024, " KETIGA", 1, "Taman dikelola desa.")),
    ]


def test_a_chain_of_three_in_one_command(tmp_path: Path) -> None:
    found, doubts = consolidate_files(write(tmp_path, "a.txt", LAW), chain(tmp_path))
    assert [one.nasib.value for one in found.penerapan] == ["diterapkan"] * 3
    assert not {"H31", "H32"} & set(codes(doubts))
    assert [p.kalimat for p in found.hasil.batang_tubuh.walk() if p.nomor in ("1", "2")] == [
        "Taman dikelola desa.",
        "Taman dibuka pagi.",
    ]


def test_a_gap_in_a_chain_is_told(tmp_path: Path) -> None:
    first, _, third = chain(tmp_path)
    base = write(tmp_path, "a.txt", LAW)
    with pytest.raises(DraftingError) as refusal:
        consolidate_files(base, [first, third])
    assert codes(refusal.value.diagnostics) == ["H31"]
    for said in ({"already_amended": True}, {"any_base": True}):
        found, doubts = consolidate_files(base, [first, third], **said)
        (gap,) = [d for d in doubts if d.code == "H31"]
        assert gap.severity is Severity.PERINGATAN
        assert [one.nasib.value for one in found.penerapan] == ["diterapkan"] * 2


NAMELESS = """\
PERATURAN DAERAH KABUPATEN CONTOH
NOMOR 5 TAHUN 2024
TENTANG
KETENTUAN TAMAN

Pasal I
1. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:

Pasal 2
Taman dibuka pagi.

Pasal II
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
"""


def test_an_amendment_that_names_no_base_is_refused(tmp_path: Path) -> None:
    base, path = write(tmp_path, "a.txt", LAW), write(tmp_path, "b.txt", NAMELESS)
    with pytest.raises(DraftingError) as refusal:
        consolidate_files(base, [path])
    assert codes(refusal.value.diagnostics) == ["H105"]
    found, doubts = consolidate_files(base, [path], any_base=True)
    assert [d.severity for d in doubts if d.code == "H105"] == [Severity.PERINGATAN]
    assert [one.nasib.value for one in found.penerapan] == ["diterapkan"]


def test_a_base_without_a_title_that_can_be_compared_is_told(tmp_path: Path) -> None:
    base = write(tmp_path, "a.txt", "PERATURAN TENTANG TAMAN\n" + LAW[LAW.index("BAB I\n") :])
    _, doubts = consolidate_files(base, chain(tmp_path)[:1])
    assert codes(doubts).count("H106") == 1


def test_a_chain_in_the_wrong_order_is_refused(tmp_path: Path) -> None:
    first, second, _ = chain(tmp_path)
    base = write(tmp_path, "a.txt", LAW)
    for said, code in (({}, "H31"), ({"already_amended": True}, "H32")):
        with pytest.raises(DraftingError) as refusal:
            consolidate_files(base, [second, first], **said)
        assert codes(refusal.value.diagnostics) == [code]


TWO_LAWS = """\
PERATURAN DAERAH KABUPATEN CONTOH NOMOR 1 TAHUN 2021 TENTANG PERUBAHAN ATAS PERATURAN DAERAH \
KABUPATEN CONTOH NOMOR 6 TAHUN 2018 TENTANG TERMINAL DAN PERATURAN DAERAH KABUPATEN CONTOH \
NOMOR 7 TAHUN 2019 TENTANG TAMAN KOTA
Menimbang : bahwa perlu diubah;
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG PERUBAHAN.
{pertama}
Beberapa ketentuan dalam Peraturan Daerah Kabupaten Contoh Nomor 6 Tahun 2018 tentang Terminal \
diubah sebagai berikut:
1. Pasal 1 dihapus.
{kedua}
Beberapa ketentuan dalam Peraturan Daerah Kabupaten Contoh Nomor 7 Tahun 2019 tentang Taman Kota \
diubah sebagai berikut:
1. Pasal 2 dihapus.
{ketiga}
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
"""
ROMAN = {"pertama": "Pasal I", "kedua": "Pasal II", "ketiga": "Pasal III"}


@pytest.mark.parametrize(
    "heads", [ROMAN, {"pertama": "Pasal 3", "kedua": "Pasal 4", "ketiga": "Pasal 5"}]
)
def test_a_law_that_amends_several_changes_the_one_at_hand_and_names_the_rest(
    tmp_path: Path, heads: dict[str, str]
) -> None:
    base = write(tmp_path, "a.txt", LAW)
    found, doubts = consolidate_files(base, [write(tmp_path, "b.txt", TWO_LAWS.format(**heads))])
    assert [p.kalimat for p in found.penerapan] == ["Pasal 2 dihapus."]
    (beside,) = [d for d in doubts if d.code == "S189"]
    assert (
        f"{heads['pertama']} mengubah Peraturan Daerah Kabupaten Contoh Nomor 6" in beside.message
    )
