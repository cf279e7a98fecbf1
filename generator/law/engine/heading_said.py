"""New titles as instructions say them: of a BAB, Bagian or Paragraf, and of the law itself."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.law.sentence.read_back import Bacaan
from generator.model.alamat import KELOMPOK
from generator.model.perubahan import Objek, Tindakan
from generator.model.satuan import Satuan

JUDUL_DISEBUT = re.compile(
    r"(?:\bjudul\b[^:]*?\bdiubah\b[^:]*?\b(?:menjadi|berbunyi)|\bdiubah\b[^:]*?\bjudulnya\s+menjadi"
    r"|\btentang\b[^:]*?\bdiubah\s+menjadi\s+tentang)\s*:?\s*[\"“]?(?P<judul>[^\"“”:;.]{3,200})"
    r"[\"”]?\s*\.?\s*\Z",
    re.IGNORECASE,
)
KEPALA = re.compile(r".*?\bNOMOR\b.*?\bTAHUN\s*:?\s*\d{4}\s+TENTANG\s+", re.IGNORECASE | re.DOTALL)
BENTUK = re.compile(
    r"(?:PERATURAN|QANUN|UNDANG-UNDANG|KEPUTUSAN)\b.*?\bTENTANG\s+", re.IGNORECASE | re.DOTALL
)


def retitled(judul: str, baru: str) -> str:
    """Return the title of a law that is named anew: its number and year stay (L2-2, 3).

    ``baru`` is what is printed: a name, or a whole title, with number and year or without.
    """
    kepala = KEPALA.match(judul)
    if kepala is None or KEPALA.match(baru):
        return baru
    bentuk = BENTUK.match(baru)
    return kepala[0] + baru[bentuk.end() if bentuk else 0 :]


def heading_said(
    kalimat: str, bacaan: Bacaan, baru: tuple[Satuan, ...]
) -> tuple[Bacaan, tuple[Satuan, ...]]:
    """Return a reading whose sentence itself says the new title of a group, with the group titled.

    ``Judul BAB II diubah menjadi "PENATAAN"``; ``Bagian Kedua tentang Tarif diubah menjadi tentang
    Retribusi``: the units inside stay.
    """
    said = JUDUL_DISEBUT.search(kalimat)
    if baru or said is None or len(bacaan.operasi) != 1:
        return bacaan, baru
    op = bacaan.operasi[0]
    if op.tindakan is not Tindakan.UBAH or not op.alamat.langkah or op.dari:
        return bacaan, baru
    akhir = op.alamat.akhir
    about = op.objek is Objek.SATUAN or op.objek is Objek.JUDUL
    if akhir.jenis not in KELOMPOK or not about:
        return bacaan, baru
    titled = Satuan(akhir.jenis, akhir.nomor, judul=said["judul"].strip(' ,"“”'))
    return replace(bacaan, operasi=(replace(op, objek=Objek.JUDUL),)), (titled,)
