"""The title block of a regulation on one line (L2'-2 to 6), and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.law.reader.state import join
from generator.model.lines import Line

_TYPE = re.compile(
    r"(?:RANCANGAN\s+)?(?:UNDANG[-–.]?\s?UNDANG|PERATURAN|KEPUTUSAN|INSTRUKSI|KETETAPAN|QANUN)\b"
)
_AFTER = re.compile(
    r"(?i:DENGAN RAHMAT|BISMILLAH|DENGAN NAMA ALLAH|ATAS RAHMAT ALLAH)"  # a qanun opens so
    r"|PRESIDEN REPUBLIK INDONESIA\s*,"
    r"|(?:GUBERNUR|BUPATI|WALI\s?KOTA|MENTERI|KEPALA|KETUA|PRESIDEN|PEJABAT)\b[^,]*,\s*\Z"
)
_ASSENT = re.compile(r"dengan persetujuan(?: bersama)?(?: antara)?|antara|dan", re.I)  # L2-56
_SOURCE = re.compile(
    r"(?:TAMBAHAN )?(?:LEMBARAN|BERITA) (?:NEGARA|DAERAH)\b|No\.\s?\d+, \d{4}|SERI\b"
    r"|NOMOR\s*:?\s*\d+\s*,?\s*(?:TAHUN\s*:?\s*)?\d{4}\s*(?:SERI.*)?\Z"
)


def read_judul(block: Sequence[Line], menetapkan: Sequence[Line]) -> tuple[str, tuple[Line, ...]]:
    """Return the title, and the lines of the block that are no part of it.

    Without a title block the words after "Menetapkan" serve.
    """
    start = next((n for n, x in enumerate(block) if _starts(x.text)), None)
    if start is None:
        return join([line.text for line in menetapkan]).rstrip(". "), tuple(block)
    end = next((n for n in range(start + 1, len(block)) if _AFTER.match(block[n].text)), len(block))
    judul = join([line.text for line in block[start:end]])
    return judul, (*block[:start], *block[end:])


def is_formula(text: str) -> bool:
    """Whether a line is a formula that stands in every opening, which nobody need check."""
    return bool(_AFTER.match(text) or _ASSENT.fullmatch(text.strip(" ,:")))


def _starts(text: str) -> bool:
    return bool(_TYPE.match(text)) and not _SOURCE.match(text)
