"""The register of remarks: every decision has its reason, every number is given once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.bundle import Bundle
from generator.diagnostics import Diagnostic, galat
from generator.model.catatan import Putusan

FOLDER = "catatan"


def check_remarks(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an S12 for a number given twice, an R09 for a decision or remark that says nothing."""
    known: set[str] = set()
    for satu in bundle.catatan:
        if str(satu.id) in known:
            message = f'Nomor catatan "{satu.id}" sudah dipakai.'
            yield galat(satu.id.span, "S12", message, "Beri nomor lain, misalnya nomor berikutnya.")
        known.add(str(satu.id))
        if satu.terjawab and not satu.alasan:
            message = f"Catatan {satu.id} {satu.putusan} tanpa alasan."
            yield galat(satu.id.span, "R09", message, "Tulis alasan putusannya.")
        if not (satu.catatan or satu.usul):
            message = f"Catatan {satu.id} tidak memuat catatan maupun usul."
            yield galat(satu.id.span, "R09", message, "Tulis catatan, atau hapus butir ini.")
        if satu.putusan is Putusan.DITOLAK and satu.selesai:
            message = f"Catatan {satu.id} ditolak, tetapi disebut selesai dilaksanakan."
            yield galat(satu.id.span, "R09", message, "Kosongkan selesai, atau ubah putusannya.")
