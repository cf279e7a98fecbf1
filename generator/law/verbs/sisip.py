"""``sisip``: a unit is put between two others and numbered after the first (L2-234, 235)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.law.grammar.insert import masuk
from generator.law.grammar.tokens import Kata
from generator.law.grammar.word_list import antara, dari_dalam, yakni
from generator.law.slots import TanpaTempat, behind, place_of_pasal
from generator.law.tree import Jalur
from generator.law.verbs.brought import place, runs
from generator.law.verbs.verb import BERBUNYI, Clause, Example, Insertion, Wording
from generator.model.alamat import Alamat
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan


def slot(akar: Satuan, op: Perubahan, jenis: Jenis) -> Jalur:
    """Return the path behind the unit named, or the first place of the group named."""
    if jenis is Jenis.PASAL:
        return place_of_pasal(akar, op.alamat, at_end=False)
    if (path := behind(akar, op.alamat, jenis)) is None:
        raise TanpaTempat(f"alamat harus {jenis} yang mendahului")
    return path


def whole(operasi: Sequence[Perubahan], w: Wording) -> str:
    """Word new Pasal or groups between two others (P17, P18, P20)."""
    op = operasi[0]
    atas = op.alamat.akhir.jenis is Jenis.PASAL or len(op.alamat.langkah) < 2
    induk = "" if atas else f" {op.alamat.induk}"
    letak = f"{antara(op, w.penerus)}{induk}{w.sisipan}"
    return f"{letak} disisipkan {yakni(operasi, place(op))} sehingga {BERBUNYI}"


def clauses(operasi: Sequence[Perubahan], head: Clause, w: Wording) -> Iterator[str]:
    """Word new units inside a Pasal (P22 to P24); they need no ``ketentuan``."""
    ekor = head.ekor
    for run in runs(operasi):
        dalam = dari_dalam(Alamat(run[0].alamat.induk.langkah[1:]))
        letak = f"{antara(run[0], w.penerus)} {dalam}".rstrip()
        yield f"{letak}{ekor} disisipkan {yakni(run)}"
        ekor = ""


EXAMPLES = (
    Example(
        "Di antara Pasal 128 dan Pasal 129 disisipkan 1 (satu) pasal, yakni Pasal 128A sehingga "
        "berbunyi sebagai berikut:",
        ("sisip Pasal 128A sesudah Pasal 128",),
        "L2-234b",
    ),
    Example(
        "Di antara ayat (1) dan ayat (2) Pasal 18 disisipkan 2 (dua) ayat, yakni ayat (1a) dan "
        "ayat (1b) sehingga Pasal 18 berbunyi sebagai berikut:",
        ("sisip Pasal 18 ayat (1a) sesudah Pasal 18 ayat (1)",
         "sisip Pasal 18 ayat (1b) sesudah Pasal 18 ayat (1)"),
        "L2-235",
    ),
)  # fmt: skip
VERB = Insertion(
    Tindakan.SISIP,
    slot,
    lambda op: op.alamat.induk,
    whole,
    clauses,
    frozenset({Kata.SISIP}),
    masuk,
    EXAMPLES,
)
