"""Operations as the ``operasi`` list of ``perubahan.yaml``, ready for reasons to be added."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.law.text import to_text
from generator.model.perubahan import Objek, Perubahan, Tindakan


def operations_yaml(operations: Iterable[Perubahan]) -> str:
    """Return the operations as YAML; what is inserted is written without its number."""
    return "\n".join(["operasi:", *(line for op in operations for line in _entry(op))]) + "\n"


def _entry(op: Perubahan) -> Iterator[str]:
    yield f"  - tindakan: {op.tindakan.value}"
    yield f"    alamat: {op.alamat}"
    if op.objek is not Objek.SATUAN:
        yield f"    objek: {op.objek.value}"
    if op.tindakan is Tindakan.TAMBAH and op.jenis is not None:
        yield f"    satuan: {op.jenis.value}"
    if op.tindakan is Tindakan.GANTI_FRASA:
        yield f"    dari: {json.dumps(op.dari, ensure_ascii=False)}"
        yield f"    menjadi: {json.dumps(op.menjadi, ensure_ascii=False)}"
    yield "    karena: []"
    yield "    alasan: lengkapi alasan perubahan ini"
    if text := _text(op):
        yield "    teks: |"
        yield from (f"      {line}".rstrip() for line in text.splitlines())


def _text(op: Perubahan) -> str:
    """Return the new words as an author would write them; an annex begins with its title."""
    if op.objek is Objek.PENJELASAN:
        return op.penjelasan
    if op.isi is None:
        return ""
    if op.objek is Objek.LAMPIRAN:
        return f"{op.isi.judul}\n{op.isi.kalimat}"
    return to_text(replace(op.isi, nomor=""))
