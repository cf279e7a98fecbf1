"""The dates and numbers of promulgation in ``jdih`` of ``dossier.yaml``: in order, and whole."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.bundle import Bundle
from generator.diagnostics import Diagnostic, galat


def check_jdih(bundle: Bundle) -> Iterator[Diagnostic]:
    """S178: promulgation follows enactment, and a number has its day (UU 12/2011 Pasal 79, 86)."""
    data = bundle.identitas.jdih if bundle.identitas else None
    if data is None:
        return
    tetap, undang = data.tanggal_penetapan, data.tanggal_pengundangan
    if tetap and undang and undang < tetap:
        yield galat(
            data.asal,
            "S178",
            f"tanggal pengundangan ({undang}) mendahului tanggal penetapan ({tetap})",
            "Betulkan salah satunya menurut naskah yang ditandatangani.",
        )
    for kata, nilai, hari, kunci in (
        ("nomor", data.nomor, tetap, "tanggal_penetapan"),
        ("lembaran", data.lembaran, undang, "tanggal_pengundangan"),
        ("tambahan", data.tambahan, undang, "tanggal_pengundangan"),
    ):
        if nilai and hari is None:
            what = f"jdih.{kata} diisi, tetapi {kunci} belum"
            yield galat(nilai.span, "S178", what, f"Isi {kunci}, atau kosongkan {kata}.")
    if undang and tetap is None:
        what = "jdih.tanggal_pengundangan diisi, tetapi tanggal_penetapan belum"
        yield galat(data.asal, "S178", what, "Isi tanggal_penetapan.")
