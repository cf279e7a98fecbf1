"""``naskah road``: where a draft stands on its way to promulgation, by the rules that hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.app.paths import Home
from generator.content.aturan import load_jalan
from generator.content.load import load_dossier
from generator.diagnostics import Diagnostic, DraftingError, galat
from generator.model.dossier import Dossier
from generator.model.draft import form_of
from generator.model.jalan import Jalan, jalan, misplaced_stages
from generator.model.tahap import BerkasTahap


def road(home: Home, slug: str, pada: date | None = None) -> tuple[Dossier, Jalan]:
    """Return a dossier and its road on a day, that of ``tanggal_acuan`` unless told otherwise.

    Raises DraftingError for a dossier or rules that cannot be read, and for stages out of order.
    """
    dossier = load_dossier(home.content, slug, shipped=home.shipped)
    aturan = load_jalan(home.content, home.shipped)
    if found := tuple(misplaced_stages(dossier, aturan)):
        raise DraftingError(found)
    return dossier, jalan(dossier, aturan, pada or dossier.identitas.tanggal_acuan)


def road_faults(home: Home, dossier: Dossier) -> tuple[Diagnostic, ...]:
    """Return what of the recorded stages the law of the road does not allow."""
    if dossier.tahap is None:
        return ()
    stages = misplaced_stages(dossier, load_jalan(home.content, home.shipped))
    return (*stages, *_unmarked(dossier, dossier.tahap))


def _unmarked(dossier: Dossier, berkas: BerkasTahap) -> Iterator[Diagnostic]:
    """Yield an S163 for what the form of an enacted text prints and nobody has written down."""
    keadaan, bentuk = berkas.keadaan_teks, form_of(dossier)
    if keadaan.bernomor and bentuk.noreg and not berkas.noreg:
        message = f'Keadaan "{keadaan}" memerlukan kunci "noreg".'
        yield galat(berkas.asal, "S163", message, "Tulis nomor register, misalnya 5-181/2026.")
    undang = berkas.pengundangan
    berpenjelasan = bentuk.berpenjelasan or bool(dossier.penjelasan_umum)
    if keadaan.berlembaran and undang is not None and berpenjelasan and not undang.tambahan:
        message = "Peraturan berpenjelasan diundangkan tanpa nomor tambahan lembaran."
        yield galat(undang.asal, "S163", message, 'Isi "tambahan:".')
