"""Findings to report: their fingerprints, waivers applied, waivers that meet no finding."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.diagnostics import Diagnostic, peringatan
from generator.model.pengecualian import Pengecualian

TAK_TERPAKAI = "F00"


class Letak(StrEnum):
    """What the line number of a finding counts: lines of text, paragraphs, or rows of a page."""

    BARIS = "baris"
    ALINEA = "alinea"
    HALAMAN = "halaman"


@dataclass(frozen=True, slots=True)
class Temu:
    """A finding and how a drafter calls its place (``Pasal 5 ayat (1)``; empty where none).

    ``kutipan`` is the words that are wrong, or the whole text when it is wrong as a whole.
    """

    diagnostic: Diagnostic
    label: str = ""
    kutipan: str = ""
    letak: Letak = Letak.BARIS


@dataclass(frozen=True, slots=True)
class Dikecualikan:
    """A finding that its author lets stand."""

    temu: Temu
    pengecualian: Pengecualian


@dataclass(frozen=True, slots=True)
class Saringan:
    """Findings parted by the waivers of a dossier; ``sisa`` counts, ``dikecualikan`` is listed."""

    sisa: tuple[Temu, ...] = ()
    dikecualikan: tuple[Dikecualikan, ...] = ()
    tak_terpakai: tuple[Pengecualian, ...] = ()

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return what is left to report, an F00 for every waiver without a finding included."""
        return (*(t.diagnostic for t in self.sisa), *self.tak_terpakai_diagnostics)

    @property
    def tak_terpakai_diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return an F00 for every waiver that meets no finding."""
        return tuple(map(_unused, self.tak_terpakai))


def waive(temuan: Iterable[Temu], pengecualian: Sequence[Pengecualian]) -> Saringan:
    """Part findings by waivers; every waiver whose code and place fit is counted as used."""
    sisa: list[Temu] = []
    lepas: list[Dikecualikan] = []
    terpakai: set[int] = set()
    for satu in temuan:
        cocok = [n for n, p in enumerate(pengecualian) if _mengenai(p, satu)]
        terpakai.update(cocok)
        if cocok:
            lepas.append(Dikecualikan(satu, pengecualian[cocok[0]]))
        else:
            sisa.append(satu)
    diam = tuple(p for n, p in enumerate(pengecualian) if n not in terpakai)
    return Saringan(tuple(sisa), tuple(lepas), diam)


def _mengenai(pengecualian: Pengecualian, temu: Temu) -> bool:
    """Whether a waiver is about a finding: same code, and its place or a place inside it."""
    if pengecualian.kode != temu.diagnostic.code:
        return False
    di, label = _rapat(pengecualian.di), _rapat(temu.label)
    path = temu.diagnostic.span.path
    if path == pengecualian.di or path.endswith(f"/{pengecualian.di}"):
        return True
    return label == di or label.startswith((f"{di} ", f"{di},"))


def _rapat(teks: str) -> str:
    return " ".join(teks.split()).casefold()


def _unused(satu: Pengecualian) -> Diagnostic:
    pesan = f"Pengecualian {satu.kode} di {satu.di} tidak mengenai temuan apa pun."
    return peringatan(satu.kode.span, TAK_TERPAKAI, pesan, "Hapus, atau betulkan tempatnya.")


HALAMAN = re.compile(r" \(hlm\. \d+\)\Z")


def sidik(temu: Temu) -> str:
    """Return a short hash of code, file name, place in the law, and the words that are wrong.

    No line number, no severity, no wording of ours: none of these make a finding a new one.
    """
    berkas = HALAMAN.sub("", temu.diagnostic.span.path).rpartition("/")[2]
    kutipan = " ".join((temu.kutipan or temu.diagnostic.message).split()).casefold()
    isi = "\x1f".join((temu.diagnostic.code, berkas, temu.label, kutipan))
    return hashlib.sha256(isi.encode()).hexdigest()[:16]
