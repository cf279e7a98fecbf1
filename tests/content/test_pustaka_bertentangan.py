"""Records of the library that contradict each other, each beside the one that only looks so."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.load import load_pustaka
from generator.diagnostics import DraftingError

SISA = "per: 2026-01-01, sumber: Naskah uji., status: terkonfirmasi"
UU = "id: uu-2014-23, jenis: uu, nomor: '23', tahun: '2014', judul: Pemerintahan Daerah"
PERDA = "jenis: perda, nomor: '3', tahun: '2016', judul: Perangkat Daerah"
PERPU = "Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2014"
UBAH = "atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"


def codes(root: Path, *records: str) -> list[str]:
    folder = root / "_pustaka" / "peraturan"
    folder.mkdir(parents=True)
    (root / "_pustaka" / "literatur").mkdir()
    for record in records:
        name = record.removeprefix("id: ").split(",")[0]
        (folder / f"{name}.yaml").write_text(f"{{{record}, {SISA}}}\n", encoding="utf-8")
    try:
        load_pustaka(root)
    except DraftingError as error:
        return sorted(d.code for d in error.diagnostics)
    return []


def undang(nomor: str, tahun: str, judul: str = "Contoh", lain: str = "") -> str:
    nama = f"id: uu-{tahun}-{nomor}, jenis: uu, nomor: '{nomor}', tahun: '{tahun}'"
    return f"{nama}, judul: {judul}{lain}"


def lembaran(tahun: str, nomor: str, tambahan: str = "", jenis: str = "LN") -> str:
    isi = f"jenis: {jenis}, tahun: '{tahun}', nomor: '{nomor}'"
    return f", lembaran: {{{isi}{f', tambahan: {tambahan!r}' if tambahan else ''}}}"


@pytest.mark.parametrize(
    ("records", "found"),
    [
        # one regulation, two records
        ((UU, f"id: lain, {UU.split(', ', 1)[1]}h"), ["S94"]),
        ((UU, f"id: lain, {UU.split(', ', 1)[1]}"), ["S94"]),
        ((f"id: a, {PERDA}, instansi: Provinsi X", f"id: b, {PERDA}, instansi: X"), ["S94"]),
        ((f"id: a, {PERDA}, instansi: Kota X", f"id: b, {PERDA}, instansi: Kabupaten X"), []),
        ((UU, undang("23", "2015")), []),
        (
            (
                UU,
                undang(
                    "9",
                    "2015",
                    "Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang Daerah",
                ),
            ),
            ["S94"],
        ),
        ((UU, undang("9", "2015", f"Perubahan Kedua {UBAH}")), []),
        # one number of a gazette, two regulations
        (
            (
                undang("1", "2014", lain=lembaran("2014", "7")),
                undang("2", "2014", lain=lembaran("2014", "7")),
            ),
            ["S95"],
        ),
        (
            (
                undang("1", "2014", lain=lembaran("2014", "7")),
                undang("2", "2015", lain=lembaran("2015", "7")),
            ),
            [],
        ),
        (
            (
                undang("1", "2014", lain=lembaran("2014", "7", "5587")),
                undang("2", "2015", lain=lembaran("2015", "8", "5587")),
            ),
            ["S95"],
        ),
        (
            (
                undang("1", "2014", lain=lembaran("2014", "...", "...")),
                undang("2", "2014", lain=lembaran("2014", "...", "...")),
            ),
            [],
        ),
        # gazettes of regions: each region and each year counts for itself
        (
            (
                f"id: a, {PERDA}, instansi: Kota X{lembaran('2016', '3', '8', 'LD')}",
                f"id: b, {PERDA}, instansi: Kota Y{lembaran('2016', '3', '8', 'LD')}",
            ),
            [],
        ),
        (
            (
                f"id: a, {PERDA}, instansi: Kota X{lembaran('2016', '3', '8', 'LD')}",
                f"id: b, {PERDA.replace('2016', '2019')}, instansi: Kota X"
                + lembaran("2019", "3", "8", "LD"),
            ),
            [],
        ),
        # what changed it
        ((f"{UU}, diubah_oleh: [uu-2013-1]", undang("1", "2013")), ["S96"]),
        ((f"{UU}, diubah_oleh: [uu-2014-5]", undang("5", "2014")), ["S96"]),
        ((f"{UU}, diubah_oleh: [uu-2014-30]", undang("30", "2014")), []),
        ((f"{UU}, diubah_oleh: [uu-2014-23]",), ["S96"]),
        ((f"{UU}, diubah_oleh: [uu-2015-9]",), ["S15"]),
        (
            (
                f"{UU}, diubah_oleh: [uu-2020-11, uu-2015-9]",
                undang("11", "2020"),
                undang("9", "2015"),
            ),
            ["S96"],
        ),
        (
            (
                f"{UU}, diubah_oleh: [uu-2015-9, uu-2020-11]",
                undang("11", "2020"),
                undang("9", "2015"),
            ),
            [],
        ),
        (
            (
                f"{UU}, diubah_oleh: [uu-2015-9, uu-2020-11]",
                undang("11", "2020", f"Perubahan {UBAH}"),
                undang("9", "2015", f"Perubahan {UBAH}"),
            ),
            ["S96"],
        ),
        (
            (
                f"{UU}, diubah_oleh: [uu-2015-9, uu-2020-11]",
                undang("11", "2020", f"Perubahan Kedua {UBAH}"),
                undang("9", "2015", f"Perubahan {UBAH}"),
            ),
            [],
        ),
        (
            (
                f"{UU}, diubah_oleh: [uu-2020-11]",
                undang("11", "2020"),
                undang("9", "2015", f"Perubahan {UBAH}"),
            ),
            ["S96"],
        ),
        # a Perppu is listed by the statute that made it law
        (
            (
                f"{UU}, diubah_oleh: [uu-2015-2]",
                "id: perppu-2014-2, jenis: perppu, nomor: '2', tahun: '2014', "
                f"judul: Perubahan {UBAH}",
                undang(
                    "2",
                    "2015",
                    f"Penetapan {PERPU} menjadi Undang-Undang",
                ),
            ),
            [],
        ),
        # what revoked it
        ((f"{UU}, dicabut_oleh: uu-2023-20, berlaku: true", undang("20", "2023")), ["S96"]),
        ((f"{UU}, dicabut_oleh: uu-2023-20, berlaku: false", undang("20", "2023")), []),
        ((f"{UU}, dicabut_oleh: uu-2004-32, berlaku: false", undang("32", "2004")), ["S96"]),
        (
            (
                f"{UU}, diundangkan: 2014-10-02, diubah_oleh: [uu-2014-3]",
                undang("3", "2014", lain=", diundangkan: 2014-10-03"),
            ),
            [],
        ),
    ],
)
def test_records_that_contradict_each_other(
    tmp_path: Path, records: tuple[str, ...], found: list[str]
) -> None:
    assert codes(tmp_path, *records) == found
