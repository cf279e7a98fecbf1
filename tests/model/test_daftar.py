"""Lists of the model hold what the other rooms have, by the names that they have it."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from generator.content.files import BERKAS
from generator.intake.beban import angka
from generator.model import profil_abk
from generator.model.dossier import (
    BERTEKS,
    DIMINTA,
    DOKUMEN,
    MILIK,
    PEMBACA,
    documents_of,
    lacking,
)
from generator.model.draft import MILIK as MILIK_BENTUK
from generator.model.gaya import SEUKURAN, seukuran
from generator.model.peraturan import BENTUK
from generator.model.rancangan_baru import SATUAN, JenisRancangan
from generator.model.unsur_kajian import KAJIAN, dimaksud, unsur_dari

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "generator" / "model"
ALIASES = Path("/etc/fonts/conf.d/30-metric-aliases.conf")  # of fontconfig
NARASI = {p.stem for p in (ROOT / "templates" / "dossier_baru" / "narasi").glob("*.md")}


@pytest.mark.parametrize("name", sorted(p.stem for p in MODEL.glob("[a-z]*.py")))
def test_what_a_module_offers_is_there(name: str) -> None:
    module = importlib.import_module(f"generator.model.{name}")
    offered = getattr(module, "__all__", ())
    assert [n for n in offered if not hasattr(module, n)] == []
    assert list(offered) == sorted(offered, key=lambda n: (not n.isupper(), n))


@pytest.mark.parametrize("unsur", KAJIAN)
def test_a_block_of_a_paper_is_told_in_sections_files_and_drawings_that_there_are(
    unsur: str,
) -> None:
    satu = KAJIAN[unsur]
    assert unsur == unsur.lower() and satu.berkas and satu.narasi
    assert set(satu.semua_berkas) <= {b.name for b in BERKAS}
    assert set(satu.penanda) <= set(satu.semua_berkas)
    assert set(satu.narasi) <= NARASI
    for isi in satu.isi:
        kind, _, name = isi.partition("-")
        assert kind in ("tabel", "gambar")
        assert (ROOT / "templates" / kind / f"{name}.html.j2").is_file(), isi
        assert unsur_dari(isi) == unsur
    assert [n for n in KAJIAN if set(KAJIAN[n].isi) & set(satu.isi) and n != unsur] == []


def test_what_is_in_every_paper_belongs_to_no_block() -> None:
    assert unsur_dari("tabel-yang-lain") == ""
    assert dimaksud(()) == ()
    for nama, satu in KAJIAN.items():
        assert [nama in dimaksud((berkas,)) for berkas in satu.tanda] == [True] * len(satu.tanda)
    assert "kelembagaan" not in dimaksud(("perangkat_daerah.yaml",))  # told of in any paper


@pytest.mark.parametrize("nama", (*DOKUMEN, *DIMINTA))
def test_a_document_has_a_name_of_files_and_a_template(nama: str) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", nama)
    folders = {p.parent.name for p in (ROOT / "templates").rglob("*.html.j2")}
    own = nama.replace("-", "_")
    assert own in folders or nama in PEMBACA, "tidak punya templat"


def test_a_kind_of_draft_has_the_documents_that_its_law_allows() -> None:
    """A new text has nothing to be consolidated; a revocation has no text beside another."""
    assert set(MILIK) <= {*DOKUMEN, *DIMINTA}
    assert documents_of(JenisRancangan.PERUBAHAN) == DOKUMEN
    assert lacking(JenisRancangan.PERUBAHAN) == frozenset()
    assert lacking(JenisRancangan.BARU) == {"naskah-konsolidasi"}
    assert lacking(JenisRancangan.PENCABUTAN) == set(MILIK)
    assert set(JenisRancangan) - {JenisRancangan.PENCABUTAN} == BERTEKS
    for jenis in JenisRancangan:
        assert "ranperda" in documents_of(jenis)
        assert set(documents_of(jenis)) == set(DOKUMEN) - lacking(jenis)


@pytest.mark.parametrize("jenis", JenisRancangan)
def test_words_of_a_kind_of_draft_stand_inside_a_sentence(jenis: JenisRancangan) -> None:
    for words in (jenis.hal, jenis.satuan):
        assert re.fullmatch(r"[a-z]+(?: [a-z]+)*", words), words
    assert set(SATUAN) == set(JenisRancangan)


@pytest.mark.parametrize("jenis", MILIK_BENTUK)
def test_a_form_of_a_special_region_takes_the_place_of_a_perda(jenis: str) -> None:
    assert BENTUK[jenis].bersama and BENTUK[jenis].lembaran == "LD"


@pytest.mark.skipif(not ALIASES.is_file(), reason="fontconfig tanpa daftar huruf seukuran")
@pytest.mark.parametrize("group", SEUKURAN, ids=min)
def test_faces_of_one_width_are_those_that_fontconfig_knows(group: frozenset[str]) -> None:
    text = ALIASES.read_text(encoding="utf-8")
    known = set(re.findall(r"<family>([^<]+)</family>", text))
    assert group <= known, group - known
    assert all(seukuran(face) == group for face in group)
    assert len(group) > 1


def test_a_face_that_nobody_knows_is_like_itself_alone() -> None:
    assert seukuran("Huruf Rekaan") == {"Huruf Rekaan"}
    assert sum(map(len, SEUKURAN)) == len(frozenset().union(*SEUKURAN))


def test_units_and_periods_of_a_profile_are_those_that_cells_are_read_by() -> None:
    assert set(profil_abk.SATUAN) == {"", *angka.WORDS} - {"orang"}  # units of time alone
    assert set(profil_abk.PERIODE) == {"", *angka.PERIODS}
