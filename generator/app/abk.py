"""Use cases of the workload spreadsheet: read one into YAML, and write the empty form."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path

from generator.app.paths import Home, write_atomically
from generator.content.aturan import load_aturan
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError, Span
from generator.export.abk_template import template
from generator.intake.abk import (
    HASIL,
    JABATAN,
    JENIS,
    NORMA,
    PEMANGKU,
    UNIT,
    URAIAN,
    URUSAN,
    VOLUME,
    BarisAbk,
    Kenal,
    read_abk,
)
from generator.intake.confined import confined
from generator.intake.outside import Kind, open_outside, refused
from generator.model.beban_kerja import JENIS_JABATAN

KEPALA = """\
# Hasil impor. Lengkapi tahun, sumber, dan status sebelum dipakai.
tahun: {tahun}
sumber: [permendagri-2008-12]
status: {status}
catatan: {catatan}
unit:
"""


def import_abk(home: Home, path: Path, slug: str = "", tahun: str = "", status: str = "") -> str:
    """Return the spreadsheet as ``beban_kerja.yaml``; raise DraftingError naming every bad cell.

    With a dossier, units may be given by name or abbreviation and must exist in it.
    """
    found = open_outside(path)
    place = Span(found.name)
    damaged = found.kind is Kind.ZIP and path.suffix.lower() == ".xlsx"
    if found.kind is not Kind.XLSX and not damaged:
        raise DraftingError([refused(found.kind, place, "buku kerja XLSX")])
    rows = confined(place, read_abk, found.data, found.name, _known(home, slug))
    head = KEPALA.format(
        catatan=json.dumps(f"Diimpor dari {path.name}.", ensure_ascii=False),
        tahun=json.dumps(tahun or "..."),
        status=status or "ingatan",
    )
    return head + "".join(_units(rows))


def write_template(path: Path) -> Path:
    """Write the empty form and return its path."""
    write_atomically(path, template(), folders=False)
    return path


def _known(home: Home, slug: str) -> Kenal:
    """Return the names a sheet may use: units of the dossier, urusan of the rules."""
    if not slug:
        return Kenal()
    dossier = load_dossier(home.content, slug, shipped=home.shipped)
    units: dict[str, str] = {}
    for unit in (*dossier.perangkat.sekarang, *dossier.perangkat.usulan):
        for name in (unit.id, unit.singkatan, unit.nama):
            if name:
                units.setdefault(str(name).lower(), str(unit.id))
    tables = load_aturan(home.content, home.shipped).tipologi.tabel
    return Kenal(units, tuple(str(t.id) for t in tables))


def _units(rows: Iterable[BarisAbk]) -> Iterable[str]:
    """Yield the ``unit`` list in sheet order; a post's rows need not stand together."""
    units: dict[str, dict[str, list[Mapping[str, object]]]] = {}
    for row in rows:
        posts = units.setdefault(str(row.sel[UNIT]), {})
        posts.setdefault(str(row.sel[JABATAN]), []).append(row.sel)
    for unit, posts in units.items():
        yield f"  - unit: {_scalar(unit)}\n    jabatan:\n"
        for name, tasks in posts.items():
            yield from _post(name, tasks)


def _post(name: str, tasks: list[Mapping[str, object]]) -> Iterable[str]:
    first = tasks[0]
    kind = str(first[JENIS])
    assert kind in JENIS_JABATAN
    yield f"      - nama: {_scalar(name)}\n        jenis: {kind}\n"
    yield f"        pemangku: {_scalar(first[PEMANGKU])}\n        tugas:\n"
    for task in tasks:
        yield f"          - uraian: {_scalar(task[URAIAN])}\n"
        yield f"            hasil: {_scalar(task[HASIL])}\n"
        yield f"            volume: {_scalar(task[VOLUME])}\n"
        yield f"            norma_waktu: {_scalar(task[NORMA])}\n"
        if task.get(URUSAN):
            yield f"            urusan: {_scalar(task[URUSAN])}\n"


def _scalar(value: object) -> str:
    """Return a YAML scalar: a bare number, or a double-quoted text (JSON is YAML here)."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return json.dumps(str(value), ensure_ascii=False)
