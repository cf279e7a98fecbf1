"""Checks of what is printed under an instruction: nothing unannounced, nothing that is deleted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.law.engine.rujukan import places
from generator.law.sentence.read_back import read_back
from generator.lint.alat import rapat, utuh
from generator.lint.naskah import Hit, Naskah, Perintah
from generator.model.perubahan import Tindakan
from generator.model.satuan import Jenis

# "Pasal 30A, 30B, dan 30C" too: the word need not stand again
PASAL = re.compile(r"\b(\d+)\s*([a-z]{0,2})\b")
JUMLAH = re.compile(r"\b(\d+)\s*\(\w+\)\s*pa-?sa[il]\b")
# A group whose Pasal are not counted out, a range, "menjadi Pasal ..." of what is renumbered
TAK_DIRINCI = re.compile(r"\b(?:bab|bagian|paragraf|sampai dengan|s/d|sampai)\b")


def unannounced(naskah: Naskah) -> Iterator[Hit]:
    """F224: no Pasal is printed under an instruction that does not name it."""
    for satu in naskah.instruksi if naskah.luar else ():
        teks = rapat(satu.petikan.teks)
        disebut = {f"{a}{b}" for a, b in PASAL.findall(teks)}
        kelompok = any(s.jenis is not Jenis.PASAL for s in satu.satuan)
        if "pasal" not in teks or kelompok or TAK_DIRINCI.search(teks):
            continue
        lain = [s.nomor for s in satu.satuan if s.nomor.lower() not in disebut]
        cocok = str(len(satu.satuan)) in JUMLAH.findall(teks)  # then a number is misread, no more
        if lain and not cocok and len(satu.satuan) > 1:  # one for another: F136
            yield utuh(satu.petikan, f"Pasal {lain[0]} tercetak, tetapi tidak diumumkan")


def _deleted(satu: Perintah) -> set[str]:
    """Return the Pasal that an instruction deletes whole."""
    return {
        op.alamat.akhir.nomor.upper()
        for op in read_back(satu.petikan.teks).operasi
        if op.tindakan is Tindakan.HAPUS and op.alamat.langkah
        and op.alamat.akhir.jenis is Jenis.PASAL
    }  # fmt: skip


def refers_to_deleted(naskah: Naskah) -> Iterator[Hit]:
    """F225: new text refers to no Pasal that the same amendment deletes."""
    if not naskah.luar or not naskah.perubahan:
        return
    hapus = {n for satu in naskah.instruksi for n in _deleted(satu)}
    ada = {n.satuan.nomor.upper() for n in naskah.norma if n.satuan.jenis is Jenis.PASAL}
    for satu in naskah.norma if hapus - ada else ():
        for p in satu.petikan():
            for awal, akhir, ke in places(p.teks, satu.alamat):
                nomor = ke.pasal.akhir.nomor.upper() if ke.pasal else ""
                if nomor in hapus - ada and "Pasal" in p.teks[awal:akhir]:
                    pesan = f"Pasal {nomor} dihapus oleh perubahan ini"
                    yield Hit(p, pesan, awal, akhir)
