"""What keeps a draft from being final: every fact or text whose status is not ``terkonfirmasi``."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from generator.diagnostics import Diagnostic, galat
from generator.model.dossier import Dossier, StatusFakta
from generator.model.teks import Entri

LABELS = ("id", "nama", "judul", "uraian", "teks", "peraturan")


def unconfirmed(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """Return one S90 a record of the dossier, or of the library it uses, that is not confirmed."""
    return tuple(
        galat(
            entry.asal,
            "S90",
            f"{_label(entry)} berstatus {status}",
            "pastikan pada sumber resmi (JDIH), lalu ubah status menjadi terkonfirmasi",
        )
        for entry in _entries(dossier)
        if (status := getattr(entry, "status", None)) is not None
        and isinstance(status, StatusFakta)
        and status is not StatusFakta.TERKONFIRMASI
    )


def _entries(value: object) -> Iterator[Entri]:
    """Yield every authored record below ``value``."""
    if isinstance(value, BaseModel):
        if isinstance(value, Entri):
            yield value
        for name in type(value).model_fields:
            yield from _entries(getattr(value, name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from _entries(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _entries(item)


def _label(entry: Entri) -> str:
    """Return the words by which an author knows a record, cut to a line."""
    words = next((str(getattr(entry, n)) for n in LABELS if getattr(entry, n, "")), "catatan ini")
    line = " ".join(words.split())
    return f"“{line[:70]}…”" if len(line) > 71 else f"“{line}”"
