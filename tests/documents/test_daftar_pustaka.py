"""How a work is cited in full, later, and in the bibliography; a whole work is set slanted."""

from __future__ import annotations

import pytest

from generator.documents import literatur
from generator.ir.dump import dump_inlines
from generator.model.fakta import StatusFakta
from generator.model.pustaka import BukuMemuat, Literatur
from generator.model.teks import Teks

BAB = {
    "jenis": "buku",
    "penulis": "Rahmat, Sari",
    "judul": "Catatan tentang Rentang Kendali",
    "dalam": BukuMemuat(judul=Teks("Susunan Daerah"), penyunting=Teks("Tirta Wulan")),
    "terbitan": "Pustaka Kencana",
    "tempat": "Kencana Raya",
    "tahun": "2015",
}
JURNAL = {
    "jenis": "jurnal",
    "penulis": "Wulan, Tirta",
    "judul": "Beban Kerja",
    "terbitan": "Jurnal Uji, Ilmu dan Daerah, Vol. 3 No. 2, hlm. 18-21",
    "tahun": "2019",
}
BERITA = {
    "jenis": "berita",
    "judul": "[APBD 2022]",
    "terbitan": "Pos Kencana",
    "tahun": "t.t.",
    "tanggal": "...",
}


def karya(isi: dict[str, object]) -> Literatur:
    teks = {kunci: Teks(nilai) if isinstance(nilai, str) else nilai for kunci, nilai in isi.items()}
    return Literatur.model_validate(
        {"id": Teks("uji"), **teks, "status": StatusFakta.TERKONFIRMASI}
    )


@pytest.mark.parametrize(
    ("isi", "penuh", "pendek", "entri"),
    [
        (
            BAB,
            "Sari Rahmat, “Catatan tentang Rentang Kendali”, dalam Tirta Wulan (ed.), "
            "{miring Susunan Daerah}, Pustaka Kencana, Kencana Raya, 2015",
            "Rahmat, “Catatan tentang Rentang Kendali”",
            "Rahmat, Sari. “Catatan tentang Rentang Kendali.” Dalam Tirta Wulan (ed.), "
            "{miring Susunan Daerah}. Kencana Raya: Pustaka Kencana, 2015.",
        ),
        (
            BAB | {"dalam": BukuMemuat(judul=Teks("Susunan Daerah"))},
            "Sari Rahmat, “Catatan tentang Rentang Kendali”, dalam {miring Susunan Daerah}, "
            "Pustaka Kencana, Kencana Raya, 2015",
            "Rahmat, “Catatan tentang Rentang Kendali”",
            "Rahmat, Sari. “Catatan tentang Rentang Kendali.” Dalam {miring Susunan Daerah}. "
            "Kencana Raya: Pustaka Kencana, 2015.",
        ),
        (
            JURNAL,
            "Tirta Wulan, “Beban Kerja”, {miring Jurnal Uji, Ilmu dan Daerah}, Vol. 3 No. 2, "
            "hlm. 18-21, 2019",
            "Wulan, “Beban Kerja”, {miring Jurnal Uji, Ilmu dan Daerah}, Vol. 3 No. 2, "
            "hlm. 18-21, 2019",
            "Wulan, Tirta. “Beban Kerja.” {miring Jurnal Uji, Ilmu dan Daerah}, Vol. 3 No. 2, "
            "hlm. 18-21, 2019.",
        ),
        (
            BERITA,
            "[APBD 2022], {miring Pos Kencana}, tanpa tahun",
            "[APBD 2022], {miring Pos Kencana}, tanpa tahun",
            "{miring Pos Kencana.} [APBD 2022]. Tanpa tahun.",
        ),
    ],
    ids=["bab dalam buku bunga rampai", "bab tanpa penyunting", "jurnal", "berita tanpa tanggal"],
)
def test_a_work_as_it_is_cited(isi: dict[str, object], penuh: str, pendek: str, entri: str) -> None:
    satu = karya(isi)
    cetak = (literatur.catatan_penuh, literatur.catatan_pendek, literatur.entri)
    assert [dump_inlines(bentuk(satu)) for bentuk in cetak] == [penuh, pendek, entri]
