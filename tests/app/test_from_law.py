"""From a regulation in force to a dossier: every part where it belongs, nothing typed twice."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.app.amend_into import amend_into
from generator.app.authored import make_law
from generator.app.check import check
from generator.app.final import unconfirmed
from generator.app.from_law_texts import Diminta
from generator.app.new import new_from_law
from generator.app.paths import Home
from generator.content.load import load_dossier
from generator.diagnostics import Diagnostic, DraftingError, Severity
from generator.model.dossier import Dossier
from generator.shipped import CONTENT

FILES = Path(__file__).parent / "dasar"
BASE, AMENDING = FILES / "perda-rawa-ombak-3-2008.txt", FILES / "perda-rawa-ombak-7-2013.txt"
HARI = "2026-11-29"


def home(folder: Path) -> Home:
    (folder / "naskah.yaml").write_text("", "utf-8")
    (folder / "content").mkdir()
    return Home(folder)


def made(folder: Path, **said: object) -> tuple[Home, Dossier, tuple[Diagnostic, ...]]:
    place = home(folder)
    ask = Diminta("pasar", BASE, HARI, **said)  # type: ignore[arg-type]  # what a case says
    _, doubts = new_from_law(place, ask)
    return place, load_dossier(place.content, "pasar", shipped=CONTENT), doubts


@pytest.fixture(scope="module")
def pasar(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, Dossier, tuple[Diagnostic, ...]]:
    return made(tmp_path_factory.mktemp("baru"))


Made = tuple[Home, Dossier, tuple[Diagnostic, ...]]


def test_the_dossier_loads_and_its_law_is_the_base(pasar: Made) -> None:
    _, dossier, _ = pasar
    assert dossier.dasar is not None
    assert "(1) Pasar dikelola oleh Dinas Perdagangan." in dossier.dasar.batang_tubuh
    assert dossier.dasar.mengingat.startswith("1.  Pasal 18 ayat (6)")
    assert (
        dossier.dasar.penutup.splitlines()[1]
        == "Ditetapkan di Muara Ombak pada tanggal 24 Maret 2008"
    )
    assert str(dossier.dasar.penjelasan[-1].teks).strip() == "Cukup jelas."
    assert make_law(dossier)


def test_the_region_is_that_of_the_base_and_what_it_does_not_tell_is_asked(pasar: Made) -> None:
    _, dossier, doubts = pasar
    daerah = dossier.identitas.daerah
    assert (daerah.sebutan, daerah.ibu_kota) == ("Kabupaten Rawa Ombak", "Muara Ombak")
    assert daerah.provinsi == "..."
    assert [d.message for d in doubts if d.code == "S144"] == [
        "Peraturan dasar tidak menyebut nama provinsi; tercetak sebagai “...”."
    ]


def test_the_title_stands_once_and_the_draft_has_it(pasar: Made) -> None:
    place, dossier, _ = pasar
    assert str(dossier.identitas.judul) == (
        "Perubahan atas Peraturan Daerah Nomor 3 Tahun 2008 tentang Pengelolaan Pasar Daerah"
    )
    texts = [p.read_text("utf-8") for p in (place.content / "pasar").glob("*.yaml")]
    assert not any("judul: Pengelolaan Pasar Daerah" in text for text in texts)


def test_the_record_of_the_base_has_its_days_and_its_gazette(pasar: Made) -> None:
    _, dossier, _ = pasar
    base = dossier.pustaka.peraturan["perda-rawa-ombak-2008-3"]
    assert (base.ditetapkan, base.diundangkan) == (date(2008, 3, 24), date(2008, 3, 26))
    assert base.acuan().cite() == (
        "Peraturan Daerah Kabupaten Rawa Ombak Nomor 3 Tahun 2008 tentang Pengelolaan Pasar Daerah "
        "(Lembaran Daerah Kabupaten Rawa Ombak Tahun 2008 Nomor 2 Seri D)"
    )


def test_everything_cited_is_in_the_library_as_printed(pasar: Made) -> None:
    _, dossier, _ = pasar
    pustaka = dossier.pustaka.peraturan
    formed = pustaka["uu-1999-71"]
    assert (formed.status, formed.lembaran and formed.lembaran.tambahan) == ("terbaca", "3904")
    assert "uu-2005-8" in map(str, pustaka["uu-2004-32"].diubah_oleh)
    assert pustaka["perda-rawa-ombak-1999-9"].judul == "Pasar"
    assert pustaka["perda-rawa-ombak-2003-5"].judul == "Retribusi Pasar"
    assert "Pasal 3" in pustaka["perda-rawa-ombak-2003-5"].sumber
    assert [str(k) for k in dossier.konsiderans.mengingat] == [
        "uud-1945, Pasal 18 ayat (6)", "uu-1999-71", "uu-2014-23", "perda-rawa-ombak-2008-3",
    ]  # fmt: skip


def test_a_known_record_stays_and_what_the_base_prints_otherwise_is_told(pasar: Made) -> None:
    place, _, doubts = pasar
    assert not (place.content / "_pustaka/peraturan/uu-2014-23.yaml").exists()
    told = [d.message for d in doubts if d.code == "S142"]
    assert len(told) == 1
    assert "“Pemerintahan Wilayah”" in told[0] and "“Pemerintahan Daerah”" in told[0]


def test_a_legal_basis_that_is_no_regulation_is_named(pasar: Made) -> None:
    _, _, doubts = pasar
    assert [d.message for d in doubts if d.code == "S143"] == [
        "Mengingat angka 5 tidak dicatat: “Kesepakatan para pedagang pasar;”."
    ]


def test_what_was_mended_stands_beside_its_part(pasar: Made) -> None:
    place, _, _ = pasar
    lines = (place.content / "pasar/dasar.yaml").read_text("utf-8").splitlines()
    closing = lines.index("penutup: |")
    assert lines[closing - 1] == "# Titik lepas sebelum “pada tanggal” dihapus."
    assert any("txt:1: [H91] Di luar judul, dilewati" in line for line in lines[: closing - 1])


def test_what_is_not_filled_in_keeps_a_draft_from_being_final(pasar: Made) -> None:
    _, dossier, _ = pasar
    left = [d.message for d in unconfirmed(dossier) if d.code == "S140"]
    assert "belum diisi: alasan perubahan ini" in left
    assert len([each for each in left if "[Lengkapi" not in each]) == 10
    asked = [d.span.path for d in unconfirmed(dossier) if "[Lengkapi" in d.message]
    assert "narasi" in {Path(path).parent.name for path in asked}


def test_earlier_amendments_are_in_the_law_and_in_its_record(tmp_path: Path) -> None:
    _, dossier, _ = made(tmp_path, pengubah=(AMENDING,), provinsi="Nusa Kencana")
    assert dossier.dasar is not None
    assert "Pasal 3A" in dossier.dasar.batang_tubuh
    assert "(1) Pasar dikelola oleh perusahaan umum Daerah." in dossier.dasar.batang_tubuh
    assert dossier.dasar.status == "rekonstruksi"
    base = dossier.pustaka.peraturan["perda-rawa-ombak-2008-3"]
    assert [str(k) for k in base.diubah_oleh] == ["perda-rawa-ombak-2013-7"]
    later = dossier.pustaka.peraturan["perda-rawa-ombak-2013-7"].lembaran
    assert later is not None and (later.nomor, later.tambahan) == ("7", "17")
    assert str(dossier.identitas.judul).startswith("Perubahan Kedua atas Peraturan Daerah Nomor 3")


def test_what_is_said_stands_before_what_the_base_tells(tmp_path: Path) -> None:
    _, dossier, doubts = made(tmp_path, provinsi="Nusa Kencana", ibu_kota="Ombak Baru")
    daerah = dossier.identitas.daerah
    assert (daerah.provinsi, daerah.ibu_kota) == ("Nusa Kencana", "Ombak Baru")
    assert not [d for d in doubts if d.code == "S144"]


def test_a_law_of_the_state_makes_no_dossier_of_a_region(tmp_path: Path) -> None:
    law = tmp_path / "uu.txt"
    law.write_text(
        "UNDANG-UNDANG NOMOR 1 TAHUN 2000\nTENTANG\nUJI\nPasal 1\nDaerah ialah uji.\n", "utf-8"
    )
    with pytest.raises(DraftingError) as told:
        new_from_law(home(tmp_path), Diminta("uji", law, HARI))
    assert [d.code for d in told.value.diagnostics] == ["S145"]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    place, _, _ = made(tmp_path)
    before = {p: p.read_bytes() for p in place.content.rglob("*.yaml")}
    with pytest.raises(DraftingError):
        new_from_law(place, Diminta("pasar", BASE, HARI))
    assert {p: p.read_bytes() for p in place.content.rglob("*.yaml")} == before


def test_nothing_keeps_the_new_dossier_from_being_built(pasar: Made) -> None:
    place, _, _ = pasar
    assert [str(d) for d in check(place, ["pasar"]) if d.severity is Severity.GALAT] == []


def test_every_file_is_plain_yaml(pasar: Made) -> None:
    place, _, _ = pasar
    for path in place.content.rglob("*.yaml"):
        assert yaml.safe_load(path.read_text("utf-8")), path


MARKED = re.compile(r"\[Lengkapi:.*?\](?!\))|\(belum diisi\)[^\n]*|^#.*$", re.DOTALL | re.MULTILINE)
OTHER = re.compile(r"perangkat daerah|jabatan|kelembagaan|dinas sosial|serumpun", re.IGNORECASE)


def stated(folder: Path) -> dict[str, str]:
    """Return what the paper of a dossier states, without what is marked as not filled in."""
    files = [*folder.glob("narasi/*.md"), *folder.glob("temuan/*.yaml")]
    files += [folder / "evaluasi_peraturan.yaml", folder / "manfaat_biaya.yaml"]
    files.append(folder / "konsiderans.yaml")
    return {p.name: MARKED.sub("", p.read_text("utf-8")) for p in files}


def test_what_a_new_paper_states_is_true_of_any_subject(pasar: Made) -> None:
    place, _, _ = pasar
    said = stated(place.content / "pasar")
    assert len(said) > 20
    assert {name: m[0] for name, text in said.items() if (m := OTHER.search(text))} == {}


def test_a_new_paper_names_no_pasal_of_its_own_draft_or_base(pasar: Made) -> None:
    place, _, _ = pasar
    for path in (place.content / "pasar/narasi").glob("*.md"):
        assert "Pasal " not in re.sub(r"\[@.*?\]|Pasal yang", "", path.read_text("utf-8")), path
    base = "perda-rawa-ombak-2008-3"
    assert base not in (place.content / "pasar/evaluasi_peraturan.yaml").read_text("utf-8")


def test_a_new_dossier_holds_nothing_that_its_own_checks_call_out_of_place(pasar: Made) -> None:
    place, _, _ = pasar
    assert [str(d) for d in check(place, ["pasar"]) if d.code in ("S120", "S123", "F238")] == []


def test_a_paper_with_its_changes_filled_in_is_built(tmp_path: Path) -> None:
    place, _, _ = made(tmp_path)
    amend_into(place, "pasar", AMENDING)
    assert [str(d) for d in check(place, ["pasar"]) if d.severity is Severity.GALAT] == []


def test_a_law_on_the_units_of_a_region_gets_the_paper_on_them(tmp_path: Path) -> None:
    law = tmp_path / "dasar.txt"
    words = BASE.read_text("utf-8").replace("PENGELOLAAN PASAR DAERAH", "SUSUNAN PERANGKAT DAERAH")
    law.write_text(words, "utf-8")
    place = home(tmp_path)
    new_from_law(place, Diminta("pasar", law, HARI))
    assert (place.content / "pasar/perangkat_daerah.yaml").exists()
    found = check(place, ["pasar"])
    assert [str(d) for d in found if d.severity is Severity.GALAT or d.code == "S123"] == []
