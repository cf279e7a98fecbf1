"""Sheets of placement, of structure before and after, and of benefit and cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.export.analisis import tetapan
from generator.export.analisis.lembar import AWAL, Lembar, Rumus, Sel, rentang
from generator.kelembagaan.hasil import Analisis, Penempatan
from generator.kelembagaan.manfaat_biaya import TAHUN, HasilOpsi
from generator.kelembagaan.struktur import JENJANG, Perbandingan, Ringkasan
from generator.model.dossier import PerangkatDaerah, Taksiran

TAKSIRAN = "Taksiran"


def penempatan(sekarang: Penempatan, usulan: Penempatan | None) -> Lembar:
    """Return where every urusan and function is housed, now and as proposed."""
    kini = sekarang.susunan.rumah()
    nanti = usulan.susunan.rumah() if usulan else kini
    tabel = sekarang.susunan.tipologi.urusan
    baris = tuple(
        (
            *(id_, str(tabel[id_].tabel.nama), str(tabel[id_].tabel.rumpun)),
            *(_nama(kini[id_]), _nama(nanti[id_]), len(kini[id_]), len(nanti[id_])),
        )
        for id_ in kini
    )
    kolom = (
        *("Id", "Urusan atau fungsi", "Rumpun", "Sekarang", "Usulan"),
        *("Wadah sekarang", "Wadah usulan"),
    )
    judul = "Penempatan urusan dan fungsi; tepat satu wadah (PP 18/2016 Pasal 2 huruf e)"
    return Lembar("Penempatan", judul, kolom, baris, lebar=(20, 40, 8, 50, 50, 10, 10))


def _nama(unit: Sequence[PerangkatDaerah]) -> str:
    return "; ".join(str(satu.nama) for satu in unit)


def temuan(analisis: Analisis) -> Lembar:
    """Return every finding of the analysis with its article and place."""
    baris = tuple(
        (d.code, str(d.severity), d.message, analisis.dasar(d.code), d.hint, str(d.span))
        for d in analisis.temuan
    )
    kolom = ("Kode", "Tingkat", "Isi", "Dasar", "Petunjuk", "Tempat")
    judul = "Catatan pemeriksaan kelembagaan"
    return Lembar("Catatan", judul, kolom, baris, lebar=(8, 12, 90, 40, 70, 60))


def struktur(banding: Perbandingan) -> Lembar:
    """Return the measures before and after, their difference as a formula."""
    ukuran = zip(_ukuran(banding.sekarang), _ukuran(banding.usulan), strict=True)
    baris = tuple(
        (nama, kini, nanti, Rumus(f"=C{n}-B{n}", nanti - kini))
        for n, ((nama, kini), (_, nanti)) in enumerate(ukuran, AWAL)
    )
    catatan = "Jumlah jabatan ialah batas paling banyak menurut tipe yang mungkin."
    judul = "Hemat struktur, kaya fungsi: sebelum dan sesudah"
    kolom = ("Ukuran", "Sekarang", "Usulan", "Selisih")
    return Lembar("Struktur", judul, kolom, baris, catatan, (54, 12, 12, 12))


def _ukuran(satu: Ringkasan) -> Iterator[tuple[str, Decimal]]:
    yield "Perangkat Daerah", Decimal(satu.unit)
    for jenis, jumlah in satu.menurut_jenis.items():
        yield f"Perangkat Daerah: {jenis.replace('_', ' ')}", Decimal(jumlah)
    yield "Urusan dan fungsi, harus diwadahi", Decimal(satu.fungsi)
    yield "Urusan dan fungsi dengan tepat satu wadah", Decimal(satu.berumah_satu)
    yield "Urusan dan fungsi tanpa wadah", Decimal(len(satu.tanpa_rumah))
    yield "Urusan dan fungsi berwadah ganda", Decimal(len(satu.ganda))
    yield "Urusan tiap dinas", satu.urusan_per_dinas
    yield "Urusan dan fungsi tiap unit", satu.fungsi_per_unit
    for jenjang in JENJANG:
        for ujung, sebutan in enumerate(("paling sedikit", "paling banyak")):
            yield f"Jabatan {jenjang}, {sebutan}", Decimal(satu.jabatan[jenjang][ujung])
    yield "Rentang kendali pratama, paling kecil", satu.rentang_pratama[0]
    yield "Rentang kendali pratama, paling besar", satu.rentang_pratama[1]
    yield "Indeks hemat struktur, kaya fungsi", satu.indeks


def manfaat_biaya(hasil: Sequence[HasilOpsi]) -> tuple[Lembar, Lembar]:
    """Return the estimates, and the options with their totals as formulas."""
    semua = [
        (satu, jenis, taksiran)
        for satu in hasil
        for jenis, isi in (("biaya", satu.opsi.biaya), ("manfaat", satu.opsi.manfaat))
        for taksiran in isi
    ]
    baris = tuple(
        _taksiran(str(satu.opsi.id), jenis, t, n) for n, (satu, jenis, t) in enumerate(semua, AWAL)
    )
    kolom = (
        *("Pilihan", "Jenis", "Uraian", "Pihak", "Sifat", "Kali", "Rendah (Rp)", "Tinggi (Rp)"),
        *("Jumlah rendah", "Jumlah tinggi", "Status", "Sumber"),
    )
    judul = "Taksiran biaya dan manfaat"
    lebar = (12, 10, 70, 26, 10, 6, 18, 18, 18, 18, 14, 40)
    rinci = Lembar(TAKSIRAN, judul, kolom, baris, "Sumber dan status tiap taksiran.", lebar)
    return rinci, _opsi(hasil, rinci)


def _taksiran(opsi: str, jenis: str, t: Taksiran, n: int) -> tuple[Sel, ...]:
    kali = 1 if t.sekali else TAHUN
    return (
        *(opsi, jenis, " ".join(t.uraian.split()), str(t.kelompok)),
        "sekali" if t.sekali else "tahunan",
        Rumus(f'=IF(E{n}="sekali",1,{tetapan.sel("tahun")})', kali),
        *(t.rendah, t.tinggi),
        *(Rumus(f"=F{n}*G{n}", kali * t.rendah), Rumus(f"=F{n}*H{n}", kali * t.tinggi)),
        *(str(t.status), ", ".join(map(str, t.sumber))),
    )


def _opsi(hasil: Sequence[HasilOpsi], rinci: Lembar) -> Lembar:
    def jumlah(kolom: int, jenis: str, n: int, nilai: int) -> Rumus:
        isi, opsi, jenis_ = (rentang(TAKSIRAN, k, rinci.akhir) for k in (kolom, 1, 2))
        return Rumus(f'=SUMIFS({isi},{opsi},$A{n},{jenis_},"{jenis}")', nilai)

    def setengah(n: int) -> str:
        opsi, rendah, tinggi = (rentang(TAKSIRAN, k, rinci.akhir) for k in (1, 9, 10))
        return f"SQRT(SUMPRODUCT(({opsi}=$A{n})*({tinggi}-{rendah})^2))/2"

    baris = tuple(
        (
            *(str(s.opsi.id), " ".join(s.opsi.nama.split()), str(s.opsi.bentuk)),
            *(s.opsi.perangkat, "ya" if s.opsi.terpilih else ""),
            jumlah(9, "biaya", n, s.biaya.rendah),
            jumlah(10, "biaya", n, s.biaya.tinggi),
            jumlah(9, "manfaat", n, s.manfaat.rendah),
            jumlah(10, "manfaat", n, s.manfaat.tinggi),
            Rumus(f"=H{n}-G{n}", s.bersih.rendah),
            Rumus(f"=I{n}-F{n}", s.bersih.tinggi),
            Rumus(f"=(J{n}+K{n})/2-{setengah(n)}", s.wajar.rendah),
            Rumus(f"=(J{n}+K{n})/2+{setengah(n)}", s.wajar.tinggi),
        )
        for n, s in enumerate(hasil, AWAL)
    )
    kolom = (
        *("Pilihan", "Nama", "Bentuk", "Perangkat Daerah", "Terpilih"),
        *("Biaya rendah", "Biaya tinggi", "Manfaat rendah", "Manfaat tinggi"),
        *("Bersih rendah", "Bersih tinggi", "Wajar rendah", "Wajar tinggi"),
    )
    catatan = (
        "Bersih: seluruh rentang (manfaat terkecil dikurangi biaya terbesar, dan sebaliknya). "
        "Wajar: bila kesalahan taksiran saling bebas (akar jumlah kuadrat setengah rentang)."
    )
    lebar = (12, 44, 10, 10, 9, *(20,) * 8)
    return Lembar("Pilihan", "Hasil bersih tiap pilihan (rupiah)", kolom, baris, catatan, lebar)
