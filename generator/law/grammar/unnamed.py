"""What a sentence deletes that is no unit: it has no address, and does not take its unit along."""

from __future__ import annotations

from generator.law.grammar.clean import clean
from generator.law.grammar.stream import BATAS
from generator.law.grammar.tokens import Kata, Token, words
from generator.model.alamat import KELOMPOK

PENGISI = frozenset(  # words that leave a unit what it is: seluruh ketentuan dalam Pasal 5
    (
        *("ketentuan", "seluruh", "seluruhnya", "semua", "keseluruhan", "isi", "bunyi", "baru"),
        *("dari", "dalam", "pada", "di", "yang", "tersebut", "berikut", "telah"),
        *("ini", "dinyatakan"),
    )
)
SAMBUNG = (Kata.DAN, Kata.KOMA)
NAMA = frozenset({"tentang", "mengenai", "perihal"})  # Bab V tentang Sanksi: its own title


def deleted_unnamed(kalimat: str) -> str:
    """Return the words by which a sentence deletes what is no unit; empty where it does not.

    ``Pasal 4 ayat (3) kalimat kedua dihapus``: not the ayat goes, but a part that has no address.
    """
    asing: list[str] = []
    aktif = dinamai = False
    sebelum: Token | None = None
    for satu, kata in words(clean(kalimat)):
        if satu is None:
            if sebelum and sebelum.kata in SAMBUNG and kata[:1].islower():
                dinamai = False  # a title goes on with another capital: Bab V Sanksi dan Denda
            dinamai |= _names_unit(sebelum, kata)
            if not kata.strip(".:") or kata.lower() in PENGISI:
                continue
            if not dinamai:
                asing.append(kata.strip(".:"))
            sebelum = None
            continue
        sebelum, dinamai = satu, dinamai and satu.kata in SAMBUNG
        if asing and (aktif or satu.kata is Kata.HAPUS) and satu.kata in BATAS:
            return " ".join(asing)
        if satu.kata in BATAS:
            asing, aktif = [], satu.kata is Kata.AKTIF_HAPUS
    return " ".join(asing) if aktif else ""


def _names_unit(sebelum: Token | None, kata: str) -> bool:
    """Whether a word behind a unit begins its title: ``Bab V tentang Sanksi``, ``BAB V SANKSI``."""
    if sebelum is None or sebelum.langkah is None:
        return False
    titled = sebelum.langkah.jenis in KELOMPOK and not kata[:1].islower()
    return titled or kata.lower() in NAMA
