"""Checks of units that an annex lists again: those of the body, each once, of the same type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from generator.law.tree import TABULASI
from generator.lint.alat import rapat, utuh
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.model.judul_perangkat import about_units

SEDIKIT = 3  # units that body and annex have in common; with fewer the annex is no list of them
# a unit that has a name of its own; one of each there is (Inspektorat) is not looked for
NAMA = (
    r"(?:Dinas|Badan(?! (?:Usaha|Layanan|Permusyawaratan))|Satuan Polisi|Biro|Bagian|Kecamatan"
    r"|Kelurahan|UPTD?|Cabang Dinas)"
)
BERNAMA = re.compile(
    r"^\s*(?:(?:\d{1,3}|[a-zA-Z]{1,2}|[IVX]+)\s*[.)]\s*|[-–•*]\s*)?(?:[Tt]ipe [A-Z]\s*[:.]\s*)?"
    rf"(?P<u>(?i:{NAMA}) [A-Z][^|;:]*?)(?=\s*(?:[;:|.]|$|,? (?:[Tt]ipe|[Tt]ipelogi|[Kk]elas)\b"
    r"|,? (?:yang )?(?:melaksanakan|menyelenggarakan|merupakan|terdiri|dengan)\b))"
)
TIPE = re.compile(r"\b(?:[Tt]ipe|[Tt]ipelogi|TIPE|TIPELOGI|[Kk]elas)\s+(?P<t>[A-C])\b")
SEL = re.compile(r"(?:[Tt]ipe\s+)?(?P<t>[A-C])\Z")
KEPALA_TIPE = re.compile(r"\s*(?:(?:\w{1,3}[.)]|[-•])\s*)?(?:[Tt]ipe|TIPE) (?P<t>[A-C])\s*:?")
PISAH = re.compile(r"[;|\t]")
EKOR = re.compile(r"[\s,]*\b(?:dan|serta)?\s*\Z")


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A unit as a list has it: its name, its type, where it stands."""

    nama: str
    tipe: str
    petikan: Petikan
    awal: int
    akhir: int


def units_of_the_annex(naskah: Naskah) -> Iterable[Hit]:
    """F282, of units: an annex that lists those of the body has each of them, once."""
    if not naskah.luar or naskah.perubahan or not about_units(naskah.judul.teks):
        return
    badan: dict[str, Sebutan] = {}
    for satu in naskah.norma:
        if satu.satuan.jenis in TABULASI and not satu.satuan.anak:
            for x in _named(satu.utama, satu.utama.teks, 0, ""):
                badan.setdefault(x.nama, x)
    semua = rapat(" ".join(p.teks for p in naskah.lampiran)).replace(",", "")
    for p in naskah.lampiran if len(badan) >= SEDIKIT else ():
        yield from _compared(p, badan, semua)


def _compared(p: Petikan, badan: Mapping[str, Sebutan], semua: str) -> Iterator[Hit]:
    sana = [*_listed(p)]
    nama = [x.nama for x in sana]
    kenal = {n for n in nama if n in badan}
    if len(kenal) < SEDIKIT or 2 * len(kenal) <= len(set(nama)):
        return
    ganda = [x for i, x in enumerate(sana) if x.nama in nama[:i]]
    jenis = {n.split()[0] for n in kenal}
    hilang = [
        x for n, x in badan.items()
        if n not in nama and n.split()[0] in jenis and n not in semua
    ]  # fmt: skip
    if 3 * len(ganda) < len(sana):  # a chart of each unit names it again and again
        for x in ganda:
            pesan = f"“{_printed(x)}” sudah tercantum di atasnya"
            sisa = f"; “{_printed(hilang[0])}” tidak tercantum" if len(hilang) == 1 else ""
            yield Hit(p, pesan + sisa, x.awal, x.akhir)
    if 3 * len(hilang) < len(badan) and not (len(hilang) == 1 == len(ganda)):
        for x in hilang:
            yield utuh(p, f"“{_printed(x)}” ({x.petikan.label}) tidak tercantum")
    for x in sana:
        if x.nama not in badan and x.nama.split()[0] in jenis and not _alike(x.nama, badan):
            yield Hit(p, f"“{_printed(x)}” tidak ada dalam batang tubuh", x.awal, x.akhir)
        elif x.nama in badan and x.tipe and x not in ganda:
            di_sana = badan[x.nama]
            if di_sana.tipe not in ("", x.tipe):
                pesan = f"{di_sana.petikan.label} menyebut tipe {di_sana.tipe}"
                yield Hit(p, f"tipe {x.tipe}, sedangkan {pesan}", x.awal, x.akhir)


def _printed(x: Sebutan) -> str:
    return " ".join(x.petikan.teks[x.awal : x.akhir].split())


def _alike(nama: str, badan: Mapping[str, Sebutan]) -> bool:
    """Whether a name is one of the body, cut short by a line or longer by the region's name."""
    return any(n.startswith(nama) or nama.startswith(n) for n in badan)


def _listed(p: Petikan) -> Iterator[Sebutan]:
    """Yield the units that the lines of an annex list; a head in front gives its type to them."""
    awal, tipe = 0, ""
    for baris in p.teks.splitlines(keepends=True):
        kepala = KEPALA_TIPE.match(baris)
        punya = [*_named(p, baris.rstrip("\n"), awal, kepala["t"] if kepala else tipe)]
        if kepala or not punya:  # another head, or words between two lists
            tipe = kepala["t"] if kepala else ""
        yield from punya
        awal += len(baris)


def _named(p: Petikan, teks: str, geser: int, tipe: str) -> Iterator[Sebutan]:
    """Yield the units named in a line, of which each part may be an item or a cell."""
    batas = [0, *(m.end() for m in PISAH.finditer(teks)), len(teks) + 1]
    for a, b in pairwise(batas):
        bagian = teks[a : max(a, b - 1)]
        m = BERNAMA.match(bagian)
        if m is None:
            continue
        kata = EKOR.sub("", m["u"])
        sendiri = TIPE.search(bagian) or _cell(teks[b:])
        awal = geser + a + m.start("u")
        yield Sebutan(
            rapat(kata).replace(",", ""), sendiri["t"] if sendiri else tipe, p,
            awal, awal + len(kata),
        )  # fmt: skip


def _cell(sisa: str) -> re.Match[str] | None:
    """Return the type that a cell beside the name holds."""
    return next((m for s in sisa.split("|")[:2] if (m := SEL.match(s.strip()))), None)
