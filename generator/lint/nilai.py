"""Values that stand in two places: text and table, two tables, text and the inputs of scores."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from generator.kelembagaan.tipologi import SkorUrusan
from generator.lint.alat import as_printed, located_sentences, placed, rapat
from generator.lint.cacah import BERNOMOR, TAHUN
from generator.lint.dihitung import told_as_held
from generator.lint.hitungan import BILANGAN, LAIN, SKALA, Takaran
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.lint.tabel_narasi import (
    BUKAN_SELURUH,
    JUMLAH,
    Sel,
    cell_told,
    number_cells,
    number_of,
    row_ranked,
    rows_compared,
    sum_told,
)
from generator.lint.ucapan import Salah
from generator.model.indikator import NilaiIndikator

# --- inputs of scores ----------------------------------------------------------------------------

_SKALA = "|".join(SKALA)
ANGKA = rf"(?P<n>{BILANGAN})(?:\s+(?P<s>{_SKALA}))?"
SEBAGIAN = "miskin|bekerja|usia|laki|perempuan|pertanian|pemekaran|kota|kabupaten"
ANTARA = rf"(?:\s+(?!{SEBAGIAN})[\w()]+){{0,7}}?\s+"
MASUKAN: Mapping[str, re.Pattern[str]] = {
    "penduduk": re.compile(
        rf"\b[Pp]enduduk\b{ANTARA}{ANGKA}\s*(?:jiwa|orang)\b|\b(?P<n2>{BILANGAN})"
        rf"(?:\s+(?P<s2>{_SKALA}))?\s+penduduk\b(?!\s+(?:miskin|bekerja|usia))"
    ),
    "luas-wilayah": re.compile(rf"\b[Ll]uas\s+(?:wilayah|daerah|provinsi)\b{ANTARA}{ANGKA}\s*km"),
    "apbd": re.compile(rf"\bAPBD\b{ANTARA}(?P<n>Rp\s?\d[\d.]*(?:,\d+)?)(?:\s+(?P<s>{_SKALA}))?"),
}


def values_agree(naskah: Naskah) -> Iterator[Hit]:
    """N26: a value in a text is that of its table, other tables, inputs, and scores."""
    for petikan in (*naskah.umum, *naskah.narasi, *naskah.catatan, *_menimbang(naskah)):
        for awal, satu in located_sentences(petikan.teks):
            yield from placed(petikan, awal, _input(naskah, satu))
            yield from placed(petikan, awal, _factor(naskah, satu))
    yield from _tables(naskah)
    yield from _totals(naskah)
    yield from _density(naskah)
    yield from _scores(naskah)
    yield from told_as_held(naskah, *naskah.umum, *naskah.narasi, *naskah.catatan)


def _menimbang(naskah: Naskah) -> Iterator[Petikan]:
    yield from (b.petikan for b in naskah.menimbang)


def _input(naskah: Naskah, kalimat: str) -> Salah:
    berkas = naskah.dossier.indikator if naskah.dossier else None
    if berkas is None or BUKAN_SELURUH.search(kalimat) or LAIN.search(kalimat):
        return
    tahun = set(TAHUN.findall(BERNOMOR.sub(" ", kalimat)))
    for id_, pola in MASUKAN.items():
        ada = [n for n in berkas.nilai if str(n.id) == id_]
        m = pola.search(kalimat) if ada else None
        if m is None or len(tahun) > 1:
            continue
        n, skala = (m["n"], m["s"]) if m["n"] else (m["n2"], m["s2"])
        disebut = Takaran.read(n, skala)
        semua = [satu for satu in ada if not tahun or satu.tahun_akhir in tahun]
        if not semua:
            yield from _of_another_year(m, disebut, ada)
            continue
        if not any(disebut.meets(Takaran(satu.rendah, satu.tinggi)) for satu in semua):
            pesan = f"{id_} disebut {n} {skala or ''}".rstrip() + ", berbeda dengan indikator.yaml"
            yield pesan, m


def _of_another_year(m: re.Match[str], disebut: Takaran, ada: Sequence[NilaiIndikator]) -> Salah:
    """Yield the value of one year that a text gives to another, of which nothing is held."""
    for satu in ada:
        if disebut.middle.meets(Takaran(satu.rendah, satu.tinggi)):
            yield f"{satu.id} itu nilai tahun {satu.tahun}, bukan tahun yang disebut", m
            return


GEOGRAFIS = re.compile(
    r"\bfaktor\s+(?:kesulitan\s+)?geografis\b[^.;\d]{0,60}(?P<n>1(?:,\d)?)\b(?![.,]?\d)"
)


def _factor(naskah: Naskah, kalimat: str) -> Salah:
    """Yield a geographic factor that is not the one the scores were counted with."""
    m = GEOGRAFIS.search(kalimat)
    if m is None or not naskah.skor or LAIN.search(kalimat):
        return
    batas = [s.rentang_faktor for s in naskah.skor.values() if s.tabel.pengali]
    n = Decimal(m["n"].replace(",", "."))
    if batas and not any(b.rendah <= n <= b.tinggi for b in batas):
        pesan = f"faktor disebut {m['n']}, sedangkan skor dihitung dengan {batas[0].tinggi}"
        yield pesan.replace(".", ","), m


def _density(naskah: Naskah) -> Iterator[Hit]:
    """Yield a density that population and area, given for the same years, cannot have."""
    berkas = naskah.dossier.indikator if naskah.dossier else None
    nilai = {str(n.id): n for n in berkas.nilai} if berkas else {}
    orang, luas, padat = (nilai.get(k) for k in ("penduduk", "luas-wilayah", "kepadatan-penduduk"))
    if orang is None or luas is None or padat is None or not luas.rendah:
        return
    rendah, tinggi = orang.rendah / luas.tinggi, orang.tinggi / luas.rendah
    if padat.tinggi < rendah * LONGGAR or padat.rendah > tinggi / LONGGAR:
        petikan = Petikan(Bagian.DOSIR, "indikator.yaml", str(padat.id), padat.id.span)
        pesan = f"kepadatan {padat.rendah} sampai dengan {padat.tinggi}, sedangkan penduduk dibagi"
        yield Hit(petikan, f"{pesan} luas wilayah {rendah:.0f} sampai dengan {tinggi:.0f}")


LONGGAR = Decimal("0.95")  # rounding of three numbers, of which two may be of another month
KOLOM = {
    "luas-wilayah": re.compile(r"\bluas\b", re.IGNORECASE),
    "penduduk": re.compile(r"\b(?:jumlah\s+)?penduduk\Z", re.IGNORECASE),
}


def _totals(naskah: Naskah) -> Iterator[Hit]:
    """Yield the last row of a table of regions that differs from the input of the scores."""
    berkas = naskah.dossier.indikator if naskah.dossier else None
    nilai = {str(n.id): n for n in berkas.nilai} if berkas else {}
    for sel in number_cells(naskah) if nilai else ():
        if not JUMLAH.match(sel.baris):
            continue
        for id_, pola in KOLOM.items():
            ada = nilai.get(id_)
            if (
                ada is None
                or not pola.search(sel.kolom)
                or (sel.tahun and ada.tahun_akhir not in sel.tahun)
            ):
                continue
            if not Takaran.read(sel.nilai).meets(Takaran(ada.rendah, ada.tinggi)):
                pesan = f"{sel.kolom} seluruhnya {sel.nilai}, berbeda dengan indikator.yaml"
                yield Hit(Petikan(Bagian.NARASI, sel.narasi, sel.nilai, sel.asal), pesan)


# --- tables --------------------------------------------------------------------------------------


def _tables(naskah: Naskah) -> Iterator[Hit]:
    """Yield a number that two tables have otherwise, or a sentence beside one.

    In somebody else's paper tables are not named by what they hold, so that only the one table of
    a section is held against its sentences.
    """
    sel = list(number_cells(naskah))
    dahulu: dict[tuple[str, str, str, frozenset[str]], Sel] = {}
    for satu in sel if not naskah.luar else ():
        kunci = (rapat(satu.baris), rapat(satu.kolom), rapat(satu.satuan), satu.tahun)
        lain = dahulu.setdefault(kunci, satu)
        if lain.tabel != satu.tabel and number_of(lain.nilai) != number_of(satu.nilai):
            pesan = (
                f"{satu.kolom} {satu.baris}: tercetak {satu.nilai}, dalam {lain.tabel} {lain.nilai}"
            )
            yield Hit(Petikan(Bagian.NARASI, satu.narasi, satu.nilai, satu.asal), pesan)
    for petikan in naskah.narasi:
        dekat = [s for s in sel if s.narasi == petikan.label and s.asal != petikan.asal]
        if naskah.luar and len({s.tabel for s in dekat}) > 1:
            continue
        for awal, kalimat in located_sentences(petikan.teks) if dekat else ():
            for told in (cell_told, row_ranked, sum_told, rows_compared):
                yield from placed(petikan, awal, told(as_printed(kalimat), dekat))


# --- scores --------------------------------------------------------------------------------------

SKOR = re.compile(
    r"\b[Ss]kor\s+(?:(?P<jenis>fungsi|urusan|sub\s+urusan)\s+)?(?P<nama>[A-Za-z][\w ,()-]*?)\s+"
    r"(?:(?:hanya|ialah|adalah|sebesar|mencapai|berjumlah|yaitu|dengan\s+nilai|paling\s+tinggi)\s+)*"
    r"(?P<n>\d{1,3}(?:\.\d{3})?)\b(?!\s*(?:sampai|ialah|Perangkat|unit|%|persen))"
)
TIPE = re.compile(
    r"\b(?:[Uu]rusan|[Ff]ungsi)\s+(?P<nama>[A-Za-z][\w ,-]*?)\s+(?:ber)?tipe\s+(?:[Ii]alah\s+)?"
    r"(?P<tipe>[ABC])\b"
)
MENGANDAI = re.compile(
    r"\b(?:apabila|jika|dapat|ambang|syarat|disyaratkan|mensyaratkan|paling\s+sedikit|resmi|seandainya"
    r"|hanya\s+pada|pada\s+skor|mungkin|dengan\s+APBD\s+di)\b",
    re.IGNORECASE,
)


def _scores(naskah: Naskah) -> Iterator[Hit]:
    """Yield a score or a type that is not the one counted."""
    if naskah.skor is None:
        return
    dikenal = {rapat(re.sub(r"\s*\(.*", "", str(s.tabel.nama))): s for s in naskah.skor.values()}
    for petikan in (*naskah.umum, *naskah.narasi, *naskah.catatan, *_menimbang(naskah)):
        for awal, kalimat in located_sentences(petikan.teks):
            tahun = set(map(int, TAHUN.findall(BERNOMOR.sub(" ", kalimat))))
            kini = {naskah.tanggal.year} if naskah.tanggal else set()
            if MENGANDAI.search(kalimat) or tahun - kini or LAIN.search(kalimat):
                continue
            for m in SKOR.finditer(kalimat):
                if pesan := _score(m, dikenal.get(rapat(m["nama"])), naskah.ambang):
                    yield Hit(petikan, pesan, awal + m.start(), awal + m.end())
            for m in TIPE.finditer(kalimat):
                if pesan := _type(m, dikenal.get(rapat(m["nama"]))):
                    yield Hit(petikan, pesan, awal + m.start(), awal + m.end())


def _score(m: re.Match[str], satu: SkorUrusan | None, ambang: frozenset[Decimal]) -> str:
    """Return what is wrong with a score; nothing where it is a threshold, or the general part."""
    n = number_of(m["n"])
    if satu is None or n in ambang or n == satu.umum.rendah:
        return ""
    rendah, tinggi = satu.total.rendah, satu.total.tinggi
    if rendah <= n <= tinggi:
        return ""
    ada = f"{rendah:f} sampai dengan {tinggi:f}" if rendah != tinggi else f"{rendah:f}"
    return f"skor {m['nama']} disebut {m['n']}, menurut hitungannya {ada}"


def _type(m: re.Match[str], satu: SkorUrusan | None) -> str:
    """Return what is wrong with a type, where it is certain and one of a dinas or badan."""
    if satu is None or satu.tipe is None or satu.tipe.value not in ("A", "B", "C", m["tipe"]):
        return ""
    salah = f"{m['nama']} disebut bertipe {m['tipe']}, menurut hitungannya {satu.tipe.value}"
    return salah if satu.tipe.value != m["tipe"] else ""
