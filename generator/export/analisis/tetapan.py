"""The constants sheet: what formulas refer to instead of repeating a number."""

from __future__ import annotations

from generator.export.analisis.lembar import AWAL, Lembar, Sel
from generator.kelembagaan.beban_kerja import HasilBebanKerja
from generator.kelembagaan.manfaat_biaya import DASAR_TAHUN, TAHUN
from generator.model.kumpulan_aturan import KumpulanAturan

NAMA = "Tetapan"
URUTAN = (
    "skala1",
    "skala2",
    "skala3",
    "skala4",
    "skala5",
    "a",
    "b",
    "c",
    "bidang",
    "pecah_b",
    "pecah_a",
    "jke",
    "ej_a",
    "ej_b",
    "ej_c",
    "ej_d",
    "tahun",
    "kecamatan",
)


def tetapan(aturan: KumpulanAturan, beban: HasilBebanKerja | None = None) -> Lembar:
    """Return the constants with their sources, in the order of ``URUTAN``."""
    tipologi, kerja = aturan.tipologi, aturan.beban_kerja
    ambang, pecah = tipologi.ambang, tipologi.pecah
    baris: list[tuple[Sel, ...]] = [
        (f"Skala kelas {n}", s, "PP 18/2016 Lampiran") for n, s in enumerate(tipologi.skala, 1)
    ]
    baris += [
        ("Tipe A: lebih dari", ambang.a, f"{tipologi.sebutan} {tipologi.pasal.tipe}"),
        ("Tipe B: lebih dari", ambang.b, f"{tipologi.sebutan} {tipologi.pasal.tipe}"),
        ("Tipe C: lebih dari", ambang.c, f"{tipologi.sebutan} {tipologi.pasal.tipe}"),
        ("Bidang: lebih dari", ambang.bidang, f"{tipologi.sebutan} {tipologi.pasal.tipe}"),
        ("Dua unit tipe B: lebih dari", pecah.tipe_b, f"{tipologi.sebutan} {tipologi.pasal.pecah}"),
        ("Dua unit tipe A: lebih dari", pecah.tipe_a, f"{tipologi.sebutan} {tipologi.pasal.pecah}"),
    ]
    sumber = ", ".join(map(str, kerja.sumber))
    waktu, dasar = kerja.waktu_kerja_efektif, sumber
    if beban and beban.berkas.waktu_kerja_efektif:
        waktu, dasar = beban.tetapan.waktu_kerja_efektif, str(beban.berkas.dasar_waktu_kerja)
    baris.append(("Waktu kerja efektif (menit setahun)", waktu, dasar))
    baris += [(f"EJ/EU peringkat {k}", kerja.peringkat[k], sumber) for k in "ABCD"]
    baris.append(("Jangka waktu manfaat dan biaya (tahun)", TAHUN, DASAR_TAHUN))
    if ambang.kecamatan is not None:
        pasal = f"{tipologi.sebutan} {tipologi.pasal.kecamatan}"
        baris.append(("Kecamatan tipe A: lebih dari", ambang.kecamatan, pasal))
    judul = "Tetapan yang dirujuk rumus pada lembar lain"
    return Lembar(NAMA, judul, ("Tetapan", "Nilai", "Sumber"), tuple(baris), lebar=(40, 12, 50))


def sel(kunci: str) -> str:
    """Return the absolute address of a constant."""
    return f"{NAMA}!$B${AWAL + URUTAN.index(kunci)}"


def skala() -> str:
    """Return the absolute range of the five scales."""
    return f"{NAMA}!$B${AWAL}:$B${AWAL + 4}"
