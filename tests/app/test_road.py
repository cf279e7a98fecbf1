"""The road to promulgation: what is next, missing and late, by the law that holds."""

from __future__ import annotations

import json
import shutil
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from generator.app.paths import Home
from generator.app.prepare import examined
from generator.app.road import road
from generator.cli.main import main
from generator.cli.printing_road import road_lines
from generator.content.aturan import load_jalan
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError
from generator.model.aturan_tahap import AturanTahap, HariTenggat, Pokok, Rumpun
from generator.model.daerah import JenisDaerah
from generator.model.fakta import StatusFakta
from generator.model.jalan import Jalan, KeadaanTenggat, jalan
from generator.model.pustaka import split_reference
from generator.model.tahap import Tahap
from generator.shipped import CONTENT

KECIL = Path(__file__).parents[1] / "content" / "dossier_kecil"
DISETUJUI = """\
prakarsa: kepala daerah
tahapan:
  - {tahap: prakarsa, selesai: 2025-11-03, status: terkonfirmasi}
  - {tahap: pembicaraan tingkat I, mulai: 2025-12-01, selesai: 2025-12-05, status: terkonfirmasi}
  - tahap: pembicaraan tingkat II
    mulai: 2025-12-08
    selesai: 2025-12-12
    status: terkonfirmasi
    surat:
      - {jenis: penyampaian-dprd, tanggal: 2025-12-18, status: terkonfirmasi}
  - {tahap: noreg, mulai: 2025-12-22, rencana: 2025-12-29, status: turunan}
"""


@pytest.fixture(scope="module")
def aturan() -> AturanTahap:
    return load_jalan(CONTENT)


def project(tmp_path: Path, tahap: str, judul: str = "") -> Home:
    """Return a project of the little dossier with a road, under another title if told so."""
    root = tmp_path / "content"
    shutil.copytree(KECIL, root)
    (root / "kecil/tahap.yaml").write_text(tahap, encoding="utf-8")
    shutil.copytree(CONTENT / "_aturan", root / "_aturan", dirs_exist_ok=True)
    if judul:
        path = root / "kecil/dossier.yaml"
        text = path.read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if not line.startswith("judul:")]
        path.write_text("\n".join([f"judul: {judul}", *lines]) + "\n", encoding="utf-8")
    return Home(tmp_path)


def deadlines(found: Jalan) -> dict[str, tuple[KeadaanTenggat, date | None]]:
    return {str(t.aturan.id): (t.keadaan, t.jatuh) for t in found.tenggat}


def test_working_days_leave_out_weekends_and_the_holidays_that_are_known(
    aturan: AturanTahap,
) -> None:
    jumat = date(2025, 12, 12)
    assert aturan.setelah(jumat, 3, HariTenggat.KERJA) == date(2025, 12, 17)
    assert aturan.setelah(jumat, 3, HariTenggat.KALENDER) == date(2025, 12, 15)
    libur = aturan.model_copy(update={"hari_libur": (date(2025, 12, 15),)})
    assert libur.setelah(jumat, 3, HariTenggat.KERJA) == date(2025, 12, 18)


def test_the_holidays_that_are_known_are_working_days_of_nobody(aturan: AturanTahap) -> None:
    assert all(hari.weekday() < 5 for hari in aturan.hari_libur)
    assert len(set(aturan.hari_libur)) == len(aturan.hari_libur)
    rabu = date(2026, 12, 23)
    assert aturan.setelah(rabu, 1, HariTenggat.KERJA) == date(2026, 12, 28)


def test_years_without_their_holidays_are_told(tmp_path: Path, aturan: AturanTahap) -> None:
    assert aturan.years_without_holidays(date(2025, 12, 30), date(2027, 1, 4)) == (2025, 2027)
    home = project(tmp_path, DISETUJUI)
    _, found = road(home, "kecil", date(2025, 12, 23))
    assert found.tanpa_libur == (2025,)
    told = road_lines(load_dossier(home.content, "kecil"), found)
    assert "Hari kerja tahun 2025" in "\n".join(told)


def test_a_deadline_runs_from_what_starts_it_to_what_meets_it(tmp_path: Path) -> None:
    _, found = road(project(tmp_path, DISETUJUI), "kecil", date(2025, 12, 23))
    assert deadlines(found) == {
        "penyampaian-dprd": (KeadaanTenggat.TERLAMBAT, date(2025, 12, 17)),
        "permohonan-noreg-kabupaten-kota": (KeadaanTenggat.TERPENUHI, date(2025, 12, 23)),
        "pemberian-noreg": (KeadaanTenggat.BERJALAN, date(2025, 12, 31)),
        "penandatanganan": (KeadaanTenggat.BERJALAN, date(2026, 1, 27)),
        "hasil-fasilitasi": (KeadaanTenggat.BELUM, None),
        "penyampaian-peraturan-kabupaten-kota": (KeadaanTenggat.BELUM, None),
    }


def test_what_is_next_missing_and_late_is_said(tmp_path: Path) -> None:
    _, found = road(project(tmp_path, DISETUJUI), "kecil", date(2026, 1, 5))
    assert found.berikutnya is not None
    assert str(found.berikutnya.tahap) == "propemperda"
    assert [str(t.aturan.id) for t in found.terlewat] == ["pemberian-noreg"]
    late = {str(s.tahap): s for s in found.tidak_lengkap}
    assert late["noreg"].terlambat
    assert late["pembicaraan tingkat I"].kurang == ("berita acara pembicaraan tingkat I",)


def test_an_earlier_day_knows_nothing_of_what_came_later(tmp_path: Path) -> None:
    _, found = road(project(tmp_path, DISETUJUI), "kecil", date(2025, 12, 2))
    states = {str(s.tahap): str(s.keadaan) for s in found.langkah}
    assert states["pembicaraan tingkat I"] == "berjalan"
    assert states["pembicaraan tingkat II"] == "belum"
    assert not found.terlewat


@pytest.mark.parametrize(
    ("judul", "ada", "tidak"),
    [
        ("Susunan Perangkat Daerah", "persetujuan", "fasilitasi"),
        ("Pajak Daerah", "evaluasi", "persetujuan"),
        ("Pengelolaan Pasar", "fasilitasi", "evaluasi"),
    ],
)
def test_the_matter_of_a_draft_decides_its_road(
    tmp_path: Path, judul: str, ada: str, tidak: str
) -> None:
    _, found = road(project(tmp_path, "prakarsa: dprd\n", judul), "kecil")
    stages = [str(s.tahap) for s in found.langkah]
    assert ada in stages
    assert tidak not in stages


def test_a_regulation_of_the_head_of_region_has_a_road_without_the_assembly(
    tmp_path: Path,
) -> None:
    home = project(tmp_path, "prakarsa: kepala daerah\n", "Tugas Dinas")
    path = home.content / "kecil/dossier.yaml"
    path.write_text(path.read_text("utf-8") + "bentuk: perbup\n", "utf-8")
    dossier = load_dossier(home.content, "kecil")
    found = jalan(dossier, load_jalan(home.content), dossier.identitas.tanggal_acuan)
    assert [str(s.tahap) for s in found.langkah] == [
        "prakarsa", "penyusunan", "harmonisasi", "fasilitasi", "penetapan", "pengundangan",
    ]  # fmt: skip
    for s in found.langkah:
        assert "DPRD" not in s.aturan.pelaku
        assert "Pasal 56" not in s.aturan.sebutan_dasar


def test_every_rule_of_the_road_has_a_source_of_the_library_and_is_met_once(
    aturan: AturanTahap,
) -> None:
    known = {p.stem for p in (CONTENT / "_pustaka/peraturan").glob("*.yaml")}
    rules = (*aturan.tahapan, *aturan.tenggat, *aturan.paket)
    for rule in rules:
        assert {split_reference(str(d))[0] for d in rule.dasar} <= known
        assert rule.dasar or rule.status is StatusFakta.INGATAN
    for rumpun, pokok, daerah in product(Rumpun, Pokok, JenisDaerah):
        stages = [
            s.tahap
            for s in aturan.tahapan
            if (not s.bagi.rumpun or rumpun in s.bagi.rumpun)
            and (not s.bagi.pokok or pokok in s.bagi.pokok)
            and (not s.bagi.daerah or daerah in s.bagi.daerah)
        ]
        assert stages == sorted(set(stages), key=tuple(Tahap).index)


BELUM_NOREG = """\
tahapan:
  - {tahap: pembicaraan tingkat I, selesai: 2025-12-05, status: terkonfirmasi}
  - {tahap: pembicaraan tingkat II, selesai: 2025-12-12, status: terkonfirmasi}
  - {tahap: penetapan, selesai: 2025-12-15, status: terkonfirmasi}
  - {tahap: evaluasi, selesai: 2025-12-16, status: terkonfirmasi}
"""


def test_no_draft_is_enacted_without_its_register_number(tmp_path: Path) -> None:
    home = project(tmp_path, BELUM_NOREG, "Pengelolaan Pasar")
    with pytest.raises(DraftingError) as error:
        road(home, "kecil")
    assert [(d.code, d.message) for d in error.value.diagnostics] == [
        ("S165", "Tahap penetapan selesai, sedangkan tahap noreg belum tercatat selesai."),
        ("S165", "Rancangan ini tidak melalui tahap evaluasi."),
    ]


def test_no_state_goes_around_the_final_gate(tmp_path: Path) -> None:
    """S166: a text that says it is final is refused by check and build alike."""
    home = project(tmp_path, "keadaan_teks: final\n")
    with pytest.raises(DraftingError) as error:
        examined(home, "kecil")
    codes = {d.code for d in error.value.diagnostics}
    assert {"S166", "S90"} <= codes


def test_the_command_says_it_and_leaves_with_one_when_late(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = project(tmp_path, DISETUJUI)
    assert main(["--akar", str(home.root), "road", "kecil", "--pada", "2026-01-05"]) == 1
    out = capsys.readouterr().out
    assert "Terlewat: Menteri atau gubernur sebagai wakil Pemerintah Pusat memberikan" in out
    assert "Berikutnya: Program pembentukan Peraturan Daerah" in out
    assert "Hari kerja tahun 2025 dihitung tanpa" in out
    assert main(["--akar", str(home.root), "road", "kecil", "--pada", "2025-11-04", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["berikutnya"] == "propemperda"
    assert told["pada"] == "2025-11-04"
