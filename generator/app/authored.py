"""The operations of ``perubahan.yaml`` applied to the law of ``dasar.yaml``.

An author's text is read as legal text in natural layout; every fault keeps its line in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import assert_never

from generator.diagnostics import Diagnostic, DraftingError, Severity, Span, galat
from generator.law import tree
from generator.law.apply.annex import first_number
from generator.law.engine.amend import Amandemen, amend
from generator.law.engine.penetapan import Hukum, Penetapan, enact
from generator.law.reader.read import read_satuan
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.dossier import (
    BerkasBaru,
    BerkasPencabutan,
    Dossier,
    EntriPerubahan,
    IsiPerubahan,
)
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan
from generator.model.teks import Teks

_PASAL = re.compile(r"^\s*Pasal\s+\S+\s*$", re.MULTILINE)
# A group is read with a heading before its title, which the author leaves to the engine.
KEPALA = {
    Jenis.BUKU: ("BUKU I", Jenis.BATANG_TUBUH),
    Jenis.BAB: ("BAB I", Jenis.BATANG_TUBUH),
    Jenis.BAGIAN: ("Bagian Kesatu", Jenis.BAB),
    Jenis.PARAGRAF: ("Paragraf 1", Jenis.BAGIAN),
}
# What is repealed, and when the repeal enters into force: both are the template's words (L2-227).
DUA_PASAL = Satuan(Jenis.BATANG_TUBUH, anak=(Satuan(Jenis.PASAL, "1"), Satuan(Jenis.PASAL, "2")))
_BERKEPALA = re.compile(r"\s*(BUKU|BAB|Bagian|Paragraf)\s+\S+\s*$", re.MULTILINE)


def make_law(dossier: Dossier) -> Hukum:
    """Return what the draft of a dossier makes of the law; raise DraftingError with every fault."""
    match dossier.isi:
        case IsiPerubahan() as isi:
            return _amended(dossier, isi)
        case BerkasBaru() as berkas:
            pembaca = _Pembaca()
            batang = pembaca.read(berkas.batang_tubuh, Jenis.BATANG_TUBUH)
            pembaca.temuan += _not_there(batang, berkas)
            baru = _enacted(dossier, pembaca, batang)
            return replace(baru, penutup=1 + bool(berkas.mencabut))
        case BerkasPencabutan():
            return _enacted(dossier, _Pembaca(), DUA_PASAL)


def _not_there(batang: Satuan, berkas: BerkasBaru) -> Iterator[Diagnostic]:
    """Yield an S102 for every explanation and stage of a unit that the body does not have."""
    mulai = berkas.mulai_berlaku
    disebut = [satu.alamat for satu in berkas.penjelasan]
    if mulai is not None:
        disebut += [a for satu in mulai.tahap for a in satu.alamat]
        disebut += [mulai.surut.peralihan] if mulai.surut else []
    for alamat in disebut:
        if not tree.ada(batang, Alamat.parse(str(alamat))):
            pesan = f"{alamat} tidak ada dalam batang tubuh."
            yield galat(alamat.span, "S102", pesan, "Sebut satuan yang ada dalam batang_tubuh.")


def _enacted(dossier: Dossier, pembaca: _Pembaca, batang: Satuan) -> Penetapan:
    """Return the new regulation that a body is, with the reasons of its Pasal."""
    alasan = tuple(satu for entri in dossier.operasi for satu in pembaca.perubahan(entri))
    if any(d.severity is Severity.GALAT for d in pembaca.temuan):
        raise DraftingError(pembaca.temuan)
    return replace(enact(batang, alasan), peringatan=tuple(pembaca.temuan))


def _amended(dossier: Dossier, isi: IsiPerubahan) -> Amandemen:
    """Return the amendment that operations make."""
    pembaca = _Pembaca()
    dasar = pembaca.read(isi.dasar.batang_tubuh, Jenis.BATANG_TUBUH)
    operasi = tuple(satu for entri in dossier.operasi for satu in pembaca.perubahan(entri))
    if any(d.severity is Severity.GALAT for d in pembaca.temuan):
        raise DraftingError(pembaca.temuan)
    peraturan = dossier.pustaka.peraturan[dossier.terdahulu]
    hasil = amend(
        dasar,
        operasi,
        bentuk=peraturan.bentuk.nama,
        lampiran=tuple(satu.lampiran for satu in isi.dasar.lampiran),
        dalam=peraturan.acuan(instansi=False).cite(),
    )
    return replace(hasil, peringatan=(*pembaca.temuan, *hasil.peringatan))


def read_operations(entries: Sequence[EntriPerubahan]) -> tuple[Perubahan, ...]:
    """Return the operations that entries stand for; raise DraftingError with every fault."""
    pembaca = _Pembaca()
    operasi = tuple(satu for entri in entries for satu in pembaca.perubahan(entri))
    if any(d.severity is Severity.GALAT for d in pembaca.temuan):
        raise DraftingError(pembaca.temuan)
    return operasi


@dataclass(slots=True)
class _Pembaca:
    """Reads texts and entries, collecting what is wrong with them."""

    temuan: list[Diagnostic] = field(default_factory=list)

    def read(self, teks: Teks, dalam: Jenis, *, awalan: str = "") -> Satuan:
        """Return the inside of a unit of kind ``dalam``; ``awalan`` stands on a line before it."""
        asal = teks.span.down(-1) if awalan else teks.span
        isi = f"{awalan}\n{teks}" if awalan else str(teks)
        satuan, temuan = read_satuan(isi, asal, dalam)
        self.temuan += temuan
        return satuan

    def perubahan(self, entri: EntriPerubahan) -> Iterator[Perubahan]:
        """Yield the operations that an entry stands for (several when its text has several)."""
        try:
            alamat = Alamat.parse(str(entri.alamat))
            jenis = _jenis(entri, alamat)
        except ValueError as salah:
            hint = 'Tuliskan seperti "Pasal 5 ayat (2) huruf a".'
            self._refuse(entri.alamat.span or entri.asal, f"Alamat tidak terbaca: {salah}.", hint)
            return
        dasar = Perubahan(
            tindakan=Tindakan(str(entri.tindakan)),
            alamat=alamat,
            objek=Objek(str(entri.objek)),
            jenis=jenis,
            dari=str(entri.dari),
            menjadi=str(entri.menjadi),
            karena=tuple(map(str, entri.karena)),
            penjelasan=entri.penjelasan,
            mulai=entri.mulai,
            asal=entri.asal,
        )
        yield from self._berisi(dasar, entri, jenis)

    def _berisi(
        self, op: Perubahan, entri: EntriPerubahan, jenis: Jenis | None
    ) -> Iterator[Perubahan]:
        """Yield the operation with its text as a tree."""
        if op.objek is Objek.PENJELASAN:
            yield replace(op, penjelasan=entri.teks or entri.penjelasan)
            return
        if not entri.teks.strip() or jenis is None:
            yield op
            return
        asal = entri.teks.span
        match op.objek:
            case Objek.JUDUL:
                yield replace(op, isi=Satuan(jenis, judul=_sebaris(entri.teks), asal=asal))
            case Objek.PEMBUKA:
                yield replace(op, isi=Satuan(jenis, kalimat=_sebaris(entri.teks), asal=asal))
            case Objek.PENUTUP:
                yield replace(op, isi=Satuan(jenis, ekor=_sebaris(entri.teks), asal=asal))
            case Objek.LAMPIRAN:
                yield replace(op, isi=_lampiran(entri.teks, op, jenis))
            case Objek.SATUAN:
                yield from self._satuan_baru(op, entri.teks, jenis)
            case _:
                assert_never(op.objek)

    def _satuan_baru(self, op: Perubahan, teks: Teks, jenis: Jenis) -> Iterator[Perubahan]:
        """Yield the operation with the units that its text writes, one each but where it parts."""
        satuan = self._satuan(op, teks, jenis)
        if op.tindakan is Tindakan.PECAH:
            yield replace(op, isi=Satuan(jenis, anak=satuan, asal=teks.span))
            return
        for nomor, satu in enumerate(satuan):
            yield replace(op, isi=satu, penjelasan="" if nomor else op.penjelasan)

    def _satuan(self, op: Perubahan, teks: Teks, jenis: Jenis) -> tuple[Satuan, ...]:
        """Return the units of a text: one, or several when it brings their own labels."""
        if jenis in KEPALA:
            return self._kelompok(teks, jenis)
        if op.tindakan is Tindakan.UBAH:
            satu = self.read(teks, jenis)
            return satu.anak if _labelled(satu, op) else (satu,)
        if jenis is Jenis.PASAL and _PASAL.search(teks):
            return self._anak(teks, Jenis.BATANG_TUBUH)
        satu, temuan = read_satuan(str(teks), teks.span, jenis)
        if not satu.kalimat and satu.anak and all(anak.jenis is jenis for anak in satu.anak):
            return self._anak(teks, jenis)
        if jenis is Jenis.PASAL or not _berlabel(str(teks), jenis):
            self.temuan += temuan
            return (satu,)
        return self._anak(teks, Jenis.PASAL)

    def _kelompok(self, teks: Teks, jenis: Jenis) -> tuple[Satuan, ...]:
        kepala, dalam = KEPALA[jenis]
        if _BERKEPALA.match(teks):
            return self._anak(teks, dalam)
        return tuple(replace(satu, nomor="") for satu in self.read(teks, dalam, awalan=kepala).anak)

    def _anak(self, teks: Teks, dalam: Jenis) -> tuple[Satuan, ...]:
        return self.read(teks, dalam).anak

    def _refuse(self, span: Span, pesan: str, petunjuk: str) -> None:
        self.temuan.append(galat(span, "H16", pesan, petunjuk))


def _jenis(entri: EntriPerubahan, alamat: Alamat) -> Jenis | None:
    """Return the kind of the unit that an entry writes; ``tambah`` must name it."""
    if entri.satuan:
        return Jenis(str(entri.satuan))
    if str(entri.objek) == Objek.LAMPIRAN:
        return alamat.akhir.jenis if alamat.langkah else Jenis.LAMPIRAN
    if str(entri.objek) == Objek.JUDUL and not alamat.langkah:
        return Jenis.BATANG_TUBUH
    if str(entri.tindakan) == Tindakan.TAMBAH:
        raise ValueError('tindakan tambah memerlukan kunci "satuan"')
    return alamat.akhir.jenis if alamat.langkah else None


def _berlabel(teks: str, jenis: Jenis) -> bool:
    """Return whether a text begins with the label of a unit of its kind."""
    pola = {
        Jenis.AYAT: r"\(\d+[a-z]?\)\s",
        Jenis.HURUF: r"[a-z]\d?\.\s",
        Jenis.ANGKA: r"\d+[a-z]?\.\s",
        Jenis.SUBHURUF: r"[a-z]\)\s",
        Jenis.SUBANGKA: r"\d+\)\s",
    }
    return jenis not in KELOMPOK and bool(re.match(rf"\s*{pola.get(jenis, '(?!)')}", teks))


def _labelled(satu: Satuan, op: Perubahan) -> bool:
    """Return whether a text has the label of the unit that it is to be, and nothing beside it."""
    sendiri = [(anak.jenis, anak.nomor) for anak in satu.anak]
    akhir = [(s.jenis, s.nomor) for s in op.alamat.langkah[-1:]]
    return bool(akhir) and not satu.kalimat and sendiri == akhir


def _sebaris(teks: str) -> str:
    return " ".join(teks.split())


def _lampiran(teks: Teks, op: Perubahan, jenis: Jenis) -> Satuan:
    """Return an annex, its title on the first line, then its text; or the lines of a part."""
    if jenis is not Jenis.LAMPIRAN:
        nomor = first_number(teks, jenis) if op.membawa else ""
        return Satuan(jenis, nomor, kalimat=str(teks).strip(), asal=teks.span)
    judul, _, isi = str(teks).strip().partition("\n")
    return Satuan(Jenis.LAMPIRAN, judul=judul.strip(), kalimat=isi.strip(), asal=teks.span)
