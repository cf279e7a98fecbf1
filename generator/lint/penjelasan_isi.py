"""Checks of what an explanation says: nothing beside Cukup jelas., no term that Pasal 1 defines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.law import tree
from generator.lint.alat import rapat
from generator.lint.definisi import istilah
from generator.lint.naskah import Hit, Naskah

# A sentence after it; what a reader took along of the page, of a table, of the next unit is none
CUKUP = re.compile(
    r"\s*Cukup\s+jelas\s*\.?\s+(?P<lagi>(?!Ayat|Huruf|Angka|Pasal|Bab|Bagian)[A-Z][a-z]+\s+[a-z][^:]{15,260}\.)\s*"
)
KUTIP = re.compile(
    r"[Yy]ang\s+dimaksud\s+dengan\s+[\"“”'‘](?P<f>[^\"“”'’]{2,120})[\"“”'’]\s+(?:adalah|ialah)\b"
)


def clear_alone(naskah: Naskah) -> Iterator[Hit]:
    """F233: nothing is explained beside Cukup jelas."""
    for satu in naskah.penjelasan if naskah.luar else ():
        if m := CUKUP.fullmatch(satu.petikan.teks):
            pesan = "diberi uraian di samping “Cukup jelas.”"
            yield Hit(satu.petikan, pesan, *m.span("lagi"))


def defined_again(naskah: Naskah) -> Iterator[Hit]:
    """F234: a term that Pasal 1 defines is not given a meaning in the explanation."""
    nama = {rapat(x): i.satuan.nomor for i in istilah(naskah.batang) for x in (i.nama, i.panjang)}
    for satu in naskah.penjelasan if naskah.luar and nama else ():
        for m in KUTIP.finditer(satu.petikan.teks):
            if angka := nama.get(rapat(m["f"])):
                pesan = f"“{m['f']}” sudah didefinisikan dalam Pasal 1 angka {angka}"
                yield Hit(satu.petikan, pesan, *m.span("f"))


NOMOR = re.compile(r"^(?:Pasal I\b.*\b)?Pasal (?P<n>\d+)(?P<h>[A-Z]{0,2})\b")


def in_order(naskah: Naskah) -> Iterator[Hit]:
    """F244: Pasal are explained in the order of the body."""
    if not naskah.luar or naskah.perubahan:
        return
    dijelaskan = [(u, m.group("n", "h")) for u in naskah.penjelasan if (m := NOMOR.match(u.alamat))]
    berbeda = list(dict.fromkeys(nomor for _, nomor in dijelaskan))
    ada = {p.nomor for p in tree.pasal(naskah.batang)}
    if ada != {"".join(nomor) for nomor in berbeda}:
        return  # a number misread, or missing (F76), is no order
    lalu = (0, "")
    for satu, (n, h) in dijelaskan:
        if (int(n), h) < lalu:
            pesan = f"Pasal {n}{h} dijelaskan setelah Pasal {lalu[0]}{lalu[1]}"
            yield Hit(satu.petikan, pesan)
            return
        lalu = int(n), h
