"""What a dossier lacks, printed where the data would stand, and as one list."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.ungkapan import butir
from generator.ir.html import Baris
from generator.ir.nodes import Inline, Ref, Text
from generator.model.belum_ada import TABEL_BAHAN
from generator.model.dossier import DataBelumAda
from generator.model.teks import Teks

# What the table that waits would state, as its caption goes on.
BAGI = {
    "skor-tipologi": "skor pemetaan",
    "beban-kerja": "beban kerja",
    "evaluasi-kelembagaan": "evaluasi kelembagaan",
    "kematangan": "tingkat kematangan",
    "manfaat-biaya": "taksiran biaya dan manfaat",
}


@dataclass(frozen=True, slots=True)
class BarisBelumAda:
    """One thing that is missing."""

    nomor: int
    apa: str
    pemegang: str
    cara: str
    untuk: Baris


@dataclass(frozen=True, slots=True)
class BelumAdaView:
    """Everything of ``belum_ada.yaml`` that a place prints; ``id`` is that of its table."""

    ada: bool
    id: str
    bagi: str
    baris: tuple[BarisBelumAda, ...]


def belum_ada(bahan: Bahan) -> BelumAdaView:
    """Return everything that is missing, for the list of the whole dossier."""
    return _view("tabel-belum-ada", "", _semua(bahan))


def missing_from(nama: str, bahan: Bahan, *, kosong: bool) -> BelumAdaView:
    """Return what the table ``nama`` waits for; it has the table's id where that is empty."""
    isi = [d for d in _semua(bahan) if d.bahan is not None and TABEL_BAHAN[d.bahan] == nama]
    id_ = f"tabel-{nama}" if kosong else f"tabel-{nama}-belum-ada"
    return _view(id_, BAGI.get(nama, ""), isi)


def _semua(bahan: Bahan) -> list[DataBelumAda]:
    berkas = bahan.dossier.belum_ada
    return list(berkas.data) if berkas else []


def _view(id_: str, bagi: str, isi: list[DataBelumAda]) -> BelumAdaView:
    return BelumAdaView(
        bool(isi), id_, bagi, tuple(_baris(n, d) for n, d in enumerate(isi, start=1))
    )


def _baris(nomor: int, data: DataBelumAda) -> BarisBelumAda:
    untuk: list[Inline] = [Text(_sel(data.untuk))] if data.untuk else []
    for id_ in data.temuan:
        untuk += [Text(", " if untuk else ""), Ref(str(id_), ())]
    apa, pemegang, cara = (_sel(teks) for teks in (data.apa, data.pemegang, data.cara))
    return BarisBelumAda(nomor, apa, pemegang, cara, Baris(tuple(untuk)))


def _sel(teks: str) -> Teks:
    """Return authored words as a cell begins and ends."""
    isi = butir(teks)
    return isi.saying(isi[:1].upper() + isi[1:])
