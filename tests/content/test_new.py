"""A new dossier is whole from the first minute."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.load import load_dossier
from generator.content.new import Permintaan, skeleton
from generator.content.yaml import parse
from generator.diagnostics import DraftingError
from generator.model.dossier import (
    DOKUMEN,
    Dossier,
    JenisDaerah,
    JenisRancangan,
    StatusFakta,
)

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
PROVINSI = Permintaan("contoh", JenisDaerah.PROVINSI, "Contoh", "Ibu Contoh", "2026-11-23")
KABUPATEN = Permintaan(
    "lebak", JenisDaerah.KABUPATEN, "Lebak", "Rangkasbitung", "2026-11-23", "Banten"
)
KOTA = Permintaan("serang", JenisDaerah.KOTA, "Serang", "Serang", "2026-11-23", "Banten")
REQUESTS = (PROVINSI, KABUPATEN, KOTA)
SHARED = ("uud-1945", "uu-2014-23", "pp-2016-18")


def build(request: Permintaan, root: Path) -> Dossier:
    for name in SHARED:
        target = root / "_pustaka/peraturan" / f"{name}.yaml"
        target.parent.mkdir(parents=True, exist_ok=True)
        text = (ROOT / "content/_pustaka/peraturan" / f"{name}.yaml").read_text(encoding="utf-8")
        lines = [x for x in text.splitlines() if not x.startswith(("diubah_oleh", "  - "))]
        target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for name, text in skeleton(request, TEMPLATES).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return load_dossier(root, request.slug)


@pytest.mark.parametrize("request_", REQUESTS, ids=lambda r: r.jenis)
def test_it_loads_and_has_enough_to_build_everything(request_: Permintaan, tmp_path: Path) -> None:
    dossier = build(request_, tmp_path)
    assert len(dossier.temuan) == 2
    assert [str(o.tindakan) for o in dossier.perubahan.operasi] == ["ubah", "sisip"]
    assert set(dossier.identitas.dokumen) == set(DOKUMEN)
    assert len(dossier.narasi) == 26
    assert dossier.dasar.status is StatusFakta.REKONSTRUKSI


def test_the_words_follow_the_kind_of_region(tmp_path: Path) -> None:
    law = {r.slug: str(build(r, tmp_path / r.slug).dasar.batang_tubuh) for r in REQUESTS}
    assert "Gubernur adalah Gubernur Contoh." in law["contoh"]
    assert "Bupati adalah Bupati Lebak." in law["lebak"]
    assert "Daerah adalah Kabupaten Lebak." in law["lebak"]
    assert "diatur dengan Peraturan Wali Kota." in law["serang"]
    assert "Gubernur" not in law["serang"]


def test_nothing_in_it_claims_to_be_confirmed() -> None:
    texts = skeleton(PROVINSI, TEMPLATES)
    assert not [name for name, text in texts.items() if "status: terkonfirmasi" in text]
    assert all("$" not in text for text in texts.values())
    assert "_pustaka/peraturan/perda-contoh.yaml" in texts


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"slug": "Lebak Baru"}, "S20"),
        ({"slug": "../x"}, "S20"),
        ({"slug": "$(id)"}, "S20"),
        ({"slug": "x" * 64}, "S20"),
        ({"slug": "check"}, "S20"),
        ({"provinsi": ""}, "S23"),
        ({"nama": "Lebak: x"}, "S04"),
        ({"nama": ""}, "S07"),
    ],
)
def test_words_that_cannot_stand_are_refused(changes: dict[str, str], code: str) -> None:
    fields = {name: getattr(KABUPATEN, name) for name in Permintaan.__slots__}
    with pytest.raises(DraftingError, match=code):
        skeleton(Permintaan(**{**fields, **changes}), TEMPLATES)


def test_a_dossier_on_any_subject_has_no_word_of_institutions(tmp_path: Path) -> None:
    request = Permintaan(
        "lebak-pengelolaan-sampah",
        JenisDaerah.KABUPATEN,
        "Lebak",
        "Rangkasbitung",
        "2026-11-23",
        "Banten",
        kajian=("manfaat_biaya",),
    )
    dossier = build(request, tmp_path)
    assert str(dossier.identitas.judul) == "Pengelolaan Sampah"
    assert dossier.kajian == ("manfaat_biaya",)
    assert dossier.tidak_dipakai == dossier.tidak_dicetak == ()
    own = [t for name, t in skeleton(request, TEMPLATES).items() if "narasi" in name]
    assert not [t for t in own if "Perangkat Daerah" in t or "beban kerja" in t]


def test_a_part_that_is_not_asked_for_has_no_file() -> None:
    request = Permintaan("x-y", JenisDaerah.PROVINSI, "X", "X", "2026-11-23", kajian=())
    names = [name.rpartition("/")[2] for name in skeleton(request, TEMPLATES)]
    assert "manfaat_biaya.yaml" not in names and "perangkat_daerah.yaml" not in names


@pytest.mark.parametrize("tanpa_na", [True, False])
@pytest.mark.parametrize("bentuk", ["perda", "perbup"])
@pytest.mark.parametrize("macam", JenisRancangan)
def test_every_file_of_it_is_whole_in_every_kind_and_form(
    macam: JenisRancangan, bentuk: str, tanpa_na: bool
) -> None:
    fields = {name: getattr(KABUPATEN, name) for name in Permintaan.__slots__}
    asked = {"rancangan": macam, "bentuk": bentuk, "kajian": (), "tanpa_na": tanpa_na}
    texts = skeleton(Permintaan(**{**fields, **asked}), TEMPLATES)
    faults = [str(d) for n, t in texts.items() if n.endswith(".yaml") for d in parse(t, n)[1]]
    assert faults == []
    reasons = texts["lebak/konsiderans.yaml"].count("- unsur:")
    only = macam is JenisRancangan.BARU and bentuk == "perbup"  # it implements one delegation
    assert reasons == (1 if only else 3)
