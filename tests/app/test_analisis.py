"""The analysis of a dossier that has everything: scores, placement, evidence, and its reports."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import kencana
import pytest
from kencana import HOME, SLUG, copied

from generator.app.analisis import analyze, score
from generator.cli.main import main
from generator.diagnostics import DraftingError, Severity
from generator.kelembagaan.hasil import Analisis, analyse
from generator.kelembagaan.kepekaan import with_value
from generator.kelembagaan.masukan import PERANGKAT
from generator.law.engine.amend import Amandemen
from generator.model.dossier import Dossier, PerangkatDaerah
from generator.model.indikator import Percobaan
from generator.model.kumpulan_aturan import KumpulanAturan


@pytest.fixture(scope="module")
def aturan() -> KumpulanAturan:
    return kencana.aturan()


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return kencana.dossier()


@pytest.fixture(scope="module")
def amandemen() -> Amandemen:
    return kencana.amandemen()


@pytest.fixture(scope="module")
def hasil() -> Analisis:
    return kencana.analisis()


@pytest.fixture(scope="module")
def pohon() -> Iterator[dict[str, Any]]:
    yield json.loads(analyze(HOME, SLUG, "json").isi)


def test_the_parts_of_the_json(pohon: dict[str, Any]) -> None:
    wanted = {"tipologi", "penempatan", "beban_kerja", "evaluasi", "struktur", "manfaat_biaya"}
    assert wanted <= pohon.keys()


def test_scores_are_single_where_all_is_known_and_ranges_where_not(pohon: dict[str, Any]) -> None:
    urusan = pohon["tipologi"]["urusan"]
    assert pohon["tipologi"]["umum"] == 170
    assert (urusan["kesehatan"]["skor"], urusan["kesehatan"]["tipe"]) == (910, "A")
    assert urusan["adminduk"]["tipe"] == {"terendah": "bidang", "tertinggi": "B"}
    assert urusan["perindustrian"]["skor"]["rendah"] == 530
    assert urusan["tenaga_kerja"]["skor"] == {"rendah": 490, "tinggi": 810}
    assert (urusan["perencanaan"]["skor"], urusan["perencanaan"]["tipe"]) == (338, "C")
    langkah = urusan["kesehatan"]["langkah"]
    assert [(satu["kelas"], satu["skor"]) for satu in langkah] == [(5, 700), (2, 40)]
    assert all(satu["sumber"] for satu in langkah)


def test_what_is_not_housed_now_and_is_as_proposed(pohon: dict[str, Any]) -> None:
    assert {"pertanahan", "kebakaran"} <= set(pohon["penempatan"]["sekarang"]["tanpa_wadah"])
    assert pohon["penempatan"]["usulan"]["tanpa_wadah"] == []
    assert pohon["penempatan"]["usulan"]["unit"] == pohon["struktur"]["usulan"]["unit"] == 25


def test_the_proposal_breaks_no_rule(hasil: Analisis) -> None:
    assert hasil.usulan is not None
    assert not [d for d in hasil.usulan.temuan if d.severity is Severity.GALAT]


def test_the_score_of_the_proposal_counts_its_own_units(
    dossier: Dossier, amandemen: Amandemen, aturan: KumpulanAturan
) -> None:
    assert dossier.indikator is not None
    banyak = with_value(dossier.indikator, PERANGKAT, Decimal(31))
    hasil = analyse(ubah(dossier, indikator=banyak), amandemen, aturan)
    assert [d.code for d in hasil.temuan if d.code == "K71"] == ["K71"]  # 27 units are listed
    assert hasil.tipologi is not None
    assert hasil.nanti is not None
    assert hasil.tipologi.urusan["perencanaan"].total.rendah == 488  # 31 units
    assert hasil.nanti.urusan["perencanaan"].total.rendah == 338  # 25 units


def ubah(dossier: Dossier, **lain: object) -> Dossier:
    return dossier.model_copy(update=lain)


def dengan_usulan(dossier: Dossier, id_: str, **lain: object) -> Dossier:
    """Return the dossier with one proposed unit changed."""
    perangkat = dossier.perangkat
    usulan = tuple(u.model_copy(update=lain) if u.id == id_ else u for u in perangkat.usulan)
    return ubah(dossier, perangkat=perangkat.model_copy(update={"usulan": usulan}))


def kode(dossier: Dossier, amandemen: Amandemen, aturan: KumpulanAturan) -> set[str]:
    return {d.code for d in analyse(dossier, amandemen, aturan).temuan}


def test_a_merge_of_four_urusan_is_refused(
    dossier: Dossier, amandemen: Amandemen, aturan: KumpulanAturan
) -> None:
    empat = ("pendidikan", "kebudayaan", "pora", "pariwisata")
    found = analyse(dengan_usulan(dossier, "dindikbud", urusan=empat), amandemen, aturan)
    refused = [d for d in found.temuan if d.code == "K04"]
    assert [d.severity for d in refused] == [Severity.GALAT]
    assert "4 urusan" in refused[0].message


def test_two_finance_agencies_are_refused_below_951(
    dossier: Dossier, amandemen: Amandemen, aturan: KumpulanAturan
) -> None:
    """PP 18/2016 Pasal 73: the budget halved, the score is far from enough for two."""
    assert dossier.indikator is not None
    nilai = tuple(
        n.model_copy(update={"rendah": n.rendah // 2, "tinggi": n.tinggi // 2})
        if n.id == "apbd"
        else n
        for n in dossier.indikator.nilai
    )
    rendah = ubah(dossier, indikator=dossier.indikator.model_copy(update={"nilai": nilai}))
    dua: tuple[PerangkatDaerah, ...] = (
        *(u for u in dossier.perangkat.usulan if u.id != "bpkad"),
        *(u for u in dossier.perangkat.sekarang if u.id in ("bpkad", "bapenda")),
    )
    berdua = ubah(rendah, perangkat=rendah.perangkat.model_copy(update={"usulan": dua}))
    found = [d for d in analyse(berdua, amandemen, aturan).temuan if d.code == "K03"]
    assert {d.severity for d in found} == {Severity.GALAT, Severity.PERINGATAN}
    assert any("tidak mencapai 951" in d.message for d in found)


def test_a_quantity_the_author_wants_to_try(
    dossier: Dossier, amandemen: Amandemen, aturan: KumpulanAturan
) -> None:
    assert dossier.indikator is not None
    coba = Percobaan.model_validate({"id": "kabupaten-kota", "nilai": ["8", "36"]})
    berkas = dossier.indikator.model_copy(update={"percobaan": (coba,)})
    hasil = analyse(ubah(dossier, indikator=berkas), amandemen, aturan)
    (satu,) = [k for k in hasil.kepekaan if k.indikator == "kabupaten-kota"]
    rendah, tinggi = satu.skor["adminduk"]
    assert rendah.total.tinggi == 650  # 8 kabupaten/kota: class 1
    assert tinggi.total.tinggi == 970  # 36: class 5


def test_a_proposal_without_workload_evidence(
    dossier: Dossier, amandemen: Amandemen, aturan: KumpulanAturan
) -> None:
    """K11 for every changed unit without data; data of an invented region count in it alone."""
    sisa = [d for d in analyse(dossier, amandemen, aturan).temuan if d.code == "K11"]
    assert len(sisa) == 4  # bkd and bpsdmd are measured
    identitas = dossier.identitas
    nyata = identitas.daerah.model_copy(update={"rekaan": False})
    bernama = ubah(dossier, identitas=identitas.model_copy(update={"daerah": nyata}))
    berubah = [d for d in analyse(bernama, amandemen, aturan).temuan if d.code == "K11"]
    assert len(berubah) == 5
    assert any("baru contoh" in d.message for d in berubah)


def test_the_chosen_option_is_the_one_of_the_draft(
    dossier: Dossier, amandemen: Amandemen, aturan: KumpulanAturan
) -> None:
    """K32 when another option is chosen, or its number of units differs."""
    assert "K32" not in kode(dossier, amandemen, aturan)
    berkas = dossier.manfaat_biaya
    for n in (0, 2):
        opsi = tuple(o.model_copy(update={"terpilih": m == n}) for m, o in enumerate(berkas.opsi))
        lain = ubah(dossier, manfaat_biaya=berkas.model_copy(update={"opsi": opsi}))
        assert "K32" in kode(lain, amandemen, aturan)


def dengan_operasi(dossier: Dossier, **lain: object) -> Dossier:
    """Return the dossier with its first operation changed."""
    pertama, *sisa = dossier.perubahan.operasi
    operasi = (pertama.model_copy(update=lain), *sisa)
    return ubah(dossier, perubahan=dossier.perubahan.model_copy(update={"operasi": operasi}))


@pytest.mark.parametrize(
    "isi",
    [
        {"teks": "Setiap bidang terdiri atas paling banyak 3 (tiga) seksi."},
        {"teks": "Sekretariat terdiri atas subbagian."},
        {"karena": ("T07",)},  # a finding whose change belongs into a Peraturan Gubernur
    ],
    ids=["seksi", "subbagian", "temuan perkada"],
)
def test_what_belongs_into_the_regulation_of_the_governor(
    isi: dict[str, object], dossier: Dossier, amandemen: Amandemen, aturan: KumpulanAturan
) -> None:
    """K12: UU 23/2014 Pasal 212 ayat (4)."""
    assert "K12" not in kode(dossier, amandemen, aturan)
    assert "K12" in kode(dengan_operasi(dossier, **isi), amandemen, aturan)


def test_a_chosen_option_must_say_what_it_does(
    dossier: Dossier, amandemen: Amandemen, aturan: KumpulanAturan
) -> None:
    berkas = dossier.manfaat_biaya
    diam = tuple(o.model_copy(update={"bentuk": ""}) for o in berkas.opsi)
    lain = ubah(dossier, manfaat_biaya=berkas.model_copy(update={"opsi": diam}))
    assert "K33" in kode(lain, amandemen, aturan)


def test_a_proposed_name_that_the_draft_does_not_hold(
    dossier: Dossier, amandemen: Amandemen, aturan: KumpulanAturan
) -> None:
    baru = type(dossier.perangkat.usulan[0].nama)("Dinas Sosial dan Keluarga")
    assert "K17" in kode(dengan_usulan(dossier, "dinsos", nama=baru), amandemen, aturan)
    assert "K17" not in kode(dossier, amandemen, aturan)


def test_figures_without_data_are_left_out_with_a_hint(
    dossier: Dossier, amandemen: Amandemen, aturan: KumpulanAturan
) -> None:
    found = analyse(ubah(dossier, beban_kerja=None), amandemen, aturan).temuan
    assert [d.severity for d in found if d.code == "K55"] == [Severity.PETUNJUK]


def test_every_step_of_a_score_is_printed() -> None:
    teks = score(HOME, SLUG, "kesehatan")
    assert "skala 1.000 x 70% = 700" in teks
    assert "Skor = (170 + 740) x 1 (jawa-bali) = 910 (Pasal 6 dan Pasal 107)" in teks
    assert "Tipe = A: lebih dari 800: tipe A (Pasal 53 ayat (2) dan ayat (5))" in teks
    assert "[sosial]" not in teks
    semua = score(HOME, SLUG)
    assert "[sosial]" in semua
    assert "data-kencana-2024" in semua


@pytest.mark.parametrize(("unit", "skor"), [("30", 338), ("31", 488), ("36", 638)])
def test_a_score_under_an_assumption(unit: str, skor: int) -> None:
    """Perencanaan with another number of Perangkat Daerah (Lampiran III.D)."""
    teks = score(HOME, SLUG, "perencanaan", {"perangkat-daerah": Decimal(unit)})
    assert f"x 1 (jawa-bali) = {skor}" in teks
    assert "(andaian, ilustratif: andaian)" in teks


def test_an_assumption_about_an_unknown_indicator() -> None:
    with pytest.raises(DraftingError, match=r'\[K51\] indikator "jumlah-kursi" tidak dikenal'):
        score(HOME, SLUG, "setwan", {"jumlah-kursi": Decimal(85)})


def test_an_urusan_that_is_not_known() -> None:
    with pytest.raises(DraftingError, match=r'\[K52\] urusan "kesehatn" tidak dikenal.*kesehatan'):
        score(HOME, SLUG, "kesehatn")


@pytest.mark.parametrize("bentuk", ["json", "text", "xlsx"])
def test_the_same_report_every_time(bentuk: str) -> None:
    assert analyze(HOME, SLUG, bentuk).isi == analyze(HOME, SLUG, bentuk).isi


def test_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    akar = ("--akar", str(HOME.root))
    assert main([*akar, "score", SLUG, "perencanaan"]) == 0
    assert "Tipe = C" in capsys.readouterr().out
    buku = tmp_path / "analisis.xlsx"
    assert main([*akar, "analyze", SLUG, "--format", "xlsx", "-o", str(buku)]) == 0
    assert buku.read_bytes().startswith(b"PK")
    assert main([*akar, "analyze", SLUG, "--format", "xlsx"]) == 2
    assert "-o BERKAS.xlsx" in capsys.readouterr().err


def test_a_score_needs_the_inputs_of_the_typology(tmp_path: Path) -> None:
    home = copied(tmp_path)
    (home.content / SLUG / "indikator.yaml").unlink()
    with pytest.raises(DraftingError, match=r"indikator\.yaml:1:1: galat: \[K56\]"):
        score(home, SLUG)
