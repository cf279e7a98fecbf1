"""The record of participation (UU 12/2011 Pasal 96): read whole, no final while unanswered."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.app.final import unconfirmed
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError
from generator.model.dossier import Dossier

KECIL = Path(__file__).parent / "dossier_kecil"
KEGIATAN = """\
akses: jdih.kecil.go.id
kegiatan:
  - id: KP01
    nama: Rapat dengar pendapat umum mengenai rancangan
    bentuk: rapat dengar pendapat umum
    cara: daring dan luring
    tanggal: 2026-01-02
    tempat: Balai Desa
    didengar: [Forum RT, perkumpulan penyandang disabilitas]
    bukti: Berita acara Nomor 1
    status: {status}
    masukan:
      - {{id: M01, dari: Forum RT, isi: Mohon dijelaskan., satuan: Pasal 1}}
      - id: M02
        dari: Forum RT
        isi: Mohon dihapus.
        putusan: ditolak
        jawaban: Masih perlu.
        diputus_oleh: tim penyusun
"""


def loaded(tmp_path: Path, status: str) -> Dossier:
    root = tmp_path / "content"
    shutil.copytree(KECIL, root)
    (root / "kecil/partisipasi.yaml").write_text(KEGIATAN.format(status=status), encoding="utf-8")
    return load_dossier(root, "kecil")


def test_a_record_is_read_with_its_inputs(tmp_path: Path) -> None:
    berkas = loaded(tmp_path, "terkonfirmasi").partisipasi
    assert berkas is not None
    assert [str(m.id) for m in berkas.masukan] == ["M01", "M02"]
    assert [m.terjawab for m in berkas.masukan] == [False, True]
    assert berkas.kegiatan[0].terlaksana


def test_an_input_without_an_answer_keeps_a_draft_from_being_final(tmp_path: Path) -> None:
    found = [d for d in unconfirmed(loaded(tmp_path, "terkonfirmasi")) if d.code == "S161"]
    assert [d.message for d in found] == ["masukan M01 dari Forum RT belum dijawab"]
    assert str(found[0].span).endswith("partisipasi.yaml:13:14")


def test_what_is_not_confirmed_of_an_event_is_refused_too(tmp_path: Path) -> None:
    found = [d.message for d in unconfirmed(loaded(tmp_path, "ingatan")) if d.code == "S90"]
    assert "“KP01” berstatus ingatan" in found


def test_a_real_region_invents_no_event(tmp_path: Path) -> None:
    with pytest.raises(DraftingError) as error:
        loaded(tmp_path, "ilustratif")
    assert [d.code for d in error.value.diagnostics] == ["S70"]
