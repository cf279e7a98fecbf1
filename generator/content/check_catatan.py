"""The register of remarks: every decision has its reason, every number is given once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.bundle import Bundle
from generator.diagnostics import Diagnostic, galat
from generator.model.catatan import Putusan
from generator.model.dossier import TIGA_LAJUR
from generator.model.tempat import read_tempat

FOLDER = "catatan"
ISSUES = "terbitan"


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


def check_agreements(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an R23 for an agreement on no unit or on no copy, an R24 for a copy that is missing."""
    for satu in bundle.kesepakatan:
        if satu.satuan and read_tempat(str(satu.satuan)) is None:
            message = f'"{satu.satuan}" bukan nama satuan rancangan.'
            hint = 'Tulis misalnya "Pasal 11 huruf s" atau "Menimbang huruf b".'
            yield galat(satu.satuan.span, "R23", message, hint)
        if satu.terbitan and str(satu.terbitan) not in bundle.terbitan:
            message = f'Terbitan "{satu.terbitan}" tidak ada.'
            known = ", ".join(bundle.terbitan) or "belum ada satu pun"
            yield galat(satu.terbitan.span, "R23", message, f"Yang ada: {known}.")
    wanted = bundle.identitas.dokumen if bundle.identitas else ()
    asked = next((name for name in wanted if name == TIGA_LAJUR), None)
    if asked is not None and not any(x.dokumen == "ranperda" for x in bundle.terbitan.values()):
        message = f"{TIGA_LAJUR} diminta, tetapi belum ada rancangan yang diajukan."
        hint = "Simpan dahulu salinan yang diajukan: naskah keep DOSIR ranperda.docx."
        yield galat(asked.span, "R24", message, hint)
