"""A regulation from outside -> the draft that checks see, places by line of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from generator.diagnostics import NOWHERE, Span
from generator.law.engine.consolidate import instruksi_dari
from generator.law.reader.divisions import split
from generator.law.reader.noise import clean
from generator.lint.kamus import Kamus
from generator.lint.naskah import (
    Bagian,
    Butir,
    Naskah,
    Norma,
    Perintah,
    Petikan,
    Uraian,
)
from generator.model.alamat import Alamat
from generator.model.dossier import PeraturanPustaka
from generator.model.keberlakuan import per_tanggal
from generator.model.lines import Line
from generator.model.satuan import Jenis, Peraturan, Satuan
from generator.model.sitasi import Sitasi, recognise
from generator.model.tanggal import parse_tanggal

TAHUN_JUDUL = re.compile(r"\bNOMOR\s*:?\s*\S*\d\S*\s+TAHUN\s*:?\s*(\d{4})\b")
KEPALA = 40  # lines; a heading has fewer, and a chart in capitals below it hardly more
UMUM = re.compile(r"(?:I\s?[.,]?\s*)?(?:PENJELASAN\s+)?UMUM\b")
LABEL = re.compile(r"^(?:Pasal\s+\w+|\(\w+\)|\w{1,3}[.)])\s*")


@dataclass(frozen=True, slots=True)
class Bingkai:
    """The lines around the body of a regulation that its tree does not keep.

    ``beralinea`` where places are paragraphs or pages, which no text is searched for.
    """

    pembukaan: tuple[Line, ...] = ()
    menetapkan: tuple[Line, ...] = ()
    tubuh: tuple[Line, ...] = ()
    penutup: tuple[Line, ...] = ()
    kepala: tuple[tuple[Line, ...], ...] = ()
    beralinea: bool = False


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What a foreign draft is compared with: the library, the law it amends, the day, the words."""

    pustaka: Mapping[str, PeraturanPustaka] = field(default_factory=dict)
    dasar: Satuan | None = None
    tanggal: date | None = None
    kamus: Kamus | None = None


def bingkai_dari(lines: Sequence[Line]) -> Bingkai:
    """Return the lines around the body of a regulation, and those of its body."""
    parts = split(clean(lines)[0])
    return Bingkai(
        pembukaan=(*parts.judul, *parts.lain),
        menetapkan=tuple(parts.menetapkan),
        tubuh=tuple(parts.tubuh),
        penutup=tuple(parts.penutup),
        kepala=tuple(tuple(_heading(x)) for x in (parts.penjelasan, *parts.lampiran) if x),
    )


def _heading(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines above the first text of the explanation or of an annex."""
    for line in lines[:KEPALA]:
        if not line.text.isupper() or UMUM.match(line.text):
            return
        yield line


def dari_peraturan(
    peraturan: Peraturan, bingkai: Bingkai | None = None, acuan: Yardstick | None = None
) -> Naskah:
    """Return the draft that a regulation from outside is."""
    frame, rujukan = bingkai or Bingkai(), acuan or Yardstick()
    pustaka = dict(rujukan.pustaka)
    hari = rujukan.tanggal or tanggal_dari(peraturan, frame)
    if hari is not None:
        pustaka = per_tanggal(pustaka, hari)
    mengubah = _mengubah(peraturan)
    satuan = _norma_perubahan(peraturan) if mengubah else _norma(peraturan.batang_tubuh)
    norma = tuple(_bertempat(satuan, frame.tubuh) if frame.beralinea else satuan)
    return Naskah(
        judul=Petikan(Bagian.JUDUL, "Judul", peraturan.judul, _asal_judul(peraturan, frame)),
        pembukaan=tuple(_baris(frame.pembukaan, Bagian.PEMBUKAAN, "Pembukaan")),
        menimbang=tuple(_butir(peraturan.menimbang, Bagian.MENIMBANG)),
        mengingat=tuple(_mengingat(peraturan, pustaka)),
        menetapkan=_menetapkan(frame.menetapkan),
        pengantar=_pengantar(peraturan) if mengubah else None,
        instruksi=tuple(_instruksi(peraturan)) if mengubah else (),
        norma=norma,
        terhapus=tuple(_terhapus(norma, frame.tubuh)),
        batang=peraturan.batang_tubuh,
        dasar=rujukan.dasar,
        pasal_ii=tuple(_pasal_ii(peraturan)) if mengubah else (),
        penutup=tuple(_baris(frame.penutup, Bagian.PENUTUP, "Penutup")),
        kepala=tuple(_kepala(frame)),
        umum=_umum(peraturan),
        penjelasan=tuple(_penjelasan(peraturan)),
        lampiran=tuple(
            Petikan(Bagian.LAMPIRAN, f"Lampiran {x.nomor}".rstrip(), x.teks, x.asal)
            for x in peraturan.lampiran
        ),
        pustaka=pustaka,
        tanggal=hari,
        kamus=rujukan.kamus,
    )


def tanggal_dari(peraturan: Peraturan, frame: Bingkai) -> date | None:
    """Return the day that a regulation bears, the last of its year where the title alone tells.

    A draft bears none: the present law is meant.
    """
    for line in frame.penutup:
        if hari := parse_tanggal(line.text):
            return hari
    kepala = peraturan.judul.upper().partition("TENTANG")[0]
    m = TAHUN_JUDUL.search(kepala)
    return date(int(m[1]), 12, 31) if m else None


def _mengubah(peraturan: Peraturan) -> bool:
    pasal = [s for s in peraturan.batang_tubuh.anak if s.jenis is Jenis.PASAL]
    return bool(pasal) and "PERUBAHAN" in peraturan.judul.upper() and pasal[0].nomor == "I"


def _asal_judul(peraturan: Peraturan, frame: Bingkai) -> Span:
    """Return where the title stands; a file without a frame begins with it."""
    if frame.pembukaan:
        return frame.pembukaan[0].asal
    berkas = next((s.asal.path for s in peraturan.batang_tubuh.walk() if s.asal.path), "")
    return Span(berkas, 1, 1) if berkas else NOWHERE


def _baris(lines: Sequence[Line], bagian: Bagian, label: str) -> Iterator[Petikan]:
    for line in lines:
        yield Petikan(bagian, label, line.text, line.asal)


def _kepala(frame: Bingkai) -> Iterator[Petikan]:
    for lines in frame.kepala:
        penjelasan = lines and lines[0].text.replace(" ", "").startswith("PENJELASAN")
        bagian = Bagian.PENJELASAN if penjelasan else Bagian.LAMPIRAN
        teks = "\n".join(line.text for line in lines)
        if teks:
            yield Petikan(bagian, f"Kepala {bagian.value.split()[0]}", teks, lines[0].asal)


def _menetapkan(lines: Sequence[Line]) -> Petikan | None:
    if not lines:
        return None
    teks = " ".join(line.text for line in lines)
    return Petikan(Bagian.PEMBUKAAN, "Menetapkan", teks, lines[0].asal)


def _butir(satuan: Sequence[Satuan], bagian: Bagian) -> Iterator[Butir]:
    kata = "Menimbang huruf" if bagian is Bagian.MENIMBANG else "Mengingat angka"
    for satu in satuan:
        label = f"{kata} {satu.nomor}" if satu.nomor else kata.split(maxsplit=1)[0]
        teks = " ".join(t for s in satu.walk() for t in (s.kalimat, s.ekor) if t)
        yield Butir(satu.nomor, Petikan(bagian, label, teks, satu.asal))


def _mengingat(peraturan: Peraturan, pustaka: Mapping[str, PeraturanPustaka]) -> Iterator[Butir]:
    for satu in _butir(peraturan.mengingat, Bagian.MENGINGAT):
        sitasi: Sequence[Sitasi] = recognise(satu.petikan.teks, pustaka)
        dikenal = sitasi[0].peraturan if sitasi else None
        yield Butir(satu.nomor, satu.petikan, peraturan=dikenal)


def _pengantar(peraturan: Peraturan) -> Petikan | None:
    pasal = peraturan.batang_tubuh.anak[0]
    return Petikan(Bagian.INSTRUKSI, "Pasal I", pasal.kalimat, pasal.asal)


def _instruksi(peraturan: Peraturan) -> Iterator[Perintah]:
    pasal = peraturan.batang_tubuh.anak[0]
    nomor = {id(a): a.nomor for a in pasal.anak}
    per_asal = {a.asal: nomor[id(a)] for a in pasal.anak}
    for kalimat, satuan, asal in instruksi_dari(peraturan):
        n = per_asal.get(asal, "")
        label = f"Pasal I angka {n}" if n else "Pasal I"
        yield Perintah(n, Petikan(Bagian.INSTRUKSI, label, kalimat, asal), satuan)


def _norma(batang: Satuan) -> Iterator[Norma]:
    for anak in batang.anak:
        yield from _di_bawah(anak, Alamat().ke(anak.jenis, anak.nomor), batang)


def _norma_perubahan(peraturan: Peraturan) -> Iterator[Norma]:
    for _, satuan, _ in instruksi_dari(peraturan):
        for satu in satuan:
            yield from _di_bawah(satu, Alamat().ke(satu.jenis, satu.nomor), None)


def _bertempat(norma: Iterable[Norma], tubuh: Sequence[Line]) -> Iterator[Norma]:
    """Yield the units; a Pasal whose first words are another paragraph or page stands there."""
    per_asal = {line.asal: n for n, line in reversed(tuple(enumerate(tubuh[:-1])))}
    for satu in norma:
        n = per_asal.get(satu.satuan.asal)
        if n is None or satu.satuan.jenis is not Jenis.PASAL or not satu.satuan.kalimat:
            yield satu
            continue
        judul, kata = tubuh[n], tubuh[n + 1]
        apart = judul.asal != kata.asal and not LABEL.sub("", judul.text).strip(" .:")
        yield replace(satu, tempat=kata.asal) if apart else satu


def _terhapus(norma: Sequence[Norma], tubuh: Sequence[Line]) -> Iterator[Petikan]:
    """Yield what stands behind the number of a deleted unit, which its tree does not keep."""
    per_asal = {line.asal: n for n, line in enumerate(tubuh)}
    for satu in norma:
        if not satu.satuan.dihapus or (n := per_asal.get(satu.satuan.asal)) is None:
            continue
        isi = LABEL.sub("", tubuh[n].text)
        if not isi and n + 1 < len(tubuh):
            n, isi = n + 1, tubuh[n + 1].text
        yield Petikan(Bagian.NORMA, satu.label, isi, tubuh[n].asal)


def _di_bawah(satuan: Satuan, alamat: Alamat, induk: Satuan | None) -> Iterator[Norma]:
    yield Norma(alamat, satuan, induk)
    for anak in satuan.anak:
        pangkal = Alamat() if anak.jenis is Jenis.PASAL else alamat
        yield from _di_bawah(anak, pangkal.ke(anak.jenis, anak.nomor), satuan)


def _pasal_ii(peraturan: Peraturan) -> Iterator[Petikan]:
    pasal = next((p for p in peraturan.batang_tubuh.anak if p.nomor == "II"), None)
    if pasal is None:
        return
    for satu in pasal.anak or (pasal,):
        label = f"Pasal II {satu.jenis} {satu.nomor}" if satu is not pasal else "Pasal II"
        if satu.jenis is Jenis.AYAT:
            label = f"Pasal II ayat ({satu.nomor})"
        teks = " ".join(t for s in satu.walk() for t in (s.kalimat, s.ekor) if t)
        yield Petikan(Bagian.PASAL_II, label, teks, satu.asal)


def _umum(peraturan: Peraturan) -> tuple[Petikan, ...]:
    penjelasan = peraturan.penjelasan
    if not penjelasan.umum:
        return ()
    return (Petikan(Bagian.UMUM, "Penjelasan umum", penjelasan.umum, penjelasan.asal),)


def _penjelasan(peraturan: Peraturan) -> Iterator[Uraian]:
    penjelasan = peraturan.penjelasan
    for n, (alamat, teks) in enumerate(penjelasan.pasal_demi_pasal):
        label = f"Penjelasan {alamat}".rstrip()
        yield Uraian(alamat, Petikan(Bagian.PENJELASAN, label, teks, penjelasan.di(n)))
