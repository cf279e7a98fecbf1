"""What a sentence about a law says, piece by piece: units, verbs, amounts, names, who does what.

Nothing here judges. A piece is a tuple of plain words, so that what a paper says and what a draft
says can be held against each other.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.benang.kalimat_fakta import split_sentences
from generator.ir.printed import tidy
from generator.law.engine.rujukan import ALAMAT, addresses, outside
from generator.law.norma import RANTAI
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.bilangan import terbilang
from generator.model.satuan import Jenis
from generator.model.sitasi import NAMA, POLA
from generator.model.tanggal import TERCETAK

Butir = tuple[str, ...]  # one piece: its kind, then what it says

_KERJA = {  # the verbs of a change, passive and active, and the noun
    "ubah": r"diubah|berubah|mengubah|perubahan(?: atas)?|direvisi|merevisi",
    "hapus": r"dihapus(?:kan)?|menghapus(?:kan)?|penghapusan|ditiadakan|meniadakan|peniadaan|"
    r"dihilangkan|menghilangkan|penghilangan|dicoret|mencoret|pencoretan",
    "sisip": r"disisipkan|menyisipkan|penyisipan|diselipkan|menyelipkan",
    "tambah": r"ditambah(?:kan)?|menambah(?:kan)?|penambahan",
    "ganti_frasa": r"diganti(?:kan)?(?: frasanya)?|mengganti(?:kan)?|penggantian",
    "pecah": r"dipecah|memecah|pemecahan",
    "gabung": r"digabung(?:kan)?|menggabungkan|penggabungan",
    "cabut": r"dicabut|mencabut|pencabutan|tidak(?: lagi)? berlaku(?: lagi)?",
    "tetap": r"dipertahankan|mempertahankan|tetap seperti semula|tetap tanpa perubahan",
}
UBAH = re.compile(r"\b(?:" + "|".join(f"(?P<{k}>{v})" for k, v in _KERJA.items()) + r")\b", re.I)
PASIF = re.compile(r"di[a-z]|berubah|tidak|tetap", re.IGNORECASE)
WADAH = re.compile(r"\b(?:dalam|pada)(?:\s+ketentuan)?\s*$", re.IGNORECASE)
KLAUSA = re.compile(
    r"[;:]|\.\*?(?:\s|$)|,?\s+(?:sedangkan|sehingga|karena|agar|setelah|sebelum)\s+"
)
SELA = re.compile(r"\b(?:menjadi|kepada|oleh|dengan)\b")
LAMPIRAN = re.compile(r"\bLampiran\b(?:\s+(?P<n>[IVXL]+[A-Z]?)\b)?")
ANTARA = re.compile(r"\b(?:di antara|setelah|sesudah)\s*$")
_SEPULUHAN = {terbilang(n): n for n in range(2, 100)}
TERBILANG = re.compile(
    r"\b(?:" + "|".join(sorted(_SEPULUHAN, key=len, reverse=True)) + r")\b(?!\s+(?:belas|puluh))"
)
ANGKA = re.compile(r"(?<![\w.,])(?:Rp\s?)?\d+(?:[.,]\d+)*(?![\w])")
TENGGAT = re.compile(
    r"\bpaling\s+(?:lambat|lama|cepat)\s+(?:(?P<n>\d+)(?:\s*\([a-z ]+\))?|"
    rf"(?P<kata>{'|'.join(sorted(_SEPULUHAN, key=len, reverse=True))}))\s+"
    r"(?P<apa>hari|minggu|bulan|tahun)",
    re.IGNORECASE,
)
KURUNG = re.compile(r"\s*\((?P<kata>[a-z][a-z ]*)\)")
KATA_LANJUT = re.compile(r"\s*(%|[A-Za-z][A-Za-z-]*)")
BUKAN_PELAKU = re.compile(
    r"\b(?:kepada|oleh|dari|bagi|dalam|pada|dengan|peraturan|keputusan|anggota|wakil|sekretaris|"
    r"sekretariat|ketua|pimpinan|penjelasan|persetujuan|atas|kementerian|pejabat)\s+$"
)
TOKEN = re.compile(r"[A-Za-zÀ-ÿ][\w'’/-]*|\d[\d.]*|[,:;()]")
TAHUN = re.compile(r"(?:19|20)\d\d")
BERNOMOR = frozenset(("angka", "huruf", "ayat", "pasal", "nomor", "butir", "tabel"))
PENGANTAR = frozenset(  # between a number and what it counts
    (
        *("menjadi", "paling", "lambat", "banyak", "sedikit", "sejak", "dalam", "selama", "adalah"),
        *(
            "dengan",
            "pada",
            "mulai",
            "terdiri",
            "atas",
            "hanya",
            "sebanyak",
            "dari",
            "atau",
            "yang",
        ),
        *("sebesar", "untuk", "sampai", "tetap", "mencapai", "berjumlah", "terdapat", "serta"),
    )
)
SANGKAL = re.compile(
    r"\b(?:tidak|tak|bukan(?:lah)?|belum|batal|urung|tanpa|menolak|membatalkan)\b"
    r"(?!\s+(?:hanya|sekadar|saja|lain))(?:\s+[\w-]+){0,2}\s*$",
    re.IGNORECASE,
)
"""A word that denies the verb behind it, with at most two words between."""
HUBUNG = frozenset({"dan", "serta", ",", "atau", "dan/atau"})


def denied(sebelum: str) -> bool:
    """Whether the words before a verb deny it: ``tidak``, ``tidak jadi``, ``bukan lagi``."""
    return SANGKAL.search(sebelum) is not None


def _lower(teks: str) -> str:
    return " ".join(teks.lower().split())


@dataclass(frozen=True, slots=True)
class Petunjuk:
    """One piece of a sentence, the words that say it, and other pieces that say the same."""

    butir: Butir
    kata: str
    sama: tuple[Butir, ...] = ()

    def among(self, semua: Container[Butir]) -> bool:
        """Whether a source says it; a number without a noun behind it counts what is before it."""
        if self.butir in semua and not (self.sama and not self.butir[-1]):
            return True
        return not self.butir[-1] and any(satu in semua for satu in self.sama)


def amounts(teks: str) -> Iterator[Petunjuk]:
    """Yield numbers with what they count, dates, and digits whose words are other ones.

    What a number counts stands behind it (``7 badan``), or before it (``jumlah Badan menjadi 7``).
    """
    if re.fullmatch(r"\s*\d+\.\s*", teks):
        return  # the number of a row
    bebas = list(teks)
    for m in (*_found(TERCETAK, teks), *_found(POLA, teks), *_found(ALAMAT, teks)):
        if m.re is TERCETAK:
            yield Petunjuk(("tanggal", _lower(m[0])), m[0])
        bebas[m.start() : m.end()] = " " * (m.end() - m.start())
    sisa = "".join(bebas)
    for m in ANGKA.finditer(sisa):
        nilai, sesudah = m[0].replace(" ", ""), m.end()
        if kurung := KURUNG.match(sisa, sesudah):
            sesudah = kurung.end()
            if nilai.isdigit() and tidy(kurung["kata"]) != terbilang(int(nilai)):
                yield Petunjuk(("salah eja", nilai), f"{nilai} ({kurung['kata']})")
        yield _counted(sisa, m, sesudah, nilai)
        bebas[m.start() : sesudah] = " " * (sesudah - m.start())
    for m in TERBILANG.finditer("".join(bebas)):
        yield _counted(sisa, m, m.end(), str(_SEPULUHAN[m[0]]))


def _counted(teks: str, m: re.Match[str], sesudah: int, nilai: str) -> Petunjuk:
    lanjut = KATA_LANJUT.match(teks, sesudah)
    apa = _lower(lanjut[1]) if lanjut else ""
    klausa = re.split(r"[,;:.()]", teks[: m.start()])[-1].lower()
    dekat = klausa.split()[-3:]
    if TAHUN.fullmatch(nilai) and "tahun" in dekat:
        return Petunjuk(("jumlah", nilai, "tahun"), f"tahun {nilai}")
    depan = [k for k in dekat if len(k) > 3 and k not in PENGANTAR and k not in BERNOMOR]
    if apa in PENGANTAR or len(apa) < 4:
        apa = "" if depan else apa
    lain = tuple(("jumlah", nilai, k) for k in depan)
    return Petunjuk(("jumlah", nilai, apa), f"{m[0]} {apa}".strip(), lain)


def deadlines(teks: str) -> Iterator[Petunjuk]:
    """Yield by when something is to be done: the time, with any of the verbs of its sentence."""
    kerja = [stem(m["kerja"]) for m in RANTAI.finditer(teks) if m["kerja"]]
    for m in TENGGAT.finditer(teks):
        apa = (m["n"] or str(_SEPULUHAN[m["kata"].lower()]), m["apa"].lower())
        if kerja:
            kata = f"{m[0]} untuk perbuatan itu"
            yield Petunjuk(("batas", *apa, ""), kata, tuple(("batas", *apa, k) for k in kerja))


def stem(kerja: str) -> str:
    """Return what is left of a verb in the active and in the passive: ``menyelesaikan`` "lesai"."""
    tanpa = re.sub(r"(?:kan|i|nya)$", "", kerja.lower())
    return re.sub(r"^(?:me(?:ny|ng|m|n)?|di|ber)", "", tanpa)[-5:]


def _found(pola: re.Pattern[str], teks: str) -> Iterator[re.Match[str]]:
    yield from (m for m in pola.finditer(teks) if m[0].strip())


def regulations(teks: str) -> Iterator[Petunjuk]:
    """Yield the regulations that a text names by number and year."""
    for m in POLA.finditer(teks):
        yield Petunjuk(_peraturan(m), m[0])


def _peraturan(m: re.Match[str]) -> Butir:
    nama = " ".join(m["nama"].lower().split())
    return ("peraturan", NAMA[nama], m["n1"] or m["n2"], m["t1"] or m["t2"])


@dataclass(frozen=True, slots=True)
class Tempat:
    """A unit that a text names: its address, its regulation if it is another's, its words."""

    alamat: Alamat
    milik: Butir
    awal: int
    akhir: int
    kata: str


def units(teks: str) -> Iterator[Tempat]:
    """Yield every unit named, a series one by one; ``ayat (2)`` alone is of the Pasal before it."""
    konteks = Alamat()
    for m in ALAMAT.finditer(teks):
        if not m[0].strip():
            continue
        luar = _owner(teks, m.end())
        try:
            semua = addresses(m[0].strip(" ,"), konteks)
        except ValueError:
            continue
        for alamat in semua:
            if alamat.langkah and (alamat.pasal or alamat.langkah[0].jenis in KELOMPOK):
                konteks = konteks if luar else (alamat.pasal or konteks)
                yield Tempat(alamat, luar, m.start(), m.end(), tidy(m[0]))
    for m in LAMPIRAN.finditer(teks):
        alamat = Alamat().ke(Jenis.LAMPIRAN, m["n"] or "")
        yield Tempat(alamat, _owner(teks, m.end()), m.start(), m.end(), m[0])


def _owner(teks: str, ujung: int) -> Butir:
    """Return the other regulation whose unit has just been named; nothing for the draft's own."""
    if not outside(teks, ujung):
        return ()
    sisa = len(teks[ujung:]) - len(teks[ujung:].lstrip(" ,"))
    m = POLA.match(teks, ujung + sisa)
    return _peraturan(m) if m else ("peraturan", _lower(teks[ujung : ujung + 24]))


@dataclass(frozen=True, slots=True)
class Ubahan:
    """What is said to be done to a unit, or inside one (``Dalam Pasal 1 ditambahkan ...``).

    ``tidak`` where it is said not to be done.
    """

    alamat: Alamat
    kata: str
    teks: str
    di_dalam: bool
    tidak: bool = False


def changes(teks: str) -> Iterator[Ubahan]:
    """Yield what is said to be done to units of the draft."""
    awal = 0
    for ujung in (*(m.span() for m in KLAUSA.finditer(teks)), (len(teks), len(teks))):
        klausa = teks[awal : ujung[0]]
        tempat = [t for t in units(klausa) if not t.milik]
        kerja = list(UBAH.finditer(klausa))
        for t in tempat:
            if ANTARA.search(klausa[: t.awal]):
                continue
            if (m := _verb_of(t, kerja, klausa)) is not None:
                di_muka = klausa[t.akhir if m.start() >= t.akhir else 0 : m.start()]
                tidak = denied(di_muka)
                kata = f"{t.alamat} {'tidak ' if tidak else ''}{m[0]}"
                dalam = bool(WADAH.search(klausa[: t.awal]))
                yield Ubahan(t.alamat, str(m.lastgroup), kata, dalam, tidak)
        awal = ujung[1]


def _verb_of(t: Tempat, kerja: Sequence[re.Match[str]], klausa: str) -> re.Match[str] | None:
    """Return the verb of a unit: the passive that follows it, else the active that precedes it."""
    sesudah = [m for m in kerja if m.start() >= t.akhir and PASIF.match(m[0])]
    if sesudah and not re.search(
        r"\b(?:menjadi|kepada|oleh|dengan)\b", klausa[t.akhir : sesudah[0].start()]
    ):
        return sesudah[0]
    sebelum = [m for m in kerja if m.end() <= t.awal and not PASIF.match(m[0])]
    if sebelum and len(klausa[sebelum[-1].end() : t.awal].split()) <= 4:
        return sebelum[-1]
    return None


def deeds(teks: str, kenal: Iterable[str], *, longgar: bool) -> Iterator[Petunjuk]:
    """Yield who does what, and to whom it goes.

    ``kenal`` are the addressees to look for. A paper is read strictly: the first predicate behind
    an addressee; a source loosely: every predicate behind him in the sentence.
    """
    rata = " ".join(teks.split())
    kecil = rata.lower()
    ada_di_sini = [siapa for siapa in kenal if siapa in kecil]
    for siapa in ada_di_sini:
        for m in re.finditer(rf"(?<![\w/]){re.escape(siapa)}(?![\w/])", kecil):
            if BUKAN_PELAKU.search(kecil[: m.start()]):
                continue
            ada = list(RANTAI.finditer(rata, m.end()))
            if not longgar:
                ada = [n for n in ada[:1] if len(rata[m.end() : n.start()].split()) <= 2]
            for n in ada:
                yield Petunjuk(("perbuatan", siapa, _lower(n[0])), f"{siapa} {_lower(n[0])}")
    for n in RANTAI.finditer(rata):
        ujung = rata[n.end() :] if longgar else rata[n.end() : n.end() + 60]
        for siapa in ada_di_sini:
            pola = re.compile(rf"\b(?P<kata>kepada|oleh)\s+(?:\w+\s+)?{re.escape(siapa)}(?![\w/])")
            jarak = 40 if longgar else 3
            k = pola.search(ujung.lower())
            if k is not None and len(ujung[: k.start()].split()) <= jarak:
                kerja = _lower(n["kerja"] or n["sendiri"])
                kata = f"{kerja} {k['kata']} {siapa}"
                yield Petunjuk(("tujuan", kerja, k["kata"], siapa), kata)


def names(teks: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield runs of words with capitals, connectors kept, and whether one begins a sentence."""
    awal = {a for a, _ in split_sentences(teks)} | {0}
    for pola in (POLA, ALAMAT):  # neither a regulation nor a unit is a name, and each parts two
        teks = pola.sub(lambda m: re.sub(r"\S", "x", m[0]), teks)  # blanks stay: "Pasal II angka 1"
    kata = [(m[0], m.start()) for m in TOKEN.finditer(teks)]
    n = 0
    while n < len(kata):
        if not kata[n][0][0].isupper():
            n += 1
            continue
        ujung, jauh = n + 1, n + 1
        while jauh < len(kata):
            if kata[jauh][0][0].isupper():
                ujung = jauh = jauh + 1
            elif kata[jauh][0] in HUBUNG and jauh == ujung:
                jauh += 1
                if kata[jauh - 1][0] == "," and jauh < len(kata) and kata[jauh][0] in HUBUNG:
                    jauh += 1
            else:
                break
        yield tuple(k for k, _ in kata[n:ujung]), _at_start(teks, kata[n][1], awal)
        n = ujung


def _at_start(teks: str, di: int, awal: set[int]) -> bool:
    return (
        di in awal or not teks[:di].strip(' “"(–-') or teks[:di].rstrip().endswith((".", ":", "–"))
    )


def sentences(teks: str) -> Iterator[str]:
    """Yield the sentences of a paragraph, each with the mark behind it."""
    for satu in re.split(r"(?<=[.!?]\*)\s+", teks):
        yield from (satu[a:b] for a, b in split_sentences(satu))
