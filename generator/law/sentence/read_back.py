"""Reading instruction sentences back into operations, and wording them canonically.

The operations are those the sentence names: their texts are not in it, so ``isi`` of an
insertion is a bare numbered unit and a change has none (:func:`sebutan` strips an engine's
operation to the same form).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.law.grammar.stream import Arus
from generator.law.grammar.tokens import Kata, Token, token
from generator.law.grammar.unnamed import deleted_unnamed
from generator.law.grammar.word_list import Penerus, penerus_biasa
from generator.law.sentence.clause import read
from generator.law.sentence.urutan import kelompok
from generator.law.sentence.word import word
from generator.law.verbs.table import REWRITINGS, brings
from generator.model.alamat import Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan

BERBUNYI = re.compile(r"berbunyi|sebagai\s+berikut\s*[:.]?\s*$|dibaca\s*[:.]?\s*$", re.IGNORECASE)
TERLAMPIR = re.compile(r"tercantum|terlampir", re.IGNORECASE)
PENGANTAR = re.compile(r"\bdiubah\s*,?\s*(?:sebagai berikut|dengan\b.*)\s*:?\s*$", re.IGNORECASE)


KALIMAT = re.compile(  # where one canonical sentence ends and the next begins
    r"\n|(?<=[.:]) (?=(?:Ketentuan|Di antara|Setelah|Judul|Penjelasan|Lampiran|Frasa)\b"
    r"|(?:Pasal|Bab|Bagian|Paragraf|Buku) \S+(?: \S+){0,7}? dihapus\b)"
)
BENTUK = re.compile(r"\bdari\s+((?:Undang-Undang|Peraturan|Keputusan|Qanun)[\w -]*?)\s+ini\b")
UNNAMED = "..."  # the mark of what is not known


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What a sentence says: its operations, whether text follows, how it should be worded.

    ``galat`` says why a sentence cannot be read; then there are no operations.
    """

    operasi: tuple[Perubahan, ...]
    berbunyi: bool
    baku: str
    galat: str = ""


@lru_cache(maxsize=1024)
def read_back(kalimat: str) -> Bacaan:
    """Read an instruction sentence, tolerant of what drafters and scanners do to it."""
    operasi: list[Perubahan] = []
    penerus: dict[Alamat, str] = {}
    for satu in KALIMAT.split(kalimat):
        operasi += map(_huruf_kecil, _satu(satu, penerus))
    berbunyi = bool(
        BERBUNYI.search(TERLAMPIR.split(kalimat)[0] if _hanya_lampiran(operasi) else kalimat)
    )
    if not operasi:
        return Bacaan((), berbunyi, "", _sebab(kalimat))
    if any(map(_deletes_unit, operasi)) and (asing := deleted_unnamed(kalimat)):
        if not berbunyi:
            return Bacaan((), berbunyi, "", f"yang dihapus bukan satuan peraturan: “{asing}”")
        operasi = [_written_anew(op) for op in operasi]  # the text that follows tells what is left
    grup = kelompok(_ringkas(operasi))
    try:
        baku = " ".join(
            word(ops, penerus=_penerus(penerus), bentuk=_bentuk(kalimat)) for ops in grup
        )
    except ValueError as salah:  # named without its Pasal, or a number of no known form
        return Bacaan((), berbunyi, "", f"instruksi tidak lengkap: {salah}")
    return Bacaan(tuple(op for ops in grup for op in ops), berbunyi, baku)


def _deletes_unit(op: Perubahan) -> bool:
    return op.tindakan is Tindakan.HAPUS and op.objek is Objek.SATUAN


def _written_anew(op: Perubahan) -> Perubahan:
    return replace(op, tindakan=Tindakan.UBAH) if _deletes_unit(op) else op


def sebutan(operasi: Iterable[Perubahan]) -> tuple[Perubahan, ...]:
    """Return operations reduced to what their sentence names, for comparison with a reading."""
    return tuple(_sebutan(op) for op in operasi)


def _sebutan(op: Perubahan) -> Perubahan:
    isi = Satuan(op.isi.jenis, op.isi.nomor) if op.isi and brings(op) else None
    jenis = isi.jenis if isi else None
    return Perubahan(op.tindakan, op.alamat, op.objek, jenis, isi)


def _bentuk(kalimat: str) -> str:
    """Return what the sentence of an annex calls the regulation that it stands in."""
    m = BENTUK.search(kalimat)
    return m[1] if m else UNNAMED


def _huruf_kecil(op: Perubahan) -> Perubahan:
    """Return an operation with its huruf as the body of a law writes them; annexes have A too."""
    if op.alamat.pasal is None:
        return op
    langkah = tuple(
        replace(s, nomor=s.nomor.lower()) if s.jenis is Jenis.HURUF else s
        for s in op.alamat.langkah
    )
    isi = op.isi
    if isi is not None and isi.jenis is Jenis.HURUF:
        isi = replace(isi, nomor=isi.nomor.lower())
    return replace(op, alamat=Alamat(langkah), isi=isi)


def _satu(kalimat: str, penerus: dict[Alamat, str]) -> Sequence[Perubahan]:
    for verb in REWRITINGS:
        if verb.read_sentence and (operasi := verb.read_sentence(kalimat)):
            return operasi
    kata = token(kalimat)
    arus = Arus(kata, _pasal_ekor(kata))
    read(arus)
    penerus.update(arus.penerus)
    return arus.operasi


def _pasal_ekor(kata: Sequence[Token]) -> Alamat:
    """Return the Pasal that is restated, for sentences that name it only there."""
    ekor = [i for i, t in enumerate(kata) if t.kata is Kata.SEHINGGA]
    if not ekor:
        return Alamat()
    for t in kata[ekor[0] :]:
        if t.langkah and (pasal := Alamat((t.langkah,)).pasal):
            return pasal
    return Alamat()


def _ringkas(operasi: Sequence[Perubahan]) -> list[Perubahan]:
    """Drop doublets, and ``Pasal 18 diubah`` where the sentence then says which parts."""
    unik = [op for i, op in enumerate(operasi) if op not in operasi[:i] or _tanpa_nomor(op)]
    return [op for op in unik if not _umum(op, unik)]


def _tanpa_nomor(op: Perubahan) -> bool:
    """Return whether an operation brings a unit the sentence does not number."""
    return op.isi is not None and not op.isi.nomor


def _umum(op: Perubahan, semua: Sequence[Perubahan]) -> bool:
    if op.tindakan is not Tindakan.UBAH or op.objek is not Objek.SATUAN or op.isi:
        return False
    return any(
        lain is not op
        and lain.tindakan is Tindakan.UBAH
        and lain.objek is Objek.SATUAN
        and lain.alamat != op.alamat
        and op.alamat.pasal == op.alamat
        and op.alamat.memuat(lain.alamat)
        for lain in semua
    )


def _penerus(ada: dict[Alamat, str]) -> Penerus:
    return lambda alamat: ada.get(alamat) or penerus_biasa(alamat)


def _hanya_lampiran(operasi: Sequence[Perubahan]) -> bool:
    return bool(operasi) and all(op.objek.di_luar_batang for op in operasi)


def _sebab(kalimat: str) -> str:
    if PENGANTAR.search(kalimat):
        return "kalimat pengantar Pasal I, bukan instruksi"
    if not token(kalimat):
        return "tidak menyebut satuan peraturan"
    return "tidak menyebut satuan yang diubah, dihapus, disisipkan, atau ditambahkan"
