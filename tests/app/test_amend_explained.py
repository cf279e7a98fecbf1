"""What explains a changed Pasal goes with its operation, or is named as not placed."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_amend_into import AMENDING, BASE, MARK, dossier_on, edited, read

from generator.app.amend_into import amend_into
from generator.app.amend_versions import amend_files
from generator.app.explained import with_explanations
from generator.app.operations_yaml import operations_yaml
from generator.app.paths import Home
from generator.documents.penjelasan import isi_penjelasan

SAID = "Yang dimaksud dengan “Dinas Perdagangan” adalah dinas yang mengurus perdagangan."
OWN = ("oleh Dinas Perdagangan.", "oleh Dinas Perdagangan dan Perindustrian.")
CLEAR = "Pasal 2\nCukup jelas."


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return dossier_on(tmp_path, BASE)


def explained(home: Home) -> dict[str, str]:
    """Return what the draft of a dossier explains."""
    dossier, made = read(home)
    assert dossier.dasar is not None
    return {str(a): str(teks) for a, teks in isi_penjelasan(dossier.dasar, made).items()}


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        (f"Ayat (1)\n{SAID}\nAyat (2)\nCukup jelas.", {"Pasal 2 ayat (1)": SAID}),
        (
            f"Ayat (1)\nCukup jelas.\nAyat (2)\nHuruf a\n{SAID}\nHuruf b\nCukup jelas.\n"
            "Huruf c\nYang dimaksud dengan “keamanan” adalah ketenteraman.",
            {
                "Pasal 2 ayat (2) huruf a": SAID,
                "Pasal 2 ayat (2) huruf c": "Yang dimaksud dengan “keamanan” adalah ketenteraman.",
            },
        ),
        (SAID, {"Pasal 2": SAID}),
    ],
    ids=["the changed ayat", "another ayat", "the whole Pasal"],
)
def test_what_explains_a_changed_pasal_comes_with_it(home: Home, printed, wanted) -> None:
    done = amend_into(home, "pasar", edited(home, OWN, (CLEAR, f"Pasal 2\n{printed}")))
    assert explained(home) == wanted
    assert "H44" not in {d.code for d in done.temuan}


def test_what_explained_it_before_stays_where_the_pasal_is_restated(tmp_path: Path) -> None:
    base = tmp_path / "dasar.txt"
    base.write_text(BASE.read_text("utf-8").replace(CLEAR, f"Pasal 2\n{SAID}"), "utf-8")
    home = dossier_on(tmp_path, base)
    amend_into(home, "pasar", AMENDING)
    assert explained(home) == {"Pasal 2": SAID}


def test_what_an_amending_text_explains_comes_with_its_change(home: Home) -> None:
    path = home.root / "ubah.txt"
    said = f"Pasal I\nAngka 1\nCukup jelas.\nAngka 2\nPasal 3A\n{SAID}"
    words = AMENDING.read_text("utf-8").replace("Pasal I\nCukup jelas.", said)
    path.write_text(words.replace("Pasal II\nCukup jelas.", "Pasal II\nDiundangkan."), "utf-8")
    done = amend_into(home, "pasar", path)
    assert explained(home) == {"Pasal 3A": SAID}
    told = [d.message for d in done.temuan if d.code == "S150"]
    assert any("Penjelasan Pasal II" in t and "Diundangkan." in t for t in told)


def test_what_explains_no_change_of_an_amending_text_is_an_error(home: Home) -> None:
    path = home.root / "ubah.txt"
    said = f"Pasal I\nAngka 1\nPasal 4\n{SAID}\nAngka 2\nCukup jelas."
    words = AMENDING.read_text("utf-8").replace("Pasal I\nCukup jelas.", said)
    path.write_text(words, "utf-8")
    found = [d for d in amend_into(home, "pasar", path).temuan if d.code == "H44"]
    assert ["penjelasan Pasal 4" in d.message for d in found] == [True]


def test_a_reason_that_is_kept_does_not_keep_the_explanation_away(home: Home) -> None:
    amend_into(home, "pasar", edited(home, OWN))
    path = home.content / "pasar/perubahan.yaml"
    path.write_text(path.read_text("utf-8").replace(f"{MARK}\n", "Dinas bergabung.\n"), "utf-8")
    more = edited(home, OWN, (CLEAR, f"Pasal 2\nAyat (1)\n{SAID}\nAyat (2)\nCukup jelas."))
    done = amend_into(home, "pasar", more, instead=True)
    assert done.tetap == 1
    assert explained(home) == {"Pasal 2 ayat (1)": SAID}
    assert "Dinas bergabung." in path.read_text("utf-8")


def test_an_explanation_written_by_hand_is_kept_and_told(home: Home) -> None:
    said = edited(home, OWN, (CLEAR, f"Pasal 2\nAyat (1)\n{SAID}\nAyat (2)\nCukup jelas."))
    amend_into(home, "pasar", said)
    path = home.content / "pasar/perubahan.yaml"
    text = path.read_text("utf-8").replace(f"{MARK}\n", "Dinas bergabung.\n")
    path.write_text(text.replace(SAID, "Sendiri."), "utf-8")
    done = amend_into(home, "pasar", said, instead=True)
    assert explained(home) == {"Pasal 2 ayat (1)": "Sendiri."}
    assert any(d.code == "H44" and "penjelasan Pasal 2 ayat (1)" in d.message for d in done.temuan)


def test_operations_as_yaml_carry_the_explanation(home: Home) -> None:
    target = edited(home, OWN, (CLEAR, f"Pasal 2\nAyat (1)\n{SAID}\nAyat (2)\nCukup jelas."))
    draft, _ = amend_files(BASE, target)
    words = operations_yaml(with_explanations(draft.amandemen.operasi, draft.target))
    assert "penjelasan: |\n" in words
    assert SAID in words


def test_what_explains_the_pasal_of_a_new_chapter_comes_with_the_chapter(home: Home) -> None:
    last = "BAB III\nKETENTUAN PENUTUP\nPasal 4"
    new = "BAB IIA\nPEMBINAAN\nPasal 3A\n(1) Bupati membina Pasar.\n(2) Pembinaan berkala.\n"
    clear = "Pasal 4\nCukup jelas."
    said = f"Pasal 3A\nAyat (1)\n{SAID}\nAyat (2)\nCukup jelas.\n{clear}"
    done = amend_into(home, "pasar", edited(home, (last, f"{new}{last}"), (clear, said)))
    assert explained(home) == {"Pasal 3A ayat (1)": SAID}
    assert "H44" not in {d.code for d in done.temuan}
