"""Regulations as a legal text cites them in full: name, number, year, title, gazette, amenders.

Forms of UU 12/2011 Lampiran II angka 41a and 44 to 49, and those of older texts. What a text does
not print stays empty; a title that running text does not end for certain is not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model.peraturan import BENTUK, KECIL, LEMBARAN, JenisPeraturan
from generator.model.sitasi import NAMA

_SPELT = "|".join(
    sorted((re.escape(n).replace(r"\ ", r"\s+") for n in NAMA), key=len, reverse=True)
)
_BODIES = (
    "Kepala|Badan|Lembaga|Komisi|Dewan|Arsip|Kepolisian|Mahkamah|Bank|Otoritas|Jaksa|Ombudsman"
)
_HEAD = re.compile(
    rf"(?<![\w-])(?:(?P<nama>{_SPELT})|(?P<lain>Peraturan)(?=\s+(?:{_BODIES})\b))"
    r"(?P<oleh>(?:\s+(?!Nomor\b|No\b|Tentang\b|Tahun\b)[A-Za-z][\w'’&-]*,?){0,12}?)"
    r"\s+(?:Nomor|No)\b\s*[.:]{0,2}\s*(?P<nomor>[\w./-]*\d[\w./-]*?)"
    r"(?:\s+Tahun\s*:?\s*(?P<tahun>\d{4})|(?<=/(?P<kini>\d{4}))(?![\w/]))?(?=\W|\Z)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_TITLE = re.compile(r"\s*,?\s*tentang\s+", re.IGNORECASE)
_OWN = re.compile(r"\((?=\s*(?:Tambahan\s+)?(?:Lembaran|Berita|LN|BN|TLN|LD|BD)\b)", re.IGNORECASE)
_END = re.compile(
    r";|\Z|\s*,?\s*(?:sebagaimana|yang)\s+telah\b|\s*,?\s*\b(?:jo|juncto)\b|\((?!\w{1,12}\))",
    re.IGNORECASE,
)
_ENACTED = re.compile(r"\s*,?\s*menjadi\s+Undang-Undang", re.IGNORECASE)
_AMENDED = re.compile(
    r"\s*,?\s*(?:(?:sebagaimana|yang)\s+telah\s+)"
    r"(?P<kali>(?:beberapa|dua|tiga|empat|lima|\d+)\s+kali\s+)?(?:diubah|dirubah|diganti|ditambah)"
    r"(?:\s+dan\s+ditambah)?(?P<kali2>\s+(?:beberapa|dua|tiga|empat|lima|\d+)\s+kali)?"
    r"(?P<akhir>,?\s*(?:dan\s+)?(?:yang\s+)?terakhir(?:\s+kali)?(?:\s+diubah)?)?\s+(?:dengan|oleh)\s+",
    re.IGNORECASE,
)
_AND_BY = re.compile(
    r"\s*(?:,|;|dan|jo\.?|juncto)?\s*(?:(?:dan\s+)?terakhir\s+)?(?:diubah\s+)?(?:dengan\s+|oleh\s+)?",
    re.IGNORECASE,
)
_GAZETTE = re.compile(
    r"(?P<nama>Lembaran|Berita)\s+(?P<milik>Negara|Daerah)\b(?P<wilayah>[^,()\d]*?)"
    r"(?:\s*Tahun\s*:?\s*(?P<tahun>\d{4}))?\s*,?\s*(?:Nomor|No)\b\s*[.:]{0,2}\s*"
    r"(?P<nomor>\d+\w{0,2}(?:\s*,?\s*Seri\s*:?\s*[A-Z]\b(?:\s*(?:Nomor|No\.?)\s*\d+)?)?)",
    re.IGNORECASE,
)
_SUPPLEMENT = re.compile(
    r"Tambahan\s+(?:Lembaran|Berita)\s+(?:Negara|Daerah)\b[^()]*?\b(?:Nomor|No)\b\s*[.:]{0,2}\s*"
    r"(?P<nomor>\d+\w{0,2})",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_CONSTITUTION = re.compile(r"Undang-Undang Dasar\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tempat:
    """A gazette as a citation prints it: ``LN`` 2004 Nomor 125, Tambahan 4437."""

    jenis: str
    tahun: str
    nomor: str
    tambahan: str = ""


@dataclass(frozen=True, slots=True)
class Dikutip:
    """One regulation as it is cited: what is not printed is empty.

    ``instansi`` names the region or agency; ``pengubah`` are those that the citation says amended
    it, and ``sebagian`` tells that there were others before the last.
    """

    jenis: JenisPeraturan
    instansi: str
    nomor: str
    tahun: str
    judul: str = ""
    lembaran: Tempat | None = None
    pengubah: tuple[Dikutip, ...] = ()
    sebagian: bool = False
    tempat: str = ""

    @property
    def kunci(self) -> tuple[JenisPeraturan, str, str, str]:
        """Return what tells it from every other: kind, maker, number, year."""
        return self.jenis, bare_maker(self.instansi), self.nomor.lstrip("0").casefold(), self.tahun

    @property
    def nama(self) -> str:
        """Return kind, maker, number and year in words."""
        nama = f"{BENTUK[self.jenis].nama} {self.instansi}".rstrip()
        return f"{nama} Nomor {self.nomor} Tahun {self.tahun}"


def bare_maker(instansi: str) -> str:
    """Return the name of a region or agency without its kind, letters alone."""
    words = " ".join(instansi.casefold().replace("propinsi", "provinsi").split())
    return re.sub(r"\W", "", re.sub(r"^(?:provinsi|kabupaten|kota(?:madya)?) ", "", words))


def names_constitution(text: str) -> bool:
    """Return whether a legal basis is the constitution, which has no number."""
    return bool(_CONSTITUTION.search(text))


def cited_in(text: str, *, listed: bool = False, region: str = "") -> tuple[Dikutip, ...]:
    """Return every regulation that a text cites, those named in the title of another behind it.

    ``listed``: the text is one item of Mengingat, in which a title ends where the item does.
    ``region`` made what names no region.
    """
    words = " ".join(text.split())
    heads = list(_HEAD.finditer(words))
    found: list[Dikutip] = []
    at = 0
    for m in heads:
        if m.start() >= at:
            one, inner, at = _whole(words, m, heads, listed, region)
            found += (*one, *inner)
    return tuple(found)


def _whole(
    text: str, m: re.Match[str], heads: Sequence[re.Match[str]], listed: bool, region: str
) -> tuple[tuple[Dikutip, ...], tuple[Dikutip, ...], int]:
    """Return a citation with what amends it, those inside its title, and where it ends."""
    own = _named(m, region)
    title, gazette, inner, at = _titled(text, m.end(), heads, listed, region)
    amending, more, partial, at = _amenders(text, at, heads, listed, region)
    if own is None:
        return amending, (*inner, *more), at
    one = replace(own, judul=title, lembaran=gazette, pengubah=amending, sebagian=partial)
    return (one, *amending), (*inner, *more), at


def _named(m: re.Match[str], region: str) -> Dikutip | None:
    """Return kind, maker, number and year of a citation; None where one of them is missing."""
    maker = " ".join((m["oleh"] or "").split()).rstrip(",")
    number = m["nomor"].rstrip(".")
    year = m["tahun"] or m["kini"] or (y[0] if (y := _YEAR.search(number)) else "")
    if not year:
        return None
    if m["lain"]:
        return Dikutip(JenisPeraturan.PERBAN, maker, number, year)
    kind = NAMA[" ".join(m["nama"].lower().split())]
    form = BENTUK[kind]
    if form.daerah is not None:
        maker = maker or region
    elif not form.instansi:
        if maker.casefold() not in ("", "republik indonesia", "ri"):
            return None  # Undang-Undang Darurat, Peraturan Menteri Dalam Negeri dan ...
        maker = ""
    return Dikutip(kind, maker, number, year)


def _titled(
    text: str, at: int, heads: Sequence[re.Match[str]], listed: bool, region: str
) -> tuple[str, Tempat | None, tuple[Dikutip, ...], int]:
    """Return title and gazette after a number, those cited in the title, and where it all ends."""
    begins = _TITLE.match(text, at)
    if begins is None:
        gazette, at = _gazette(text, at)
        return "", gazette, (), at
    start = begins.end()
    end = _title_end(text, start, listed)
    within = [m for m in heads if start <= m.start() < end]
    inner = tuple(
        replace(
            one, judul=_clean(text[t.end() : end]) if (t := _TITLE.match(text, m.end())) else ""
        )
        for m in within
        if (one := _named(m, region)) is not None
    )
    title = _clean(text[start:end])
    gazette, at = _gazette(text, end)
    if enacted := _ENACTED.match(text, at):
        title = f"{title} menjadi Undang-Undang"
        perppu = next((n for n, x in enumerate(inner) if x.jenis is JenisPeraturan.PERPPU), None)
        if perppu is not None and gazette is not None:
            mended = replace(inner[perppu], lembaran=gazette)
            inner = (*inner[:perppu], mended, *inner[perppu + 1 :])
        gazette, at = _gazette(text, enacted.end())
    return title, gazette, inner, at


def _title_end(text: str, start: int, listed: bool) -> int:
    """Return where a title ends: at its gazette, else with the item, else with its capitals."""
    at = start
    while m := _END.search(text, at):
        certain = listed or m[0].startswith("(") or "telah" in m[0]
        if m[0] == "(" and not _OWN.match(text, m.start()):
            at = m.end()
            continue
        end = m.start()
        return end if certain else min(end, _capitals_end(text, start, end))
    return len(text)


def _capitals_end(text: str, start: int, end: int) -> int:
    """Return where words in capitals, with the small ones between them, end in running text."""
    last = start
    for m in _WORD.finditer(text, start, end):
        word = m[0].strip("“”\"'()")
        bare = word.rstrip(",.:;")
        if bare[:1].islower() and bare not in KECIL:
            return last
        if bare[:1].isupper() or bare[:1].isdigit():
            last = m.start() + len(m[0].rstrip(",.:;"))
        if word.endswith((".", ":", ";")) and bare[:1].isupper():
            return last
    return last


def _clean(words: str) -> str:
    """Return a title without the gazettes and marks that stand in or around it."""
    bare = re.sub(r"\s*\((?:Tambahan\s+)?(?:Lembaran|Berita)[^()]*\)?", "", words, flags=re.I)
    return " ".join(bare.split()).strip(' ,.;:“”"')


def _gazette(text: str, at: int) -> tuple[Tempat | None, int]:
    """Return the gazette in the brackets at ``at``, and where they end."""
    m = re.compile(r"\s*,?\s*").match(text, at)
    opening = _OWN.match(text, m.end() if m else at)
    if opening is None:
        return None, at
    close = text.find(")", opening.end())
    close = len(text) if close < 0 else close
    inside = text[opening.end() : close]
    return gazette_in(inside), close + 1


def gazette_in(words: str) -> Tempat | None:
    """Return the gazette that words name, with its supplement; None where they name none."""
    more = _SUPPLEMENT.search(words)
    m = _GAZETTE.search(words[: more.start()] if more else words)
    if m is None:
        return None
    kind = f"{m['nama'][0].upper()}{m['milik'][0].upper()}"
    number = re.sub(r"\s*,?\s*Seri\s*:?\s*", " Seri ", m["nomor"], flags=re.IGNORECASE)
    assert kind in LEMBARAN
    return Tempat(kind, m["tahun"] or "", number, more["nomor"] if more else "")


def _amenders(
    text: str, at: int, heads: Sequence[re.Match[str]], listed: bool, region: str
) -> tuple[tuple[Dikutip, ...], tuple[Dikutip, ...], bool, int]:
    """Return what a citation says has amended it, with those in their titles, and whether all."""
    said = _AMENDED.match(text, at)
    if said is None:
        return (), (), False, at
    partial = bool(said["kali"] or said["kali2"] or said["akhir"])
    amending: list[Dikutip] = []
    inner: list[Dikutip] = []
    at = said.end()
    while m := next((h for h in heads if h.start() == at), None):
        own = _named(m, region)
        title, gazette, more, at = _titled(text, m.end(), heads, listed, region)
        if own is not None:
            amending.append(replace(own, judul=title, lembaran=gazette))
        inner += more
        again = _AND_BY.match(text, at)
        at = again.end() if again and any(h.start() == again.end() for h in heads) else at
        if again is None or at != again.end():
            break
    return tuple(amending), tuple(inner), partial, at


def merge(found: Sequence[Dikutip]) -> tuple[Dikutip, ...]:
    """Return each regulation once, with all that its citations tell; the first to tell counts."""
    whole: dict[tuple[JenisPeraturan, str, str, str], Dikutip] = {}
    for one in found:
        if (known := whole.get(one.kunci)) is None:
            whole[one.kunci] = one
            continue
        amending = {p.kunci: p for p in (*known.pengubah, *one.pengubah)}
        whole[one.kunci] = replace(
            known,
            judul=known.judul or one.judul,
            lembaran=known.lembaran or one.lembaran,
            pengubah=tuple(amending.values()),
            sebagian=known.sebagian or one.sebagian,
        )
    return tuple(whole.values())


def unlike(found: Sequence[Dikutip]) -> Iterator[tuple[Dikutip, Dikutip]]:
    """Yield two citations of one regulation that print different titles or gazettes."""
    first: dict[tuple[JenisPeraturan, str, str, str], Dikutip] = {}
    for one in found:
        known = first.setdefault(one.kunci, one)
        titles = known.judul and one.judul and letters(known.judul) != letters(one.judul)
        gazettes = known.lembaran and one.lembaran and known.lembaran != one.lembaran
        if titles or gazettes:
            yield known, one


def letters(words: str) -> str:
    """Return the letters and digits of words, by which two of them are compared."""
    return re.sub(r"\W", "", words.casefold())
