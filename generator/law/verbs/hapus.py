"""``hapus``: a unit is taken out and leaves its number (L2-236), or its heading goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from generator.diagnostics import Diagnostic
from generator.law.grammar.stream import BATAS, SLOT, Arus, Bahan
from generator.law.grammar.tokens import Kata
from generator.law.pesan import temuan
from generator.law.verbs.named import clauses_of, reader_of
from generator.law.verbs.verb import Change, Example, Wording
from generator.model import nomor
from generator.model.alamat import KELOMPOK, Alamat, Langkah
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan, Status

REPLACED = (Kata.DAN, Kata.UBAH, Kata.SATUAN)  # dihapus dan diganti dengan Pasal 3A


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


def read(arus: Arus, bahan: Bahan, kata: Kata) -> None:
    """Read what is deleted, and what ``dihapus dan diganti dengan Pasal 3A`` puts behind it."""
    before = len(arus.operasi)
    reader_of(Tindakan.HAPUS, Kata.AKTIF_HAPUS)(arus, bahan, kata)
    gone = [op.alamat for op in arus.operasi[before:] if op.alamat.langkah]
    ahead = tuple(arus.kata(n) for n in range(3))
    if not gone or ahead != REPLACED:
        return
    arus.posisi += REPLACED.index(Kata.SATUAN)
    brought = [s.langkah[-1] for s in arus.sebutan(BATAS | SLOT) if s.langkah]
    for step in (s for s in brought if s.jenis is gone[-1].akhir.jenis):
        same = [a for a in gone if a.akhir == step]
        arus.operasi = [op for op in arus.operasi if op.alamat not in same]
        arus.operasi.append(Perubahan(Tindakan.UBAH, same[0]) if same else _behind(gone, step))


def _behind(gone: Sequence[Alamat], step: Langkah) -> Perubahan:
    """Return the insertion of a unit behind the deleted one whose number it continues."""
    base = nomor.sort_key(step.jenis, step.nomor).pokok
    near = (a for a in gone if nomor.sort_key(step.jenis, a.akhir.nomor).pokok == base)
    isi = Satuan(step.jenis, step.nomor)
    return Perubahan(Tindakan.SISIP, next(near, gone[-1]), jenis=step.jenis, isi=isi)


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
    Example(
        "Pasal 8 dihapus dan diganti dengan Pasal 8A sehingga berbunyi sebagai berikut:",
        ("hapus Pasal 8", "sisip Pasal 8A sesudah Pasal 8"),
        "L2-234b, L2-236",
        "Pasal 8 dihapus. Di antara Pasal 8 dan Pasal 9 disisipkan 1 (satu) pasal, yakni Pasal 8A "
        "sehingga berbunyi sebagai berikut:",
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
    read,
    EXAMPLES,
)
