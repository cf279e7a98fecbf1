"""``pecah``: one unit becomes several, the first under its number, the others inserted behind it.

Older laws say ``dipecah menjadi``; Lampiran II has changing and inserting for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic
from generator.law.grammar.brought import dibawa
from generator.law.grammar.stream import Arus, Bahan
from generator.law.grammar.tokens import Kata
from generator.law.pesan import temuan
from generator.law.verbs.verb import Example, Rewriting
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Satuan


def expand(
    _dasar: Satuan, operasi: Sequence[Perubahan], _lain: Sequence[Perubahan]
) -> tuple[tuple[Perubahan, ...], tuple[Diagnostic, ...]]:
    """Return the change and the insertions that splitting comes to; ``isi`` holds the parts."""
    hasil: list[Perubahan] = []
    galat: list[Diagnostic] = []
    for op in operasi:
        bagian = op.isi.anak if op.isi else ()
        sejenis = op.alamat.langkah and all(s.jenis is op.alamat.akhir.jenis for s in bagian)
        if len(bagian) < 2 or not sejenis:
            galat.append(temuan("H08", op, kurang="dua satuan sejenis atau lebih"))
        else:
            hasil += _parts(op, bagian)
    return tuple(hasil), tuple(galat)


def _parts(op: Perubahan, bagian: Sequence[Satuan]) -> Iterator[Perubahan]:
    pertama, *lain = bagian
    jenis = pertama.jenis
    yield replace(op, tindakan=Tindakan.UBAH, jenis=jenis, isi=replace(pertama, nomor=""))
    for satu in lain:
        baru = replace(satu, nomor="")  # numbered by the engine, behind the first
        yield replace(op, tindakan=Tindakan.SISIP, jenis=jenis, isi=baru, penjelasan="")


def read(arus: Arus, bahan: Bahan, _: Kata) -> None:
    """Read ``ayat (2) dipecah menjadi 2 (dua) ayat, yakni ayat (2) dan ayat (2a)``."""
    sasaran = arus.sasaran(bahan.sebutan)
    if not sasaran:
        return
    alamat, objek = sasaran[-1]
    arus.operasi.append(Perubahan(Tindakan.UBAH, alamat, objek))
    baru, _banyak = dibawa(arus, Bahan())
    for satu in baru:
        if alamat.langkah and satu.jenis is alamat.akhir.jenis and satu != alamat.akhir:
            isi = Satuan(satu.jenis, satu.nomor)
            arus.operasi.append(Perubahan(Tindakan.SISIP, alamat, objek, satu.jenis, isi))


EXAMPLES = (
    Example(
        "Pasal 5 ayat (2) dipecah menjadi 2 (dua) ayat, yakni ayat (2) dan ayat (2a) sehingga "
        "Pasal 5 berbunyi sebagai berikut:",
        ("ubah Pasal 5 ayat (2)", "sisip Pasal 5 ayat (2a) sesudah Pasal 5 ayat (2)"),
        "L2-230, L2-235",
        "Ketentuan ayat (2) Pasal 5 diubah dan di antara ayat (2) dan ayat (3) disisipkan 1 (satu) "
        "ayat, yakni ayat (2a) sehingga Pasal 5 berbunyi sebagai berikut:",
    ),
    Example(
        "Pasal 7 dipecah menjadi Pasal 7 dan Pasal 7A sehingga berbunyi sebagai berikut:",
        ("ubah Pasal 7", "sisip Pasal 7A sesudah Pasal 7"),
        "L2-230, L2-234b",
        "Ketentuan Pasal 7 diubah sehingga berbunyi sebagai berikut: Di antara Pasal 7 dan Pasal 8 "
        "disisipkan 1 (satu) pasal, yakni Pasal 7A sehingga berbunyi sebagai berikut:",
    ),
)
VERB = Rewriting(Tindakan.PECAH, expand, EXAMPLES, kata=frozenset({Kata.PECAH}), read=read)
