"""Data that a dossier lacks: what is missing, who has it, and how to obtain it.

What is unknown is not zero. A table whose data are missing prints these entries in their place.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.scalars import Isi, Nihil
from generator.model.teks import Entri, Teks


class BahanData(StrEnum):
    """Data that tables and figures are computed from."""

    INDIKATOR = "indikator"
    BEBAN_KERJA = "beban-kerja"
    EVALUASI = "evaluasi-kelembagaan"
    KEMATANGAN = "kematangan"
    TAKSIRAN = "taksiran"


# The table that prints what is missing, and whatever else (tables, figures) needs the same data.
TABEL_BAHAN: Mapping[BahanData, str] = {
    BahanData.INDIKATOR: "skor-tipologi",
    BahanData.BEBAN_KERJA: "beban-kerja",
    BahanData.EVALUASI: "evaluasi-kelembagaan",
    BahanData.KEMATANGAN: "kematangan",
    BahanData.TAKSIRAN: "manfaat-biaya",
}


class DataBelumAda(Entri):
    """Satu data yang belum ada pada penyusun, pemegangnya, dan cara memperolehnya."""

    bahan: Annotated[BahanData | None, Nihil] = None
    """Tabel yang menunggu data ini; kosong bila tidak satu tabel pun menunggunya."""
    apa: Isi
    """Data yang belum ada, sebagai kata benda, misalnya "hasil analisis beban kerja tahun 2026"."""
    pemegang: Isi
    """Unit kerja atau lembaga yang memegang data itu."""
    cara: Isi
    """Cara memperolehnya, misalnya "surat permintaan data kepada Biro Organisasi"."""
    untuk: Teks = Teks("")
    """Yang baru dapat dinyatakan setelah data itu ada."""
    temuan: tuple[Teks, ...] = ()
    """Temuan yang menunggu data ini, misalnya [T03, T05]."""


class BerkasBelumAda(Entri):
    """``belum_ada.yaml``: semua data yang masih harus diperoleh."""

    data: tuple[DataBelumAda, ...] = Field(min_length=1)
    """Data yang belum ada, masing-masing dengan pemegang dan cara memperolehnya."""
