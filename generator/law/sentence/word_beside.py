"""Sentences about headings, explanations and annexes (P06, P12a, P16, P29 to P33)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from generator.law.grammar.word_list import (
    Penerus,
    antara,
    daftar,
    dari_dalam,
    di_pasal,
    jenis_isi,
    kunci,
    langkah_isi,
    yakni,
)
from generator.model.alamat import Alamat
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Jenis


def kalimat_judul(op: Perubahan, sisipan: str = "") -> str:
    """Word the change or deletion of a heading (P06, P12a); no address: the title itself (P33)."""
    nama = f"Judul {op.alamat}" if op.alamat.langkah else "Judul"
    if op.tindakan is Tindakan.HAPUS:
        return f"{nama}{sisipan} dihapus."
    return f"{nama}{sisipan} diubah sehingga berbunyi sebagai berikut:"


def kalimat_penjelasan(operasi: Sequence[Perubahan], sisipan: str = "") -> str:
    """Word a change of explanations only (P29; L2'-236a)."""
    alamat = sorted((op.alamat for op in operasi), key=kunci)
    nama = _yang_dijelaskan(alamat)
    if operasi[0].tindakan is Tindakan.HAPUS:
        return f"Penjelasan {nama}{sisipan} dihapus."
    return f"Penjelasan {nama}{sisipan} diubah sebagaimana tercantum dalam penjelasan."


def _yang_dijelaskan(alamat: list[Alamat]) -> str:
    pasal = alamat[0].pasal
    if pasal is None:
        return "Umum" if not alamat[0].langkah else str(alamat[0])
    if alamat == [pasal]:
        return str(pasal)
    return di_pasal(alamat)


def kalimat_lampiran(
    operasi: Sequence[Perubahan], bentuk: str, sisipan: str, penerus: Penerus | None
) -> str:
    """Word a change of an annex or a part of one (P16, P30 to P32; L2'-236c)."""
    op = operasi[0]
    utuh = len(op.alamat.langkah) == 1
    nama = op.alamat.langkah[0] if op.alamat.langkah else ""  # none: the law's first annex
    tercantum = f"tercantum dalam {nama} yang merupakan bagian tidak terpisahkan dari {bentuk} ini."
    match op.tindakan:
        case Tindakan.HAPUS:
            return f"{_besar(dari_dalam(op.alamat), utuh)}{sisipan} dihapus."
        case Tindakan.SISIP | Tindakan.TAMBAH:
            return _lampiran_baru(operasi, bentuk, sisipan, penerus)
        case Tindakan.UBAH | Tindakan.GANTI_FRASA | Tindakan.PECAH | Tindakan.GABUNG:
            if utuh:
                return f"{nama}{sisipan} diubah menjadi sebagaimana {tercantum}"
            bagian = f"Ketentuan {dari_dalam(op.alamat)}{sisipan}"
            return f"{bagian} diubah sehingga menjadi sebagaimana {tercantum}"
        case _:
            assert_never(op.tindakan)


def _besar(nama: str, utuh: bool) -> str:
    return nama if utuh else f"Ketentuan {nama}"


def _lampiran_baru(
    operasi: Sequence[Perubahan], bentuk: str, sisipan: str, penerus: Penerus | None
) -> str:
    op = operasi[0]
    seluruh = jenis_isi(op) is Jenis.LAMPIRAN
    luar = [langkah_isi(o) for o in operasi] if seluruh else [op.alamat.langkah[0]]
    nama = daftar([str(satu) for satu in luar])
    tercantum = f"tercantum dalam {nama} yang merupakan bagian tidak terpisahkan dari {bentuk} ini."
    sambung = "sebagaimana" if seluruh else "sehingga menjadi sebagaimana"
    baru = f"{yakni(operasi)} {sambung} {tercantum}"
    if op.tindakan is Tindakan.SISIP:
        dalam = dari_dalam(op.alamat.induk)
        slot = f"{antara(op, penerus)} {dalam}".rstrip()
        return f"{slot[0].upper()}{slot[1:]}{sisipan} disisipkan {baru}"
    if not op.alamat.langkah:
        return f"Ditambahkan {baru}"
    if seluruh:
        return f"Setelah {op.alamat}{sisipan} ditambahkan {baru}"
    bagian = f"Ketentuan dalam {dari_dalam(op.alamat)}{sisipan}"
    return f"{bagian} ditambahkan {baru}"
