"""Checks of a number beside the list that it opens, however the sentence words it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.law.tree import TABULASI
from generator.lint.hitungan import CACAH, TERBILANG, count_of
from generator.lint.naskah import Hit, Naskah
from generator.model.satuan import Satuan

_BUKA = (
    r"(?:terdiri (?:atas|dari)|meliputi|mencakup|yaitu|yakni|adalah|ialah|sebagai berikut"
    r"|membawah(?:i|kan)|dengan (?:rincian|susunan|nama)(?: sebagai berikut)?)"
)
# "berjumlah 16 (enam belas), terdiri atas:"; "dibentuk 3 (tiga) Badan, yaitu:"
BERJUMLAH = re.compile(
    r"(?:^Jumlah [^.;:]{1,60}? (?:adalah|ialah)|\b(?:berjumlah|jumlahnya|sejumlah|sebanyak"
    r"|dibentuk|membentuk|dibagi (?:menjadi|atas|dalam|ke dalam)"
    r"|terbagi (?:menjadi|atas|dalam)|dikelompokkan (?:menjadi|atas|dalam)|mempunyai|memiliki"
    r"|terdapat"
    rf"|ditetapkan|membawah(?:i|kan)|mencakup|terdiri (?:atas|dari)|meliputi))"
    rf" (?P<n>{CACAH}){TERBILANG}(?P<b>(?: [A-Za-z][\w/-]*){{0,5}}?)"
    rf"(?: sebagaimana dimaksud [^.;:]*?)?,? ?(?:yang |dan )?(?:{_BUKA})\s*:?\s*$"
)
# "17 (tujuh belas) Dinas sebagaimana dimaksud dalam Pasal 3 terdiri atas:"
DI_DEPAN = re.compile(
    rf"^(?:Jumlah )?(?:Ke)?(?P<n>{CACAH}) \([a-z ]+\)(?P<b> [A-Z][\w/-]*)"
    rf"(?: sebagaimana dimaksud [^.;:]*?)?,? (?:yang )?(?:{_BUKA})\s*:?\s*$"
)
BATAS = re.compile(r"\b(?:paling|minimal|maksimal|sekurang|setiap|masing-masing)\b", re.IGNORECASE)
# a measure, or what is made of the things listed: "3 (tiga) tahun yang meliputi"
TAKARAN = re.compile(
    r" (?:orang|hari|bulan|tahun|minggu|meter|kilometer|hektare?|kali|persen|lembar|rangkap|jam"
    r"|buah|unit|digit|angka|huruf|karakter|eksemplar|menit|semester|periode|tahap|anggota|ayat"
    r"|pasal)\b",
    re.IGNORECASE,
)
MASING = re.compile(r"^(?P<n>\d{1,3}) \([a-z ]+\) [A-Za-z]")


def list_it_opens(naskah: Naskah) -> Iterable[Hit]:
    """F308, of a number whose list follows: the list has as many items, or sums up to it."""
    for satu in naskah.norma if naskah.luar else ():
        butir = [a for a in satu.satuan.anak if a.jenis in TABULASI and not a.dihapus]
        teks = satu.satuan.kalimat
        m = (BERJUMLAH.search(teks) or DI_DEPAN.match(teks)) if len(butir) > 1 else None
        if m is None or BATAS.search(teks):
            continue
        disebut, ada = count_of(m["n"].lower()), _items(butir)
        if TAKARAN.match(m["b"]) and not (m["b"].startswith(" orang") and _each_counts(butir)):
            continue
        if ada and disebut > 1 and ada != disebut:
            pesan = f"disebut {disebut}, tetapi rinciannya memuat {ada}"
            yield Hit(satu.utama, pesan, *m.span("n"))


def _each_counts(butir: Sequence[Satuan]) -> bool:
    """Whether every item of a list tells how many: "a. 4 (empat) Kecamatan tipe A"."""
    return all(MASING.match(a.kalimat) for a in butir)


def _items(butir: Sequence[Satuan]) -> int:
    """Return how many things a list holds: its items, or what each of them counts."""
    semua = [MASING.match(a.kalimat) for a in butir]
    if _each_counts(butir):
        return sum(int(m["n"]) for m in semua if m)
    return 0 if any(semua) else len(semua)
