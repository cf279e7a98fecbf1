"""Use cases of the workload spreadsheet: read one into YAML, and write the empty form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.app.paths import Home, write_atomically
from generator.content.aturan import load_aturan
from generator.content.load import load_dossier
from generator.content.names import shown
from generator.content.write import write_yaml
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

KEPALA = "# Hasil impor. Lengkapi tahun, sumber, dan status sebelum dipakai.\n"


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
    return KEPALA + write_yaml(
        {
            "tahun": tahun or "...",
            "sumber": ["permendagri-2008-12"],
            "status": status or "ingatan",
            "catatan": f"Diimpor dari {shown(path.name)}.",
            "unit": _units(rows),
        }
    )


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
    jenis = dossier.identitas.daerah.jenis
    tables = load_aturan(home.content, home.shipped, jenis).tipologi.tabel
    return Kenal(units, tuple(str(t.id) for t in tables))


def _units(rows: Iterable[BarisAbk]) -> list[object]:
    """Return the ``unit`` list in sheet order; a post's rows need not stand together."""
    units: dict[str, dict[str, list[BarisAbk]]] = {}
    for row in rows:
        posts = units.setdefault(str(row.sel[UNIT]), {})
        posts.setdefault(str(row.sel[JABATAN]), []).append(row)
    return [
        {"unit": unit, "jabatan": [_post(name, tasks) for name, tasks in posts.items()]}
        for unit, posts in units.items()
    ]


def _post(name: str, rows: Sequence[BarisAbk]) -> object:
    first = rows[0].sel
    kind = str(first[JENIS])
    assert kind in JENIS_JABATAN
    tugas = [
        {
            "uraian": row.sel[URAIAN],
            "hasil": row.sel[HASIL],
            "volume": row.sel[VOLUME],
            "norma_waktu": row.sel[NORMA],
            **({"urusan": row.sel[URUSAN]} if row.sel.get(URUSAN) else {}),
        }
        for row in rows
    ]
    return {"nama": name, "jenis": kind, "pemangku": first[PEMANGKU], "tugas": tugas}
