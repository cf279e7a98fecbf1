"""Waivers: findings that an author lets stand, each with its reason.

The Indonesian docstrings of the fields are the hover texts of the JSON Schemas.
"""

from __future__ import annotations

from typing import Annotated

from generator.model.scalars import Isi, Pilihan
from generator.model.teks import Entri, Teks

# F form, N thread, K institution; what keeps a dossier from being read or computed (Y, S, H, T, P,
# K20, K40 and above) cannot be waived.
KODE = r"[FN]\d{2,3}|K[013]\d"


class Pengecualian(Entri):
    """One waiver of ``dossier.yaml``."""

    kode: Annotated[Isi, Pilihan((), KODE, "F55")]
    """Kode temuan yang dibiarkan: huruf F, N, atau K dengan angkanya, misalnya F55."""
    di: Isi
    """Tempatnya seperti tertulis dalam laporan, misalnya "Pasal 5 ayat (1)", atau nama berkas."""
    memuat: Teks = Teks("")
    """Kata dari pesan temuan yang dibiarkan; temuan lain di tempat itu tetap dilaporkan."""
    alasan: Isi
    """Mengapa temuan itu dibiarkan; dicetak dalam laporan pemeriksaan."""
