"""What a paper says of its draft: the Pasal, the title and the terms that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.law import tree
from generator.lint.alat import parted, rapat
from generator.lint.definisi import istilah
from generator.lint.keadaan import paper_sentences
from generator.lint.kumpulan import matches
from generator.lint.naskah import Hit, Naskah
from generator.model.satuan import Satuan

PASAL = re.compile(
    r"\bPasal\s+(?P<n>\d+[A-Z]{0,2})\b(?:\s+ayat\s+\((?P<ayat>\d+[a-z]?)\))?(?:\s+huruf\s+(?P<huruf>[a-z])\b)?"
)
# Another regulation, a note that cites one, a treaty: there the Pasal may be of it
LAIN = re.compile(
    r"\b(?:Undang-Undang|UUD|UU|KUHP|Perppu|Peraturan\s+(?:Pemerintah|Presiden|Menteri|Gubernur|Bupati|Wali"
    r"|Daerah\s+(?!ini\b|tentang\b))|Keputusan|Konvensi|Putusan|Lampiran|Nomor\s+\d+)|\[@"
)
RANCANGAN = re.compile(r"\b[Rr]ancangan\b|\bPeraturan\s+Daerah\s+ini\b")
# the chapters on what the draft rules (UU 12/2011 Lampiran I), where no other law need be meant
ISI = ("bab-5", "bab-6")
JUDUL = re.compile(
    r"\bRancangan\s+Peraturan\s+(?:Daerah|Gubernur|Bupati|Wali\s+Kota)(?:\s+(?:Provinsi|Kabupaten|Kota)(?:\s+[A-Z]\w+)+)?"
    r"\s+tentang\s+(?P<judul>[A-Z][\w-]*(?:,?(?:\s+(?:dan|di|atas|pada|dalam|bagi|untuk|dengan|dari|ke|yang|serta))*"
    r"\s+[A-Z0-9][\w-]*)*)"
)
ISTILAH = re.compile(
    r"\bPasal\s+1\s+(?:memuat|berisi|mendefinisikan)\s+(?:batasan\s+)?(?:pengertian|definisi|istilah)\s+"
    r"(?:dari\s+|mengenai\s+|tentang\s+)?(?P<daftar>[A-Z][^.;]*)"
)
PISAH = re.compile(r",\s*(?:dan\s+|serta\s+)?|\s+dan\s+|\s+serta\s+")


def its_pasal(naskah: Naskah) -> Iterator[Hit]:
    """F237: a Pasal of the draft that the paper names is there, with the ayat and huruf named."""
    if naskah.dossier is None or not naskah.batang.anak:
        return
    for petikan, kalimat, awal in paper_sentences(naskah):
        milik = petikan.label.startswith(ISI) or RANCANGAN.search(kalimat)
        if not milik or LAIN.search(kalimat):
            continue
        for m in PASAL.finditer(kalimat):
            if kurang := _lacking(naskah, m):
                pesan = f"“{m[0]}”: {kurang} tidak ada dalam rancangan"
                yield Hit(petikan, pesan, awal + m.start(), awal + m.end())


def _lacking(naskah: Naskah, m: re.Match[str]) -> str:
    """Return the outermost unit named that neither the draft nor the law it amends has."""
    kurang = [_lacking_in(akar, m) for akar in (naskah.batang, naskah.dasar) if akar is not None]
    return kurang[0] if all(kurang) else ""


def _lacking_in(akar: Satuan, m: re.Match[str]) -> str:
    satu = next((p for p in tree.pasal(akar) if p.nomor == m["n"]), None)
    if satu is None:
        return f"Pasal {m['n']}"
    for jenis, nomor in (("ayat", m["ayat"]), ("huruf", m["huruf"])):
        if nomor is None:
            continue
        anak = next((a for a in satu.anak if a.jenis.value == jenis and a.nomor == nomor), None)
        if anak is None:
            return f"{jenis} ({nomor})" if jenis == "ayat" else f"{jenis} {nomor}"
        satu = anak
    return ""


def its_title(naskah: Naskah) -> Iterator[Hit]:
    """F238: the paper calls its draft by the title that the draft has."""
    if naskah.dossier is None:
        return
    judul = rapat(naskah.judul.teks)
    for petikan, m in matches(JUDUL, naskah.narasi):
        sini = rapat(m["judul"])
        if not (judul.startswith(sini) or sini.startswith(judul)):
            yield Hit(petikan, f"rancangan ini berjudul {naskah.judul.teks}", *m.span("judul"))


def its_terms(naskah: Naskah) -> Iterator[Hit]:
    """F239: a term that the paper says Pasal 1 defines is defined there."""
    if naskah.dossier is None:
        return
    ada = {rapat(x) for i in istilah(naskah.batang) for x in (i.nama, i.panjang)}
    for petikan, m in matches(ISTILAH, naskah.narasi if ada else ()):
        for letak, kata in parted(m["daftar"], PISAH):
            if kata[:1].isupper() and rapat(kata) not in ada and _apart(kata, ada):
                awal = m.start("daftar") + letak
                pesan = f"“{kata}” tidak didefinisikan dalam Pasal 1"
                yield Hit(petikan, pesan, awal, awal + len(kata))


def _apart(kata: str, ada: set[str]) -> bool:
    """Whether a term is no half of one that has "dan" in it."""
    return not any(rapat(kata) in satu.split(" dan ") for satu in ada)
