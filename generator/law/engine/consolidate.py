"""Enacted texts in order become the law in force (L2-238): base, then each amending regulation.

Every item of every Pasal I has its row in the ledger, made from the printed numbers: applied,
applied with a remark or in part, refused with its reason, or unread; every unit knows which
amendments changed it (renvoi).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from generator.diagnostics import NOWHERE, Diagnostic, Severity, Span
from generator.diagnostics.codes import codes
from generator.law.alasan import Alasan, Ditolak, reason, refusal
from generator.law.apply.account import broken
from generator.law.apply.beside import (
    enact_beside,
    explanation_follows,
    rephrase,
)
from generator.law.apply.doubts import doubtful
from generator.law.apply.enacted import apply_enacted
from generator.law.apply.said_count import miscounted
from generator.law.engine.butir_rinci import as_one_sentence
from generator.law.engine.heading_said import heading_said, retitled
from generator.law.pesan import pesan
from generator.law.reader.instruction import has_verb
from generator.law.sasaran import alamat_isi
from generator.law.sentence.read_back import Bacaan, read_back
from generator.law.trace import Trace, per_operation, trace
from generator.law.tree import pasal
from generator.model.alamat import Alamat
from generator.model.peraturan import Acuan
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import ButirPengubah, Jenis, Peraturan, Satuan

JUDUL = re.compile(
    r"(?P<kalimat>\W*(?:Ketentuan\s+)?(?:Judul|Nama)\b(?!\s+(?:Bab|Bagian|Paragraf|Buku)\b).*?"
    r"\bberbunyi(?:\s+sebagai\s+berikut)?\s*:)\s*(?P<judul>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
BERLAKU = re.compile(
    r"\W*(?:Ketentuan|Perubahan)\b[^.]*?\b(?:mulai\s+)?berlaku\s+(?:sejak|pada|mulai|surut|untuk)\b",
    re.IGNORECASE,
)
SEBUTAN_TERAKHIR = re.compile(
    r"\bdiubah,?\s+sebagai\s+berikut\s*:\s*(?P<instruksi>(?:Ketentuan|Di ?antara|Pasal|Judul)\b.+)",
    re.DOTALL,
)
MENGUBAH = re.compile(r"^(?:Beberapa )?ketentuan\b.*\bdi ?[ru]?ubah\b", re.IGNORECASE | re.DOTALL)


GUESSED = ("H36", "H69")  # placed by its number alone; changed though it was not there


class Nasib(StrEnum):
    """What became of an instruction; the value is the word of the report."""

    DITERAPKAN = "diterapkan"
    CATATAN = "diterapkan dengan catatan"
    SEBAGIAN = "diterapkan sebagian"
    DITOLAK = "ditolak"
    TAK_TERBACA = "tidak terbaca"
    TANPA_NASKAH = "tidak diterapkan, bagiannya tidak ada dalam naskah"
    BUKAN_PERUBAHAN = "bukan perubahan naskah"

    @property
    def diterapkan(self) -> bool:
        """Whether the instruction was applied wholly, with or without a remark."""
        return self in (Nasib.DITERAPKAN, Nasib.CATATAN)

    @property
    def mengubah(self) -> bool:
        """Whether the instruction changed the law, if only in part."""
        return self.diterapkan or self is Nasib.SEBAGIAN

    @property
    def tuntas(self) -> bool:
        """Whether nothing of the instruction is left to be done to the text."""
        return self.diterapkan or self is Nasib.BUKAN_PERUBAHAN


class Sasaran(StrEnum):
    """How it is known which units an instruction is about; the value is the word of the report."""

    DISEBUT = "disebut"
    KONTEKS = "dari konteks"
    PERKIRAAN = "perkiraan"


@dataclass(frozen=True, slots=True)
class Penerapan:
    """One row of the ledger: an instruction as it is numbered, and what became of it."""

    pengubah: str
    kalimat: str
    nasib: Nasib
    alasan: tuple[Alasan, ...] = ()
    operasi: tuple[Perubahan, ...] = ()
    asal: Span = field(default=NOWHERE, compare=False)
    butir: str = ""
    sasaran: Sasaran = Sasaran.DISEBUT
    jejak: tuple[Trace, ...] = ()  # what each operation did to the body of the law

    @property
    def sebab(self) -> tuple[str, ...]:
        """Return the reasons in words."""
        return tuple(map(str, self.alasan))

    def diagnostic(self) -> Diagnostic | None:
        """Return the finding to report; None for an instruction that went in without a word."""
        if self.nasib is Nasib.DITERAPKAN:
            return None
        kode = "H42" if self.nasib.tuntas else "H41"
        butir = f"butir {self.butir} " if self.butir else ""
        kalimat = f" ({self.kalimat})" if self.kalimat else ""
        return pesan(kode, self.asal, butir=butir, sebab=f"{'; '.join(self.sebab)}{kalimat}")


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
        utuh: dict[Alamat, str] = {}  # Pasal that an item restated as a whole
        for butir in ledger(satu, dasar.judul):
            hasil, catatan = _satu(hasil, satu, butir, utuh)
            catatan = replace(catatan, pengubah=nama, asal=butir.asal, butir=butir.nomor)
            penerapan.append(catatan)
            if catatan.nasib.mengubah:
                note_renvoi(renvoi, catatan.operasi, nama)
                utuh |= dict.fromkeys(_restated(catatan.operasi), butir.nomor)
    return Konsolidasi(hasil, tuple(penerapan), renvoi)


def _restated(operasi: Sequence[Perubahan]) -> Iterator[Alamat]:
    """Yield the Pasal whose whole text operations replace."""
    for op in operasi:
        utuh = op.objek is Objek.SATUAN and op.isi is None and op.alamat.pasal == op.alamat
        if op.tindakan is Tindakan.UBAH and utuh:
            yield op.alamat


@dataclass(frozen=True, slots=True)
class Butir:
    """One row before it is applied; ``terbaca`` unless the tree holds no item of its number."""

    nomor: str
    kalimat: str
    anak: tuple[Satuan, ...]
    asal: Span
    terbaca: bool = True
    dicari: str = "naskah"  # where it was not found


def ledger(pengubah: Peraturan, dasar: str = "") -> Iterator[Butir]:
    """Yield every item of the Pasal that amends ``dasar``: those read, and those only counted."""
    pertama = _pasal_pengubah(pengubah, dasar)
    if pertama is None:
        return
    dibaca = list(_items(pengubah, pertama))
    nomor = {(s.jenis, s.nomor) for s in dibaca}
    hilang = [
        b for b in pengubah.butir if b.pasal == pertama.nomor and (b.jenis, b.nomor) not in nomor
    ]
    for satu in dibaca:
        while hilang and hilang[0].asal.line <= satu.asal.line:
            yield _unread(hilang.pop(0))
        label = "" if satu.jenis is Jenis.PASAL else satu.nomor
        yield Butir(label, satu.kalimat, satu.anak, satu.asal)
    yield from map(_unread, hilang)
    sudah = [label for b in dibaca if (label := b.nomor).isdigit()]
    sudah += [b.nomor for b in pengubah.butir if b.pasal == pertama.nomor and b.nomor.isdigit()]
    for nomor_butir in _explained_beyond(pengubah, pertama.nomor, max(map(int, sudah), default=0)):
        dicari = f"Pasal {pertama.nomor}; nomornya hanya ada dalam Penjelasan"
        yield Butir(str(nomor_butir), "", (), pertama.asal, terbaca=False, dicari=dicari)


def _explained_beyond(pengubah: Peraturan, pasal_pengubah: str, terakhir: int) -> range:
    """Return the numbers behind the last item that the explanation has: these items were lost."""
    pola = re.compile(rf"Pasal {pasal_pengubah} angka (\d+)\b")
    dijelaskan = [
        int(m[1]) for a, _ in pengubah.penjelasan.pasal_demi_pasal if (m := pola.match(a))
    ]
    runtut = set(dijelaskan) >= set(range(1, max(dijelaskan, default=0) + 1))
    return (
        range(terakhir + 1, max(dijelaskan) + 1) if terakhir and runtut and dijelaskan else range(0)
    )


def _unread(butir: ButirPengubah) -> Butir:
    return Butir(butir.nomor, butir.kalimat, (), butir.asal, terbaca=False)


def instruksi_dari(
    pengubah: Peraturan, dasar: str = ""
) -> Iterator[tuple[str, tuple[Satuan, ...], Span]]:
    """Yield the sentences of Pasal I with the units restated under each.

    An omnibus law amends many laws, each in a Pasal of its own: ``dasar``, the title of the
    base, tells which of them is meant.
    """
    pertama = _pasal_pengubah(pengubah, dasar)
    if pertama is not None:
        for satu in _items(pengubah, pertama):
            yield satu.kalimat, satu.anak, satu.asal


def _items(pengubah: Peraturan, pertama: Satuan) -> list[Satuan]:
    """Return the items of an amending Pasal, each with its one sentence."""
    return [as_one_sentence(satu) for satu in _held(pengubah, pertama)]


def _held(pengubah: Peraturan, pertama: Satuan) -> list[Satuan]:
    """Return the items of an amending Pasal as the tree holds them; itself when it has none."""
    bentuk = {b.jenis for b in pengubah.butir if b.pasal == pertama.nomor} or {Jenis.ANGKA}
    butir = [a for a in pertama.anak if a.jenis in bentuk]
    if not butir:  # lettered; but letters also list the earlier amendments (C-11)
        butir = [a for a in pertama.anak if a.jenis is Jenis.HURUF and _instruksi(a.kalimat)]
    if not butir and (tunggal := _behind_earlier(pertama)):
        return [tunggal]
    return [pertama] if not butir or _instruksi(pertama.kalimat) else butir


def _behind_earlier(pertama: Satuan) -> Satuan | None:
    """Return the single change that stands behind the last of the earlier amendments listed.

    ``a. Nomor 4 Tahun 2002; dan b. Nomor 21 Tahun 2002 diubah sebagai berikut: Ketentuan Pasal 9
    diubah ...``
    """
    for n, satu in enumerate(pertama.anak):
        if satu.jenis is Jenis.HURUF and (m := SEBUTAN_TERAKHIR.search(satu.kalimat)):
            return replace(
                pertama,
                kalimat=m["instruksi"],
                anak=(*satu.anak, *pertama.anak[n + 1 :]),
                asal=satu.asal,
            )
    return None


def _pasal_pengubah(pengubah: Peraturan, dasar: str) -> Satuan | None:
    """Return the Pasal that amends the law titled ``dasar``."""
    semua = pasal(pengubah.batang_tubuh)
    pertama = next((p for p in semua if p.nomor == "I"), None)
    mengubah = [p for p in semua if MENGUBAH.search(p.kalimat)]
    if pertama and len(mengubah) <= 1:
        return pertama
    asal = Acuan.parse(dasar)
    if asal is None:
        return mengubah[0] if len(mengubah) == 1 else pertama
    acuan = re.compile(
        rf"\bNomor\s+{re.escape(asal.nomor)}\s+Tahun\s+{asal.tahun}\b", re.IGNORECASE
    )
    return next((p for p in mengubah if acuan.search(p.kalimat.partition("diubah")[0])), pertama)


def _instruksi(kalimat: str) -> bool:
    """Return whether a sentence is an instruction, not the introduction of Pasal I (C-8)."""
    awal = kalimat.lstrip('" (').lower()
    return not awal.startswith(("beberapa", "nomor")) and not read_back(kalimat).galat


def _satu(
    hasil: Peraturan, pengubah: Peraturan, butir: Butir, utuh: Mapping[Alamat, str]
) -> tuple[Peraturan, Penerapan]:
    if not butir.terbaca:
        kode = "H59" if butir.kalimat else "H58"
        alasan = (reason(kode, nomor=butir.nomor, tempat=butir.dicari),)
        return hasil, Penerapan("", butir.kalimat, Nasib.TAK_TERBACA, alasan)
    kalimat, judul = _title_apart(butir.kalimat)
    bacaan = read_back(kalimat)
    if not butir.anak and BERLAKU.match(kalimat):
        return hasil, Penerapan("", kalimat, Nasib.BUKAN_PERUBAHAN, (reason("H40"),))
    galat = bacaan.galat
    if not galat and not has_verb(kalimat):
        galat = "kalimatnya tidak menyebut apa yang terjadi"
    if galat:
        alasan = (reason("H57", sebab=galat),)
        return hasil, Penerapan("", kalimat, Nasib.DITOLAK, alasan)
    bacaan, baru = heading_said(kalimat, bacaan, butir.anak)
    try:
        _not_again(bacaan.operasi, utuh)
        sesudah, maksud, catatan, tertinggal = _enact(hasil, pengubah, bacaan, baru, judul)
        berubah = trace(hasil.batang_tubuh, sesudah.batang_tubuh)
        if salah := tuple(broken(hasil, sesudah, berubah, bacaan.operasi, baru)):
            raise Ditolak(*salah)
    except Ditolak as salah:
        tanpa = all(a.kode in ("H61", "H67") for a in salah.alasan)
        gagal = Nasib.TANPA_NASKAH if tanpa else Nasib.DITOLAK
        return hasil, Penerapan("", kalimat, gagal, salah.alasan, bacaan.operasi)
    ragu = doubtful(hasil, sesudah, berubah, bacaan.operasi)
    semua = (*tertinggal, *catatan, *miscounted(kalimat, bacaan.operasi), *ragu)
    kurang = any(codes()[a.kode].severity is Severity.GALAT for a in semua)
    nasib = Nasib.SEBAGIAN if kurang else Nasib.CATATAN if semua else Nasib.DITERAPKAN
    operasi = tuple(
        replace(op, cakupan=satu.cakupan) for op, satu in zip(bacaan.operasi, maksud, strict=True)
    )
    jejak = per_operation(berubah, maksud)
    sasaran = _known(bacaan.operasi, maksud, semua)
    return sesudah, Penerapan("", kalimat, nasib, semua, operasi, jejak=jejak, sasaran=sasaran)


def _known(
    disebut: Sequence[Perubahan], maksud: Sequence[Perubahan], alasan: Sequence[Alasan]
) -> Sasaran:
    """Return how the units are known: as said, with what the law and the text add, by a guess."""
    if any(satu.kode in GUESSED for satu in alasan):
        return Sasaran.PERKIRAAN
    same = all(a.alamat == b.alamat for a, b in zip(disebut, maksud, strict=True))
    whole = not any(
        op.alamat.langkah and op.alamat.langkah[0].jenis in (Jenis.BAGIAN, Jenis.PARAGRAF)
        for op in disebut  # of which Bab, the law or the Pasal printed below tell
    )
    return Sasaran.DISEBUT if same and whole else Sasaran.KONTEKS


def _not_again(operasi: Sequence[Perubahan], utuh: Mapping[Alamat, str]) -> None:
    """Refuse to write over a Pasal that an item of the same Pasal I restated as a whole."""
    for op in operasi:
        butir = utuh.get(op.alamat.pasal or op.alamat)
        if butir is not None and op.objek.dalam_teks and not op.dari and not _beside(op):
            raise refusal("H66", alamat=op.alamat.pasal, butir=butir)


def _beside(op: Perubahan) -> bool:
    """Return whether an operation brings a Pasal beside the one it names."""
    return op.membawa and op.isi is not None and op.isi.jenis is Jenis.PASAL


def _title_apart(kalimat: str) -> tuple[str, str]:
    """Return the sentence that changes the title of the law, and the new title printed under it."""
    m = JUDUL.match(kalimat)
    return (m["kalimat"].strip(), m["judul"].strip(' "“”')) if m else (kalimat, "")


def _enact(
    hasil: Peraturan, pengubah: Peraturan, bacaan: Bacaan, baru: Sequence[Satuan], judul: str
) -> tuple[Peraturan, tuple[Perubahan, ...], tuple[Alasan, ...], tuple[Alasan, ...]]:
    """Return the law after one instruction, its operations as meant, remarks, what was left out."""
    maksud, catatan = bacaan.operasi, tuple[Alasan, ...]()
    if any(op.objek is Objek.JUDUL and not op.alamat.langkah for op in bacaan.operasi):
        if not judul:
            raise refusal("H60")
        hasil = replace(hasil, judul=retitled(hasil.judul, judul))
    batang = [
        op
        for op in bacaan.operasi
        if (op.objek is Objek.JUDUL and op.alamat.langkah) or op.objek.dalam_teks
    ]
    if batang:
        jadi = apply_enacted(hasil.batang_tubuh, batang, baru, berbunyi=bacaan.berbunyi)
        hasil, catatan = replace(hasil, batang_tubuh=jadi.hasil), jadi.catatan
        terbaca = iter(jadi.operasi)
        maksud = tuple(next(terbaca) if op in batang else op for op in bacaan.operasi)
    tertinggal: list[Alasan] = []
    gagal = 0
    for op in bacaan.operasi:
        if op.dari and not op.alamat.langkah and op.objek is Objek.SATUAN:
            hasil = replace(hasil, lampiran=tuple(rephrase(x, op) for x in hasil.lampiran))
        try:
            hasil = enact_beside(hasil, pengubah, op, baru)
        except Ditolak as salah:
            gagal += 1
            tertinggal += salah.alasan
    if gagal == len(bacaan.operasi):
        raise Ditolak(*tertinggal)
    return explanation_follows(hasil, pengubah, batang, baru), maksud, catatan, tuple(tertinggal)


def note_renvoi(
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
