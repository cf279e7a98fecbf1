"""Checks of duties that a sentence refers to: the unit named has them, and they are its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.diagnostics import Severity
from generator.law.engine.rujukan import places
from generator.lint.acuan_isi import in_a_row, units, words
from generator.lint.naskah import Hit, Naskah
from generator.lint.susunan_isi import YANG_BERTUGAS, functions_of_the_same, same_unit
from generator.model.alamat import Alamat
from generator.model.satuan import Jenis, Satuan

# "Dinas dalam melaksanakan tugas sebagaimana dimaksud dalam Pasal 4 menyelenggarakan fungsi:",
# "Untuk melaksanakan tugas sebagaimana dimaksud dalam Pasal 4, Dinas mempunyai fungsi:"
ATAS_TUGAS = re.compile(
    r"^(?P<n>[A-Z][^.;:]{1,90}?)?,? ?\b(?:[Dd]alam|[Uu]ntuk) (?:rangka )?(?:melaksanakan"
    r"|menyelenggarakan"
    r"|menjalankan)(?: [a-z]+)? (?P<apa>tugas|fungsi|kewenangan)(?:nya)?,? sebagaimana dimaksud"
    r" (?:dalam|pada) $"
)
SESUDAH = re.compile(
    r"^(?: ayat \(\w+\))?(?: huruf \w)?,? (?P<n>[A-Z][^.;:]{1,90}?) (?:menyelenggarakan"
    r"|mempunyai|melaksanakan)\b"
)
BERFUNGSI = re.compile(
    r"\b(?:menyelenggarakan|mempunyai|melaksanakan|memiliki) (?:fungsi|tugas|kewenangan|wewenang)\b"
)
# whatever gives a duty, a function, a power to somebody, in other words too
MEMBERI = {
    "tugas": r"\b(?:ber)?tugas|\bmembantu\b|\bkewajiban|\bwajib\b|\bwewenang|\bfungsi\b"
    r"|\bbertanggung jawab (?:atas|dalam)",
    "fungsi": r"\b(?:ber)?fungsi\b|\btugas|\bperan",
    "kewenangan": r"wenang|\btugas|\bdapat\b|\burusan",
}
MEMBERIKAN = {k: re.compile(v, re.IGNORECASE) for k, v in MEMBERI.items()}


def of_the_duty(naskah: Naskah) -> Iterator[Hit]:
    """F280: who has the functions of a duty is who has the duty, in the unit that is named."""
    yield from functions_of_the_same(naskah)
    semua = units(naskah)
    for satu in naskah.norma if naskah.luar and not naskah.perubahan else ():
        teks = satu.satuan.kalimat
        daftar = [*places(teks, satu.alamat)]
        for i, (awal, akhir, ke) in enumerate(daftar):
            m = ATAS_TUGAS.match(teks[:awal])
            if m is None or ke not in semua or ke == satu.alamat or ke.akhir.jenis not in UTUH:
                continue
            if in_a_row(daftar[i : i + 2]) or ke.pasal == satu.alamat.pasal:
                continue
            if pesan := _wrong(semua, ke, m, teks[akhir:]):
                yield Hit(satu.utama, pesan, awal, akhir, tingkat=Severity.PERINGATAN)


UTUH = (Jenis.PASAL, Jenis.AYAT)


def _wrong(semua: Mapping[Alamat, Satuan], ke: Alamat, m: re.Match[str], sesudah: str) -> str:
    """Return what is wrong with a Pasal that is named for a duty; nothing where it may be right."""
    lain = SESUDAH.match(sesudah)
    siapa = (m["n"] or (lain["n"] if lain else "")).removesuffix(" dalam").strip(" ,")
    pemilik = _owners(semua[ke])
    di_tempat_lain = [
        a for a, s in semua.items()
        if a.akhir.jenis is Jenis.PASAL and a != ke and siapa
        and any(same_unit(x, siapa) for x in _owners(s))
    ]  # fmt: skip
    if not MEMBERIKAN[m["apa"]].search(words(semua[ke])):
        tempat = f"; {di_tempat_lain[0]} memuatnya" if len(di_tempat_lain) == 1 else ""
        return f"{ke} tidak memuat {m['apa']}{tempat}"
    if m["apa"] != "tugas" or not pemilik or len(di_tempat_lain) != 1:
        return ""
    if any(same_unit(x, siapa) for x in pemilik) or not BERFUNGSI.search(sesudah):
        return ""
    return f"{ke} memuat tugas “{pemilik[0]}”; tugas {siapa} dalam {di_tempat_lain[0]}"


def _owners(satu: Satuan) -> list[str]:
    """Return who is given a duty in a unit."""
    return [m["n"] for s in satu.walk() if (m := YANG_BERTUGAS.match(s.kalimat))]
