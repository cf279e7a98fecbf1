"""The rule of proof: what must be in hand before a change may be a norm, and who gives it.

A stage may postpone the force of a norm, never its proof (L2-129, 134, 151a).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.model.scalars import Isi, Nihil, Pilihan, Tanggal
from generator.model.teks import Entri, Teks


class JenisGerbang(StrEnum):
    """What an unmet gate does to a change: keep it out of the draft, or print it under reserve."""

    CETAK = "cetak"
    AJUKAN = "ajukan"


class TahapGerbang(StrEnum):
    """The stage before which the evidence must be in hand."""

    PENYUSUNAN = "penyusunan"
    HARMONISASI = "harmonisasi"
    TINGKAT_I = "pembicaraan tingkat I"
    TINGKAT_II = "pembicaraan tingkat II"
    PENGUNDANGAN = "pengundangan"

    @property
    def sebutan(self) -> str:
        """Return how a sentence names the stage."""
        return "pengharmonisasian" if self is TahapGerbang.HARMONISASI else str(self)


class HasilUji(StrEnum):
    """How the test of a finding ended. What is refuted can never be a norm."""

    TERBUKTI = "terbukti"
    BELUM_TERBUKTI = "belum terbukti"
    TERBANTAH = "terbantah"


class Terpenuhi(Entri):
    """That the evidence is in hand: since when, and where it is."""

    tanggal: Tanggal
    """Tanggal bukti diterima, TTTT-BB-HH."""
    sumber: Isi
    """Kunci pustaka, atau nama dan nomor dokumen yang diterima."""


class Gerbang(Entri):
    """Evidence that one or more changes wait for."""

    id: Annotated[Teks, Pilihan((), r"G\d{1,2}", "G1")]
    """Nomor gerbang (G1, G2, ...); disebut pada operasi yang menunggunya."""
    jenis: JenisGerbang
    """cetak: perubahan tidak dicetak sebelum terpenuhi; ajukan: dicetak dengan catatan."""
    bukti: Isi
    """Bukti yang diperlukan, sebagai frasa benda."""
    dari: Isi
    """Yang memberi bukti itu."""
    batas: TahapGerbang
    """Tahap paling lambat bukti itu harus ada."""
    akibat: Isi
    """Yang terjadi pada rancangan apabila bukti itu tidak ada atau menunjukkan hal lain."""
    terpenuhi: Annotated[Terpenuhi | None, Nihil] = None
    """Diisi setelah bukti diterima; kosong berarti belum terpenuhi."""


class Uji(Entri):
    """The test of what a finding asserts, for one whose change no rule commands by itself."""

    hasil: HasilUji
    """Hasil uji: terbukti, belum terbukti, atau terbantah."""
    uraian: Isi
    """Yang diuji, dengan apa, dan mengapa hasilnya demikian."""
