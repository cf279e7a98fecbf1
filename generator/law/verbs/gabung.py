"""``gabung``: several units become one under the number of the first, the others are deleted.

Older laws say ``digabung menjadi``; Lampiran II has changing and deleting for it, so that no number
is given again (L2-236).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic
from generator.law.grammar.brought import dibawa
from generator.law.grammar.stream import Arus, Bahan
from generator.law.grammar.tokens import Kata, token_rujukan
from generator.law.pesan import temuan
from generator.law.verbs.verb import Example, Rewriting
from generator.model.alamat import Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Satuan


def expand(
    _dasar: Satuan, operasi: Sequence[Perubahan], _lain: Sequence[Perubahan]
) -> tuple[tuple[Perubahan, ...], tuple[Diagnostic, ...]]:
    """Return the change and the deletions that joining comes to; ``dari`` names the other units."""
    hasil: list[Perubahan] = []
    galat: list[Diagnostic] = []
    for op in operasi:
        lain = _others(op)
        if not lain or not all(_beside(op.alamat, satu) for satu in lain):
            galat.append(temuan("H08", op, kurang='satuan sejenis yang digabungkan (kunci "dari")'))
        else:
            hasil += _joined(op, lain)
    return tuple(hasil), tuple(galat)


def _others(op: Perubahan) -> list[Alamat]:
    """Return the units that ``dari`` names, in the light of the unit that stays."""
    arus = Arus(token_rujukan(op.dari), op.alamat)
    return [alamat for alamat, _ in arus.sasaran(arus.sebutan(()))]


def _beside(tetap: Alamat, lain: Alamat) -> bool:
    """Return whether a unit is another one of the series: any Pasal, or one of the same parent."""
    if not (tetap.langkah and lain.langkah) or tetap == lain:
        return False
    sederet = tetap.akhir.jenis is lain.akhir.jenis
    return sederet and (tetap.pasal == tetap or tetap.induk == lain.induk)


def _joined(op: Perubahan, lain: Sequence[Alamat]) -> Iterator[Perubahan]:
    yield replace(op, tindakan=Tindakan.UBAH, dari="")
    for alamat in lain:
        gone = replace(op, tindakan=Tindakan.HAPUS, alamat=alamat, isi=None, dari="")
        yield replace(gone, jenis=alamat.akhir.jenis, penjelasan="")


def read(arus: Arus, bahan: Bahan, _: Kata) -> None:
    """Read ``ayat (2) dan ayat (3) digabung menjadi ayat (2)``; no other number."""
    alamat = [a for a, objek in arus.sasaran(bahan.sebutan) if objek is Objek.SATUAN and a.langkah]
    baru, _banyak = dibawa(arus, Bahan())
    tetap = [a for a in alamat if not baru or a.akhir == baru[-1]]
    if len(alamat) < 2 or len(baru) > 1 or not tetap:
        return
    arus.operasi.append(Perubahan(Tindakan.UBAH, tetap[0]))
    arus.operasi += (Perubahan(Tindakan.HAPUS, a) for a in alamat if a != tetap[0])


EXAMPLES = (
    Example(
        "Ketentuan ayat (2) dan ayat (3) Pasal 5 digabung menjadi ayat (2) sehingga Pasal 5 "
        "berbunyi sebagai berikut:",
        ("ubah Pasal 5 ayat (2)", "hapus Pasal 5 ayat (3)"),
        "L2-231, L2-236",
        "Ketentuan ayat (2) Pasal 5 diubah dan ayat (3) dihapus sehingga Pasal 5 berbunyi sebagai "
        "berikut:",
    ),
    Example(
        "Pasal 7 dan Pasal 8 digabung menjadi Pasal 7 sehingga berbunyi sebagai berikut:",
        ("ubah Pasal 7", "hapus Pasal 8"),
        "L2-230, L2-236",
        "Ketentuan Pasal 7 diubah sehingga berbunyi sebagai berikut: Pasal 8 dihapus.",
    ),
)
VERB = Rewriting(Tindakan.GABUNG, expand, EXAMPLES, kata=frozenset({Kata.GABUNG}), read=read)
