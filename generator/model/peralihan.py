"""Items of Pasal II: what each is about, for the sake of which changes, by when.

The matters are those that stand open when a unit of the region is formed, joined, split or
abolished (L2-127: no gap in the law, certainty, protection, what is transitional). The entry into
force is none of them: it is printed from ``mulai`` of the changes.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from generator.model.scalars import Isi, Pilihan
from generator.model.teks import Entri, Teks


class Perihal(StrEnum):
    """What an item of Pasal II is about."""

    NAMA_JABATAN = "nama jabatan"
    PEJABAT = "pejabat"
    PEGAWAI = "pegawai"
    ANGGARAN = "anggaran"
    PEMBUKUAN = "pembukuan"
    ASET = "aset"
    ARSIP = "arsip"
    PERJANJIAN = "perjanjian"
    IZIN = "izin"
    PERKARA = "perkara"
    UPTD = "uptd"
    PENYESUAIAN = "penyesuaian"
    PENATAAN = "penataan berikutnya"
    PERATURAN_LAMA = "peraturan lama"
    PELAKSANAAN = "peraturan pelaksanaan"
    PERATURAN_LAIN = "peraturan lain"


TANGGAL = r"\d{4}-\d{2}-\d{2}"
POLA = rf"{TANGGAL}|[1-9]\d{{0,2}} (?:hari|bulan|tahun)(?: sejak {TANGGAL})?"
BATAS = re.compile(
    rf"(?P<hari>{TANGGAL})"
    rf"|(?P<n>\d+) (?P<satuan>hari|bulan|tahun)(?: sejak (?P<sejak>{TANGGAL}))?"
)


class ButirPeralihan(Entri):
    """One item of Pasal II, without its number; a plain text is an item that says only itself."""

    teks: Isi
    """Bunyi ketentuan, tanpa angka."""
    perihal: tuple[Perihal, ...] = ()
    """Hal yang diatur, misalnya [aset, arsip]; kosong berarti dikenali dari bunyinya."""
    karena: tuple[Isi, ...] = ()
    """Id perubahan yang memerlukannya, misalnya [O8]; bila semua ditangguhkan, butir ini turut."""
    batas: Annotated[Teks, Pilihan((), rf"({POLA})?", "6 bulan")] = Teks("")
    """Batas waktu: TTTT-BB-HH, "3 bulan" (sejak diundangkan), atau "3 bulan sejak TTTT-BB-HH"."""
    alasan: Teks = Teks("")
    """Mengapa butir itu diperlukan; dicetak dalam matriks persandingan."""

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, data: object) -> object:
        return {"teks": data, "asal": data.span} if isinstance(data, Teks) else data

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Offer both ways of writing an item to editors."""
        record = handler.resolve_ref_schema(handler(schema))
        return {"anyOf": [{"type": "string", "minLength": 1}, record]}


class TanpaPeralihan(Entri):
    """A matter that Pasal II leaves out on purpose."""

    perihal: Perihal
    """Hal yang tidak diatur dalam Pasal II."""
    alasan: Isi
    """Mengapa hal itu tidak perlu diatur."""


def last_day(batas: str, diundangkan: date) -> date | None:
    """Return the last day of a time limit, the regulation being promulgated on a day."""
    m = BATAS.fullmatch(batas)
    if m is None:
        return None
    if m["hari"]:
        return date.fromisoformat(m["hari"])
    awal = date.fromisoformat(m["sejak"]) if m["sejak"] else diundangkan
    n = int(m["n"])
    if m["satuan"] == "hari":
        return awal + timedelta(days=n)
    tahun, bulan = divmod(awal.month - 1 + n * (12 if m["satuan"] == "tahun" else 1), 12)
    tahun, bulan = awal.year + tahun, bulan + 1
    return date(tahun, bulan, min(awal.day, monthrange(tahun, bulan)[1]))
