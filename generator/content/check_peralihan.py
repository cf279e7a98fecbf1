"""When changes enter into force, and what Pasal II says of the time until then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.content.bundle import Bundle
from generator.diagnostics import Diagnostic, galat
from generator.model.peralihan import last_day
from generator.model.rancangan import BerkasPerubahan


def check_transition(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an error for every day that has passed, and every matter both left out and ruled."""
    if bundle.perubahan is None:
        return
    if bundle.identitas is not None:
        yield from _past(bundle.perubahan, bundle.identitas.tanggal_acuan)
    yield from _left_out(bundle.perubahan)


def _past(berkas: BerkasPerubahan, acuan: date) -> Iterator[Diagnostic]:
    """S80, S83: nothing later than the promulgation can be earlier than the reference date."""
    for entri in berkas.operasi:
        if entri.mulai is not None and entri.mulai <= acuan:
            message = (
                f"Perubahan {entri.alamat} disebut mulai berlaku {entri.mulai.isoformat()}, "
                f"sedangkan tanggal acuan {acuan.isoformat()}."
            )
            hint = "Tulis tanggal setelah tanggal acuan, atau hapus mulai (L2-151a, 155)."
            yield galat(entri.asal, "S80", message, hint)
    for butir in berkas.peralihan:
        akhir = last_day(str(butir.batas), acuan)
        if akhir is not None and akhir <= acuan:
            message = f'Batas waktu "{butir.batas}" sudah lewat pada tanggal acuan.'
            hint = "Tulis batas setelah tanggal acuan, atau hapus ketentuan itu."
            yield galat(butir.batas.span, "S83", message, hint)


def _left_out(berkas: BerkasPerubahan) -> Iterator[Diagnostic]:
    """S82: a matter is waived once, and not ruled as well."""
    diatur = {hal for butir in berkas.peralihan for hal in butir.perihal}
    lihat = set()
    for satu in berkas.tanpa_peralihan:
        if satu.perihal in diatur:
            message = f'Perihal "{satu.perihal}" dinyatakan tidak diatur, tetapi ada butirnya.'
            yield galat(satu.asal, "S82", message, "Hapus salah satu.")
        if satu.perihal in lihat:
            message = f'Perihal "{satu.perihal}" dinyatakan tidak diatur lebih dari sekali.'
            yield galat(satu.asal, "S82", message, "Sisakan satu.")
        lihat.add(satu.perihal)
