"""Forms A to E of the workload analysis (Permendagri 12/2008), sums and ratings as formulas."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.export.analisis import tetapan
from generator.export.analisis.lembar import AWAL, Lembar, Rumus, Sel, rentang
from generator.kelembagaan.beban_kerja import Beban, BebanJabatan, HasilBebanKerja
from generator.model.beban_kerja import Pembulatan

A, B, C, D, E = (f"Formulir {huruf}" for huruf in "ABCDE")
BULAT = {Pembulatan.TERDEKAT: "ROUND", Pembulatan.KE_ATAS: "ROUNDUP"}


def formulir(hasil: HasilBebanKerja) -> tuple[Lembar, ...]:
    """Return forms A to E and the load by urusan."""
    catatan = f"Data {hasil.berkas.tahun}, status {hasil.berkas.status}."
    a = _a(hasil, catatan)
    d = _d(hasil, catatan)
    return (
        a,
        _b(hasil, catatan),
        _c(hasil, a, catatan),
        d,
        _e(hasil, d, catatan),
        _urusan(hasil, a),
    )


def _jabatan(hasil: HasilBebanKerja) -> Iterator[tuple[str, str, BebanJabatan]]:
    """Yield the number, unit and post of every post; the number ties the forms together."""
    for u, unit in enumerate(hasil.unit, start=1):
        for j, jabatan in enumerate(unit.jabatan, start=1):
            yield f"{u}.{j}", unit.unit, jabatan


def _a(hasil: HasilBebanKerja, catatan: str) -> Lembar:
    semua = [
        (nomor, unit, jabatan, tugas)
        for nomor, unit, jabatan in _jabatan(hasil)
        for tugas in jabatan.tugas
    ]
    baris = tuple(
        (
            *(nomor, unit, jabatan.beban.nama, str(t.tugas.uraian), str(t.tugas.hasil)),
            *(t.tugas.volume, t.tugas.norma_waktu, Rumus(f"=F{n}*G{n}", t.menit)),
            str(t.tugas.urusan),
        )
        for n, (nomor, unit, jabatan, t) in enumerate(semua, AWAL)
    )
    kolom = (
        *("Nomor", "Unit", "Jabatan", "Uraian tugas", "Satuan hasil", "Volume setahun"),
        *("Norma waktu (menit)", "Beban (menit)", "Urusan"),
    )
    judul = "Formulir A: inventarisasi tugas dan beban tiap tugas"
    return Lembar(A, judul, kolom, baris, catatan, (9, 12, 34, 50, 14, 12, 12, 14, 16))


def _b(hasil: HasilBebanKerja, catatan: str) -> Lembar:
    baris = tuple(
        (nomor, unit, satu.beban.nama, str(satu.jabatan.jenis), satu.beban.pemangku)
        for nomor, unit, satu in _jabatan(hasil)
    )
    kolom = ("Nomor", "Unit", "Jabatan", "Jenis jabatan", "Pemangku")
    judul = "Formulir B: pemangku jabatan"
    return Lembar(B, judul, kolom, baris, catatan, (9, 12, 40, 18, 10))


def _c(hasil: HasilBebanKerja, a: Lembar, catatan: str) -> Lembar:
    isi, nomor_ = rentang(A, 8, a.akhir), rentang(A, 1, a.akhir)
    baris = tuple(
        (nomor, unit, satu.beban.nama, _beban(f"=SUMIFS({isi},{nomor_},$A{n})", satu))
        for n, (nomor, unit, satu) in enumerate(_jabatan(hasil), AWAL)
    )
    judul = "Formulir C: rekapitulasi beban tiap jabatan"
    return Lembar(
        C, judul, ("Nomor", "Unit", "Jabatan", "Beban (menit)"), baris, catatan, (9, 12, 40, 16)
    )


def _beban(rumus: str, satu: BebanJabatan) -> Sel:
    """Return the load of a post: of its tasks, or as a recapitulation tells it."""
    if satu.tugas and satu.beban.menit is not None:
        return Rumus(rumus, satu.beban.menit)
    return satu.beban.menit


def _d(hasil: HasilBebanKerja, catatan: str) -> Lembar:
    jke, bulat = tetapan.sel("jke"), BULAT[hasil.tetapan.pembulatan]
    baris = tuple(
        (
            *(nomor, unit, satu.beban.nama, _known(f"='{C}'!D{n}", satu.beban.menit)),
            satu.beban.kebutuhan
            if satu.beban.menit is None
            else Rumus(f"={bulat}(D{n}/{jke},0)", satu.beban.kebutuhan),
            _known(f"='{B}'!E{n}", satu.beban.pemangku),
            *_nilai(satu.beban, n, ("D", "E", "F", "H")),
        )
        for n, (nomor, unit, satu) in enumerate(_jabatan(hasil), AWAL)
    )
    kolom = (
        *("Nomor", "Unit", "Jabatan", "Beban (menit)", "Kebutuhan", "Pemangku"),
        *("Selisih", "EJ", "Peringkat"),
    )
    judul = "Formulir D: kebutuhan pegawai, efektivitas jabatan (EJ), dan peringkat"
    return Lembar(D, judul, kolom, baris, catatan, (9, 12, 40, 14, 11, 10, 9, 9, 10))


def _known(rumus: str, nilai: Decimal | int | None) -> Sel:
    """Return a formula, or nothing where its value is not known."""
    return None if nilai is None else Rumus(rumus, nilai)


def _nilai(beban: Beban, n: int, huruf: tuple[str, str, str, str]) -> tuple[Sel, ...]:
    """Return gap, effectiveness and rating, from the columns of load, need, incumbents and EJ."""
    b, k, p, e = (f"{h}{n}" for h in huruf)
    jke = tetapan.sel("jke")
    selisih = _known(f"={p}-{k}", beban.selisih)
    if beban.menit is None or beban.pemangku is None:
        return selisih, None, None
    ej = Rumus(f'=IF({p}=0,"",{b}/({p}*{jke}))', _ej(beban))
    return selisih, ej, Rumus(_peringkat(e), beban.peringkat or "")


def _ej(beban: Beban) -> Decimal | str:
    return "" if beban.efektivitas is None else beban.efektivitas


def _peringkat(sel: str) -> str:
    a, b, c, d = (tetapan.sel(k) for k in ("ej_a", "ej_b", "ej_c", "ej_d"))
    nilai = f"ROUND({sel},2)"
    bawah = f'IF({nilai}>={c},"C",IF({nilai}>={d},"D","E"))'
    return f'=IF({sel}="","",IF({nilai}>{a},"A",IF({nilai}>={b},"B",{bawah})))'


def _e(hasil: HasilBebanKerja, d: Lembar, catatan: str) -> Lembar:
    def jumlah(kolom: int, n: int, nilai: Decimal | int | None) -> Sel:
        semua, unit = rentang(D, kolom, d.akhir), rentang(D, 2, d.akhir)
        return _known(f"=SUMIFS({semua},{unit},$A{n})", nilai)

    baris = tuple(
        (
            satu.unit,
            jumlah(4, n, satu.beban.menit),
            jumlah(5, n, satu.beban.kebutuhan),
            jumlah(6, n, satu.beban.pemangku),
            *_nilai(satu.beban, n, ("B", "C", "D", "F")),
        )
        for n, satu in enumerate(hasil.unit, AWAL)
    )
    kolom = ("Unit", "Beban (menit)", "Kebutuhan", "Pemangku", "Selisih", "EU", "Peringkat")
    judul = "Formulir E: rekapitulasi tiap unit, efektivitas unit (EU), dan peringkat"
    return Lembar(E, judul, kolom, baris, catatan, (16, 16, 11, 10, 9, 9, 10))


def _urusan(hasil: HasilBebanKerja, a: Lembar) -> Lembar:
    isi, id_ = rentang(A, 8, a.akhir), rentang(A, 9, a.akhir)
    jke = hasil.tetapan.waktu_kerja_efektif
    baris = tuple(
        (
            *(kunci, Rumus(f"=SUMIFS({isi},{id_},$A{n})", menit)),
            Rumus(f"=B{n}/{tetapan.sel('jke')}", menit / jke),
        )
        for n, (kunci, menit) in enumerate(hasil.urusan.items(), AWAL)
    )
    judul = "Beban kerja tiap urusan dan fungsi (setara pegawai)"
    return Lembar(
        "Beban Urusan", judul, ("Urusan", "Beban (menit)", "Kebutuhan"), baris, "", (20, 16, 12)
    )
