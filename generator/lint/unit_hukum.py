"""Checks of units and posts by the regulation on Perangkat Daerah (``unit_hukum.toml``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.law.tree import TABULASI
from generator.lint.alat import PP_18, ground, rapat, since
from generator.lint.daerah import pembentuk
from generator.lint.naskah import Hit, Naskah, Norma
from generator.lint.peran import against, table

TABEL = Path(__file__).with_suffix(".toml")


def as_the_law_orders(naskah: Naskah) -> Iterator[Hit]:
    """F320: kinds of units, what they consist of, how many posts they have: as higher law says."""
    yield from against(naskah, table(TABEL))
    yield from _class_b(naskah)


_UPT = r"(?:UPTD?|Unit Pelaksana Teknis(?: Daerah| Dinas| Badan)?)"
KELAS = re.compile(
    rf"\b{_UPT}(?P<n>(?: (?!(?:[Kk]elas|[Kk]las|[Tt]ipe)\b)[A-Z][\w/-]*,?|(?: dan| serta))*)"
    r"(?: dengan)?(?: klasifikasi)? (?:[Kk]elas|[Kk]las|[Tt]ipe|[Kk]lasifikasi) (?P<k>[AB])\b"
)
SUSUNAN = re.compile(
    rf"^(?:[Ss]usunan [Oo]rganisasi |Pada |Di |Kepala )?{_UPT}(?P<n>[^.;:]*?)"
    r" (?:terdiri (?:atas|dari)|meliputi|membawah(?:i|kan)|mempunyai susunan|mempunyai|memiliki"
    r"|dibantu|terdapat)\b"
)
TATA_USAHA = re.compile(
    r"(?:\d \([a-z]+\) )?\b[Ss]ub ?[Bb]agian(?: [Tt]ata [Uu]saha)?\b|\b[Ss]eksi\b(?! yang)"
)
TIDAK = re.compile(r"\b(?:tidak|tanpa|bukan)\b")


def _class_b(naskah: Naskah) -> Iterator[Hit]:
    """Yield the subbagian of a UPTD of class B of a kabupaten or kota: it has none."""
    jenis, _ = pembentuk(naskah)
    if not naskah.luar or jenis not in ("kabupaten", "kota") or not since(naskah.tanggal, PP_18):
        return
    kelas, dasar = _classes(naskah), ground("F320", "kelas_b")
    pesan = f"UPTD kelas B kabupaten/kota hanya memuat pelaksana dan jabatan fungsional ({dasar})"
    for satu in naskah.norma:
        m = SUSUNAN.match(satu.satuan.kalimat)
        if m is None or TIDAK.search(satu.satuan.kalimat) or _class_of(m["n"], kelas) != "B":
            continue
        if t := TATA_USAHA.search(satu.satuan.kalimat, m.end()):
            yield Hit(satu.utama, pesan, *t.span())
        yield from _in_the_list(naskah, satu, pesan)


def _in_the_list(naskah: Naskah, induk: Norma, pesan: str) -> Iterator[Hit]:
    milik = {id(a) for a in induk.satuan.anak if a.jenis in TABULASI}
    for satu in naskah.norma:
        if id(satu.satuan) in milik and (t := TATA_USAHA.match(satu.satuan.kalimat)):
            yield Hit(satu.utama, pesan, *t.span())


def _name(teks: str) -> str:
    return rapat(teks.partition(" sebagaimana ")[0]).replace(",", "")


def _classes(naskah: Naskah) -> dict[str, set[str]]:
    """Return of which class each UPTD is called, by its name."""
    kelas: dict[str, set[str]] = {}
    for p in (*naskah.teks_norma(), *naskah.lampiran):
        for m in KELAS.finditer(p.teks):
            if nama := _name(m["n"]):
                kelas.setdefault(nama, set()).add(m["k"])
    return kelas


DISEBUT = re.compile(r"\b(?:[Kk]elas|[Kk]las|[Tt]ipe) (?P<k>[A-Z])\b")


def _class_of(nama: str, kelas: dict[str, set[str]]) -> str:
    """Return the one class that a sentence speaks of: it says so, or the name is of one."""
    disebut = {m["k"] for m in DISEBUT.finditer(nama)} or kelas.get(_name(nama), set())
    return next(iter(disebut)) if len(disebut) == 1 else ""
