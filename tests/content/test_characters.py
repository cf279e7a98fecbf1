"""The gate for characters: what is mended without a word, what is refused, where it says so."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.content.characters import mended, unfit
from generator.content.load import load_dossier
from generator.content.names import is_dropping
from generator.content.syntax import decode_utf8
from generator.content.yaml import parse
from generator.diagnostics import DraftingError, Span, galat
from generator.model.teks import Peta

KECIL = Path(__file__).parent / "dossier_kecil"
LATIN = frozenset(range(0x20, 0x250))


@pytest.mark.parametrize(
    ("pasted", "printed"),
    [
        ("per\u00adang\u00adkat", "perangkat"),
        ("kata\u2060ini", "kataini"),
        ("nol\u200blebar\u200c\u200d", "nollebar"),
        ("arah\u200e kiri\u200f", "arah kiri"),
        ("BOM\ufeff di tengah", "BOM di tengah"),
        ("9\u202f352\u2009km", "9\u00a0352 km"),
        ("cafe\u0301", "caf\u00e9"),
        ("\u2713\ufe0f", "\u2713"),
        ("spasi\u00a0tak putus – “kutip”", "spasi\u00a0tak putus – “kutip”"),
    ],
)
def test_what_cannot_be_seen_is_mended(pasted: str, printed: str) -> None:
    assert mended(pasted) == printed
    assert decode_utf8(pasted.encode(), "x.md") == (printed, ())
    found, complaints = parse(
        f'kunci: "{pasted.encode("ascii", "backslashreplace").decode()}"', "x"
    )
    assert isinstance(found, Peta)
    assert (found["kunci"], complaints) == (printed, ())


def test_what_no_font_of_the_house_has_is_named_where_it_stands() -> None:
    text = "teks: >-\n  baris satu\n  kata \u6f22 dan \u092d\nkomentar: a # \u6f22\n"
    _, found = parse(text, "x.yaml", LATIN)
    assert [(d.code, d.span) for d in found] == [
        ("Y19", Span("x.yaml", 3, 8)),
        ("Y19", Span("x.yaml", 3, 14)),
    ]
    assert 'karakter "\u6f22" (U+6F22)' in found[0].message
    assert decode_utf8("Huruf \u6f22.".encode(), "x.md", LATIN)[1][0].span == Span("x.md", 1, 7)
    assert list(unfit("\u6f22")) == []


@pytest.mark.parametrize(
    ("char", "package"),
    [
        ("\ua98f", "fonts-noto-core"),
        ("\u1b8a", "fonts-noto-core"),
        ("\u6f22", "fonts-noto-cjk"),
        ("\U0001f600", "fonts-symbola"),
    ],
)
def test_the_package_that_prints_a_script_is_named_where_it_is_known(
    char: str, package: str
) -> None:
    ((offset, code, message, hint),) = unfit(f"kata {char}", LATIN)
    assert (offset, code) == (5, "Y19")
    assert f"U+{ord(char):04X}" in message
    assert f"apt install {package}" in hint
    ((_, _, _, other),) = unfit("\u092d", LATIN)
    assert "apt install" not in other


def test_what_is_written_from_right_to_left_is_refused_though_a_font_has_it() -> None:
    _, found = decode_utf8("Asas \u0639\u062f\u0644 dan \u05e9.".encode(), "x.md")
    assert {d.code for d in found} == {"Y19"}
    assert found[0].span == Span("x.md", 1, 6)


def test_many_strange_characters_are_not_a_flood_of_messages() -> None:
    _, found = decode_utf8(("\x01" * 5000).encode(), "x.md")
    assert len(found) == 21
    assert "lebih dari 20" in "".join(d.message for d in found)


@pytest.mark.parametrize("nilai", ["“Serang”", "‘Rancangan untuk pembahasan’", "«x»", '“Serang"'])
def test_a_curly_quote_is_no_quote_of_yaml(nilai: str) -> None:
    _, found = parse(f"ibu_kota: {nilai}\n", "x")
    assert [d.code for d in found] == ["Y16"]


@pytest.mark.parametrize(
    "nilai", ["“Satu” dan “dua”", "'“Serang”'", "kata “dalam” kalimat", "Ma’ruf", ">-\n  “Serang”"]
)
def test_curly_quotes_that_are_words_stay(nilai: str) -> None:
    assert parse(f"ibu_kota: {nilai}\n", "x")[1] == ()


def test_a_message_cannot_steer_the_terminal() -> None:
    said = str(galat(Span("a\x1b[31m.yaml", 1, 1), "S04", 'Nilai "\x1b]0;x\x07\u202e"', "\udc80"))
    assert said.isprintable()
    assert "\\x1b[31m" in said
    assert "\\u202e" in said


@pytest.mark.parametrize(
    "name",
    (
        *(".DS_Store", "._bab-1-a.md", "desktop.ini", "Desktop.ini", "Thumbs.db", "~$T01.docx"),
        *(".#dossier.yaml", "#dossier.yaml#", "dossier.yaml~", "dasar.yaml.bak", ".dasar.yaml.swp"),
        *("Icon\r", "__MACOSX", "dasar.yaml.orig", ".~lock.x.docx#"),
    ),
)
def test_files_of_systems_and_editors_are_ignored(name: str, tmp_path: Path) -> None:
    assert is_dropping(name)
    root = tmp_path / "content"
    shutil.copytree(KECIL, root)
    for folder in ("kecil", "kecil/temuan", "kecil/narasi", "_pustaka", "_pustaka/peraturan"):
        (root / folder / name).write_bytes(b"\x00\xff")
    assert load_dossier(root, "kecil").slug == "kecil"


@pytest.mark.parametrize("name", ["dossier.yaml", "T01-judul.yaml", "catatan.txt", "bab~1.md"])
def test_files_of_authors_are_not(name: str) -> None:
    assert not is_dropping(name)


def test_a_stranger_among_the_files_is_still_named(tmp_path: Path) -> None:
    root = tmp_path / "content"
    shutil.copytree(KECIL, root)
    (root / "kecil" / "catatan.txt").write_text("x")
    with pytest.raises(DraftingError, match="S11"):
        load_dossier(root, "kecil")
