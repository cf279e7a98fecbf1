"""What a line begins with: a heading, a list label, or neither."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.nomor import normalize, readings
from generator.model.satuan import Jenis

GROUPS = (Jenis.BUKU, Jenis.BAB, Jenis.BAGIAN, Jenis.PARAGRAF, Jenis.PASAL)
ITEMS = (Jenis.HURUF, Jenis.ANGKA, Jenis.SUBHURUF, Jenis.SUBANGKA)
RANK = {jenis: n for n, jenis in enumerate((Jenis.BATANG_TUBUH, *GROUPS))}

_HEADING = re.compile(
    r"(?:(?P<buku>BUKU|Buku)\s+(?P<n0>[IVXLC]+(?:\s?[A-Z])?"
    r"|[A-Za-z-]+(?:\s+(?:BELAS|PULUH|[Bb]elas|[Pp]uluh))?(?:\s[A-Z])?)"
    r"|(?P<bab>BAB|Bab)\s+(?P<n1>[IVXLC]+(?:\s?[A-Z])?)"
    r"|(?P<bagian>BAGIAN|Bagian)\s+(?P<n2>[A-Za-z-]+(?:\s+(?:[Bb]elas|[Pp]uluh|[Ss]atu|"
    r"[Dd]ua|[Tt]iga|[Ee]mpat|[Ll]ima|[Ee]nam|[Tt]ujuh|[Dd]elapan|[Ss]embilan))*(?:\s[A-Z])?)"
    r"|(?P<paragraf>PARAGRAF|Paragraf)\s+(?P<n3>\d+\s?[A-Z]?|[A-Z][a-z]+)"
    r"|(?P<pasal>PASAL|Pasal)\s+(?P<n4>\d+\s?[A-Z]{1,2}\.\d{1,2}|\d+\s?[A-Z]{0,2}|\d+[a-z]|[IVX]+))"
    r"(?:\.|\s?:)?\Z"
)
_ITEM = re.compile(
    r"(?:\((?P<ayat>\d{1,3}[a-zA-Z]?)\)"
    r"|(?P<huruf>[a-z](?:\.?\d{1,2})?|([a-z])\3|a[b-z])(?P<h>[.)])"
    r"|(?P<sisipan>[a-z]\.\d{1,2})(?=\s+\S)"
    r"|(?P<angka>\d{1,3}[a-zA-Z]?)(?P<a>[.)]))"
    r"(?:\s+|\Z)(?P<rest>.*)\Z",
    re.DOTALL,
)
_AMENDS = re.compile(
    r"(?:Beberapa )?[Kk]etentuan\b.{0,900}\bdi ?[ru]?ubah\s?,?\s(?:dan ditambah\s?,?\s)?"
    r"(?:sebagai berikut|sehingga|seluruhnya)|Mengubah beberapa ketentuan",
    re.DOTALL,
)
_ROMAN = str.maketrans("l1|", "III")
_BAB = re.compile(r"B ?A ?B ?(?P<n>[IVXLCl1|]+(?: [A-Z](?= [A-Z]{3}|\Z)|[A-Z]?))(?=[\s:.]|\Z)")
_HEADING_KINDS = tuple((j, j.value, f"n{n}") for n, j in enumerate(GROUPS))


@dataclass(frozen=True, slots=True)
class Label:
    """The kind and number a line opens with, and the words behind it."""

    jenis: Jenis
    nomor: str
    rest: str = ""


def heading(text: str) -> Label | None:
    """Return the heading that ``text`` is as a whole line, or None."""
    match = _HEADING.match(text)
    if not match:
        return None
    for jenis, name, number in _HEADING_KINDS:
        if match[name]:
            return _heading(jenis, match[number])
    return None


def _heading(jenis: Jenis, nomor: str) -> Label | None:
    nomor = normalize(jenis, nomor if jenis is Jenis.BAGIAN else "".join(nomor.split()))
    return Label(jenis, nomor) if readings(jenis, nomor) else None


def item(text: str) -> Label | None:
    """Return the list label that ``text`` begins with, or None."""
    match = _ITEM.match(text)
    if not match:
        return None
    rest = match["rest"]
    if match["ayat"]:
        return Label(Jenis.AYAT, match["ayat"], rest)
    if match["huruf"]:
        jenis = Jenis.HURUF if match["h"] == "." else Jenis.SUBHURUF
        return Label(jenis, normalize(Jenis.HURUF, match["huruf"]), rest)
    if match["sisipan"]:  # c.1, the full stop behind it left out
        return Label(Jenis.HURUF, normalize(Jenis.HURUF, match["sisipan"]), rest)
    return Label(Jenis.ANGKA if match["a"] == "." else Jenis.SUBANGKA, match["angka"], rest)


def classify(text: str) -> Label | None:
    """Return the heading or list label of a line, or None for running text."""
    first = text[0]
    if first in "BPbp":
        found = heading(text)
        if found:
            return found
    if first == "(" or first.isdigit() or (first.islower() and len(text) > 1):
        return item(text)
    return None


def opens_amendment(text: str) -> bool:
    """Whether a line is the sentence that opens Pasal I of an amending regulation (C-8, C-9)."""
    return text[0] in "BKM" and bool(_AMENDS.match(text))


def mended_bab(text: str) -> str:
    """Return ``BAB II`` for ``BABII``, ``B A B II`` and ``BAB ll`` at the head of a text, or ""."""
    match = _BAB.match(text)
    return f"BAB {match['n'].replace(' ', '').translate(_ROMAN)}" if match else ""
