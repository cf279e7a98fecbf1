"""``naskah new --jenis-rancangan``: a dossier of any kind that builds at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.check import check
from generator.app.new import new_dossier
from generator.app.paths import Home
from generator.cli.main import main
from generator.content.load import load_dossier
from generator.content.new import Permintaan
from generator.diagnostics import Severity
from generator.model.dossier import DIMINTA, MILIK, JenisDaerah, JenisRancangan


def ask(macam: JenisRancangan, *, kajian: tuple[str, ...], tanpa_na: bool) -> Permintaan:
    return Permintaan(
        slug="tirta-parkir",
        jenis=JenisDaerah.KABUPATEN,
        nama="Tirta Loka",
        ibu_kota="Loka",
        provinsi="Nusa Kencana",
        tanggal_acuan="2026-11-23",
        nomor="4",
        tahun="2015",
        judul="Parkir",
        kajian=kajian,
        rancangan=macam,
        tanpa_na=tanpa_na,
    )


@pytest.mark.parametrize("macam", JenisRancangan)
@pytest.mark.parametrize(
    ("kajian", "tanpa_na"), [((), True), ((), False), (("manfaat_biaya",), False)]
)
def test_it_builds_at_once(
    tmp_path: Path, macam: JenisRancangan, kajian: tuple[str, ...], tanpa_na: bool
) -> None:
    (tmp_path / "naskah.yaml").write_text("")
    (tmp_path / "content").mkdir()
    home = Home(tmp_path)
    new_dossier(home, ask(macam, kajian=kajian, tanpa_na=tanpa_na))
    assert [str(d) for d in check(home, ["tirta-parkir"]) if d.severity is Severity.GALAT] == []
    dossier = load_dossier(home.content, "tirta-parkir", shipped=home.shipped)
    assert dossier.identitas.jenis_rancangan is macam
    assert ("naskah-akademik" in dossier.dibuat) is not tanpa_na
    semua = "\n".join(p.read_text() for p in (home.content / "tirta-parkir").rglob("*.*"))
    assert "Perangkat Daerah pemrakarsa" in semua or "Perangkat Daerah" not in semua
    if macam is not JenisRancangan.PERUBAHAN:
        assert "diubah" not in semua.replace("diubah otomatis", "")


@pytest.mark.parametrize("macam", JenisRancangan)
def test_the_hints_name_every_document_and_can_be_used_as_they_stand(
    tmp_path: Path, macam: JenisRancangan
) -> None:
    (tmp_path / "naskah.yaml").write_text("")
    (tmp_path / "content").mkdir()
    home = Home(tmp_path)
    new_dossier(home, ask(macam, kajian=(), tanpa_na=True))
    dosir = home.content / "tirta-parkir"
    petunjuk = [b[2:] for b in (dosir / "dossier.yaml").read_text().splitlines() if b[:2] == "# "]
    semua = "\n".join(petunjuk)
    assert all(nama in semua for nama in DIMINTA if macam in MILIK.get(nama, {macam}))
    isi = {"tahap.yaml": "", "partisipasi.yaml": ""}
    kini = ""
    for baris in petunjuk:
        kini = next((nama for nama in isi if baris.endswith(f"{nama}:")), kini)
        isi[kini or "tahap.yaml"] += f"{baris[2:]}\n" if baris.startswith("  ") else ""
    assert all(isi.values())
    for nama, teks in isi.items():
        (dosir / nama).write_text(teks)
    dossier = load_dossier(home.content, "tirta-parkir", shipped=home.shipped)
    assert dossier.tahap is not None and dossier.partisipasi is not None


def test_an_institutional_amendment_is_what_it_was(tmp_path: Path) -> None:
    satu = ask(JenisRancangan.PERUBAHAN, kajian=("kelembagaan",), tanpa_na=False)
    assert satu.folder == "dossier_baru"


def test_a_base_is_read_for_amendments_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    akar = ["--akar", str(tmp_path)]
    perintah = [*akar, "new", "x-y", "--dasar", "x.txt", "--jenis-rancangan", "baru"]
    assert main(perintah) == 1
    assert "S145" in capsys.readouterr().err


@pytest.mark.parametrize("macam", JenisRancangan)
def test_no_draft_is_without_a_title(tmp_path: Path, macam: JenisRancangan) -> None:
    """It comes from what is amended or repealed; a new regulation must say its own (L2-2, 6, 9)."""
    (tmp_path / "naskah.yaml").write_text("")
    (tmp_path / "content").mkdir()
    home = Home(tmp_path)
    new_dossier(home, ask(macam, kajian=(), tanpa_na=True))
    identitas = home.content / "tirta-parkir" / "dossier.yaml"
    lines = identitas.read_text().splitlines(keepends=True)
    (judul,) = (line for line in lines if line.startswith("judul:"))
    identitas.write_text("".join(line for line in lines if line != judul))
    if macam is JenisRancangan.BARU:
        assert [d.code for d in check(home, ["tirta-parkir"]) if d.severity is Severity.GALAT] == [
            "S02"
        ]
        return
    dossier = load_dossier(home.content, "tirta-parkir", shipped=home.shipped)
    assert f"judul: {dossier.identitas.judul}\n" == judul
