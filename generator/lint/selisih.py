"""Arithmetics of a change in a sentence: its direction, difference, share, and spans of numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.lint.alat import located_sentences
from generator.lint.hitungan import BILANGAN, CACAH, HAMPIR, SKALA, TERBILANG, Takaran, count_of
from generator.lint.naskah import Hit, Naskah

_SKALA = "|".join(SKALA)
_N = rf"(?:Rp\s?)?(?:{BILANGAN})"
JUMLAH = rf"(?:{_N}(?:\s+(?:{_SKALA}))?|{CACAH}){TERBILANG}(?:\s*(?:persen|%))?"
DARI = re.compile(
    rf"\bdari\s+(?:(?:sekitar|semula)\s+)?(?P<a>{JUMLAH})(?P<ua>(?:\s+[a-z][\w/-]*){{0,3}}?)"
    rf"(?:\s+(?:pada|dalam)\s+(?:tahun\s+)?(?:[A-Z]\w+\s+)?\d{{4}})?\s+(?:menjadi|ke|hingga)\s+"
    rf"(?:(?:sekitar)\s+)?(?P<b>{JUMLAH})(?![.,]?\d)",
    re.IGNORECASE,
)
NAIK = re.compile(
    r"\b(?:naik|meningkat|bertambah|tumbuh|bertumbuh|membesar|penambahan|kenaikan|peningkatan)\b",
    re.I,
)
TURUN = re.compile(
    r"\b(?:turun|menurun|berkurang|menyusut|mengecil|penurunan|pengurangan|mengurangi)\b", re.I
)
SEBESAR = re.compile(
    rf"\b(?:naik|meningkat|bertambah|turun|menurun|berkurang|menyusut|berselisih|selisih\w*)\s+"
    rf"(?:sebanyak\s+|sebesar\s+)?(?P<n>{JUMLAH})(?P<u>(?:\s+(?!dari\b)[a-z][\w/-]*){{0,3}}),?\s+"
    rf"(?:(?:yaitu|yakni)\s+)?\Z",
    re.IGNORECASE,
)
PERSEN = re.compile(
    r"(?:\s+[A-Za-z]\w*){0,3}?"
    r"(?:,?\s+(?:atau|yaitu|sebesar|setara\s+dengan)\s+|,?\s*\()"
    r"(?:(?:sebesar|turun|naik)\s+)?(?P<p>\d+(?:,\d+)?)(?:\s+\([a-z\s]+\))?\s*(?:persen|%)"
)
RENTANG = re.compile(
    rf"\b(?:antara|rentang|berkisar|kisaran|skor(?:nya)?)\b[^.;]{{0,30}}?(?P<a>{BILANGAN})"
    rf"(?:\s+(?P<sa>{_SKALA}))?\s+(?:sampai\s+dengan|hingga|dan)\s+(?P<b>{BILANGAN})(?![.,]?\d)"
    rf"(?:\s+(?P<sb>{_SKALA}))?",
    re.IGNORECASE,
)
TAHUN_TAHUN = re.compile(
    r"\btahun\s+(?P<a>(?:19|20)\d\d)\s+(?:sampai\s+dengan|hingga|s\.d\.)\s+(?:tahun\s+)?(?P<b>(?:19|20)\d\d)\b"
)
SELAMA = re.compile(
    rf"\b[Ss]elama\s+(?P<n>{CACAH}){TERBILANG}\s+tahun\b(?P<antara>[^.;]{{0,40}}?)\Z"
)
KALI = re.compile(rf"\b(?P<k>{CACAH})(?:\s+kali(?:\s+lipat)?)\b", re.IGNORECASE)


def _takaran(teks: str) -> Takaran | None:
    """Return a quantity; None for words that are no number."""
    bersih = re.sub(r"\s+\([a-z\s]+\)|\s*(?:persen|%)", "", teks.strip())
    m = re.fullmatch(rf"({_N})(?:\s+({_SKALA}))?", bersih)
    if m is not None:
        return Takaran.read(m[1], m[2])
    try:
        n = Decimal(count_of(bersih.lower()))
    except ValueError:
        return None
    return Takaran(n, n)


def _unit(teks: str) -> str:
    return "persen" if re.search(r"persen|%", teks) else ""


def change_adds_up(naskah: Naskah) -> Iterator[Hit]:
    """N27: direction, difference, share and span of a change are those of its two numbers."""
    for petikan in (
        *naskah.umum,
        *naskah.narasi,
        *naskah.catatan,
        *(b.petikan for b in naskah.menimbang),
    ):
        for awal, kalimat in located_sentences(petikan.teks):
            for pesan, dari, sampai in (*_changes(kalimat), *_spans(kalimat)):
                yield Hit(petikan, pesan, awal + dari, awal + sampai)


def _changes(kalimat: str) -> Iterator[tuple[str, int, int]]:
    for m in DARI.finditer(kalimat):
        a, b = _takaran(m["a"]), _takaran(m["b"])
        if a is None or b is None or _unit(m["a"]) != _unit(m["b"]):
            continue
        if re.search(rf"\b(?:{_SKALA})\b", m["b"]) and not re.search(rf"\b(?:{_SKALA})\b", m["a"]):
            continue  # "dari 448 menjadi 500 ribu": the scale of the second is that of both
        depan = kalimat[: m.start()]
        depan = depan[max(depan.rfind(";"), depan.rfind(", sedangkan"), 0) :]
        besar = b.middle.rendah - a.middle.rendah
        kata = [*NAIK.finditer(depan), *TURUN.finditer(depan)]
        dekat = max(kata, key=lambda k: k.end(), default=None)
        if dekat is not None and besar and not re.search(r"\btidak\s+\Z", depan[: dekat.start()]):
            naik = bool(NAIK.fullmatch(dekat[0]))
            if naik != (besar > 0):
                yield f"“{dekat[0]}”, sedangkan {m['a']} menjadi {m['b']}", m.start(), m.end()
        yield from _difference(depan, m, a, b)
        if (p := PERSEN.match(kalimat, m.end())) and not _unit(m["a"]) and a.middle.rendah:
            bagian = abs(besar) * 100 / a.middle.rendah
            disebut = Decimal(p["p"].replace(",", "."))
            longgar = Decimal(10) ** int(disebut.as_tuple().exponent)
            kasar = HAMPIR.search(kalimat) is not None
            if abs(disebut - bagian) > (bagian / 20 if kasar else longgar):
                benar = f"{bagian:.2f}".replace(".", ",")
                pesan = f"dari {m['a']} menjadi {m['b']} adalah {benar} persen, bukan {p['p']}"
                yield pesan, m.start(), p.end()


def _difference(
    depan: str, m: re.Match[str], a: Takaran, b: Takaran
) -> Iterator[tuple[str, int, int]]:
    """Yield a difference named before the two numbers that is not theirs."""
    s = SEBESAR.search(depan)
    selisih = _takaran(s["n"]) if s else None
    if s is None or selisih is None or _unit(s["n"]) != _unit(m["a"]) or "kali" in s["u"]:
        return
    turun = bool(TURUN.search(s[0]))
    besar, kecil = (a, b) if turun else (b, a)
    nyata = Takaran(besar.rendah - kecil.tinggi, besar.tinggi - kecil.rendah)
    mutlak = Takaran(
        min(abs(nyata.rendah), abs(nyata.tinggi)), max(abs(nyata.rendah), abs(nyata.tinggi))
    )
    if not nyata.meets(selisih) and not mutlak.meets(selisih):
        pesan = f"selisih {m['a']} dan {m['b']} bukan {s['n'].strip()}"
        yield pesan, m.start(), m.end()


def _spans(kalimat: str) -> Iterator[tuple[str, int, int]]:
    for m in RENTANG.finditer(kalimat):
        a, b = Takaran.read(m["a"], m["sa"] or m["sb"]), Takaran.read(m["b"], m["sb"])
        if a.middle.rendah > b.middle.rendah and not re.search(
            r"\btahun\s+\Z", kalimat[: m.start("a")]
        ):
            yield f"rentang {m['a']} sampai dengan {m['b']} terbalik", m.start("a"), m.end()
    for m in TAHUN_TAHUN.finditer(kalimat):
        lama = int(m["b"]) - int(m["a"])
        if lama < 0:
            yield f"tahun {m['a']} sampai dengan {m['b']} terbalik", m.start(), m.end()
        elif s := SELAMA.search(kalimat[: m.start()]):
            n = count_of(s["n"].lower())
            if n not in (lama, lama + 1):
                yield f"tahun {m['a']} sampai dengan {m['b']} bukan {n} tahun", m.start(), m.end()
