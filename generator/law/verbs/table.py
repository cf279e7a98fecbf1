"""All verbs of an amendment, and what is asked of one without knowing which it is.

A new member of :class:`Tindakan` is a type error here until it has a file and a line.
"""

from __future__ import annotations

from typing import assert_never

from generator.law.grammar.tokens import Kata
from generator.law.sasaran import alamat_isi
from generator.law.verbs import gabung, ganti_frasa, hapus, pecah, sisip, tambah, ubah
from generator.law.verbs.verb import Change, Insertion, Read, Rewriting, Verb
from generator.model.perubahan import Objek, Perubahan, Tindakan

# In the order in which a sentence names what becomes of a Pasal (P34).
VERBS: tuple[Verb, ...] = (
    ubah.VERB,
    hapus.VERB,
    ganti_frasa.VERB,
    pecah.VERB,
    gabung.VERB,
    sisip.VERB,
    tambah.VERB,
)
CHANGES = tuple(v for v in VERBS if isinstance(v, Change))
INSERTIONS = tuple(v for v in VERBS if isinstance(v, Insertion))
CLAUSED: tuple[Change | Insertion, ...] = (*CHANGES, *INSERTIONS)
REWRITINGS = tuple(v for v in VERBS if isinstance(v, Rewriting))
READERS: dict[Kata, Read] = {kata: v.read for v in VERBS if v.read for kata in v.kata}


def verb_of(tindakan: Tindakan) -> Verb:
    """Return the verb of an operation."""
    verb: Verb
    match tindakan:
        case Tindakan.UBAH:
            verb = ubah.VERB
        case Tindakan.HAPUS:
            verb = hapus.VERB
        case Tindakan.SISIP:
            verb = sisip.VERB
        case Tindakan.TAMBAH:
            verb = tambah.VERB
        case Tindakan.GANTI_FRASA:
            verb = ganti_frasa.VERB
        case Tindakan.PECAH:
            verb = pecah.VERB
        case Tindakan.GABUNG:
            verb = gabung.VERB
        case _:
            assert_never(tindakan)
    return verb


def changes(op: Perubahan) -> Change | None:
    """Return the verb of an operation that works on a unit where it stands; None for others."""
    verb = verb_of(op.tindakan)
    return verb if isinstance(verb, Change) else None


def brings(op: Perubahan) -> Insertion | None:
    """Return the verb of an operation that brings a unit; None for others."""
    verb = verb_of(op.tindakan)
    return verb if isinstance(verb, Insertion) else None


def order(op: Perubahan) -> int:
    """Return the place of an operation's verb in :data:`VERBS`."""
    return VERBS.index(verb_of(op.tindakan))


def describe(op: Perubahan) -> str:
    """Return an operation in one line, as the examples write it: ``ubah judul Bab V``."""
    apa = "" if op.objek is Objek.SATUAN or op.objek is Objek.LAMPIRAN else f"{op.objek} "
    kata = f'{op.tindakan} "{op.dari}" menjadi "{op.menjadi}"' if op.dari else str(op.tindakan)
    di = "sesudah" if op.tindakan is Tindakan.SISIP else "pada"
    tempat = f" {di} {op.alamat}" if op.membawa else ""
    return f"{kata} {apa}{alamat_isi(op)}{tempat}"
