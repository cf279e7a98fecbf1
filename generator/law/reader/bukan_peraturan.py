"""Documents that are no regulation though one may be printed or quoted in them, by their titles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.diagnostics import Diagnostic, galat
from generator.model.lines import Line

EARLY = 30  # lines before which a title stands, behind the notes about unconfirmed facts
_OF = r"(?=\s*(?:\Z|ATAS\b|RANCANGAN\b|TENTANG\b|RAPERDA\b|RUU\b|PERATURAN\b))"
_TITLE = re.compile(
    r"(?P<name>NASKAH AKADEMIK|(?:PENJELASAN ATAU )?KETERANGAN|MATRIKS(?: [A-Z]+)?"
    r"|LAPORAN(?: HASIL)? [A-Z]+(?: DAN [A-Z]+)?|DAFTAR INVENTARISASI MASALAH|SURAT EDARAN"
    r"|NOTA (?:DINAS|PENGANTAR|PENJELASAN)|BERITA ACARA(?: [A-Z]+)?|RISALAH(?: [A-Z]+)?"
    rf"|TELAAHAN STAF){_OF}"
)
_LAW = re.compile(
    r"(?:RANCANGAN )?(?:UNDANG-UNDANG|PERATURAN|KEPUTUSAN|QANUN|INSTRUKSI)\b|MENIMBANG\b"
    r"|NASKAH KONSOLIDASI\Z"
)


def other_document(lines: Sequence[Line]) -> Diagnostic | None:
    """Return an H88 that names what a text is, when it is another document than a regulation."""
    if (title := other_title(lines)) is None:
        return None
    hint = "Berikan peraturan atau rancangannya sendiri, misalnya ranperda.docx."
    message = f"Berkas ini {title.text}, bukan peraturan atau rancangannya."
    return galat(title.asal, "H88", message, hint)


def is_paper(lines: Sequence[Line]) -> bool:
    """Return whether a text is an academic paper."""
    title = other_title(lines)
    return title is not None and title.text == "naskah akademik"


def other_title(lines: Sequence[Line]) -> Line | None:
    """Return what a text is by its title, in small letters; None for a regulation."""
    for line in [x for x in lines if x.text][:EARLY]:
        text = " ".join(line.text.upper().split())
        if _LAW.match(text):
            return None
        if title := _TITLE.match(text):
            return Line(title["name"].lower(), line.asal)
    return None
