"""Checks of how many there are: the number told, the list of it, the rows of an annex."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.law.engine.rujukan import places
from generator.law.tree import TABULASI
from generator.lint.berangka import list_it_opens
from generator.lint.berapa_lampiran import told_and_annexed
from generator.lint.naskah import Hit, Naskah, Norma
from generator.lint.susunan import listed, of_an_office, plain, superiors_of
from generator.lint.tabel_lampiran import Tabel, tables
from generator.model.jabatan import DI_DALAM
from generator.model.satuan import Satuan

# "Kecamatan ... berjumlah 9 (sembilan) Kecamatan", "terdiri atas 5 (lima) bidang"
BERJUMLAH = re.compile(
    r"\b(?:berjumlah|sejumlah|sebanyak|terdiri (?:atas|dari)|meliputi|membawah(?:i|kan)"
    r"|(?:terbagi|dibagi|dikelompokkan|digolongkan) (?:atas|menjadi|dalam))\s+"
    r"(?P<n>\d{1,2}) \([^)]*\) (?P<b>[A-Za-z][a-z]{3,})\b(?P<e>[^.;:]{0,40})"
)
BATAS = re.compile(r"\bpaling (?:sedikit|banyak|kurang|tinggi|rendah)\b")
MEMBUKA = re.compile(
    r"\b(?:terdiri (?:atas|dari)|meliputi|adalah|yaitu|yakni|sebagai berikut|mencakup|berupa)"
    r"\s*:?\s*$"
)
# what is counted in a norm without being listed there
TAKARAN = frozenset(
    [
        "orang",
        "hari",
        "bulan",
        "tahun",
        "minggu",
        "meter",
        "kali",
        "persen",
        "lembar",
        "rangkap",
        "jam",
        "buah",
        "unit",
        "digit",
        "angka",
        "huruf",
        "karakter",
    ]
)


def told_and_listed(naskah: Naskah) -> Iterator[Hit]:
    """F308: how many there are is how many the list beside it, or the annex, has."""
    sudah: set[str] = set()
    for cari in (_told_of_a_thing, list_it_opens, told_and_annexed):
        for kena in cari(naskah):
            if kena.petikan.label not in sudah:
                sudah.add(kena.petikan.label)
                yield kena


def _told_of_a_thing(naskah: Naskah) -> Iterator[Hit]:
    """Yield the number of a thing that is named, beside its list, another unit or an annex."""
    daftar = [t for p in naskah.lampiran for t in tables(p)] if naskah.luar else []
    for satu in naskah.norma if naskah.luar else ():
        for m in BERJUMLAH.finditer(satu.satuan.kalimat):
            if BATAS.search(satu.satuan.kalimat[: m.end("n")]) or m["b"].lower() in TAKARAN:
                continue
            n, di_mana = (
                _listed(naskah, satu, m)
                or _tabulated(naskah, satu, m, daftar)
                or _organised(naskah, m)
                or (0, "")
            )
            if n and n != int(m["n"]):
                yield Hit(
                    satu.utama,
                    f"disebut {m['n']} {m['b']}, tetapi {di_mana} memuat {n}",
                    *m.span("n"),
                )


def _items(satu: Satuan) -> int:
    return sum(a.jenis in TABULASI and not a.dihapus for a in satu.anak)


def _listed(naskah: Naskah, satu: Norma, m: re.Match[str]) -> tuple[int, str] | None:
    """Return how many items the own list has, or that of a unit which refers to this one."""
    if _items(satu.satuan) > 1 and not satu.satuan.kalimat[m.end() :].strip(" :"):
        return _items(satu.satuan), "rinciannya"
    for lain in naskah.norma:
        s = lain.satuan
        if lain.alamat == satu.alamat or _items(s) < 2 or m["b"].lower() not in s.kalimat.lower():
            continue
        mengacu = any(ke == satu.alamat for _, _, ke in places(s.kalimat, lain.alamat))
        if mengacu and MEMBUKA.search(s.kalimat) and _of_the_thing(s.kalimat, m["b"]):
            return _items(s), str(lain.alamat)
    return None


DINAS = re.compile(r"(?:Dinas|Badan)\b(?! (?:mempunyai|dapat)\b)")


def _organised(naskah: Naskah, m: re.Match[str]) -> tuple[int, str] | None:
    """Return how many units of a kind the organisation lists under the unit that is spoken of."""
    jenis, siapa = plain(m["b"]), plain(m.string[: m.start()].partition(" sebagaimana ")[0])
    if jenis not in DI_DALAM or not of_an_office(naskah):
        return None
    if DINAS.match(m.string):
        ada = [n for n in listed(naskah.batang) if n.split()[0] == jenis]
    else:
        milik = superiors_of(naskah.batang)
        ada = [n for n, atas in milik.items() if atas == siapa and n.split()[0] == jenis]
    return (len(ada), "susunan organisasi") if ada else None


def _of_the_thing(kalimat: str, benda: str) -> bool:
    """Whether a sentence that opens a list is about the thing: it stands before its reference."""
    return benda.lower() in kalimat.partition(" sebagaimana ")[0].lower().split()


TERCANTUM = re.compile(
    r"\b(?:tercantum|dimuat|terdapat) (?:dalam|pada) Lampiran(?: (?P<n>[IVXL]+))?\b"
)


def _tabulated(
    naskah: Naskah, satu: Norma, m: re.Match[str], daftar: Sequence[Tabel]
) -> tuple[int, str] | None:
    """Return how many numbered rows the table of an annex has that lists the thing."""
    for lain in naskah.norma:
        if (
            lain.alamat.pasal != satu.alamat.pasal
            or m["b"].lower() not in lain.satuan.kalimat.lower()
        ):
            continue
        di = TERCANTUM.search(lain.satuan.kalimat)
        sama = [
            t for t in daftar if di and t.petikan.label == f"Lampiran {di['n'] or ''}".rstrip()
            and any(m["b"].lower() in k.lower().split() for k in t.kepala)
        ]  # fmt: skip
        if len(sama) == 1 and sama[0].bernomor:
            return len(sama[0].isi), sama[0].petikan.label
    return None
