"""Sheets of the typology: every indicator's step, the scores, and how they move."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.export.analisis import tetapan
from generator.export.analisis.lembar import AWAL, Lembar, Rumus, Sel, rentang
from generator.kelembagaan.dasar_tipe import grounds
from generator.kelembagaan.kepekaan import Kepekaan
from generator.kelembagaan.langkah import LangkahSkor
from generator.kelembagaan.tipologi import SkorUrusan, Tipe, Tipologi
from generator.model.aturan import AturanTipologi, Kategori

LANGKAH, SKOR = "Langkah Skor", "Skor"
UMUM = "umum"


def langkah(hasil: Tipologi) -> Lembar:
    """Return one row for each indicator of each table; class and score are formulas."""
    baris: list[tuple[Sel, ...]] = []
    for id_, nama, satu in _semua(hasil):
        baris.append(_langkah(id_, nama, satu, AWAL + len(baris)))
    kolom = (
        *("Id", "Urusan atau fungsi", "Indikator", "Bobot (%)", "Nilai rendah", "Nilai tinggi"),
        *("Batas 1", "Batas 2", "Batas 3", "Batas 4", "Terbalik"),
        *("Kelas rendah", "Kelas tinggi", "Skor rendah", "Skor tinggi"),
        *("Tahun", "Status", "Sumber", "Catatan"),
    )
    catatan = "Nilai kosong berarti belum diketahui: kelasnya dapat 1 sampai dengan 5."
    lebar = (18, 30, 44, 8, 14, 14, 12, 12, 12, 12, 8, 8, 8, 10, 10, 12, 14, 30, 40)
    judul = "Langkah skor setiap indikator (PP 18/2016 Lampiran)"
    return Lembar(LANGKAH, judul, kolom, tuple(baris), catatan, lebar)


def _semua(hasil: Tipologi) -> Iterator[tuple[str, str, LangkahSkor]]:
    for satu in hasil.langkah_umum:
        yield UMUM, "Variabel umum", satu
    for id_, skor in (*hasil.urusan.items(), *hasil.kecamatan.items()):
        for satu in skor.langkah:
            yield id_, str(skor.tabel.nama), satu


def _langkah(id_: str, nama: str, satu: LangkahSkor, n: int) -> tuple[Sel, ...]:
    indikator, nilai = satu.indikator, satu.nilai
    kelas: tuple[Sel, Sel] = satu.kelas
    if nilai is not None:
        kelas = (
            satu.kelas
            if satu.pertentangan
            else (
                Rumus(_kelas(satu, n, 0), satu.kelas[0]),
                Rumus(_kelas(satu, n, 1), satu.kelas[1]),
            )
        )
    tetap = satu.pertentangan  # no formula gives what contradicting texts give
    skor = (
        v if tetap else Rumus(f"=INDEX({tetapan.skala()},{k}{n})*$D{n}/100", v)
        for k, v in (("L", satu.skor.rendah), ("M", satu.skor.tinggi))
    )
    return (
        *(id_, nama, str(indikator.nama), indikator.bobot),
        *((nilai.rendah, nilai.tinggi) if nilai else (None, None)),
        *indikator.batas,
        *("ya" if indikator.terbalik else "", *kelas, *skor),
        *((str(nilai.tahun), str(nilai.status)) if nilai else ("", "belum diketahui")),
        *(", ".join(map(str, nilai.sumber)) if nilai else "", _catatan(satu)),
    )


def _catatan(satu: LangkahSkor) -> str:
    return " ".join(
        [*([str(satu.indikator.catatan)] if satu.indikator.catatan else []), *satu.pertentangan]
    )


def _kelas(satu: LangkahSkor, n: int, ujung: int) -> str:
    """Return the formula of the lower or upper class; a reversed indicator swaps the ends."""
    terbalik = satu.indikator.terbalik
    sel = "EF"[ujung != terbalik]
    tanda = "<=" if terbalik else ">"
    return "=1+" + "+".join(f"({sel}{n}{tanda}{batas}{n})" for batas in "GHIJ")


def skor(hasil: Tipologi, aturan: AturanTipologi, langkah_: Lembar) -> Lembar:
    """Return one row for each urusan and function; sums, totals and types are formulas."""
    semua = (*hasil.urusan.items(), *hasil.kecamatan.items())
    baris = [_skor(id_, satu, aturan, langkah_, n) for n, (id_, satu) in enumerate(semua, AWAL)]
    kolom = (
        *("Id", "Urusan atau fungsi", "Kategori", "Rumpun", "Paling rendah C"),
        *("Umum rendah", "Umum tinggi", "Teknis rendah", "Teknis tinggi", "Faktor"),
        *("Skor rendah", "Skor tinggi", "Tipe terendah", "Tipe tertinggi"),
        *("Indikator diketahui", "Dasar tipe"),
    )
    lebar = (20, 40, 16, 8, 8, 9, 9, 9, 9, 8, 9, 9, 14, 14, 12, 80)
    judul = "Skor dan tipe (PP 18/2016 Pasal 6, Pasal 53, dan Pasal 107)"
    catatan = "Perhitungan penyusun, bukan hasil pemetaan resmi."
    return Lembar(SKOR, judul, kolom, tuple(baris), catatan, lebar)


def _skor(
    id_: str, satu: SkorUrusan, aturan: AturanTipologi, asal: Lembar, n: int
) -> tuple[Sel, ...]:
    tabel = satu.tabel
    paling_c = tabel.id in aturan.pengecualian_terkecil_c or (
        tabel.kategori is Kategori.WAJIB_DASAR
    )
    kepala = (id_, str(tabel.nama), str(tabel.kategori), str(tabel.rumpun))
    tahu = f"{len(satu.langkah) - len(satu.belum_diketahui)} dari {len(satu.langkah)}"
    ekor = (tahu, " ".join(["; ".join(grounds(satu, aturan)), *satu.pertentangan]))
    if satu.tipe_tertinggi is Tipe.TIADA:
        return (*kepala, "", 0, 0, 0, 0, satu.faktor, 0, 0, *(str(Tipe.TIADA),) * 2, *ekor)
    return (
        *(*kepala, "ya" if paling_c else ""),
        *(
            _jumlah(asal, k, f'"{UMUM}"', v)
            for k, v in ((14, satu.umum.rendah), (15, satu.umum.tinggi))
        ),
        *(
            _jumlah(asal, k, f"$A{n}", v)
            for k, v in ((14, satu.teknis.rendah), (15, satu.teknis.tinggi))
        ),
        satu.faktor,
        Rumus(f"=(F{n}+H{n})*{_faktor(satu, n)}", satu.total.rendah),
        Rumus(f"=(G{n}+I{n})*J{n}", satu.total.tinggi),
        *_tipe_sel(satu, n),
        *ekor,
    )


def _jumlah(asal: Lembar, kolom: int, kunci: str, nilai: Decimal) -> Rumus:
    isi, id_ = rentang(LANGKAH, kolom, asal.akhir), rentang(LANGKAH, 1, asal.akhir)
    return Rumus(f"=SUMIFS({isi},{id_},{kunci})", nilai)


def _faktor(satu: SkorUrusan, n: int) -> str:
    least = satu.faktor_terkecil
    return f"J{n}" if least is None else str(least)


def _tipe_sel(satu: SkorUrusan, n: int) -> tuple[Sel, Sel]:
    """Return both types; a text where the articles contradict each other about the score."""
    low: Sel = Rumus(_tipe_rumus(satu, "K", n), str(satu.tipe_terendah))
    if satu.pertentangan:
        low = str(satu.tipe_terendah)
    return low, Rumus(_tipe_rumus(satu, "L", n), str(satu.tipe_tertinggi))


def _tipe_rumus(satu: SkorUrusan, kolom: str, n: int) -> str:
    if satu.tabel.kategori is Kategori.KECAMATAN:
        return f'=IF({kolom}{n}>{tetapan.sel("kecamatan")},"A","B")'
    return _tipe(f"{kolom}{n}", f"E{n}")


def _tipe(skor_: str, paling_c: str) -> str:
    a, b, c, bidang = map(tetapan.sel, ("a", "b", "c", "bidang"))
    bawah = f'IF({paling_c}="ya","C",IF({skor_}>{bidang},"bidang","subbidang"))'
    return f'=IF({skor_}>{a},"A",IF({skor_}>{b},"B",IF({skor_}>{c},"C",{bawah})))'


def kepekaan(semua: tuple[Kepekaan, ...]) -> Lembar:
    """Return one row for each trial value of each table that it moves."""
    baris = tuple(
        (
            *(str(satu.nama), nilai, str(hasil.tabel.nama)),
            *(hasil.total.rendah, hasil.total.tinggi),
            *(str(hasil.tipe_terendah), str(hasil.tipe_tertinggi)),
        )
        for satu in semua
        for kolom in satu.skor.values()
        for nilai, hasil in zip(satu.nilai, kolom, strict=True)
    )
    judul = "Kepekaan: skor bila satu besaran berubah dan yang lain tetap"
    kolom = (
        *("Besaran", "Nilai", "Urusan atau fungsi", "Skor rendah", "Skor tinggi"),
        *("Tipe terendah", "Tipe tertinggi"),
    )
    return Lembar("Kepekaan", judul, kolom, baris, lebar=(30, 20, 34, 10, 10, 14, 14))
