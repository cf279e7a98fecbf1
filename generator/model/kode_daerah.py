"""Codes of regions in the addresses of regulations: ``id-bt`` for Provinsi Banten.

Provinces have the letters of ISO 3166-2:ID; kabupaten and kota have none there and are known by the
code of the ministry (Kode dan Data Wilayah Administrasi Pemerintahan), which an author writes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

NEGARA = "id"
# ISO 3166-2:ID, with the six provinces of 2022; other spellings of a name stand beside it.
PROVINSI: Mapping[str, str] = {
    nama: kode
    for kode, semua in {
        "ac": "aceh|nanggroe aceh darussalam",
        "su": "sumatera utara|sumatra utara",
        "sb": "sumatera barat|sumatra barat",
        "ri": "riau",
        "ja": "jambi",
        "ss": "sumatera selatan|sumatra selatan",
        "be": "bengkulu",
        "la": "lampung",
        "bb": "kepulauan bangka belitung|bangka belitung",
        "kr": "kepulauan riau",
        "jk": "jakarta|daerah khusus jakarta|dki jakarta|daerah khusus ibukota jakarta",
        "jb": "jawa barat",
        "jt": "jawa tengah",
        "yo": "yogyakarta|daerah istimewa yogyakarta|di yogyakarta",
        "ji": "jawa timur",
        "bt": "banten",
        "ba": "bali",
        "nb": "nusa tenggara barat",
        "nt": "nusa tenggara timur",
        "kb": "kalimantan barat",
        "kt": "kalimantan tengah",
        "ks": "kalimantan selatan",
        "ki": "kalimantan timur",
        "ku": "kalimantan utara",
        "sa": "sulawesi utara",
        "st": "sulawesi tengah",
        "sn": "sulawesi selatan",
        "sg": "sulawesi tenggara",
        "go": "gorontalo",
        "sr": "sulawesi barat",
        "ma": "maluku",
        "mu": "maluku utara",
        "pa": "papua",
        "pb": "papua barat",
        "ps": "papua selatan",
        "pt": "papua tengah",
        "pe": "papua pegunungan",
        "pd": "papua barat daya",
    }.items()
    for nama in semua.split("|")
}
WILAYAH = r"\d{2}(\.?\d{2})?"  # 36, 36.04: what the ministry gives a province, a kabupaten or kota
_BENTUK = re.compile(rf"{NEGARA}(?:-(?:[a-z]{{2}}|\d{{2}}|\d{{4}}|x-[a-z0-9-]+))?\Z")
_LUAR = re.compile(r"\A(?:provinsi|propinsi|kabupaten|kota(?:madya)?)\s+")


def of_region(sebutan: str, kode: str = "") -> str | None:
    """Return ``id-bt`` for ``Provinsi Banten``, ``id-3604`` for a code; None where none is known.

    A name without its kind is that of a province.
    """
    if kode:
        return f"{NEGARA}-{kode.replace('.', '')}"
    nama = " ".join(sebutan.casefold().split())
    if nama.startswith(("kabupaten ", "kota ", "kotamadya ")):
        return None
    iso = PROVINSI.get(_LUAR.sub("", nama))
    return f"{NEGARA}-{iso}" if iso else None


def of_invented(sebutan: str) -> str:
    """Return the code of a region that is not there: ``id-x-nusa-kencana``, which ISO never has."""
    nama = _LUAR.sub("", sebutan.casefold())
    return f"{NEGARA}-x-{re.sub(r'[^a-z0-9]+', '-', nama).strip('-')}"


def is_code(teks: str) -> bool:
    """Return whether a word is a code of the country or of one of its regions."""
    if not _BENTUK.match(teks):
        return False
    _, _, bagian = teks.partition("-")
    return not (bagian.isalpha() and len(bagian) == 2) or bagian in PROVINSI.values()
