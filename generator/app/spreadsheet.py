"""Workbooks of analysts, whatever program made them: XLSX and CSV as they are, others converted."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from generator.diagnostics import DraftingError, Span, galat
from generator.intake.outside import AS_XLSX, Kind, Outside, open_outside, refused
from generator.render.docx.office import Office, OfficeError, available

TABLES = "buku kerja XLSX, XLS, ODS, atau CSV"


def open_workbook(path: Path) -> tuple[Outside, str]:
    """Return a workbook as XLSX, ODS or CSV text, and the fingerprint (SHA-256) of the file itself.

    XLS passes through LibreOffice Calc. Raise DraftingError for anything else, and where that
    program is not there.
    """
    found = open_outside(path)
    place = Span(found.name)
    digest = hashlib.sha256(found.data).hexdigest()
    suffix = path.suffix.lower()
    if found.kind is Kind.XLS:
        return replace(found, data=_converted(found, place), kind=Kind.XLSX), digest
    if found.kind is Kind.ZIP and suffix == ".xlsx":
        return replace(found, kind=Kind.XLSX), digest  # damaged: its reader says how
    if found.kind in (Kind.XLSX, Kind.ODS) or (
        found.kind is Kind.TEXT and suffix in (".csv", ".tsv")
    ):
        return found, digest
    raise DraftingError([refused(found.kind, place, TABLES)])


def _converted(found: Outside, place: Span) -> bytes:
    if not available():
        message = f"Berkas ini {found.kind}; membacanya memerlukan LibreOffice Calc."
        hint = "Pasang LibreOffice, atau buka berkasnya lalu simpan sebagai .xlsx."
        raise DraftingError([galat(place, "H97", message, hint)])
    try:
        with Office() as office:
            return office.to_xlsx(found.data)
    except OfficeError as error:
        message = f"Berkas ini tidak dapat diubah menjadi XLSX dengan LibreOffice Calc ({error})."
        raise DraftingError([galat(place, "H98", message, AS_XLSX)]) from None
