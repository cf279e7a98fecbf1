"""Dates as regulations print them: the months, and the day in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
TERCETAK = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(BULAN)})\s+(\d{{4}})\b", re.IGNORECASE)


def tanggal_dalam(teks: str) -> Iterator[tuple[date, int, int]]:
    """Yield every day that a text names, with where its words begin and end."""
    for m in TERCETAK.finditer(teks):
        if (hari := parse_tanggal(m[0])) is not None:
            yield hari, m.start(), m.end()


def parse_tanggal(teks: str) -> date | None:
    """Return the first day that a text names: ``2 Januari 2026``. None for 31 Februari too."""
    m = TERCETAK.search(teks)
    if m is None:
        return None
    try:
        return date(int(m[3]), BULAN.index(m[2].capitalize()) + 1, int(m[1]))
    except ValueError:
        return None
