"""Legal text before and after, with the words that go struck through and those that come marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.documents.rumusan import Jalur, UnitLayout
from generator.documents.word_diff import Beda, word_diff
from generator.ir.nodes import Block, Inline, Styled, Text
from generator.model.satuan import Satuan

Kunci = tuple[Jalur, str]


@dataclass(slots=True)
class _Recorder:
    """Remembers every text that is printed, by unit and field."""

    teks: dict[Kunci, str] = field(default_factory=dict)

    def __call__(self, jalur: Jalur, bidang: str, teks: str) -> tuple[Inline, ...]:
        self.teks[(jalur, bidang)] = teks
        return ()


def record(satuan: Sequence[Satuan]) -> dict[Kunci, str]:
    """Return the printed texts of units by their address and field."""
    pencatat = _Recorder()
    for satu in satuan:
        UnitLayout(pencatat).blok(satu)
    return pencatat.teks


@dataclass(frozen=True, slots=True)
class _Marker:
    """Writes texts with the words marked that the other side does not have."""

    lain: dict[Kunci, str]
    peran: Beda

    def __call__(self, jalur: Jalur, bidang: str, teks: str) -> tuple[Inline, ...]:
        lain = self.lain.get((jalur, bidang), "")
        lama, baru = (teks, lain) if self.peran is Beda.HAPUS else (lain, teks)
        return bertanda(lama, baru, self.peran)


def bertanda(lama: str, baru: str, peran: Beda) -> tuple[Inline, ...]:
    """Return one side of a comparison: the old one for ``hapus``, the new one for ``sisip``."""
    isi: list[Inline] = []
    for satu in word_diff(lama, baru):
        if satu.beda is Beda.TETAP:
            isi.append(Text(satu.teks))
        elif satu.beda is peran:
            isi.append(Styled(str(peran), (Text(satu.teks),)))
    return tuple(isi)


def semula(lama: Sequence[Satuan], baru: Sequence[Satuan]) -> tuple[Block, ...]:
    """Return the text before, what goes struck through."""
    penata = UnitLayout(_Marker(record(baru), Beda.HAPUS))
    return tuple(blok for satu in lama for blok in penata.blok(satu))


def menjadi(lama: Sequence[Satuan], baru: Sequence[Satuan]) -> tuple[Block, ...]:
    """Return the text after, what comes underlined."""
    penata = UnitLayout(_Marker(record(lama), Beda.SISIP))
    return tuple(blok for satu in baru for blok in penata.blok(satu))
