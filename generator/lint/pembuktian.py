"""Checks of the rule of proof: what a consideration asserts, what a change is grounded in.

And what the sentences of the narratives rest on (:mod:`generator.benang.meter_bukti`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.benang.celah import weak
from generator.benang.kalimat_fakta import berjumlah
from generator.benang.meter_bukti import Peringkat, deret_resmi, peringkat
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.dossier import Pertimbangan, Temuan
from generator.model.gerbang import HasilUji
from generator.model.pustaka import split_reference

# A cause, unless what follows is only the need of a regulation: "sehingga perlu diubah".
SEBAB = re.compile(
    r"\b(?:sehingga(?! perlu)|mengakibatkan|menyebabkan|disebabkan|akibat|oleh karena)\b",
    re.IGNORECASE,
)

PANJANG = 110  # characters of a sentence that a message shows


def _considerations(naskah: Naskah) -> Iterator[tuple[Petikan, Pertimbangan, tuple[Temuan, ...]]]:
    """Yield every consideration of a dossier with the findings that it names."""
    if naskah.dossier is None:
        return
    temuan = {str(t.id): t for t in naskah.dossier.temuan}
    for n, satu in enumerate(naskah.dossier.konsiderans.menimbang):
        label = f"Menimbang huruf {chr(97 + n)}"
        petikan = Petikan(Bagian.MENIMBANG, label, str(satu.teks), satu.teks.span)
        yield petikan, satu, tuple(temuan[str(k)] for k in satu.karena if str(k) in temuan)


def sure_consideration(naskah: Naskah) -> Iterator[Hit]:
    """N10: no consideration names a finding without sure evidence, or whose test is not passed."""
    for petikan, _, temuan in _considerations(naskah):
        for satu in temuan:
            if satu.uji is not None and satu.uji.hasil is not HasilUji.TERBUKTI:
                yield Hit(petikan, f"bersandar pada temuan {satu.id} yang ujinya {satu.uji.hasil}")
            if naskah.dossier is not None and weak(satu, naskah.dossier):
                pesan = (
                    f"bersandar pada temuan {satu.id} yang buktinya hanya ingatan atau ilustrasi"
                )
                yield Hit(petikan, pesan)


def proven_cause(naskah: Naskah) -> Iterator[Hit]:
    """N11: no consideration asserts a cause that its finding, or the test of it, has not proven."""
    for petikan, satu, temuan in _considerations(naskah):
        belum = [str(t.id) for t in temuan if _unproven(t)]
        kata = None if satu.klaim == "fakta" else SEBAB.search(petikan.teks)
        if belum and (kata or satu.klaim == "sebab"):
            pesan = f"menyatakan sebab yang menurut temuan {', '.join(belum)} belum terbukti"
            yield Hit(petikan, pesan, *(kata.span() if kata else (0, 0)))


def _unproven(temuan: Temuan) -> bool:
    """Whether the cause of a finding is open: its test decides where there is one."""
    if temuan.uji is not None and temuan.uji.hasil is not HasilUji.TERBUKTI:
        return True
    return temuan.sebab == "belum terbukti"


def change_is_considered(naskah: Naskah) -> Iterator[Hit]:
    """N12: the findings of every change stand behind a consideration.

    Where no consideration names a finding at all, N06 has said so.
    """
    if naskah.dossier is None:
        return
    alas = {str(k) for p in naskah.dossier.konsiderans.menimbang for k in p.karena}
    for op in naskah.dossier.perubahan.operasi if alas else ():
        if op.karena and not alas & set(map(str, op.karena)):
            pesan = f"temuan {', '.join(op.karena)} tidak melandasi satu pertimbangan pun"
            label = f"perubahan {op.alamat}"
            yield Hit(Petikan(Bagian.DOSIR, label, str(op.alamat), op.asal), pesan)


def grounded_sentence(naskah: Naskah) -> Iterator[Hit]:
    """N20: a factual sentence of a narrative shows its source, a computed value, or a mark."""
    for satu in naskah.kalimat:
        if satu.fakta and satu.dasar is None:
            petikan = Petikan(Bagian.NARASI, satu.narasi, satu.awal, satu.asal)
            isi = satu.teks if len(satu.teks) <= PANJANG else f"{satu.teks[:PANJANG].rstrip()}…"
            pesan = f"kalimat fakta tanpa sumber, nilai terhitung, atau tanda: “{isi}”"
            yield Hit(petikan, pesan, 0, len(satu.awal))


def strongest_source(naskah: Naskah) -> Iterator[Hit]:
    """N21: a figure does not rest on news alone where the library has an official series."""
    if naskah.dossier is None:
        return
    for satu in naskah.kalimat:
        petikan = Petikan(Bagian.NARASI, satu.narasi, satu.awal, satu.asal)
        yield from _weak_figure(naskah, petikan, satu.teks, satu.kutipan)
    for temuan in naskah.dossier.temuan:
        for n, fakta in enumerate(temuan.bukti, start=1):
            label = f"Temuan {temuan.id}, bukti {n}"
            petikan = Petikan(Bagian.DOSIR, label, str(fakta.teks), fakta.teks.span)
            sumber = tuple(split_reference(str(s))[0] for s in fakta.sumber)
            yield from _weak_figure(naskah, petikan, str(fakta.teks), sumber)


def _weak_figure(
    naskah: Naskah, petikan: Petikan, teks: str, sumber: tuple[str, ...]
) -> Iterator[Hit]:
    dossier = naskah.dossier
    if dossier is None or not sumber or not berjumlah(teks):
        return
    if {peringkat(dossier.pustaka, satu) for satu in sumber} != {Peringkat.BERITA}:
        return
    if (deret := deret_resmi(dossier, teks)) is not None:
        pesan = f"angka hanya bersumber pada berita; pustaka memuat {deret.judul} ({deret.id})"
        yield Hit(petikan, pesan, 0, len(petikan.teks))
