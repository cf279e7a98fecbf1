"""The analyst's data of a dossier, read from its files: rows become columns that can be shown."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.content.syntax import read_authored
from generator.diagnostics import Diagnostic, DraftingError, galat
from generator.documents.gambar.daftar import GAMBAR
from generator.documents.tabel.daftar import TABEL
from generator.intake.confined import confined
from generator.intake.data_table import data_rows
from generator.kelembagaan.data_kajian import IsiData, columns
from generator.model.data_kajian import DataKajian
from generator.model.dossier import Dossier

SECONDS = 20  # of a processor, for one file


def read_data(folder: Path, dossier: Dossier) -> Mapping[str, IsiData]:
    """Return every set of data by its id; raise DraftingError with the faults of all of them."""
    found: dict[str, IsiData] = {}
    faults: list[Diagnostic] = []
    for satu in dossier.data.data if dossier.data else ():
        if satu.id in found or satu.id in TABEL or satu.id in GAMBAR:
            hint = "Beri id lain; nama tabel dan gambar bawaan tidak dapat dipakai."
            faults.append(galat(satu.id.span, "S12", f'Id data "{satu.id}" sudah dipakai.', hint))
            continue
        try:
            found[str(satu.id)] = _read(folder, satu)
        except DraftingError as error:
            faults += error.diagnostics
    if faults:
        raise DraftingError(faults)
    return found


def _read(folder: Path, satu: DataKajian) -> IsiData:
    place, path = satu.berkas.span, str(satu.berkas)
    file = folder / path
    if not file.is_file():
        hint = "Simpan berkasnya di folder data dosir ini, atau betulkan namanya."
        raise DraftingError([galat(place, "S125", f"Berkas {path} tidak ada.", hint)])
    try:
        data = read_authored(file)
    except OSError:
        message = f"Berkas {path} tidak dapat dibaca."
        raise DraftingError([galat(place, "S125", message, "Periksa hak aksesnya.")]) from None
    rows = confined(place, data_rows, data, path, str(satu.lembar), place, longest=SECONDS)
    return columns(satu, [(row.nomor, row.sel) for row in rows])
