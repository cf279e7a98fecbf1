"""Tables and plots of the analyst's data: numbers the Indonesian way, units, totals, the source."""

from __future__ import annotations

from decimal import Decimal

from generator.documents.angka import TIADA, desimal
from generator.documents.bahan import Bahan
from generator.documents.gambar.grafik.isi import Batang, Deret, Seri
from generator.documents.gambar.grafik.lukis import draw
from generator.documents.sitasi import bertitik
from generator.documents.tabel.sel import KEPASTIAN
from generator.documents.ungkapan import daftar, rapi
from generator.ir.nodes import Block, Cell, Figure, Inline, Paragraph, Ref, Table, Text
from generator.kelembagaan.data_kajian import IsiData, Kolom
from generator.model.dossier import StatusFakta
from generator.model.pustaka import split_reference

SKALA = ((Decimal(10**9), "miliar"), (Decimal(10**6), "juta"))


def tabel_data(nama: str, bahan: Bahan) -> tuple[Block, ...]:
    """Return the table of a set of data, with a row of totals where there are any."""
    isi = bahan.data[nama]
    asal = isi.data.asal

    def sel(teks: str, kolom: Kolom, peran: str = "sel") -> Cell:
        isi_sel = (Paragraph(peran, (Text(teks),), asal=asal),)
        if peran == "sel-kepala":
            return Cell(isi_sel, align="tengah", asal=asal)
        return Cell(isi_sel, align="kanan" if kolom.angka else "kiri", asal=asal)

    kepala = tuple(sel(heading(k), k, "sel-kepala") for k in isi.kolom)
    baris = [
        tuple(sel(shown(k.sel[n], k), k) for k in isi.kolom) for n in range(len(isi.kolom[0].sel))
    ]
    if isi.berjumlah:
        baris.append(tuple(sel(total(isi, n), k) for n, k in enumerate(isi.kolom)))
    lebar = [max(6, *(len(t) for t in _words(k)), len(heading(k)) // 2) for k in isi.kolom]
    bagian = tuple(round(satu / sum(lebar), 6) for satu in lebar)
    judul = (Text(rapi(isi.data.judul)),)
    return (
        Table(
            "data", bagian, (kepala,), tuple(baris), "", judul, source(isi), f"tabel-{nama}",
            asal=asal,
        ),
    )  # fmt: skip


def _words(kolom: Kolom) -> tuple[str, ...]:
    return tuple(shown(satu, kolom)[:40] for satu in kolom.sel)


def heading(kolom: Kolom) -> str:
    """Return the heading of a column with its unit."""
    return f"{kolom.judul} ({kolom.satuan})" if kolom.satuan else kolom.judul


def shown(sel: str | Decimal | None, kolom: Kolom) -> str:
    """Return a cell as it is printed; a dash for what is not known."""
    if sel is None or sel == "":
        return TIADA
    return desimal(sel, kolom.tempat) if isinstance(sel, Decimal) else sel


def total(isi: IsiData, nomor: int) -> str:
    """Return a cell of the row of totals: the word in the first column that has none."""
    kolom = isi.kolom[nomor]
    if kolom.jumlah is not None:
        return desimal(kolom.jumlah, kolom.tempat)
    tanpa = next((n for n, k in enumerate(isi.kolom) if k.jumlah is None), -1)
    return "Jumlah" if nomor == tanpa else ""


def source(isi: IsiData) -> tuple[Inline, ...]:
    """Return the line of the source, with how sure the data are unless they are confirmed."""
    kata: list[Inline] = [Text("Sumber: ")]
    for n, satu in enumerate(isi.data.sumber):
        kata += (Text("; "),) * bool(n)
        kata.append(Ref("@" + " ".join(split_reference(str(satu))).strip(), ()))
    if isi.data.status is not StatusFakta.TERKONFIRMASI:
        kata.append(Text(f"; data {KEPASTIAN[isi.data.status]}"))
    return bertitik((*kata, Text(".")))


def gambar_data(nama: str, bahan: Bahan) -> tuple[Block, ...]:
    """Return the plot of a set of data: its first column names, those of numbers are drawn."""
    isi = bahan.data[nama]
    nilai = [k for k in isi.kolom if k.angka and k is not isi.kolom[0]]
    nama_baris = tuple(shown(s, isi.kolom[0]) for s in isi.kolom[0].sel)
    terbesar = max((abs(v) for k in nilai for v in k.sel if isinstance(v, Decimal)), default=0)
    satuan = daftar(list(dict.fromkeys(k.satuan for k in nilai if k.satuan)))
    bagi, sebut = next(((b, s) for b, s in SKALA if terbesar >= 10 * b), (Decimal(1), ""))
    sumbu = f"{sebut} {satuan}".strip() or "Nilai"
    seri = tuple(
        Seri(k.judul, tuple(float(v / bagi) if isinstance(v, Decimal) else 0.0 for v in k.sel))
        for k in nilai
    )
    bentuk = Batang if isi.data.bentuk == "batang" else Deret
    svg = draw(bentuk(sumbu[:1].upper() + sumbu[1:], nama_baris, seri), bahan.pictures)
    rincian = "; ".join(
        f"{baris}: " + ", ".join(f"{heading(k)} {shown(k.sel[n], k)}" for k in nilai)
        for n, baris in enumerate(nama_baris)
    )
    macam = "batang" if isi.data.bentuk == "batang" else "garis"
    alt = f"Diagram {macam}: {rapi(isi.data.judul)}. {rincian}."
    judul = (Text(rapi(isi.data.judul)),)
    return (
        Figure("bagan", svg, alt, "", judul, source(isi), f"gambar-{nama}", asal=isi.data.asal),
    )
