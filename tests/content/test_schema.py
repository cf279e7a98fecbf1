"""The schemas that editors use: committed, complete, in Indonesian, and true to the loader."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import jsonschema
import pytest
import yaml
from language_server import editor_bindings

from generator.content.schema import BINDINGS, PILIHAN, schema_texts, schemas

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
KECIL = Path(__file__).parent / "dossier_kecil"
drawn_up = cache(schemas)


def nodes(schema: object, name: str = "") -> Iterator[tuple[str, dict[str, object]]]:
    if isinstance(schema, dict):
        yield name, schema
        for key, value in schema.get("properties", {}).items():
            yield from nodes(value, f"{name}/{key}")
        for key in ("items", "additionalProperties"):
            yield from nodes(schema.get(key), f"{name}/{key}")
        for child in schema.get("anyOf", []):
            yield from nodes(child, f"{name}/anyOf")


def test_the_committed_schemas_are_those_of_the_models() -> None:
    folder = ROOT / "content" / "_skema"
    committed = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    assert committed == schema_texts(), "jalankan: naskah schema"


def test_the_editor_binds_every_schema() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == editor_bindings()


@pytest.mark.parametrize("name", [b.name for b in BINDINGS])
def test_a_schema_is_complete(name: str) -> None:
    schema = drawn_up()[name]
    jsonschema.Draft7Validator.check_schema(schema)
    text = json.dumps(schema)
    assert "$ref" not in text
    assert '"asal"' not in text
    for where, node in nodes(schema):
        if "properties" in node:
            assert node["additionalProperties"] is False, where
            for key, child in node["properties"].items():  # type: ignore[attr-defined]
                assert child.get("description"), f"{name}{where}/{key} tanpa keterangan"


@pytest.mark.parametrize("name", [b.name for b in BINDINGS])
def test_every_choice_of_a_file_is_explained(name: str) -> None:
    bare = [
        where
        for where, node in nodes(drawn_up()[name])
        if "enum" in node and not node.keys() >= {"enumDescriptions"}
    ]
    assert bare == []


def test_every_text_of_a_choice_is_a_sentence() -> None:
    for values, texts in PILIHAN.items():
        assert len(values) == len(texts)
        assert all(text.endswith(".") for text in texts)


def instances() -> list[tuple[str, Path]]:
    folder = KECIL / "kecil"
    named = [(p.name.replace(".yaml", ".json"), p) for p in sorted(folder.glob("*.yaml"))]
    found = [("temuan.json", p) for p in sorted((folder / "temuan").glob("*.yaml"))]
    shelves = [
        (f"{kind}.json", p)
        for kind in ("peraturan", "literatur")
        for p in sorted((KECIL / "_pustaka" / kind).glob("*.yaml"))
    ]
    return [*named, *found, *shelves, ("gaya.json", ROOT / "templates/style/gaya.yaml")]


@pytest.mark.parametrize(
    ("name", "path"), instances(), ids=lambda value: getattr(value, "stem", value)
)
def test_an_editor_accepts_what_the_loader_accepts(name: str, path: Path) -> None:
    jsonschema.validate(as_editor(path), drawn_up()[name], jsonschema.Draft7Validator)


@pytest.mark.parametrize(
    "fault", [{"akar_maslah": "x"}, {"unit": "x"}, {"id": "1"}, {"perubahan": {"tingkat": "uu"}}]
)
def test_an_editor_refuses_what_the_loader_refuses(fault: dict[str, object]) -> None:
    good = as_editor(KECIL / "kecil/temuan/T01-nama-daerah.yaml")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**good, **fault}, drawn_up()["temuan.json"])


def as_editor(path: Path) -> dict[str, object]:
    """Read a file as an editor does: numbers and truths are guessed, dates are texts."""
    plain = yaml.safe_load(path.read_text(encoding="utf-8"))
    return json.loads(json.dumps(plain, default=str))
