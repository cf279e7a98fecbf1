"""A law written anew: deleted units gone, every unit numbered through, its references moved along.

L2-237: a regulation more than half of which changes is better repealed and made anew. What became
of every unit is told by the map from old addresses to new ones; a reference that cannot be moved
stays as it is and is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.diagnostics import NOWHERE, Span
from generator.law import tree
from generator.law.engine.penetapan import PENUTUP
from generator.law.engine.rujukan import ACUAN, ALAMAT, LANJUTAN, outside
from generator.law.tanda_baca import arrange
from generator.model import nomor
from generator.model.alamat import KELOMPOK, Alamat, Langkah
from generator.model.satuan import Jenis, Satuan

AWAL = re.compile(r"\b(?=Pasal\s+\d|B(?:ab|AB)\s+[IVXL])")
LANGKAH = re.compile(
    r"(?P<sela>[\s,]*(?:\b(?:dan/atau|dan|atau|serta|sampai dengan)\b\s*)?)"
    r"(?P<kata>Pasal\s+|ayat\s*\(|huruf\s+|angka\s+|B(?:ab|AB)\s+|Bagian\s+|Paragraf\s+)"
    r"(?P<nomor>\d+[A-Za-z]*|[IVXL]+[A-Z]?\b|Ke[a-z]+(?:\s(?:Belas|Puluh))?|[a-z]{1,2}\d*)"
    r"(?P<tutup>\)?)"
)
JENIS = {
    "pasal": (Jenis.PASAL,),
    "ayat": (Jenis.AYAT,),
    "huruf": (Jenis.HURUF, Jenis.SUBHURUF),
    "angka": (Jenis.ANGKA, Jenis.SUBANGKA),
    "bab": (Jenis.BAB,),
    "bagian": (Jenis.BAGIAN,),
    "paragraf": (Jenis.PARAGRAF,),
}
Peta = Mapping[Alamat, Alamat | None]


@dataclass(frozen=True, slots=True)
class Tinggal:
    """A reference that stays as it was: the new unit it stands in, its words, why it stays."""

    dari: Alamat
    teks: str
    sebab: str
    asal: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class TulisUlang:
    """A law numbered through: ``peta`` leads from old addresses to new ones, None for what goes."""

    hasil: Satuan
    peta: Peta
    tinggal: tuple[Tinggal, ...]


def renumber(akar: Satuan, buang: Callable[[Satuan], bool] = lambda satuan: False) -> TulisUlang:
    """Return a law without its deleted units and those that ``buang`` names, numbered through."""
    peta: dict[Alamat, Alamat | None] = {}
    tersisa = _without(akar, buang)
    bernomor = _Penomor(peta).body(tersisa)
    for arah, satuan in tree.traverse(akar):
        if satuan.jenis is not Jenis.BATANG_TUBUH:
            peta.setdefault(tree.alamat_di(akar, arah), None)
    asal = {baru: lama for lama, baru in reversed(peta.items()) if baru is not None}
    pemindah = _Pemindah(bernomor, peta, asal)
    hasil = pemindah.unit(bernomor)
    return TulisUlang(hasil, peta, tuple(pemindah.tinggal))


# --- what goes ------------------------------------------------------------------------------------


def _without(satuan: Satuan, buang: Callable[[Satuan], bool]) -> Satuan:
    """Return a unit without deleted ones in it, nor groups that have no Pasal left."""
    anak = tuple(_without(s, buang) for s in satuan.anak if not s.dihapus and not buang(s))
    hidup = tuple(s for s in anak if s.jenis not in KELOMPOK or _stays(s))
    if len(hidup) != len(satuan.anak):
        hidup = arrange(satuan.anak, hidup)
    return replace(satuan, anak=hidup)


def _stays(kelompok: Satuan) -> bool:
    """Return whether a group has a Pasal, or is the one of those that a draft words itself."""
    return kelompok.judul.upper() == PENUTUP or any(s.jenis is Jenis.PASAL for s in kelompok.walk())


# --- new numbers ----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Penomor:
    """Gives numbers in printed order and notes what each unit was called before."""

    peta: dict[Alamat, Alamat | None]
    pasal: str = ""

    def body(self, sisa: Satuan) -> Satuan:
        """Return a body numbered through."""
        return self._group(sisa, Alamat(), Alamat())

    def _group(self, satuan: Satuan, dulu: Alamat, kini: Alamat) -> Satuan:
        anak, akhir = [], dict[Jenis, str]()
        for satu in satuan.anak:
            if satu.jenis is Jenis.PASAL:
                self.pasal = nomor.following(Jenis.PASAL, *filter(None, (self.pasal,)))
                anak.append(self._unit(satu, Alamat(), Alamat(), self.pasal))
                continue
            lanjut = _next(satu, akhir)
            a, b = dulu.ke(satu.jenis, satu.nomor), kini.ke(satu.jenis, lanjut)
            self.peta[a] = b
            anak.append(self._group(replace(satu, nomor=lanjut), a, b))
        return replace(satuan, anak=tuple(anak))

    def _unit(self, satuan: Satuan, dulu: Alamat, kini: Alamat, baru: str) -> Satuan:
        """Return a Pasal or what is in one; the only ayat that is left becomes the Pasal."""
        a, b = dulu.ke(satuan.jenis, satuan.nomor), kini.ke(satuan.jenis, baru)
        self.peta[a] = b
        if [s.jenis for s in satuan.anak] == [Jenis.AYAT]:
            (ayat,) = satuan.anak
            dalam = a.ke(ayat.jenis, ayat.nomor)
            self.peta[dalam] = b
            isi = replace(satuan, kalimat=ayat.kalimat, ekor=ayat.ekor, anak=ayat.anak)
            return replace(isi, nomor=baru, anak=self._list(isi, dalam, b))
        return replace(satuan, nomor=baru, anak=self._list(satuan, a, b))

    def _list(self, satuan: Satuan, dulu: Alamat, kini: Alamat) -> tuple[Satuan, ...]:
        akhir: dict[Jenis, str] = {}
        return tuple(self._unit(s, dulu, kini, _next(s, akhir)) for s in satuan.anak)


def _next(satuan: Satuan, akhir: dict[Jenis, str]) -> str:
    """Return the next number of a kind, in the form the unit had."""
    pokok = nomor.parse(satuan.jenis, akhir[satuan.jenis]).pokok if satuan.jenis in akhir else 0
    akhir[satuan.jenis] = nomor.render(satuan.jenis, nomor.Nomor(pokok + 1), satuan.nomor)
    return akhir[satuan.jenis]


# --- references -----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Pemindah:
    """Moves the references of a numbered law, and keeps those that cannot be moved."""

    akar: Satuan
    peta: Peta
    asal: Mapping[Alamat, Alamat]
    tinggal: list[Tinggal] = field(default_factory=list)

    def unit(self, satuan: Satuan, arah: tree.Jalur = ()) -> Satuan:
        """Return a unit whose references name the new numbers."""
        kini = tree.alamat_di(self.akar, arah)
        kalimat, ekor = (self._words(t, kini, satuan.asal) for t in (satuan.kalimat, satuan.ekor))
        anak = tuple(self.unit(satu, (*arah, i)) for i, satu in enumerate(satuan.anak))
        return replace(satuan, kalimat=kalimat, ekor=ekor, anak=anak)

    def _words(self, teks: str, kini: Alamat, asal: Span) -> str:
        baru, sisa = moved_references(teks, self.asal.get(kini, kini), self.peta)
        self.tinggal += [Tinggal(kini, kata, sebab, asal) for kata, sebab in sisa]
        return baru


def moved_references(
    teks: str, dari: Alamat, peta: Peta
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return words of the unit ``dari`` with references by new numbers, and those that stay, why.

    Units of other regulations are left alone.
    """
    hasil, tinggal, habis = "", [], 0
    konteks = dari
    for posisi, sambung in _places(teks):
        sebut = ALAMAT.match(teks, posisi)
        if posisi < habis or sebut is None:
            continue
        if outside(teks, sebut.end()):
            hasil += teks[habis : sebut.end()]
            habis = sebut.end()
            continue
        lanjut = sambung >= 0 and habis > 0 and LANJUTAN.fullmatch(teks, habis, sambung)
        pangkal = konteks if lanjut else dari
        baru, konteks, sebab = _one(sebut[0], pangkal, peta, dari)
        if sebab:
            tinggal.append((" ".join(sebut[0].split()), sebab))
            baru = sebut[0]
        hasil += teks[habis:posisi] + baru
        habis = sebut.end()
    return hasil + teks[habis:], tuple(tinggal)


def _places(teks: str) -> Iterator[tuple[int, int]]:
    """Yield where references may begin, with where the words before them do, -1 for none."""
    acuan = {m.end(): m.start() for m in ACUAN.finditer(teks)}
    for posisi in sorted({*acuan, *(m.start() for m in AWAL.finditer(teks))}):
        yield posisi, acuan.get(posisi, -1)


def _one(sebut: str, pangkal: Alamat, peta: Peta, dari: Alamat) -> tuple[str, Alamat, str]:
    """Return a reference by new numbers, the unit it ends at, and why it stays if it does."""
    hasil, kini, habis = "", pangkal, 0
    semua = [(m, JENIS[m["kata"].strip(" (\t\n").lower()]) for m in LANGKAH.finditer(sebut)]
    for (_, kiri), (m, kanan) in pairwise(semua):
        if not m["sela"].strip() and _outer(kanan[0], kiri[0]):
            return "", kini, "satuannya disebut dari dalam ke luar"
    for m, jenis in semua:
        rapat = habis > 0 and not m["sela"].strip()
        kata = m["nomor"]
        calon = [_step(kini, satu, kata, dari, beside=not rapat) for satu in jenis]
        kena = next((a for a in calon if a in peta), None)
        if kena is None:
            if jenis[0] in (Jenis.BAGIAN, Jenis.PARAGRAF):
                return "", kini, "Bagian dan Paragraf tidak dapat dipastikan"
            return "", kini, "satuan itu tidak ada dalam peraturan lama"
        baru = peta[kena]
        if baru is None:
            return "", kini, "satuan itu tidak dimuat lagi"
        if baru.akhir.jenis is kena.akhir.jenis:
            hasil += f"{m['sela']}{m['kata']}{baru.akhir.nomor}{m['tutup']}"
        elif not rapat:
            return "", kini, "ayat itu menjadi isi Pasalnya"
        kini, habis = kena, m.end()
    return hasil + sebut[habis:], kini, ""


def _outer(jenis: Jenis, lain: Jenis) -> bool:
    """Return whether a kind stands further out than another."""
    urut = list(Jenis)
    return urut.index(jenis) < urut.index(lain)


def _step(kini: Alamat, jenis: Jenis, kata: str, dari: Alamat, *, beside: bool) -> Alamat:
    """Return the unit that one step of a reference names, behind the steps before it."""
    angka = nomor.normalize(jenis, kata)
    if jenis is Jenis.PASAL or jenis is Jenis.BAB:
        return Alamat((Langkah(jenis, angka),))
    if jenis is Jenis.AYAT:
        return (kini.pasal or dari.pasal or dari).ke(jenis, angka)
    langkah = list(kini.langkah)
    if beside:  # in a list, or in the unit it is said in: beside one of its kind
        for i, satu in enumerate(langkah):
            if satu.jenis is jenis:
                return Alamat(tuple(langkah[:i])).ke(jenis, angka)
    return kini.ke(jenis, angka)
