"""Use cases of the workload workbook: read one into YAML, show how it is read, write the form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import cast

from generator.app.paths import Home, write_atomically
from generator.app.profil_abk import load_profile, profile_path, profile_text
from generator.app.reimport import SHEETS, Data, Sasaran, joined_with, stamped
from generator.app.spreadsheet import open_workbook
from generator.content.aturan import load_aturan
from generator.content.load import load_dossier, load_workload
from generator.content.names import shown
from generator.content.task_table import write_tasks
from generator.content.write import write_yaml
from generator.diagnostics import NOWHERE, Diagnostic, DraftingError, Span, galat
from generator.export.abk_template import template
from generator.intake.abk import read_abk
from generator.intake.beban.baca import Jabatan, Kenal
from generator.intake.beban.buku import Hasil, refuse
from generator.intake.beban.jam_menit import Efektif
from generator.intake.confined import started
from generator.model.beban_kerja import BerkasBebanKerja
from generator.model.dossier import Dossier

KEPALA = "# Hasil impor. Lengkapi tahun, sumber, dan status sebelum dipakai.\n"
MANY = 5_000  # tasks: what a person still reads in YAML
TABLE = "data/tugas.csv"
DECIMALS = Decimal("0.000000001")  # as many as a file of the dossier may have
AWAL = {"tahun": "...", "status": "ingatan"}


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What is asked for: a dossier to compare with, facts that the workbook does not tell.

    ``profil`` is a file (None: the one beside the workbook, if there is one); ``sasaran`` is the
    file that will be written over, and ``timpa`` says that hand edits in it may be lost. Tasks go
    into a table beside it with ``tabel``, where they do already, and where they are many.
    """

    dosir: str = ""
    tahun: str = ""
    status: str = ""
    unit: str = ""
    satuan: str = ""
    waktu_efektif: int = 0
    profil: Path | None = None
    sasaran: Path | None = None
    timpa: bool = False
    tabel: bool = False


@dataclass(frozen=True, slots=True)
class Impor:
    """The file of the dossier as text, and what is to be known about how it was made.

    ``tabel`` is the name of a table beside it and what that holds, where tasks stand in one.
    """

    teks: str
    catatan: tuple[Diagnostic, ...] = field(default=())
    tabel: tuple[Path, str] | None = None


def import_abk(home: Home, path: Path, wanted: Permintaan | None = None) -> Impor:
    """Return the workbook as ``beban_kerja.yaml``; raise DraftingError naming every bad cell.

    With a dossier, units may be given by name or abbreviation and must exist in it. A table is
    only told (:attr:`Impor.tabel`), not written.
    """
    wanted = wanted or Permintaan()
    found, digest = _read(home, path, wanted)
    refuse(found)
    name = shown(path.name)
    new: Data = {
        **({"tahun": wanted.tahun or found.tahun} if wanted.tahun or found.tahun else {}),
        SHEETS: [{"berkas": name, "lembar": list(found.lembar), "sha256": digest}],
        **({"status": wanted.status} if wanted.status else {}),
        **_effective(name, found.efektif),
        **_remarks(found),
        "unit": _units(found.jabatan),
    }
    kept = Sasaran(wanted.sasaran, load_workload, ("unit",), wanted.timpa)
    data = stamped({**AWAL, **joined_with(kept, new, KEPALA)})
    table = _tabled(data, wanted)
    ordered = {k: data[k] for k in BerkasBebanKerja.model_fields if k in data}
    return Impor(KEPALA + write_yaml(ordered), found.catatan, table)


def _tabled(data: Data, wanted: Permintaan) -> tuple[Path, str] | None:
    """Move the tasks of a file into its table, where they belong there; return that table."""
    units = cast(list[Data], data["unit"])
    posts = [post for unit in units for post in cast(list[Data], unit["jabatan"])]
    many = sum(len(cast(list[Data], post.get("tugas", []))) for post in posts) > MANY
    target = wanted.sasaran
    if target is None:
        if not wanted.tabel:
            return None
        hint = "Contohnya: -o content/NAMA/beban_kerja.yaml"
        raise DraftingError([galat(NOWHERE, "K83", "--tabel memerlukan -o", hint)])
    if not (wanted.tabel or many or data.get("tabel")):
        return None
    data["tabel"] = name = str(data.get("tabel") or TABLE)
    data["unit"], moved = _parted(units)
    return target.parent / name, write_tasks(moved)


def _parted(units: Sequence[Data]) -> tuple[list[Data], list[Data]]:
    """Return the units with their posts without tasks, and with those that have some."""
    kept: list[Data] = []
    moved: list[Data] = []
    for unit in units:
        posts = cast(list[Data], unit["jabatan"])
        for found, with_tasks in ((kept, False), (moved, True)):
            if some := [post for post in posts if bool(post.get("tugas")) is with_tasks]:
                found.append({**unit, "jabatan": some})
    return kept, moved


def look_at_abk(home: Home, path: Path, wanted: Permintaan) -> tuple[Hasil, Path, bool]:
    """Return how a workbook is understood, where its profile stands, and whether it is new.

    A profile that is there is used and left as it is, unless ``timpa``.
    """
    found, _ = _read(home, path, wanted)
    target = wanted.profil or profile_path(path)
    fresh = wanted.timpa or not target.exists()
    if fresh:
        text = profile_text(shown(path.name), found, wanted.unit, wanted.satuan)
        write_atomically(target, text.encode(), folders=False)
    return found, target, fresh


def write_template(path: Path) -> Path:
    """Write the empty form and return its path."""
    write_atomically(path, template(), folders=False)
    return path


def _read(home: Home, path: Path, wanted: Permintaan) -> tuple[Hasil, str]:
    book, digest = open_workbook(path)
    profile = load_profile(
        wanted.profil or profile_path(path),
        (wanted.unit, wanted.satuan, wanted.waktu_efektif),
        needed=wanted.profil is not None,
    )
    with started(read_abk) as ask:
        known = _known(home, wanted.dosir)
        read = ask(Span(book.name), book.data, book.name, known, profile, book.kind)
    return read, digest


def _known(home: Home, slug: str) -> Kenal:
    """Return the names a sheet may use: units of the dossier, urusan of the rules."""
    if not slug:
        return Kenal()
    dossier = load_dossier(home.content, slug, shipped=home.shipped)
    jenis = dossier.identitas.daerah.jenis
    tables = load_aturan(home.content, home.shipped, jenis).tipologi.tabel
    return Kenal(unit_names(dossier), tuple(str(t.id) for t in tables))


def unit_names(dossier: Dossier) -> dict[str, str]:
    """Return the ids of units by each of their names, in small letters."""
    units: dict[str, str] = {}
    for unit in (*dossier.perangkat.sekarang, *dossier.perangkat.usulan):
        for name in (unit.id, unit.singkatan, unit.nama):
            if name:
                units.setdefault(str(name).lower(), str(unit.id))
    return units


def _effective(name: str, own: Efektif | None) -> Data:
    """Return effective minutes that are not the general ones, with their source."""
    if own is None:
        return {}
    place = Span(name, own.baris, own.kolom, own.lembar)
    source = f"lembar kerja {name}, lembar {own.lembar} sel {place.cell}" if own.lembar else "..."
    return {"waktu_kerja_efektif": own.menit, "dasar_waktu_kerja": source}


def _remarks(found: Hasil) -> Data:
    """Return the sums of the workbook that do not agree: what a reader of the tables must know."""
    cells = [f"{d.span.sheet}!{d.span.cell}" for d in found.catatan if d.code == "K77"]
    if not cells:
        return {}
    told = f"Jumlah pada sel {', '.join(cells)} berbeda dengan yang dihitung dari baris tugasnya."
    return {"catatan": told}


def _units(posts: Iterable[Jabatan]) -> list[object]:
    """Return the ``unit`` list in sheet order; a unit's posts need not stand together."""
    units: dict[str, list[Jabatan]] = {}
    for post in posts:
        units.setdefault(post.kunci.unit, []).append(post)
    return [{"unit": unit, "jabatan": [_post(x) for x in found]} for unit, found in units.items()]


def _post(post: Jabatan) -> Data:
    told = post.beban if post.beban is None else _fine(post.beban)
    need = None if told is not None or post.tugas else post.kebutuhan
    values: Sequence[tuple[str, object]] = (
        ("nama", post.kunci.jabatan),
        ("bagian", post.kunci.bagian or None),
        ("jenis", post.jenis or None),
        ("pemangku", post.pemangku),
        ("tugas", [_task(t.uraian, t.hasil, (t.volume, t.norma), t.urusan) for t in post.tugas]),
        ("beban", told),
        ("kebutuhan", need),
    )
    return {key: value for key, value in values if value is not None and value != []}


def _task(uraian: str, hasil: str, numbers: tuple[Decimal, Decimal], urusan: str) -> Data:
    volume, norma = map(_fine, numbers)
    return {
        "uraian": uraian,
        **({"hasil": hasil} if hasil else {}),
        "volume": volume,
        "norma_waktu": norma,
        **({"urusan": urusan} if urusan else {}),
    }


def _fine(number: Decimal) -> Decimal:
    return number.quantize(DECIMALS).normalize()
