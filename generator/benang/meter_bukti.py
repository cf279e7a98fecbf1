"""The evidence meter: what each factual sentence of a narrative rests on.

A sentence rests on a **source** (a citation, a provision that it names, a law of which it tells
what it says), on a **computed value** (a table, a figure or a finding that it points to), or on a
**mark** by which the reader sees that nothing else is claimed: ``menurut perhitungan penyusun``,
``menurut rekonstruksi``, ``penyusun menilai``, or the plain word that something is not known
(``belum diperoleh``, ``tidak ditemukan penelitian``). Notes without a source are none of these.
An item of a list has what the words that lead to the list have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum

from generator.benang.kalimat_fakta import (
    BUTIR,
    HUKUM,
    RUJUK,
    JenisKalimat,
    golongan,
    pokok,
    split_sentences,
)
from generator.benang.takaran import Takaran
from generator.diagnostics import NOWHERE, Span
from generator.model import narasi
from generator.model.dossier import Dossier, Literatur, Pustaka
from generator.model.fakta import StatusFakta
from generator.model.prosa import kata, kata_kata

AWAL_TANDA = 0xE000
PENYUSUN = re.compile(
    r"\bmenurut (?:perhitungan|penilaian|pengamatan|perkiraan|taksiran|anggapan|hemat|pendapat|"
    r"ingatan|pengetahuan) penyusun\b|\bpenyusun (?:menilai|memperkirakan|berpendapat|menyimpulkan|"
    r"menghitung|menaksir|menganggap)\b|\bmenurut rekonstruksi\b|\bingatan penyusun\b|"
    r"\b(?:merupakan|berupa|hanya) (?:anggapan|perkiraan|taksiran|rekonstruksi|penilaian|"
    r"perhitungan)\b",
    re.IGNORECASE,
)
TERBUKA = re.compile(
    r"\b(?:belum|tidak) (?:\w+ )?(?:diperoleh|dibaca|diketahui|tersedia|dapat dipastikan|"
    r"dapat dibuktikan|dapat ditunjukkan|terbukti|dibuktikan|dilaksanakan oleh penyusun|"
    r"ditemukan sumbernya|diumumkan|diberitakan)\b"
    r"|\b[Tt]idak ditemukan (?:penelitian|data|sumber|naskah|dokumen|laporan|peraturan|Peraturan)\b"
)
BERKATA = re.compile(
    rf"{HUKUM}(?: tentang [^,;.]{{3,120}})?,? (?:yang )?(?:mengatur|menetapkan|membentuk|"
    r"menentukan|mengubah|memuat|memperbolehkan|mewajibkan|membedakan|menyebut|mencabut|membatasi|menghendaki|"
    r"mendasarkan|menugaskan|memberikan|melarang|diundangkan|ditetapkan)\b"
)
KETENTUAN = re.compile(rf"{BUTIR}[^;.]{{0,60}}{HUKUM}|{HUKUM}[^;.]{{0,20}}{BUTIR}")
BERIKUT = re.compile(r"\b(?:tabel|gambar|bagan)\b[^.;]{0,30}\bberikut\b|\bsebagai berikut\b")
AUDIT = re.compile(r"\b(?:BPK|LHP|Badan Pemeriksa Keuangan|[Hh]asil [Pp]emeriksaan|audit)\b")


class Dasar(StrEnum):
    """What a factual sentence rests on."""

    SUMBER = "sumber"
    NILAI = "nilai terhitung"
    TANDA = "tanda"


class Peringkat(IntEnum):
    """The ranks of sources, the strongest first."""

    PERATURAN = 1
    STATISTIK = 2
    AUDIT = 3
    KAJIAN = 4
    BERITA = 5


@dataclass(frozen=True, slots=True)
class Kalimat:
    """A sentence: its narrative, kind, ground, the sources cited, and its first words.

    ``awal`` are words that stand in the file as they are, from ``asal`` on.
    """

    narasi: str
    teks: str
    jenis: JenisKalimat
    dasar: Dasar | None = None
    kutipan: tuple[str, ...] = ()
    awal: str = ""
    asal: Span = field(default=NOWHERE, compare=False)

    @property
    def fakta(self) -> bool:
        """Whether it must show its ground."""
        return self.jenis is JenisKalimat.FAKTA


def measure(kalimat: Iterable[Kalimat]) -> Takaran:
    """Count sentences by their ground."""
    fakta = [k.dasar for k in kalimat if k.fakta]
    return Takaran(len(fakta), *(fakta.count(d) for d in Dasar))


def peringkat(pustaka: Pustaka, kunci: str) -> Peringkat | None:
    """Return the rank of a source; None for one that is not in the library."""
    if kunci in pustaka.peraturan:
        return Peringkat.PERATURAN
    karya = pustaka.literatur.get(kunci)
    if karya is None:
        return None
    if str(karya.jenis) == "data":
        return Peringkat.STATISTIK
    if AUDIT.search(f"{karya.penulis} {karya.judul}") and str(karya.jenis) == "laporan":
        return Peringkat.AUDIT
    return Peringkat.BERITA if str(karya.jenis) in ("berita", "laman") else Peringkat.KAJIAN


# --- the sentences of a dossier ------------------------------------------------------------------


def kalimat_narasi(dossier: Dossier, hanya: Sequence[str] = ()) -> tuple[Kalimat, ...]:
    """Return every sentence of the narratives, or of those named; headings and tables are none."""
    hari = dossier.identitas.tanggal_acuan
    return tuple(
        satu
        for id_, berkas in dossier.narasi.items()
        if not hanya or id_ in hanya
        for satu in _Reader(id_, hari, _tanpa_sumber(berkas.isi)).blok(berkas.isi)
    )


def _tanpa_sumber(isi: Sequence[narasi.Block]) -> frozenset[str]:
    """Return the ids of the author's tables that name no source."""
    return frozenset(b.id for b in isi if isinstance(b, narasi.Table) and not b.source)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the sentences of one narrative."""

    id: str
    hari: date
    tanpa_sumber: frozenset[str]

    def blok(
        self, isi: Sequence[narasi.Block], pengantar: Kalimat | None = None
    ) -> Iterator[Kalimat]:
        """Yield the sentences of blocks; ``pengantar`` leads to the first of them."""
        akhir = pengantar
        for n, satu in enumerate(isi):
            sesudah = isi[n + 1] if n + 1 < len(isi) else None
            match satu:
                case narasi.Paragraph(children):
                    kalimat = tuple(self._alinea(children, akhir if n == 0 else None, sesudah))
                    yield from kalimat
                    akhir = kalimat[-1] if kalimat else None
                case narasi.List(_, items):
                    for item in items:
                        yield from self.blok(item.blocks, akhir)
                    akhir = None
                case narasi.Quote(blocks):
                    yield from self.blok(blocks, akhir)
                    akhir = None
                case _:
                    akhir = None

    def _alinea(
        self,
        children: Sequence[narasi.Inline],
        pengantar: Kalimat | None,
        sesudah: narasi.Block | None,
    ) -> Iterator[Kalimat]:
        simpul = list(_flat(children))
        teks = "".join(t for t, _ in simpul)
        depan = pengantar
        for awal, akhir in split_sentences(teks):
            isi = [(t, x) for t, x in _cut(simpul, awal, akhir)]
            yield self._kalimat(isi, depan, sesudah if akhir == len(teks) else None)
            depan = None

    def _kalimat(
        self,
        isi: Sequence[tuple[str, narasi.Inline]],
        pengantar: Kalimat | None,
        sesudah: narasi.Block | None,
    ) -> Kalimat:
        polos = _read(isi, kata)
        tanda = [x for t, x in isi if _bertanda(t)]
        jenis = golongan(_read(isi, _as_reference), self.hari, pengantar.teks if pengantar else "")
        kutipan = tuple(c.key for x in tanda for c in _cites(x))
        dasar = self._dasar(polos, tanda, kutipan, sesudah)
        if dasar is None and pengantar is not None:
            dasar = pengantar.dasar
        awal, asal = _awal(isi)
        return Kalimat(self.id, polos, jenis, dasar, kutipan, awal, asal)

    def _dasar(
        self,
        polos: str,
        tanda: Sequence[narasi.Inline],
        kutipan: Sequence[str],
        sesudah: narasi.Block | None,
    ) -> Dasar | None:
        isi = pokok(polos)
        if kutipan or BERKATA.search(isi) or KETENTUAN.search(isi):
            return Dasar.SUMBER
        rujukan = [x.target for x in tanda if isinstance(x, narasi.Reference)]
        if any(target not in self.tanpa_sumber for target in rujukan):
            return Dasar.NILAI
        if isinstance(sesudah, narasi.Placement) and BERIKUT.search(polos):
            return Dasar.NILAI
        if PENYUSUN.search(polos) or TERBUKA.search(polos):
            return Dasar.TANDA
        return None


def _flat(children: Sequence[narasi.Inline]) -> Iterator[tuple[str, narasi.Inline]]:
    """Yield the words of a paragraph with their nodes; a sign is one character."""
    for satu in children:
        match satu:
            case narasi.Text(text):
                yield text, satu
            case narasi.Strong(dalam) | narasi.Emphasis(dalam):
                yield from _flat(dalam)
            case _:
                yield chr(AWAL_TANDA), satu


def _bertanda(teks: str) -> bool:
    return teks == chr(AWAL_TANDA)


def _read(
    isi: Sequence[tuple[str, narasi.Inline]], words: Callable[[list[narasi.Inline]], str]
) -> str:
    """Return the words of a sentence, its signs as ``words`` says them."""
    return " ".join("".join(words([x]) if _bertanda(t) else t for t, x in isi).split())


def _as_reference(tanda: Sequence[narasi.Inline]) -> str:
    return RUJUK if isinstance(tanda[0], narasi.Reference) else ""


def _cut(
    simpul: Sequence[tuple[str, narasi.Inline]], awal: int, akhir: int
) -> Iterator[tuple[str, narasi.Inline]]:
    """Yield what of the nodes stands between two characters of their joined words."""
    mulai = 0
    for teks, satu in simpul:
        bagian = teks[max(awal - mulai, 0) : max(akhir - mulai, 0)]
        if bagian:
            yield bagian, satu
        mulai += len(teks)


def _cites(satu: narasi.Inline) -> tuple[narasi.Cite, ...]:
    """Return the sources that a footnote names."""
    match satu:
        case narasi.Citation(cites):
            return cites
        case narasi.Note(children):
            return tuple(c for x in children for c in _cites(x))
        case _:
            return ()


def _awal(isi: Sequence[tuple[str, narasi.Inline]]) -> tuple[str, Span]:
    """Return the first words of a sentence that stand unbroken in its file, and from where on."""
    for teks, satu in isi:
        if isinstance(satu, narasi.Text) and teks.strip():
            return " ".join(teks.split()[:8]), satu.span
    return "", isi[0][1].span if isi else NOWHERE


# --- a stronger source at hand -------------------------------------------------------------------

UMUM = kata_kata(
    "angka data dalam statistik provinsi kabupaten kota daerah tahun pemerintah satu resmi "
    "menurut dengan dan atau pada jumlah tingkat badan pusat hasil laporan himpunan indonesia "
    "persen orang ribu juta miliar triliun"
)
IMBUHAN = re.compile(
    r"^(?:peng|peny|pem|pen|per|pe|meng|meny|mem|men|me|ke|ber|ter|se|di)(?=\w{4})"
)
AKHIRAN = re.compile(r"(?<=\w{4})(?:kan|an|nya|i)$")


def deret_resmi(dossier: Dossier, teks: str) -> Literatur | None:
    """Return an official series of the library on the subject of a sentence.

    An invented or remembered one confirms nothing, but in a region that is invented itself.
    """
    isi = _pokok(teks)
    pasti = {StatusFakta.TERKONFIRMASI, StatusFakta.TURUNAN}
    daerah = _pokok(str(dossier.identitas.daerah.nama))
    for karya in dossier.pustaka.literatur.values():
        nyata = karya.status in pasti or dossier.identitas.daerah.rekaan
        if (
            nyata
            and str(karya.jenis) == "data"
            and isi & (_pokok(f"{karya.judul} {karya.terbitan}") - daerah)
        ):
            return karya
    return None


def _pokok(teks: str) -> frozenset[str]:
    """Return the stems of the words that say what a text is about."""
    isi = set(re.findall(r"[a-z]{4,}", teks.lower())) - UMUM
    return frozenset(AKHIRAN.sub("", IMBUHAN.sub("", satu)) for satu in isi)
