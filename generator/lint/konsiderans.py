"""Checks of Menimbang (L2-17 to 27 as changed by UU 13/2022)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.diagnostics import Severity
from generator.lint.alat import bound, hits, kalimat, rapat, utuh
from generator.lint.naskah import Butir, Hit, Naskah
from generator.model.bilangan import terbilang
from generator.model.dossier import UnsurPertimbangan

HURUF = re.compile(r"\bhuruf\s+([a-z])\b")
PENUTUP = re.compile(r"berdasarkan\s+pertimbangan\s+sebagaimana\s+dimaksud", re.IGNORECASE)
RUMUS = re.compile(
    r"^bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf (?P<huruf>.+?),? "
    r"(?P<hiasan>(?:(?:maka|dengan ini|dipandang|dianggap|dirasa) )*)perlu (?P<kata>\w+) "
)
PERLU = re.compile(
    r"\bperlu\b[^;]*\b(?:di|me)(?:tetapkan|netapkan|bentuk|mbentuk|atur|ngatur|cabut|ncabut|ubah|ngubah|sesuaikan|nyesuaikan)\b"
)
OTOMATIS = re.compile(r",?\s*\bperlu\s+menetapkan\s+(?:Peraturan|Qanun)\b.*\Z", re.DOTALL)
HAMPA = re.compile(
    r"^bahwa\s+(?:oleh karena itu\s+)?(?:dipandang|dianggap)?\s*perlu\s+(?:untuk\s+)?"
    r"(?:di)?(?:bentuk|tetapkan|membentuk|menetapkan|mengatur|diatur)\b"
    r"(?!.*\buntuk melaksanakan\b)",
    re.IGNORECASE,
)
PADA_HURUF = re.compile(r"\bpada(?=\s+huruf\s+[a-z]\b)")
DITETAPKAN = re.compile(
    r"\bperlu\s+(?:menetapkan|membentuk|dibentuk|ditetapkan)\s+(?:Rancangan\s+)?Peraturan\s+"
    r"(?:Daerah|Gubernur|Bupati|Wali\s?[Kk]ota|Dewan Perwakilan Rakyat Daerah|DPRD)\b[^;]*?"
    r"\btentang\s+(?P<judul>[^;]+?)\s*;?\s*$",
    re.DOTALL,
)
DAERAH_DASAR = re.compile(
    r"(peraturan (?:daerah|gubernur|bupati|wali ?kota))(?: [a-z ]+?)?(?= nomor)"
)
ORDER = tuple(UnsurPertimbangan)


def isi_menimbang(naskah: Naskah) -> list[Butir]:
    """Return the considerations without the closing item."""
    return [b for b in naskah.menimbang if not PENUTUP.search(b.petikan.teks)]


def items(naskah: Naskah) -> Iterator[Hit]:
    """F08: each consideration is one sentence from bahwa to a semicolon, lettered in order."""
    butir = naskah.menimbang
    for n, satu in enumerate(butir):
        p = satu.petikan
        if not p.teks.lstrip().startswith("bahwa "):
            yield Hit(p, "pertimbangan tidak diawali kata “bahwa”", 0, len(p.teks.split(" ")[0]))
        if len(kalimat(p.teks)) > 1:
            yield utuh(p, "pertimbangan lebih dari satu kalimat")
        yield from _akhir(naskah, satu)
        if naskah.luar and satu.nomor and satu.nomor != chr(97 + n):
            yield utuh(p, f"huruf pertimbangan tidak urut: seharusnya {chr(97 + n)}")


def _akhir(naskah: Naskah, satu: Butir) -> Iterator[Hit]:
    p, teks = satu.petikan, satu.petikan.teks.rstrip()
    if naskah.luar and not teks.endswith(";"):
        yield Hit(p, "pertimbangan tidak diakhiri titik koma", len(teks) - 1, len(teks))
    elif not naskah.luar and (m := re.search(r"[.;,:]+$", teks)):
        pesan = "tanda baca di akhir pertimbangan dicetak otomatis"
        yield Hit(p, pesan, m.start(), m.end(), "")


def order(naskah: Naskah) -> Iterator[Hit]:
    """F09: philosophical, sociological, juridical, in this order."""
    paling = 0
    for satu in naskah.menimbang:
        if satu.unsur is None:
            continue
        tempat = ORDER.index(satu.unsur)
        if tempat < paling:
            yield utuh(satu.petikan, f"unsur {satu.unsur} berdiri setelah unsur {ORDER[paling]}")
        paling = max(paling, tempat)


def at_most_two(naskah: Naskah) -> Iterator[Hit]:
    """F10: each element has few main thoughts, and so has the whole."""
    for unsur in ORDER:
        sama = [b for b in naskah.menimbang if b.unsur is unsur]
        for satu in sama[bound("F10", "unsur") :]:
            yield utuh(satu.petikan, f"unsur {unsur} memuat {len(sama)} pertimbangan")
    semua, paling = isi_menimbang(naskah), bound("F10", "semua")
    if naskah.luar and len(semua) > paling:
        kata = f"lebih dari {terbilang(paling)} pertimbangan sebelum pertimbangan penutup"
        yield utuh(semua[paling].petikan, kata)


def closing(naskah: Naskah) -> Iterator[Hit]:
    """F11: the last consideration has the fixed words and names every letter once."""
    if not naskah.luar:
        for satu in naskah.menimbang:
            if PENUTUP.search(satu.petikan.teks):
                yield utuh(satu.petikan, "pertimbangan penutup dicetak otomatis; hapus butir ini")
        if len(naskah.menimbang) == 1:
            yield from hits(OTOMATIS, [naskah.menimbang[0].petikan], "“{}” dicetak otomatis", "")
        return
    if len(naskah.menimbang) == 1 and not PERLU.search(naskah.menimbang[0].petikan.teks):
        pesan = "satu-satunya pertimbangan tidak berakhir dengan “perlu menetapkan ...” (angka 27)"
        yield replace(utuh(naskah.menimbang[0].petikan, pesan), tingkat=Severity.PERINGATAN)
    if len(naskah.menimbang) < 2:
        return
    akhir = naskah.menimbang[-1].petikan
    m = RUMUS.match(akhir.teks)
    if not m:
        yield utuh(akhir, "pertimbangan penutup tidak memakai rumusan baku")
        return
    if m["hiasan"]:
        pesan = f"“{m['hiasan']}perlu” seharusnya “perlu”"
        yield Hit(akhir, pesan, *m.span("hiasan"), "")
    if "PERATURAN DAERAH" in naskah.judul.teks.upper() and m["kata"] != "menetapkan":
        yield Hit(akhir, f"“{m['kata']}” seharusnya “menetapkan”", *m.span("kata"), "menetapkan")
    disebut = HURUF.findall(akhir.teks.partition("perlu")[0])
    benar = [b.nomor for b in naskah.menimbang[:-1]]
    if disebut != benar and "sampai dengan" not in akhir.teks:
        yield utuh(akhir, f"menyebut huruf {', '.join(disebut)}; seharusnya {', '.join(benar)}")


def empty_need(naskah: Naskah) -> Iterator[Hit]:
    """F12: a consideration says more than that a regulation is needed."""
    for satu in isi_menimbang(naskah):
        if len(satu.petikan.teks.split()) < bound("F12", "kata"):
            yield from hits(
                HAMPA, [satu.petikan], "pertimbangan hanya menyatakan perlunya peraturan"
            )


def dalam_huruf(naskah: Naskah) -> Iterator[Hit]:
    """F13: letters of the considerations are referred to with dalam."""
    teks = (b.petikan for b in naskah.menimbang)
    yield from hits(PADA_HURUF, teks, "“{0} huruf” seharusnya “dalam huruf”", "dalam")


def closing_title(naskah: Naskah) -> Iterator[Hit]:
    """F131: the last consideration names the regulation as its title does."""
    judul = _name(naskah.judul.teks.partition("TENTANG")[2])
    if not naskah.luar or not naskah.menimbang or not judul:
        return
    p = naskah.menimbang[-1].petikan
    m = DITETAPKAN.search(p.teks)
    if m and _name(m["judul"]) != judul:
        yield Hit(p, "nama peraturan berbeda dengan judul", m.start("judul"), m.end("judul"))


def _name(judul: str) -> str:
    """Return a title without the region that the amended Perda may or may not be named with."""
    tanpa = DAERAH_DASAR.sub(r"\1", rapat(judul).replace("propinsi", "provinsi"))
    return "".join(filter(str.isalnum, tanpa))
