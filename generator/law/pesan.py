"""What can be wrong with changes to a law, in the words of the catalogue of codes."""

from __future__ import annotations

from generator.diagnostics import Diagnostic, Severity, Span
from generator.diagnostics.codes import codes
from generator.model.perubahan import Perubahan


def pesan(kode: str, asal: Span, berat: Severity | None = None, /, **isi: object) -> Diagnostic:
    """Return the finding ``kode`` at a place, with its usual gravity or another it may have."""
    code = codes()[kode]
    kalimat, petunjuk = code.message.format(**isi), code.hint.format(**isi)
    return Diagnostic(asal, berat or code.severity, kode, _besar(kalimat), petunjuk)


def temuan(kode: str, op: Perubahan, **isi: object) -> Diagnostic:
    """Return the finding ``kode`` about an operation, at the place where it was written."""
    return pesan(kode, op.asal, **{"alamat": op.alamat, "tindakan": op.tindakan, **isi})


def _besar(kalimat: str) -> str:
    return f"{kalimat[:1].upper()}{kalimat[1:]}."
