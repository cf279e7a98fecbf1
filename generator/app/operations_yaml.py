"""Operations as the ``operasi`` list of ``perubahan.yaml``, ready for reasons to be added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from generator.content.write import write_yaml
from generator.law.text import to_text
from generator.model.alamat import KELOMPOK
from generator.model.belum_diisi import belum_diisi
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Satuan

ALASAN = "alasan perubahan ini"


def operations_yaml(operations: Iterable[Perubahan]) -> str:
    """Return the operations as YAML; what is inserted is written without its number."""
    return write_yaml({"operasi": [operation_data(op) for op in operations]})


def operation_data(op: Perubahan) -> dict[str, object]:
    """Return one operation as data; its reason is marked as not filled in."""
    entry: dict[str, object] = {"tindakan": op.tindakan.value, "alamat": str(op.alamat)}
    if op.objek is not Objek.SATUAN:
        entry["objek"] = op.objek.value
    if op.tindakan is Tindakan.TAMBAH and op.jenis is not None:
        entry["satuan"] = op.jenis.value
    if op.tindakan is Tindakan.GANTI_FRASA:
        entry |= {"dari": op.dari, "menjadi": op.menjadi}
    entry |= {"karena": [], "alasan": belum_diisi(ALASAN)}
    if text := _text(op):
        entry["teks"] = f"{text.rstrip()}\n"
    if op.penjelasan and op.objek is not Objek.PENJELASAN:
        entry["penjelasan"] = f"{op.penjelasan.rstrip()}\n"
    return entry


def _text(op: Perubahan) -> str:
    """Return the new words as an author would write them; an annex begins with its title."""
    if op.objek is Objek.PENJELASAN:
        return op.penjelasan
    return "" if op.isi is None else _words(op.objek, op.isi)


def _words(objek: Objek, isi: Satuan) -> str:
    match objek:
        case Objek.LAMPIRAN:
            return f"{isi.judul}\n{isi.kalimat}"
        case Objek.JUDUL:
            return isi.judul
        case Objek.PEMBUKA:
            return isi.kalimat
        case Objek.PENUTUP:
            return isi.ekor
        case Objek.SATUAN | Objek.PENJELASAN:
            title = f"{isi.judul}\n" if isi.jenis in KELOMPOK else ""
            return title + to_text(replace(isi, nomor=""))
        case _:
            assert_never(objek)
