"""``hapus``: a unit is taken out and leaves its number (L2-236), or its heading goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from generator.diagnostics import Diagnostic
from generator.law.grammar.tokens import Kata
from generator.law.pesan import temuan
from generator.law.verbs.named import clauses_of, reader_of
from generator.law.verbs.verb import Change, Example, Wording
from generator.model.alamat import KELOMPOK
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan, Status


def check(sasaran: Satuan, op: Perubahan) -> Iterator[Diagnostic]:
    """Yield a target that is gone already."""
    if sasaran.dihapus:
        yield temuan("H02", op)


def apply(lama: Satuan, op: Perubahan) -> Satuan:
    """Return the number alone; a group keeps its Pasal, each deleted by name."""
    match op.objek:
        case Objek.SATUAN if lama.jenis in KELOMPOK:
            return replace(lama, judul="", status=Status.DIHAPUS)
        case Objek.SATUAN:
            return Satuan(lama.jenis, lama.nomor, status=Status.DIHAPUS, asal=lama.asal)
        case Objek.JUDUL:
            return replace(lama, judul="")
        case Objek.PEMBUKA:
            return replace(lama, kalimat="")
        case Objek.PENUTUP:
            return replace(lama, ekor="")
        case Objek.PENJELASAN | Objek.LAMPIRAN:  # beside the tree
            return lama
        case _:
            assert_never(op.objek)


def whole(operasi: Sequence[Perubahan], w: Wording) -> str:
    """Word the deletion of a whole Pasal or group (P09 to P12)."""
    return f"{operasi[0].alamat}{w.sisipan} dihapus."


EXAMPLES = (
    Example("Pasal 16 dihapus.", ("hapus Pasal 16",), "L2-236"),
    Example(
        "Pasal 18 ayat (2) dihapus sehingga Pasal 18 berbunyi sebagai berikut:",
        ("hapus Pasal 18 ayat (2)",),
        "L2-236",
    ),
    Example(
        "Ketentuan Pasal 12 dan Pasal 13 dinyatakan tidak berlaku.",
        ("hapus Pasal 12", "hapus Pasal 13"),
        "L2-236",
        "Pasal 12 dihapus. Pasal 13 dihapus.",
    ),
    Example("Penjelasan Pasal 9 dihapus.", ("hapus penjelasan Pasal 9",), "L2-236a"),
)
VERB = Change(
    Tindakan.HAPUS,
    False,
    check,
    apply,
    whole,
    clauses_of("dihapus", bare=lambda a: a.akhir.jenis is Jenis.AYAT),
    frozenset({Kata.HAPUS, Kata.AKTIF_HAPUS}),
    reader_of(Tindakan.HAPUS, Kata.AKTIF_HAPUS),
    EXAMPLES,
)
