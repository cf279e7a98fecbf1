"""Findings to report: their fingerprints, waivers applied, waivers in vain and too wide ones."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.diagnostics import Diagnostic, peringatan
from generator.model.pengecualian import Pengecualian

TAK_TERPAKAI = "F00"
TERLALU_LEBAR = "S93"
WAJAR = 3  # findings that one reason may stand for


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
    lebar: tuple[tuple[Pengecualian, int], ...] = ()  # with the number of findings it lets stand

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return what is left to report, what is wrong with the waivers included."""
        return (*(t.diagnostic for t in self.sisa), *self.tentang_pengecualian)

    @property
    def tentang_pengecualian(self) -> tuple[Diagnostic, ...]:
        """Return an F00 for every waiver that meets no finding, an S93 for one that is too wide."""
        return (*map(_unused, self.tak_terpakai), *(_too_wide(*satu) for satu in self.lebar))


def waive(temuan: Iterable[Temu], pengecualian: Sequence[Pengecualian]) -> Saringan:
    """Part findings by waivers; every waiver whose code and place fit is counted as used."""
    sisa: list[Temu] = []
    lepas: list[Dikecualikan] = []
    kena: Counter[int] = Counter()
    per_berkas: set[int] = set()
    for satu in temuan:
        cocok = [n for n, p in enumerate(pengecualian) if _mengenai(p, satu)]
        kena.update(cocok)
        per_berkas.update(n for n in cocok if not _di_label(pengecualian[n], satu))
        if cocok:
            lepas.append(Dikecualikan(satu, pengecualian[cocok[0]]))
        else:
            sisa.append(satu)
    diam = tuple(p for n, p in enumerate(pengecualian) if not kena[n])
    lebar = tuple(
        (p, kena[n])
        for n, p in enumerate(pengecualian)
        if kena[n] > WAJAR or (n in per_berkas and not p.memuat.strip())
    )
    return Saringan(tuple(sisa), tuple(lepas), diam, lebar)


def _mengenai(pengecualian: Pengecualian, temu: Temu) -> bool:
    """Whether a waiver is about a finding: its code, its place or one inside it, its words."""
    if pengecualian.kode != temu.diagnostic.code:
        return False
    path = temu.diagnostic.span.path
    di_berkas = path == pengecualian.di or path.endswith(f"/{pengecualian.di}")
    kata = f"{_rapat(temu.diagnostic.message)}\0{_rapat(temu.kutipan)}"
    return (di_berkas or _di_label(pengecualian, temu)) and _rapat(pengecualian.memuat) in kata


def _di_label(pengecualian: Pengecualian, temu: Temu) -> bool:
    """Whether a finding stands at the place, or in the unit, that a waiver names."""
    di, label = _rapat(pengecualian.di), _rapat(temu.label)
    return label == di or label.startswith((f"{di} ", f"{di},"))


def _rapat(teks: str) -> str:
    return " ".join(teks.split()).casefold()


def _unused(satu: Pengecualian) -> Diagnostic:
    pesan = f"Pengecualian {satu.kode} di {satu.di} tidak mengenai temuan apa pun."
    return peringatan(satu.kode.span, TAK_TERPAKAI, pesan, "Hapus, atau betulkan tempatnya.")


def _too_wide(satu: Pengecualian, jumlah: int) -> Diagnostic:
    pesan = f"Pengecualian {satu.kode} di {satu.di} membiarkan {jumlah} temuan"
    if jumlah <= WAJAR:
        pesan = f"{pesan}, dan setiap temuan {satu.kode} berikutnya dalam berkas itu"
    saran = "Sebut tempat yang lebih sempit, atau kata dari pesan temuannya pada memuat."
    return peringatan(satu.kode.span, TERLALU_LEBAR, f"{pesan}.", saran)


HALAMAN = re.compile(r" \(hlm\. \d+\)\Z")


def sidik(temu: Temu) -> str:
    """Return a short hash of code, file name, place in the law, and the words that are wrong.

    No line number, no severity, no wording of ours: none of these make a finding a new one.
    """
    berkas = HALAMAN.sub("", temu.diagnostic.span.path).rpartition("/")[2]
    kutipan = " ".join((temu.kutipan or temu.diagnostic.message).split()).casefold()
    isi = "\x1f".join((temu.diagnostic.code, berkas, temu.label, kutipan))
    return hashlib.sha256(isi.encode()).hexdigest()[:16]
