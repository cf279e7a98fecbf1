"""Use cases of the typology indicators: their form as a workbook, and the values read back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.app.abk import Impor
from generator.app.paths import Home, write_atomically
from generator.app.reimport import Data, Sasaran, joined_with
from generator.app.spreadsheet import open_workbook
from generator.content.aturan import load_aturan
from generator.content.load import load_berkas, load_dossier
from generator.content.names import shown
from generator.content.write import write_yaml
from generator.diagnostics import Span
from generator.export.indikator_template import template
from generator.intake.confined import confined
from generator.intake.indikator import NilaiLembar, read_indicators
from generator.intake.indikator_nama import Besaran
from generator.model.aturan import AturanTipologi
from generator.model.dossier import JenisDaerah
from generator.model.indikator import BerkasIndikator

KEPALA = "# Hasil impor indikator. Lengkapi letak, sumber, dan status sebelum dipakai.\n"


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What is asked for: the kind of region (a dossier tells it too), facts, the target."""

    dosir: str = ""
    jenis: str = ""
    tahun: str = ""
    sumber: str = ""
    status: str = ""
    sasaran: Path | None = None
    timpa: bool = False


def write_indicator_form(home: Home, path: Path, wanted: Permintaan) -> Path:
    """Write the empty form of a kind of region and return its path."""
    write_atomically(path, template(_rules(home, wanted)), folders=False)
    return path


def import_indicators(home: Home, path: Path, wanted: Permintaan) -> Impor:
    """Return the values as ``indikator.yaml``; raise DraftingError naming every bad cell."""
    rules = _rules(home, wanted)
    known = tuple(
        Besaran(str(i.id), str(i.nama), str(t.nama)) for t in rules.tabel for i in t.indikator
    )
    book, digest = open_workbook(path)
    place = Span(book.name)
    values, notes = confined(place, read_indicators, book.data, book.name, book.kind, known)
    source = f"Lembar kerja {shown(path.name)} (SHA-256 {digest[:12]})"
    new: Data = {"nilai": [_value(v, wanted, source) for v in values]}
    target = Sasaran(
        wanted.sasaran, partial(load_berkas, shape=BerkasIndikator), ("nilai",), wanted.timpa
    )
    data = {"letak": ["..."], **joined_with(target, new, KEPALA)}
    return Impor(KEPALA + write_yaml(data), notes)


def _rules(home: Home, wanted: Permintaan) -> AturanTipologi:
    jenis = JenisDaerah(wanted.jenis) if wanted.jenis else JenisDaerah.PROVINSI
    if wanted.dosir:
        dossier = load_dossier(home.content, wanted.dosir, shipped=home.shipped)
        jenis = dossier.identitas.daerah.jenis
    return load_aturan(home.content, home.shipped, jenis).tipologi


def _value(value: NilaiLembar, wanted: Permintaan, source: str) -> Data:
    """Return one entry; its source must be a record of the library, so that the cell is a note."""
    told = [f"{source}, lembar {value.tempat.sheet} sel {value.tempat.cell}."]
    told += [f"Sumber menurut lembar: {value.asal.rstrip('.')}."] if value.asal else []
    told += [value.catatan] if value.catatan else []
    return {
        "id": value.id,
        "rendah": value.rendah,
        "tinggi": value.tinggi,
        "tahun": value.tahun or wanted.tahun or "...",
        "sumber": [wanted.sumber or "..."],
        "status": wanted.status or "ingatan",
        "catatan": " ".join(told),
    }
