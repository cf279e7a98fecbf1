"""A finding that rests on a record of the library is an error only where the record is sure."""

from __future__ import annotations

import pytest
from naskah_uji import acuan, baik, dari_norma, dari_teks, diganti, pustaka

from generator.diagnostics import Severity
from generator.lint.daftar import PER_KODE
from generator.lint.naskah import Naskah
from generator.lint.pemeriksaan import Pelanggaran, run
from generator.model.fakta import StatusFakta
from generator.model.peraturan import PeraturanPustaka

JUDUL = (
    "Pasal 6\nSusunan mengikuti Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Kota.\n"
)
LEMBARAN = """Pasal 6
Susunan mengikuti Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah (Lembaran Negara
Republik Indonesia Tahun 2016 Nomor 141, Tambahan Lembaran Negara Republik Indonesia Nomor 5887).
"""
BERULANG = "sebagaimana telah\n   beberapa kali diubah terakhir dengan"
RUMUS = {BERULANG: "sebagaimana telah\n   diubah dengan"}


def dengan(kunci: str, status: StatusFakta) -> dict[str, PeraturanPustaka]:
    return {**pustaka(), kunci: pustaka()[kunci].model_copy(update={"status": status})}


def satu(naskah: Naskah, kode: str) -> Pelanggaran:
    (temuan,) = run(naskah, [PER_KODE[kode]])
    return temuan


@pytest.mark.parametrize(
    ("status", "tingkat"),
    [
        (StatusFakta.TERKONFIRMASI, Severity.GALAT),
        (StatusFakta.TURUNAN, Severity.PERINGATAN),
        (StatusFakta.INGATAN, Severity.PERINGATAN),
    ],
)
def test_the_gravity_follows_the_status(status: StatusFakta, tingkat: Severity) -> None:
    pp, uu = acuan(dengan("pp-2016-18", status)), acuan(dengan("uu-2026-1", status))
    teks = diganti(baik("baru"), RUMUS)
    for temuan in (
        satu(dari_norma(JUDUL, pp), "F114"),
        satu(dari_norma(LEMBARAN, pp), "F122"),
        satu(dari_teks("baru", teks, uu), "F19"),
    ):
        assert temuan.diagnostic.severity is tingkat


@pytest.mark.parametrize(
    ("status", "resmi"),
    [
        (StatusFakta.TERKONFIRMASI, True),
        (StatusFakta.TURUNAN, False),
        (StatusFakta.INGATAN, False),
    ],
)
def test_a_remembered_title_is_never_called_official(status: StatusFakta, resmi: bool) -> None:
    temuan = satu(dari_norma(JUDUL, acuan(dengan("pp-2016-18", status))), "F114")
    assert ("resminya" in str(temuan.diagnostic)) is resmi
