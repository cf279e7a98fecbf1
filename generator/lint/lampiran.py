"""Checks of annexes (L2-192 to 197, 236c)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Severity
from generator.lint.alat import hits, rapat, utuh
from generator.lint.kumpulan import Kumpulan, matches
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.bilangan import romawi

TERCANTUM = re.compile(
    r"\btercantum dalam Lampiran(?:\s+[IVXL]+[A-Z]?\b)?+"
    r"(?P<baku>[^.;:]{0,60}?\s+(?:yang|dan)\s+merupakan\s+bagian\s+(?:yang\s+)?tidak\s+terpisahkan\s+dari)?"
    r"(?!\s+(?:Undang-Undang|Peraturan\s[^.;]{0,60}?)\s*Nomor\b)"
)
TERCANTUM_SAJA = re.compile(r"\b(?:tercantum|dimuat|terdapat)\s+(?:dalam|pada)\s+Lampiran\b")
BERNOMOR = re.compile(
    r"\b(?:tercantum|dimuat|terdapat)\s+(?:dalam|pada)\s+Lampiran\s+(?P<n>[IVXL]+[A-Z]?)\b"
    r"(?!\s+(?:angka|huruf)?\s*\w*\s*(?:Undang-Undang|Peraturan\b.{0,60}?\bNomor))"
)
BARU = re.compile(
    r"\b(?:disisip|ditambah)kan\s+\d+\s*\([^)]*\)\s*(?:pasal|bab|bagian)\b", re.IGNORECASE
)
MENJADI = re.compile(r"\bsebagaimana\s+tercantum\s+(?:dalam|pada)\s+Lampiran\b")
TIDAK_BAKU = re.compile(r"\b(?:sebagaimana terlampir|terlampir dalam)\b", re.IGNORECASE)


def announced(naskah: Naskah) -> Iterator[Hit]:
    """F84: an annex is named in the body as an inseparable part."""
    teks = Kumpulan.joined(naskah.teks_norma(), (s.petikan for s in naskah.instruksi))
    sendiri = naskah.luar and not naskah.lampiran and not naskah.perubahan  # F137 speaks of it
    for p, m in matches(TERCANTUM, () if sendiri else teks):
        if not m["baku"]:
            pesan = "tambahkan “yang merupakan bagian tidak terpisahkan dari ... ini”"
            yield Hit(p, pesan, m.start(), m.end())
    yield from hits(TIDAK_BAKU, teks, "“{0}”: pakai “tercantum dalam Lampiran ...”")
    if naskah.luar and naskah.lampiran and not any("Lampiran" in p.teks for p in teks):
        yield utuh(naskah.lampiran[0], "Lampiran tidak disebut dalam batang tubuh")


RUJUK = re.compile(
    r"\b(?:tercantum|dimuat|terdapat|dimaksud)\s+(?:dalam|pada)\s+Lampiran\b"
    r"(?:\s+(?P<n>[IVXLC]+[A-Z]?)\b)?"
    r"(?!\s+(?:huruf\s+\w+\s+|angka\s+\w+\s+)?"
    r"(?:Undang-Undang|Peraturan|Keputusan|Instruksi|Qanun)\b(?!\s+\w+\s+ini\b))"
)


def _known(naskah: Naskah) -> frozenset[str]:
    """Return the numbers of the annexes that a dossier has or that its base names."""
    ada = {p.label.removeprefix("Lampiran").strip() for p in naskah.lampiran}
    if naskah.dossier is not None and naskah.dossier.dasar is not None:
        ada |= {str(satu.nomor) for satu in naskah.dossier.dasar.lampiran}
    for satu in naskah.dasar.walk() if naskah.dasar is not None else ():
        ada |= {m["n"] or "" for m in RUJUK.finditer(f"{satu.kalimat} {satu.ekor}")}
    return frozenset(ada)


def missing(naskah: Naskah) -> Iterator[Hit]:
    """F137: an annex that is announced is there; a changed Pasal may mean that of the base."""
    if naskah.dossier is not None:
        ada = _known(naskah)
        for p, m in matches(RUJUK, naskah.teks_norma()):
            if (m["n"] or "") not in ada and not (not m["n"] and ada):
                nama = f"Lampiran {m['n'] or ''}".rstrip()
                pesan = f"“{m[0]}”, tetapi {nama} tidak ada"
                yield Hit(p, pesan, m.start(), m.end(), tingkat=Severity.GALAT)
        return
    if naskah.lampiran:
        if not naskah.perubahan:
            yield from _bernomor(naskah)
        return
    pesan = "“{0}”, tetapi rancangan tidak mempunyai Lampiran"
    if not naskah.perubahan:
        yield from hits(TERCANTUM_SAJA, naskah.teks_norma(), pesan)
        return
    yield from hits(MENJADI, (s.petikan for s in naskah.instruksi), pesan)
    for perintah in naskah.instruksi:
        if BARU.search(perintah.petikan.teks):
            semua = [s for satu in perintah.satuan for s in satu.walk()]
            teks = [Petikan(Bagian.NORMA, perintah.petikan.label, s.kalimat, s.asal) for s in semua]
            yield from hits(TERCANTUM_SAJA, teks, pesan)


def _bernomor(naskah: Naskah) -> Iterator[Hit]:
    """Yield where a numbered annex is announced that is not among those of the draft."""
    nomor = {p.label.removeprefix("Lampiran").strip() for p in naskah.lampiran}
    for p, m in matches(BERNOMOR, naskah.teks_norma()):
        if m["n"] not in nomor:
            yield Hit(p, f"“{m[0]}”, tetapi Lampiran {m['n']} tidak ada", m.start(), m.end())


def roman(naskah: Naskah) -> Iterator[Hit]:
    """F106: several annexes are numbered in Roman numerals."""
    if not naskah.luar or naskah.perubahan or len(naskah.lampiran) < 2:
        return
    for n, p in enumerate(naskah.lampiran, start=1):
        if p.label.removeprefix("Lampiran").strip() != romawi(n):
            yield utuh(p, f"nomor lampiran seharusnya {romawi(n)}")


def only_changes(naskah: Naskah) -> Iterator[Hit]:
    """F85: the annex of an amendment holds what changes alone."""
    if naskah.dossier is None or naskah.dossier.dasar is None:
        return
    lama = [rapat(str(x.teks)) for x in naskah.dossier.dasar.lampiran]
    for p in naskah.lampiran:
        baris = [rapat(b) for b in p.teks.splitlines() if len(b.split()) > 3]
        sama = [b for b in baris if any(b in teks for teks in lama)]
        if len(baris) > 3 and len(sama) > len(baris) / 2:
            yield utuh(p, f"{len(sama)} dari {len(baris)} baris lampiran tidak berubah")
