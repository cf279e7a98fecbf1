"""Checks of a number that is told of a list elsewhere, and of the numbers of lists in an annex."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.law.engine.rujukan import places
from generator.law.tree import TABULASI
from generator.lint.acuan_isi import units
from generator.lint.naskah import Hit, Naskah
from generator.model.jabatan import KEPALA
from generator.model.judul_perangkat import about_units
from generator.model.satuan import Satuan

# "Jumlah dinas sebagaimana dimaksud dalam Pasal 2 huruf d sebanyak 5 (lima) dinas."
SEBANYAK = re.compile(
    r"^(?:Jumlah )?(?P<apa>[A-Za-z][\w ]{2,30}?) sebagaimana dimaksud (?:dalam|pada) [^.;:]{5,60}?"
    r"\b(?:sebanyak|berjumlah|sejumlah|terdiri atas) (?P<n>\d+) \([^)]*\) (?P<b>[a-z]+)"
)
# the units of which a Perda on Perangkat Daerah lists each kind, and tells how many
_BANYAK = [unit for unit in KEPALA if not unit.startswith(("sekretariat", "inspektorat"))]
UNIT = "|".join((*_BANYAK, "biro", "asisten"))
BERAPA = re.compile(rf"\b(?P<n>\d+) \([^)]*\) (?P<b>{UNIT})\b(?! (?:daerah|tipe|di|pada|dalam)\b)")
MEMBUKA = re.compile(
    rf"^(?P<b>{UNIT})\b[^;:.]{{0,40}}? terdiri (?:atas|dari)\s*:?\s*$", re.IGNORECASE
)


def told_of_a_list(naskah: Naskah) -> Iterator[Hit]:
    """F295: how many there are, as told elsewhere, is how many the list has."""
    semua = units(naskah)
    for satu in naskah.norma if naskah.luar else ():
        m = SEBANYAK.match(satu.satuan.kalimat)
        tempat = [*places(satu.satuan.kalimat, satu.alamat)] if m else []
        if m is None or len(tempat) != 1 or tempat[0][2] not in semua:
            continue
        butir = _items(semua[tempat[0][2]])
        if butir and m["b"] in m["apa"].lower() and len(butir) != int(m["n"]):
            pesan = f"{tempat[0][2]} memuat {len(butir)} {m['b']}, bukan {m['n']}"
            yield Hit(satu.utama, pesan, *m.span("n"))
    yield from _told_of_units(naskah)


def _items(satu: Satuan) -> list[Satuan]:
    return [a for a in satu.anak if a.jenis in TABULASI and not a.dihapus]


def _told_of_units(naskah: Naskah) -> Iterator[Hit]:
    """Yield the numbers of units in the general explanation that the body lists otherwise."""
    if not naskah.luar or naskah.perubahan or not about_units(naskah.judul.teks):
        return
    ada: dict[str, list[int]] = {}
    for satu in naskah.norma:
        m = MEMBUKA.match(satu.satuan.kalimat)
        if m and (butir := _items(satu.satuan)):
            ada.setdefault(m["b"].lower(), []).append(len(butir))
    for p in naskah.umum:
        for m in BERAPA.finditer(p.teks):
            jumlah = ada.get(m["b"], [])
            if len(jumlah) == 1 and jumlah[0] != int(m["n"]):
                yield Hit(p, f"batang tubuh memuat {jumlah[0]} {m['b']}", *m.span("n"))


BARIS = re.compile(r"^\s*(?P<n>\d{1,2})(?P<t>[.)])\s+\S.*$", re.MULTILINE)
SEDIKIT = 3  # lines in a row; fewer are no list
# "5. No. Telepon 1. Pabrikan": a form in two columns, read as one
DUA_LAJUR = re.compile(r"\S\s+\d{1,2}[.)]\s+\S")
DUA = 2  # lines that count on; "1. Umum" over "1. Toko" is a list inside a list


def numbers_of_an_annex(naskah: Naskah) -> Iterator[Hit]:
    """F296: no number of a list in an annex stands twice in a row.

    The lines before must count from 1: other leaps are lists inside a list, and numbers that are
    left out are left out of a form on purpose.
    """
    for p in naskah.lampiran if naskah.luar else ():
        for baris in _runs(p.teks):
            nomor = [int(m["n"]) for m in baris]
            if any(DUA_LAJUR.search(m[0]) for m in baris):
                continue
            urut = next((i for i, n in enumerate(nomor) if n != i + 1), len(nomor))
            if DUA <= urut < len(nomor) and nomor[urut] == urut:
                m = baris[urut]
                yield Hit(p, f"nomor {m['n']} sudah dipakai baris sebelumnya", *m.span("n"))


def _runs(teks: str) -> Iterator[list[re.Match[str]]]:
    """Yield the numbered lines that stand one right below the other."""
    baris: list[re.Match[str]] = []
    for m in BARIS.finditer(teks):
        antara = teks[baris[-1].end() : m.start()] if baris else ""
        if baris and (antara.strip() or m["t"] != baris[-1]["t"]):
            if len(baris) >= SEDIKIT:
                yield baris
            baris = []
        baris.append(m)
    if len(baris) >= SEDIKIT:
        yield baris
