"""``naskah sotk``: a regulation on units that stands alone, written from their trees."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.authored import make_law
from generator.app.check import check
from generator.app.new import new_dossier
from generator.app.paths import Home
from generator.cli.main import main
from generator.content.load import load_dossier
from generator.content.new import Permintaan
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.model.dossier import JenisDaerah, JenisRancangan
from generator.proof.words import read
from generator.render.pdf.anchors import named

UNIT = """
  - id: dinas-pasar
    nama: Dinas Pasar
    jenis: dinas
    tipe: B
    urusan: [perdagangan]
    sumber: [uu-2014-23]
    status: turunan
"""
RINCIAN = """    rincian:
      tugas: membantu Wali Kota mengurus pasar
      fungsi: [perumusan kebijakan pasar, pelaksanaan kebijakan pasar]
      unsur:
        - nama: Sekretariat
          jenis: sekretariat
          tugas: mengurus administrasi
          bawah:
            - {nama: Subbagian Umum, jenis: subbagian, tugas: mengurus surat}
        - {nama: Bidang Kios, jenis: bidang, tugas: mengurus kios}
        - {nama: Bidang Los, jenis: bidang, tugas: mengurus los}
        - {nama: Kelompok Jabatan Fungsional, jenis: kelompok_jf}
"""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    (tmp_path / "naskah.yaml").write_text("")
    (tmp_path / "content").mkdir()
    home = Home(tmp_path)
    new_dossier(
        home,
        Permintaan(
            slug="uji-pasar",
            jenis=JenisDaerah.KOTA,
            nama="Tirta",
            ibu_kota="Tirta",
            provinsi="Nusa Kencana",
            tanggal_acuan="2026-11-23",
            kajian=(),
            rancangan=JenisRancangan.BARU,
            tanpa_na=True,
            bentuk="perwali",
        ),
    )
    folder = home.content / "uji-pasar"
    dossier = folder / "dossier.yaml"
    dossier.write_text(dossier.read_text().replace("kajian: []", "kajian: [kelembagaan]"))
    (folder / "perangkat_daerah.yaml").write_text(f"sekarang:{UNIT}usulan:{UNIT}{RINCIAN}")
    return home


def sotk(home: Home, *arguments: str) -> int:
    return main(["--akar", str(home.root), "sotk", "uji-pasar", *arguments])


def faults(home: Home) -> list[tuple[str, str]]:
    return [(d.code, d.message) for d in check(home, ["uji-pasar"]) if d.code.startswith("K9")]


def test_the_text_is_made_of_the_tree_and_its_chart_is_drawn(home: Home) -> None:
    assert sotk(home) == 0
    assert faults(home) == []
    dossier = load_dossier(home.content, "uji-pasar", shipped=home.shipped)
    (dokumen,) = build(Bahan(dossier, make_law(dossier), "0" * 8), ("ranperda",))
    teks = " ".join(" ".join(read(named(dokumen)).text).replace("\u00a0", " ").split())
    assert "Sekretariat, membawahi Subbagian Umum;" in teks
    assert "Bidang Los mempunyai tugas mengurus los." in teks
    assert "Bagan Susunan Organisasi Dinas Pasar".upper() in teks.upper()
    assert "[Lengkapi" not in teks.partition("BAB I")[2].partition("Ditetapkan di")[0]


def test_what_somebody_wrote_is_kept_unless_it_is_to_be_replaced(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    sotk(home)
    path = home.content / "uji-pasar" / "rancangan.yaml"
    path.write_text(path.read_text().replace("mengurus los", "mengurus los dan lapak"))
    assert sotk(home) == 1
    assert "S42" in capsys.readouterr().err
    assert "los dan lapak" in path.read_text()
    assert sotk(home, "--replace") == 0
    assert "los dan lapak" not in path.read_text()


def test_text_and_tree_that_part_are_told(home: Home) -> None:
    """The chart is drawn from the tree, so that what the text calls otherwise would differ."""
    sotk(home)
    path = home.content / "uji-pasar" / "rancangan.yaml"
    path.write_text(path.read_text().replace("Bidang Los", "Bidang Lapak"))
    assert faults(home) == [
        ("K98", "Bidang Los ada pada rincian unit, tetapi tidak disebut dalam rancangan ini")
    ]


def test_the_tree_is_held_against_the_ceilings(home: Home) -> None:
    """PP 18/2016 Pasal 79 and following: a dinas tipe B has at most three bidang."""
    path = home.content / "uji-pasar" / "perangkat_daerah.yaml"
    more = "".join(
        f"        - {{nama: Bidang Ke{n}, jenis: bidang, tugas: mengurus {n}}}\n" for n in "abc"
    )
    path.write_text(
        path.read_text().replace("        - {nama: Kelompok", f"{more}        - {{nama: Kelompok")
    )
    sotk(home)
    assert [code for code, _ in faults(home)] == ["K95"]


def test_a_dossier_without_trees_is_refused(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    (home.content / "uji-pasar" / "perangkat_daerah.yaml").write_text(
        f"sekarang:{UNIT}usulan:{UNIT}"
    )
    assert sotk(home) == 1
    assert "K91" in capsys.readouterr().err
