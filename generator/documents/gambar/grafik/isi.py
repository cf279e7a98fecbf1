"""What a plot shows, as data: its text is the key under which the finished picture is kept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ambang:
    """A line across the plot with its name at the edge."""

    nilai: float
    nama: str


@dataclass(frozen=True, slots=True)
class BarisRentang:
    """A bar from a floor to a ceiling; ``dalam`` is a likelier range inside it.

    The name may have several lines.
    """

    nama: str
    rendah: float
    tinggi: float
    tebal: bool = False
    dalam: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Rentang:
    """Bars from floor to ceiling, one a row, with thresholds."""

    sumbu: str
    baris: tuple[BarisRentang, ...]
    ambang: tuple[Ambang, ...]
    batas: tuple[float, float]
    legenda: tuple[str, ...]  # certain, range, likelier range: those that occur


@dataclass(frozen=True, slots=True)
class Seri:
    """One row of numbers with its name."""

    nama: str
    nilai: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One score over one measured quantity, from floor to ceiling, with marked values of it."""

    judul: str
    sumbu: str
    x: tuple[float, ...]
    rendah: tuple[float, ...]
    tinggi: tuple[float, ...]
    penanda: tuple[Ambang, ...]
    langkah: str  # "pre": a value holds up to and with its place; "mid": whole numbers


@dataclass(frozen=True, slots=True)
class Garis:
    """Panels beside each other that share the thresholds of the score."""

    sumbu: str
    panel: tuple[Panel, ...]
    ambang: tuple[Ambang, ...]
    batas: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Batang:
    """Groups of bars, one group a row; ``teks`` stands at the end of each row."""

    sumbu: str
    nama: tuple[str, ...]
    seri: tuple[Seri, ...]
    teks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Jaring:
    """A radar plot: one spoke a variable, one polygon a series."""

    jari: tuple[str, ...]
    maksimum: float
    seri: tuple[Seri, ...]


@dataclass(frozen=True, slots=True)
class Deret:
    """Lines over named places in order, years mostly; one line a series."""

    sumbu: str
    nama: tuple[str, ...]
    seri: tuple[Seri, ...]


Grafik = Rentang | Garis | Batang | Jaring | Deret
