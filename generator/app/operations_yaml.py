"""Operations as the ``operasi`` list of ``perubahan.yaml``, ready for reasons to be added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.content.write import write_yaml
from generator.law.text import to_text
from generator.model.belum_diisi import belum_diisi
from generator.model.perubahan import Objek, Perubahan, Tindakan

ALASAN = "alasan perubahan ini"


def operations_yaml(operations: Iterable[Perubahan]) -> str:
    """Return the operations as YAML; what is inserted is written without its number."""
    return write_yaml({"operasi": [_entry(op) for op in operations]})


def _entry(op: Perubahan) -> object:
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
    return entry


def _text(op: Perubahan) -> str:
    """Return the new words as an author would write them; an annex begins with its title."""
    if op.objek is Objek.PENJELASAN:
        return op.penjelasan
    if op.isi is None:
        return ""
    if op.objek is Objek.LAMPIRAN:
        return f"{op.isi.judul}\n{op.isi.kalimat}"
    return to_text(replace(op.isi, nomor=""))
