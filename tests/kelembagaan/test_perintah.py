"""Times that higher law has ended, and matters that it wants in a Perda (K73, K74)."""

from __future__ import annotations

from pathlib import Path

import kencana
import pytest

from generator.content.load import load_dossier
from generator.kelembagaan.perintah import ended_terms, wanted_form
from generator.model.dossier import Dossier


def dosir(folder: Path, cari: str, ganti: str) -> Dossier:
    content = kencana.copied(folder).content
    path = content / kencana.SLUG / "perubahan.yaml"
    teks = path.read_text(encoding="utf-8")
    assert cari in teks
    path.write_text(teks.replace(cari, ganti), encoding="utf-8")
    return load_dossier(content, kencana.SLUG)


@pytest.mark.parametrize(
    ("butir", "pasal"),
    [
        ("Kepala pusat kesehatan masyarakat menyesuaikan diri paling lambat 2 tahun.", "121"),
        ("Pemetaan urusan untuk pertama kali dilaksanakan oleh Gubernur.", "124 ayat (1)"),
        ("Kepala badan untuk pertama kalinya diisi dengan mengukuhkan pejabat.", "124 ayat (2)"),
        ("Rumah Sakit Daerah menyesuaikan diri paling lambat 1 tahun.", "121A"),
        ("Pemetaan urusan dilaksanakan oleh Gubernur.", ""),
        ("Kepala badan diangkat sesuai dengan ketentuan peraturan perundang-undangan.", ""),
    ],
)
def test_a_time_that_has_ended(tmp_path: Path, butir: str, pasal: str) -> None:
    dossier = dosir(tmp_path, "peralihan:\n", f"peralihan:\n  - {butir}\n")
    pesan = [d.message for d in ended_terms(dossier)]
    assert bool(pesan) == bool(pasal)
    assert all(f"Pasal {pasal}" in satu for satu in pesan)


@pytest.mark.parametrize(
    ("norma", "dasar"),
    [
        ("Pembentukan Dinas diatur dengan Peraturan Gubernur.", "UU 23/2014 Pasal 212"),
        ("Penggabungan Perangkat Daerah ditetapkan dengan Keputusan Gubernur.", "Pasal 212"),
        ("Pembentukan kecamatan ditetapkan dengan Peraturan Bupati.", "UU 23/2014 Pasal 221"),
        ("Tarif retribusi pelayanan diatur dengan Peraturan Gubernur.", "UU 1/2022 Pasal 94"),
        ("Peninjauan tarif retribusi ditetapkan dengan Peraturan Gubernur.", ""),
        ("Pembentukan cabang dinas ditetapkan dengan Peraturan Gubernur.", ""),
        ("Pembentukan Dinas ditetapkan dengan Peraturan Daerah.", ""),
    ],
)
def test_a_matter_of_a_perda(tmp_path: Path, norma: str, dasar: str) -> None:
    cari = "(2) Pertanggungjawaban sebagaimana dimaksud pada ayat (1) dilaksanakan melalui"
    dossier = dosir(
        tmp_path, cari, f"(2) {norma}\n      (3) Pertanggungjawaban dilaksanakan melalui"
    )
    pesan = [d.message for d in wanted_form(dossier)]
    assert bool(pesan) == bool(dasar)
    assert all(dasar in satu for satu in pesan)
