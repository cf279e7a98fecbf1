"""Kinds of draft, from the files of a dossier to the printed regulation."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.app.authored import make_law
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.ir.dump import dump
from generator.law.engine.amend import Amandemen
from generator.law.engine.penetapan import Penetapan
from generator.model.dossier import BerkasBaru, BerkasPencabutan, IsiPerubahan, JenisRancangan
from generator.shipped import CONTENT

MACAM = Path(__file__).parents[1] / "macam" / "content"


def bahan(slug: str, akar: Path = MACAM) -> Bahan:
    dossier = load_dossier(akar, slug, shipped=CONTENT)
    return Bahan(dossier, make_law(dossier), "0" * 8)


def printed(slug: str, akar: Path = MACAM) -> str:
    return " ".join(dump(build(bahan(slug, akar), ("ranperda",))[0]).replace("~", " ").split())


@pytest.fixture
def salinan(tmp_path: Path) -> Path:
    shutil.copytree(MACAM, tmp_path / "content")
    return tmp_path / "content"


def refused(akar: Path, slug: str) -> list[tuple[str, str]]:
    with pytest.raises(DraftingError) as salah:
        make_law(load_dossier(akar, slug, shipped=CONTENT))
    return [(d.code, d.message) for d in salah.value.diagnostics]


def test_a_new_regulation_is_its_own_law_and_its_reasons_hang_on_its_pasal() -> None:
    dossier = load_dossier(MACAM, "pasar", shipped=CONTENT)
    assert dossier.identitas.jenis_rancangan is JenisRancangan.BARU
    assert isinstance(dossier.isi, BerkasBaru)
    hukum = make_law(dossier)
    assert isinstance(hukum, Penetapan)
    assert [(i.kalimat, i.karena) for i in hukum.instruksi] == [
        ("Pasal 2", ("T01",)),
        ("Pasal 3", ("T01",)),
    ]
    assert not hukum.tanpa_alasan


def test_a_revocation_has_two_pasal_and_no_law_of_its_own() -> None:
    dossier = load_dossier(MACAM, "cabut", shipped=CONTENT)
    assert isinstance(dossier.isi, BerkasPencabutan)
    assert dossier.terdahulu == "perda-tirta-2012-7"
    hukum = make_law(dossier)
    assert not isinstance(hukum, Amandemen)
    assert [str(a) for i in hukum.instruksi for a in i.alamat] == ["Pasal 1"]


def test_the_new_regulation_prints_its_body_and_every_pasal_is_explained() -> None:
    teks = printed("pasar")
    assert "PERATURAN DAERAH KABUPATEN TIRTA LOKA" in teks
    assert "Pasal 5" in teks and "mulai berlaku pada tanggal diundangkan" in teks
    assert "Kios adalah bangunan berdinding di Pasar." in teks
    assert "PERUBAHAN" not in teks


def test_the_revocation_prints_what_it_repeals_in_full() -> None:
    teks = printed("cabut")
    assert "Peraturan Daerah Nomor 7 Tahun 2012 tentang Izin Gangguan (Lembaran Daerah" in teks
    assert "dicabut dan dinyatakan tidak berlaku." in teks


def test_a_file_of_another_kind_of_draft_is_told(salinan: Path) -> None:
    (salinan / "pasar" / "perubahan.yaml").write_text("operasi: []\n")
    assert refused(salinan, "pasar") == [
        ("S100", 'Berkas "perubahan.yaml" tidak dipakai oleh rancangan baru.')
    ]


def test_a_new_regulation_without_its_text_names_the_missing_file(salinan: Path) -> None:
    (salinan / "pasar" / "rancangan.yaml").unlink()
    assert [kode for kode, _ in refused(salinan, "pasar")] == ["S10"]


def test_a_reason_for_a_pasal_that_is_not_there_is_an_error(salinan: Path) -> None:
    berkas = salinan / "pasar" / "rancangan.yaml"
    berkas.write_text(berkas.read_text().replace("alamat: [BAB II]", "alamat: [Pasal 9]"))
    assert refused(salinan, "pasar") == [("S102", "Pasal 9 tidak ada dalam batang tubuh.")]


def test_an_amendment_is_still_what_a_dossier_is_by_default() -> None:
    dossier = load_dossier(Path(__file__).parents[1] / "content" / "dossier_kecil", "kecil")
    assert dossier.identitas.jenis_rancangan is JenisRancangan.PERUBAHAN
    assert isinstance(dossier.isi, IsiPerubahan)
