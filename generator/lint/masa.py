"""Checks of the years for which a plan is made: title, definition and norms say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.alat import rapat
from generator.lint.daerah import pembentuk
from generator.lint.definisi import ISTILAH
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.lint.tahun_anggaran import of_its_year

RENTANG = re.compile(
    r"\b(?P<a>20\d\d)(?:\s?[-–]\s?|\s+(?:sampai\s+dengan|hingga|s\.d\.|s/d)\s+(?:tahun\s+)?)"
    r"(?P<b>20\d\d)\b",
    re.IGNORECASE,
)
# Between a plan and years that are of another one: what it follows, replaces, is held against
LAIN = re.compile(
    r"\b(?:mengacu|mempedomani|berpedoman|pedoman|memperhatikan|selaras|menyelaraskan|evaluasi"
    r"|mengevaluasi|menggantikan|mengganti|melanjutkan|kelanjutan|sebelumnya|berdasarkan|menurut"
    r"|RP[A-Z]+|RKP[A-Z]*|RTR[A-Z]*|Renstra|Renja|RENSTRA|RENJA|Rencana)\b"
)
DARI = re.compile(r"\b(?:sejak|mulai|jangka waktu|periode|kurun waktu|berlaku)\b[^.;]{0,40}\Z")
MASA = r"(?:(?:Masa berlaku|Jangka waktu|Periode|Kurun waktu|Dokumen) )?"


def years_of_the_plan(naskah: Naskah) -> Iterator[Hit]:
    """F305: the years that a plan is said to run for are those of its title."""
    yield from of_its_year(naskah)
    judul = {m.groups() for m in RENTANG.finditer(naskah.judul.teks)}
    if not naskah.luar or naskah.perubahan or len(judul) != 1:
        return
    pokok = _subject(naskah)
    for p in naskah.teks_norma() if pokok else ():
        if pokok is not None and (sendiri := pokok.match(p.teks)):
            for m in RENTANG.finditer(p.teks, sendiri.end()):
                antara = pokok.sub("", p.teks[sendiri.end() : m.start()])
                yield from _of_other_years(p, m, antara, *judul)
        elif pokok is not None:
            yield from _half_right(p, pokok, *judul)


def _half_right(p: Petikan, pokok: re.Pattern[str], judul: tuple[str, ...]) -> Iterator[Hit]:
    """Yield years of the plan within a sentence of which one is that of the title, one is not.

    Years of which none is belong to an earlier plan: "evaluasi atas RPJMD Tahun 2020-2024".
    """
    for sebut in pokok.finditer(p.teks):
        m = RENTANG.search(p.teks, sebut.end())
        melekat = m is not None and rapat(p.teks[sebut.end() : m.start()]) == "tahun"
        if m and melekat and sum(a == b for a, b in zip(m.groups(), judul, strict=True)) == 1:
            yield Hit(p, _told(judul), *m.span())


def _told(judul: tuple[str, ...]) -> str:
    return f"masa rencana ini dalam judul tahun {judul[0]} sampai dengan tahun {judul[1]}"


def _of_other_years(
    p: Petikan, m: re.Match[str], antara: str, judul: tuple[str, ...]
) -> Iterator[Hit]:
    """Yield years that are told of the plan, ``antara`` being what stands between, and not its."""
    awal, akhir = judul
    if m.groups() == judul or LAIN.search(antara) or "." in antara:
        return
    bagian = awal <= m["a"] and m["b"] <= akhir  # a stage of it
    if rapat(antara) == "tahun" or DARI.search(antara) or not bagian:
        yield Hit(p, _told(judul), *m.span())


def _subject(naskah: Naskah) -> re.Pattern[str] | None:
    """Return how a sentence on the plan of the title begins: its name there, or its term."""
    _, _, judul = naskah.judul.teks.partition("TENTANG ")
    nama = rapat(re.split(r"\s+TAHUN\b", judul)[0])
    jenis, daerah = pembentuk(naskah)
    sendiri = f"{jenis} {daerah}".strip()
    nama = nama.removesuffix(sendiri).strip() if sendiri else nama
    if not nama:
        return None
    sebutan = {nama}
    for p in naskah.teks_norma():
        m = ISTILAH.match(p.teks)
        panjang = _of_the_region(rapat(m["a"]), sendiri) if m else ""
        if m and (panjang == nama or nama.startswith(f"{panjang} ")):
            sebutan |= {panjang, rapat(m["b"] or m["a"])}
    pilihan = "|".join(re.escape(s).replace(r"\ ", r"\s+") for s in sorted(sebutan, key=len)[::-1])
    milik = rf"(?:\s+{re.escape(sendiri)})?" if sendiri else ""
    return re.compile(
        rf"\b{MASA}(?:{pilihan})\b{milik}(?!(?-i:\s+(?!Tahun\b)[A-Z]))", re.IGNORECASE
    )


def _of_the_region(nama: str, sendiri: str) -> str:
    """Return the name of a plan without the years and the region that stand behind it."""
    tanpa = re.split(r",?\s+tahun\s+20\d\d", nama)[0].strip(" ,")
    return tanpa.removesuffix(sendiri).strip() if sendiri else tanpa
