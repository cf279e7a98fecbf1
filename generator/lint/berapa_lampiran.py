"""Checks of a number told in a norm beside the numbered lines of an annex."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.lint.alat import rapat
from generator.lint.naskah import Hit, Naskah, Petikan

# "Kecamatan sebagaimana dimaksud dalam Pasal 3 huruf f berjumlah 6 (enam)"
BERJUMLAH = re.compile(
    r"^(?:Jumlah )?(?P<b>[A-Z][a-z]+)\b[^.;:]*? (?:berjumlah|sebanyak|sejumlah|adalah) "
    r"(?P<n>\d{1,3}) \([a-z ]+\)"
)
# "a. 4 (empat) Kecamatan tipe A;"
BERTIPE = re.compile(r"^(?P<n>\d{1,3}) \([a-z ]+\) (?P<b>[A-Z][a-z]+) (?P<t>[Tt]ipe [A-C])\b")
BATAS = re.compile(r"\b(?:paling|setiap|masing-masing)\b", re.IGNORECASE)
PENOMORAN = re.compile(r"^\s*(?:[A-Z]|[IVX]+|\d{1,2})[.)]\s+")
BARIS = re.compile(r"^\s*(?P<n>\d{1,3})[.)]\s+\S")
SEDIKIT = 3  # lines; fewer are no list


def told_and_annexed(naskah: Naskah) -> Iterable[Hit]:
    """F308, of what an annex lists: the norm tells as many as there are lines."""
    if not naskah.luar or naskah.perubahan or not naskah.lampiran:
        return
    for satu in naskah.norma:
        teks = satu.satuan.kalimat
        m = BERTIPE.match(teks) or BERJUMLAH.match(teks)
        if m is None or BATAS.search(teks[: m.end()]):
            continue
        baris = [b for p in naskah.lampiran for b in _lists(p, m["b"].casefold())]
        if len(baris) != 1:
            continue
        tipe = m["t"].casefold() if m.re is BERTIPE else ""
        ada = sum(tipe in rapat(b) for b in baris[0])
        if ada and ada != int(m["n"]):
            apa = f"{m['b']} {tipe}".strip()
            yield Hit(
                satu.utama, f"disebut {m['n']}, tetapi lampiran memuat {ada} {apa}", *m.span("n")
            )


def _lists(p: Petikan, benda: str) -> Iterator[list[str]]:
    """Yield the numbered lines below a line that names the thing: "D. Kecamatan"."""
    baris = p.teks.splitlines()
    for i, kepala in enumerate(baris):
        nama = (
            rapat(PENOMORAN.sub("", kepala))
            .rstrip(":")
            .removeprefix("daftar ")
            .removeprefix("nama ")
        )
        if nama not in (benda, f"nama {benda}", f"{benda} dan tipenya"):
            continue
        isi: list[str] = []
        for x in baris[i + 1 :]:
            m = BARIS.match(x)
            if m is None or int(m["n"]) != len(isi) + 1:
                break
            isi.append(x)
        if len(isi) >= SEDIKIT:
            yield isi
