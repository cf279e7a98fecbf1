"""Words that a scan misread, by the text itself and by a dictionary; what is only rare is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Span
from generator.intake import ocr
from generator.model.lines import lines_of

KNOWN = {"adalah", "bahwa", "daerah", "dinas", "kebersihan", "kota", "lima", "menjaga", "merawat"}
KNOWN |= {"dan", "di", "itu", "ke", "oleh"}
KNOWN |= {"modern", "penghentian", "setiap", "tahun", "taman", "terluang", "yang"}
TAMAN = "Dinas merawat taman. Taman adalah taman kota. Dinas adalah dinas daerah. Lima tahun."


@pytest.fixture(autouse=True)
def dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "find_hunspell", lambda: Path("id"))
    monkeypatch.setattr(ocr, "unknown", lambda _base, words: frozenset(words) - KNOWN)


def told(text: str) -> list[str]:
    return [d.message for d in ocr.doubtful(lines_of(f"{TAMAN}\n{text}", Span("a.txt", 1, 1)))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dinas adaiah dinas.", "“adaiah” (mungkin “adalah”)"),
        ("Dinas rnenjaga kota.", "“rnenjaga” (mungkin “menjaga”)"),
        ("Maka pengheniian taman.", "“pengheniian” (mungkin “penghentian”)"),
        ("5 (Iima) tahun, lima tahun.", "“Iima” (mungkin “lima”)"),
        ("Tarif Rp3.OOO,0O.", "“Rp3.OOO,0O”"),
        ("Dinas ep merawat itj taman.", "“ep”, “itj”"),
        ("Taman dirawat ol eh dinas.", "“ol”, “eh”"),
    ],
)
def test_a_misread_word_is_told_with_what_was_meant(text: str, words: str) -> None:
    assert told(text) == [f"Kata rusak atau meragukan: {words}."]


@pytest.mark.parametrize(
    "text",
    [
        "Hal itu tertuang di taman.",  # the dictionary lacks it; terluang is another word
        "Tarnan adalah desa.",  # a name, too few times to be the word of the text
        "Taman modern.",
        "Dinas dan kota, huruf ab), sub bagian, taman xxx, lebar 5 cm dan angka iv.",
        "Tarif Rp3.000,00 dan Rp 5.000,- sebulan.",
        "Surat ke taman.kota@contoh.go.id.",
    ],
)
def test_a_rare_word_or_a_name_is_no_misreading(text: str) -> None:
    assert told(text) == []


def test_without_a_dictionary_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "find_hunspell", lambda: None)
    assert told("Dinas rnenjaga kota.") == []
