"""The parts of a formula: how they are written in one line, drawn from the left, and read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias, assert_never

HURUF_BESAR = "ΣΠ"
TANDA = {
    "=": "sama dengan",
    "≠": "tidak sama dengan",
    "<": "lebih kecil dari",
    ">": "lebih besar dari",
    "≤": "lebih kecil dari atau sama dengan",
    "≥": "lebih besar dari atau sama dengan",
    "≈": "kira-kira sama dengan",
    "+": "ditambah",
    "−": "dikurangi",
    "±": "plus minus",
    "×": "dikali",
    "·": "dikali",
    ":": "dibagi",
    ";": "titik koma",
}


@dataclass(frozen=True, slots=True)
class Nama:
    """A name, a number, or the sign of a sum: what is not parted further."""

    teks: str

    @property
    def angka(self) -> bool:
        """Return whether it is a number."""
        return self.teks[:1].isdigit()

    @property
    def besar(self) -> bool:
        """Return whether it is the sign of a sum or a product."""
        return self.teks in HURUF_BESAR


@dataclass(frozen=True, slots=True)
class Tanda:
    """A sign between operands."""

    teks: str


@dataclass(frozen=True, slots=True)
class Deret:
    """Operands and signs one after the other."""

    isi: tuple[Suku, ...]


@dataclass(frozen=True, slots=True)
class Kurung:
    """What stands in round brackets that are printed."""

    isi: Suku


@dataclass(frozen=True, slots=True)
class Pecahan:
    """A fraction: what is above the line, and below it."""

    atas: Suku
    bawah: Suku


@dataclass(frozen=True, slots=True)
class Berindeks:
    """A base with what is lowered, raised, or both."""

    dasar: Suku
    bawah: Suku | None = None
    atas: Suku | None = None

    @property
    def besar(self) -> bool:
        """Return whether the base is a sum or a product: bounds stand below and above it."""
        return isinstance(self.dasar, Nama) and self.dasar.besar


@dataclass(frozen=True, slots=True)
class Akar:
    """A square root."""

    isi: Suku


Suku: TypeAlias = Nama | Tanda | Deret | Kurung | Pecahan | Berindeks | Akar


def names(suku: Suku) -> tuple[str, ...]:
    """Return the names in a formula that are no numbers, each once, with what is lowered."""
    return tuple(dict.fromkeys(_names(suku)))


def _names(suku: Suku) -> Iterator[str]:
    match suku:
        case Nama():
            if not suku.angka and not suku.besar:
                yield suku.teks
        case Tanda():
            pass
        case Deret(isi):
            for satu in isi:
                yield from _names(satu)
        case Kurung(isi) | Akar(isi):
            yield from _names(isi)
        case Pecahan(atas, bawah):
            yield from _names(atas)
            yield from _names(bawah)
        case Berindeks(dasar, bawah, atas):
            if isinstance(dasar, Nama) and isinstance(bawah, Nama):
                yield from () if dasar.besar else (f"{dasar.teks}_{bawah.teks}",)
            else:
                yield from _names(dasar)
            yield from _names(atas) if atas else ()
        case _:
            assert_never(suku)


def linear(suku: Suku) -> str:
    """Return a formula in one line, in its one form."""
    match suku:
        case Nama(teks) | Tanda(teks):
            return teks
        case Deret(isi):
            return _in_line(isi)
        case Kurung(isi):
            return f"({linear(isi)})"
        case Pecahan(atas, bawah):
            return f"{_grouped(atas)} / {_grouped(bawah)}"
        case Berindeks(dasar, bawah, atas):
            lower = f"_{_script(bawah)}" if bawah else ""
            return f"{linear(dasar)}{lower}{f'^{_script(atas)}' if atas else ''}"
        case Akar(isi):
            return f"√({linear(isi)})"
    assert_never(suku)


def _in_line(isi: tuple[Suku, ...]) -> str:
    hasil = ""
    for n, satu in enumerate(isi):
        before = isi[n - 1] if n else None
        alone = isinstance(before, Tanda) and (n == 1 or isinstance(isi[n - 2], Tanda))  # −a
        close = isinstance(satu, Kurung) and isinstance(before, Nama)  # min(a; b)
        listed = isinstance(satu, Tanda) and satu.teks == ";"
        hasil += f"{'' if not n or alone or close or listed else ' '}{linear(satu)}"
    return hasil


def _grouped(suku: Suku) -> str:
    """Return a part in the brackets that hold it together where it is not one thing."""
    return linear(suku) if isinstance(suku, Nama | Akar | Berindeks) else f"({linear(suku)})"


def _script(suku: Suku) -> str:
    single = isinstance(suku, Akar) or (isinstance(suku, Nama) and " " not in suku.teks)
    return linear(suku) if single else f"({linear(suku)})"


def signs(suku: Suku) -> tuple[str, ...]:
    """Return what is drawn of a formula, from the left, above before below."""
    return tuple(_signs(suku))


def _signs(suku: Suku) -> Iterator[str]:
    match suku:
        case Nama(teks) | Tanda(teks):
            yield teks
        case Deret(isi):
            for satu in isi:
                yield from _signs(satu)
        case Kurung(isi):
            yield from ("(", *_signs(isi), ")")
        case Pecahan(atas, bawah):
            yield from _signs(atas)
            yield from _signs(bawah)
        case Berindeks(dasar, bawah, atas):
            yield from _signs(dasar)
            yield from _signs(bawah) if bawah else ()
            yield from _signs(atas) if atas else ()
        case Akar(isi):
            yield from _signs(isi)
        case _:
            assert_never(suku)


def spoken(suku: Suku) -> str:  # noqa: PLR0911 - one line a kind
    """Return a formula as it is read aloud."""
    match suku:
        case Nama(teks):
            return {"Σ": "jumlah dari", "Π": "hasil kali dari"}.get(teks, teks)
        case Tanda(teks):
            return TANDA[teks]
        case Deret(isi):
            return " ".join(map(spoken, isi))
        case Kurung(isi):
            return f"kurung buka {spoken(isi)} kurung tutup"
        case Pecahan(Nama() as atas, Nama() as bawah):
            return f"{spoken(atas)} dibagi {spoken(bawah)}"
        case Pecahan(atas, bawah):
            pembilang, penyebut = spoken(atas), spoken(bawah)
            return f"pecahan dengan pembilang {pembilang} dan penyebut {penyebut} akhir pecahan"
        case Berindeks(Nama("Σ" | "Π") as dasar, bawah, atas):
            dari = f" untuk {spoken(bawah)}" if bawah else ""
            return f"{spoken(dasar)}{dari}{f' sampai dengan {spoken(atas)}' if atas else ''}"
        case Berindeks(dasar, bawah, atas):
            turun = f" indeks {spoken(bawah)}" if bawah else ""
            return f"{spoken(dasar)}{turun}{f' pangkat {spoken(atas)}' if atas else ''}"
        case Akar(isi):
            return f"akar dari {spoken(isi)} akhir akar"
    assert_never(suku)
