"""Checks of what is called otherwise elsewhere: places and heads by region, documents by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.alat import rapat
from generator.lint.definisi import istilah
from generator.lint.naskah import Hit, Naskah, Norma
from generator.model.satuan import Jenis

# Names of one thing in different regions (UU 6/2014 Pasal 1 angka 1: other names of a desa)
SETEMPAT = (
    ("Desa", "Gampong", "Nagari", "Pekon", "Lembang", "Kalurahan", "Tiyuh"),
    ("Kepala Desa", "Keuchik", "Geuchik", "Wali Nagari", "Peratin", "Kepala Lembang"),
)
# what bears the name of a desa wherever it is
BERDESA = r"(?<!Dana )(?<!Kementerian )(?<!Milik )(?<!Undang-Undang )(?<!tentang )"


def local_names(naskah: Naskah) -> Iterator[Hit]:
    """F298: where Pasal 1 defines the local name of a unit, no other region's name stands."""
    if not naskah.luar or naskah.perubahan:
        return
    semua = istilah(naskah.batang)
    ada = {x for i in semua for x in (i.nama, i.panjang)}
    isi = " ".join(i.satuan.kalimat for i in semua)
    for kelompok in SETEMPAT:
        milik = [n for n in kelompok if n in ada]
        lain = [n for n in kelompok if n not in ada and not re.search(rf"\b{n}\b", isi)]
        if len(milik) != 1 or not lain:
            continue
        depan = "" if kelompok is SETEMPAT[1] else r"(?<!Kepala )"
        pola = re.compile(rf"{BERDESA}{depan}\b(?P<n>{'|'.join(lain)})\b")
        for p in naskah.teks_norma():
            for m in pola.finditer(p.teks):
                pesan = f"“{m['n']}” disebut, sedangkan Pasal 1 memakai istilah “{milik[0]}”"
                yield Hit(p, pesan, *m.span("n"))


SURAT = r"(?:izin|tanda daftar|kartu|surat|sertifikat|rekomendasi)"
DITARIK = re.compile(
    rf"^(?:pencabutan|pembekuan|pembatalan) (?P<d>{SURAT}(?: [a-z]+){{1,2}})\b(?=[;.,]|$)"
)
HARUS_PUNYA = re.compile(
    rf"\b(?:wajib|harus) memiliki (?P<d>{SURAT}"
    r"(?: (?!paling|dalam|sesuai|yang|sebagaimana|dan|atau)[a-z]+){1,3})"
)
PERALIHAN = re.compile(r"\b(?:sebelum|pada saat)\b[^.;]*\bini (?:mulai )?(?:ber|diundangkan)")
BIASA = frozenset({"usaha", "sementara", "tetap", "kegiatan", "operasional", "penyelenggaraan"})


def documents_are_issued(naskah: Naskah) -> Iterator[Hit]:
    """F299: a document that is taken away, or has to be had, is one that the draft knows."""
    if not naskah.luar or naskah.perubahan:
        return
    for satu in naskah.norma:
        teks = satu.satuan.kalimat
        m = DITARIK.match(teks) if satu.satuan.jenis in (Jenis.HURUF, Jenis.ANGKA) else None
        if m is None and PERALIHAN.search(teks):
            m = HARUS_PUNYA.search(teks)
        if m and not _known(naskah, satu, m["d"]):
            yield Hit(satu.utama, f"“{m['d']}” tidak disebut di tempat lain", *m.span("d"))


def _known(naskah: Naskah, satu: Norma, surat: str) -> bool:
    """Whether the words that tell a document from another stand elsewhere in the draft."""
    khas = [k for k in rapat(surat).split()[1:] if k not in BIASA]
    lain = " ".join(
        rapat(n.satuan.kalimat) for n in naskah.norma if n.satuan is not satu.satuan
    ) + rapat(naskah.judul.teks)
    return all(k in lain for k in khas)
