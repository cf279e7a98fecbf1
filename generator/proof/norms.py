"""A paper for readers states the norms of the draft, and nothing that is not in it.

Each printed sentence is taken apart (:mod:`generator.proof.pernyataan`), and each piece must be in
the draft itself, or in a fact of the dossier; in one that is not confirmed only under the mark
``*``. And every norm of the draft must be stated, with the hash of them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.diagnostics import NOWHERE, Diagnostic, galat
from generator.documents.pembaca.bacaan import TANDA
from generator.documents.pembaca.dokumen import LEMBAR_DEWAN
from generator.ir.dump import plain
from generator.ir.nodes import Cell, Document, Heading, Paragraph, Table
from generator.ir.printed import printed, tidy
from generator.ir.walk import walk
from generator.model.dossier import RINGKASAN_DEWAN
from generator.model.perubahan import Tindakan
from generator.proof.norm_law import BERKEPALA, Baris, Hukum
from generator.proof.pernyataan import (
    HUBUNG,
    UBAH,
    Petunjuk,
    Ubahan,
    amounts,
    changes,
    deadlines,
    deeds,
    names,
    regulations,
    sentences,
    units,
)

BERTANDA = re.compile(r"\*(?:\s|$|[).;])")
# What begins the name of somebody or something else behind the name of a unit.
KEPALA = frozenset(
    (
        *("gubernur", "bupati", "wali", "dprd", "dewan", "menteri", "rumah", "pemerintah", "camat"),
        *("perangkat", "sekretaris", "kepala", "direktur", "peraturan", "uptd", "unit", "cabang"),
        *("kecamatan", "undang-undang", "provinsi", "kabupaten", "kota", "urusan", "lembaga"),
    )
)


def _lines(document: Document) -> Iterator[Baris]:
    """Yield what is printed but the headings, which say nothing of the law."""
    semua = [b for part in document.parts for b in walk(part.blocks)]
    kepala = {tidy(plain(b.children)) for b in semua if isinstance(b, Heading)}
    for line in printed(document):
        if line.text and tidy(line.text) not in kepala:
            yield Baris(line.text, line.asal)


def _rows(document: Document) -> Iterator[Baris]:
    """Yield cells that hold a unit, joined with a cell of the same row that is but a verb."""
    for part in document.parts:
        for block in walk(part.blocks):
            if isinstance(block, Table):
                for row in block.body:
                    yield from _joined(row)


def _joined(row: Sequence[Cell]) -> Iterator[Baris]:
    sel = [
        tidy(" ".join(plain(b.children) for b in c.blocks if isinstance(b, Paragraph))) for c in row
    ]
    kerja = [s for s in sel if UBAH.fullmatch(s.strip(" .").lower())]
    for satuan in sel if kerja else ():
        if not UBAH.search(satuan) and any(True for _ in units(satuan)):
            yield Baris(f"{satuan} {kerja[0].lower()}", row[0].asal)


def norms_agree(document: Document, hukum: Hukum) -> tuple[Diagnostic, ...]:
    """Return what a paper says otherwise than the draft, each at its line, and what it leaves out.

    P86: an amount, name, unit or regulation that the draft lacks; P87: another verb or addressee;
    P88: a norm of the draft that is not stated.
    """
    found: list[Diagnostic] = []
    for baris in _lines(document):
        tanpa_sidik = baris.teks.replace(hukum.sidik, "") if hukum.sidik else baris.teks
        found += _faults(Baris(tanpa_sidik, baris.asal), hukum)
    for baris in _rows(document):
        found += _of_changes(baris, hukum)
    return (*dict.fromkeys(found), *_left_out(document, hukum))


def _faults(baris: Baris, hukum: Hukum) -> Iterator[Diagnostic]:
    for teks in sentences(baris.teks):
        # The mark stands behind the sentence, or behind the paragraph for all of it.
        bertanda = bool(BERTANDA.search(teks)) or baris.teks.rstrip().endswith(TANDA)
        satu = Baris(teks, baris.asal)
        yield from _of_pieces(satu, hukum, bertanda=bertanda)
        yield from _of_units(satu, hukum, bertanda=bertanda)
        yield from _of_changes(satu, hukum)
        yield from _of_direction(satu, hukum)
        yield from _of_names(satu, hukum, bertanda=bertanda)


LACKING = "Pakai bunyi rancangan, atau catat faktanya dalam temuan dengan sumber dan statusnya."
UNMARKED = "Bubuhkan tanda * pada akhir kalimatnya, atau pastikan faktanya pada sumber resmi."


def _of_pieces(baris: Baris, hukum: Hukum, *, bertanda: bool) -> Iterator[Diagnostic]:
    for p in (*amounts(baris.teks), *regulations(baris.teks)):
        if p.butir[0] == "salah eja":
            yield galat(baris.asal, "P86", f"“{p.kata}”: hurufnya bukan bilangan itu", LACKING)
        elif not p.among(hukum.naskah.butir | hukum.pasti.butir):
            yield from _judge(baris, p, p.among(hukum.ragu.butir), bertanda=bertanda)
    for p in deadlines(baris.teks):
        if not p.among(hukum.naskah.batas | hukum.pasti.batas):
            yield from _judge(baris, p, p.among(hukum.ragu.batas), bertanda=bertanda)
    for p in deeds(baris.teks, hukum.kenal, longgar=False):
        if p.butir in hukum.naskah.butir | hukum.pasti.butir:
            continue
        if p.butir in hukum.ragu.butir:
            yield from _judge(baris, p, True, bertanda=bertanda)
        else:
            hint = "Sebut pelaku, kata kerja, dan tujuannya seperti dalam rancangan."
            yield galat(baris.asal, "P87", f"“{p.kata}” tidak dinyatakan rancangan", hint)


def _judge(baris: Baris, p: Petunjuk, ragu: bool, *, bertanda: bool) -> Iterator[Diagnostic]:
    if not ragu:
        yield galat(
            baris.asal, "P86", f"“{p.kata}” tidak ada dalam rancangan atau faktanya", LACKING
        )
    elif not bertanda:
        what = f"“{p.kata}” berasal dari fakta yang belum terkonfirmasi tanpa tanda *"
        yield galat(baris.asal, "P86", what, UNMARKED)


def _of_units(baris: Baris, hukum: Hukum, *, bertanda: bool) -> Iterator[Diagnostic]:
    for t in units(baris.teks):
        if t.milik and t.milik != hukum.dasar:
            kunci = (t.alamat, t.milik)
            p = Petunjuk(("luar",), f"{t.alamat} {' '.join(t.milik[1:])}")
            if kunci not in hukum.naskah.luar | hukum.pasti.luar:
                yield from _judge(baris, p, kunci in hukum.ragu.luar, bertanda=bertanda)
        elif t.alamat not in hukum.satuan:
            what = f"{t.alamat} tidak ada dalam rancangan"
            yield galat(baris.asal, "P86", what, "Sebut satuan yang diubah atau diatur rancangan.")


def _of_changes(baris: Baris, hukum: Hukum) -> Iterator[Diagnostic]:
    for satu in changes(baris.teks):
        if satu.alamat not in hukum.satuan:
            continue  # that is told already
        ada = {k for a, k in hukum.tindakan if a == satu.alamat}
        di_dalam = {k for a, k in hukum.tindakan if satu.alamat.memuat(a)}
        dalam = di_dalam | {k for a, k in hukum.tindakan if a.memuat(satu.alamat)}
        if satu.tidak or satu.kata == "tetap":
            benar = (satu.kata == "tetap") is satu.tidak
            benar = benar is bool(_touched(satu, ada, di_dalam))
        else:
            benar = _done(satu, ada, di_dalam, dalam)
        if not benar:
            sebut = " atau ".join(sorted(KATA_KERJA[k] for k in ada | dalam)) or "tidak disentuh"
            what = f"“{satu.teks}”, sedangkan menurut rancangan: {sebut}"
            yield galat(baris.asal, "P87", what, VERB)


def _done(satu: Ubahan, ada: set[str], di_dalam: set[str], dalam: set[str]) -> bool:
    """Whether the draft does what a paper says of a unit."""
    if satu.kata == "cabut" and not ada - {"hapus"}:
        return True
    if satu.kata in (di_dalam if satu.di_dalam else ada):
        return True
    # A unit is changed by whatever is done inside it.
    return satu.kata == "ubah" and bool(dalam) and "hapus" not in ada


def _touched(satu: Ubahan, ada: set[str], di_dalam: set[str]) -> set[str]:
    """Return what the draft does of that which a paper says is not done to a unit."""
    if satu.kata in ("ubah", "tetap"):
        return ada | di_dalam
    if satu.kata == "cabut":
        return ada & {"hapus"}
    return (di_dalam if satu.di_dalam else ada) & {satu.kata}


def _of_direction(baris: Baris, hukum: Hukum) -> Iterator[Diagnostic]:
    """Yield a P87 for each predicate that points the other way than the draft."""
    for p, kalimat in hukum.arah.turned(baris.teks):
        what = f"“{p.kata}” terbalik dari rancangan atau faktanya: “{kalimat}”"
        yield galat(baris.asal, "P87", what, TURNED)


TURNED = "Nyatakan yang dinyatakan rancangan, atau pakai kata lain bila maksudnya hal lain."
VERB = "Samakan kata kerjanya dengan perubahan dalam rancangan."
KATA_KERJA = {**{str(t): t.pasif for t in Tindakan}, "cabut": "dicabut"}


def _of_names(baris: Baris, hukum: Hukum, *, bertanda: bool) -> Iterator[Diagnostic]:
    if baris.teks.isupper():
        return  # a title, which the draft has too
    for run, di_awal in names(baris.teks):
        for nama in _unknown(run, di_awal, hukum):
            ragu = hukum.ragu.names(nama, sambungan=False)
            yield from _judge(baris, Petunjuk(("nama",), " ".join(nama)), ragu, bertanda=bertanda)


def _unknown(run: Sequence[str], di_awal: bool, hukum: Hukum) -> Iterator[tuple[str, ...]]:
    """Yield what of a run of names no source has; the longest name that one has is taken first."""
    if di_awal and len(run) == 1:
        return
    n, sambungan = 0, False
    while n < len(run):
        if run[n] in HUBUNG:
            n, sambungan = n + 1, True
            continue
        panjang = next(
            (
                m
                for m in range(len(run), n, -1)
                if (m == len(run) or run[m] in HUBUNG)
                and run[m - 1] not in HUBUNG
                and _known(run[n:m], sambungan, hukum)
            ),
            0,
        )
        if panjang and (lanjut := _goes_on(run, n, panjang)):
            yield tuple(run[n:lanjut])
            n = lanjut
            continue
        if panjang:
            n, sambungan = panjang, False
            continue
        if di_awal and n == 0 and run[0].lower() not in BERKEPALA:
            n, di_awal = 1, False  # the first word of a sentence has its capital anyway
            continue
        ujung = next((m for m in range(n, len(run)) if run[m] in HUBUNG), len(run))
        yield tuple(run[n:ujung])
        n = ujung


def _goes_on(run: Sequence[str], n: int, ujung: int) -> int:
    """Return where the name of a unit ends that goes on behind ``dan`` as no source has it.

    ``Dinas Kesehatan dan Keluarga Berencana`` is one name; ``dan Dinas Perhubungan`` is another.
    """
    if (
        run[n].lower() not in BERKEPALA
        or ujung + 1 >= len(run)
        or run[ujung] not in ("dan", "serta")
    ):
        return 0
    if run[ujung + 1].lower() in BERKEPALA | KEPALA:
        return 0
    return next((m for m in range(ujung + 1, len(run)) if run[m] in HUBUNG), len(run))


def _known(kata: Sequence[str], sambungan: bool, hukum: Hukum) -> bool:
    if all(satu.lower() in hukum.nama for satu in kata if satu not in HUBUNG):
        return True
    # A unit is checked by itself: its word may stand before a name.
    isi = list(kata)
    while isi and isi[0].lower() in hukum.nama:
        isi = isi[1:]
    if not isi:
        return True
    return any(s.names(isi, sambungan=sambungan) for s in (hukum.naskah, hukum.pasti))


def _left_out(document: Document, hukum: Hukum) -> Iterator[Diagnostic]:
    """Yield a P88 for each norm of the draft that the paper does not state."""
    semua = [baris.teks for baris in (*_lines(document), *_rows(document))]
    disebut = {(u.alamat, u.kata) for teks in semua for u in changes(teks) if not u.tidak}
    satuan = {
        t.alamat for teks in semua for t in units(teks) if not t.milik or t.milik == hukum.dasar
    }
    asal = next(
        (b.asal for part in document.parts for b in walk(part.blocks) if b.asal.path), NOWHERE
    )
    for alamat, kata in hukum.wajib:
        ada = (alamat, kata) in disebut if kata else alamat in satuan
        if not ada:
            sebut = f"{alamat} {KATA_KERJA.get(kata, '')}".rstrip()
            what = f"{document.name} tidak menyebut {sebut}"
            yield galat(asal, "P88", what, "Sebut setiap ketentuan rancangan.")
    dinamai = {p.butir for teks in semua for p in regulations(teks)}
    for kunci in hukum.peraturan:
        if kunci not in dinamai:
            what = f"{document.name} tidak menyebut {' '.join(kunci[1:])} yang dicabut"
            yield galat(asal, "P88", what, "Sebut setiap peraturan yang dicabut.")
    if hukum.sidik and not any(hukum.sidik in teks for teks in semua):
        what = f"{document.name} tidak memuat sidik norma {hukum.sidik}"
        yield galat(asal, "P88", what, "Pulihkan baris sidik norma pada templatnya.")


def too_long(document: Document, halaman: int) -> tuple[Diagnostic, ...]:
    """Return a P89 for a summary for council members of more pages than they read."""
    if document.name != RINGKASAN_DEWAN or halaman <= LEMBAR_DEWAN:
        return ()
    what = f"{document.name} {halaman} halaman, paling banyak {LEMBAR_DEWAN}"
    blok = (b.asal for part in document.parts for b in walk(part.blocks))
    asal = next((satu for satu in blok if satu.path), NOWHERE)
    return (galat(asal, "P89", what, "Pendekkan narasi/ringkasan-dewan.md, atau hapus."),)
