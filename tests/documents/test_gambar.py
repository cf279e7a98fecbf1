"""Figures are well-formed, whole inside their frame, the same every time, and told in words."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from dosir_contoh import HURUF

from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.gambar.daftar import GAMBAR
from generator.documents.unit import kepala_pada_bagan, kepala_unit
from generator.ir.nodes import Outline
from generator.kelembagaan.susunan import changed
from generator.model.dossier import JenisPerangkat, PerangkatDaerah
from generator.model.teks import Teks
from generator.shipped import TEMPLATES

TEMPLAT = Templates(TEMPLATES)
SVG = "{http://www.w3.org/2000/svg}"


BAGAN = (
    "bagan-sekarang",
    "bagan-usulan",
    "bagan-susunan",
    "peta-temuan",
    "benang-merah",
    "bagan-unit",
    "bagan-unit-susunan",
)


@pytest.mark.parametrize("nama", BAGAN)
def test_a_figure_stays_inside_its_frame(nama: str, bahan: Bahan) -> None:
    for satu in GAMBAR[nama].lukisan(bahan):
        akar = ET.fromstring(satu.svg)
        luas, tinggi = (float(akar.attrib[k].removesuffix("mm")) for k in ("width", "height"))
        assert luas == 140
        assert tinggi < 235  # A4 with margins of 30 mm and a caption
        for kotak in akar.iter(f"{SVG}rect"):
            x, y, w, h = (float(kotak.attrib[k]) for k in ("x", "y", "width", "height"))
            assert 0 <= x <= x + w <= luas + 0.01
            assert 0 <= y <= y + h <= tinggi


@pytest.mark.parametrize("nama", BAGAN)
def test_a_figure_is_drawn_the_same_every_time(nama: str, bahan: Bahan) -> None:
    figur = GAMBAR[nama].figur(bahan, TEMPLAT)
    assert figur
    assert figur == GAMBAR[nama].figur(bahan, TEMPLAT)
    for satu in figur:
        assert satu.alt.endswith(".")
        assert satu.id.startswith(f"gambar-{nama}")


def satu(nama: str, bahan: Bahan) -> str:
    (lukisan,) = GAMBAR[nama].lukisan(bahan)
    return lukisan.svg


def test_a_new_name_has_a_heavy_frame(bahan: Bahan) -> None:
    assert satu("bagan-usulan", bahan).count('stroke-width="0.7"') == 2  # Dinas Pangan, legend


def told(nama: str, bahan: Bahan) -> list[str]:
    """Return the boxes of a chart in words, from above."""

    def names(semua: tuple[Outline, ...]) -> list[str]:
        return [teks for satu in semua for teks in (satu.text, *names(satu.below))]

    (gambar,) = GAMBAR[nama].figur(bahan, Templates(TEMPLATES))
    return names(gambar.outline)


def test_a_chart_is_told_as_a_nested_list_with_its_marks(bahan: Bahan) -> None:
    usulan, sekarang = (told(nama, bahan) for nama in ("bagan-usulan", "bagan-sekarang"))
    perangkat = bahan.dossier.perangkat
    for unit in perangkat.usulan or perangkat.sekarang:
        nama = str(unit.nama)
        assert any(nama.casefold() in teks.casefold() for teks in usulan)
    assert any(teks.endswith("(nama baru atau berubah)") for teks in usulan)
    # A grey ground besides that of the legend is a unit that goes.
    hilang = sum(teks.endswith("(digabung atau berganti nama)") for teks in sekarang)
    assert hilang == satu("bagan-sekarang", bahan).count("#d0d0d0") - 1
    assert not any("(" in teks for teks in told("bagan-susunan", bahan) if "Dinas" in teks)


def test_the_chart_of_the_annex_marks_nothing(bahan: Bahan) -> None:
    """A regulation does not tell what was different before."""
    svg = satu("bagan-susunan", bahan)
    assert 'stroke-width="0.7"' not in svg
    assert "garis perintah" in svg
    assert "berubah" not in svg
    for lukisan in GAMBAR["bagan-unit-susunan"].lukisan(bahan):
        assert 'stroke-width="0.7"' not in lukisan.svg
        assert "SEKARANG" not in lukisan.svg


def test_one_chart_for_each_changed_unit(bahan: Bahan) -> None:
    perangkat = bahan.dossier.perangkat
    berubah = [str(u.id) for u in perangkat.usulan if changed(u, perangkat.sekarang)]
    figur = GAMBAR["bagan-unit"].figur(bahan, TEMPLAT)
    assert [f.id for f in figur] == [f"gambar-bagan-unit-{id_}" for id_ in berubah]
    for satu_ in figur:
        assert "KELOMPOK JABATAN FUNGSIONAL" in satu_.svg
        assert "SEKRETARIAT" in satu_.svg
        assert "stroke-dasharray" in satu_.svg  # the line of coordination


def with_units(bahan: Bahan, **jumlah: int) -> Bahan:
    """Return the same dossier with so many units of each kind, all of long names."""
    pola = bahan.dossier.perangkat.sekarang[0]
    unit = tuple(
        pola.model_copy(
            update={
                "id": f"{jenis}-{n}",
                "nama": Teks(
                    f"{jenis.replace('_', ' ').title()} Pemberdayaan Perempuan, Perlindungan "
                    f"Anak, Pengendalian Penduduk, dan Keluarga Berencana {n}"
                ),
                "jenis": JenisPerangkat[jenis.upper()],
            }
        )
        for jenis, banyak in jumlah.items()
        for n in range(1, banyak + 1)
    )
    perangkat = bahan.dossier.perangkat.model_copy(update={"sekarang": unit, "usulan": unit})
    return replace(bahan, dossier=bahan.dossier.model_copy(update={"perangkat": perangkat}))


def boxes(svg: str) -> list[tuple[float, float, float, float]]:
    return [
        tuple(float(kotak.attrib[k]) for k in ("x", "y", "width", "height"))  # type: ignore[misc]
        for kotak in ET.fromstring(svg).iter(f"{SVG}rect")
    ]


SUSUNAN = (
    {"dinas": 1},
    {"sekretariat_dprd": 1},
    {"dinas": 1, "badan": 1},
    {"dinas": 3, "badan": 2, "sekretariat_dprd": 1},
    {"dinas": 4, "kecamatan": 5, "sekretariat_dprd": 1, "inspektorat": 1},
    {"dinas": 24, "kecamatan": 25, "badan": 8, "sekretariat_dprd": 1, "inspektorat": 1},
    {"kecamatan": 40, "sekretariat_dprd": 1},
)


@pytest.mark.parametrize("jumlah", SUSUNAN, ids=str)
def test_boxes_of_a_chart_never_lie_over_each_other(bahan: Bahan, jumlah: dict[str, int]) -> None:
    for lukisan in GAMBAR["bagan-usulan"].lukisan(with_units(bahan, **jumlah)):
        kotak = boxes(lukisan.svg)
        for n, (x, y, w, h) in enumerate(kotak):
            assert 0 <= x <= x + w <= 140.01
            for x2, y2, w2, h2 in kotak[n + 1 :]:
                assert x + w <= x2 or x2 + w2 <= x or y + h <= y2 or y2 + h2 <= y


@pytest.mark.parametrize("jumlah", SUSUNAN, ids=str)
def test_the_line_of_the_dprd_crosses_no_box(bahan: Bahan, jumlah: dict[str, int]) -> None:
    """It comes down along the right edge, so the secretariat stands in the last column."""
    for lukisan in GAMBAR["bagan-usulan"].lukisan(with_units(bahan, **jumlah)):
        kotak = boxes(lukisan.svg)
        for garis in ET.fromstring(lukisan.svg).iter(f"{SVG}polyline"):
            titik = [tuple(map(float, t.split(","))) for t in garis.attrib["points"].split()]
            if len(titik) != 3 or "stroke-dasharray" not in garis.attrib:
                continue
            (x1, _), (x2, y2) = titik[2], titik[1]
            assert not [k for k in kotak if x1 < k[0] < x2 and k[1] < y2 < k[1] + k[3]]


def test_a_chart_too_tall_for_a_page_has_several_pictures(bahan: Bahan) -> None:
    """Made smaller to fit one page its words would be under 7 pt."""
    banyak = with_units(bahan, **SUSUNAN[5])
    figur = GAMBAR["bagan-usulan"].figur(banyak, TEMPLAT)
    assert [f.id for f in figur][:2] == ["gambar-bagan-usulan", "gambar-bagan-usulan-2"]
    assert "bagian 1 dari" in figur[0].alt
    for satu_ in figur:
        akar = ET.fromstring(satu_.svg)
        assert float(akar.attrib["height"].removesuffix("mm")) <= 200
        assert min(float(t.attrib["font-size"]) for t in akar.iter(f"{SVG}text")) >= 2.5  # 7 pt
    # every unit stands in one picture, in the picture and in its words
    kata = [" ".join(ET.fromstring(f.svg).itertext()) for f in figur]
    for unit in banyak.dossier.perangkat.usulan:
        assert sum(f"{unit.nama}" in f.alt for f in figur) >= 1
    for nomor in range(1, 26):
        assert any("Kecamatan Pemberdayaan" in k and f"Berencana {nomor}" in k for k in kata)
    assert sum(len(boxes(f.svg)) for f in figur) >= 59


def test_words_wrap_at_the_width() -> None:
    baris = HURUF.wrap("Dinas Pekerjaan Umum dan Penataan Ruang", 20, 2.3)
    assert " ".join(baris) == "Dinas Pekerjaan Umum dan Penataan Ruang"
    assert all(HURUF.lebar(satu, 2.3) <= 20 for satu in baris)


@pytest.mark.parametrize(
    ("nama", "jenis", "kepala", "pada_bagan"),
    [
        ("Dinas Sosial", "dinas", "Kepala Dinas Sosial", "KEPALA DINAS SOSIAL"),
        # by its kind a dinas (PP 18/2016), yet it is no "Kepala Dinas" who leads it
        (
            "Satuan Polisi Pamong Praja",
            "dinas",
            "Kepala Satuan Polisi Pamong Praja",
            "KEPALA SATUAN POLISI PAMONG PRAJA",
        ),
        ("Inspektorat", "inspektorat", "Inspektur", "INSPEKTUR (Inspektorat)"),
        ("Kecamatan Hulu", "kecamatan", "Camat", "CAMAT (Kecamatan Hulu)"),
    ],
)
def test_who_leads_a_unit_is_called_the_same_in_a_draft_and_on_a_chart(
    nama: str, jenis: str, kepala: str, pada_bagan: str
) -> None:
    unit = PerangkatDaerah.model_validate(
        {"id": "u", "nama": nama, "jenis": jenis, "sumber": ["uji"], "status": "ilustratif"}
    )
    assert (kepala_unit(unit), kepala_pada_bagan(unit)) == (kepala, pada_bagan)
