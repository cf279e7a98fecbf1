"""Checks of who sets what a region levies: its tariffs stand in one Perda (UU 1/2022 Pasal 94)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.lint.acuan_isi import units, words
from generator.lint.alat import ground, located_sentences, since
from generator.lint.bentuk import jenis_naskah
from generator.lint.naskah import Hit, Naskah
from generator.lint.pidana import levy

DASAR = date(2009, 9, 15)  # UU 28/2009 Pasal 95 and 156, before UU 1/2022
BESARAN = re.compile(
    r"^(?:[A-Z][^.;:]{0,30}? )?(?:(?:Ketentuan|[Hh]al)(?: lebih lanjut)? (?:mengenai|tentang) )?"
    r"(?:[Ss]truktur dan )?(?:[Bb]esar(?:an|nya)?|[Tt]arif)(?: dan (?:besar(?:an|nya)?|tarif))?"
    r"(?: tarif)?(?: pungutan)? (?P<p>[Rr]etribusi|[Pp]ajak(?: [Dd]aerah)?)\b[^.;:]*?"
    r"\b(?:ditetapkan|diatur|ditentukan|tercantum|dimuat)(?: lebih lanjut)? (?:dengan|dalam|oleh) "
    r"(?P<k>(?:(?:Peraturan|[Kk]eputusan) )?(?:Gubernur|Bupati|Wali ?[Kk]ota|Kepala (?:Daerah"
    r"|Dinas|Badan)))\b"
)
# what the law leaves to a Perkada: tariffs looked at again (UU 1/2022 Pasal 93), assets, services
# of a BLUD, the values that a tax is reckoned from, relief, how it is collected
DISERAHKAN = re.compile(
    r"\b(?:peninjauan|ditinjau|meninjau|penyesuaian|disesuaikan|kembali|hasil|pemanfaatan|sewa"
    r"|barang milik|kekayaan|aset|BLUD|badan layanan|nilai|dasar pengenaan|keringanan|pengurangan"
    r"|pembebasan|insentif|terutang|tata cara|perubahan|penghapusan|pembayaran|penerimaan"
    r"|pemungutan"
    r"|tidak)\b",
    re.IGNORECASE,
)
# "Wali Kota menetapkan besaran tarif retribusi pelayanan kebersihan"
MENETAPKAN = re.compile(
    r"^(?P<k>Gubernur|Bupati|Wali ?[Kk]ota) (?:berwenang |dapat )?(?:menetapkan|menentukan"
    r"|mengatur) (?:struktur dan )?(?:besar(?:an|nya)? )?(?:tarif )?(?P<p>[Rr]etribusi|[Pp]ajak(?:"
    r" [Dd]aerah)?)\b"
)
DITINJAU = re.compile(r"\b(?:ditinjau|peninjauan|meninjau)\b", re.IGNORECASE)


def set_by_law(naskah: Naskah) -> Iterator[Hit]:
    """F176: nothing is levied, and no tariff set, by the regulation of a head of region."""
    yield from levy(naskah)
    if not naskah.luar or jenis_naskah(naskah) is None or not since(naskah.tanggal, DASAR):
        return
    semua, dasar = units(naskah), ground("F176", "tarif")
    for satu in naskah.norma:
        luar = semua.get(satu.alamat.pasal) if satu.alamat.pasal else None
        if luar is not None and DITINJAU.search(words(luar)):
            continue
        for p in satu.petikan():
            for awal, kalimat in located_sentences(p.teks):
                m = BESARAN.match(kalimat) or MENETAPKAN.match(kalimat)
                if m and not DISERAHKAN.search(kalimat):
                    apa = f"tarif {m['p'].lower()} ditetapkan dengan Perda, tidak dengan {m['k']}"
                    yield Hit(p, f"{apa} ({dasar})", awal + m.start("k"), awal + m.end("k"))
