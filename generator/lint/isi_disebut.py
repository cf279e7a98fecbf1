"""What an academic paper tells of the norms of its draft: which Pasal, which sanctions, by what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.law import tree
from generator.lint.acuan_isi import KATA, UMUM, roots, words
from generator.lint.alat import kalimat, rapat
from generator.lint.naskah import Hit, Naskah, Petikan

BAB = ("bab-5",)
SATU_PASAL = re.compile(r"\bPasal (?P<n>\d+[A-Z]?)\b")
LAIN = re.compile(
    r"\b(?:Undang-Undang|UUD|Peraturan (?:Pemerintah|Presiden|Menteri)|Nomor \d)"
    r"|\[@|\bsisip|\bhapus|\bdiubah\b"
)
PENDEK = 3  # letters; shorter roots are no matter
DUA = 2  # words that tell what a Pasal is about
_BIASA = """
    pasal rancangan peraturan daerah ini atur muat tetap tentu wajib menurut bupati gubernur wali
    kota setiap orang materi norma pokok yaitu ialah adalah serta
"""
BIASA = frozenset(_BIASA.split())


def pasal_of_the_matter(naskah: Naskah) -> Iterator[Hit]:
    """F285: what the paper says that a Pasal rules stands in it, not in another one."""
    if naskah.dossier is None:
        return
    isi = {p.nomor: roots(f"{words(p)}") for p in tree.pasal(naskah.batang)}
    for p in naskah.narasi:
        for satu in kalimat(p.teks) if p.label.startswith(BAB) else ():
            semua = {m["n"] for m in SATU_PASAL.finditer(satu)}
            m = SATU_PASAL.search(satu)
            if m is None or len(semua) != 1 or LAIN.search(satu) or m["n"] not in isi:
                continue
            apa = _matter(satu)
            kena = len(apa & isi[m["n"]])
            lain = [n for n, akar in isi.items() if n != m["n"] and len(apa & akar) >= DUA]
            if not kena and len(lain) == 1:
                awal = p.teks.find(satu) + m.start()
                pesan = f"hal itu diatur dalam Pasal {lain[0]}, bukan Pasal {m['n']}"
                yield Hit(p, pesan, awal, awal + len(m[0]))


def _matter(teks: str) -> frozenset[str]:
    kata = [k for k in KATA.findall(teks) if k.lower() not in UMUM]
    akar = {r for k in kata for r in roots(k) if len(r) > PENDEK}
    return frozenset(akar - {r for k in BIASA for r in roots(k)})


ADMINISTRATIF = re.compile(
    r"\b[Ss]anksi administratif (?:berupa|yaitu|meliputi|terdiri atas) (?P<d>[^.;:\[]+)"
)
PISAH = re.compile(r",\s*(?:dan/atau|dan|atau|serta)?\s*|\s+(?:dan/atau|dan|atau|serta)\s+")
SANKSI = re.compile(
    r"^(?:teguran|peringatan|denda|pencabutan|pembekuan|penghentian|penutupan|pembongkaran|pembatalan"
    r"|penyegelan|pemadaman|penurunan|pengurangan|penyitaan|pemulihan|paksaan)\b[ a-z]*"
)
PIDANA = re.compile(
    r"\b(?:sanksi pidana|ketentuan pidana|pidana (?:kurungan|denda|penjara))\b", re.I
)
TIDAK = re.compile(r"\b(?:tidak|tanpa|bukan|belum|tiada)\b", re.IGNORECASE)


def sanctions_as_drafted(naskah: Naskah) -> Iterator[Hit]:
    """F286: the sanctions that the paper names are those of its draft."""
    if naskah.dossier is None or not naskah.batang.anak:
        return
    isi = rapat(words(naskah.batang))
    for p in naskah.narasi:
        for satu in kalimat(p.teks) if p.label.startswith(BAB) else ():
            awal = p.teks.find(satu)
            if TIDAK.search(satu):
                continue
            m = ADMINISTRATIF.search(satu)
            for kata in PISAH.split(m["d"]) if m else ():
                s = SANKSI.match(kata.strip())
                nama = " ".join(s[0].split()[:DUA]) if s else ""
                if nama and nama not in isi:
                    tempat = awal + satu.find(kata.strip())
                    yield Hit(p, f"“{nama}” tidak ada dalam rancangan", tempat, tempat + len(nama))
            if (m := PIDANA.search(satu)) and "pidana" not in isi:
                pesan = "rancangan tidak memuat ketentuan pidana"
                yield Hit(p, pesan, awal + m.start(), awal + m.end())


MENCABUT = re.compile(r"\b(?:mencabut|dicabut)\b")
DENGAN_KEPUTUSAN = re.compile(
    r"\b(?:diatur|diserahkan|didelegasikan|dituangkan)[^.;]{0,40}?\b(?:dengan|dalam|kepada) "
    r"(?P<a>Keputusan (?:Gubernur|Bupati|Wali Kota))\b"
)
PROLEGNAS = re.compile(r"\b(?:program legislasi nasional|prolegnas)\b", re.IGNORECASE)


def way_as_drafted(naskah: Naskah) -> Iterator[Hit]:
    """F287: what the paper says is revoked, delegated, programmed is what its draft does."""
    if naskah.dossier is None or not naskah.batang.anak:
        return
    isi = words(naskah.batang) + " ".join(p.teks for p in naskah.teks_norma())
    for p in naskah.narasi:
        if p.label.startswith("bab-6") and (m := PROLEGNAS.search(p.teks)):
            yield Hit(p, "rancangan daerah: program pembentukan Peraturan Daerah", *m.span())
        if not p.label.startswith(("bab-5", "bab-6")):
            continue
        if (m := DENGAN_KEPUTUSAN.search(p.teks)) and m["a"] not in isi:
            yield Hit(p, f"rancangan tidak menyebut {m['a']}", *m.span("a"))
        yield from _revoked(p, isi, naskah.judul.teks)


def _revoked(p: Petikan, isi: str, judul: str) -> Iterator[Hit]:
    for satu in kalimat(p.teks):
        m = MENCABUT.search(satu)
        sendiri = re.search(r"\b[Rr]ancangan\b|\bPeraturan Daerah ini\b", satu)
        if (
            m
            and sendiri
            and "Nomor" in satu
            and not TIDAK.search(satu)
            and "dicabut" not in f"{isi} {judul}"
        ):
            awal = p.teks.find(satu) + m.start()
            yield Hit(p, "rancangan tidak mencabut peraturan", awal, awal + len(m[0]))
