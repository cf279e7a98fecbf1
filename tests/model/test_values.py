"""Every class of the model is a value, and where it was written is no part of it."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import re
import typing
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from generator.diagnostics import NOWHERE, Span
from generator.model.scalars import Pilihan

ROOM = Path(__file__).parents[2] / "generator" / "model"
CLASSES = tuple(
    found
    for path in sorted(ROOM.glob("[a-z]*.py"))
    for _, found in inspect.getmembers(importlib.import_module(f"generator.model.{path.stem}"))
    if inspect.isclass(found) and found.__module__ == f"generator.model.{path.stem}"
)
DATA = [c for c in CLASSES if dataclasses.is_dataclass(c)]
RECORDS = [c for c in CLASSES if issubclass(c, BaseModel)]


@pytest.mark.parametrize("kind", DATA, ids=lambda c: c.__name__)
def test_a_dataclass_is_a_value_without_its_place(kind: type) -> None:
    assert kind.__dataclass_params__.frozen, "nilai tidak berubah setelah dibuat"
    hints = typing.get_type_hints(kind)
    for field in dataclasses.fields(kind):
        if hints[field.name] is Span:
            assert field.compare is False, f"{field.name} ikut dibandingkan"
            assert field.default is NOWHERE


@pytest.mark.parametrize("kind", RECORDS, ids=lambda c: c.__name__)
def test_a_record_is_frozen_and_knows_its_keys(kind: type[BaseModel]) -> None:
    assert kind.model_config.get("frozen") is True
    if kind.model_config.get("extra") == "forbid":
        with pytest.raises(ValidationError, match=r"kunci-yang-tidak-ada"):
            kind.model_validate({"kunci-yang-tidak-ada": 1})
    for name, field in kind.model_fields.items():
        if field.annotation is Span:
            assert field.default is NOWHERE, name
            assert field.exclude, f"{name} tercetak"


@pytest.mark.parametrize("kind", RECORDS, ids=lambda c: c.__name__)
def test_what_an_author_leaves_out_is_a_value_of_its_type(kind: type[BaseModel]) -> None:
    for name, field in kind.model_fields.items():
        may_be_none = type(None) in typing.get_args(field.annotation)
        if not field.is_required() and field.get_default(call_default_factory=True) is None:
            assert may_be_none, f"{name}: tiada, padahal bukan pilihan"


def test_there_are_classes_to_look_at() -> None:
    assert len(DATA) > 20
    assert len(RECORDS) > 20


@pytest.mark.parametrize("kind", DATA, ids=lambda c: c.__name__)
def test_what_is_not_given_to_a_dataclass_is_a_value_of_its_type(kind: type) -> None:
    hints = typing.get_type_hints(kind)
    for field in dataclasses.fields(kind):
        if field.default_factory is not dataclasses.MISSING:
            assert field.default_factory() is not None, field.name
        elif field.default is None:
            assert type(None) in typing.get_args(hints[field.name]), field.name


@pytest.mark.parametrize("kind", RECORDS, ids=lambda c: c.__name__)
def test_what_an_author_leaves_out_of_a_choice_is_one_of_its_choices(
    kind: type[BaseModel],
) -> None:
    for name, field in kind.model_fields.items():
        default = field.get_default(call_default_factory=True)
        for choice in (m for m in field.metadata if isinstance(m, Pilihan)):
            if isinstance(default, str) and default:  # empty: not given
                assert default in choice.nilai or re.fullmatch(choice.pola or r"\Z.", default), name
