"""An academic paper from outside: lines -> its chapters, as the narratives that checks read.

Places are those of Lampiran I UU 12/2011 and are called as in a dossier: ``bab-2-c`` is BAB II
huruf C. What stands before the first chapter is ``awal``, what follows the last ``akhir``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.diagnostics import Span
from generator.law.reader.labels import item
from generator.law.reader.wrapping import unwrap
from generator.lint.halaman_makalah import without_pages
from generator.lint.naskah import Bagian, Petikan
from generator.lint.sistematika import ROMAWI, table
from generator.model.dossier import Narasi
from generator.model.lines import Line
from generator.model.narasi import Align, Block, Inline, Item, List, Paragraph, Table, Text
from generator.model.tabel import cells, is_row, is_rule
from generator.model.teks import Teks

BAB = re.compile(r"(?:BAB|Bab)\s+(?P<n>[IVX]+)\b\s*[.:]?\s*(?P<judul>.*)\Z")
HURUF = re.compile(r"(?P<h>[A-Z])\.\s+(?P<judul>\S.*)\Z")
DESIMAL = re.compile(r"(?P<bab>\d)\.(?P<n>\d)\.?\s+(?P<judul>[A-Z].*)\Z")
DAFTAR_ISI = re.compile(r"(?:\.{3,}|…|\s)\s*(?:\d+|[ivxl]+)\Z")  # a line of the list of contents
JUDUL_TERPANJANG = 40  # words
SESUDAH = re.compile(r"(?:DAFTAR PUSTAKA|LAMPIRAN)\b")
BERJUDUL = re.compile(r"DAFTAR PUSTAKA\b|LAMPIRAN\b(?:\s+[IVX]+\b)?\s*[:.]?\s*[A-Z]{3}")
JUDUL_MAKALAH = re.compile(r"NASKAH AKADEMIK\b\s*(?P<sisa>.*)\Z")
PERATURAN = re.compile(
    r"(?:RANCANGAN\s+)?(?P<nama>(?:UNDANG-UNDANG|PERATURAN|QANUN)\b.*)\Z", re.DOTALL
)
DARI = re.compile(r"\b(?:UNDANG-UNDANG|PERATURAN|QANUN|KEPUTUSAN)\b")
KEPALA = 6  # lines in which an annex names its regulation
MENIMBANG = 40  # lines within which a draft comes to its considerations
BARIS = re.compile(r"[^|]*(?:\s\|(?=\s)[^|]*){2,}\Z")
TABEL = re.compile(r"(?:Tabel|TABEL)\s+(?P<n>[\d.]+)")
SUMBER = re.compile(r"Sumber\s*:")


@dataclass(frozen=True, slots=True)
class Makalah:
    """A paper as it was read: the title of its draft, its chapters, their headings, its draft.

    ``rancangan`` are the lines of the draft that stands behind it, none where there is none.
    """

    judul: Line
    bab: dict[str, Narasi]
    kepala: tuple[Petikan, ...]
    rancangan: tuple[Line, ...]


def read_makalah(lines: Sequence[Line], *, berhalaman: bool = False) -> Makalah:
    """Return the paper that lines are; ``berhalaman`` when they come from pages."""
    semua = unwrap([line for line in lines if line.text])
    batas = _draft(semua, _first_chapter(semua))
    sampai = _own_annex(semua, batas)
    isi, catatan = [*semua[:batas], *semua[sampai:]], list[Line]()
    if berhalaman:
        isi, catatan = without_pages(isi)
    bagian = dict(_sections(isi, _first_chapter(isi)))
    bab = {kunci: _narasi(kunci, baris) for kunci, (_, baris) in bagian.items()}
    if catatan:
        bab["catatan"] = _narasi("catatan", catatan)
    kepala = tuple(
        Petikan(Bagian.NARASI, kunci, judul.text, judul.asal)
        for kunci, (judul, _) in bagian.items()
        if judul.text
    )
    return Makalah(_title(semua), bab, kepala, tuple(semua[batas:sampai]))


# --- parts ---------------------------------------------------------------------------------------


def _first_chapter(lines: Sequence[Line]) -> int:
    """Return where BAB I stands: behind the list of contents, and before any draft."""
    satu = [n for n in range(len(lines)) if _chapter(lines, n) == 1]
    dua = [n for n in range(len(lines)) if _chapter(lines, n) == 2]
    makalah = [n for n in satu if any(m > n and not _is_law(lines, n, m) for m in dua)]
    return makalah[-1] if makalah else (satu[0] if satu else len(lines))


def _is_law(lines: Sequence[Line], awal: int, akhir: int) -> bool:
    """Whether a chapter is one of a regulation."""
    return any(re.match(r"Pasal\s+\d+\Z", line.text) for line in lines[awal:akhir])


def _chapter(lines: Sequence[Line], n: int) -> int:
    """Return the number of the chapter that a line begins, 0 for another line."""
    m = BAB.match(lines[n].text)
    if m is None or DAFTAR_ISI.search(lines[n].text) or m["n"] not in ROMAWI:
        return 0
    di_bawah = lines[n + 1].text if n + 1 < len(lines) else ""
    return ROMAWI.index(m["n"]) + 1 if (m["judul"] or di_bawah).isupper() else 0


def _draft(lines: Sequence[Line], awal: int) -> int:
    """Return where the draft regulation behind the paper begins, the end where there is none."""
    for n, line in enumerate(lines[awal:], start=awal):
        if not line.text.isupper() or not PERATURAN.match(line.text):
            continue
        lanjut = lines[n : n + MENIMBANG]
        if any(re.match(r"Menimbang\b|MENIMBANG\b", satu.text) for satu in lanjut):
            return n - (lines[n - 1].text == "RANCANGAN")
    return len(lines)


def _own_annex(lines: Sequence[Line], batas: int) -> int:
    """Return where an annex of the paper begins behind the draft, whose own annexes name it."""
    for n in range(batas, len(lines)):
        kepala = " ".join(x.text for x in takewhile(_is_capital, lines[n : n + KEPALA]))
        if BERJUDUL.match(kepala) and not DARI.search(kepala):
            return n
    return len(lines)


def _is_capital(line: Line) -> bool:
    return line.text.isupper()


def _title(lines: Sequence[Line]) -> Line:
    """Return the title of the draft that a paper is about, as a draft has it."""
    for n, line in enumerate(lines):
        m = JUDUL_MAKALAH.match(line.text)
        if m is None:
            continue
        kepala = [m["sisa"]]
        for satu in lines[n + 1 :]:
            if not satu.text.isupper() or BAB.match(satu.text) or satu.text == "KATA PENGANTAR":
                break
            kepala.append(satu.text)
        judul = PERATURAN.search(" ".join(filter(None, kepala)))
        return Line(" ".join(judul["nama"].split()) if judul else "", line.asal)
    return Line("", lines[0].asal if lines else Span())


def _sections(lines: Sequence[Line], awal: int) -> Iterator[tuple[str, tuple[Line, list[Line]]]]:
    """Yield the sections in their order: the key of each, its heading, its lines."""
    depan = [line for line in lines[:awal] if not DAFTAR_ISI.search(line.text)]
    yield "awal", (Line(""), depan)
    kunci, judul, isi, bab = "", Line(""), list[Line](), 0
    n = awal
    while n < len(lines):
        line = lines[n]
        n += 1
        if bab and SESUDAH.match(line.text):
            yield kunci, (judul, isi)
            yield "akhir", (line, list(lines[n:]))
            return
        if (nomor := _chapter(lines, n - 1)) > bab:
            if kunci:
                yield kunci, (judul, isi)
            bab, isi, kunci = nomor, [], f"bab-{nomor}"
            judul, n = _heading(lines, n - 1)
        elif (bagian := _letter(line, bab, kunci)) is not None:
            yield kunci, (judul, isi)
            kunci, judul, isi = bagian
        else:
            isi.append(line)
    if kunci:
        yield kunci, (judul, isi)


def _heading(lines: Sequence[Line], n: int) -> tuple[Line, int]:
    """Return the title of a chapter, which may go on below its number, and what follows it."""
    m = BAB.match(lines[n].text)
    kata, akhir = [m["judul"]] if m and m["judul"] else [], n + 1
    while akhir < len(lines) and lines[akhir].text.isupper() and not HURUF.match(lines[akhir].text):
        kata.append(lines[akhir].text)
        akhir += 1
    return Line(" ".join(kata), lines[n].asal), akhir


def _letter(line: Line, bab: int, kunci: str) -> tuple[str, Line, list[Line]] | None:
    """Return a section that goes on with the one before it: its key, its title, what follows that.

    A page may give a title that fills its lines in one with the paragraph below it. A letter that
    leaves others out begins a section if its title is that of Lampiran I.
    """
    sudah = kunci.split("-")[2:]
    wajar = chr(ord(sudah[0]) + 1) if sudah else "a"
    if m := HURUF.match(line.text):
        huruf = m["h"].lower()
    elif (m := DESIMAL.match(line.text)) and int(m["bab"]) == bab and int(m["n"]):
        huruf = chr(96 + int(m["n"]))
    else:
        return None
    judul, baru = m["judul"], f"bab-{bab}-{huruf}"
    if huruf == wajar and len(judul.split()) <= JUDUL_TERPANJANG and judul[-1] not in ".;":
        return baru, Line(judul, line.asal), []
    baku = table()[f"bab-{bab}"].bagian if f"bab-{bab}" in table() else ()
    nama = next((x for x in baku[ord(huruf) - 97 :][:1] if judul.startswith(x)), "")
    if not nama or huruf < wajar:
        return None
    sisa = judul[len(nama) :].strip()
    return baru, Line(nama, line.asal), [Line(sisa, line.asal)] if sisa else []


def _narasi(kunci: str, lines: Sequence[Line]) -> Narasi:
    asal = lines[0].asal if lines else Span()
    teks = Teks("\n\n".join(line.text for line in lines), asal)
    return Narasi(id=Teks(kunci, asal), teks=teks, isi=tuple(_Pembaca(lines).blocks()))


# --- blocks --------------------------------------------------------------------------------------

Buka = tuple[tuple[str, int], ...]  # the open lists: the kind of their labels, the last number


class _Pembaca:
    """Reads lines into paragraphs, lists and tables, from the first to the last."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._at = 0

    def blocks(self, buka: Buka = ()) -> Iterator[Block]:
        """Yield blocks up to the next item of a list that is open."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            jenis, nomor, _ = _label(line)
            if any(jenis == satu for satu, _ in buka):
                return
            if nomor == 1:
                yield self._list(jenis, buka)
            elif _row(line) is not None:
                yield self._table(None)
            elif buka and not self._comes(*buka[-1]):
                return
            else:
                self._at += 1
                tabel = self._at < len(self._lines) and _row(self._lines[self._at]) is not None
                if tabel and TABEL.match(line.text):
                    yield self._table(line)
                else:
                    yield Paragraph(_words(line.text, line.asal), line.asal)

    def _comes(self, jenis: str, nomor: int) -> bool:
        """Return whether an open list goes on after what stands here."""
        nanti = (_label(line) for line in self._lines[self._at :])
        return next((n == nomor + 1 for satu, n, _ in nanti if satu == jenis), False)

    def _list(self, jenis: str, buka: Buka) -> List:
        asal, butir = self._lines[self._at].asal, list[Item]()
        while self._at < len(self._lines):
            line = self._lines[self._at]
            satu, nomor, kata = _label(line)
            if (satu, nomor) != (jenis, len(butir) + 1):
                break
            self._at += 1
            isi = (Paragraph(_words(kata, line.asal), line.asal),)
            butir.append(Item((*isi, *self.blocks((*buka, (jenis, nomor)))), line.asal))
        return List(True, tuple(butir), asal)

    def _table(self, judul: Line | None) -> Table:
        """Return the table whose rows begin here; ``judul`` is the line above it."""
        asal, baris = self._lines[self._at].asal, list[tuple[Span, tuple[str, ...]]]()
        while self._at < len(self._lines):
            line = self._lines[self._at]
            satu = _row(line)
            if satu is None:
                break
            self._at += 1
            baris += [] if is_rule(satu) else [(line.asal, satu)]
        sumber = ""
        if self._at < len(self._lines) and SUMBER.match(self._lines[self._at].text):
            sumber = self._lines[self._at].text
            self._at += 1
        lebar = max(len(sel) for _, sel in baris)
        rata: list[Align] = ["kiri"] * lebar
        isi = [
            tuple(_words(kata, tempat) for kata in (*sel, *("",) * (lebar - len(sel))))
            for tempat, sel in baris
        ]
        nomor = TABEL.match(judul.text) if judul else None
        return Table(
            nomor[0].rstrip(".") if nomor else "",
            _words(judul.text, judul.asal) if judul else (),
            tuple(rata),
            isi[0],
            tuple(isi[1:]),
            _words(sumber, asal),
            span=asal,
        )


def _label(line: Line) -> tuple[str, int, str]:
    """Return the kind, number and words of an item; no kind and 0 for another line."""
    label = item(line.text)
    if label is None or _row(line) is not None:
        return "", 0, line.text
    if label.nomor.isdigit():
        return label.jenis, int(label.nomor), label.rest
    if len(label.nomor) == 1:
        return label.jenis, ord(label.nomor.lower()) - 96, label.rest
    return "", 0, line.text


def _row(line: Line) -> tuple[str, ...] | None:
    """Return the cells of a row: between bars, or parted by them as plain text has it."""
    if is_row(line.text):
        return cells(line.text)
    return cells(f"| {line.text} |") if BARIS.match(line.text) else None


def _words(teks: str, asal: Span) -> tuple[Inline, ...]:
    return (Text(teks, asal),) if teks else ()
