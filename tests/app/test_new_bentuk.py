"""``naskah new --bentuk``: every form of regulation in every kind of draft, built at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.app.authored import make_law
from generator.app.check import check
from generator.app.new import new_dossier
from generator.app.paths import Home
from generator.cli.main import main
from generator.content.load import load_dossier
from generator.content.new import Permintaan
from generator.diagnostics import DraftingError, Severity
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.model.dossier import JenisDaerah, JenisRancangan
from generator.proof.words import read
from generator.render.pdf.anchors import named

P, K, T = JenisDaerah.PROVINSI, JenisDaerah.KABUPATEN, JenisDaerah.KOTA


@dataclass(frozen=True)
class Baris:
    """A form in a region: its title, who makes it and what its Pasal call it."""

    bentuk: str
    jenis: JenisDaerah
    nama: str
    provinsi: str
    judul: str
    diri: str
    lembaran: str


# fmt: off
BENTUK = (
    Baris("", P, "Banten", "", "PERATURAN DAERAH PROVINSI BANTEN", "Peraturan Daerah",
          "Lembaran Daerah Provinsi Banten"),
    Baris("perda", K, "Lebak", "Banten", "PERATURAN DAERAH KABUPATEN LEBAK", "Peraturan Daerah",
          "Lembaran Daerah Kabupaten Lebak"),
    Baris("", T, "Serang", "Banten", "PERATURAN DAERAH KOTA SERANG", "Peraturan Daerah",
          "Lembaran Daerah Kota Serang"),
    Baris("pergub", P, "Banten", "", "PERATURAN GUBERNUR BANTEN", "Peraturan Gubernur",
          "Berita Daerah Provinsi Banten"),
    Baris("perbup", K, "Lebak", "Banten", "PERATURAN BUPATI LEBAK", "Peraturan Bupati",
          "Berita Daerah Kabupaten Lebak"),
    Baris("perwali", T, "Serang", "Banten", "PERATURAN WALI KOTA SERANG", "Peraturan Wali Kota",
          "Berita Daerah Kota Serang"),
    Baris("", P, "Aceh", "", "QANUN ACEH", "Qanun", "Lembaran Daerah Aceh"),
    Baris("qanun", K, "Pidie", "Aceh", "QANUN KABUPATEN PIDIE", "Qanun",
          "Lembaran Daerah Kabupaten Pidie"),
    Baris("perdasus", P, "Papua Selatan", "", "PERATURAN DAERAH KHUSUS PROVINSI PAPUA SELATAN",
          "Peraturan Daerah Khusus", "Lembaran Daerah Provinsi Papua Selatan"),
    Baris("", P, "Papua", "", "PERATURAN DAERAH PROVINSI PAPUA", "Peraturan Daerah",
          "Lembaran Daerah Provinsi Papua"),
    Baris("perdais", P, "Daerah Istimewa Yogyakarta", "",
          "PERATURAN DAERAH ISTIMEWA DAERAH ISTIMEWA YOGYAKARTA", "Peraturan Daerah Istimewa",
          "Lembaran Daerah Daerah Istimewa Yogyakarta"),
    Baris("", P, "Daerah Khusus Jakarta", "", "PERATURAN DAERAH PROVINSI DAERAH KHUSUS JAKARTA",
          "Peraturan Daerah", "Lembaran Daerah Provinsi Daerah Khusus Jakarta"),
)
# fmt: on


@pytest.fixture
def home(tmp_path: Path) -> Home:
    (tmp_path / "naskah.yaml").write_text("")
    (tmp_path / "content").mkdir()
    return Home(tmp_path)


def ask(satu: Baris, macam: JenisRancangan) -> Permintaan:
    return Permintaan(
        slug="uji-parkir",
        jenis=satu.jenis,
        nama=satu.nama,
        ibu_kota="Kota",
        provinsi=satu.provinsi,
        tanggal_acuan="2026-11-23",
        nomor="4",
        tahun="2015",
        kajian=(),
        rancangan=macam,
        tanpa_na=True,
        bentuk=satu.bentuk,
    )


@pytest.mark.parametrize("macam", JenisRancangan)
@pytest.mark.parametrize("satu", BENTUK, ids=lambda b: f"{b.bentuk or 'lazim'}-{b.nama}")
def test_every_form_in_every_kind_of_draft(home: Home, satu: Baris, macam: JenisRancangan) -> None:
    """Its title, its maker and its gazette, and no name of another form in its text."""
    new_dossier(home, ask(satu, macam))
    assert [str(d) for d in check(home, ["uji-parkir"]) if d.severity is Severity.GALAT] == []
    dossier = load_dossier(home.content, "uji-parkir", shipped=home.shipped)
    (dokumen,) = build(Bahan(dossier, make_law(dossier), "0" * 8), ("ranperda",))
    teks = " ".join(" ".join(read(named(dokumen)).text).replace("\u00a0", " ").split())
    kepala = {P: "GUBERNUR", K: "BUPATI", T: "WALI KOTA"}[satu.jenis]
    assert f"RANCANGAN {satu.judul} NOMOR ... TAHUN ... TENTANG" in teks
    assert f"{kepala} {satu.nama.upper()}, Menimbang" in teks
    assert f"penempatannya dalam {satu.lembaran}" in teks
    assert f"{satu.diri} ini mulai berlaku" in teks
    if not satu.diri.startswith("Peraturan Daerah"):
        asal = teks.replace("Pasal dan Peraturan Daerah yang mendelegasikan", "")
        assert "Peraturan Daerah" not in asal and "PERATURAN DAERAH" not in asal
    sendiri = satu.bentuk in ("pergub", "perbup", "perwali")
    assert (f"perlu menetapkan {satu.diri} tentang {dossier.identitas.judul};") in teks  # L2-27
    other = "Lembaran Daerah" if sendiri else "Berita Daerah"
    files = (home.content / "uji-parkir").rglob("*.yaml")
    assert [p.name for p in files if other in p.read_text(encoding="utf-8")] == []
    assert ("Persetujuan Bersama" in teks) is not sendiri
    assert ("PENJELASAN ATAS" in teks) is not sendiri


def test_a_region_makes_no_form_of_another(home: Home) -> None:
    with pytest.raises(DraftingError, match="Kabupaten Lebak tidak membentuk Qanun"):
        new_dossier(
            home, ask(Baris("qanun", K, "Lebak", "Banten", "", "", ""), JenisRancangan.BARU)
        )


def test_what_a_head_makes_alone_is_new_and_has_no_paper(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    region = ["--jenis", "kota", "--nama", "Serang", "--provinsi", "Banten"]
    command = ["--akar", str(home.root), "new", "serang-parkir", "--bentuk", "perwali", *region]
    assert main(command) == 0
    assert "serang-parkir" in capsys.readouterr().out
    dossier = load_dossier(home.content, "serang-parkir", shipped=home.shipped)
    assert (str(dossier.identitas.bentuk), str(dossier.identitas.jenis_rancangan)) == (
        "perwali",
        "baru",
    )
    assert "naskah-akademik" not in dossier.dibuat


def test_a_form_that_no_region_makes_is_named_with_those_there_are(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    for asked in ("uu", "perda-istimewa"):
        assert main(["--akar", str(home.root), "new", "serang-lain", "--bentuk", asked]) == 1
        told = capsys.readouterr().err
        assert f"[S45] bentuk peraturan daerah '{asked}' tidak dikenal" in told
        assert "yang ada: perda, qanun" in told
