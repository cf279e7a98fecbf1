"""Checks of which annex a norm names: the one that is about what it says, each at least once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.lint.acuan_isi import KATA, roots
from generator.lint.alat import rapat, utuh
from generator.lint.kumpulan import matches
from generator.lint.naskah import Hit, Naskah

KEPALA = re.compile(r"^LAMPIRAN (?P<n>[IVXL]+)\b")
# "Bagan susunan organisasi ... tercantum dalam Lampiran I"
TERCANTUM = re.compile(
    r"(?P<apa>[A-Za-z][^.;:]*?)\s(?:yang )?(?:sebagaimana )?(?:tercantum|dimuat|terdapat)"
    r" (?:dalam|pada) (?P<l>Lampiran (?P<n>[IVXL]+))\b"
    r"(?! (?:huruf|angka)?\s*\w*\s*(?:Undang-Undang|Peraturan [^.;]*? Nomor))"
)
SEBUTAN = re.compile(r"\bLampiran (?P<a>[IVXL]+)(?: sampai dengan Lampiran (?P<b>[IVXL]+))?\b")
BIASA = roots(
    "daftar tabel bentuk format contoh rincian lampiran peraturan daerah dan atau yang di ke dari"
    " untuk dengan dalam pada sebagaimana dimaksud ayat pasal huruf tercantum tentang nomor tahun"
)


def annex_of_the_thing(naskah: Naskah) -> Iterator[Hit]:
    """F311: the annex that a norm names is headed by what the norm speaks of; each is named."""
    yield from _headed_otherwise(naskah)
    yield from _not_named(naskah)


def _headed_otherwise(naskah: Naskah) -> Iterator[Hit]:
    """Yield the annexes named in a norm that are headed by another matter."""
    kepala = _heads(naskah) if naskah.luar and not naskah.perubahan else {}
    khas = {
        n: k - frozenset().union(*(x for m, x in kepala.items() if m != n))
        for n, k in kepala.items()
    }
    for p, m in matches(TERCANTUM, naskah.teks_norma() if len(khas) > 1 else ()):
        apa = roots(" ".join(KATA.findall(m["apa"])))
        pas = [n for n in khas if khas[n] & apa]
        if len(pas) == 1 and pas[0] != m["n"] and khas.get(m["n"]):
            pesan = f"hal ini dimuat dalam Lampiran {pas[0]}, bukan {m['l']}"
            yield Hit(p, pesan, *m.span("l"))


def _not_named(naskah: Naskah) -> Iterator[Hit]:
    """Yield the numbered annexes that nothing names, where others are named."""
    if not naskah.luar or naskah.perubahan or len(naskah.lampiran) < 2:
        return
    disebut = [m for _, m in matches(SEBUTAN, (*naskah.teks_norma(), *naskah.lampiran))]
    if not disebut or any(m["b"] for m in disebut):
        return
    ada = {m["a"] for m in disebut}
    for p in naskah.lampiran:
        nomor = p.label.removeprefix("Lampiran").strip()
        if nomor and nomor not in ada:
            yield utuh(p, f"{p.label} tidak disebut dalam batang tubuh")


SEPATAH = 4  # words that tell what an annex is; the lines below them belong to the annex


def _heads(naskah: Naskah) -> Mapping[str, frozenset[str]]:
    """Return the roots of what each numbered annex is headed by, the title of the draft aside."""
    judul = rapat(naskah.judul.teks.partition("TENTANG")[2])
    hasil: dict[str, frozenset[str]] = {}
    for p in naskah.kepala:
        m, teks = KEPALA.match(p.teks), rapat(p.teks)
        if m and judul and judul in teks:
            kata = KATA.findall(teks.partition(judul)[2])[:SEPATAH]
            hasil[m["n"]] = roots(" ".join(kata)) - BIASA - roots(judul)
    return hasil
