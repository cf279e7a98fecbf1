"""The style sheet of the web edition: every role has a look, every colour can be read."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from generator.ir.roles import ROLES

CSS = re.sub(
    r"/\*.*?\*/",
    "",
    (Path(__file__).parents[2] / "templates" / "web" / "gaya.css").read_text("utf-8"),
    flags=re.DOTALL,
)
PREFIX = {
    "Heading": "h",
    "Paragraph": "p",
    "List": "l",
    "Group": "g",
    "Table": "t",
    "Figure": "f",
    "Signature": "s",
    "Styled": "i",
}
WORDS, GROUNDS = ("tinta", "redup", "aksen", "sisip", "hapus"), ("kertas", "bidang", "sorot")
READABLE = 4.5  # WCAG 2.2, 1.4.3


def palettes() -> dict[str, dict[str, str]]:
    blocks = re.findall(r":root \{(.*?)\}", CSS, flags=re.DOTALL)
    named = [dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block)) for block in blocks]
    light, dark, paper = named
    return {"light": light, "dark": light | dark, "print": light | paper}


def luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_measures() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") < READABLE < contrast("#767676", "#ffffff")


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_all_words_can_be_read_on_all_grounds(scheme: str) -> None:
    colours = palettes()[scheme]
    pale = {
        (word, ground): round(contrast(colours[word], colours[ground]), 2)
        for word, ground in product(WORDS, GROUNDS)
        if contrast(colours[word], colours[ground]) < READABLE
    }
    assert pale == {}


def test_colours_are_named_in_the_palettes_alone() -> None:
    rules = re.sub(r":root \{.*?\}", "", CSS, flags=re.DOTALL)
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", rules)) <= {"#ffffff"}  # under pictures


def test_every_role_has_a_rule_and_no_rule_is_for_a_role_that_is_not_there() -> None:
    wanted = {f"{PREFIX[kind]}-{role}" for kind, roles in ROLES.items() for role in roles}
    selectors = " ".join(re.findall(r"([^{}]+)\{", CSS))
    theirs = set(re.findall(r"\.([hplgtfsi]-[a-z-]+)", selectors))
    assert wanted - theirs == set()
    assert theirs - wanted == set()


def test_nothing_comes_from_elsewhere() -> None:
    folder = Path(__file__).parents[2] / "templates" / "web"
    said = "".join(path.read_text("utf-8") for path in folder.iterdir())
    assert re.findall(r"(?:https?:)?//[a-z]", said) == []
    assert "@import" not in said
