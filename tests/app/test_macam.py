"""Kinds of draft, from the files of a dossier to the printed regulation."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.app.authored import make_law
from generator.app.paths import Home
from generator.content.gaya import load_gaya
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError, Span
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.ir.dump import dump
from generator.ir.nodes import Table
from generator.ir.walk import walk
from generator.law.engine.amend import Amandemen
from generator.law.engine.penetapan import Penetapan
from generator.law.reader.read import read_satuan
from generator.law.text import to_text
from generator.model.dossier import BerkasBaru, BerkasPencabutan, IsiPerubahan, JenisRancangan
from generator.proof.read_back import read_whole
from generator.render.docx.package import write_proof
from generator.shipped import CONTENT

ROOT = Path(__file__).parents[2]
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


def test_a_tariff_is_a_table_in_its_ayat_and_in_the_annex() -> None:
    (dokumen,) = build(bahan("pasar"), ("ranperda",))
    tabel = [b for part in dokumen.parts for b in walk(part.blocks) if isinstance(b, Table)]
    assert [t.role for t in tabel] == ["hukum", "hukum"]
    assert [[c.align for c in row] for t in tabel for row in t.body[:1]] == [
        ["tengah", "kiri", "kiri", "kanan"],
        ["tengah", "kiri", "kiri"],
    ]


def docx_of(slug: str) -> bytes:
    return write_proof(build(bahan(slug), ("ranperda",))[0], load_gaya(Home(ROOT).style))


@pytest.mark.parametrize("slug", ["pasar", "cabut"])
def test_what_is_printed_reads_as_it_was_written(slug: str) -> None:
    hukum = bahan(slug).amandemen
    assert isinstance(hukum, Penetapan)
    assert read_whole(hukum, docx_of(slug)) == ()


def test_a_tariff_that_is_printed_otherwise_is_told() -> None:
    hukum = bahan("pasar").amandemen
    assert isinstance(hukum, Penetapan)
    salah = to_text(hukum.hasil).replace("| 1.500 |", "| 15.000 |")
    lain, _ = read_satuan(salah, Span("x", 1, 1))
    found = read_whole(replace(hukum, hasil=lain), docx_of("pasar"))
    assert [d.code for d in found] == ["P31"]
    assert "Pasal 3" in found[0].message


@pytest.mark.parametrize(
    ("lama", "baru", "pesan"),
    [
        ("      | --- | --- | --- |\n", "", "Tabel tanpa kepala di atas garis putus-putus (---)."),
        ("| 2 | Pasar Tirta | II |", "| 2 | Pasar Tirta |", "berisi 2 kolom, kepalanya 3"),
        ("| 2 | Pasar Tirta | II |", "| 2 | Pasar Tirta | II", 'tidak ditutup dengan "|"'),
    ],
)
def test_a_table_that_cannot_be_printed_is_told(
    salinan: Path, lama: str, baru: str, pesan: str
) -> None:
    berkas = salinan / "pasar" / "rancangan.yaml"
    berkas.write_text(berkas.read_text().replace(lama, baru))
    ((kode, kata),) = refused(salinan, "pasar")
    assert kode == "S103"
    assert pesan in kata


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
