"""The certificate of restraint: what changed since a copy, and which adopted remark names it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import NOWHERE, Span
from generator.ir.printed import PrintedLine
from generator.model.catatan import Terbitan
from generator.model.satuan import Satuan
from generator.model.tempat import Tempat


@dataclass(frozen=True, slots=True)
class Ubahan:
    """One unit that is not as it was; ``karena`` are the numbers of the remarks that name it.

    ``apa`` is the word for what was done to it, ``di`` are the places where it was and is;
    ``sebab`` says of what follows from other changes why it does. ``terbuka`` are remarks that name
    it without words of their own, ``lain`` those that want other words than stand there now.
    """

    tempat: str
    apa: str
    semula: str
    menjadi: str
    karena: tuple[str, ...] = ()
    terbuka: tuple[str, ...] = ()
    lain: tuple[str, ...] = ()
    sebab: str = ""
    di: tuple[Tempat, ...] = ()
    asal: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Kekangan:
    """A document held against an earlier copy: every change is in exactly one of four lists.

    ``dinamai`` are units that an adopted remark names, ``di_luar`` those that none does;
    ``dinomori`` say the same under another number; ``ikutan`` follow from the rest (the sentence of
    an instruction, a mark at the end of an item). ``tanpa_tempat`` are adopted remarks that name no
    single place of the copy, ``tanpa_ubahan`` those at whose place nothing changed.
    """

    dokumen: str
    sidik: str
    dinamai: tuple[Ubahan, ...] = ()
    di_luar: tuple[Ubahan, ...] = ()
    dinomori: tuple[Ubahan, ...] = ()
    ikutan: tuple[Ubahan, ...] = ()
    tanpa_tempat: tuple[str, ...] = ()
    tanpa_ubahan: tuple[str, ...] = ()

    @property
    def terbuka(self) -> tuple[str, ...]:
        """Return the remarks under which units changed that say no words: any change is theirs."""
        return tuple(dict.fromkeys(x for each in self.dinamai for x in each.terbuka))

    @property
    def lain(self) -> tuple[str, ...]:
        """Return the remarks whose words are not what stands at their place now."""
        return tuple(dict.fromkeys(x for each in self.dinamai for x in each.lain))

    @property
    def terkekang(self) -> bool:
        """Whether nothing changed beyond what adopted remarks name."""
        return not self.di_luar


@dataclass(frozen=True, slots=True)
class Pembanding:
    """A copy that was handed in, by the name of its file: what it printed, and how today's is held.

    ``hukum`` is the law that it makes, None of what amends none or cannot be read back.
    """

    nama: str
    terbitan: Terbitan
    baris: tuple[PrintedLine, ...]
    hukum: Satuan | None
    kekangan: Kekangan
