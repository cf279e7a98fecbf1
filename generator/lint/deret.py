"""Checks of units named in a row, and of what an instruction says that it changes into what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.law.engine.rujukan import places
from generator.lint.acuan_isi import BERDAMPINGAN
from generator.lint.naskah import Hit, Naskah
from generator.model.alamat import Alamat


def once_in_a_row(naskah: Naskah) -> Iterator[Hit]:
    """F303: of several units named in a row, each is named once."""
    for satu in naskah.norma if naskah.luar else ():
        teks = satu.satuan.kalimat
        baris: list[tuple[int, int, Alamat]] = []
        for kini in places(teks, satu.alamat):
            if baris and kini[0] - baris[-1][1] >= BERDAMPINGAN:
                baris = []
            # "Pasal 10, Pasal 10 A": the same as a scan writes it
            sama = [x for x in baris if x[2] == kini[2] and _words(teks, x) == _words(teks, kini)]
            if sama and not LAGI.match(teks, kini[1]):
                yield Hit(satu.utama, f"{kini[2]} sudah disebut", kini[0], kini[1])
            baris.append(kini)


LAGI = re.compile(r"\s*[A-Z]\b")


def _words(teks: str, letak: tuple[int, int, Alamat]) -> str:
    """Return the number that ends a reference, as it is written."""
    return teks[letak[0] : letak[1]].rsplit(maxsplit=1)[-1]


DIUBAH_MENJADI = re.compile(
    r"^(?:\d+\. )?Ketentuan (?:(?:ayat|huruf|angka)[^.;]*? )?Pasal (?P<a>\d+[A-Z]{0,2})\b"
    r"(?P<isi>[^.;]*?) diubah,? (?:sehingga|dan) (?:keseluruhan )?(?:bunyi )?(?:ketentuan )?"
    r"Pasal (?P<b>\d+[A-Z]{0,2}) berbunyi"
)
# "Di antara ayat (1) dan ayat (2) Pasal 8 disisipkan ..., sehingga Pasal 9 berbunyi"
DALAMNYA = re.compile(
    r"^(?:\d+\. )?(?P<isi>(?:Di antara|Setelah|Sesudah|Ketentuan) (?:ayat|huruf|angka)\b[^.;]*?)"
    r",? sehingga (?:keseluruhan )?(?:bunyi )?(?:ketentuan )?Pasal (?P<b>\d+[A-Z]{0,2}) berbunyi"
)
PASALNYA = re.compile(r"\bPasal (\d+[A-Z]{0,2})\b")
JUGA_DITAMBAH = re.compile(
    r"\b(?P<j>huruf|ayat|angka) \(?(?P<a>\w+)\)?(?: Pasal \w+| ayat \(\w+\))* diubah[^.;]*?"
    r"\bditambahkan 1 \(satu\) (?P=j),? (?:yakni|yaitu) (?P=j) \(?(?P<b>\w+)\)?"
)


def into_itself(naskah: Naskah) -> Iterator[Hit]:
    """F304: what an instruction changes is what it says reads anew; what it adds is new."""
    for satu in naskah.instruksi if naskah.luar else ():
        p = satu.petikan
        m = DIUBAH_MENJADI.match(p.teks)
        if m and m["a"] != m["b"] and "Pasal" not in m["isi"]:
            yield Hit(
                p, f"Pasal {m['a']} diubah, tetapi Pasal {m['b']} yang berbunyi", *m.span("b")
            )
        m = DALAMNYA.match(p.teks)
        asal = {*PASALNYA.findall(m["isi"])} if m else set()
        if m and len(asal) == 1 and m["b"] not in asal:
            pesan = f"yang diubah dalam Pasal {asal.pop()}, tetapi Pasal {m['b']} yang berbunyi"
            yield Hit(p, pesan, *m.span("b"))
        m = JUGA_DITAMBAH.search(p.teks)
        if m and m["a"] == m["b"]:
            yield Hit(p, f"{m['j']} {m['a']} diubah dan ditambahkan sekaligus", *m.span("b"))
