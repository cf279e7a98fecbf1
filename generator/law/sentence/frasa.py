"""Phrase changes as older laws word them: ``perkataan "X" diganti dengan perkataan "Y"`` (P08)."""

from __future__ import annotations

import re

from generator.law.sentence.stream import Arus
from generator.law.sentence.tokens import token
from generator.model.alamat import Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan

KUTIP = re.compile(r"[\"“”„]([^\"“”„]+)[\"“”„]")
HAPUS = re.compile(r"di\s?hapus|ditiadakan", re.IGNORECASE)
KERJA = re.compile(
    rf"\b(?:diganti|diubah|dirubah|dibaca|harus dibaca|{HAPUS.pattern}(?:kan)?)\b", re.IGNORECASE
)
FRASA = re.compile(
    r"\b(?:frasa|frase|kata|kata-kata|perkataan|istilah|sebutan|menyebut)\b", re.IGNORECASE
)


def baca_frasa(kalimat: str) -> tuple[Perubahan, ...]:
    """Return the phrase changes of a sentence; none when it is no such sentence."""
    kerja = KERJA.search(KUTIP.sub(lambda m: "\x00" * len(m[0]), kalimat))
    kutipan = list(KUTIP.finditer(kalimat))
    if not kerja or not FRASA.search(kalimat):
        return ()
    lama = [m[1].strip() for m in kutipan if m.end() <= kerja.start()]
    baru = next((m[1].strip() for m in kutipan if m.start() >= kerja.end()), "")
    if not lama or bool(baru) is bool(HAPUS.match(kerja[0])):
        return ()
    sisa = KUTIP.sub(" ", kalimat)
    return tuple(
        Perubahan(Tindakan.GANTI_FRASA, alamat, objek, dari=dari, menjadi=baru.rstrip(".,"))
        for alamat, objek in _alamat(sisa)
        for dari in lama
    )


def _alamat(kalimat: str) -> list[tuple[Alamat, Objek]]:
    """Return the units named before ``sehingga``; the whole law when there is none."""
    kepala = re.split(r"\bsehingga\b", kalimat, flags=re.IGNORECASE)[0]
    arus = Arus(token(kepala), Alamat())
    sebutan = [s for s in arus.sebutan(()) if s.langkah and s.langkah[0].nomor not in ("I", "II")]
    if sebutan:
        return arus.sasaran(sebutan)
    kata = kepala.lower()
    objek = Objek.PENJELASAN if "penjelasan" in kata else Objek.SATUAN
    return [(Alamat(), Objek.JUDUL if "judul" in kata else objek)]
