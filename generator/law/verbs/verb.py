"""What a verb of an amendment has to answer; each verb answers in a file of its own.

Changes work on a unit that stands, insertions bring one, rewritings are worked out into changes
and insertions before anything is applied (older laws word them; Lampiran II does not).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.law.grammar.stream import Arus, Bahan
from generator.law.grammar.tokens import Kata
from generator.law.grammar.word_list import Penerus, penerus_biasa
from generator.law.tree import Jalur
from generator.model.alamat import Alamat
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan

BERBUNYI = "berbunyi sebagai berikut:"


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, what it says as :func:`generator.law.verbs.table.describe` writes it, its source.

    ``baku`` is how our own sentence words it, where that differs.
    """

    kalimat: str
    operasi: tuple[str, ...]
    sumber: str
    baku: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a sentence needs to know beyond its operations.

    ``bentuk`` is what the amending regulation calls itself, for the sentences of annexes;
    ``sisipan`` is put behind the first object, for the single unnumbered change (C-9); ``penerus``
    gives the number after an address in the law as it stands.
    """

    bentuk: str
    sisipan: str = ""
    penerus: Penerus = penerus_biasa


@dataclass(frozen=True, slots=True)
class Clause:
    """The head of a clause inside one Pasal: it begins with ``awal``, names the Pasal in ``ekor``.

    Only the first clause of a sentence has them; ``sendiri`` says that it is the only one.
    """

    awal: str
    ekor: str
    sendiri: bool


Read = Callable[[Arus, Bahan, Kata], None]
Words = Callable[[Sequence[Perubahan], Wording], str]
Clauses = Callable[[Sequence[Perubahan], Clause, Wording], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Change:
    """A verb that works on a unit where it stands.

    ``check`` yields why an operation does not fit the unit at its address, ``apply`` returns that
    unit as the operation leaves it, ``whole`` words an operation on a whole Pasal or group,
    ``clauses`` those inside one Pasal, ``read`` takes a clause at one of the words in ``kata``.
    """

    tindakan: Tindakan
    writes: bool  # brings new text
    check: Callable[[Satuan, Perubahan], Iterator[Diagnostic]]
    apply: Callable[[Satuan, Perubahan], Satuan]
    whole: Words
    clauses: Clauses
    kata: frozenset[Kata]
    read: Read
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Insertion:
    """A verb that brings a unit; ``slot`` is the path in the law where it is to stand.

    ``slot`` raises :class:`generator.law.slots.TanpaTempat` when the law has no place for it.
    ``series`` is the unit in whose list the new one stands.
    """

    tindakan: Tindakan
    slot: Callable[[Satuan, Perubahan, Jenis], Jalur]
    series: Callable[[Perubahan], Alamat]
    whole: Words
    clauses: Clauses
    kata: frozenset[Kata]
    read: Read
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A verb that stands for several changes: ``expand`` works them out on a law.

    Its second argument are the operations beside it, whose units are left to them. Read either
    as a whole sentence (``read_sentence``, nothing for a sentence of another form; then ``whole``
    words it) or as a clause at one of the words in ``kata``, straight into what it stands for.
    """

    tindakan: Tindakan
    expand: Callable[
        [Satuan, Sequence[Perubahan], Sequence[Perubahan]],
        tuple[tuple[Perubahan, ...], tuple[Diagnostic, ...]],
    ]
    examples: tuple[Example, ...]
    whole: Words | None = None
    read_sentence: Callable[[str], tuple[Perubahan, ...]] | None = None
    kata: frozenset[Kata] = frozenset()
    read: Read | None = None


Verb = Change | Insertion | Rewriting
