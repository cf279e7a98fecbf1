"""The profile beside a workbook: how it is read, to be confirmed and edited by its analyst."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.content.load import load_berkas
from generator.content.write import write_yaml
from generator.diagnostics import DraftingError, Span, galat
from generator.intake.beban.buku import Hasil, TabelTerbaca
from generator.intake.beban.profil import Keputusan, Profil, ProfilLembar, flat
from generator.model.profil_abk import ArtiKolom, LembarProfil, ProfilAbk

KEPALA = """\
# Cara membaca buku kerja ini; dipakai oleh naskah import-abk dan boleh disunting.
# Kolom dikenali menurut judulnya. Yang berarti "abaikan" tidak dibaca.
"""
ASK = "?"  # stands where the analyst must choose; reading the profile refuses it


def profile_path(path: Path) -> Path:
    """Return where the profile of a workbook stands: beside it, under its name."""
    return path.with_name(f"{path.name}.profil.yaml")


def load_profile(path: Path, told: tuple[str, str, int], *, needed: bool) -> Profil:
    """Return the profile with what the command line tells (unit, unit of time, minutes) over it.

    A profile that is not there decides nothing; raise DraftingError (K79) when it is ``needed``.
    """
    unit, satuan, efektif = told
    if not path.is_file():
        if needed:
            message = "profil tidak ditemukan"
            hint = "buat dengan: naskah import-abk BERKAS --lihat"
            raise DraftingError([galat(Span(str(path), 1, 1), "K79", message, hint)])
        return Profil(unit=unit, satuan=satuan, efektif=efektif)
    read = load_berkas(path, ProfilAbk)
    return Profil(
        {str(x.nama): _sheet(x) for x in read.lembar},
        unit or str(read.unit),
        satuan or str(read.satuan),
        efektif or read.waktu_kerja_efektif or 0,
    )


def _sheet(read: LembarProfil) -> ProfilLembar:
    columns = {
        flat(str(k.judul)): Keputusan(k.arti, str(k.satuan), str(k.periode)) for k in read.kolom
    }
    names = map(str, (read.unit, read.bagian, read.jabatan, read.satuan))
    unit, bagian, jabatan, satuan = names
    return ProfilLembar(read.baca, unit, bagian, jabatan, satuan, columns)


def profile_text(name: str, found: Hasil, unit: str, satuan: str) -> str:
    """Return the profile of a workbook as it is understood now."""
    sheets: dict[str, list[TabelTerbaca]] = {}
    for table in found.tabel:
        sheets.setdefault(table.lembar, []).append(table)
    data: dict[str, object] = {
        "berkas": name,
        **({"unit": unit} if unit else {}),
        **({"satuan": satuan} if satuan else {}),
        "lembar": [
            {"nama": sheet, "kolom": list({str(c): c for c in _columns(tables)}.values())}
            for sheet, tables in sheets.items()
        ],
    }
    return KEPALA + write_yaml(data)


def _columns(tables: list[TabelTerbaca]) -> Iterator[dict[str, str]]:
    for table in tables:
        for k in table.kolom:
            column = k.kolom
            arti = column.arti or (ASK if column.mungkin else ArtiKolom.ABAIKAN)
            yield {
                "judul": column.judul,
                "arti": str(arti),
                **({"satuan": k.satuan} if k.satuan else {}),
                **({"periode": column.periode} if column.periode else {}),
            }
