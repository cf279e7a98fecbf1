"""Two versions of a law, as drafters make them (``versi/kasus.yaml``), and changed at random."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.app.amend_versions import amend_laws
from generator.diagnostics import DraftingError, Severity, Span
from generator.law.engine.consolidate import consolidate
from generator.law.reader.peraturan import read_peraturan
from generator.model.lines import lines_of
from generator.model.satuan import Peraturan
from tools.corpus_amend import mutate

DATA = yaml.safe_load((Path(__file__).parent / "versi" / "kasus.yaml").read_text("utf-8"))
KASUS = DATA["kasus"]


def read(text: str) -> Peraturan:
    return read_peraturan(lines_of(text, Span("tujuan.txt", 1, 1)))[0]


@pytest.mark.parametrize("kasus", KASUS, ids=[k["nama"] for k in KASUS])
def test_two_versions_give_these_sentences_or_these_reasons(kasus: dict) -> None:
    text = DATA[kasus.get("naskah", "dasar")]
    target = text
    for old, new in kasus["ubah"].items():
        assert old in target
        target = target.replace(old, new)
    draft, findings = amend_laws(read(text), read(target), Span("tujuan.txt", 1, 1))
    errors = [d for d in findings if d.severity is Severity.GALAT]
    said = [f"{d.code} baris {d.span.line}: {d.message}" for d in errors]
    assert said == kasus.get("galat", [])
    if "instruksi" in kasus:
        assert [i.kalimat for i in draft.amandemen.instruksi] == kasus["instruksi"]
    if not errors:
        made = consolidate(read(text), [read(draft.text)]).hasil
        assert replace(made.batang_tubuh, judul=made.judul) == draft.amandemen.hasil
        assert made.lampiran == draft.target.lampiran


def test_a_draft_that_reads_otherwise_than_meant_is_not_handed_out_as_proved() -> None:
    law = read(DATA["dasar"])
    annex = replace(law.lampiran[0], teks="PASAR KABUPATEN\nPasar Lama.")  # reads as a title
    _, findings = amend_laws(law, replace(law, lampiran=(annex,)), Span("tujuan.txt", 1, 1))
    assert [d.code for d in findings if d.severity is Severity.GALAT] == ["H48"]


def test_who_signs_an_annex_is_no_part_of_what_is_amended() -> None:
    text = DATA["dasar"]
    signed = f"{text.rstrip()}\n\nBUPATI CONTOH,\nttd\nNAMA LAMA"
    target = signed.replace("Pasar Lama.", "Pasar Baru.").replace("NAMA LAMA", "NAMA BARU")
    draft, findings = amend_laws(read(signed), read(target), Span("tujuan.txt", 1, 1))
    assert [d for d in findings if d.severity is Severity.GALAT] == []
    assert "Pasar Baru." in draft.text
    assert "BUPATI CONTOH,\nttd" not in draft.text
    nothing, _ = amend_laws(read(text), read(signed), Span("tujuan.txt", 1, 1))
    assert nothing.amandemen.instruksi == ()


def test_what_is_explained_of_a_deleted_ayat_goes_with_it() -> None:
    explained = (
        "Pasal 2\nAyat (1)\nCukup jelas.\nAyat (2)\nHuruf a\nKios termasuk los.\nHuruf b\nCukup "
        "jelas.\nHuruf c\nCukup jelas.\nAyat (3)\nCukup jelas.\nPasal 3\nCukup jelas."
    )
    text = DATA["dasar"].replace("Pasal 2\nCukup jelas.\nPasal 3\nCukup jelas.", explained)
    start = text.index("(2) Pengelolaan meliputi:")
    target = f"{text[:start]}(2) Dihapus.\n{text[text.index('(3) Dinas melaporkan') :]}"
    draft, findings = amend_laws(read(text), read(target), Span("tujuan.txt", 1, 1))
    assert [d.message for d in findings if d.severity is Severity.GALAT] == []
    made = consolidate(read(text), [read(draft.text)]).hasil
    assert dict(made.penjelasan.pasal_demi_pasal)["Pasal 2 ayat (2)"] == "Dihapus."


@pytest.mark.parametrize("naskah", ["dasar", "pengubah"])
def test_no_target_made_at_random_ends_otherwise_than_proved_or_refused(naskah: str) -> None:
    law = read(DATA[naskah])
    proved = 0
    for seed in range(40):
        target, done = mutate(law, 1 + seed % 5, f"{naskah}:{seed}")
        assert done
        try:
            _, findings = amend_laws(law, target, Span("tujuan.txt", 1, 1))
        except DraftingError as error:
            findings = error.diagnostics
        errors = [d for d in findings if d.severity is Severity.GALAT]
        assert all(d.message and d.span.path for d in errors)
        proved += not errors
    assert (proved > 30) == (naskah == "dasar")


def test_hundreds_of_new_pasal_are_no_amendment() -> None:
    """H22: such a target is a new regulation, or one whose numbers were read wrongly."""
    base = DATA["dasar"]
    added = "".join(f"Pasal {n}\nTeks {n}.\n" for n in range(5, 306))
    target = base.replace("PENJELASAN\nI. UMUM", f"{added}PENJELASAN\nI. UMUM")
    with pytest.raises(DraftingError, match=r"H22.*301 Pasal"):
        amend_laws(read(base), read(target), Span("tujuan.txt", 1, 1))
