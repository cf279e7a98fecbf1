"""Use cases of what is inside units: their form as a workbook, and the trees read back."""

from __future__ import annotations

from pathlib import Path

from generator.app.abk import Impor, unit_names
from generator.app.paths import Home, write_atomically
from generator.app.reimport import Data
from generator.app.spreadsheet import open_workbook
from generator.content.load import load_dossier
from generator.content.names import shown
from generator.content.write import write_yaml
from generator.diagnostics import Span
from generator.export.susunan_template import template
from generator.intake.confined import confined
from generator.intake.susunan import Simpul, read_units

KEPALA = "# Hasil impor: salin setiap rincian ke unitnya dalam perangkat_daerah.yaml.\n"


def write_unit_form(path: Path) -> Path:
    """Write the empty form and return its path."""
    write_atomically(path, template(), folders=False)
    return path


def import_units(home: Home, path: Path, slug: str = "") -> Impor:
    """Return ``rincian`` of every unit, to be pasted; raise DraftingError naming every bad cell.

    ``perangkat_daerah.yaml`` holds what no workbook knows, and is not written here.
    """
    units = {}
    if slug:
        units = unit_names(load_dossier(home.content, slug, shipped=home.shipped))
    book, digest = open_workbook(path)
    arguments = (book.data, book.name, book.kind, units)
    trees, notes = confined(Span(book.name), read_units, *arguments)
    source = f"# Sumber: {shown(path.name)} (SHA-256 {digest[:12]})\n"
    entries: list[Data] = [
        {
            "id" if slug else "nama": key,
            "rincian": {"tugas": x.tugas, "fungsi": x.fungsi, "unsur": [_node(n) for n in x.bawah]},
        }
        for key, x in trees.items()
    ]
    return Impor(KEPALA + source + write_yaml({"usulan": entries}), notes)


def _node(node: Simpul) -> Data:
    values: tuple[tuple[str, object], ...] = (
        ("nama", node.nama),
        ("jenis", str(node.jenis)),
        ("kelas", node.kelas),
        ("tugas", node.tugas),
        ("fungsi", node.fungsi),
        ("bawah", [_node(n) for n in node.bawah]),
    )
    return {key: value for key, value in values if value}
