"""Addresses of units: ``Pasal 5A ayat (1a) huruf b1 angka 2``; ``Bagian Kedua A Bab IXA``."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.satuan import Jenis


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step of an address: a kind and a number without brackets or dots."""

    jenis: Jenis
    nomor: str


@dataclass(frozen=True, slots=True)
class Alamat:
    """A path from the outside in. ``Alamat.parse(str(a)) == a`` for every address."""

    langkah: tuple[Langkah, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Alamat:
        """Read an address as it is written in a reference; raise ValueError when it is none."""
        raise NotImplementedError

    def __str__(self) -> str:
        """Return the address as a reference prints it."""
        raise NotImplementedError
