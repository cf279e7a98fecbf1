"""Checks of currency: what a draft cites was verified, not only recorded (L2'-41a)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.lint.alat import utuh
from generator.lint.dirujuk import cited
from generator.lint.naskah import Hit, Naskah
from generator.model.peraturan import JenisPeraturan, PeraturanPustaka


def unverified(peraturan: PeraturanPustaka, hari: date | None) -> str:
    """Return why the status of a regulation is not sure on a day, or ""."""
    if peraturan.jenis is JenisPeraturan.UUD:  # it is cited as it stands, amended or not
        return ""
    if (cek := peraturan.diperiksa) is None:
        return "belum pernah diperiksa"
    if hari is not None and cek.tanggal < hari:
        return f"diperiksa {cek.tanggal.isoformat()}, sebelum tanggal acuan"
    return ""


def status_checked(naskah: Naskah) -> Iterator[Hit]:
    """F123: the status of every regulation that is cited was verified as of the reference date."""
    for peraturan, petikan in cited(naskah):
        if sebab := unverified(peraturan, naskah.tanggal):
            yield utuh(petikan, f"status {peraturan.acuan().pendek} ({peraturan.id}) {sebab}")
