"""A folder of authored files becomes a ``Dossier``; all faults of all files come at once."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from generator.content.bundle import Bundle
from generator.content.characters import Glyphs
from generator.content.check import CHECKS
from generator.content.check_berlaku import check_force
from generator.content.check_cabut import check_repeals
from generator.content.check_catatan import check_agreements, check_remarks
from generator.content.check_gerbang import check_gates
from generator.content.check_jdih import check_jdih
from generator.content.check_narasi import check_annexes, check_narasi
from generator.content.check_partisipasi import check_participation
from generator.content.check_peralihan import check_transition
from generator.content.check_rekaan import check_invented
from generator.content.check_tabel import check_tables
from generator.content.check_tahap import check_road
from generator.content.decode import suggest
from generator.content.dossiers import list_dossiers
from generator.content.files import BERKAS
from generator.content.picture_files import check_pictures
from generator.content.reading import Reader
from generator.content.title import titled
from generator.diagnostics import DraftingError, Span, galat
from generator.model.beban_kerja import BerkasBebanKerja
from generator.model.dossier import (
    Dossier,
    Pustaka,
)
from generator.model.keberlakuan import per_tanggal

T = TypeVar("T")


def load_dossier(
    akar: Path, slug: str, glyphs: Glyphs = None, *, shipped: Path | None = None
) -> Dossier:
    """Return a dossier with every reference resolved; raise all of its faults together.

    ``glyphs`` are the characters that can be printed; another one is a fault. With ``shipped``, the
    records of that ``content/`` are in the library beside its own.
    """
    folder = akar / slug
    if slug not in list_dossiers(akar):
        hint = suggest(slug, list_dossiers(akar), 'Buat dengan "naskah new".')
        message = f'Dosir "{slug}" tidak ada.'
        raise DraftingError([galat(Span(folder.as_posix(), 1, 1), "S20", message, hint)])
    reader = Reader(glyphs)
    bundle = reader.dossier(folder, reader.library(akar, shipped))
    new = (
        check_agreements,
        check_participation,
        check_road,
        check_tables,
        check_force,
        check_repeals,
        check_jdih,
    )
    paper = (check_narasi, check_annexes, check_pictures)
    for check in (
        *CHECKS,
        check_remarks,
        check_gates,
        check_transition,
        *new,
        *paper,
        check_invented,
    ):
        reader.faults.extend(check(bundle))
    if reader.faults:
        raise DraftingError(reader.faults)
    return _whole(slug, bundle)


def read_bundle(akar: Path, slug: str, shipped: Path | None = None) -> Bundle:
    """Return what could be read of a dossier, whatever is wrong with the rest."""
    reader = Reader()
    return reader.dossier(akar / slug, reader.library(akar, shipped))


def load_pustaka(akar: Path, shipped: Path | None = None) -> Pustaka:
    """Return the library under ``content/_pustaka``; raise all of its faults together."""
    reader = Reader()
    library = reader.library(akar, shipped)
    if reader.faults:
        raise DraftingError(reader.faults)
    return Pustaka(peraturan=library.peraturan, literatur=library.literatur)


def load_berkas(path: Path, shape: type[T]) -> T:
    """Return the record of one file (the rules in ``_aturan``); raise all of its faults."""
    reader = Reader()
    record = reader.record(path, shape)
    if record is None:
        raise DraftingError(reader.faults)
    return record


def load_workload(path: Path) -> BerkasBebanKerja:
    """Return ``beban_kerja.yaml`` with the table that it names; raise all of their faults."""
    reader = Reader()
    record = reader.workload(path)
    if record is None or reader.faults:
        raise DraftingError(reader.faults)
    return record


def _whole(slug: str, bundle: Bundle) -> Dossier:
    """Return the dossier of a bundle without faults, its library as of ``tanggal_acuan``.

    Changes whose proof is not in hand are held back.
    """
    library = bundle.library
    peraturan = library.peraturan
    if bundle.identitas is not None:
        peraturan = per_tanggal(peraturan, bundle.identitas.tanggal_acuan)
    whole = Dossier.model_validate(
        {
            "slug": slug,
            "temuan": bundle.temuan,
            "catatan": bundle.catatan,
            "kesepakatan": bundle.kesepakatan,
            "terbitan": bundle.terbitan,
            "narasi": bundle.narasi,
            "dibuat": bundle.kebutuhan.dokumen,
            "kajian": bundle.kebutuhan.kajian,
            "tidak_dipakai": bundle.tidak_dipakai,
            "tidak_dicetak": bundle.tidak_dicetak,
            "pustaka": Pustaka(peraturan=peraturan, literatur=library.literatur),
            **{
                berkas.field: isi
                for berkas in BERKAS
                if (isi := getattr(bundle, berkas.field)) is not None
            },
        }
    )
    return titled(whole).hold_back()
