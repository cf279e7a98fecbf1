"""An edited text, or an amending one, becomes the operations of a dossier, reasons left open."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.amend_into import Isian, amend_into
from generator.app.authored import make_law
from generator.app.check import check
from generator.app.from_law_texts import Diminta
from generator.app.new import new_from_law
from generator.app.paths import Home
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError, Severity
from generator.law.engine.amend import Amandemen
from generator.law.text import to_text
from generator.model.dossier import Dossier
from generator.shipped import CONTENT

FILES = Path(__file__).parent / "dasar"
BASE, AMENDING = FILES / "perda-rawa-ombak-3-2008.txt", FILES / "perda-rawa-ombak-7-2013.txt"
MARK = "(belum diisi) alasan perubahan ini"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return dossier_on(tmp_path, BASE)


def dossier_on(root: Path, base: Path) -> Home:
    """Return a project with a dossier that begins with a regulation."""
    (root / "naskah.yaml").write_text("", "utf-8")
    (root / "content").mkdir()
    place = Home(root)
    new_from_law(place, Diminta("pasar", base, "2026-11-29", provinsi="Nusa Kencana"))
    return place


def read(home: Home) -> tuple[Dossier, Amandemen]:
    dossier = load_dossier(home.content, "pasar", shipped=CONTENT)
    made = make_law(dossier)
    assert isinstance(made, Amandemen)
    return dossier, made


def edited(home: Home, *changes: tuple[str, str]) -> Path:
    text = BASE.read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path = home.root / "suntingan.txt"
    path.write_text(text, "utf-8")
    return path


def codes(done: Isian) -> set[str]:
    return {d.code for d in done.temuan}


def test_what_is_not_written_yet_keeps_no_draft_from_being_built(home: Home) -> None:
    amend_into(home, "pasar", AMENDING)
    found = check(home, ["pasar"])
    assert [str(d) for d in found if d.severity is Severity.GALAT] == []
    assert "S140" in {d.code for d in found}


def test_a_reason_without_a_finding_is_an_error_once_it_is_written(home: Home) -> None:
    amend_into(home, "pasar", AMENDING)
    berkas = home.content / "pasar" / "perubahan.yaml"
    teks = berkas.read_text("utf-8")
    berkas.write_text(teks.replace(MARK, "Pasar bertambah"), "utf-8")
    found = {d.code for d in check(home, ["pasar"]) if d.severity is Severity.GALAT}
    assert {"N01", "N02"} <= found


def test_an_amending_text_gives_its_changes_word_for_word(home: Home) -> None:
    done = amend_into(home, "pasar", AMENDING)
    dossier, made = read(home)
    assert [str(op.alamat) for op in dossier.operasi] == ["Pasal 2", "Pasal 3 Bab II"]
    assert [str(op.alasan) for op in dossier.operasi] == [MARK, MARK]
    assert done.operasi == 2
    printed = ["".join(to_text(unit) for unit in one.berbunyi) for one in made.instruksi]
    for line in (
        "(1) Pasar dikelola oleh perusahaan umum Daerah.",
        "(2) Pengelolaan Pasar sebagaimana dimaksud pada ayat (1) meliputi :",
        "c.  keamanan; dan",
        "d.  promosi.",
    ):
        assert line in printed[0]
    assert printed[1] == "Pasal 3A\nPedagang yang sudah ada tetap menempati kiosnya.\n"
    assert str(dossier.penjelasan_umum).strip() == "Pengelolaan pasar dialihkan."


def test_what_is_no_change_of_the_law_is_told(home: Home) -> None:
    done = amend_into(home, "pasar", AMENDING)
    told = [d.message for d in done.temuan if d.code == "S150"]
    assert [t.partition(" Nomor")[0] for t in told] == [
        "Menimbang (1 butir)", "Mengingat (1 butir)", "Pasal II",
    ]  # fmt: skip


def test_an_edited_text_gives_one_small_operation_for_one_small_change(home: Home) -> None:
    path = edited(home, ("oleh Dinas Perdagangan.", "oleh Dinas Perdagangan dan Perindustrian."))
    done = amend_into(home, "pasar", path)
    dossier, _ = read(home)
    assert [str(op.alamat) for op in dossier.operasi] == ["Pasal 2 ayat (1)"]
    assert "S150" not in codes(done)
    assert str(dossier.penjelasan_umum).startswith("(belum diisi)")


def test_a_new_chapter_keeps_its_title(home: Home) -> None:
    new = "BAB III\nPEMBINAAN\nPasal 4\nBupati membina Pasar.\nBAB IV\nKETENTUAN PENUTUP\nPasal 5"
    path = edited(home, ("BAB III\nKETENTUAN PENUTUP\nPasal 4", new.replace("BAB III", "BAB IIA")
                         .replace("Pasal 4", "Pasal 3A").replace("BAB IV", "BAB III")
                         .replace("Pasal 5", "Pasal 4")))  # fmt: skip
    amend_into(home, "pasar", path)
    _, made = read(home)
    assert "BAB IIA\nPEMBINAAN\nPasal 3A\nBupati membina Pasar.\n" in to_text(made.hasil)


def test_comments_and_other_keys_stay(home: Home) -> None:
    path = home.content / "pasar/perubahan.yaml"
    path.write_text(f"{path.read_text('utf-8')}# tentang Pasal II\nperalihan: []\n", "utf-8")
    amend_into(home, "pasar", AMENDING)
    text = path.read_text("utf-8")
    assert text.startswith("# Perubahan terhadap peraturan yang berlaku.")
    assert text.endswith("# tentang Pasal II\nperalihan: []\n")


def test_written_operations_are_not_written_over(home: Home) -> None:
    amend_into(home, "pasar", AMENDING)
    path = home.content / "pasar/perubahan.yaml"
    first = f"alasan: {MARK}\n"
    path.write_text(
        path.read_text("utf-8").replace(first, "alasan: Sendiri.  # tetap\n", 1), "utf-8"
    )
    before = path.read_bytes()
    with pytest.raises(DraftingError) as told:
        amend_into(home, "pasar", AMENDING)
    assert [d.code for d in told.value.diagnostics] == ["S149"]
    assert path.read_bytes() == before
    done = amend_into(home, "pasar", AMENDING, instead=True)
    assert (done.operasi, done.tetap) == (2, 1)
    assert "alasan: Sendiri.  # tetap\n" in path.read_text("utf-8")


def edits() -> dict[str, tuple[str, str]]:
    """Return what somebody may have done to a file while reasons are open: old and new words."""
    return {
        "a reviewer's words": ("tetap menempati kiosnya", "tetap menempati kios yang lama"),
        "an explanation": (f"alasan: {MARK}\n", f"alasan: {MARK}\n    penjelasan: Sendiri.\n"),
        "a comment": ("operasi:\n", "operasi:\n  # tanya bagian hukum\n"),
        "a finding": ("karena: []", "karena: [T01]"),
        "a day": (f"alasan: {MARK}\n", f"alasan: {MARK}\n    mulai: 2027-01-01\n"),
    }


@pytest.mark.parametrize("edit", edits())
def test_what_is_edited_is_not_written_over(home: Home, edit: str) -> None:
    old, new = edits()[edit]
    amend_into(home, "pasar", AMENDING)
    path = home.content / "pasar/perubahan.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    before = path.read_bytes()
    for target in (AMENDING, edited(home, ("oleh Dinas Perdagangan.", "oleh Dinas Niaga."))):
        with pytest.raises(DraftingError) as told:
            amend_into(home, "pasar", target)
        assert [d.code for d in told.value.diagnostics] == ["S149"]
        assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (MARK, "(belum diisi) pedagang bertambah, tanya dinas"),
        (MARK, "Pedagang bertambah."),
        ("bunyi Pasal yang disisipkan.", "Pedagang didata setiap tahun."),
    ],
)
def test_a_first_change_that_is_begun_is_not_written_over(home: Home, old: str, new: str) -> None:
    path = home.content / "pasar/perubahan.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(DraftingError) as told:
        amend_into(home, "pasar", AMENDING)
    assert [d.code for d in told.value.diagnostics] == ["S149"]
    assert new in path.read_text("utf-8")


def test_the_same_text_again_writes_the_same(home: Home) -> None:
    amend_into(home, "pasar", AMENDING)
    path = home.content / "pasar/perubahan.yaml"
    before = path.read_bytes()
    assert amend_into(home, "pasar", AMENDING).operasi == 2
    assert path.read_bytes() == before


def test_a_general_explanation_that_is_begun_stays_and_the_other_is_told(home: Home) -> None:
    path = home.content / "pasar/perubahan.yaml"
    text = path.read_text("utf-8").replace("alasan, pokok materi", "Pasar ramai; pokok materi")
    path.write_text(text, "utf-8")
    done = amend_into(home, "pasar", AMENDING)
    assert "Pasar ramai; pokok materi" in path.read_text("utf-8")
    told = [d.message for d in done.temuan if d.code == "S150"]
    assert any("Pengelolaan pasar dialihkan." in t for t in told)


def test_a_text_that_amends_another_regulation_is_refused(home: Home) -> None:
    other = home.root / "lain.txt"
    other.write_text(AMENDING.read_text("utf-8").replace("3 TAHUN 2008", "4 TAHUN 2009"), "utf-8")
    with pytest.raises(DraftingError) as told:
        amend_into(home, "pasar", other)
    assert [d.code for d in told.value.diagnostics] == ["H37"]
