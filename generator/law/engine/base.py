"""The regulation that an amending one says it changes, and whether it is the one at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.diagnostics import Diagnostic, Span
from generator.law.pesan import pesan
from generator.law.tree import pasal
from generator.model.peraturan import Acuan
from generator.model.satuan import Peraturan

_TITLE = re.compile(r"\bPERUBAHAN\b(?:\s+\S+){0,4}?\s+(?:ATAS|TERHADAP)\s+(?P<dasar>.+)", re.I)
_OPENING = re.compile(
    r"\b(?:ketentuan(?:-ketentuan)?\s+)(?:dalam|pada)\s+"
    r"(?P<dasar>(?:Undang|Peraturan|Keputusan|Qanun).+?)\s*(?=\(|\bdiubah\b|\byang telah\b|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_REGION = re.compile(r"\b(?:Provinsi|Propinsi|Kabupaten|Kota)\b.*", re.IGNORECASE)
LIKE = 0.8  # of the letters of a region's name: scans misread some


def wrong_base(dasar: Peraturan, pengubah: Peraturan, place: Span) -> Diagnostic | None:
    """Return that an amendment names another regulation than its base; None when it does not tell.

    Kind, number and year tell, and the region where both name one.
    """
    ini, sendiri = Acuan.parse(dasar.judul), Acuan.parse(pengubah.judul)
    if ini is None:
        return None
    for disebut in _named(pengubah):
        if not _same(ini, disebut):
            nama = sendiri.pendek if sendiri else "peraturan pengubah"
            return pesan("H37", place, pengubah=nama, disebut=disebut.pendek, dasar=ini.pendek)
    return None


def _named(pengubah: Peraturan) -> Iterator[Acuan]:
    """Yield the base as the title names it, and as the opening of Pasal I does."""
    pertama = next((p for p in pasal(pengubah.batang_tubuh) if p.nomor == "I"), None)
    for pola, teks in ((_TITLE, pengubah.judul), (_OPENING, pertama.kalimat if pertama else "")):
        if (m := pola.search(" ".join(teks.split()))) and (acuan := Acuan.parse(m["dasar"])):
            yield acuan


def _same(a: Acuan, b: Acuan) -> bool:
    return (
        (_number(a.nomor), a.tahun) == (_number(b.nomor), b.tahun)
        and _alike(_REGION.sub("", a.bentuk), _REGION.sub("", b.bentuk))
        and _same_region(a.bentuk, b.bentuk)
    )


def _number(nomor: str) -> str:
    return nomor.lstrip("0")


def _same_region(a: str, b: str) -> bool:
    regions = [m[0] for x in (a, b) if (m := _REGION.search(x))]
    return len(regions) < 2 or _alike(*regions)


def _alike(a: str, b: str) -> bool:
    """Return whether two names are one: misread in parts, or one with its maker left out."""
    a, b = ("".join(x.lower().split()).replace("-", "") for x in (a, b))
    shorter, longer = sorted((a, b), key=len)
    return longer.startswith(shorter) or SequenceMatcher(None, a, b).ratio() > LIKE
