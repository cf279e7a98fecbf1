"""Tables of BAB II beside the analysis of cost: regulations compared, options scored."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.angka import TIADA, ringkas
from generator.documents.bahan import Bahan
from generator.documents.tabel.sel import KEPASTIAN, kutipan
from generator.documents.ungkapan import bertempat, kalimat, rapi
from generator.ir.html import Baris
from generator.ir.nodes import Text
from generator.kelembagaan.dampak import totals
from generator.model.data_kajian import NilaiDampak
from generator.model.dossier import StatusFakta


@dataclass(frozen=True, slots=True)
class BarisBanding:
    """One matter: what each regulation says of it, and what is learnt."""

    aspek: str
    isi: tuple[Baris, ...]
    pelajaran: str


@dataclass(frozen=True, slots=True)
class PerbandinganView:
    """Regulations beside each other; ``lebar`` are the widths of the columns."""

    peraturan: tuple[str, ...]
    baris: tuple[BarisBanding, ...]
    lebar: str


def perbandingan(bahan: Bahan) -> PerbandinganView:
    """Return the matters that are compared, a column a regulation in the order of first mention."""
    berkas = bahan.dossier.perbandingan
    aspek = berkas.aspek if berkas else ()
    kunci = tuple(dict.fromkeys(str(satu.peraturan) for a in aspek for satu in a.isi))
    baris = []
    for satu in aspek:
        milik = {str(i.peraturan): i for i in satu.isi}
        isi = []
        for k in kunci:
            if k not in milik:
                isi.append(Baris((Text(TIADA),)))
                continue
            teks = kalimat(milik[k].uraian)
            if milik[k].status is not StatusFakta.TERKONFIRMASI:
                teks = teks.saying(f"{teks} ({KEPASTIAN[milik[k].status]})")
            tempat = f"{k}, {milik[k].ketentuan}" if milik[k].ketentuan else k
            isi.append(Baris((Text(teks), *kutipan([tempat])), teks.span))
        baris.append(BarisBanding(rapi(satu.aspek), tuple(isi), kalimat(satu.pelajaran)))
    nama = tuple(bertempat("", bahan.dossier.pustaka.peraturan[k].acuan().pendek) for k in kunci)
    lebar = " ".join(["16", *[str(round(60 / max(1, len(kunci)), 2))] * len(kunci), "24"])
    return PerbandinganView(nama, tuple(baris), lebar)


@dataclass(frozen=True, slots=True)
class BarisDampak:
    """One criterion: its weight, and the score and reason of every option."""

    kriteria: str
    bobot: str
    nilai: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DampakView:
    """Options scored by weighted criteria; ``jumlah`` are the weighted totals."""

    opsi: tuple[str, ...]
    baris: tuple[BarisDampak, ...]
    jumlah: tuple[str, ...]
    tertinggi: str
    terpilih: str
    penilai: str
    kepastian: str
    lebar: str


def _score(nilai: NilaiDampak | None) -> str:
    return TIADA if nilai is None else f"{nilai.skor}. {kalimat(nilai.alasan)}"


def dampak_regulasi(bahan: Bahan) -> DampakView:
    """Return the scores of every option with their reasons and weighted totals."""
    berkas = bahan.dossier.dampak
    if berkas is None:
        return DampakView((), (), (), "", "", "", "", "")
    skor = [{str(n.kriteria): n for n in o.nilai} for o in berkas.opsi]
    baris = tuple(
        BarisDampak(
            rapi(k.nama),
            f"{k.bobot}%",
            tuple(_score(s.get(str(k.id))) for s in skor),
        )
        for k in berkas.kriteria
    )
    return DampakView(
        opsi=tuple(rapi(o.nama) for o in berkas.opsi),
        baris=baris,
        jumlah=tuple(ringkas(n) for n in totals(berkas)),
        tertinggi=str(berkas.skor_tertinggi),
        terpilih=next((rapi(o.nama) for o in berkas.opsi if o.terpilih), ""),
        penilai=rapi(berkas.penilai),
        kepastian="" if berkas.status is StatusFakta.TERKONFIRMASI else KEPASTIAN[berkas.status],
        lebar=" ".join(["20", "9", *[str(round(71 / len(berkas.opsi), 2))] * len(berkas.opsi)]),
    )
