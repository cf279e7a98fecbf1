"""The glossary and the code name the same things: docs/istilah.md against model and law."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2]
GLOSSARY = (HOME / "docs" / "istilah.md").read_text(encoding="utf-8")


def public_classes() -> Iterator[type]:
    """Yield every public class that a module of ``model`` or ``law`` defines."""
    for room in ("model", "law"):
        for path in sorted((HOME / "generator" / room).rglob("*.py")):
            parts = path.relative_to(HOME).with_suffix("").parts
            module = importlib.import_module(".".join(parts).removesuffix(".__init__"))
            for name, found in inspect.getmembers(module, inspect.isclass):
                if found.__module__ == module.__name__ and not name.startswith("_"):
                    yield found


CLASSES = tuple(public_classes())
ENUMS = tuple(c for c in CLASSES if issubclass(c, StrEnum))


@pytest.mark.parametrize("enum", ENUMS, ids=lambda e: e.__name__)
def test_every_value_is_explained(enum: type[StrEnum]) -> None:
    section = re.search(rf"## `{enum.__name__}`.*?(?=\n## |\Z)", GLOSSARY, re.S)
    assert section, f"docs/istilah.md has no section for {enum.__name__}"
    listed = set(re.findall(r"^\| `([^`]+)` \|", section.group(), re.M))
    assert listed == {member.value for member in enum}


def test_every_public_class_of_model_and_law_is_explained() -> None:
    missing = [c.__name__ for c in CLASSES if f"`{c.__name__}`" not in GLOSSARY]
    assert missing == [], "tambahkan pada docs/istilah.md"
