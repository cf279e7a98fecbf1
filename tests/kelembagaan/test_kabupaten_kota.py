"""Typology of kabupaten, kota and kecamatan (PP 18/2016 Lampiran II and IV), computed by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.content.aturan import load_aturan
from generator.kelembagaan.hasil import Analisis, disputed
from generator.kelembagaan.langkah import Selang, class_of
from generator.kelembagaan.tipologi import SkorUrusan, Tipe, tipologi
from generator.model.aturan import Kategori
from generator.model.daerah import JenisDaerah
from generator.model.indikator import BerkasIndikator

HOME = Path(__file__).parents[2]
KUMPULAN = {jenis: load_aturan(HOME / "content", jenis=jenis) for jenis in JenisDaerah}
KABUPATEN = KUMPULAN[JenisDaerah.KABUPATEN].tipologi
KOTA = KUMPULAN[JenisDaerah.KOTA].tipologi
LAMPIRAN: dict[str, list[list[Any]]] = yaml.safe_load(
    Path(__file__).with_name("lampiran_kabupaten_kota.yaml").read_text()
)


def masukan(letak: list[str], nilai: dict[str, str], kecamatan: Any = ()) -> BerkasIndikator:
    """Return inputs with exact values of one source."""
    bersama = {"tahun": "2025", "sumber": ["uji"], "status": "terkonfirmasi"}
    entries = [{"id": k, "rendah": v, "tinggi": v, **bersama} for k, v in nilai.items()]
    rows = [{"unit": k, "nilai": v, **bersama} for k, v in dict(kecamatan).items()]
    return BerkasIndikator.model_validate({"letak": letak, "nilai": entries, "kecamatan": rows})


def pasti(skor: SkorUrusan) -> tuple[Decimal, Tipe | None]:
    assert skor.total.pasti
    return skor.total.rendah, skor.tipe


# --- the annex -----------------------------------------------------------------------------------


def test_the_222_indicators_are_those_of_the_annex() -> None:
    """Weights, bounds, directions, and which are printed in contradiction, in order."""
    found = {
        str(t.id): [
            [
                *(i.bobot, *i.batas),
                *(["terbalik"] if i.terbalik else []),
                *(["bertentangan"] if i.bacaan_lain else []),
            ]
            for i in t.indikator
        ]
        for t in KABUPATEN.tabel
    }
    wanted = {
        id_: [[n if isinstance(n, str) else Decimal(str(n)) for n in row] for row in rows]
        for id_, rows in LAMPIRAN.items()
    }
    assert found == wanted
    assert sum(map(len, found.values())) == 222


def test_weights_sum_to_twenty_and_eighty() -> None:
    sums = {str(t.id): sum(i.bobot for i in t.indikator) for t in KABUPATEN.tabel}
    assert sums.pop("umum") == 20
    assert set(sums.values()) == {80}


def test_every_bound_from_both_sides() -> None:
    step = Decimal("0.001")
    for indikator in (i for t in KABUPATEN.tabel for i in t.indikator):
        for n, bound in enumerate(indikator.batas, start=1):
            above, below = class_of(bound + step, indikator), class_of(bound, indikator)
            assert (below, above) == ((n + 1, n) if indikator.terbalik else (n, n + 1))


def test_the_tables_are_those_of_the_articles() -> None:
    """Pasal 37 (6 wajib dasar, one in two suburusan; 18; 8), Pasal 46 ayat (5), Lampiran IV."""
    kinds = [t.kategori for t in KABUPATEN.tabel if not t.menggantikan]
    assert [kinds.count(k) for k in Kategori] == [1, 7, 18, 8, 7, 1]
    rumpun = {str(t.id): str(t.rumpun) for t in KABUPATEN.tabel if t.rumpun}
    provinsi = KUMPULAN[JenisDaerah.PROVINSI].tipologi.tabel
    assert rumpun == {str(t.id): str(t.rumpun) for t in provinsi if t.rumpun}


def test_one_quantity_has_one_name_wherever_it_counts() -> None:
    names: dict[str, set[str]] = {}
    for tabel in KABUPATEN.tabel:
        for i in tabel.indikator:
            names.setdefault(str(i.id), set()).add(
                str(i.nama).replace("kelurahan/desa", "desa/kelurahan")
            )
    assert {k: v for k, v in names.items() if len(v) > 1} == {}


def test_no_multiplier_where_pasal_107_ayat_4_says_so() -> None:
    tanpa = {str(t.id) for t in KABUPATEN.tabel if not t.pengali}
    assert tanpa == {"setwan", "kearsipan", "persandian", "kehutanan", "esdm"}


# --- one kabupaten, one kota, one kecamatan, by hand ---------------------------------------------

SUMATERA = {
    "penduduk": "480000",
    "luas-wilayah": "2150",
    "apbd": "1450000000000",
    "kepadatan-penduduk": "223",
    "kecamatan": "12",
    "desa-kelurahan": "140",
    "perangkat-daerah": "28",
    "perencanaan-komisi-dprd": "4",
    "adminduk-mobilitas-penduduk-rata-rata-tahun": "6000",
    "statistik-survei-sektoral-rekomendasi-bps": "30",
    "statistik-kompilasi-produk-administrasi-rekomendasi-bps": "25",
    "setwan-anggota-dprd": "40",
    "setwan-fraksi-dprd": "7",
}


def test_a_kabupaten_in_sumatera_by_hand() -> None:
    hasil = tipologi(masukan(["sumatera-kalimantan-sulawesi"], SUMATERA), KABUPATEN)
    # umum: 480.000 jiwa kelas 3: 600 x 10% = 60; 2.150 km2 kelas 5: 1.000 x 5% = 50;
    # Rp1,45 triliun kelas 5: 1.000 x 5% = 50
    assert hasil.umum == Selang(Decimal(160), Decimal(160))
    # kesehatan: 480.000 jiwa kelas 4 (250.001-1.500.000): 800 x 70% = 560; 223 jiwa/km2 kelas 4
    # (terbalik: 250 ke bawah sampai di atas 50): 800 x 10% = 80; (160 + 640) x 1,1 = 880: A
    assert pasti(hasil.urusan["kesehatan"]) == (Decimal("880.0"), Tipe.A)
    # statistik: 30 kelas 1: 200 x 45% = 90; 25 kelas 2: 400 x 35% = 140; (160 + 230) x 1,1 = 429: C
    assert pasti(hasil.urusan["statistik"]) == (Decimal("429.0"), Tipe.C)
    # setwan, tanpa faktor: 40 anggota kelas 4: 800 x 40% = 320; 7 fraksi kelas 4: 320;
    # 160 + 640 = 800: B
    assert pasti(hasil.urusan["setwan"]) == (Decimal(800), Tipe.B)
    # perencanaan: 28 unit kelas 2: 400 x 70% = 280; 4 komisi kelas 2: 400 x 2% = 8; 12 kecamatan
    # kelas 3: 600 x 3% = 18; 140 desa/kelurahan kelas 3: 600 x 5% = 30;
    # (160 + 336) x 1,1 = 545,6: C
    assert pasti(hasil.urusan["perencanaan"]) == (Decimal("545.6"), Tipe.C)


def test_a_kota_in_jawa_by_hand() -> None:
    """Pasal 107 ayat (2) huruf b: 1,1 for a kota wherever it lies."""
    nilai = {
        "penduduk": "245000",
        "luas-wilayah": "48.5",
        "apbd": "980000000000",
        "kepadatan-penduduk": "5051",
        "keuangan-pengguna-anggaran": "33",
        "keuangan-barang-inventaris": "45000",
        "keuangan-objek-pajak-kabupaten-kota": "60000",
    }
    hasil = tipologi(masukan(["kota"], nilai), KOTA)
    # umum: 245.000 kelas 3: 60; 48,5 km2 kelas 1: 200 x 5% = 10; Rp980 miliar kelas 4: 40
    assert hasil.umum == Selang(Decimal(110), Decimal(110))
    # kesehatan: 245.000 kelas 3 (50.001-250.000): 600 x 70% = 420; 5.051 jiwa/km2 kelas 1: 20;
    # (110 + 440) x 1,1 = 605: B
    assert pasti(hasil.urusan["kesehatan"]) == (Decimal("605.0"), Tipe.B)
    # keuangan: APBD kelas 4: 800 x 25% = 200; 33 pengguna kelas 3: 600 x 5% = 30; 45.000 barang
    # kelas 3: 600 x 15% = 90; 60.000 objek kelas 4: 800 x 20% = 160; 48,5 km2 kelas 2:
    # 400 x 15% = 60;
    # (110 + 540) x 1,1 = 715: B
    assert pasti(hasil.urusan["keuangan"]) == (Decimal("715.0"), Tipe.B)


KECAMATAN = {
    "kecamatan-luas-wilayah": "61.2",
    "kecamatan-desa-kelurahan": "14",
    "kecamatan-penduduk": "9800",
}


def test_two_kecamatan_by_hand() -> None:
    """Lampiran IV; Pasal 53 ayat (4): more than 600 is A, otherwise B, and there is no C."""
    kecil = {**KECAMATAN, "kecamatan-luas-wilayah": "8", "kecamatan-desa-kelurahan": "4"}
    rows = {"kecamatan-hulu": KECAMATAN, "kecamatan-hilir": kecil, "kecamatan-baru": {}}
    hasil = tipologi(masukan(["jawa-bali"], SUMATERA, rows), KABUPATEN).kecamatan
    # 61,2 km2 kelas 4: 800 x 20% = 160; 14 desa kelas 3: 600 x 35% = 210; 9.800 jiwa kelas 3:
    # 600 x 25% = 150; (160 + 520) x 1,0 = 680: A
    assert pasti(hasil["kecamatan-hulu"]) == (Decimal("680.0"), Tipe.A)
    # 8 km2 kelas 2: 400 x 20% = 80; 4 desa kelas 1: 200 x 35% = 70; 150; (160 + 300) x 1,0 = 460: B
    assert pasti(hasil["kecamatan-hilir"]) == (Decimal("460.0"), Tipe.B)
    # tanpa nilai: 160 + 20% x 800 = 320 sampai dengan 160 + 800 = 960: B sampai dengan A
    baru = hasil["kecamatan-baru"]
    assert (baru.total.rendah, baru.total.tinggi) == (320, 960)
    assert (baru.tipe_terendah, baru.tipe_tertinggi) == (Tipe.B, Tipe.A)


def test_what_follows_from_other_quantities() -> None:
    """0,62 kg a head; one firefighter for 5.000; one PLKB for two desa or one kelurahan."""
    nilai = {"penduduk": "480000", "desa": "100", "kelurahan": "20", "kecamatan": "12"}
    hasil = tipologi(masukan(["jawa-bali"], {**nilai, "perangkat-daerah": "24"}), KABUPATEN)
    diperoleh = {
        str(s.indikator.id): s.nilai.rendah
        for skor in hasil.urusan.values()
        for s in skor.langkah
        if s.nilai is not None and s.indikator.turunan is not None
    }
    assert diperoleh == {
        "pangan-cadangan-pangan-pemerintah": Decimal("297.60000"),
        "kebakaran-petugas-menurut-rasio": Decimal(96),
        "dalduk-kb-pkb-plkb-minimal": Decimal(70),
        "desa-kelurahan": Decimal(120),
        "perangkat-daerah-dan-kecamatan": Decimal(36),
    }


# --- what the printed law contradicts itself on --------------------------------------------------


ANDALALIN = "perhubungan-andalalin-jalan-kabupaten-kota-rata-rata-tahun"


@pytest.mark.parametrize(
    ("tabel", "nilai", "dipakai", "semua"),
    [
        # 132 desa/kelurahan: tabel kelas 5 (di atas 100), contoh Lampiran V kelas 4 (51-300)
        ("adminduk", {"desa-kelurahan": "132"}, (100, 100), (80, 100)),
        ("adminduk", {"desa-kelurahan": "15"}, (40, 40), (40, 40)),
        # andalalin: bobot 5 atau 1
        ("perhubungan", {ANDALALIN: "12"}, (30, 30), (6, 30)),
        # jenis benih/bibit kelas 3: skor 18 atau 28 tercetak
        ("pertanian", {"pertanian-jenis-benih-bibit-hpt": "5"}, (18, 18), (18, 28)),
        ("pertanian", {"pertanian-jenis-benih-bibit-hpt": "3"}, (12, 12), (12, 12)),
        # Tahura 5.000: hektare kelas 1, bila batasnya meter persegi kelas 5
        ("kehutanan", {"kehutanan-luas-tahura-kabupaten-kota": "5000"}, (60, 60), (60, 300)),
        # 38 unit: kelas 5, skor 200 atau 120 tercetak
        ("setda", {"perangkat-daerah": "38"}, (200, 200), (120, 200)),
        ("setda", {"perangkat-daerah": "37"}, (160, 160), (160, 160)),
        # 8 kecamatan: kelas 2, skor 12 atau 14 tercetak
        ("perencanaan", {"kecamatan": "8"}, (12, 12), (12, 14)),
        # 35 unit: kelas 1 atau 2
        ("litbang", {"perangkat-daerah-dan-kecamatan": "35"}, (50, 50), (50, 100)),
        ("litbang", {"perangkat-daerah-dan-kecamatan": "36"}, (100, 100), (100, 100)),
    ],
)  # fmt: skip
def test_a_contradiction_is_a_range(
    tabel: str, nilai: dict[str, str], dipakai: tuple[int, int], semua: tuple[int, int]
) -> None:
    skor = tipologi(masukan(["jawa-bali"], nilai), KABUPATEN).urusan[tabel]
    (satu,) = [s for s in skor.langkah if str(s.indikator.id) in nilai]
    assert (satu.terpakai.rendah, satu.terpakai.tinggi) == dipakai
    assert (satu.skor.rendah, satu.skor.tinggi) == semua
    assert bool(satu.pertentangan) is (dipakai != semua)


def test_a_type_that_depends_on_a_contradiction_is_told() -> None:
    """Kehutanan, tanpa faktor: Tahura in hectares is class 1, in square metres class 5."""
    nilai = {
        **SUMATERA,
        "kehutanan-luas-tahura-kabupaten-kota": "5000",
        "kehutanan-jenis-koleksi-tanaman-satwa-tahura": "200",
        "kehutanan-kelompok-masyarakat-dibina-di-desa-sekitar-tahura": "70",
    }
    berkas = masukan(["jawa-bali"], nilai)
    hasil = tipologi(berkas, KABUPATEN)
    skor = hasil.urusan["kehutanan"]
    # 200 jenis kelas 3: 600 x 25% = 150; 70 kelompok kelas 3: 150; 160 + 60 + 300 = 520, atau 760
    assert skor.dipakai == Selang(Decimal(520), Decimal(520))
    assert skor.total == Selang(Decimal(520), Decimal(760))
    assert skor.bergantung
    assert skor.tipe is None
    kode = [
        d
        for d in disputed(Analisis(tipologi=hasil, nanti=hasil), berkas)
        if "kehutanan" in d.message
    ]
    assert [d.code for d in kode] == ["K87"]
    assert (
        "520 (C), menurut semua bacaan 520 sampai dengan 760 (C sampai dengan B)" in kode[0].message
    )
    assert "Satuan luas tidak tercetak" in kode[0].hint


def test_a_contradiction_that_moves_no_type_is_no_finding() -> None:
    """Perencanaan with 8 kecamatan: 12 or 14 of 500 points."""
    berkas = masukan(["jawa-bali"], {**SUMATERA, "kecamatan": "8"})
    skor = tipologi(berkas, KABUPATEN).urusan["perencanaan"]
    assert skor.total == Selang(Decimal(490), Decimal(492))
    assert skor.pertentangan
    assert not skor.bergantung
    assert skor.tipe is Tipe.C


def test_a_kota_at_the_land_border_has_a_range_of_factors() -> None:
    """Pasal 107 ayat (2) huruf f names kabupaten/kota, Lampiran V Langkah 3 only kabupaten."""
    letak = ["perbatasan-darat"]
    kota, kabupaten = (
        tipologi(masukan(letak, SUMATERA), aturan).urusan["kesehatan"]
        for aturan in (KOTA, KABUPATEN)
    )
    assert kota.rentang_faktor == Selang(Decimal("1.1"), Decimal("1.4"))
    assert kota.total == Selang(Decimal("880.0"), Decimal("1120.0"))
    assert "hanya menyebut kabupaten" in kota.pertentangan[0]
    assert kabupaten.rentang_faktor.pasti
    assert kabupaten.total.rendah == Decimal("1120.0")


@pytest.mark.parametrize(
    ("total", "tipe"),
    [
        ("400", (Tipe.BIDANG, Tipe.BIDANG)),
        ("400.4", (Tipe.BIDANG, Tipe.C)),
        ("401", (Tipe.C, Tipe.C)),
        ("600.6", (Tipe.C, Tipe.B)),
        ("601", (Tipe.B, Tipe.B)),
    ],
)
def test_a_score_between_the_thresholds_of_body_and_annex(total: str, tipe: Any) -> None:
    """Pasal 53: more than 400 and more than 600; Lampiran V Langkah 4: from 401 and from 601."""
    from generator.kelembagaan.tipologi import types_of

    statistik = next(t for t in KABUPATEN.tabel if t.id == "statistik")
    satu = Selang(Decimal(total), Decimal(total))
    assert types_of(satu, statistik, KABUPATEN) == tipe


# --- places --------------------------------------------------------------------------------------


def test_the_factors_of_pasal_107() -> None:
    bagi = {
        jenis: {str(f.id): str(f.faktor) for f in KUMPULAN[jenis].tipologi.faktor_geografis}
        for jenis in JenisDaerah
    }
    assert bagi[JenisDaerah.KABUPATEN] == {
        "jawa-bali": "1.0",
        "sumatera-kalimantan-sulawesi": "1.1",
        "nusa-tenggara-maluku": "1.2",
        "papua": "1.4",
        "kepulauan": "1.4",
        "perbatasan-darat": "1.4",
        "pulau-terluar": "1.5",
    }
    assert bagi[JenisDaerah.KOTA] == {
        "kota": "1.1",
        "kepulauan": "1.4",
        "perbatasan-darat": "1.4",
        "pulau-terluar": "1.5",
    }


def test_every_province_stands_in_one_island_group() -> None:
    semua = [str(w) for f in KABUPATEN.faktor_geografis for w in f.wilayah]
    assert len(semua) == len(set(semua))
    assert len(set(semua) - {"DKI Jakarta"}) == 38  # the capital under both of its names


def test_the_largest_factor_applies() -> None:
    """Pasal 107 ayat (3): a region in two classes may choose the largest."""
    skor = tipologi(masukan(["nusa-tenggara-maluku", "pulau-terluar"], SUMATERA), KABUPATEN)
    assert skor.urusan["sosial"].faktor == Decimal("1.5")


# --- ceilings ------------------------------------------------------------------------------------


def test_the_ceilings_are_those_of_pasal_74_to_93() -> None:
    found = {
        (str(p.jenis), str(p.tipe)): (
            *(str(p.pasal), dict(p.unsur)),
            *(p.pratama, p.administrator, p.pengawas),
        )
        for p in KUMPULAN[JenisDaerah.KABUPATEN].plafon.plafon
    }
    assert found[("sekretariat_daerah", "A")] == (
        "Pasal 74", {"asisten": 3, "bagian": 12, "subbagian": 36}, 4, 12, 36,
    )  # fmt: skip
    assert found[("dinas", "A")] == (
        "Pasal 81", {"bidang": 4, "seksi": 12, "subbagian": 3}, 1, 5, 15,
    )  # fmt: skip
    assert found[("dinas", "C")] == (
        "Pasal 83", {"bidang": 2, "seksi": 6, "subbagian": 2}, 1, 3, 8,
    )  # fmt: skip
    assert found[("badan", "B")][0] == "Pasal 86"
    assert found[("kecamatan", "A")] == ("Pasal 91", {"seksi": 5, "subbagian": 2}, 0, 2, 7)
    assert found[("kecamatan", "B")] == ("Pasal 92", {"seksi": 4, "subbagian": 2}, 0, 1, 7)
    assert len(found) == 17
    assert KUMPULAN[JenisDaerah.KOTA].plafon == KUMPULAN[JenisDaerah.KABUPATEN].plafon


def test_no_article_of_provinces_is_cited_for_a_kabupaten() -> None:
    """Pasal 7-28, 55-73 and 94 speak of provinces alone."""
    import re

    kumpulan = KUMPULAN[JenisDaerah.KABUPATEN]
    pasal = kumpulan.tipologi.pasal.model_dump(exclude={"asal"}).values()
    kata = [
        *map(str, pasal),
        *map(str, kumpulan.tipologi.dasar.values()),
        str(kumpulan.plafon.cakupan),
    ]
    kata += [str(p.pasal) for p in (*kumpulan.plafon.plafon, *kumpulan.plafon.pelaksana)]
    angka = {int(n) for satu in kata for n in re.findall(r"Pasal (\d+)", satu)}
    assert [n for n in sorted(angka) if 7 <= n <= 28 or 55 <= n <= 73 or n == 94] == []
    assert len(kumpulan.tipologi.dasar) == len(KUMPULAN[JenisDaerah.PROVINSI].tipologi.dasar)
