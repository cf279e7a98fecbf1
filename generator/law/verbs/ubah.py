"""``ubah``: a unit, its heading, its explanation or an annex gets new words (L2-230, 231)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from generator.diagnostics import Diagnostic
from generator.law.grammar.tokens import Kata
from generator.law.grammar.word_list import di_pasal, langkah_isi
from generator.law.pesan import temuan
from generator.law.tanda_baca import tanda_akhir, tanpa_tanda
from generator.law.tree import TABULASI
from generator.law.verbs.named import clauses_of, reader_of
from generator.law.verbs.verb import BERBUNYI, Change, Example, Wording
from generator.model.perubahan import Objek, Perubahan, Tindakan, isi_op
from generator.model.satuan import Jenis, Satuan


def check(sasaran: Satuan, op: Perubahan) -> Iterator[Diagnostic]:
    """Yield a target that is gone, of another kind or number, or already as wanted."""
    if sasaran.dihapus:
        yield temuan("H02", op)
    elif op.objek.sebagian and not sasaran.anak:
        yield temuan("H12", op, jenis="rincian")
    elif op.objek is Objek.PENUTUP and not sasaran.ekor:
        yield temuan("H01", op, alamat=f"kalimat penutup {op.alamat}")
    elif op.objek is not Objek.SATUAN:
        if apply(sasaran, op) == sasaran:
            yield temuan("H04", op)
    elif (isi := isi_op(op)).jenis is not sasaran.jenis:
        yield temuan("H08", op, kurang=f"teks berupa {isi.jenis}, bukan {sasaran.jenis}")
    elif isi.nomor not in ("", sasaran.nomor):
        yield temuan("H14", op, nomor=isi.nomor)
    elif _same(isi, sasaran):
        yield temuan("H04", op)
    elif sasaran.anak and not isi.anak and isi.kalimat.rstrip().endswith(":"):
        yield temuan("H62", op, alamat=f"{op.alamat}, semula dengan {_parts(sasaran)},")


def _parts(unit: Satuan) -> str:
    """Return the parts of a unit by their first and last."""
    first, last = (f"{s.jenis} {s.nomor}" for s in (unit.anak[0], unit.anak[-1]))
    return first if len(unit.anak) == 1 else f"{first} sampai dengan {last}"


def _same(isi: Satuan, lama: Satuan) -> bool:
    if isi.jenis in TABULASI and not tanda_akhir(isi):  # the engine sets the mark
        lama = tanpa_tanda(lama)
    return (isi.judul, isi.kalimat, isi.anak, isi.ekor, isi.status) == (
        lama.judul, lama.kalimat, lama.anak, lama.ekor, lama.status,
    )  # fmt: skip


def apply(lama: Satuan, op: Perubahan) -> Satuan:
    """Return the new unit under the old number, or the old one with its new words."""
    isi = isi_op(op)
    match op.objek:
        case Objek.SATUAN:
            return replace(isi, nomor=lama.nomor)
        case Objek.JUDUL:
            return replace(lama, judul=isi.judul)
        case Objek.PEMBUKA:
            return replace(lama, kalimat=isi.kalimat)
        case Objek.PENUTUP:
            return replace(lama, ekor=isi.ekor or isi.kalimat)
        case Objek.PENJELASAN | Objek.LAMPIRAN:  # beside the tree
            return lama
        case _:
            assert_never(op.objek)


def whole(operasi: Sequence[Perubahan], w: Wording) -> str:
    """Word the change of a whole Pasal or group (P01, P07); explanations changed with it follow."""
    op, *lain = operasi
    lagi = "" if op.alamat.akhir.jenis is Jenis.PASAL else f"{op.alamat} "
    pindah = op.isi is not None and op.isi.nomor not in ("", op.alamat.akhir.nomor)
    baru = f" menjadi {langkah_isi(op)}" if pindah else ""
    return (
        f"ketentuan {op.alamat}{w.sisipan} diubah{baru}{_explained(lain)} sehingga {lagi}{BERBUNYI}"
    )


def _explained(operasi: Sequence[Perubahan]) -> str:
    pasal = operasi[0].alamat.pasal if operasi else None
    if pasal is None:
        return ""
    alamat = [op.alamat for op in operasi]
    nama = di_pasal(alamat) if len(alamat) > 1 else alamat[0]
    return f" dan penjelasan {nama} diubah"


EXAMPLES = (
    Example(
        "Ketentuan Pasal 6 diubah sehingga berbunyi sebagai berikut:", ("ubah Pasal 6",), "L2-230"
    ),
    Example(
        "Ketentuan ayat (1) dan ayat (3) Pasal 7 diubah sehingga Pasal 7 berbunyi sebagai berikut:",
        ("ubah Pasal 7 ayat (1)", "ubah Pasal 7 ayat (3)"),
        "L2-231",
    ),
    Example(
        "Judul Bab V diubah sehingga berbunyi sebagai berikut:", ("ubah judul Bab V",), "L2-231"
    ),
    Example(
        "Ketentuan kalimat pembuka ayat (1) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai "
        "berikut:",
        ("ubah pembuka Pasal 2 ayat (1)",),
        "L2-231",
    ),
    Example(
        "Kalimat pembuka Pasal 4 dan Pasal 4 ayat (2) huruf b diubah sehingga berbunyi sebagai "
        "berikut:",
        ("ubah pembuka Pasal 4", "ubah pembuka Pasal 4 ayat (2) huruf b"),
        "L2-231",
        "Ketentuan kalimat pembuka Pasal 4 dan huruf b ayat (2) diubah sehingga Pasal 4 berbunyi "
        "sebagai berikut:",
    ),
    Example(
        "Penjelasan Pasal 9 diubah sebagaimana tercantum dalam penjelasan.",
        ("ubah penjelasan Pasal 9",),
        "L2-236a",
    ),
)
VERB = Change(
    Tindakan.UBAH,
    True,
    check,
    apply,
    whole,
    clauses_of("diubah"),
    frozenset({Kata.UBAH, Kata.AKTIF_UBAH}),
    reader_of(Tindakan.UBAH, Kata.AKTIF_UBAH, renumbers=True),
    EXAMPLES,
)
