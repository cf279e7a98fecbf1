"""Words by which a sentence of the paper supposes, and by which it names Pasal and findings."""

from __future__ import annotations

import re
from collections.abc import Iterator

ANDAIAN = re.compile(
    r"\b(?:apabila|jika|bila|dalam\s+hal|setelah|sebelum|sekiranya|seandainya|ditunda|ditangguhkan"
    r"|diusulkan|dapat|perlu|harus|akan|tidak\s+perlu|semula|pernah|rancangan\s+tahun)\b",
    re.IGNORECASE,
)
PASAL = r"Pasal\s+\d+[A-Z]{0,2}"
DERET = rf"(?P<pasal>{PASAL}(?:(?:,|\s+dan|,\s+dan|\s+serta|,\s+serta)\s+{PASAL})*)"
NOMOR = re.compile(r"Pasal\s+(\d+[A-Z]{0,2})")
Salah = Iterator[tuple[str, re.Match[str]]]
TEMUAN = r"T\d\d"
SAAT = re.compile(r"\b(?:setelah|sebelum)\s+(?:perubahan|Rancangan|Peraturan\s+Daerah\s+ini)\b")
