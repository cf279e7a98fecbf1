"""Enacted texts in order become the law in force (L2-238): base, then each amending regulation.

Every instruction of every Pasal I is applied, applied with a warning, or refused with its
reason; every unit knows which amendments changed it (renvoi).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from generator.diagnostics import NOWHERE, Diagnostic, Span
from generator.law.apply.beside import (
    enact_annex,
    enact_explanation,
    explanation_follows,
    rephrase,
)
from generator.law.apply.enacted import Ditolak, TanpaNaskah, apply_enacted
from generator.law.pesan import pesan
from generator.law.sasaran import alamat_isi
from generator.law.sentence.read_back import Bacaan, read_back
from generator.law.trace import astray, trace, twice, vanished
from generator.law.tree import pasal
from generator.model.alamat import Alamat
from generator.model.peraturan import Acuan
from generator.model.perubahan import Objek, Perubahan
from generator.model.satuan import Jenis, Peraturan, Satuan

JUDUL = re.compile(
    r"(?P<kalimat>\W*(?:Ketentuan\s+)?(?:Judul|Nama)\b(?!\s+(?:Bab|Bagian|Paragraf|Buku)\b).*?"
    r"\bberbunyi(?:\s+sebagai\s+berikut)?\s*:)\s*(?P<judul>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
MENGUBAH = re.compile(r"^(?:Beberapa )?ketentuan\b.*\bdi ?[ru]?ubah\b", re.IGNORECASE | re.DOTALL)


class Nasib(StrEnum):
    """What became of an instruction; the value is the word of the report."""

    DITERAPKAN = "diterapkan"
    CATATAN = "diterapkan dengan catatan"
    DITOLAK = "ditolak"
    TANPA_NASKAH = "tidak diterapkan, lampirannya tidak ada dalam naskah"

    @property
    def diterapkan(self) -> bool:
        """Whether the instruction changed the law."""
        return self in (Nasib.DITERAPKAN, Nasib.CATATAN)


@dataclass(frozen=True, slots=True)
class Penerapan:
    """One instruction of an enacted text and what became of it."""

    pengubah: str
    kalimat: str
    nasib: Nasib
    sebab: tuple[str, ...] = ()
    operasi: tuple[Perubahan, ...] = ()
    asal: Span = field(default=NOWHERE, compare=False)

    def diagnostic(self) -> Diagnostic | None:
        """Return the finding to report; None for an instruction that went in without a word."""
        if self.nasib is Nasib.DITERAPKAN:
            return None
        kode = "H42" if self.nasib.diterapkan else "H41"
        return pesan(kode, self.asal, sebab=f"{'; '.join(self.sebab)} ({self.kalimat})")


@dataclass(frozen=True, slots=True)
class Konsolidasi:
    """The law in force, the fate of every instruction, and by address what changed a unit."""

    hasil: Peraturan
    penerapan: tuple[Penerapan, ...]
    renvoi: Mapping[str, tuple[str, ...]]


def consolidate(dasar: Peraturan, pengubah: Sequence[Peraturan]) -> Konsolidasi:
    """Apply enacted amending regulations, oldest first, to their base."""
    hasil = dasar
    penerapan: list[Penerapan] = []
    renvoi: dict[str, tuple[str, ...]] = {}
    for satu in pengubah:
        acuan = Acuan.parse(satu.judul)
        nama = acuan.pendek if acuan else satu.judul
        for kalimat, baru, asal in instruksi_dari(satu, dasar.judul):
            hasil, catatan = _satu(hasil, satu, kalimat, baru)
            penerapan.append(replace(catatan, pengubah=nama, asal=asal))
            if catatan.nasib.diterapkan:
                catat_renvoi(renvoi, catatan.operasi, nama)
    return Konsolidasi(hasil, tuple(penerapan), renvoi)


def instruksi_dari(
    pengubah: Peraturan, dasar: str = ""
) -> Iterator[tuple[str, tuple[Satuan, ...], Span]]:
    """Yield the sentences of Pasal I with the units restated under each.

    An omnibus law amends many laws, each in a Pasal of its own: ``dasar``, the title of the
    base, tells which of them is meant.
    """
    pertama = _pasal_pengubah(pengubah, dasar)
    if pertama is None:
        return
    bentuk = {b.jenis for b in pengubah.butir if b.pasal == pertama.nomor} or {Jenis.ANGKA}
    butir = [a for a in pertama.anak if a.jenis in bentuk]
    if not butir:  # lettered; but letters also list the earlier amendments (C-11)
        butir = [a for a in pertama.anak if a.jenis is Jenis.HURUF and _instruksi(a.kalimat)]
    if not butir or _instruksi(pertama.kalimat):
        butir = [pertama]
    for satu in butir:
        yield satu.kalimat, satu.anak, satu.asal


def _pasal_pengubah(pengubah: Peraturan, dasar: str) -> Satuan | None:
    """Return the Pasal that amends the law titled ``dasar``."""
    semua = pasal(pengubah.batang_tubuh)
    if satu := next((p for p in semua if p.nomor == "I"), None):
        return satu
    mengubah = [p for p in semua if MENGUBAH.search(p.kalimat)]
    asal = Acuan.parse(dasar)
    if asal is None:
        return mengubah[0] if len(mengubah) == 1 else None
    acuan = re.compile(
        rf"\bNomor\s+{re.escape(asal.nomor)}\s+Tahun\s+{asal.tahun}\b", re.IGNORECASE
    )
    return next((p for p in mengubah if acuan.search(p.kalimat.partition("diubah")[0])), None)


def _instruksi(kalimat: str) -> bool:
    """Return whether a sentence is an instruction, not the introduction of Pasal I (C-8)."""
    awal = kalimat.lstrip('" (').lower()
    return not awal.startswith(("beberapa", "nomor")) and not read_back(kalimat).galat


def _satu(
    hasil: Peraturan, pengubah: Peraturan, kalimat: str, baru: Sequence[Satuan]
) -> tuple[Peraturan, Penerapan]:
    kalimat, judul = _title_apart(kalimat)
    bacaan = read_back(kalimat)
    if bacaan.galat:
        return hasil, Penerapan("", kalimat, Nasib.DITOLAK, (bacaan.galat,))
    try:
        sesudah, catatan = _terapkan(hasil, pengubah, bacaan, baru, judul)
        catatan += _accounted(hasil, sesudah, bacaan.operasi)
    except Ditolak as salah:
        gagal = Nasib.TANPA_NASKAH if isinstance(salah, TanpaNaskah) else Nasib.DITOLAK
        return hasil, Penerapan("", kalimat, gagal, (str(salah),), bacaan.operasi)
    nasib = Nasib.CATATAN if catatan else Nasib.DITERAPKAN
    return sesudah, Penerapan("", kalimat, nasib, tuple(catatan), bacaan.operasi)


def _accounted(
    sebelum: Peraturan, sesudah: Peraturan, operasi: Sequence[Perubahan]
) -> Iterator[str]:
    """Yield what is odd about an applied instruction; raise :class:`Ditolak` for what is wrong.

    Whatever the sentence was taken to say: a number stands once, a Pasal in force does not vanish
    unnamed, something changes, and only what was named.
    """
    lama, baru = sebelum.batang_tubuh, sesudah.batang_tubuh
    if ganda := twice(lama, baru):
        raise Ditolak(f"Pasal {', '.join(ganda)} akan berdiri dua kali")
    if hilang := vanished(lama, baru, operasi):
        raise Ditolak(f"Pasal {', '.join(hilang)} akan hilang tanpa disebut")
    found = trace(lama, baru)
    if not found.touched and sesudah == sebelum:
        yield "tidak ada yang berubah"
    if liar := astray(found, operasi):
        yield f"di luar yang disebut: {', '.join(map(str, liar))}"


def _title_apart(kalimat: str) -> tuple[str, str]:
    """Return the sentence that changes the title of the law, and the new title printed under it."""
    m = JUDUL.match(kalimat)
    return (m["kalimat"].strip(), m["judul"].strip(' "“”')) if m else (kalimat, "")


def _terapkan(
    hasil: Peraturan, pengubah: Peraturan, bacaan: Bacaan, baru: Sequence[Satuan], judul: str
) -> tuple[Peraturan, list[str]]:
    catatan: list[str] = []
    if any(op.objek is Objek.JUDUL and not op.alamat.langkah for op in bacaan.operasi):
        if not judul:
            raise Ditolak("judul baru peraturan tidak ada")
        hasil = replace(hasil, judul=judul)
    batang = [
        op
        for op in bacaan.operasi
        if (op.objek is Objek.JUDUL and op.alamat.langkah) or op.objek.dalam_teks
    ]
    if batang:
        tubuh, catatan = apply_enacted(hasil.batang_tubuh, batang, baru, berbunyi=bacaan.berbunyi)
        hasil = replace(hasil, batang_tubuh=tubuh)
    tertinggal: list[Ditolak] = []
    for op in bacaan.operasi:
        if op.dari and not op.alamat.langkah and op.objek is Objek.SATUAN:
            hasil = replace(hasil, lampiran=tuple(rephrase(x, op) for x in hasil.lampiran))
        if op.objek is Objek.LAMPIRAN:
            try:
                hasil = enact_annex(hasil, pengubah, op)
            except Ditolak as salah:
                tertinggal.append(salah)
        elif op.objek is Objek.PENJELASAN:
            hasil = enact_explanation(hasil, pengubah, op, catatan)
    if len(tertinggal) == len(bacaan.operasi):
        raise tertinggal[0]
    catatan += (f"sebagian tidak diterapkan: {salah}" for salah in tertinggal)
    return explanation_follows(hasil, pengubah, batang), catatan


def catat_renvoi(
    renvoi: dict[str, tuple[str, ...]], operasi: Sequence[Perubahan], nama: str
) -> None:
    """Note an amendment at every unit it names and at the Pasal around it."""
    for op in operasi:
        tempat: list[Alamat] = [alamat_isi(op)]
        if (pasal := tempat[0].pasal) and pasal not in tempat:
            tempat.append(pasal)
        for alamat in tempat:
            kunci = str(alamat)
            if nama not in renvoi.get(kunci, ()):
                renvoi[kunci] = (*renvoi.get(kunci, ()), nama)
