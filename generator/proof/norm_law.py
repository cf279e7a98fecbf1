"""What a paper for readers is held against: the draft, the facts, and the pieces of both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.diagnostics import Span
from generator.model.alamat import Alamat
from generator.proof.arah import Arah
from generator.proof.pernyataan import (
    HUBUNG,
    TOKEN,
    Butir,
    amounts,
    deadlines,
    deeds,
    regulations,
    units,
)

BERKEPALA = frozenset(
    ("dinas", "badan", "biro", "satuan", "inspektorat", "sekretariat", "kementerian", "kantor")
)


@dataclass(frozen=True)
class Sumber:
    """Sentences that may be told again, taken apart once."""

    kalimat: tuple[str, ...]
    kenal: tuple[str, ...] = ()

    @cached_property
    def butir(self) -> frozenset[Butir]:
        """Return every piece of the sentences."""
        semua = (
            p
            for satu in self.kalimat
            for p in (*amounts(satu), *regulations(satu), *deeds(satu, self.kenal, longgar=True))
        )
        return frozenset(butir for p in semua for butir in (p.butir, *p.sama))

    @cached_property
    def batas(self) -> frozenset[Butir]:
        """Return by when what is to be done."""
        semua = (p for satu in self.kalimat for p in deadlines(satu))
        return frozenset(butir for p in semua for butir in (p.butir, *p.sama))

    @cached_property
    def luar(self) -> frozenset[tuple[Alamat, Butir]]:
        """Return the units of other regulations that they name, and what those stand in."""
        return frozenset(
            (a, t.milik) for satu in self.kalimat for t in units(satu) for a in _upwards(t.alamat)
        )

    @cached_property
    def token(self) -> tuple[tuple[str, bool], ...]:
        """Return the words in lower case, each with whether it had a capital; "" between."""
        semua: list[tuple[str, bool]] = []
        for satu in self.kalimat:
            semua += [(m[0].lower(), m[0][0].isupper()) for m in TOKEN.finditer(satu)]
            semua.append(("", False))
        return tuple(semua)

    @cached_property
    def tempat(self) -> Mapping[str, tuple[int, ...]]:
        """Return where each word stands."""
        di: dict[str, list[int]] = {}
        for n, (kata, _) in enumerate(self.token):
            di.setdefault(kata, []).append(n)
        return {kata: tuple(n) for kata, n in di.items()}

    def names(self, kata: Sequence[str], *, sambungan: bool) -> bool:
        """Whether words stand here in a row as a name; behind a connector, as the start of one."""
        cari = [satu.lower() for satu in kata]
        for n in self.tempat.get(cari[0], ()):
            ada = [t for t, _ in self.token[n : n + len(cari)]]
            if ada == cari and self._whole(n, len(cari), sambungan=sambungan):
                return True
        return False

    def _whole(self, n: int, panjang: int, *, sambungan: bool) -> bool:
        if sambungan and n and self._joined(n - 1, n - 2):
            return False
        ujung = n + panjang
        if self.token[n][0] in BERKEPALA and panjang > 1 and not self.token[n][1]:
            return False  # in small letters it is a kind, and may end anywhere
        if self.token[n][0] in BERKEPALA and panjang > 1 and ujung + 1 < len(self.token):
            besar = self.token[ujung][1]
            hubung = self.token[ujung][0] in HUBUNG
            lagi = ujung + 2 if self.token[ujung + 1][0] in HUBUNG else ujung + 1
            lanjut = hubung and lagi < len(self.token) and self.token[lagi][1]
            return not besar and not (lanjut and self.token[lagi][0] not in BERKEPALA)
        return True

    def _joined(self, hubung: int, sebelum: int) -> bool:
        if self.token[hubung][1]:
            return True
        return self.token[hubung][0] in HUBUNG and sebelum >= 0 and self.token[sebelum][1]


def _upwards(alamat: Alamat) -> Iterator[Alamat]:
    """Yield an address and those around it, so that a Pasal may be named without its ayat."""
    for n in range(len(alamat.langkah), 0, -1):
        yield Alamat(alamat.langkah[:n])


@dataclass(frozen=True)
class Hukum:
    """What the draft says and does, and the facts of its dossier by their certainty.

    ``satuan`` are the addresses that it has; ``tindakan`` what it does at which; ``nama`` words
    that need no source. ``wajib`` and ``peraturan`` must all be named.
    """

    naskah: Sumber
    pasti: Sumber
    ragu: Sumber
    satuan: frozenset[Alamat]
    tindakan: frozenset[tuple[Alamat, str]]
    dasar: Butir = ()
    nama: frozenset[str] = frozenset()
    kenal: tuple[str, ...] = ()
    wajib: tuple[tuple[Alamat, str], ...] = ()
    peraturan: tuple[Butir, ...] = ()
    sidik: str = ""

    @cached_property
    def arah(self) -> Arah:
        """Return which way every sentence points that may be told again."""
        return Arah((*self.naskah.kalimat, *self.pasti.kalimat, *self.ragu.kalimat))


@dataclass(frozen=True, slots=True)
class Baris:
    """One printed paragraph or cell: its words and its place."""

    teks: str
    asal: Span
