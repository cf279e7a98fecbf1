"""Checks of what a definition says: what a term means, and no rule on what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.definisi import Istilah, istilah
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan

KERJA = r"(?:me|di|ber)\w{3,}"
NORMA = re.compile(
    rf"\b(?P<n>(?:wajib|harus|dilarang|tidak boleh) {KERJA}|dikenai sanksi|dipidana"
    r"|(?:diatur|ditetapkan) lebih lanjut|berhak mendapatkan)\b"
)
# a definition that names an office or somebody: what it is to do is no part of what it is
LEMBAGA = re.compile(
    r"^(?:Dinas|Badan|Kepala|Bupati|Gubernur|Wali ?[Kk]ota|Sekretari(?:s|at)|Inspektorat|Camat"
    r"|Lurah|Pemerintah|Perangkat|Petugas|Tim|Satuan|Komisi|Forum|pejabat|unsur|perangkat daerah"
    r"|lembaga|tim)\b"
)
BATAS = re.compile(
    r"\b(?:paling (?:lama|lambat|sedikit)"
    r"|setiap (?:\d+ \([^)]*\) )?(?:hari|minggu|bulan|tahun|semester|triwulan))\b"
)
MENURUT = re.compile(r"\b(?:peraturan perundang-undangan|undang-undang)\b")


def meaning_alone(naskah: Naskah) -> Iterator[Hit]:
    """F319: a definition holds no norm."""
    for satu in istilah(naskah.batang) if naskah.luar else ():
        m = NORMA.search(satu.isi)
        if m is None or not _rules(satu, m):
            continue
        label = f"Pasal 1 angka {satu.satuan.nomor}"
        p = Petikan(Bagian.NORMA, label, satu.satuan.kalimat, satu.satuan.asal)
        geser = len(satu.satuan.kalimat) - len(satu.isi)
        yield Hit(
            p,
            f"definisi “{satu.nama}” memuat norma: “{m['n']}”",
            geser + m.start(),
            geser + m.end(),
        )


def _rules(satu: Istilah, m: re.Match[str]) -> bool:
    if MENURUT.search(satu.isi):
        return False
    return bool(
        LEMBAGA.match(satu.isi) or BATAS.search(satu.isi[m.end() :]) or m["n"].startswith("di")
    )
