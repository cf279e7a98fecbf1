"""Checks of what is called otherwise elsewhere: places and heads by region, documents by name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from generator.lint.alat import rapat
from generator.lint.definisi import istilah
from generator.lint.naskah import Hit, Naskah, Norma
from generator.lint.sanksi import ATAS_SURAT
from generator.model.satuan import Jenis

TABEL = Path(__file__).with_name("nama_setempat.toml")
# what stands before a name that is meant as such; another capital word makes it part of one
SEBELUM = (
    r"^|[^\w\s]\s+|\b[a-z]\w*\s+|\b(?:Setiap|Tiap|Pada|Di|Dalam|Bagi|Untuk|Antar|Para|Suatu"
    r"|Kepada|Dari|Seluruh|Semua|Pemerintah|Perangkat|Dan|Atau)\s+"
)
# what bears the name of a desa wherever it is, or says of two names that they are one
BERDESA = "".join(
    rf"(?<![{k[0].upper()}{k[0]}]{k[1:]} )"
    for k in ("dana", "kementerian", "milik", "tentang", "menteri", "pendamping")
)
SEBUTAN = re.compile(r"\b(?:sebutan|nama|disebut)\b", re.IGNORECASE)
DI_LUAR = r"(?! [A-Z])(?! di (?:Provinsi|Kabupaten|Kota|luar|daerah lain)\b)"


@lru_cache(maxsize=1)
def _groups() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    tabel = tomllib.loads(TABEL.read_text("utf-8"))["kelompok"]
    return tuple((tuple(k["dikenal"]), tuple(k["asing"])) for k in tabel)


def local_names(naskah: Naskah) -> Iterator[Hit]:
    """F298: where Pasal 1 defines the local name of a unit, no other region's name stands."""
    if not naskah.luar or naskah.perubahan:
        return
    semua = istilah(naskah.batang)
    ada = {x for i in semua for x in (i.nama, i.panjang)}
    isi = " ".join(i.satuan.kalimat for i in semua)
    for dikenal, asing in _groups():
        milik = [n for n in dikenal if n in ada]
        lain = [n for n in asing if n not in ada and not re.search(rf"\b{n}\b", isi)]
        if len(milik) != 1 or not lain:
            continue
        # "Irigasi Desa", where the draft has its "Irigasi Gampong"
        bernama = {*re.findall(rf"\b([A-Z]\w+) {milik[0]}\b", isi)}
        depan = "".join(rf"|\b{kata}\s+" for kata in sorted(bernama))
        pola = re.compile(rf"(?:{SEBELUM}{depan}){BERDESA}(?P<n>{'|'.join(lain)})\b{DI_LUAR}")
        for p in (p for p in naskah.teks_norma() if not SEBUTAN.search(p.teks)):
            for m in pola.finditer(p.teks):
                pesan = f"“{m['n']}” disebut, sedangkan Pasal 1 memakai istilah “{milik[0]}”"
                yield Hit(p, pesan, *m.span("n"))


SURAT = r"(?:izin|tanda daftar|kartu|surat|sertifikat|rekomendasi)"
DITARIK = re.compile(rf"^(?:{ATAS_SURAT}) (?P<d>{SURAT}(?: [a-z]+){{1,2}})\b(?=[;.,]|$)")
HARUS_PUNYA = re.compile(
    rf"\b(?:wajib|harus) memiliki (?P<d>{SURAT}"
    r"(?: (?!paling|dalam|sesuai|yang|sebagaimana|dan|atau)[a-z]+){1,3})"
)
PERALIHAN = re.compile(r"\b(?:sebelum|pada saat)\b[^.;]*\bini (?:mulai )?(?:ber|diundangkan)")
KATA = re.compile(r"\w+")
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
            pesan = f"“{m['d']}” tidak disebut di tempat lain dalam rancangan ini"
            yield Hit(satu.utama, pesan, *m.span("d"))


def _known(naskah: Naskah, satu: Norma, surat: str) -> bool:
    """Whether a sentence elsewhere names the document: its kind, and the words that tell it.

    "izin lokasi" is not known because a "lokasi" is. An abbreviation stands beside its full name in
    Pasal 1, which is a sentence too.
    """
    jenis, *kata = rapat(surat).split()
    khas = {k for k in kata if k not in BIASA}
    lain = [rapat(n.satuan.kalimat) for n in naskah.norma if n.satuan is not satu.satuan]
    return not khas or any(
        jenis in teks and khas <= {*KATA.findall(teks)}
        for teks in (*lain, rapat(naskah.judul.teks))
    )
