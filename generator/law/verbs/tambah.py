"""``tambah``: a series is continued at its end with the next ordinary number (L2'-234a)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.law import tree
from generator.law.grammar.insert import masuk
from generator.law.grammar.tokens import Kata
from generator.law.grammar.word_list import jenis_isi, yakni
from generator.law.slots import behind, place_of_pasal
from generator.law.tree import Jalur
from generator.law.verbs.brought import place, runs
from generator.law.verbs.verb import BERBUNYI, Clause, Example, Insertion, Wording
from generator.model.alamat import Alamat
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan


def slot(akar: Satuan, op: Perubahan, jenis: Jenis) -> Jalur:
    """Return the path behind the unit named, or behind all that the unit named holds."""
    if jenis is Jenis.PASAL:
        return place_of_pasal(akar, op.alamat, at_end=True)
    if (path := behind(akar, op.alamat, jenis)) is not None:
        return path
    arah = tree.jalur(akar, op.alamat)
    return (*arah, len(tree.di_jalur(akar, arah).anak))


def series(op: Perubahan) -> Alamat:
    """Return the unit whose list is continued; its last item may be named instead."""
    sejenis = op.jenis and op.alamat.langkah and op.alamat.akhir.jenis is op.jenis
    return op.alamat.induk if sejenis else op.alamat


def whole(operasi: Sequence[Perubahan], w: Wording) -> str:
    """Word new Pasal or groups at the end (P19, P25)."""
    op = operasi[0]
    sejenis = op.alamat.langkah and op.alamat.akhir.jenis is jenis_isi(op)
    letak = f"setelah {op.alamat.pasal or op.alamat}" if sejenis else f"ketentuan {op.alamat}"
    return f"{letak}{w.sisipan} ditambahkan {yakni(operasi, place(op))} sehingga {BERBUNYI}"


def clauses(operasi: Sequence[Perubahan], head: Clause, _: Wording) -> Iterator[str]:
    """Word new units at the end of a list inside a Pasal (P26 to P28)."""
    awal, ekor = head.awal, head.ekor
    for run in runs(operasi):
        induk = " ".join(map(str, run[0].alamat.langkah[1:]))
        subjek = f"{awal}{induk}{ekor}".replace("  ", " ")
        yield f"{subjek} ditambahkan {yakni(run)}".lstrip()
        awal = ekor = ""


EXAMPLES = (
    Example(
        "Ketentuan Pasal 5 ditambahkan 1 (satu) ayat, yakni ayat (4) sehingga Pasal 5 berbunyi "
        "sebagai berikut:",
        ("tambah Pasal 5 ayat (4) pada Pasal 5",),
        "L2'-234a",
    ),
    Example(
        "Setelah Pasal 40 ditambahkan 1 (satu) pasal, yakni Pasal 41 sehingga berbunyi sebagai "
        "berikut:",
        ("tambah Pasal 41 pada Pasal 40",),
        "L2'-234a",
    ),
)
VERB = Insertion(
    Tindakan.TAMBAH,
    slot,
    series,
    whole,
    clauses,
    frozenset({Kata.TAMBAH}),
    masuk,
    EXAMPLES,
)
