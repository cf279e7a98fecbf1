"""JSON Schemas of every authored file, for editors: keys, choices and hover texts in Indonesian.

The loader reads every scalar as text; an editor reads ``tahun: 2014`` as a number. So a text here
may be any scalar, and references are written out in place, because editors differ in how they
treat what stands beside a ``$ref``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any, TypeAlias

from pydantic import TypeAdapter

from generator.content.files import BERKAS
from generator.content.schema_pilihan import PILIHAN
from generator.model.aturan import AturanTipologi
from generator.model.aturan_tahap import AturanTahap
from generator.model.beban_kerja import TetapanBebanKerja
from generator.model.catatan import BerkasCatatan, Terbitan
from generator.model.dossier import Literatur, PeraturanPustaka, Temuan
from generator.model.evaluasi import InstrumenEvaluasi
from generator.model.gaya import Gaya
from generator.model.ketepatan import BerkasKetepatan
from generator.model.plafon import AturanPlafon
from generator.model.rancangan import BerkasOperasi

Schema: TypeAlias = dict[str, Any]  # JSON, as pydantic hands it out
DRAFT = "http://json-schema.org/draft-07/schema#"
SCALARS = ["string", "number", "boolean"]


@dataclass(frozen=True, slots=True)
class Binding:
    """One schema: its file name, the shape it describes, its title, and the files it is for."""

    name: str
    shape: type[Any]
    title: str
    globs: tuple[str, ...]


def _of_file(name: str) -> Binding:
    """Return the schema of a file of a dossier, in whatever shapes kinds of draft give it."""
    milik = [b for b in BERKAS if b.name == name]
    tentang = " atau ".join(b.about for b in milik)
    shapes = reduce(or_, (b.shape for b in milik))
    title = f"{tentang[0].upper()}{tentang[1:]} ({name})"
    return Binding(name.replace(".yaml", ".json"), shapes, title, (f"content/*/{name}",))


BINDINGS = (
    *(_of_file(name) for name in dict.fromkeys(b.name for b in BERKAS)),
    Binding(
        "temuan.json",
        Temuan,
        "Satu temuan (temuan/Tnn-....yaml)",
        ("content/*/temuan/*.yaml",),
    ),
    Binding(
        "operasi.json",
        BerkasOperasi,
        "Perubahan dalam berkas sendiri (perubahan/....yaml)",
        ("content/*/perubahan/*.yaml",),
    ),
    Binding(
        "catatan.json",
        BerkasCatatan,
        "Catatan penelaah dan tanggapannya (catatan/....yaml)",
        ("content/*/catatan/*.yaml",),
    ),
    Binding(
        "terbitan.json",
        Terbitan,
        "Salinan yang pernah diajukan (terbitan/....yaml)",
        ("content/*/terbitan/*.yaml",),
    ),
    Binding(
        "peraturan.json",
        PeraturanPustaka,
        "Satu peraturan di pustaka",
        ("content/_pustaka/peraturan/*.yaml",),
    ),
    Binding(
        "literatur.json",
        Literatur,
        "Satu buku, jurnal, laporan, berita, atau laman di pustaka",
        ("content/_pustaka/literatur/*.yaml",),
    ),
    Binding(
        "aturan-tipologi.json",
        AturanTipologi,
        "Aturan tipologi perangkat daerah",
        ("content/_aturan/tipologi-*.yaml",),
    ),
    Binding(
        "aturan-plafon.json",
        AturanPlafon,
        "Batas besaran organisasi perangkat daerah",
        ("content/_aturan/plafon-*.yaml",),
    ),
    Binding(
        "aturan-beban-kerja.json",
        TetapanBebanKerja,
        "Tetapan analisis beban kerja",
        ("content/_aturan/beban-kerja.yaml",),
    ),
    Binding(
        "aturan-jalan.json",
        AturanTahap,
        "Tahap, tenggat, dan paket pembentukan peraturan daerah",
        ("content/_aturan/jalan.yaml",),
    ),
    Binding(
        "aturan-evaluasi.json",
        InstrumenEvaluasi,
        "Instrumen evaluasi kelembagaan",
        ("content/_aturan/evaluasi-kelembagaan.yaml", "content/_aturan/kematangan.yaml"),
    ),
    Binding(
        "ketepatan.json",
        BerkasKetepatan,
        "Ketepatan pemeriksaan menurut penilaian sampel",
        ("docs/ketepatan.yaml",),
    ),
    Binding(
        "gaya.json",
        Gaya,
        "Gaya rumah: kertas, margin, huruf",
        ("templates/style/gaya.yaml",),
    ),
)


def schemas() -> dict[str, Schema]:
    """Return every schema by file name."""
    return {binding.name: _schema(binding) for binding in BINDINGS}


def schema_texts() -> dict[str, str]:
    """Return the files of ``content/_skema`` as they are committed."""
    return {
        name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas().items()
    }


def _schema(binding: Binding) -> Schema:
    raw: Schema = TypeAdapter(binding.shape).json_schema()
    inlined = _node(raw, raw.get("$defs", {}))
    inlined.pop("$defs", None)
    inlined.pop("description", None)
    return {"$schema": DRAFT, **inlined, "title": binding.title}


def _node(node: Schema, defs: Mapping[str, Schema]) -> Schema:
    """Return a schema without references, internal keys and English class texts."""
    if "$ref" in node:
        target = defs[node["$ref"].rpartition("/")[2]]
        own = {key: value for key, value in node.items() if key != "$ref"}
        if "enum" not in target:  # the text of a class is for those who read the code
            target = {key: value for key, value in target.items() if key != "description"}
        node = {**target, **own}  # pydantic leaves a field's text out when the choice has the same
    done: Schema = {}
    for key, value in node.items():
        if key == "properties":
            done[key] = {
                name: _node(child, defs)
                for name, child in value.items()
                if not child.get("x-internal")
            }
        elif key in ("items", "additionalProperties") and isinstance(value, dict):
            done[key] = _node(value, defs)
        elif key in ("anyOf", "prefixItems"):
            done[key] = [_node(child, defs) for child in value]
        elif key != "$defs" and (key != "default" or value):  # what is left out is empty, else said
            done[key] = value
    return _choices(_scalar(done, node))


def _scalar(schema: Schema, node: Schema) -> Schema:
    """Let a text be any scalar, and empty where it may be left out."""
    if schema.get("type") == "string" and not schema.keys() & {"enum", "pattern", "format"}:
        optional = ["null"] if node.get("default") == "" else []
        return {**schema, "type": [*SCALARS, *optional]}
    if schema.get("type") == "string" and "enum" in schema:
        return {key: value for key, value in schema.items() if key != "type"}
    return schema


def _choices(schema: Schema) -> Schema:
    texts = PILIHAN.get(tuple(schema.get("enum", ())))
    if not texts:
        return schema
    return {**schema, "enumDescriptions": list(texts), "markdownEnumDescriptions": list(texts)}
