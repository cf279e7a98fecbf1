"""The glossary and the code name the same things: docs/istilah.md against the enums."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest

from generator.model.dossier import Sikap, StatusFakta, Tingkat, UnsurPertimbangan
from generator.model.perubahan import Objek, Tindakan
from generator.model.satuan import Jenis

GLOSSARY = (Path(__file__).parents[2] / "docs" / "istilah.md").read_text()


@pytest.mark.parametrize(
    "enum", [Jenis, Tindakan, Objek, StatusFakta, Tingkat, Sikap, UnsurPertimbangan]
)
def test_every_value_is_explained(enum: type[StrEnum]) -> None:
    section = re.search(rf"## `{enum.__name__}`.*?(?=\n## |\Z)", GLOSSARY, re.S)
    assert section, f"docs/istilah.md has no section for {enum.__name__}"
    listed = set(re.findall(r"^\| `([^`]+)` \|", section.group(), re.M))
    assert listed == {member.value for member in enum}
